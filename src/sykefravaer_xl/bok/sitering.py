"""What of a cell a message may quote: the one rule, for every door.

A message is shown, logged and sent on; a cell may hold a diagnosis or a name that slid into the
wrong column. Quoted is what is made of numbers and the field's own words, or nearly so, and what
is short enough to be somebody's code; of the rest only the cell is told.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.ugyldigord import ANNULLERT, VENTER
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.grunn.datotekst import MANEDER
from sykefravaer_xl.grunn.normalisering import nokkel, rens
from sykefravaer_xl.lov.diagnoseord import kan_ha_diagnose
from sykefravaer_xl.lov.fravaerstyper import typerader

if TYPE_CHECKING:
    from collections.abc import Iterator

LENGDE: Final = 40
PAGAR: Final = (
    "fortsatt syk", "fortsatt sykmeldt", "fortsatt", "d.d.", "dags dato", "i dag", "idag",
    "pågår", "pågående", "løpende", "inntil videre", "til videre", "uavklart", "ukjent", "nå",
    "åpen", "vet ikke", "usikkert", "ikke avklart", "ikke satt", "ikke fastsatt", "forts.",
    "fortsetter", "fortsettes", "ongoing", "unknown", "tbd", "tba",
)  # fmt: skip
"""What stands in Til where nobody knows when it ends."""
SYK_MEN_HVORDAN: Final = (
    "yrkesskade", "arbeidsulykke", "sykefravær", "sykdom", "egen sykdom", "sick leave", "sick",
    "sickness", "illness",
)  # fmt: skip
"""Words that say that somebody is ill, but not whether a doctor has said so."""
_ANDRE: Final = (
    "mandag tirsdag onsdag torsdag fredag lørdag søndag man tir ons tor fre lør søn "
    "måndag tysdag laurdag sundag monday tuesday wednesday thursday friday saturday sunday "
    "uke uker week dag dager time timer min klokka kl am pm den eks eksempel år mnd måned "
    "måneder ca fra til og med eller i av på per pr for etter før nr fom tom prosent pst grad "
    "hel halv hele halve delvis ja nei ikke ingen gradert ansatt "
    "kreditert utgått utgår avbrutt kladd utkast godkjent gjelder gjeldende gyldig teller"
)
"""Words between the numbers of a cell."""
_ORD: Final = re.compile(r"[^\W\d_]+")
_KODEFORM: Final = re.compile(
    r"(?<![\w.])[A-ZÆØÅ]\s?\d{1,3}(?:[.,]\d{1,2})?(?![\w])", re.IGNORECASE
)
"""As the codes of ICD-10 and ICPC-2 are made."""
_EGEN_KODE: Final = re.compile(r"[^\W\d_]{1,3}|[A-ZÆØÅ]{1,6}|(?=.*\d)\w{1,6}")
"""As people make codes: three letters at most, some in capitals or with a number."""
_DIAGNOSER_I_KODELENGDE: Final = (
    "ME", "MS", "ALS", "RYGG", "NAKKE", "KNE", "MAGE", "HODE", "HALS", "FEBER", "HOFTE", "HÅND",
    "FOT", "ARM", "TANN", "ØYE", "ØRE", "INFLU", "STRESS", "GRAVID", "HJERTE", "HUD", "LUNGE",
    "SORG", "ABORT", "BRUDD",
)  # fmt: skip
"""No words of the diagnosis guard, as they mean other things in a sentence."""
_SIFRE: Final = re.compile(r"\d{9}")
_KAN_VAERE_FEILSKREVET: Final = 5
"""Shorter words with a letter wrong may be anything."""


def sitat(verdi: str) -> str:
    """A text in «quotes», at most 40 characters, or that it is not shown."""
    if fodselsnummer.finnes_i(verdi):
        return tekst.FODSELSNUMMER_SKJULT
    return i_hermetegn(verdi) if kan_vises(verdi) else tekst.INNHOLD_SKJULT


def i_hermetegn(vist: str) -> str:
    """What may be shown, cut where it is long."""
    return f"«{vist[: LENGDE - 1]}…»" if len(vist) > LENGDE else f"«{vist}»"


def som_argument(ord_: str) -> str:
    """A word of hers as it is written after ``--sett``: in quotes where it has a space."""
    return f'"{ord_}"' if " " in ord_ else ord_


@lru_cache(maxsize=4096)
def kan_vises(skrevet: str) -> bool:
    """Whether a text is nothing but numbers, words of the field and short codes."""
    ren = rens(skrevet)
    kort, stor = ren.strip(" .:*"), ren.upper()
    if kan_ha_diagnose(ren) or kan_ha_diagnose(stor) or kort.upper() in _DIAGNOSER_I_KODELENGDE:
        return False
    if _KODEFORM.search(ren) or _SIFRE.search(ren):
        return False
    if _EGEN_KODE.fullmatch(kort):
        return True
    return all(map(_kjent, _ORD.findall(ren)))


def _kjent(ord_: str) -> bool:
    n = nokkel(ord_)
    if len(ord_) == 1 or n in _ordene():
        return True
    if len(n) < _KAN_VAERE_FEILSKREVET:
        return False
    return not _feilskrevne().isdisjoint(_uten_en(n))


@cache
def _ordene() -> frozenset[str]:
    """The keys of all words of the field."""
    maneder = (form for navn in MANEDER for hel in navn for form in (hel, hel[:3]))
    tekster = (*_fravaersord(), *PAGAR, *ANNULLERT, *VENTER, *maneder, "sept", *_ANDRE.split())
    return frozenset(nokkel(o) for t in tekster for o in (t, *_ORD.findall(t)))


@cache
def _feilskrevne() -> frozenset[str]:
    """The words for absences with a letter gone: what is one off such a word shares one."""
    ord_ = {nokkel(o) for t in _fravaersord() for o in (t, *_ORD.findall(t))}
    return frozenset(f for o in ord_ if len(o) >= _KAN_VAERE_FEILSKREVET for f in _uten_en(o))


def _fravaersord() -> Iterator[str]:
    yield from SYK_MEN_HVORDAN
    for rad in typerader().values():
        yield from (rad.id.replace("_", " "), rad.navn, *rad.synonymer)
        if rad.gradert is not None:
            yield from (rad.gradert.navn, *rad.gradert.synonymer)


def _uten_en(ord_: str) -> Iterator[str]:
    """The word, and the word without each of its letters."""
    yield ord_
    yield from (ord_[:n] + ord_[n + 1 :] for n in range(len(ord_)))
