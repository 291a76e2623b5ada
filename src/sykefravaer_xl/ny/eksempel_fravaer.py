"""Absence rows of the example: a comment says which rule each employee touches.

The example's «today» is Sunday 22.11.2026, so a spell that began on a Monday has its day 28, 49,
56 or 182 on a Sunday like this one.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sykefravaer_xl.ark.dataark import Rad
    from sykefravaer_xl.ark.modell import Celleverdi

_TYPER: Final = {
    "E": "Egenmelding",
    "S": "Sykmelding",
    "G": "Gradert sykmelding",
    "V": "Avventende sykmelding",
    "R": "Reisetilskudd",
    "B": "Behandlingsdag",
    "F": "Ferie",
    "P": "Permisjon",
    "A": "Arbeid",
    "AAP": "AAP",
    "SB": "Sykt barn",
    "X": "Annet fravær",
}

# number, type, first day, last day, then grade, agreed hours, worked hours, remark as needed
_RADER: Final[tuple[tuple[Celleverdi, ...], ...]] = (
    # 1001: three self-certified days before the note belong to the spell (S = 16.11).
    (1001, "E", "2026-11-16", "2026-11-18"),
    (1001, "S", "2026-11-19", "2026-12-02", 100),
    # 1002: graded from the first day: no duty to hold dialogmøte 1.
    (1002, "G", "2026-10-19", "2026-11-15", 50, 150, 78),
    (1002, "G", "2026-11-16", "2026-12-06", 50, None, None, "Timer etterregistreres"),
    # 1003: 100 %, then graded: in activity at week 8 (today), dialogmøte 1 only if useful.
    (1003, "S", "2026-09-28", "2026-10-25", 100),
    (1003, "G", "2026-10-26", "2026-11-30", 60, 187.5, 75),
    # 1004: holiday inside a running note moves the max date.
    (1004, "S", "2026-08-03", "2026-11-30", 100),
    (1004, "F", "2026-10-05", "2026-10-11", None, None, None, "Avtalt ferie"),
    # 1005: 15 days between two notes: still the same spell.
    (1005, "S", "2026-09-01", "2026-09-20", 100),
    (1005, "S", "2026-10-06", "2026-11-27", 100),
    # 1006: 16 days between two notes: a new spell.
    (1006, "S", "2026-09-01", "2026-09-20", 100),
    (1006, "S", "2026-10-07", "2026-11-27", 100),
    # 1007: turns 67 on 20.10 during the spell: at most 60 sick-pay days after it.
    (1007, "S", "2026-06-01", "2026-12-31", 100),
    # 1008: turns 70 on 20.12: no sick pay from that day.
    (1008, "S", "2026-11-02", "2027-01-15", 100),
    # 1009: all 248 days used; the spell reaches more than a year back.
    (1009, "E", "2025-10-01", "2025-10-03"),
    (1009, "S", "2025-10-04", "2026-03-31", 100),
    (1009, "S", "2026-04-01", "2026-11-30", 100),
    # 1010: less than eight weeks to the max date.
    (1010, "S", "2025-12-15", "2026-06-30", 100),
    (1010, "S", "2026-07-01", "2026-12-11", 100),
    # 1011: exempt from the employer period (ftrl § 8-20), column Unntak AGP.
    (1011, "S", "2026-09-14", "2026-09-16", 100),
    (1011, "S", "2026-11-09", "2026-11-29", 100),
    # 1012: a note that has not begun.
    (1012, "S", "2026-11-30", "2026-12-31", 100, None, None, "Planlagt fravær"),
    # 1013: «avventende» is work; the spell starts with the note after it.
    (1013, "V", "2026-11-02", "2026-11-15"),
    (1013, "S", "2026-11-17", "2026-12-06", 100),
    # 1014: travel allowance is work: the spell before it is over after 16 days.
    (1014, "S", "2026-09-21", "2026-10-11", 100),
    (1014, "R", "2026-10-12", "2026-11-30"),
    # 1015: treatment days are added below, one row each.
    # 1016: sick child is no sick leave of the employee's own.
    (1016, "SB", "2026-09-17", "2026-09-17"),
    (1016, "SB", "2026-11-05", "2026-11-06"),
    (1016, "E", "2026-11-19", "2026-11-20"),
    # 1017: leave right after a note.
    (1017, "S", "2026-09-07", "2026-10-04", 100),
    (1017, "P", "2026-10-05", "2026-12-31", None, None, None, "Ulønnet permisjon"),
    # 1018: work assessment allowance (AAP) after sick pay.
    (1018, "S", "2025-08-18", "2026-08-14", 100),
    (1018, "AAP", "2026-08-15", "2026-12-31"),
    # 1019: eight self-certified days and no note: the limit of three is passed.
    (1019, "E", "2026-11-11", "2026-11-18"),
    # 1020: part-time with hours: one balance above zero, one below.
    (1020, "S", "2026-09-07", "2026-10-04", 100),
    (1020, "G", "2026-10-05", "2026-11-01", 50, 90, 52),
    (1020, "G", "2026-11-02", "2026-11-29", 40, 90, 48),
    # 1021: short absences again and again, never the same spell.
    (1021, "E", "2026-01-12", "2026-01-13"),
    (1021, "E", "2026-02-23", "2026-02-24"),
    (1021, "E", "2026-04-07", "2026-04-08"),
    (1021, "E", "2026-06-02", "2026-06-03"),
    (1021, "E", "2026-08-24", "2026-08-25"),
    (1021, "E", "2026-10-01", "2026-10-02"),
    (1021, "E", "2026-11-12", "2026-11-13"),
    # 1022: ended long ago; kept for the record.
    (1022, "E", "2026-05-04", "2026-05-06"),
    (1022, "S", "2026-05-07", "2026-06-14", 100),
    # 1023: week 26 today; NAV has set a date for dialogmøte 2.
    (1023, "S", "2026-05-25", "2026-08-31", 100),
    (1023, "S", "2026-09-01", "2026-12-20", 100),
    # 1024: past week 26, and dialogmøte 2 has not been held.
    (1024, "S", "2026-05-04", "2026-08-30", 100),
    (1024, "G", "2026-08-31", "2026-12-13", 80, 562.5, 112.5),
    # 1025: week 7 today: last day for dialogmøte 1.
    (1025, "S", "2026-10-05", "2026-12-04", 100),
    # 1026: week 8 today, wholly away: the activity requirement.
    (1026, "S", "2026-09-28", "2026-12-31", 100),
    # 1027: one spell across New Year, and now one with a measure that has run out.
    (1027, "S", "2025-12-15", "2026-01-25", 100),
    (1027, "G", "2026-10-19", "2026-11-29", 50, 168.75, 84.375),
    # 1028: no birth date (see Ansatte).
    (1028, "S", "2026-11-02", "2026-11-29", 100),
    # 1029: week 4 today: last day for the plan.
    (1029, "S", "2026-10-26", "2026-12-20", 100),
    # 1030: holiday without a note, a week back at work, other absence at the end.
    (1030, "F", "2026-07-06", "2026-07-24"),
    (1030, "S", "2026-08-10", "2026-08-30", 100),
    (1030, "A", "2026-08-31", "2026-09-06", None, None, None, "Arbeidsforsøk"),
    (1030, "S", "2026-09-07", "2026-10-11", 100),
    (1030, "X", "2026-10-12", "2026-10-16"),
)

_BEHANDLING: Final = tuple(date(2026, 9, 1) + timedelta(weeks=uke) for uke in range(12))
"""1015: one treatment day a week; under 16 days between them, so one spell."""


def fravaer() -> tuple[Rad, ...]:
    """All rows, in order of employee and date."""
    rader = [_row(*rad) for rad in _RADER]
    rader += [_row(1015, "B", dag.isoformat(), dag.isoformat()) for dag in _BEHANDLING]
    return tuple(sorted(rader, key=lambda rad: str(rad["ansattnr"])))


def _row(
    nr: Celleverdi,
    slag: Celleverdi,
    fra: Celleverdi,
    til: Celleverdi,
    grad: Celleverdi = None,
    avtalt: Celleverdi = None,
    arbeidet: Celleverdi = None,
    merknad: Celleverdi = None,
) -> Rad:
    return {
        "ansattnr": nr,
        "type": _TYPER[str(slag)],
        "fra": date.fromisoformat(str(fra)),
        "til": date.fromisoformat(str(til)),
        "grad": grad,
        "avtalte_timer": avtalt,
        "arbeidede_timer": arbeidet,
        "merknad": merknad,
    }
