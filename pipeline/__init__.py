"""The command and the order of work."""
