"""Finds and reads the plan sheets of a workbook file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.planark.gjenfinning import les_plan
from sykefravaer_xl.plan.planark import Planark

if TYPE_CHECKING:
    from pathlib import Path

_KAN_GA: Final = frozenset({"printerSettings", "hyperlink"})
"""What Excel adds by itself; everything else that belongs to a sheet is somebody's work."""


def les_planark(sti: Path) -> list[Planark]:
    """The plan sheets, in tab order, whatever their tabs are called.

    A protected book must be unlocked (``laast_opp``) around the call. Raises LeseFeil.
    """
    ut = []
    with apne(sti) as kilde:
        for navn, topp in kilde.topper.items():
            begynnelse = {
                nr: dict(enumerate(rad, start=1)) for nr, rad in enumerate(topp, start=1)
            }
            if les_plan(begynnelse) is None:
                continue
            strom = kilde.ark[navn]
            plan = les_plan({nr: verdier for nr, verdier, _ in strom.rader()})
            if plan is None:
                continue
            annet = any(r.kortslag not in _KAN_GA for r in kilde.fil.relasjoner(navn))
            ut.append(Planark(navn, plan, annet or strom.har_formler()))
    return ut
