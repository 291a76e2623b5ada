"""Due date and status of the checkpoints of a spell on a day.

Here stands what the conditions of the rules mean; what they count from is in ``fristgrunnlag``.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from sykefravaer_xl.domene.fristgrunnlag import (
    INGEN_AVTALE,
    INGEN_EGENMELDING,
    START,
    Grunnlag,
    lonnsdag,
    sykmelding_fra,
)
from sykefravaer_xl.domene.status import Status
from sykefravaer_xl.grunn.maneder import KALENDERENS_SLUTT, pluss_maneder

if TYPE_CHECKING:
    from sykefravaer_xl.domene.status import Oppfolging, Vurdering
    from sykefravaer_xl.lov.sjekkpunkter import Gjeldende, Gjeldendesett, Sjekkpunkt, Vilkar

_IKKE_AKTUELT: Final = Status.IKKE_AKTUELT
_IKKE_UTFORT: Final = Status.IKKE_UTFORT
_FORFALT: Final = Status.FORFALT


def vurder_alle(regler: Gjeldendesett, g: Grunnlag, i_dag: int) -> list[Vurdering]:
    """Due date and status of every checkpoint of a spell on a day."""
    tilfelle = g.tilfelle
    start, slutt = tilfelle.fra, tilfelle.til
    if slutt >= i_dag or g.oppfolging or g.til_maksdato or g.sluttet is not None:
        return [vurder(regel, g, i_dag) for regel in regler]
    # a spell that has ended and has no notes: nearly all of a book
    tariff = g.maksdato_tariff
    helt_borte = tilfelle.forste_hele_dag() == start
    felles = _avsluttet_fra(
        regler, start, g.stat, helt_borte, bool(g.egenmelding), tariff is not None
    )
    alle, passerte = felles.som_sluttet(slutt, i_dag - slutt > g.etterslep)
    ut = list(alle)
    for frist, nummer in passerte:
        ut[nummer] = (frist, start, *_status(regler[nummer], g, frist, i_dag))
    for nummer in felles.egne:
        ut[nummer] = vurder(regler[nummer], g, i_dag)
    lonn = _ved_lonn(regler, g.stat, g.maksdato, tariff, g.lonnskjoring_dag)
    if slutt < lonn.forste and g.forskutterer is not False and not g.etter_maksdato:
        for nummer, vurdering in lonn.avsluttet:
            ut[nummer] = vurdering
    else:
        for nummer, _ in lonn.avsluttet:
            ut[nummer] = vurder(regler[nummer], g, i_dag)
    return ut


_Passert = tuple[int, int]
"""A due date, and the number of the checkpoint it is of."""


class Avsluttet:
    """What all spells that start on a day and have ended without notes have in common."""

    def __init__(
        self,
        regler: Gjeldendesett,
        alle: list[Vurdering],
        frister: list[_Passert],
        egne: list[int],
    ) -> None:
        self._regler = regler
        self._alle = alle
        """Every checkpoint, as if the spell had ended before any of them."""
        self._frister = sorted(frister)
        """Due dates that count from the first day alone, oldest first."""
        self._dager = [frist for frist, _ in self._frister]
        self.egne = egne
        """The numbers of those that depend on more of the spell than its days and end of pay."""
        self._som_sluttet: dict[tuple[int, bool], tuple[list[Vurdering], list[_Passert]]] = {}

    def som_sluttet(self, slutt: int, for_sent: bool) -> tuple[list[Vurdering], list[_Passert]]:
        """Every checkpoint of a spell that ended on a day, and those that came and are to judge.

        ``for_sent``: what was due by then can be done no more.
        """
        nokkel = bisect_right(self._dager, slutt), for_sent
        svar = self._som_sluttet.get(nokkel)
        if svar is None:
            svar = self._som_sluttet[nokkel] = self._gjor_opp(*nokkel)
        return svar

    def _gjor_opp(self, antall: int, for_sent: bool) -> tuple[list[Vurdering], list[_Passert]]:
        alle, vurderes = list(self._alle), []
        for frist, nummer in self._frister[:antall]:
            regel = self._regler[nummer]
            if regel.vurderes:
                vurderes.append((frist, nummer))
            else:
                start = alle[nummer][1]
                alle[nummer] = (frist, start, *_for_i_dag(regel.oppgave, for_sent))
        return alle, vurderes


@lru_cache(maxsize=2048)  # the spells of a book start on a few hundred days
def _avsluttet_fra(
    regler: Gjeldendesett,
    start: int,
    stat: bool,
    helt_borte: bool,
    egenmelding: bool,
    avtale: bool,
) -> Avsluttet:
    """``helt_borte`` from the first day, some ``egenmelding``, an ``avtale`` on pay."""
    mangler = {
        slag: arsak
        for slag, arsak, har in (
            ("egenmelding", INGEN_EGENMELDING, egenmelding),
            ("tariff", INGEN_AVTALE, avtale),
        )
        if not har
    }
    alle: list[Vurdering] = []
    frister: list[_Passert] = []
    egne: list[int] = []
    for nummer, regel in enumerate(regler):
        arsak, frist = regel.arsak_uten_notat, None
        if regel.bare_stat and not stat:
            arsak = "profil"
        elif regel.versjon is not None and regel.versjon.regnes_fra in mangler:
            arsak = mangler[regel.versjon.regnes_fra]
        elif regel.bare_lonn is not None:
            arsak = "avsluttet"  # with what date: _ved_lonn
        elif regel.fra_start is not None and (helt_borte or not regel.fra_hel_dag):
            maneder, dager = regel.fra_start
            frist = pluss_maneder(start, maneder) + dager
            arsak = "avsluttet"
            if start <= frist <= KALENDERENS_SLUTT:
                frister.append((frist, nummer))
            else:
                arsak = None
        if arsak is None:
            egne.append(nummer)
        alle.append((frist, None if frist is None else start, _IKKE_AKTUELT, arsak))
    return Avsluttet(regler, alle, frister, egne)


class Lonnsfrister(NamedTuple):
    """What all spells with one end of pay that ended before it mattered have in common."""

    forste: int
    """The first due date of the checkpoints that depend on the end of pay."""
    avsluttet: tuple[tuple[int, Vurdering], ...]
    """Their numbers, and what to say of them where the spell ended before ``forste``."""


@lru_cache(maxsize=2048)  # pay ends on a few hundred days too
def _ved_lonn(
    regler: Gjeldendesett,
    stat: bool,
    maksdato: int,
    tariff: int | None,
    lonnskjoring_dag: int,
) -> Lonnsfrister:
    forste = KALENDERENS_SLUTT
    avsluttet: list[tuple[int, Vurdering]] = []
    for nummer, regel in enumerate(regler):
        if regel.bare_lonn is None or (regel.bare_stat and not stat):
            continue
        slag, maneder, dager = regel.bare_lonn
        start = lonnsdag(slag, maksdato, tariff, lonnskjoring_dag)
        frist = _frist(start, maneder, dager)
        forste = min(forste, frist)
        avsluttet.append((nummer, (frist, start, _IKKE_AKTUELT, "avsluttet")))
    return Lonnsfrister(forste, tuple(avsluttet))


def _for_i_dag(oppgave: bool, for_sent: bool) -> tuple[Status, str | None]:
    """The status of what was due before today."""
    passert = None if oppgave else "passert"
    if for_sent:
        return _IKKE_UTFORT, passert or "for_sent_a_gjore"
    return _FORFALT, passert


def vurder(regel: Gjeldende, g: Grunnlag, i_dag: int) -> Vurdering:
    """Due date and status of one checkpoint of a spell on a day."""
    versjon = regel.versjon
    if versjon is None:
        return None, None, _IKKE_AKTUELT, "ikke_i_kraft"
    start: int | None
    arsak: str | None
    if regel.bare_stat and not g.stat:
        start, arsak = None, "profil"
    else:
        start, arsak = START[versjon.regnes_fra](versjon, g)
    if g.oppfolging and start is not None and regel.sjekkpunkt.avtalt:
        avtalt = g.motedato(regel.sjekkpunkt.id)
        if avtalt is not None:
            dag = avtalt.toordinal()
            return dag, dag, *_status(regel, g, dag, i_dag)
    if start is None:
        if g.oppfolging:
            status, arsak = _notert_status(regel.sjekkpunkt, g) or (_IKKE_AKTUELT, arsak)
            return None, None, status, arsak
        return None, None, _IKKE_AKTUELT, arsak
    dager = regel.dager
    if dager is None:
        dager = g.egenmeldingsdager + g.egenmelding_hull
    frist = _frist(start, regel.maneder, dager)
    status, arsak = _status(regel, g, frist, i_dag)
    return frist, start, status, arsak


def _frist(start: int, maneder: int, dager: int) -> int:
    """So many months and days after a day."""
    frist = (pluss_maneder(start, maneder) if maneder else start) + dager
    if 1 <= frist <= KALENDERENS_SLUTT:
        return frist
    return min(max(frist, 1), KALENDERENS_SLUTT)  # a meeting date may be a slip of the pen


def _notert_status(sjekkpunkt: Sjekkpunkt, g: Grunnlag) -> tuple[Status, str] | None:
    notat, versjon = g.oppfolging.get(sjekkpunkt.id), sjekkpunkt.versjoner[-1]
    moter = () if sjekkpunkt.mote else versjon.moter
    utfort = notat.utfort if notat is not None else None
    # what was done for the meeting before is not done for the one that is coming
    if (
        utfort is not None
        and versjon.regnes_fra != "sist_kontakt"
        and g.etter_forrige(moter, utfort)
    ):
        return Status.UTFORT, "utfort"
    if notat is not None and notat.unntak and sjekkpunkt.kan_unntas:
        return Status.UNNTATT, "unntatt"
    if sjekkpunkt.foelger is not None:
        return _fulgt(g.oppfolging.get(sjekkpunkt.foelger))
    if sjekkpunkt.unntas_med is not None:
        forste = g.oppfolging.get(sjekkpunkt.unntas_med)
        if forste is not None and forste.unntak and not forste.utfort:
            return Status.UNNTATT, "unntatt_med"
    mote = g.kommende_mote(moter) if moter else None
    if mote is not None and mote.utfort is not None:
        return _IKKE_UTFORT, "motet_holdt"
    return None


def _fulgt(mote: Oppfolging | None) -> tuple[Status, str] | None:
    """What has come of the meeting something leads up to."""
    if mote is None:
        return None
    if mote.innkalt or mote.motedato or mote.utfort:
        return Status.UTFORT, "mote_innkalt"
    return (Status.UNNTATT, "mote_unntatt") if mote.unntak else None


def _status(regel: Gjeldende, g: Grunnlag, frist: int, i_dag: int) -> tuple[Status, str | None]:
    sjekkpunkt = regel.sjekkpunkt
    if g.oppfolging:
        notert = _notert_status(sjekkpunkt, g)
        if notert is not None:
            return notert
    if regel.opphevet is not None and regel.opphevet <= frist:
        return _IKKE_AKTUELT, "opphevet" if regel.opphevet < frist else "opphevet_samme_dag"
    if regel.fra_maksdato and g.etter_maksdato:
        return _IKKE_AKTUELT, "maksdato_for_fravaeret"
    if regel.vilkar:
        vilkar = _vilkar(regel.vilkar, g, frist)
        if vilkar is not None:
            return vilkar
    slutt = g.tilfelle.til
    if g.sluttet is not None and not sjekkpunkt.etter_fravaeret:
        dag, arsak = g.sluttet
        if frist > dag:
            return _IKKE_AKTUELT, arsak
        if arsak == "ansatt_sluttet" and frist < i_dag > dag:
            return _IKKE_UTFORT, arsak
        slutt = min(slutt, dag)
    if slutt < i_dag and frist > slutt and not _etter_fravaeret(sjekkpunkt, g):
        return _IKKE_AKTUELT, "avsluttet"
    if frist < i_dag:
        for_sent = i_dag - slutt > g.etterslep and frist <= slutt
        if sjekkpunkt.etter_fravaeret:
            for_sent = i_dag - max(slutt, frist) > g.etterslep
        if sjekkpunkt.varer_dager is not None and i_dag - frist > sjekkpunkt.varer_dager:
            return _IKKE_UTFORT, "for_sent_na"
        return _for_i_dag(sjekkpunkt.oppgave, for_sent)
    return (Status.SNART if i_dag >= varsel_fra(sjekkpunkt, g, frist) else Status.KOMMENDE), None


def varsel_fra(sjekkpunkt: Sjekkpunkt, g: Grunnlag, frist: int) -> int:
    """The day a due date is soon."""
    if sjekkpunkt.id in g.varsel_per_sjekkpunkt:
        return frist - g.varsel_per_sjekkpunkt[sjekkpunkt.id]
    if sjekkpunkt.varsel_maneder is not None:
        return pluss_maneder(frist, -sjekkpunkt.varsel_maneder)
    return frist - g.varsel_dager


def _vilkar(alle: tuple[Vilkar, ...], g: Grunnlag, frist: int) -> tuple[Status, str] | None:
    """What the rule itself says about the day, before the calendar does."""
    for vilkar in alle:
        if vilkar == "forskutterer":
            if not g.forskutterer:
                ukjent = g.forskutterer is None
                return _IKKE_AKTUELT, "forskuttering_ukjent" if ukjent else "forskutterer_ikke"
            continue
        if vilkar == "lonn_av_arbeidsgiver":
            if g.forskutterer is False and g.maksdato_tariff is None:
                return _IKKE_AKTUELT, "ingen_lonn_a_stoppe"
            continue
        if vilkar == "egenmelding_brukt_opp":
            if sykmelding_fra(g, frist) is not None:
                return Status.UTFORT, "sykmelding_foreligger"
            continue
        grad = g.tilfelle.grad_paa(frist)
        if grad is None or grad == 100:
            continue
        if vilkar == "helt_borte":
            return _IKKE_AKTUELT, "gradert"
        if vilkar == "i_aktivitet_om_gradert":
            return Status.UTFORT, "i_aktivitet"
    return None


def _etter_fravaeret(sjekkpunkt: Sjekkpunkt, g: Grunnlag) -> bool:
    """The duty outlives the absence: a claim on NAV, and the unpaid year after the max date."""
    if sjekkpunkt.etter_fravaeret:
        return True
    return sjekkpunkt.avtalt and (g.til_maksdato or g.motedato(sjekkpunkt.id) is not None)
