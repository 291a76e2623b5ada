"""Self-certified absence (egenmelding), ftrl §§ 8-23 to 8-27: what is used, and what is left.

Days are calendar days. Days used before a new sickness count along when it comes within 16
calendar days of the last sick day; twelve months end with the day asked about. Figures and sources
are data (``lov/ordninger.toml``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from sykefravaer_xl.domene.arbeidsgiverperiode import Arbeidsgiverperiodeteller
from sykefravaer_xl.domene.egenmeldingsdager import (
    Gruppe,
    dag_etter,
    dag_over_aaret,
    dager_i,
    dager_siste_aar,
    egenmeldingslop,
    grenser_paa,
    grupper,
)
from sykefravaer_xl.domene.fravaer import Fravaer
from sykefravaer_xl.domene.tekst import lag_funn
from sykefravaer_xl.domene.tidslinje import EGENMELDING, SYKE, UKJENT, Lop, bygg
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.helligdager import bare_fridager
from sykefravaer_xl.grunn.maneder import pluss_maneder
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.lov.lov import Regelverk, regelverk
from sykefravaer_xl.lov.ordninger import Ordninger, ordninger

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.lov.figurer import Figurer
    from sykefravaer_xl.lov.profiler import Profil


def kvotevarsler(
    lop: Sequence[Lop], tidslinje: Sequence[Lop], tilfeller: Sequence[Tilfelle], profil: Profil
) -> list[Funn]:
    """Warnings where the egenmelding scheme is passed: at a time, and in twelve months.

    ``lop`` are the self-certified runs of the timeline.
    """
    ut: list[Funn] = []
    if not lop:
        return ut
    i_alt = dager_i(lop)
    # nobody can have had more at a time, or in twelve months, than in all
    i_ett, i_aaret = profil.egenmeldingsdager, profil.egenmeldingsdager_aar
    if len(lop) == 1 and i_alt <= i_ett and (i_aaret is None or i_alt <= i_aaret):
        return ut  # as nearly always: once, and not for long
    regnes_med, grense = grenser_paa(lop[-1][1])
    mulige = tilfeller if i_alt > i_ett else ()
    for gruppe in (g for t in mulige for g in grupper(t.syke, lop, regnes_med)):
        forste_uten_rett = dag_etter(gruppe.egne, i_ett)
        if forste_uten_rett is not None:
            ut.append(
                lag_funn(
                    "egenmelding_kvote",
                    ("fravaer",),
                    dager=dager_i(gruppe.egne),
                    grense=i_ett,
                    start=vis_dato(date.fromordinal(gruppe.fra)),
                    fra=vis_dato(date.fromordinal(forste_uten_rett)),
                )
            )
    if i_aaret is not None:
        if i_alt <= i_aaret:
            return ut
        verst = max(lop, key=lambda et: dager_siste_aar(lop, et.til))
        forste_uten_rett = dag_over_aaret(lop, verst.til, i_aaret)
        if forste_uten_rett is not None:
            ut.append(
                lag_funn(
                    "egenmelding_kvote_aar",
                    ("fravaer",),
                    dager=dager_siste_aar(lop, verst.til),
                    grense=i_aaret,
                    fra=vis_dato(date.fromordinal(forste_uten_rett)),
                )
            )
        return ut
    if len(lop) > grense:
        fravaer = _fravaer_uten_note(tidslinje, lop)
        ganger = max(_siste_aar(fravaer, et.til)[1] for et in lop)
        if ganger > grense:
            ut.append(lag_funn("egenmelding_ganger", ("fravaer",), ganger=ganger))
    return ut


Ordningsnavn = Literal["lov", "utvidet"]


@dataclass(frozen=True, slots=True)
class Egenmeldingsordning:
    """An egenmelding scheme: the law's, the extended one, or the workplace's own."""

    navn: str
    dager_om_gangen: int
    """Calendar days at a time."""
    dager_aar: int | None = None
    """Calendar days in twelve months; None: the law's four absences instead."""
    hjemmel: str = "ftrl § 8-24 (4)"
    regel: str = ""


def egenmeldingsordning(navn: Ordningsnavn, dag: date) -> Egenmeldingsordning:
    """The scheme ``lov`` (3 days at a time) or ``utvidet`` (8 at a time, 24 in twelve months).

    The extended scheme is the IA agreement's until 31 December 2018, then the employer's own
    policy. Raises DatoForRegelverkFeil before the first version, ValueError for another name.
    """
    if navn not in ("lov", "utvidet"):
        msg = f"{navn}: the schemes are lov and utvidet"
        raise ValueError(msg)
    regler = ordninger()
    verdier = regler.paa("egenmelding" if navn == "lov" else "egenmelding_utvidet", dag)
    per_gang, per_aar = verdier["dager_om_gangen"], verdier.get("dager_aar")
    return Egenmeldingsordning(
        navn,
        per_gang.antall,
        None if per_aar is None else per_aar.antall,
        per_gang.hjemmel,
        per_gang.regel,
    )


