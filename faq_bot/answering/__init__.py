"""From ranked entries to what is said, and why."""
