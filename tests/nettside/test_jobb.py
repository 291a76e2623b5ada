"""The page's jobs in plain Python: which command lines, what is kept of what they say."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.nettside import jobb as jobbmodul
from sykefravaer_xl.nettside.jobb import Jobbsvar, kjor_jobb
from sykefravaer_xl.nettside.kommandoer import Jobb, kommandolinjer
from sykefravaer_xl.nettside.skjerm import Skjerm
from tests.nettside.conftest import BOK

if TYPE_CHECKING:
    from pathlib import Path


def _stille(_del: float) -> None:
    pass


@pytest.mark.parametrize(
    ("jobb", "linjer"),
    [
        (
            Jobb("beregn", "2026-11-22"),
            [["beregn", "a.xlsx", "b.xlsx", "--ut-mappe", "til-deg", "--prosesser", "1",
              "--dato", "2026-11-22"]],
        ),
        (
            Jobb("plan", "2026-11-22", ansatt="1002"),
            [["plan", bok, "--ansatt", "1002", "--ut", f"til-deg/{bok}", "--dato", "2026-11-22"]
             for bok in ("a.xlsx", "b.xlsx")],
        ),
        (
            Jobb("plan", "2026-11-22"),
            [["plan", bok, "--forfalte", "--ut", f"til-deg/{bok}", "--dato", "2026-11-22"]
             for bok in ("a.xlsx", "b.xlsx")],
        ),
        (Jobb("ny", "2026-11-22", navn="x.xlsx"), [["ny", "til-deg/x.xlsx"]]),
        (
            Jobb("hent", "2026-11-22"),
            [["ny", "til-deg/hentet-inn.xlsx"],
             ["importer", "til-deg/hentet-inn.xlsx", "a.xlsx", "b.xlsx", "--nye-ansatte",
              "--dato", "2026-11-22"]],
        ),
    ],
)  # fmt: skip
def test_kommandolinjene_til_en_knapp(jobb: Jobb, linjer: list[list[str]]) -> None:
    assert list(kommandolinjer(jobb, ["a.xlsx", "b.xlsx"])) == linjer


def test_ukjent_knapp_er_en_feil_i_siden() -> None:
    with pytest.raises(ValueError, match="finnes-ikke"):
        list(kommandolinjer(Jobb("finnes-ikke", "2026-11-22"), ["a.xlsx"]))


def test_framdriften_skilles_fra_det_som_sies() -> None:
    sett: list[float] = []
    skjerm = Skjerm(sett.append)
    skjerm.write("Regner\n")
    skjerm.write("\r\x1b[?25lRegner bok.xlsx  [####------------]   25%")
    skjerm.write("\x1b[?25h\n")
    skjerm.write("ferdig\n")
    assert sett == [0.25]
    assert skjerm.tekst == "Regner\nferdig\n"


@pytest.mark.parametrize(
    ("koder", "kode"), [([0, 0], 0), ([1, 1], 1), ([0, 1], 3), ([], 0), ([3], 3)]
)
def test_koden_til_flere_kall(koder: list[int], kode: int) -> None:
    assert Jobbsvar(koder).kode == kode


def test_uten_bok(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    svar = kjor_jobb(Jobb("beregn", "2026-11-22"), {}, tmp_path, _stille)
    assert (svar.kode, svar.tekst) == (1, "Velg en bok først (.xlsx eller .xlsm).")


def test_en_fil_som_ikke_er_en_bok_far_kommandolinjens_svar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    svar = kjor_jobb(Jobb("beregn", "2026-11-22"), {"rar.xlsx": b"ikke en bok"}, tmp_path, _stille)
    assert svar.kode == 1
    assert svar.tekst.startswith("FEIL    rar.xlsx")
    assert svar.filer == {}


def test_arbeidslista_gir_ikke_filen_som_husker_hva_som_er_varslet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    jobb = Jobb("arbeidsliste", "2026-11-22")
    svar = kjor_jobb(jobb, {"bok.xlsx": BOK.read_bytes()}, tmp_path / "1", _stille)
    assert list(svar.filer) == ["arbeidsliste.ics", "arbeidsliste.xlsx"]


def kalender(*, koder: bool) -> bytes:
    """A sheet of days across, as many keep it; ``koder`` says what its letters mean."""
    bok = Workbook()
    ark = bok.active
    assert ark is not None
    ark.title = "November 2026"
    ark.append(["Ansatt", *(date(2026, 11, dag) for dag in range(1, 31))])
    ark.append(["Eva Ek", *("S" if 2 <= dag <= 20 else None for dag in range(1, 31))])
    ark.append(["Tor Tall", *("X" if 9 <= dag <= 11 else None for dag in range(1, 31))])
    ark.append([])
    for linje in ("S = Sykmeldt 100 %", "X = Egenmelding") if koder else ():
        ark.append([linje])
    strom = BytesIO()
    bok.save(strom)
    return strom.getvalue()


def test_en_kalender_hentes_inn_i_en_ny_bok_og_regnes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    bok = {"kalender.xlsx": kalender(koder=True)}
    svar = kjor_jobb(Jobb("beregn", "2026-11-22"), bok, tmp_path / "1", _stille)
    assert svar.kode == 1
    assert svar.tekst.splitlines()[-1] == (
        "På denne siden: velg kalenderen alene, trykk «Hent inn i ny bok», og regn den nye boka."
    )
    svar = kjor_jobb(Jobb("hent", "2026-11-22"), bok, tmp_path / "2", _stille)
    assert (svar.kode, list(svar.filer), svar.boker) == (0, ["hentet-inn.xlsx"], ())
    ny = kjor_jobb(Jobb("beregn", "2026-11-22"), svar.filer, tmp_path / "3", _stille)
    assert "hentet-inn.xlsx: 2 ansatte, 2 rader." in ny.tekst


def test_stopper_hentingen_er_det_ingen_tom_bok_igjen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    bok = {"kalender.xlsx": kalender(koder=False)}
    svar = kjor_jobb(Jobb("hent", "2026-11-22"), bok, tmp_path / "1", _stille)
    assert (svar.kode, svar.filer) == (1, {})


def test_en_uventet_feil_blir_en_setning_uten_innhold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def krasj(_linje: list[str]) -> int:
        raise KeyError("Kari Nordmann")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(jobbmodul, "kjor", krasj)
    svar = kjor_jobb(Jobb("sjekk", "2026-11-22"), {"a.xlsx": b"PK"}, tmp_path, _stille)
    assert svar.tekst == (
        "Uventet feil (KeyError). Bøkene dine er urørt. Meld fra om feilen, uten å sende boka.\n"
    )
    assert svar.kode == 1


def test_oversikten_har_det_siden_tegner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    jobb = Jobb("oversikt", "2026-11-22")
    svar = kjor_jobb(jobb, {"bok.xlsx": BOK.read_bytes()}, tmp_path, _stille)
    (bok,) = json.loads(json.dumps(svar.til_json()))["oversikt"]
    rapport = beregn_bok(BOK, dato=date(2026, 11, 22), prov=True)
    assert (bok["bok"], bok["pagaende"]) == ("bok.xlsx", 21)
    assert (bok["forfalt"], bok["feil"]) == (rapport.forfalt, len(rapport.feil))
    assert sum(g["status"] == "Forfalt" for g in bok["gjoremal"]) == rapport.forfalt > 0
    assert bok["gjoremal"][0] == {
        "frist": "2026-10-16",
        "status": "Forfalt",
        "oppgave": "Avklare ytelser",
        "ansvarlig": "HR",
        "hjemmel": "rutine",
        "fra": "2025-12-15",
        "ansattnr": "1010",
        "navn": "Jon Jukselid",
        "leder": "Siv Øvingsmo",
    }
    strek = bok["tidslinje"]
    assert len(strek["rader"]) == 21
    assert {len(rad["uker"]) for rad in strek["rader"]} == {strek["uker"]}


def test_slik_ble_boka_lest_folger_med_naar_kommandolinjen_sier_det(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kall: list[list[str]] = []

    def kjor(linje: list[str]) -> int:
        kall.append(linje)
        print(json.dumps({"fil": "bok.xlsx", "feil": [], "lest": ["Arket Fravær, rad 1"]}))
        return 0

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(jobbmodul, "kjor", kjor)
    jobb = Jobb("oversikt", "2026-11-22")
    svar = kjor_jobb(jobb, {"bok.xlsx": BOK.read_bytes()}, tmp_path, _stille)
    assert kall == [["sjekk", "bok.xlsx", "--json", "--dato", "2026-11-22"]]
    assert svar.til_json()["lest"] == {"bok.xlsx": ["Arket Fravær, rad 1"]}


def test_en_bok_som_ikke_kan_leses_stopper_ikke_oversikten_over_de_andre(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    boker = {"rar.xlsx": b"ikke en bok", "bok.xlsx": BOK.read_bytes()}
    svar = kjor_jobb(Jobb("oversikt", "2026-11-22"), boker, tmp_path, _stille)
    assert [bok["bok"] for bok in svar.oversikt] == ["bok.xlsx"]
    assert svar.koder == []
