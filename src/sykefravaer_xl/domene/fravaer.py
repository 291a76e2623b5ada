"""Absence rows: the kinds of absence and which one wins on a day that several rows cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise


class Fravaerstype(StrEnum):
    """Kinds of rows a clerk (or a JSON case) may have; the values are public names."""

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


@dataclass(frozen=True, slots=True)
class Fravaer:
    """One absence row: both ends are included. ``grad`` is the percentage of unfitness, 1–100."""

    fra: date
    til: date
    type: Fravaerstype
    grad: int = 100


def del_ferie(rader: Sequence[Fravaer]) -> list[tuple[int, Fravaer]]:
    """Rows with the number of the row they come from; holiday split where a sick note runs.

    «Ferie» is ``ferie`` on the days a note covers and ``ferie_uten_sykmelding`` elsewhere.
    """
    notater = [rad for rad in rader if rad.type is Fravaerstype.SYKMELDING]
    ut: list[tuple[int, Fravaer]] = []
    for nummer, rad in enumerate(rader):
        if rad.type is not Fravaerstype.FERIE or rad.til < rad.fra:
            ut.append((nummer, rad))
            continue
        grenser = {rad.fra.toordinal(), rad.til.toordinal() + 1}
        for notat in notater:
            grenser |= {
                o
                for o in (notat.fra.toordinal(), notat.til.toordinal() + 1)
                if rad.fra.toordinal() < o <= rad.til.toordinal()
            }
        kutt = sorted(grenser)
        dag = type(rad.fra).fromordinal
        for start, slutt in pairwise(kutt):
            dekket = any(n.fra.toordinal() <= start <= n.til.toordinal() for n in notater)
            slag = Fravaerstype.FERIE if dekket else Fravaerstype.FERIE_UTEN_SYKMELDING
            ut.append((nummer, replace(rad, fra=dag(start), til=dag(slutt - 1), type=slag)))
    return ut
