"""The sheets a clerk fills in: employees, absences, checkpoints, settings and codes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.ark import betinget
from sykefravaer_xl.ark.dataark import Arkplan
from sykefravaer_xl.ark.stil import BLA, SKIFER
from sykefravaer_xl.ark.validering import kravregel
from sykefravaer_xl.bok.skjema import (
    ANSATTE,
    ENHETSPLIKTER,
    FRAVAER,
    FRAVAERSKODER,
    INNSTILLINGER,
    SJEKKPUNKTER,
)
from sykefravaer_xl.bok.skjema.enhetsplikter import GJENTAS_NAVN
from sykefravaer_xl.bok.skjema.innstillinger import ALLE
from sykefravaer_xl.domene.tekst import ANSVARLIG
from sykefravaer_xl.lov.enhetsplikter import enhetsplikter

if TYPE_CHECKING:
    from sykefravaer_xl.ark.dataark import Rad


def ansatte_ark() -> Arkplan:
    """Employees: one row each."""
    return Arkplan(
        ANSATTE.ark,
        ANSATTE.tabell,
        ANSATTE.kolonner,
        frys_kolonner=2,
        sider_bred=2,
        fanefarge=BLA,
    )


def fravaer_ark() -> Arkplan:
    """Absence: input to the left, results to the right.

    On paper the rows and what is counted stand on one page, what is next and messages on the next.
    """
    plan = Arkplan(
        FRAVAER.ark,
        FRAVAER.tabell,
        FRAVAER.kolonner,
        frys_kolonner=1,
        skala=74,
        ny_side="neste_sjekkpunkt",
        gjenta=3,
        fanefarge=BLA,
    )
    frist, status, tekst = (f"${plan.bokstav(f)}2" for f in ("frist", "status", "melding"))
    return replace(
        plan,
        betinget=(
            *betinget.etter_status(frist, status, ("frist", "status"), betinget.VARSELNAVN),
            betinget.melding("melding", tekst),
        ),
    )


def sjekkpunkter_ark() -> Arkplan:
    """Checkpoints: which are on, and what their dates are counted from."""
    return Arkplan(
        SJEKKPUNKTER.ark,
        SJEKKPUNKTER.tabell,
        SJEKKPUNKTER.kolonner,
        frys_kolonner=2,
        fanefarge=SKIFER,
    )


def enhetsplikter_ark() -> Arkplan:
    """Duties of the unit: suggestions until the first due date is filled in."""
    return Arkplan(
        ENHETSPLIKTER.ark,
        ENHETSPLIKTER.tabell,
        ENHETSPLIKTER.kolonner,
        frys_kolonner=1,
        fanefarge=BLA,
    )


def pliktforslag() -> tuple[Rad, ...]:
    """The duties a new book suggests: all but when the first is due."""
    return tuple(
        {
            "plikt": plikt.navn,
            "ansvarlig": ANSVARLIG[plikt.ansvarlig],
            "gjentas": GJENTAS_NAVN[plikt.gjentas],
            "hjemmel": plikt.kilde,
        }
        for plikt in enhetsplikter().values()
        if plikt.til is None
    )


def innstillinger_ark() -> Arkplan:
    """Settings: one row each, with a rule of its own for the value."""
    verdi = list(INNSTILLINGER.overskrifter).index("verdi")
    return Arkplan(
        INNSTILLINGER.ark,
        INNSTILLINGER.tabell,
        INNSTILLINGER.kolonner,
        fanefarge=SKIFER,
        celleregler={
            (rad, verdi): kravregel(en.krav)
            for rad, en in enumerate(ALLE, start=1)
            if en.krav is not None
        },
    )


def fravaerskoder_ark() -> Arkplan:
    """The clerk's own absence codes: one row each."""
    return Arkplan(
        FRAVAERSKODER.ark, FRAVAERSKODER.tabell, FRAVAERSKODER.kolonner, fanefarge=SKIFER
    )
