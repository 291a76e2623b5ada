"""Python itself: its version, where it is from, and the packages in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.doktor import tekst
from sykefravaer_xl.doktor.svar import Grad, Svar

if TYPE_CHECKING:
    from sykefravaer_xl.doktor.miljo import Miljo

MINST: Final = (3, 11)
_KRAV: Final = re.compile(r"([\w.\-]+)(?:\[[^\]]*\])?\s*([^;]*)(?:;(.*))?")
_VILKAAR: Final = re.compile(r"(>=|<=|==|!=|<|>|~=)\s*([\d.]+)")


def versjon(miljo: Miljo) -> Iterator[Svar]:
    """Python 3.11 or newer; 32 or 64 bit does not matter, because it runs outside Excel."""
    vist = ".".join(map(str, miljo.python))
    if miljo.python[:2] < MINST:
        yield Svar("python_gammel", Grad.FEIL, tekst.PYTHON_GAMMEL.format(versjon=vist))
        return
    yield Svar("python", Grad.OK, tekst.PYTHON.format(versjon=vist, bit=miljo.bit))


def fra_butikken(miljo: Miljo) -> Iterator[Svar]:
    """Excel cannot start the Python of the Microsoft Store."""
    if miljo.windows and "windowsapps" in str(miljo.tolk).lower():
        yield Svar("python_fra_butikk", Grad.FEIL, tekst.PYTHON_BUTIKK)


def pakker(miljo: Miljo) -> Iterator[Svar]:
    """Every package we need is there, in a version we can use."""
    feil = False
    for navn, vilkaar in _krav(miljo.krav):
        har = miljo.pakker.get(navn)
        if har is None:
            feil = True
            yield Svar("pakke_mangler", Grad.FEIL, tekst.PAKKE_MANGLER.format(pakke=navn))
        elif not passer(har, vilkaar):
            feil = True
            melding = tekst.PAKKE_GAL.format(pakke=navn, har=har, krav=vilkaar)
            yield Svar("pakke_gal", Grad.FEIL, melding)
    if not feil:
        yield Svar("pakker", Grad.OK, tekst.PAKKER)


def _krav(linjer: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Names and conditions of what is always needed; extras and Pyodide's are not."""
    for linje in linjer:
        treff = _KRAV.fullmatch(linje.strip())
        if treff and "extra" not in (treff[3] or ""):
            yield treff[1].lower().replace("_", "-"), treff[2].strip()


def passer(har: str, vilkaar: str) -> bool:
    """Whether a version fulfils conditions such as ``>=2.7,<3``."""
    mitt = tall(har)
    for tegn, verdi in _VILKAAR.findall(vilkaar):
        lengde = max(len(mitt), len(tall(verdi)))
        a, b = _fyll(mitt, lengde), _fyll(tall(verdi), lengde)
        sant = {
            ">=": a >= b,
            "<=": a <= b,
            "==": a == b,
            "!=": a != b,
            "<": a < b,
            ">": a > b,
            "~=": a >= b and mitt[: len(tall(verdi)) - 1] == tall(verdi)[:-1],
        }[tegn]
        if not sant:
            return False
    return True


def tall(versjon: str) -> tuple[int, ...]:
    """``2.9.0.post0`` -> (2, 9, 0)."""
    treff = re.match(r"\d+(?:\.\d+)*", versjon)
    return tuple(int(d) for d in treff[0].split(".")) if treff else ()


def _fyll(tallene: tuple[int, ...], lengde: int) -> tuple[int, ...]:
    return tallene + (0,) * (lengde - len(tallene))
