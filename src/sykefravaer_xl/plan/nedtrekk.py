"""The drop-downs of the plan's sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.innhold import Feltslag, feltslag
from sykefravaer_xl.bok.planark.plassering import LISTEKOLONNE
from sykefravaer_xl.lov.tilrettelegging import katalognavn
from sykefravaer_xl.plan.skjemaoppsett import INNTIL, Liste

if TYPE_CHECKING:
    from datetime import date


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
        Liste("ja_nei", tekst.JA_NEI, fast=True),
        Liste("katalog", katalognavn(dag)),
        Liste("pavirkning", tekst.PAVIRKNING),
        Liste("bistand", tekst.BISTAND),
        Liste("tiltakstatus", tekst.TILTAKSTATUS),
    ]
    ut: list[Liste] = []
    kolonne = LISTEKOLONNE
    for liste in alle:
        if len(",".join(liste.verdier)) <= INNTIL and not any("," in v for v in liste.verdier):
            ut.append(liste)
            continue
        bokstav = chr(ord("A") + kolonne - 1)
        omrade = f"${bokstav}$2:${bokstav}${len(liste.verdier) + 1}"
        ut.append(Liste(liste.id, liste.verdier, liste.fast, omrade))
        kolonne += 1
    return ut
