"""Strangers' workbooks in and out: ``python -m tests.korpus FOLDER [--sdk] [--libreoffice]``."""
