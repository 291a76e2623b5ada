"""What the fields of a template are, for one spell of one employee."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.egne_kolonner import PREFIKS
from sykefravaer_xl.bok.timer import saldoer_i
from sykefravaer_xl.brev import tekst
from sykefravaer_xl.brev.mal import FELT, FRIST, felt_nokkel
from sykefravaer_xl.domene.gradering import tilfellesaldo
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.plan.fakta import planfakta

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.brev.mote import Mote

DAGER_FOER_MOTET = timedelta(days=7)
"""The plan is to be with NAV a week before its dialogue meetings."""


def brevfelter(
    ett: Tilfellesvar, dato: date, virksomhet: Mapping[str, str], mote: Mote | None = None
) -> dict[str, str]:
    """Field -> text; empty where the book does not know. ``virksomhet`` are the fields about the
    company, ``mote`` is the meeting called.
    """
    fakta = planfakta(ett)
    svar = ett.sak.resultat
    motedato = ett.frister.kommende_mote("dialogmote2", "dialogmote3")
    egen = ett.frister.kommende_mote("dialogmote1")
    person = ett.sak.ansatt
    egne = {f"{PREFIKS}{felt}": verdi for felt, verdi in (person.egne if person else {}).items()}
    i_dag = min(max(dato.toordinal(), ett.tilfelle.fra), ett.tilfelle.til)
    grad = ett.tilfelle.grad_paa(i_dag)
    felter = {
        "dato": vis_dato(dato),
        "navn": fakta.navn,
        "ansattnr": fakta.ansattnr,
        "stilling": fakta.stilling,
        "avdeling": fakta.avdeling,
        "leder": fakta.leder,
        "leder_telefon": fakta.leder_telefon,
        "leder_epost": fakta.leder_epost,
        "stedfortreder": fakta.stedfortreder,
        "hr_kontakt": fakta.hr_kontakt,
        "virksomhetsnr": fakta.virksomhetsnr,
        "fravaer_fra": vis_dato(fakta.fra),
        "fravaer_til": vis_dato(fakta.til),
        "grad": "" if grad is None else f"{grad} %",
        "maksdato": _dag(fakta.maksdato),
        "lonn_slutt": _dag(ett.lonn_slutt or fakta.maksdato),
        "permisjon": _permisjon(ett),
        "slutt_paa_lonn": _slutt_paa_lonn(ett, fakta.maksdato),
        "sok_aap": _sok_aap(ett, dato),
        "timesaldo": _timesaldo(ett),
        "motedato": _dag(motedato),
        "plan_til_nav": _dag(motedato and motedato - DAGER_FOER_MOTET),
        "mote_dato": _dag(egen) if mote is None else vis_dato(mote.start.date()),
        "mote_tid": "" if mote is None else mote.klokkeslett,
        "mote_sted": "" if mote is None else mote.sted,
        "pensjonskasse": tekst.PENSJONSKASSE[svar is not None and svar.profil.statlig],
    }
    felter |= {**virksomhet, **egne}
    return felter | {f"{FRIST}{f.sjekkpunkt}": _dag(f.frist) for f in ett.frister}


def _permisjon(ett: Tilfellesvar) -> str:
    """What the routine gives after the pay, or what one may ask for."""
    slutt = next((f.frist for f in ett.frister if f.sjekkpunkt == "permisjon_slutt"), None)
    return tekst.PERMISJON[slutt is not None].format(slutt=_dag(slutt))


def _timesaldo(ett: Tilfellesvar) -> str:
    """The hours of each graded row with hours, and their sum where there are more."""
    saldoer = saldoer_i(ett.sak, ett.tilfelle)
    linjer = [f"{vis_dato(s.fra)}–{vis_dato(s.til)}: {s.grunn}" for s in saldoer]
    sum_ = tilfellesaldo(saldoer)
    if sum_ is not None and len(saldoer) > 1:
        linjer.append(sum_.grunn)
    return " ".join(linjer)


def _sok_aap(ett: Tilfellesvar, dato: date) -> str:
    """When to apply; a date that has gone by helps nobody."""
    frist = next((f.frist for f in ett.frister if f.sjekkpunkt == "aap_soknad"), None)
    kommer = frist is not None and frist > dato
    return tekst.SOK_AAP[kommer].format(frist=_dag(frist))


def _slutt_paa_lonn(ett: Tilfellesvar, maksdato: date | None) -> str:
    """When sick pay and pay stop; whose pay it is depends on the agreement and on who advances."""
    svar = ett.sak.resultat
    if maksdato is None or svar is None:
        return ""
    slag = "avtale" if ett.lonn_slutt else "samtidig"
    if ett.lonn_slutt is None and svar.sak.ansatt.forskutterer is False:
        slag = "nav"
    return tekst.SLUTT_PAA_LONN[slag].format(
        maksdato=vis_dato(maksdato), lonn_slutt=_dag(ett.lonn_slutt)
    )


def flett(innhold: str, felter: Mapping[str, str]) -> str:
    """The text with its fields filled in; a line to write on where the value is missing."""
    return FELT.sub(lambda m: verdi_av(m[1], felter) or tekst.BLANKT, innhold)


def verdi_av(felt: str, felter: Mapping[str, str]) -> str:
    """What a field is; a name that is not ours may be one of the clerk's own columns."""
    return felter.get(felt) or felter.get(f"{PREFIKS}{felt_nokkel(felt)}") or ""


def _dag(dag: date | None) -> str:
    return "" if dag is None else vis_dato(dag)
