"""The one door where arkbok's refusals become errors of the product.

arkbok knows nothing of ours, so it has an error family of its own. Whoever changes a workbook does
it inside ``bokfeil()``; readers go through ``kildebok.lesebok_for``, which names the file besides.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from arkbok import ArkbokFeil
from sykefravaer_xl.grunn.feil import SykefravaerFeil

if TYPE_CHECKING:
    from collections.abc import Iterator


class Bokfeil(SykefravaerFeil):
    """The workbook was refused; nothing of it is written."""

    kode = "bok"


@contextmanager
def bokfeil() -> Iterator[None]:
    """Inside the block arkbok's refusals are the product's, with the same code and text."""
    try:
        yield
    except ArkbokFeil as feil:
        raise Bokfeil(feil.melding, feil.kode) from feil
