"""Columns that state a type and hold days: «Egenmelding 1», «Egenmelding 2», one day in each."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import Cellefeil, er_tom
from sykefravaer_xl.bok.tabellfunn import under
from sykefravaer_xl.bok.tabellgrupper import Gruppe
from sykefravaer_xl.bok.typenavn import les_type
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.datotekst import dato_fra_tekst
from sykefravaer_xl.grunn.feil import UklartFeil
from sykefravaer_xl.grunn.normalisering import rens

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Topp


_SYK: Final = (Fravaerstype.EGENMELDING, Fravaerstype.SYKMELDING)


class UklareDagerFeil(UklartFeil):
    """A column of days under the name of a type: of what day, nobody knows."""

    def __init__(self, kolonne: int) -> None:
        super().__init__()
        self.kolonne = kolonne


def finn(
    topp: Topp, rad: Overskriftsrad, felles: Mapping[str, int], brukt: Collection[int]
) -> list[Gruppe]:
    """One group a column. Raises UklareDagerFeil where it is not certain what its days are."""
    ut = []
    for kolonne, tekst in sorted(rad.tekster.items()):
        if kolonne in brukt or (type_ := type_over(tekst)) is None:
            continue
        if not har_datoer(topp, rad.rad, kolonne):
            continue
        nummerert = any(t.isdigit() for t in tekst) or "dag" in tekst.casefold()
        if type_ is not Fravaerstype.EGENMELDING or not nummerert:
            raise UklareDagerFeil(kolonne)
        ut.append(Gruppe({**felles, "fra": kolonne, "til": kolonne}, type_.rad.navn))
    return ut


def type_over(overskrift: str) -> Fravaerstype | None:
    """The kind of sickness a heading names, where it is nothing else."""
    try:
        valg = les_type(rens(overskrift))
    except Cellefeil:
        return None
    return valg.type if valg is not None and valg.type in _SYK else None


def har_datoer(topp: Topp, overskriftsrad: int, kolonne: int) -> bool:
    """Whether all that stands in a column are dates, and something does."""
    fylt = [v for v in under(topp, overskriftsrad, kolonne) if not er_tom(v)]
    return bool(fylt) and all(dag_i(v) is not None for v in fylt)


def dag_i(verdi: object) -> date | None:
    """The day a cell holds, as a date or as text; None where it holds no day."""
    if isinstance(verdi, datetime):
        return verdi.date()
    if isinstance(verdi, date):
        return verdi
    return dato_fra_tekst(rens(verdi)) if isinstance(verdi, str) else None
