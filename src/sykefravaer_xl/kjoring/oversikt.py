"""The figures of the sheet ``Oversikt``."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.oversikt import UKER, Oversiktstall
from sykefravaer_xl.domene.sjekkpunkt import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.kjoring.oppfolging import Tilfellesvar

NAER_MAKSDATO_DAGER: Final = 56
LENGDER: Final = (16, 56, 182)
"""Upper bounds in days of the classes of case length; the last class is open."""
UTEN_LEDER: Final = "(uten leder)"


def oversiktstall(svar: Sequence[Tilfellesvar], dato: date, feil: int) -> Oversiktstall:
    """Count what a manager wants to see at a glance."""
    i_dag = dato.toordinal()
    pagaende = [s for s in svar if s.tilfelle.fra <= i_dag <= s.tilfelle.til]
    alle = [(s, f) for s in svar for f in s.oppgaver]
    per_leder = Counter(s.sak.leder or UTEN_LEDER for s, f in alle if f.status is Status.FORFALT)
    varighet = [0, 0, 0, 0]
    for ett in pagaende:
        lengde = i_dag - ett.tilfelle.fra + 1
        varighet[sum(lengde > grense for grense in LENGDER)] += 1
    mandag = dato - timedelta(days=dato.weekday())
    uker = Counter(
        (f.frist - mandag).days // 7 for _, f in alle if f.frist is not None and f.frist >= mandag
    )
    return Oversiktstall(
        per=dato,
        pagaende=len({s.sak.nokkel for s in pagaende}),
        forfalt=sum(f.status is Status.FORFALT for _, f in alle),
        snart=sum(f.status is Status.SNART for _, f in alle),
        naer_maksdato=len({s.sak.nokkel for s in pagaende if _naer_maksdato(s, i_dag)}),
        feil=feil,
        per_leder=tuple(sorted(per_leder.items(), key=lambda par: (-par[1], par[0]))),
        varighet=(varighet[0], varighet[1], varighet[2], varighet[3]),
        frister_per_uke=tuple(
            (mandag + timedelta(weeks=uke), uker.get(uke, 0)) for uke in range(UKER)
        ),
    )


def _naer_maksdato(ett: Tilfellesvar, i_dag: int) -> bool:
    return ett.maksdato is not None and ett.maksdato.toordinal() - i_dag <= NAER_MAKSDATO_DAGER
