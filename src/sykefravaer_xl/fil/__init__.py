"""A workbook file changed safely: alone, with a backup, in one step, with an entry in its log."""
