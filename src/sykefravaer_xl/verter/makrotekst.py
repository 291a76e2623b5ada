"""Norwegian texts of the macros: their labels in ribbon and task pane, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

TITTEL: Final = "Sykefravær – {etikett}"

MAKROER: Final = {
    "beregn": (
        "Beregn",
        "Regner ut frister, maksdato, oppfølging og arbeidsliste i boka som er åpen.",
    ),
    "marker_forfalte": (
        "Marker forfalte",
        "Farger fristene som er forfalt, i Fravær og Oppfølging, og går til den eldste.",
    ),
    "lag_oppfolgingsplan": (
        "Lag oppfølgingsplan",
        "Lager oppfølgingsplanen for den ansatte i raden du har valgt, og beholder det skrevne.",
    ),
    "arbeidsliste": (
        "Arbeidsliste",
        "Lager arbeidslista på nytt: hvem skal gjøre hva, og når.",
    ),
    "forklar": (
        "Forklar",
        "Forklarer svaret i cellen du har valgt: paragraf, dager talt og dager hoppet over.",
    ),
    "hva_om": (
        "Hva om",
        "Viser saken til den ansatte i raden du har valgt slik den er, og slik den ville blitt.",
    ),
    "sjekk": ("Sjekk", "Finner feil i radene og går til den første. Skriver ingenting."),
}
"""Macro -> label and help text."""

UVENTET: Final = (
    "Uventet feil i «{makro}» ({slag}). Boka er ikke lagret; ser noe galt ut, lukk den uten å "
    "lagre. Meld fra om feilen, uten å sende boka."
)
IKKE_SKREVET: Final = (
    "«{makro}» stoppet: regnearket tok ikke imot en endring i {ark} ({slag}). Alt som var "
    "skrevet, er satt tilbake; bare farger og bredder kan være endret. Er arket beskyttet, slå av "
    "beskyttelsen (Se gjennom > Opphev arkbeskyttelse) og prøv igjen."
)
HALVT_SKREVET: Final = (
    "«{makro}» stoppet: regnearket tok ikke imot en endring ({slag}), og det som var skrevet i "
    "{ark}, lot seg ikke sette tilbake. Lukk boka uten å lagre, eller åpne kopien som ligger ved "
    "siden av den. Lagrer boka seg selv (OneDrive), hent forrige versjon (Fil > Info > "
    "Versjonslogg)."
)
AVBRUTT: Final = "Ingenting er endret."
UTEN_KOPI: Final = (
    "Det lot seg ikke gjøre å legge en kopi ved siden av boka ({slag}), så ingenting er skrevet. "
    "Er disken full, eller mappen skrivebeskyttet? Lagre boka i en annen mappe, og prøv igjen."
)
ENDRES: Final = "{antall} endres i {ark}"
FARGES: Final = "{antall} får annen farge i {ark}"
LAGES: Final = "nye ark: {ark}"
FORTSETTE: Final = "{hva} – fortsette?"
FOER: Final = {
    "ingen": (
        "Angre (Ctrl+Z) når ikke tilbake forbi en knapp. Ligger boka i en mappe, legges en kopi "
        "av den ved siden av først."
    ),
    "trinnvis": "",
}
"""What Undo does after a button -> what she should know before she answers."""
ETTER: Final = {
    "ingen": "Angre (Ctrl+Z) når ikke tilbake forbi knappen: lukk boka uten å lagre i stedet.",
    "trinnvis": (
        "Angre (Ctrl+Z) tar det tilbake skritt for skritt i nyere Excel; ellers Fil > Info > "
        "Versjonslogg."
    ),
}
"""What Undo does after a button -> how what was done is undone."""
SF_I_EXCEL: Final = (
    "Boka er lagret i Excels format, og {antall} har funksjoner fra Sykefravær. LibreOffice "
    "skriver dem som SF.FRIST, Excel kjenner dem som SF_FRIST. I Excel vises tallene som de er "
    "nå, til noen søker etter SF. og erstatter med SF_ i formlene. Skal boka bare brukes i "
    "LibreOffice, lagre den som .ods."
)
KOPI: Final = "Boka slik den var: {kopi}."
HINDRET: Final = {
    "redigerer": (
        "En celle er åpen for redigering. Trykk Enter eller Esc, og prøv igjen. Ingenting er "
        "skrevet."
    ),
    "skrivebeskyttet": (
        "Boka er åpnet skrivebeskyttet, så endringene kan ikke lagres i den. Lagre den under et "
        "annet navn, eller åpne den på nytt uten skrivebeskyttelse. Ingenting er skrevet."
    ),
    "delt": (
        "Boka er delt (Se gjennom > Del arbeidsbok), og andre kan være inne i den. Opphev "
        "delingen, og prøv igjen. Ingenting er skrevet."
    ),
    "beskyttet": (
        "Arket {ark} er beskyttet. Slå av beskyttelsen (Se gjennom > Opphev arkbeskyttelse), og "
        "prøv igjen. Ingenting er skrevet."
    ),
    "skjulte_rader": (
        "Arket {ark} har et filter eller skjulte rader. Excel fyller bare de radene som vises, så "
        "svarene kunne havnet hos feil ansatt. Fjern filteret (Data > Fjern), vis de skjulte "
        "radene, og prøv igjen. Ingenting er skrevet."
    ),
}
"""What is in the way of a button -> what to do about it."""
TOTALRAD: Final = (
    "Tabellen «{tabell}» har en totalrad, så nye rader får ikke plass under den. Slå av "
    "totalraden i Excel (Tabellutforming > Totalrad), og prøv igjen."
)
KANSKJE_1904: Final = (
    "Det siste fraværet i boka slutter {dato}. Stemmer ikke det, teller boka datoer fra 1904 "
    "(gamle bøker fra Mac). Det ser ikke xlwings Lite: bruk kommandoen beregn på den boka."
)
VELG_RAD: Final = (
    "Velg en celle i raden til den ansatte, i arket {ark}, og prøv igjen. Nå er {valgt} valgt."
)
VELG_RAD_UTEN: Final = "Velg en celle i raden til den ansatte, i arket {ark}, og prøv igjen."
RADEN_UTEN_ANSATT: Final = (
    "Det står ingen ansatt i rad {rad} i arket {ark}. Velg en rad med en ansatt, og prøv igjen."
)
ELLER: Final = " eller "
OG: Final = " og "

BEREGNET: Final = "Beregnet per {dato}: {ansatte} og {rader}. {forfalt} forfalt."
ENDRET: Final = "{antall} fikk nytt innhold."
NYE_ARK: Final = "Nye ark: {ark}."
IKKE_LAGRET: Final = "Boka er ikke lagret."
INGEN_FEIL: Final = "Ingen feil i {rader} for {ansatte}."
FEIL_I: Final = "{antall} i radene:"
VARSLER: Final = "{antall}:"
FLERE: Final = "… og {antall} til."
UTEN_OVERSIKT: Final = "Arket {ark} er ikke som programmet laget det, og er ikke oppdatert."

INGEN_FORFALTE: Final = "Ingen frister er forfalt per {dato}."
FORFALTE: Final = "{antall} er forfalt per {dato}. Den eldste er valgt."
HENNES_FARGE: Final = "{antall} har en farge du har satt selv, og har beholdt den."
IKKE_BEREGNET: Final = "Boka har ingen frister ennå. Kjør «Beregn» først."
IKKE_OPPDATERT: Final = (
    "{antall} i boka er ikke slik radene nå sier. Kjør «Beregn», og så «Marker forfalte»."
)

ARBEIDSLISTE: Final = "{antall} på lista per {dato}: {forfalt} forfalt, {snart} snart."

INGEN_FRIST_HER: Final = "Raden har ingen frist som skal følges opp."
PER: Final = "Svaret gjelder per {dato}, siste dag i raden."
TELLER: Final = "• {fra}–{til}: {dager}, {ukedager}, teller. {hva}: {hvorfor}."
TELLER_IKKE: Final = "• {fra}–{til}: {dager}, {ukedager}, teller ikke. {hva}: {hvorfor}."
VELG_SVAR: Final = "Velg cellen med svaret, og trykk «Forklar» igjen for hele forklaringen."

PLAN_NY: Final = "Planen står i arket «{ark}». Fyll ut de hvite feltene sammen med den ansatte."
PLAN_FORNYET: Final = (
    "Planen i arket «{ark}» er oppdatert (versjon {versjon}). Det som var skrevet, er beholdt."
)
PLAN_LIK: Final = "Planen i arket «{ark}» er som den skal være. Ingenting er endret."
INGEN_SAK: Final = "Den ansatte i raden har ikke noe fravær som kan følges opp."

HVA_OM_ARK: Final = "Hva om"
HVA_OM_TITTEL: Final = "Hva om det gikk annerledes?"
HVA_OM_HJELP: Final = (
    "Fyll ut det som skal være annerledes, og trykk «Hva om» igjen. Ingenting i boka endres."
)
HVA_OM_FELT: Final = {
    "ansattnr": "Ansattnr",
    "grad": "Ny grad (1–100)",
    "grad_fra": "Ny grad fra",
    "ferie_fra": "Ferie fra",
    "ferie_til": "Ferie til",
    "frisk_fra": "Frisk fra",
    "frisk_til": "Frisk til",
    "sykmeldt_fra": "Sykmeldt videre fra",
    "sykmeldt_til": "Sykmeldt videre til",
    "motedato": "Møtedato for dialogmøte 2",
}
"""What can be tried, as the form says it."""
HVA_OM_KOLONNER: Final = ("Svar", "Nå", "Hva om", "Endret")
HVA_OM_ENDRET: Final = "endret"
HVA_OM_NYTT: Final = (
    "Skjemaet står i arket «{ark}». Fyll ut det som skal være annerledes, og trykk «Hva om» igjen."
)
HVA_OM_SVAR: Final = "{antall} ville blitt annerledes. Svaret står i arket «{ark}»."
HVA_OM_LIKT: Final = "Ingenting ville blitt annerledes. Svaret står i arket «{ark}»."
HVA_OM_INGEN_ENDRING: Final = (
    "Fyll ut minst ett felt under Ansattnr i arket «{ark}»: det som skal være annerledes."
)
HVA_OM_UTEN_ANSATT: Final = "Skriv ansattnummeret øverst i arket «{ark}»."
HVA_OM_PAR: Final = "Fyll ut både «{fra}» og «{til}», eller ingen av dem."
HVA_OM_BAKLENGS: Final = "«{til}» er før «{fra}»."
HVA_OM_FRA_UTEN_GRAD: Final = "«{fra}» hører sammen med «{grad}»."
FELT_FEIL: Final = "{felt}: {melding}"


def ramse(ord_: Iterable[str], bindeord: str = OG) -> str:
    """«Fravær, Oppfølging og Arbeidsliste»."""
    *forste, siste = dict.fromkeys(filter(None, ord_))
    return bindeord.join(filter(None, [", ".join(forste), siste]))


def antall_celler(tall: int) -> str:
    """«1 celle», «1 014 celler»."""
    return f"{tall:,} {'celle' if tall == 1 else 'celler'}".replace(",", "\N{NO-BREAK SPACE}")
