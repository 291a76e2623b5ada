"""The sheet ``Hjelp``: what the sheets are for, how to fill a row, what the results mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.ark.fargenokkel import skriv_fargenokkel
from sykefravaer_xl.ark.modell import Arkmodell, Celle, Side, Tabell
from sykefravaer_xl.ark.sjekkpunktrader import gjeldende
from sykefravaer_xl.ark.stil import AVSNITT, BLEK_BLA, SKIFER, TITTEL, brod, overskrift
from sykefravaer_xl.ark.tekst import (
    HJELP_ARKENE,
    HJELP_FUNKSJONER,
    HJELP_INNLEDNING,
    HJELP_LEST,
    HJELP_LEST_FORELOPIG,
    HJELP_STEG,
    PERSONVERN,
)
from sykefravaer_xl.bok.skjema import FRAVAER, LEST
from sykefravaer_xl.bok.skjema.arknavn import HJELP_ARK
from sykefravaer_xl.domene.tekst import ANSVARLIG
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER

if TYPE_CHECKING:
    from collections.abc import Iterable

_TEKSTBREDDE = 100
_SKALA = 76
"""Per cent on paper: what belongs together has a page of its own, in wider fonts too."""


def hjelp() -> Arkmodell:
    """The sheet."""
    ark = Arkmodell(
        HJELP_ARK,
        frys=(2, 0),
        fane=SKIFER,
        side=Side(liggende=True, skala=_SKALA, gjenta_rader=(1, 1)),
    )
    ark.bredder(2, 32, _TEKSTBREDDE)
    ark.hoyde(1, 32)
    ark.skriv(1, 1, "Hjelp", TITTEL)
    _line(ark, 2, "", HJELP_INNLEDNING)
    _line(ark, 3, "Personvern", PERSONVERN, bold=True, bg_color=BLEK_BLA)
    rad = 5
    for tittel, linjer in (
        ("Kom i gang", HJELP_STEG),
        ("Arkene", HJELP_ARKENE),
        ("Slik fyller du en rad i Fravær", _columns(beregnet=False)),
        ("Det programmet regner ut i Fravær", _columns(beregnet=True)),
    ):
        if tittel.startswith("Slik"):
            ark.side.brudd += (rad,)
        rad = _section(ark, rad, tittel, linjer)
    ark.hoyde(rad, 22)
    ark.skriv(rad, 1, "Fargenøkkel", AVSNITT)
    ark.skriv(rad, 2, None, AVSNITT)
    rad = skriv_fargenokkel(ark, rad + 1, 1) + 1
    ark.side.brudd += (rad,)
    rad = _section(ark, rad, "Sjekkpunktene", _checkpoints())
    ark.side.brudd += (rad,)
    rad = _section(ark, rad, "Funksjonene du kan skrive i en celle", _functions())
    ark.side.brudd += (rad,)
    ark.hoyde(rad, 22)
    ark.skriv(rad, 1, HJELP_LEST, AVSNITT)
    ark.skriv(rad, 2, None, AVSNITT)
    ark.tabell = Tabell(
        LEST.tabell,
        [Celle(k.overskrift, overskrift(beregnet=True)) for k in LEST],
        [brod(), brod()],
        [(HJELP_LEST_FORELOPIG, None)],
        sted=(rad + 1, 1),
    )
    return ark


def _section(ark: Arkmodell, rad: int, tittel: str, linjer: Iterable[tuple[str, str]]) -> int:
    ark.hoyde(rad, 22)
    ark.skriv(rad, 1, tittel, AVSNITT)
    ark.skriv(rad, 2, None, AVSNITT)
    for navn, tekst in linjer:
        rad += 1
        _line(ark, rad, navn, tekst)
    return rad + 2


def _line(ark: Arkmodell, rad: int, navn: str, tekst: str, **mer: str | bool) -> None:
    """One name and its text; the height is set, since not every program fits it by itself."""
    linjer = -(-len(tekst) // (_TEKSTBREDDE + 5)) if tekst else 1
    ark.hoyde(rad, 15.5 * linjer + 2)
    ark.skriv(rad, 1, navn, brod(**{"bold": True, **mer}))
    ark.skriv(rad, 2, tekst, brod(**mer))


def _columns(*, beregnet: bool) -> list[tuple[str, str]]:
    """The columns of ``Fravær`` the clerk fills in, or the computed ones, in the sheet's order."""
    return [(k.overskrift, k.hjelp) for k in FRAVAER if k.beregnet is beregnet]


def _functions() -> list[tuple[str, str]]:
    return [
        ("Funksjonene", HJELP_FUNKSJONER),
        *((f.navn, f"{f.beskrivelse} Skrives ={f.bruk}.") for f in FUNKSJONER.values()),
    ]


def _checkpoints() -> list[tuple[str, str]]:
    return [
        (
            punkt.navn,
            (
                f"{versjon.regel} Ansvarlig: {ANSVARLIG[punkt.ansvarlig]}. "
                f"Hjemmel: {versjon.hjemmel}.{'' if punkt.standard else ' Av i en ny bok.'}"
            ),
        )
        for punkt, versjon in gjeldende()
    ]
