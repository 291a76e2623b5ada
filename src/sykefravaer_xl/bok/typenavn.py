"""What clerks write in the column Type, and which kind of absence it means."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import Cellefeil, les_tekst, sitat
from sykefravaer_xl.bok.sitering import SYK_MEN_HVORDAN, kan_vises, som_argument
from sykefravaer_xl.bok.ugyldigord import kan_bety_det
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.lov.fravaerstyper import nedtrekk

_PROSENT: Final = re.compile(r"\(?(\d{1,3})\s*(?:%|prosent|pst\.?)\)?", re.IGNORECASE)

_PARENTES: Final = re.compile(r"\(([^)]*)\)")
_KODE_FORAN: Final = re.compile(r"^\s*(?:\d{1,5}|[A-ZÆØÅ]{1,3})\s*[-–:. ]\s*")
_KAN_VAERE_GRAD: Final = re.compile(
    r"^\s*([2-9]\d)(?!\d)|(?<![\d.,/])([1-9]\d|100)\s*$|\(\s*(\d{2,3})\s*\)"
)
"""«Sykmelding 50», «SM50» and «50 Sykmelding»: a grade, or a code of somebody's."""
_SIER_MER: Final = re.compile(
    r"ikke|planlagt|søkt|usikker|foreløpig|utsatt|feil|halv|½|1/2|delvis|del av|time|barn|pleie"
    r"|omsorg|dag(?:er)?\s*(?:i|per|pr\.?|/|hver)\s*uk|hver (?:uk|måned)|annenhver|annen hver",
    re.IGNORECASE,
)
"""In brackets after a type: the row is no absence, or no whole one, or somebody else's."""
_NUMMER: Final = re.compile(r"\s*(?:nr\.?|dag)?\s*\d\.?\s*$", re.IGNORECASE)
"""«Sykt barn 1», «Egenmelding dag 2»."""
_SYK_MEN_HVORDAN: Final = frozenset(map(nokkel, SYK_MEN_HVORDAN))
_KODELENGDE: Final = 6
_HEL: Final = 100


@dataclass(frozen=True, slots=True)
class Typevalg:
    """The kind of absence; ``gradert`` when the word demands a grade; the grade it states."""

    type: Fravaerstype
    gradert: bool = False
    grad: int | None = None
    tall: int | None = None
    """A number beside the word that may be the grade, where the row states none."""


def _ordbok() -> dict[str, Typevalg]:
    bok: dict[str, Typevalg] = {}
    for slag in Fravaerstype:
        rad = slag.rad
        if rad.gradert is not None:
            for ett in (rad.gradert.navn, *rad.gradert.synonymer):
                bok[nokkel(ett)] = Typevalg(slag, gradert=True)
        # a name that two types have is that of the one in the drop-down
        navn = (rad.navn,) if rad.nedtrekk or nokkel(rad.navn) not in bok else ()
        for ett in (slag.value, *navn, *rad.synonymer):
            bok[nokkel(ett)] = Typevalg(slag)
    return bok


_ORDBOK: Final = _ordbok()


def typeord(n: str) -> str | None:
    """The word itself where its key is that of a type («egenmelding»), else None."""
    return n if n in _ORDBOK else None


@cache
def typeark() -> frozenset[str]:
    """Keys of the types that may be a sheet's name: rows of sickness by their full name only.

    «Syk» or «Arbeid» may head any list, and «Per M.» is a man; «Ferie» heads only such rows.
    """
    ut = {nokkel("sykemelding"), *map(nokkel, nedtrekk())}
    for slag in Fravaerstype:
        if slag.rad.lag == "fri":
            ut |= {nokkel(o) for o in slag.rad.synonymer}
    return frozenset(ut - {nokkel(o) for o in ("arbeid", "annen", "perm")})


