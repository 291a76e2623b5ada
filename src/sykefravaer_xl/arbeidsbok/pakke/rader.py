"""The rows of a sheet as a stream: rows without our cells pass through untouched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from sykefravaer_xl.arbeidsbok.pakke import adresse
from sykefravaer_xl.arbeidsbok.pakke.celler import Celleskriver, radstil
from sykefravaer_xl.arbeidsbok.pakke.celletabell import Celletabell
from sykefravaer_xl.arbeidsbok.pakke.feil import SkadetFeil, UstottetFeil
from sykefravaer_xl.arbeidsbok.pakke.formler import Formelvakt
from sykefravaer_xl.arbeidsbok.pakke.typer import Verdi
from sykefravaer_xl.arbeidsbok.pakke.vitne import Endringsvitne
from sykefravaer_xl.arbeidsbok.pakke.xmltekst import attributt, med_attributt

_kolonne = itemgetter(0)


class Radstrom:
    """Rewrites what lies between ``<sheetData>`` and ``</sheetData>``.

    After :meth:`biter` is exhausted, ``rest`` is the text from ``</sheetData>`` on (as far as it
    was read).
    """

    def __init__(
        self,
        p: str,
        celler: Celletabell,
        skriver: Celleskriver,
        vakt: Formelvakt,
        vitne: Endringsvitne | None = None,
    ) -> None:
        self._p = p
        self._celler = celler
        self._radnumre = celler.radnumre
        self._neste = 0
        self._skriver = skriver
        self._vakt = vakt
        self._vitne = vitne
        self._rad_eller_slutt = re.compile(rf"\s*(?:<{p}row(?=[\s/>])|(</{p}sheetData\s*>))")
        self._radslutt = re.compile(rf"</{p}row\s*>")
        self._celle = re.compile(
            rf"<{p}c((?:\s+[\w:.\-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*"
            rf"(?:/>|>(?:.*?)</{p}c\s*>)",
            re.DOTALL,
        )
        self._celleapning = re.compile(rf'<{p}c r="([A-Z]{{1,3}})([0-9]{{1,7}})"')
        self._uvanlig = re.compile(rf'<{p}c(?! r="[A-Z]{{1,3}}[0-9])[\s/>]|<{p}extLst')
        self._radapning = re.compile(rf'<{p}row r="([0-9]{{1,7}})"')
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
        # One sign is found ten times as fast as two.
        if ("!" in tekst and "<!" in tekst) or ("?" in tekst and "<?" in tekst):
            raise UstottetFeil("det står en kommentar eller CDATA blant cellene i arket")
        apning = tekst[: tekst.index(">") + 1]
        treff = self._radapning.match(apning)
        r = treff[1] if treff is not None else attributt(apning, "r")
        rad = int(r) if r is not None else self._uten_nummer(tekst)
        if rad <= self.siste_rad:
            raise UstottetFeil(f"rad {rad} kommer etter rad {self.siste_rad} i arket")
        yield self._mangler_for(rad)
        self.siste_rad = rad
        mine = self._ta(rad)
        if mine:
            yield self._skrevet(tekst, apning, rad, mine)
        else:
            self._vakt.beholdt(tekst)
            yield tekst

    def _skrevet(self, tekst: str, apning: str, rad: int, mine: list[tuple[int, Verdi]]) -> str:
        """The row with our cells, the quickest way that knows what is in it."""
        vitne = self._vitne
        for mate in (self._hurtig, self._bakerst, self._sakte):
            if vitne is not None:
                vitne.begynn()
            ny = mate(tekst, apning, rad, mine)
            if ny is not None:
                if vitne is not None:
                    vitne.slutt()
                return ny
        raise SkadetFeil(
            f"rad {rad} i arket kan ikke leses"
        )  # pragma: no cover - _sakte knows all

    def _uten_nummer(self, tekst: str) -> int:
        """A row without a number has that of its first cell, or else follows the last row."""
        forste = self._celle.search(tekst)
        r = attributt(f"<c{forste[1]}>", "r") if forste is not None else None
        return adresse.celle(r)[0] if r is not None else self.siste_rad + 1

    def _ta(self, rad: int) -> list[tuple[int, Verdi]]:
        """Our columns in this row, with what they get."""
        if self._neste >= len(self._radnumre) or self._radnumre[self._neste] != rad:
            return []
        self._neste += 1
        return sorted(self._celler.rad(rad).items(), key=_kolonne)

    def _mangler_for(self, rad: int) -> str:
        """New rows for our cells above ``rad``."""
        ut: list[str] = []
        p = self._p
        while self._neste < len(self._radnumre) and self._radnumre[self._neste] < rad:
            ny = self._radnumre[self._neste]
            innhold = "".join([self._ny(ny, k, v, None) for k, v in self._ta(ny)])
            if self._vitne is not None:
                self._vitne.slutt()
            if innhold:
                ut.append(f'<{p}row r="{ny}">{innhold}</{p}row>')
        return "".join(ut)

    def _ny(self, rad: int, kol: int, verdi: Verdi, radens_stil: int | None) -> str:
        if self._vitne is not None:
            self._vitne.ny(verdi)
        return self._skriver.ny(rad, kol, adresse.navn(rad, kol), verdi, radens_stil)

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
                ut += (tekst[ved:start], self._ny(rad, kol, verdi, radstil(apning)))
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
            if har_formler:
                self._vakt.borte(tekst[start:slutt], rad, kol)
            ny = self._skriver.over(rad, kol, r, attributter, verdi)
            if self._vitne is not None and ny != tekst[start:slutt]:
                self._vitne.se(rad, kol, tekst[start:slutt], verdi)
            ut += (tekst[ved:start], ny)
            ved = slutt
        ut.append(tekst[ved:])
        if har_formler:
            for bit in ut[::2]:
                self._vakt.beholdt(bit)
        if nye:
            ut[0] = self._uten_trange_spenn(apning, nye) + ut[0][len(apning) :]
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
        nye = "".join([self._ny(rad, kol, verdi, stil) for kol, verdi in mine])
        apning_ny = self._uten_trange_spenn(apning, [kol for kol, _ in mine])
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
                ut.append(self._ny(rad, ny, verdi, stil))
            if igjen and igjen[-1][0] == kol:
                self._vakt.borte(treff[0], rad, kol)
                verdi = igjen.pop()[1]
                skrevet = self._skriver.over(rad, kol, "", attributter, verdi)
                if self._vitne is not None and skrevet != treff[0]:
                    self._vitne.se(rad, kol, treff[0], verdi)
                ut.append(skrevet)
            else:
                self._vakt.beholdt(treff[0])
                ut.append(treff[0])
            ved = treff.end()
        for kol, verdi in reversed(igjen):
            nye.append(kol)
            ut.append(self._ny(rad, kol, verdi, stil))
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
