"""The IA work sheet as data: phases, sub-goals and questions after Spekter's work book.

The method is Spekter's «Inspirasjons- og arbeidsbok» (IA 2014–18): five phases and an evaluation,
each for three sub-goals, with room for own notes. A question may name the figures that answer it
(``tall``); they are filled in from the workbook where they may be shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Sporsmal:
    """One question, and the figures that help to answer it."""

    tekst: str
    tall: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fase:
    """One phase: what it is for, keywords, and the questions of every sub-goal."""

    navn: str
    hva: str
    stikkord: tuple[str, ...]
    sporsmal: tuple[tuple[Sporsmal, ...], tuple[Sporsmal, ...], tuple[Sporsmal, ...]]


DELMAL: Final = (
    "Delmål 1: Redusere sykefraværet",
    "Delmål 2: Flere ansatte med nedsatt funksjonsevne",
    "Delmål 3: Seniorpolitikk",
)
_S: Final = Sporsmal
_FAKTA: Final = "Hent inn statistikk og fakta ut fra det dere kom frem til i forberedelsen."
_NOK: Final = "Har dere nok fakta?"
_ANALYSE: Final = (
    _S("Hva er dagens praksis?"),
    _S("Er dette slik vi ønsker at det skal være hos oss?"),
    _S("Hva er arbeidsgivers behov?"),
    _S("Hva er den ansattes behov?"),
)
_TILTAK: Final = (
    _S("Hvilke tiltak skal vi ha for hele virksomheten (systemnivå)?"),
    _S("Hvilke tiltak skal vi ha for den enkelte (individnivå)?"),
)
_OPPLARING: Final = _S("Hvordan skal opplæring og innføring skje i hele organisasjonen?")

FASER: Final = (
    Fase(
        "Forberedelse",
        "Planlegge utviklingsarbeidet: finne ut hva vi trenger.",
        (
            "Planlegg arbeidet, og avklar hvem som skal være med.",
            "Skap en felles plattform og trygghet ved å snakke om temaet.",
            "Trekk inn partene, og finn en måte å samarbeide på.",
            "Prioriter delmålene om dere må. Se på muligheter fremfor begrensninger.",
        ),
        (
            (
                _S("Har vi god nok oversikt over fraværet?", ("samlet", "trend")),
                _S("Kjønn", ("kjonn",)),
                _S("Alder", ("alder",)),
                _S("Kort og langt fravær", ("varighet", "type", "grad")),
                _S("Hyppige korttidsfravær", ("hyppig",)),
                _S("Forskjeller mellom avdelinger", ("avdeling",)),
                _S("Ansatte i permisjon på grunn av helse"),
                _S(
                    "Står en liten andel ansatte for en stor del av sykefraværet?",
                    ("konsentrasjon", "gjentakende"),
                ),
            ),
            (
                _S(
                    "Har vi oversikt over hvor mange ansatte som har nedsatt funksjonsevne?",
                    ("tilrettelagt", "aap"),
                ),
                _S("Hvordan tilrettelegges det for disse?"),
                _S(
                    "Har vi arbeidsoppgaver og organisering som gjør det mulig å rekruttere flere?"
                ),
                _S("Trenger vi ny rekrutteringspraksis?"),
                _S("Har vi oversikt over uføreavgangen?"),
            ),
            (
                _S(
                    "Har vi oversikt over alderssammensetningen i dag og fremover, og kritisk "
                    "kompetanse?",
                    ("aldersfordeling", "fyller"),
                ),
                _S("Har vi etablert en seniorpolitikk?"),
                _S("Har vi oversikt over pensjonskostnadene våre?"),
                _S("Har vi oversikt over når ansatte går av, for eksempel med AFP eller tidlig?"),
                _S("Har vi oversikt over pliktene i lover og avtaler?"),
            ),
        ),
    ),
    Fase(
        "Kartlegging",
        "Hente inn fakta: finne ut hvem som gjør hva.",
        (
            "Sykefravær, ansatte med nedsatt arbeidsevne, uførestatistikk.",
            "Alders- og kompetansesammensetning, pensjoneringsstatistikk.",
            "Dagens praksis. Ønsker, muligheter og behov innenfor hvert delmål.",
        ),
        (
            (_S(_FAKTA, ("samlet", "varighet", "avdeling")), _S(_NOK, ("data",))),
            (_S(_FAKTA, ("tilrettelagt", "gradert", "moter")), _S(_NOK, ("data",))),
            (_S(_FAKTA, ("aldersfordeling", "alder", "fyller")), _S(_NOK, ("data",))),
        ),
    ),
    Fase(
        "Analyse",
        "Reflektere rundt de faktaene dere nå sitter med.",
        (
            "Resultatene av kartleggingen. Behov for endringer i praksis og holdninger.",
            "Den enkeltes og virksomhetens behov. Virksomhetens strategi og mål.",
        ),
        (
            (
                _S("Har vi nok oppmerksomhet på forebygging og arbeidsmiljø?"),
                _S("Har vi behov for risikoanalyser?"),
                _S("Hvordan følges sykmeldte opp i dag?", ("moter", "aktivitet")),
                _S("Hvor har vi potensial (alder, kjønn med mer)?", ("kjonn", "alder", "heltid")),
                _S(
                    "Hva slags fravær har vi (kort eller langt, årsaker, avdelinger, kjønn)?",
                    ("varighet", "agp", "gradert", "avdeling"),
                ),
                *_ANALYSE[1:],
                _S("Hva er realistiske og målbare mål for oss?", ("samlet", "kostnad")),
            ),
            (*_ANALYSE, _S("Hva er realistiske og målbare mål for oss?", ("tilrettelagt",))),
            (*_ANALYSE, _S("Hva er realistiske og målbare mål?", ("snittalder",))),
        ),
    ),
    Fase(
        "Utvikling",
        "Utvikle virksomhetens nye IA-praksis.",
        (
            "IA-politikk på grunnlag av kartlegging og analyse.",
            "Tiltak for virksomheten og for den enkelte innenfor hvert delmål.",
            "Prosedyrer, opplæring, prosjekter, informasjonsplan.",
        ),
        (
            (
                *_TILTAK,
                _S("Hvilke rutiner skal vi ha for å melde fravær?"),
                _S("Hvilke prosedyrer skal vi ha?"),
                _S("Skal vi etablere et eget sykefraværsprosjekt?"),
                _OPPLARING,
                _S("Hva slags tilretteleggingstiltak skal vi ha?", ("tilrettelagt",)),
            ),
            (
                *_TILTAK,
                _S("Hvilke prosedyrer skal vi ha (utlysningstekst, aktiv rekruttering med mer)?"),
                _OPPLARING,
            ),
            (
                *_TILTAK,
                _S(
                    "Skal vi ha et eget prosjekt for seniorpolitikk, eller skal det inngå i den "
                    "vanlige personalpolitikken?"
                ),
                _OPPLARING,
            ),
        ),
    ),
    Fase(
        "Gjennomføring",
        "Utarbeide en forpliktende handlingsplan, og sette den i verk.",
        (
            "Informere, gi opplæring, igangsette, praktisere i hverdagen.",
            "Omfang: utvalgte grupper eller alle? Retningslinjer og satsinger.",
            "Prosjekter og forsøk. Evaluere underveis.",
        ),
        (
            (
                _S("Informere, lære opp og innføre retningslinjer og tiltak"),
                _S("Igangsette"),
                _S("Lage piloter eller drive annen forsøksvirksomhet"),
                _S("Samarbeide med bedriftshelsetjenesten og NAV"),
                _S("Forebygge og tilrettelegge"),
            ),
            (
                _S("Gi opplæring i, og gjennomføre, rekrutteringspraksis"),
                _S("Tilrettelegge"),
            ),
            (_S("Gi opplæring"), _S("Igangsette tiltak")),
        ),
    ),
    Fase(
        "Evaluering",
        "Måle mot målene, lære og justere.",
        (
            "Sett realistiske og målbare mål før arbeidet starter: bare da er det noe å måle mot.",
            "Evaluer også underveis, og juster tiltakene etter hva som virker.",
        ),
        (
            (
                _S("Har vi nådd målene våre?", ("samlet", "trend", "skille")),
                _S("Hva har vi lært?", ("aktivitet",)),
                _S("Hva kan vi gjøre mer av?"),
                _S("Er det noe vi skal slutte med?"),
            ),
            (
                _S("Har vi nådd målene våre?", ("tilrettelagt",)),
                _S("Hva har vi lært?"),
                _S("Hva kan vi gjøre mer av?"),
                _S("Er det noe vi skal slutte med?"),
            ),
            (
                _S("Har vi nådd målene våre?", ("snittalder", "aldersfordeling")),
                _S("Hva har vi lært?"),
                _S("Hva kan vi gjøre mer av?"),
                _S("Er det noe vi skal slutte med?"),
            ),
        ),
    ),
)

GENERELT_TITTEL: Final = "Hele IA-arbeidet (alle delmål)"
GENERELT: Final = (
    _S("Hvordan har samarbeidet vært mellom ledelsen, tillitsvalgte og vernetjenesten?"),
    _S("Hvordan har samarbeidet vært med NAV, bedriftshelsetjenesten, sykmeldere og andre?"),
    _S("Er det oppgaver i IA-arbeidet som ikke blir godt nok ivaretatt?"),
    _S(
        "Har arbeidet hatt andre virkninger enn på delmålene (arbeidsmiljø, holdninger, økonomi)?",
        ("kostnad",),
    ),
)

TOMMELFINGERREGLER: Final = (
    "Ha et realistisk ambisjonsnivå.",
    "Sett klare, realistiske og konkrete delmål.",
    "Sørg for forankring og engasjement i ledelsen.",
    "Evaluer arbeidet underveis, og juster målene om det trengs.",
    "Trekk inn de som kan bidra.",
    "IA-arbeid tar tid. Ha minst to møter i året som bare handler om IA.",
)

TITTEL: Final = "IA-arbeid"
UNDERTITTEL: Final = (
    "Arbeidsark for ledelse, tillitsvalgte og vernetjeneste. Tall per {dato}, {periode}."
)
FORSIDE: Final = "Start"
MAL_ARK: Final = "Mål og handlingsplan"
KOLONNER: Final = ("Spørsmål", "Tall fra boka", "Egne notater", "Ansvarlig", "Frist")
MAL_KOLONNER: Final = ("Mål", "Utgangspunkt", "Målet er nådd når …", "Ansvarlig", "Frist")
PLAN_KOLONNER: Final = ("Tiltak", "Delmål og nivå", "Hvordan og hvem er med", "Ansvarlig", "Frist")
MAL_TITTEL: Final = "Mål: realistiske og målbare"
PLAN_TITTEL: Final = "Handlingsplan"
PLAN_RADER: Final = 10
REGLER_TITTEL: Final = "Noen tommelfingerregler"
FASER_TITTEL: Final = "Fasene"
FASER_FORKLARING: Final = (
    "Virkeligheten går frem og tilbake mellom fasene. Fyll inn i de hvite feltene; de grå er tall "
    "fra boka. «Vises ikke» står der tallet gjelder for få, eller kunne regnes ut av de andre."
)
DELTAKERE: Final = ("Dato for møtet", "Ledelsen", "Tillitsvalgte", "Verneombud", "Andre")
DELTAKERE_TITTEL: Final = "Hvem er med"
KILDE: Final = "Metoden er fra Spekters «Inspirasjons- og arbeidsbok» for IA-arbeid."
UTGANGSPUNKT: Final = (("samlet",), ("tilrettelagt",), ("snittalder",))

HVORFOR: Final = {
    "gruppe": "for få ansatte, for få med fravær, eller tallet kunne regnes ut av de andre",
    "deling": "for få har slikt fravær, eller tallet kunne regnes ut av de andre",
}
ANSATTE: Final = "{antall} ansatte"
VISES_IKKE: Final = "vises ikke (færre enn fem)"
VISES_IKKE_ELLER: Final = "vises ikke (færre enn fem, eller tallet kunne regnes ut av de andre)"
"""Of figures that stand beside others about the same people. Which of the two it is, is not said:
it would tell how many they are."""
TALL: Final = {
    "samlet": "Sykefravær {prosent} ({tapte} dagsverk)",
    "trend": "Fire siste kvartaler samlet: {prosent}",
    "i_fjor": "Samme dager året før: {prosent}",
    "hyppig": "Hyppige korttidsfravær: {antall}",
    "gjentakende": "Gjentakende fravær (NAV): {antall}",
    "konsentrasjon": "De {andel} % med mest fravær ({antall} ansatte) har {prosent} av fraværet",
    "tilrettelagt": "Tilrettelagte arbeidsoppgaver: {antall}",
    "gradert": "Gradert sykmelding i perioden: {antall}",
    "aap": "AAP i perioden: {antall}",
    "moter": "{mote}: {antall}",
    "aktivitet": "Aktivitet før og etter {mote}: {for_} → {etter}",
    "fyller": "Fyller {alder} år innen fem år: {antall}",
    "snittalder": "Gjennomsnittsalder: {alder} år",
    "kostnad": "{navn}: {kroner} tusen kroner",
    "skille": "Før {dato}: {for_}. Etter: {etter}",
    "data": "{ansatte} ansatte og {rader} fraværsrader i boka; {feil} ansatte holdt utenfor",
    "konsentrasjon_skjult": (
        "De {andel} % med mest fravær: vises ikke ({andel} % er bare {antall} ansatte)"
    ),
    "konsentrasjon_ingen": "De {andel} % med mest fravær: ingen har fravær i perioden",
    "gruppe": "{navn} {prosent}",
    "antall_gruppe": "{navn}: {antall}",
    "skjult": "resten vises ikke ({hvorfor})",
    "alle_skjult": "{navn}: vises ikke ({hvorfor})",
}
