"""Calendar arithmetic on days, weekdays and years, done nowhere else (months: ``maneder``).

A weekday (``ukedag``) is Monday to Friday. Public holidays are ordinary weekdays here (NAV's own
code, ``helse-spleis``): a max date can be 1 January. Days off are in ``helligdager``.

An ordinal is that of ``date.toordinal()``. Ordinal 1 is 0001-01-01, a Monday, so ``(o - 1) % 7``
is the day of the week with Monday as 0. Everything is in closed form: nothing loops over days.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

UKE = 7
_EN_DAG = timedelta(days=1)


def er_helg(o: int) -> bool:
    """Whether the day (ordinal) is a Saturday or Sunday."""
    return (o - 1) % UKE >= 5


def er_ukedag(dag: date) -> bool:
    """Whether the day is a Monday to Friday; public holidays are."""
    return not er_helg(dag.toordinal())


def mandag(dag: date) -> date:
    """The Monday of the day's week."""
    return dag - timedelta(days=dag.weekday())


def ukedager_til(o: int) -> int:
    """Number of weekdays among the days with ordinal 1 to ``o``: all less Sundays and Saturdays.

    The difference of two such values counts the weekdays between two days without a loop.
    """
    return o - o // UKE - (o + 1) // UKE


def ukedager_i(fra: int, til: int) -> int:
    """Weekdays from ``fra`` to ``til`` (ordinals), both included; 0 for an empty run."""
    if til < fra:
        return 0
    # ukedager_til(til) - ukedager_til(fra - 1) without the calls: every run of every case asks
    return til - til // UKE - (til + 1) // UKE - fra + 1 + (fra - 1) // UKE + fra // UKE


def ukedager(fra: date, til: date) -> int:
    """Number of weekdays from ``fra`` to ``til``, both included; 0 when ``til`` is earlier."""
    return ukedager_i(fra.toordinal(), til.toordinal())


def pluss_ukedager_ordinal(o: int, n: int) -> int:
    """The ordinal ``n`` weekdays after ordinal ``o``; a weekend start first becomes Monday.

    In closed form: the start is weekday number 1 + the weekdays before it, counted from ordinal
    1, and weekday number k + 1 lies k days and two for every five of them after ordinal 1.
    """
    foran = o - 1 - (o - 1) // UKE - o // UKE + n
    return foran + 1 + foran // 5 * 2


def forste_ukedag(o: int) -> int:
    """The day itself, or the Monday after a weekend day."""
    ukedag = (o - 1) % UKE
    return o if ukedag < 5 else o - ukedag + UKE


def nte_ukedag(fra: int, n: int) -> int:
    """The ``n``-th weekday (n ≥ 1) from ``fra`` on, ``fra`` included."""
    return pluss_ukedager_ordinal(fra, n - 1)


def rull_tilbake(o: int) -> int:
    """The day itself, or the Friday before a weekend day."""
    ukedag = (o - 1) % UKE
    return o if ukedag < 5 else o - ukedag + 4


def forrige_ukedag(o: int) -> int:
    """The last weekday before the day."""
    return rull_tilbake(o - 1)


def rett_foer(a: date, b: date) -> bool:
    """Whether ``a`` is directly before ``b``: later, and only weekend days lie between them.

    NAV (``helse-spleis``) uses this to join two absences with a weekend between them into one
    coherent spell: Friday, Saturday and Sunday are all directly before Monday, Friday also
    before Sunday.
    """
    return a < b and ukedager(a + _EN_DAG, b - _EN_DAG) == 0


def pluss_aar(dag: date, aar: int) -> date:
    """The same date so many years later (or earlier); 29 February becomes the 28th.

    Someone born on 29 February turns a year older on 28 February in other years: NAV's systems
    add years that way, and their max dates follow from it.
    """
    try:
        return date(dag.year + aar, dag.month, dag.day)
    except ValueError:
        return date(dag.year + aar, 2, 28)


def fyller(fodselsdato: date, aar: int) -> date:
    """The birthday on which the person turns ``aar`` years."""
    return pluss_aar(fodselsdato, aar)


@lru_cache(maxsize=4096)  # a book has few days, and asks about them again and again
def aar_for(o: int, aar: int) -> int:
    """The same date ``aar`` years earlier (ordinals); 29 February becomes 28 February."""
    return pluss_aar(date.fromordinal(o), -aar).toordinal()
