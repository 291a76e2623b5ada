"""Workbooks the product ships; built by ``python -m workbooks.bygg``, never by hand."""
