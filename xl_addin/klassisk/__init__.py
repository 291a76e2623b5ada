"""Builds the classic Excel add-in ``sykefravaer.xlam`` from text; see README.md beside it."""
