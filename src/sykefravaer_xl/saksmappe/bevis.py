"""Where it stands that something was done: cells of ``Oppfølging``, events, and plan sheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.oppfolging import FORSTE_KONTAKT
from sykefravaer_xl.bok.skjema.oppfolging import oppfolging_felter
from sykefravaer_xl.lov.diagnoseord import kan_ha_diagnose
from sykefravaer_xl.lov.hendelser import hendelsesslag
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from sykefravaer_xl.saksmappe import tekst

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sykefravaer_xl.bok.modell import Bok, HendelseRad, OppfolgingRad

KONTAKT = "maanedlig_kontakt"


@dataclass(frozen=True, slots=True)
class Bevis:
    """One place in the book that says something of a checkpoint."""

    sted: str
    """Sheet and cell, as a reader finds it again."""
    dag: date | None = None
    hva: str = ""
    """The kind of event, where it is one."""
    grunn: str = ""
    besluttet_av: str = ""
    unntak: bool = False


def trygg(skrevet: str | None) -> str:
    """A remark as it may leave the house: one that may tell of a diagnosis stays in the book."""
    if not skrevet:
        return ""
    return tekst.HOLDT_TILBAKE if kan_ha_diagnose(skrevet) else " ".join(skrevet.split())


def hendelsessted(rad: HendelseRad, bok: Bok) -> str:
    """Where an event stands: a row of ``Hendelser``, or a cell of a plan."""
    if rad.planark is not None:
        return tekst.CELLE.format(ark=rad.planark.ark, celle=rad.planark.celle)
    kart = bok.hendelser_kart
    return (
        "" if kart is None else tekst.CELLE.format(ark=kart.ark, celle=kart.celle("dato", rad.rad))
    )


def bevis(
    punkt: str, rader: Sequence[OppfolgingRad], hendte: Sequence[HendelseRad], bok: Bok
) -> list[Bevis]:
    """All that is noted of one checkpoint of a spell, oldest first."""
    alle = [*_skrevet(punkt, rader, bok), *_hendt(punkt, hendte, bok)]
    return sorted(alle, key=lambda b: (b.dag is None, b.dag))


def _skrevet(punkt: str, rader: Sequence[OppfolgingRad], bok: Bok) -> Iterator[Bevis]:
    _, utfort, unntak, _ = oppfolging_felter(punkt)

    def sted(felt: str, rad: OppfolgingRad) -> str:
        kart = bok.kart_for(rad.rad) if rad.i_fravaer else bok.oppfolging_kart
        if kart is None:
            return ""
        return tekst.CELLE.format(ark=kart.ark, celle=kart.celle(felt, rad.rad))

    for rad in rader:
        if punkt in rad.utfort:
            yield Bevis(sted(utfort, rad), rad.utfort[punkt])
        if punkt == KONTAKT and rad.sist_kontakt is not None:
            yield Bevis(sted("sist_kontakt", rad), rad.sist_kontakt)
        svar = rad.unntak.get(punkt)
        if svar:
            dag = None if isinstance(svar, bool) else svar
            yield Bevis(
                sted(unntak, rad),
                dag,
                grunn=trygg(rad.grunn.get(punkt)),
                besluttet_av=rad.besluttet_av or "",
                unntak=True,
            )


def _hendt(punkt: str, hendte: Sequence[HendelseRad], bok: Bok) -> Iterator[Bevis]:
    talte = (h for h in hendte if h.slag and hendelsesslag()[h.slag].virkning == "kontakt")
    forste = next(talte, None) if punkt == FORSTE_KONTAKT else None
    for rad in hendte:
        if rad.slag is None:
            continue
        slag = hendelsesslag()[rad.slag]
        er_unntak = slag.virkning == "unntak" and rad.sjekkpunkt == punkt
        kontakt = slag.virkning == "kontakt" and (punkt == KONTAKT or rad is forste)
        # a meeting is called and held in the row's own column
        motet = {"mote_holdt": punkt, "mote_innkalt": _foelger(punkt)}.get(slag.virkning)
        gjort = (slag.virkning == "utfort" and slag.sjekkpunkt == punkt) or (
            motet is not None and rad.sjekkpunkt == motet
        )
        gjort = gjort or (punkt == KONTAKT and slag.virkning == "mote_holdt")
        if er_unntak or kontakt or gjort:
            yield Bevis(
                hendelsessted(rad, bok),
                rad.dato,
                slag.navn,
                # what was said in a talk is nobody else's business
                "" if kontakt else trygg(rad.merknad),
                rad.besluttet_av or "",
                unntak=er_unntak,
            )


def _foelger(punkt: str) -> str | None:
    """The meeting a checkpoint leads up to."""
    kjent = sjekkpunkter().get(punkt)
    return None if kjent is None else kjent.foelger
