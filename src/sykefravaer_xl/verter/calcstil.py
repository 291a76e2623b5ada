"""Looks of cells in LibreOffice Calc: XlsxWriter's words as UNO's properties."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sykefravaer_xl.ark.modell import Side
    from sykefravaer_xl.verter.regneark import Celle

MM_PER_PUNKT: Final = 2540 / 72
"""Hundredths of a millimetre."""
_A4: Final = (21_000, 29_700)
FET, VANLIG = 150.0, 100.0
_ARVES: Final = ("CharFontName", "CharHeight", "IsTextWrapped", "VertJustify")
_VANNRETT: Final = {"left": "LEFT", "center": "CENTER", "right": "RIGHT"}
_LODDRETT: Final = {"top": 1, "vcenter": 2, "bottom": 3}
_KOMMA: Final = re.compile(r',(?=(?:[^"]*"[^"]*")*[^"]*$)')
"""A comma outside texts: Calc's own formulas have semicolons."""


class Flate(NamedTuple):
    """Cells from 0 with one kind of number format."""

    StartRow: int
    EndRow: int
    StartColumn: int
    EndColumn: int
    slag: int


class Calcstil:
    """The part of an open book that paints."""

    def __init__(self, dokument: Any) -> None:
        self.dokument = dokument
        self._former: dict[str, int] = {}

    def omrade(self, ark: str, start: Celle, hoyde: int, bredde: int) -> Any:
        """A range by its first cell (row, column) and its size."""
        rad, kolonne = start[0] - 1, start[1] - 1
        arket = self.dokument.Sheets.getByName(ark)
        return arket.getCellRangeByPosition(kolonne, rad, kolonne + bredde - 1, rad + hoyde - 1)

    def _med_slag(self, omrade: Any, slag: int) -> Iterator[Flate]:
        """Areas whose numbers are shown as some of these kinds."""
        grupper = omrade.getUniqueCellFormatRanges()
        for nr in range(grupper.Count):
            gruppe = grupper.getByIndex(nr)
            nokkel = gruppe.getByIndex(0).NumberFormat
            har = self.dokument.NumberFormats.getByKey(nokkel).Type & slag
            if har:
                for f in gruppe.RangeAddresses:
                    yield Flate(f.StartRow, f.EndRow, f.StartColumn, f.EndColumn, har)

    def tallformat_av(self, celle: Any) -> str:
        """How a cell's number is shown."""
        return str(self.dokument.NumberFormats.getByKey(celle.NumberFormat).FormatString)

    def tallformat(self, ark: str, start: Celle, antall: int, form: str, bredde: int) -> None:
        """How numbers are shown in so many rows from a cell on."""
        self.omrade(ark, start, antall, bredde).NumberFormat = self._tallnokkel(form)

    def _tallnokkel(self, form: str) -> int:
        """The document's own number of a number format."""
        if form not in self._former:
            sprak = import_module("uno").createUnoStruct("com.sun.star.lang.Locale")
            sprak.Language, sprak.Country = "en", "US"
            former = self.dokument.NumberFormats
            nokkel = former.queryKey(form, sprak, False)
            self._former[form] = nokkel if nokkel >= 0 else former.addNew(form, sprak)
        return self._former[form]

    def utseende(
        self, ark: str, start: Celle, form: Mapping[str, Any], hoyde: int, bredde: int
    ) -> None:
        """Colours and weight."""
        sett_form(self.omrade(ark, start, hoyde, bredde), form)

    def bredde(self, ark: str, kolonne: int, tegn: float, antall: int) -> None:
        """The width of columns in characters, of seven dots as in Excel."""
        kolonner = self.omrade(ark, (1, kolonne), 1, antall).Columns
        kolonner.Width = round((tegn * 7 + 5) / 96 * 2540)

    def skjul(self, ark: str, kolonne: int, antall: int) -> None:
        """Hide columns."""
        self.omrade(ark, (1, kolonne), 1, antall).Columns.IsVisible = False

    def radhoyde(self, ark: str, rad: int, punkt: float, antall: int) -> None:
        """The height of rows; 0 hides them."""
        rader = self.omrade(ark, (rad, 1), antall, 1).Rows
        rader.IsVisible = punkt > 0
        if punkt > 0:
            rader.Height = round(punkt * MM_PER_PUNKT)

    def flett(self, ark: str, start: Celle, bredde: int, hoyde: int) -> None:
        """Make one cell of several beside each other, in each row; merged ones are split first."""
        for rad in range(start[0], start[0] + hoyde):
            omrade = self.omrade(ark, (rad, start[1]), 1, bredde)
            omrade.merge(False)
            omrade.merge(True)

    def paa_papir(self, ark: str, side: Side) -> None:
        """How a sheet is printed: a page style of ours says so, and the sheet what of it."""
        arket = self.dokument.Sheets.getByName(ark)
        arket.PageStyle = self._sidestil(side)
        if side.omrade is not None:
            siste = min(side.omrade.siste_rad, arket.Rows.Count - 1)
            hjorner = side.omrade.kolonne, side.omrade.rad, side.omrade.siste_kolonne, siste
            arket.setPrintAreas((arket.getCellRangeByPosition(*hjorner).RangeAddress,))
        if side.gjenta_rader is not None:
            forste, siste = side.gjenta_rader
            arket.setTitleRows(arket.getCellRangeByPosition(0, forste, 0, siste).RangeAddress)
            arket.setPrintTitleRows(True)

    def _sidestil(self, side: Side) -> str:
        retning = "liggende" if side.liggende else "stående"
        storrelse = f"{side.skala} %" if side.skala else f"{side.bred} × {side.hoy or 'flere'}"
        navn = f"Sykefravær, {retning}, {storrelse}"
        stiler = self.dokument.StyleFamilies.getByName("PageStyles")
        if not stiler.hasByName(navn):
            stiler.insertByName(navn, self.dokument.createInstance("com.sun.star.style.PageStyle"))
            stil = stiler.getByName(navn)
            if side.skala:
                stil.PageScale = side.skala
            else:
                stil.ScaleToPagesX, stil.ScaleToPagesY = side.bred, side.hoy
            stil.IsLandscape = side.liggende
            stil.Width, stil.Height = _A4[::-1] if side.liggende else _A4
            kanter = ("LeftMargin", "RightMargin", "TopMargin", "BottomMargin")
            for kant, tommer in zip(kanter, side.marger, strict=True):
                setattr(stil, kant, round(tommer * 2540))
        return navn

    def grupper(self, ark: str, kolonne: int, antall: int) -> None:
        """Let columns be folded away."""
        flate = self.omrade(ark, (1, kolonne), 1, antall).RangeAddress
        self.dokument.Sheets.getByName(ark).group(flate, _retning("COLUMNS"))

    def fold(self, ark: str, rad: int, antall: int, foldet: bool) -> None:
        """Fold rows of a new sheet away."""
        arket = self.dokument.Sheets.getByName(ark)
        flate = self.omrade(ark, (rad, 1), antall, 1).RangeAddress
        arket.group(flate, _retning("ROWS"))
        arket.hideDetail(flate)

    def tilpass_rader(self, ark: str, rad: int, antall: int) -> None:
        """Make rows as high as their texts."""
        self.omrade(ark, (rad, 1), antall, 1).Rows.OptimalHeight = True

    def nedtrekk(
        self, ark: str, rad: int, kolonne: int, kilde: Sequence[str] | str, hoyde: int
    ) -> None:
        """A drop-down of some answers, or of cells."""
        celle = self.omrade(ark, (rad, kolonne), hoyde, 1)
        kontroll = celle.Validation
        kontroll.Type = _enum("com.sun.star.sheet.ValidationType", "LIST")
        kontroll.ShowList = 1
        valg = kilde.removeprefix("=") if isinstance(kilde, str) else ";".join(map(_sitert, kilde))
        kontroll.setFormula1(valg)
        celle.Validation = kontroll

    def betinget(
        self, ark: str, start: Celle, hoyde: int, bredde: int, formel: str, form: Mapping[str, Any]
    ) -> None:
        """A rule of conditional formatting, with a cell style for its look."""
        uno = import_module("uno")
        omrade = self.omrade(ark, start, hoyde, bredde)
        regler = omrade.ConditionalFormat
        deler = []
        for navn, verdi in (
            ("Operator", _enum("com.sun.star.sheet.ConditionOperator", "FORMULA")),
            ("Formula1", som_formel(formel.removeprefix("="))[1:]),
            ("SourcePosition", omrade.getCellByPosition(0, 0).CellAddress),
            ("StyleName", self._stil(form, omrade.getCellByPosition(0, 0))),
        ):
            en = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
            en.Name, en.Value = navn, verdi
            deler.append(en)
        regler.addNew(tuple(deler))
        omrade.ConditionalFormat = regler

    def _stil(self, form: Mapping[str, Any], celle: Any) -> str:
        """A cell style; what the book's own basic style has would go before the cell's own."""
        arvet = {navn: getattr(celle, navn) for navn in _ARVES}
        navn = "Sykefravær " + " ".join(f"{k}={v}" for k, v in sorted({**arvet, **form}.items()))
        stiler = self.dokument.StyleFamilies.getByName("CellStyles")
        if not stiler.hasByName(navn):
            stil = self.dokument.createInstance("com.sun.star.style.CellStyle")
            stiler.insertByName(navn, stil)
            for egenskap, verdi in arvet.items():
                setattr(stil, egenskap, verdi)
            sett_form(stil, form)
            if "num_format" in form:
                stil.NumberFormat = self._tallnokkel(form["num_format"])
        return navn


