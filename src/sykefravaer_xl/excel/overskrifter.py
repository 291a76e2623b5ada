"""Finds the heading row of an area or table, by the same headings the file reader knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from sykefravaer_xl.arbeidsbok import kolonner, synonymer
from sykefravaer_xl.arbeidsbok.normalisering import nokkel, rens
from sykefravaer_xl.arbeidsbok.typekolonne import finn_typekolonne

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.arbeidsbok.tabellfunn import Overskriftsrad
    from sykefravaer_xl.excel.omrade import Matrise

SOKERADER: Final = 40
"""So many rows may come before the headings (a title, a line of explanation)."""
_LENGSTE: Final = 120
_PARENTES: Final = re.compile(r"\([^)]*\)")

FELT: Final[Mapping[str, str]] = {
    **synonymer.FRAVAER_OVERSKRIFTER,
    "unntak_agp": kolonner.ANSATTE["unntak_agp"],
}
"""Field -> our own heading: what a table of employees and absences may have."""
_ORD: Final = synonymer.ordbok(
    FELT, {**synonymer.FRAVAER, "unntak_agp": synonymer.ANSATTE["unntak_agp"]}
)


@dataclass(frozen=True, slots=True)
class Overskrifter:
    """A heading row: its row number, field -> column, and all headings; numbers are from 1."""

    rad: int
    kolonner: Mapping[str, int]
    tekster: Mapping[int, str]

    def verdi(self, rad: Sequence[object], felt: str) -> object:
        """The raw value of a field; None when the table or the row lacks it."""
        kolonne = self.kolonner.get(felt)
        return None if kolonne is None or kolonne > len(rad) else rad[kolonne - 1]


def finn_overskrifter(matrise: Matrise) -> Overskrifter | None:
    """The heading row that knows most fields; None when the area starts with its rows."""
    best: Overskrifter | None = None
    for nummer, rad in enumerate(matrise[:SOKERADER], start=1):
        funnet = _les(nummer, rad)
        if funnet is not None and (best is None or len(funnet.kolonner) > len(best.kolonner)):
            best = funnet
    if best is None or "type" in best.kolonner:
        return best
    return _med_typekolonne(best, matrise)


def _les(nummer: int, rad: Sequence[object]) -> Overskrifter | None:
    tekster = {
        kolonne: rens(celle)[:_LENGSTE]
        for kolonne, celle in enumerate(rad, start=1)
        if isinstance(celle, str) and celle.strip()
    }
    treff = []
    for kolonne, skrevet in tekster.items():
        for trinn, form in ((1, skrevet), (2, _PARENTES.sub("", skrevet))):
            felt = _ORD.get(nokkel(form))
            if felt is not None:
                eget = nokkel(form) == nokkel(FELT[felt])
                treff.append((trinn - 1 if eget else trinn, kolonne, felt))
                break
    valgt: dict[str, int] = {}
    for _, kolonne, felt in sorted(treff):
        valgt.setdefault(felt, kolonne)
    if "fra" not in valgt or not {"til", "type"} & valgt.keys():
        return None
    return Overskrifter(nummer, valgt, tekster)


def _med_typekolonne(rad: Overskrifter, matrise: Matrise) -> Overskrifter:
    """Many tables head the column of types just «Fravær»: then its contents tell."""
    # the file reader's own rule; it looks at ``rad`` and ``tekster``, which are the same here
    funnet = finn_typekolonne(matrise, cast("Overskriftsrad", rad), rad.kolonner.values())
    if funnet is None:
        return rad
    return Overskrifter(rad.rad, {**rad.kolonner, "type": funnet[0]}, rad.tekster)
