"""What clerks call their columns: field -> other headings than our own.

Compared by ``normalisering.nokkel``, so case, spaces, dots and æøå do not matter. Words that
could head a diagnosis («årsak», «diagnose») and our own result headings («Tilfelle fra»,
«Frist») are left out on purpose: a column we do not know is never read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import kolonner
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PERIODE: Final = (
    "",
    "sykmeldt",
    "sykemeldt",
    "sykmelding",
    "sykemelding",
    "fravær",
    "fraværet",
    "sykefravær",
    "sykefraværet",
    "fraværsperiode",
    "periode",
    "syk",
    "borte",
)
_START: Final = ("fra", "f.o.m.", "fra og med", "fra dato", "f.o.m. dato", "start", "startdato")
_SLUTT: Final = ("til", "t.o.m.", "til og med", "til dato", "t.o.m. dato", "slutt", "sluttdato")
_NUMMER: Final = ("nr", "nummer", "no", "id")
_PERSON: Final = ("ansatt", "ans", "arbeidstaker", "medarbeider", "lønns")


def _sammen(forledd: Iterable[str], etterledd: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{f} {e}".strip() for f in forledd for e in etterledd)


_PERSONFELT: Final[Mapping[str, tuple[str, ...]]] = {
    "ansattnr": (*_sammen(_PERSON, _NUMMER), "ressursnr", "ressursnummer", "employee id"),
    "navn": (
        "ansatt",
        "ansattes navn",
        "ansatt navn",
        "arbeidstaker",
        "fullt navn",
        "medarbeider",
        "navn på ansatt",
        "navn ansatt",
        "sykmeldt",
        "sykmeldtes navn",
        "den sykmeldte",
        "etternavn, fornavn",
        "fornavn og etternavn",
        "name",
    ),
    "fodselsdato": (
        "født",
        "født dato",
        "fødsels dato",
        "f.dato",
        "fdato",
        "fødselsdag",
        "f. dag",
    ),
    "leder": (
        "nærmeste leder",
        "leders navn",
        "leder navn",
        "navn på leder",
        "ansvarlig leder",
        "personalleder",
        "nærmeste overordnede",
        "overordnet",
        "avdelingsleder",
        "sjef",
    ),
    "timer_per_uke": (
        "timer pr uke",
        "timer i uken",
        "timer uke",
        "timer/uke",
        "t/uke",
        "ukentlig arbeidstid",
        "arbeidstid per uke",
        "arbeidstid pr uke",
        "timetall per uke",
        "uketimer",
    ),
}

FRAVAER: Final[Mapping[str, tuple[str, ...]]] = {
    **_PERSONFELT,
    "type": (
        "type fravær",
        "fraværstype",
        "fraværskode",
        "fravær type",
        "fraværsart",
        "kode",
        "art",
        "fraværsslag",
        "slags fravær",
        "type sykefravær",
        "sykefraværstype",
        "type sykmelding",
        "sykmeldingstype",
        "kategori",
    ),
    "fra": (
        *_sammen(_PERIODE, _START),
        "fra-dato",
        "dato fra",
        "dato f.o.m.",
        "første dag",
        "første fraværsdag",
        "første sykedag",
        "første sykmeldingsdag",
        "første dag borte",
        "fraværsdato fra",
        "begynner",
    ),
    "til": (
        *_sammen(_PERIODE, _SLUTT),
        "til-dato",
        "dato til",
        "dato t.o.m.",
        "siste dag",
        "siste fraværsdag",
        "siste sykedag",
        "siste sykmeldingsdag",
        "siste dag borte",
        "fraværsdato til",
        "slutter",
    ),
    "grad": (
        "grad %",
        "grad i %",
        "%",
        "prosent",
        "% grad",
        "% sykmeldt",
        "sykmeldt %",
        "sykemeldt %",
        "sykmeldingsgrad",
        "sykemeldingsgrad",
        "sykmeldingsgrad %",
        "sykemeldingsgrad %",
        "sykmeldingsprosent",
        "sykemeldingsprosent",
        "sykmelding %",
        "sykemelding %",
        "fraværsprosent",
        "fraværsgrad",
        "fraværsgrad %",
        "fravær %",
        "uføregrad",
        "gradering",
        "gradert %",
        "sykeprosent",
    ),
    "avtalte_timer": ("avtalt timer", "avtalt arbeidstid", "avtalte arbeidstimer", "avtalt tid"),
    "arbeidede_timer": (
        "timer jobbet",
        "jobbede timer",
        "timer arbeidet",
        "arbeidet timer",
        "faktiske timer",
        "faktisk arbeidede timer",
        "utførte timer",
        "timer utført",
        "jobbet timer",
    ),
    "merknad": ("merknader", "kommentar", "kommentarer", "notat", "notater", "anmerkning"),
}

ANSATTE: Final[Mapping[str, tuple[str, ...]]] = {
    **_PERSONFELT,
    "kjonn": ("m/k", "k/m"),
    "avdeling": ("avd", "enhet", "seksjon", "avdelingsnavn"),
    "stilling": ("stillingstittel", "tittel", "yrke", "stillingsbetegnelse"),
    "stillingsprosent": ("stilling %", "stillings%", "stillingsbrøk", "st.%", "still.%"),
    "leder_epost": (
        "leders e-post",
        "leder mail",
        "leder e-mail",
        "e-post leder",
        "e-post til leder",
        "epost nærmeste leder",
        "leders mail",
        "e-postadresse leder",
    ),
    "leder_telefon": ("leder tlf", "leders telefon", "telefon leder", "tlf leder", "leder mobil"),
    "stedfortreder": ("vikar for leder", "stedfortreder for leder"),
    "hr_kontakt": ("hr", "personalkontakt", "kontakt hr", "hr ansvarlig"),
    "ansatt_fra": ("ansatt dato", "ansettelsesdato", "tiltrådt", "startdato", "begynte"),
    "ansatt_til": ("sluttdato", "sluttet", "fratrådt"),
    "virksomhetsnr": (
        "virksomhetsnummer",
        "org.nr",
        "orgnummer",
        "organisasjonsnummer",
        "bedriftsnr",
        "bedriftsnummer",
        "underenhet",
    ),
    "unntak_agp": (
        "unntak arbeidsgiverperiode",
        "fritak agp",
        "fritak arbeidsgiverperiode",
        "fritak arbeidsgiverperioden",
    ),
    "forskutterer": ("forskuttering", "forskutterer sykepenger", "forskudd"),
    "fodselsnummer": ("fødselsnr", "fnr", "personnummer", "personnr", "f.nr"),
}

OPPFOLGING: Final[Mapping[str, tuple[str, ...]]] = {
    **{felt: _PERSONFELT[felt] for felt in ("ansattnr", "navn", "leder")},
    "samtykke": ("samtykke",),
    "motedato": ("møte dato", "dato for møte"),
    "sist_kontakt": ("siste kontakt",),
    "tiltak_til": ("tiltak slutt", "tilrettelegging til"),
}
SJEKKPUNKTER: Final[Mapping[str, tuple[str, ...]]] = {"navn": ("navn",)}
INNSTILLINGER: Final[Mapping[str, tuple[str, ...]]] = {"innstilling": ("navn",)}


def ordbok(
    overskrifter: Mapping[str, str], synonymer: Mapping[str, tuple[str, ...]]
) -> Mapping[str, str]:
    """Key of a heading -> field, our own headings first, so a synonym never takes one of them."""
    bok = {nokkel(overskrift): felt for felt, overskrift in overskrifter.items()}
    for felt, navn in synonymer.items():
        for ett in navn:
            bok.setdefault(nokkel(ett), felt)
    return bok


FRAVAER_OVERSKRIFTER: Final[Mapping[str, str]] = {
    **kolonner.FRAVAER_INN,
    **kolonner.FRAVAER_PERSON,
}
"""All input fields an absence table may have, with the heading we would give them."""
