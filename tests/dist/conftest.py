"""The folder is built once in a run, for these tests and those of the page."""

from tests.nettside.conftest import dist

__all__ = ["dist"]
