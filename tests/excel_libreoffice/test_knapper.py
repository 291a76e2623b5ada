"""The buttons in real LibreOffice, headless: installed, pressed one by one, upgraded, removed."""

from __future__ import annotations

import shutil
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.verter.makrotabell import MAKROER
from tests.excel_libreoffice.kontor import Kontor
from tests.vertsmiljo.en_gang import en_gang

if TYPE_CHECKING:
    from tests.excel_libreoffice.kontor import Steg

EKSEMPEL = Path(__file__).parents[2] / "workbooks" / "eksempel.xlsx"
KOPI = "bok.sikkerhetskopi-*.xlsx"


def _kjor(mappe: Path) -> dict[str, Any]:
    kontor = Kontor(mappe)
    bok, egen = mappe / "bok.xlsx", mappe / "egen.xlsx"
    shutil.copy(EKSEMPEL, bok)
    steg: list[tuple[str, Steg]] = [
        ("", ("aapne", str(bok))),
        ("meny", ("meny", None)),
        ("foer", ("verdier", None)),
        ("sjekk", ("trykk", "sjekk")),
        ("beregn", ("trykk", "beregn")),
        ("beregnet", ("verdier", None)),
        ("angrebart", ("angrebart", None)),
        ("igjen", ("trykk", "beregn")),
        ("", ("velg", ["Fravær", "O12"])),
        ("forklar", ("trykk", "forklar")),
        ("arbeidsliste", ("trykk", "arbeidsliste")),
        ("marker_forfalte", ("trykk", "marker_forfalte")),
        ("", ("velg", ["Oppfølging", "B4"])),
        ("lag_oppfolgingsplan", ("trykk", "lag_oppfolgingsplan")),
        ("med_plan", ("verdier", None)),
        ("paa_papir", ("paa_papir", "Plan 1004")),
        ("", ("velg", ["Fravær", "B2"])),
        ("hva_om", ("trykk", "hva_om")),
        ("", ("lukk", None)),
        # a protected sheet stops a button before the first cell
        ("", ("aapne", str(bok))),
        ("", ("beskytt", "Endringslogg")),
        ("beskyttet", ("trykk", "beregn")),
        ("etter_beskyttet", ("verdier", None)),
        ("", ("lukk", None)),
        # a book with functions, saved for Excel
        ("", ("aapne", "")),
        ("", ("fyll", {"Sheet1": [['=SF_FRIST(46027;"uke12")', "=1+1"]]})),
        ("uten_rader", ("trykk", "beregn")),
        ("", ("lagre_som", str(mappe / "med.ods"))),
        ("lagret_ods", ("trykk", "siste")),
        ("", ("lagre_som", str(egen))),
        ("lagret_xlsx", ("trykk", "siste")),
        ("", ("lukk", None)),
    ]
    svar = dict(zip((n for n, _ in steg), kontor.kjor([s for _, s in steg]), strict=True))
    svar["kopier"] = len(list(mappe.glob(KOPI)))
    svar["kopi_er_boka"] = [s.read_bytes() == EKSEMPEL.read_bytes() for s in mappe.glob(KOPI)]
    beregn_bok(bok, mappe / "batch.xlsx", date.today())  # noqa: DTZ011 - the office's own day
    svar["foer_oppgradering"] = kontor.unopkg("list", "no.sykefravaer.xl")
    kontor.unopkg("add", "-f", "-s", _nyere(kontor.utvidelse))
    svar["etter_oppgradering"] = kontor.unopkg("list", "no.sykefravaer.xl")
    batch: list[Steg] = [("aapne", str(mappe / "batch.xlsx")), ("verdier", None)]
    _, svar["batch"], svar["oppgradert"] = kontor.kjor([*batch, ("trykk", "sjekk")])
    kontor.unopkg("remove", "no.sykefravaer.xl")
    _, svar["fjernet"], svar["meny_fjernet"] = kontor.kjor(
        [("aapne", ""), ("trykk", "sjekk"), ("menyer", None)]
    )
    return svar


def _nyere(utvidelse: Path) -> Path:
    """The same extension with a higher version number."""
    ny = utvidelse.with_name("nyere.oxt")
    with zipfile.ZipFile(utvidelse) as inn, zipfile.ZipFile(ny, "w") as ut:
        for navn in inn.namelist():
            data = inn.read(navn)
            if navn == "description.xml":
                foer, _, etter = data.decode().partition('<version value="')
                data = f'{foer}<version value="99.1.0"{etter[etter.index("/>") :]}'.encode()
            ut.writestr(navn, data)
    return ny


