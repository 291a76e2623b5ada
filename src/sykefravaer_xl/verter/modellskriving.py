"""Writes a sheet's model in the open book, in few calls: a block of values, then looks in runs.

What an open book's programming interface has no words for is left out: single edges, charts,
validations other than lists, and print setup.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, TypeVar

from sykefravaer_xl.ark.modell import UTEN_FORM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from arkbok import Verdi
    from sykefravaer_xl.ark.modell import Arkmodell, Sted, Tabell, Utseende
    from sykefravaer_xl.verter.apenbok import ApenBok

T = TypeVar("T")

_UTSEENDE: Final = (
    "bg_color", "font_color", "bold", "italic", "font_size", "text_wrap", "align", "valign",
)  # fmt: skip
_SLIK_ER_DET: Final[Mapping[str, Any]] = {"bg_color": "#FFFFFF", "bold": False, "italic": False}
"""How a cell of a new sheet looks already."""
LANGT_NED: Final = 5000
"""New rows of a table shall have the number formats too."""


def lop(verdier: Iterable[T]) -> Iterator[tuple[int, int, T]]:
    """Columns (1-based) side by side that have the same value: the first one, how many, and it."""
    nr = 1
    for verdi, gruppe in groupby(verdier):
        antall = sum(1 for _ in gruppe)
        yield nr, antall, verdi
        nr += antall


def skriv_modell(bok: ApenBok, modell: Arkmodell) -> None:
    """Fill an empty sheet of the open book."""
    if modell.tabell is not None:
        _tabell(bok, modell.navn, modell.tabell)
    if modell.celler:
        _celler(bok, modell)
    _visning(bok, modell)
    for flate, formel, form in modell.farging:
        hoyde, bredde = flate.siste_rad - flate.rad + 1, flate.siste_kolonne - flate.kolonne + 1
        sted = (flate.rad + 1, flate.kolonne + 1)
        bok.betinget(modell.navn, sted, hoyde, bredde, formel, form)
    if modell.tabell is None:  # a rule for 5000 rows is not set cell by cell
        for flate, regel in modell.kontroller:
            if regel["validate"] == "list":
                bok.nedtrekk(modell.navn, flate.rad + 1, flate.kolonne + 1, regel["source"])


def _tabell(bok: ApenBok, ark: str, tabell: Tabell) -> None:
    rekker: list[list[Verdi]] = [list(rekke) for rekke in tabell.rader]
    bredde, hoyde = len(tabell.former), max(len(rekker), 1)
    bok.skriv(ark, 1, 1, [[celle.verdi for celle in tabell.overskrifter], *rekker])
    bok.ny_tabell(ark, tabell.navn, hoyde + 1, bredde)
    for nr, antall, form in lop(celle.form for celle in tabell.overskrifter):
        bok.utseende(ark, (1, nr), _vist(form), 1, antall)
    for nr, antall, form in lop(_vist(form) for form in tabell.former):
        bok.utseende(ark, (2, nr), form, hoyde, antall)
    for nr, antall, tallformat in lop(form.get("num_format") for form in tabell.former):
        if tallformat is not None:
            bok.tallformat(ark, (2, nr), LANGT_NED, tallformat, antall)


def _celler(bok: ApenBok, modell: Arkmodell) -> None:
    """One block of values, then looks; cells beside each other that look the same are one call."""
    siste = max(rad for rad, _ in modell.celler), max(kol for _, kol in modell.celler)
    former = _former(modell)
    bredden = max([siste[1], *(kol for _, kol in former)]) + 1
    verdier: list[list[Verdi]] = [[None] * (siste[1] + 1) for _ in range(siste[0] + 1)]
    for (rad, kol), celle in modell.celler.items():
        verdier[rad][kol] = celle.verdi
    for rad in range(siste[0] + 1):
        rekke = [former.get((rad, kol), UTEN_FORM) for kol in range(bredden)]
        for nr, antall, form in lop(rekke):
            if "num_format" in form:
                bok.tallformat(modell.navn, (rad + 1, nr), 1, form["num_format"], antall)
            if vist := _vist(form):
                bok.utseende(modell.navn, (rad + 1, nr), vist, 1, antall)
    bok.skriv(modell.navn, 1, 1, verdier)
    for flate in modell.flettet:
        bredde = flate.siste_kolonne - flate.kolonne + 1
        bok.flett(modell.navn, (flate.rad + 1, flate.kolonne + 1), bredde)


def _former(modell: Arkmodell) -> dict[Sted, Utseende]:
    """The look of every cell, the ones under a merged cell too."""
    ut = {sted: celle.form for sted, celle in modell.celler.items()}
    for flate in modell.flettet:
        for kol in range(flate.kolonne, flate.siste_kolonne + 1):
            ut[flate.rad, kol] = ut[flate.rad, flate.kolonne]
    return ut


def _vist(form: Utseende) -> dict[str, Any]:
    ut = {n: form[n] for n in _UTSEENDE if n in form and form[n] != _SLIK_ER_DET.get(n)}
    if form.get("border"):
        ut["border_color"] = form["border_color"]
    return ut


def _visning(bok: ApenBok, modell: Arkmodell) -> None:
    if modell.kolonner:
        alle = [modell.kolonner.get(nr) for nr in range(max(modell.kolonner) + 1)]
        for nr, antall, tegn in lop(k.bredde if k else None for k in alle):
            if tegn is not None:
                bok.bredde(modell.navn, nr, tegn, antall)
        for nr, antall, skjult in lop(bool(k and k.skjult) for k in alle):
            if skjult:
                bok.skjul(modell.navn, nr, antall)
    for rad, visning in modell.rader.items():
        if visning.hoyde is not None:
            bok.radhoyde(modell.navn, rad + 1, visning.hoyde)
