"""Every command with every option given something that cannot be: a Norwegian sentence, no more.

``kjor`` would turn a crash into its last sentence, so that sentence is what must never come.
"""

from __future__ import annotations

import io
import os
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from arkbok import lager
from sykefravaer_xl.cli import program
from tests.kommandoer.alle import KALL, kall_for, legg_fram, smaa
from tests.kommandoer.kall import Svar, kall

ENGELSK = re.compile(
    r"\b(the|is not|invalid|error|no such|does not|must be|cannot|failed|denied|readable|missing|"
    r"expected|unexpected|required|exists|directory|file)\b",
    re.IGNORECASE,
)
LANGT = "n" * 255
TALL = ("0", "-1", "1e9", "99999999999", "x", "", "½", "1.5")
DAGER = ("2026-13-01", "31.02.2026", "0001-01-01", "9999-12-31", "", "i går", "2026-11-22:", ":")
TEKSTER = ("", " ", "\x1b[2J", "\u202egnp", "=CMD()", "a=b=c", LANGT, "\udce5", "%s{0}{navn}")


@pytest.fixture(scope="module")
def innhold() -> bytes:
    return smaa()


@pytest.fixture
def steder(tmp_path: Path, innhold: bytes, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    os.mkfifo(tmp_path / "ror")
    os.mkfifo(tmp_path / "ror.xlsx")
    (tmp_path / "ring").symlink_to("ring")
    (tmp_path / "mappe.xlsx").mkdir()
    (tmp_path / "tom.xlsx").touch()
    (tmp_path / "søppel").write_bytes(bytes(range(256)))
    return legg_fram(tmp_path, innhold)


STIER = (
    *("ror", "ror.xlsx", "ring", "mappe.xlsx", "tom.xlsx", "søppel", "fins/ikke/her", LANGT),
    *(f"{'n' * 251}.xlsx", "bok.xlsx/inni", "/dev/null", "/dev/full", ".", ""),
)
STROMMER = ("ror", "ror.xlsx", "/dev/full")


def krev_norsk(svar: Svar, argumenter: list[str]) -> None:
    assert svar.kode in (0, 1, 2, 3), argumenter
    assert "Uventet feil" not in svar.feil, (argumenter, svar.feil)
    # what she wrote herself is quoted
    sagt = svar.feil
    for ord_ in sorted(argumenter, key=len, reverse=True):
        sagt = sagt.replace(ord_, "") if ord_ else sagt
    assert not ENGELSK.search(sagt), (argumenter, svar.feil)
    if svar.kode:
        assert (svar.ut + svar.feil).strip(), argumenter


def valgene(kommando: str) -> Iterator[str]:
    for param in program.alle()[kommando].params:
        if isinstance(param, click.Option) and not param.is_flag:
            yield param.opts[0]


@pytest.mark.parametrize("kommando", KALL)
def test_ingen_verdi_gir_uventet_feil_eller_engelsk(
    kommando: str, steder: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    tilfeldig = random.Random(f"{kommando} 15")  # noqa: S311
    vanlig = kall_for(kommando, steder)
    forsok = [
        [*vanlig, valg, verdi]
        for valg in valgene(kommando)
        for verdi in tilfeldig.sample((*TALL, *DAGER, *TEKSTER, *STIER), 6)
        if not (valg in ("--smtp", "--epost") and verdi)
    ]
    forsok += [[kommando], [kommando, "--finnes-ikke"], [*vanlig, "en", "til", "for", "mye"]]
    forsok += [[kommando, *([verdi] * antall)] for verdi in TEKSTER for antall in (1, 3)]
    for argumenter in forsok:
        krev_norsk(kall(capsys, *argumenter), argumenter)


@pytest.mark.parametrize("sti", STIER)
def test_ingen_fil_gir_uventet_feil_eller_engelsk(
    sti: str, steder: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    for kommando in KALL:
        if kommando in ("regler", "veileder") or (kommando == "sak" and sti in STROMMER):
            continue  # no file; and a stream is what `sak` reads, for as long as it comes
        vanlig = kall_for(kommando, steder)
        nr = 2 if kommando == "importer" else 1
        argumenter = [*vanlig[:nr], sti, *vanlig[nr + 1 :]]
        krev_norsk(kall(capsys, *argumenter), argumenter)
    for argumenter in (
        ["beregn", steder["bok"], "--ut", sti],
        ["beregn", steder["bok"], "--ut-mappe", sti, "--prov"],
        ["arbeidsliste", steder["bok"], "--ics", sti],
        ["arbeidsliste", steder["bok"], "--epost", sti, "--prov"],
        ["plan", steder["bok"], "--ansatt", "1001", "--fra-nav-json", sti],
        ["importer", steder["bok"], steder["kilde"], "--kolonner", sti],
        ["inntektsmelding", steder["bok"], "--ansatt", "1001", "--foresporsel", sti],
        ["doktor", steder["bok"], "--passord-fil", sti] if not sti.startswith("ror") else ["ny"],
    ):
        krev_norsk(kall(capsys, *argumenter), argumenter)


def test_ut_mappe_som_er_en_fil_sies_og_ingenting_skrives(
    steder: dict[str, str], innhold: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(capsys, "beregn", steder["bok"], "--ut-mappe", steder["sak"])
    assert svar.kode == 2
    assert f"--ut-mappe {steder['sak']} er en fil. Skriv navnet på en mappe." in svar.feil
    assert Path(steder["bok"]).read_bytes() == innhold


def test_et_ror_ventes_det_ikke_pa(
    steder: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(capsys, "beregn", "ror.xlsx")
    assert (svar.kode, svar.feil.splitlines()[0]) == (
        2, "Ugyldig verdi for BOK…: ror.xlsx er ikke en vanlig fil eller mappe.",
    )  # fmt: skip


@pytest.mark.parametrize("kommando", ["beregn", "importer"])
def test_hele_disken_er_ingen_mappe_med_boker(
    kommando: str, steder: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    disken = Path(sys.prefix).resolve().anchor
    vanlig = {"beregn": [disken], "importer": [steder["bok"], disken]}[kommando]
    svar = kall(capsys, kommando, *vanlig)
    assert svar.kode == 2
    assert f"{disken} er hele disken. Gi mappa der bøkene ligger." in svar.feil


@pytest.mark.parametrize("limt", ["\ufeff1001", " 1001\u00a0", "1001\u200b"])
def test_et_nummer_som_er_limt_inn_er_det_samme(
    limt: str, steder: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    for kommando in (["timer"], ["forklar", "--felt", "maksdato"], ["hva-om", "--grad", "50"]):
        navn, *resten = kommando
        svar = [
            kall(capsys, navn, steder["bok"], *resten, "--ansatt", nummer, "--dato", "2026-11-22")
            for nummer in ("1001", limt)
        ]
        assert svar[0] == svar[1]
        assert svar[0].kode == 0
    for nummer in ("1001", limt):
        ut = f"plan{len(nummer)}.xlsx"
        assert kall(capsys, "plan", steder["bok"], "--ansatt", nummer, "--ut", ut).kode == 0
        assert Path(ut).exists()


@pytest.fixture
def stengt_mappe(tmp_path: Path, innhold: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder she may not look into, among others; whoever runs the tests may be root."""
    stengt = tmp_path / "andres" / "stengt"
    stengt.mkdir(parents=True)
    (tmp_path / "andres" / "bok.xlsx").write_bytes(innhold)
    ekte = os.scandir

    def scandir(sted: os.PathLike[str] | str) -> object:
        if Path(sted) == stengt:
            raise PermissionError(13, "Permission denied", str(sted))
        return ekte(sted)

    monkeypatch.setattr(os, "scandir", scandir)
    return stengt


def test_en_mappe_som_ikke_kan_leses_sies_og_de_andre_regnes(
    stengt_mappe: Path, innhold: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(capsys, "beregn", stengt_mappe.parent, "--dato", "2026-11-22")
    assert svar.kode == 3
    assert "FEIL    Får ikke lese stengt. " in svar.feil
    assert (stengt_mappe.parent / "bok.xlsx").read_bytes() != innhold


def test_importer_sier_hvilken_mappe_den_ikke_far_lese(
    stengt_mappe: Path, steder: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    svar = kall(capsys, "importer", steder["bok"], stengt_mappe, steder["kilde"])
    assert svar.kode == 3
    assert "FEIL      stengt kan ikke leses. " in svar.feil


def test_full_mappe_for_midlertidige_filer_sies(
    steder: dict[str, str], innhold: bytes, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(lager, "SpooledTemporaryFile", full)
    for kommando in ("importer", "beregn", "plan"):
        svar = kall(capsys, *kall_for(kommando, steder))
        assert svar.kode == 1
        assert "disken er full" in svar.feil
        assert Path(steder["bok"]).read_bytes() == innhold


@pytest.mark.parametrize(
    "navn",
    ["bl\udce5.xlsx", "linje\nskift.xlsx", "-dato.xlsx", "[1]*?.xlsx", "%s{0}{navn}.xlsx",
     "😀.xlsx", "slutt .xlsx", "$(id).xlsx", "\x1b[31m.xlsx", f"{'a' * 200}.xlsx"],
)  # fmt: skip
def test_en_bok_kan_hete_nesten_hva_som_helst(
    tmp_path: Path, innhold: bytes, capsys: pytest.CaptureFixture[str], navn: str
) -> None:
    bok = tmp_path / navn
    bok.write_bytes(innhold)
    svar = kall(capsys, "beregn", tmp_path, "--dato", "2026-11-22")
    assert (svar.kode, "1 ansatt, 1 rad." in svar.ut) == (0, True)
    assert bok.read_bytes() != innhold
    assert len(list(tmp_path.iterdir())) == 2  # the book and its backup
