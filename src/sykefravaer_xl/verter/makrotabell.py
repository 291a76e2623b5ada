"""The one table of macros: ribbon, task pane, help and tests are all made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sykefravaer_xl.bok.skjema import ENDRINGSLOGG
from sykefravaer_xl.bok.skjema.arknavn import HJELP_ARK
from sykefravaer_xl.verter import makrotekst as tekst

_LESER_IKKE: Final[Mapping[str, tuple[str, ...]]] = {"beregn": (), "sjekk": (HJELP_ARK,)}
"""«Beregn» writes in both, «Sjekk» looks through the log."""


@dataclass(frozen=True, slots=True)
class Makro:
    """One macro: its name in code (public, ASCII), its label, and what it does."""

    navn: str
    etikett: str
    hjelp: str

    @property
    def leser_ikke(self) -> tuple[str, ...]:
        """Sheets of ours it has no use for: Lite need not load them.

        Only such as no clerk would call her own list.
        """
        return _LESER_IKKE.get(self.navn, (HJELP_ARK, ENDRINGSLOGG.ark))

    @property
    def tittel(self) -> str:
        """What stands over its messages."""
        return tekst.TITTEL.format(etikett=self.etikett)


MAKROER: Final[Mapping[str, Makro]] = MappingProxyType(
    {navn: Makro(navn, *ord_) for navn, ord_ in tekst.MAKROER.items()}
)
"""Name -> macro, in the order they stand in the ribbon."""
