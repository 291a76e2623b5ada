"""Finds the sheets of ours in a book again, also when the clerk has renamed them or a heading.

A heading that says what we call a column is believed first; a hidden name (``kjennemerker``) is
asked for what has lost its heading, and the name of the Excel table for a book without such names.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.bok import arkvalg
from sykefravaer_xl.bok.arkvalg import Arkfunn
from sykefravaer_xl.bok.tabellfunn import les_overskriftsrad

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.kjennemerker import Merketabell
    from sykefravaer_xl.bok.skjema import Arkskjema
    from sykefravaer_xl.bok.tabellfunn import Sokemonster


def finn_egen_tabell(
    kilde: Kilde, skjema: Arkskjema, soker: Sokemonster, utenom: Collection[str]
) -> Arkfunn | None:
    """The sheet and its heading row; ``utenom`` are the sheets of absences, never ours.

    A sheet is ours when it has our name, our marks or our table, and the headings we know it by.
    """
    merket = kilde.merker.get(skjema.tabell)
    funn = arkvalg.finn_eget(kilde.topper, skjema.ark, soker, *skjema.kjennetegn, utenom=utenom)
    if funn is not None:
        return _med_merker(funn, merket, soker.overskrifter)
    steder = [] if merket is None else [(merket.ark, merket.rad)]
    steder += [
        (ark, tabell.overskriftsrad)
        for ark, tabeller in kilde.tabeller.items()
        for tabell in tabeller
        if tabell.navn == skjema.tabell
    ]
    for ark, rad in steder:
        if ark not in utenom and 0 < rad <= len(kilde.topper.get(ark, ())):
            funn = Arkfunn(ark, les_overskriftsrad(kilde.topper[ark], rad, soker))
            funn = _med_merker(funn, merket, soker.overskrifter)
            if funn.rad.har(*skjema.kjennetegn):
                return funn
    return None


def merkede_kolonner(
    merket: Merketabell | None, funn: Arkfunn, felter: Iterable[str], opptatt: Iterable[int]
) -> dict[str, int]:
    """Field → column of what the marks of this very heading row know, under headings of hers.

    A mark over an empty cell is left from a column that some program took out without looking.
    """
    if merket is None or (merket.ark, merket.rad) != (funn.ark, funn.rad.rad):
        return {}
    ledige = funn.rad.tekster.keys() - set(opptatt)
    return {felt: k for felt in felter if (k := merket.kolonner.get(felt)) in ledige and k}


def _med_merker(
    funn: Arkfunn, merket: Merketabell | None, overskrifter: Mapping[str, str]
) -> Arkfunn:
    rad = funn.rad
    mangler = [felt for felt in overskrifter if felt not in rad.kolonner]
    mer = merkede_kolonner(merket, funn, mangler, rad.kolonner.values())
    if not mer:
        return funn
    return replace(funn, rad=replace(rad, kolonner={**rad.kolonner, **mer}))
