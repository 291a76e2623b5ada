"""Due date and status of the checkpoints of a spell on a day.

Here stands what the conditions of the rules mean; what they count from is in ``fristgrunnlag``.
"""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from sykefravaer_xl.domene.fristgrunnlag import (
    INGEN_AVTALE,
    INGEN_EGENMELDING,
    START,
    Grunnlag,
    sykmelding_fra,
)
from sykefravaer_xl.domene.status import Status
from sykefravaer_xl.grunn.maneder import KALENDERENS_SLUTT, pluss_maneder

if TYPE_CHECKING:
    from sykefravaer_xl.domene.status import Oppfolging, Vurdering
    from sykefravaer_xl.lov.sjekkpunkter import Gjeldende, Sjekkpunkt, Vilkar

_IKKE_AKTUELT: Final = Status.IKKE_AKTUELT
_IKKE_UTFORT: Final = Status.IKKE_UTFORT
_FORFALT: Final = Status.FORFALT


def vurder_alle(regler: tuple[Gjeldende, ...], g: Grunnlag, i_dag: int) -> list[Vurdering]:
    """Due date and status of every checkpoint of a spell on a day."""
    tilfelle = g.tilfelle
    start, slutt = tilfelle.fra, tilfelle.til
    if slutt >= i_dag or g.oppfolging or g.til_maksdato or g.sluttet is not None:
        return [vurder(regel, g, i_dag) for regel in regler]
    # a spell that has ended and has no notes: nearly all of a book
    felles = _avsluttet_fra(
        regler,
        start,
        g.stat,
        tilfelle.forste_hele_dag() == start,
        bool(g.egenmelding),
        g.maksdato_tariff is not None,
    )
    ut = list(felles.alle)
    for_sent = i_dag - slutt > g.etterslep
    for frist, nummer, forfalt, sent in felles.frister:
        if frist > slutt:
            break
        passert = sent if for_sent else forfalt
        ut[nummer] = passert or vurder(regler[nummer], g, i_dag)
    for nummer in felles.egne:
        ut[nummer] = vurder(regler[nummer], g, i_dag)
    return ut


class Avsluttet(NamedTuple):
    """What all spells that start on a day and have ended without notes have in common."""

    alle: tuple[Vurdering, ...]
    """Every checkpoint, as if the spell had ended before any of them."""
    frister: tuple[tuple[int, int, Vurdering | None, Vurdering | None], ...]
    """Due dates that count from the first day alone, oldest first, and whose they are; and what
    to say of one that came before the spell ended, while it can be done and after. None: judge."""
    egne: tuple[int, ...]
    """Those that depend on more of the spell."""


@lru_cache(maxsize=2048)  # the spells of a book start on a few hundred days
def _avsluttet_fra(
    regler: tuple[Gjeldende, ...],
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
    frister: list[tuple[int, int, Vurdering | None, Vurdering | None]] = []
    egne: list[int] = []
    for nummer, regel in enumerate(regler):
        arsak, frist = regel.arsak_uten_notat, None
        if regel.bare_stat and not stat:
            arsak = "profil"
        elif regel.versjon is not None and regel.versjon.regnes_fra in mangler:
            arsak = mangler[regel.versjon.regnes_fra]
        elif regel.fra_start is not None and (helt_borte or not regel.fra_hel_dag):
            maneder, dager = regel.fra_start
            frist = pluss_maneder(start, maneder) + dager
            arsak = "avsluttet"
            if start <= frist <= KALENDERENS_SLUTT:
                forfalt, sent = (
                    None
                    if regel.vurderes
                    else (frist, start, *_for_i_dag(regel.oppgave, for_sent=for_sent))
                    for for_sent in (False, True)
                )
                frister.append((frist, nummer, forfalt, sent))
            else:
                arsak = None
        if arsak is None:
            egne.append(nummer)
        alle.append((frist, None if frist is None else start, _IKKE_AKTUELT, arsak))
    return Avsluttet(tuple(alle), tuple(sorted(frister, key=itemgetter(0, 1))), tuple(egne))


def _for_i_dag(oppgave: bool, *, for_sent: bool) -> tuple[Status, str | None]:
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
    frist = pluss_maneder(start, regel.maneder) if regel.maneder else start
    frist += regel.dager if regel.dager is not None else g.egenmeldingsdager
    if not 1 <= frist <= KALENDERENS_SLUTT:  # a meeting date may be a slip of the pen
        frist = min(max(frist, 1), KALENDERENS_SLUTT)
    status, arsak = _status(regel, g, frist, i_dag)
    return frist, start, status, arsak


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
        return _for_i_dag(sjekkpunkt.oppgave, for_sent=for_sent)
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
