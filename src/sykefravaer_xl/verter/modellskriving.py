"""Writes a sheet's model in the open book, in few calls: a block of values, then looks.

What an open book's programming interface has no words for is left out: single edges, charts,
validations other than lists, and of print setup all but the width.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.verter.litesparing import (
    faa_storrelser,
    forenkle,
    hodefarger,
    renner_over,
)
from sykefravaer_xl.verter.maling import (
    Strok,
    flettinger,
    hver_for_seg,
    monster,
    rektangler,
    strok,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from arkbok import Verdi
    from sykefravaer_xl.ark.modell import Arkmodell, Farging, Kontroll, Sted, Tabell, Utseende
    from sykefravaer_xl.verter.apenbok import ApenBok

_UTSEENDE: Final = (
    "bg_color", "font_color", "bold", "italic", "font_size", "text_wrap", "align", "valign",
)  # fmt: skip
_KAN_VAERE_REGEL: Final = ("bg_color", "font_color", "bold", "italic")
"""What conditional formatting can do."""
_USYNLIG_PAA_TOM: Final = frozenset(
    {"font_color", "bold", "italic", "font_size", "text_wrap", "align", "valign"}
)
_SLIK_ER_DET: Final[Mapping[str, Any]] = {
    "bg_color": "#FFFFFF",
    "font_color": "#000000",
    "bold": False,
    "italic": False,
}
"""How a cell of a new sheet looks already."""
HELTALL: Final = "0"
"""A number format that shows a whole number as Excel does of itself."""
_FRA_KOLONNEN: Final = re.compile(r"(?<![$A-Z])[A-Z]{1,3}\$?[0-9]")
"""A place in a formula that is another in the next column."""
LANGT_NED: Final = 5000
"""New rows of a table shall have the number formats too."""


def skriv_modell(
    bok: ApenBok, modell: Arkmodell, *, fra_rad: int = 0, fra_kolonne: int = 0
) -> None:
    """Fill an empty sheet of the open book.

    ``fra_rad``: the rows above it look as they shall, only their values are written; the widths of
    columns before ``fra_kolonne`` are left as they are.
    """
    antall = 0 if modell.tabell is None else _tabell(bok, modell.navn, modell.tabell)
    if modell.celler:
        _celler(bok, modell, fra_rad)
    _visning(bok, modell, fra_rad, fra_kolonne)
    for ett, formel, form in _samlet(modell.farging):
        bok.betinget(modell.navn, ett.start, ett.hoyde, ett.bredde, formel, form)
    bok.tilpass_rader(modell.navn, 2, antall)
    if not fra_rad:
        bok.paa_papir(modell.navn, modell.side)
    if modell.tabell is None:  # a rule for 5000 rows is not set cell by cell
        for (kolonne, *_), (kilde, rader) in _lister(modell.kontroller).items():
            for ett in rektangler((rad, kolonne) for rad in rader):
                bok.nedtrekk(modell.navn, ett.rad, ett.kolonne, kilde, ett.hoyde)


def _lister(
    kontroller: Iterable[Kontroll],
) -> dict[tuple[Any, ...], tuple[list[str] | str, set[int]]]:
    """Column and choices → the choices, and the rows that have them."""
    ut: dict[tuple[Any, ...], tuple[list[str] | str, set[int]]] = {}
    for flate, regel in kontroller:
        if regel["validate"] == "list":
            kilde = regel["source"]
            _, rader = ut.setdefault((flate.kolonne + 1, *kilde), (kilde, set()))
            rader.update(range(flate.rad + 1, flate.siste_rad + 2))
    return ut


def _samlet(farging: Iterable[Farging]) -> Iterator[tuple[Strok, str, Mapping[str, Any]]]:
    """One rule where several beside each other say the same of the row."""
    like: dict[tuple[object, ...], tuple[Farging, set[int]]] = {}
    for en in farging:
        nokkel = en.formel, en.flate.rad, en.flate.siste_rad, *sorted(en.form.items())
        egen = en.flate.kolonne if _FRA_KOLONNEN.search(en.formel) else None
        _, kolonner = like.setdefault((egen, *nokkel), (en, set()))
        kolonner.update(range(en.flate.kolonne, en.flate.siste_kolonne + 1))
    for en, kolonner in like.values():
        hoyde = en.flate.siste_rad - en.flate.rad + 1
        for ett in rektangler((1, kolonne) for kolonne in kolonner):
            yield Strok(en.flate.rad + 1, ett.kolonne + 1, hoyde, ett.bredde), en.formel, en.form


def _tabell(bok: ApenBok, ark: str, tabell: Tabell) -> int:
    """The table and its rows; how many those are."""
    rekker: list[list[Verdi]] = [list(rekke) for rekke in tabell.rader]
    bredde, hoyde = len(tabell.former), max(len(rekker), 1)
    bok.skriv(ark, 1, 1, [[celle.verdi for celle in tabell.overskrifter], *rekker])
    bok.ny_tabell(ark, tabell.navn, hoyde + 1, bredde)
    hode = {(1, nr): _vist(celle.form) for nr, celle in enumerate(tabell.overskrifter, start=1)}
    under = {(2, nr): _vist(form) for nr, form in enumerate(tabell.former, start=1)}
    if bok.lite:
        for form in (*hode.values(), *under.values()):
            form.pop("border_color", None)
        for form in hode.values():
            form.pop("align", None)  # a text stands to the left of itself
        for formel, farge in hodefarger(tabell, hode):
            bok.betinget(ark, (1, 1), 1, bredde, formel, {"bg_color": farge})
    mal(bok, ark, hode | under, siste_rad=hoyde)
    former = {
        (2, nr): form["num_format"]
        for nr, form in enumerate(tabell.former, start=1)
        if form.get("num_format") is not None
    }
    for ett, tallformat in hver_for_seg(former):
        bok.tallformat(ark, ett.start, LANGT_NED, tallformat, ett.bredde)
    return len(rekker)


def _celler(bok: ApenBok, modell: Arkmodell, fra_rad: int) -> None:
    """One block of values, then looks: each property in as few rectangles as will do."""
    siste = max(rad for rad, _ in modell.celler), max(kol for _, kol in modell.celler)
    verdier: list[list[Verdi]] = [[None] * (siste[1] + 1) for _ in range(siste[0] + 1)]
    for (rad, kol), celle in modell.celler.items():
        verdier[rad][kol] = celle.verdi
    former = {
        (rad + 1, kol + 1): form for (rad, kol), form in _former(modell).items() if rad >= fra_rad
    }
    tallformater = {
        sted: form["num_format"]
        for sted, form in former.items()
        if form.get("num_format", HELTALL) != HELTALL
        and not (bok.lite and _er_tom(modell, sted))  # Excel sees that what she types is a date
    }
    for ett, tallformat in hver_for_seg(tallformater):
        bok.tallformat(modell.navn, ett.start, ett.hoyde, tallformat, ett.bredde)
    utseende = {sted: _vist(form) for sted, form in former.items()}
    if bok.lite:
        skjult = {nr + 1 for nr, visning in modell.kolonner.items() if visning.skjult}
        utseende = {sted: form for sted, form in utseende.items() if sted[1] not in skjult}
        forenkle(modell, utseende)
    mal(bok, modell.navn, utseende, rundt=True)
    bok.skriv(modell.navn, 1, 1, verdier)
    flettes = [
        Strok(f.rad + 1, f.kolonne + 1, 1, f.siste_kolonne - f.kolonne + 1)
        for f in modell.flettet
        if not (bok.lite and renner_over(modell, f))
    ]
    for ett in flettinger(flettes):
        bok.flett(modell.navn, ett.start, ett.bredde, ett.hoyde)


def _er_tom(modell: Arkmodell, sted: tuple[int, int]) -> bool:
    celle = modell.celler.get((sted[0] - 1, sted[1] - 1))
    return celle is None or celle.verdi is None


def mal(
    bok: ApenBok,
    ark: str,
    utseende: Mapping[tuple[int, int], Mapping[str, Any]],
    *,
    rundt: bool = False,
    siste_rad: int = 1,
) -> None:
    """Give cells (1-based) their looks, one property at a time.

    The last row stands for ``siste_rad`` rows that look the same.
    In an empty sheet of ours (``rundt``) what is not seen on an empty cell may reach those around
    too, and colours that follow no pattern are rules of conditional formatting, where that takes
    fewer calls and this Excel has them.
    """
    per_egenskap: dict[str, dict[tuple[int, int], Any]] = {}
    for sted, form in utseende.items():
        for navn, verdi in form.items():
            per_egenskap.setdefault(navn, {})[sted] = verdi
    planer = _planer(per_egenskap, utseende, rundt=rundt)
    regler = _regler(per_egenskap) if bok.lite and rundt else []
    if regler and len(regler) < sum(len(planer.pop(navn, ())) for navn in _KAN_VAERE_REGEL):
        for ett, formel, form in regler:
            bok.betinget(ark, ett.start, ett.hoyde, ett.bredde, formel, form)
    else:
        planer = _planer(per_egenskap, utseende, rundt=rundt)
    nederst = max((rad for rad, _ in utseende), default=0)
    for navn, plan in planer.items():
        for ett, verdi in plan:
            mer = siste_rad - 1 if ett.rad + ett.hoyde > nederst else 0
            bok.utseende(ark, ett.start, {navn: verdi}, ett.hoyde + mer, ett.bredde)


def _planer(
    per_egenskap: Mapping[str, Mapping[tuple[int, int], Any]],
    opptatt: Collection[tuple[int, int]],
    *,
    rundt: bool,
) -> dict[str, list[tuple[Strok, Any]]]:
    return {
        navn: strok(celler, fritt=rundt and navn in _USYNLIG_PAA_TOM, opptatt=opptatt)
        for navn, celler in per_egenskap.items()
    }


def _regler(
    per_egenskap: Mapping[str, Mapping[tuple[int, int], Any]],
) -> list[tuple[Strok, str, Mapping[str, Any]]]:
    """Colours and weight as rules, one for each set of cells: where two are true, both count."""
    sammen: dict[frozenset[tuple[int, int]], dict[str, Any]] = {}
    for navn in _KAN_VAERE_REGEL:
        celler = per_egenskap.get(navn, {})
        for verdi in dict.fromkeys(celler.values()):
            egne = frozenset(sted for sted, ett in celler.items() if ett == verdi)
            sammen.setdefault(egne, {})[navn] = verdi
    return [(ett, formel, form) for egne, form in sammen.items() for ett, formel in monster(egne)]


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


def _visning(bok: ApenBok, modell: Arkmodell, fra_rad: int, fra_kolonne: int) -> None:
    egne = {nr: k for nr, k in modell.kolonner.items() if nr >= fra_kolonne}
    bredder = {(1, nr): k.bredde for nr, k in egne.items() if k.bredde is not None}
    for ett, tegn in storrelser(bok, bredder, 3):
        bok.bredde(modell.navn, ett.kolonne + 1, tegn, ett.bredde)
    for niva in (1, 2):
        for ett in rektangler((1, nr) for nr, kolonne in egne.items() if kolonne.niva >= niva):
            bok.grupper(modell.navn, ett.kolonne + 1, ett.bredde)
    for ett in rektangler((1, nr) for nr, kolonne in egne.items() if kolonne.skjult):
        bok.skjul(modell.navn, ett.kolonne + 1, ett.bredde)
    hoyder = {
        (rad, 1): visning.hoyde
        for rad, visning in modell.rader.items()
        if rad >= fra_rad and visning.hoyde is not None
    }
    for ett, hoyde in storrelser(bok, hoyder, 15):
        bok.radhoyde(modell.navn, ett.rad + 1, hoyde, ett.hoyde)


def storrelser(
    bok: ApenBok, alle: Mapping[tuple[int, int], float], steg: float
) -> list[tuple[Strok, float]]:
    """Sizes as they are; in Lite, where they would take many calls, rounded up to a step."""
    return faa_storrelser(alle, steg) if bok.lite else strok(alle)
