"""Warnings about what the law says of rows that can be computed: no sick pay, a note is needed.

Each names its paragraph and the row it is about. Nothing here changes a date or a day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from sykefravaer_xl.domene.arbeidsgiverperiode import AVVIST
from sykefravaer_xl.domene.egenmelding import rett_til_egenmelding_fra
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.tekst import FUNN, UKEDAGER, lag_funn
from sykefravaer_xl.domene.tidslinje import (
    ARBEID,
    EGENMELDING,
    FERIE,
    HOLDT,
    LAV_GRAD,
    SYK,
    SYKE,
    UKJENT,
    Lop,
)
from sykefravaer_xl.grunn.dager import fyller, ukedager_i
from sykefravaer_xl.grunn.feil import Funn, Sti
from sykefravaer_xl.grunn.maneder import pluss_maneder
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.domene.forlop import Forlop
    from sykefravaer_xl.domene.sak import Oppsett, Resultat
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.lov.sjekkpunkter import Gjeldendesett, Sjekkpunktversjon

_SYKMELDING: Final = Fravaerstype.SYKMELDING
_AVVENTENDE: Final = Fravaerstype.AVVENTENDE
_EGENMELDING: Final = Fravaerstype.EGENMELDING
_AAP: Final = Fravaerstype.AAP
_SLAG: Final = itemgetter(2)
"""The kind of a run, and what a run is to the quota."""
_FERIER: Final = frozenset((Fravaerstype.FERIE, Fravaerstype.FERIE_UTEN_SYKMELDING))

UKE: Final = 7
_KORTE: Final = (SYK, LAV_GRAD, EGENMELDING)
KORT_LOP: Final = 3
"""So many days in a row, the same ones every week, may be the working days of a part-timer."""
MINST_UKER: Final = 3


HEL: Final = 100
_NYANSATT: Final = 100
"""Days after which nobody is newly hired to any rule here."""


_UNG: Final = 60 * 365
"""Days old to whom no age limit applies."""


class _Sak(NamedTuple):
    svar: Resultat
    forlop: Forlop
    rader: Sequence[Fravaer]

    def rad(self, dag: int, *typer: Fravaerstype) -> Sti:
        """The way to the first row over a day; of the types, where some are given."""
        her = date.fromordinal(dag)
        nummer = next(
            (
                n
                for n, rad in enumerate(self.rader)
                if rad.fra <= her <= rad.til and (not typer or rad.type in typer)
            ),
            0,
        )
        return "fravaer", nummer


_Regel = Callable[[_Sak], Iterator[Funn]]


def lovvarsler(svar: Resultat) -> list[Funn]:
    """The warnings of a computed case: about the person first, then about the rows.

    Nearly every case has none, and a book has a hundred thousand rows: what a rule cannot be about
    is passed over before the rule is asked.
    """
    forlop = svar.forlop
    if forlop is None or not forlop.tidslinje:
        return []
    tidslinje, person = forlop.tidslinje, svar.sak.ansatt
    slag = list(map(_SLAG, tidslinje))
    regler: list[_Regel] = []
    fodt = person.fodselsdato
    if fodt is not None and tidslinje[-1][1] - fodt.toordinal() > _UNG:
        regler.append(_over_70)
    if person.ansatt_fra is not None:
        fra = person.ansatt_fra.toordinal()
        if tidslinje[0][0] < fra + _NYANSATT:
            regler += (_for_kort_ansatt, _egenmelding_for_tidlig)
    if EGENMELDING in slag and AVVIST in map(_SLAG, forlop.betaling):
        regler.append(_egenmelding_etter_agp)
    if LAV_GRAD in slag:
        regler.append(_lav_grad)
    if not svar.i_orden and (HOLDT in slag or FERIE in slag):
        regler.append(_egenmelding_i_ferie)
    if ARBEID in slag:
        regler += (_avventende, _aap_etter_sykdom)
    # the weeks have gaps between them
    if slag.count(UKJENT) >= MINST_UKER - 1 and len(_korte_lop(tidslinje)) >= MINST_UKER:
        regler.append(_enkeltdager)
    tilfelle = svar.tilfelle_na
    pa_nytt = tilfelle and aktivitetskrav_pa_nytt(svar.oppsett, tilfelle)
    if not regler and not pa_nytt:
        return []
    sak = _Sak(svar, forlop, svar.sak.fravaer)
    ut = [funn for regel in regler for funn in regel(sak)]
    if pa_nytt:
        sti = sak.rad(pa_nytt.fra, _SYKMELDING)
        ut.append(Funn("aktivitetskrav_pa_nytt", pa_nytt.tekst, sti))
    return ut


def _korte_lop(tidslinje: Sequence[Lop]) -> list[int]:
    """The first days of the runs that may be a part-timer's days of one week."""
    return [fra for fra, til, slag, _ in tidslinje if til - fra < KORT_LOP and slag in _KORTE]