@dataclass(frozen=True, slots=True)
class Avbrudd:
    """A break in the employment (not sickness, not holiday); both ends are included."""

    fra: date
    til: date
    fire_uker: bool = False
    """Lay-off, parental or care leave, military service: four weeks' work is enough after it."""


@dataclass(frozen=True, slots=True)
class EgenmeldingSaldo:
    """Self-certified calendar days left after ``dag``, and what decided it."""

    dag: date
    ordning: str
    igjen: int
    """Calendar days the employee can still self-certify in the absence now, or in one that
    begins on ``dag``."""
    brukt_na: int
    """Days used in the absence now, earlier days within the 16-day rule along with it."""
    brukt_aar: int
    """Days used in the twelve months that end with ``dag``."""
    ganger_aar: int
    """Absences with egenmelding in those twelve months. A weekend does not part an absence."""
    kan_fratas: bool
    """The employer may decide that the right is lost (ftrl § 8-27); it is not lost by itself."""
    rett_fra: date | None
    """First day with the right; None where the date of employment is not known."""
    hjemmel: str
    grunn: str


def _fravaer_uten_note(tidslinje: Sequence[Lop], egne: Sequence[Lop]) -> list[Gruppe]:
    """Coherent absences with at least one self-certified day; days off do not part one."""
    bro = {lop.til for lop in tidslinje if lop.slag == UKJENT and bare_fridager(lop.fra, lop.til)}
    return [g for g in grupper(_syke(tidslinje), egne, 1, bro) if g.egne]


def _syke(tidslinje: Iterable[Lop]) -> list[Lop]:
    return [lop for lop in tidslinje if lop.slag in SYKE]


def _siste_aar(fravaer: Sequence[Gruppe], dag: int, maneder: int = 12) -> tuple[int, int]:
    """Self-certified days and absences in the months that end with ``dag`` (ordinal)."""
    dager = [dager_siste_aar(gruppe.egne, dag, maneder) for gruppe in fravaer]
    return sum(dager), sum(her > 0 for her in dager)


def _med_egen_dag(tidslinje: Sequence[Lop], dag: int) -> list[Lop]:
    """The timeline as if ``dag`` were self-certified."""
    ut = _til_og_med(tidslinje, dag - 1)
    if ut and ut[-1].til < dag - 1:
        ut.append(Lop(ut[-1].til + 1, dag - 1, UKJENT, 0))
    ut.append(Lop(dag, dag, EGENMELDING, 100))
    return ut


def _egenmeldte(tidslinje: Iterable[Lop], egne: Sequence[Lop]) -> int:
    """Self-certified days of the rows themselves in the runs."""
    return dager_i(
        lop
        for lop in tidslinje
        if lop.slag == EGENMELDING and egne and egne[0].fra <= lop.fra <= egne[-1].til
    )


def _igjen_i_perioden(tidslinje: Sequence[Lop], dag: int, lov: Regelverk, *, selv: bool) -> int:
    """Employer-period days left after ``dag``, the last of the timeline, or from it on."""
    teller = Arbeidsgiverperiodeteller(lov)
    for lop in tidslinje:
        teller.ta(lop.fra, lop.til, lop.slag)
    agp = teller.apen
    if agp is None:  # pragma: no cover - the last day is a sick day
        return 0
    return agp.igjen + (selv and agp.slutt == dag)


def _til_og_med(tidslinje: Iterable[Lop], dag: int) -> list[Lop]:
    """The timeline with every later day cut off."""
    return [lop._replace(til=min(lop.til, dag)) for lop in tidslinje if lop.fra <= dag]


def rett_til_egenmelding_fra(
    ansatt_fra: date,
    avbrudd: Sequence[Avbrudd] = (),
) -> date:
    """The first day an employee may use egenmelding, ftrl § 8-24 (1)–(3).

    Two months after the first day of employment (employed from 15 January: from 15 March); after a
    break of more than two weeks two months' work again, or four weeks where the break was lay-off,
    parental or care leave or military service. An employment older than the rules is judged by
    their first version.
    """
    regler = ordninger()
    fra = _opptjent(ansatt_fra, regler)
    for brudd in avbrudd:
        verdier = _regler_paa(brudd.fra, regler)
        if (brudd.til - brudd.fra).days + 1 <= verdier["avbrudd_dager"].antall:
            continue
        tilbake = brudd.til + timedelta(days=1)
        if brudd.fire_uker:
            dager = verdier["opptjening_etter_avbrudd_dager"].antall
            fra = max(fra, tilbake + timedelta(days=dager))
        else:
            fra = max(fra, _opptjent(tilbake, regler))
    return fra


def _opptjent(fra: date, regler: Ordninger) -> date:
    maneder = _regler_paa(fra, regler)["opptjening_maneder"].antall
    return date.fromordinal(pluss_maneder(fra.toordinal(), maneder))