@pytest.fixture(scope="module")
def svar(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return dict(en_gang(tmp_path_factory, "calcknapper", _kjor))


def test_meny_og_verktoylinje_har_knappene_pa_norsk(svar: dict[str, Any]) -> None:
    ventet = [[makro.etikett, f"no.sykefravaer:{navn}"] for navn, makro in MAKROER.items()]
    assert svar["meny"] == {"meny": ventet, "linje": ventet}


def test_beregn_gir_batchens_tall_i_alle_ark(svar: dict[str, Any]) -> None:
    assert svar["beregn"].startswith("Beregnet per ")
    assert svar["beregn"].endswith(
        "Angre (Ctrl+Z) når ikke tilbake forbi knappen: lukk boka uten å lagre i stedet."
    )
    assert "Boka slik den var: bok.sikkerhetskopi-" in svar["beregn"]
    beregnet, batch = svar["beregnet"], svar["batch"]
    assert list(beregnet) == list(batch)
    for ark in batch.keys() - {"Endringslogg"}:  # the time of day, and the sum over it
        assert _fylte(beregnet[ark]) == _fylte(batch[ark]), ark
    assert len(_fylte(beregnet["Endringslogg"])) == len(_fylte(batch["Endringslogg"]))
    assert _fylte(beregnet["Fravær"]) != _fylte(svar["foer"]["Fravær"])
    assert "0 celler fikk nytt innhold." in svar["igjen"]


def test_kopien_er_boka_slik_den_var(svar: dict[str, Any]) -> None:
    assert svar["kopier"] >= 2
    assert True in svar["kopi_er_boka"]


def test_de_andre_knappene(svar: dict[str, Any]) -> None:
    assert svar["sjekk"].startswith("Ingen feil i 73 fraværsrader for 30 ansatte.")
    assert svar["forklar"].startswith("Maksdato: ")
    assert "oppgaver på lista per" in svar["arbeidsliste"]
    assert "er forfalt per" in svar["marker_forfalte"]
    assert svar["lag_oppfolgingsplan"].startswith("Planen står i arket «Plan 1004».")
    plan = svar["med_plan"]["Plan 1004"]
    assert plan[0][0] == "Oppfølgingsplan"
    (rad,) = (nr for nr, r in enumerate(plan) if str(r[0]).startswith("Lederens egen del"))
    assert svar["paa_papir"] == [1, False, [[0, 0, rad - 1, 7]]]  # and that part is not printed
    assert svar["hva_om"].startswith("Skjemaet står i arket «Hva om».")
    assert svar["uten_rader"].startswith("Fant ingen")


def test_angre_har_ingenting_halvt_a_angre(svar: dict[str, Any]) -> None:
    assert svar["angrebart"] == []


def test_et_beskyttet_ark_stopper_for_forste_celle(svar: dict[str, Any]) -> None:
    assert svar["beskyttet"].startswith("Arket Endringslogg er beskyttet.")
    _samme(svar["etter_beskyttet"], svar["foer"])


def test_funksjoner_i_en_fil_for_excel_sies_det_fra_om(svar: dict[str, Any]) -> None:
    assert "Excels format" not in svar["lagret_ods"]
    assert svar["lagret_xlsx"].startswith(
        "Boka er lagret i Excels format, og 1 celle har funksjoner fra Sykefravær."
    )


def test_oppgradering_og_fjerning(svar: dict[str, Any]) -> None:
    assert "Version: 99.1.0" not in svar["foer_oppgradering"]
    assert "Version: 99.1.0" in svar["etter_oppgradering"]
    assert svar["etter_oppgradering"].count("Identifier: no.sykefravaer.xl") == 1
    assert svar["oppgradert"].startswith("Ingen feil i 73 fraværsrader")
    assert svar["fjernet"] is None
    assert "no.sykefravaer.meny" not in svar["meny_fjernet"]


def _samme(en: dict[str, Any], to: dict[str, Any]) -> None:
    assert list(en) == list(to)
    for ark, rader in en.items():
        assert _fylte(rader) == _fylte(to[ark]), ark


def _fylte(rader: list[list[object]]) -> dict[tuple[int, int], object]:
    return {
        (r, k): round(verdi, 6) if isinstance(verdi, float) else verdi
        for r, rad in enumerate(rader, start=1)
        for k, verdi in enumerate(rad, start=1)
        if verdi != ""
    }
