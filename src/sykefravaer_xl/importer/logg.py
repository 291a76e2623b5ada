"""What earlier imports wrote, as the sheet ``Import`` keeps it.

It tells which notes are already in the book, which rows are ours and still as we wrote them, and
who a note was about. A row somebody has changed since is hers, and never touched again.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.importer.innkommende import Innperiode, timer


class Handling(StrEnum):
    """What was done with a row; the clerk reads these words."""

    NY = "Ny rad"
    ENDRET = "Endret rad"
    FYLT = "Fylt ut timer"
    TOMT = "Tømt rad"


_RADER = (Handling.NY, Handling.ENDRET)


@dataclass(frozen=True, slots=True)
class Loggpost:
    """One line: a note, and one of the rows it stands for after this import."""

    id: str
    ansatt: str
    """By ``loggnavn``."""
    innhold: str
    utgave: int
    handling: Handling
    periode: Innperiode | None = None
    versjon: str = ""
    erstatter: str = ""
    kilde: str = ""
    rad: int | None = None


def loggnavn(ansatt: str) -> str:
    """What the log calls an employee: an identity number used as key never stands in it."""
    sifre = fodselsnummer.sifre(ansatt)
    if sifre is None:
        return ansatt
    return f"{sifre[:6]}-{hashlib.sha256(sifre.encode()).hexdigest()[:8]}"


Radinnhold = tuple[object, ...]


def radinnhold(ansatt: str, p: Innperiode) -> Radinnhold:
    """What a row must still say to be the one we wrote."""
    return (
        loggnavn(ansatt),
        p.slag,
        p.fra,
        p.til,
        timer(p.avtalte_timer),
        timer(p.arbeidede_timer),
    )


class Importlogg:
    """The log, looked up by note and by row."""

    def __init__(self, poster: Sequence[Loggpost] = ()) -> None:
        self._siste: defaultdict[str, list[Loggpost]] = defaultdict(list)
        self._avlost: set[str] = set()
        for post in poster:
            gjeldende = self._siste[post.id]
            if gjeldende and gjeldende[0].utgave < post.utgave:
                gjeldende.clear()
            if not gjeldende or gjeldende[0].utgave == post.utgave:
                gjeldende.append(post)
            if post.erstatter:
                self._avlost.add(post.erstatter)

    def kjenner(self, id_: str) -> bool:
        """Whether the note has been imported before."""
        return bool(self._siste.get(id_))

    def er_avlost(self, id_: str) -> bool:
        """Whether another note has taken its place."""
        return id_ in self._avlost

    def siste(self, id_: str) -> Loggpost | None:
        """The newest line of a note."""
        poster = self._siste.get(id_)
        return poster[-1] if poster else None

    def utgave(self, id_: str) -> int:
        """How many times the note's rows have been written."""
        siste = self.siste(id_)
        return siste.utgave if siste else 0

    def rader(self, id_: str) -> list[tuple[str, Innperiode]]:
        """(employee, row) of a note as they were last written; none where another replaced it."""
        if id_ in self._avlost:
            return []
        return [
            (p.ansatt, p.periode)
            for p in self._siste.get(id_, ())
            if p.handling in _RADER and p.periode is not None
        ]

    def eiere(self) -> dict[Radinnhold, str]:
        """Content of a row → the note it was written for."""
        return {
            radinnhold(ansatt, periode): id_
            for id_ in self._siste
            for ansatt, periode in self.rader(id_)
        }

    def ansatte(self) -> dict[str, str]:
        """Note → employee, as the log calls people."""
        return {id_: poster[-1].ansatt for id_, poster in self._siste.items() if poster}
