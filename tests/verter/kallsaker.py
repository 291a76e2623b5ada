"""Calls of every worksheet function, good and bad, with cells as Excel hands them over.

Dates are serial numbers, as in a cell; an empty cell is None, or 0 where the host makes it so.
One list for every runtime, so that the answers can be compared.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from sykefravaer_xl.funksjoner.tabell import FUNKSJONER

Kall = tuple[str, tuple[object, ...]]


def serie(dag: date) -> int:
    """Excel's serial number of a day (1900 system)."""
    return (dag - date(1899, 12, 30)).days


def som_celler(verdi: object) -> object:
    """Dates as serial numbers, in areas too."""
    if isinstance(verdi, date):
        return serie(verdi)
    return [som_celler(v) for v in verdi] if isinstance(verdi, list) else verdi


_S: Final = serie(date(2026, 1, 5))
RADER: Final[list[list[object]]] = [
    ["Egenmelding", _S, _S + 2, None],
    ["Sykmelding", _S + 3, _S + 55, 100],
    ["Ferie", _S + 56, _S + 60, None],
]
MED_OVERSKRIFT: Final[list[list[object]]] = [["Type", "Fra", "Til", "Grad"], *RADER]
ANNEN_REKKEFOLGE: Final[list[list[object]]] = [
    ["Fra og med", "Til og med", "Sykmeldingsgrad (%)", "Fraværstype"],
    *[[r[1], r[2], r[3], r[0]] for r in RADER],
]
HEL_KOLONNE: Final[list[list[object]]] = RADER + [[None, None, None, None] for _ in range(50)]
NULL_SOM_TOM: Final[list[list[object]]] = [
    *[[celle or 0 for celle in rad] for rad in RADER],
    *[[0, 0, "", 0] for _ in range(5)],
]
TEKSTDATOER: Final[list[list[object]]] = [
    ["egenm", "5.1.2026", "07.01.26", ""],
    ["Sykmeldt 100 %", "2026-01-08", "1. mars 2026", "100 %"],
    ["ferie", "2.3.2026", "6/3-2026", ""],
]
TABELL: Final[list[list[object]]] = [
    ["Ansattnr", "Navn", "Født", "Fraværstype", "Fra dato", "Til dato", "Grad"],
    [1001, "Ada", 29342, *RADER[0]],
    [1002, "Bo", None, "Sykmelding", _S, _S + 20, 50],
    [1001, "Ada", 29342, *RADER[1]],
    [1003, "Cis", None, "Sykmelding", _S, None, 100],
    [1001, "Ada", 29342, *RADER[2]],
    [None] * 7,
    [1004, "Dag", 20000, None, None, None, None],
    ["Sum", None, None, None, None, None, 250],
]
_OMRADER: Final = (
    RADER,
    MED_OVERSKRIFT,
    ANNEN_REKKEFOLGE,
    HEL_KOLONNE,
    NULL_SOM_TOM,
    TEKSTDATOER,
    [[None] * 4],
    [[0]],
    None,
    [["Sykmelding", _S, _S - 1, 100]],
    [["Sykmelding", _S, None, 100]],
    [["Tull", "31.02.2026", "#VALUE!", 120]],
    [["Sykmelding", _S, _S + 9, 100], ["Sykmelding", _S + 5, _S + 20, 50]],
    [[_S, _S + 10]],
    "tull",
)
_FRA_OMRADE: Final = (
    "SF_TILFELLE",
    "SF_ARBEIDSGIVERPERIODE",
    "SF_AGP_SLUTT",
    "SF_MAKSDATO",
    "SF_DAGER_IGJEN",
)

KALL: Final[list[Kall]] = [
    *(
        (f.navn, tuple(som_celler(a) for a in eksempel.argumenter))
        for f in FUNKSJONER.values()
        for eksempel in f.eksempler
    ),
    *((navn, (omrade,)) for navn in _FRA_OMRADE for omrade in _OMRADER),
    *(("SF_EGENMELDING_IGJEN", (omrade, _S + 1, "utvidet")) for omrade in _OMRADER),
    *(("SF_FORKLAR", (omrade, "AGP slutt")) for omrade in _OMRADER),
    *(("SF_FRIST", (_S, punkt, grad)) for punkt in ("maksdato", "uke12") for grad in (None, 50)),
    ("SF_FRIST", (_S + 0.5, "Oppfølgingsplan til sykmelder")),
    ("SF_FRIST", ("05.01.2026", "AKTIVITETSKRAV", 0)),
    ("SF_FRIST", (_S, "tull")),
    ("SF_FRIST", (0, "uke12")),
    ("SF_FRIST", (_S, None)),
    ("SF_FRIST", (1, "uke12")),
    ("SF_FRIST", (_S, "uke12", 101)),
    ("SF_FRISTER", (_S, 60)),
    ("SF_FRISTER", ("#N/A",)),
    ("SF_STATUS", (_S, None, _S - 8)),
    ("SF_STATUS", (_S, None, _S - 7)),
    ("SF_STATUS", (_S, None, _S)),
    ("SF_STATUS", (_S, 0, _S + 1)),
    ("SF_STATUS", (None,)),
    ("SF_STATUS", ("tull",)),
    ("SF_MAKSDATO", (RADER, 21000)),
    ("SF_MAKSDATO", (RADER, None, _S + 10)),
    ("SF_MAKSDATO", (RADER, "01.13.1980")),
    ("SF_DAGER_IGJEN", (RADER, 20000, _S + 30)),
    ("SF_TILFELLE", (RADER, _S - 1)),
    ("SF_SALDO_GRADERT", (37.5, 0.6, 20)),
    ("SF_SALDO_GRADERT", ("37,5", "60 %", "20:30")),
    ("SF_SALDO_GRADERT", (37.5, 1, 20)),
    ("SF_SALDO_GRADERT", (37.5, 101, 20)),
    ("SF_SALDO_GRADERT", ([["Timer"], [37.5], [40]], [["Grad"], [60], ["x"]], [["H"], [1], [2]])),
    ("SF_SALDO_GRADERT", ([[37.5], [40]], 50, [[20]])),
    ("SF_EGENMELDING_IGJEN", (RADER, None)),
    ("SF_EGENMELDING_IGJEN", (RADER, _S, "tull")),
    ("SF_FORKLAR", (RADER, "oppfolgingsplan", 29342, _S + 30)),
    ("SF_FORKLAR", (RADER, "tull")),
    ("SF_BEREGN", (TABELL, _S + 20)),
    ("SF_BEREGN", (RADER, _S)),
    ("SF_BEREGN", (None, _S)),
]
"""Every function at least once with a good answer and once with a fault."""
