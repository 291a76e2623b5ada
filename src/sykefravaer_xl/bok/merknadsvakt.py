"""A remark that says something else than the columns do: told, never quoted.

«50 % fra 19.1», «friskmeldt 20.1», «forlenget til 20.2» and «ferie 12.–16.1» stand in the remark
of a row whose columns were left as they were. Only the columns are computed from. A remark that
says in so many words that the row does not count stops it.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from sykefravaer_xl.bok import gjelderikketekst
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.rader import funn
from sykefravaer_xl.bok.ugyldigord import betyr_det
from sykefravaer_xl.grunn.datotekst import maned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.bok.rader import Rad
    from sykefravaer_xl.domene.fravaer import Fravaer

_HEL: Final = 100
_PROSENT: Final = re.compile(
    r"(?<!\d)(\d{1,3})\s*(?:%|prosent|pst)(?!\s*(?:\w*stilling|lønn))", re.IGNORECASE
)
_FRISK: Final = re.compile(
    r"frisk|tilbake (?:(?:i|på) (?:jobb|arbeid)|\d)|avslutt|avbr[ou]", re.IGNORECASE
)
_FORLENGET: Final = re.compile(r"forleng", re.IGNORECASE)
_SLAG: Final = re.compile(
    r"\bferie\b|permisjon|egenmeld(?!\w*\s*(?:levert|mottatt|sendt))|sykt barn", re.IGNORECASE
)
_DAG: Final = re.compile(r"(?<![\d.])(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?(?!\d)")
_DAG_I_ORD: Final = re.compile(
    r"(?<![\d.])(\d{1,2})\.?\s*([^\W\d_]{3,9})\b\.?(?:\s*(\d{4}))?", re.IGNORECASE
)
_AARHUNDRE: Final = 2000
_LENGST: Final = 500
"""Characters of a remark that are gone through: a letter pasted into a cell is no remark."""


class Kommentar(NamedTuple):
    """A remark, and the field of the cell it is on."""

    felt: str
    skrevet: str


def i_merknaden(rad: Rad) -> bool:
    """Whether the remark of an absence row may say something of grade or days."""
    merknad = rad.verdier.get("merknad")
    return merknad.__class__ is str and kan_si_noe(merknad[:_LENGST])


@lru_cache(maxsize=8192)
def kan_si_noe(merknad: str) -> bool:
    """Whether a text may say something of kind, grade or days, or that a row does not count."""
    mulig = (_PROSENT, _FRISK, _FORLENGET, _SLAG)
    return any(m.search(merknad) for m in mulig) or betyr_det(merknad)


def merk(rad: Rad, lest: FravaerRad, kommentar: Kommentar | None = None) -> FravaerRad:
    """The absence row, with what is to be said where its remark or a comment disagrees with it."""
    if i_merknaden(rad):
        merknad = Kommentar("merknad", str(rad.verdi("merknad"))[:_LENGST])
        lest = _merk(rad, lest, merknad, tekst.MERKNADEN)
    return lest if kommentar is None else _merk(rad, lest, kommentar, tekst.KOMMENTAREN)


def _merk(rad: Rad, lest: FravaerRad, merknad: Kommentar, hvor: str) -> FravaerRad:
    if lest.fravaer is None:
        return lest
    vist = {"hvor": hvor, "Hvor": hvor.capitalize()}
    if betyr_det(merknad.skrevet):
        melding = gjelderikketekst.MERKNAD_GJELDER_IKKE.format(**vist)
        return lest.stanset(funn("kan_vaere_annullert", melding, rad.kart, rad.nr, merknad.felt))
    hva = _annet(merknad.skrevet, lest.fravaer)
    if hva is None:
        return lest
    melding = tekst.MERKNAD_SIER_NOE_ANNET.format(hva=hva, **vist)
    varsel = funn("merknad_sier_noe_annet", melding, rad.kart, rad.nr, merknad.felt)
    return lest.med_varsel(varsel)


def _annet(merknad: str, fravaer: Fravaer) -> str | None:
    """What the remark says otherwise: the grade, the last day, or the kind on some of its days."""
    if fravaer.type.rad.med_grad:
        grader = {int(tall) for tall in _PROSENT.findall(merknad)} - {0, _HEL}
        if grader - {fravaer.grad, _HEL - fravaer.grad}:
            return tekst.MERKNAD_GRAD
    dager = list(_dager(merknad, fravaer))
    if _FRISK.search(merknad) and any(fravaer.fra < d <= fravaer.til for d in dager):
        return tekst.MERKNAD_SLUTT
    if _FORLENGET.search(merknad) and any(d > fravaer.til for d in dager):
        return tekst.MERKNAD_SLUTT
    slag = fravaer.type.rad.navn.casefold()
    annet_slag = any(ord_.casefold() not in slag for ord_ in _SLAG.findall(merknad))
    if annet_slag and any(fravaer.fra <= d <= fravaer.til for d in dager):
        return tekst.MERKNAD_SLAG
    return None


def _dager(merknad: str, fravaer: Fravaer) -> Iterator[date]:
    """The days it names; without a year they may be in either year of the row."""
    i_ord = ((dag, maned(ord_), aar) for dag, ord_, aar in _DAG_I_ORD.findall(merknad))
    for dag, maaned, aar in (*_DAG.findall(merknad), *(ett for ett in i_ord if ett[1])):
        aarene = {fravaer.fra.year, fravaer.til.year}
        if aar:
            aarene = {int(aar) if len(aar) > 2 else _AARHUNDRE + int(aar)}
        for ett in aarene:
            try:
                yield date(ett, int(maaned), int(dag))
            except ValueError:
                continue
