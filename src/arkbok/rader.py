"""The rows of a sheet as a stream: rows without our cells pass through untouched."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter, lt

from arkbok import adresse
from arkbok.blokkskriver import Blokkskriver
from arkbok.celler import Celleskriver
from arkbok.celletabell import Celletabell
from arkbok.celleverdi import Verdi
from arkbok.enkeltrad import Radskriver
from arkbok.feil import ForStorFeil, SkadetFeil, UstottetFeil
from arkbok.formler import Formelvakt
from arkbok.radform import Radform
from arkbok.sporing import Endringssporing
from arkbok.strom_xml import STORSTE_RAD
from arkbok.typer import Blokkverdi
from arkbok.xmltekst import attributt, har_annet_enn_elementer

_kolonne = itemgetter(0)


def _har_hode(par: tuple[re.Match[str] | None, str]) -> bool:
    return par[0] is not None


_ETTER_ALT = adresse.SISTE_RAD + 1
_OM_GANGEN = 128
"""Rows written at once: many enough to be quick, few enough to take no memory."""


class Radstrom:
    """Rewrites what lies between ``<sheetData>`` and ``</sheetData>``.

    After :meth:`stykker` is exhausted, ``rest`` is the text from ``</sheetData>`` on (as far as it
    was read).
    """

    def __init__(
        self,
        p: str,
        celler: Celletabell,
        skriver: Celleskriver,
        vakt: Formelvakt,
        sporing: Endringssporing | None = None,
        form: Radform | None = None,
    ) -> None:
        self._p = p
        self._form = form
        self._celler = celler
        self._ved = 0
        """How many of our rows are done with."""
        self._vakt = vakt
        self._sporing = sporing
        self._blokk = Blokkskriver(p, celler.blokk.kolonner, skriver, vakt, sporing)
        self._radlukking = f"</{p}row>"
        self._rad_eller_slutt = re.compile(rf"\s*(?:<{p}row(?=[\s/>])|(</{p}sheetData\s*>))")
        self._vanlig = re.compile(rf'(\s*)<{p}row r="([0-9]{{1,7}})"[^<>]*(?<!/)>')
        self._selvlukkede = re.compile(rf"(?:\s*+<{p}row(?=[\s/>])[^<>]*/>)++")
        self._tomme = re.compile(rf'(?:\s*+<{p}row r="[0-9]{{1,7}}"[^<>]*/>){{1,1000}}')
        self._radslutt = re.compile(rf"</{p}row\s*>")
        self._enkeltrad = Radskriver(p, skriver, vakt, sporing)
        self._radapning = re.compile(rf'<{p}row r="([0-9]{{1,7}})"')
        self.rest = ""
        self.siste_rad = 0

    # The stream ---------------------------------------------------------------------------

    def strom(self, tekst: str, kilde: Iterator[str]) -> Iterator[str]:
        """``tekst`` starts right after ``<sheetData>``; ``kilde`` gives what follows."""
        slutt_pa_rader = f"</{self._p}sheetData"
        ved = 0
        while True:
            slutt = tekst.find(slutt_pa_rader, ved)
            hele = tekst.rfind(self._radlukking, ved, slutt if slutt >= 0 else len(tekst))
            if hele >= 0:
                hele += len(self._radlukking)
                yield self._mange(tekst[ved:hele])
                ved = hele
            ved = yield from self._enkeltvis(tekst, ved)
            if ved < 0:
                return
            self._nekt_fremmed(tekst, ved)
            ny = next(kilde, None)
            if ny is None:
                raise SkadetFeil("arket slutter midt i radene")
            # Rows are small beside a chunk, so what is carried over is copied only once.
            tekst, ved = tekst[ved:] + ny, 0
            if len(tekst) > STORSTE_RAD:
                raise ForStorFeil("en rad i den er over 16 MB")

    def _mange(self, tekst: str) -> str:
        """Whole rows, the last one ending in ``</row>``: the usual ones the quick way."""
        lukking = self._radlukking
        *rader, _ = tekst.split(lukking)
        if har_annet_enn_elementer(tekst) or tekst.count(f"</{self._p}row") != len(rader):
            return "".join(self._enkeltvis_alle(tekst))
        ut: list[str] = []
        par = zip(map(self._vanlig.match, rader), rader, strict=True)
        for vanlige, gruppe in groupby(par, key=_har_hode):
            if vanlige:
                egne = [(hode, rad) for hode, rad in gruppe if hode is not None]
                for fra in range(0, len(egne), _OM_GANGEN):
                    ut += self._vanlige(egne[fra : fra + _OM_GANGEN])
            else:
                for _, rad in gruppe:
                    ut += self._uvanlig_rad(rad)
        return "".join(ut)

    def _uvanlig_rad(self, tekst: str) -> Iterator[str]:
        """A row opened some other way, or one with empty rows before it, without ``</row>``."""
        tomme = self._selvlukkede.match(tekst)
        ved = tomme.end() if tomme is not None else 0
        yield from self._enkeltvis_alle(tekst[:ved])
        yield from self._enkeltvis_alle(tekst[ved:] + self._radlukking)

    def _vanlige(self, par: Sequence[tuple[re.Match[str], str]]) -> Iterator[str]:
        """Rows opened the usual way, without ``</row>``: many of ours at a time."""
        numre = [int(hode[2]) for hode, _ in par]
        mine = self._mine_blant(numre)
        if mine is None:
            for hode, rad in par:
                yield from self._vanlig_rad(rad, hode)
            return
        rader = {nr: rad for nr, (_, rad) in zip(numre, par, strict=True)}
        if len(mine) < len(rader):
            valgt = set(mine)
            self._vakt.beholdt("".join([rad for nr, rad in rader.items() if nr not in valgt]))
        if mine:
            kolonner = self._celler.kolonnevis(mine)
            skrevet = self._blokk.rader([rader[nr] for nr in mine], mine, kolonner)
            for n, (nr, ny) in enumerate(zip(mine, skrevet, strict=True)):
                if ny is None:
                    rader[nr] = self._blokkrad(rader[nr], nr, [verdier[n] for verdier in kolonner])
                else:
                    rader[nr] = self._formet(nr, rader[nr], ny)
        self._ved += len(mine)
        self.siste_rad = numre[-1]
        yield self._radlukking.join((*rader.values(), ""))

    def _mine_blant(self, numre: Sequence[int]) -> Sequence[int] | None:
        """Our rows among these; None when they have to be written one after the other.

        Rows may be out of order, single cells among ours, or one of ours not there at all.
        """
        if not all(map(lt, (self.siste_rad, *numre), numre)):
            return None
        alle = self._celler.radnumre
        mine = alle[self._ved : bisect_right(alle, numre[-1], self._ved)]
        if not self._celler.bare_i_blokk(mine) or not set(numre).issuperset(mine):
            return None
        return mine

    def _vanlig_rad(self, rad: str, hode: re.Match[str]) -> Iterator[str]:
        """A row opened the usual way, and what is missing before it."""
        hel, nr = rad, int(hode[2])
        if nr <= self.siste_rad or self._neste < nr:
            yield hode[1]
            yield from self._begynn(nr)
            hel = rad[hode.end(1) :]
        self.siste_rad = nr
        if nr == self._neste:
            hel = self._blokkrad(hel, nr, self._celler.i_blokk(nr))
            self._ved += 1
        else:
            self._vakt.beholdt(hel)
        yield hel
        yield self._radlukking

    def _blokkrad(self, tekst: str, rad: int, verdier: Sequence[Blokkverdi] | None) -> str:
        """A row of ours without its end; ``verdier`` is None when single cells are in it."""
        ny = None if verdier is None else self._blokk.rad(tekst, rad, verdier)
        if ny is not None:
            return self._formet(rad, tekst, ny)
        hel = tekst + self._radlukking
        foran = hel[: hel.index("<")]
        hel = hel[len(foran) :]
        skrevet = self._enkelt(hel, hel[: hel.index(">") + 1], rad, self._mine_i(rad))
        return foran + skrevet[: -len(self._radlukking)]

    def _formet(self, rad: int, gammel: str, ny: str) -> str:
        return ny if self._form is None else self._form(rad, gammel, ny)

    def _enkelt(self, tekst: str, apning: str, rad: int, mine: list[tuple[int, Verdi]]) -> str:
        """A row cell by cell."""
        return self._formet(rad, tekst, self._enkeltrad.skriv(tekst, apning, rad, mine))

    def _enkeltvis_alle(self, tekst: str) -> Iterator[str]:
        """Whole rows, one by one."""
        ved = yield from self._enkeltvis(tekst, 0)
        if ved != len(tekst):
            self._nekt_fremmed(tekst, max(ved, 0))
            raise SkadetFeil("en rad i arket slutter ikke")

    def _enkeltvis(self, tekst: str, ved: int) -> Generator[str, None, int]:
        """Rows one by one as far as they are whole; gives the place, -1 when all are done."""
        while True:
            if (tomme := self._tomme.match(tekst, ved)) is not None and self._hopp(tomme[0]):
                yield tomme[0]
                ved = tomme.end()
                continue
            treff = self._rad_eller_slutt.match(tekst, ved)
            if treff is not None and treff[1] is not None:
                yield from self._mangler_for(_ETTER_ALT)
                yield tekst[ved : treff.start(1)]
                self.rest = tekst[treff.start(1) :]
                return -1
            slutt = self._slutt_av_rad(tekst, treff.end()) if treff is not None else -1
            if treff is None or slutt < 0:
                return ved
            start = treff.end() - len(self._p) - 4
            yield tekst[ved:start]
            yield from self._rad(tekst[start:slutt])
            ved = slutt

    def _hopp(self, tekst: str) -> bool:
        """True for empty rows in order where nothing of ours belongs: a sheet may be full."""
        numre = [int(nr) for nr in self._radapning.findall(tekst)]
        if not (self.siste_rad < numre[0] and numre[-1] < self._neste):
            return False
        if any(a >= b for a, b in pairwise(numre)):
            return False
        self.siste_rad = numre[-1]
        return True

    def _slutt_av_rad(self, tekst: str, fra: int) -> int:
        """Place after the row, or -1 when more text is needed."""
        apen = tekst.find(">", fra)
        if apen < 0:
            return -1
        if tekst[apen - 1] == "/":
            return apen + 1
        treff = self._radslutt.search(tekst, apen)
        return treff.end() if treff else -1

    def _nekt_fremmed(self, tekst: str, ved: int) -> None:
        """Anything but rows between the rows is refused rather than guessed at."""
        rest = tekst[ved:].lstrip()
        kjente = (f"<{self._p}row", f"</{self._p}sheetData")
        if rest and not any(
            rest.startswith(k) if len(rest) >= len(k) else k.startswith(rest) for k in kjente
        ):
            raise UstottetFeil("det står noe annet enn rader blant radene i arket")

    # One row ------------------------------------------------------------------------------

    def _rad(self, tekst: str) -> Iterator[str]:
        if har_annet_enn_elementer(tekst):
            raise UstottetFeil("det står en kommentar eller CDATA blant cellene i arket")
        apning = tekst[: tekst.index(">") + 1]
        treff = self._radapning.match(apning)
        r = treff[1] if treff is not None else attributt(apning, "r")
        rad = int(r) if r is not None else self._enkeltrad.nummer(tekst, self.siste_rad)
        yield from self._begynn(rad)
        self.siste_rad = rad
        mine: list[tuple[int, Verdi]] = []
        if rad == self._neste:
            self._ved += 1
            mine = self._mine_i(rad)
        if mine:
            yield self._enkelt(tekst, apning, rad, mine)
        else:
            self._vakt.beholdt(tekst)
            yield tekst

    @property
    def _neste(self) -> int:
        """The next row of ours."""
        numre = self._celler.radnumre
        return numre[self._ved] if self._ved < len(numre) else _ETTER_ALT

    def _mine_i(self, rad: int) -> list[tuple[int, Verdi]]:
        """Our columns in a row, with what they get."""
        return sorted(self._celler.rad(rad).items(), key=_kolonne)

    def _begynn(self, rad: int) -> Iterator[str]:
        """What comes before the row: new rows of ours."""
        if rad <= self.siste_rad:
            raise UstottetFeil(f"rad {rad} kommer etter rad {self.siste_rad} i arket")
        return self._mangler_for(rad)

    def _mangler_for(self, rad: int) -> Iterator[str]:
        """New rows for our cells above ``rad``."""
        while self._neste < rad:
            alle = self._celler.radnumre
            slutt = min(len(alle), self._ved + _OM_GANGEN)
            mine = alle[self._ved : bisect_left(alle, rad, self._ved, slutt)]
            if self._celler.bare_i_blokk(mine):
                nye = self._blokk.nye_rader(mine, self._celler.kolonnevis(mine))
            else:
                mine = mine[:1]
                nye = [self._ny_rad(mine[0])]
            self._ved += len(mine)
            yield "".join(
                [
                    self._formet(nr, "", f'<{self._p}row r="{nr}">{innhold}{self._radlukking}')
                    for nr, innhold in zip(mine, nye, strict=True)
                    if innhold
                ]
            )

    def _ny_rad(self, rad: int) -> str:
        """The cells of a new row with single cells of ours."""
        innhold = [self._enkeltrad.ny(rad, kol, v, None) for kol, v in self._mine_i(rad)]
        if self._sporing is not None:
            self._sporing.slutt()
        return "".join(innhold)
