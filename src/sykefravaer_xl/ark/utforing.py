"""Has a host carry changes out one by one, and the change log with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sykefravaer_xl.ark.endring import NyttDataark
from sykefravaer_xl.ark.endringsliste import loggendring
from sykefravaer_xl.bok.endringslogg import loggrader

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sykefravaer_xl.ark.endring import Endring, Vert
    from sykefravaer_xl.bok.endringslogg import Arkendringer, Loggrad
    from sykefravaer_xl.bok.modell import Bok


@dataclass(frozen=True, slots=True)
class Logg:
    """What a run writes of itself."""

    tidspunkt: datetime
    versjon: str
    forrige: str = ""
    """The checksum of the log's last entry; "" when there is none."""


def krev_plass(vert: Vert, endringer: Iterable[Endring]) -> None:
    """Raises a SykefravaerFeil, before anything is touched, when one cannot be carried out."""
    for endring in endringer:
        if not isinstance(endring, NyttDataark):
            vert.krev_plass(endring.skriver)


def utfor(vert: Vert, endring: Endring) -> Arkendringer | None:
    """Carry one out, and say what it changed; a new sheet has changed nothing that was there."""
    if isinstance(endring, NyttDataark):
        vert.nytt_ark(endring)
        return None
    return vert.endre(endring.skriver)


def skriv_logg(
    bok: Bok, vert: Vert, logg: Logg, grunnlag: Loggrad, endringer: Sequence[Arkendringer]
) -> Endring:
    """Add an entry; gives what was done, for the log may have had to be made."""
    felles: Loggrad = {
        "tidspunkt": logg.tidspunkt.replace(microsecond=0),
        "versjon": logg.versjon,
        "endrede_celler": sum(e.antall for e in endringer),
    }
    rader = loggrader({**felles, **grunnlag}, endringer, logg.forrige)
    endring = loggendring(bok, vert, rader)
    krev_plass(vert, (endring,))
    utfor(vert, endring)
    vert.merk_logghode(str(rader[-1]["kontrollsum"]))
    return endring
