"""What is most worth explaining about one employee, and the rows with hours behind a balance."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.timer import gradert_rad
from sykefravaer_xl.domene.sjekkpunkt import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.domene.gradering import GradertRad
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.domene.sjekkpunkt import Frist
    from sykefravaer_xl.domene.tilfelle import Tilfelle

VIKTIGST: Final = ("tilfelle", "arbeidsgiverperiode", "dager_igjen", "maksdato")


def viktigste_felter(resultat: Resultat, frister: Sequence[Frist]) -> tuple[str, ...]:
    """The spell, its employer period and quota, and what is overdue, soon or next."""
    tariff = ("maksdato_tariff",) if resultat.profil.tariff_dager is not None else ()
    return (*VIKTIGST, *tariff, *_apne(frister))


def _apne(frister: Sequence[Frist]) -> list[str]:
    """What is overdue or soon, and the first thing after that."""
    apne = sorted((f for f in frister if f.oppgave and f.frist), key=lambda f: f.frist or date.max)
    naa = [f.sjekkpunkt for f in apne if f.status in (Status.FORFALT, Status.SNART)]
    kommer = [f.sjekkpunkt for f in apne if f.status is Status.KOMMENDE]
    return naa + kommer[:1]


def graderte_rader(sak: Ansattsak, tilfelle: Tilfelle | None) -> list[GradertRad]:
    """The rows of the spell that have hours."""
    if tilfelle is None:
        return []
    alle = (gradert_rad(sak, rad) for rad in sak.rader)
    return [rad for rad in alle if rad is not None and tilfelle.beroer(rad.fra, rad.til)]
