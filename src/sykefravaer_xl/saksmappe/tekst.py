"""Norwegian texts of the case file."""

from __future__ import annotations

from typing import Final

HJELP: Final = {
    "saksmappe": (
        "Skriver saksmappen til én ansatt: alt som er gjort, kontroll mot pliktene, planer, brev "
        "og endringsloggens kontrollsum. Til utskrift, for Arbeidstilsynet, NAV eller "
        "pensjonskassen. Uten diagnose."
    ),
    "ut": "Skriv saksmappen hit. Uten: ved siden av boka.",
}
FILNAVN: Final = "Saksmappe {hvem} {dato:%Y-%m-%d}.xlsx"
SKREVET: Final = (
    "Skrevet til {ut}: {tilfeller}, {plikter} – {i_tide} gjort i tide, {for_sent} for sent, "
    "{mangler} mangler."
)
HOLDT_TILBAKE: Final = "(teksten kan røpe helse og er ikke tatt med; den står i boka)"
HOLDT_TILBAKE_VARSEL: Final = (
    "{antall} ligner helseopplysninger og er ikke tatt med i saksmappen. Se over dem i boka."
)
CELLE: Final = "{ark}!{celle}"

ARK: Final = "Saksmappe"
TILFELLEARK: Final = "Fravær {fra:%d.%m.%Y}"
TITTEL: Final = "Saksmappe"
TILFELLETITTEL: Final = "Fraværet {fra:%d.%m.%Y}–{til:%d.%m.%Y}"
PER: Final = "Slik saken står i {bok} per {dato:%d.%m.%Y}. Uten diagnose og fødselsnummer."
DELES: Final = (
    "Gi bare fra deg det mottakeren har krav på. Planene skrives ut fra sine egne ark i boka."
)
AVSNITT: Final = {
    "hvem": "Den ansatte",
    "tilfeller": "Fravær i saken",
    "dokumenter": "Planer, brev og skjemaer programmet har laget",
    "kjede": "Endringsloggen",
    "forste_dag": "Første dag",
    "plikter": "Kontroll mot pliktene",
    "rader": "Egenmeldinger, sykmeldinger og annet fravær",
    "handlinger": "Samtaler, møter, vedtak og hendelser",
    "planer": "Oppfølgingsplaner",
}
FAKTA: Final = ("navn", "ansattnr", "stilling", "avdeling", "virksomhetsnr", "leder", "hr_kontakt")
PLIKTKOLONNER: Final = ("Plikt", "Hjemmel", "Frist", "Gjort", "Utfall", "Grunn og bevis")
RADKOLONNER: Final = ("Type", "Grad", "Fra", "Til", "Dager", "Står i")
HENDELSESKOLONNER: Final = (
    "Hendelse",
    "Gjelder",
    "Dato",
    "Frist",
    "Utført",
    "Merknad, hvem, sted",
)
TILFELLEKOLONNER: Final = ("Fravær", "Dager", "Fra", "Til", "Mangler", "Kort sagt")
DOKUMENTKOLONNER: Final = ("Ark", "", "Laget", "", "", "Hva")
PLANKOLONNER: Final = ("Plan", "", "Dato", "", "", "Versjon og status")

UTFALL: Final = {
    "i_tide": "Gjort i tide",
    "for_sent": "Gjort {dager} for sent",
    "oppfylt": "Oppfylt",
    "unntatt": "Unntatt",
    "mangler": "Mangler, {dager} over fristen",
    "kommer": "Fristen er ikke ute",
    "ikke_krevd": "Ikke krevd",
}
FORSTE_DAG: Final = {
    "ventes_tilbake": "Ventes tilbake",
    "arbeidsrelatert": "Arbeidsrelatert",
    "kan_gjore": "Kan gjøre",
}
JA_NEI: Final = {True: "Ja", False: "Nei"}
UTEN_BEVIS: Final = "Ingen dato står i boka."
UTEN_GRUNN: Final = "Grunn mangler."
BESLUTTET: Final = "Besluttet av {hvem}."
BEVIS: Final = "{dag} {sted}"
INGEN: Final = {
    "plikter": "Ingen plikter i dette fraværet.",
    "rader": "Ingen rader.",
    "handlinger": "Ingenting er ført i Hendelser eller i planen.",
    "planer": "Ingen plan i boka for dette fraværet.",
    "dokumenter": "Endringsloggen nevner ingen ark om den ansatte.",
}
KORT: Final = "{i_tide} gjort i tide, {for_sent} for sent, {unntatt} unntatt, {mangler} mangler"
PLANVERSJON: Final = "Versjon {nr}: {endret}"
PLANSTATUS: Final = {
    "godkjent_ansatt_dato": "Godkjent av den ansatte",
    "godkjent_leder_dato": "Godkjent av leder",
    "delt_sykmelder": "Delt med sykmelder",
    "delt_nav": "Delt med NAV",
    "evalueringsdato": "Skal evalueres",
}
"""Dates of a plan that say what has become of it."""
PLANTILTAK: Final = "Tiltak: {tiltak}"
ARK_BORTE: Final = "; arket finnes ikke i boka lenger"

KJEDE: Final = {
    "innslag": "Innslag",
    "tid": "Fra og til",
    "kontrollsum": "Siste kontrollsum",
    "kjede": "Kjeden",
    "filsum": "Filens SHA-256",
}
KJEDE_HEL: Final = "Hel: hvert innslag passer med det foregående."
KJEDE_BRUTT: Final = (
    "Brutt: {antall} passer ikke eller er borte. Loggen er endret etter at den ble skrevet."
)
KJEDE_TOM: Final = "Boka har ingen endringslogg ennå. Kjør beregn."
