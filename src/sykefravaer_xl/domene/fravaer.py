"""Absence rows: the kinds of absence and which one wins on a day that several rows cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import chain, pairwise
from typing import NamedTuple

from sykefravaer_xl.lov.fravaerstyper import Typerad, typerader


class Fravaerstype(StrEnum):
    """Kinds of rows a clerk (or a JSON case) may have; the values are public names.

    Every type of ``lov/fravaerstyper.toml``. Those that some code names are written out here; the
    rest are members too.
    """

    SYKMELDING = "sykmelding"
    EGENMELDING = "egenmelding"
    BEHANDLINGSDAG = "behandlingsdag"
    FERIE = "ferie"
    """Holiday on days when a sick note runs."""
    FERIE_UTEN_SYKMELDING = "ferie_uten_sykmelding"
    PERMISJON = "permisjon"
    SYKT_BARN = "sykt_barn"
    ANNET = "annet"
    ANNEN_YTELSE = "annen_ytelse"
    """Another NAV benefit (parental benefit, care benefit …)."""
    ARBEID = "arbeid"
    FRISK_HELG = "frisk_helg"
    AVVENTENDE = "avventende"
    REISETILSKUDD = "reisetilskudd"
    AAP = "aap"

    _ignore_ = "rad_id"
    for rad_id in typerader():
        if rad_id.upper() not in vars():
            vars()[rad_id.upper()] = rad_id

    @property
    def rad(self) -> Typerad:
        """All there is to know of the type."""
        return typerader()[self.value]


class Fravaer(NamedTuple):
    """One absence row: both ends are included. ``grad`` is the percentage of unfitness, 1–100."""

    fra: date
    til: date
    type: Fravaerstype
    grad: int = 100


_SYKMELDING = Fravaerstype.SYKMELDING
_FERIE = Fravaerstype.FERIE
_FERIE_UTEN_SYKMELDING = Fravaerstype.FERIE_UTEN_SYKMELDING


def del_ferie(rader: Sequence[Fravaer]) -> list[tuple[int, Fravaer]]:
    """Rows with the number of the row they come from; holiday split where a sick note runs.

    «Ferie» is ``ferie`` on the days a note covers and ``ferie_uten_sykmelding`` elsewhere.
    """
    ut: list[tuple[int, Fravaer]] = []
    notater: list[tuple[int, int]] | None = None
    for nummer, rad in enumerate(rader):
        if rad.type is not _FERIE or rad.til < rad.fra:
            ut.append((nummer, rad))
            continue
        if notater is None:
            notater = [
                (n.fra.toordinal(), n.til.toordinal() + 1) for n in rader if n.type is _SYKMELDING
            ]
        ut.extend((nummer, del_) for del_ in _delt(rad, notater))
    return ut


def _delt(rad: Fravaer, notater: Sequence[tuple[int, int]]) -> Iterator[Fravaer]:
    """A holiday cut where a sick note starts or has ended (ordinals)."""
    fra, etter = rad.fra.toordinal(), rad.til.toordinal() + 1
    notater = [(max(a, fra), min(b, etter)) for a, b in notater if a < etter and b > fra]
    if not notater:
        yield rad._replace(type=_FERIE_UTEN_SYKMELDING)
        return
    kutt = sorted({fra, etter, *chain.from_iterable(notater)})
    dag = type(rad.fra).fromordinal
    for start, slutt in pairwise(kutt):
        dekket = any(a <= start < b for a, b in notater)
        type_ = _FERIE if dekket else _FERIE_UTEN_SYKMELDING
        yield Fravaer(dag(start), dag(slutt - 1), type_, rad.grad)
