"""Norwegian texts of the explanations: what a day is, why it counts, the command's messages."""

from __future__ import annotations

from typing import Final

from sykefravaer_xl.domene.tekst import EGENMELDING_HULL
from sykefravaer_xl.grunn.ordlyd import vis_dato

FELT: Final = {
    "tilfelle": "Tilfelle fra",
    "arbeidsgiverperiode": "Dager i arbeidsgiverperioden",
    "agp_slutt": "Siste dag i arbeidsgiverperioden",
    "dager_brukt": "Sykepengedager brukt",
    "dager_igjen": "Sykepengedager igjen",
    "maksdato": "Maksdato",
    "maksdato_tariff": "Maksdato etter avtalen",
    "saldo_gradert": "Saldo gradert",
}

HVA: Final = {
    "ukjent": "Ingen fraværsrad",
    "ukjent_helg": "Helg uten fraværsrad",
    "tidligere": "Betalt av NAV før radene",
    "ikke_opplyst": "Ingen opplysning",
    "gammel_kvote": "Tidligere kvote",
    "framover": "Dager framover",
    "kalender": "Kalenderdager",
    "egenmelding_igjen": "Ubrukte egenmeldingsdager",
}

HVORFOR: Final = {
    # the spell
    "syk": "sykefravær",
    "forlenger": "rett etter sykefravær: forlenger tilfellet",
    "opphold": "opphold i tilfellet, ikke lenge nok til å avslutte det",
    # the employer period
    "agp_syk": "fraværsdag i arbeidsgiverperioden",
    "agp_behandling": "behandlingsdag, teller i arbeidsgiverperioden",
    "agp_egenmelding": "egenmelding teller i arbeidsgiverperioden",
    "agp_lav_grad": "grad under {minste_grad} % teller i arbeidsgiverperioden",
    "agp_ferie": "ferie mens sykmeldingen løper, teller i en åpen arbeidsgiverperiode",
    "agp_holdt": "sykefravær på begge sider: teller i arbeidsgiverperioden",
    "agp_helg": "helg med sykefravær på begge sider: teller",
    "arbeid": "arbeid: opphold",
    "ingen_rad": "ingen fraværsrad: regnes som arbeid, opphold",
    "helg_opphold": "helg uten nytt fravær rett etter: opphold",
    "helg_behandling": "helg mellom behandlingsdager: i arbeid, opphold",
    "ferie_etter_arbeid": "ferie etter arbeid: opphold",
    "fri_opphold": "ikke nytt sykefravær rett etter: opphold",
    # the quota
    "betalt": "betalt av NAV",
    "betalt_tidligere": "betalt av NAV, opplyst i saken",
    "betalt_67": "betalt av NAV, etter {redusert_alder}-årsdagen",
    "ikke_opplyst": "ikke opplyst: regnes uten sykepenger",
    "i_agp": "arbeidsgiverperiode: arbeidsgiver betaler",
    "helg": "helg koster ingen dager",
    "avvist_egenmelding": "egenmelding etter arbeidsgiverperioden: avvist",
    "avvist_grad": "grad under {minste_grad} %: avvist",
    "avvist_ytelse": "annen ytelse fra NAV: avvist",
    "ferie_kvote": "ferie: koster ingen dager",
    "fri_kvote": "fri: koster ingen dager",
    "arbeid_kvote": "arbeid: ingen sykepenger",
    "ingen_rad_kvote": "ingen fraværsrad: frisk",
    "for_gammel": "før {vindu}, mer enn {vindu_aar} år før sykepengene startet igjen",
    "gammel_kvote": "ny kvote etter {slutt}: {ny_rett} dager uten sykepenger fra NAV hadde gått",
    "kvote_slutt": "kvoten er brukt opp",
    "for_gammel_person": "fra {ovre_alder}-årsdagen {dag_70}: ingen sykepenger",
    "igjen": "ukedagene som gjenstår",
    # the agreement
    "tariff_syk": "lønn etter avtalen løper",
    "tariff_skyver": "skyver datoen like mange dager",
    "tariff_helg": "helg uten frisk ukedag på begge sider: skyver ikke datoen",
    "tariff_etter": "begynte etter siste dag med lønn: skyver ikke datoen",
    # checkpoints
    "kalenderdager": "alle dager teller, også helg, ferie og opphold i tilfellet",
    "bare_egenmelding": "ikke egenmelding: teller ikke i egenmeldingsdagene",
    "egenmelding": "egenmelding",
    "egenmelding_fri": "fri mellom egenmeldte dager: teller",
    "egenmelding_igjen": "gjenstår av ordningen",
    "ikke_helt_borte": "ikke helt borte: møtefristen har ikke startet",
    # hours
    "timer": "{arbeidede} t arbeidet, {krav} t ventet ({avtalte} t avtalt, {grad} % sykmeldt)",
}

