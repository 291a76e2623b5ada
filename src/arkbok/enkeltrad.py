"""One row of a sheet gets our cells, in whatever way it is spelled."""

from __future__ import annotations

import re

from arkbok import adresse
from arkbok.celler import Celleskriver, radstil
from arkbok.celleverdi import Verdi
from arkbok.feil import SkadetFeil, UstottetFeil
from arkbok.formler import Formelvakt
from arkbok.radhode import uten_trange_spenn
from arkbok.sporing import Endringssporing
from arkbok.xmltekst import attributt


def uvanlig(p: str, uten: str = "(?!)") -> str:
    """An expression for anything but cells that state their place first.

    ``uten`` is an expression for columns whose cells are found as well.
    """
    return rf'<{p}c(?! r="(?!(?:{uten})[0-9])[A-Z]{{1,3}}[0-9])[\s/>]|<{p}extLst'


class Radskriver:
    """Three ways, the quickest first; the last one knows every row that is in order."""

    def __init__(
        self, p: str, skriver: Celleskriver, vakt: Formelvakt, sporing: Endringssporing | None
    ) -> None:
        self._p = p
        self._skriver = skriver
        self._vakt = vakt
        self._sporing = sporing
        self._celle = re.compile(
            rf"<{p}c((?:\s++[\w:.\-]++\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'))*+)\s*+"
            rf"(?:/>|>(?:[^<]++|<(?!/?{p}c[\s/>]))*+</{p}c\s*+>)"
        )
        self._celleapning = re.compile(rf'<{p}c r="([A-Z]{{1,3}})([0-9]{{1,7}})"')
        self._uvanlig = re.compile(uvanlig(p))

    def skriv(self, tekst: str, apning: str, rad: int, mine: list[tuple[int, Verdi]]) -> str:
        """The row with our cells, the quickest way that knows what is in it."""
        sporing = self._sporing
        for mate in (self._hurtig, self._bakerst, self._sakte):
            if sporing is not None:
                sporing.begynn()
            ny = mate(tekst, apning, rad, mine)
            if ny is not None:
                if sporing is not None:
                    sporing.slutt()
                return ny
        raise SkadetFeil(
            f"rad {rad} i arket kan ikke leses"
        )  # pragma: no cover - _sakte knows all

    def nummer(self, tekst: str, forrige: int) -> int:
        """A row without a number has that of its first cell, or else follows the last row."""
        forste = self._celle.search(tekst)
        r = attributt(f"<c{forste[1]}>", "r") if forste is not None else None
        return adresse.celle(r)[0] if r is not None else forrige + 1

    def ny(self, rad: int, kol: int, verdi: Verdi, radens_stil: int | None) -> str:
        if self._sporing is not None:
            self._sporing.ny(verdi)
        return self._skriver.ny(rad, kol, adresse.navn(rad, kol), verdi, radens_stil)

    def _sett(self, rad: int, kol: int, gammel: str, ny: str, verdi: Verdi) -> str:
        """What a cell becomes: the old text when it says the same already."""
        if self._sporing is not None and ny != gammel:
            if self._sporing.samme(gammel, ny, verdi):
                return gammel
            self._sporing.se(rad, kol, gammel, verdi)
        return ny

    def _hurtig(
        self, tekst: str, apning: str, rad: int, mine: list[tuple[int, Verdi]]
    ) -> str | None:
        """Replace cells found by their exact opening, without looking at those between.

        None when the row has something unusual and must be gone through cell by cell.
        """
        ut: list[str] = []
        p = self._p
        ved = 0
        lukket = f"</{p}c>"
        nye: list[int] = []
        sjekket = False
        plasser: list[tuple[int, int]] | None = None
        har_formler = self._vakt.har_formel(tekst)
        for kol, verdi in mine:
            r = f' r="{adresse.bokstaver(kol)}{rad}"'
            apen = f"<{p}c{r}"
            start = tekst.find(apen, ved)
            if start < 0:
                if not sjekket and self._uvanlig.search(tekst):
                    return None
                sjekket = True
                if ved and tekst.find(apen, 0, ved) >= 0:
                    return None
                if verdi is None:
                    continue
                if plasser is None and (plasser := self._plasser(tekst, rad)) is None:
                    return None
                start = next((sted for k, sted in plasser if k > kol), -1)
                if start < 0:
                    return None
                ut += (tekst[ved:start], self.ny(rad, kol, verdi, radstil(apning)))
                ved = start
                nye.append(kol)
                continue
            fra = start + len(apen)
            apnet = tekst.index(">", fra)
            if tekst[apnet - 1] == "/":
                attributter, slutt = tekst[fra : apnet - 1], apnet + 1
            else:
                attributter, slutt = tekst[fra:apnet], tekst.find(lukket, apnet) + len(lukket)
                if slutt < apnet:
                    return None
            if attributter.count('"') % 2 or "'" in attributter:
                return None  # the «>» may stand inside a value
            if har_formler:
                self._vakt.borte(tekst[start:slutt], rad, kol)
            ny = self._skriver.over(rad, kol, r, attributter, verdi)
            ut += (tekst[ved:start], self._sett(rad, kol, tekst[start:slutt], ny, verdi))
            ved = slutt
        ut.append(tekst[ved:])
        if har_formler:
            for stykke in ut[::2]:
                self._vakt.beholdt(stykke)
        if nye:
            ut[0] = uten_trange_spenn(apning, nye[0], nye[-1]) + ut[0][len(apning) :]
        return "".join(ut)

    def _plasser(self, tekst: str, rad: int) -> list[tuple[int, int]] | None:
        """Column and place of each cell of the row and of what follows them.

        None when they are not in order, or there is something else behind them.
        """
        ut: list[tuple[int, int]] = []
        nummer = str(rad)
        forrige = 0
        for treff in self._celleapning.finditer(tekst):
            kol = adresse.kolonne(treff[1])
            if treff[2] != nummer or kol <= forrige:
                return None
            ut.append((kol, treff.start()))
            forrige = kol
        slutt = tekst.rfind(f"</{self._p}row")
        if not tekst.endswith((f"</{self._p}c>", "/>"), 0, max(slutt, 0)):
            return None
        ut.append((adresse.SISTE_KOLONNE + 1, slutt))
        return ut

    def _bakerst(
        self, tekst: str, apning: str, rad: int, mine: list[tuple[int, Verdi]]
    ) -> str | None:
        """Put cells after the row's last one, when all of ours belong there."""
        start = tekst.rfind(f"<{self._p}c ")
        treff = self._celle.match(tekst, start) if start >= 0 else None
        r = attributt(f"<c{treff[1]}>", "r") if treff is not None else None
        if treff is None or r is None:
            return None
        cellerad, kol = adresse.celle(r)
        if cellerad != rad or kol >= mine[0][0]:
            return None
        self._vakt.beholdt(tekst)
        stil = radstil(apning)
        nye = "".join([self.ny(rad, kol, verdi, stil) for kol, verdi in mine])
        apning_ny = uten_trange_spenn(apning, mine[0][0], mine[-1][0])
        return apning_ny + tekst[len(apning) : treff.end()] + nye + tekst[treff.end() :]

    def _sakte(self, tekst: str, apning: str, rad: int, mine: list[tuple[int, Verdi]]) -> str:
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
            while igjen and igjen[-1][0] < kol:
                ny, verdi = igjen.pop()
                nye.append(ny)
                ut.append(self.ny(rad, ny, verdi, stil))
            if igjen and igjen[-1][0] == kol:
                self._vakt.borte(treff[0], rad, kol)
                verdi = igjen.pop()[1]
                skrevet = self._skriver.over(rad, kol, "", attributter, verdi)
                ut.append(self._sett(rad, kol, treff[0], skrevet, verdi))
            else:
                self._vakt.beholdt(treff[0])
                ut.append(treff[0])
            ved = treff.end()
        for kol, verdi in reversed(igjen):
            nye.append(kol)
            ut.append(self.ny(rad, kol, verdi, stil))
        ut.append(tekst[ved:slutt])
        if nye:
            apning = uten_trange_spenn(apning, nye[0], nye[-1])
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
