"""Finds a table in a sheet by its headings, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import overskriftsord, skjema
from sykefravaer_xl.bok.skjema.kolonne import ordbok
from sykefravaer_xl.grunn.normalisering import nokkel, rens

if TYPE_CHECKING:
    from collections.abc import Mapping

SOKERADER: Final = 40
"""So many rows from the top may come before the headings."""
STORSTE_HULL: Final = 50
"""A heading further to the right than this from the one before does not belong to the table."""
_LENGSTE_OVERSKRIFT: Final = 120
_PARENTES: Final = re.compile(r"\(([^)]*)\)")

Topp = Sequence[Sequence[object]]
"""The first rows of a sheet, from row 1 and column A."""


def under(topp: Topp, overskriftsrad: int, kolonne: int) -> list[object]:
    """What stands in a column below the headings; rows that end before it are left out."""
    return [rad[kolonne - 1] for rad in topp[overskriftsrad:] if len(rad) >= kolonne]


def i_kolonne(rad: Sequence[object], kolonne: int) -> object:
    """What a row has in a column; None where it ends before it."""
    return rad[kolonne - 1] if len(rad) >= kolonne else None


@dataclass(frozen=True, slots=True)
class Sokemonster:
    """What a kind of table is known by."""

    overskrifter: Mapping[str, str]
    ord: Mapping[str, str]
    sammensatte: bool = False
    """Whether headings may be put together of words («Egenmelding fra»)."""


def monster(
    overskrifter: Mapping[str, str],
    syn: Mapping[str, tuple[str, ...]] | None = None,
    *,
    sammensatte: bool = False,
) -> Sokemonster:
    """A search pattern from our headings and the synonyms for them."""
    return Sokemonster(overskrifter, ordbok(overskrifter, syn or {}), sammensatte)


def _monster(ark: skjema.Arkskjema) -> Sokemonster:
    return monster(ark.overskrifter, ark.synonymer)


FRAVAER: Final = monster(skjema.I_RADEN.overskrifter, skjema.I_RADEN.synonymer, sammensatte=True)
ANSATTE: Final = _monster(skjema.ANSATTE)
SJEKKPUNKTER: Final = _monster(skjema.SJEKKPUNKTER)
INNSTILLINGER: Final = _monster(skjema.INNSTILLINGER)
FRAVAERSKODER: Final = _monster(skjema.FRAVAERSKODER)
HENDELSER: Final = _monster(skjema.HENDELSER)
ARBEIDSLISTE: Final = _monster(skjema.ARBEIDSLISTE)
ENDRINGSLOGG: Final = _monster(skjema.ENDRINGSLOGG)
ENHETSPLIKTER: Final = _monster(skjema.ENHETSPLIKTER)


@dataclass(frozen=True, slots=True)
class Dobbel:
    """Two columns with headings for the same field: the one used and the one left out."""

    felt: str
    brukt: str
    annen: str


class Treff(NamedTuple):
    """A heading we know; the lower the rank, the more surely (0 is our own heading)."""

    trinn: int
    kolonne: int
    felt: str


@dataclass(frozen=True, slots=True)
class Overskriftsrad:
    """A heading row: its row number, field -> column, and all headings by column."""

    rad: int
    kolonner: Mapping[str, int]
    tekster: Mapping[int, str]
    doble: tuple[Dobbel, ...] = field(default=())
    treff: tuple[Treff, ...] = field(default=())
    """Every heading we know, also of a field that comes more than once."""
    over: Mapping[int, str] = field(default_factory=dict)
    """What stands in the row above, where headings may be merged over several columns."""

    @property
    def hoyre(self) -> int:
        """The rightmost column that belongs to the table."""
        return max(self.tekster)

    def har(self, *felt: str) -> bool:
        """True when every one of the fields has a column."""
        return all(f in self.kolonner for f in felt)

    def kolonne_med(self, overskrift: str) -> int | None:
        """The column she means by a heading, or by its letter; None where there is none."""
        for kolonne, tekst in self.tekster.items():
            if nokkel(tekst) == nokkel(overskrift):
                return kolonne
        bokstav = overskrift.strip().upper()
        return next((k for k in self.tekster if bokstaver(k) == bokstav), None)


def finn_overskriftsrad(topp: Topp, soker: Sokemonster) -> Overskriftsrad | None:
    """The row that knows most of the fields; the first one when several know as many."""
    best: Overskriftsrad | None = None
    over: dict[int, str] = {}
    for nummer, rad in enumerate(topp[:SOKERADER], start=1):
        tekster = _tekster(rad)
        funnet = _les_rad(nummer, tekster, over, soker)
        if funnet and (best is None or len(funnet.kolonner) > len(best.kolonner)):
            best = funnet
        over = tekster
    return best


def les_overskriftsrad(topp: Topp, nummer: int, soker: Sokemonster) -> Overskriftsrad:
    """A row that is known to be the headings, whatever they say."""
    tekster = _tekster(topp[nummer - 1])
    lest = _les_rad(nummer, tekster, {}, soker)
    return lest or Overskriftsrad(nummer, {}, tekster or {1: ""})


def _tekster(rad: Sequence[object]) -> dict[int, str]:
    """Column -> heading text of a row, cut where a far stray cell is not part of the table."""
    tekster: dict[int, str] = {}
    siste = 0
    for kolonne, verdi in enumerate(rad, start=1):
        ren = "" if verdi is None else rens(str(verdi))[:_LENGSTE_OVERSKRIFT]
        if not ren:
            continue
        if siste and kolonne - siste > STORSTE_HULL:
            break
        tekster[kolonne] = ren
        siste = kolonne
    return tekster


def _les_rad(
    nummer: int, tekster: dict[int, str], over: dict[int, str], soker: Sokemonster
) -> Overskriftsrad | None:
    """A row read as headings. Headings merged over two rows are looked up in the row above."""
    egne = _treff(tekster, soker)
    if not egne:
        return None
    if len(egne) > 1:
        hoyre = max(tekster)
        lant = {k: t for k, t in over.items() if k not in tekster and k <= hoyre}
        egne += _treff(lant, soker)
        videre = _til_hoyre(over, hoyre, {t.felt for t in egne}, soker)
        lant |= {t.kolonne: over[t.kolonne] for t in videre}
        egne += videre
        egne += _sammen(tekster, over, {t.kolonne for t in egne}, soker)
        tekster = {**lant, **tekster}
    valgt: dict[str, int] = {}
    doble: list[Dobbel] = []
    for _, kolonne, felt in sorted(egne):
        if felt in valgt:
            doble.append(Dobbel(felt, bokstaver(valgt[felt]), bokstaver(kolonne)))
        else:
            valgt[felt] = kolonne
    return Overskriftsrad(nummer, valgt, tekster, tuple(doble), tuple(egne), over)


def _til_hoyre(
    over: Mapping[int, str], hoyre: int, kjente: set[str], soker: Sokemonster
) -> list[Treff]:
    """Headings merged over both rows, right of those that are not: «Type» after «fra» «til»."""
    ved_siden = {}
    while (hoyre := hoyre + 1) in over:
        ved_siden[hoyre] = over[hoyre]
    return [t for t in _treff(ved_siden, soker) if t.felt not in kjente]


def _sammen(
    tekster: Mapping[int, str], over: Mapping[int, str], kjente: set[int], soker: Sokemonster
) -> list[Treff]:
    """Headings over two rows that are one word together: «Ansatt» above «Nr» and «Navn»."""
    treff = []
    for kolonne, tekst in tekster.items():
        gruppe = max((k for k in over if k <= kolonne), default=None)
        if kolonne in kjente or gruppe is None:
            continue
        felt = soker.ord.get(nokkel(f"{over[gruppe]} {tekst}"))
        if felt is not None:
            treff.append(Treff(2, kolonne, felt))
    return treff


def _sier_ikke_mer(felt: str, tekst: str, soker: Sokemonster) -> bool:
    """Whether what a heading has in brackets leaves its meaning: «Til (dato)», «Grad (%)»."""
    return felt not in overskriftsord.NOYAKTIGE or all(
        soker.ord.get(nokkel(inni)) == felt or overskriftsord.sier_ikke_mer(inni)
        for inni in _PARENTES.findall(tekst)
    )


def _treff(tekster: Mapping[int, str], soker: Sokemonster) -> list[Treff]:
    """Every heading we know."""
    treff = []
    for kolonne, tekst in tekster.items():
        for trinn, skrevet in ((1, tekst), (2, _PARENTES.sub("", tekst))):
            felt = soker.ord.get(nokkel(skrevet))
            if felt is not None and (trinn == 1 or _sier_ikke_mer(felt, tekst, soker)):
                lik = nokkel(skrevet) == nokkel(soker.overskrifter[felt])
                treff.append(Treff(trinn - 1 if lik else trinn, kolonne, felt))
                break
        else:
            felt = _tolk(tekst, soker) or _paa_flere_sprak(tekst, soker)
            if felt is not None:
                treff.append(Treff(3, kolonne, felt))
    return treff


def _tolk(tekst: str, soker: Sokemonster) -> str | None:
    """The field of a heading that is put together of words."""
    tolket = overskriftsord.tolk(tekst) if soker.sammensatte else None
    return tolket[0] if tolket is not None and tolket[0] in soker.overskrifter else None


def _paa_flere_sprak(tekst: str, soker: Sokemonster) -> str | None:
    """The field that every part of «Fra / From» is a heading of."""
    deler = tekst.split("/")
    felt = (
        {soker.ord.get(nokkel(d)) or _tolk(d, soker) for d in deler} if len(deler) > 1 else {None}
    )
    return felt.pop() if len(felt) == 1 else None
