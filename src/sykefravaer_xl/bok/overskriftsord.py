"""Headings that are put together: «Egenmelding f.o.m.», «Fra 2», «Sykm.grad», «Antall dager».

The list of synonyms has whole headings; these are built of words, and one of the words may say
the type of the absence.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.skjema import ANSATTE, FRAVAER
from sykefravaer_xl.bok.typenavn import typeark, typeord
from sykefravaer_xl.grunn.datotekst import MANEDSORD
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_SIFRE: Final = re.compile(r"\d+")


def _nokler(ord_: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({nokkel(o) for o in ord_}, key=len, reverse=True))


_GRENSER: Final = {
    "fra": _nokler(
        ("fra", "f.o.m.", "fra og med", "fra dato", "f.o.m. dato", "dato fra", "start",
         "siden", "startdato", "første dag", "første fraværsdag", "start dato",
         "begynner", "fra og med dato")
    ),
    "til": _nokler(
        ("til", "t.o.m.", "til og med", "til dato", "t.o.m. dato", "dato til", "slutt",
         "sluttdato", "siste dag", "siste fraværsdag", "slutt dato", "slutter",
         "til og med dato")
    ),
}  # fmt: skip
_MAANEDER: Final = _nokler(MANEDSORD)
_PERIODE: Final = frozenset(
    _nokler(
        ("", "fravær", "fraværet", "sykefravær", "sykefraværet", "fraværsperiode", "periode",
         "syk", "borte", "første", "andre", "tredje", "fraværsdato", *_MAANEDER)
    )
)  # fmt: skip
_PERIODEORD: Final = _nokler(("syk", "egenm", "gradert", "fravær", "permisjon", "ferie"))
_GRENSEORD: Final = frozenset(
    _nokler(("fra", "til", "fom", "tom", "f.o.m.", "t.o.m.", "start", "slutt", "siden"))
)
_SIER_IKKE_TYPE: Final = frozenset(_nokler(("syk", "frisk", "friskmeldt", "arbeid", "arbeidet")))
_GRAD: Final = ("grad", "prosent", "pst", "degree")
_FORKORTET: Final = re.compile(r"\b(?:pros|proc|prs|pct)\b\.?", re.IGNORECASE)
"""«Sykm. pros.»: of letters alone it could be the beginning of another word."""
_SYKEORD: Final = _nokler(
    ("sykmelding", "sykemelding", "sykmeldt", "sykemeldt", "sykefravær", "sykepenge", "sykdom",
     "syke", "sykm", "syk", "sm", "fravær", "frav", "uføre", "sykmeld", "gradering", "gradert",
     "sick", "leave", "absence", "i", "av", *_GRAD)
)  # fmt: skip
_SYKEGRAD: Final = re.compile(f"(?:(?:{'|'.join(_SYKEORD)})(?:s|e|er|ing)?)+")
"""Every word of a heading of how sick somebody is; one more may turn it round («Arb %»)."""
_ANNET: Final = _nokler(
    ("stilling", "deltid", "dekning", "lønn", "refusjon", "ansettelse", "ansatt", "kvote",
     "nivå", "arbeidsgiver", "årsverk", "dato", "sum", "snitt", "total", "time", "dag", "uke",
     "tid", "nr", "nummer", "kode", "ordre", "arbeidssted", "skift")
)  # fmt: skip
_ANNEN_GRAD: Final = re.compile("|".join((*_ANNET, "^st(?:ill)?(?:prosent|pst)")))
"""In a heading of a per cent that is not of the absence."""
_ANDEL: Final = _nokler(
    ("andel", "hvor mye", "omfang", "arbeid", "jobb", "arb", "frisk", "evne", "tilstede",
     "til stede", "nærvær", "oppmøte", "aktivitet", "kapasitet")
)  # fmt: skip
"""In a heading of some share: of what is absent, or of what is worked."""
_DELVIS: Final = _nokler(("gradert", "delvis", "omfang"))
"""In a heading of whether somebody is wholly or partly absent."""
_DATOORD: Final = frozenset(_nokler(("dato", "fra", "til", "fom", "tom", "start", "slutt")))
_DATOSLUTT: Final = _nokler(("dato", "fra", "til", "fom", "tom", "dag"))
_IKKE_ORD: Final = re.compile(r"[^\w%]+|_")
_ORDSKILLE: Final = re.compile(r"[^\w.]+")
_VARE: Final = frozenset(_nokler(FRAVAER.ut.values()))


def i_ansatte(felt: str) -> frozenset[str]:
    """The keys of what a column of the sheet of employees may be called."""
    kolonne = ANSATTE[felt]
    return frozenset(_nokler((kolonne.overskrift, *kolonne.synonymer)))


_ANSATT_FRA: Final = i_ansatte("ansatt_fra") - {nokkel("startdato")}
"""Our own result columns."""
DAGER: Final = frozenset(
    _nokler(
        ("antall dager", "ant. dager", "dager", "varighet", "antall dg", "ant dg",
         "varighet dager", "antall fraværsdager", "fraværsdager", "antall sykedager", "sykedager",
         "dager borte",
         "antall dager borte", "antall dager fravær", "fravær dager", "antall")
    )
)  # fmt: skip
KALENDERDAGER: Final = frozenset(
    _nokler(
        ("kalenderdager", "antall kalenderdager", "ant. kalenderdager", "kal.dager", "k.dager")
    )
)
ARBEIDSDAGER: Final = frozenset(
    _nokler(
        ("arbeidsdager", "antall arbeidsdager", "ant. arbeidsdager", "virkedager", "arb.dager",
         "antall virkedager", "dagsverk")
    )
)  # fmt: skip
TIMER: Final = frozenset(
    _nokler(
        ("timer", "antall timer", "ant. timer", "fraværstimer", "timer fravær", "timer borte",
         "antall fraværstimer", "syketimer", "timer syk", "hours")
    )
)  # fmt: skip
DEL_AV_DAG: Final = frozenset(
    _nokler(
        ("del av dag", "halv dag", "halvdag", "hel/halv", "hel/halv dag", "dagsdel",
         "andel av dag", "dagsandel", "hel eller halv dag", "halv/hel", "halv/hel dag",
         "halv eller hel dag", "hel el. halv dag", "hele/halve dager", "hel dag/halv dag")
    )
)  # fmt: skip
HEL_DAG: Final = frozenset(_nokler(("hel dag", "heldag", "hele dager", "hele dagen")))
OMFANG: Final = frozenset(_nokler(("omfang", "fraværsomfang", "omfang fravær", "utstrekning")))
FRA_KLOKKE: Final = frozenset(
    _nokler(
        ("klokkeslett", "fra klokkeslett", "klokkeslett fra", "fra kl.", "kl. fra", "fra klokken",
         "fra klokka", "klokke", "starttid", "starttidspunkt", "start klokkeslett", "start kl.",
         "fra tid", "tid fra", "fra tidspunkt", "tidspunkt fra", "kl.", "start time")
    )
)  # fmt: skip
TIL_KLOKKE: Final = frozenset(
    _nokler(
        ("til klokkeslett", "klokkeslett til", "til kl.", "kl. til", "til klokken", "til klokka",
         "sluttid", "sluttidspunkt", "slutt klokkeslett", "slutt kl.", "til tid", "tid til",
         "til tidspunkt", "tidspunkt til", "end time")
    )
)  # fmt: skip
FORSTE_HELE: Final = frozenset(
    _nokler(
        ("første hele fraværsdag", "første hele dag", "første hele sykedag",
         "første hele dag borte", "første hele sykmeldingsdag", "første hele fraværsdato")
    )
)  # fmt: skip
FORLENGET: Final = _nokler(("forleng", "ny til", "ny t.o.m.", "ny sluttdato"))
"""In a heading of a last day that may be another than that of Til."""
FRISK_IGJEN: Final = _nokler(
    ("friskmeldt", "friskmelding", "dag tilbake", "kom tilbake", "return to work",
     "tilbake i jobb", "tilbake i arbeid", "tilbake dato", "tilbake på jobb",
     "avsluttet", "avbrutt", "ferdig", "siste sykedag", "reell slutt", "faktisk slutt",
     "faktisk siste", "stoppdato", "frisk dato", "frisk fra")
)  # fmt: skip
"""In a heading of the day somebody was well again, or the last day that came to be."""
FORNAVN: Final = frozenset(_nokler(("fornavn", "first name", "given name")))
ETTERNAVN: Final = frozenset(_nokler(("etternavn", "last name", "surname", "family name")))
_FLERTALL: Final = ("er", "ar", "r")
"""How one word becomes several: «Permisjoner»."""
NOYAKTIGE: Final = ("fra", "til", "grad")
"""Fields that a word in brackets may turn round: «Til (første arbeidsdag)», «Grad (jobber)»."""
_SIER_IKKE_MER: Final = frozenset(
    _nokler(
        ("", "dato", "dag", "dd", "mm", "åå", "åååå", "yy", "yyyy", "d", "m", "å", "%", "prosent",
         "pst", "i", "fra", "til", "og", "med", "f", "t", "o", "fom", "tom", "inkl",
         "inklusive", "incl", "inclusive", "date",
         "inkludert", "må", "skal", "fylles", "ut", "obligatorisk", "valgfri", "valgfritt",
         "sykmelding", "sykmeldt", "sykmeldingen", "egenmelding", "fravær", "fraværet",
         "sykefravær", "syk", "sykmeldingsgrad", "fraværsdag", "sykedag")
    )
)  # fmt: skip
"""Words in brackets that leave the meaning of a heading as it was, and numbers with them."""
PERIODE: Final = frozenset(
    _nokler(
        ("periode", "fraværsperiode", "sykefraværsperiode", "sykmeldingsperiode", "tidsrom",
         "datoer", "fra-til", "fra og til", "fom-tom", "f.o.m. og t.o.m.", "fra dato - til dato",
         "dato fra-til", "periode fra-til", "period", "dates")
    )
)  # fmt: skip
"""A column whose cells have the first and the last day."""
EN_DATO: Final = frozenset(
    _nokler(("dato", "dag", "date", "fraværsdato", "fraværsdag", "sykedag", "dato fravær"))
)


@lru_cache(maxsize=1024)  # the books of a folder have the same headings
def tolk(overskrift: str) -> tuple[str, str | None] | None:
    """Field and stated type of a heading that is put together; None for any other."""
    n = _SIFRE.sub("", _nokkel(overskrift))
    if n in _VARE:
        return None
    for felt, grenser in _GRENSER.items():
        for grense in grenser:
            for rest in _rester(n, grense):
                if rest in _PERIODE:
                    return felt, None
                if rest not in _SIER_IKKE_TYPE and (ord_ := typeord(rest)) is not None:
                    return felt, ord_
    if any(g in n for g in _GRAD) and _SYKEGRAD.fullmatch(n):
        return "grad", None
    return None


def _nokkel(overskrift: str) -> str:
    """The key of a heading, with a shortened «prosent» in full."""
    return nokkel(_FORKORTET.sub("prosent", overskrift))


def er_periode(overskrift: str) -> bool:
    """Whether it heads the first or the last day of some absence: «Sykmeldt 100 % fra»."""
    n = nokkel(overskrift)
    egne = {nokkel(o) for o in _ORDSKILLE.split(overskrift)}
    return bool(egne & _GRENSEORD) and any(o in n for o in _PERIODEORD)


def sier_ikke_mer(inni: str) -> bool:
    """Whether the words in the brackets of a heading leave its meaning as it was."""
    return all(o.isdigit() or nokkel(o) in _SIER_IKKE_MER for o in _IKKE_ORD.split(inni))


def stamme(overskrift: str) -> str:
    """What a heading says besides «fra» or «til»: «Sykmeldt fra» is «sykmeldt»."""
    n = _SIFRE.sub("", nokkel(overskrift))
    rester = (r for grenser in _GRENSER.values() for g in grenser for r in _rester(n, g))
    return min(rester, key=len, default=n)


def type_i(overskrift: str) -> str | None:
    """The type a heading states, alone or together with Fra or Til."""
    n = _SIFRE.sub("", nokkel(overskrift))
    if n in _SIER_IKKE_TYPE or n in _PERIODE:
        return None
    tolket = tolk(overskrift)
    return typeord(n) or (None if tolket is None else tolket[1])


def type_i_ark(ark: str) -> str | None:
    """The type a sheet's name states («Egenmeldinger 2026», «Ferie»), where it is nothing else."""
    n = _SIFRE.sub("", nokkel(ark))
    return next((e for e in (n, *(n.removesuffix(f) for f in _FLERTALL)) if e in typeark()), None)


