"""For any sheet and any change: what is read back is the old cells with the new ones on top."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arkbok import Arkendring, zipkopi
from arkbok.adresse import bokstaver, celle, kolonne, navn
from arkbok.verdi import les_streng, rom_streng
from tests.arkbok.grunnlag import (
    ARKDEL,
    NS,
    ark,
    del_,
    endre,
    minstebok,
    rik_bok,
    skriv_zip,
)

adresser = st.tuples(st.integers(1, 6), st.integers(1, 6))


def _skriv_ark(celler: dict[tuple[int, int], int], form: int) -> str:
    """The same cells in different spellings: attribute order, space, empty rows."""
    ut = ""
    for rad in range(1, 7):
        mine = sorted(k for r, k in celler if r == rad)
        inni = ""
        for k in mine:
            a = navn(rad, k)
            attr = (f'r="{a}"', f'r="{a}" s="0"', f's="0" r="{a}"', f"r='{a}' ")[form % 4]
            inni += f"<c {attr}><v>{celler[rad, k]}</v></c>" + " " * (form % 3)
        if inni or form % 2:
            spenn = f' spans="{mine[0]}:{mine[-1]}"' if mine and form > 3 else ""
            ut += f'<row r="{rad}"{spenn}>{inni}</row>' if inni else f'<row r="{rad}"/>'
    return ark(ut)


def _les_ark(tekst: str) -> dict[tuple[int, int], str]:
    ut: dict[tuple[int, int], str] = {}
    sist = (0, 0)
    for c in ET.fromstring(tekst).iter(f"{{{NS}}}c"):  # noqa: S314 - our own output
        sted = celle(c.get("r") or "")
        assert sted > sist
        sist = sted
        ut[sted] = "".join(c.itertext())
    for rad in ET.fromstring(tekst).iter(f"{{{NS}}}row"):  # noqa: S314
        if (spenn := rad.get("spans")) is not None:
            fra, til = map(int, spenn.split(":"))
            assert all(fra <= celle(c.get("r") or "")[1] <= til for c in rad)
    return ut


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.dictionaries(adresser, st.integers(0, 99)),
    st.dictionaries(adresser, st.one_of(st.integers(100, 199), st.none())),
    st.integers(0, 7),
)
def test_nye_celler_ligger_oppa_de_gamle(
    tmp_path: Path,
    gamle: dict[tuple[int, int], int],
    nye: dict[tuple[int, int], int | None],
    form: int,
) -> None:
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(_skriv_ark(gamle, form)))
    ut = _les_ark(del_(endre(inn, Arkendring("Data", dict(nye))), ARKDEL))
    ventet = {c: str(v) for c, v in gamle.items()}
    ventet |= {
        c: "" if v is None else str(v) for c, v in nye.items() if v is not None or c in gamle
    }
    assert ut == ventet


@given(st.text(st.characters(codec="utf-16", exclude_categories=()), max_size=40))
def test_enhver_tekst_kan_leses_tilbake(tekst: str) -> None:
    assert les_streng(rom_streng(tekst)) == tekst


@given(st.text("_x0041aF\x01\r", max_size=30))
def test_tekst_som_ligner_pa_koder_kan_leses_tilbake(tekst: str) -> None:
    assert les_streng(rom_streng(tekst)) == tekst
    assert not re.search("[\x00-\x08\x0b-\x1f]", rom_streng(tekst))


@given(st.integers(1, 16_384))
def test_kolonnebokstaver_frem_og_tilbake(n: int) -> None:
    assert kolonne(bokstaver(n)) == n


@pytest.mark.parametrize("blokk", [1, 3, 17, 101])
def test_svaret_er_det_samme_hvor_enn_strommen_deles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blokk: int
) -> None:
    inn = rik_bok(tmp_path / "b.xlsx")
    endring = Arkendring("Fravær", {(2, 3): 5, (3, 9): "æ", (20, 1): True, (5, 1): "ø"})
    hel = del_(endre(inn, endring), ARKDEL)
    monkeypatch.setattr(zipkopi, "BLOKK", blokk)
    assert del_(endre(inn, endring), ARKDEL) == hel
