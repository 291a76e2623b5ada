"""Oppfølging on the day of the run: what is next at the left, cases that are over folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import load_workbook

from tests.kjoring.bokhjelp import beregn, d, lag, mal, skriv_i_kolonner, tabell

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

SYK = "Sykmelding"


def staar(sti: Path) -> dict[str, tuple[str, object, object]]:
    """Employee → status, what is next, and the grade."""
    return {
        r["Ansattnr"]: (r["Status"], r.get("Neste sjekkpunkt"), r.get("Grad nå"))
        for r in tabell(sti, "Oppfølging")
    }


def foldet(sti: Path) -> set[str]:
    """Employees whose rows are folded away."""
    ark = load_workbook(sti)["Oppfølging"]
    return {
        str(ark.cell(nr, 1).value)
        for nr, rad in ark.row_dimensions.items()
        if rad.hidden and rad.outlineLevel == 1
    }


def test_en_sak_som_er_over_foldes_bort_og_kommer_frem_naar_den_gaar_videre(
    tmp_path: Path,
) -> None:
    bok = mal(
        tmp_path / "b.xlsx",
        (1, SYK, d(1, 9), d(31, 12), 100),
        (2, SYK, d(1, 9), d(3, 9), 100),
        (3, SYK, d(10, 11), d(12, 11), 100),
        (4, SYK, d(14, 12), d(20, 12), 100),
    )
    beregn(bok)  # 22.11.2026
    naa = staar(bok)
    assert naa["1"][0] == "Forfalt"
    assert naa["1"][2] == 100
    assert naa["2"] == ("Avsluttet", None, None)
    assert naa["3"] == ("Nylig avsluttet", None, None)
    assert naa["4"][2] is None
    assert foldet(bok) == {"2"}
    foer = bok.read_bytes()
    assert beregn(bok).uendret
    assert bok.read_bytes() == foer
    skriv_i_kolonner(bok, "Fravær", 3, {"Til": d(30, 11)})
    beregn(bok)
    assert foldet(bok) == set()
    assert staar(bok)["2"][2] == 100


def test_en_rad_hun_har_aapnet_lukkes_ikke_igjen(tmp_path: Path) -> None:
    bok = mal(tmp_path / "b.xlsx", (2, SYK, d(1, 9), d(3, 9), 100))
    beregn(bok)
    hele = load_workbook(bok)
    hele["Oppfølging"].row_dimensions[2].hidden = False
    hele.save(bok)
    skriv_i_kolonner(bok, "Fravær", 2, {"Fra": d(31, 8)})
    beregn(bok)
    assert foldet(bok) == set()


def test_saker_i_hennes_egen_bok_foldes_ogsaa_i_det_nye_arket(tmp_path: Path) -> None:
    def rad(nr: str, fra: date, til: date) -> tuple[object, ...]:
        return (nr, SYK, fra, til, 100)

    hode = ("Ansattnr", "Type", "Fra", "Til", "Grad")
    rader = [hode, rad("1", d(1, 9), d(3, 9)), rad("2", d(1, 11), d(30, 11))]
    bok = lag(tmp_path / "b.xlsx", {"Liste": rader})
    beregn(bok)
    assert foldet(bok) == {"1"}