def er_var(overskrift: str) -> bool:
    """Whether it is the heading of one of our own result columns."""
    return nokkel(overskrift) in _VARE


def finn_felt(nokler: Mapping[int, str], felt: Mapping[str, Collection[str]]) -> dict[str, int]:
    """Field -> the first column whose heading (as a key) is one of the field's."""
    ut: dict[str, int] = {}
    for ett, navn in felt.items():
        for kolonne, n in nokler.items():
            if n in navn:
                ut.setdefault(ett, kolonne)
    return ut


def er_ansatt_fra(overskrift: str) -> bool:
    """Whether it heads the day somebody was hired, and nothing else."""
    return nokkel(overskrift) in _ANSATT_FRA


def ligner(overskrift: str) -> str | None:
    """What a column we do not know looks like: ``grad`` or ``dato``; None where like neither."""
    n = _SIFRE.sub("", _nokkel(overskrift))
    if any(g in n for g in _GRAD):
        return "grad"
    egne = {nokkel(o) for o in _ORDSKILLE.split(overskrift)}
    if egne & _DATOORD or any(n.endswith(d) for d in _DATOSLUTT):
        return "dato"
    if any(o in n for o in FRISK_IGJEN):
        return "dato"
    return None


def er_prosent(overskrift: str) -> bool:
    """Whether it heads a per cent."""
    n = _nokkel(overskrift)
    return any(g in n for g in _GRAD)


def er_annen_grad(overskrift: str) -> bool:
    """Whether it heads a share of something else than the absence: of a post, of a salary."""
    return _ANNEN_GRAD.search(nokkel(overskrift)) is not None


def er_andel(overskrift: str) -> bool:
    """Whether it heads a share, where numbers stand under it: «Andel», «Jobber»."""
    n = nokkel(overskrift)
    return any(o in n for o in _ANDEL)


def er_delvis(overskrift: str) -> bool:
    """Whether it heads words for a part of the day: «Hel/delvis», «Gradert?», «Omfang»."""
    n = nokkel(overskrift)
    return any(o in n for o in _DELVIS) and not er_annen_grad(overskrift)


def _rester(n: str, grense: str) -> Iterable[str]:
    if n.endswith(grense):
        yield n[: -len(grense)]
    if n.startswith(grense):
        yield n[len(grense) :]
