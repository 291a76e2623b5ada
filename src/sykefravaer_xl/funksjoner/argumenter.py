"""Single arguments read as dates, grades and texts; a fault names the argument."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sykefravaer_xl.bok.celler import Cellefeil, les_grad, les_tekst
from sykefravaer_xl.bok.datoceller import les_dato, les_fodselsdato
from sykefravaer_xl.bok.lesetekst import GRAD_TVETYDIG
from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil
from sykefravaer_xl.funksjoner.omrade import en_celle

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from sykefravaer_xl.funksjoner.vert import Vert

T = TypeVar("T")


def _les(verdi: object, navn: str, leser: Callable[[object], T | None]) -> T | None:
    try:
        return leser(en_celle(verdi, navn))
    except Cellefeil as feil:
        raise Funksjonsfeil(tekst.ARGUMENT.format(navn=navn, melding=feil.melding)) from None


def dato(verdi: object, navn: str, vert: Vert) -> date | None:
    """A day within the rules; None when left out."""
    return _les(
        verdi,
        navn,
        lambda v: les_dato(v, dato1904=vert.dato1904, null_er_tom=True),
    )


def fodselsdato(verdi: object, vert: Vert) -> date | None:
    """A birth date; None when left out."""
    return _les(
        verdi,
        "fodselsdato",
        lambda v: les_fodselsdato(v, dato1904=vert.dato1904, null_er_tom=True),
    )


def grad(verdi: object, vert: Vert) -> int:
    """A grade 1–100; 100 when left out."""
    lest = _les(verdi, "grad", lambda v: les_grad(entydig_grad(v), null_er_tom=vert.null_er_tom))
    return 100 if lest is None else lest


def tekstverdi(verdi: object, navn: str) -> str | None:
    """A text; None when left out."""
    return _les(verdi, navn, lambda v: les_tekst(v, null_er_tom=True))


def pakrevd(verdi: T | None, navn: str) -> T:
    """The value of an argument the function cannot do without."""
    if verdi is None:
        raise Funksjonsfeil(tekst.MANGLER.format(navn=navn))
    return verdi


def entydig_grad(verdi: object) -> object:
    """The grade as it stands; refuses a bare 1, which a cell shown as 100 % also holds."""
    if isinstance(verdi, int | float) and not isinstance(verdi, bool) and verdi == 1:
        raise Cellefeil("grad_tvetydig", GRAD_TVETYDIG)
    return verdi
