"""``beregn``, ``sjekk`` and ``arbeidsliste`` from outside: exit codes, streams, JSON, folders."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from tests.kjoring.bokhjelp import d, ett_ark, resultater
from tests.kommandoer.alle import smaa
from tests.kommandoer.kall import kall, start

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kommandoer.kall import Svar

    Fanger = pytest.CaptureFixture[str]

DATO = ("--dato", "2026-11-22")
GOD = ("1", "Sykmelding", d(1, 9), d(30, 11), 100)
DARLIG = ("2", "Sykmelding", "30.02.2026", d(1, 3), 100)
UTEN_FODSELSDATO = (
    "Fravær: Boka har ingen fødselsdatoer. Aldersgrensene 67 og 70 år er ikke vurdert."
)


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    return ett_ark(tmp_path / "Sykefravær på Ås.xlsx", GOD)


def objekter(svar: Svar) -> list[dict[str, Any]]:
    return [json.loads(linje) for linje in svar.ut.splitlines()]


def filer(mappe: Path) -> list[str]:
    return sorted(str(fil.relative_to(mappe)) for fil in mappe.rglob("*") if fil.is_file())


def test_som_et_eget_program_med_rom_og_norske_bokstaver_i_navnet(bok: Path) -> None:
    svar = start("beregn", bok.name, *DATO, mappe=bok.parent)
    linjer = svar.ut.splitlines()
    assert svar.kode == 0
    assert linjer[0] == ("Sykefravær på Ås.xlsx: 1 ansatt, 1 rad. 5 forfalt, 0 feil, 1 varsel.")
    assert linjer[1] == "  Skrevet til Sykefravær på Ås.xlsx."
    assert linjer[2].startswith("  Sikkerhetskopi: Sykefravær på Ås.sikkerhetskopi-20")
    assert svar.feil == f"VARSEL  {UTEN_FODSELSDATO}\nLest: arket Fravær, 1 rad.\n"
    assert resultater(bok)[0]["Dager igjen"] == 195


def test_en_kolonne_med_datoer_som_ikke_er_lest_er_nevnt(bok: Path, capsys: Fanger) -> None:
    hele = load_workbook(bok)
    ark = hele["Fravær"]
    kolonne = ark.max_column + 1
    ark.cell(1, kolonne, "Kurs tatt")
    ark.cell(2, kolonne, d(25, 9)).number_format = "dd.mm.yyyy"
    bokstav = get_column_letter(kolonne)
    hele.save(bok)
    svar = kall(capsys, "beregn", bok, *DATO)
    assert svar.feil.splitlines()[1:] == [
        "Lest: arket Fravær, 1 rad.",
        f"Kolonne {bokstav} «Kurs tatt» ligner på dato, men er ikke lest.",
    ]


def test_json_linja_er_den_kontrakten_sier(bok: Path, capsys: Fanger) -> None:
    ett_ark(bok, GOD, DARLIG)
    svar = kall(capsys, "beregn", bok, *DATO, "--json")
    (linje,) = objekter(svar)
    sekunder = linje.pop("sekunder")
    assert isinstance(sekunder, float)
    assert linje == {
        "fil": str(bok), "ut": str(bok), "rader": 2, "ansatte": 2,
        "feil": [
            {
                "ark": "Fravær", "celle": "C3", "kode": "dato_ugyldig",
                "melding": "Fravær!C3: «30.02.2026» finnes ikke: februar 2026 har 28 dager. "
                "Skriv den riktige datoen.",
            }
        ],
        "varsler": [
            {
                "ark": "Fravær", "celle": None, "kode": "ingen_fodselsdato_kolonne",
                "melding": UTEN_FODSELSDATO,
            }
        ],
        "forfalt": 5,
        "lest": {
            "tabeller": [
                {
                    "ark": "Fravær", "overskriftsrad": 1, "rader": 2,
                    "kolonner": [
                        {"kolonne": bokstav, "overskrift": felt, "felt": felt, "hvordan": ""}
                        for bokstav, felt in zip(
                            "ABCDE", ("Ansattnr", "Type", "Fra", "Til", "Grad"), strict=True
                        )
                    ],
                    "utelatt": [], "merknader": [],
                }
            ],
            "ikke_lest": [], "ark_utelatt": [],
        },
    }  # fmt: skip
    assert "\\u" not in svar.ut
    assert svar.kode == 0


def test_feil_i_rader_er_paa_stderr_og_koden_er_null(bok: Path, capsys: Fanger) -> None:
    ett_ark(bok, GOD, DARLIG)
    svar = kall(capsys, "beregn", bok, *DATO)
    assert svar.kode == 0
    assert "FEIL    Fravær!C3: «30.02.2026» finnes ikke" in svar.feil
    assert "30.02.2026" not in svar.ut
    assert "2 ansatte, 2 rader. 5 forfalt, 1 feil, 1 varsel." in svar.ut


@pytest.mark.parametrize("kommando", [("sjekk",), ("beregn", "--prov")])
def test_sjekk_og_prov_skriver_ikke_og_gir_tre_naar_det_er_feil(
    bok: Path, capsys: Fanger, kommando: tuple[str, ...]
) -> None:
    assert kall(capsys, *kommando, bok, *DATO).kode == 0
    ett_ark(bok, GOD, DARLIG)
    for_ = bok.read_bytes()
    svar = kall(capsys, *kommando, bok, *DATO)
    assert svar.kode == 3
    assert "Fravær!C3" in svar.feil
    assert "ingenting er skrevet" in svar.ut
    assert filer(bok.parent) == [bok.name]
    assert bok.read_bytes() == for_
    (linje,) = objekter(kall(capsys, *kommando, bok, *DATO, "--json"))
    assert linje["ut"] is None


def test_aapen_bok_gir_en_og_sier_hva_hun_kan_gjore(bok: Path, capsys: Fanger) -> None:
    (bok.parent / f"~${bok.name}").write_text("")
    svar = kall(capsys, "beregn", bok, *DATO)
    assert (svar.kode, svar.ut) == (1, "")
    assert "er åpen i Excel" in svar.feil
    assert "Lukk boka og kjør på nytt" in svar.feil
    til_annen = kall(capsys, "beregn", bok, *DATO, "--ut", bok.parent / "ny.xlsx")
    assert til_annen.kode == 0
    assert resultater(bok.parent / "ny.xlsx")[0]["Dager igjen"] == 195


def test_stoppet_bok_sies_baade_i_json_og_paa_stderr(tmp_path: Path, capsys: Fanger) -> None:
    svar = kall(capsys, "beregn", tmp_path / "borte.xlsx", *DATO, "--json")
    (linje,) = objekter(svar)
    assert svar.kode == 1
    assert (linje["ut"], linje["rader"], linje["forfalt"]) == (None, 0, 0)
    assert [f["kode"] for f in linje["feil"]] == ["finnes_ikke"]
    assert svar.feil == "FEIL    Fant ikke filen borte.xlsx. Sjekk navnet og mappen.\n"


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    sted = tmp_path / "bøker"
    (sted / "under").mkdir(parents=True)
    ett_ark(sted / "a.xlsx", GOD, DARLIG)
    ett_ark(sted / "under" / "b.xlsx", GOD)
    (sted / "c.xlsx").write_bytes(b"PK\x03\x04 avkuttet")
    ett_ark(sted / "a.sikkerhetskopi-20260101-000000.xlsx", GOD)
    (sted / "~$gammel.xlsx").write_text("")
    (sted / "notat.txt").write_text("")
    return sted


def test_mappe_der_en_bok_er_oedelagt_gir_tre_og_de_andre_er_skrevet(
    mappe: Path, capsys: Fanger
) -> None:
    svar = kall(capsys, "beregn", mappe, *DATO, "--json")
    assert svar.kode == 3
    assert [(linje["fil"], linje["ut"]) for linje in objekter(svar)] == [
        (str(mappe / "a.xlsx"), str(mappe / "a.xlsx")),
        (str(mappe / "c.xlsx"), None),
        (str(mappe / "under" / "b.xlsx"), str(mappe / "under" / "b.xlsx")),
    ]
    assert resultater(mappe / "under" / "b.xlsx")[0]["Dager igjen"] == 195
    assert resultater(mappe / "a.xlsx")[0]["Dager igjen"] == 195
    assert "sikkerhetskopi" in " ".join(filer(mappe / "under"))


def test_en_annen_bok_der_ut_peker_blir_tatt_vare_pa_og_sagt(
    tmp_path: Path, capsys: Fanger
) -> None:
    bok, annen = tmp_path / "bok.xlsx", tmp_path / "annen.xlsx"
    bok.write_bytes(smaa())
    annen.write_bytes(smaa("Ola Annen"))
    for nummer in (1, 2, 3):
        # a day each, so that no two results are the same: a copy equal to the file is not kept
        dag = "--dato", f"2026-11-2{nummer}"
        svar = kall(capsys, "beregn", bok, "--ut", annen, *dag, "--sikkerhetskopier", nummer)
        assert svar.kode == 0
        assert "  Filen som lå der fra før: " in svar.ut
        if nummer == 1:
            (kopi,) = tmp_path.glob("annen.sikkerhetskopi-*.xlsx")
            assert kopi.read_bytes() == smaa("Ola Annen")
    assert bok.read_bytes() == smaa()
    assert len(list(tmp_path.glob("annen.sikkerhetskopi-*"))) == 3
    kall(capsys, "beregn", bok, "--ut", annen, *DATO, "--sikkerhetskopier", 1)
    assert len(list(tmp_path.glob("annen.sikkerhetskopi-*"))) == 1


def test_inntektsmelding_skriver_ikke_json_over_en_bok(tmp_path: Path, capsys: Fanger) -> None:
    bok = tmp_path / "bok.xlsx"
    bok.write_bytes(smaa())
    svar = kall(capsys, "inntektsmelding", bok, "--ansatt", "1001", *DATO, "--json", bok)
    assert svar.kode == 1
    assert svar.feil == (
        "bok.xlsx kan ikke skrives: det er en fil der fra før, og den er ikke en slik JSON-fil.\n"
    )
    assert bok.read_bytes() == smaa()


def test_ny_kjoring_i_mappen_tar_ikke_med_kopiene(mappe: Path, capsys: Fanger) -> None:
    for _ in range(2):
        svar = kall(capsys, "beregn", mappe, *DATO, "--json")
        assert len(objekter(svar)) == 3


def test_meldinger_om_flere_boker_sier_hvilken_bok(mappe: Path, capsys: Fanger) -> None:
    feil = kall(capsys, "sjekk", mappe, *DATO).feil.splitlines()
    sted = feil.index(f"{mappe / 'a.xlsx'}:")
    assert feil[sted + 1].startswith("FEIL    Fravær!C3:")


def test_ut_mappe_faar_samme_navn_og_undermapper(
    mappe: Path, tmp_path: Path, capsys: Fanger
) -> None:
    for_ = {navn: (mappe / navn).read_bytes() for navn in filer(mappe)}
    ut = tmp_path / "nye bøker" / "november"
    svar = kall(capsys, "beregn", mappe, "--ut-mappe", ut, *DATO)
    assert svar.kode == 3
    assert filer(ut) == ["a.xlsx", "under/b.xlsx"]
    assert {navn: (mappe / navn).read_bytes() for navn in filer(mappe)} == for_


def test_bare_daarlige_boker_gir_en(mappe: Path, capsys: Fanger) -> None:
    assert kall(capsys, "beregn", mappe / "c.xlsx", *DATO).kode == 1
    assert kall(capsys, "beregn", mappe / "c.xlsx", mappe / "notat.txt", *DATO).kode == 1


def test_tom_mappe_gir_en(tmp_path: Path, capsys: Fanger) -> None:
    svar = kall(capsys, "beregn", tmp_path, *DATO)
    assert svar.kode == 1
    assert svar.feil.startswith("Fant ingen arbeidsbøker")


@pytest.mark.parametrize(
    ("valg", "utdrag"),
    [
        (("--ut", "x.xlsx", "--ut-mappe", "m"), "ikke begge"),
        (("--ut", "x.xlsm"), "må slutte på .xlsx"),
        (("--dato", "22.13.2026"), "22.11.2026"),
        (("--dato", "2026-02-30"), "«2026-02-30» er ikke en dato"),
        (("--tull",), "--tull"),
    ],
)
def test_feil_bruk_gir_to_paa_norsk_og_roerer_ingenting(
    bok: Path, capsys: Fanger, valg: tuple[str, ...], utdrag: str
) -> None:
    svar = kall(capsys, "beregn", bok, *valg)
    assert (svar.kode, svar.ut) == (2, "")
    assert utdrag in svar.feil
    assert "Prøv «sykefravaer-xl beregn --help» for hjelp." in svar.feil
    assert filer(bok.parent) == [bok.name]


def test_ut_kan_ikke_vaere_en_mappe_eller_ta_flere_boker(
    bok: Path, tmp_path: Path, capsys: Fanger
) -> None:
    assert kall(capsys, "beregn", bok, "--ut", tmp_path, *DATO).kode == 2
    assert kall(capsys, "beregn", bok, bok, "--ut", "x.xlsx", *DATO).kode == 2
    assert kall(capsys, "beregn", tmp_path, "--ut", "x.xlsx", *DATO).kode == 2


def test_ut_uten_endelse_faar_bokas(bok: Path, capsys: Fanger) -> None:
    assert kall(capsys, "beregn", bok, "--ut", bok.parent / "ny", *DATO).kode == 0
    assert filer(bok.parent) == [bok.name, "ny.xlsx"]


def test_ark_som_ikke_finnes_sier_hvilke_som_gjor_det(bok: Path, capsys: Fanger) -> None:
    svar = kall(capsys, "beregn", bok, "--ark", "Feil", *DATO)
    assert svar.kode == 1
    assert "Arkene i boken: Fravær" in svar.feil


def test_arbeidslisten_paa_skjermen_er_gruppert_og_skriver_ikke(bok: Path, capsys: Fanger) -> None:
    for_ = bok.read_bytes()
    svar = kall(capsys, "arbeidsliste", bok, "--dato", "2026-10-15")
    assert svar.kode == 0
    assert [linje.split() for linje in svar.ut.splitlines()] == [
        ["FORFALT", "(3)"],
        ["07.09.2026", "1", "Første", "kontakt", "Leder"],
        ["28.09.2026", "1", "Oppfølgingsplan", "Leder"],
        ["28.09.2026", "1", "Oppfølgingsplan", "til", "sykmelder", "Leder"],
        ["FORFALLER", "SNART", "(1)"],
        ["19.10.2026", "1", "Dialogmøte", "1", "Leder"],
        ["KOMMER", "(1)"],
        ["26.10.2026", "1", "Aktivitetskrav", "Leder"],
    ]
    assert bok.read_bytes() == for_


def test_arbeidsliste_uten_oppgaver_sier_det(bok: Path, capsys: Fanger) -> None:
    ett_ark(bok)
    svar = kall(capsys, "arbeidsliste", bok, *DATO)
    assert (svar.kode, svar.ut) == (
        0, "Ingenting er forfalt, og ingenting forfaller de neste fem ukene.\n",
    )  # fmt: skip
    assert kall(capsys, "arbeidsliste", bok.parent / "borte.xlsx", *DATO).kode == 1


def test_to_boker_med_samme_navn_overskriver_ikke_hverandre(
    tmp_path: Path, capsys: Fanger
) -> None:
    for navn in ("nord", "sor"):
        (tmp_path / navn).mkdir()
        ett_ark(tmp_path / navn / "bok.xlsx", GOD)
    ut = tmp_path / "ut"
    svar = kall(capsys, "beregn", tmp_path / "nord", tmp_path / "sor", "--ut-mappe", ut, *DATO)
    assert svar.kode == 2
    assert "ville begge blitt skrevet til" in svar.feil
    assert not ut.exists()


@pytest.mark.parametrize("navn", ["BOK.xlsx", "Bok.XLSX", "bla\u030abok.xlsx"])
def test_navn_som_er_ett_paa_noen_disker(tmp_path: Path, capsys: Fanger, navn: str) -> None:
    en = "bl\u00e5bok.xlsx" if "\u030a" in navn else "bok.xlsx"
    for mappe, fil in (("nord", en), ("sor", navn)):
        (tmp_path / mappe).mkdir()
        ett_ark(tmp_path / mappe / fil.lower(), GOD).rename(tmp_path / mappe / fil)
    ut = tmp_path / "ut"
    svar = kall(capsys, "beregn", tmp_path / "nord", tmp_path / "sor", "--ut-mappe", ut, *DATO)
    assert (svar.kode, ut.exists()) == (2, False)
    assert "ville begge blitt skrevet til" in svar.feil


def test_samme_bok_to_ganger_regnes_en_gang(bok: Path, capsys: Fanger) -> None:
    svar = kall(capsys, "beregn", bok, bok.parent / "." / bok.name, "--json", *DATO)
    assert (svar.kode, len(objekter(svar))) == (0, 1)


def test_resultatene_regnes_ikke_en_gang_til(bok: Path, capsys: Fanger) -> None:
    ut = bok.parent / "ut"
    assert kall(capsys, "beregn", bok.parent, "--ut-mappe", ut, *DATO).kode == 0
    for_ = filer(bok.parent)
    svar = kall(capsys, "beregn", bok.parent, "--ut-mappe", ut, *DATO)
    assert svar.kode == 2
    assert "ville blitt regnet en gang til" in svar.feil
    assert filer(bok.parent) == for_
