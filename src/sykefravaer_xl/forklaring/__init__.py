"""The commands that answer about one employee: why, what if, and hours."""