def _dag(ordinal: int) -> str:
    return vis_dato(date.fromordinal(ordinal))


def _over_70(sak: _Sak) -> Iterator[Funn]:
    """Nothing is payable from the 70th birthday (ftrl § 8-3)."""
    fodt = sak.svar.sak.ansatt.fodselsdato
    if fodt is None:
        return
    siste = sak.forlop.tidslinje[-1].til
    alder = sak.svar.oppsett.regelverk.paa(siste).ovre_alder
    dag = fyller(fodt, alder).toordinal()
    if siste >= dag:
        forste = next(lop for lop in sak.forlop.tidslinje if lop.til >= dag and lop.slag != UKJENT)
        yield lag_funn("over_70", sak.rad(max(dag, forste.fra)), alder=alder, dag=_dag(dag))


def _for_kort_ansatt(sak: _Sak) -> Iterator[Funn]:
    """Four weeks' work is asked for before the first day (ftrl § 8-2)."""
    ansatt_fra = sak.svar.sak.ansatt.ansatt_fra
    if ansatt_fra is None:
        return
    fra = ansatt_fra.toordinal()
    for tilfelle in sak.forlop.tilfeller:
        dager = sak.svar.oppsett.regelverk.paa(tilfelle.fra).opptjening_dager
        if fra <= tilfelle.fra < fra + dager:
            yield lag_funn(
                "for_kort_ansatt",
                sak.rad(tilfelle.fra),
                ansatt_fra=_dag(fra),
                start=_dag(tilfelle.fra),
                uker=dager // UKE,
            )


def _egenmelding_for_tidlig(sak: _Sak) -> Iterator[Funn]:
    """Two months' work is asked for before the first self-certified day (ftrl § 8-24 (1))."""
    ansatt_fra = sak.svar.sak.ansatt.ansatt_fra
    if ansatt_fra is None or not sak.svar.egenmelding:
        return
    rett_fra = rett_til_egenmelding_fra(ansatt_fra)
    for lop in sak.svar.egenmelding:
        if ansatt_fra.toordinal() <= lop.fra < rett_fra.toordinal():
            yield lag_funn(
                "egenmelding_for_tidlig",
                sak.rad(lop.fra, _EGENMELDING),
                ansatt_fra=vis_dato(ansatt_fra),
                rett_fra=vis_dato(rett_fra),
                fra=_dag(lop.fra),
            )


def _egenmelding_etter_agp(sak: _Sak) -> Iterator[Funn]:
    """Self-certified weekdays after the employer period give no sick pay."""
    avvist = [(fra, til) for fra, til, slag in sak.forlop.betaling if slag == AVVIST]
    for lop in sak.forlop.tidslinje:
        if lop.slag != EGENMELDING:
            continue
        for a, b in avvist:
            fra, til = max(a, lop.fra), min(b, lop.til)
            if ukedager_i(fra, til):
                sti = sak.rad(fra, _EGENMELDING)
                yield lag_funn("egenmelding_etter_agp", sti, fra=_dag(fra), til=_dag(til))


def _lav_grad(sak: _Sak) -> Iterator[Funn]:
    """A grade too low to give sick pay (ftrl § 8-13)."""
    minste = sak.svar.oppsett.regelverk.paa(sak.forlop.tidslinje[-1].til).minste_grad
    for nummer, rad in enumerate(sak.rader):
        if rad.type is _SYKMELDING and rad.grad < minste:
            yield lag_funn(
                "lav_grad",
                ("fravaer", nummer, "grad"),
                fra=vis_dato(rad.fra),
                til=vis_dato(rad.til),
                grad=rad.grad,
                minste=minste,
            )


def _avventende(sak: _Sak) -> Iterator[Funn]:
    """An avventende note is for the employer period only (ftrl § 8-19)."""
    rader = sorted(
        (rad.fra.toordinal(), rad.til.toordinal()) for rad in sak.rader if rad.type is _AVVENTENDE
    )
    lop: list[tuple[int, int]] = []
    for fra, til in rader:
        if lop and fra <= lop[-1][1] + 1:
            lop[-1] = lop[-1][0], max(lop[-1][1], til)
        else:
            lop.append((fra, til))
    for fra, til in lop:
        grense = sak.svar.oppsett.regelverk.paa(fra).arbeidsgiverperiode_dager
        if til - fra + 1 > grense:
            yield lag_funn(
                "avventende_lang",
                sak.rad(fra, _AVVENTENDE),
                fra=_dag(fra),
                til=_dag(til),
                dager=til - fra + 1,
                grense=grense,
            )


