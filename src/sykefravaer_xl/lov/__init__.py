"""The law and the routines as dated data, and what reads them."""
