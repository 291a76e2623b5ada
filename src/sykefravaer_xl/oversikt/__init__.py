"""The sheets ``Oversikt`` and ``Tidslinje``."""
