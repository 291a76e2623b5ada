"""The lists of ``Oversikt``: what is overdue, what is due in a week, and overdue per manager."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.stil import DATOFORMAT, FORFALT, LINJE, SKIFER
from sykefravaer_xl.oversikt import tekst
from sykefravaer_xl.oversikt.tall import FORFALTE, LEDERE, NESTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.ark.kontrollsum import Summert
    from sykefravaer_xl.ark.stil import Stil
    from sykefravaer_xl.oversikt.tall import Linje, Oversiktstall

FELTER: Final = ((1, 2), (3, 4), (5, 5), (6, 6))
"""First and last column of who, what, when and by whom."""
TEKSTKOLONNER: Final = ("Oppgave", "Ansvarlig")
"""Headings over texts that are not the first column; the others stand over figures."""
_LITEN: Final = 10
"""Text size of the lines: the longest task fits its cells."""


def overskrift(
    ark: Summert,
    stil: Stil,
    rad: int,
    tittel: str,
    navn: Sequence[str],
    felter: Sequence[tuple[int, int]],
) -> None:
    """A section's heading across the sheet, and the headings of its columns under it."""
    ark.set_row(rad, 22)
    ark.merge_range(rad, 1, rad, 6, tittel, stil.avsnitt())
    hode = {
        "bold": True, "font_color": "#FFFFFF", "bg_color": SKIFER, "font_size": _LITEN,
        "shrink": True, "valign": "vcenter", "border": 1, "border_color": "#FFFFFF",
    }  # fmt: skip
    tekst_ = stil.format(**hode, align="left", indent=1)
    tall = stil.format(**hode, align="center")
    for nr, ((fra, til), ord_) in enumerate(zip(felter, navn, strict=True)):
        er_tekst = nr == 0 or ord_ in TEKSTKOLONNER
        ark.merge_range(rad + 1, fra, rad + 1, til, ord_, tekst_ if er_tekst else tall)


def celle(stil: Stil, **mer: Any) -> Any:
    """A cell of a table on this sheet."""
    return stil.format(border=1, border_color=LINJE, **mer)


def navnecelle(stil: Stil, **mer: Any) -> Any:
    """A cell of such a table with a text."""
    return celle(stil, align="left", indent=1, **mer)


def skriv_lister(ark: Summert, stil: Stil, rad: int, tall: Oversiktstall | None) -> int:
    """Both lists of tasks from a row on; gives the first free row."""
    overskrift(ark, stil, rad, tekst.FORFALT, tekst.FORFALT_KOLONNER, FELTER)
    linjer = tall.forfalte if tall else ()
    _linjer(ark, stil, rad + 2, linjer, FORFALTE, tall)
    dager = celle(stil, align="center", font_size=_LITEN, num_format="0", **FORFALT)
    for nr, linje in enumerate(linjer, start=rad + 2):
        if tall is not None:
            ark.write_number(nr, 5, (tall.per - linje.frist).days, dager)
    rad = _rest(ark, stil, rad + 2 + FORFALTE, tall.forfalt if tall else 0, FORFALTE)

    overskrift(ark, stil, rad + 1, tekst.NESTE, tekst.NESTE_KOLONNER, FELTER)
    linjer = tall.neste if tall else ()
    _linjer(ark, stil, rad + 3, linjer, NESTE, tall)
    dag = celle(stil, align="center", font_size=_LITEN, num_format=DATOFORMAT)
    for nr, linje in enumerate(linjer, start=rad + 3):
        ark.write_datetime(nr, 5, linje.frist, dag)
    return _rest(ark, stil, rad + 3 + NESTE, tall.neste_dager if tall else 0, NESTE)


def _linjer(
    ark: Summert,
    stil: Stil,
    rad: int,
    linjer: Sequence[Linje],
    antall: int,
    tall: Oversiktstall | None,
) -> None:
    """As many lines as there is room for; the empty ones are empty cells."""
    form = navnecelle(stil, font_size=_LITEN, shrink=True)
    tom = stil.format(font_size=_LITEN, indent=1, align="left")
    for nr in range(antall):
        linje = linjer[nr] if nr < len(linjer) else None
        if linje is not None:
            ord_, utseende = (linje.hvem, linje.oppgave, "", linje.ansvarlig), form
        else:
            forste = "" if nr else (tekst.INGEN if tall else "–")
            ord_, utseende = (forste, "", "", ""), tom
        for (fra, til), tekst_ in zip(FELTER, ord_, strict=True):
            if fra != til:
                ark.merge_range(rad + nr, fra, rad + nr, til, tekst_, utseende)
            elif tekst_:
                ark.write_string(rad + nr, fra, tekst_, utseende)
            else:
                ark.write_blank(rad + nr, fra, None, utseende)


def _rest(ark: Summert, stil: Stil, rad: int, alle: int, plass: int) -> int:
    """The line under a list: how many are not on it."""
    ord_ = tekst.OG_TIL.format(antall=alle - plass) if alle > plass else ""
    ark.merge_range(rad, 1, rad, 6, ord_, stil.dempet())
    return rad + 1


def skriv_ledere(ark: Summert, stil: Stil, rad: int, tall: Oversiktstall | None) -> int:
    """Overdue per manager, most first; those there is no room for are summed."""
    overskrift(ark, stil, rad, tekst.PER_LEDER, tekst.PER_LEDER_KOLONNER, ((1, 4), (5, 5)))
    ledere = list(tall.per_leder) if tall else []
    if len(ledere) > LEDERE:
        rest = ledere[LEDERE - 1 :]
        navn = tekst.OVRIGE.format(antall=len(rest))
        ledere = [*ledere[: LEDERE - 1], (navn, sum(antall for _, antall in rest))]
    for nr in range(LEDERE):
        her = rad + 2 + nr
        if nr < len(ledere):
            ark.merge_range(her, 1, her, 4, ledere[nr][0], navnecelle(stil, font_size=_LITEN))
            ark.write_number(her, 5, ledere[nr][1], celle(stil, bold=True, align="center"))
        else:
            forste = "" if nr else (tekst.INGEN if tall else "–")
            ark.merge_range(her, 1, her, 4, forste, stil.format(font_size=_LITEN, indent=1))
            ark.write_blank(her, 5, None, stil.format(font_size=_LITEN))
    return rad + 2 + LEDERE
