"""Files people write by hand beside a book: whatever is in them, a sentence, and at once."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from workbooks.bygg import HER

from sykefravaer_xl.brev.mote import les_tidspunkt
from sykefravaer_xl.cli import kjor
from sykefravaer_xl.fil import lesesvar
from sykefravaer_xl.importer.kolonnefil import KolonnefilFeil, les_kolonnefil
from sykefravaer_xl.lov.profiler import ProfilFeil, les_profiler

DATO = ("--dato", "2026-11-22")
IKKE_TOML = {
    "dyp": "x = " + "[" * 100_000,
    "punktum": "a." * 100_000 + "b = 1",
    "tall": "x = " + "1" * 5_000,
    "stor": "#" * 2_000_000,
    "binær": "\x00\x01\x02",
}


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    sti = tmp_path / "bok.xlsx"
    sti.write_bytes((HER / "egne_kolonner.xlsx").read_bytes())
    return sti


@pytest.fixture(autouse=True)
def _frist() -> Iterator[None]:
    """A file that is waited for must end the test, not the day."""
    signal.alarm(60)
    yield
    signal.alarm(0)


@pytest.mark.parametrize("slag", IKKE_TOML)
def test_oppsettfil_som_ikke_er_toml(
    bok: Path, capsys: pytest.CaptureFixture[str], slag: str
) -> None:
    bok.with_name("bok.oppsett.toml").write_text(IKKE_TOML[slag], encoding="utf-8")
    foer = bok.read_bytes()
    assert kjor(["beregn", str(bok), *DATO]) == 1
    assert "bok.oppsett.toml kan ikke leses. Rett fila" in capsys.readouterr().err
    assert bok.read_bytes() == foer


@pytest.mark.parametrize("slag", IKKE_TOML)
def test_kolonnefil_og_profil_som_ikke_er_toml(tmp_path: Path, slag: str) -> None:
    fil = tmp_path / "fil.toml"
    fil.write_text(IKKE_TOML[slag], encoding="utf-8")
    with pytest.raises(KolonnefilFeil):
        les_kolonnefil(fil)
    with pytest.raises(ProfilFeil, match=r"ikke gyldig TOML[^a-z]*(?:\(linje \d+\))?\. Rett"):
        les_profiler(IKKE_TOML[slag])


@pytest.mark.parametrize("navn", ["oppsett.toml", "profil"])
def test_det_ventes_ikke_paa_et_ror_ved_siden_av_boka(
    bok: Path, capsys: pytest.CaptureFixture[str], navn: str
) -> None:
    if navn == "profil":
        bok.write_bytes((HER / "tom.xlsx").read_bytes())
        from tests.kjoring.bokhjelp import skriv_inn

        skriv_inn(bok, "Innstillinger", {(2, 2): "egen.toml"})
        os.mkfifo(bok.with_name("egen.toml"))
        assert kjor(["sjekk", str(bok), *DATO]) in (0, 3)
        assert "egen.toml" in capsys.readouterr().err
        return
    os.mkfifo(bok.with_name(f"bok.{navn}"))
    assert kjor(["beregn", str(bok), *DATO]) == 1
    assert "kan ikke leses" in capsys.readouterr().err


def test_et_svar_med_usynlige_tegn_kan_leses_igjen(bok: Path) -> None:
    for _ in range(2):
        assert kjor(["beregn", str(bok), "--sett", 'kode.\x7fA"\\=egenmelding', *DATO]) == 0


def test_et_svar_som_ikke_er_tekst_tar_ikke_med_seg_de_forrige(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kjor(["beregn", str(bok), "--sett", "kode.101=egenmelding", *DATO]) == 0
    husket = bok.with_name("bok.oppsett.toml").read_bytes()
    foer = bok.read_bytes()
    assert kjor(["beregn", str(bok), "--sett", "kode.\udcff=egenmelding", *DATO]) == 2
    assert "tegn som ikke kan leses" in capsys.readouterr().err
    assert bok.with_name("bok.oppsett.toml").read_bytes() == husket
    assert bok.read_bytes() == foer


def test_et_svar_som_ikke_kan_huskes_blir_sagt_etter_at_boka_er_skrevet(
    bok: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(lesesvar, "skriv_helt", full)
    foer = bok.read_bytes()
    assert kjor(["beregn", str(bok), "--sett", "kode.101=egenmelding", *DATO]) == 0
    ut, sagt = capsys.readouterr()
    assert "ikke husket i bok.oppsett.toml" in sagt
    assert "disken er full" in sagt
    assert "Skrevet til" in ut
    assert bok.read_bytes() != foer


def test_husket_svar_kan_leses_av_dem_som_kan_lese_boka(bok: Path) -> None:
    bok.chmod(0o660)
    assert kjor(["beregn", str(bok), "--sett", "kode.101=egenmelding", *DATO]) == 0
    assert bok.with_name("bok.oppsett.toml").stat().st_mode & 0o777 == 0o660


@pytest.mark.parametrize("tid", ["0001-01-01 00:00", "9999-12-31 23:59"])
def test_moter_utenfor_kalenderen(tid: str) -> None:
    assert les_tidspunkt(tid) is None


@pytest.mark.parametrize("sted", ["\udcff", "x" * 100_000])
def test_motested_som_ikke_kan_staa_i_boka(tmp_path: Path, sted: str) -> None:
    brev = ("--mal", "innkalling_dialogmote1", "--mote", "2026-12-01 10:00", "--sted", sted)
    assert kjor(["brev", str(tmp_path / "bok.xlsx"), "--ansatt", "1", *brev, *DATO]) == 2