REGNET_FRA: Final = {
    "tilfelle": "siste dag i tilfellet",
    "agp_slutt": "første dag i arbeidsgiverperioden",
    "basis": "siste kjente dag",
    "basis_fredag": "siste ukedag før helgen radene slutter i",
    "siste_betalte": "siste dag NAV betalte, kvoten er brukt opp",
    "dag_67": "{redusert_alder}-årsdagen, rullet tilbake til en ukedag",
    "dag_70": "{ovre_alder}-årsdagen",
    "dodsdag": "dødsdagen",
    "tariff": "siste dag i arbeidsgiverperioden",
    "egenmelding": "første egenmeldingsdag",
}

LEDD: Final = {
    "i_tilfellet": "i tilfellet",
    "opphold": "opphold inni",
    "selv_dag_1": "første dag er selv dag 1",
    "telte": "telte",
    "ikke_telt": "imellom som ikke teller",
    "kvote": "kvoten",
    "brukt": "brukt",
    "kvote_67": "kvoten etter {redusert_alder} år",
    "brukt_67": "brukt etter {redusert_alder}-årsdagen",
    "til_67": "til og med {redusert_alder}-årsdagen",
    "til_70": "fram til {ovre_alder}-årsdagen",
    "for_70": "siste ukedag før",
    "dodsdag": "den dagen selv",
    "tariff": "etter avtalen",
    "tariff_ekstra": "ferie, fri og arbeid som skyver datoen",
    "maneder": "",
    "dager": "",
    "dag_nummer": "dag {nummer}",
    "egenmeldingsdager": "egenmelding",
    "egenmelding_hull": EGENMELDING_HULL,
    "arbeidede": "arbeidet {periode}",
    "krav": "ventet {periode}",
    "avrunding": "avrunding",
}

ENHET: Final = {
    "dager": ("dag", "dager"),
    "ukedager": ("ukedag", "ukedager"),
    "maneder": ("måned", "måneder"),
    "timer": ("time", "timer"),
}
SVARENHET: Final = {
    "arbeidsgiverperiode": "dager",
    "dager_brukt": "ukedager",
    "dager_igjen": "ukedager",
    "saldo_gradert": "timer",
}

