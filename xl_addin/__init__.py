"""What is built for the spreadsheet programs: add-ins, from text and the table of functions."""
