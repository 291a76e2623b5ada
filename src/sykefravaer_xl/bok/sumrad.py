"""Rows of a table that are sums of others, and no absence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.normalisering import nokkel, rens

if TYPE_CHECKING:
    from sykefravaer_xl.bok.rader import Rad

_HELE: Final = frozenset(
    {"sum", "summer", "totalt", "total", "sumtotalt", "ialt", "totalsum", "delsum", "grandtotal",
     "subtotal", "snitt", "gjennomsnitt"}
)  # fmt: skip
_ETTER: Final = frozenset(
    {*_HELE, "antall", "gjennomsnitt", "maks", "min", "produkt", "count", "average"}
)
"""What Excel's own subtotals put after the group: «1 Totalt», «Max Modell Antall»."""
_SISTE_SMATALL: Final = 30_000
"""A number that is no day of absence: a count."""


def er_sumrad(rad: Rad) -> bool:
    """A row the clerk or Excel sums in: a word for it with an employee or a type, and no dates."""
    hent = rad.verdier.get
    if _kan_vaere_dato(hent("fra")) or _kan_vaere_dato(hent("til")):  # as nearly always
        return False
    return any(
        isinstance(v := rad.verdi(felt), str) and er_sumord(v)
        for felt in ("ansattnr", "navn", "type")
    )


def er_sumord(skrevet: str) -> bool:
    """Whether a cell says that its row is a sum."""
    if nokkel(skrevet) in _HELE:
        return True
    forste, _, resten = rens(skrevet).rpartition(" ")
    if forste and nokkel(resten) in _ETTER:
        return True
    start, _, rest = rens(skrevet).partition(" ")
    return bool(rest) and nokkel(start) in _HELE


def _kan_vaere_dato(verdi: object) -> bool:
    if verdi is None or verdi == "":
        return False
    return not isinstance(verdi, int | float) or verdi >= _SISTE_SMATALL
