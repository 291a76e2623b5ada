"""Every function in every runtime with the same cells: ``python -m tests.verter.matrise``.

The calls are those of ``kallsaker``; an answer is compared in one form whatever the runtime calls
it: text, number (a day is its serial number), or rows of them. The core's answer is the measure.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.funksjoner.vert import Vert
from tests.verter.kallsaker import KALL, Kall, serie

Celle = str | float
Svar = Celle | list[list[Celle]]
VERT: Final = Vert(date.today())  # noqa: DTZ011 - the runtimes read the clock
VERT_LITE: Final = Vert(VERT.i_dag, null_er_tom=True)


def ventet(vert: Vert = VERT, saker: Sequence[Kall] = KALL) -> list[Svar]:
    """The core's answers."""
    return [_i_en_form(kall(navn, argumenter, vert)) for navn, argumenter in saker]


def ventet_i_calc() -> list[Svar]:
    """The core's answers where a lone 0 is an empty cell, as Calc hands it over."""
    return ventet(saker=[(n, tuple(None if a == 0 else a for a in arg)) for n, arg in KALL])


def _i_en_form(verdi: Any) -> Any:
    if isinstance(verdi, list | tuple):
        return [[_i_en_form(celle) for celle in rad] for rad in verdi]
    if isinstance(verdi, date):
        return float(serie(date(verdi.year, verdi.month, verdi.day)))
    return verdi if isinstance(verdi, str) else float(verdi)


BARN: Final = """
import json, sys, types
for navn in ("pydantic", "pydantic_core", "dateutil", "openpyxl"):
    sys.modules[navn] = None
saker = json.loads(sys.stdin.buffer.read())
if sys.argv[1] == "klassisk":
    samme = lambda *_, **__: lambda funksjon: funksjon
    sys.modules["xlwings"] = xw = types.ModuleType("xlwings")
    xw.func = xw.arg = xw.script = samme
    from sykefravaer_xl.verter import klassisk
    svar = [getattr(klassisk, navn)(*argumenter) for navn, argumenter in saker]
else:
    from datetime import date
    from sykefravaer_xl.funksjoner.funksjoner import kall
    from sykefravaer_xl.funksjoner.vert import Vert
    svar = [kall(navn, tuple(arg), Vert(date.today())) for navn, arg in saker]
def dag(d):
    return {"dag": d.isoformat()[:10]}
sys.stdout.buffer.write(json.dumps(svar, default=dag).encode())
"""


def i_egen_python(hvordan: str) -> list[Svar]:
    """Answers of a Python without pydantic and dateutil; ``klassisk`` is what COM would be given.

    The xlwings there is a stand-in: the decorators do nothing, as on any machine without Excel.
    """
    ferdig = subprocess.run(
        [sys.executable, "-c", BARN, hvordan],
        input=json.dumps(KALL).encode(),
        capture_output=True,
        check=True,
        timeout=300,
    )

    def dag(objekt: dict[str, str]) -> date:
        return date.fromisoformat(objekt["dag"])

    return [_i_en_form(ett) for ett in json.loads(ferdig.stdout, object_hook=dag)]


def fra_lite(svar: Sequence[Any]) -> list[Svar]:
    """What Excel would be given by xlwings, in the one form."""
    return [_fra_lite(ett) for ett in svar]


def _fra_lite(ett: Any) -> Svar:
    if isinstance(ett, Mapping):  # the function raised: Excel shows an error and this text
        return str(ett["tekst"])
    rader: list[list[Celle]] = [
        [_i_en_form(celle["basicValue"] if isinstance(celle, Mapping) else celle) for celle in rad]
        for rad in ett
    ]
    return rader


@dataclass(frozen=True)
class Kolonne:
    """One runtime: what it answered, and what the core says under the same conditions."""

    navn: str
    svar: list[Svar]
    ventet: list[Svar]

    def avvik(self) -> list[str]:
        """Each call that was answered otherwise."""
        return [
            f"{self.navn}: {navn}{argumenter!r} ga {fikk!r}, ventet {skulle!r}"
            for (navn, argumenter), fikk, skulle in zip(KALL, self.svar, self.ventet, strict=True)
            if _rader(fikk) != _rader(skulle)
        ]

    def like(self) -> Counter[str]:
        """Equal answers by function."""
        return Counter(
            navn
            for (navn, _), fikk, skulle in zip(KALL, self.svar, self.ventet, strict=True)
            if _rader(fikk) == _rader(skulle)
        )


def _rader(svar: Svar) -> list[list[Celle]]:
    """One cell and one row of one cell look the same in a sheet."""
    return svar if isinstance(svar, list) else [[svar]]


def kolonner(pyodide: Mapping[str, Any], calc: Mapping[str, list[Svar]]) -> list[Kolonne]:
    """All runtimes; the two that have to be started are run by the caller.

    Lite hands every empty cell over as 0, Calc a lone one: there a grade of 0 is none, and the
    core is asked in the same way.
    """
    kjerne, ventet_calc = ventet(), ventet_i_calc()
    return [
        Kolonne("bare Python", i_egen_python("ren"), kjerne),
        Kolonne("klassisk", i_egen_python("klassisk"), kjerne),
        Kolonne("Pyodide", fra_lite(pyodide["svar"]["svar"]), ventet(VERT_LITE)),
        *(Kolonne(navn, svar, ventet_calc) for navn, svar in calc.items()),
    ]


def tabell(alle: Sequence[Kolonne]) -> str:
    """The matrix as text: calls answered as the core does, of calls made."""
    antall = Counter(navn for navn, _ in KALL)
    feil = Counter(
        navn
        for (navn, _), svar in zip(KALL, ventet(), strict=True)
        if isinstance(svar, str) and svar.startswith("Feil:")
    )
    like = [kolonne.like() for kolonne in alle]
    hode = ["funksjon", "kall", "herav feil", *(kolonne.navn for kolonne in alle)]
    linjer = [
        [navn, str(antall[navn]), str(feil[navn]), *(f"{en[navn]}/{antall[navn]}" for en in like)]
        for navn in FUNKSJONER
    ]
    sum_ = ["sum", str(antall.total()), str(feil.total())]
    linjer.append([*sum_, *(f"{en.total()}/{antall.total()}" for en in like)])
    bredder = [max(len(rad[k]) for rad in (hode, *linjer)) for k in range(len(hode))]
    return "\n".join(
        "  ".join(celle.ljust(bredde) for celle, bredde in zip(rad, bredder, strict=True)).rstrip()
        for rad in (hode, *linjer)
    )


def main() -> int:
    """Print the matrix and what differs."""
    from tests.excel_libreoffice.kontor import Kontor
    from tests.excel_libreoffice.matrisebok import svar_i_libreoffice
    from tests.vertsmiljo import pyodide

    with TemporaryDirectory() as midlertidig:
        mappe = Path(midlertidig)
        alle = kolonner(pyodide.kjor_funksjoner(mappe), svar_i_libreoffice(Kontor(mappe), mappe))
    avvik = [linje for kolonne in alle for linje in kolonne.avvik()]
    lite = sum(a != b for a, b in zip(ventet(), ventet(VERT_LITE), strict=True))
    calc = sum(a != b for a, b in zip(ventet(), ventet_i_calc(), strict=True))
    print(tabell(alle))
    print(f"Med 0 for tom celle svarer kjernen annerledes på {lite} kall (Lite) og {calc} (Calc).")
    print("\n".join(avvik))
    return 1 if avvik else 0


if __name__ == "__main__":
    sys.exit(main())
