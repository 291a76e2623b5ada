"""Which columns of a book are marked as ours after a run; see ``bok/kjennemerker``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.ark.endring import NyttDataark
from sykefravaer_xl.bok.kjennemerker import Merketabell
from sykefravaer_xl.bok.skjema import (
    ARBEIDSLISTE,
    ENDRINGSLOGG,
    ENHETSPLIKTER,
    FRAVAER,
    HENDELSER,
    OPPFOLGING,
    SJEKKPUNKTER,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.ark.dataark import Arkplan
    from sykefravaer_xl.ark.endring import Endring
    from sykefravaer_xl.bok.modell import Bok


def merket_plan(plan: Arkplan) -> Merketabell:
    """Where the columns of a sheet made by a plan stand."""
    return Merketabell(plan.navn, 1, {k.felt: n for n, k in enumerate(plan.kolonner, start=1)})


def _bare_vare(tabell: str, merket: Merketabell) -> Merketabell:
    """What the clerk fills in of the absences is found by its headings and contents."""
    if tabell != FRAVAER.tabell:
        return merket
    return replace(merket, kolonner={f: k for f, k in merket.kolonner.items() if f in FRAVAER.ut})


def planmerker(planer: Iterable[Arkplan]) -> dict[str, Merketabell]:
    """Table → where it stands, in a book of sheets made by these plans."""
    return {plan.tabell: _bare_vare(plan.tabell, merket_plan(plan)) for plan in planer}


def merker(bok: Bok, endringer: Iterable[Endring]) -> dict[str, Merketabell]:
    """Table → where it stands: as it was read, and as it has been written since."""
    karter = {
        FRAVAER.tabell: bok.fravaer_kart,
        OPPFOLGING.tabell: bok.oppfolging_kart,
        HENDELSER.tabell: bok.hendelser_kart,
        ENHETSPLIKTER.tabell: bok.enhetsplikter_kart,
        ARBEIDSLISTE.tabell: bok.arbeidsliste_kart,
        ENDRINGSLOGG.tabell: bok.endringslogg_kart,
        SJEKKPUNKTER.tabell: bok.sjekkpunkter_kart,
    }
    steder = {
        tabell: Merketabell(kart.ark, kart.overskriftsrad, kart.kolonner)
        for tabell, kart in karter.items()
        if kart is not None
    }
    for endring in endringer:
        if isinstance(endring, NyttDataark):
            steder[endring.plan.tabell] = merket_plan(endring.plan)
            continue
        kart = endring.skriver.kart
        for tabell, egen in karter.items():
            if egen is kart:
                kolonner = endring.skriver.kolonner
                steder[tabell] = Merketabell(kart.ark, kart.overskriftsrad, kolonner)
    return {tabell: _bare_vare(tabell, merket) for tabell, merket in steder.items()}
