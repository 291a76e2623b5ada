"""The sheet ``Oversikt``: key figures, who is late, how long, and what falls due when.

Figures are stored values with native charts over them, so the sheet reads the same without
Python. A run makes this one sheet anew (``oversikt_donor``) and puts it in place of the old.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.arbeidsbok.kolonner import OVERSIKT_ARK
from sykefravaer_xl.ark.bok import ny_bok
from sykefravaer_xl.ark.dataark import sideoppsett
from sykefravaer_xl.ark.diagram import Omrade, sett_inn_stolper
from sykefravaer_xl.ark.fargenokkel import skriv_fargenokkel
from sykefravaer_xl.ark.stil import (
    BLEK_BLA,
    DATOFORMAT,
    FORFALT,
    LINJE,
    MELDING,
    SKIFER,
    SNART,
    Stil,
)
from sykefravaer_xl.tekst.ark import FLISER, IKKE_BEREGNET, TITTEL, VARIGHET

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

UKER: Final = 12

_FLISRAD, _VARIGHETSRAD, _UKERAD, _LEDERRAD = 4, 8, 19, 35
_FLISFARGE: Final = {"forfalt": FORFALT, "snart": SNART, "feil": MELDING}


@dataclass(frozen=True, slots=True)
class Oversiktstall:
    """The figures. ``varighet`` has one number per name in ``VARIGHET``.

    ``frister_per_uke`` is up to twelve (Monday, number of open due dates); ``per_leder`` is
    (manager, overdue), in the order it shall be shown.
    """

    per: date
    pagaende: int
    forfalt: int
    snart: int
    naer_maksdato: int
    feil: int
    per_leder: tuple[tuple[str, int], ...]
    varighet: tuple[int, int, int, int]
    frister_per_uke: tuple[tuple[date, int], ...]


def oversikt_donor(tall: Oversiktstall) -> bytes:
    """A workbook with nothing but this sheet and its charts, to take the sheet from."""
    strom = BytesIO()
    bok = ny_bok(strom)
    bygg_oversikt(bok, tall)
    bok.close()
    return strom.getvalue()


def bygg_oversikt(
    bok: Workbook, tall: Oversiktstall | None, stil: Stil | None = None
) -> Worksheet:
    """Add the sheet; without figures (a book that was never computed) it shows dashes."""
    stil = stil or Stil(bok)
    ark = bok.add_worksheet(OVERSIKT_ARK)
    _page(ark)
    ark.set_row(1, 32)
    ark.write_string(1, 1, TITTEL, stil.tittel())
    _computed_on(ark, stil, tall)
    _tiles(ark, stil, tall)
    _by_length(bok, ark, stil, tall)
    _by_week(bok, ark, stil, tall)
    _by_manager(ark, stil, tall)
    ark.merge_range(_LEDERRAD, 5, _LEDERRAD, 10, "Fargenøkkel", stil.avsnitt())
    skriv_fargenokkel(ark, stil, _LEDERRAD + 1, 5, prove=2, tekst=4)
    return ark


def _page(ark: Worksheet) -> None:
    ark.hide_gridlines(2)
    ark.set_column(0, 0, 2)
    ark.set_column(1, 10, 13)
    sideoppsett(ark)
    ark.set_portrait()
    ark.freeze_panes(3, 0)
    ark.repeat_rows(1, 2)
    ark.set_tab_color(SKIFER)


def _computed_on(ark: Worksheet, stil: Stil, tall: Oversiktstall | None) -> None:
    if tall is None:
        ark.write_string(2, 1, IKKE_BEREGNET, stil.dempet())
        return
    ark.write_string(2, 1, "Beregnet per", stil.dempet())
    ark.write_datetime(2, 2, tall.per, stil.format(num_format=DATOFORMAT, align="left", bold=True))


def _tiles(ark: Worksheet, stil: Stil, tall: Oversiktstall | None) -> None:
    ark.set_row(_FLISRAD, 34)
    ark.set_row(_FLISRAD + 1, 46)
    for nr, (felt, tekst) in enumerate(FLISER):
        kol = 1 + 2 * nr
        verdi = None if tall is None else int(getattr(tall, felt))
        farge = dict(_FLISFARGE.get(felt, {})) if verdi else {}
        felles: dict[str, Any] = {
            "bg_color": BLEK_BLA, "align": "center", "valign": "vcenter",
            "left": 5, "right": 5, "left_color": "#FFFFFF", "right_color": "#FFFFFF", **farge,
        }  # fmt: skip
        merke = stil.format(**{**felles, "bold": False, "text_wrap": True, "font_size": 11})
        stor = stil.format(**{**felles, "bold": True, "font_size": 28, "num_format": "0"})
        ark.merge_range(_FLISRAD, kol, _FLISRAD, kol + 1, tekst, merke)
        ark.merge_range(_FLISRAD + 1, kol, _FLISRAD + 1, kol + 1, "–", stor)
        if verdi is not None:
            ark.write_number(_FLISRAD + 1, kol, verdi, stor)


def _head(ark: Worksheet, stil: Stil, rad: int, tittel: str, navn: tuple[str, ...]) -> None:
    ark.set_row(rad, 22)
    ark.merge_range(rad, 1, rad, 3, tittel, stil.avsnitt())
    if len(navn) == 2:
        ark.merge_range(rad + 1, 1, rad + 1, 2, navn[0], stil.overskrift(beregnet=True))
        ark.write_string(rad + 1, 3, navn[1], stil.overskrift(beregnet=True))
        return
    for kol, ord_ in enumerate(navn, start=1):
        ark.write_string(rad + 1, kol, ord_, stil.overskrift(beregnet=True))


def _cell(stil: Stil, **mer: Any) -> Any:
    return stil.format(border=1, border_color=LINJE, **mer)


def _name(stil: Stil, **mer: Any) -> Any:
    return _cell(stil, align="left", indent=1, **mer)


def _by_length(bok: Workbook, ark: Worksheet, stil: Stil, tall: Oversiktstall | None) -> None:
    rad = _VARIGHETSRAD
    _head(ark, stil, rad, "Saker etter varighet", ("Varighet", "Saker"))
    for nr, navn in enumerate(VARIGHET):
        ark.merge_range(rad + 2 + nr, 1, rad + 2 + nr, 2, navn, _name(stil))
        ark.write_number(rad + 2 + nr, 3, tall.varighet[nr] if tall else 0, _cell(stil))
    omrade = Omrade(rad + 2, rad + 1 + len(VARIGHET), 1, 3)
    sett_inn_stolper(bok, ark, (rad, 4), "Saker etter varighet", omrade, liggende=True)


def _by_week(bok: Workbook, ark: Worksheet, stil: Stil, tall: Oversiktstall | None) -> None:
    rad = _UKERAD
    _head(ark, stil, rad, "Frister de neste 12 ukene", ("Uke", "Fra og med", "Frister"))
    uker = tall.frister_per_uke[:UKER] if tall else ()
    for nr in range(UKER):
        her = rad + 2 + nr
        mandag, antall = uker[nr] if nr < len(uker) else (None, 0)
        ark.write_string(her, 1, _week_name(mandag, nr), _name(stil))
        if mandag is None:
            ark.write_string(her, 2, "–", _name(stil))
        else:
            ark.write_datetime(her, 2, mandag, _name(stil, num_format=DATOFORMAT))
        ark.write_number(her, 3, antall, _cell(stil))
    omrade = Omrade(rad + 2, rad + 1 + UKER, 1, 3)
    sett_inn_stolper(bok, ark, (rad, 4), "Frister per uke", omrade, liggende=False)


def _week_name(mandag: date | None, nr: int) -> str:
    """ISO week number; before the first run only how far ahead."""
    if mandag is None:
        return f"+{nr} uker" if nr else "Denne uken"
    return f"Uke {mandag.isocalendar().week}"


def _by_manager(ark: Worksheet, stil: Stil, tall: Oversiktstall | None) -> None:
    rad = _LEDERRAD
    _head(ark, stil, rad, "Forfalt per leder", ("Leder", "Forfalt"))
    rader = tall.per_leder if tall else ()
    if not rader:
        ark.merge_range(rad + 2, 1, rad + 2, 2, "Ingen" if tall else "–", _name(stil))
        ark.write_string(rad + 2, 3, "–", _cell(stil, align="right"))
    for nr, (leder, antall) in enumerate(rader, start=rad + 2):
        ark.merge_range(nr, 1, nr, 2, leder, _name(stil))
        ark.write_number(nr, 3, antall, _cell(stil, bold=True))


def uker_fra(dag: date) -> tuple[date, ...]:
    """The Mondays of the twelve weeks that begin with the one ``dag`` lies in."""
    mandag = dag - timedelta(days=dag.weekday())
    return tuple(mandag + timedelta(weeks=nr) for nr in range(UKER))
