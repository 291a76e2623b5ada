"""Norwegian texts of the sheet ``Hendelser``."""

from __future__ import annotations

from typing import Final

UKJENT_HENDELSE: Final = "{sitat} er ikke en kjent hendelse. Velg fra nedtrekkslisten."
UKJENT_SJEKKPUNKT: Final = (
    "{sitat} er ikke et sjekkpunkt. Skriv navnet slik det står i arket Sjekkpunkter."
)
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
STOPP_PENSJONSMELDING: Final = "Stopp pensjonsmelding"
VARSLE_LONN_RETUR: Final = "Varsle Lønn om retur"
RETUR_FORKLARING: Final = (
    "Fraværet tok slutt {slutt}, og «{hva}» er utført. Meld fra at den ansatte er tilbake, og før "
    "«{hendelse}» i arket Hendelser."
)
FRIST_FORKLARING: Final = "Frist satt {dato} i arket {ark}: {hendelse}."
HJEMMEL: Final = "rutine"
