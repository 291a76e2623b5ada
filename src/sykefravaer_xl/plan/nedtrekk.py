"""The drop-downs of a form's sheet: a list of answers, and where it stands if it is long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.innhold import Feltslag, feltslag
from sykefravaer_xl.bok.planark.plassering import LISTEKOLONNE
from sykefravaer_xl.bok.skjema.krav import JA_NEI
from sykefravaer_xl.lov.tilrettelegging import katalognavn

if TYPE_CHECKING:
    from datetime import date


_INNTIL: Final = 255
"""So many characters a drop-down's own list may have in Excel; a longer one needs cells."""


@dataclass(frozen=True, slots=True)
class Liste:
    """The answers of a drop-down."""

    id: str
    verdier: tuple[str, ...]
    fast: bool = False
    """No other answers are taken."""
    omrade: str | None = None
    """``$K$2:$K$16`` where the answers stand in the sheet itself; None: short enough to go
    without."""


def feltliste(felt: str) -> str | None:
    """Id of the drop-down of a field."""
    if feltslag(felt) is Feltslag.JA_NEI:
        return "ja_nei"
    return {
        "tilrettelegging_valg": "katalog",
        "pavirkning_grad": "pavirkning",
        "bistand_fra": "bistand",
    }.get(felt)


def lister(dag: date) -> list[Liste]:
    """The drop-downs. Those with a comma in an answer cannot go without cells either."""
    alle = [
        Liste("ja_nei", JA_NEI, fast=True),
        Liste("katalog", katalognavn(dag)),
        Liste("pavirkning", tekst.PAVIRKNING),
        Liste("bistand", tekst.BISTAND),
        Liste("tiltakstatus", tekst.TILTAKSTATUS),
    ]
    ut: list[Liste] = []
    kolonne = LISTEKOLONNE
    for liste in alle:
        if len(",".join(liste.verdier)) <= _INNTIL and not any("," in v for v in liste.verdier):
            ut.append(liste)
            continue
        bokstav = bokstaver(kolonne)
        omrade = f"${bokstav}$2:${bokstav}${len(liste.verdier) + 1}"
        ut.append(Liste(liste.id, liste.verdier, liste.fast, omrade))
        kolonne += 1
    return ut
