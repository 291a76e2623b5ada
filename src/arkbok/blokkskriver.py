"""The quick way to write the rows of a block.

What it gives is what ``Radstrom`` would give cell by cell; what it does not know for certain it
leaves to it. What a value looks like in a column is remembered, and most rows say the same as
before: our cells as they are known to look are found in them as one text. Otherwise one expression
takes the row apart at our cells.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from operator import itemgetter

from arkbok import adresse
from arkbok.celler import Celleskriver, radstil, rensket
from arkbok.celletekst import FLEST_HUSKET, RADNUMMER, UKJENT, Celletekster, side_om_side
from arkbok.celleverdi import Formel, Verdi
from arkbok.enkeltrad import uvanlig
from arkbok.formler import Formelvakt
from arkbok.radhode import uten_trange_spenn
from arkbok.sporing import Endringssporing
from arkbok.typer import URORT, Blokkverdi

_mellomrom = itemgetter(0)
_FORM = re.compile(r"(?:[A-Z]{1,3} )+")


_Ny = tuple[int, int, str]
"""A new cell: the part of the row it belongs in, its column, its text."""


def _hode(rad: str) -> str:
    """The row's opening tag."""
    return rad[: rad.index(">") + 1]


class _Kolonne:
    """One column of the block."""

    def __init__(self, p: str, nr: int, skriver: Celleskriver) -> None:
        self.nr = nr
        self._p = p
        self._skriver = skriver
        self.apning = f'<{p}c r="{adresse.bokstaver(nr)}'
        """A cell's text as far as the row number."""
        self.mal = self.apning + RADNUMMER
        self.kjente = Celletekster(lambda _: UKJENT)
        """What a cell that is right looks like, as in the last one met in this column."""
        self.nye = Celletekster(self._ny)
        """A cell that was not there, in a row without a style of its own."""

    def _ny(self, verdi: Verdi) -> str:
        """Known only when its style is: styles are made in the order of the rows."""
        if verdi is None:
            return ""
        return self.ny(verdi) if self._skriver.vet_ny(self.nr, verdi) else UKJENT

    def ny(self, verdi: Verdi) -> str:
        """A new cell."""
        sted = adresse.bokstaver(self.nr) + RADNUMMER
        return self._skriver.ny(self._skriver.rad_fra, self.nr, sted, verdi, None)

    def som(self, attributter: str) -> Celletekster:
        """What cells with these attributes, but for those of the content, look like."""

        def tekst(verdi: Verdi) -> str:
            if verdi is None:  # most empty cells are not there at all
                return ""
            if isinstance(verdi, Formel):
                return UKJENT
            if not self._skriver.vet_over(self.nr, attributter, verdi):
                return UKJENT
            return self.mal + self.over(attributter, verdi)

        return Celletekster(tekst)

    def over(self, attributter: str, verdi: Verdi) -> str:
        """What follows the address of a cell that was there."""
        xml = self._skriver.over(self._skriver.rad_fra, self.nr, "", attributter, verdi)
        return '"' + xml[len(self._p) + 2 :]