def _regler_paa(dag: date, regler: Ordninger) -> Figurer:
    """The rules on a day; an employment older than the rules is judged by the first version."""
    return regler.paa("egenmelding", max(dag, regler.ordninger["egenmelding"].hele.dager[0]))


def egenmelding_igjen(
    fravaer: Sequence[Fravaer] | Sequence[Lop],
    dag: date,
    ordning: Ordningsnavn | Egenmeldingsordning = "lov",
    ansatt_fra: date | None = None,
    avbrudd: Sequence[Avbrudd] = (),
    *,
    fratatt: bool = False,
) -> EgenmeldingSaldo:
    """Self-certified days left on a day: absence rows (or a timeline), a day, and a scheme.

    Rows after ``dag`` are ignored; a self-certified ``dag`` is itself used. On a day without
    sickness the answer is for an absence that begins that day. The least of: days at a time left,
    days in twelve months left, days left of the employer period (egenmelding after it gives no
    sick pay). None are left before the right is earned, or when the employer has taken it away
    (``fratatt``). Raises DatoForRegelverkFeil for a day, or rows, before the rules, and ValueError
    for an unknown scheme.
    """
    regler = ordninger()
    lov = regelverk()
    valgt = egenmeldingsordning(ordning, dag) if isinstance(ordning, str) else ordning
    o = dag.toordinal()
    tidslinje = _til_og_med(_som_tidslinje(fravaer, lov.paa(o).minste_grad), o)
    verdier = regler.paa("egenmelding", dag)
    vindu = verdier["vindu_maneder"].antall
    _, ganger = _siste_aar(_fravaer_uten_note(tidslinje, egenmeldingslop(tidslinje)), o, vindu)
    # what is left is for a day that is self-certified: is it not, it is thought to be
    syk_na = bool(tidslinje) and tidslinje[-1].til == o and tidslinje[-1].slag in SYKE
    tenkt = tidslinje if syk_na else _med_egen_dag(tidslinje, o)
    egne = egenmeldingslop(tenkt)
    na = grupper(_syke(tenkt), egne, verdier["regnes_med_dager"].antall)[-1].egne
    selv = not syk_na
    brukt_na = dager_i(na) - selv
    brukt_aar = dager_siste_aar(egne, o, vindu) - selv
    fridager = dager_i(na) - _egenmeldte(tenkt, na)
    rett_fra = None if ansatt_fra is None else rett_til_egenmelding_fra(
        ansatt_fra, [a for a in avbrudd if a.fra <= dag]
    )  # fmt: skip
    grense_ganger = verdier["ganger_aar"]
    if valgt.dager_aar is None:
        kan_fratas = ganger >= grense_ganger.antall
    else:
        kan_fratas = brukt_aar >= valgt.dager_aar
    i_perioden = _igjen_i_perioden(tenkt, o, lov, selv=selv)
    med = f", {fridager} av dem fri mellom egenmeldte dager" if fridager else ""
    svar = [
        (
            valgt.dager_om_gangen - brukt_na,
            valgt.hjemmel,
            f"{brukt_na} av {valgt.dager_om_gangen} dager om gangen er brukt{med}.",
        )
    ]
    if valgt.dager_aar is not None:
        svar.append(
            (
                valgt.dager_aar - brukt_aar,
                valgt.hjemmel,
                f"{brukt_aar} av {valgt.dager_aar} dager er brukt siste 12 måneder.",
            )
        )
    svar.append(
        (
            i_perioden,
            "ftrl § 8-24 (4)",
            f"Egenmelding gjelder bare i arbeidsgiverperioden, som har {i_perioden} dager igjen.",
        )
    )
    igjen, hjemmel, grunn = min(svar, key=lambda linje: linje[0])
    igjen = max(igjen, 0)
    if fratatt:
        igjen, hjemmel = 0, grense_ganger.hjemmel
        grunn = "Arbeidsgiver har tatt bort retten til egenmelding."
    if rett_fra is not None and dag < rett_fra:
        opptjening = verdier["opptjening_maneder"]
        igjen, hjemmel = 0, opptjening.hjemmel
        grunn = f"Retten til egenmelding begynner {vis_dato(rett_fra)}. {opptjening.regel}"
    elif valgt.dager_aar is None and kan_fratas and not fratatt:
        grunn += (
            f" {ganger} fravær med egenmelding siste 12 måneder: arbeidsgiver kan ta bort retten "
            f"({grense_ganger.hjemmel})."
        )
    return EgenmeldingSaldo(
        dag, valgt.navn, igjen, brukt_na, brukt_aar, ganger, kan_fratas, rett_fra, hjemmel, grunn
    )


def _som_tidslinje(fravaer: Sequence[Fravaer] | Sequence[Lop], minste_grad: int) -> list[Lop]:
    rader = [rad for rad in fravaer if isinstance(rad, Fravaer)]
    return bygg(rader, minste_grad) if rader else [p for p in fravaer if isinstance(p, Lop)]
