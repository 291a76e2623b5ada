"""xlwings Lite without Excel: ``xl_addin/lite/main.py`` in Pyodide, with xlwings' own code.

xlwings' server part is used here as the test environment only; the product never imports it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.funksjoner.tekst import FEIL
from sykefravaer_xl.funksjoner.vert import Vert
from tests.verter.kallsaker import KALL, serie
from tests.vertsmiljo import pyodide
from tests.vertsmiljo.en_gang import en_gang

DATOFORMAT = "dd.mm.yyyy"


def _som_excel(verdi: object) -> object:
    if isinstance(verdi, date):
        return {
            "type": "FormattedNumber",
            "basicValue": float(serie(verdi)),
            "numberFormat": DATOFORMAT,
        }
    return verdi


def _ventet(navn: str, argumenter: tuple[object, ...]) -> object:
    svar = kall(navn, argumenter, Vert(date.today(), null_er_tom=True))  # noqa: DTZ011 - as lite.py
    if isinstance(svar, str) and svar.startswith(FEIL):
        return {"feil": "Funksjonsfeil", "tekst": svar}
    rader = svar if isinstance(svar, list) else [[svar]]
    return [[_som_excel(celle) for celle in rad] for rad in rader]


@pytest.fixture(scope="module")
def kjort(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return en_gang(tmp_path_factory, "pyodide", pyodide.kjor)


def test_lite_registrerer_og_regner_som_python(kjort: dict[str, Any]) -> None:
    svar = kjort["svar"]
    _sjekk_registrering(svar["meta"])
    avvik = [
        f"{navn}{argumenter!r}: {fikk!r}, ventet {ventet!r}"
        for (navn, argumenter), fikk in zip(KALL, svar["svar"], strict=True)
        if fikk != (ventet := _ventet(navn, argumenter))
    ]
    assert not avvik, "\n".join(avvik)
    # what the task pane does not need costs the clerk waiting time
    tunge = {"openpyxl", "xlsxwriter", "click", "pandas", "pydantic"}
    assert not tunge & set(svar["moduler"])
    print(f"\n{pyodide.tider(kjort)}")


def _sjekk_registrering(meta: dict[str, Any]) -> None:
    assert meta["allowErrorForDataTypeAny"]
    registrert = {f["name"]: f for f in meta["functions"]}
    assert registrert.keys() == FUNKSJONER.keys()
    for navn, funksjon in FUNKSJONER.items():
        fikk = registrert[navn]
        assert fikk["id"] == navn
        assert fikk["description"] == funksjon.beskrivelse
        assert "volatile" not in fikk["options"]
        assert [
            (p["name"], p["description"], p.get("optional", False)) for p in fikk["parameters"]
        ] == [(a.navn, a.hjelp, a.valgfri) for a in funksjon.argumenter]
