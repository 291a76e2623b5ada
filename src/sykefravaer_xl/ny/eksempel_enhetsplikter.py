"""What the example's unit has to do without a case."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.inndata_ark import pliktforslag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.ark.dataark import Rad
    from sykefravaer_xl.ark.modell import Celleverdi

_FYLT: Final[tuple[Mapping[str, Celleverdi], ...]] = (
    {"forste": date(2026, 6, 10), "utfort": date(2026, 6, 12)},
    {"forste": date(2026, 3, 31), "utfort": date(2026, 9, 29)},
    {"forste": date(2026, 11, 30)},
    {"forste": date(2026, 1, 6), "enhet": "Omsorg", "leder": "Mona Modellhaug"},
)


def enhetsplikter() -> tuple[Rad, ...]:
    """The suggestions of the template, filled in."""
    return tuple({**rad, **fylt} for rad, fylt in zip(pliktforslag(), _FYLT, strict=True))
