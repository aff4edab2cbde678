"""From what is to be shown to what a terminal or a file is given."""
