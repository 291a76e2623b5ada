"""The worksheet functions: one table of them, one body each, one thin adapter per host.

``tabell`` says what the functions are called and what the clerk reads about them, ``funksjoner``
computes them from raw cell values, ``klassisk`` and ``lite`` register them in Excel.
"""
