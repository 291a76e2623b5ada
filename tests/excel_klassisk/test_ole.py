"""The compound files we write, read back by olefile."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import olefile
import pytest
from hypothesis import given
from hypothesis import strategies as st
from xl_addin.klassisk.ole import Mappe, skriv_ole

SMA = {f"S{n}": bytes([n]) * n for n in range(1, 40)}
GRENSER: dict[str, bytes] = {
    "tom": b"",
    "mini": b"m" * 4095,
    "stor": b"s" * 4096,
    "mer": b"t" * 4097,
    "hel mini": b"h" * 64,
}


def les(data: bytes) -> dict[str, bytes]:
    with olefile.OleFileIO(BytesIO(data), raise_defects=olefile.DEFECT_INCORRECT) as ole:
        assert ole.parsing_issues == []
        return {"/".join(sti): ole.openstream(sti).read() for sti in ole.listdir()}


def test_strommer_og_mapper_kommer_like_ut_igjen() -> None:
    data = skriv_ole({"rot": b"r", "VBA": SMA, "dypt": {"nede": GRENSER}})
    ventet = {"rot": b"r"}
    ventet |= {f"VBA/{navn}": innhold for navn, innhold in SMA.items()}
    ventet |= {f"dypt/nede/{navn}": innhold for navn, innhold in GRENSER.items()}
    assert les(data) == ventet
    assert len(data) % 512 == 0


def test_samme_innhold_gir_samme_bytes_i_hvilken_rekkefolge_det_enn_kommer() -> None:
    assert skriv_ole(SMA) == skriv_ole(dict(reversed(SMA.items())))


def test_store_filer_far_flere_sektorer_med_tabell() -> None:
    innhold = {"a": b"0123456789" * 60_000, "b": b"x" * 300_000}
    assert les(skriv_ole(innhold)) == innhold


def _tre(ole: Any, nummer: int) -> tuple[list[str], set[int]]:
    """The names of a tree in order, and how many black entries there are on each way down."""
    if nummer == olefile.NOSTREAM:
        return [], {0}
    post = ole.direntries[nummer] or ole._load_direntry(nummer)
    venstre, svarte_v = _tre(ole, post.sid_left)
    hoyre, svarte_h = _tre(ole, post.sid_right)
    if post.color == 0:
        for barn in (post.sid_left, post.sid_right):
            assert barn == olefile.NOSTREAM or ole.direntries[barn].color == 1
    svarte = {n + post.color for n in svarte_v | svarte_h}
    return [*venstre, post.name, *hoyre], svarte


@pytest.mark.parametrize("antall", [1, 2, 3, 4, 7, 8, 21])
def test_katalogen_er_et_rodt_og_svart_tre_i_riktig_rekkefolge(antall: int) -> None:
    navn = [f"{'x' * (n % 3)}{n}" for n in range(antall)]
    with olefile.OleFileIO(BytesIO(skriv_ole(dict.fromkeys(navn, b"1")))) as ole:
        rekke, svarte = _tre(ole, ole.direntries[0].sid_child)
        assert ole.direntries[ole.direntries[0].sid_child].color == 1
    assert rekke == sorted(navn, key=lambda n: (len(n), n.upper()))
    assert len(svarte) == 1  # as many on every way


@given(
    st.dictionaries(
        st.text("abcABC_xyz0123456789", min_size=1, max_size=31), st.binary(max_size=5000)
    )
)
def test_alt_som_kan_skrives_kan_leses(mappe: dict[str, bytes]) -> None:
    unike = {navn.upper(): (navn, data) for navn, data in mappe.items()}
    innhold: Mappe = dict(unike.values())
    assert les(skriv_ole(innhold)) == innhold


@pytest.mark.parametrize("navn", ["", "a/b", "x" * 32])
def test_navn_formatet_ikke_tar_nektes(navn: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        skriv_ole({navn: b"1"})


def test_for_store_filer_nektes() -> None:
    with pytest.raises(ValueError, match="7 MB"):
        skriv_ole({"a": bytes(8_000_000)})
