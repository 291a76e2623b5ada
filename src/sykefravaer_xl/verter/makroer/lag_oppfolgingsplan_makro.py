"""«Lag oppfølgingsplan»: the plan sheet of the employee in the chosen row, made or renewed.

What is typed in the plan is read back and kept, by the same rules as the command ``plan``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.planark.gjenfinning import les_plan
from sykefravaer_xl.bok.planark.innhold import Oppfolgingsplan, Skjema
from sykefravaer_xl.bok.utelatt import utelatt_om
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.plan import tekst as plantekst
from sykefravaer_xl.plan.fakta import planfakta
from sykefravaer_xl.plan.oppsett import sett_opp
from sykefravaer_xl.plan.planark import Planark, arknavn, gjelder, uendret
from sykefravaer_xl.plan.tegning import tegn_skjema
from sykefravaer_xl.plan.versjoner import neste_versjoner
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.makroer.felles import les_og_beregn, med_utelatt, valgt_rad
from sykefravaer_xl.verter.modellskriving import skriv_modell
from sykefravaer_xl.verter.vakt import krev_skrivbar

if TYPE_CHECKING:
    from datetime import date, datetime

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.verter.apenbok import ApenBok


def kjor(bok: ApenBok, i_dag: date, _naa: datetime) -> str:
    """Write the plan, and say where it stands."""
    oppdatering = les_og_beregn(bok, i_dag)
    valg = valgt_rad(bok, oppdatering)
    svar = [s for s in oppdatering.svar if s.sak is valg.sak]
    resultat = valg.sak.resultat
    ett = next((s for s in svar if resultat and s.tilfelle is resultat.tilfelle_na), None)
    ute = utelatt_om(oppdatering, valg.sak)
    if ett is None:
        raise SykefravaerFeil(med_utelatt(tekst.INGEN_SAK, ute), "uten_tilfelle")
    gammel = _planark(bok, valg.sak, ett.tilfelle)
    plan = Oppfolgingsplan(
        planfakta(ett),
        gammel.plan.skjema if gammel is not None else Skjema(),
        gammel.plan.tiltak if gammel is not None else (),
        neste_versjoner(
            gammel.plan.versjoner if gammel is not None else (),
            gammel.plan.avtrykk if gammel is not None else {},
            planfakta(ett),
            i_dag,
        ),
    )
    if gammel is not None and uendret(gammel, plan):
        bok.vis(gammel.navn)
        return med_utelatt(tekst.PLAN_LIK.format(ark=gammel.navn), ute)
    if gammel is not None and gammel.har_annet:
        melding = f"{gammel.navn}: {plantekst.FEIL['har_annet']}"
        raise SykefravaerFeil(melding, "har_annet")
    krev_skrivbar(bok, (), [gammel.navn] if gammel is not None else ())
    oppsett = sett_opp(plan, i_dag)
    if gammel is None:
        navn = arknavn(valg.sak, {ark.casefold() for ark in bok.kilde.arknavn})
        bok.nytt_ark(navn)
        melding = tekst.PLAN_NY.format(ark=navn)
    else:
        navn = gammel.navn
        bok.tom_ark(navn)
        melding = tekst.PLAN_FORNYET.format(ark=navn, versjon=plan.versjoner[-1].nr)
    skriv_modell(bok, tegn_skjema(navn, oppsett))
    bok.vis(navn)
    return med_utelatt(melding, ute)


def _planark(bok: ApenBok, sak: Ansattsak, tilfelle: Tilfelle) -> Planark | None:
    """The employee's plan sheet. Whose it is stands in it; the tab may be called anything."""
    treff = []
    for navn, ark in bok.kilde.ark.items():
        plan = les_plan(dict(ark.rader(1)))
        if plan is not None and gjelder(Planark(navn, plan, har_annet=False), sak, tilfelle):
            treff.append(Planark(navn, plan, bok.vert.har_annet(navn)))
    if len(treff) > 1:
        navnene = ", ".join(planark.navn for planark in treff)
        raise SykefravaerFeil(plantekst.FEIL["flere_ark"].format(ark=navnene), "flere_ark")
    return treff[0] if treff else None
