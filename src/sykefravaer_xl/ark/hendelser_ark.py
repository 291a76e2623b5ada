"""The sheet ``Hendelser``: contact, consent, measures, exemptions and what else must be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.ark.dataark import Arkplan, Betinget, dataark
from sykefravaer_xl.ark.modell import Arkmodell, Kolonnevisning
from sykefravaer_xl.ark.stil import BLA, FORFALT, UTFORT
from sykefravaer_xl.bok.skjema.hendelser import HENDELSER, LISTEKOLONNE
from sykefravaer_xl.lov.hendelser import hendelsesslag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.ark.dataark import Rad


def hendelser_ark() -> Arkplan:
    """The sheet as data."""
    return Arkplan(
        HENDELSER.ark,
        HENDELSER.tabell,
        HENDELSER.kolonner,
        betinget=(
            Betinget(("utfort",), '=AND(ISNUMBER($G2),$G2<>"")', UTFORT),
            Betinget(("frist",), "=AND(ISNUMBER($F2),NOT(ISNUMBER($G2)),$F2<TODAY())", FORFALT),
        ),
        frys_kolonner=1,
        skala=66,
        ny_side="besluttet_av",
        gjenta=2,
        fanefarge=BLA,
    )


def hendelser(rader: Iterable[Rad] = ()) -> Arkmodell:
    """The sheet with these rows."""
    plan = hendelser_ark()
    ark = dataark(plan, [plan.rekke(rad) for rad in rader])
    for nr, slag in enumerate(hendelsesslag().values()):
        ark.skriv(nr, LISTEKOLONNE, slag.navn)
    ark.kolonner[LISTEKOLONNE] = Kolonnevisning(skjult=True)
    return ark
