"""Small books as clerks keep them, made by code, and what the reader makes of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesevalg import Lesevalg
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.modell import Bok
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering

I_DAG = date(2026, 11, 29)
HODE = ("Ansattnr", "Navn", "Type", "Fra", "Til", "Grad")
Rad = tuple[Any, ...]
Arkene = dict[str, list[Rad]]


def d(dag: int, maaned: int, aar: int = 2026) -> date:
    return date(aar, maaned, dag)


def lag(
    mappe: Path,
    ark: Arkene,
    *,
    flett: dict[str, tuple[str, ...]] | None = None,
    skjult: tuple[str, ...] = (),
    format_: dict[str, dict[str, str]] | None = None,
) -> Path:
    """A workbook of plain cells; ``flett`` are merged areas, ``format_`` cell -> number format."""
    bok: Any = Workbook()
    bok.remove(bok.active)
    for navn, rader in ark.items():
        blad = bok.create_sheet(navn)
        for rad in rader:
            blad.append(list(rad))
        for omrade in (flett or {}).get(navn, ()):
            blad.merge_cells(omrade)
        for celle, kode in (format_ or {}).get(navn, {}).items():
            blad[celle].number_format = kode
        blad.sheet_state = "hidden" if navn in skjult else "visible"
    sti = mappe / "bok.xlsx"
    bok.save(sti)
    return sti


def fravaer(bok: Bok) -> dict[str | None, list[tuple[date, date, str, int] | str]]:
    """Employee -> first day, last day, type and grade of each row; the code of a faulty one."""
    ut: dict[str | None, list[tuple[date, date, str, int] | str]] = {}
    for rad in bok.fravaer:
        f = rad.fravaer
        vist = rad.feil[0].kode if f is None else (f.fra, f.til, f.type.value, f.grad)
        ut.setdefault(rad.ansatt, []).append(vist)
    return ut


def svar(bok: Bok, dato: date = I_DAG) -> dict[str, tuple[int | None, date | None]]:
    """Employee -> days used and max date; (None, None) where faults stop her."""
    ut: dict[str, tuple[int | None, date | None]] = {}
    for sak in beregn_oppdatering(bok, dato).saker:
        r = sak.resultat
        ut[sak.nokkel] = (None, None) if r is None else (r.dager_brukt, r.maksdato)
    return ut


def stopp(sti: Path, valg: Lesevalg | None = None) -> tuple[str, str]:
    """The code and the message of what stops a reading."""
    try:
        les(sti, valg)
    except LeseFeil as feil:
        return feil.kode, feil.melding
    raise AssertionError("boka ble lest")
