"""What is written in the sheets of income reports moves the case: the day one was sent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from arkbok.adresse import navn as celle
from sykefravaer_xl.bok.celler import Cellefeil
from sykefravaer_xl.bok.datoceller import les_enhver_dato
from sykefravaer_xl.bok.imarktekst import ARK, SENDT, TITTEL
from sykefravaer_xl.bok.modell import HendelseRad, Planplass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.bok.ansattregister import Ansattregister
    from sykefravaer_xl.bok.kilde import Kilde

_PREFIKS: Final = ARK.format(ansatt="")


def imhendelser(kilde: Kilde, register: Ansattregister) -> Iterator[HendelseRad]:
    """Each report that is sent, as an event of the employee its sheet is named after."""
    for ark, topp in kilde.topper.items():
        if not ark.startswith(_PREFIKS) or not any(TITTEL in rad for rad in topp[:1]):
            continue
        for nr, celler in kilde.celler(ark):
            if celler.get(2) != SENDT:
                continue
            try:
                sendt = les_enhver_dato(celler.get(3))
                hvem = ark.removeprefix(_PREFIKS)
                ansatt = register.finn(hvem, None) if hvem.isdigit() else register.finn(None, hvem)
            except Cellefeil:
                continue
            if isinstance(sendt, date):
                sted = Planplass(ark, celle(nr, 3), 1)
                yield HendelseRad(
                    rad=0, ansatt=ansatt, dato=sendt, slag="inntektsmelding_sendt", planark=sted
                )
