"""Finds our own result columns again in a sheet that has been calculated before.

A clerk may well have a «Status» or «Maksdato» of her own, and those are hers. So result columns
are recognised only together: some headings nobody else uses, and the others close to them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.skjema import FRAVAER
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Mapping

_MINST: Final = 3
_NUMMER: Final = re.compile(r" \d+$")


def finn_resultatkolonner(
    tekster: Mapping[int, str], opptatt: set[int], *, egen_mal: bool
) -> dict[str, int]:
    """Field -> column of our result headings; empty when the sheet has never been calculated.

    ``egen_mal``: in our own template the columns may stand anywhere; in a clerk's own sheet they
    were written to the right of her table, and a namesake to the left of them is hers.
    """
    kandidater = _kandidater(tekster, opptatt)
    kjent = [felt for felt in FRAVAER.kjennetegn if kandidater.get(felt)]
    if len(kjent) < _MINST:
        return {}
    felt_nr = {felt: nr for nr, felt in enumerate(FRAVAER.ut)}
    start = max(kandidater[kjent[0]]) - felt_nr[kjent[0]]
    valgt: dict[str, int] = {}
    for felt, mulige in kandidater.items():
        lovlige = [k for k in mulige if egen_mal or k >= start]
        if lovlige:
            ventet = start + felt_nr[felt]
            valgt[felt] = min((abs(k - ventet), k) for k in lovlige)[1]
    return valgt


def _kandidater(tekster: Mapping[int, str], opptatt: set[int]) -> dict[str, list[int]]:
    nokler = {nokkel(overskrift): felt for felt, overskrift in FRAVAER.ut.items()}
    kandidater: dict[str, list[int]] = {}
    for kolonne, tekst in sorted(tekster.items()):
        # an Excel table cannot have a heading twice: beside her «Status» ours is «Status 2»
        felt = nokler.get(nokkel(tekst)) or nokler.get(nokkel(_NUMMER.sub("", tekst)))
        if felt is not None and kolonne not in opptatt:
            kandidater.setdefault(felt, []).append(kolonne)
    return kandidater
