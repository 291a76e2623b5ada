"""Norwegian texts of the core: statuses, reasons, faults and warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.feil import Funn

if TYPE_CHECKING:
    from sykefravaer_xl.grunn.feil import Sti

STATUS: Final = {
    "utfort": "Utført",
    "unntatt": "Unntatt",
    "forfalt": "Forfalt",
    "snart": "Snart",
    "kommende": "Kommende",
    "ikke_aktuelt": "Ikke aktuelt",
    "ikke_utfort": "Ikke utført",
}

ANSVARLIG: Final = {
    "leder": "Leder",
    "hr": "HR",
    "ansatt": "Ansatt",
    "nav": "NAV",
    "lonn": "Lønn",
    "bht": "BHT",
    "tillitsvalgt": "Tillitsvalgt",
}
"""Id of a role -> what lists and the column Ansvarlig call it."""

ARSAK: Final = {
    "utfort": "Utført {utfort}.",
    "unntatt": "Unntatt{grunn}.",
    "avsluttet": "Avsluttet: fraværet tok slutt {slutt}, før fristen.",
    "ansatt_sluttet": "Arbeidsforholdet tok slutt {sluttet}.",
    "tilbake": "Tilbake i jobb: fraværet tok slutt {sluttet}.",
    "for_sent_na": "Tiden for dette er ute.",
    "opphevet": "Plikten ble opphevet {opphevet}, før fristen.",
    "opphevet_samme_dag": "Plikten ble opphevet {opphevet}, samme dag som fristen.",
    "ikke_i_kraft": "Regelen gjaldt ikke da fraværet startet {start}.",
    "profil": "Gjelder bare virksomheter med profilen «stat».",
    "gradert": "Gradert sykmelding {grad} % på fristdagen: vurder ved behov.",
    "aldri_helt_borte": "Aldri helt borte i dette fraværet: vurder ved behov.",
    "i_aktivitet": "I aktivitet: gradert sykmelding {grad} % på fristdagen.",
    "motedato_mangler": "Møtedato er ikke satt.",
    "motet_holdt": "Møtet er holdt uten at dette er registrert utført.",
    "mote_innkalt": "Møtet er innkalt, har fått en dato eller er holdt.",
    "mote_unntatt": "Møtet er unntatt.",
    "unntatt_med": "Oppfølgingsplanen er unntatt, så det er ingen plan å sende.",
    "tiltak_mangler": "Ingen tilrettelegging med sluttdato.",
    "ingen_egenmelding": "Ingen egenmelding i dette fraværet.",
    "sykmelding_foreligger": "Sykmelding foreligger fra {sykmelding}.",
    "ingen_arbeidsgiverperiode": "Ingen arbeidsgiverperiode i dette fraværet.",
    "innenfor_agp": "Fraværet varer ikke ut over arbeidsgiverperioden.",
    "nav_betaler_ikke": "NAV betaler ingen dager i dette fraværet.",
    "forskutterer_ikke": "Arbeidsgiver forskutterer ikke: NAV betaler den ansatte selv.",
    "ingen_lonn_a_stoppe": (
        "Arbeidsgiver forskutterer ikke: lønna stanset da arbeidsgiverperioden var over."
    ),
    "forskuttering_ukjent": "Fyll inn om arbeidsgiver forskutterer sykepengene.",
    "ingen_avtale": "Ingen avtale om lønn ut over sykepengene.",
    "maksdato_for_fravaeret": "Maksdato {maksdato} var før fraværet startet {start}.",
    "passert": "Datoen er passert; ingen trenger å gjøre noe.",
    "for_sent_a_gjore": "Fraværet tok slutt {slutt} uten at dette er registrert utført.",
}

UKEDAGER: Final = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")

VINDU: Final = {
    "innenfor": (
        "SPK tar imot meldingen fra fire til to måneder før lønna stopper {slutt}: {fra}–{til}."
    ),
    "utenfor": (
        "OBS: Fristen {frist} er utenfor tiden SPK tar imot meldingen, fra fire til to måneder "
        "før lønna stopper {slutt}: {fra}–{til}."
    ),
}

MOTE: Final = {
    "bedt_av": "Bedt om av {verdi}.",
    "innkalt": "Innkalt {verdi}.",
    "motedato": "Møtet er {verdi}.",
    "deltakere": "Deltakere: {verdi}.",
}
"""What is noted of a meeting: field of ``Oppfolging`` -> a sentence."""

AVTALT: Final = "Innvilget til {dato}."
KAN_IKKE_UNNTAS: Final = (
    "Et unntak tar ikke bort denne plikten ({hjemmel}). Før det som oppfyller den, i arket "
    "Hendelser."
)

OPPLYSNING: Final = "Lønn etter avtalen"
"""What a message that is no warning begins with."""
LONN_SLUTT: Final = (
    f"{OPPLYSNING} "
    "til og med {tariff}; sykepenger fra NAV til og med {maksdato} "
    "(ftrl § 8-12)."
)
"""The agreement's last day beside NAV's, wherever one of them is stated."""

REGNET_FRA: Final = {
    "tilfelle": "første fraværsdag",
    "hel_dag": "første dag helt borte",
    "egenmelding": "egenmeldingen",
    "agp_slutt": "siste dag i arbeidsgiverperioden",
    "maksdato": "maksdato",
    "motedato": "møtedato",
    "sist_kontakt": "siste kontakt",
    "tiltak_til": "tiltakets sluttdato",
    "lonnskjoring": "siste lønnskjøring før lønna stopper",
    "lonn_slutt": "siste dag med lønn",
    "tariff": "siste dag med lønn etter avtalen",
    "agp_full": "dagen arbeidsgiverperioden er full",
    "nav_maned": "første dag i måneden NAV begynner å betale",
}

EGENMELDING_AAR: Final = (
    "Ordningen gir {aar} dager på 12 måneder, og {dager} var igjen da egenmeldingen begynte."
)
EGENMELDING_HULL: Final = "imellom uten egenmelding"
"""Days of an absence between self-certified ones that are no part of them."""

FUNN: Final = {
    "ikke_json": "Linjen er ikke JSON. Skriv én sak som ett JSON-objekt på hver linje.",
    "for_mange_rader": (
        "Den ansatte har {antall} rader, og flere enn {flest} regnes ikke for én. Står det samme "
        "ansattnummeret på flere personer, så gi hver sitt."
    ),
    "ikke_objekt": "Saken er ikke et JSON-objekt. Skriv { … } med minst «fravaer».",
    "mangler": "«{navn}» mangler. Fyll inn feltet.",
    "ugyldig_dato": "«{verdi}» er ikke en dato. Skriv datoen som ÅÅÅÅ-MM-DD.",
    "ugyldig_grad": "«{verdi}» er ikke en gyldig grad. Skriv et helt tall fra 1 til 100.",
    "ukjent_type": "«{verdi}» er ikke en kjent fraværstype. Bruk en av: {typer}.",
    "ukjent_profil": "«{verdi}» er ikke en kjent profil. Bruk en av: {profiler}.",
    "ugyldig_verdi": "«{verdi}» er ikke en gyldig verdi for «{navn}». Rett verdien.",
    "til_for_fra": "Til ({til}) er før Fra ({fra}). Bytt om eller rett datoene.",
    "dato_for_regelverk": (
        "{dag} er før {forste}, det første regelverket programmet kjenner. Er årstallet riktig?"
    ),
    "dato_for_langt_frem": "{dag} ligger for langt fram i tid. Er årstallet riktig?",
    "overlappende_sykmeldinger": (
        "Sykmeldingen {fra}–{til} ({grad} %) overlapper en annen med {annen_grad} %. "
        "Rett datoene eller graden, slik at bare én grad gjelder hver dag."
    ),
    "sammenslaatt": (
        "Sykmeldingen {fra}–{til} overlapper en annen med samme grad. De er slått sammen."
    ),
    "mangler_fodselsdato": (
        "Fødselsdato mangler. Aldersgrensene 67 og 70 år er ikke vurdert; fyll inn fødselsdato."
    ),
    "uvanlig_alder": "Alderen er {alder} år ved fraværet. Er fødselsdatoen riktig?",
    "uvanlig_aar": "{dag} ligger mer enn to år fram i tid. Er årstallet riktig?",
    "lang_rad": "Perioden {fra}–{til} er {dager} dager lang. Er datoene riktige?",
    "egenmelding_kvote": (
        "Egenmelding er brukt {dager} dager i fraværet som startet {start}; "
        "ordningen gir {grense} dager om gangen, og fridager mellom egenmeldte dager teller med. "
        "Sykmelding kreves fra {fra} (ftrl § 8-24)."
    ),
    "egenmelding_kvote_aar": (
        "Egenmelding er brukt {dager} dager siste 12 måneder; ordningen gir {grense} dager. "
        "Sykmelding kreves fra {fra} (ftrl § 8-24)."
    ),
    "over_70": (
        "Den ansattes {alder}-årsdag er {dag}. Fra den dagen gis det ikke sykepenger "
        "(ftrl § 8-3), og maksdato er siste ukedag før."
    ),
    "for_kort_ansatt": (
        "Ansatt fra {ansatt_fra}, mindre enn {uker} uker før fraværet startet {start}: den "
        "ansatte har ikke tjent opp rett til sykepenger fra arbeidsgiver (ftrl § 8-2). Avklar "
        "med NAV."
    ),
    "egenmelding_for_tidlig": (
        "Ansatt fra {ansatt_fra}: egenmelding kan brukes fra og med {rett_fra} (ftrl § 8-24 (1)). "
        "Sykmelding kreves fra {fra}."
    ),
    "egenmelding_etter_agp": (
        "Egenmeldingen {fra}–{til} kommer etter arbeidsgiverperioden og gir ikke sykepenger "
        "(ftrl § 8-24 (4)). Be om sykmelding."
    ),
    "egenmelding_i_ferie": (
        "Egenmeldingen {fra}–{til} ligger inne i en ferie, så den teller ikke. Skal feriedagene "
        "utsettes fordi den ansatte var syk, kreves legeerklæring (ferieloven § 9). Ellers rett "
        "den av radene som er feil."
    ),
    "lav_grad": (
        "Sykmeldingen {fra}–{til} er på {grad} %, under {minste} %: dagene gir ikke sykepenger "
        "(ftrl § 8-13). Er graden riktig?"
    ),
    "avventende_lang": (
        "Den avventende sykmeldingen {fra}–{til} er {dager} dager. Den kan bare brukes i "
        "arbeidsgiverperioden, opptil {grense} dager (ftrl § 8-19)."
    ),
    "aap_etter_sykdom": (
        "AAP fra {fra} regnes som arbeid ved siden av AAP. Fikk den ansatte AAP i stedet for "
        "sykepenger (ftrl kapittel 11), skriv typen «Annen ytelse»."
    ),
    "enkeltdager": (
        "Samme ukedag {uker} uker på rad ({dager}, {fra}–{til}). Arbeider den ansatte deltid og "
        "er syk hele tiden, skriv én rad fra første til siste dag: arbeidsgiverperioden teller "
        "kalenderdager, også fridager (ftrl § 8-19), og NAV betaler fra dag {nav}."
    ),
    "aktivitetskrav_pa_nytt": (
        "Sykmeldingen er på 100 % igjen fra {fra}, etter {grad} % ved aktivitetskravet {frist}. "
        "Aktivitetskravet må vurderes på nytt ({hjemmel})."
    ),
    "egenmelding_ganger": (
        "Egenmelding er brukt {ganger} ganger siste 12 måneder. Etter 4 ganger kan arbeidsgiver "
        "ta bort retten (ftrl § 8-27)."
    ),
}


def lag_funn(kode: str, sti: Sti, **verdier: object) -> Funn:
    """A finding about a case, with its text: ``lag_funn("til_for_fra", ("fravaer", 0), …)``."""
    return Funn(kode, FUNN[kode].format(**verdier), sti)
