"""A workbook open in Excel, through xlwings: read once, written in blocks, never saved.

The same few calls are found in classic xlwings (Windows and Mac) and in xlwings Lite, where
nothing is done before the macro has ended. ``book`` is any of their ``Book`` objects; this module
imports neither.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from arkbok.exceltabell import Exceltabell
from sykefravaer_xl.bok.verdikilde import Arkverdier, Verdikilde, bare_enere
from sykefravaer_xl.verter.celleverdi import til_excel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from arkbok import Verdi
    from sykefravaer_xl.bok.verdikilde import Enere, Kolonne

PUNKT_PER_TEGN: Final = 5.25
"""Column widths are characters in classic Excel, points in Lite."""
FLEST_CELLER: Final = 60_000
"""Cells in one call in Lite: Excel on the web takes 5 MB, and a cell of ours is some 40 bytes at
most, on an average."""
Celle = tuple[int, int]


class ApenBok:
    """One open book. What it held when it was read is remembered; only what differs is written."""

    def __init__(self, book: Any, prosent: Collection[Kolonne] = ()) -> None:
        """``prosent`` are columns known to be shown as per cent; classic Excel is asked."""
        self._prosent = prosent
        self._book = book
        self.navn = str(book.name)
        self.lite = getattr(getattr(book.app, "engine", None), "type", "") == "remote"
        self.dato1904 = False
        self.i_excel = False
        """Whether Excel was being told to change something: if it failed then, it refused."""
        if not self.lite:
            with suppress(Exception):  # a Mac's Excel says it otherwise; new books are never so
                self.dato1904 = bool(book.api.Date1904)

    # --- reading ---------------------------------------------------------------------------

    @cached_property
    def kilde(self) -> Verdikilde:
        """Every sheet's values, asked for once."""
        ark = [self._les(sheet) for sheet in self._book.sheets]
        prosent = self._prosent
        if not self.lite:
            enere = [en for ett in ark for en in bare_enere(ett)]
            prosent = [en.kolonne for en in enere if "%" in str(self._rader(en).number_format)]
        return Verdikilde(
            self.navn, ark, dato1904=self.dato1904, prosent=prosent, navn_i_boka=self._navn()
        )

    def _navn(self) -> dict[str, str]:
        """Defined names, where this Excel's xlwings tells them; hidden ones it may keep back."""
        with suppress(Exception):
            return {str(n.name): str(n.refers_to) for n in self._book.names}
        return {}

    async def prosentkolonner(self) -> list[Kolonne]:
        """In Lite, where number formats are asked for one by one and answered later."""
        enere = [en for ett in self.kilde.ark.values() for en in bare_enere(ett)]
        return [
            en.kolonne for en in enere if "%" in str(await self._rader(en).get_number_format())
        ]

    def _rader(self, en: Enere) -> Any:
        ark, kolonne = en.kolonne
        hoyde = en.siste_rad - en.forste_rad + 1
        return self._omrade(ark, (en.forste_rad, kolonne), hoyde, 1)

    def _les(self, sheet: Any) -> Arkverdier:
        brukt = sheet.used_range
        verdier = brukt.options(ndim=2, err_to_str=True).value
        tabeller = tuple(_tabell(t, brukt, verdier) for t in sheet.tables)
        return Arkverdier(
            str(sheet.name), verdier or [[]], int(brukt.row), int(brukt.column), tabeller
        )

    def ark(self, navn: str) -> Arkverdier:
        """What a sheet held when the book was read."""
        return self.kilde.ark.get(navn) or Arkverdier(navn, [[]])

    def tabeller(self, ark: str) -> Sequence[Exceltabell]:
        """The Excel tables of a sheet."""
        return self.ark(ark).tabeller

    def brukte_kolonner(self, ark: str, fra_rad: int) -> set[int]:
        """Columns with a value or a formula in or below a row.

        Lite tells only what formulas show, so one that shows nothing is not seen there.
        """
        lest = self.ark(ark)
        brukt = lest.brukte_kolonner(fra_rad)
        if not self.lite:
            formler = self._book.sheets[ark].used_range.formula
            rader = formler if isinstance(formler, list | tuple) else ((formler,),)
            med = Arkverdier(ark, [list(rad) for rad in rader], lest.rad, lest.kolonne)
            brukt |= med.brukte_kolonner(fra_rad)
        return brukt

    def valgt(self) -> tuple[str, int, int] | None:
        """Sheet, row and column of the chosen cell; None when a drawing is chosen."""
        valgt = self._book.selection
        if valgt is None or getattr(valgt, "row", None) is None:
            return None
        return str(valgt.sheet.name), int(valgt.row), int(valgt.column)

    @property
    def aktivt_ark(self) -> str:
        """The sheet in front."""
        return str(self._book.sheets.active.name)

    # --- what is in the way (classic Excel on Windows alone can be asked) -------------------

    def hindring(self) -> str | None:
        """Why the book as a whole cannot be changed now; None when nothing is known to be."""
        with suppress(Exception):
            if self._book.app.api.Ready is False:
                return "redigerer"
        with suppress(Exception):
            if self._book.api.ReadOnly is True:
                return "skrivebeskyttet"
        with suppress(Exception):
            if self._book.api.MultiUserEditing is True:
                return "delt"
        return None

    def beskyttet(self, ark: str) -> bool:
        """Whether a sheet is protected."""
        with suppress(Exception):
            return self._book.sheets[ark].api.ProtectContents is True
        return False

    def har_skjulte_rader(self, ark: str) -> bool:
        """Whether a filter, a group or the clerk hides any row in use."""
        if self.lite:
            return False
        with suppress(Exception):
            skjult = self._book.sheets[ark].used_range.api.EntireRow.Hidden
            return skjult is None or skjult is True  # None: some are, some are not
        return False

    # --- writing ---------------------------------------------------------------------------

    def skriv(self, ark: str, rad: int, kolonne: int, rader: Sequence[Sequence[Verdi]]) -> None:
        """Put a block of values in, in one call; a very large one in several."""
        celler = [[til_excel(v, dato1904=self.dato1904) for v in rekke] for rekke in rader]
        if not celler or not celler[0]:
            return
        antall = max(1, FLEST_CELLER // len(celler[0])) if self.lite else len(celler)
        for nr in range(0, len(celler), antall):
            bit = celler[nr : nr + antall]
            with self._endring():
                self._omrade(ark, (rad + nr, kolonne), len(bit), len(bit[0])).value = bit

    def tallformat(self, ark: str, start: Celle, antall: int, form: str, bredde: int = 1) -> None:
        """How numbers are shown in so many rows from a cell on."""
        with self._endring():
            self._omrade(ark, start, antall, bredde).number_format = form

    def utseende(
        self,
        ark: str,
        start: Celle,
        form: Mapping[str, Any],
        hoyde: int = 1,
        bredde: int = 1,
    ) -> None:
        """Colours and weight, named as XlsxWriter names them; a name left out is not touched.

        A look that cannot be had in some Excel is no reason to stop.
        """
        omrade = self._omrade(ark, start, hoyde, bredde)
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
                omrade.vertical_alignment = form["valign"]
            if "border_color" in form:
                omrade.borders.line_style = "continuous"
                omrade.borders.color = form["border_color"]

    def bredde(self, ark: str, kolonne: int, tegn: float, antall: int = 1) -> None:
        """The width of columns in characters."""
        with suppress(Exception):
            bredde = tegn * PUNKT_PER_TEGN if self.lite else tegn
            self._omrade(ark, (1, kolonne), 1, antall).column_width = bredde

    def skjul(self, ark: str, kolonne: int, antall: int = 1) -> None:
        """Hide columns, where this Excel's xlwings can."""
        with suppress(Exception):
            self._omrade(ark, (1, kolonne), 1, antall).columns.hidden = True

    def betinget(
        self, ark: str, start: Celle, hoyde: int, bredde: int, formel: str, form: Mapping[str, Any]
    ) -> None:
        """A rule of conditional formatting, in Lite only.

        Classic Excel takes such a formula in its own language and as seen from the chosen cell.
        """
        if not self.lite:
            return
        with suppress(Exception):
            self._omrade(ark, start, hoyde, bredde).conditional_formats.add_custom(
                formel,
                fill_color=form.get("bg_color"),
                font_color=form.get("font_color"),
                font_bold=form.get("bold"),
                font_italic=form.get("italic"),
            )

    def flett(self, ark: str, start: Celle, bredde: int, hoyde: int = 1) -> None:
        """Make one cell of several beside each other, in each row."""
        with suppress(Exception):
            self._omrade(ark, start, hoyde, bredde).merge(across=hoyde > 1)

    def radhoyde(self, ark: str, rad: int, punkt: float, antall: int = 1) -> None:
        """The height of rows."""
        with suppress(Exception):
            self._omrade(ark, (rad, 1), antall, 1).row_height = punkt

    def nedtrekk(self, ark: str, rad: int, kolonne: int, kilde: Sequence[str] | str) -> None:
        """A drop-down of some answers (or of cells), where this Excel's xlwings can."""
        with suppress(Exception):
            verdier = kilde if isinstance(kilde, str) else list(kilde)
            self._omrade(ark, (rad, kolonne), 1, 1).data_validation.set_list(verdier)

    def har_annet(self, ark: str) -> bool:
        """Whether a sheet has pictures, charts or formulas: somebody's own work."""
        sheet = self._book.sheets[ark]
        for samling in ("pictures", "charts"):
            with suppress(Exception):
                if len(getattr(sheet, samling)):
                    return True
        if self.lite:
            return False
        formler = sheet.used_range.formula
        rader = formler if isinstance(formler, list | tuple) else ((formler,),)
        return any(str(celle).startswith("=") for rad in rader for celle in rad)

    def sett_navn(self, navn: str, formel: str) -> None:
        """Let a name that the book has stand for something else; none is made."""
        with suppress(Exception):
            for ett in self._book.names:
                if str(ett.name) == navn:
                    ett.refers_to = formel

    def tom_ark(self, ark: str) -> None:
        """Take everything out of one of our own sheets, looks too."""
        with self._endring():
            self._book.sheets[ark].clear()

    def tom_omrade(self, ark: str, start: Celle, hoyde: int, bredde: int) -> None:
        """Take everything out of a part of one of our own sheets, looks too."""
        with self._endring():
            self._omrade(ark, start, hoyde, bredde).clear()

    def nytt_ark(self, navn: str) -> None:
        """An empty sheet after the last one; the sheet in front stays there."""
        with self._samme_ark_foran(), self._endring():
            self._book.sheets.add(navn, after=self._book.sheets[len(self._book.sheets) - 1])

    @contextmanager
    def _samme_ark_foran(self) -> Iterator[None]:
        foran = self.aktivt_ark
        yield
        if self.aktivt_ark != foran:
            self._book.sheets[foran].activate()

    def ny_tabell(self, ark: str, navn: str, hoyde: int, bredde: int) -> None:
        """Make a table of the block from A1; a name that is taken gets a number."""
        opptatt = {t.navn.casefold() for ett in self.kilde.ark.values() for t in ett.tabeller}
        ledig, nummer = navn, 2
        while ledig.casefold() in opptatt:
            ledig, nummer = f"{navn}{nummer}", nummer + 1
        with self._endring():
            self._book.sheets[ark].tables.add(
                source=self._omrade(ark, (1, 1), hoyde, bredde),
                name=ledig,
                has_headers=True,
                table_style_name="TableStyleLight1",
            )

    def endre_tabell(self, ark: str, navn: str, siste_rad: int, siste_kolonne: int) -> None:
        """Let a table reach to another last row and column."""
        tabell = self._book.sheets[ark].tables[navn]
        start = tabell.range
        forste = (int(start.row), int(start.column))
        hoyde, bredde = siste_rad - forste[0] + 1, siste_kolonne - forste[1] + 1
        with self._endring():
            tabell.resize(self._omrade(ark, forste, hoyde, bredde))

    def vis(self, ark: str, rad: int = 1, kolonne: int = 1) -> None:
        """Bring a sheet to the front and choose a cell in it, unless the clerk has hidden it."""
        with suppress(Exception):
            self._book.sheets[ark].activate()
            self._omrade(ark, (rad, kolonne), 1, 1).select()

    def si(self, melding: str, tittel: str) -> None:
        """A message box."""
        self._book.app.alert(melding, tittel)

    @contextmanager
    def _endring(self) -> Iterator[None]:
        self.i_excel = True
        yield
        self.i_excel = False

    def _omrade(self, ark: str, start: Celle, hoyde: int, bredde: int) -> Any:
        rad, kolonne = start
        sheet = self._book.sheets[ark]
        return sheet.range((rad, kolonne), (rad + hoyde - 1, kolonne + bredde - 1))


def _tabell(tabell: Any, brukt: Any, verdier: Sequence[Sequence[object]]) -> Exceltabell:
    omrade, hode, sum_ = tabell.range, tabell.header_row_range, tabell.totals_row_range
    rad, kolonne = int(omrade.row), int(omrade.column)
    hoyde, bredde = omrade.shape
    overskrifter: tuple[str, ...] = ()
    if hode is not None:
        celler = Arkverdier("", verdier, int(brukt.row), int(brukt.column))
        overskrifter = tuple(
            str(celler.verdi(rad, k) or "") for k in range(kolonne, kolonne + bredde)
        )
    siste = rad + hoyde - 1
    return Exceltabell(
        navn=str(tabell.name),
        overskriftsrad=rad if hode is not None else 0,
        forste_kolonne=kolonne,
        siste_kolonne=kolonne + bredde - 1,
        sumrad=siste if sum_ is not None else None,
        siste_rad=siste - (sum_ is not None),
        overskrifter=overskrifter,
    )
