"""A book read by the shortcuts is the book read row by row, faults and questions too."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from sykefravaer_xl.bok import skjema
from sykefravaer_xl.bok.kilde import Kilde
from sykefravaer_xl.bok.kildebok import Kildebok
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesing import les
from tests.bok.lesebok import OVERSKRIFTER, skriv
from tests.herdet.drap import ROT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from arkbok.snarvei import Snarvei
    from sykefravaer_xl.bok.modell import Bok, Tabellkart
    from sykefravaer_xl.bok.rader import Rad

MANDAG, FREDAG = datetime(2026, 1, 5), datetime(2026, 1, 9)  # noqa: DTZ001 -- as Excel has them
OPPFOLGING = tuple(skjema.OPPFOLGING.overskrifter.values())


def _lest(sti: Path, *, med: bool = True) -> tuple[Bok | str, int]:
    """The book, or what stops it, and how many rows were read one by one."""
    antall = 0
    egen = Kildebok.rader_utenom

    def tellende(
        self: Kildebok, kart: Tabellkart, felt: Iterable[str] | None, snarvei: Snarvei | None
    ) -> Iterator[Rad]:
        nonlocal antall
        for rad in egen(self, kart, felt, snarvei if med else None):
            antall += snarvei is not None
            yield rad

    with pytest.MonkeyPatch.context() as bytte:
        bytte.setattr(Kildebok, "rader_utenom", tellende)
        try:
            return les(sti), antall
        except LeseFeil as feil:
            return feil.melding, antall


def _rad_for_rad(sti: Path) -> Bok | str:
    return _lest(sti, med=False)[0]


def test_bare_rader_som_sier_noe_nytt_leses_en_og_en(tmp_path: Path) -> None:
    god = ("1001", "Sykmelding", MANDAG, FREDAG, 100)
    sti = skriv(
        tmp_path,
        {
            "Fravær": [
                OVERSKRIFTER,
                god,
                god,
                ("1002", *god[1:]),  # another employee alone is nothing new
                ("1002", "Sykmelding", FREDAG, MANDAG, 100),  # each day is new in its column
                ("1002", "Sykmelding", MANDAG, FREDAG, 50),
                (*god, 37.5, 10),
                (*god, None, None, "Ring legen"),
                ("Sum", "Sykmelding", None, None, 100),
                ("1003", "Sykmelding", MANDAG, FREDAG, 50),
                god,
            ]
        },
    )
    bok, en_og_en = _lest(sti)
    assert en_og_en == 6
    assert bok == _rad_for_rad(sti)
    assert not isinstance(bok, str)
    assert [rad.rad for rad in bok.fravaer] == [2, 3, 4, 5, 6, 7, 8, 10, 11]
    assert [rad.rad for rad in bok.fravaer if rad.feil] == [5]
    assert bok.fravaer_kart.siste_rad == 11


def test_en_rad_i_oppfolging_som_bare_navngir_et_tilfelle_leses_ikke_for_seg(
    tmp_path: Path,
) -> None:
    def rad(nr: object, *, dm2: object = None, neste: object = "Oppfølgingsplan") -> list[object]:
        faste = [nr, "Kari", neste, None, None, "Ola", MANDAG, FREDAG, 50, dm2]
        return [*faste, *(None for _ in OPPFOLGING[len(faste) :])]

    sti = skriv(
        tmp_path,
        {
            "Fravær": [OVERSKRIFTER, ("1001", "Sykmelding", MANDAG, FREDAG, 100)],
            "Oppfølging": [
                OPPFOLGING,
                rad("1001"),
                rad("1001", dm2=FREDAG),
                rad("1001", dm2="i går"),
                rad("#REF!"),
                rad(None),
                rad("9999", neste="#REF!"),
            ],
        },
    )
    bok, en_og_en = _lest(sti)
    assert en_og_en == 1 + 3  # and the one absence
    assert bok == _rad_for_rad(sti)
    assert not isinstance(bok, str)
    assert [rad.rad for rad in bok.oppfolging] == [2, 3, 4, 5, 6, 7]


GODE = (
    ["1001", 1002, "0007"],
    ["Sykmelding", "Egenmelding", "Behandlingsdager"],
    [MANDAG, 46027],
    [FREDAG, MANDAG],
    [100, 80, None],
    [None],
    [None],
    [None],
)
"""Cells of each column of ``Fravær`` that a row in order may have."""
RARE = (
    [1002.0, "Sum", "Fra", "Til", "samme", None, "#REF!", ("0 %", 3)],
    ["Type", "tull", "Fravær", None, " ", "Sykmelding 50 %"],
    ["05.01.2026", "01/05/2026", "Fra", None, 12, "2026", FREDAG],
    ["09.01.2026", "01/30/2026", "Til", None, "pågår", 46031.5],
    [0.5, 1, "80 %", 0, 101, ("0 %", 0.5), ("0 %", 1), ("0 %", None)],
    [37.5, "mye", ("0 %", None)],
    [20, " "],
    ["frisk 7.1", "Ring", ("@", None)],
)
"""The others; a pair has its number format first."""


@st.composite
def tabell(draw: st.DrawFn) -> list[list[object]]:
    """Rows in order, in which a few cells are others."""
    rader = [
        [draw(st.sampled_from(gode)) for gode in GODE] for _ in range(draw(st.integers(1, 12)))
    ]
    for _ in range(draw(st.integers(0, 3))):
        kolonne = draw(st.integers(0, 7))
        draw(st.sampled_from(rader))[kolonne] = draw(st.sampled_from(RARE[kolonne]))
    return rader


@settings(max_examples=200, deadline=None)
@given(tabell())
def test_snarveien_svarer_som_rad_for_rad(
    tmp_path_factory: pytest.TempPathFactory, rader: list[list[object]]
) -> None:
    bok = Workbook()
    ark = bok.worksheets[0]
    ark.title = "Fravær"
    for r, rad in enumerate([OVERSKRIFTER, *rader], start=1):
        for k, celle in enumerate(rad, start=1):
            kode, verdi = celle if isinstance(celle, tuple) else (None, celle)
            skrevet = ark.cell(r, k, verdi)
            if kode is not None:
                skrevet.number_format = kode
    sti = tmp_path_factory.mktemp("bok") / "bok.xlsx"
    bok.save(sti)
    assert _lest(sti)[0] == _rad_for_rad(sti)


@pytest.mark.parametrize("bok", ["eksempel", "egne_kolonner"])
def test_hvilke_kolonner_det_er_avgjores_av_de_forste_radene(
    bok: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All rows are gone through beforehand only where a column of hers may be another."""
    monkeypatch.delattr(Kilde, "alle_rader")
    assert les(ROT / "workbooks" / f"{bok}.xlsx").fravaer
