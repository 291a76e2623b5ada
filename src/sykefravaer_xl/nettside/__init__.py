"""The host of the one-file page: its buttons are calls of the command line, in memory."""
