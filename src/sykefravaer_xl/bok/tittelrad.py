"""Rows inside a list that are a heading of what follows, or a note: «Januar 2026», «NB! Ring Ola».

Such a row has one cell alone, where the employee else stands, and nothing of any absence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import er_tom
from sykefravaer_xl.grunn.datotekst import MANEDSORD
from sykefravaer_xl.grunn.normalisering import nokkel, rens

if TYPE_CHECKING:
    from sykefravaer_xl.bok.rader import Rad

_PERSON: Final = ("ansattnr", "navn")
UTENOM: Final = ("avdeling",)
"""What may stand in a row that is about nobody."""
_ORD: Final = re.compile(r"[^\W_]+")
_AAR: Final = re.compile(r"20\d\d|21\d\d")
_TID: Final = frozenset(
    nokkel(o)
    for o in (
        *MANEDSORD, "kvartal", "tertial", "halvår", "uke",
        "uker", "år", "året", "våren", "vår", "høsten", "høst", "sommeren", "sommer", "vinter",
        "vinteren",
        "og", "per",
    )
)  # fmt: skip
_STED: Final = frozenset(
    nokkel(o)
    for o in ("avdeling", "avd", "enhet", "seksjon", "team", "gruppe", "fravær", "sykefravær")
)
"""The first word of a heading of a group of people, or of the list."""
_NOTAT: Final = re.compile(
    r"[!:=]|\b\d{1,2}\.\d{1,2}\.|(?:\w+ ){4}\w|^[*†‡¹²³]|^\(?\d\)|^(?:side|page) \d",
    re.IGNORECASE,
)
_DATODEL: Final = r"(?:dd?|mm?|åå(?:åå)?|yy(?:yy)?)"
_DATOMAL: Final = re.compile(
    rf"\(?(?:dato|date|{_DATODEL}(?:[./ -]+{_DATODEL})+)\)?", re.IGNORECASE
)
"""How a date is to be written."""
_EKSEMPEL: Final = re.compile(r"(?:eks|eksempel|example)\b", re.IGNORECASE)
_TALLRAD: Final = 4
"""So many numbers in step with their columns are the numbers of the columns."""


def er_tittel(rad: Rad) -> bool:
    """Whether a row is surely a heading of the rows below it."""
    felt, skrevet = _alene(rad)
    ord_ = _ORD.findall(skrevet)
    if not ord_:
        return False
    if all(o.isdigit() for o in ord_):
        return felt == "navn" and len(ord_) == 1 and _AAR.fullmatch(ord_[0]) is not None
    if nokkel(ord_[0]) in _STED:
        return felt in _PERSON
    return all(o.isdigit() or nokkel(o) in _TID for o in ord_)


def er_notat(rad: Rad) -> bool:
    """Whether a row looks like a note, or a year that could be the number of somebody."""
    felt, skrevet = _alene(rad)
    if felt not in _PERSON:
        return False
    if felt == "ansattnr" and _AAR.fullmatch(skrevet):
        return True
    return any(t.isalpha() for t in skrevet) and _NOTAT.search(skrevet) is not None


def felt_med_eksempel(rad: Rad) -> str | None:
    """The field that says that a row only shows how to write one: «Eks: 1234»."""
    for felt in _PERSON:
        verdi = rad.verdier.get(felt)
        if verdi.__class__ is str and str(verdi)[:1] in "eE" and _EKSEMPEL.match(str(verdi)):
            return felt
    return None


def er_under_hodet(rad: Rad) -> bool:
    """Whether a row explains the headings: «(dd.mm.åååå)» and «(%)», or numbers the columns."""
    fra, til = rad.verdier.get("fra"), rad.verdier.get("til")
    if fra.__class__ is str:
        return all(_DATOMAL.fullmatch(rens(str(t))) for t in (fra, til or fra))
    if fra.__class__ is not int or len(rad.verdier) < _TALLRAD:
        return False
    steg = {v - rad.kart.kolonner[f] for f, v in rad.verdier.items() if isinstance(v, int)}
    return len(steg) == 1 and all(v.__class__ is int for v in rad.verdier.values())


def _alene(rad: Rad) -> tuple[str, str]:
    """Field and text of the only cell of a row that is read; two empty texts for any other."""
    fylt = [(f, v) for f, v in rad.verdier.items() if f not in UTENOM and not er_tom(v)]
    if len(fylt) != 1 or not isinstance(fylt[0][1], str | int | float):
        return "", ""
    felt, verdi = fylt[0]
    if isinstance(verdi, float) and verdi.is_integer():
        verdi = int(verdi)
    return felt, rens(str(verdi))
