"""The one table of worksheet functions, gathered from the modules that have them.

A new function in one of the modules is in every host; a new module is named here. The order is the
one clerks read them in.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from sykefravaer_xl.funksjoner import (
    ansattabell,
    egenmelding,
    forklaring,
    frister,
    perioder,
    saldo,
)
from sykefravaer_xl.funksjoner.funksjon import Funksjon

KATEGORI: Final = "Sykefravær"

_MODULER: Final = (frister, perioder, saldo, egenmelding, forklaring, ansattabell)

FUNKSJONER: Final[Mapping[str, Funksjon]] = MappingProxyType(
    {
        verdi.navn: verdi
        for modul in _MODULER
        for verdi in vars(modul).values()
        if isinstance(verdi, Funksjon)
    }
)
"""Name -> function, in the order clerks read them."""