def sett_form(sted: Any, form: Mapping[str, Any]) -> None:
    """Give a range or a cell style a look; a name left out is not touched."""
    if "bg_color" in form:
        sted.CellBackColor = _farge(form["bg_color"])
    if "font_color" in form:
        sted.CharColor = _farge(form["font_color"])
    if "bold" in form:
        sted.CharWeight = FET if form["bold"] else VANLIG
    if "italic" in form:
        sted.CharPosture = _enum(
            "com.sun.star.awt.FontSlant", "ITALIC" if form["italic"] else "NONE"
        )
    if "font_size" in form:
        sted.CharHeight = float(form["font_size"])
    if "text_wrap" in form:
        sted.IsTextWrapped = bool(form["text_wrap"])
    if form.get("align") in _VANNRETT:
        verdi = _enum("com.sun.star.table.CellHoriJustify", _VANNRETT[form["align"]])
        sted.HoriJustify = verdi
    if form.get("valign") in _LODDRETT:
        sted.VertJustify = _LODDRETT[form["valign"]]
    if "border_color" in form:
        strek = import_module("uno").createUnoStruct("com.sun.star.table.BorderLine2")
        strek.Color, strek.OuterLineWidth, strek.LineWidth = _farge(form["border_color"]), 18, 18
        for side in ("Top", "Bottom", "Left", "Right"):
            setattr(sted, f"{side}Border", strek)


def som_formel(uttrykk: str) -> str:
    """An English formula with commas as Calc takes it."""
    return "=" + _KOMMA.sub(";", uttrykk)


def farge_som_hex(tall: int) -> str | None:
    """A colour as «#RRGGBB»; None for no colour."""
    return None if tall < 0 else f"#{tall:06X}"


def _farge(hex_: str | None) -> int:
    return -1 if hex_ is None else int(hex_.removeprefix("#"), 16)


def _retning(navn: str) -> Any:
    return _enum("com.sun.star.table.TableOrientation", navn)


def _enum(slag: str, navn: str) -> Any:
    return import_module("uno").Enum(slag, navn)


def _sitert(tekst: str) -> str:
    return '"' + tekst.replace('"', '""') + '"'
