"""The macros to be run in every host, each with the book it shall meet."""

from __future__ import annotations

import asyncio
import copy
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from sykefravaer_xl.verter import makroer
from sykefravaer_xl.verter.excelbok import Excelbok
from sykefravaer_xl.verter.litesporsmal import spor
from tests.verter.lekebok import Lekebok
from tests.vertsmiljo.bokjson import Bokjson, arkjson, bok_som_json, bokjson

NAA: Final = datetime.fromisoformat("2026-11-22T08:00:00")
VERSJON: Final = "0.37.8"
BOKER: Final = Path(__file__).parents[2] / "workbooks"
RAD: Final = (1, "Sykmelding", "2026-10-01T00:00:00.000Z", "2026-10-31T00:00:00.000Z")
RAD2: Final = (2, "Sykmelding", "2026-11-01T00:00:00.000Z", "2026-11-30T00:00:00.000Z")


class Makrojobb(NamedTuple):
    """One press of a button."""

    navn: str
    bok: Bokjson


def eksempel(fil: str = "eksempel.xlsx", ark: str | None = "Fravær") -> Bokjson:
    """One of our example books as Excel hands it over."""
    return bok_som_json(BOKER / fil, VERSJON, ark, "A2")


def trykk(navn: str, bok: Bokjson) -> Lekebok:
    """What a macro does in the stand-in for Excel."""
    leke = Lekebok(bok)
    # the driver's Excel shows every number it is asked about as per cent
    leke.prosent = True
    excel = Excelbok(leke)
    asyncio.run(spor(navn, excel))
    makroer.trykk(navn, excel, i_dag=NAA.date(), naa=NAA)
    return leke


def velg(bok: Bokjson, ark: str, celle: str) -> Bokjson:
    """The same book with another cell chosen."""
    ny = copy.deepcopy(bok)
    navn = [ett["name"] for ett in ny["sheets"]]
    ny["book"].update(active_sheet_index=navn.index(ark), selection=celle)
    return ny


@cache
def makrojobber() -> tuple[Makrojobb, ...]:
    """Every macro: on the book as it comes, computed, with a form filled in, and gone wrong."""
    beregnet = trykk("beregn", eksempel()).modell.bok
    skjema = trykk("hva_om", velg(beregnet, "Fravær", "B2")).modell.bok
    fylt = velg(skjema, "Hva om", "B9")
    fylt["sheets"][-1]["values"][8][1] = "2026-11-23T00:00:00.000Z"
    fylt["sheets"][-1]["values"][9][1] = 46387  # 31.12.2026
    enere = bokjson(
        "enere.xlsx",
        VERSJON,
        [arkjson("Fravær", [["Ansattnr", "Type", "Fra", "Til", "Grad"], [*RAD, 1], [*RAD2, 1]])],
    )
    plan = trykk("lag_oppfolgingsplan", velg(beregnet, "Oppfølging", "B4")).modell.bok
    return (
        Makrojobb("beregn", eksempel()),
        Makrojobb("beregn", eksempel("egne_kolonner.xlsx", None)),
        Makrojobb("beregn", beregnet),
        Makrojobb("marker_forfalte", beregnet),
        Makrojobb("arbeidsliste", beregnet),
        Makrojobb("sjekk", beregnet),
        Makrojobb("sjekk", enere),
        Makrojobb("forklar", velg(beregnet, "Fravær", "O12")),
        Makrojobb("forklar", velg(beregnet, "Arbeidsliste", "G2")),
        Makrojobb("forklar", velg(beregnet, "Hjelp", "A1")),
        Makrojobb("hva_om", velg(beregnet, "Fravær", "B2")),
        Makrojobb("hva_om", fylt),
        Makrojobb("lag_oppfolgingsplan", velg(beregnet, "Oppfølging", "B4")),
        Makrojobb("lag_oppfolgingsplan", velg(plan, "Oppfølging", "B4")),
    )


def batchfil() -> Path:
    """The file whose batch run the first job shall equal."""
    return BOKER / "eksempel.xlsx"
