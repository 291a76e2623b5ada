"""Commands without a workbook: one case as JSON, and the rules in force."""
