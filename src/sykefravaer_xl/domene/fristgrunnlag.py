"""What the checkpoints of a spell count from: its days, employer period, end of pay, notes.

``START`` has one function for each ``regnes_fra`` of the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.arbeidsgiverperiode import BETALES
from sykefravaer_xl.domene.tidslinje import SYKMELDT
from sykefravaer_xl.grunn.dager import er_helg, forste_ukedag
from sykefravaer_xl.grunn.maneder import pluss_maneder, siste_i_maned

if TYPE_CHECKING:
    from sykefravaer_xl.domene.arbeidsgiverperiode import Arbeidsgiverperiode
    from sykefravaer_xl.domene.maksdato import Kvotesak
    from sykefravaer_xl.domene.status import Oppfolging
    from sykefravaer_xl.domene.tidslinje import Lop
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.lov.sjekkpunkter import RegnesFra, Sjekkpunktversjon


@dataclass(slots=True)
class Grunnlag:
    """Everything the checkpoints of one spell may count from. Dates are ordinals."""

    tilfelle: Tilfelle
    agp: Arbeidsgiverperiode | None
    maksdato: int
    stat: bool
    egenmeldingsdager: int
    """Days that can be self-certified in this absence."""
    etterslep: int
    """Days after the spell's end in which what was due still can be done: the law's
    ``tilfelle_opphold``, within which a new absence goes on with the spell."""
    lonnskjoring_dag: int = 12
    varsel_dager: int = 7
    varsel_per_sjekkpunkt: Mapping[str, int] = field(default_factory=dict)
    oppfolging: Mapping[str, Oppfolging] = field(default_factory=dict)
    egenmelding: Sequence[Lop] = ()
    """The self-certified runs that count together, days off between them included."""
    maksdato_tariff: int | None = None
    """Last day of pay by the agreement, where the profile has one."""
    unntak_agp: bool = False
    forskutterer: bool | None = None
    """The employer pays on behalf of NAV; None: not known."""
    sluttet: tuple[int, str] | None = None
    """The last day of follow-up and why, where it ended before the rows do."""
    i_dag: int = 0
    """What a meeting is coming or past by."""
    kvotesaker: Sequence[Kvotesak] = ()
    """What NAV pays, in all of the employee's absences."""
    egenmelding_aar: int | None = None
    """Self-certified days in twelve months, where they leave fewer than those at a time."""
    til_maksdato: bool = field(init=False)
    """The spell lasted to the max date."""
    etter_maksdato: bool = field(init=False)
    """The spell began after the max date: the quota was used up, or she had turned 70."""
    nav_fra: int | None = field(init=False)
    """First day of sickness after the employer period (§ 8-20: in it); None: none is."""

    def __post_init__(self) -> None:
        tilfelle, maksdato = self.tilfelle, self.maksdato
        self.til_maksdato = tilfelle.fra <= maksdato <= tilfelle.til
        self.etter_maksdato = maksdato < tilfelle.fra
        self.nav_fra = self._nav_fra()

    @property
    def lonn_slutt(self) -> int:
        """Last day of pay: by the agreement where there is one, else by the max date."""
        return self.maksdato if self.maksdato_tariff is None else self.maksdato_tariff

    def _nav_fra(self) -> int | None:
        agp = self.agp
        if agp is None or self.etter_maksdato:
            return None
        if self.unntak_agp:
            return max(agp.forste, self.tilfelle.fra)
        if not agp.ferdig:
            return None
        siste = agp.slutt
        for fra, til, _, _ in self.tilfelle.syke:
            if til > siste:
                return max(fra, siste + 1)
        return None

    def forste_nav_dag(self) -> int | None:
        """First day NAV pays or refunds: a paid weekday, or the weekend of sickness before it.

        None where NAV pays nothing: a grade too low, no note, or a weekend alone.
        """
        fra, tilfelle = self.nav_fra, self.tilfelle
        if fra is None or self.unntak_agp:
            return fra
        betalt = (lop for sak in self.kvotesaker for lop in (*sak.tilgitt, *sak.betalt))
        ukedager = (forste_ukedag(max(a, fra)) for a, b in betalt if b >= fra)
        forste = min((dag for dag in ukedager if dag <= tilfelle.til), default=None)
        while forste is not None and forste > fra and er_helg(forste - 1):
            if not any(a <= forste - 1 <= b for a, b, slag, _ in tilfelle.syke if slag in BETALES):
                break
            forste -= 1
        return forste

    @property
    def egenmelding_hull(self) -> int:
        """Days between the self-certified ones before they are used up: they are no part of them.

        Self-certified days of one absence are added up (ftrl § 8-24), also when they are not in
        a row; days she has not used follow the last of her own.
        """
        igjen, hull, forrige = self.egenmeldingsdager, 0, None
        for fra, til, *_ in self.egenmelding:
            if igjen <= 0:
                break
            hull += 0 if forrige is None else fra - forrige - 1
            igjen -= til - fra + 1
            forrige = til
        return hull

    def notert(self, sjekkpunkt: str) -> date | None:
        """The done-date the clerk has noted for a checkpoint."""
        notat = self.oppfolging.get(sjekkpunkt)
        return notat.utfort if notat is not None else None

    def motedato(self, mote: str) -> date | None:
        """The date of a meeting, as the clerk has noted it."""
        notat = self.oppfolging.get(mote)
        return notat.motedato if notat is not None else None

    def kommende_mote(self, moter: Sequence[str]) -> Oppfolging | None:
        """The first of the meetings that is still to come, else the last that has a date."""
        alle = self._moter(moter)
        return next((m for m in alle if self._ventes(m)), alle[-1] if alle else None)

    def etter_forrige(self, moter: Sequence[str], dag: date) -> bool:
        """Whether a day is after the meeting before the one that is coming."""
        naa = self.kommende_mote(moter)
        for mote in self._moter(moter):
            if mote is naa:
                break
            if dag <= max(d for d in (mote.motedato, mote.utfort) if d is not None):
                return False
        return True

    def _moter(self, moter: Sequence[str]) -> list[Oppfolging]:
        alle = (self.oppfolging.get(mote) for mote in moter)
        return sorted((m for m in alle if m and m.motedato), key=lambda m: m.motedato or date.max)

    def _ventes(self, mote: Oppfolging) -> bool:
        dag = mote.motedato
        return (
            not (mote.utfort or mote.unntak) and dag is not None and dag.toordinal() >= self.i_dag
        )


