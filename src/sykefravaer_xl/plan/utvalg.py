"""One employee of a calculated workbook, and the spell papers are made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar


def finn_ansatt(oppdatering: Oppdatering, onsket: str) -> Ansattsak | None:
    """The employee with this number, else with this name; None when there is not exactly one."""
    ren = " ".join(onsket.split()).casefold()
    treff = [s for s in oppdatering.saker if s.nokkel.casefold() == ren] or [
        s for s in oppdatering.saker if " ".join(s.navn.split()).casefold() == ren
    ]
    return treff[0] if len(treff) == 1 else None


def tilfellet_na(oppdatering: Oppdatering, sak: Ansattsak) -> Tilfellesvar | None:
    """The spell of today with its checkpoints; None when the rows have faults or no spell."""
    naa = sak.resultat.tilfelle_na if sak.resultat is not None else None
    if naa is None:
        return None
    return next((s for s in oppdatering.svar if s.sak is sak and s.tilfelle is naa), None)
