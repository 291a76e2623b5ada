"""What is given up in xlwings Lite so that a sheet takes few calls: nuances, never contents.

Each call crosses from the task pane to Excel.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.stil import DEMPET, LYS_SKRIFT, SUMMERT
from sykefravaer_xl.verter.maling import Strok, strok

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sykefravaer_xl.ark.modell import Arkmodell, Flate, Tabell

    Former = Mapping[tuple[int, int], dict[str, Any]]
    """Looks by cell, counted from 1."""

FLEST_STORRELSER: Final = 6
"""Calls that sizes may take before they are rounded."""
FLEST_AVRUNDET: Final = 2 * FLEST_STORRELSER
"""Calls that rounded ones may take; they are rounded up more coarsely till they do."""
_MIDT: Final = "vcenter"
KORT_LOP: Final = 4
VANLIG_BREDDE: Final = 8.43
"""Characters of a column nobody has set."""
VANLIG_STORRELSE: Final = 11
"""Points of letters nobody has set."""
NESTEN_LIKE: Final = 3
"""Points between sizes of letters."""
_STORSTE_TEGN: Final = 1.3
"""Widths of a column's characters to a letter of a title."""
_LINJE: Final = 15.0
"""Points of a line."""
_NESTEN_SVART: Final = frozenset({LYS_SKRIFT, DEMPET})
"""Letters that are as well read in black."""


def forenkle(modell: Arkmodell, utseende: Former) -> None:
    """Looks of a sheet's cells as few calls will have them: no frames, nuances evened out."""
    for (rad, kol), celle in modell.celler.items():
        if celle.form is SUMMERT:
            utseende.get((rad + 1, kol + 1), {}).clear()
    for form in utseende.values():
        form.pop("border_color", None)
        if form.get("font_color") in _NESTEN_SVART:
            del form["font_color"]
    _brytes(modell, utseende)
    _like_store(utseende)
    _like_hoyt(utseende)
    _til_venstre(modell, utseende)


def renner_over(modell: Arkmodell, flate: Flate) -> bool:
    """Whether a text in the first row needs no merged cells: it runs on over the empty ones."""
    form = modell.celler[flate.rad, flate.kolonne].form
    return flate.rad == 0 and not form.get("text_wrap") and form.get("align", "left") == "left"


def _brytes(modell: Arkmodell, utseende: Former) -> None:
    """Where texts are wrapped, those with room enough may be so too: nothing is seen of it."""
    if not any(form.get("text_wrap") for form in utseende.values()):
        return
    flettet = {(f.rad, f.kolonne): range(f.kolonne, f.siste_kolonne + 1) for f in modell.flettet}
    forste_kan = not any(renner_over(modell, f) for f in modell.flettet)
    for (rad, kol), celle in modell.celler.items():
        if rad == 0 and not forste_kan:
            continue
        kolonner = flettet.get((rad, kol), range(kol, kol + 1))
        hoyde = modell.rader[rad].hoyde if rad in modell.rader else None
        linjer = max(1, math.ceil((hoyde or 0) / _LINJE - 0.1)) if " " in str(celle.verdi) else 1
        plass = linjer * sum(_bredde(modell, nr) for nr in kolonner)
        if len(str(celle.verdi or "")) * _STORSTE_TEGN > plass:
            continue
        for nr in kolonner:
            if (rad + 1, nr + 1) in utseende:
                utseende[rad + 1, nr + 1]["text_wrap"] = True


def _bredde(modell: Arkmodell, kolonne: int) -> float:
    visning = modell.kolonner.get(kolonne)
    return VANLIG_BREDDE if visning is None or visning.bredde is None else visning.bredde


def _like_store(utseende: Former) -> None:
    """Letters nearly as large as most are as large, where the sizes would take many calls."""
    storrelser = {s: f["font_size"] for s, f in utseende.items() if "font_size" in f}
    if not storrelser:
        return
    vanligst = Counter(storrelser.values()).most_common(1)[0][0]
    kall = len(strok(storrelser, fritt=True, opptatt=utseende))
    if kall > FLEST_STORRELSER:
        nesten = [tall for tall in storrelser.values() if abs(tall - vanligst) <= NESTEN_LIKE]
        storrelser = {s: min(nesten) if t in nesten else t for s, t in storrelser.items()}
    elif abs(vanligst - VANLIG_STORRELSE) <= 1:
        alle = dict.fromkeys(utseende, vanligst) | storrelser
        if len(strok(alle, fritt=True)) < kall:
            storrelser = alle
    for sted, tall in storrelser.items():
        utseende[sted]["font_size"] = tall


