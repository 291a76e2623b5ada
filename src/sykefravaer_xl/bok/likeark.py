"""Sheets of one form, month after month: how many, and what some lack that the others have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import arkvalg
from sykefravaer_xl.bok import glemtearktekst as tekst
from sykefravaer_xl.bok.dagtypekolonner import dag_i
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesesvar import sett_ark
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn import ordlyd
from sykefravaer_xl.grunn.datotekst import MANEDSORD
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sykefravaer_xl.bok.fravaerlesing import Tabellesing
    from sykefravaer_xl.bok.fravaerstabeller import Arktabell
    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.bok.tabellfunn import Topp

_MAANEDER: Final = sorted(set(map(nokkel, MANEDSORD)), key=len)
_TID: Final = re.compile(rf"{'|'.join((*reversed(_MAANEDER), 'kvartal', 'uke'))}|\d+")
_SYK: Final = Fravaerstype.SYKMELDING
_HEL: Final = 100
FLEST_ARK: Final = 600
"""A sheet a month is fifty years, and one for each employee is a large workplace."""


def krev_ikke_for_mange(leste: Sequence[Arktabell]) -> None:
    """Raises LeseFeil where reading and writing one by one would take minutes."""
    if len(leste) > FLEST_ARK:
        melding = tekst.FOR_MANGE_ARK.format(antall=len(leste), flest=FLEST_ARK)
        raise LeseFeil("for_mange_ark", melding)


def krev_ingen_uten_type(
    usikre: Sequence[Arktabell], leste: Sequence[Arktabell], topper: Mapping[str, Topp]
) -> None:
    """Raises LeseFeil where one of those that only look like absences belongs with the read."""
    kjente = {_form(tabell) for tabell in leste}
    for tabell in usikre:
        if arkvalg.er_eget(tabell.ark) or _form(tabell) not in kjente:
            continue
        if all(dag_i(verdi) is None for verdi in tabell.under_fra(topper[tabell.ark])):
            continue
        arkene = [ett.ark for ett in leste]
        melding = tekst.LIKT_ARK_UTEN_TYPE.format(
            ark=tabell.ark,
            rad=tabell.rad.rad,
            andre=", ".join(arkene),
            uten=sett_ark(arkene),
        )
        raise LeseFeil("likt_ark_uten_type", melding)


def uten_grad(lest: Sequence[Tabellesing], tabeller: Sequence[Arktabell]) -> Iterator[Funn]:
    """Sheets without a column of grades beside like ones where somebody is graded."""
    former = {tabell.ark: _form(tabell) for tabell in tabeller}
    uten = [ett for ett in lest if "grad" not in ett.kart.kolonner]
    if not uten or len(uten) == len(lest):
        return
    graderte = {
        former[ett.kart.ark]: ett.kart.ark
        for ett in reversed(lest)
        if "grad" in ett.kart.kolonner and any(map(_er_gradert, ett.rader))
    }
    for ett in uten:
        annet = graderte.get(former[ett.kart.ark])
        hele = sum(map(_er_hel, ett.rader))
        if annet is not None and hele:
            melding = tekst.LIKT_ARK_UTEN_GRAD.format(
                ark=ett.kart.ark, annet=annet, rader=ordlyd.rader(hele)
            )
            yield Funn("likt_ark_uten_grad", melding, ark=ett.kart.ark)


def _form(tabell: Arktabell) -> tuple[str, str, str]:
    """What the sheet's name says besides the time, and its headings of the two days."""
    kolonner = tabell.grupper[0].kolonner
    fra, til = (nokkel(tabell.rad.tekster.get(kolonner.get(f, 0), "")) for f in ("fra", "til"))
    return _TID.sub("", nokkel(tabell.ark)), fra, til


def _er_gradert(rad: FravaerRad) -> bool:
    return rad.fravaer is not None and rad.fravaer.type is _SYK and rad.fravaer.grad < _HEL


def _er_hel(rad: FravaerRad) -> bool:
    return rad.fravaer is not None and rad.fravaer.type is _SYK and rad.fravaer.grad == _HEL
