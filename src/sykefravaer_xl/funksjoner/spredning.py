"""A column where a function expects one cell: an answer for each row, spilled beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil
from sykefravaer_xl.funksjoner.omrade import rad_er_tom, uten_tomme_til_slutt
from sykefravaer_xl.funksjoner.vert import TOM

if TYPE_CHECKING:
    from sykefravaer_xl.funksjoner.funksjon import Funksjon
    from sykefravaer_xl.funksjoner.omrade import Matrise
    from sykefravaer_xl.funksjoner.vert import Svar, Verdi

Kall = Callable[[tuple[object, ...]], "Svar"]


def spredt(funksjon: Funksjon, argumenter: tuple[object, ...], kall: Kall) -> Svar | None:
    """The answers of every row; None where each argument is one cell, as it is meant to be.

    Columns go side by side, a lone cell counts for all rows. An empty row has no
    answer, and a fault in one is a text in its place.
    """
    kolonner = {
        nr: matrise
        for nr, (verdi, ventet) in enumerate(zip(argumenter, funksjon.argumenter, strict=False))
        if not ventet.slag.omrade and (matrise := _kolonne(verdi)) is not None
    }
    if funksjon.svar.omrade or not kolonner:
        return None
    hoyde = max(map(len, kolonner.values()))
    ulike = [funksjon.argumenter[nr].navn for nr, m in kolonner.items() if _bred(m)]
    if ulike:
        raise Funksjonsfeil(tekst.EN_KOLONNE.format(navn=ulike[0]))
    ut: list[list[Verdi]] = []
    for rad in range(hoyde):
        egne = {nr: m[rad][0] if rad < len(m) else None for nr, m in kolonner.items()}
        if rad_er_tom(list(egne.values())):
            ut.append([TOM])
            continue
        svar = kall(tuple(egne.get(nr, verdi) for nr, verdi in enumerate(argumenter)))
        ut.append([TOM if isinstance(svar, list) else svar])
    return ut


def _kolonne(verdi: object) -> Matrise | None:
    """The rows of an area of more than one cell with anything in it; None for a lone value."""
    if not isinstance(verdi, list | tuple):
        return None
    matrise = uten_tomme_til_slutt(verdi)
    fylt = sum(not rad_er_tom([celle]) for rad in matrise for celle in rad)
    return matrise if fylt > 1 else None


def _bred(matrise: Matrise) -> bool:
    return any(not rad_er_tom(rad[1:]) for rad in matrise)