DIALOGMOTER: Final = ("dialogmote1", "dialogmote2", "dialogmote3")
"""The manager and the employee meet: a contact too."""

Start = tuple[int | None, str | None]
"""The day counted from, or None and the code of the reason why there is none."""
INGEN_EGENMELDING: Final = "ingen_egenmelding"
INGEN_AVTALE: Final = "ingen_avtale"


def _fra_hel_dag(_: Sjekkpunktversjon, g: Grunnlag) -> Start:
    dag = g.tilfelle.forste_hele_dag()
    return dag, None if dag is not None else "aldri_helt_borte"


def _fra_agp_slutt(_: Sjekkpunktversjon, g: Grunnlag) -> Start:
    return (g.agp.slutt, None) if g.agp is not None else (None, "ingen_arbeidsgiverperiode")


def _uten_nav(g: Grunnlag) -> str:
    """Why NAV pays nothing of the spell."""
    return "maksdato_for_fravaeret" if g.etter_maksdato else "innenfor_agp"


def _fra_agp_full(_: Sjekkpunktversjon, g: Grunnlag) -> Start:
    """The last day of the employer period, where NAV pays or refunds something after it."""
    if g.agp is None or g.nav_fra is None:
        return None, _uten_nav(g)
    return max(g.agp.slutt, g.tilfelle.fra - 1), None


def _fra_nav_maned(_: Sjekkpunktversjon, g: Grunnlag) -> Start:
    """The first day of the month NAV's pay begins in."""
    nav_fra = g.forste_nav_dag()
    if nav_fra is None:
        return None, _uten_nav(g) if g.nav_fra is None else "nav_betaler_ikke"
    return nav_fra - date.fromordinal(nav_fra).day + 1, None


