"""«Lag oppfølgingsplan»: the plan sheet of the employee in the chosen row, made or renewed.

What is typed in the plan is read back and kept, by the same rules as the command ``plan``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.stil import DATOFORMAT, LINJE
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.plan import tekst as plantekst
from sykefravaer_xl.plan.arkmodell import Celleslag
from sykefravaer_xl.plan.fakta import planfakta
from sykefravaer_xl.plan.gjenfinning import les_plan
from sykefravaer_xl.plan.innhold import Oppfolgingsplan, Skjema
from sykefravaer_xl.plan.oppsett import sett_opp
from sykefravaer_xl.plan.planark import Planark, arknavn, gjelder, uendret
from sykefravaer_xl.plan.tegning import UTSEENDE
from sykefravaer_xl.plan.versjoner import neste_versjoner
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.makroer.felles import les_og_beregn, valgt_rad

if TYPE_CHECKING:
    from datetime import date, datetime

    from arkbok import Verdi
    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.plan.arkmodell import Arkoppsett
    from sykefravaer_xl.verter.apenbok import ApenBok

_STORRELSE: Final = 9
_FELLES: Final = {
    "font_size": _STORRELSE,
    "text_wrap": True,
    "align": "left",
    "valign": "top",
    "border_color": LINJE,
}
"""The look most cells have; every other look is a call of its own."""
_EGET: Final = ("bg_color", "font_color", "bold", "italic")


def kjor(bok: ApenBok, i_dag: date, _naa: datetime) -> str:
    """Write the plan, and say where it stands."""
    oppdatering = les_og_beregn(bok, i_dag)
    valg = valgt_rad(bok, oppdatering)
    svar = [s for s in oppdatering.svar if s.sak is valg.sak]
    resultat = valg.sak.resultat
    ett = next((s for s in svar if resultat and s.tilfelle is resultat.tilfelle_na), None)
    if ett is None:
        raise SykefravaerFeil(tekst.INGEN_SAK, "uten_tilfelle")
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
        return tekst.PLAN_LIK.format(ark=gammel.navn)
    if gammel is not None and gammel.har_annet:
        melding = f"{gammel.navn}: {plantekst.FEIL['har_annet']}"
        raise SykefravaerFeil(melding, "har_annet")
    oppsett = sett_opp(plan, i_dag)
    if gammel is None:
        navn = arknavn(valg.sak, {ark.casefold() for ark in bok.kilde.arknavn})
        bok.nytt_ark(navn)
        melding = tekst.PLAN_NY.format(ark=navn)
    else:
        navn = gammel.navn
        bok.tom_ark(navn)
        melding = tekst.PLAN_FORNYET.format(ark=navn, versjon=plan.versjoner[-1].nr)
    _skriv(bok, navn, oppsett)
    bok.vis(navn)
    return melding


def _planark(bok: ApenBok, sak: Ansattsak, tilfelle: Tilfelle) -> Planark | None:
    """The employee's plan sheet. Whose it is stands in it; the tab may be called anything."""
    treff = []
    for navn, ark in bok.kilde.ark.items():
        plan = les_plan(dict(ark.rader(1)))
        if plan is not None and gjelder(Planark(navn, plan, har_annet=False), sak, tilfelle):
            treff.append(Planark(navn, plan, bok.har_annet(navn)))
    if len(treff) > 1:
        navnene = ", ".join(planark.navn for planark in treff)
        raise SykefravaerFeil(plantekst.FEIL["flere_ark"].format(ark=navnene), "flere_ark")
    return treff[0] if treff else None


def _skriv(bok: ApenBok, ark: str, oppsett: Arkoppsett) -> None:
    """One block of values, then what it looks like."""
    hoyde = max(celle.rad for celle in oppsett.celler)
    bredde = max(celle.kolonne for celle in oppsett.celler)
    rader: list[list[Verdi]] = [[None] * bredde for _ in range(hoyde)]
    for celle in oppsett.celler:
        rader[celle.rad - 1][celle.kolonne - 1] = celle.verdi
        if celle.dato:
            bok.tallformat(ark, (celle.rad, celle.kolonne), 1, DATOFORMAT)
    bok.skriv(ark, 1, 1, rader)
    bok.utseende(ark, (1, 1), _FELLES, hoyde, oppsett.siste_kolonne)
    for celle in oppsett.celler:
        sted, til = (celle.rad, celle.kolonne), celle.til_kolonne or celle.kolonne
        bredden = til - celle.kolonne + 1
        if bredden > 1:
            bok.flett(ark, sted, bredden)
        form = UTSEENDE[celle.slag]
        eget: dict[str, Any] = {k: form[k] for k in _EGET if k in form and form[k] != "#FFFFFF"}
        if form.get("font_size", _STORRELSE) != _STORRELSE:
            eget["font_size"] = form["font_size"]
        if celle.slag is not Celleslag.SKJULT:
            bok.utseende(ark, sted, eget, 1, bredden)
        if celle.liste is not None:
            liste = oppsett.lister[celle.liste]
            kilde = f"={liste.omrade}" if liste.omrade is not None else liste.verdier
            bok.nedtrekk(ark, *sted, kilde)
    for kolonne, tegn in oppsett.bredder.items():
        bok.bredde(ark, kolonne, tegn)
    for rad, punkt in oppsett.hoyder.items():
        bok.radhoyde(ark, rad, punkt)
    for kolonne in oppsett.skjulte:
        bok.skjul(ark, kolonne)
