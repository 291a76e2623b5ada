"""Many workbooks: on any executor, in order, and a bad one never stops the others."""

from __future__ import annotations

import pickle
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.fil.trygt import rydd_sikkerhetskopier
from sykefravaer_xl.kjoring.boker import Oppgave, beregn_boker
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.mal import mal_som_bytes

if TYPE_CHECKING:
    pass

DATO = date(2026, 11, 22)


@pytest.fixture
def oppgaver(tmp_path: Path) -> list[Oppgave]:
    """Two good workbooks with a bad one between them."""
    bok = mal_som_bytes(eksempel())
    for navn, innhold in (("a", bok), ("b", b"not a workbook"), ("c", bok)):
        (tmp_path / f"{navn}.xlsx").write_bytes(innhold)
    return [Oppgave(tmp_path / f"{navn}.xlsx", DATO) for navn in "abc"]


@pytest.mark.parametrize("pool", [None, ThreadPoolExecutor, ProcessPoolExecutor])
def test_en_odelagt_bok_stopper_ikke_de_andre(
    oppgaver: list[Oppgave], pool: type[ThreadPoolExecutor | ProcessPoolExecutor] | None
) -> None:
    executor: Executor | None = None if pool is None else pool(2)
    rapporter = list(beregn_boker(oppgaver, executor))
    if executor is not None:
        executor.shutdown()
    assert [Path(r.fil).stem for r in rapporter] == ["a", "b", "c"]
    assert [r.ansatte for r in rapporter] == [30, 0, 30]
    assert rapporter[1].stoppet is not None
    assert rapporter[1].stoppet.kode == "ikke_xlsx"
    assert oppgaver[1].bok.read_bytes() == b"not a workbook"


def test_daskes_executor_brukes_som_enhver_annen(oppgaver: list[Oppgave]) -> None:
    from distributed import Client

    valg = {"processes": False, "n_workers": 1, "dashboard_address": None}
    with Client(**valg) as dask:  # type: ignore[no-untyped-call]  # the library is not typed
        rapporter = list(beregn_boker(oppgaver, dask.get_executor()))
    assert [r.ansatte for r in rapporter] == [30, 0, 30]
    assert rapporter[1].stoppet is not None


def test_rapporten_for_en_stoppet_bok_overlever_veien_mellom_prosesser(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(mal_som_bytes(eksempel()))
    (tmp_path / "~$x.xlsx").touch()
    (rapport,) = beregn_boker([Oppgave(tmp_path / "x.xlsx", DATO)])
    igjen = pickle.loads(pickle.dumps(rapport))  # noqa: S301 - our own bytes
    assert igjen.stoppet.kode == "aapen_i_excel"
    assert "Lukk boka" in igjen.stoppet.melding


def test_passordet_star_ikke_i_en_oppgave_som_skrives_ut() -> None:
    assert "hemmelig" not in repr(Oppgave(Path("x.xlsx"), DATO, passord="hemmelig"))


def test_bare_de_nyeste_sikkerhetskopiene_beholdes(tmp_path: Path) -> None:
    bok = tmp_path / "x.xlsx"
    tider = ["20261101-080000", "20261102-080000", "20261102-080000-2", "20261103-080000"]
    for tid in tider:
        (tmp_path / f"x.sikkerhetskopi-{tid}.xlsx").touch()
    andres = tmp_path / "xx.sikkerhetskopi-20200101-080000.xlsx"
    andres.touch()
    rydd_sikkerhetskopier(bok, 2)
    igjen = sorted(f.name for f in tmp_path.iterdir() if f.name.startswith("x."))
    assert igjen == [
        "x.sikkerhetskopi-20261102-080000-2.xlsx",
        "x.sikkerhetskopi-20261103-080000.xlsx",
    ]
    assert andres.exists()


def test_sikkerhetskopier_ryddes_etter_en_kjoring(tmp_path: Path) -> None:
    bok = tmp_path / "x.xlsx"
    bok.write_bytes(mal_som_bytes(eksempel()))
    for dag in (22, 23, 24):  # the overview says another day each time
        naa = datetime(2026, 11, dag, 8)  # noqa: DTZ001
        (rapport,) = beregn_boker([Oppgave(bok, naa.date(), naa=naa, behold=2)])
        assert rapport.stoppet is None
    kopier = sorted(f.name for f in tmp_path.glob("*sikkerhetskopi*"))
    assert [navn[-13:-5] for navn in kopier] == ["3-080000", "4-080000"]
