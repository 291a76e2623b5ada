"""A workbook open in Excel, through xlwings.

The same few calls are found in classic xlwings (Windows and Mac) and in xlwings Lite. ``book`` is
any of their ``Book`` objects; this module imports neither.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from arkbok.exceltabell import Exceltabell
from sykefravaer_xl.bok.verdikilde import Arkverdier
from sykefravaer_xl.verter.celleverdi import som_skrevet, til_excel
from sykefravaer_xl.verter.excelstil import Excelstil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime

    from arkbok import Verdi
    from sykefravaer_xl.bok.verdikilde import Enere, Kolonne
    from sykefravaer_xl.verter.regneark import Celle
    from sykefravaer_xl.verter.skriveplan import Handling

STORSTE_KALL: Final = 4_500_000
"""Bytes of one call in Lite: Excel on the web takes 5 MB."""
JA: Final = "yes"


class Excelbok(Excelstil):
    """One open book."""

    def __init__(self, book: Any) -> None:
        super().__init__(book)
        self._lest: list[Arkverdier] = []
        self.kjente_prosent: Sequence[Kolonne] = ()
        self.kjente_farger: Mapping[Kolonne, Mapping[int, str | None]] = {}
        """What Lite was asked beforehand (``litesporsmal``)."""
        self.navn = str(book.name)
        self.angrer = "trinnvis" if self.lite else "ingen"
        self.dato1904 = self.skjuler_navn = False
        self.kjenner_folding = not self.lite
        if not self.lite:
            with suppress(Exception):  # a Mac's Excel says it otherwise; new books are never so
                self.dato1904 = bool(book.api.Date1904)
            with suppress(Exception):  # only Windows' has names that are made hidden
                self.skjuler_navn = callable(book.api.Names.Add)

    # --- reading ---------------------------------------------------------------------------

    def les(self) -> list[Arkverdier]:
        """Every sheet's values, asked for once."""
        if not self._lest:
            self._lest = [self._les(sheet) for sheet in self._book.sheets]
        return self._lest

    def _les(self, sheet: Any) -> Arkverdier:
        brukt = sheet.used_range
        verdier = brukt.options(ndim=2, err_to_str=True).value
        tabeller = tuple(_tabell(t, brukt, verdier) for t in sheet.tables)
        return Arkverdier(
            str(sheet.name), verdier or [[]], int(brukt.row), int(brukt.column), tabeller
        )

    def navn_i_boka(self) -> dict[str, str]:
        """Defined names, where this Excel's xlwings tells them; hidden ones it may keep back."""
        with suppress(Exception):
            return {str(n.name): str(n.refers_to) for n in self._book.names}
        return {}

    def prosent(self, enere: Sequence[Enere]) -> list[Kolonne]:
        """Those of the columns that are shown as per cent."""
        if self.lite:
            return list(self.kjente_prosent)
        return [en.kolonne for en in enere if "%" in str(self.rader_med(en).number_format)]

    def rader_med(self, en: Enere) -> Any:
        """The range a column has its 1s in."""
        ark, kolonne = en.kolonne
        return self.omrade(ark, (en.forste_rad, kolonne), en.siste_rad - en.forste_rad + 1, 1)

    def formler(self, ark: str) -> Arkverdier | None:
        """What stands in the cells, formulas as such; Lite tells only what formulas show."""
        if self.lite:
            return None
        brukt = self._book.sheets[ark].used_range
        return Arkverdier(ark, _rader(brukt.formula), int(brukt.row), int(brukt.column))

    def valgt(self) -> tuple[str, int, int] | None:
        """Sheet, row and column of the chosen cell; None when a drawing is chosen."""
        valgt = self._book.selection
        if valgt is None or getattr(valgt, "row", None) is None:
            return None
        return str(valgt.sheet.name), int(valgt.row), int(valgt.column)

    def aktivt_ark(self) -> str:
        """The sheet in front."""
        return str(self._book.sheets.active.name)

    def har_annet(self, ark: str) -> bool:
        """Whether a sheet has pictures, charts or formulas: somebody's own work."""
        sheet = self._book.sheets[ark]
        for samling in ("pictures", "charts"):
            with suppress(Exception):
                if len(getattr(sheet, samling)):
                    return True
        formler = self.formler(ark)
        return formler is not None and any(
            str(celle).startswith("=") for rad in formler.verdier for celle in rad
        )

    def farger(self, ark: str, kolonne: int, rader: Sequence[int]) -> dict[int, str | None]:
        """Ground colours by row: long runs of one colour are one question."""
        if self.lite:
            kjente = self.kjente_farger.get((ark, kolonne), {})
            return {rad: kjente[rad] for rad in rader if rad in kjente}
        ut: dict[int, str | None] = {}
        igjen = [(rader[0], rader[-1])] if rader else []
        while igjen:
            fra, til = igjen.pop()
            omrade = self.omrade(ark, (fra, kolonne), til - fra + 1, 1)
            if fra == til or _ensfarget(omrade):
                ut.update(dict.fromkeys(range(fra, til + 1), som_hex(omrade.color)))
            else:
                midt = (fra + til) // 2
                igjen += [(fra, midt), (midt + 1, til)]
        return {rad: ut[rad] for rad in rader}

    # --- what is in the way (classic Excel on Windows alone can be asked) -------------------

    def hindring(self) -> str | None:
        """Why the book as a whole cannot be changed now."""
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
        """Whether a filter or the clerk hides any row in use; those folded away are shown."""
        if self.lite or not self._skjuler(ark):
            return False
        self.brett_ut(ark)
        return self._skjuler(ark)

    def _skjuler(self, ark: str) -> bool:
        with suppress(Exception):
            skjult = self._book.sheets[ark].used_range.api.EntireRow.Hidden
            return skjult is None or skjult is True  # None: some are, some are not
        return False

    # --- talking with the clerk ------------------------------------------------------------

    def si(self, melding: str, tittel: str) -> None:
        """A message box."""
        self._book.app.alert(melding, tittel)

    def spor(self, melding: str, tittel: str) -> bool | None:
        """Yes or no; Lite shows its boxes when all is done, so it cannot be asked."""
        if self.lite:
            return None
        return bool(self._book.app.alert(melding, tittel, buttons="yes_no") == JA)

    # --- writing ---------------------------------------------------------------------------

    def lagre_kopi(self, naa: datetime) -> str | None:
        """On Windows, of a book in a folder of this machine (or of the network)."""
        if self.lite:
            return None
        try:
            sti, lagre_kopi = str(self._book.api.FullName), self._book.api.SaveCopyAs
        except Exception:  # a Mac's Excel has no such words
            return None
        if "://" in sti or not any(tegn in sti for tegn in "/\\"):
            return None  # in the cloud, or never saved
        from sykefravaer_xl.fil.trygt import kopisti

        kopi = kopisti(Path(sti), naa)
        lagre_kopi(str(kopi))
        return kopi.name

    def begynn(self, tittel: str) -> None:
        """Excel has no such step for code that comes from outside."""

    def slutt(self, *, angre: bool) -> bool | None:
        """Nothing: each call is taken back by itself, but in Lite, where none has been made."""
        return False if self.lite else None

    def tilbake(self, handling: Handling) -> Callable[[], None] | None:
        """What a sheet held: formulas as formulas, the rest as values.

        Lite is told all of it at once, and says itself if Excel stopped on the way.
        """
        if self.lite:
            return None
        ark, resten = handling.ark, handling.resten
        match handling.navn:
            case "nytt_ark":
                return lambda: self._slett(ark)
            case "skriv":
                rad, kolonne, rader = resten
                return self._husk(ark, (rad, kolonne), len(rader), len(rader[0]))
            case "tom_omrade":
                return self._husk(ark, *resten)
            case "tom_ark":
                brukt = self._book.sheets[ark].used_range
                return self._husk(ark, (int(brukt.row), int(brukt.column)), *brukt.shape)
            case "sett_navn":
                navn, alle = resten[0], self._book.names
                gammel = str(alle[navn].refers_to) if navn in alle else None
                if gammel is None:
                    return lambda: alle[navn].delete()  # noqa: PLW0108 - there is none yet
                return lambda: self.sett_navn(ark, navn, gammel)
            case "endre_tabell":
                navn = resten[0]
                foer = self._book.sheets[ark].tables[navn].range
                siste = int(foer.row) + foer.shape[0] - 1, int(foer.column) + foer.shape[1] - 1
                return lambda: self.endre_tabell(ark, navn, *siste)
        return None

    def _husk(self, ark: str, start: Celle, hoyde: int, bredde: int) -> Callable[[], None]:
        omrade = self.omrade(ark, start, hoyde, bredde)
        verdier = omrade.options(ndim=2, err_to_str=True).value
        gamle = [
            [
                formel
                if str(formel).startswith("=")
                else som_skrevet(verdi, dato1904=self.dato1904)
                for formel, verdi in zip(rad, sine, strict=True)
            ]
            for rad, sine in zip(_rader(omrade.formula), verdier, strict=True)
        ]

        def sett_tilbake() -> None:
            omrade.value = gamle

        return sett_tilbake

    def _slett(self, ark: str) -> None:
        app = self._book.app
        spor, app.display_alerts = app.display_alerts, False  # the sheet is ours, and new
        try:
            self._book.sheets[ark].delete()
        finally:
            app.display_alerts = spor

    def skriv(self, ark: str, rad: int, kolonne: int, rader: Sequence[Sequence[Verdi]]) -> None:
        """Put a block of values in, in one call; a very large one in several."""
        celler = [[til_excel(v, dato1904=self.dato1904) for v in rekke] for rekke in rader]
        nr = rad
        for bit in _biter(celler) if self.lite else (celler,):
            self.omrade(ark, (nr, kolonne), len(bit), len(bit[0])).value = bit
            nr += len(bit)

    def tom_ark(self, ark: str) -> None:
        """Take everything out of one of our own sheets, looks too."""
        self._book.sheets[ark].clear()

    def tom_omrade(self, ark: str, start: Celle, hoyde: int, bredde: int) -> None:
        """Take everything out of a part of one of our own sheets, looks too."""
        self.omrade(ark, start, hoyde, bredde).clear()

    def sett_navn(self, _ark: str, navn: str, formel: str) -> None:
        """Let a defined name of the book stand for something else; a new one is hidden."""
        alle = self._book.names
        if navn in alle:
            alle[navn].refers_to = formel
        else:
            self._book.api.Names.Add(navn, formel, False)

    def nytt_ark(self, ark: str) -> None:
        """An empty sheet after the last one; Excel brings it to the front."""
        self._book.sheets.add(ark, after=self._book.sheets[len(self._book.sheets) - 1])

    def ny_tabell(self, ark: str, navn: str, hoyde: int, bredde: int) -> None:
        """Make a table of the block from A1."""
        self._book.sheets[ark].tables.add(
            source=self.omrade(ark, (1, 1), hoyde, bredde),
            name=navn,
            has_headers=True,
            table_style_name="TableStyleLight1",
        )

    def endre_tabell(self, ark: str, navn: str, siste_rad: int, siste_kolonne: int) -> None:
        """Let a table reach to another last row and column."""
        tabell = self._book.sheets[ark].tables[navn]
        start = tabell.range
        forste = (int(start.row), int(start.column))
        hoyde, bredde = siste_rad - forste[0] + 1, siste_kolonne - forste[1] + 1
        tabell.resize(self.omrade(ark, forste, hoyde, bredde))

    def vis(self, ark: str, rad: int, kolonne: int) -> None:
        """Bring a sheet to the front, unless the clerk has hidden it, and choose a cell in it."""
        with suppress(Exception):
            self._book.sheets[ark].activate()
            if (rad, kolonne) != (1, 1):
                self.omrade(ark, (rad, kolonne), 1, 1).select()


def _biter(celler: list[list[Any]]) -> Iterator[list[list[Any]]]:
    """Rows, as many at a time as one call takes."""
    bit: list[list[Any]] = []
    plass = STORSTE_KALL
    for rad in celler:
        trengs = sum(len(str(c).encode()) + 4 for c in rad) + 4
        if bit and trengs > plass:
            yield bit
            bit, plass = [], STORSTE_KALL
        bit.append(rad)
        plass -= trengs
    yield bit


def _rader(verdi: Any) -> Sequence[Sequence[object]]:
    return verdi if isinstance(verdi, list | tuple) else ((verdi,),)


def _ensfarget(omrade: Any) -> bool:
    """Whether a range is known to have one ground colour: Excel says nothing where it has more."""
    with suppress(Exception):
        return omrade.api.Interior.ColorIndex is not None
    return False


def som_hex(farge: Sequence[int] | None) -> str | None:
    """A colour of xlwings as «#RRGGBB»."""
    return None if farge is None else "#{:02X}{:02X}{:02X}".format(*farge)


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
