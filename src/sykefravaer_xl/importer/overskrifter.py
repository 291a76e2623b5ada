"""The headings of a source in the words the reader of books knows.

A mapping file says what another system calls its columns, and some systems have columns no book
has. Both are settled here, in the top of the sheet as the reader is shown it; what a table means
is then decided by the one reader of all tables (``bok/tabellesing``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import tabellfunn
from sykefravaer_xl.bok.overskriftsord import EN_DATO
from sykefravaer_xl.bok.skjema import ANSATTE, I_RADEN
from sykefravaer_xl.bok.tabellfunn import Sokemonster
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Topp

EKSTRA: Final[Mapping[str, str]] = {
    "fodselsnummer": "Fødselsnummer",
    "id": "Sykmelding-id",
    "erstatter": "Erstatter",
}
"""Columns only an import reads: an identity number, the note's own id, the id it replaces."""
ALLE_KOLONNER: Final = ("Ansattnr", "Fra", "Til")
"""What a table of absences must have: without any of them a text is no table at all."""
_MONSTER: Final = tabellfunn.monster(
    {**I_RADEN.overskrifter, **EKSTRA},
    {
        **I_RADEN.synonymer,
        "fodselsnummer": (*ANSATTE["fodselsnummer"].synonymer, "fødselsnummer/d-nummer"),
        "id": ("sykmeldingsid", "sykmelding id", "fraværsid", "referanse", "dokumentnr"),
        "erstatter": ("korrigerer", "erstatter id", "korrigering av"),
    },
    sammensatte=True,
)
_PERSON: Final = ("ansattnr", "navn")


@dataclass(frozen=True, slots=True)
class Kildetopp:
    """The top of a sheet as the reader of books is shown it."""

    topp: Topp
    overskrifter: str = ""
    """The headings as they stand, for the clerk to find hers among."""
    mangler: tuple[str, ...] = ALLE_KOLONNER
    """Those of ``ALLE_KOLONNER`` that are not there."""
    ukjente: tuple[str, ...] = ()
    """Headings of the mapping that are not there."""
    ekstra: Mapping[str, int] = field(default_factory=dict)
    """Field of ``EKSTRA`` -> column."""


def i_vaare_ord(topp: Topp, kolonner: Mapping[str, str]) -> Kildetopp:
    """The first rows of a sheet, with our own headings over the columns of a mapping.

    ``kolonner`` is field -> heading. ``{"fra": "Begynte"}`` makes «Begynte» read «Fra», and what
    else would be taken for Fra is no heading any more.
    """
    rad = tabellfunn.finn_overskriftsrad(topp, _monster(kolonner))
    if rad is None:
        return Kildetopp(topp, ukjente=tuple(kolonner.values()))
    nokler = {nokkel(tekst) for tekst in rad.tekster.values()}
    ekstra = {felt: k for felt, k in rad.kolonner.items() if felt in EKSTRA}
    # the column of types is named to the reader instead: its heading may tell of a diagnosis
    byttes = {f: k for f, k in rad.kolonner.items() if f in kolonner and f != "type"}
    datoer = [k for k, tekst in rad.tekster.items() if nokkel(tekst) in EN_DATO]
    if rad.har("til") and not rad.har("fra") and len(datoer) == 1:
        byttes["fra"] = datoer[0]
    elif byttes.get("fra") in datoer and not rad.har("til"):
        del byttes["fra"]  # «Dato» alone is a day a row
    if not any(map(rad.har, _PERSON)) and "fodselsnummer" in ekstra:
        byttes["ansattnr"] = ekstra.pop("fodselsnummer")
    return Kildetopp(
        _byttet(topp, rad, {f: k for f, k in byttes.items() if f not in EKSTRA}),
        ", ".join(f"«{t.strip()[:40]}»" for _, t in sorted(rad.tekster.items()) if t.strip()),
        tuple(_mangler(rad)),
        tuple(onsket for onsket in kolonner.values() if nokkel(onsket) not in nokler),
        ekstra,
    )


def _monster(kolonner: Mapping[str, str]) -> Sokemonster:
    """What headings are known by; those of the mapping are the surest."""
    egne = {nokkel(onsket): felt for felt, onsket in kolonner.items()}
    return Sokemonster(
        {**_MONSTER.overskrifter, **kolonner},
        {**_MONSTER.ord, **egne},
        sammensatte=True,
    )


def _mangler(rad: Overskriftsrad) -> list[str]:
    mangler = [] if any(map(rad.har, (*_PERSON, "fodselsnummer"))) else ["Ansattnr"]
    if any(nokkel(tekst) in EN_DATO for tekst in rad.tekster.values()):
        return mangler
    return mangler + [I_RADEN.overskrifter[felt] for felt in ("fra", "til") if not rad.har(felt)]


def _byttet(topp: Topp, rad: Overskriftsrad, byttes: Mapping[str, int]) -> Topp:
    """The rows with our headings over some columns, and over no other column for that field."""
    if not byttes:
        return topp
    hoder: list[object] = list(topp[rad.rad - 1])
    hoder += [None] * (rad.hoyre - len(hoder))
    for treff in rad.treff:
        if treff.felt in byttes:
            hoder[treff.kolonne - 1] = None
    for felt, kolonne in byttes.items():
        hoder[kolonne - 1] = I_RADEN.overskrifter[felt]
    return [*topp[: rad.rad - 1], hoder, *topp[rad.rad :]]
