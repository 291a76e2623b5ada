"""Repeated absence: the flag NAV shows its case workers (``isoppfolgingstilfelle``)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.grunn.maneder import pluss_maneder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.domene.nav.varighet import Tilfelle

# All figures: isoppfolgingstilfelle, OppfolgingstilfellePerson.
LANGT_TILFELLE_DAGER = 16
"""Shorter spells are not looked at."""
TILBAKEBLIKK_MANEDER = 36
"""Spells that ended earlier are not looked at; the day itself is still inside."""
LANGE_FRAVAER = (2, 300)
"""At least so many spells with so many sick days together …"""
HYPPIGE_FRAVAER = (5, 100)
"""… or at least so many."""


def er_gjentakende(tilfeller: Iterable[Tilfelle], i_dag: date) -> bool:
    """Whether the person's absence counts as repeated on the given day.

    Counts the spells of at least 16 sick days that ended within the last 36 months: two or more
    with 300 sick days together, or five or more with 100.
    """
    grense = date.fromordinal(pluss_maneder(i_dag.toordinal(), -TILBAKEBLIKK_MANEDER))
    dager = [
        t.sykedager
        for t in tilfeller
        if t.sykedager >= LANGT_TILFELLE_DAGER and t.periode.til >= grense
    ]
    return any(
        len(dager) >= antall and sum(dager) >= sykedager
        for antall, sykedager in (LANGE_FRAVAER, HYPPIGE_FRAVAER)
    )
