"""Public holidays of Norway, literally."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil.easter import easter
from holidays.countries.norway import Norway

from sykefravaer_xl.grunn.helligdager import paaskedag
from sykefravaer_xl.statistikk.virkedager import fridager, virkedager


def _antall(fra: date, til: date) -> int:
    return virkedager(fra.toordinal(), til.toordinal())


def er_virkedag(dag: int) -> bool:
    """Whether the day (ordinal) is a working day."""
    return virkedager(dag, dag) == 1


def test_helligdagene_i_2026() -> None:
    assert fridager(2026) == (
        date(2026, 1, 1),
        date(2026, 4, 2),  # skjærtorsdag
        date(2026, 4, 3),  # langfredag
        date(2026, 4, 5),  # første påskedag
        date(2026, 4, 6),  # andre påskedag
        date(2026, 5, 1),
        date(2026, 5, 14),  # Kristi himmelfartsdag
        date(2026, 5, 17),
        date(2026, 5, 24),  # første pinsedag
        date(2026, 5, 25),  # andre pinsedag
        date(2026, 12, 25),
        date(2026, 12, 26),
    )


@pytest.mark.parametrize(
    ("maned", "antall"),
    [(1, 21), (2, 20), (3, 22), (4, 19), (5, 18), (6, 22), (7, 23), (12, 22)],
)
def test_virkedager_i_maanedene_i_2026(maned: int, antall: int) -> None:
    siste = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 12: 31}[maned]
    assert _antall(date(2026, maned, 1), date(2026, maned, siste)) == antall


def test_paasken_2026_tar_tre_virkedager() -> None:
    # Mon 30 March–Sun 12 April: 10 weekdays less Thursday, Friday and Monday
    assert _antall(date(2026, 3, 30), date(2026, 4, 12)) == 7


def test_17_mai_er_fridag_ogsaa_naar_den_er_en_onsdag() -> None:
    assert date(2023, 5, 17).weekday() == 2
    assert not er_virkedag(date(2023, 5, 17).toordinal())
    assert er_virkedag(date(2023, 5, 16).toordinal())


def test_17_mai_paa_en_sondag_flyttes_ikke() -> None:
    assert date(2026, 5, 17).weekday() == 6
    assert er_virkedag(date(2026, 5, 18).toordinal())


def test_julaften_og_nyttaarsaften_er_virkedager() -> None:
    assert er_virkedag(date(2026, 12, 24).toordinal())
    assert er_virkedag(date(2026, 12, 31).toordinal())


def test_over_aarsskiftet() -> None:
    # Mon 22 December 2025–Fri 9 January 2026: 15 weekdays less 25, 26 and 1
    assert _antall(date(2025, 12, 22), date(2026, 1, 9)) == 12


def test_baklengs_er_ingen_dager() -> None:
    assert _antall(date(2026, 1, 2), date(2026, 1, 1)) == 0


def test_helligdagene_er_bibliotekets() -> None:
    """The library ``holidays`` is kept up to date by many; ours is the law's own rule."""
    for aar in range(2000, 2101):
        assert fridager(aar) == tuple(sorted(Norway(years=aar, observed=False)))


def test_paasken_er_biblioteket_dateutils() -> None:
    assert [paaskedag(aar) for aar in range(1900, 2300)] == [
        easter(aar) for aar in range(1900, 2300)
    ]
