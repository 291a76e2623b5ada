"""What an imported row is called in the column Type: a word of the drop-down, where it has one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.fravaer import Fravaerstype

if TYPE_CHECKING:
    from sykefravaer_xl.importer.innkommende import Innperiode

TYPEORD: Final[Mapping[Fravaerstype, str]] = MappingProxyType(
    {
        Fravaerstype.SYKMELDING: "Sykmelding",
        Fravaerstype.EGENMELDING: "Egenmelding",
        Fravaerstype.BEHANDLINGSDAG: "Behandlingsdag",
        Fravaerstype.FERIE: "Ferie",
        Fravaerstype.FERIE_UTEN_SYKMELDING: "Ferie",
        Fravaerstype.PERMISJON: "Permisjon",
        Fravaerstype.SYKT_BARN: "Sykt barn",
        Fravaerstype.ANNET: "Annet fravær",
        Fravaerstype.ANNEN_YTELSE: "Annen ytelse fra NAV",
        Fravaerstype.ARBEID: "Arbeid",
        Fravaerstype.FRISK_HELG: "Arbeid",
        Fravaerstype.AVVENTENDE: "Avventende sykmelding",
        Fravaerstype.REISETILSKUDD: "Reisetilskudd",
        Fravaerstype.AAP: "AAP",
    }
)
GRADERT: Final = "Gradert sykmelding"


def typeord(p: Innperiode) -> str:
    """The word; a sick note below 100 % is «Gradert sykmelding»."""
    if p.type is Fravaerstype.SYKMELDING and p.grad < 100:
        return GRADERT
    return TYPEORD[p.type]
