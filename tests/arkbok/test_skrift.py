"""A moved sheet speaks in the usual type of the book it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import Font

from arkbok import NyttArk, Pakke
from tests.arkbok.grunnlag import bok_i_minnet, brudd, les

if TYPE_CHECKING:
    from pathlib import Path


def _donor() -> bytes:
    def fyll(wb: xlsxwriter.Workbook) -> None:
        ws = wb.add_worksheet("Kilde")
        ws.write("A1", "vanlig", wb.add_format({"bold": True}))
        ws.write("A2", "tittel", wb.add_format({"font_size": 20}))
        ws.write("A3", "annen", wb.add_format({"font_name": "Courier New", "font_size": 9}))

    return bok_i_minnet(fyll)


@pytest.mark.parametrize(
    ("skrift", "punkter", "ventet"),
    [
        ("Arial", 10, [("Arial", 10, True), ("Arial", 18, False), ("Courier New", 9, False)]),
        ("Aptos", 12, [("Aptos", 11, True), ("Aptos", 20, False), ("Courier New", 9, False)]),
    ],
)
def test_arket_tar_bokas_skrift_og_blir_aldri_storre(
    tmp_path: Path, skrift: str, punkter: int, ventet: list[tuple[str, int, bool]]
) -> None:
    inn, ut = tmp_path / "inn.xlsx", tmp_path / "ut.xlsx"
    wb: Any = openpyxl.Workbook()
    wb._fonts[0] = wb._named_styles["Normal"].font = Font(name=skrift, size=punkter)
    wb.save(inn)
    with Pakke(inn) as p:
        p.legg_til(NyttArk("Ny", _donor(), "Kilde"))
        p.lagre(ut)
    assert brudd(ut) == set()
    ark = les(ut)["Ny"]
    skrifter = [ark[f"A{nr}"].font for nr in (1, 2, 3)]
    assert [(s.name, s.sz, bool(s.b)) for s in skrifter] == ventet
    assert skrifter[0].scheme is None
