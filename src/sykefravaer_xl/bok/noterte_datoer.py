"""Done dates that do not count: what lies ahead, and what was before the spell. Both are told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.tekst import FUNN
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
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
    funn = [_funn("utfort_fram_i_tid", kart, felt, rad.rad) for felt in fram]
    return _bare(rad, lambda dag: dag <= dato), funn


def uten_det_som_var_for(rad: OppfolgingRad, tilfelle: Tilfelle) -> OppfolgingRad:
    """The row as it counts in a spell: nothing of it was done before its first day."""
    if all(dag.toordinal() >= tilfelle.fra for _, dag in _utforte(rad)):
        return rad
    return _bare(rad, lambda dag: dag.toordinal() >= tilfelle.fra)


def _bare(rad: OppfolgingRad, teller: Callable[[date], bool]) -> OppfolgingRad:
    """The row with the done dates that count."""
    utfort = {punkt: dag for punkt, dag in rad.utfort.items() if teller(dag)}
    kontakt = rad.sist_kontakt
    return replace(
        rad, utfort=utfort, sist_kontakt=kontakt if kontakt and teller(kontakt) else None
    )


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
