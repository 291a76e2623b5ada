"""What the change log proves: which papers were made when, and that nothing was altered since."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.endringslogg import kontroller, siste_kontrollsum
from sykefravaer_xl.bok.tekst import LOGG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.bok.endringslogg import Loggrad
    from sykefravaer_xl.bok.modell import Bok


@dataclass(frozen=True, slots=True)
class Dokument:
    """A sheet about the employee that the program made: a plan, a letter, an income report."""

    tidspunkt: datetime
    ark: str
    hva: str
    finnes: bool
    """Whether the sheet is in the book still."""


@dataclass(frozen=True, slots=True)
class Kjede:
    """The chain of checksums through the change log."""

    innslag: int = 0
    forste: datetime | None = None
    siste: datetime | None = None
    kontrollsum: str = ""
    """The checksum of the newest entry: it covers all before it."""
    brudd: int = 0
    """Entries that are not as they were written."""
    filsum: str = ""
    """SHA-256 of the workbook's file."""


def kjede(logg: Sequence[tuple[int, Loggrad]], bok: Bok, filsum: str) -> Kjede:
    """What can be said of the log as a whole."""
    tider = [t for _, rad in logg if isinstance(t := rad.get("tidspunkt"), datetime)]
    return Kjede(
        len(logg),
        min(tider, default=None),
        max(tider, default=None),
        siste_kontrollsum(logg),
        len(kontroller(logg, bok.endringslogg_kart, bok.logghode)),
        filsum,
    )


def dokumenter(logg: Sequence[tuple[int, Loggrad]], bok: Bok, person: str) -> tuple[Dokument, ...]:
    """The sheets made of one employee, oldest first; ``person`` is how sheet names end."""
    slag = "|".join(re.escape(LOGG[navn]) for navn in ("ark_laget", "ark_fornyet"))
    setning = re.compile(rf"(?:^|; )([^;]* {re.escape(person)}(?: \d+)?): ({slag})(?=;|$)")
    return tuple(
        sorted(
            (
                Dokument(tid, treff[1], treff[2], treff[1] in bok.arknavn)
                for _, rad in logg
                if isinstance(tid := rad.get("tidspunkt"), datetime)
                for treff in setning.finditer(str(rad.get("endringer") or ""))
            ),
            key=lambda d: d.tidspunkt,
        )
    )
