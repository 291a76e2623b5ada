"""How long a follow-up spell has lasted, as NAV counts it (``isaktivitetskrav``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sykefravaer_xl.grunn.periode import Periode

DAGER_I_UKEN = 7


@dataclass(frozen=True, slots=True)
class Tilfelle:
    """A follow-up spell (oppfølgingstilfelle): all days from the first to the last sick day.

    ``antall_sykedager`` is the number of days in it that were not healthy days between two
    absences; None when nobody has counted, and then every day of the spell counts.
    """

    periode: Periode
    antall_sykedager: int | None = None

    @property
    def sykedager(self) -> int:
        """Number of calendar days in the spell that count as sick days."""
        return self.periode.dager if self.antall_sykedager is None else self.antall_sykedager


def hele_uker(tilfelle: Tilfelle) -> int:
    """Number of whole weeks of sick days in the spell, a spell that ends later included.

    NAV creates the activity requirement (ftrl § 8-8) when this reaches eight. Healthy days
    inside the spell do not count here, although the date of the check point disregards them.
    """
    return tilfelle.sykedager // DAGER_I_UKEN
