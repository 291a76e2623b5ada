"""The streaming reader gives what openpyxl's streaming reader gives, on whatever is built."""

from __future__ import annotations

import warnings
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from arkbok import tallformat
from arkbok.lesebok import apne
from tests.arkbok.grunnlag import ark, minstebok, skriv_zip

FORMATER = (
    "General", "0", "0.00", "0%", "dd.mm.yyyy", "d. mmmm yyyy", "h:mm", "[h]:mm:ss", "mm:ss",
    '"dag "0', "[$-414]d. mmm", "#,##0 [$kr]", "0;[Red]-0", "yyyy-mm-dd hh:mm", "_d0", "[Blue]0",
    "@", "0.00E+00", "[ss].00",
)  # fmt: skip
TEKSTER = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=20
).filter(lambda t: "_x" not in t and not t.startswith("="))
VERDIER = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(-1e9, 1e9),
    TEKSTER,
    st.sampled_from(["a\nb", " x ", "<&>", '"', "#N/A", "]]>"]),
    st.datetimes(
        datetime.combine(date(1900, 3, 1), time()), datetime.combine(date(2199, 1, 1), time())
    ),
    st.dates(date(1900, 3, 1), date(2199, 1, 1)),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(days=900)),
)
RADER = st.lists(
    st.lists(st.tuples(VERDIER, st.sampled_from((None, *FORMATER))), max_size=6), max_size=8
)


def _deres(data: bytes) -> dict[tuple[int, int], object]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        bok = load_workbook(BytesIO(data), read_only=True, data_only=True)
        return {
            (celle.row, celle.column): celle.value
            for rad in bok.worksheets[0].iter_rows()
            for celle in rad
            if celle.value is not None
        }


def _vare(data: bytes) -> dict[tuple[int, int], object]:
    with TemporaryDirectory() as mappe:
        sti = Path(mappe) / "bok.xlsx"
        sti.write_bytes(data)
        with apne(sti) as kilde:
            return {
                (nr, kol): verdi
                for nr, verdier, _ in next(iter(kilde.ark.values())).rader()
                for kol, verdi in verdier.items()
                if verdi is not None
            }


def _typer(celler: dict[tuple[int, int], object]) -> dict[tuple[int, int], type]:
    return {sted: type(verdi) for sted, verdi in celler.items()}


@settings(max_examples=60, deadline=None)
@given(RADER, st.booleans())
def test_bygde_ark_leses_som_openpyxl_leser_dem(
    rader: list[list[tuple[Any, str | None]]], fra_1904: bool
) -> None:
    bok = Workbook()
    if fra_1904:
        bok.epoch = datetime.combine(date(1904, 1, 1), time())
    ark_ = bok.worksheets[0]
    for r, rad in enumerate(rader, start=1):
        for k, (verdi, kode) in enumerate(rad, start=1):
            if fra_1904 and isinstance(verdi, date) and verdi.year < 1904:
                continue
            celle = ark_.cell(r, k, verdi)
            if kode is not None:
                celle.number_format = kode
    ut = BytesIO()
    bok.save(ut)
    vare, deres = _vare(ut.getvalue()), _deres(ut.getvalue())
    assert vare == deres
    assert _typer(vare) == _typer(deres)


ATTRIBUTTER = st.permutations(['r="{r}"', 's="0"']).map(" ".join)
INNHOLD = st.sampled_from(
    (
        ("", "<v>12</v>"),
        ("", "<f>1+1</f><v>2.5</v>"),
        ("", "<v/>"),
        ("", ""),
        (' t="b"', "<v>0</v>"),
        (' t="e"', "<v>#DIV/0!</v>"),
        (' t="str"', "<v>a &lt; b</v>"),
        (' t="str"', "<v><![CDATA[<a>]]></v>"),
        (' t="inlineStr"', "<is><t>Ola</t></is>"),
        (' t="inlineStr"', "<is><r><t>O</t></r><r><t> la</t></r></is>"),
        (' t="inlineStr"', "<is><t>a</t><rPh sb='0' eb='1'><t>b</t></rPh></is>"),
    )
)


@st.composite
def rare_ark(draw: st.DrawFn) -> str:
    """A sheet in which every cell may be spelled another way."""
    ut = ""
    for r in sorted(draw(st.sets(st.integers(1, 30), max_size=5))):
        celler = ""
        for k in sorted(draw(st.sets(st.integers(1, 26), max_size=5))):
            slag, innhold = draw(INNHOLD)
            attr = draw(ATTRIBUTTER).format(r=f"{chr(64 + k)}{r}")
            rom = draw(st.sampled_from(("", "", " ", "\n")))
            celler += f"<c {attr}{slag}{rom}>{innhold}</c{rom}>{rom}"
        if draw(st.booleans()):
            celler += draw(st.sampled_from(("", "<!-- merknad -->", "<?pi?>")))
        ut += f'<row r="{r}">{celler}</row>' if celler else f'<row r="{r}"/>'
    return ark(ut)


@settings(max_examples=120, deadline=None)
@given(rare_ark())
def test_ark_i_rare_skrivemater_leses_som_openpyxl_leser_dem(arkdata: str) -> None:
    with TemporaryDirectory() as mappe:
        data = skriv_zip(Path(mappe) / "b.xlsx", minstebok(arkdata)).read_bytes()
    assert _vare(data) == _deres(data)


@pytest.mark.parametrize("kode", FORMATER)
def test_tallformater_skilles_som_openpyxl_gjor(kode: str) -> None:
    from openpyxl.styles.numbers import is_date_format, is_timedelta_format

    slag = tallformat.Tallformat.av(kode).slag
    assert (slag != "tall") == is_date_format(kode)
    assert (slag == "varighet") == (is_date_format(kode) and is_timedelta_format(kode))


def test_de_innebygde_formatene_er_openpyxls() -> None:
    from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

    for nr, kode in tallformat.INNEBYGDE.items():
        assert BUILTIN_FORMATS[nr] == kode
    utelatt = {k: v for k, v in BUILTIN_FORMATS.items() if k not in tallformat.INNEBYGDE}
    assert not any(is_date_format(v) or "%" in v for v in utelatt.values())


@given(st.integers(-1000, 3_000_000) | st.floats(-1000, 3_000_000), st.booleans())
def test_serienummer_blir_samme_dag_som_hos_openpyxl(tall: float, fra_1904: bool) -> None:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

    epoke = CALENDAR_MAC_1904 if fra_1904 else CALENDAR_WINDOWS_1900
    try:
        ventet: object = from_excel(tallformat.tall(repr(tall)), epoke)
    except (OverflowError, ValueError):
        ventet = tallformat.DATOFEIL
    assert tallformat.dato(repr(tall), fra_1904) == ventet


def test_klokkeslett_for_midnatt_er_klokkeslett() -> None:
    assert tallformat.dato("0.25", False) == time(6)
