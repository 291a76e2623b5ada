"""The worksheet functions where they run: Pyodide (xlwings Lite) and LibreOffice Calc.

The same 10 000 rows of absences everywhere, five for each of 2 000 employees. The peer is Calc's
own date arithmetic on sheets of the same size, recalculated in the same run of the same office: it
knows no law, only adds days and counts weekdays, so the ratios say what the law costs.
"""

from __future__ import annotations

import random
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.barn import DATO
from benchmarks.kommune import FRO, RADER_PER_ANSATT, fravaer_for

if TYPE_CHECKING:
    from tests.excel_libreoffice.kontor import Steg

RADER = 10_000
KALL = 1_000
"""Formulas in single cells that are timed in Pyodide."""
RUNDER = 2
TID = 900
HODE = ["Ansattnr", "Type", "Fra", "Til", "Grad"]
EGNE = (
    ("E{r}+15", "AGP slutt"),
    ("NETWORKDAYS(F{r};D{r})", "dager brukt"),
    ("248-G{r}", "dager igjen"),
    ("WORKDAY(D{r};H{r})", "maksdato"),
    ("E{r}+27", "frist"),
    ('IF(J{r}<TODAY();"Forfalt";"Kommende")', "status"),
)
"""What Calc itself would compute a row with, from column E on (E is the first day)."""


def _serie(dag: date) -> int:
    return (dag - date(1899, 12, 30)).days