def _finn(skrevet: str) -> Typevalg | None:
    """The kind a text names, alone or with a code, a remark in brackets or a number beside it."""
    valg = _ORDBOK.get(nokkel(skrevet))
    if valg is not None:
        return valg
    for rest in (
        _utenom_parentes(skrevet),
        _KODE_FORAN.sub("", skrevet),
        _NUMMER.sub("", skrevet),
    ):
        if rest != skrevet and rest.strip() and (valg := _finn(rest)) is not None:
            return valg
    return _paa_flere_sprak(skrevet)


def _paa_flere_sprak(skrevet: str) -> Typevalg | None:
    """The kind that every part of «Sykmelding / Sick note» names."""
    deler = skrevet.split("/")
    valg = {_ORDBOK.get(nokkel(d)) for d in deler} if len(deler) > 1 else {None}
    return valg.pop() if len(valg) == 1 else None


def _utenom_parentes(skrevet: str) -> str:
    """The text without what stands in brackets, where that is no type itself."""
    inni = " ".join(_PARENTES.findall(skrevet))
    sier_mer = (
        _SIER_MER.search(inni)
        or kan_bety_det(inni)
        or any(nokkel(o) in _ORDBOK for o in inni.split())
    )
    return skrevet if sier_mer else _PARENTES.sub("", skrevet)


def _ukjent(verdi: object, skrevet: str) -> str:
    """What is said of a type nobody knows."""
    if nokkel(skrevet) in _SYK_MEN_HVORDAN:
        return tekst.TYPE_SYK_MEN_HVORDAN.format(sitat=sitat(verdi))
    melding = tekst.TYPE_UKJENT.format(sitat=sitat(verdi), typer=lovlige_typer())
    if len(skrevet) <= _KODELENGDE and not skrevet.isspace():
        kode = skrevet if kan_vises(skrevet) else tekst.KODEN
        melding += tekst.TYPE_KODE.format(kode=som_argument(kode))
    return melding


def lovlige_typer() -> str:
    """The drop-down's names as one line, for messages."""
    return ", ".join(nedtrekk())


def krev_hele_dager(type_: Fravaerstype, grad: int) -> None:
    """Raises Cellefeil for a part of the day of what only counts whole: «50 % arbeid»."""
    if 0 < grad < _HEL and not type_.rad.med_grad:
        raise Cellefeil(
            "grad_paa_hele_dager", tekst.HELE_DAGER.format(type=type_.rad.navn, grad=grad)
        )


def _med_tall(valg: Typevalg, skrevet: str) -> Typevalg:
    """The kind of a text, with a number in it that may be the grade."""
    treff = None if nokkel(skrevet) in _ORDBOK else _KAN_VAERE_GRAD.search(skrevet)
    if treff is None or not valg.type.rad.med_grad or valg.type is Fravaerstype.EGENMELDING:
        return valg
    tall = next(int(t) for t in treff.groups() if t)
    return replace(valg, grad=tall) if tall == _HEL else replace(valg, tall=tall)


def les_type(verdi: object, *, med_tall: bool = False) -> Typevalg | None:
    """The kind of absence a cell names, also with its grade («Sykmeldt 50 %»).

    ``med_tall``: whoever asks looks at ``Typevalg.tall``; for others such a text is no type.
    """
    skrevet = les_tekst(verdi)
    if skrevet is None:
        return None
    if "?" in skrevet:
        raise Cellefeil("type_usikker", tekst.TYPE_USIKKER.format(sitat=sitat(verdi)))
    treff = _PROSENT.search(skrevet)
    valg = _finn(_PROSENT.sub(" ", skrevet) if treff else skrevet)
    if valg is None:
        raise Cellefeil("type_ukjent", _ukjent(verdi, skrevet))
    if treff is None:
        valg = _med_tall(valg, skrevet)
        if valg.tall is not None and not med_tall:
            raise Cellefeil("type_ukjent", tekst.TALL_I_TYPEN.format(sitat=sitat(verdi)))
        return valg
    if len(set(_PROSENT.findall(skrevet))) > 1:
        raise Cellefeil("flere_grader", tekst.FLERE_GRADER.format(sitat=sitat(verdi)))
    krev_hele_dager(valg.type, int(treff[1]))
    return Typevalg(valg.type, valg.gradert, int(treff[1]))
