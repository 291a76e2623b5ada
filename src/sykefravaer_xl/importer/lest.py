"""What a source of an import gave: what is to be merged, and what is to be told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sykefravaer_xl.importer.innkommende import Feil, Innkommende, Sted


@dataclass(slots=True)
class Lest:
    """What one source gave, or all of them."""

    meldinger: list[Innkommende] = field(default_factory=list)
    feil: list[Feil] = field(default_factory=list)
    hoppet_over: list[Sted] = field(default_factory=list)
    """Files of a folder that are nothing of ours."""
    foresporsler: int = 0
    varsler: list[str] = field(default_factory=list)
    """What the reader of tables left out or found odd, with file, sheet and cell."""

    def __iadd__(self, annen: Lest) -> Lest:
        """Put what another source gave behind."""
        self.meldinger += annen.meldinger
        self.feil += annen.feil
        self.hoppet_over += annen.hoppet_over
        self.foresporsler += annen.foresporsler
        self.varsler += annen.varsler
        return self
