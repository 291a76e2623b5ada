"""Every figure in the rule files, moved by one, must break a literal expectation.

A figure that can change without a test noticing is a figure nobody watches.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from sykefravaer_xl.domene.sak import Oppsett
from sykefravaer_xl.lov.lov import les_regelverk
from sykefravaer_xl.lov.profiler import les_profiler
from sykefravaer_xl.lov.sjekkpunkter import les_sjekkpunkter
from tests.domene.boktall import ALLE, LOV, PROFILER, SJEKKPUNKTER, avvik

if TYPE_CHECKING:
    from collections.abc import Iterator


def _les(navn: str) -> str:
    return files("sykefravaer_xl.lov").joinpath(navn).read_text(encoding="utf-8")


LOVTEKST: Final = _les("lov.toml")
SJEKKPUNKTTEKST: Final = _les("sjekkpunkter.toml")
PROFILTEKST: Final = _les("profiler.toml")

_TALL: Final = re.compile(r"^\s*(\w+) = (-?\d+)$", re.MULTILINE)
_DATO: Final = re.compile(r"^fra = (\d{4})-(\d{2})-01$", re.MULTILINE)
_OVERSKRIFT: Final = re.compile(r"^\s*\[+([\w.]+)\]+$", re.MULTILINE)


class Mutant(NamedTuple):
    """A rule file with one figure changed."""

    navn: str
    tekst: str


def _hvor(tekst: str, sted: int) -> str:
    """The heading a place in the file stands under, and which one of that name it is."""
    over = [treff[1] for treff in _OVERSKRIFT.finditer(tekst, 0, sted)]
    return f"{over[-1]}#{over.count(over[-1])}"


def _mutanter(tekst: str) -> Iterator[Mutant]:
    for treff in _TALL.finditer(tekst):
        for endring in (-1, 1):
            nytt = str(int(treff[2]) + endring)
            yield Mutant(
                f"{_hvor(tekst, treff.start())}.{treff[1]} {treff[2]}->{nytt}",
                tekst[: treff.start(2)] + nytt + tekst[treff.end(2) :],
            )


def _datomutanter(tekst: str) -> Iterator[Mutant]:
    """Versions that start a day later, the 2nd instead of the 1st."""
    for treff in _DATO.finditer(tekst):
        ny = f"fra = {treff[1]}-{treff[2]}-02"
        yield Mutant(
            f"{_hvor(tekst, treff.start())} {treff[0]} -> 2.",
            tekst[: treff.start()] + ny + tekst[treff.end() :],
        )


LOVMUTANTER: Final = list(_mutanter(LOVTEKST))
SJEKKPUNKTMUTANTER: Final = list(_mutanter(SJEKKPUNKTTEKST))
PROFILMUTANTER: Final = list(_mutanter(PROFILTEKST))
DATOMUTANTER: Final = list(_datomutanter(SJEKKPUNKTTEKST))


def test_de_rette_tallene_bryter_ingen_forventning() -> None:
    oppsett = Oppsett(
        regelverk=les_regelverk(LOVTEKST),
        sjekkpunkter=les_sjekkpunkter(SJEKKPUNKTTEKST),
        profiler=les_profiler(PROFILTEKST),
    )
    assert avvik(oppsett, ALLE) == []


def test_alle_tallene_er_med() -> None:
    # ten figures of the law; a checkpoint version has at least one figure or none at all
    assert len(LOVMUTANTER) == 2 * LOVTEKST.count("verdi = ")
    assert len(LOVMUTANTER) >= 20
    assert len(SJEKKPUNKTMUTANTER) >= 2 * 30
    assert len(PROFILMUTANTER) == 2 * 5


@pytest.mark.parametrize("mutant", LOVMUTANTER, ids=lambda m: m.navn)
def test_ett_feil_tall_i_loven_blir_oppdaget(mutant: Mutant) -> None:
    assert avvik(Oppsett(regelverk=les_regelverk(mutant.tekst)), LOV) != []


@pytest.mark.parametrize("mutant", SJEKKPUNKTMUTANTER, ids=lambda m: m.navn)
def test_ett_feil_tall_i_sjekkpunktene_blir_oppdaget(mutant: Mutant) -> None:
    oppsett = Oppsett(sjekkpunkter=les_sjekkpunkter(mutant.tekst))
    assert avvik(oppsett, SJEKKPUNKTER) != []


@pytest.mark.parametrize("mutant", PROFILMUTANTER, ids=lambda m: m.navn)
def test_ett_feil_tall_i_profilene_blir_oppdaget(mutant: Mutant) -> None:
    assert avvik(Oppsett(profiler=les_profiler(mutant.tekst)), PROFILER) != []


@pytest.mark.parametrize("mutant", DATOMUTANTER, ids=lambda m: m.navn)
def test_en_versjon_som_starter_en_dag_for_sent_blir_oppdaget(mutant: Mutant) -> None:
    oppsett = Oppsett(sjekkpunkter=les_sjekkpunkter(mutant.tekst))
    assert avvik(oppsett, SJEKKPUNKTER) != []
