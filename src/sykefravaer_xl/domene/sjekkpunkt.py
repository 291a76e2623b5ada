"""Checkpoints of a spell: due date, status and reason.

The rules are data (``lov/sjekkpunkter.toml``); here stands only what «counts from» and the
conditions mean. No date is moved for weekends or holidays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple, overload

from sykefravaer_xl.domene.fristgrunnlag import START, Grunnlag, sykmelding_fra
from sykefravaer_xl.domene.fristtekst import (
    arsak_tekst,
    lonn_tekst,
    mote_tekst,
    regnestykke,
    vindu_tekst,
)
from sykefravaer_xl.domene.tekst import AVTALT, KAN_IKKE_UNNTAS, dato
from sykefravaer_xl.grunn.maneder import KALENDERENS_SLUTT, pluss_maneder

if TYPE_CHECKING:
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.lov.sjekkpunkter import Gjeldende, Sjekkpunkt, Sjekkpunktversjon, Vilkar


class Status(StrEnum):
    """What the clerk has to know about a checkpoint on a day."""

    UTFORT = "utfort"
    UNNTATT = "unntatt"
    FORFALT = "forfalt"
    SNART = "snart"
    KOMMENDE = "kommende"
    IKKE_AKTUELT = "ikke_aktuelt"
    IKKE_UTFORT = "ikke_utfort"


# looking a member up in its class is slow, and a book asks a million times
_IKKE_AKTUELT: Final = Status.IKKE_AKTUELT
_IKKE_UTFORT: Final = Status.IKKE_UTFORT
_FORFALT: Final = Status.FORFALT

APNE: Final = frozenset((Status.FORFALT, Status.SNART, Status.KOMMENDE))
"""Statuses of what is neither done, nor exempted, nor out of the question."""


@dataclass(frozen=True, slots=True)
class Oppfolging:
    """What the clerk has noted about one checkpoint of a spell."""

    sjekkpunkt: str
    utfort: date | None = None
    unntak: date | bool | None = None
    grunn: str | None = None
    motedato: date | None = None
    innkalt: date | None = None
    """The day a meeting was called."""
    bedt_av: str | None = None
    """Who asked for a meeting."""
    deltakere: str | None = None
    """Who took part in a meeting."""


Vurdering = tuple[int | None, int | None, Status, str | None]
"""Due date and the day counted from (ordinals), status, and the code of the reason if any."""


class Frist:
    """One checkpoint of a spell on a day: due date, status and why.

    The texts are made when they are asked for: most runs want dates and statuses only.
    """

    __slots__ = ("_grunnlag", "_regel", "_vurdering")

    def __init__(self, regel: Gjeldende, grunnlag: Grunnlag, vurdering: Vurdering) -> None:
        self._regel = regel
        self._grunnlag = grunnlag
        self._vurdering = vurdering

    def __repr__(self) -> str:
        return f"Frist({self.sjekkpunkt!r}, {self.frist}, {self.status.value})"

    @property
    def sjekkpunkt(self) -> str:
        """Id of the checkpoint."""
        return self._regel.sjekkpunkt.id

    @property
    def navn(self) -> str:
        """What the clerk calls it."""
        return self._regel.sjekkpunkt.navn

    @property
    def ansvarlig(self) -> str:
        """Whose it is to do: leder, hr, ansatt, nav."""
        return self._regel.sjekkpunkt.ansvarlig

    @property
    def oppgave(self) -> bool:
        """False: a date to know of, nobody has to do anything."""
        return self._regel.sjekkpunkt.oppgave

    @property
    def hjemmel(self) -> str:
        """The paragraph, or where the routine comes from."""
        versjon = self._regel.versjon
        return (versjon or self._regel.sjekkpunkt.versjoner[0]).hjemmel

    @property
    def versjon(self) -> Sjekkpunktversjon | None:
        """The version of the rule; None when it was not in force on the spell's first day."""
        return self._regel.versjon

    @property
    def status(self) -> Status:
        """What the clerk has to know about it on the day."""
        return self._vurdering[2]

    @property
    def arsak(self) -> str | None:
        """Code of the reason, where the status is not a matter of the date alone."""
        return self._vurdering[3]

    @property
    def frist(self) -> date | None:
        """The due date; None where there is nothing to count from."""
        frist = self._vurdering[0]
        return None if frist is None else date.fromordinal(frist)

    @property
    def varsel_dager(self) -> int:
        """So many days before it is due, it is soon."""
        frist = self._vurdering[0]
        if frist is None:
            return 0
        return frist - _varsel_fra(self._regel.sjekkpunkt, self._grunnlag, frist)

    @property
    def regnet_fra(self) -> date | None:
        """The day counted from."""
        start = self._vurdering[1]
        return None if start is None else date.fromordinal(start)

    @property
    def regnestykke(self) -> str:
        """The sum behind the due date, as a sentence; empty where there is no date."""
        versjon, frist, start = self.versjon, self.frist, self.regnet_fra
        if frist is None or versjon is None or start is None:
            return ""
        return self.avtalt_tekst or regnestykke(versjon, start, frist)

    @property
    def arsak_tekst(self) -> str:
        """The reason as a sentence; empty when there is none beside the date."""
        if self.arsak is None:
            return ""
        punkt, frist = self._regel.sjekkpunkt, self._vurdering[0]
        return arsak_tekst(self.arsak, punkt, self._grunnlag, frist)

    @property
    def vindu(self) -> tuple[date, date] | None:
        """The days somebody else wants it on, counted back from the end of pay."""
        maneder, slutt = self._regel.sjekkpunkt.vindu_maneder, self._grunnlag.lonn_slutt
        if maneder is None or self.frist is None:
            return None
        fra, til = (date.fromordinal(pluss_maneder(slutt, -antall)) for antall in maneder)
        return fra, til

    @property
    def vindu_tekst(self) -> str:
        """The window as a sentence, with a warning when the due date is outside it."""
        vindu, frist, slutt = self.vindu, self.frist, self._grunnlag.lonn_slutt
        if vindu is None or frist is None:
            return ""
        return vindu_tekst(vindu, frist, date.fromordinal(slutt))

    @property
    def motedato(self) -> date | None:
        """The day of the meeting this is, as the clerk has noted it."""
        punkt = self._regel.sjekkpunkt
        return self._grunnlag.motedato(punkt.id) if punkt.mote else None

    @property
    def annet_mote(self) -> str | None:
        """The meeting this leads up to now, where it is another than the first it may be."""
        versjon = self.versjon
        if versjon is None or not versjon.moter or self._regel.sjekkpunkt.mote:
            return None
        mote = self._grunnlag.kommende_mote(versjon.moter)
        return None if mote is None or mote.sjekkpunkt == versjon.moter[0] else mote.sjekkpunkt

    @property
    def avtalt_dag(self) -> date | None:
        """The day that is agreed on, of a meeting or of what else has one of its own."""
        punkt = self._regel.sjekkpunkt
        egen = (punkt.mote or punkt.avtalt) and self._vurdering[0] is not None
        return self._grunnlag.motedato(punkt.id) if egen else None

    @property
    def avtalt_tekst(self) -> str:
        """That the date is one that is agreed on, and no sum; empty where it is one."""
        avtalt = self.avtalt_dag if self._regel.sjekkpunkt.avtalt else None
        return "" if avtalt is None else AVTALT.format(dato=dato(avtalt))

    @property
    def mote_tekst(self) -> str:
        """What is noted of the meeting: who asked, called, its day and who took part."""
        notat = self._grunnlag.oppfolging.get(self.sjekkpunkt)
        return mote_tekst(notat) if notat is not None and self._regel.sjekkpunkt.mote else ""

    @property
    def unntak_tekst(self) -> str:
        """That an exemption does not count here, where one is noted all the same."""
        notat = self._grunnlag.oppfolging.get(self.sjekkpunkt)
        nekter = notat is not None and notat.unntak and not self._regel.sjekkpunkt.kan_unntas
        return KAN_IKKE_UNNTAS.format(hjemmel=self.hjemmel) if nekter else ""

    @property
    def lonn_tekst(self) -> str:
        """The agreement's last day of pay and NAV's, where the date counts from one of them."""
        return lonn_tekst(self._grunnlag) if self._regel.fra_maksdato else ""

    @property
    def tillegg(self) -> tuple[str, ...]:
        """What else belongs to the date: the meeting, the end of pay, others' window."""
        alle = (self.mote_tekst, self.unntak_tekst, self.lonn_tekst, self.vindu_tekst)
        return tuple(tekst for tekst in alle if tekst)

    @property
    def forklaring(self) -> str:
        """Why date and status are as they are, in Norwegian, with paragraph and version."""
        versjon = self.versjon
        alle = (self.regnestykke, self.arsak_tekst, *self.tillegg)
        deler = [tekst for tekst in alle if tekst]
        if versjon is not None:
            kilde = f"{self.hjemmel}, regelverk fra {dato(versjon.fra)}"
            deler.append(f"{versjon.regel} ({kilde})")
        return " ".join(deler)


