"""What the sheet ``Hendelser`` does to an employee's case: notes for the spell, and tasks.

An event belongs to the latest spell that began on or before its day. What it says counts beside
what the clerk has typed in ``Oppfølging``; the newest date wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import hendelsestekst as tekst
from sykefravaer_xl.bok.modell import HendelseRad, OppfolgingRad
from sykefravaer_xl.bok.skjema.arknavn import HENDELSER_ARK
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import dato as vis
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.maneder import pluss_maneder
from sykefravaer_xl.lov.hendelser import Hendelsesslag, hendelsesslag
from sykefravaer_xl.lov.lov import regelverk

if TYPE_CHECKING:
    from sykefravaer_xl.bok.modell import FravaerRad, Tabellkart
    from sykefravaer_xl.domene.fravaer import Fravaer
    from sykefravaer_xl.domene.tilfelle import Tilfelle

_RETUR: Final = {
    "pensjonsmelding": (tekst.STOPP_PENSJONSMELDING, "pensjonsmelding_stoppet"),
    "lonnsstopp": (tekst.VARSLE_LONN_RETUR, "lonn_varslet_retur"),
}
"""What must be undone when somebody comes back after it was done."""


@dataclass(frozen=True, slots=True)
class Hendelsesfrist:
    """A task that comes of an event; the same to a work list as a checkpoint's ``Frist``."""

    sjekkpunkt: str
    navn: str
    ansvarlig: str
    frist: date
    status: Status
    regnestykke: str
    varsel_dager: int
    """So many days before it is due, it is soon."""
    hjemmel: str = tekst.HJEMMEL
    oppgave: bool = True
    arsak: str | None = None
    lonn_tekst: str = ""

    @property
    def forklaring(self) -> str:
        """Why it is due that day."""
        return self.regnestykke


def fordel(
    hendelser: Iterable[HendelseRad], tilfeller: Sequence[Tilfelle]
) -> tuple[list[list[HendelseRad]], list[HendelseRad]]:
    """The usable events of each spell, and those before any spell. Oldest first."""
    ut: list[list[HendelseRad]] = [[] for _ in tilfeller]
    uten: list[HendelseRad] = []
    for rad in sorted(hendelser, key=lambda h: (h.dato or date.min, h.rad)):
        if rad.feil or rad.dato is None or rad.slag is None:
            continue
        dag = rad.dato.toordinal()
        nr = max((i for i, t in enumerate(tilfeller) if t.fra <= dag), default=None)
        (uten if nr is None else ut[nr]).append(rad)
    return ut, uten


def venter(rad: HendelseRad, dato: date) -> bool:
    """Whether an event says that something is done, on a day that has not come."""
    if rad.slag is None or rad.dato is None or rad.dato <= dato:
        return False
    return hendelsesslag()[rad.slag].virkning in ("kontakt", "samtykke", "utfort", "lukker")


def notat(hendelser: Sequence[HendelseRad]) -> OppfolgingRad | None:
    """What the events of a spell say, in the form of a row of ``Oppfølging``."""
    utfort: dict[str, date] = {}
    unntak: dict[str, date | bool] = {}
    grunn: dict[str, str] = {}
    kontakt: date | None = None
    samtykke: bool | None = None
    for rad, slag in _med_slag(hendelser):
        dag = rad.dato
        if dag is None:
            continue
        match slag.virkning:
            case "kontakt":
                kontakt = max(dag, kontakt or dag)
            case "samtykke":
                samtykke = True
            case "utfort" if slag.sjekkpunkt is not None:
                utfort[slag.sjekkpunkt] = max(dag, utfort.get(slag.sjekkpunkt, dag))
            case "unntak" if rad.sjekkpunkt is not None:
                unntak[rad.sjekkpunkt] = dag
                grunn[rad.sjekkpunkt] = rad.merknad or ""
    if not (utfort or unntak or kontakt or samtykke):
        return None
    forste = hendelser[0].dato
    return OppfolgingRad(
        rad=0,
        ansatt=hendelser[0].ansatt,
        tilfelle_fra=forste,
        tilfelle_til=forste,
        utfort=utfort,
        unntak=unntak,
        grunn=grunn,
        samtykke=samtykke,
        sist_kontakt=kontakt,
    )


def frister(
    hendelser: Sequence[HendelseRad], dato: date, varsel_dager: int
) -> list[Hendelsesfrist]:
    """The tasks of events that have a due date and are not done."""
    ut = []
    like: dict[str, int] = {}
    for rad, slag in _med_slag(hendelser):
        if slag.oppgave is None or rad.frist is None or rad.utfort is not None:
            continue
        forvarsel = (
            date.fromordinal(pluss_maneder(rad.frist.toordinal(), -slag.varsel_maneder))
            if slag.varsel_maneder
            else rad.frist - timedelta(days=varsel_dager)
        )
        # not by its row: the same task stays the same when the clerk sorts the sheet
        ident = f"hendelse_{slag.id}_{rad.dato}"
        like[ident] = nummer = like.get(ident, 0) + 1
        tekst_ = tekst.FRIST_FORKLARING.format(
            dato=vis(rad.dato),
            hendelse=slag.navn,
            ark=HENDELSER_ARK if rad.planark is None else rad.planark.ark,
        )
        if slag.med_merknad and rad.merknad:
            tekst_ = f"{tekst_} {rad.merknad}"
        ut.append(
            Hendelsesfrist(
                sjekkpunkt=ident if nummer == 1 else f"{ident}_{nummer}",
                navn=slag.oppgave,
                ansvarlig=slag.ansvarlig,
                frist=rad.frist,
                status=_status(rad.frist, forvarsel, dato),
                regnestykke=tekst_,
                varsel_dager=(rad.frist - forvarsel).days,
            )
        )
    return ut