def _like_hoyt(utseende: Former) -> None:
    """Where texts stand in their rows is the same for all, where it would take many calls."""
    steder = {s: f["valign"] for s, f in utseende.items() if f.get("valign", _MIDT) != _MIDT}
    if len(strok(steder, fritt=True, opptatt=utseende)) > 1:
        steder = dict.fromkeys(utseende, Counter(steder.values()).most_common(1)[0][0])
    for sted, form in utseende.items():
        form.pop("valign", None)  # in a row of one line the middle is where it is
        if sted in steder:
            form["valign"] = steder[sted]


def _til_venstre(modell: Arkmodell, utseende: Former) -> None:
    """Texts stand to the left of themselves; said of them too, where that takes fewer calls."""
    steder = {s: f["align"] for s, f in utseende.items() if "align" in f}
    tekster = {
        (rad + 1, kol + 1): "left"
        for (rad, kol), celle in modell.celler.items()
        if celle.verdi is None or isinstance(celle.verdi, str)
    }
    for flate in modell.flettet:
        if (flate.rad + 1, flate.kolonne + 1) in tekster:
            for kol in range(flate.kolonne, flate.siste_kolonne + 1):
                tekster[flate.rad + 1, kol + 1] = "left"
    flere = {s: v for s, v in tekster.items() if s in utseende} | steder
    uten, med = (len(strok(ett, fritt=True, opptatt=utseende)) for ett in (steder, flere))
    if med < uten:
        for sted, verdi in flere.items():
            utseende[sted]["align"] = verdi


def hodefarger(tabell: Tabell, hode: Former) -> Iterator[tuple[str, str]]:
    """A rule that knows headings by name, where each would take a call to be painted."""
    farger = {sted: form["bg_color"] for sted, form in hode.items() if "bg_color" in form}
    if len(strok(farger)) <= FLEST_STORRELSER:
        return
    vanligst = Counter(farger.values()).most_common(1)[0][0]
    navn: dict[str, list[str]] = {}
    for (_, kolonne), farge in farger.items():
        if farge != vanligst:
            navn.setdefault(farge, []).append(str(tabell.overskrifter[kolonne - 1].verdi))
    for form in hode.values():
        form["bg_color"] = vanligst
    for farge, egne in navn.items():
        alle = "&".join('"|' + ett.replace('"', '""') + '|"' for ett in egne)
        yield f'=ISNUMBER(FIND("|"&A$1&"|",{alle}))', farge


def faa_storrelser(
    storrelser: Mapping[tuple[int, int], float], steg: float
) -> list[tuple[Strok, float]]:
    """Sizes as they are, or rounded where they would take many calls."""
    plan = strok(storrelser)
    if len(plan) <= FLEST_STORRELSER:
        return plan
    for grovt in (steg, 2 * steg, 4 * steg):
        rundet = {s: _rundet(tall, grovt) for s, tall in storrelser.items()}
        plan = strok(_uten_korte_lop(rundet))
        if len(plan) <= FLEST_AVRUNDET:
            break
    return plan


def _rundet(tall: float, steg: float) -> float:
    """Up to a step, or down by a tenth of it: alike sizes beside each other are one call."""
    return max(1, math.ceil(tall / steg - 0.1)) * steg


def _uten_korte_lop(hoyder: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """A few small ones between larger are as large as the smaller of these."""
    ut = dict(hoyder)
    lop = [list(gruppe) for _, gruppe in groupby(sorted(hoyder), key=lambda s: hoyder[s])]
    for foer, lite, etter in zip(lop, lop[1:], lop[2:], strict=False):
        hoyde = min(hoyder[foer[0]], hoyder[etter[0]])
        if len(lite) < KORT_LOP and hoyder[lite[0]] < hoyde:
            ut.update(dict.fromkeys(lite, hoyde))
    return ut
