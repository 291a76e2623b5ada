"""The lists of ``Oversikt``: what is overdue, what is due in a week, and overdue per manager."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.modell import Radvisning
from sykefravaer_xl.ark.stil import AVSNITT, DATOFORMAT, FORFALT, LINJE, SKIFER, SMAATT, utseende
from sykefravaer_xl.oversikt import tekst
from sykefravaer_xl.oversikt.tall import FORFALTE, LEDERE, NESTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.ark.modell import Arkmodell, Utseende
    from sykefravaer_xl.oversikt.tall import Linje, Oversiktstall

FELTER: Final = ((1, 2), (3, 4), (5, 5), (6, 6))
"""First and last column of who, what, when and by whom."""
TEKSTKOLONNER: Final = ("Oppgave", "Ansvarlig")
"""Headings over texts that are not the first column; the others stand over figures."""
_LITEN: Final = 10
"""Text size of the lines: the longest task fits its cells."""


def overskrift(
    ark: Arkmodell,
    rad: int,
    tittel: str,
    navn: Sequence[str],
    felter: Sequence[tuple[int, int]],
) -> None:
    """A section's heading across the sheet, and the headings of its columns under it."""
    ark.hoyde(rad, 22)
    ark.flett(rad, 1, 6, tittel, AVSNITT)
    hode = {
        "bold": True, "font_color": "#FFFFFF", "bg_color": SKIFER, "font_size": _LITEN,
        "shrink": True, "valign": "vcenter", "border": 1, "border_color": "#FFFFFF",
    }  # fmt: skip
    tekst_ = utseende(**hode, align="left", indent=1)
    tall = utseende(**hode, align="center")
    for nr, ((fra, til), ord_) in enumerate(zip(felter, navn, strict=True)):
        er_tekst = nr == 0 or ord_ in TEKSTKOLONNER
        ark.flett(rad + 1, fra, til, ord_, tekst_ if er_tekst else tall)


def celle(**mer: Any) -> Utseende:
    """A cell of a table on this sheet."""
    return utseende(border=1, border_color=LINJE, **mer)


def navnecelle(**mer: Any) -> Utseende:
    """A cell of such a table with a text."""
    return celle(align="left", indent=1, **mer)


def skriv_lister(ark: Arkmodell, rad: int, tall: Oversiktstall | None) -> int:
    """Both lists of tasks from a row on; gives the first free row."""
    overskrift(ark, rad, tekst.FORFALT, tekst.FORFALT_KOLONNER, FELTER)
    linjer = tall.forfalte if tall else ()
    _linjer(ark, rad + 2, linjer, FORFALTE, tall)
    dager = celle(align="center", font_size=_LITEN, num_format="0", **FORFALT)
    for nr, linje in enumerate(linjer, start=rad + 2):
        if tall is not None:
            ark.skriv(nr, 5, (tall.per - linje.frist).days, dager)
    rad = _rest(ark, rad + 2 + FORFALTE, tall.forfalt if tall else 0, FORFALTE)

    overskrift(ark, rad + 1, tekst.NESTE, tekst.NESTE_KOLONNER, FELTER)
    linjer = tall.neste if tall else ()
    _linjer(ark, rad + 3, linjer, NESTE, tall)
    dag = celle(align="center", font_size=_LITEN, num_format=DATOFORMAT)
    for nr, linje in enumerate(linjer, start=rad + 3):
        ark.skriv(nr, 5, linje.frist, dag)
    return _rest(ark, rad + 3 + NESTE, tall.neste_dager if tall else 0, NESTE)


def _linjer(
    ark: Arkmodell,
    rad: int,
    linjer: Sequence[Linje],
    antall: int,
    tall: Oversiktstall | None,
) -> None:
    """As many lines as there is room for; the empty ones are hidden."""
    form = navnecelle(font_size=_LITEN, shrink=True)
    tom = utseende(font_size=_LITEN, indent=1, align="left")
    for nr in range(antall):
        linje = linjer[nr] if nr < len(linjer) else None
        if linje is not None:
            ord_, slik = (linje.hvem, linje.oppgave, "", linje.ansvarlig), form
        else:
            forste = "" if nr else (tekst.INGEN if tall else "–")
            ord_, slik = (forste, "", "", ""), tom
            if nr:
                ark.rader[rad + nr] = Radvisning(skjult=True)
        for (fra, til), tekst_ in zip(FELTER, ord_, strict=True):
            ark.flett(rad + nr, fra, til, tekst_, slik)


def _rest(ark: Arkmodell, rad: int, alle: int, plass: int) -> int:
    """The line under a list: how many are not on it."""
    if alle <= plass:
        ark.rader[rad] = Radvisning(skjult=True)
    ord_ = tekst.OG_TIL.format(antall=alle - plass) if alle > plass else ""
    ark.flett(rad, 1, 6, ord_, SMAATT)
    return rad + 1


def skriv_ledere(ark: Arkmodell, rad: int, tall: Oversiktstall | None) -> int:
    """Overdue per manager, most first; those there is no room for are summed."""
    overskrift(ark, rad, tekst.PER_LEDER, tekst.PER_LEDER_KOLONNER, ((1, 4), (5, 6)))
    ledere = list(tall.per_leder) if tall else []
    if len(ledere) > LEDERE:
        rest = ledere[LEDERE - 1 :]
        navn = tekst.OVRIGE.format(antall=len(rest))
        ledere = [*ledere[: LEDERE - 1], (navn, sum(antall for _, antall in rest))]
    for nr in range(LEDERE):
        her = rad + 2 + nr
        if nr < len(ledere):
            ark.flett(her, 1, 4, ledere[nr][0], navnecelle(font_size=_LITEN))
            ark.flett(her, 5, 6, ledere[nr][1], celle(bold=True, align="center"))
        else:
            forste = "" if nr else (tekst.INGEN if tall else "–")
            if nr:
                ark.rader[her] = Radvisning(skjult=True)
            ark.flett(her, 1, 4, forste, utseende(font_size=_LITEN, indent=1))
            ark.flett(her, 5, 6, None, utseende(font_size=_LITEN))
    return rad + 2 + LEDERE
