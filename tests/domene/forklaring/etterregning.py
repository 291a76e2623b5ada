"""Recomputes the figures of an explanation from its own parts, one calendar day at a time.

Knows nothing of the engine: it reads dates, the terms of the sum and the rows of the table.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

if TYPE_CHECKING:
    from sykefravaer_xl.domene.forklaring import Forklaring, Steg

EN_DAG = timedelta(days=1)


def dager(steg: Steg) -> int:
    """Calendar days, counted."""
    antall, dag = 0, steg.fra
    while dag <= steg.til:
        antall, dag = antall + 1, dag + EN_DAG
    return antall


def ukedager(steg: Steg) -> int:
    """Mondays to Fridays, counted."""
    antall, dag = 0, steg.fra
    while dag <= steg.til:
        antall, dag = antall + (dag.weekday() < 5), dag + EN_DAG
    return antall


def flytt_ukedager(dag: date, antall: int) -> date:
    """Step one day at a time until so many weekdays are passed."""
    retning = EN_DAG if antall >= 0 else -EN_DAG
    igjen = abs(antall)
    while igjen:
        dag += retning
        igjen -= dag.weekday() < 5
    return dag


def sum_av(f: Forklaring, enhet: str) -> int:
    """The terms in one unit."""
    return sum(int(ledd.antall) for ledd in f.regnestykke if ledd.enhet == enhet)


def regn_ut(f: Forklaring) -> date | int | Decimal:
    """The answer as the sum gives it."""
    if isinstance(f.svar, date):
        assert f.regnet_fra is not None
        dag = f.regnet_fra.dag + relativedelta(months=sum_av(f, "maneder"))
        return flytt_ukedager(dag + timedelta(days=sum_av(f, "dager")), sum_av(f, "ukedager"))
    if f.felt == "saldo_gradert":
        return sum((Decimal(ledd.antall) for ledd in f.regnestykke), Decimal(0))
    return sum(int(ledd.antall) for ledd in f.regnestykke)


def talte_dager(f: Forklaring) -> int:
    """Calendar days of the rows that count."""
    return sum(dager(s) for s in f.steg if s.teller)


def talte_ukedager(f: Forklaring) -> int:
    """Weekdays of the rows that count."""
    return sum(ukedager(s) for s in f.steg if s.teller)


def kontroller(f: Forklaring) -> None:
    """What holds for every explanation, whatever it explains."""
    if f.svar is None:
        assert f.regnestykke == ()
        assert f.merknader
    elif f.regnestykke or isinstance(f.svar, date):
        assert regn_ut(f) == f.svar, f.tekst
    for steg in f.steg:
        assert steg.dager == dager(steg) >= 1
        assert steg.ukedager == ukedager(steg)
        assert steg.hva
        assert steg.hvorfor
    for for_, etter in zip(f.steg, f.steg[1:], strict=False):
        assert for_.til < etter.fra, f.tekst
        if (etter.fra - for_.til).days == 1:
            assert (for_.hva, for_.hvorfor) != (etter.hva, etter.hvorfor), f.tekst
    kort = f.kort()
    assert 0 < len(kort) <= 255
    assert "\n" not in kort
    assert "{" not in f.tekst
    assert f.navn in f.tekst
