"""Columns that are not read and would move a date if they mean what their heading says.

«Friskmeldt 09.11» beside a Til of 30.11, «Arbeidsevne %» without a grade: what she meant is not
certain, so nothing is computed. A column that only tells the same (well the day after Til) passes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import gradertvakt, overskriftsord
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import (
    Cellefeil,
    er_tom,
    les_ja_nei,
    les_prosent,
    om_mulig,
    sier_prosent,
)
from sykefravaer_xl.bok.dagtypekolonner import dag_i, type_over
from sykefravaer_xl.bok.gradkolonne import HEL, ulike
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.tabellfunn import under
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from decimal import Decimal

    from sykefravaer_xl.bok.fravaerstabeller import Arktabell
    from sykefravaer_xl.bok.tabellfunn import Topp

_DELVIS: Final = tuple(
    nokkel(o) for o in ("delvis", "gradert", "halv", "halvt", "delt", "redusert", "delvis syk")
)
"""Keys of what says «a part of it»."""
_MEST: Final = 100
_VANLIGE_GRADER: Final = range(20, _MEST + 1, 5)
_NOE: Final = 0.5


def kan_flytte_dato(overskrift: str) -> bool:
    """Whether what stands in a column with this heading may move a date, in any of its rows."""
    n = nokkel(overskrift)
    return (
        any(o in n for o in overskriftsord.FRISK_IGJEN)
        or (
            (overskriftsord.er_prosent(overskrift) or overskriftsord.er_andel(overskrift))
            and not overskriftsord.er_annen_grad(overskrift)
        )
        or overskriftsord.er_delvis(overskrift)
        or overskriftsord.er_periode(overskrift)
        or type_over(overskrift) is not None
    )


def krev_ingen_annen_slutt(tabell: Arktabell, topp: Topp, ulest: Mapping[int, str]) -> None:
    """Raises LeseFeil where a column says that an absence ended before Til."""
    for kolonne, overskrift in ulest.items():
        n = nokkel(overskrift)
        if not any(o in n for o in overskriftsord.FRISK_IGJEN):
            continue
        if any(map(_ligner_dag, under(topp, tabell.rad.rad, kolonne))):
            melding = tekst.UKLAR_SLUTT_TEKST.format(
                kolonne=bokstaver(kolonne), overskrift=overskrift, ark=tabell.ark
            )
            raise LeseFeil("uklar_slutt", melding)
        for gruppe in tabell.grupper:
            fra, til = gruppe.kolonner.get("fra"), gruppe.kolonner.get("til")
            if fra is None or til is None:
                continue
            for a, b, frisk in _datoer(topp, tabell.rad.rad, (fra, til, kolonne)):
                if a <= frisk <= b:
                    melding = tekst.UKLAR_SLUTT.format(
                        kolonne=bokstaver(kolonne), overskrift=overskrift, ark=tabell.ark
                    )
                    raise LeseFeil("uklar_slutt", melding)


def _ligner_dag(verdi: object) -> bool:
    """A text with a number in it that is no whole date: «20.1», «fra uke 4»."""
    return isinstance(verdi, str) and any(t.isdigit() for t in verdi) and dag_i(verdi) is None


def krev_lest_grad(tabell: Arktabell, topp: Topp, ulest: Mapping[int, str]) -> None:
    """Raises LeseFeil where a column that is not read could say the grade, or another one."""
    if any("grad" in gruppe.kolonner for gruppe in tabell.grupper):
        _krev_samme_grad(tabell, topp, ulest)
        return
    for kolonne, overskrift in ulest.items():
        if kolonne == tabell.kontroll.get(gradertvakt.FELT):
            continue
        verdier = list(under(topp, tabell.rad.rad, kolonne))
        grader = kan_vaere_grad(overskrift, verdier) and any(
            not er_tom(v) and nokkel(str(v)) not in HEL for v in verdier
        )
        egen = kolonne not in tabell.kontroll.values() and overskriftsord.er_delvis(overskrift)
        if grader or (egen and any(map(_sier_delvis, verdier))):
            melding = tekst.UKLAR_ARBEIDSGRAD.format(
                kolonne=bokstaver(kolonne), overskrift=overskrift, ark=tabell.ark
            )
            raise LeseFeil("uklar_arbeidsgrad", melding)


def _sier_delvis(verdi: object) -> bool:
    """Whether a cell says that somebody is partly absent, and not how much."""
    if not isinstance(verdi, str):
        return verdi is True
    return nokkel(verdi) in _DELVIS or om_mulig(les_ja_nei, verdi) is True


def _krev_samme_grad(tabell: Arktabell, topp: Topp, ulest: Mapping[int, str]) -> None:
    """Raises LeseFeil where «Ny grad» says another grade than Grad, or what is left of it."""
    if len(tabell.grupper) > 1:
        return
    grad = tabell.grupper[0].kolonner["grad"]
    for kolonne, overskrift in ulest.items():
        if not overskriftsord.er_prosent(overskrift) or (
            overskriftsord.er_annen_grad(overskrift) or overskriftsord.er_andel(overskrift)
        ):
            continue
        for rad in topp[tabell.rad.rad :]:
            if len(rad) < max(grad, kolonne):
                continue
            a, b = _prosent(rad[grad - 1]), _prosent(rad[kolonne - 1])
            if b and a != b and (a is None or a + b != _MEST):
                raise ulike(tabell, grad, kolonne)


def kan_vaere_grad(overskrift: str, verdier: Iterable[object]) -> bool:
    """Whether a column may be the grade, or what is left of it, by heading and contents."""
    if overskriftsord.er_annen_grad(overskrift):
        return False
    fylt = [v for v in verdier if not er_tom(v)]
    if overskriftsord.er_prosent(overskrift):
        return any(dag_i(v) is None for v in fylt)
    if overskriftsord.er_andel(overskrift):
        return sum(map(_er_prosent, fylt)) > _NOE * len(fylt)
    return bool(fylt) and all(isinstance(v, str) and sier_prosent(v, None) for v in fylt)


def ser_ut_som_grader(verdier: Iterable[object]) -> bool:
    """Whether a column has nothing but such numbers as grades are, 100 and a lower one among them.

    Its heading may be any; it is only named.
    """
    fylt = {v for v in verdier if not er_tom(v)}
    if not all(isinstance(v, int | float) and v in _VANLIGE_GRADER for v in fylt):
        return False
    return _MEST in fylt and len(fylt) > 1


def _er_prosent(verdi: object) -> bool:
    return _prosent(verdi) is not None


def _prosent(verdi: object) -> Decimal | None:
    """A number from 0 to 100; None for anything else."""
    try:
        prosent = les_prosent(verdi)
    except Cellefeil:
        return None
    return prosent if prosent is not None and 0 <= prosent <= _MEST else None


def _datoer(
    topp: Topp, overskriftsrad: int, kolonner: tuple[int, int, int]
) -> Iterator[tuple[date, date, date]]:
    """The rows whose three cells all hold a date."""
    for rad in topp[overskriftsrad:]:
        if len(rad) >= max(kolonner):
            a, b, c = (dag_i(rad[k - 1]) for k in kolonner)
            if a is not None and b is not None and c is not None:
                yield a, b, c
