"""What stands after the rows: filter, merged cells, conditional formats, validations."""

from __future__ import annotations

import re
from collections.abc import Mapping

from arkbok.adresse import OMRADE, Omrade
from arkbok.adresse import kolonne as kolonnenummer
from arkbok.cellesok import Cellesok
from arkbok.feil import FlettetFeil, ForStorFeil
from arkbok.typer import Betinget, Utvid
from arkbok.xmltekst import (
    Endring,
    attributt,
    bytt,
    elementer,
    med_attributt,
    plass,
    rom_attributt,
    rom_tekst,
)

REKKEFOLGE = (
    "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
    "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr",
    "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins",
    "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches",
    "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture",
    "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
_PRIORITET = re.compile(r"<(?:[\w.\-]+:)?cfRule\s[^<>]*?\bpriority\s*=\s*[\"'](\d+)")
_VALGLISTE = re.compile(r"\$([A-Z]+)\$1:\$\1\$\d+")
_XM_SQREF = re.compile(r"(<((?:[\w.\-]+:)?sqref)>)([^<]*)(</\2>)")


LENGST = 4_000_000
"""Characters of the areas of one rule, which in a real book are some hundred."""


def _hvert(omrader: str) -> list[str]:
    """The areas of a ``sqref``."""
    if len(omrader) > LENGST:
        raise ForStorFeil("en regel i den gjelder urimelig mange områder")
    return omrader.split()


def voks(omrader: str, utvid: Utvid) -> str:
    """A ``sqref`` in which areas ending on the block's old last row end on the new one."""
    ut: list[str] = []
    for tekst in _hvert(omrader):
        if not OMRADE.fullmatch(tekst):  # a rule whose area was deleted says #REF!
            ut.append(tekst)
            continue
        o = Omrade.les(tekst)
        if (
            o.rad2 == utvid.gammel_siste_rad
            and o.kol1 <= utvid.kolonner[1]
            and utvid.kolonner[0] <= o.kol2
        ):
            ut.append(str(o._replace(rad2=utvid.ny_siste_rad)))
        else:
            ut.append(tekst)
    return " ".join(ut)


class Arkslutt:
    """``tekst`` begins right after ``</sheetData>`` and ends with the document."""

    def __init__(self, tekst: str, p: str) -> None:
        self.tekst = tekst
        self.p = p
        self._elementer = elementer(tekst)
        self.filter_flyttet: tuple[str, str] | None = None
        """Old and new area of the sheet's own filter, with ``$`` signs, when it grew."""

    def nekt_flettet(self, sok: Cellesok) -> None:
        """Refuse cells hidden under a merged area."""
        for gruppe in self._elementer:
            if gruppe.navn != self.p + "mergeCells":
                continue
            for e in gruppe.barn():
                o = Omrade.les(e.attr("ref") or "A1")
                if (skjult := sok(o, unntatt=(o.rad1, o.kol1))) is not None:
                    raise FlettetFeil(
                        f"Cellen {skjult} ligger i de sammenslåtte cellene {o}. Opphev "
                        "sammenslåingen i Excel (Hjem > Slå sammen og midtstill), og prøv igjen."
                    )

    def utvid(self, utvid: Utvid) -> None:
        """Let filter, conditional formats and validations follow the rows that were appended."""
        if utvid.ny_siste_rad <= utvid.gammel_siste_rad:
            return
        endringer: list[Endring] = []
        for e in self._elementer:
            navn = e.navn.removeprefix(self.p)
            if navn == "conditionalFormatting":
                endringer += self._attributt(e.start, e.innhold, "sqref", utvid)
            elif navn == "dataValidations":
                for regel in e.barn():
                    endringer += self._attributt(regel.start, regel.innhold, "sqref", utvid)
            elif navn == "autoFilter":
                flytt = self._attributt(e.start, e.innhold, "ref", utvid)
                if flytt:
                    self.filter_flyttet = (
                        _dollar(e.attr("ref") or ""),
                        _dollar(attributt(flytt[0][2], "ref") or ""),
                    )
                endringer += flytt
            elif navn == "extLst":
                for m in _XM_SQREF.finditer(self.tekst, e.start, e.slutt):
                    endringer.append((m.start(3), m.end(3), voks(m[3], utvid)))
        self._sett(bytt(self.tekst, endringer))

    def _sett(self, tekst: str) -> None:
        self.tekst = tekst
        self._elementer = elementer(tekst)

    def _attributt(self, start: int, slutt: int, navn: str, utvid: Utvid) -> list[Endring]:
        apning = self.tekst[start:slutt]
        gammel = attributt(apning, navn) or ""
        ny = voks(gammel, utvid)
        return (
            []
            if _hvert(ny) == _hvert(gammel)
            else [(start, slutt, med_attributt(apning, navn, ny))]
        )

    def finnes(self, regel: Betinget) -> bool:
        """True when the same rule already covers the same area: a second run adds nothing."""
        for e in self._elementer:
            if e.navn == f"{self.p}conditionalFormatting" and (
                _hvert(e.attr("sqref") or "") == regel.sqref.split()
            ):
                for cf in e.alle("cfRule"):
                    formel = cf.finn("formula")
                    if formel is not None and formel.tekstinnhold() == regel.formel:
                        return True
        return False

    def nedtrekk(self, lister: Mapping[int, int]) -> None:
        """Let drop-downs that draw on a column from its first row reach to this row."""
        endringer: list[Endring] = []
        for e in self._elementer:
            if e.navn != f"{self.p}dataValidations":
                continue
            for formel in (f for regel in e.barn() if (f := regel.finn("formula1")) is not None):
                treff = _VALGLISTE.fullmatch(formel.tekstinnhold())
                siste = treff and lister.get(kolonnenummer(treff[1]))
                if treff and siste:
                    ny = f"${treff[1]}$1:${treff[1]}${siste}"
                    endringer.append((formel.innhold, formel.lukking, ny))
        self._sett(bytt(self.tekst, endringer))

    def legg_betinget(self, regler: list[tuple[Betinget, int]]) -> None:
        """Append formula rules (with their dxf numbers) after every rule already there."""
        p = self.p
        pri = max((int(x) for x in _PRIORITET.findall(self.tekst)), default=0)
        ut = ""
        for regel, dxf in regler:
            pri += 1
            ut += (
                f'<{p}conditionalFormatting sqref="{rom_attributt(regel.sqref)}"><{p}cfRule '
                f'type="expression" dxfId="{dxf}" priority="{pri}"><{p}formula>'
                f"{rom_tekst(regel.formel)}</{p}formula></{p}cfRule></{p}conditionalFormatting>"
            )
        sted = plass(self._elementer, REKKEFOLGE, "conditionalFormatting", 0)
        self._sett(bytt(self.tekst, [(sted, sted, ut)]))


def _dollar(ref: str) -> str:
    o = Omrade.les(ref)
    return re.sub(r"([A-Z]+)(\d+)", r"$\1$\2", str(o))
