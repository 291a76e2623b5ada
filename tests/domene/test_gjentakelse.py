"""When a duty that comes back is due, with dates from a calendar."""

from __future__ import annotations

from datetime import date

import pytest

from sykefravaer_xl.domene.gjentakelse import neste_frist


def neste(forste: str, gjentas: str | None, utfort: str | None, i_dag: str) -> str | None:
    dag = [
        None if d is None else date.fromisoformat(d).toordinal() for d in (forste, utfort, i_dag)
    ]
    svar = neste_frist(dag[0], gjentas, dag[1], dag[2])  # type: ignore[arg-type]
    return None if svar is None else date.fromordinal(svar).isoformat()


@pytest.mark.parametrize(
    ("forste", "gjentas", "utfort", "i_dag", "ventet"),
    [
        # quarters: overdue until done, done early and late both count for the nearest
        ("2026-03-31", "kvartal", None, "2026-11-22", "2026-03-31"),
        ("2026-03-31", "kvartal", "2026-03-25", "2026-11-22", "2026-06-30"),
        ("2026-03-31", "kvartal", "2026-04-10", "2026-11-22", "2026-06-30"),
        ("2026-03-31", "kvartal", "2026-09-29", "2026-11-22", "2026-12-31"),
        ("2026-03-31", "kvartal", "2026-01-05", "2026-01-06", "2026-03-31"),
        # the 31st stays the 31st
        ("2026-01-31", "maned", "2026-02-28", "2026-03-01", "2026-03-31"),
        ("2026-06-10", "halvaar", "2026-06-12", "2026-11-22", "2026-12-10"),
        ("2024-02-29", "aar", "2024-02-29", "2024-03-01", "2025-02-28"),
        # weekly days come back by themselves: 06.01.2026 is a Tuesday
        ("2026-01-06", "uke", None, "2026-11-22", "2026-11-24"),
        ("2026-01-06", "uke", None, "2026-11-24", "2026-11-24"),
        ("2026-01-06", "uke", "2026-11-24", "2026-11-24", "2026-12-01"),
        ("2026-01-06", "to_uker", None, "2026-11-22", "2026-11-24"),
        ("2026-01-06", "to_uker", None, "2026-11-25", "2026-12-08"),
        ("2027-01-05", "uke", None, "2026-11-22", "2027-01-05"),
        ("2026-05-01", None, None, "2026-11-22", "2026-05-01"),
        ("2026-05-01", None, "2026-05-03", "2026-11-22", None),
    ],
)  # fmt: skip
def test_neste_frist(
    forste: str, gjentas: str | None, utfort: str | None, i_dag: str, ventet: str | None
) -> None:
    assert neste(forste, gjentas, utfort, i_dag) == ventet
