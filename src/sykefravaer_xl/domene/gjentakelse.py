"""When a duty that comes back is due next. Pure day ordinals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.maneder import pluss_maneder

if TYPE_CHECKING:
    from sykefravaer_xl.lov.enhetsplikter import Gjentas

_UKER: Final[dict[str, int]] = {"uke": 1, "to_uker": 2}
_MANEDER: Final[dict[str, int]] = {"maned": 1, "kvartal": 3, "halvaar": 6, "aar": 12}


def neste_frist(
    forste: int, gjentas: Gjentas | None, utfort: int | None, i_dag: int
) -> int | None:
    """The due date that is open; None where there is none any more.

    Weekly and fortnightly days are time to set aside: they come again by themselves, so the one
    that is now or coming is open. The rarer stay until they are done; done counts for the due
    date it is nearest to (the earlier of two as near), and those before it. None: once only.
    """
    if gjentas in _UKER:
        dager = 7 * _UKER[gjentas]
        start = max(i_dag, forste if utfort is None else max(forste, utfort + 1))
        return start + (forste - start) % dager
    if gjentas is None:
        return forste if utfort is None else None
    if utfort is None:
        return forste
    nr = 0
    while 2 * utfort > _nummer(forste, gjentas, nr) + _nummer(forste, gjentas, nr + 1):
        nr += 1
    if 2 * utfort < 2 * forste - (_nummer(forste, gjentas, 1) - forste):
        return forste  # done before the first one came into sight
    return _nummer(forste, gjentas, nr + 1)


def _nummer(forste: int, gjentas: Gjentas, nr: int) -> int:
    """The due date with this number; counted from the first, so that the 31st stays the 31st."""
    return pluss_maneder(forste, nr * _MANEDER[gjentas])