class Frister(Sequence[Frist]):
    """The checkpoints of a spell, in the clerk's order; every date and status is known.

    A run over a workbook reads ``vurderinger`` side by side with ``regler``; a ``Frist`` is made
    for each one somebody looks at.
    """

    __slots__ = ("_for_sent", "_grunnlag", "regler", "vurderinger")

    def __init__(self, regler: tuple[Gjeldende, ...], grunnlag: Grunnlag, i_dag: int) -> None:
        self.regler = regler
        self._grunnlag = grunnlag
        self.vurderinger = vurder_alle(regler, grunnlag, i_dag)
        # what was due by then is kept for the record, and what was due later fell away
        self._for_sent = (
            i_dag - grunnlag.tilfelle.til > grunnlag.etterslep
            and not grunnlag.til_maksdato
            and not any(
                regel.sjekkpunkt.avtalt and grunnlag.motedato(regel.sjekkpunkt.id)
                for regel in (regler if grunnlag.oppfolging else ())
            )
        )

    @property
    def tilfelle(self) -> Tilfelle:
        """The spell they are of."""
        return self._grunnlag.tilfelle

    def __len__(self) -> int:
        return len(self.regler)

    @overload
    def __getitem__(self, nummer: int) -> Frist: ...
    @overload
    def __getitem__(self, nummer: slice) -> Sequence[Frist]: ...
    def __getitem__(self, nummer: int | slice) -> Frist | Sequence[Frist]:
        if isinstance(nummer, slice):
            return [self[n] for n in range(*nummer.indices(len(self)))]
        return Frist(self.regler[nummer], self._grunnlag, self.vurderinger[nummer])

    def __iter__(self) -> Iterator[Frist]:
        for regel, vurdering in zip(self.regler, self.vurderinger, strict=True):
            yield Frist(regel, self._grunnlag, vurdering)

    def notert(self, sjekkpunkt: str) -> date | None:
        """The done-date the clerk has noted for a checkpoint."""
        return self._grunnlag.notert(sjekkpunkt)

    def kommende_mote(self, *moter: str) -> date | None:
        """The day of the first of some meetings that is still to come, else of the last one."""
        mote = self._grunnlag.kommende_mote(moter)
        return None if mote is None else mote.motedato

    def apne_oppgaver(self) -> list[Frist]:
        """What is overdue, soon or coming, and somebody's to do."""
        regler, vurderinger = self.regler, self.vurderinger
        numre = _etter_fravaeret_i(regler) if self._for_sent else range(len(regler))
        return [
            Frist(regler[n], self._grunnlag, vurderinger[n])
            for n in numre
            if vurderinger[n][2] in APNE and regler[n].oppgave
        ]


