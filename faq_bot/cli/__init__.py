"""From the arguments of a process to its output and exit code: one module for each family of commands."""
