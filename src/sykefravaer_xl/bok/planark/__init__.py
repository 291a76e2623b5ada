"""The plan sheets of a workbook: what a plan holds, and how it is found again in a sheet."""
