"""The shipped checkpoints as rows of the sheet ``Sjekkpunkter`` and columns of ``Oppfølging``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.ark.generert_ark import Sjekkpunktkolonner
from sykefravaer_xl.bok.skjema.sjekkpunkter import ENHET_NAVN, REGNES_FRA_NAVN
from sykefravaer_xl.domene.tekst import ANSVARLIG
from sykefravaer_xl.lov.profiler import profiler
from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunkt, sjekkpunkter

if TYPE_CHECKING:
    from sykefravaer_xl.ark.dataark import Rad
    from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunktversjon


def gjeldende() -> tuple[tuple[Sjekkpunkt, Sjekkpunktversjon], ...]:
    """Every checkpoint whose latest wording is not a repeal, with that wording."""
    return tuple(
        (punkt, punkt.versjoner[-1])
        for punkt in sjekkpunkter().values()
        if not punkt.versjoner[-1].opphevet
    )


def sjekkpunktrader() -> tuple[Rad, ...]:
    """Rows of ``Sjekkpunkter``."""
    return tuple(_row(punkt, versjon) for punkt, versjon in gjeldende())


def sjekkpunktkolonner() -> tuple[Sjekkpunktkolonner, ...]:
    """The checkpoints that are on in a new workbook."""
    return tuple(
        Sjekkpunktkolonner(punkt.id, punkt.navn, punkt.oppgave)
        for punkt, _ in gjeldende()
        if punkt.standard
    )


def _row(punkt: Sjekkpunkt, versjon: Sjekkpunktversjon) -> Rad:
    antall, enhet = avstand(versjon)
    return {
        "id": punkt.id,
        "navn": punkt.navn,
        "aktiv": "Ja" if punkt.standard else None if _profile_decides(punkt.id) else "Nei",
        "regnes_fra": REGNES_FRA_NAVN[versjon.regnes_fra],
        "antall": antall,
        "enhet": enhet,
        "ansvarlig": ANSVARLIG[punkt.ansvarlig],
        "hjemmel": versjon.hjemmel,
    }


def _profile_decides(sjekkpunkt_id: str) -> bool:
    """Some profile wants it: the cell stays empty, so that choosing the profile is enough."""
    return any(sjekkpunkt_id in profil.aktive for profil in profiler().values())


def avstand(versjon: Sjekkpunktversjon) -> tuple[int | None, str | None]:
    """Number and unit as one cell each can say it; days stay days, also a whole number of weeks.

    Empty where the rule needs more than that (months less a day, a number from the settings):
    an empty cell means that the rule decides.
    """
    if isinstance(versjon.dager, str) or (versjon.maneder and versjon.dager):
        return None, None
    if versjon.maneder:
        return versjon.maneder, ENHET_NAVN["maneder"]
    return versjon.dager, ENHET_NAVN["dager"]
