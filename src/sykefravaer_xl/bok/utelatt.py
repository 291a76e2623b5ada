"""What is said before an answer: what it leaves out, and what looks wrong in what it rests on.

One rule for commands and buttons: whoever answers from a workbook says this first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.modell import AnsattRad, Bok, FravaerRad
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.grunn.feil import Funn


@dataclass(frozen=True, slots=True)
class Utelatt:
    """Rows and employees that are not in the answer, and what the clerk should look at."""

    feil: tuple[Funn, ...]
    varsler: tuple[Funn, ...]


def utelatt(oppdatering: Oppdatering) -> Utelatt:
    """What an answer about the whole book says first: the same as the run says."""
    return Utelatt(tuple(oppdatering.feil), tuple(oppdatering.varsler))


def utelatt_om(oppdatering: Oppdatering, sak: Ansattsak) -> Utelatt:
    """What an answer about one employee says first.

    That is what is said of her rows and of the book as a whole, and the rows nobody is named on:
    they may be hers.
    """
    bok = oppdatering.bok
    om_boka = (*bok.funn, *(f for f in oppdatering.varsler if f.rad is None and f.celle is None))
    return Utelatt(
        (*sak.feil, *uten_navn(bok)),
        tuple(dict.fromkeys((*om_boka, *(f for _, f in sak.varsler)))),
    )


def utelatt_i_lesing(bok: Bok) -> Utelatt:
    """What figures from a book that is read and not computed say first."""
    rader: list[AnsattRad | FravaerRad] = [*bok.ansatte, *bok.fravaer]
    feil = tuple(f for rad in rader for f in rad.feil)
    return Utelatt(feil, (*bok.funn, *(f for rad in rader for f in rad.varsler)))


def uten_navn(bok: Bok) -> tuple[Funn, ...]:
    """The faults of rows that nobody is named on."""
    return tuple(f for rad in bok.fravaer for f in rad.feil if _uten_navn(rad))


def _uten_navn(rad: FravaerRad) -> bool:
    """Whether nobody is named on it; its employee may be the one above, or any other."""
    return rad.ansatt is None or any(f.kode == "ansatt_mangler" for f in rad.feil)
