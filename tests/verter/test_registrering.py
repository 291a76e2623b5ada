"""What xlwings is told, by an xlwings that writes it down (there is no Excel here)."""

from __future__ import annotations

import importlib
import inspect
import runpy
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any, get_args, get_type_hints

import pytest

from sykefravaer_xl.funksjoner.funksjon import Funksjon
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.verter.lite import registrer_i
from sykefravaer_xl.verter.makrotabell import MAKROER
from tests.verter import kallsaker as ks
from tests.verter.hjelp import HJELPESIDER

ROT = Path(__file__).parents[2]
Funk = Callable[..., Any]


class Skriveren(ModuleType):
    """Takes the decorators' arguments and leaves the function as it is."""

    def __init__(self) -> None:
        super().__init__("xlwings")
        self.func_valg: dict[str, dict[str, Any]] = {}
        self.arg_valg: dict[tuple[str, str], dict[str, Any]] = {}
        self.script_valg: dict[str, dict[str, Any]] = {}
        self.Book = Bok

    def func(self, **valg: Any) -> Callable[[Funk], Funk]:
        def merk(funksjon: Funk) -> Funk:
            self.func_valg[funksjon.__name__] = valg
            return funksjon

        return merk

    def arg(self, navn: str, **valg: Any) -> Callable[[Funk], Funk]:
        def merk(funksjon: Funk) -> Funk:
            assert navn in inspect.signature(funksjon).parameters
            self.arg_valg[funksjon.__name__, navn] = valg
            return funksjon

        return merk

    def script(self, **valg: Any) -> Callable[[Funk], Funk]:
        def merk(funksjon: Funk) -> Funk:
            # Lite finds the parameter it shall put the book in by its type
            assert get_type_hints(funksjon) == {"book": Bok}
            self.script_valg[funksjon.__name__] = valg
            return funksjon

        return merk


class Bok:
    """The book as a type."""


@pytest.fixture
def skriver(monkeypatch: pytest.MonkeyPatch) -> Skriveren:
    skriveren = Skriveren()
    monkeypatch.setitem(sys.modules, "xlwings", skriveren)
    return skriveren


@pytest.fixture
def klassisk(skriver: Skriveren, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.delitem(sys.modules, "sykefravaer_xl.verter.klassisk", raising=False)
    return importlib.import_module("sykefravaer_xl.verter.klassisk")


@pytest.fixture
def lite(skriver: Skriveren) -> dict[str, Any]:
    return runpy.run_path(str(ROT / "xl_addin" / "lite" / "main.py"), run_name="main")


def _sjekk(
    skriver: Skriveren, navn: Callable[[str], str], valg: Callable[[Funksjon], dict[str, Any]]
) -> None:
    assert skriver.func_valg == {
        navn(f.navn): {"volatile": False, **valg(f)} for f in FUNKSJONER.values()
    }
    assert skriver.arg_valg == {
        (navn(f.navn), a.navn): {"ndim": 2, "err_to_str": True, "doc": a.hjelp}
        for f in FUNKSJONER.values()
        for a in f.argumenter
    }


def test_klassisk_excel_far_alle_funksjonene(skriver: Skriveren, klassisk: ModuleType) -> None:
    _sjekk(skriver, str, lambda _: {"category": "Sykefravær"})
    for navn, funksjon in FUNKSJONER.items():
        registrert = getattr(klassisk, navn)
        assert registrert.__name__ == navn
        assert registrert.__module__ == klassisk.__name__
        assert registrert.__doc__ == funksjon.beskrivelse
        parametre = inspect.signature(registrert).parameters
        assert {p: v.default is None for p, v in parametre.items()} == {
            a.navn: a.valgfri for a in funksjon.argumenter
        }


def test_lite_far_alle_funksjonene(skriver: Skriveren, lite: dict[str, Any]) -> None:
    _sjekk(skriver, str.lower, lambda f: {"help_url": HJELPESIDER[f.navn]})
    assert {n for n in lite if n.startswith("sf_")} == {n.lower() for n in FUNKSJONER}


def test_lite_far_alle_makroene_med_norske_navn(skriver: Skriveren, lite: dict[str, Any]) -> None:
    # what a macro has no use for need not be loaded; the log is what grows
    uten = ["Hjelp", "Endringslogg"]
    assert skriver.script_valg == {
        "beregn": {"name": "Beregn", "exclude": []},
        "marker_forfalte": {"name": "Marker forfalte", "exclude": uten},
        "lag_oppfolgingsplan": {"name": "Lag oppfølgingsplan", "exclude": uten},
        "arbeidsliste": {"name": "Arbeidsliste", "exclude": uten},
        "forklar": {"name": "Forklar", "exclude": uten},
        "hva_om": {"name": "Hva om", "exclude": uten},
        "sjekk": {"name": "Sjekk", "exclude": ["Hjelp"]},
    }
    for navn, makro in MAKROER.items():
        assert lite[navn].__doc__ == makro.hjelp
        assert 10 < len(makro.hjelp) < 120


def test_klassisk_gir_datoer_com_kjenner(klassisk: ModuleType) -> None:
    svar = klassisk.SF_FRIST([[datetime.fromisoformat("2026-01-05")]], [["oppfolgingsplan"]])
    assert svar == datetime.fromisoformat("2026-02-01")
    assert type(svar) is datetime
    assert klassisk.SF_ARBEIDSGIVERPERIODE(ks.RADER) == [
        [datetime.fromisoformat("2026-01-05"), datetime.fromisoformat("2026-01-20"), 16]
    ]
    assert klassisk.SF_DAGER_IGJEN(ks.RADER, None, None) == 220


def test_klassisk_gir_feil_som_tekst(klassisk: ModuleType) -> None:
    assert klassisk.SF_FRIST([["tull"]], [["uke12"]]).startswith("Feil: start: (innholdet")


def test_lite_gir_feil_som_feilverdi_med_samme_tekst(lite: dict[str, Any]) -> None:
    with pytest.raises(Exception, match=r"Feil: start: \(innholdet"):
        lite["sf_frist"]([["tull"]], [["uke12"]])
    assert lite["sf_frist"]([[46027]], [["uke12"]]) == date(2026, 3, 29)
    assert lite["sf_tilfelle"](ks.NULL_SOM_TOM) == date(2026, 1, 5)


def test_lite_tilbyr_ordene_et_argument_tar() -> None:
    """xlwings makes Excel's choices of Literal, from the version it can."""
    eldre, nyere = Skriveren(), Skriveren()
    eldre.__version__, nyere.__version__ = "0.35.2", "0.37.8"  # type: ignore[attr-defined]
    ord_ = []
    for xw in (eldre, nyere):
        modul: dict[str, Any] = {"__name__": "main"}
        registrer_i(modul, xw)
        ord_.append(modul["sf_egenmelding_igjen"].__annotations__)
    assert "ordning" not in ord_[0]
    (tatt,) = ord_[1].values()
    assert get_args(get_args(tatt)[0]) == ("lov", "utvidet")
    assert modul["sf_frist"].__annotations__.keys() == {"sjekkpunkt"}
    assert modul["sf_forklar"].__annotations__.keys() == {"felt"}
