"""The balance of graded leave: hours worked against what the grade asks for."""

from __future__ import annotations

from decimal import Decimal

HUNDRE = Decimal(100)


def avtalte_timer(timer_per_uke: Decimal, ukedager: int) -> Decimal:
    """Agreed hours of a period from hours a week: the period's weekdays over five."""
    return timer_per_uke * ukedager / 5


def saldo_gradert(avtalte: Decimal, grad: int, arbeidede: Decimal) -> Decimal:
    """Balance in hours: positive means worked more than the grade asks for.

    ``avtalte`` and ``arbeidede`` are hours in the period, ``grad`` the note's percentage of
    unfitness. A 60 % note asks for 40 % of the agreed hours.
    """
    return arbeidede - avtalte * (HUNDRE - grad) / HUNDRE
