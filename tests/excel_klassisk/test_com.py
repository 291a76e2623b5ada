"""Every function through xlwings' own classic server code, as the add-in's VBA calls it.

Only COM itself is made up (``com_kall``): the values are those COM hands over, the reading, the
calling and the writing are xlwings'.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.funksjoner.vert import Vert
from tests.verter.kallsaker import KALL, RADER

HER: Final = Path(__file__).parent
MANGLER: Final = {"mangler": True}
DATOCELLER: Final = [
    ["Egenmelding", {"dato": "2026-01-05T00:00:00"}, {"dato": "2026-01-07T00:00:00"}, None],
    ["Sykmelding", {"dato": "2026-01-08T00:00:00"}, {"dato": "2026-03-01T00:00:00"}, 100],
    ["Ferie", {"dato": "2026-03-02T00:00:00"}, {"dato": "2026-03-06T00:00:00"}, None],
]
VERDI_FEIL: Final = -2146826273
"""#VALUE! as COM hands it over."""
EKSTRA: Final[list[tuple[str, tuple[object, ...]]]] = [
    ("SF_MAKSDATO", (DATOCELLER,)),
    ("SF_ARBEIDSGIVERPERIODE", (DATOCELLER,)),
    ("SF_FRIST", ({"dato": "2026-01-05T00:00:00"}, "oppfolgingsplan")),
    ("SF_FRIST", (VERDI_FEIL, "uke12")),
]


def _fullt(navn: str, argumenter: tuple[object, ...]) -> list[object]:
    """Arguments with the code for those left out, as VBA's Optional gives."""
    mangler = len(FUNKSJONER[navn].argumenter) - len(argumenter)
    return [*argumenter, *[MANGLER] * mangler]


@pytest.fixture(scope="module")
def kjort() -> dict[str, Any]:
    hjul = sorted((HER.parents[1] / ".verktoy" / "hjul").glob("xlwings-*.whl"))
    assert hjul, "Hjulet til xlwings mangler i .verktoy/hjul. Kjør .ci/verktoy først."
    jobb = [[navn, _fullt(navn, argumenter)] for navn, argumenter in [*KALL, *EKSTRA]]
    ferdig = subprocess.run(
        [sys.executable, HER / "com_kall.py", hjul[-1]],
        input=json.dumps(jobb),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ferdig.returncode == 0, ferdig.stderr[-3000:]
    return dict(json.loads(ferdig.stdout))


def _som_com(svar: object) -> object:
    """The core's answer as CallUDF gives it: one cell bare, one row flat, dates with a time."""
    if isinstance(svar, list):
        rader = [[_som_com(celle) for celle in rad] for rad in svar]
        if len(rader) > 1:
            return rader
        return rader[0] if len(rader[0]) > 1 else rader[0][0]
    return {"dato": f"{svar.isoformat()}T00:00:00"} if isinstance(svar, date) else svar


def test_hvert_kall_gir_kjernens_svar(kjort: dict[str, Any]) -> None:
    vert = Vert(date.today())  # noqa: DTZ011 - as klassisk.py
    avvik = [
        f"{navn}{argumenter!r}: {fikk!r}, ventet {ventet!r}"
        for (navn, argumenter), fikk in zip(KALL, kjort["svar"], strict=False)
        if fikk != (ventet := _som_com(kall(navn, argumenter, vert)))
    ]
    assert not avvik, "\n".join(avvik)


def test_datoceller_og_feilceller(kjort: dict[str, Any]) -> None:
    maksdato, periode, frist, feil = kjort["svar"][len(KALL) :]
    assert maksdato == {"dato": "2027-01-08T00:00:00"}
    assert periode == [{"dato": "2026-01-05T00:00:00"}, {"dato": "2026-01-20T00:00:00"}, 16]
    assert frist == {"dato": "2026-02-01T00:00:00"}
    assert feil.startswith("Feil: start: ")
    assert "Cellen viser feilen «#VERDI!»" in feil
    assert RADER[0][1] == 46027  # the same rows, as serial numbers


def test_xlwings_vet_det_tabellen_sier(kjort: dict[str, Any]) -> None:
    assert kjort["beskrevet"] == {
        navn: ["Sykefravær", f.beskrivelse] + [[a.navn, a.hjelp, a.valgfri] for a in f.argumenter]
        for navn, f in FUNKSJONER.items()
    }
