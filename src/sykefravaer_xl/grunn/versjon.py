"""Which version of the product this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def programversjon() -> str:
    """The installed version of the product."""
    try:
        return version("sykefravaer-xl")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "0"
