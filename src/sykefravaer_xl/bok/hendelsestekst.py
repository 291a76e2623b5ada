"""Norwegian texts of the sheet ``Hendelser``."""

from __future__ import annotations

from typing import Final

UKJENT_HENDELSE: Final = "{sitat} er ikke en kjent hendelse. Velg fra nedtrekkslisten."
UKJENT_SJEKKPUNKT: Final = (
    "{sitat} er ikke et sjekkpunkt. Skriv navnet slik det står i arket Sjekkpunkter."
)
SJEKKPUNKT_AV: Final = (
    "Sjekkpunktet er ikke i bruk, så hendelsen flytter ingenting. Skriv Ja i «Aktiv» i arket "
    "Sjekkpunkter hvis det skal brukes."
)
IKKE_MOTE: Final = "Velg Dialogmøte 1, 2 eller 3 i «Sjekkpunkt». Hendelsen er ikke brukt."
UTEN_DATO: Final = "Dato mangler. Skriv dagen hendelsen skjedde."
UTEN_HENDELSE: Final = "Hendelse mangler. Velg fra nedtrekkslisten."
MANGLER: Final = "«{felt}» mangler og må fylles ut for «{hendelse}». Hendelsen er ikke brukt."
FOR_DATO: Final = "«{felt}» er før datoen for hendelsen. Er datoene riktige?"
FRAM_I_TID: Final = "Datoen er fram i tid. «{hendelse}» teller fra den dagen; regn ut på nytt da."
UTEN_TILFELLE: Final = (
    "Hendelsen hører ikke til noe fravær: den ansatte har ikke fravær på eller før datoen."
)
INGEN_AVVENTENDE: Final = "Ingen avventende sykmelding gjelder den dagen. Rett datoen."
AVVENTENDE_OMGJORT: Final = (
    "Den avventende sykmeldingen er regnet som sykmelding fra {fra}, fordi det ikke kan "
    "tilrettelegges (arket Hendelser, rad {rad})."
)
PA_NYTT: Final = "Vurder aktivitetskravet på nytt"
TIMESALDO: Final = "Avklar timesaldoen"
FERIE_I_RADEN: Final = (
    "Raden har {dager} ukedager ferie eller permisjon: skriv Avtalte timer uten dem."
)
GJELDER_MOTE: Final = "{navn} (nå {mote})"
MOTET_ER: Final = "Møtet er {mote}. Senest: {regnestykke}"
MOTE_ETTER_FRIST: Final = "Møtet er satt til {mote}, etter fristen. {regnestykke}"
TILBAKE_FOR_SLUTT: Final = (
    "Fraværsradene går til {til}, etter at den ansatte kom tilbake. Oppfølgingen regnes som "
    "avsluttet; rett Til i fraværsraden, ellers er dager brukt og maksdato feil."
)
STOPP_PENSJONSMELDING: Final = "Stopp pensjonsmelding"
VARSLE_LONN_RETUR: Final = "Varsle Lønn om retur"
RETUR_FORKLARING: Final = (
    "Fraværet tok slutt {slutt}, og «{hva}» er utført. Meld fra at den ansatte er tilbake, og før "
    "«{hendelse}» i arket Hendelser."
)
FRIST_FORKLARING: Final = "Frist satt {dato} i arket {ark}: {hendelse}."
HJEMMEL: Final = "rutine"
