"""Self-certified absence (egenmelding): how much of the scheme is used, ftrl §§ 8-23 to 8-27."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.feil import Funn
from sykefravaer_xl.domene.sjekkpunkt import pluss_maneder
from sykefravaer_xl.domene.tidslinje import EGENMELDING, Lop
from sykefravaer_xl.tekst.domene import FUNN, dato

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.regler.profiler import Profil

from datetime import date

GANGER_I_AARET: Final = 4
"""Self-certified absences in twelve months after which the employer may take the right away."""


def egenmeldingslop(tidslinje: Sequence[Lop]) -> list[Lop]:
    """The runs of self-certified days, oldest first."""
    return [lop for lop in tidslinje if lop.slag == EGENMELDING]


def brukt_siste_aar(lop: Sequence[Lop], dag: int) -> tuple[int, int]:
    """Days and times of egenmelding in the twelve months that end with ``dag`` (ordinal)."""
    fra = pluss_maneder(dag, -12) + 1
    dager = ganger = 0
    for start, slutt, *_ in lop:
        if slutt >= fra and start <= dag:
            dager += min(slutt, dag) - max(start, fra) + 1
            ganger += 1
    return dager, ganger


def kvotevarsler(
    tidslinje: Sequence[Lop], tilfeller: Sequence[Tilfelle], profil: Profil
) -> list[Funn]:
    """Warnings where the egenmelding scheme is passed: at a time, and in twelve months."""
    ut: list[Funn] = []
    for tilfelle in tilfeller:
        dager = sum(lop.til - lop.fra + 1 for lop in tilfelle.lop_av(EGENMELDING))
        if dager > profil.egenmeldingsdager:
            ut.append(
                _funn(
                    "egenmelding_kvote",
                    dager=dager,
                    grense=profil.egenmeldingsdager,
                    start=dato(date.fromordinal(tilfelle.fra)),
                )
            )
    lop = egenmeldingslop(tidslinje)
    if not lop:
        return ut
    dager, ganger = max(brukt_siste_aar(lop, et.til) for et in lop)
    if profil.egenmeldingsdager_aar is not None:
        if dager > profil.egenmeldingsdager_aar:
            ut.append(
                _funn("egenmelding_kvote_aar", dager=dager, grense=profil.egenmeldingsdager_aar)
            )
    else:
        ganger = max(brukt_siste_aar(lop, et.til)[1] for et in lop)
        if ganger > GANGER_I_AARET:
            ut.append(_funn("egenmelding_ganger", ganger=ganger))
    return ut


def _funn(kode: str, **verdier: object) -> Funn:
    return Funn(kode, FUNN[kode].format(**verdier), "fravaer")
