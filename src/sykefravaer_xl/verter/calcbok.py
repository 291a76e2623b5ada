"""A workbook open in LibreOffice Calc, through UNO. ``dokument`` is Calc's own model of it.

Calc has no undo of blocks of values, and half an undo is worse than none: what a button wrote is
not undone by her, but taken back here when Calc refuses any of it.
"""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from arkbok import Formel
from arkbok.exceltabell import Exceltabell
from sykefravaer_xl.bok.verdikilde import Arkverdier
from sykefravaer_xl.fil.trygt import kopisti
from sykefravaer_xl.verter.calcceller import INNHOLD, brukt, verdier
from sykefravaer_xl.verter.calcstil import Calcstil, farge_som_hex, som_formel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from arkbok import Verdi
    from sykefravaer_xl.bok.verdikilde import Enere, Kolonne
    from sykefravaer_xl.verter.regneark import Celle
    from sykefravaer_xl.verter.skriveplan import Handling

ALT: Final = INNHOLD | 8 | 32 | 64
"""With notes and looks."""
DATO: Final = 2
LOGISK: Final = 1024
"""Kinds of number formats (``com.sun.star.util.NumberFormat``)."""
_EXCELSTED: Final = re.compile(r"=('(?:[^']|'')+'|[^'!]+)!(\$[A-Z]+\$\d+)")
_NAVNESTED: Final = re.compile(r"\$?('(?:[^']|'')+'|[^.]+)\.(\$?[A-Z]+\$?\d+)")


