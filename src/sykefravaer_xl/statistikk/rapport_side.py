"""One sheet of a report: titles, definitions, tables and charts below each other, on A4 pages.

Heights are set, so the sheet knows where a page ends and starts a new one before a table or chart
that would be cut. (Excel leaves page breaks out of account when told to fit the width, so the
columns are made to fit instead.)
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.modell import Arkmodell, Diagramplass, Flate
from sykefravaer_xl.ark.modell import Side as Sideoppsett
from sykefravaer_xl.ark.stil import (
    AVSNITT,
    BEREGNET,
    BLA,
    DATOFORMAT,
    DEMPET,
    LINJE,
    SKIFER,
    SMAATT,
    TITTEL,
    brod,
    utseende,
)
from sykefravaer_xl.statistikk.rapporttekst import SKJULT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.ark.modell import Diagram, Utseende

NAVNEBREDDE: Final = 28
TALLBREDDE: Final = 9.6
TALLKOLONNER: Final = 12
SISTE_KOLONNE: Final = TALLKOLONNER + 1
_SKALA: Final = 70
_SIDEHOYDE: Final = 488 * 100 / _SKALA
"""Points of a page: A4 on its side less the margins, at our scale; a little to spare."""
_LINJE: Final = 15.0
_TEGN_PER_LINJE: Final = 146
DIAGRAMBREDDE: Final = 1060
"""Pixels: the width of the columns."""
_PIKSLER_PER_LINJE: Final = 20
LANG_TABELL: Final = 40
"""A table of more rows has no chart, and its headings again on every page."""
_MINST_VED: Final = 8
"""Rows of a chart beside a table."""
_UTEN_DESIMAL: Final = 100_000
"""Man-days from here on are shown whole: the decimal says nothing and takes room."""


class Form(StrEnum):
    """How a figure is shown."""

    TEKST = "@"
    ANTALL = "#,##0"
    DAGSVERK = "#,##0.0"
    PROSENT = '0.0" %"'
    POENG = "+0.0;-0.0;0.0"
    KRONER = "#,##0"
    TUSEN_KRONER = "#,##0,"
    """The cell holds kroner."""
    DATO = DATOFORMAT


Verdi = str | int | float | None
"""None is a figure that may not be shown; an empty text is one there is not."""


@dataclass(frozen=True, slots=True)
class Omrade:
    """Where a table's figures are: sheet, first and last row (zero-based, inclusive)."""

    ark: str
    forste: int
    siste: int

    def kolonne(self, nr: int) -> list[str | int]:
        """A column of the table as a chart reference; 0 is the names."""
        return [self.ark, self.forste, nr + 1, self.siste, nr + 1]


def topphoyde(overskrifter: Sequence[str]) -> float:
    """Points of a heading row: as many lines as the longest heading of a figure breaks into."""
    flest = 1
    for ord_ in overskrifter[1:]:
        linjer, plass = 1, 0
        for ett in ord_.split():
            if plass and plass + 1 + len(ett) > TALLBREDDE + 1:
                linjer, plass = linjer + 1, 0
            plass += len(ett) + bool(plass)
        flest = max(flest, linjer)
    return 14.0 * flest + 5


def plass_ved(rader: int) -> float:
    """Points a chart beside a table of so many rows takes below it."""
    return _LINJE * max(0, _MINST_VED - rader)