@lru_cache(maxsize=1024)
def _i_rekkefolge(form: str) -> list[int] | None:
    """The columns of ``A B D ``, the same in most rows; None when they are not so, or not rise."""
    if not form:
        return []
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
        self._kolonner = [_Kolonne(p, nr, skriver) for nr in kolonner]
        valg = "|".join(adresse.bokstaver(nr) for nr in kolonner) or "(?!)"
        self._del = re.compile(
            rf'(<{p}c r="(?:{valg})[0-9]+)'
            rf'("[^<]*(?:<{p}v>[^<]*</{p}v></{p}c>|<{p}is><{p}t[^<]*</{p}t></{p}is></{p}c>)?)'
        ).split
        self._var_eller_uvanlig = re.compile(uvanlig(p, valg)).search
        self._uvanlig = re.compile(uvanlig(p)).search
        self._adresser = re.compile(rf'<{p}c r="([A-Z]{{1,3}}[0-9]{{1,7}})"').findall
        self._celleslutt = f"</{p}c>"
        self._per_stil: dict[tuple[int, str], Celletekster] = {}
        self._neste: dict[str, str | None] = {}

    # Many rows ----------------------------------------------------------------------------

    def rader(
        self,
        rader: Sequence[str],
        numre: Sequence[int],
        kolonner: Sequence[Sequence[Blokkverdi]],
    ) -> list[str | None]:
        """Rows with our cells, each all of it but ``</row>``.

        None for those that have to be written one by one; of them nothing has been noted.
        """
        ut: list[str | None] = list(rader)
        ukjente = self._ukjente(rader, numre, kolonner)
        for n in ukjente:
            ut[n] = None
        uten_vare = [n for n in ukjente if self._var_eller_uvanlig(rader[n]) is None]
        if uten_vare:
            tekster = [
                kolonne.nye.av([verdier[n] for n in uten_vare], "")
                for kolonne, verdier in zip(self._kolonner, kolonner, strict=True)
            ]
            celler = side_om_side(tekster, [numre[n] for n in uten_vare])
            for n, nye in zip(uten_vare, celler, strict=True):
                ut[n] = self._med_nye(rader[n], numre[n], nye)
        for rad in ut:
            if rad is not None and self._vakt.kan_ha_formel(rad):
                self._vakt.beholdt(rad)
        return ut

    def _ukjente(
        self,
        rader: Sequence[str],
        numre: Sequence[int],
        kolonner: Sequence[Sequence[Blokkverdi]],
    ) -> list[int]:
        """Which rows do not have our cells side by side as they are known to look when right."""
        tekster = [
            kolonne.kjente.av(verdier, UKJENT)
            for kolonne, verdier in zip(self._kolonner, kolonner, strict=True)
        ]
        noe_annet = self._var_eller_uvanlig
        ut = []
        for n, (rad, vare) in enumerate(zip(rader, side_om_side(tekster, numre), strict=True)):
            sted = rad.find(vare)
            if sted < 0 or noe_annet(rad, 0, sted) or noe_annet(rad, sted + len(vare)):
                ut.append(n)
        return ut

    def _med_nye(self, rad: str, nr: int, nye: str) -> str | None:
        """A row that had none of our cells; None when they do not all belong in one place."""
        hode = _hode(rad)
        if UKJENT in nye or "customFormat" in hode:
            return None
        if not nye:
            return rad
        form = self._form(rad[len(hode) :], nr)
        if form is None:
            return None
        if form not in self._neste:
            if len(self._neste) >= FLEST_HUSKET:
                self._neste.clear()
            self._neste[form] = self._neste_etter_vare(form)
        neste = self._neste[form]
        if neste is None:
            return None
        sted = rad.index(f'<{self._p}c r="{neste}{nr}"') if neste else len(rad)
        ny_hode = uten_trange_spenn(hode, self._kolonner[0].nr, self._kolonner[-1].nr)
        if ny_hode != hode:  # it may still be wide enough for those there are
            adresser = self._adresser(nye)
            forste, siste = (adresse.celle(adresser[n])[1] for n in (0, -1))
            ny_hode = uten_trange_spenn(hode, forste, siste)
        if self._sporing is not None:
            self._sporing.begynn()
            self._sporing.slutt(nye=nye.count(f'<{self._p}c r="'))
        return "".join((ny_hode, rad[len(hode) : sted], nye, rad[sted:]))

    def _neste_etter_vare(self, form: str) -> str | None:
        """The column after all of ours in a row of this form, "" when there is none.

        None when the columns are not in order, or one is among ours.
        """
        kolonner = _i_rekkefolge(form)
        if kolonner is None:
            return None
        plass = bisect_right(kolonner, self._kolonner[0].nr)
        if plass != bisect_right(kolonner, self._kolonner[-1].nr):
            return None
        return adresse.bokstaver(kolonner[plass]) if plass < len(kolonner) else ""

    def nye_rader(
        self, numre: Sequence[int], kolonner: Sequence[Sequence[Blokkverdi]]
    ) -> list[str]:
        """The cells of rows that were not there."""
        tekster = [
            kolonne.nye.av(verdier, "")
            for kolonne, verdier in zip(self._kolonner, kolonner, strict=True)
        ]
        ut = side_om_side(tekster, numre)
        for n, innhold in enumerate(ut):
            if UKJENT in innhold:
                ut[n] = self.ny_rad(numre[n], [verdier[n] for verdier in kolonner])
            elif self._sporing is not None:
                self._sporing.slutt(nye=innhold.count(f'<{self._p}c r="'))
        return ut

    # One row ------------------------------------------------------------------------------

    def rad(self, tekst: str, nr: int, verdier: Sequence[Blokkverdi]) -> str | None:
        """The row with our cells; ``tekst`` is all of it but ``</row>``.

        None when there is anything unusual about it; then nothing has been noted either.
        """
        if self._uvanlig(tekst) is not None:
            return None
        deler = self._del(tekst)
        antall = len(deler)
        radnummer = str(nr)
        sted = 1
        endret: list[tuple[_Kolonne, str, Verdi]] = []
        nye: list[_Ny] = []
        stil = radstil(_hode(deler[0])) if "customFormat" in deler[0] else None
        for kolonne, verdi in zip(self._kolonner, verdier, strict=True):
            if sted < antall and deler[sted] == kolonne.apning + radnummer:
                if verdi is not URORT:
                    gammel = deler[sted + 1]
                    if kolonne.kjente.kjent(verdi) != kolonne.mal + gammel:
                        ny = self._cellerest(kolonne, nr, gammel, verdi)
                        if ny is None:
                            return None
                        if ny != gammel:
                            endret.append((kolonne, gammel, verdi))
                            deler[sted + 1] = ny
                sted += 3
            elif verdi is None:
                kolonne.kjente.husk(None, "")
            elif verdi is not URORT:
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
        if not hel or attributter.count('"') % 2 or "'" in attributter or RADNUMMER in gammel:
            return None
        attributter = rensket(attributter)[0]
        nokkel = kolonne.nr, attributter
        kjente = self._per_stil.get(nokkel)
        if kjente is None:
            if len(self._per_stil) >= FLEST_HUSKET:
                self._per_stil.clear()
            kjente = self._per_stil[nokkel] = kolonne.som(attributter)
        kolonne.kjente = kjente
        ny = kolonne.over(attributter, verdi)
        if ny != gammel and self._sporing is not None:
            start = f"{kolonne.apning}{nr}"
            if self._sporing.samme(start + gammel, start + ny, verdi):
                ny = gammel
        kjente.husk(verdi, kolonne.mal + ny)
        return ny

    def _ny(self, kolonne: _Kolonne, nr: int, verdi: Verdi, stil: int | None) -> str:
        """A whole new cell."""
        if stil is not None:
            return self._skriver.ny(nr, kolonne.nr, adresse.navn(nr, kolonne.nr), verdi, stil)
        tekst = kolonne.nye.kjent(verdi)
        if tekst is None or tekst == UKJENT:
            tekst = kolonne.ny(verdi)
            kolonne.nye.husk(verdi, tekst)
        return tekst.replace(RADNUMMER, str(nr))

    # New cells among the old --------------------------------------------------------------

    def _sett_inn(self, tekst: str, deler: list[str], nye: list[_Ny], nr: int) -> bool:
        """Put new cells between the parts; False when there is more than cells in the row."""
        hode = _hode(deler[0])
        form = self._form(tekst[len(hode) :], nr)
        kolonner = None if form is None else _i_rekkefolge(form)
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

    def _form(self, tekst: str, nr: int) -> str | None:
        """The letters of a row's cells, each with a space; None when there is more than cells."""
        if not tekst:
            return ""
        celle = f"<{self._p}c "
        if not (tekst.startswith(celle) and tekst.endswith((self._celleslutt, "/>"))):
            return None
        adresser: list[str] = self._adresser(tekst)
        if tekst.count(celle) != len(adresser) or f"<{self._p}extLst" in tekst:
            return None
        return "".join(adresser).replace(str(nr), " ")
