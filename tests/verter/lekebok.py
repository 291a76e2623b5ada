"""A stand-in for xlwings' ``Book``: the calls our macros use, done at once on a book as JSON.

``tests/vertsmiljo`` shows that the real xlwings tells Excel the same.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any, Final

from openpyxl.utils.cell import get_column_letter

from tests.vertsmiljo.bokjson import Bokjson, grenser
from tests.vertsmiljo.excelmodell import Excelmodell

Handling = dict[str, Any]


PLASSERING: Final = {
    navn: navn.capitalize() for navn in ("left", "center", "right", "fill", "top", "bottom")
}


class Lekebok:
    """An open book; ``lite`` says which Excel it pretends to be in."""

    def __init__(self, bok: Bokjson, *, lite: bool = True) -> None:
        self.modell = Excelmodell(bok)
        self.handlinger: list[Handling] = []
        self.lest: list[str] = []
        """Sheets in the order their values were asked for."""
        self.name = bok["book"]["name"]
        self.api = SimpleNamespace(
            Date1904=False,
            ReadOnly=False,
            MultiUserEditing=False,
            FullName=self.name,
            SaveCopyAs=self._lagre_kopi,
            Names=SimpleNamespace(Add=self._nytt_navn),
        )
        self.names = Navnene()
        self.kopier: list[tuple[str, Bokjson]] = []
        """Copies saved beside the book: where, and what they hold."""
        self.svar = "yes"
        """What she answers when she is asked."""
        slag = "remote" if lite else "desktop"
        self.app = SimpleNamespace(
            engine=SimpleNamespace(type=slag),
            alert=self._alert,
            api=SimpleNamespace(Ready=True),
            display_alerts=True,
        )
        self.prosent = False
        """Whether every number is shown as per cent."""
        self.sideoppsett: dict[str, SimpleNamespace] = {}
        """How each sheet is printed, in classic Excel's words."""
        self.nekter = ""
        """The sheet Excel takes no values in, however it was asked."""
        self.beskyttet: set[str] = set()
        """Sheets she has protected."""
        self.sheets = _Arkene(self)

    def gjor(self, func: str, args: list[Any], **mer: Any) -> None:
        """Note an action, and do it."""
        tomt = dict.fromkeys(
            ("values", "sheet_position", "start_row", "start_column", "row_count", "column_count")
        )
        handling = {"func": func, "args": args, **tomt, **mer}
        self.handlinger.append(handling)
        self.modell.utfor([handling])

    @property
    def meldinger(self) -> list[tuple[str, str]]:
        """What was said: text and title."""
        return self.modell.meldinger

    @property
    def selection(self) -> Any:
        """The chosen cell."""
        celle = self.modell.bok["book"]["selection"]
        if celle is None:
            return None
        return self.sheets.active.a1(celle)

    def velg(self, ark: str, celle: str | None) -> Lekebok:
        """As if the clerk had chosen a cell."""
        self.modell.bok["book"].update(
            active_sheet_index=self.modell.arknavn.index(ark), selection=celle
        )
        return self

    @property
    def sporsmal(self) -> list[str]:
        """What she was asked."""
        return [h["args"][0] for h in self.handlinger if h["args"][2:3] == ["yes_no"]]

    def _alert(self, melding: str, tittel: str, buttons: str = "ok") -> str | None:
        self.gjor("alert", [melding, tittel, buttons, "", ""])
        return None if self.app.engine.type == "remote" else self.svar

    def _nytt_navn(self, navn: str, formel: str, synlig: bool) -> None:
        assert self.app.engine.type == "desktop"  # there is none in Lite
        self.names.settes(navn, formel, synlig=synlig)

    def _lagre_kopi(self, sti: str) -> None:
        self.kopier.append((sti, copy.deepcopy(self.modell.bok)))


@dataclass
class Navnet:
    """A defined name."""

    alle: Navnene
    name: str
    refers_to: str
    synlig: bool = True

    def delete(self) -> None:
        del self.alle.alle[self.name]


class Navnene:
    """The defined names of a book."""

    def __init__(self) -> None:
        self.alle: dict[str, Navnet] = {}

    def settes(self, navn: str, formel: str, *, synlig: bool = True) -> None:
        """As if it were made in the book."""
        self.alle[navn] = Navnet(self, navn, formel, synlig=synlig)

    def __iter__(self) -> Iterator[Navnet]:
        return iter(list(self.alle.values()))

    def __contains__(self, navn: str) -> bool:
        return navn in self.alle

    def __getitem__(self, navn: str) -> Navnet:
        return self.alle[navn]


