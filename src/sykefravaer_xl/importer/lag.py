"""Which rows may lie over each other, as data.

Within a layer two rows say different things about the same day, and only one can be right. Rows
of different layers may overlap: the core knows which wins (holiday over a note, and so on).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from sykefravaer_xl.domene.fravaer import Fravaerstype

NOTER, EGENMELDING, FRI, ARBEID = "noter", "egenmelding", "fri", "arbeid"

LAG: Final[Mapping[Fravaerstype, str]] = MappingProxyType(
    {
        Fravaerstype.SYKMELDING: NOTER,
        Fravaerstype.BEHANDLINGSDAG: NOTER,
        Fravaerstype.AVVENTENDE: NOTER,
        Fravaerstype.REISETILSKUDD: NOTER,
        Fravaerstype.AAP: NOTER,
        Fravaerstype.EGENMELDING: EGENMELDING,
        Fravaerstype.FERIE: FRI,
        Fravaerstype.FERIE_UTEN_SYKMELDING: FRI,
        Fravaerstype.PERMISJON: FRI,
        Fravaerstype.SYKT_BARN: FRI,
        Fravaerstype.ANNET: FRI,
        Fravaerstype.ANNEN_YTELSE: FRI,
        Fravaerstype.ARBEID: ARBEID,
        Fravaerstype.FRISK_HELG: ARBEID,
    }
)

DEKKER: Final[Mapping[Fravaerstype, frozenset[Fravaerstype]]] = MappingProxyType(
    {Fravaerstype.EGENMELDING: frozenset({Fravaerstype.SYKMELDING, Fravaerstype.BEHANDLINGSDAG})}
)
"""Kinds that make a day of another kind needless: a note covers self-certified days."""
