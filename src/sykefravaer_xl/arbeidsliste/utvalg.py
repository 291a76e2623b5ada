"""The tasks of some employees only: a department, a place, any column of ``Ansatte``.

Where no list has the employee, her absence rows say the department and the manager.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.egne_kolonner import PREFIKS, kjente_egne
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.statistikk.kjennetegn import (
    LAGET,
    UkjentKolonneFeil,
    kjonn,
    krev_egne,
    navn_paa,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.bok.gjoremal import Gjoremal
    from sykefravaer_xl.bok.modell import AnsattRad
    from sykefravaer_xl.statistikk.kjennetegn import Filter


def utvalg(
    gjoremal: Iterable[Gjoremal], ansatte: Sequence[AnsattRad], filtre: Sequence[Filter]
) -> tuple[Gjoremal, ...]:
    """Within one column either value will do, across columns all must.

    Raises UkjentKolonneFeil.
    """
    krev_egne((felt for felt, _ in filtre), kjente_egne(ansatte))
    onsket: dict[str, set[str]] = {}
    for felt, verdi in filtre:
        if felt in LAGET:
            raise UkjentKolonneFeil(navn_paa(felt))
        onsket.setdefault(felt, set()).add(nokkel(verdi))
    med = {
        rad.ansatt
        for rad in ansatte
        if all(nokkel(_verdi(rad, felt)) in verdier for felt, verdier in onsket.items())
    }
    i_lista = {rad.ansatt for rad in ansatte}

    def er_med(g: Gjoremal) -> bool:
        if g.om_enheten or g.nokkel in i_lista:
            return g.nokkel in med
        sagt = {"avdeling": g.avdeling, "leder": g.leder}
        return all(nokkel(sagt.get(felt) or "") in verdier for felt, verdier in onsket.items())

    return tuple(filter(er_med, gjoremal))


def _verdi(rad: AnsattRad, felt: str) -> str:
    if felt.startswith(PREFIKS):
        return rad.egne.get(nokkel(navn_paa(felt)), "")
    verdi: str | None = getattr(rad, felt)
    return (kjonn(verdi) if felt == "kjonn" else verdi) or ""
