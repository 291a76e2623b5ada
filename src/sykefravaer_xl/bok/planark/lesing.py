"""Finds the plan sheets of a workbook, whatever their tabs are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.planark.gjenfinning import les_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.planark.gjenfinning import Lestplan


def les_planer(kilde: Kilde) -> Iterator[tuple[str, Lestplan]]:
    """Sheet name and plan, in tab order; a sheet is read whole only where its top is a plan's."""
    for navn, topp in kilde.topper.items():
        begynnelse = {nr: dict(enumerate(rad, start=1)) for nr, rad in enumerate(topp, start=1)}
        if les_plan(begynnelse) is None:
            continue
        plan = les_plan(dict(kilde.celler(navn)))
        if plan is not None:
            yield navn, plan
