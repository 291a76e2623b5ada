"""The commands, one a file: thin, they translate between a terminal and the core."""
