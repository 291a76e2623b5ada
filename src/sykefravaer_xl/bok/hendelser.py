"""What the sheet ``Hendelser`` does to an employee's case: notes for the spell, and tasks.

An event belongs to the latest spell that began on or before its day. What it says counts beside
what the clerk has typed in ``Oppfølging``; the newest date wins.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import hendelsestekst as tekst
from sykefravaer_xl.bok.modell import HendelseRad, Mote, OppfolgingRad
from sykefravaer_xl.bok.skjema.arknavn import HENDELSER_ARK
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.maneder import pluss_maneder
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.lov.hendelser import MOTEVIRKNING, Hendelsesslag, hendelsesslag
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


_HENDT: Final = ("kontakt", "samtykke", "utfort", "lukker", *MOTEVIRKNING)
"""What says that something has happened, and has not before its day."""


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
    return hendelsesslag()[rad.slag].virkning in _HENDT


def notat(hendelser: Sequence[HendelseRad]) -> OppfolgingRad | None:
    """What the events of a spell say, in the form of a row of ``Oppfølging``."""
    utfort: dict[str, date] = {}
    unntak: dict[str, date | bool] = {}
    grunn: dict[str, str] = {}
    moter: dict[str, Mote] = {}
    kontakt: date | None = None
    samtykke: bool | None = None
    for rad, slag in _med_slag(hendelser):
        dag = rad.dato
        if dag is None:
            continue
        match slag.virkning:
            case "kontakt":
                kontakt = max(dag, kontakt or dag)
                utfort["forste_kontakt"] = min(dag, utfort.get("forste_kontakt", dag))
            case "samtykke":
                samtykke = True
            case "utfort" if slag.sjekkpunkt is not None:
                utfort[slag.sjekkpunkt] = max(dag, utfort.get(slag.sjekkpunkt, dag))
            case "mote_onsket" | "mote_innkalt" | "mote_holdt" if rad.sjekkpunkt is not None:
                moter[rad.sjekkpunkt] = _mote(rad, slag, moter.get(rad.sjekkpunkt, Mote()))
                if slag.virkning == "mote_holdt":
                    utfort[rad.sjekkpunkt] = max(dag, utfort.get(rad.sjekkpunkt, dag))
            case "avtalt" if slag.sjekkpunkt is not None:
                # a later row extends or shortens what was agreed on before
                moter[slag.sjekkpunkt] = Mote(rad.frist)
            case "unntak" if rad.sjekkpunkt is not None:
                unntak[rad.sjekkpunkt] = dag
                grunn[rad.sjekkpunkt] = rad.merknad or ""
    if not (utfort or unntak or kontakt or samtykke or moter):
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
        moter=moter,
        samtykke=samtykke,
        sist_kontakt=kontakt,
    )


def _mote(rad: HendelseRad, slag: Hendelsesslag, forrige: Mote) -> Mote:
    """What is known of a meeting after one more row: a later row moves its day."""
    return Mote(
        rad.motedato or forrige.dato,
        rad.dato if slag.virkning == "mote_innkalt" else forrige.innkalt,
        rad.bedt_av or forrige.bedt_av,
        rad.deltakere or forrige.deltakere,
    )


def tilbake_fra(hendelser: Iterable[HendelseRad], dato: date = date.max) -> date | None:
    """The last day, up to one, that the clerk has noted that the employee came back on.

    A return that is agreed on and still to come ends nothing yet.
    """
    dager = (h.dato for h in hendelser if h.slag == "tilbake" and h.dato)
    return max((dag for dag in dager if dag <= dato), default=None)


def tilbake_for_slutt(
    hendelser: Iterable[HendelseRad], tilfeller: Sequence[Tilfelle], dato: date
) -> Iterator[tuple[HendelseRad, date]]:
    """Who is back while the rows say that the absence lasts, and until when they do."""
    for egne, tilfelle in zip(fordel(hendelser, tilfeller)[0], tilfeller, strict=True):
        for rad in egne:
            er_tilbake = rad.slag == "tilbake" and rad.dato is not None and rad.dato <= dato
            dag = rad.dato.toordinal() if er_tilbake and rad.dato else None
            if dag is not None and dag <= tilfelle.til and not tilfelle.syk_fra(dag):
                yield rad, date.fromordinal(tilfelle.til)


def frister(
    hendelser: Sequence[HendelseRad],
    dato: date,
    varsel_dager: int,
    avtalt: Collection[str] = (),
) -> list[Hendelsesfrist]:
    """The tasks of events that have a due date and are not done.

    ``avtalt`` are checkpoints with a day of their own, or done: they say it themselves.
    """
    ut = []
    like: dict[str, int] = {}
    avtaler = {rad.slag: rad for rad in hendelser}  # the last of each kind holds
    for rad, slag in _med_slag(hendelser):
        onsket = slag.virkning == "mote_onsket"
        if (rad.sjekkpunkt if onsket else slag.sjekkpunkt) in avtalt:
            continue
        if slag.virkning == "avtalt" and rad is not avtaler.get(slag.id):
            continue
        frist = rad.frist or (rad.dato if onsket else None)
        if slag.oppgave is None or frist is None or rad.utfort is not None:
            continue
        forvarsel = (
            date.fromordinal(pluss_maneder(frist.toordinal(), -slag.varsel_maneder))
            if slag.varsel_maneder
            else frist - timedelta(days=varsel_dager)
        )
        # not by its row: the same task stays the same when the clerk sorts the sheet
        ident = f"hendelse_{slag.id}_{rad.dato}"
        like[ident] = nummer = like.get(ident, 0) + 1
        tekst_ = tekst.FRIST_FORKLARING.format(
            dato=vis_dato(rad.dato),
            hendelse=slag.navn,
            ark=HENDELSER_ARK if rad.planark is None else rad.planark.ark,
        )
        if slag.med_merknad and rad.merknad:
            tekst_ = f"{tekst_} {rad.merknad}"
        ut.append(
            Hendelsesfrist(
                sjekkpunkt=ident if nummer == 1 else f"{ident}_{nummer}",
                navn=slag.oppgave
                if not onsket
                else f"{slag.oppgave}: {_navn(rad.sjekkpunkt or '')}",
                ansvarlig=slag.ansvarlig,
                frist=frist,
                status=_status(frist, forvarsel, dato),
                regnestykke=tekst_,
                varsel_dager=(frist - forvarsel).days,
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
    tilbake = tilbake_fra(hendelser)
    if tilbake is None:
        # who has leave after the sick pay is not back
        if any(h.slag == "permisjon" for h in hendelser) or not for_maksdato or slutt >= dato:
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
                slutt=vis_dato(slutt), hva=_navn(punkt), hendelse=hendelsesslag()[lukker].navn
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
                    tekst.AVVENTENDE_OMGJORT.format(fra=vis_dato(f.fra), rad=hendelse.rad),
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


def status_paa(frist: date, dato: date, varsel_dager: int) -> Status:
    """The status of a day that somebody has set, with the book's warning days."""
    return _status(frist, frist - timedelta(days=varsel_dager), dato)


def _status(frist: date, forvarsel: date, dato: date) -> Status:
    if frist < dato:
        return Status.FORFALT
    return Status.SNART if forvarsel <= dato else Status.KOMMENDE
