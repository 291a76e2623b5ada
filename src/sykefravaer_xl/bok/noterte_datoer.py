"""Done dates that cannot be right yet: what lies ahead has not been done, and is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.tekst import FUNN
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sykefravaer_xl.bok.modell import OppfolgingRad, Tabellkart
    from sykefravaer_xl.domene.tilfelle import Tilfelle


def bare_det_som_har_hendt(
    rad: OppfolgingRad, kart: Tabellkart, dato: date
) -> tuple[OppfolgingRad, list[Funn]]:
    """The row as it counts on a day: a date ahead of it counts from its own day on."""
    fram = [felt for felt, dag in _utforte(rad) if dag > dato]
    if not fram:
        return rad, []
    utfort = {punkt: dag for punkt, dag in rad.utfort.items() if dag <= dato}
    kontakt = rad.sist_kontakt if "sist_kontakt" not in fram else None
    funn = [_funn("utfort_fram_i_tid", kart, felt, rad.rad) for felt in fram]
    return replace(rad, utfort=utfort, sist_kontakt=kontakt), funn


def for_tilfellet(
    rader: Sequence[OppfolgingRad], kart: Tabellkart, tilfelle: Tilfelle
) -> list[Funn]:
    """What was done before the spell began belongs to another one, or is a typing error."""
    return [
        _funn("utfort_for_tilfellet", kart, felt, rad.rad)
        for rad in rader
        for felt, dag in _utforte(rad)
        if dag.toordinal() < tilfelle.fra
    ]


def gyldige_unntak(rad: OppfolgingRad, kart: Tabellkart) -> tuple[OppfolgingRad, list[Funn]]:
    """The row without exemptions that nobody has given a reason for, and what is told of them."""
    if not rad.unntak:
        return rad, []
    funn = []
    for punkt in rad.unntak:
        felt, kjent = f"{punkt}.unntak", sjekkpunkter().get(punkt)
        if kjent is not None and not kjent.kan_unntas:
            funn.append(_funn("kan_ikke_unntas", kart, felt, rad.rad))
        elif punkt not in rad.grunn:
            funn.append(_funn("unntak_uten_grunn", kart, felt, rad.rad))
        elif rad.besluttet_av is None:
            funn.append(_funn("unntak_uten_beslutter", kart, felt, rad.rad))
    gyldige = {p: svar for p, svar in rad.unntak.items() if p in rad.grunn}
    return replace(rad, unntak=gyldige), funn


def _utforte(rad: OppfolgingRad) -> Iterator[tuple[str, date]]:
    for punkt, dag in rad.utfort.items():
        yield f"{punkt}.utfort", dag
    if rad.sist_kontakt is not None:
        yield "sist_kontakt", rad.sist_kontakt


def _funn(kode: str, kart: Tabellkart, felt: str, rad: int) -> Funn:
    return kart.plasser(Funn(kode, FUNN[kode]), felt, rad)
