"""Who pays which day: the employer, NAV (as a refund or directly), or nobody.

The employer period is counted as usual; § 8-20 and the corona rules only move the cost. After it
NAV pays while the quota lasts. The days of the period and the paid days are those the counters
found (``domene/forlop.py``): nothing is counted twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from sykefravaer_xl.domene.arbeidsgiverperiode import AVVIST, NAV
from sykefravaer_xl.domene.forlop import utenom
from sykefravaer_xl.domene.tidslinje import (
    BEHANDLING,
    EGENMELDING,
    FERIE,
    LAV_GRAD,
    SYK,
    UKJENT,
    Lop,
)
from sykefravaer_xl.grunn.dager import fyller, ukedager_til
from sykefravaer_xl.lov.ordninger import Korona, Ordninger, ordninger

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sykefravaer_xl.domene.arbeidsgiverperiode import Arbeidsgiverperiode
    from sykefravaer_xl.domene.forlop import Forlop
    from sykefravaer_xl.lov.lov import Regelverk


class Betaler(StrEnum):
    """Who bears the cost of a day of sickness."""

    ARBEIDSGIVER = "arbeidsgiver"
    NAV = "nav"
    """NAV refunds an employer who advances the pay; else NAV pays the employee."""
    INGEN = "ingen"
    """No sick pay for the day: holiday, too low a grade, no note, or nothing left."""


@dataclass(frozen=True, slots=True)
class Betalingslop:
    """A run of calendar days with one payer; both ends included."""

    fra: date
    til: date
    hvem: Betaler
    agp_dag: int | None
    """Number in the employer period of the first day, 1–16; None outside the period."""
    hjemmel: str
    grunn: str

    @property
    def dager(self) -> int:
        """Calendar days in the run."""
        return (self.til - self.fra).days + 1


class _Svar(NamedTuple):
    hvem: Betaler
    hjemmel: str
    tekst: str


class _Bit(NamedTuple):
    fra: int
    til: int
    agp_dag: int | None
    svar: _Svar


_ARBEIDSGIVER: Final = _Svar(
    Betaler.ARBEIDSGIVER, "ftrl § 8-19", "Arbeidsgiver betaler arbeidsgiverperioden."
)
_UNNTAK: Final = _Svar(
    Betaler.NAV,
    "ftrl § 8-20",
    "Unntak fra arbeidsgiverperioden: NAV refunderer fra første dag.",
)
_NAV: Final = _Svar(Betaler.NAV, "ftrl § 8-17", "NAV betaler etter arbeidsgiverperioden.")
_FERIE: Final = _Svar(
    Betaler.INGEN, "ftrl § 8-17 (2)", "Ferie: ingen sykepenger, men dagen teller i perioden."
)
_FRI: Final = _Svar(
    Betaler.INGEN,
    "ftrl § 8-4",
    "Permisjon eller annet fravær: ingen sykepenger, men dagen teller i perioden.",
)
_LAV_GRAD: Final = _Svar(Betaler.INGEN, "ftrl § 8-13", "Graden er for lav til å gi sykepenger.")
_EGENMELDING: Final = _Svar(
    Betaler.INGEN,
    "ftrl § 8-18",
    "Egenmelding etter arbeidsgiverperioden gir ikke sykepenger; be om sykmelding.",
)
_KVOTE: Final = _Svar(
    Betaler.INGEN, "ftrl §§ 8-12 og 8-51", "Sykepengedagene er brukt opp; maksdatoen er passert."
)
_ALDER: Final = _Svar(Betaler.INGEN, "ftrl § 8-3", "Ingen sykepenger fra 70-årsdagen.")


def _korona_svar(runde: Korona) -> _Svar:
    return _Svar(Betaler.NAV, runde.hjemmel, runde.regel)


def hvem_betaler(
    forlop: Forlop,
    regelverk: Regelverk,
    *,
    fodselsdato: date | None = None,
    unntak_agp: bool = False,
    korona: bool = False,
) -> tuple[Betalingslop, ...]:
    """Who pays each day of sickness and of the employer periods, as runs, oldest first.

    Days that are neither are left out. ``unntak_agp``: NAV refunds from the first day (ftrl
    § 8-20), whatever else holds. ``korona``: the absence is marked as corona; a round holds for a
    coherent absence that starts within its dates. From the 70th birthday nobody has to pay;
    without ``fodselsdato`` the ages 67 and 70 are not judged. A weekend between paid days is
    NAV's, but costs no day of the quota. Raises DatoForRegelverkFeil when the first absence is
    older than the rules.
    """
    regler = ordninger()
    biter: list[_Bit] = []
    for agp in forlop.arbeidsgiverperioder:
        biter.extend(
            _i_perioden(agp, forlop.tidslinje, unntak_agp=unntak_agp, korona=korona, regler=regler)
        )
    iperioden = sorted(d for agp in forlop.arbeidsgiverperioder for d in agp.dager)
    biter.extend(_etter_perioden(forlop, iperioden))
    biter.sort()
    if fodselsdato is not None:
        ovre = regelverk.paa(date.max.toordinal()).ovre_alder  # as the quota counter does
        biter = _fra_alder(biter, fyller(fodselsdato, ovre).toordinal())
    return tuple(_lop(bit) for bit in _slaa_sammen(biter))


def _kutt(fra: int, til: int, grenser: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A run cut before each of the given days."""
    kutt = sorted({fra, til + 1, *(g for g in grenser if fra < g <= til)})
    for start, neste in pairwise(kutt):
        yield start, neste - 1


