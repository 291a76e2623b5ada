"""Telling people what is due: calendar files and mails. No health details leave the workbook."""