class Calcbok(Calcstil):
    """One open book."""

    lite = False
    kjenner_folding = skjuler_navn = False
    angrer = "ingen"

    def __init__(self, dokument: Any, vis: Callable[[str, str, bool], bool | None]) -> None:
        """``vis`` shows a text with a title, and asks yes or no where the last is true."""
        super().__init__(dokument)
        self._vis = vis
        null = dokument.NullDate
        self._null = date(null.Year, null.Month, null.Day)
        self.navn = str(dokument.Title)
        self.dato1904 = self._null == date(1904, 1, 1)

    # --- reading ---------------------------------------------------------------------------

    def les(self) -> list[Arkverdier]:
        """Every sheet's values, asked for once."""
        return [self._les(ark) for ark in self._arkene()]

    def _arkene(self) -> Iterator[Any]:
        ark = self.dokument.Sheets
        return (ark.getByIndex(nr) for nr in range(ark.Count))

    def _les(self, ark: Any) -> Arkverdier:
        hoyde, bredde = brukt(ark)
        omrade = ark.getCellRangeByPosition(0, 0, bredde - 1, hoyde - 1)
        rader = verdier(omrade)
        for flate in self._med_slag(omrade, DATO | LOGISK):
            for r in range(flate.StartRow, min(flate.EndRow + 1, hoyde)):
                for k in range(flate.StartColumn, min(flate.EndColumn + 1, bredde)):
                    verdi = rader[r][k]
                    if isinstance(verdi, float):
                        rader[r][k] = self._som_vist(verdi, flate.slag)
        tabeller = tuple(self._tabeller(ark, rader))
        return Arkverdier(str(ark.Name), rader, 1, 1, tabeller)

    def _som_vist(self, verdi: Any, slag: int) -> object:
        if slag & LOGISK:
            return bool(verdi)
        with suppress(OverflowError):
            sekunder = round((verdi % 1) * 86_400)
            dag = datetime.combine(self._null, time.min) + timedelta(days=int(verdi // 1))
            return dag + timedelta(seconds=sekunder)
        return verdi

    def _tabeller(self, ark: Any, rader: Sequence[Sequence[object]]) -> Iterator[Exceltabell]:
        alle = self.dokument.DatabaseRanges
        nummer = ark.RangeAddress.Sheet
        for navn in alle.ElementNames:
            flate = (en := alle.getByName(navn)).DataArea
            if flate.Sheet != nummer or navn.startswith("_"):
                continue
            sum_, hode = bool(getattr(en, "TotalsRow", False)), bool(en.ContainsHeader)
            forste = rader[flate.StartRow] if hode and flate.StartRow < len(rader) else []
            yield Exceltabell(
                navn=str(navn),
                overskriftsrad=flate.StartRow + 1 if hode else 0,
                forste_kolonne=flate.StartColumn + 1,
                siste_kolonne=flate.EndColumn + 1,
                sumrad=flate.EndRow + 1 if sum_ else None,
                siste_rad=flate.EndRow + 1 - sum_,
                overskrifter=tuple(
                    str(forste[k]) if k < len(forste) else ""
                    for k in range(flate.StartColumn, flate.EndColumn + 1)
                )
                if hode
                else (),
            )

    def navn_i_boka(self) -> dict[str, str]:
        """Defined names, written as Excel has them."""
        alle = self.dokument.NamedRanges
        ut = {}
        for navn in alle.ElementNames:
            innhold = str(alle.getByName(navn).Content)
            treff = _NAVNESTED.fullmatch(innhold)
            ut[str(navn)] = f"={treff[1]}!{treff[2]}" if treff else f"={innhold}"
        return ut

    def prosent(self, enere: Sequence[Enere]) -> list[Kolonne]:
        """Those of the columns that are shown as per cent."""
        ut = []
        for en in enere:
            celle = self.omrade(en.kolonne[0], (en.forste_rad, en.kolonne[1]), 1, 1)
            if "%" in self.tallformat_av(celle):
                ut.append(en.kolonne)
        return ut

    def formler(self, ark: str) -> Arkverdier | None:
        """What stands in the cells, formulas as such."""
        arket = self.dokument.Sheets.getByName(ark)
        hoyde, bredde = brukt(arket)
        omrade = arket.getCellRangeByPosition(0, 0, bredde - 1, hoyde - 1)
        return Arkverdier(ark, omrade.getFormulaArray())

    def valgt(self) -> tuple[str, int, int] | None:
        """Sheet, row and column of the chosen cell; None when a drawing is chosen."""
        with suppress(AttributeError):
            flate = self.dokument.CurrentSelection.RangeAddress
            navn = self.dokument.Sheets.getByIndex(flate.Sheet).Name
            return str(navn), flate.StartRow + 1, flate.StartColumn + 1
        return None

    def aktivt_ark(self) -> str:
        """The sheet in front."""
        return str(self.dokument.CurrentController.ActiveSheet.Name)

    def har_annet(self, ark: str) -> bool:
        """Whether a sheet has pictures, charts or formulas: somebody's own work."""
        arket = self.dokument.Sheets.getByName(ark)
        formler = arket.queryContentCells(16).RangeAddresses
        return bool(arket.DrawPage.Count or arket.Charts.Count or formler)

    def farger(self, ark: str, kolonne: int, rader: Sequence[int]) -> dict[int, str | None]:
        """Ground colours by row."""
        arket = self.dokument.Sheets.getByName(ark)
        return {
            rad: farge_som_hex(arket.getCellByPosition(kolonne - 1, rad - 1).CellBackColor)
            for rad in rader
        }

    # --- what is in the way ----------------------------------------------------------------

    def hindring(self) -> str | None:
        """Why the book as a whole cannot be changed now."""
        if self.dokument.isReadonly():
            return "skrivebeskyttet"
        with suppress(Exception):
            if self.dokument.IsDocumentShared:
                return "delt"
        return None

    def beskyttet(self, ark: str) -> bool:
        """Whether a sheet is protected."""
        return bool(self.dokument.Sheets.getByName(ark).isProtected())

    def har_skjulte_rader(self, ark: str) -> bool:
        """No: Calc writes in hidden rows as in any other."""
        return False

    # --- talking with the clerk ------------------------------------------------------------

    def si(self, melding: str, tittel: str) -> None:
        """A message box."""
        self._vis(melding, tittel, False)

    def spor(self, melding: str, tittel: str) -> bool | None:
        """Yes or no."""
        return self._vis(melding, tittel, True)

    # --- writing ---------------------------------------------------------------------------

    def lagre_kopi(self, naa: datetime) -> str | None:
        """The file itself, or the book as it is where she has changed it since it was saved."""
        uno = import_module("uno")
        if not str(self.dokument.URL).startswith("file:"):
            return None
        sti = Path(uno.fileUrlToSystemPath(self.dokument.URL))
        kopi = kopisti(sti, naa)
        if not self.dokument.isModified() and sti.is_file():
            shutil.copy2(sti, kopi)
        else:
            valg = [v for v in self.dokument.Args if v.Name in ("FilterName", "FilterOptions")]
            self.dokument.storeToURL(uno.systemPathToFileUrl(str(kopi)), tuple(valg))
        return kopi.name

    def begynn(self, _tittel: str) -> None:
        """Nothing of it is put on the list of what can be undone."""
        self.dokument.lockControllers()
        self.dokument.UndoManager.lock()

    def slutt(self, *, angre: bool) -> bool | None:
        """What was on that list goes by a book that is no more: it is emptied, as Excel does."""
        styrer = self.dokument.UndoManager
        styrer.unlock()
        if not angre:
            styrer.clear()
        self.dokument.unlockControllers()
        return None

    def tilbake(self, handling: Handling) -> Callable[[], None] | None:
        """What a sheet held: formulas as formulas, the rest as values."""
        ark, resten = handling.ark, handling.resten
        match handling.navn:
            case "nytt_ark":
                return lambda: self.dokument.Sheets.removeByName(ark)
            case "skriv":
                rad, kolonne, rader = resten
                return self._husk(self.omrade(ark, (rad, kolonne), len(rader), len(rader[0])))
            case "tom_omrade":
                return self._husk(self.omrade(ark, *resten))
            case "tom_ark":
                arket = self.dokument.Sheets.getByName(ark)
                hoyde, bredde = brukt(arket)
                return self._husk(arket.getCellRangeByPosition(0, 0, bredde - 1, hoyde - 1))
            case "ny_tabell":
                return lambda: self.dokument.DatabaseRanges.removeByName(resten[0])
            case "endre_tabell":
                tabell = self.dokument.DatabaseRanges.getByName(resten[0])
                flate = tabell.DataArea
                return lambda: tabell.setDataArea(flate)
            case "sett_navn":
                navn = self.dokument.NamedRanges.getByName(resten[0])
                innhold = navn.Content
                return lambda: navn.setContent(innhold)
        return None

    def _husk(self, omrade: Any) -> Callable[[], None]:
        gamle = omrade.getFormulaArray()
        return lambda: omrade.setFormulaArray(gamle)

    def skriv(self, ark: str, rad: int, kolonne: int, rader: Sequence[Sequence[Verdi]]) -> None:
        """Put a block of values in."""
        celler = tuple(tuple(map(self._til_calc, rekke)) for rekke in rader)
        omrade = self.omrade(ark, (rad, kolonne), len(celler), len(celler[0]))
        omrade.setDataArray(celler)
        for r, rekke in enumerate(rader):
            for k, verdi in enumerate(rekke):
                if isinstance(verdi, Formel):
                    omrade.getCellByPosition(k, r).setFormula(som_formel(verdi.uttrykk))

    def _til_calc(self, verdi: Verdi | bool) -> str | float:
        match verdi:
            case None:
                return ""
            case bool():
                return "Ja" if verdi else "Nei"
            case datetime():
                dager = (verdi.date() - self._null).days
                return dager + (verdi - datetime.combine(verdi, time.min)).total_seconds() / 86_400
            case date():
                return float((verdi - self._null).days)
            case int() | float() | Decimal():
                return float(verdi)
            case Formel():
                return verdi.verdi
        return str(verdi)

    def tom_ark(self, ark: str) -> None:
        """Take everything out of one of our own sheets, looks too."""
        arket = self.dokument.Sheets.getByName(ark)
        arket.merge(False)
        arket.clearContents(ALT)

    def tom_omrade(self, ark: str, start: Celle, hoyde: int, bredde: int) -> None:
        """Take everything out of a part of one of our own sheets, looks too."""
        omrade = self.omrade(ark, start, hoyde, bredde)
        omrade.merge(False)
        omrade.clearContents(ALT)

    def sett_navn(self, _ark: str, navn: str, formel: str) -> None:
        """Let a defined name of the book stand for something else."""
        treff = _EXCELSTED.fullmatch(formel)
        innhold = f"${treff[1]}.{treff[2]}" if treff else formel.removeprefix("=")
        self.dokument.NamedRanges.getByName(navn).setContent(innhold)

    def nytt_ark(self, ark: str) -> None:
        """An empty sheet after the last one."""
        self.dokument.Sheets.insertNewByName(ark, self.dokument.Sheets.Count)

    def ny_tabell(self, ark: str, navn: str, hoyde: int, bredde: int) -> None:
        """Make a database range of the block from A1: that is what Excel's tables are here."""
        alle = self.dokument.DatabaseRanges
        alle.addNewByName(navn, self.omrade(ark, (1, 1), hoyde, bredde).RangeAddress)
        alle.getByName(navn).ContainsHeader = True

    def endre_tabell(self, ark: str, navn: str, siste_rad: int, siste_kolonne: int) -> None:
        """Let a table reach to another last row and column."""
        tabell = self.dokument.DatabaseRanges.getByName(navn)
        flate = tabell.DataArea
        flate.EndRow, flate.EndColumn = siste_rad - 1, siste_kolonne - 1
        tabell.setDataArea(flate)

    def vis(self, ark: str, rad: int, kolonne: int) -> None:
        """Bring a sheet to the front, unless the clerk has hidden it, and choose a cell in it."""
        arket = self.dokument.Sheets.getByName(ark)
        if arket.IsVisible:
            self.dokument.CurrentController.setActiveSheet(arket)
            if (rad, kolonne) != (1, 1):
                celle = arket.getCellByPosition(kolonne - 1, rad - 1)
                self.dokument.CurrentController.select(celle)
