"""The chat in the terminal: a conversation with line editing around it."""
