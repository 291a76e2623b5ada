"""The column of grades as she has pointed it out: an answer governs over the headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.tabellgrupper import Gruppe
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.bok.lesevalg import Lesevalg
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad

INGEN_KOLONNE: Final = "ingen"
"""The answer that no column is the grade."""


def er_valgt(rad: Overskriftsrad, grupper: Sequence[Gruppe], valg: Lesevalg) -> bool:
    """Whether she has said which column of a table is the grade, or that none is."""
    if valg.gradkolonne is None or len(grupper) > 1:
        return False
    return nokkel(valg.gradkolonne) == INGEN_KOLONNE or _kolonne(rad, valg) is not None


def velg(rad: Overskriftsrad, grupper: list[Gruppe], valg: Lesevalg) -> list[Gruppe]:
    """The groups with the column she has pointed out, where the table has it."""
    if not er_valgt(rad, grupper, valg):
        return grupper
    gruppe, kolonne = grupper[0], _kolonne(rad, valg)
    kolonner = {f: k for f, k in gruppe.kolonner.items() if f != "grad"}
    if kolonne is not None:
        kolonner["grad"] = kolonne
    return [Gruppe(kolonner, gruppe.type_i_overskrift)]


def _kolonne(rad: Overskriftsrad, valg: Lesevalg) -> int | None:
    return None if valg.gradkolonne is None else rad.kolonne_med(valg.gradkolonne)