def _fra_lonn(versjon: Sjekkpunktversjon, g: Grunnlag) -> Start:
    slag = versjon.regnes_fra
    return lonnsdag(slag, g.maksdato, g.maksdato_tariff, g.lonnskjoring_dag), None


def lonnsdag(slag: RegnesFra, maksdato: int, tariff: int | None, lonnskjoring_dag: int) -> int:
    """The day counted from where it goes by the end of pay."""
    if slag == "maksdato":
        return maksdato
    slutt = maksdato if tariff is None else tariff
    return _siste_lonnskjoring(slutt, lonnskjoring_dag) if slag == "lonnskjoring" else slutt


def _fra_motedato(versjon: Sjekkpunktversjon, g: Grunnlag) -> Start:
    mote = g.kommende_mote(versjon.moter) if g.oppfolging else None
    dag = mote.motedato if mote is not None else None
    return (dag.toordinal(), None) if dag is not None else (None, "motedato_mangler")


def _fra_tiltak(_: Sjekkpunktversjon, g: Grunnlag) -> Start:
    slutt = g.motedato("tilrettelegging_utloper") if g.oppfolging else None
    return (slutt.toordinal(), None) if slutt is not None else (None, "tiltak_mangler")


def _fra_sist_kontakt(_: Sjekkpunktversjon, g: Grunnlag) -> Start:
    if not g.oppfolging:
        return g.tilfelle.fra, None
    samtale = g.notert("maanedlig_kontakt") or g.notert("forste_kontakt")
    dager = (samtale, *map(g.notert, DIALOGMOTER))
    siste = max((dag.toordinal() for dag in dager if dag is not None), default=0)
    return max(g.tilfelle.fra, siste), None


@lru_cache(maxsize=2048)
def _siste_lonnskjoring(slutt: int, dag: int) -> int:
    """The last payroll day of a month that is not after the last day of pay."""
    siste = date.fromordinal(slutt)
    kjoring = siste.replace(day=min(dag, siste_i_maned(siste.year, siste.month)))
    if kjoring > siste:
        forrige = date.fromordinal(pluss_maneder(siste.replace(day=1).toordinal(), -1))
        kjoring = forrige.replace(day=min(dag, siste_i_maned(forrige.year, forrige.month)))
    return kjoring.toordinal()


def _fra_egenmelding(_versjon: Sjekkpunktversjon, g: Grunnlag) -> Start:
    return (g.egenmelding[0].fra, None) if g.egenmelding else (None, INGEN_EGENMELDING)


START: Final[Mapping[str, Callable[[Sjekkpunktversjon, Grunnlag], Start]]] = {
    "tilfelle": lambda _, g: (g.tilfelle.fra, None),
    "hel_dag": _fra_hel_dag,
    "maksdato": _fra_lonn,
    "agp_slutt": _fra_agp_slutt,
    "agp_full": _fra_agp_full,
    "nav_maned": _fra_nav_maned,
    "lonn_slutt": _fra_lonn,
    "tariff": lambda _, g: (
        g.maksdato_tariff,
        None if g.maksdato_tariff is not None else INGEN_AVTALE,
    ),
    "motedato": _fra_motedato,
    "tiltak_til": _fra_tiltak,
    "sist_kontakt": _fra_sist_kontakt,
    "lonnskjoring": _fra_lonn,
    "egenmelding": _fra_egenmelding,
}


def sykmelding_fra(g: Grunnlag, frist: int) -> int | None:
    """First day of the sick note that is there when egenmelding is used up, if it is.

    What counts is the first sick day from the due date on: a free weekend between the last
    self-certified Friday and a note from Monday is no lack. Before any such day is known, a note
    that has begun will do, but not one that ended before the egenmelding began.
    """
    for fra, til, slag, _ in g.tilfelle.syke:
        if til >= frist:
            return fra if slag in SYKMELDT else None
    forste = g.egenmelding[0].fra if g.egenmelding else 0
    noter = (lop for lop in g.tilfelle.syke if lop.slag in SYKMELDT)
    return next((lop.fra for lop in noter if lop.til >= forste), None)
