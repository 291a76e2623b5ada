"""A clerk's workbook: read in any form, made into cases, and what a run wants written in it."""
