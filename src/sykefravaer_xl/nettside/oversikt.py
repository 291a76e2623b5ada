"""What the page draws of a book: the open tasks, and the strip of the ongoing cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.bok.oppfolging import tilfellesvar
from sykefravaer_xl.domene.tekst import ANSVARLIG, STATUS
from sykefravaer_xl.oversikt.tidslinje import pagaende, tidslinje

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sykefravaer_xl.bok.gjoremal import Gjoremal
    from sykefravaer_xl.bok.lesevalg import Leseonske
    from sykefravaer_xl.oversikt.tidslinjetall import Tidslinje


def oversikt(sti: Path, dato: date, lesing: Leseonske = None) -> dict[str, Any]:
    """Plain values for the page; dates as ISO text."""
    oppdatering = beregn_oppdatering(les(sti, lesing), dato)
    saker = [
        en
        for sak in oppdatering.saker
        if sak.resultat is not None
        for en in pagaende(tilfellesvar(sak), dato)
    ]
    return {
        "bok": sti.name,
        "forfalt": oppdatering.forfalt,
        "feil": len(oppdatering.feil),
        "pagaende": len(saker),
        "gjoremal": [_gjoremal(g) for g in oppdatering.gjoremal()],
        "tidslinje": _tidslinje(tidslinje(saker, dato)),
    }


def _gjoremal(g: Gjoremal) -> dict[str, str]:
    return {
        "frist": g.frist.isoformat(),
        "status": STATUS[g.status],
        "oppgave": g.oppgave,
        "ansvarlig": ANSVARLIG[g.ansvarlig],
        "hjemmel": g.hjemmel,
        "fra": "" if g.tilfelle_fra is None else g.tilfelle_fra.isoformat(),
        "ansattnr": g.ansattnr,
        "navn": g.navn or "",
        "leder": g.leder or "",
    }


def _tidslinje(strek: Tidslinje) -> dict[str, Any]:
    return {
        "mandag": strek.mandag.isoformat(),
        "uker": strek.uker,
        "alle": strek.alle,
        "koder": [list(par) for par in strek.koder],
        "rader": [
            {
                "hvem": rad.hvem,
                "fra": rad.fra.isoformat(),
                "grad": rad.grad,
                "uker": [[u.grad, u.agp, u.ferie, u.tegn, u.merke] for u in rad.uker],
            }
            for rad in strek.rader
        ],
    }
