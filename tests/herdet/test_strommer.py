"""Whatever is wrong with the standard streams: no traceback, and no answer lost in silence."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sykefravaer_xl.cli import KOMMANDOER, kjor
from sykefravaer_xl.terminal.strommer import Utstrom
from tests.herdet.drap import ROT
from tests.kommandoer.alle import KALL, SAK, kall_for, legg_fram, smaa


@pytest.fixture(scope="module")
def innhold() -> bytes:
    return smaa()


class Stengt(io.StringIO):
    """A stream that takes nothing more."""

    def __init__(self, nummer: int) -> None:
        super().__init__()
        self.nummer = nummer

    def write(self, tekst: str, /) -> int:
        if self.nummer == errno.EPIPE:
            raise BrokenPipeError(self.nummer, os.strerror(self.nummer))
        raise OSError(self.nummer, os.strerror(self.nummer))


def test_hver_kommando_har_et_kall() -> None:
    assert set(KALL) == set(KOMMANDOER)


@pytest.mark.parametrize("kommando", KALL)
def test_full_disk_bak_stdout_sies_og_arbeidet_gjores(
    tmp_path: Path, innhold: bytes, kommando: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steder = legg_fram(tmp_path, innhold)
    sagt = io.StringIO()
    monkeypatch.setattr(sys, "stdout", Stengt(errno.ENOSPC))
    monkeypatch.setattr(sys, "stderr", sagt)
    assert kjor(kall_for(kommando, steder)) == 3
    assert (
        sagt.getvalue()
        .splitlines()[-1]
        .startswith(
            "Svaret kunne ikke skrives ut: disken er full. Det som skulle lagres i filer, er "
        )
    )
    if kommando == "beregn":
        assert Path(steder["bok"]).read_bytes() != innhold


@pytest.mark.parametrize("kommando", KALL)
def test_brutt_ror_lukket_stderr_og_ingen_strommer(
    tmp_path: Path, innhold: bytes, kommando: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    svar = {}
    for slag, (ut, feil) in {
        "vanlig": (io.StringIO(), io.StringIO()),
        "ror": (Stengt(errno.EPIPE), io.StringIO()),
        "stderr": (io.StringIO(), Stengt(errno.EBADF)),
        "ingen": (None, None),
    }.items():
        mappe = tmp_path / slag
        mappe.mkdir()
        steder = legg_fram(mappe, innhold)
        monkeypatch.setattr(sys, "stdout", ut)
        monkeypatch.setattr(sys, "stderr", feil)
        svar[slag] = kjor(kall_for(kommando, steder))
        filer = {fil.name for fil in mappe.iterdir()}
        assert len(filer) == len({fil.name for fil in (tmp_path / "vanlig").iterdir()})
    assert set(svar.values()) == {svar["vanlig"]}
    assert svar["vanlig"] in (0, 3)


def test_en_strom_som_er_stengt_sier_ifra_en_gang_og_tar_resten_stille() -> None:
    strom = Utstrom(Stengt(errno.ENOSPC))
    assert strom.write("a") == 1
    assert strom.write("b") == 1
    assert strom.feil is not None
    assert strom.feil.errno == errno.ENOSPC


@pytest.mark.parametrize(
    ("omdirigering", "kode"),
    [(">/dev/full", 3), (">&-", 0), ("2>&-", 0), (">&- 2>&- <&-", 0), ("2>/dev/full", 0)],
)
def test_beregn_som_program_med_strommer_av_mange_slag(
    tmp_path: Path, innhold: bytes, omdirigering: str, kode: int
) -> None:
    steder = legg_fram(tmp_path, innhold)
    linje = f'"$0" -m sykefravaer_xl beregn "$1" --dato 2026-11-22 {omdirigering}'
    svar = subprocess.run(
        ["/bin/sh", "-c", linje, sys.executable, steder["bok"]],
        cwd=ROT, capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert svar.returncode == kode
    assert "Traceback" not in svar.stderr
    assert "Exception ignored" not in svar.stderr
    assert Path(steder["bok"]).read_bytes() != innhold


def test_den_som_far_nok_av_svarene_far_ingen_feil() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "sykefravaer_xl", "sak"],
        cwd=ROT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(SAK)
    program.stdin.flush()
    assert program.stdout.readline().startswith(b'{"id": "a"')
    program.stdout.close()
    _, feil = program.communicate(SAK * 10)
    assert (program.returncode, feil) == (0, b"")


# --- `sak` loses no answer ---------------------------------------------------------------------


def test_en_byte_som_ikke_er_utf8_er_en_feil_i_sin_linje(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = tmp_path / "saker.jsonl"
    lat1 = b'{"id":"bl\xe5","fravaer":[]}\r\n'
    fil.write_bytes(b"".join((b"\xef\xbb\xbf", SAK, lat1, SAK, b"\xff\n", SAK)))
    assert kjor(["sak", str(fil)]) == 0
    linjer = capsys.readouterr().out.splitlines()
    assert len(linjer) == 5
    assert ['"feil": []' in linje for linje in linjer] == [True, False, True, False, True]


def test_sak_fra_et_ror_med_ugyldige_byter() -> None:
    svar = subprocess.run(
        [sys.executable, "-m", "sykefravaer_xl", "sak"],
        cwd=ROT, input=SAK + b"\xe5\n" + SAK, capture_output=True, check=False,
    )  # fmt: skip
    assert svar.returncode == 0
    assert svar.stderr == b""
    assert [b'"feil": []' in linje for linje in svar.stdout.splitlines()] == [True, False, True]
