"""A run: a workbook as read → one case an employee → what shall be written back.

Everything but ``bok.py`` is pure: rows in, cells out, and the day is an argument.
"""
