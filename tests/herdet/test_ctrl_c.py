"""Ctrl-C in a run over many books: it stops, begins nothing more, and says what it has written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sykefravaer_xl.fil.trygt import SIKKERHETSKOPI
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.mal import mal_som_bytes
from tests.herdet.drap import ROT

ANTALL = 40


@pytest.mark.parametrize("prosesser", ["1", "2"])
@pytest.mark.parametrize("hele_gruppen", [False, True], ids=["bare_programmet", "fra_terminalen"])
def test_ctrl_c_stanser_og_sier_hva_som_er_skrevet(
    tmp_path: Path, prosesser: str, *, hele_gruppen: bool
) -> None:
    innhold = mal_som_bytes(eksempel())
    boker = [tmp_path / f"b{nr:02}.xlsx" for nr in range(ANTALL)]
    for bok in boker:
        bok.write_bytes(innhold)
    kommando = ["beregn", str(tmp_path), "--prosesser", prosesser, "--dato", "2026-11-22"]
    program = subprocess.Popen(
        [sys.executable, "-m", "sykefravaer_xl", *kommando],
        cwd=ROT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,  # what is not read here, communicate reads
        start_new_session=True,
        preexec_fn=_horer_ctrl_c,  # noqa: PLW1509 - the tests start no threads of their own
    )
    assert program.stdout is not None
    ut = program.stdout.readline().decode()  # the first book is done
    (os.killpg if hele_gruppen else os.kill)(program.pid, signal.SIGINT)
    ut_resten, stderr = program.communicate(timeout=300)
    resten, meldinger = ut_resten.decode(), stderr.decode()
    skrevet = [bok for bok in boker if bok.read_bytes() != innhold]
    fortalt = [
        bok
        for bok in boker
        if f"Skrevet til {bok}" in ut + resten or f"{bok} er skrevet, men" in meldinger
    ]
    assert program.returncode == 130
    assert "Traceback" not in meldinger
    assert "Avbrutt. Meldt over: " in meldinger
    assert skrevet == fortalt
    assert 0 < len(skrevet) < ANTALL
    kopier = [fil for fil in tmp_path.iterdir() if SIKKERHETSKOPI in fil.name]
    if prosesser == "1":  # of several, one that does not answer in time is ended as it is
        assert len(kopier) == len(skrevet)
        assert len(list(tmp_path.iterdir())) == ANTALL + len(kopier), "locks and halves are gone"
    else:
        assert len(kopier) >= len(skrevet)
    with pytest.raises(ProcessLookupError):
        os.killpg(program.pid, 0)


def _horer_ctrl_c() -> None:
    """As in a terminal, where the tests themselves are run in the background without ears."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def test_drepes_programmet_gar_ingen_prosess_videre(tmp_path: Path) -> None:
    innhold = mal_som_bytes(eksempel())
    for nr in range(ANTALL):
        (tmp_path / f"b{nr:02}.xlsx").write_bytes(innhold)
    kommando = ["beregn", str(tmp_path), "--prosesser", "2", "--dato", "2026-11-22"]
    program = subprocess.Popen(
        [sys.executable, "-m", "sykefravaer_xl", *kommando],
        cwd=ROT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert program.stdout is not None
    program.stdout.readline()
    program.kill()
    # the pipe ends when the last process that holds it has ended
    program.communicate(timeout=300)
    assert len([f for f in tmp_path.iterdir() if SIKKERHETSKOPI in f.name]) < ANTALL
