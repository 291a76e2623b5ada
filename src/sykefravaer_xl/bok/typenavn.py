"""What clerks write in the column Type, and which kind of absence it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import Cellefeil, les_tekst, sitat
from sykefravaer_xl.bok.skjema.fravaer import TYPE_NAVN
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Mapping

_PROSENT: Final = re.compile(r"\(?(\d{1,3})\s*(?:%|prosent|pst\.?)\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Typevalg:
    """The kind of absence; ``gradert`` when the word demands a grade; the grade it states."""

    type: Fravaerstype
    gradert: bool = False
    grad: int | None = None


_GRADERT: Final = (
    "gradert sykmelding",
    "gradert sykemelding",
    "sykmelding gradert",
    "sykemelding gradert",
    "gradert",
    "gradert sm",
    "delvis sykmelding",
    "delvis sykemelding",
    "delvis sykmeldt",
    "delvis sykemeldt",
    "gradert sykmeldt",
    "gradert sykemeldt",
)

_SYNONYMER: Final[Mapping[Fravaerstype, tuple[str, ...]]] = {
    Fravaerstype.EGENMELDING: (
        "em",
        "egenm",
        "egenmeldt",
        "egenmeldinger",
        "egenmeldingsdag",
        "egenmeldingsdager",
        "egenmelding sykdom",
        "egenmeldt sykefravær",
        "egenmelding egen sykdom",
        "syk egenmelding",
        "syk med egenmelding",
    ),
    Fravaerstype.SYKMELDING: (
        "sykemelding",
        "sm",
        "syk",
        "sykm",
        "sykmeldt",
        "sykemeldt",
        "full sykmelding",
        "full sykemelding",
        "helt sykmeldt",
        "helt sykemeldt",
        "sykmelding fra lege",
        "legemeldt",
        "legemeldt sykefravær",
        "legemelding",
        "legeerklæring",
        "syk med sykmelding",
        "papirsykmelding",
    ),
    Fravaerstype.AVVENTENDE: (
        "avventende sykmelding",
        "avventende sykemelding",
        "avventende sm",
    ),
    Fravaerstype.REISETILSKUDD: ("sykmelding med reisetilskudd", "reise tilskudd"),
    Fravaerstype.BEHANDLINGSDAG: (
        "behandlingsdager",
        "enkeltstående behandlingsdag",
        "enkeltstående behandlingsdager",
    ),
    Fravaerstype.FERIE: ("feriedag", "feriedager", "ferieavvikling", "lovbestemt ferie"),
    Fravaerstype.FERIE_UTEN_SYKMELDING: (),
    Fravaerstype.PERMISJON: (
        "perm",
        "velferdspermisjon",
        "velferdsperm",
        "permisjon med lønn",
        "permisjon uten lønn",
        "lønnet permisjon",
        "ulønnet permisjon",
        "utdanningspermisjon",
    ),
    Fravaerstype.ARBEID: (
        "jobb",
        "i arbeid",
        "på jobb",
        "i jobb",
        "arbeidet",
        "frisk",
        "friskmeldt",
        "tilbake i arbeid",
        "tilbake på jobb",
    ),
    Fravaerstype.FRISK_HELG: (),
    Fravaerstype.AAP: ("arbeidsavklaringspenger",),
    Fravaerstype.SYKT_BARN: (
        "barn sykt",
        "barn syk",
        "syk barn",
        "syke barn",
        "barns sykdom",
        "barn sykdom",
        "egenmelding barn",
        "egenmelding sykt barn",
        "egenmelding barns sykdom",
        "omsorgsdag",
        "omsorgsdager",
        "omsorgspenger",
    ),
    Fravaerstype.ANNEN_YTELSE: (
        "foreldrepenger",
        "foreldrepermisjon",
        "fødselspermisjon",
        "mammapermisjon",
        "pappapermisjon",
        "fedrekvote",
        "svangerskapspenger",
        "svangerskapspermisjon",
        "pleiepenger",
        "opplæringspenger",
        "annen ytelse fra nav",
    ),
    Fravaerstype.ANNET: ("annet fravær", "annen", "andre fravær", "avspasering"),
}


def _ordbok() -> dict[str, Typevalg]:
    bok = {nokkel(navn): Typevalg(Fravaerstype.SYKMELDING, gradert=True) for navn in _GRADERT}
    for slag, navn in _SYNONYMER.items():
        for ett in (slag.value, *navn):
            bok[nokkel(ett)] = Typevalg(slag)
    return bok


_ORDBOK: Final = _ordbok()


def lovlige_typer() -> str:
    """The drop-down's names as one line, for messages."""
    return ", ".join(TYPE_NAVN)


def les_type(verdi: object, *, null_er_tom: bool = False) -> Typevalg | None:
    """The kind of absence a cell names, also with its grade («Sykmeldt 50 %»)."""
    skrevet = les_tekst(verdi, null_er_tom=null_er_tom)
    if skrevet is None:
        return None
    treff = _PROSENT.search(skrevet)
    valg = _ORDBOK.get(nokkel(_PROSENT.sub(" ", skrevet) if treff else skrevet))
    if valg is None:
        raise Cellefeil(
            "type_ukjent",
            tekst.TYPE_UKJENT.format(sitat=sitat(verdi), typer=lovlige_typer()),
        )
    if treff is None:
        return valg
    return Typevalg(valg.type, valg.gradert, int(treff[1]))