def returfrister(
    hendelser: Sequence[HendelseRad],
    utfort: Iterable[str],
    tilfelle: Tilfelle,
    dato: date,
    *,
    for_maksdato: bool,
) -> list[Hendelsesfrist]:
    """What must be undone because the employee is back: HiØ's routine on return.

    ``utfort`` are the checkpoints done in the spell. The employee is back when the clerk has noted
    so, or when the spell ended with sick-pay days left (``for_maksdato``).
    """
    slutt = date.fromordinal(tilfelle.til)
    tilbake = max((h.dato for h in hendelser if h.slag == "tilbake" and h.dato), default=None)
    if tilbake is None:
        if not for_maksdato or slutt >= dato:
            return []
        tilbake = slutt + timedelta(days=1)
    lukket = {hendelsesslag()[h.slag].lukker for h in hendelser if h.slag is not None}
    # noted as done counts also where the profile does not ask for it
    gjort = {*utfort, *(slag.sjekkpunkt for _, slag in _med_slag(hendelser))}
    return [
        Hendelsesfrist(
            sjekkpunkt=f"retur_{punkt}",
            navn=navn,
            ansvarlig="hr",
            frist=tilbake,
            varsel_dager=1,
            status=_status(tilbake, tilbake - timedelta(days=1), dato),
            regnestykke=tekst.RETUR_FORKLARING.format(
                slutt=vis(slutt), hva=_navn(punkt), hendelse=hendelsesslag()[lukker].navn
            ),
        )
        for punkt, (navn, lukker) in _RETUR.items()
        if punkt in gjort and punkt not in lukket
    ]


def omgjor_avventende(
    rader: Sequence[FravaerRad], hendelser: Iterable[HendelseRad], kart: Tabellkart | None
) -> tuple[list[FravaerRad], list[Funn]]:
    """Avventende notes that nothing could be arranged for, as the sick notes they become.

    From the note's own first day (HiØ's routine: «fra den dagen avventende sykmelding ble
    utstedt»), with the employer's written reason in the event.
    """
    ut, funn = list(rader), []
    for hendelse in hendelser:
        if hendelse.feil or hendelse.dato is None or hendelse.slag != "avventende_umulig":
            continue
        funnet = False
        for nr, rad in enumerate(ut):
            f = rad.fravaer
            if f is None or f.type is not Fravaerstype.AVVENTENDE:
                continue
            # the reason is written while the note runs, or in the days after it
            opphold = timedelta(days=regelverk().paa(f.fra.toordinal()).tilfelle_opphold)
            if f.fra <= hendelse.dato <= f.til + opphold:
                funnet = True
                til = _til_neste_sykmelding(f, rader)
                if til < f.fra:  # it has been replaced already
                    continue
                varsel = Funn(
                    "avventende_omgjort",
                    tekst.AVVENTENDE_OMGJORT.format(fra=vis(f.fra), rad=hendelse.rad),
                )
                ny = f._replace(type=Fravaerstype.SYKMELDING, grad=100, til=til)
                ut[nr] = rad._replace(fravaer=ny, varsler=(*rad.varsler, varsel))
        if not funnet and kart is not None:
            funn.append(
                Funn("ingen_avventende", tekst.INGEN_AVVENTENDE).i_celle(
                    kart.ark, kart.celle("dato", hendelse.rad)
                )
            )
    return ut, funn


def _til_neste_sykmelding(avventende: Fravaer, rader: Sequence[FravaerRad]) -> date:
    """The last day that is the avventende note's: a real note for its last days wins over it."""
    startet = [
        rad.fravaer.fra
        for rad in rader
        if rad.fravaer is not None
        and rad.fravaer.type is Fravaerstype.SYKMELDING
        and rad.fravaer.fra <= avventende.til <= rad.fravaer.til
    ]
    return min([avventende.til, *(fra - timedelta(days=1) for fra in startet)])


def _navn(punkt: str) -> str:
    from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

    return sjekkpunkter()[punkt].navn


def _med_slag(hendelser: Iterable[HendelseRad]) -> Iterable[tuple[HendelseRad, Hendelsesslag]]:
    return ((h, hendelsesslag()[h.slag]) for h in hendelser if h.slag is not None)


def _status(frist: date, forvarsel: date, dato: date) -> Status:
    if frist < dato:
        return Status.FORFALT
    return Status.SNART if forvarsel <= dato else Status.KOMMENDE
