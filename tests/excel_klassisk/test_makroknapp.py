"""The button's way into the macros, with a stand-in for xlwings (there is no Excel here)."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

Funk = Callable[..., Any]


class Attrapp(ModuleType):
    """xlwings with decorators that do nothing, and one open book."""

    def __init__(self) -> None:
        super().__init__("xlwings")
        self.bok = SimpleNamespace(name="bok.xlsx")
        self.Book = SimpleNamespace(caller=lambda: self.bok)

    def func(self, **_valg: Any) -> Callable[[Funk], Funk]:
        return lambda funksjon: funksjon

    def arg(self, _navn: str, **_valg: Any) -> Callable[[Funk], Funk]:
        return lambda funksjon: funksjon


def test_knappen_kjorer_makroen_pa_boka_den_ble_trykket_i(monkeypatch: pytest.MonkeyPatch) -> None:
    attrapp = Attrapp()
    monkeypatch.setitem(sys.modules, "xlwings", attrapp)
    monkeypatch.delitem(sys.modules, "sykefravaer_xl.verter.klassisk", raising=False)
    klassisk = importlib.import_module("sykefravaer_xl.verter.klassisk")
    kall: list[tuple[str, object]] = []
    monkeypatch.setattr(
        "sykefravaer_xl.verter.makroer.kjor", lambda navn, bok: kall.append((navn, bok))
    )
    klassisk.makro("forklar")
    assert kall == [("forklar", attrapp.bok)]
