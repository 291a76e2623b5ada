"""Import of sick notes: what comes from outside, brought to one form and merged into the book."""
