"""The quick way to write a row of a block: one expression takes the row apart at our cells.

What it gives is what ``Radstrom`` would give cell by cell; what it does not know for certain it
leaves to it. What a value looks like in a column is remembered, and most rows say the same as
before: our cells as they would be written are looked for in the row before it is taken apart.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import groupby, pairwise
from operator import itemgetter

from arkbok import adresse
from arkbok.celler import Celleskriver, radstil, rensket
from arkbok.celleverdi import Verdi
from arkbok.formler import Formelvakt
from arkbok.radhode import uten_trange_spenn
from arkbok.sporing import Endringssporing
from arkbok.typer import URORT, Blokkverdi

FLEST_HUSKET = 4096
_HUSKES = (int, str, date, type(None))
"""Kinds of values of which equal ones are written the same: 1.50 and 1.5 are not."""
_mellomrom = itemgetter(0)
_FORM = re.compile(r"(?:[A-Z]{1,3} )+")

Cellerester = dict[type, dict[Verdi, str]]
"""What follows the address of a cell, by the kind of value and the value."""


_Ny = tuple[int, int, str]
"""A new cell: the part of the row it belongs in, its column, its text."""


def _hode(deler: list[str]) -> str:
    """The row's opening tag."""
    return deler[0][: deler[0].index(">") + 1]


def _nye_cellerester() -> Cellerester:
    return {slag: {} for slag in _HUSKES}


@dataclass(slots=True)
class _Kolonne:
    """One column of the block."""

    nr: int
    apning: str
    """A cell's text as far as the row number."""
    rester: Cellerester = field(default_factory=_nye_cellerester)
    """For a cell that looks like the last one met in this column."""
    nye: Cellerester = field(default_factory=_nye_cellerester)
    """For a cell that was not there, in a row without a style of its own."""


def _husket(rester: Cellerester, verdi: Verdi) -> str | None:
    slag = rester.get(verdi.__class__)
    return None if slag is None else slag.get(verdi)


def _husk(rester: Cellerester, verdi: Verdi, rest: str) -> None:
    slag = rester.get(verdi.__class__)
    if slag is not None:
        if len(slag) >= FLEST_HUSKET:
            slag.clear()
        slag[verdi] = rest


@lru_cache(maxsize=1024)
def _i_rekkefolge(form: str) -> list[int] | None:
    """The columns of ``A B D ``, the same in most rows; None when they are not so, or not rise."""
    if _FORM.fullmatch(form) is None:
        return None
    kolonner = [adresse.kolonne(bokstaver) for bokstaver in form.split()]
    return kolonner if all(a < b for a, b in pairwise(kolonner)) else None


