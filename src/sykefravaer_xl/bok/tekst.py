"""Norwegian texts of a run over workbooks."""

from __future__ import annotations

from typing import Final

SATT_MED_VALG: Final = "Hvordan boka leses. Satt med --sett."
PAGAR, KOMMER = "Pågår", "Kommer"
NYLIG_AVSLUTTET, AVSLUTTET = "Nylig avsluttet", "Avsluttet"
"""How a case with nothing to do stands; one lately over goes on with the next absence."""
STOPPET_AV: Final = "Ikke beregnet: rett {steder} først."
TO_NAVN: Final = (
    "Samme ansattnummer står med et helt annet navn i {sted}. Er det to personer, gi dem hvert "
    "sitt nummer; er det én, skriv navnet likt på alle radene."
)

FUNN: Final = {
    "ukjent_profil": (
        "«{verdi}» er ikke en kjent profil. Skriv en av: {profiler}. «privat» er brukt."
    ),
    "ansvarlig_ukjent": ("«{verdi}» er ikke en rolle. Skriv en av: {roller}. «{brukt}» er brukt."),
    "profil_mot_ark": (
        "Profilen «{profil}» har sjekkpunktet i {liste}, men her står det {ark}, og det gjelder. "
        "Tøm feltet hvis profilen skal bestemme."
    ),
    "ugyldig_innstilling": (
        "«{verdi}» er ikke gyldig for «{navn}». Skriv et helt tall fra {fra} til {til}. "
        "{standard} er brukt."
    ),
    "profilens_tall": "Profilens tall",
    "ingen_fodselsdato_kolonne": (
        "Boka har ingen fødselsdatoer. Aldersgrensene 67 og 70 år er ikke vurdert."
    ),
    "endringslogg_endret": (
        "Raden i endringsloggen er ikke slik programmet skrev den, eller en rad foran den er "
        "endret, slettet eller satt inn. Sammenlign med en sikkerhetskopi."
    ),
    "endringslogg_kort": (
        "Endringsloggen har ikke den siste raden programmet skrev: rader er slettet, en "
        "kontrollsum er tømt eller endret, eller arket er borte. Sammenlign med en "
        "sikkerhetskopi."
    ),
    "hardlenke": (
        "Boka har flere navn på disken (harde lenker). Bare {fil} er den nye boka; de andre "
        "navnene viser den gamle."
    ),
    "signatur": (
        "Boka har en digital signatur. Den gjelder ikke lenger når boka er endret; signer på nytt."
    ),
    "oversikt_endret": (
        "Arket er endret for hånd og er derfor ikke oppdatert. Gi det et annet navn eller slett "
        "det hvis du vil ha programmets eget."
    ),
    "ulik_fodselsdato": (
        "Fødselsdatoen er en annen enn på rad {rad}, og den på rad {rad} er brukt. Rett den som "
        "er feil, eller gi de to hvert sitt ansattnummer hvis de er to personer."
    ),
    "navnebrodre": (
        "Samme navn står med to fødselsdatoer. Er det to personer, legg til en kolonne Ansattnr; "
        "er det én, rett datoen som er feil. Til det er klart, er ingenting regnet ut for navnet."
    ),
    "to_navn": f"{TO_NAVN} Til det er klart, er ingenting regnet ut for nummeret.",
    "ulikt_navn": (
        "Samme ansattnummer står med et annet navn i {sted}, og radene er regnet som én person. "
        "Er det to, gi dem hvert sitt nummer; er det én, skriv navnet likt på alle radene."
    ),
    "tilfelle_borte": (
        "Fraværet i raden finnes ikke lenger i fraværsradene. Det du har skrevet, er beholdt."
    ),
    "tilfelle_borte_flytter": (
        "Fraværet i raden finnes ikke lenger i fraværsradene. Dager brukt, arbeidsgiverperiode og "
        "maksdato for den ansatte regnes nå uten det. Er raden slettet fordi fraværet er over, må "
        "den føres inn igjen: NAV teller den med i tre år. Det du har skrevet, er beholdt."
    ),
    "etter_ansettelsen": (
        "Fraværet varer lenger enn arbeidsforholdet, som tok slutt {dato} (Ansatt til). Rett den "
        "av datoene som er feil."
    ),
    "unntak_uten_grunn": (
        "Unntaket teller ikke før det har en grunn. Skriv hvorfor i feltet «grunn» ved siden av."
    ),
    "unntak_uten_beslutter": "Skriv hvem som bestemte unntaket, i «Unntak besluttet av».",
    "kan_ikke_unntas": (
        "Aktivitetskravet kan ikke unntas (ftrl § 8-8). Før det som oppfyller det, i arket "
        "Hendelser: i arbeid, kan ikke tilrettelegges, eller medisinske grunner."
    ),
    "utfort_fram_i_tid": (
        "Datoen er fram i tid, så oppgaven regnes ikke som utført før den dagen. Rett den hvis "
        "den er skrevet feil."
    ),
    "utfort_for_tilfellet": (
        "Datoen er før første dag i fraværet, så den teller ikke i dette fraværet. Gjelder den et "
        "tidligere fravær, eller er den skrevet feil?"
    ),
    "ukjent_regnes_fra": "Sjekkpunktet kan ikke regnes ut: «Regnes fra» eller «Antall» mangler.",
}

FEIL: Final = {
    "aapen_i_excel": (
        "{fil} er åpen i {program} (låsefilen {las} finnes). Lukk boka og kjør på nytt. "
        "Er den ikke åpen hos noen, kan låsefilen slettes."
    ),
    "kan_ikke_skrive": "{fil} kan ikke skrives: {grunn}. Originalen er urørt.",
    "ukjent_ansatt": (
        "Fant ingen eller flere ansatte som passer med «{ansatt}» blant fraværsradene i {fil}. "
        "Skriv ansattnummeret slik det står i boka."
    ),
    "star_i_veien": (
        "{fil} er ikke skrevet: det står noe i arket {ark}, rad {rad}, under lista, der den "
        "trenger plass. Flytt det til høyre for lista, og kjør på nytt."
    ),
    "opptatt": "{fil} oppdateres av en annen kjøring akkurat nå. Prøv igjen om litt.",
}

LOGG: Final = {
    "tom": "(tom)",
    "fylt": "{ark}: {antall} tomme celler fylt ut",
    "ark_laget": "arket er laget",
    "ark_fornyet": "arket er laget på nytt",
}

LIKE_FUNN: Final = "({antall} steder: {celler})"