MERKNAD: Final = {
    "ingen_rader": "Ingen fraværsrader å regne på.",
    "ingen_tilfelle": "Ingen sykefraværsdager, så det finnes ikke noe tilfelle.",
    "agp_behandling": (
        "Bare behandlingsdager: perioden er full ved dag {antall}. Er andre sykedager med, kreves "
        "alle {full}."
    ),
    "ingen_agp": "Ingen arbeidsgiverperiode i dette fraværet.",
    "agp_apen": (
        "Perioden er ikke ferdig: {antall} av {grense} dager er telt. Nytt fravær før det har "
        "gått {opphold} dager fortsetter den samme perioden."
    ),
    "agp_lukket": (
        "Perioden ble ikke ferdig: {antall} av {grense} dager er telt, og {opphold} dager uten "
        "fravær var nådd {slutt}. Nytt fravær gir ny periode."
    ),
    "agp_forrige": (
        "Forrige arbeidsgiverperiode sluttet {slutt}; {opphold} dager opphold var nådd {lukket}, "
        "derfor en ny periode fra {forste}."
    ),
    "unntak_agp": (
        "Unntak fra arbeidsgiverperioden (ftrl § 8-20): dagene telles likevel, men NAV refunderer."
    ),
    "tilfelle_til": "Tilfellet varer til {til}: {dager} dager uten oppholdsdagene.",
    "forrige_tilfelle": (
        "Forrige tilfelle sluttet {slutt}. {dager} dager uten sykefravær ligger imellom; "
        "{grense} eller flere gir et nytt tilfelle."
    ),
    "mangler_fodselsdato": (
        "Fødselsdato mangler: grensene {redusert_alder} og {ovre_alder} år er ikke vurdert."
    ),
    "styrer_67": "Kvoten etter {redusert_alder} år tar slutt før den ordinære.",
    "styrer_70": "Ingen sykepenger fra og med {ovre_alder}-årsdagen {dag_70}.",
    "brukt_opp": (
        "Kvoten er brukt opp; {maksdato} var siste betalte dag. {opphold} av {ny_rett} dager uten "
        "sykepenger fra NAV, som gir ny kvote, har gått."
    ),
    "brukt_opp_vurderes": (
        "Kvoten er brukt opp; {maksdato} var siste betalte dag. {ny_rett} dager er gått siden, "
        "men bare med sykdom eller fri: først en dag i arbeid gir ny kvote."
    ),
    "ingen_avtale": "Profilen «{profil}» har ingen slik avtale.",
    "ingen_timer": "Ingen timer er ført, så saldoen kan ikke regnes ut.",
}

NABO: Final = {
    "uke": (
        "Domstolloven § 148 ville gitt samme ukedag som første dag (dag {nummer}). Fristen her "
        "gjelder hvor lenge fraværet har vart, og ukene er fulle dagen før."
    ),
    "uke_full": (
        "Ukene er fulle dagen før (dag {nummer}), slik de andre ukefristene leses. NAV bruker "
        "selv samme ukedag som første dag her."
    ),
    "maned": (
        "Domstolloven § 148 ville gitt samme dato i måneden som første dag. Månedene er fulle "
        "dagen før."
    ),
    "snarvei": (
        "Snarveien «49 uker og 5 dager» etter arbeidsgiverperioden. Den teller kalenderdager og "
        "kan havne i en helg, og bommer ved opphold, ferie og avviste dager."
    ),
}

REGEL: Final = {
    "saldo_gradert": "Arbeidede timer minus avtalte timer × (100 − sykmeldingsgraden) prosent.",
}
KILDE: Final = {"saldo_gradert": "Programmets regnskap over gradert sykmelding"}

INGEN_DATO: Final = "ingen dato"
INGEN_TALL: Final = "ikke beregnet"
REGNET: Final = "Regnet fra {dag}, {hva}."
REGNESTYKKE: Final = "Regnestykke: {stykke}"
KAN_LESES: Final = "Nabodato {dag}: {hvorfor}"
KILDELINJE: Final = "Regel ({hjemmel}{versjon}): {regel} Kilde: {kilde}."
KILDELINJE_KORT: Final = "{hjemmel}{versjon}"
VERSJON: Final = ", regelverk fra {dag}"
KOLONNER: Final = ("Fra", "Til", "Dager", "Ukedager", "Teller", "Hva", "Hvorfor")
JA: Final = "ja"
NEI: Final = "nei"

UKJENT_FELT: Final = "«{felt}» er ikke noe som kan forklares. Velg ett av: {felter}."
IKKE_BEREGNET: Final = "Ingenting er beregnet: {feil}"


def periode(fra: object, til: object) -> str:
    """«05.01.2026–07.01.2026», or the one day."""
    return vis_dato(fra) if fra == til else f"{vis_dato(fra)}–{vis_dato(til)}"
