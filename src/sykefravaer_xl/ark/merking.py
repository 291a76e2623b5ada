"""Which columns of a book are marked as ours after a run; see ``bok/kjennemerker``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.ark.endringsliste import NyttDataark
from sykefravaer_xl.bok.kjennemerker import Merketabell
from sykefravaer_xl.bok.skjema import (
    ARBEIDSLISTE,
    ENDRINGSLOGG,
    FRAVAER,
    HENDELSER,
    OPPFOLGING,
    SJEKKPUNKTER,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sykefravaer_xl.ark.endringsliste import Endring
    from sykefravaer_xl.bok.modell import Bok


def merker(bok: Bok, endringer: Iterable[Endring]) -> dict[str, Merketabell]:
    """Table → where it stands: as it was read, and as it has been written since."""
    karter = {
        FRAVAER.tabell: bok.fravaer_kart,
        OPPFOLGING.tabell: bok.oppfolging_kart,
        HENDELSER.tabell: bok.hendelser_kart,
        ARBEIDSLISTE.tabell: bok.arbeidsliste_kart,
        ENDRINGSLOGG.tabell: bok.endringslogg_kart,
        SJEKKPUNKTER.tabell: bok.sjekkpunkter_kart,
    }
    steder: dict[str, tuple[str, int, Mapping[str, int]]] = {
        tabell: (kart.ark, kart.overskriftsrad, kart.kolonner)
        for tabell, kart in karter.items()
        if kart is not None
    }
    for endring in endringer:
        if isinstance(endring, NyttDataark):
            egne = {k.felt: nr for nr, k in enumerate(endring.plan.kolonner, start=1)}
            steder[endring.plan.tabell] = (endring.plan.navn, 1, egne)
            continue
        kart = endring.skriver.kart
        for tabell, egen in karter.items():
            if egen is kart:
                steder[tabell] = (kart.ark, kart.overskriftsrad, endring.skriver.kolonner)
    if FRAVAER.tabell in steder:  # what she fills in is found by its headings and contents
        ark, rad, kolonner = steder[FRAVAER.tabell]
        steder[FRAVAER.tabell] = (ark, rad, {f: k for f, k in kolonner.items() if f in FRAVAER.ut})
    return {tabell: Merketabell(*sted) for tabell, sted in steder.items()}
