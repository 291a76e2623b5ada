"""Which style a written cell gets, and its XML. One object per sheet change."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import lru_cache

from arkbok import stiler
from arkbok.celleverdi import Celle, Formel, Verdi
from arkbok.stilark import Stilark
from arkbok.typer import Arkendring, Stil
from arkbok.verdi import celleinnhold
from arkbok.xmltekst import attributt, med_attributt

# What belongs to the old content: its type and its ties to metadata (dynamic arrays, pictures).
_INNHOLDSATTRIBUTTER = re.compile(r"\s(?:t|cm|vm)\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_STIL = re.compile(r"\ss\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


FLEST_HUSKET = 4096


def stilnummer(attributter: str) -> int | None:
    """The ``s`` attribute of a cell."""
    treff = _STIL.search(attributter)
    return int(treff[1] or treff[2]) if treff else None


@lru_cache(maxsize=4096)
def rensket(attributter: str) -> tuple[str, int | None]:
    """Attributes without those of the old content, and the style number among them."""
    rene = _INNHOLDSATTRIBUTTER.sub("", attributter).rstrip()
    return rene, stilnummer(rene)


@lru_cache(maxsize=4096)
def _med_stil(attributter: str, stil: int) -> str:
    return med_attributt(f"<c{attributter}>", "s", str(stil))[2:-1]


class Celleskriver:
    """Makes ``<c>`` elements; remembers every style decision, as rows repeat them."""

    def __init__(
        self,
        endring: Arkendring,
        stilark: Stilark,
        p: str,
        d1904: bool,
        like: Mapping[Celle, int],
        kolonnestiler: Mapping[int, int],
    ) -> None:
        self._endring = endring
        self._stilark = stilark
        self._p = p
        self._d1904 = d1904
        self._like = like
        self._kolonnestiler = kolonnestiler
        self.rad_fra = endring.rad_fra
        self.skrev_formel = False
        self._valgt: dict[tuple[int, bool, int | None, int | None, str], int | None] = {}
        self._rene: dict[tuple[int, bool, str, str | None], str] = {}

    def _stil(self, rad: int, kol: int) -> Stil | None:
        kilde = (
            self._endring.stiler if rad >= self._endring.rad_fra else self._endring.overskrifter
        )
        return kilde.get(kol)

    def _velg(
        self, rad: int, kol: int, egen: int | None, radstil: int | None, slag: str
    ) -> int | None:
        """``slag`` is "d" for a date, "t" for a date with time of day, else empty."""
        nokkel = (kol, rad >= self._endring.rad_fra, egen, radstil, slag)
        if nokkel not in self._valgt:
            stil = self._stil(rad, kol)
            valgt = egen
            if egen is None and stil is not None:
                grunnlag = self._like.get(stil.lik, 0) if stil.lik else 0
                valgt = stiler.fra_stil(self._stilark, stil, grunnlag)
            elif egen is None:
                valgt = radstil if radstil is not None else self._kolonnestiler.get(kol)
            if slag:
                onsket = stil.tallformat if stil else None
                valgt = stiler.med_datoformat(self._stilark, valgt or 0, onsket, tid=slag == "t")
            self._valgt[nokkel] = valgt
        return self._valgt[nokkel]

    def _innhold(self, verdi: Verdi) -> tuple[str, str]:
        if isinstance(verdi, Formel):
            self.skrev_formel = True
        return celleinnhold(verdi, self._p, self._d1904)

    def _slag(self, verdi: Verdi) -> str:
        if isinstance(verdi, datetime) and verdi.time() != time():
            return "t"
        return "d" if isinstance(verdi, date) else ""

    def ny(self, rad: int, kol: int, adresse: str, verdi: Verdi, radstil: int | None) -> str:
        """A cell that was not there; for an empty value only its look, where that is wanted."""
        p = self._p
        if verdi is None:
            stil = (
                self._velg(rad, kol, None, radstil, "") if self._endring.tomme_med_stil else None
            )
            return f'<{p}c r="{adresse}" s="{stil}"/>' if stil else ""
        stil = self._velg(rad, kol, None, radstil, self._slag(verdi))
        t, innhold = self._innhold(verdi)
        s = f' s="{stil}"' if stil else ""
        return f'<{p}c r="{adresse}"{s}{t}>{innhold}</{p}c>'

    def vet_ny(self, kol: int, verdi: Verdi) -> bool:
        """Whether the style of such a new cell is chosen, in rows of ``rad_fra`` without one."""
        return (kol, True, None, None, self._slag(verdi)) in self._valgt

    def over(self, rad: int, kol: int, r: str, attributter: str, verdi: Verdi) -> str:
        """A cell that was there, with its attributes as they were but for the content's.

        ``r`` is the address attribute when it came first: the others repeat from row to row.
        """
        p = self._p
        slag = None if verdi is None else self._slag(verdi)
        nokkel = (kol, rad >= self._endring.rad_fra, attributter, slag)
        rene = self._rene.get(nokkel)
        if rene is None:
            if len(self._rene) >= FLEST_HUSKET:
                self._rene.clear()
            rene = self._rene[nokkel] = self._attributter(rad, kol, attributter, slag)
        if verdi is None:
            return f"<{p}c{r}{rene}/>"
        t, innhold = self._innhold(verdi)
        return f"<{p}c{r}{rene}{t}>{innhold}</{p}c>"

    def vet_over(self, kol: int, attributter: str, verdi: Verdi) -> bool:
        """Whether the style of such a cell is chosen, in rows from ``rad_fra`` on."""
        slag = None if verdi is None else self._slag(verdi)
        return (kol, True, attributter, slag) in self._rene

    def _attributter(self, rad: int, kol: int, attributter: str, slag: str | None) -> str:
        """The attributes of a cell that gets new content; ``slag`` is None when it is emptied."""
        rene, gammel = rensket(attributter)
        if slag is not None and (gammel is None or slag):
            stil = self._velg(rad, kol, gammel, None, slag)
            if stil is not None and stil != (gammel or 0):  # no style and style 0 are the same
                rene = _med_stil(rene, stil)
        return rene


def radstil(apning: str) -> int | None:
    """The style new cells of a row inherit, if the row has one."""
    if attributt(apning, "customFormat") in ("1", "true"):
        stil = attributt(apning, "s")
        return int(stil) if stil else None
    return None
