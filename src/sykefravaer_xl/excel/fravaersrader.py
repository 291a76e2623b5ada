"""Absence rows from cells, by the rules of the file reader; an area has no cell formats."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

from sykefravaer_xl.arbeidsbok.celler import Cellefeil, er_tom, les_dato, les_grad
from sykefravaer_xl.arbeidsbok.typenavn import Typevalg, les_type, lovlige_typer
from sykefravaer_xl.domene.feil import Funn
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.excel.argumenter import entydig_grad
from sykefravaer_xl.tekst import lesing as tekst

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from sykefravaer_xl.excel.overskrifter import Overskrifter
    from sykefravaer_xl.excel.vert import Vert

T = TypeVar("T")

HEL: Final = 100
MED_GRAD: Final = frozenset(
    {
        Fravaerstype.SYKMELDING,
        Fravaerstype.EGENMELDING,
        Fravaerstype.BEHANDLINGSDAG,
        Fravaerstype.AVVENTENDE,
        Fravaerstype.REISETILSKUDD,
        Fravaerstype.AAP,
    }
)
"""Kinds where a grade of 0 is a fault; elsewhere it says nothing."""


@dataclass(slots=True)
class Radleser:
    """Reads the fields of one row; faults gather in ``feil``."""

    rad: Sequence[object]
    kart: Overskrifter
    vert: Vert
    prosent: bool = False
    """The column of grades holds fractions, so 1 is 100 %."""
    feil: list[Funn] = field(default_factory=list)

    def verdi(self, felt: str) -> object:
        """The raw value of a field."""
        return self.kart.verdi(self.rad, felt)

    def tom(self, felt: str) -> bool:
        """True when the field is not filled in."""
        null = felt != "grad" or self.vert.null_er_tom
        return er_tom(self.verdi(felt), null_er_tom=null)

    def les(self, felt: str, leser: Callable[[object], T | None]) -> T | None:
        """The field as ``leser`` understands it; None when empty or faulty."""
        if self.tom(felt):
            return None
        try:
            return leser(self.verdi(felt))
        except Cellefeil as feil:
            self.meld(feil.kode, feil.melding)
            return None

    def meld(self, kode: str, melding: str) -> None:
        """Adds a fault."""
        self.feil.append(Funn(kode, melding))


def har_prosentgrader(rader: Iterable[Sequence[object]], kart: Overskrifter) -> bool:
    """Whether the column of grades is shown as per cent in Excel: then 50 % arrives as 0.5."""
    verdier = (kart.verdi(rad, "grad") for rad in rader)
    return any(isinstance(v, float) and 0 < v < 1 for v in verdier)


def les_fravaer(leser: Radleser) -> Fravaer | None:
    """The absence of one row, or None with the faults in ``leser.feil``."""
    valg = _type(leser)
    fra = _dag(leser, "fra", tekst.FRA_MANGLER)
    til = _dag(leser, "til", tekst.TIL_MANGLER)
    if fra is not None and til is not None and til < fra:
        melding = tekst.TIL_FOR_FRA.format(fra=f"{fra:%d.%m.%Y}", til=f"{til:%d.%m.%Y}")
        leser.meld("til_for_fra", melding)
    grad = _grad(leser, valg)
    if leser.feil or fra is None or til is None or valg is None:
        return None
    return Fravaer(fra, til, valg.type, grad)


def _dag(leser: Radleser, felt: str, mangler: str) -> date | None:
    if leser.tom(felt):
        leser.meld(f"{felt}_mangler", mangler)
        return None
    return leser.les(felt, lambda v: les_dato(v, dato1904=leser.vert.dato1904))


def _type(leser: Radleser) -> Typevalg | None:
    """The kind of absence; a table without any type column holds sick notes."""
    if "type" not in leser.kart.kolonner:
        return Typevalg(Fravaerstype.SYKMELDING)
    if leser.tom("type"):
        leser.meld("type_mangler", tekst.TYPE_MANGLER.format(typer=lovlige_typer()))
        return None
    return leser.les("type", les_type)


def _grad(leser: Radleser, valg: Typevalg | None) -> int:
    verdi = leser.verdi("grad")
    tall = isinstance(verdi, int | float) and not isinstance(verdi, bool)
    uten = tall and verdi == 0 and valg is not None and valg.type not in MED_GRAD
    if leser.tom("grad") or uten:
        return _grad_av_typen(leser, valg)
    if tall and verdi == 1 and leser.prosent:
        return HEL
    grad = leser.les("grad", lambda v: les_grad(entydig_grad(v)))
    if grad is not None and valg is not None and valg.grad not in (None, grad):
        melding = tekst.GRAD_MOTSIER.format(grad=grad, i_type=valg.grad)
        leser.meld("grad_motsier_type", melding)
    return HEL if grad is None else grad


def _grad_av_typen(leser: Radleser, valg: Typevalg | None) -> int:
    """The grade where the column says none: that of «Sykmeldt 50 %», else a whole absence."""
    if valg is None:
        return HEL
    if valg.grad is None:
        if valg.gradert:
            leser.meld("grad_mangler", tekst.GRAD_MANGLER)
        return HEL
    try:
        return les_grad(valg.grad) or HEL
    except Cellefeil as feil:
        leser.meld(feil.kode, feil.melding)
        return HEL
