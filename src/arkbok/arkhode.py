"""What stands before the rows: the used area and the column list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from arkbok.adresse import SISTE_KOLONNE, Omrade
from arkbok.celletabell import Celletabell
from arkbok.feil import ForStorFeil, SkadetFeil, UstottetFeil
from arkbok.xmltekst import MERKE, Element, Endring, bytt, elementer, med_attributt, nekt_dtd

LENGSTE_HODE: Final = 16 * 1024**2
"""Characters before the rows: 16 384 columns, each with an entry of its own, take two million."""
_SHEETDATA = re.compile(r"<((?:[\w.\-]+:)?)sheetData(?=[\s/>])([^<>]*?)(/?)>")


def _uten_kommentarer(tekst: str) -> str:
    return re.sub(r"<!--.*?(?:-->|\Z)", lambda m: " " * len(m[0]), tekst, flags=re.DOTALL)


def les_til_rader(kilde: Iterator[str]) -> tuple[str, re.Match[str] | None]:
    """The text until the rows begin and some way on, and the opening tag of ``sheetData``.

    None when the sheet ends without one. What has been read is looked through again only when it
    has doubled.
    """
    tekst = ""
    stykker: list[str] = []
    lengde = neste = 0
    for stykke in kilde:
        stykker.append(stykke)
        lengde += len(stykke)
        if lengde > LENGSTE_HODE:
            raise ForStorFeil("et ark i den har for mye foran radene")
        if lengde < neste:
            continue
        tekst, stykker, neste = tekst + "".join(stykker), [], 2 * lengde
        if (treff := _finn_rader(tekst)) is not None:
            return tekst, treff
    tekst += "".join(stykker)
    return tekst, _finn_rader(tekst)


def _finn_rader(tekst: str) -> re.Match[str] | None:
    return _SHEETDATA.search(_uten_kommentarer(tekst)) if "sheetData" in tekst else None


class Arkhode:
    """The text before ``<sheetData>``, and what it says about columns."""

    def __init__(self, tekst: str, p: str) -> None:
        nekt_dtd(tekst)
        self.tekst = tekst
        self.p = p
        topp = next((b for b in MERKE.finditer(tekst) if b["navn"]), None)
        if topp is None or topp["navn"] != f"{p}worksheet":
            raise UstottetFeil("arket er skrevet på en måte som ikke er kjent")
        self._barn = elementer(tekst, topp.end())

    def _finn(self, navn: str) -> Element | None:
        return next((e for e in self._barn if e.navn == self.p + navn), None)

    def _kolonner(self) -> list[tuple[int, int, Element]]:
        cols = self._finn("cols")
        poster = cols.barn() if cols else []
        if len(poster) > SISTE_KOLONNE:
            raise SkadetFeil("kolonnelisten i arket er lengre enn arket er bredt")
        try:
            return [(int(e.attr("min") or 0), int(e.attr("max") or 0), e) for e in poster]
        except ValueError as e:
            raise SkadetFeil("kolonnelisten i arket er ugyldig") from e

    def kolonnestiler(self, kolonner: set[int]) -> dict[int, int]:
        """Default style of those of the columns that have one."""
        ut: dict[int, int] = {}
        for fra, til, e in self._kolonner():
            stil = e.attr("style")
            if stil and stil != "0":
                ut |= {k: int(stil) for k in kolonner if fra <= k <= til}
        return ut

    def med(self, celler: Celletabell, bredder: dict[int, float], *, foldet: bool = False) -> str:
        """The head with the used area grown and widths for columns that had no entry.

        ``foldet``: rows are folded, and Excel shall make room for the signs that open them.
        """
        endringer: list[Endring] = []
        dim = self._finn("dimension")
        ytre = celler.ytre
        if dim is not None and ytre is not None and (ref := dim.attr("ref")):
            gammel = Omrade.les(ref)
            brukt = None if gammel.rommer(ytre) else celler.brukt(gammel)
            if brukt is not None and not gammel.rommer(brukt):
                apning = med_attributt(dim.apning, "ref", str(gammel.med(brukt)))
                endringer.append((dim.start, dim.innhold, apning))
        form = self._finn("sheetFormatPr") if foldet else None
        if form is not None and not form.attr("outlineLevelRow"):
            apning = med_attributt(form.apning, "outlineLevelRow", "1")
            endringer.append((form.start, form.innhold, apning))
        endringer += self._bredder(bredder)
        return bytt(self.tekst, endringer)

    def _bredder(self, bredder: dict[int, float]) -> list[Endring]:
        finnes = self._kolonner()
        skjulte = [
            (e.start, e.slutt, self._delt(fra, til, e, bredder))
            for fra, til, e in finnes
            if e.attr("hidden") in ("1", "true") and any(fra <= k <= til for k in bredder)
        ]
        nye = {
            k: f'<{self.p}col min="{k}" max="{k}" width="{b:g}" customWidth="1"/>'
            for k, b in sorted(bredder.items())
            if not any(fra <= k <= til for fra, til, _ in finnes)
        }
        if not nye:
            return skjulte
        cols = self._finn("cols")
        if cols is None:
            samlet = f"<{self.p}cols>{''.join(nye.values())}</{self.p}cols>"
            return [(len(self.tekst), len(self.tekst), samlet)]
        ut: list[Endring] = skjulte
        for k, tekst in nye.items():
            sted = max((e.slutt for fra, _, e in finnes if fra < k), default=cols.innhold)
            ut.append((sted, sted, tekst))
        return ut if finnes else [cols.legg_inn("".join(nye.values()))]

    def _delt(self, fra: int, til: int, skjult: Element, bredder: dict[int, float]) -> str:
        """A hidden stretch of columns (often all to the right) where new ones must be seen."""
        ut: list[str] = []
        apning = skjult.apning if skjult.apning.endswith("/>") else f"{skjult.apning[:-1]}/>"
        for k in sorted(k for k in bredder if fra <= k <= til):
            if fra < k:
                ut.append(_med(apning, min=fra, max=k - 1))
            synlig = med_attributt(med_attributt(apning, "hidden", None), "collapsed", None)
            ut.append(_med(synlig, min=k, max=k, width=f"{bredder[k]:g}", customWidth=1))
            fra = k + 1
        if fra <= til:
            ut.append(_med(apning, min=fra, max=til))
        return "".join(ut)


def _med(apning: str, **attributter: int | str) -> str:
    for navn, verdi in attributter.items():
        apning = med_attributt(apning, navn, str(verdi))
    return apning
