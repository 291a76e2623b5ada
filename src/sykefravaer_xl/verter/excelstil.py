"""Looks of cells in Excel: XlsxWriter's words as those of xlwings.

A look that cannot be had in some Excel is no reason to stop.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from arkbok.adresse import Omrade, bokstaver

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.ark.modell import Flate, Side
    from sykefravaer_xl.verter.regneark import Celle

PUNKT_PER_TEGN: Final = 5.25
"""Column widths are characters in classic Excel, points in Lite."""


_LIGGENDE, _STAAENDE = 2, 1
_TIL_VENSTRE = -4131
_ALLE_NIVAER = 8
"""Excel's own numbers."""


class Excelstil:
    """The part of an open book that paints."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self.brettet_ut: set[str] = set()
        """Sheets whose folded rows are shown for the time being."""
        self.lite = getattr(getattr(book.app, "engine", None), "type", "") == "remote"

    def omrade(self, ark: str, start: Celle, hoyde: int, bredde: int) -> Any:
        """A range by its first cell (row, column) and its size."""
        rad, kolonne = start
        sheet = self._book.sheets[ark]
        return sheet.range((rad, kolonne), (rad + hoyde - 1, kolonne + bredde - 1))

    def tallformat(self, ark: str, start: Celle, antall: int, form: str, bredde: int) -> None:
        """How numbers are shown in so many rows from a cell on."""
        self.omrade(ark, start, antall, bredde).number_format = form

    def utseende(
        self, ark: str, start: Celle, form: Mapping[str, Any], hoyde: int, bredde: int
    ) -> None:
        """Colours and weight."""
        omrade = self.omrade(ark, start, hoyde, bredde)
        with suppress(Exception):
            if "bg_color" in form:
                omrade.color = form["bg_color"]
            if "font_color" in form:
                omrade.font.color = form["font_color"]
            if "bold" in form:
                omrade.font.bold = form["bold"]
            if "italic" in form:
                omrade.font.italic = form["italic"]
            if "font_size" in form:
                omrade.font.size = form["font_size"]
            if "text_wrap" in form:
                omrade.wrap_text = form["text_wrap"]
            # from here on only newer versions of xlwings know how
            if "align" in form:
                omrade.horizontal_alignment = form["align"]
            if "valign" in form:
                omrade.vertical_alignment = form["valign"].removeprefix("v")
            if "border_color" in form:
                omrade.borders.line_style = "continuous"
                omrade.borders.color = form["border_color"]

    def bredde(self, ark: str, kolonne: int, tegn: float, antall: int) -> None:
        """The width of columns in characters."""
        with suppress(Exception):
            bredde = tegn * PUNKT_PER_TEGN if self.lite else tegn
            self.omrade(ark, (1, kolonne), 1, antall).column_width = bredde

    def skjul(self, ark: str, kolonne: int, antall: int) -> None:
        """Hide columns, where this Excel's xlwings can."""
        with suppress(Exception):
            self.omrade(ark, (1, kolonne), 1, antall).columns.hidden = True

    def betinget(
        self, ark: str, start: Celle, hoyde: int, bredde: int, formel: str, form: Mapping[str, Any]
    ) -> None:
        """A rule of conditional formatting, in Lite only: ground, letters, no frames.

        Classic Excel takes such a formula in its own language and as seen from the chosen cell.
        """
        kan = {
            "fill_color": form.get("bg_color"),
            "font_color": form.get("font_color"),
            "font_bold": form.get("bold"),
            "font_italic": form.get("italic"),
        }
        if not self.lite or not any(kan.values()):
            return
        with suppress(Exception):
            self.omrade(ark, start, hoyde, bredde).conditional_formats.add_custom(formel, **kan)

    def flett(self, ark: str, start: Celle, bredde: int, hoyde: int) -> None:
        """Make one cell of several beside each other, in each row."""
        with suppress(Exception):
            self.omrade(ark, start, hoyde, bredde).merge(across=hoyde > 1)

    def radhoyde(self, ark: str, rad: int, punkt: float, antall: int) -> None:
        """The height of rows."""
        with suppress(Exception):
            self.omrade(ark, (rad, 1), antall, 1).row_height = punkt

    def nedtrekk(
        self, ark: str, rad: int, kolonne: int, kilde: Sequence[str] | str, hoyde: int
    ) -> None:
        """A drop-down of some answers (or of cells), where this Excel's xlwings can."""
        with suppress(Exception):
            valg = self._celler(ark, kilde) if isinstance(kilde, str) else list(kilde)
            self.omrade(ark, (rad, kolonne), hoyde, 1).data_validation.set_list(valg)

    def _celler(self, ark: str, kilde: str) -> Any:
        ett = Omrade.les(kilde.removeprefix("=").replace("$", ""))
        hoyde, bredde = ett.rad2 - ett.rad1 + 1, ett.kol2 - ett.kol1 + 1
        return self.omrade(ark, (ett.rad1, ett.kol1), hoyde, bredde)

    def paa_papir(self, ark: str, side: Side) -> None:
        """How a sheet is printed: all of it where there is a printer to ask (Windows)."""
        sheet = self._book.sheets[ark]
        if side.omrade is not None:
            with suppress(Exception):
                sheet.page_setup.print_area = _adresse(side.omrade)
        if self.lite:
            return
        with suppress(Exception):
            oppsett = sheet.api.PageSetup
            oppsett.Orientation = _LIGGENDE if side.liggende else _STAAENDE
            if side.skala is None:
                oppsett.Zoom = False
                oppsett.FitToPagesWide, oppsett.FitToPagesTall = side.bred, side.hoy or False
            else:
                oppsett.Zoom = side.skala
            if side.gjenta_rader is not None:
                oppsett.PrintTitleRows = "${}:${}".format(*(r + 1 for r in side.gjenta_rader))

    def grupper(self, ark: str, kolonne: int, antall: int) -> None:
        """Let columns be folded away by a sign above the one before them (Windows)."""
        with suppress(Exception):
            self._book.sheets[ark].api.Outline.SummaryColumn = _TIL_VENSTRE
            self.omrade(ark, (1, kolonne), 1, antall).api.EntireColumn.Group()

    def fold(self, ark: str, rad: int, antall: int, foldet: bool) -> None:
        """Fold rows that were not, and those opened for the writing; show what is in use."""
        igjen = [(rad, rad + antall - 1)]
        with suppress(Exception):
            while igjen:
                fra, til = igjen.pop()
                rader = self.omrade(ark, (fra, 1), til - fra + 1, 1).api.EntireRow
                niva = rader.OutlineLevel
                if niva is None and fra < til:  # some are folded, some are not
                    midt = (fra + til) // 2
                    igjen += [(fra, midt), (midt + 1, til)]
                elif foldet and (niva == 1 or ark in self.brettet_ut):
                    rader.OutlineLevel, rader.Hidden = 2, True
                elif not foldet and niva > 1:
                    rader.OutlineLevel, rader.Hidden = 1, False

    def brett_ut(self, ark: str) -> None:
        """Show rows that are folded, so that values reach them; ``fold`` folds them again."""
        with suppress(Exception):
            self._book.sheets[ark].api.Outline.ShowLevels(_ALLE_NIVAER)
            self.brettet_ut.add(ark)

    def tilpass_rader(self, ark: str, rad: int, antall: int) -> None:
        """Excel does it itself."""


def _adresse(flate: Flate) -> str:
    forste, siste = bokstaver(flate.kolonne + 1), bokstaver(flate.siste_kolonne + 1)
    return f"${forste}${flate.rad + 1}:${siste}${flate.siste_rad + 1}"
