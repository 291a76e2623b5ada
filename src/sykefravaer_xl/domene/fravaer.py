"""Absence rows: the kinds of absence and which one wins on a day that several rows cover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
