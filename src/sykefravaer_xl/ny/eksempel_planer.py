"""Two plan sheets of the example, filled in as a manager and an employee would have done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.planark.innhold import Oppfolgingsplan, Skjema, Tiltak, Versjon
from sykefravaer_xl.bok.planark.tekst import FAKTAGRUPPE, FORSTE_VERSJON
from sykefravaer_xl.bok.skjema.arknavn import PLAN_ARK_PREFIKS

if TYPE_CHECKING:
    from sykefravaer_xl.ny.mal import Malinnhold
    from sykefravaer_xl.plan.skjemaoppsett import Arkoppsett

_GRADEN: Final = FAKTAGRUPPE["grad"].capitalize()
_GJORT: Final = FAKTAGRUPPE["gjort"]


@dataclass(frozen=True, slots=True)
class Eksempelplan:
    """What is typed in one plan, and its versions; the last one says when the facts are from."""

    ansattnr: int
    skjema: Skjema
    tiltak: tuple[Tiltak, ...]
    versjoner: tuple[Versjon, ...]


EKSEMPELPLANER: Final = (
    Eksempelplan(
        1003,
        Skjema(
            ordinaere_oppgaver=(
                "Daglig renhold av kontorer, møterom og fellesarealer i to bygg, gulvvask med "
                "maskin og hovedrengjøring to ganger i året."
            ),
            kan_gjores=(
                "Overflaterenhold på kontorer og møterom, påfylling av rekvisita, bestilling av "
                "varer og kvalitetskontroll."
            ),
            kan_med_tilrettelegging="Gulvvask med lett maskin, én etasje om dagen.",
            tilrettelegging_valg="Kortere arbeidstid",
            tilrettelegging_tekst="Kl. 7–10, fem dager i uken. Egen vogn i hver etasje.",
            kan_ikke_gjores="Hovedrengjøring, vindusvask og flytting av møbler.",
            pavirkning_grad="I noen grad",
            pavirkning_tekst="Klarer om lag 40 % av en vanlig dag.",
            egne_forslag="Vil prøve fire og en halv time om dagen fra desember.",
            muligheter_oppgaver="Varemottak og registrering av rekvisita på lageret.",
            muligheter_tid="Tre timer om dagen; mer når det går.",
            muligheter_varighet="Til 30.11.2026, så ser vi på det igjen.",
            tidligere_tilrettelegging="Lettere vogn og mopper fra 26.10. Rekker mer på samme tid.",
            planlagt_tilrettelegging="Øke til 60 % arbeid fra 01.12, med samme oppgaver.",
            bistand_fra="Bedriftshelsetjenesten",
            bistand_hva="Gjennomgang av utstyr og arbeidsmåte.",
            nav_hjelp="Nei",
            videre_oppfolging="Kort samtale hver fredag. Vi oppdaterer planen i møtet 30.11.",
            tilbakeforing="40 % nå, 60 % fra 01.12, full jobb i løpet av januar.",
            evalueringsdato=date(2026, 11, 30),
            neste_mote=date(2026, 11, 27),
            medvirket="Ja",
            send_sykmelder="Ja",
            delt_sykmelder=date(2026, 10, 21),
            melding_sykmelder="Vi kan tilby arbeid tre timer om dagen, og mer fra desember.",
            send_nav="Nei",
            godkjent_ansatt="Cecilie Prøvehaug",
            godkjent_ansatt_dato=date(2026, 11, 20),
            godkjent_leder="Per Prøvestad",
            godkjent_leder_dato=date(2026, 11, 20),
            agenda="Hvordan går opptrappingen? Hva skal til for 60 %?",
            onsket_utfall="Enighet om arbeidstiden fra 01.12.",
        ),
        (
            Tiltak(
                "Kortere arbeidstid", "Tre timer om dagen", date(2026, 10, 26),
                date(2026, 11, 30), "Per Prøvestad", "Pågår",
            ),
            Tiltak(
                "Hjelpemidler", "Lettere vogn og mopper", date(2026, 10, 26), date(2026, 11, 16),
                "Per Prøvestad", "Gjennomført", "Virker; beholdes",
            ),
        ),
        (
            Versjon(1, date(2026, 10, 20), FORSTE_VERSJON),
            Versjon(2, date(2026, 11, 20), f"{_GRADEN}, {_GJORT}"),
        ),
    ),
    Eksempelplan(
        1027,
        Skjema(
            ordinaere_oppgaver=(
                "Morgenstell, måltider, aktiviteter og dokumentasjon på avdelingen. Dag- og "
                "kveldsvakter, og hver tredje helg."
            ),
            kan_gjores="Måltider, aktiviteter, dokumentasjon og samtaler med pårørende.",
            kan_med_tilrettelegging="Morgenstell sammen med en kollega, og med personløfter.",
            tilrettelegging_valg="Færre vakter på kveld eller natt",
            tilrettelegging_tekst="Bare korte dagvakter.",
            kan_ikke_gjores="Forflytning alene, kveldsvakter og helgevakter.",
            pavirkning_grad="I stor grad",
            pavirkning_tekst="Kan arbeide halve den avtalte tiden.",
            egne_forslag="Ha ansvaret for aktivitetsplanen, og lære opp vikarer.",
            muligheter_oppgaver="Aktivitetsplan, bestillinger og opplæring av vikarer.",
            muligheter_tid="Dagvakter kl. 9–13.",
            muligheter_varighet="Ut november, så ny vurdering.",
            tidligere_tilrettelegging="To sammen på morgenstell fra 26.10. Det går bra.",
            planlagt_tilrettelegging="Dagvakter ut november, så gradvis lengre vakter.",
            bistand_fra="NAV Hjelpemiddelsentral",
            bistand_hva="Utprøving av personløfter.",
            nav_hjelp="Ja",
            nav_hjelp_hva="Råd om hjelpemidler til forflytning, og utprøving på avdelingen.",
            videre_oppfolging="Samtale annenhver uke. Tiltakene vurderes 20.11.",
            tilbakeforing="Halv tid ut november. Kveldsvakter fra nyttår.",
            evalueringsdato=date(2026, 11, 27),
            neste_mote=date(2026, 11, 26),
            medvirket="Ja",
            send_sykmelder="Ja",
            delt_sykmelder=date(2026, 11, 13),
            melding_sykmelder="Vi har oppgaver på dagtid og kan øke arbeidstiden litt hver uke.",
            send_nav="Ja",
            delt_nav=date(2026, 11, 16),
            godkjent_ansatt="Dina Dummestad",
            godkjent_ansatt_dato=date(2026, 11, 16),
            godkjent_leder="Mona Modellhaug",
            godkjent_leder_dato=date(2026, 11, 16),
        ),
        (
            Tiltak(
                "Færre vakter på kveld eller natt", "Dagvakter kl. 9–13", date(2026, 10, 26),
                date(2026, 11, 20), "Mona Modellhaug", "Pågår",
            ),
        ),
        (
            Versjon(1, date(2026, 11, 12), FORSTE_VERSJON),
            Versjon(2, date(2026, 11, 16), _GJORT.capitalize()),
        ),
    ),
)  # fmt: skip


def planark(innhold: Malinnhold) -> tuple[tuple[str, Arkoppsett], ...]:
    """The plan sheets with their names; what the book knows is worked out from its rows."""
    return tuple(
        (f"{PLAN_ARK_PREFIKS} {plan.ansattnr}", _oppsett(plan, innhold)) for plan in EKSEMPELPLANER
    )


def _oppsett(plan: Eksempelplan, innhold: Malinnhold) -> Arkoppsett:
    from sykefravaer_xl.bok.enkeltsak import finn_ansatt, tilfellet_na
    from sykefravaer_xl.bok.lesing import les
    from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
    from sykefravaer_xl.ny.mal import Malinnhold, skriv_mal
    from sykefravaer_xl.plan.fakta import planfakta
    from sykefravaer_xl.plan.oppsett import sett_opp

    dag = plan.versjoner[-1].dato
    tabeller = {
        navn: tuple(r for r in getattr(innhold, navn) if r["ansattnr"] == plan.ansattnr)
        for navn in ("ansatte", "fravaer", "oppfolging", "hendelser")
    }
    with TemporaryDirectory() as mappe:
        sti = Path(mappe) / "bok.xlsx"
        skriv_mal(sti, Malinnhold(**tabeller, innstillinger=innhold.innstillinger))
        bok = les(sti)
    if not isinstance(dag, date):  # pragma: no cover - they are above
        raise TypeError(dag)
    oppdatering = beregn_oppdatering(bok, dag)
    ett = tilfellet_na(oppdatering, finn_ansatt(oppdatering, str(plan.ansattnr)))
    if ett is None:  # pragma: no cover - as above
        raise LookupError(plan.ansattnr)
    ferdig = Oppfolgingsplan(planfakta(ett), plan.skjema, plan.tiltak, plan.versjoner)
    return sett_opp(ferdig, dag)
