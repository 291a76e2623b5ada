"""The rows of a sheet as a stream: rows without our cells pass through untouched."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from itertools import pairwise
from operator import itemgetter

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
from arkbok.xmltekst import attributt, har_annet_enn_elementer

_kolonne = itemgetter(0)
_ETTER_ALT = adresse.SISTE_RAD + 1


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
        self._igjen = iter(celler.radnumre)
        self._neste = next(self._igjen, _ETTER_ALT)
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
        if (
            har_annet_enn_elementer(tekst)
            or tekst.count(f"</{self._p}row") != len(rader)
            or self._enkeltrad.uvanlig.search(tekst) is not None
        ):
            return "".join(self._enkeltvis_alle(tekst))
        formler = self._vakt.apen in tekst
        vanlig = self._vanlig.match
        ut: list[str] = []
        for rad in rader:
            treff = vanlig(rad)
            if treff is None:
                ut += self._uvanlig_rad(rad)
                continue
            nr = int(treff[2])
            hel = rad
            if nr <= self.siste_rad or self._neste < nr:
                ut.append(treff[1])
                ut += self._begynn(nr)
                hel = rad[treff.end(1) :]
            self.siste_rad = nr
            if nr == self._neste:
                ut += self._blokkrad(hel, nr)
            else:
                if formler:
                    self._vakt.beholdt(hel)
                ut += (hel, lukking)
        return "".join(ut)

    def _uvanlig_rad(self, tekst: str) -> Iterator[str]:
        """A row opened some other way, or one with empty rows before it, without ``</row>``."""
        tomme = self._selvlukkede.match(tekst)
        ved = tomme.end() if tomme is not None else 0
        yield from self._enkeltvis_alle(tekst[:ved])
        yield from self._enkeltvis_alle(tekst[ved:] + self._radlukking)

    def _blokkrad(self, tekst: str, rad: int) -> tuple[str, str]:
        """The next row of ours, which ``tekst`` lacks the end of."""
        verdier = self._celler.i_blokk(rad)
        ny = None if verdier is None else self._blokk.rad(tekst, rad, verdier)
        if ny is not None:
            self._neste = next(self._igjen, _ETTER_ALT)
            if self._form is not None:
                ny = self._form(rad, tekst, ny)
            return ny, self._radlukking
        hel = tekst + self._radlukking
        foran = hel[: hel.index("<")]
        hel = hel[len(foran) :]
        return foran, self._enkelt(hel, hel[: hel.index(">") + 1], rad, self._ta(rad))

    def _enkelt(self, tekst: str, apning: str, rad: int, mine: list[tuple[int, Verdi]]) -> str:
        """A row cell by cell."""
        ny = self._enkeltrad.skriv(tekst, apning, rad, mine)
        return ny if self._form is None else self._form(rad, tekst, ny)

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
        mine = self._ta(rad)
        if mine:
            yield self._enkelt(tekst, apning, rad, mine)
        else:
            self._vakt.beholdt(tekst)
            yield tekst

    def _ta(self, rad: int) -> list[tuple[int, Verdi]]:
        """Our columns in this row, with what they get."""
        if self._neste != rad:
            return []
        self._neste = next(self._igjen, _ETTER_ALT)
        return sorted(self._celler.rad(rad).items(), key=_kolonne)

    def _begynn(self, rad: int) -> Iterator[str]:
        """What comes before the row: new rows of ours."""
        if rad <= self.siste_rad:
            raise UstottetFeil(f"rad {rad} kommer etter rad {self.siste_rad} i arket")
        return self._mangler_for(rad)

    def _mangler_for(self, rad: int) -> Iterator[str]:
        """New rows for our cells above ``rad``."""
        while self._neste < rad:
            ny = self._neste
            verdier = self._celler.i_blokk(ny)
            if verdier is not None:
                self._neste = next(self._igjen, _ETTER_ALT)
                innhold = self._blokk.ny_rad(ny, verdier)
            else:
                innhold = "".join([self._enkeltrad.ny(ny, k, v, None) for k, v in self._ta(ny)])
                if self._sporing is not None:
                    self._sporing.slutt()
            if innhold:
                hel = f'<{self._p}row r="{ny}">{innhold}{self._radlukking}'
                yield hel if self._form is None else self._form(ny, "", hel)