def _aap_etter_sykdom(sak: _Sak) -> Iterator[Funn]:
    """AAP is for work beside the benefit; instead of sick pay it is another benefit."""
    for nummer, rad in enumerate(sak.rader):
        if rad.type is not _AAP:
            continue
        # a weekend between the two is no day at work
        helg = {0: 2, 6: 1}.get(rad.fra.weekday(), 0)
        dagene_for = range(rad.fra.toordinal() - 1 - helg, rad.fra.toordinal())
        if any(lop.til in dagene_for and lop.slag in SYKE for lop in sak.forlop.tidslinje):
            yield lag_funn("aap_etter_sykdom", ("fravaer", nummer), fra=vis_dato(rad.fra))


def _egenmelding_i_ferie(sak: _Sak) -> Iterator[Funn]:
    """A self-certified row that is all holiday has no effect; one of the two rows is wrong."""
    ferier = [(fra, til) for fra, til, type_, _ in sak.rader if type_ in _FERIER]
    for nummer, (fra, til, type_, _) in enumerate(sak.rader):
        if type_ is _EGENMELDING and any(a <= fra and til <= b for a, b in ferier):
            sti = "fravaer", nummer
            yield lag_funn("egenmelding_i_ferie", sti, fra=vis_dato(fra), til=vis_dato(til))


def _enkeltdager(sak: _Sak) -> Iterator[Funn]:
    """The same days every week: perhaps her only working days, and she is ill all the time."""
    korte: list[Lop] = []
    forrige: Lop | None = None
    tidslinje = sak.forlop.tidslinje
    for lop in [*tidslinje, Lop(0, 0, UKJENT, 0)]:
        if lop.slag == UKJENT and lop.fra:
            continue
        kort = lop.slag in _KORTE and lop.til - lop.fra < KORT_LOP
        i_rekken = (
            kort
            and forrige is not None
            and lop.fra - forrige.fra == UKE
            and lop.til - forrige.til == UKE
        )
        if not i_rekken:
            if len(korte) >= MINST_UKER:
                yield _funn_enkeltdager(sak, korte)
            korte = []
        if kort:
            korte.append(lop)
        forrige = lop


def _funn_enkeltdager(sak: _Sak, korte: Sequence[Lop]) -> Funn:
    forste, siste = korte[0], korte[-1]
    dager = [UKEDAGER[(dag - 1) % UKE] for dag in range(forste.fra, forste.til + 1)]
    lov = sak.svar.oppsett.regelverk.paa(forste.fra)
    return lag_funn(
        "enkeltdager",
        sak.rad(forste.fra),
        dager=" og ".join(dager),
        uker=len(korte),
        fra=_dag(forste.fra),
        til=_dag(siste.til),
        nav=lov.arbeidsgiverperiode_dager + 1,
    )


@lru_cache(maxsize=64)
def _aktivitetskravet(regler: Gjeldendesett) -> Sjekkpunktversjon | None:
    return next((ett.versjon for ett in regler if ett.sjekkpunkt.id == "aktivitetskrav"), None)


class PaNytt(NamedTuple):
    """The activity duty is to be judged again."""

    fra: int
    """The first day of 100 % after it was met by grading (ordinal)."""
    frist: int
    grad: int
    hjemmel: str

    @property
    def tekst(self) -> str:
        """Why, as a sentence."""
        return FUNN["aktivitetskrav_pa_nytt"].format(
            fra=_dag(self.fra), grad=self.grad, frist=_dag(self.frist), hjemmel=self.hjemmel
        )


def aktivitetskrav_pa_nytt(oppsett: Oppsett, tilfelle: Tilfelle) -> PaNytt | None:
    """Graded when the activity duty was judged, wholly absent later: it is to be judged again."""
    syke = tilfelle.syke
    if len(syke) < 2:
        return None
    regel = _aktivitetskravet(oppsett.sett.paa(tilfelle.fra))
    if regel is None or not isinstance(regel.dager, int):
        return None
    frist = pluss_maneder(tilfelle.fra, regel.maneder) + regel.dager
    if syke[-1][0] <= frist:  # as nearly always: nothing begins after it
        return None
    grad = tilfelle.grad_paa(frist)
    if grad is None or grad == HEL:
        return None
    hele = (lop for lop in syke if lop.slag == SYK and lop.grad == HEL)
    igjen = next((lop.fra for lop in hele if lop.fra > frist), None)
    return None if igjen is None else PaNytt(igjen, frist, grad, regel.hjemmel)
