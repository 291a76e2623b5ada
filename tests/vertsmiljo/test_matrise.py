"""One matrix: every function, every runtime, the same cells, the core's answer."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from tests.excel_libreoffice.kontor import Kontor
from tests.excel_libreoffice.matrisebok import svar_i_libreoffice
from tests.verter import matrise
from tests.verter.kallsaker import KALL
from tests.vertsmiljo import pyodide
from tests.vertsmiljo.en_gang import en_gang


def test_alle_funksjoner_svarer_likt_i_alle_vertsmiljo(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    def calc(mappe: Path) -> dict[str, Any]:
        return svar_i_libreoffice(Kontor(mappe), mappe)

    alle = matrise.kolonner(
        en_gang(tmp_path_factory, "pyodide", pyodide.kjor),
        en_gang(tmp_path_factory, "calc", calc),
    )
    print(f"\n{matrise.tabell(alle)}")
    assert "\n".join(linje for kolonne in alle for linje in kolonne.avvik()) == ""
    assert [kolonne.navn for kolonne in alle] == [
        *("bare Python", "klassisk", "Pyodide", "LO celler", "LO formel"),
        *("ods lagret", "ods regnet", "xlsx lagret", "xlsx regnet"),
    ]


def test_hver_funksjon_er_med_baade_med_gode_og_gale_celler() -> None:
    gale = Counter(
        navn
        for (navn, _), svar in zip(KALL, matrise.ventet(), strict=True)
        if isinstance(svar, str) and svar.startswith("Feil:")
    )
    gode = Counter(navn for navn, _ in KALL) - gale
    assert gale.keys() == gode.keys() == FUNKSJONER.keys()
    assert len(KALL) >= 158


def test_et_annet_svar_enn_kjernens_er_et_avvik() -> None:
    ventet = matrise.ventet()
    feil = [*ventet[:-1], "noe annet"]
    kolonne = matrise.Kolonne("prøve", feil, ventet)
    assert len(kolonne.avvik()) == 1
    assert kolonne.like().total() == len(KALL) - 1
    assert matrise.Kolonne("prøve", ventet, ventet).avvik() == []


def test_bare_nuller_skiller_lite_og_calc_fra_kjernen() -> None:
    """Both hand an empty cell over as 0, so a grade that is 0 is a grade left out."""
    kjerne = matrise.ventet()
    for andre in (matrise.ventet(matrise.VERT_LITE), matrise.ventet_i_calc()):
        ulike = [svar for svar, annet in zip(kjerne, andre, strict=True) if svar != annet]
        assert ulike
        assert all("Graden «0» må være" in str(svar) for svar in ulike)