class _Arkene:
    def __init__(self, bok: Lekebok) -> None:
        self._bok = bok

    def __len__(self) -> int:
        return len(self._bok.modell.arknavn)

    def __getitem__(self, navn: str | int) -> _Ark:
        arknavn = self._bok.modell.arknavn
        return _Ark(self._bok, navn if isinstance(navn, int) else arknavn.index(navn))

    def __iter__(self) -> Iterator[_Ark]:
        return (self[nr] for nr in range(len(self)))

    @property
    def active(self) -> _Ark:
        return self[self._bok.modell.bok["book"]["active_sheet_index"]]

    def add(self, navn: str, *, after: _Ark) -> None:
        self._bok.gjor("addSheet", [after.nr + 1, navn])


@dataclass
class _Ark:
    bok: Lekebok
    nr: int

    @property
    def _api(self) -> dict[str, Any]:
        ark: dict[str, Any] = self.bok.modell.bok["sheets"][self.nr]
        return ark

    @property
    def name(self) -> str:
        return str(self._api["name"])

    @property
    def api(self) -> Any:
        assert self.bok.app.engine.type == "desktop"  # there is none in Lite
        return SimpleNamespace(
            ProtectContents=self.name in self.bok.beskyttet,
            Outline=SimpleNamespace(ShowLevels=self._vis_nivaer, SummaryColumn=0),
            PageSetup=self.bok.sideoppsett.setdefault(self.name, SimpleNamespace()),
        )

    def _vis_nivaer(self, _antall: int) -> None:
        modell = self.bok.modell
        modell.skjulte.get(self.name, set()).difference_update(modell.foldet.get(self.name, ()))

    @property
    def page_setup(self) -> Any:
        return _Sideoppsett(self)

    @property
    def used_range(self) -> _Omrade:
        verdier = self._api["values"]
        return self.range((1, 1), (len(verdier), max(len(verdier[0]), 1)))

    @property
    def tables(self) -> _Tabeller:
        return _Tabeller(self)

    @property
    def pictures(self) -> list[object]:
        return list(self._api["pictures"])

    def range(self, start: tuple[int, int], slutt: tuple[int, int]) -> _Omrade:
        return _Omrade(self, *start, *slutt)

    def a1(self, omrade: str) -> _Omrade:
        k1, r1, k2, r2 = grenser(omrade)
        return _Omrade(self, r1, k1, r2, k2)

    def activate(self) -> None:
        self.bok.gjor("activateSheet", [self.nr], sheet_position=self.nr)

    def clear(self) -> None:
        self.bok.gjor("sheetClear", [None], sheet_position=self.nr)

    def delete(self) -> None:
        assert not self.bok.app.display_alerts  # Excel asks otherwise
        self.bok.gjor("sheetDelete", [None], sheet_position=self.nr)


class _Sideoppsett:
    _ark: _Ark

    def __init__(self, ark: _Ark) -> None:
        object.__setattr__(self, "_ark", ark)

    def __setattr__(self, navn: str, verdi: object) -> None:
        assert navn == "print_area"
        self._ark.bok.gjor("setPrintArea", [verdi], sheet_position=self._ark.nr)


class _Tabeller:
    def __init__(self, ark: _Ark) -> None:
        self._ark = ark

    def _alle(self) -> list[_Tabell]:
        return [_Tabell(self._ark, nr) for nr in range(len(self._ark._api["tables"]))]

    def __iter__(self) -> Any:
        return iter(self._alle())

    def __getitem__(self, navn: str) -> _Tabell:
        return next(t for t in self._alle() if t.name == navn)

    def add(self, *, source: _Omrade, name: str, has_headers: bool, table_style_name: str) -> None:
        args = [source.adresse, has_headers, table_style_name, name]
        self._ark.bok.gjor("addTable", args, sheet_position=self._ark.nr)


