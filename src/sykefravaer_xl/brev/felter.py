"""What the fields of a template are, for one spell of one employee."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sykefravaer_xl.brev import tekst
from sykefravaer_xl.brev.mal import FELT, FRIST
from sykefravaer_xl.domene.tekst import dato as vis
from sykefravaer_xl.plan.fakta import planfakta

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.brev.mote import Mote

DAGER_FOER_MOTET = timedelta(days=7)
"""The plan is to be with NAV a week before dialogue meeting 2."""


def brevfelter(
    ett: Tilfellesvar, dato: date, virksomhet: str, mote: Mote | None = None
) -> dict[str, str]:
    """Field -> text; empty where the book does not know. ``mote`` is the meeting called."""
    fakta = planfakta(ett)
    svar = ett.sak.resultat
    motedato = max((r.motedato for r in ett.sak.oppfolging if r.motedato), default=None)
    i_dag = min(max(dato.toordinal(), ett.tilfelle.fra), ett.tilfelle.til)
    grad = ett.tilfelle.grad_paa(i_dag)
    felter = {
        "dato": vis(dato),
        "navn": fakta.navn,
        "ansattnr": fakta.ansattnr,
        "stilling": fakta.stilling,
        "avdeling": fakta.avdeling,
        "leder": fakta.leder,
        "leder_telefon": fakta.leder_telefon,
        "leder_epost": fakta.leder_epost,
        "stedfortreder": fakta.stedfortreder,
        "hr_kontakt": fakta.hr_kontakt,
        "virksomhet": virksomhet,
        "fravaer_fra": vis(fakta.fra),
        "fravaer_til": vis(fakta.til),
        "grad": "" if grad is None else f"{grad} %",
        "maksdato": _dag(fakta.maksdato),
        "lonn_slutt": _dag(ett.lonn_slutt or fakta.maksdato),
        "slutt_paa_lonn": _slutt_paa_lonn(ett, fakta.maksdato),
        "motedato": _dag(motedato),
        "plan_til_nav": _dag(motedato and motedato - DAGER_FOER_MOTET),
        "mote_dato": "" if mote is None else vis(mote.start.date()),
        "mote_tid": "" if mote is None else mote.klokkeslett,
        "mote_sted": "" if mote is None else mote.sted,
        "pensjonskasse": tekst.PENSJONSKASSE[svar is not None and svar.profil.statlig],
    }
    return felter | {f"{FRIST}{f.sjekkpunkt}": _dag(f.frist) for f in ett.frister}


def _slutt_paa_lonn(ett: Tilfellesvar, maksdato: date | None) -> str:
    """When sick pay and pay stop; whose pay it is depends on the agreement and on who advances."""
    svar = ett.sak.resultat
    if maksdato is None or svar is None:
        return ""
    slag = "avtale" if ett.lonn_slutt else "samtidig"
    if ett.lonn_slutt is None and svar.sak.ansatt.forskutterer is False:
        slag = "nav"
    return tekst.SLUTT_PAA_LONN[slag].format(
        maksdato=vis(maksdato), lonn_slutt=_dag(ett.lonn_slutt)
    )


def flett(innhold: str, felter: Mapping[str, str]) -> str:
    """The text with its fields filled in; a line to write on where the value is missing."""
    return FELT.sub(lambda m: felter.get(m[1]) or tekst.BLANKT, innhold)


def _dag(dag: date | None) -> str:
    return "" if dag is None else vis(dag)
