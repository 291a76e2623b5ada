"""The plan sheets of a workbook file, and whether somebody's own work is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.planark.lesing import les_planer
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
        for navn, plan in les_planer(kilde):
            annet = any(r.kortslag not in _KAN_GA for r in kilde.fil.relasjoner(navn))
            ut.append(Planark(navn, plan, annet or kilde.ark[navn].har_formler()))
    return ut
