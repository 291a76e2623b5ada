"""One thin adapter for each spreadsheet program that loads us."""
