"""What comes out on paper: no page without content, and no text that is cut.

LibreOffice leaves out the lines of a wrapped text that its row has no room for, so a text whose
last word is not on paper is cut. Words that lie over each other are too.
"""

from __future__ import annotations

import re
import subprocess
from datetime import date, datetime
from html import unescape
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.properties import PageSetupProperties

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.cli import kjor
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.mal import skriv_mal
from tests.vertsmiljo import verktoy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DATO = date(2026, 11, 22)
FRA, TIL = date(2026, 9, 1), date(2026, 12, 31)
BOKER: Final = ("bok", "lister", "rapport", "kvartal", "ia", "egen")
VISES_ETTER_DAGEN: Final = ("Forfalt", "Snart", "Kommende")
"""A stored status is shown by the day it is printed."""
RUNDT: re.Pattern[str] = re.compile(r"\d+[./]\d+[./]\d{4}|\S+\.xlsx|Side|av|\d+|\d+/\d+")
"""Header and footer."""
_ORD: Final = re.compile(
    r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
)


class Ord(NamedTuple):
    """A word on a page, and where."""

    x1: float
    y1: float
    x2: float
    y2: float
    tekst: str


@pytest.fixture(scope="module")
def mappe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with a plan, a letter and an income report, and the books made of it, as PDF."""
    mappe = tmp_path_factory.mktemp("sider")
    bok = mappe / "bok.xlsx"
    skriv_mal(bok, eksempel())
    beregn_bok(bok, dato=DATO, naa=datetime(2026, 11, 22, 8))  # noqa: DTZ001 - local time
    for valg in (
        ("plan", bok, "--ansatt", "1002"),
        ("brev", bok, "--ansatt", "1006", "--mal", "innkalling_dialogmote1"),
        ("inntektsmelding", bok, "--ansatt", "1030"),
        ("arbeidsliste", bok, "--ut", mappe / "lister.xlsx"),
        ("rapport", bok, "--ut", mappe / "rapport.xlsx"),
        ("rapport", bok, "--kvartal", "2026-3", "--ut", mappe / "kvartal.xlsx"),
        ("rapport", bok, "--ia", "--ut", mappe / "ia.xlsx"),
    ):
        assert kjor([*map(str, valg), "--dato", str(DATO)]) == 0, valg
    _hennes(mappe / "egen.xlsx")
    beregn_bok(mappe / "egen.xlsx", dato=DATO, naa=datetime(2026, 11, 22, 8))  # noqa: DTZ001
    for pdf in verktoy.konverter_alle([mappe / f"{navn}.xlsx" for navn in BOKER], "pdf", mappe):
        pdf.rename(mappe / pdf.name)
    return mappe


def _hennes(sti: Path) -> None:
    """A sheet of her own in Arial 10, where widths are counted in other digits than ours."""
    bok: Any = Workbook()
    arial = Font(name="Arial", size=10)
    bok._fonts[0] = bok._named_styles["Normal"].font = arial
    ark = bok.active
    ark.append(("Ansattnr", "Navn", "Nærmeste leder", "Type", "Fra", "Til"))
    for nr, navn in enumerate(("Ada", "Bo", "Cato", "Dina", "Eva", "Frode"), start=1):
        ark.append((nr, navn, "Ola Leder", "Sykmelding", FRA, TIL))
    for rad in ark:
        for celle in rad:
            celle.font = arial
    ark.page_setup.fitToHeight, ark.page_setup.orientation = 0, "landscape"
    ark.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for bokstav in "ABCDEF":
        ark.column_dimensions[bokstav].width = 16
    bok.save(sti)


def sider(pdf: Path) -> list[list[Ord]]:
    """The words of each page as LibreOffice prints it."""
    ut = subprocess.run(
        [verktoy.program("pdftotext"), "-bbox", pdf, "-"],
        capture_output=True, check=True, timeout=300,
    )  # fmt: skip
    return [
        [
            Ord(float(x1), float(y1), float(x2), float(y2), unescape(tekst))
            for x1, y1, x2, y2, tekst in _ORD.findall(side)
        ]
        for side in ut.stdout.decode().split("<page ")[1:]
    ]


def siste_ord(bok: Path) -> Iterator[tuple[str, str]]:
    """Where every printed text stands, and its last word."""
    for ark in load_workbook(bok):
        blad: Any = ark
        skjult = {
            nr
            for d in blad.column_dimensions.values()
            if d.hidden
            for nr in range(d.min, d.max + 1)
        }
        omrade = _omrade(blad.print_area)
        for rad in blad.iter_rows():
            for celle in rad:
                if (
                    isinstance(celle.value, str)
                    and celle.value.split()
                    and not celle.value.startswith("=")
                    and celle.alignment.horizontal != "fill"  # shown cut on purpose
                    and celle.column not in skjult
                    and not blad.row_dimensions[celle.row].hidden
                    and _i(omrade, celle.row, celle.column)
                ):
                    yield f"{blad.title}!{celle.coordinate}", celle.value.split()[-1]


def _omrade(skrevet: str | None) -> tuple[int, int, int, int] | None:
    if not skrevet:
        return None
    ut: Any = range_boundaries(skrevet.rpartition("!")[2].replace("$", ""))
    return ut  # type: ignore[no-any-return]


def _i(omrade: tuple[int, int, int, int] | None, rad: int, kolonne: int) -> bool:
    return omrade is None or (omrade[0] <= kolonne <= omrade[2] and omrade[1] <= rad <= omrade[3])


@pytest.mark.parametrize("navn", BOKER)
def test_ingen_tekst_er_kuttet_paa_papiret(mappe: Path, navn: str) -> None:
    # a long address is broken where the column ends
    trykt = "".join(ord_.tekst for side in sider(mappe / f"{navn}.pdf") for ord_ in side)
    steder: dict[str, list[str]] = {}
    for sted, ord_ in siste_ord(mappe / f"{navn}.xlsx"):
        if "/" not in ord_ and ord_ not in VISES_ETTER_DAGEN:
            steder.setdefault(ord_, []).append(sted)
    # a word that ends five texts is on paper at least five times
    assert {o: s for o, s in steder.items() if trykt.count(o) < len(s)} == {}


@pytest.mark.parametrize("navn", BOKER)
def test_ingen_ord_ligger_over_hverandre(mappe: Path, navn: str) -> None:
    over = [
        (nr, a.tekst, b.tekst)
        for nr, side in enumerate(sider(mappe / f"{navn}.pdf"), start=1)
        for a, b in _naboer(sorted(side, key=lambda ord_: ord_.y1))
        if min(a.x2, b.x2) - max(a.x1, b.x1) > 1.5
        and min(a.y2, b.y2) - max(a.y1, b.y1) > 0.45 * min(a.y2 - a.y1, b.y2 - b.y1)
    ]
    assert over == []


def _naboer(ordene: list[Ord]) -> Iterator[tuple[Ord, Ord]]:
    for nr, a in enumerate(ordene):
        for b in ordene[nr + 1 :]:
            if b.y1 >= a.y2:
                break
            yield a, b


@pytest.mark.parametrize("navn", BOKER)
def test_ingen_side_er_tom(mappe: Path, navn: str) -> None:
    innhold = [
        sum(not RUNDT.fullmatch(ord_.tekst) for ord_ in side)
        for side in sider(mappe / f"{navn}.pdf")
    ]
    assert len(innhold) >= 4
    assert [nr for nr, antall in enumerate(innhold, start=1) if antall < 12] == []


def test_fravaer_er_minst_aatte_punkter_og_oppfolging_faa_sider(mappe: Path) -> None:
    titler = [side[0].tekst if side else "" for side in sider(mappe / "bok.pdf")]
    assert titler.count("Fravær") <= 4
    assert titler.count("Oppfølging") <= 2
    ark: Any = load_workbook(mappe / "bok.xlsx")["Fravær"]
    assert ark.page_setup.scale * 11 / 100 >= 8


def test_kvartalspakken_er_fire_sider(mappe: Path) -> None:
    assert len(sider(mappe / "kvartal.pdf")) == 4


@pytest.mark.parametrize("navn", BOKER)
def test_ingen_dato_er_kuttet(mappe: Path, navn: str) -> None:
    alle = [ord_.tekst for side in sider(mappe / f"{navn}.pdf") for ord_ in side]
    assert [tekst for tekst in alle if "###" in tekst] == []
