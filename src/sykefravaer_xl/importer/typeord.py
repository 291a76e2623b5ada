"""What an imported row is called in the column Type: a word of the drop-down, where it has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sykefravaer_xl.importer.innkommende import Innperiode


def typeord(p: Innperiode) -> str:
    """The word; a sick note below 100 % is «Gradert sykmelding»."""
    rad = p.type.rad
    return rad.gradert.navn if rad.gradert is not None and p.grad < 100 else rad.navn