def tabell() -> list[list[Any]]:
    """The rows as a sheet has them, with headings."""
    tilfeldig = random.Random(FRO + 1)
    rader: list[list[Any]] = [list(HODE)]
    for nummer in range(RADER // RADER_PER_ANSATT):
        for slag, fra, til, grad in fravaer_for(tilfeldig):
            rader.append([100000 + nummer, slag, _serie(fra), _serie(til), grad])
    return rader


def _i_python(rader: list[list[Any]]) -> float:
    from sykefravaer_xl.funksjoner.funksjoner import kall
    from sykefravaer_xl.funksjoner.vert import Vert

    tider = []
    for _ in range(RUNDER):
        start = time.perf_counter()
        svar = kall("SF_BEREGN", (rader, _serie(DATO)), Vert(DATO))
        tider.append(time.perf_counter() - start)
        if not isinstance(svar, list) or len(svar) != RADER // RADER_PER_ANSATT + 1:
            raise AssertionError(svar)
    return min(tider)


def _i_pyodide(rader: list[list[Any]], mappe: Path) -> dict[str, float]:
    from tests.vertsmiljo.pyodide import kjor_driver

    omrader = [
        [rad[1:] for rad in rader[1 + k : 1 + k + RADER_PER_ANSATT]]
        for k in range(0, KALL * RADER_PER_ANSATT, RADER_PER_ANSATT)
    ]
    data = {
        "tabell": rader,
        "i_dag": _serie(DATO),
        "starter": [rad[2] for rad in rader[1 : KALL + 1]],
        "omrader": omrader,
    }
    driver = Path(__file__).with_name("regneark_pyodide.py")
    return dict(kjor_driver(mappe, driver, data)["svar"])


def _formler(sjablong: str, antall: int, steg: int = 1) -> list[list[str]]:
    """A formula in column A, one a row: of each row of data, or of every block of them."""
    return [
        ["=" + sjablong.format(a=2 + nr * steg, b=1 + (nr + 1) * steg)] for nr in range(antall)
    ]


def _i_calc(rader: list[list[Any]], mappe: Path) -> dict[str, float]:
    """Seconds of a hard recalculation of a book with only that kind of formula in it."""
    from tests.excel_libreoffice.kontor import Kontor

    celler = [["" if c is None else str(c) for c in rad] for rad in rader]
    ansatte = RADER // RADER_PER_ANSATT
    innlest = [
        ["", "", *rad[2:4], rad[2], *(f"={f.format(r=nr)}" for f, _ in EGNE)]
        for nr, rad in enumerate(celler[1:], start=1)
    ]
    ark = {
        "tom": [[""]],
        "frist": _formler('SF.FRIST(Rad.C{a};"oppfolgingsplan")', RADER),
        "maksdato": _formler("SF.MAKSDATO(Rad.B{a}:E{b})", ansatte, RADER_PER_ANSATT),
        "egen frist": _formler("Rad.C{a}+27", RADER),
        "egen maksdato": _formler("WORKDAY(Rad.D{a};248)", RADER),
        "egne seks": innlest,
    }
    steg: list[Steg] = []
    for navn, formler in ark.items():
        steg += [("aapne", ""), ("ark", ["Rad", navn]), ("fyll", {"Rad": celler, navn: formler})]
        steg += [("regn", RUNDER), ("lukk", None)]
    beregn = f"=SF_BEREGN(Rad.A1:E{RADER + 1};{_serie(DATO)})"
    steg += [
        ("aapne", ""),
        ("ark", ["Rad", "beregn"]),
        ("fyll", {"Rad": celler}),
        ("matriser", [["beregn", f"A1:J{ansatte + 1}", beregn]]),
        ("regn", RUNDER),
        ("les", [["beregn", f"A{ansatte + 1}:J{ansatte + 1}"]]),
        ("lukk", None),
    ]
    svar = Kontor(mappe).kjor(steg, TID)
    siste = [celle["v"] for celle in svar[-2][0][0]]
    if siste[0] != 100000 + ansatte - 1:
        raise AssertionError(siste)
    tider = [s for s, (navn, _) in zip(svar, steg, strict=True) if navn == "regn"]
    return dict(zip([*ark, "beregn"], tider, strict=True))


def _vis(hva: str, sekunder: float, antall: int, mer: str = "") -> None:
    print(f"         {hva:<44} {sekunder:7.3f} s  {sekunder / antall * 1e6:8.1f} µs hver{mer}")


def regneark() -> None:
    """Prints times and ratios."""
    rader = tabell()
    with tempfile.TemporaryDirectory() as midlertidig:
        mappe = Path(midlertidig)
        python = _i_python(rader)
        lite, calc = _i_pyodide(rader, mappe), _i_calc(rader, mappe)
    calc = {navn: tid - calc["tom"] for navn, tid in calc.items()}
    ansatte = RADER // RADER_PER_ANSATT
    print(f"regneark {RADER:,} rader, {ansatte:,} ansatte; per rad, eller per formel")
    _vis("SF_BEREGN, ett kall, Python", python, RADER)
    _vis("SF_BEREGN, ett kall, Pyodide", lite["beregn"], RADER)
    _vis("SF_BEREGN, ett kall, LibreOffice", calc["beregn"], RADER)
    forhold = calc["beregn"] / calc["egne seks"]
    _vis(
        "seks egne datoformler i hver rad, LibreOffice",
        calc["egne seks"],
        RADER,
        f"  (SF_BEREGN / disse: {forhold:.2f})",
    )
    _vis("SF_FRIST i hver sin celle, Pyodide", lite["frist"], KALL)
    _vis("SF_FRIST i hver sin celle, LibreOffice", calc["frist"], RADER)
    forhold = calc["frist"] / calc["egen frist"]
    _vis(
        "=C2+27 i hver sin celle, LibreOffice",
        calc["egen frist"],
        RADER,
        f"  (SF_FRIST / denne: {forhold:.1f})",
    )
    _vis("SF_MAKSDATO av fem rader, Pyodide", lite["maksdato"], KALL)
    _vis("SF_MAKSDATO av fem rader, LibreOffice", calc["maksdato"], ansatte)
    forhold = (calc["maksdato"] / ansatte) / (calc["egen maksdato"] / RADER)
    _vis(
        "=WORKDAY(D2;248) i hver sin celle, LibreOffice",
        calc["egen maksdato"],
        RADER,
        f"  (SF_MAKSDATO / denne: {forhold:.1f})",
    )


if __name__ == "__main__":
    regneark()