@lru_cache(maxsize=64)
def _etter_fravaeret_i(regler: tuple[Gjeldende, ...]) -> tuple[int, ...]:
    """Those whose duty outlives the absence."""
    return tuple(n for n, regel in enumerate(regler) if regel.sjekkpunkt.etter_fravaeret)


def vurder_alle(regler: tuple[Gjeldende, ...], g: Grunnlag, i_dag: int) -> list[Vurdering]:
    """Due date and status of every checkpoint of a spell on a day."""
    start, slutt = g.tilfelle.fra, g.tilfelle.til
    if slutt >= i_dag or g.oppfolging or g.til_maksdato or g.sluttet is not None:
        return [vurder(regel, g, i_dag) for regel in regler]
    # a spell that has ended and has no notes: nearly all of a book
    felles = _avsluttet_fra(regler, start, g.stat)
    ut = list(felles.alle)
    for_sent = i_dag - slutt > g.etterslep
    for frist, nummer, forfalt, sent in felles.frister:
        if frist > slutt:
            break
        ut[nummer] = sent if for_sent else forfalt
    for nummer in felles.egne:
        ut[nummer] = vurder(regler[nummer], g, i_dag)
    return ut


class Avsluttet(NamedTuple):
    """What all spells that start on a day and have ended without notes have in common."""

    alle: tuple[Vurdering, ...]
    """Every checkpoint, as if the spell had ended before any of them."""
    frister: tuple[tuple[int, int, Vurdering, Vurdering], ...]
    """Due dates that count from the first day alone, oldest first, and whose they are; and what
    to say of one that came before the spell ended, while it can be done and after."""
    egne: tuple[int, ...]
    """Those that depend on more of the spell."""


@lru_cache(maxsize=2048)  # the spells of a book start on a few hundred days
def _avsluttet_fra(regler: tuple[Gjeldende, ...], start: int, stat: bool) -> Avsluttet:
    alle: list[Vurdering] = []
    frister: list[tuple[int, int, Vurdering, Vurdering]] = []
    egne: list[int] = []
    for nummer, regel in enumerate(regler):
        arsak, frist = regel.arsak_uten_notat, None
        if regel.bare_stat and not stat:
            arsak = "profil"
        elif regel.fra_start is not None:
            maneder, dager = regel.fra_start
            frist = pluss_maneder(start, maneder) + dager
            arsak = "avsluttet"
            if start <= frist <= KALENDERENS_SLUTT:
                forfalt, sent = (
                    (frist, start, *_for_i_dag(regel.oppgave, for_sent=for_sent))
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
    if g.etter_maksdato and regel.fra_maksdato:
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
    return (Status.SNART if i_dag >= _varsel_fra(sjekkpunkt, g, frist) else Status.KOMMENDE), None


def _varsel_fra(sjekkpunkt: Sjekkpunkt, g: Grunnlag, frist: int) -> int:
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
