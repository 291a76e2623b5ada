"""What NAV's ``helse-spleis`` answers about days and no answer of ours asks for.

Only the case runner (``tests/fasit``) reaches this module: its cases are NAV's own tests of these
small rules, and they pass through the product's arithmetic.
"""

from __future__ import annotations

from datetime import date, timedelta

from sykefravaer_xl.grunn.dager import pluss_aar, pluss_ukedager_ordinal, ukedager
from sykefravaer_xl.lov.lov import regelverk

_EN_DAG = timedelta(days=1)


def ukedager_mellom(fra: date, til_exclusive: date) -> int:
    """Number of weekdays from ``fra`` (included) to ``til_exclusive`` (not included)."""
    return ukedager(fra, til_exclusive - _EN_DAG)


def pluss_ukedager(dag: date, antall: int) -> date:
    """The day ``antall`` weekdays after ``dag``, as the max date is counted (ftrl § 8-12).

    A start on a Saturday or Sunday first moves to Monday and this costs no weekday, so the
    answer is always a weekday. A negative ``antall`` steps backwards from there.
    """
    return date.fromordinal(pluss_ukedager_ordinal(dag.toordinal(), antall))


def innenfor_67(fodselsdato: date, dag: date) -> bool:
    """Whether the rules for persons under 67 hold on the day (ftrl § 8-51).

    The 67th birthday itself is still inside; the smaller quota begins the day after.
    """
    return dag <= pluss_aar(fodselsdato, regelverk().paa(dag.toordinal()).redusert_alder)