@dataclass
class _Tabell:
    ark: _Ark
    nr: int

    def _omrade(self, navn: str) -> Any:
        omrade = self.ark._api["tables"][self.nr][navn]
        return None if omrade is None else self.ark.a1(omrade)

    @property
    def name(self) -> str:
        return str(self.ark._api["tables"][self.nr]["name"])

    @property
    def range(self) -> Any:
        return self._omrade("range_address")

    @property
    def header_row_range(self) -> Any:
        return self._omrade("header_row_range_address")

    @property
    def totals_row_range(self) -> Any:
        return self._omrade("total_row_range_address")

    def resize(self, omrade: _Omrade) -> None:
        self.ark.bok.gjor("resizeTable", [self.nr, omrade.adresse], sheet_position=self.ark.nr)


class _Rader:
    """Whole rows: hidden or not, and their level of outline; None where they differ."""

    def __init__(self, omrade: _Omrade) -> None:
        modell, ark = omrade.sheet.bok.modell, omrade.sheet.name
        forste, _, siste, _ = omrade._sted
        self._numre = range(forste, siste + 1)
        self._skjulte = modell.skjulte.setdefault(ark, set())
        self._foldet = modell.foldet.setdefault(ark, set())

    @property
    def Hidden(self) -> bool | None:  # noqa: N802 - Excel's name
        svar = {nr in self._skjulte for nr in self._numre}
        return None if len(svar) > 1 else svar.pop()

    @Hidden.setter
    def Hidden(self, skjult: bool) -> None:  # noqa: N802 - Excel's name
        (self._skjulte.update if skjult else self._skjulte.difference_update)(self._numre)

    @property
    def OutlineLevel(self) -> int | None:  # noqa: N802 - Excel's name
        svar = {2 if nr in self._foldet else 1 for nr in self._numre}
        return None if len(svar) > 1 else svar.pop()

    @OutlineLevel.setter
    def OutlineLevel(self, niva: int) -> None:  # noqa: N802 - Excel's name
        (self._foldet.update if niva > 1 else self._foldet.difference_update)(self._numre)


class _Skrift:
    """Takes any attribute and notes it."""

    _omrade: _Omrade

    def __init__(self, omrade: _Omrade) -> None:
        object.__setattr__(self, "_omrade", omrade)

    def __setattr__(self, navn: str, verdi: object) -> None:
        self._omrade.handling("setFontProperty", [navn, verdi])


class _Kolonner(_Skrift):
    def __setattr__(self, navn: str, verdi: object) -> None:
        assert navn == "hidden"
        self._omrade.handling("setColumnHidden", [verdi])


class _Rammer(_Skrift):
    """A frame is a call for each edge and property."""

    def __setattr__(self, navn: str, verdi: object) -> None:
        for kant in (
            *("edge_top", "edge_bottom", "edge_left", "edge_right"),
            *("inside_vertical", "inside_horizontal"),
        ):
            self._omrade.handling("setBorderProperty", [kant, navn, verdi])


class _Kontroll:
    def __init__(self, omrade: _Omrade) -> None:
        self._omrade = omrade

    def set_list(self, valg: list[str] | _Omrade) -> None:
        assert not isinstance(valg, str)  # xlwings takes no formula
        slag = "literal" if isinstance(valg, list) else "range"
        form = {"type": slag, "values": valg if isinstance(valg, list) else valg.adresse}
        self._omrade.handling("setDataValidationList", [form, True])


class _Betinget:
    def __init__(self, omrade: _Omrade) -> None:
        self._omrade = omrade

    def add_custom(self, formel: str, **form: object) -> None:
        self._omrade.handling("addConditionalFormat", [{"formula": formel, **form}])


