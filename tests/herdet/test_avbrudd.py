"""Whatever stops a run, the workbook is whole, and the clerk reads what to do."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from arkbok import zipkopi
from sykefravaer_xl.bok.bokfeil import Bokfeil
from sykefravaer_xl.fil import las as laasing
from sykefravaer_xl.fil import trygt as kjoring
from sykefravaer_xl.fil.las import OpptattFeil, laast, lasnavn
from sykefravaer_xl.fil.trygt import SkriveFeil
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.kjoring import gjennomforing
from tests.herdet.drap import RADER, ROT, drep
from tests.kjoring.bokhjelp import arknavn, beregn, mal

KILLS = 10


@pytest.fixture(scope="module")
def mal_bok(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return mal(tmp_path_factory.mktemp("mal") / "bok.xlsx", *RADER).read_bytes()


@pytest.fixture
def bok(tmp_path: Path, mal_bok: bytes) -> Path:
    mappe = tmp_path / "mappe"
    mappe.mkdir()
    sti = mappe / "bok.xlsx"
    sti.write_bytes(mal_bok)
    return sti


@contextmanager
def urort(bok: Path) -> Iterator[None]:
    """The book and its folder are the same afterwards."""
    for_ = {fil.name: fil.read_bytes() for fil in bok.parent.iterdir()}
    yield
    assert {fil.name: fil.read_bytes() for fil in bok.parent.iterdir()} == for_


def stopp(bok: Path, **valg: Any) -> SykefravaerFeil:
    with urort(bok), pytest.raises(SykefravaerFeil) as feil:
        beregn(bok, **valg)
    return feil.value


# --- killed ----------------------------------------------------------------------------------


def test_drept_naar_som_helst_er_boka_hel(tmp_path: Path) -> None:
    tall = drep(KILLS, tmp_path, fro=15)
    assert tall.drept + tall.rakk_ferdig == KILLS


def test_rester_etter_en_drept_kjoring_ryddes_men_ikke_andres_filer(bok: Path) -> None:
    rest = bok.with_name(f".{bok.name}.abcd1234.tmp")
    rest.write_bytes(b"halv bok")
    lasnavn(bok).write_text("4711")
    andres = [bok.with_name(n) for n in (".annen.xlsx.abcd1234.tmp", f".{bok.name}.tmp", "x.tmp")]
    for fil in andres:
        fil.write_bytes(b"hennes")
    beregn(bok)
    assert not rest.exists()
    assert not lasnavn(bok).exists()
    assert all(fil.read_bytes() == b"hennes" for fil in andres)


def test_to_samtidige_kjoringer_blander_seg_ikke(bok: Path) -> None:
    kall = [sys.executable, "-m", "sykefravaer_xl", "beregn", str(bok), "--dato", "2026-11-22"]
    barn = [
        subprocess.Popen(kall, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROT)
        for _ in range(4)
    ]
    svar = [b.communicate() for b in barn]
    koder = [b.returncode for b in barn]
    assert koder.count(0) >= 1
    assert set(koder) <= {0, 1}
    for kode, (_, feil) in zip(koder, svar, strict=True):
        assert kode == 0 or "oppdateres av en annen kjøring" in feil.decode()
    assert arknavn(bok).count("Endringslogg") == 1
    assert sum(navn.startswith("Oppfølging") for navn in arknavn(bok)) == 1
    assert not [fil for fil in bok.parent.iterdir() if fil.name.startswith(".")]


def test_den_andre_kjoringen_sier_opptatt_mens_den_forste_leser(
    bok: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inne, videre = threading.Event(), threading.Event()
    ekte = gjennomforing.gjennomfor

    def vent(*resten: Any, **valg: Any) -> Any:
        inne.set()
        assert videre.wait(20)
        return ekte(*resten, **valg)

    monkeypatch.setattr(gjennomforing, "gjennomfor", vent)
    forste = threading.Thread(target=lambda: beregn(bok))
    forste.start()
    assert inne.wait(20)
    with pytest.raises(OpptattFeil, match="annen kjøring"):
        beregn(bok)
    videre.set()
    forste.join(20)
    assert "Endringslogg" in arknavn(bok)


def test_laasen_slipper_naar_kjoringen_er_ferdig_ogsaa_med_feil(bok: Path) -> None:
    with pytest.raises(ZeroDivisionError), laast(bok):
        raise ZeroDivisionError
    with laast(bok):
        assert lasnavn(bok).exists()
    assert not lasnavn(bok).exists()


def test_mappe_uten_laasing_stopper_ikke_kjoringen(
    bok: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def ingen_las(_nr: int, _hva: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", ingen_las)
    beregn(bok)
    assert "Endringslogg" in arknavn(bok)


def test_boka_lagres_av_andre_mens_det_regnes(bok: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sykefravaer_xl.bok import oppdatering

    ekte = oppdatering.beregn_oppdatering

    def kari_lagrer(*resten: Any, **valg: Any) -> Any:
        svar = ekte(*resten, **valg)
        bok.write_bytes(bok.read_bytes())
        os.utime(bok, ns=(time.time_ns(), time.time_ns() + 10**9))
        return svar

    monkeypatch.setattr(oppdatering, "beregn_oppdatering", kari_lagrer)
    with urort(bok), pytest.raises(Bokfeil, match="endret av noen andre") as feil:
        beregn(bok)
    assert feil.value.kode == "endret_underveis"


# --- the disk says no ------------------------------------------------------------------------


def _full(*_resten: Any, **_valg: Any) -> Any:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    "sted",
    [(zipkopi, "skriv"), (shutil, "copy2"), (os, "fsync"), (laasing, "rydd")],
    ids=["resultatet", "sikkerhetskopien", "fsync", "låsen"],
)
def test_full_disk(bok: Path, monkeypatch: pytest.MonkeyPatch, sted: tuple[Any, str]) -> None:
    monkeypatch.setattr(*sted, _full)
    feil = stopp(bok)
    assert feil.kode == "kan_ikke_skrive"
    assert "disken er full" in feil.melding
    assert "Originalen er urørt" in feil.melding


def test_full_disk_midt_i_en_skriving(bok: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ekte = zipkopi.skriv

    def halvt(medlemmer: Any, kommentar: bytes, ut: Any) -> None:
        ekte(medlemmer[: len(medlemmer) // 2], kommentar, ut)
        ut.flush()
        _full()

    monkeypatch.setattr(zipkopi, "skriv", halvt)
    assert "disken er full" in stopp(bok).melding


@pytest.mark.parametrize(
    ("nummer", "ventet"),
    [
        (errno.EACCES, "ingen tilgang"),
        (errno.EPERM, "ingen tilgang"),
        (errno.EXDEV, "tillater ikke at en fil byttes ut"),
        (errno.EBUSY, "i bruk av et annet program"),
        (errno.EIO, "feil ved skriving"),
    ],
)
def test_mappe_som_ikke_lar_filen_byttes_ut(
    bok: Path, monkeypatch: pytest.MonkeyPatch, nummer: int, ventet: str
) -> None:
    ekte = os.replace

    def nekt(fra: Any, til: Any) -> None:
        if str(til) == str(bok):
            raise OSError(nummer, "Invalid cross-device link")
        ekte(fra, til)

    monkeypatch.setattr(os, "replace", nekt)
    feil = stopp(bok)
    assert feil.kode == "kan_ikke_skrive"
    assert ventet in feil.melding


def test_sikkerhetskopien_kan_ikke_lages(bok: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nekt(_fra: Any, _til: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "replace", nekt)
    assert "ingen tilgang" in stopp(bok).melding


def test_skrivebeskyttet_mappe(bok: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ekte = os.open

    def nekt(sti: Any, flagg: int, *resten: Any, **valg: Any) -> int:
        if flagg & os.O_CREAT:
            raise OSError(errno.EROFS, "Read-only file system")
        return ekte(sti, flagg, *resten, **valg)

    monkeypatch.setattr(os, "open", nekt)
    assert "skrivebeskyttet" in stopp(bok).melding


def test_maalmappen_finnes_ikke(bok: Path, tmp_path: Path) -> None:
    feil = stopp(bok, ut=tmp_path / "borte" / "ut.xlsx")
    assert feil.kode == "kan_ikke_skrive"
    assert "mappen finnes ikke" in feil.melding
    assert not (tmp_path / "borte").exists()


def test_lenke_til_boka_blir_en_lenke_ogsaa_etterpaa(bok: Path, tmp_path: Path) -> None:
    lenke = tmp_path / "lenke.xlsx"
    lenke.symlink_to(bok)
    beregn(lenke)
    assert lenke.is_symlink()
    assert "Endringslogg" in arknavn(bok)
    assert not [fil for fil in bok.parent.iterdir() if fil.name.startswith(".")]


def _lenket(bok: Path, tmp_path: Path) -> Path:
    (tmp_path / "snarveier").mkdir()
    lenke = tmp_path / "snarveier" / "bok i lenke.xlsx"
    lenke.symlink_to(bok)
    return lenke


def test_laasen_ved_boka_gjelder_ogsaa_gjennom_en_lenke(bok: Path, tmp_path: Path) -> None:
    lenke = _lenket(bok, tmp_path)
    for sted in (bok, lenke):
        las = sted.with_name(f"~${sted.name}")
        las.touch()
        assert stopp(lenke).kode == "aapen_i_excel"
        las.unlink()


def test_sikkerhetskopien_legges_der_boka_er(bok: Path, tmp_path: Path) -> None:
    lenke = _lenket(bok, tmp_path)
    for_ = bok.read_bytes()
    kopi = beregn(lenke).sikkerhetskopi
    assert kopi is not None
    assert (Path(kopi).parent, Path(kopi).read_bytes()) == (bok.parent, for_)
    assert [fil.name for fil in lenke.parent.iterdir()] == [lenke.name]


def test_libreoffice_sin_laas_kalles_ved_navn(bok: Path) -> None:
    bok.with_name(f".~lock.{bok.name}#").touch()
    assert f"{bok.name} er åpen i LibreOffice" in stopp(bok).melding


def test_flere_navn_paa_samme_fil_sies_fra_om(bok: Path) -> None:
    annet = bok.with_name("annet navn.xlsx")
    annet.hardlink_to(bok)
    (funn,) = [funn for funn in beregn(bok).varsler if funn.kode == "hardlenke"]
    assert bok.name in funn.melding
    assert "hardlenke" not in [funn.kode for funn in beregn(bok).varsler]  # they are two by now


def test_rettigheter_og_utvidede_attributter_beholdes(bok: Path) -> None:
    try:
        os.setxattr(bok, "user.kilde", b"arkiv")
    except (AttributeError, OSError):
        har = False
    else:
        har = True
    bok.chmod(0o640)
    beregn(bok)
    assert bok.stat().st_mode & 0o777 == 0o640
    assert not har or os.getxattr(bok, "user.kilde") == b"arkiv"


def test_kopien_av_en_bok_som_aldri_ble_skrevet_fjernes_av_neste_kjoring(bok: Path) -> None:
    ubrukt = bok.with_name(f"{bok.stem}.sikkerhetskopi-20200101-000000.xlsx")
    eldre = bok.with_name(f"{bok.stem}.sikkerhetskopi-20190101-000000.xlsx")
    ubrukt.write_bytes(bok.read_bytes())
    eldre.write_bytes(bok.read_bytes()[:-1] + b"x")
    beregn(bok)
    assert not ubrukt.exists()
    assert eldre.exists()


def test_kommandoen_sier_hva_som_er_galt_og_gir_kode_1(
    bok: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from sykefravaer_xl.cli import kjor

    monkeypatch.setattr(kjoring, "sikkerhetskopier", _full)
    with urort(bok):
        assert kjor(["beregn", str(bok), "--dato", "2026-11-22"]) == 1
    assert "disken er full" in capsys.readouterr().err


def test_alle_grunner_er_paa_norsk() -> None:
    tekst: Callable[[int], str] = lambda nr: kjoring.grunn(OSError(nr, os.strerror(nr)))  # noqa: E731
    kjente = (
        errno.EACCES, errno.ENOSPC, errno.EROFS, errno.ENAMETOOLONG, errno.ENOENT, errno.EXDEV,
        errno.EBUSY, errno.EPERM, errno.EIO, errno.EDQUOT, errno.EFBIG,
    )  # fmt: skip
    assert not [os.strerror(nr) for nr in kjente if tekst(nr) == os.strerror(nr)]
    assert isinstance(SkriveFeil(Path("x.xlsx"), tekst(28)), SykefravaerFeil)
