"""From a text to ranked entries: numbers, no opinions."""
