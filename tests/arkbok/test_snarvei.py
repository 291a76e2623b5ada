"""Rows that are taken by the shortcut, and those beside it, are the rows that are read without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from arkbok.lesebok import apne
from arkbok.snarvei import Snarvei, verdi
from tests.arkbok.grunnlag import ARKDEL, NS, minstebok, skriv_zip

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pytest

    from arkbok.snarvei import Cellelesing

FELT = {1: "a", 2: "b", 4: "d", 28: "ab"}
"""All that is asked for; AB is read, but never by the shortcut."""
ENKLE = (1, 2, 4)


def _les(mappe: Path, ark: str, *, avvis: int = 0) -> tuple[list[tuple[int, object]], list[int]]:
    """Every row with what it holds, and the numbers of those that were taken."""
    sti = skriv_zip(mappe / "bok.xlsx", {**minstebok(""), ARKDEL: ark})
    rader: list[tuple[int, object]] = []
    tatt: list[int] = []

    def ta(les: Cellelesing, nr: int, celler: Sequence[str | None]) -> bool:
        lest = [verdi(les, xml) for xml in celler[1:]]
        verdier = {FELT[k]: v for k, v in zip(ENKLE, lest, strict=True) if v is not None}
        if not verdier or nr == avvis:
            return False
        rader.append((nr, verdier))
        tatt.append(nr)
        return True

    with apne(sti) as bok:
        for nr, verdier, _ in bok.ark["Data"].felter(FELT, 2, Snarvei(ENKLE, {28}, ta)):
            rader.append((nr, verdier))
    return rader, tatt


def _uten(mappe: Path) -> list[tuple[int, object]]:
    with apne(mappe / "bok.xlsx") as bok:
        return [(nr, verdier) for nr, verdier, _ in bok.ark["Data"].felter(FELT, 2)]


def _ark(*rader: str, p: str = "") -> str:
    rom = f"xmlns:{p[:-1]}" if p else "xmlns"
    return (
        f'<{p}worksheet {rom}="{NS}"><{p}sheetData>{"".join(rader)}</{p}sheetData></{p}worksheet>'
    )


def test_en_rad_gaar_snarveien_naar_alt_den_sier_staar_i_enkle_kolonner(tmp_path: Path) -> None:
    ark = _ark(
        '<row r="1"><c r="A1"><v>1</v></c></row>',  # above the rows asked for
        '<row r="2" spans="1:4"><c r="A2"><v>1</v></c><c r="B2"/><c r="D2"><v>4</v></c></row>',
        '<row r="3"><c r="A3"><v>1</v></c><c r="C3"><f>A3</f><v>9</v></c><c r="AB3" s="0"/></row>',
        '<row r="4"><c r="A4"><v>1</v></c><c r="AB4"><v>7</v></c></row>',  # more is said
        '<row r="5"><c r="A5"><f>A4</f><v>1</v></c></row>',  # a formula is not plain
        '<row r="6"><c r="D6"><v>4</v></c><c r="A6"><v>1</v></c></row>',  # not in order
        '<row r="7"/><row r="8"><c r="A8"/></row>',
        '<row r="9" ht="12"><c r="B9" t="inlineStr"><is><t>x</t></is></c><c r="AC9"/></row>',
        '<row r="8"><c r="A8"><v>8</v></c></row>',  # comes after a higher one
        '<row><c r="A10"><v>10</v></c></row>',
    )
    lest, tatt = _les(tmp_path, ark)
    assert tatt == [2, 3, 9]
    assert lest == _uten(tmp_path)
    assert lest == [
        (2, {"a": 1, "d": 4}),
        (3, {"a": 1}),
        (4, {"a": 1, "ab": 7}),
        (5, {"a": 1}),
        (6, {"a": 1, "d": 4}),
        (9, {"b": "x"}),
        (10, {"a": 10}),
    ]


def test_arket_leses_videre_av_expat_etter_den_siste_som_ble_tatt(tmp_path: Path) -> None:
    ark = _ark(
        '<row r="2"><c r="A2"><v>1</v></c></row>',
        '<row r="3"><c r="A3"><v>2</v></c></row>',
        '<row r="4"><c r="A4"><v>3</v></c><c><v>4</v></c></row>',  # a cell without a place
        '<row r="5"><c r="A5"><v>5</v></c></row>',
    )
    lest, tatt = _les(tmp_path, ark, avvis=2)
    assert tatt == [3]
    assert lest == [(2, {"a": 1}), (3, {"a": 2}), (4, {"a": 3, "b": 4}), (5, {"a": 5})]


def test_en_snarvei_nesten_ingen_rad_gaar_blir_ikke_brukt_videre(tmp_path: Path) -> None:
    def rad(nr: int, ellers: str) -> str:
        return f'<row r="{nr}"><c r="A{nr}"><v>{nr % 7}</v></c>{ellers}</row>'

    mer = "<v>" + "1" * 200 + "</v>"
    ark = _ark(
        *(rad(nr, f'<c r="AB{nr}">{mer}</c>') for nr in range(2, 3000)),
        *(rad(nr, "") for nr in range(3000, 3010)),
    )
    lest, tatt = _les(tmp_path, ark)
    assert not tatt
    assert lest == _uten(tmp_path)


RADER = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from(("A", "B", "C", "D", "E", "AA", "AB", "AC", "BAB")),
            st.sampled_from(
                (
                    "><{p}v>12</{p}v></{p}c>",
                    "><{p}v>2.5</{p}v></{p}c>",
                    "/>",
                    ' t="b"><{p}v>1</{p}v></{p}c>',
                    "><{p}v></{p}v></{p}c>",
                    ' t="inlineStr"><{p}is><{p}t>Ola</{p}t></{p}is></{p}c>',
                    ' t="inlineStr"><{p}is><{p}r><{p}t>Ola</{p}t></{p}r></{p}is></{p}c>',
                    "><{p}f>1</{p}f><{p}v>3</{p}v></{p}c>",
                    "><{p}f>1</{p}f></{p}c >",
                )
            ),
        ),
        max_size=4,
    ),
    max_size=5,
)


@settings(max_examples=150, deadline=None)
@given(RADER, st.booleans(), st.sampled_from(("", "x:")))
def test_snarveien_gir_de_samme_radene_som_uten(
    tmp_path_factory: pytest.TempPathFactory,
    rader: list[list[tuple[str, str]]],
    ordnet: bool,
    p: str,
) -> None:
    mappe = tmp_path_factory.mktemp("bok")
    skrevet = []
    for nr, rad in enumerate(rader, start=2):
        brukt = dict(rad)
        rekke = sorted(brukt, key=lambda k: (len(k), k)) if ordnet else list(brukt)
        celler = "".join(f'<{p}c r="{k}{nr}"{brukt[k].format(p=p)}' for k in rekke)
        skrevet.append(f'<{p}row r="{nr}">{celler}</{p}row>')
    lest, _ = _les(mappe, _ark(*skrevet, p=p), avvis=3)
    assert lest == _uten(mappe)
