"""How old the rules in the program are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from sykefravaer_xl.doktor import tekst
from sykefravaer_xl.doktor.svar import Grad, Svar

SJEKKET: Final = date(2026, 8, 21)
"""The day of the newest source the rule files were read against; set anew at every review."""
FERSK: Final = timedelta(days=365)


def alder(dag: date, sjekket: date = SJEKKET) -> Iterator[Svar]:
    """Laws change: rules nobody has looked at for a year are to be checked."""
    if dag - sjekket > FERSK:
        yield Svar("lovdata_gamle", Grad.VARSEL, tekst.LOVDATA_GAMLE.format(dag=sjekket))
    else:
        yield Svar("lovdata", Grad.OK, tekst.LOVDATA.format(dag=sjekket))
