"""What the sheet ``Hendelser`` gives a plan: talks and measures of the spell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.innhold import Gjort, Tiltak
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.lov.hendelser import hendelsesslag
from sykefravaer_xl.lov.tilrettelegging import katalognavn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sykefravaer_xl.bok.modell import HendelseRad

FLEST_KONTAKTER: Final = 6
"""So many talks are listed; of earlier ones only how many they are."""
TILTAK: Final = "tiltak"
RAAD: Final = "raad_sykmelder"


def kontakter(hendt: Sequence[HendelseRad]) -> Iterable[Gjort]:
    """Talks and meetings with their days; what was said in them is nobody else's business."""
    alle = [
        Gjort(hendelsesslag()[h.slag].navn, h.dato)
        for h in hendt
        if h.slag is not None and hendelsesslag()[h.slag].virkning == "kontakt"
    ]
    if len(alle) > FLEST_KONTAKTER:
        yield Gjort(tekst.FLERE_KONTAKTER, None, str(len(alle) - FLEST_KONTAKTER))
    yield from alle[-FLEST_KONTAKTER:]


def tiltak(hendt: Sequence[HendelseRad], dag: date) -> tuple[Tiltak, ...]:
    """The measures noted, as rows of the plan's table, and what the sykmelder proposes."""
    noterte = [_tiltak(h, dag) for h in hendt if h.slag == TILTAK]
    return (*noterte, *(_raad(h) for h in hendt if h.slag == RAAD and h.merknad))


def _raad(hendelse: HendelseRad) -> Tiltak:
    """A proposal nobody has decided on yet."""
    return Tiltak(beskrivelse=tekst.RAAD.format(raad=hendelse.merknad))


def _tiltak(hendelse: HendelseRad, dag: date) -> Tiltak:
    planlagt, pagar, gjennomfort, *_ = tekst.TILTAKSTATUS
    merknad = hendelse.merknad or ""
    status = planlagt if hendelse.dato is not None and hendelse.dato > dag else pagar
    if hendelse.utfort is not None:
        status = gjennomfort
    return Tiltak(
        tiltak=next((n for n in katalognavn(dag) if n.casefold() in merknad.casefold()), None),
        beskrivelse=merknad or None,
        fra=hendelse.dato,
        til=hendelse.frist,
        ansvarlig=hendelse.besluttet_av,
        status=status,
        evaluering=None
        if hendelse.utfort is None
        else tekst.EVALUERT.format(dato=vis_dato(hendelse.utfort)),
    )
