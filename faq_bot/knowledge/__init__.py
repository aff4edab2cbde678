"""From the YAML of a curator to frozen data in which everything knows its place."""