def _i_perioden(
    agp: Arbeidsgiverperiode,
    tidslinje: Sequence[Lop],
    *,
    unntak_agp: bool,
    korona: bool,
    regler: Ordninger,
) -> Iterator[_Bit]:
    nummer = 1
    for fra, til in agp.dager:
        runder = regler.korona_for(date.fromordinal(fra)) if korona else ()
        grenser = [g for lop in tidslinje for g in (lop.fra, lop.til + 1)]
        for runde in runder:
            grenser += [
                runde.refusjon_fra.toordinal(),
                runde.refusjon_til.toordinal() + 1,
                fra + runde.arbeidsgiver_dager - nummer + 1,
            ]
        for start, slutt in _kutt(fra, til, grenser):
            dag_nr = nummer + start - fra
            svar = _uten_sykepenger(tidslinje, start)
            if svar is None and unntak_agp:
                svar = _UNNTAK
            if svar is None:
                svar = next(
                    (
                        _korona_svar(runde)
                        for runde in runder
                        if dag_nr > runde.arbeidsgiver_dager
                        and runde.refusjon_fra.toordinal() <= start
                        and slutt <= runde.refusjon_til.toordinal()
                    ),
                    _ARBEIDSGIVER,
                )
            yield _Bit(start, slutt, dag_nr, svar)
        nummer += til - fra + 1


def _uten_sykepenger(tidslinje: Sequence[Lop], dag: int) -> _Svar | None:
    """Why an employer-period day gives no sick pay; None when it does."""
    slag = next((lop.slag for lop in tidslinje if lop.fra <= dag <= lop.til), UKJENT)
    if slag in (SYK, BEHANDLING, EGENMELDING, UKJENT):
        return None
    return {FERIE: _FERIE, LAV_GRAD: _LAV_GRAD}.get(slag, _FRI)


def _etter_perioden(forlop: Forlop, iperioden: Sequence[tuple[int, int]]) -> Iterator[_Bit]:
    """The sick days after the employer period, as the quota judges them."""
    forste = forlop.tidslinje[0].fra if forlop.tidslinje else 0
    betalt = [lop for sak in forlop.kvotesaker for lop in (*sak.tilgitt, *sak.betalt)]
    for fra, til, betaling in forlop.betaling:
        if til < forste or betaling not in (NAV, AVVIST):
            continue  # paid by NAV before the rows, or no day of sickness
        siste = _siste_betalte(betalt, fra, til)
        for start, slutt in utenom((max(fra, forste), til), iperioden):
            if betaling == NAV:
                for a, b in _kutt(start, slutt, (siste + 1,)):
                    yield _Bit(a, b, None, _NAV if b <= siste else _KVOTE)
            else:
                lav = any(
                    lop.slag == LAV_GRAD and lop.fra <= start <= lop.til
                    for lop in forlop.tidslinje
                )
                yield _Bit(start, slutt, None, _LAV_GRAD if lav else _EGENMELDING)


def _siste_betalte(betalt: Sequence[tuple[int, int]], fra: int, til: int) -> int:
    """The last day of a run that NAV pays; ``fra`` − 1 when it pays none of its weekdays."""
    siste = max((b for a, b in betalt if a <= til and b >= fra), default=0)
    siste = min(siste, til)
    if ukedager_til(til) == ukedager_til(max(siste, fra - 1)):
        return til  # only weekend days are left, and they cost nothing
    return max(siste, fra - 1)


def _fra_alder(biter: Sequence[_Bit], dag: int) -> list[_Bit]:
    """The runs with nobody paying from the birthday on."""
    ut: list[_Bit] = []
    for bit in biter:
        for fra, til in _kutt(bit.fra, bit.til, (dag,)):
            nr = None if bit.agp_dag is None else bit.agp_dag + fra - bit.fra
            ut.append(_Bit(fra, til, nr, _ALDER if fra >= dag else bit.svar))
    return ut


def _slaa_sammen(biter: Sequence[_Bit]) -> list[_Bit]:
    """Adjacent runs with one answer made one."""
    ut: list[_Bit] = []
    for bit in biter:
        siste = ut[-1] if ut else None
        if (
            siste is not None
            and siste.til + 1 == bit.fra
            and siste.svar == bit.svar
            and (siste.agp_dag is None) == (bit.agp_dag is None)
        ):
            ut[-1] = siste._replace(til=bit.til)
        else:
            ut.append(bit)
    return ut


def _lop(bit: _Bit) -> Betalingslop:
    fra, til = date.fromordinal(bit.fra), date.fromordinal(bit.til)
    grunn = bit.svar.tekst
    if bit.agp_dag is not None:
        slutt = bit.agp_dag + bit.til - bit.fra
        dager = f"Dag {bit.agp_dag}" if slutt == bit.agp_dag else f"Dag {bit.agp_dag}–{slutt}"
        grunn = f"{dager} i arbeidsgiverperioden. {grunn}"
    return Betalingslop(fra, til, bit.svar.hvem, bit.agp_dag, bit.svar.hjemmel, grunn)
