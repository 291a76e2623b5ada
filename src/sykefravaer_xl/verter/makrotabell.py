"""The one table of macros: ribbon, task pane, help and tests are all made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sykefravaer_xl.verter import makrotekst as tekst


@dataclass(frozen=True, slots=True)
class Makro:
    """One macro: its name in code (public, ASCII), its label, and what it does."""

    navn: str
    etikett: str
    hjelp: str

    @property
    def tittel(self) -> str:
        """What stands over its messages."""
        return tekst.TITTEL.format(etikett=self.etikett)


MAKROER: Final[Mapping[str, Makro]] = MappingProxyType(
    {navn: Makro(navn, *ord_) for navn, ord_ in tekst.MAKROER.items()}
)
"""Name -> macro, in the order they stand in the ribbon."""