class Blokkskriver:
    """Writes the rows of a block that are spelled the usual way."""

    def __init__(
        self,
        p: str,
        kolonner: Sequence[int],
        skriver: Celleskriver,
        vakt: Formelvakt,
        sporing: Endringssporing | None,
    ) -> None:
        self._p = p
        self._skriver = skriver
        self._vakt = vakt
        self._sporing = sporing
        self._kolonner = [_Kolonne(nr, f'<{p}c r="{adresse.bokstaver(nr)}') for nr in kolonner]
        valg = "|".join(adresse.bokstaver(nr) for nr in kolonner) or "(?!)"
        self._del = re.compile(
            rf'(<{p}c r="(?:{valg})[0-9]+)'
            rf'("[^<]*(?:<{p}v>[^<]*</{p}v></{p}c>|<{p}is><{p}t[^<]*</{p}t></{p}is></{p}c>)?)'
        ).split
        self._var = re.compile(rf'<{p}c r="(?:{valg})[0-9]').search
        self._adresser = re.compile(rf'<{p}c r="([A-Z]{{1,3}}[0-9]{{1,7}})"').findall
        self._celleslutt = f"</{p}c>"
        self._per_stil: dict[tuple[int, str], Cellerester] = {}

    def rad(self, tekst: str, nr: int, verdier: Sequence[Blokkverdi]) -> str | None:
        """The row with our cells; ``tekst`` is all of it but ``</row>``.

        None when there is anything unusual about it; then nothing has been noted either.
        """
        if self._uendret(tekst, nr, verdier):
            if self._vakt.apen in tekst:
                self._vakt.beholdt(tekst)
            return tekst
        deler = self._del(tekst)
        antall = len(deler)
        radnummer = str(nr)
        sted = 1
        endret: list[tuple[_Kolonne, str, Verdi]] = []
        nye: list[_Ny] = []
        stil = radstil(_hode(deler)) if "customFormat" in deler[0] else None
        for kolonne, verdi in zip(self._kolonner, verdier, strict=True):
            if sted < antall and deler[sted] == kolonne.apning + radnummer:
                if verdi is not URORT:
                    gammel = deler[sted + 1]
                    husket = kolonne.rester.get(verdi.__class__)
                    ny = None if husket is None else husket.get(verdi)
                    if ny != gammel:
                        ny = self._cellerest(kolonne, nr, gammel, verdi)
                        if ny is None:
                            return None
                        if ny != gammel:
                            endret.append((kolonne, gammel, verdi))
                            deler[sted + 1] = ny
                sted += 3
            elif verdi is not None and verdi is not URORT:
                nye.append((sted - 1, kolonne.nr, self._ny(kolonne, nr, verdi, stil)))
        if sted < antall:
            return None  # one of our columns twice, out of order, or with another row's number
        if nye and not self._sett_inn(tekst, deler, nye, nr):
            return None
        if self._vakt.apen in tekst:
            self._vakt.beholdt(tekst)
        if not nye and not endret:
            return tekst
        if self._sporing is not None:
            self._sporing.begynn()
            for kolonne, gammel, verdi in endret:
                self._sporing.se(nr, kolonne.nr, f"{kolonne.apning}{nr}{gammel}", verdi)
            self._sporing.slutt(nye=len(nye))
        return "".join(deler)

    def _uendret(self, tekst: str, nr: int, verdier: Sequence[Blokkverdi]) -> bool:
        """Whether our cells stand side by side as they would be written, as most nights."""
        celler: list[str] = []
        for kolonne, verdi in zip(self._kolonner, verdier, strict=True):
            if verdi is None:
                continue
            if verdi is URORT:
                return False
            husket = kolonne.rester.get(verdi.__class__)
            rest = None if husket is None else husket.get(verdi)
            if rest is None:
                return False
            celler.append(f"{kolonne.apning}{nr}{rest}")
        vare = "".join(celler)
        sted = tekst.find(vare)
        return sted > 0 and not (self._var(tekst, 0, sted) or self._var(tekst, sted + len(vare)))

    def ny_rad(self, nr: int, verdier: Sequence[Blokkverdi]) -> str:
        """The cells of a row that was not there."""
        celler = [
            self._ny(kolonne, nr, verdi, None)
            for kolonne, verdi in zip(self._kolonner, verdier, strict=True)
            if verdi is not None and verdi is not URORT
        ]
        if self._sporing is not None:
            self._sporing.slutt(nye=len(celler))
        return "".join(celler)

    # One cell -----------------------------------------------------------------------------

    def _cellerest(self, kolonne: _Kolonne, nr: int, gammel: str, verdi: Verdi) -> str | None:
        """The tail of a cell that was there; None when its old tail is an unusual one."""
        apnet = gammel.find(">")
        if gammel.endswith("/>"):
            attributter = gammel[1 : apnet - 1]
            hel = apnet == len(gammel) - 1
        else:
            attributter = gammel[1:apnet]
            hel = gammel.endswith(self._celleslutt)
        if not hel or attributter.count('"') % 2 or "'" in attributter:
            return None
        nokkel = kolonne.nr, rensket(attributter)[0]
        rester = self._per_stil.get(nokkel)
        if rester is None:
            if len(self._per_stil) >= FLEST_HUSKET:
                self._per_stil.clear()
            rester = self._per_stil[nokkel] = _nye_cellerester()
        kolonne.rester = rester
        ny = _husket(rester, verdi)
        if ny is None:
            xml = self._skriver.over(nr, kolonne.nr, "", attributter, verdi)
            ny = '"' + xml[len(self._p) + 2 :]
            _husk(rester, verdi, ny)
        if ny != gammel and self._sporing is not None:
            start = f"{kolonne.apning}{nr}"
            if self._sporing.samme(start + gammel, start + ny, verdi):
                return gammel
        return ny

    def _ny(self, kolonne: _Kolonne, nr: int, verdi: Verdi, stil: int | None) -> str:
        """A whole new cell."""
        if stil is not None:
            return self._skriver.ny(nr, kolonne.nr, adresse.navn(nr, kolonne.nr), verdi, stil)
        husket = kolonne.nye.get(verdi.__class__)
        rest = None if husket is None else husket.get(verdi)
        apning = f"{kolonne.apning}{nr}"
        if rest is None:
            celle = self._skriver.ny(nr, kolonne.nr, adresse.navn(nr, kolonne.nr), verdi, None)
            rest = celle[len(apning) :]
            _husk(kolonne.nye, verdi, rest)
        return apning + rest

    # New cells among the old --------------------------------------------------------------

    def _sett_inn(self, tekst: str, deler: list[str], nye: list[_Ny], nr: int) -> bool:
        """Put new cells between the parts; False when there is more than cells in the row."""
        hode = _hode(deler)
        kolonner = self._kolonner_i(tekst[len(hode) :], nr)
        if kolonner is None:
            return False
        for mellomrom, gruppe in groupby(nye, _mellomrom):
            foran = len(hode) if mellomrom == 0 else 0
            del_ = deler[mellomrom]
            innskudd: dict[int, list[str]] = {}
            for _, kol, celle in gruppe:
                innskudd.setdefault(bisect_right(kolonner, kol), []).append(celle)
            for etter in reversed(innskudd):
                sted = -1
                if etter < len(kolonner):
                    neste = f'<{self._p}c r="{adresse.bokstaver(kolonner[etter])}{nr}"'
                    sted = del_.find(neste, foran)
                if sted < 0:  # the next cell is one of ours, or there is none
                    sted = len(del_)
                del_ = "".join((del_[:sted], *innskudd[etter], del_[sted:]))
            deler[mellomrom] = del_
        ny_hode = uten_trange_spenn(hode, nye[0][1], nye[-1][1])
        deler[0] = ny_hode + deler[0][len(hode) :]
        return True

    def _kolonner_i(self, tekst: str, nr: int) -> list[int] | None:
        """The columns of the cells of a row; None when it is not cells alone, in order."""
        if not tekst:
            return []
        celle = f"<{self._p}c "
        if not (tekst.startswith(celle) and tekst.endswith((self._celleslutt, "/>"))):
            return None
        adresser: list[str] = self._adresser(tekst)
        if tekst.count(celle) != len(adresser) or f"<{self._p}extLst" in tekst:
            return None
        return _i_rekkefolge("".join(adresser).replace(str(nr), " "))
