"""The look of our sheets, and what a run writes in the tables of a book."""