def diagramplass(piksler: int) -> float:
    """Points a chart takes on a page, the empty row above it included."""
    return 9 + _LINJE * (-(-piksler // _PIKSLER_PER_LINJE) + 1)


class Side:
    """A sheet that is filled from the top."""

    def __init__(self, navn: str, tittel: str, undertittel: str, topp: str) -> None:
        self.navn = navn
        self.ark = ark = Arkmodell(
            navn,
            frys=(3, 0),
            fane=SKIFER,
            side=Sideoppsett(
                liggende=True, skala=_SKALA, marger=(0.5, 0.4, 0.75, 0.65),
                topp=f'&L&"Calibri,Bold"{topp}&R&A', gjenta_rader=(1, 2),
            ),
        )  # fmt: skip
        self.rad = 1
        self._brukt = 0.0
        self.siste_tabell = Omrade(navn, 0, 0)
        ark.bredder(1.5, NAVNEBREDDE, *[TALLBREDDE] * TALLKOLONNER)
        ark.hoyde(0, 6)
        self._linje(tittel, TITTEL, 30)
        self._linje(undertittel, SMAATT, _LINJE)
        self.luft()

    # --- space -----------------------------------------------------------------------------

    def luft(self) -> None:
        """An empty row."""
        self.hoyde(9)
        self.rad += 1

    def hoyde(self, punkter: float) -> None:
        """Set the height of the row that is written now."""
        self.ark.hoyde(self.rad, punkter)
        self._brukt += punkter

    def krev(self, punkter: float) -> bool:
        """Start a new page where so much is not left on this one; tells whether it did."""
        if self._brukt + punkter > _SIDEHOYDE and self._brukt > 100:
            self.ark.side.brudd += (self.rad,)
            self._brukt = 55.0  # the title rows are repeated
            return True
        return False

    def ferdig(self) -> Arkmodell:
        """The sheet, when all is written."""
        self.ark.side.omrade = Flate(0, 0, self.rad, SISTE_KOLONNE)
        return self.ark

    def _linje(self, tekst: str, form: Utseende, hoyde: float) -> None:
        self.hoyde(hoyde)
        self.ark.skriv(self.rad, 1, tekst, form)
        self.rad += 1

    # --- text ------------------------------------------------------------------------------

    def avsnitt(self, tittel: str) -> None:
        """A heading across the page."""
        self.hoyde(22)
        self.ark.flett(self.rad, 1, SISTE_KOLONNE, tittel, AVSNITT)
        self.rad += 1

    def tekst(self, tekst: str, **slik: Any) -> None:
        """A paragraph across the page."""
        linjer = -(-len(tekst) // _TEGN_PER_LINJE)
        self.hoyde(_LINJE * linjer)
        valg = slik or {"font_color": DEMPET, "italic": True}
        form = brod(**valg)
        self.ark.flett(self.rad, 1, SISTE_KOLONNE, tekst, form)
        self.rad += 1

    # --- tables ----------------------------------------------------------------------------

    def tabell(
        self,
        tittel: str,
        definisjoner: Sequence[str],
        overskrifter: Sequence[str],
        former: Sequence[Form],
        rader: Sequence[Sequence[Verdi]],
        *,
        sum_til_slutt: bool = False,
        plass_til: float = 0,
        niva: Sequence[int] = (),
    ) -> Omrade:
        """A heading, definitions, and the table; returns where its rows are.

        The first column is the names. ``plass_til`` is the height of the chart that shall be on
        the same page.
        """
        linjer = sum(-(-len(d) // _TEGN_PER_LINJE) for d in definisjoner)
        hode = topphoyde(overskrifter)
        self.krev(min(22 + _LINJE * (linjer + len(rader)) + hode + plass_til, _SIDEHOYDE * 0.85))
        self.avsnitt(tittel)
        for definisjon in definisjoner:
            self.tekst(definisjon)
        self._topp(overskrifter)
        forste = self.rad
        for nr, rad in enumerate(rader):
            if self.krev(_LINJE) and len(rader) > LANG_TABELL:
                self._topp(overskrifter)  # no chart is drawn over so long a table
            siste = sum_til_slutt and nr == len(rader) - 1
            self._rad(rad, former, fet=siste, innrykk=1 + (niva[nr] if niva else 0))
        self.siste_tabell = Omrade(self.navn, forste, self.rad - 1)
        return self.siste_tabell

    def _overskrift(self, **mer: Any) -> Utseende:
        return utseende(
            bold=True, font_size=10, font_color="#FFFFFF", bg_color=SKIFER, text_wrap=True,
            align="left", valign="top", border=1, border_color="#FFFFFF", **mer,
        )  # fmt: skip

    def _topp(self, overskrifter: Sequence[str]) -> None:
        """The heading row."""
        self.hoyde(topphoyde(overskrifter))
        for nr, ord_ in enumerate(overskrifter, start=1):
            self.ark.skriv(self.rad, nr, ord_, self._overskrift())
        self.rad += 1

    def _rad(
        self, rad: Sequence[Verdi], former: Sequence[Form], *, fet: bool, innrykk: int
    ) -> None:
        self.hoyde(_LINJE)
        for kol, (verdi, form) in enumerate(zip(rad, former, strict=True), start=1):
            self._celle(kol, verdi, form, fet=fet, innrykk=innrykk if kol == 1 else 1)
        self.rad += 1

    def _celle(self, kol: int, verdi: Verdi, form: Form, *, fet: bool, innrykk: int) -> None:
        felles: dict[str, Any] = {"border": 1, "border_color": LINJE, "valign": "vcenter"}
        if fet:
            felles |= {"bold": True, "bg_color": BEREGNET, "top": 2, "top_color": BLA}
        if verdi == "":  # truly empty, or a chart draws it as 0
            self.ark.skriv(self.rad, kol, None, utseende(**felles))
        elif isinstance(verdi, str):
            celle = utseende(**felles, align="left", indent=innrykk, shrink=True)
            self.ark.skriv(self.rad, kol, verdi, celle)
        elif verdi is None:
            celle = utseende(**felles, align="right", font_color=DEMPET)
            self.ark.skriv(self.rad, kol, SKJULT, celle)
        else:
            stort = form is Form.DAGSVERK and (
                isinstance(verdi, int) or abs(verdi) >= _UTEN_DESIMAL
            )
            celle = utseende(**felles, num_format=str(Form.ANTALL if stort else form))
            self.ark.skriv(self.rad, kol, verdi, celle)

    def forklart(
        self,
        tittel: str,
        overskrifter: Sequence[str],
        former: Sequence[Form],
        rader: Sequence[tuple[Sequence[Verdi], str]],
    ) -> None:
        """A table with an explanation beside every row, over the rest of the width."""
        siste = len(former)
        bredde = int((SISTE_KOLONNE - siste) * TALLBREDDE * 1.2)
        hoyder = [max(_LINJE, _LINJE * -(-len(t) // bredde)) for _, t in rader]
        egne = overskrifter[:-1]
        self.krev(min(22 + topphoyde(egne) + sum(hoyder), _SIDEHOYDE * 0.85))
        self.avsnitt(tittel)
        topp = self._overskrift()
        self.ark.flett(self.rad, siste + 1, SISTE_KOLONNE, overskrifter[-1], topp)
        self._topp(egne)
        for (verdier, tekst), hoyde in zip(rader, hoyder, strict=True):
            self.krev(hoyde)
            self.hoyde(hoyde)
            for kol, (verdi, form) in enumerate(zip(verdier, former, strict=True), start=1):
                self._celle(kol, verdi, form, fet=False, innrykk=1)
            celle = brod(border=1, border_color=LINJE, font_color=DEMPET, indent=1, align="left")
            self.ark.flett(self.rad, siste + 1, SISTE_KOLONNE, tekst, celle)
            self.rad += 1

    # --- charts ----------------------------------------------------------------------------

    def diagram(self, diagram: Diagram, tittel: str, hoyde: int = 300) -> None:
        """A chart of so many pixels, on rows of its own."""
        self.luft()
        linjer = -(-hoyde // _PIKSLER_PER_LINJE) + 1
        self.krev(linjer * _LINJE)
        valg = {"object_position": 2, "description": f"Diagram: {tittel}", "y_offset": 4}
        self._sett_inn((self.rad, 1), diagram, (DIAGRAMBREDDE, hoyde), valg)
        for _ in range(linjer):
            self.hoyde(_LINJE)
            self.rad += 1

    def diagram_ved(self, diagram: Diagram, tittel: str, omrade: Omrade, kolonner: int) -> None:
        """A chart to the right of the narrow table that was just written, at least eight rows."""
        rader = max(omrade.siste - omrade.forste + 1, _MINST_VED)
        bredde = int((SISTE_KOLONNE - kolonner - 0.4) * (TALLBREDDE * 7 + 5))
        hoyde = min((rader + 1) * _PIKSLER_PER_LINJE, 520)
        valg = {"object_position": 2, "description": f"Diagram: {tittel}", "x_offset": 16}
        self._sett_inn((omrade.forste - 1, kolonner + 1), diagram, (bredde, hoyde), valg)
        while self.rad < omrade.forste + rader:
            self.hoyde(_LINJE)
            self.rad += 1

    def _sett_inn(
        self, sted: tuple[int, int], diagram: Diagram, mal: tuple[int, int], valg: dict[str, Any]
    ) -> None:
        size = {"width": mal[0], "height": mal[1]}
        ferdig = replace(diagram, oppsett={**diagram.oppsett, "size": size})
        self.ark.diagrammer.append(Diagramplass(sted, ferdig, valg))