class _Omrade:
    def __init__(self, ark: _Ark, r1: int, k1: int, r2: int, k2: int) -> None:
        object.__setattr__(self, "_sted", (r1, k1, r2, k2))
        object.__setattr__(self, "sheet", ark)
        self.row: int
        object.__setattr__(self, "row", r1)
        object.__setattr__(self, "column", k1)
        object.__setattr__(self, "shape", (r2 - r1 + 1, k2 - k1 + 1))

    sheet: _Ark
    column: int
    shape: tuple[int, int]
    _sted: tuple[int, int, int, int]

    @property
    def adresse(self) -> str:
        r1, k1, r2, k2 = self._sted
        return f"${get_column_letter(k1)}${r1}:${get_column_letter(k2)}${r2}"

    def handling(self, func: str, args: list[Any], **mer: Any) -> None:
        r1, k1, _, _ = self._sted
        hoyde, bredde = self.shape
        self.sheet.bok.gjor(
            func, args, sheet_position=self.sheet.nr, start_row=r1 - 1, start_column=k1 - 1,
            row_count=hoyde, column_count=bredde, **mer,
        )  # fmt: skip

    def options(self, *, ndim: int, err_to_str: bool) -> _Omrade:
        assert (ndim, err_to_str) == (2, True)
        return self

    def _celler(self) -> list[list[object]]:
        r1, k1, r2, k2 = self._sted
        verdier = self.sheet._api["values"]
        return [
            [
                verdier[r][k] if r < len(verdier) and k < len(verdier[r]) else ""
                for k in range(k1 - 1, k2)
            ]
            for r in range(r1 - 1, r2)
        ]

    @property
    def value(self) -> list[list[object]]:
        self.sheet.bok.lest.append(self.sheet.name)
        return [[_fra_json(c) for c in rad] for rad in self._celler()]

    @property
    def formula(self) -> list[list[object]]:
        return self._celler()

    @property
    def api(self) -> Any:
        """Excel's own range, of which little is asked."""
        farger = set(self._farger())
        indeks = None if len(farger) > 1 else -4142 if farger == {None} else 3
        kolonner = SimpleNamespace(Group=lambda: self.handling("rangeGroup", ["columns"]))
        return SimpleNamespace(
            EntireRow=_Rader(self),
            EntireColumn=kolonner,
            Interior=SimpleNamespace(ColorIndex=indeks),
        )

    def _farger(self) -> list[tuple[int, int, int] | None]:
        r1, k1, r2, k2 = self._sted
        return [
            self.sheet.bok.modell.farger.get((self.sheet.name, r, k))
            for r in range(r1, r2 + 1)
            for k in range(k1, k2 + 1)
        ]

    @property
    def color(self) -> tuple[int, int, int] | None:
        (farge,) = set(self._farger())  # where there are more, Excel says black
        return farge

    async def get_colors(self) -> list[list[tuple[int, int, int] | None]]:
        assert self.sheet.bok.app.engine.type == "remote"
        assert self.shape[1] == 1
        return [[farge] for farge in self._farger()]

    @property
    def number_format(self) -> str:
        assert self.sheet.bok.app.engine.type == "desktop"  # Lite raises
        return self.sheet.bok.modell.formater.get((self.sheet.name, *self._sted[:2]), "General")

    async def get_number_format(self) -> str:
        if self.sheet.bok.prosent:
            return "0%"
        return self.sheet.bok.modell.formater.get((self.sheet.name, *self._sted[:2]), "General")

    @property
    def font(self) -> _Skrift:
        return _Skrift(self)

    @property
    def columns(self) -> _Kolonner:
        return _Kolonner(self)

    @property
    def borders(self) -> _Rammer:
        return _Rammer(self)

    @property
    def data_validation(self) -> _Kontroll:
        return _Kontroll(self)

    @property
    def conditional_formats(self) -> _Betinget:
        return _Betinget(self)

    def __setattr__(self, navn: str, verdi: Any) -> None:
        if navn == "value":
            if self.sheet.bok.nekter == self.sheet.name:
                raise OSError("0x800A03EC")
            rader = [["" if c is None else c for c in rad] for rad in verdi]
            self.handling("setValues", [None], values=rader)
        elif navn in ("horizontal_alignment", "vertical_alignment"):
            func = "setHorizontalAlignment" if navn[0] == "h" else "setVerticalAlignment"
            self.handling(func, [PLASSERING[verdi]])  # KeyError for what xlwings has no word for
        elif navn in (navnene := {
            "number_format": "setNumberFormat", "color": "setRangeColor",
            "wrap_text": "setWrapText", "column_width": "setColumnWidth",
            "row_height": "setRowHeight",
        }):  # fmt: skip
            self.handling(navnene[navn], [verdi])
        else:
            object.__setattr__(self, navn, verdi)

    def merge(self, across: bool = False) -> None:
        self.handling("rangeMerge", [across])

    def clear(self) -> None:
        if self.sheet.bok.nekter == self.sheet.name:
            raise OSError("0x800A03EC")
        self.handling("rangeClear", [None])

    def select(self) -> None:
        self.handling("rangeSelect", [None])


def _fra_json(verdi: object) -> object:
    """As xlwings hands a cell on."""
    if isinstance(verdi, str) and len(verdi) == 24 and verdi.endswith("Z"):
        return datetime.fromisoformat(verdi[:-1])
    assert not isinstance(verdi, date)
    return None if verdi == "" else verdi
