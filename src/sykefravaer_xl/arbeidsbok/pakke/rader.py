"""The rows of a sheet as a stream: rows without our cells pass through untouched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sykefravaer_xl.arbeidsbok.pakke import adresse
from sykefravaer_xl.arbeidsbok.pakke.celler import Celleskriver, radstil
from sykefravaer_xl.arbeidsbok.pakke.feil import SkadetFeil, UstottetFeil
from sykefravaer_xl.arbeidsbok.pakke.formler import Formelvakt
from sykefravaer_xl.arbeidsbok.pakke.typer import Celle, Verdi
from sykefravaer_xl.arbeidsbok.pakke.xmltekst import attributt, med_attributt


class Radstrom:
    """Rewrites what lies between ``<sheetData>`` and ``</sheetData>``.

    ``sortert`` are the addresses of ``celler`` in row order. After :meth:`biter` is exhausted,
    ``rest`` is the text from ``</sheetData>`` on (as far as it was read).
    """

    def __init__(
        self,
        p: str,
        celler: dict[Celle, Verdi],
        sortert: list[Celle],
        skriver: Celleskriver,
        vakt: Formelvakt,
    ) -> None:
        self._p = p
        self._celler = celler
        self._sortert = sortert
        self._neste = 0
        self._skriver = skriver
        self._vakt = vakt
        self._rad_eller_slutt = re.compile(rf"\s*(?:<{p}row(?=[\s/>])|(</{p}sheetData\s*>))")
        self._radslutt = re.compile(rf"</{p}row\s*>")
        self._celle = re.compile(
            rf"<{p}c((?:\s+[\w:.\-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*"
            rf"(?:/>|>(?:.*?)</{p}c\s*>)",
            re.DOTALL,
        )
        self.rest = ""
        self.siste_rad = 0

    # The stream ---------------------------------------------------------------------------

    def biter(self, tekst: str, kilde: Iterator[str]) -> Iterator[str]:
        """``tekst`` starts right after ``<sheetData>``; ``kilde`` gives what follows."""
        ved = 0
        while True:
            treff = self._rad_eller_slutt.match(tekst, ved)
            if treff is not None and treff[1] is not None:
                yield self._mangler_for(adresse.SISTE_RAD + 1)
                yield tekst[ved : treff.start(1)]
                self.rest = tekst[treff.start(1) :]
                return
            slutt = self._slutt_av_rad(tekst, treff.end()) if treff is not None else -1
            if treff is None or slutt < 0:
                self._nekt_fremmed(tekst, ved)
                ny = next(kilde, None)
                if ny is None:
                    raise SkadetFeil("arket slutter midt i radene")
                # Rows are small beside a chunk, so what is carried over is copied only once.
                tekst, ved = tekst[ved:] + ny, 0
                continue
            start = treff.end() - len(self._p) - 4
            yield tekst[ved:start]
            yield from self._rad(tekst[start:slutt])
            ved = slutt

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
        if "<!" in tekst or "<?" in tekst:
            raise UstottetFeil("det står en kommentar eller CDATA blant cellene i arket")
        apning = tekst[: tekst.index(">") + 1]
        r = attributt(apning, "r")
        rad = int(r) if r is not None else self._uten_nummer(tekst)
        if rad <= self.siste_rad:
            raise UstottetFeil(f"rad {rad} kommer etter rad {self.siste_rad} i arket")
        yield self._mangler_for(rad)
        self.siste_rad = rad
        mine = self._ta(rad)
        if mine:
            ny = self._hurtig(tekst, rad, mine)
            if ny is None:
                ny = self._bakerst(tekst, apning, rad, mine)
            yield ny if ny is not None else self._sakte(tekst, apning, rad, mine)
        else:
            self._vakt.beholdt(tekst)
            yield tekst

    def _uten_nummer(self, tekst: str) -> int:
        """A row without a number has that of its first cell, or else follows the last row."""
        forste = self._celle.search(tekst)
        r = attributt(f"<c{forste[1]}>", "r") if forste is not None else None
        return adresse.celle(r)[0] if r is not None else self.siste_rad + 1

    def _ta(self, rad: int) -> list[int]:
        """Our columns in this row."""
        ut: list[int] = []
        while self._neste < len(self._sortert) and self._sortert[self._neste][0] == rad:
            ut.append(self._sortert[self._neste][1])
            self._neste += 1
        return ut

    def _mangler_for(self, rad: int) -> str:
        """New rows for our cells above ``rad``."""
        ut: list[str] = []
        p = self._p
        while self._neste < len(self._sortert) and self._sortert[self._neste][0] < rad:
            ny = self._sortert[self._neste][0]
            nye = [self._ny(ny, k, None) for k in self._ta(ny)]
            innhold = "".join(nye)
            if innhold:
                ut.append(f'<{p}row r="{ny}">{innhold}</{p}row>')
        return "".join(ut)

    def _ny(self, rad: int, kol: int, radens_stil: int | None) -> str:
        verdi = self._celler[rad, kol]
        return self._skriver.ny(rad, kol, adresse.navn(rad, kol), verdi, radens_stil)

    def _hurtig(self, tekst: str, rad: int, mine: list[int]) -> str | None:
        """Replace cells found by their exact opening, without looking at those between."""
        ut: list[str] = []
        p = self._p
        ved = 0
        lukket = f"</{p}c>"
        for kol in mine:
            r = f' r="{adresse.bokstaver(kol)}{rad}"'
            start = tekst.find(f"<{p}c{r}", ved)
            if start < 0:
                return None
            fra = start + len(p) + 2 + len(r)
            apnet = tekst.index(">", fra)
            if tekst[apnet - 1] == "/":
                attributter, slutt = tekst[fra : apnet - 1], apnet + 1
            else:
                attributter, slutt = tekst[fra:apnet], tekst.find(lukket, apnet) + len(lukket)
                if slutt < apnet:
                    return None
            self._vakt.borte(tekst[start:slutt], rad, kol)
            ny = self._skriver.over(rad, kol, r, attributter, self._celler[rad, kol])
            ut += (tekst[ved:start], ny)
            ved = slutt
        ut.append(tekst[ved:])
        for bit in ut[::2]:
            self._vakt.beholdt(bit)
        return "".join(ut)

    def _bakerst(self, tekst: str, apning: str, rad: int, mine: list[int]) -> str | None:
        """Put cells after the row's last one, when all of ours belong there."""
        start = tekst.rfind(f"<{self._p}c ")
        treff = self._celle.match(tekst, start) if start >= 0 else None
        r = attributt(f"<c{treff[1]}>", "r") if treff is not None else None
        if treff is None or r is None:
            return None
        cellerad, kol = adresse.celle(r)
        if cellerad != rad or kol >= mine[0]:
            return None
        self._vakt.beholdt(tekst)
        stil = radstil(apning)
        nye = "".join([self._ny(rad, kol, stil) for kol in mine])
        apning_ny = self._uten_trange_spenn(apning, mine)
        return apning_ny + tekst[len(apning) : treff.end()] + nye + tekst[treff.end() :]

    def _sakte(self, tekst: str, apning: str, rad: int, mine: list[int]) -> str:
        """Go through all cells of the row, with or without addresses, and put ours in order."""
        p = self._p
        ut: list[str] = []
        selvlukket = apning.endswith("/>")
        ved = len(apning)
        slutt = ved if selvlukket else tekst.rindex("</")
        stil = radstil(apning)
        igjen = list(reversed(mine))
        nye: list[int] = []
        forrige = 0
        while ved < slutt and (treff := self._neste_celle(tekst, ved, slutt)) is not None:
            ut.append(tekst[ved : treff.start()])
            attributter = treff[1]
            r = attributt(f"<c{attributter}>", "r")
            cellerad, kol = adresse.celle(r) if r is not None else (rad, forrige + 1)
            if cellerad != rad:
                raise UstottetFeil(f"cellen {r} står i rad {rad} i arket")
            if kol <= forrige:
                raise UstottetFeil(f"cellene i rad {rad} står ikke i rekkefølge")
            forrige = kol
            while igjen and igjen[-1] < kol:
                nye.append(igjen.pop())
                ut.append(self._ny(rad, nye[-1], stil))
            if igjen and igjen[-1] == kol:
                igjen.pop()
                self._vakt.borte(treff[0], rad, kol)
                ut.append(self._skriver.over(rad, kol, "", attributter, self._celler[rad, kol]))
            else:
                self._vakt.beholdt(treff[0])
                ut.append(treff[0])
            ved = treff.end()
        for kol in reversed(igjen):
            nye.append(kol)
            ut.append(self._ny(rad, kol, stil))
        ut.append(tekst[ved:slutt])
        apning = self._uten_trange_spenn(apning, nye)
        if selvlukket:
            innhold = "".join(ut)
            apen = apning[:-2].rstrip() + ">"
            return f"{apen}{innhold}</{p}row>" if innhold else apning
        return apning + "".join(ut) + tekst[slutt:]

    def _neste_celle(self, tekst: str, ved: int, slutt: int) -> re.Match[str] | None:
        """The next cell, or None when only space or an extension list is left in the row."""
        treff = self._celle.search(tekst, ved, slutt)
        foran = tekst[ved : treff.start() if treff else slutt]
        if foran.strip() and (treff or not foran.lstrip().startswith(f"<{self._p}extLst")):
            raise UstottetFeil("det står noe annet enn celler i en rad i arket")
        return treff

    def _uten_trange_spenn(self, apning: str, nye: list[int]) -> str:
        spenn = attributt(apning, "spans")
        if spenn is None or not nye:
            return apning
        for del_ in spenn.split():
            fra, _, til = del_.partition(":")
            if til and int(fra) <= min(nye) and max(nye) <= int(til):
                return apning
        return med_attributt(apning, "spans", None)
