"""The checks of one workbook: where it lies and what is in it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import load_workbook

from arkbok.kryptering import krypter
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesevalgord import fra_par
from sykefravaer_xl.doktor import innhold, sted
from sykefravaer_xl.doktor.bokskann import Bokbilde, Formelcelle, skann
from sykefravaer_xl.doktor.svar import Grad, Svar
from sykefravaer_xl.doktor.undersokelse import arbeidsboka
from tests.doktor.maskiner import LINUX, windows
from tests.kjoring.bokhjelp import beregn, d, ett_ark, lag, mal

GOD = ("1", "Sykmelding", d(1, 9), d(30, 11), 100)
DARLIG = ("2", "Sykmelding", "30.02.2026", d(1, 3), 100)
UTEN_DATOER = [("mangler_kolonne", "raad")] * 2  # birth date and manager


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    return ett_ark(tmp_path / "Sykefravær på Ås.xlsx", GOD)


def koder(svarene: Iterable[Svar]) -> list[tuple[str, str]]:
    return [(svar.kode, svar.grad.value) for svar in svarene]


def deler_endret(bok: Path, endringer: Mapping[str, tuple[str, str]]) -> Path:
    """The workbook with a text replaced in some parts."""
    ut = bok.with_name(f"endret {bok.name}")
    with zipfile.ZipFile(bok) as inn, zipfile.ZipFile(ut, "w") as til:
        for navn in inn.namelist():
            data = inn.read(navn)
            if navn in endringer:
                fra, ny = (tekst.encode() for tekst in endringer[navn])
                assert fra in data
                data = data.replace(fra, ny, 1)
            til.writestr(navn, data)
    return ut


# --- the whole -------------------------------------------------------------------------------


def test_en_god_bok(bok: Path) -> None:
    svarene = list(arbeidsboka(bok, LINUX))
    assert koder(svarene) == [("fil", "ok"), ("bok_lest", "ok"), *UTEN_DATOER]
    assert svarene[1].melding == "Boka leses: 1 ansatt og 1 fraværsrad."
    assert "Ingen" not in svarene[2].melding
    assert "Fødselsdato" in svarene[2].melding


def test_malen_har_alle_kolonnene(tmp_path: Path) -> None:
    sti = mal(tmp_path / "mal.xlsx", GOD)
    assert koder(arbeidsboka(sti, LINUX)) == [("fil", "ok"), ("bok_lest", "ok")]


def test_ingenting_endres(bok: Path) -> None:
    foer = (bok.read_bytes(), sorted(bok.parent.iterdir()))
    list(arbeidsboka(bok, LINUX))
    assert (bok.read_bytes(), sorted(bok.parent.iterdir())) == foer


def test_boka_finnes_ikke(tmp_path: Path) -> None:
    with pytest.raises(LeseFeil) as feil:
        list(arbeidsboka(tmp_path / "borte.xlsx", LINUX))
    assert feil.value.kode == "finnes_ikke"


@pytest.mark.parametrize("adresse", ["https://firma.sharepoint.com/a b.xlsx", "HTTP://x/y.xlsx"])
def test_en_nettadresse(adresse: str) -> None:
    with pytest.raises(LeseFeil, match=f"«{adresse}» er en nettadresse") as feil:
        list(arbeidsboka(Path(adresse), LINUX))
    assert feil.value.kode == "er_adresse"


def test_kryptert_bok_uten_og_med_passord(bok: Path) -> None:
    bok.write_bytes(krypter(bok.read_bytes(), "hemmelig"))
    with pytest.raises(LeseFeil) as feil:
        list(arbeidsboka(bok, LINUX))
    assert feil.value.kode == "passord"
    assert koder(arbeidsboka(bok, LINUX, "hemmelig"))[:2] == [("fil", "ok"), ("bok_lest", "ok")]


def test_skadet_bok(bok: Path) -> None:
    bok.write_bytes(bok.read_bytes()[:3000])
    with pytest.raises(LeseFeil) as feil:
        list(arbeidsboka(bok, LINUX))
    assert feil.value.kode == "skadet"


# --- where it lies ---------------------------------------------------------------------------


@pytest.mark.parametrize("mappe", ["OneDrive - Ås kommune", "onedrive"])
def test_mappe_i_skyen_er_et_raad(tmp_path: Path, mappe: str) -> None:
    (tmp_path / mappe).mkdir()
    sti = ett_ark(tmp_path / mappe / "bok.xlsx", GOD)
    assert koder(sted.i_skyen(sti, LINUX)) == [("i_skyen", "raad")]


def test_mappe_onedrive_har_sagt_at_er_dens(bok: Path) -> None:
    assert list(sted.i_skyen(bok, LINUX)) == []
    med = replace(LINUX, variabler={"OneDriveCommercial": str(bok.parent)})
    assert koder(sted.i_skyen(bok, med)) == [("i_skyen", "raad")]


def test_stien_er_for_lang_for_excel(tmp_path: Path) -> None:
    miljo = replace(LINUX, system="Windows")
    tegn = len(str(tmp_path)) + 1
    grense = tmp_path / ("x" * (218 - tegn))
    assert list(sted.lang_sti(grense, miljo)) == []
    (svar,) = sted.lang_sti(grense.with_name(grense.name + "x"), miljo)
    assert (svar.kode, "219 tegn" in svar.melding) == ("lang_sti", True)
    assert list(sted.lang_sti(grense.with_name(grense.name + "x"), LINUX)) == []


@pytest.mark.parametrize(
    "navn", ["~$Sykefravær på Ås.xlsx", "~$kefravær på Ås.xlsx", ".~lock.{}#"]
)
def test_boka_er_aapen_hos_noen(bok: Path, navn: str) -> None:
    bok.with_name(navn.format(bok.name)).touch()
    (svar,) = sted.aapen(bok)
    assert svar.kode == "aapen"
    assert navn.format(bok.name) in svar.melding


def test_ikke_lov_til_aa_skrive(bok: Path) -> None:
    fil = replace(LINUX, kan_skrive=lambda sti: sti != bok)
    assert koder(sted.skrivbar(bok, fil)) == [("skrivebeskyttet_fil", "feil")]
    mappe = replace(LINUX, kan_skrive=lambda sti: sti != bok.parent)
    assert koder(sted.skrivbar(bok, mappe)) == [("skrivebeskyttet_mappe", "feil")]
    svarene = list(arbeidsboka(bok, mappe))
    assert ("fil", "ok") not in koder(svarene)
    assert ("bok_lest", "ok") in koder(svarene)


def test_lite_plass_paa_disken(bok: Path) -> None:
    trengs = 3 * bok.stat().st_size + 1024 * 1024
    assert list(sted.plass(bok, replace(LINUX, ledig=lambda _: trengs))) == []
    (svar,) = sted.plass(bok, replace(LINUX, ledig=lambda _: trengs - 1))
    assert svar.kode == "lite_plass"
    assert "bare 1 MB ledig" in svar.melding
    assert "Det trengs 2 MB" in svar.melding


def test_det_en_avbrutt_kjoring_la_igjen(bok: Path) -> None:
    assert list(sted.etterlatt(bok)) == []
    bok.with_name(f".{bok.name}.abcd1234.tmp").touch()
    bok.with_name(".en annen.xlsx.abcd1234.tmp").touch()
    (svar,) = sted.etterlatt(bok)
    assert (svar.kode, svar.grad) == ("midlertidige", Grad.RAAD)
    assert "1 fil" in svar.melding


def test_kopier_som_er_lik_boka(bok: Path) -> None:
    bok.with_name(f"{bok.stem}.sikkerhetskopi-20261122-120000.xlsx").write_bytes(bok.read_bytes())
    (svar,) = sted.etterlatt(bok)
    assert (svar.kode, svar.grad) == ("like_kopier", Grad.RAAD)
    assert "1 sikkerhetskopi lik boka selv" in svar.melding


def test_flere_navn_paa_samme_fil(bok: Path) -> None:
    assert list(sted.flere_navn(bok)) == []
    bok.with_name("annet.xlsx").hardlink_to(bok)
    (svar,) = sted.flere_navn(bok)
    assert svar.kode == "hardlenke"


def test_mange_sikkerhetskopier(bok: Path) -> None:
    for sekund in range(10):
        bok.with_name(f"{bok.stem}.sikkerhetskopi-20261122-1200{sekund:02}.xlsx").touch()
    assert list(sted.etterlatt(bok)) == []
    bok.with_name(f"{bok.stem}.sikkerhetskopi-20261122-120010.xlsx").touch()
    (svar,) = sted.etterlatt(bok)
    assert svar.kode == "mange_kopier"
    assert "11 sikkerhetskopier" in svar.melding


# --- settings in the file --------------------------------------------------------------------


def test_manuell_regning_og_laast_struktur(bok: Path) -> None:
    endret = deler_endret(
        bok,
        {
            "xl/workbook.xml": (
                '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
                '<calcPr calcMode="manual"/>',
            )
        },
    )
    laas = '<workbookProtection lockStructure="1"/><bookViews>'
    endret = deler_endret(endret, {"xl/workbook.xml": ("<bookViews>", laas)})
    fikk = koder(arbeidsboka(endret, LINUX))
    assert ("manuell_regning", "varsel") in fikk
    assert ("struktur_laast", "varsel") in fikk


def test_beskyttet_ark_nevnes_med_navn(tmp_path: Path) -> None:
    sti = tmp_path / "vern.xlsx"
    with xlsxwriter.Workbook(sti) as bok:
        apent, laast = bok.add_worksheet("Åpent"), bok.add_worksheet("Låst & lukket")
        apent.write(0, 0, "x")
        for rad in range(3000):  # more than one piece of text
            laast.write(rad, 0, f"tekst {rad}")
        laast.protect("passord")
    assert skann(sti).laaste_ark == ("Låst & lukket",)
    (svar,) = innhold.vern(skann(sti))
    assert (svar.kode, svar.grad) == ("ark_laast", Grad.VARSEL)
    assert "Arket Låst & lukket er beskyttet" in svar.melding


# --- formulas --------------------------------------------------------------------------------


def test_celler_som_viser_navn_feil(tmp_path: Path) -> None:
    sti = tmp_path / "navn.xlsx"
    with xlsxwriter.Workbook(sti) as bok:
        ark = bok.add_worksheet("Fravær")
        ark.write_formula("B2", "=SF_FRIST(A2)", value="#NAME?")
        ark.write_formula("B3", "=SF_FRIST(A3)", value="kjent svar")
        ark.write_formula("C4", "=UKJENT(A2)", value="#NAME?")
        ark.write_string("D5", "#NAME?")
        ark.write_formula("E6", "=1/0", value="#DIV/0!")
    bilde = skann(sti)
    assert [(c.sted, c.ukjent_navn) for c in bilde.celler] == [
        ("Fravær!B2", True),
        ("Fravær!B3", False),
        ("Fravær!C4", True),
    ]
    (svar,) = innhold.ukjente_navn(bilde)
    assert (svar.kode, svar.grad) == ("ukjent_navn", Grad.FEIL)
    assert "2 celler viser #NAVN?" in svar.melding
    assert "1 av dem bruker våre funksjoner" in svar.melding
    assert "Fravær!B2" in svar.melding


def test_navn_feil_som_ikke_er_vaare_nevner_ikke_tillegget() -> None:
    bilde = Bokbilde(celler=(Formelcelle("A", "B2", "SFOERENE(1)", ukjent_navn=True),))
    (svar,) = innhold.ukjente_navn(bilde)
    assert "installer.cmd" not in svar.melding


def med_lenke(tmp_path: Path, maal: str) -> Path:
    """A workbook whose formula names the add-in by where it lies, as Excel stores it."""
    sti = lag(tmp_path / "lenke.xlsx", {"Fravær": [("A",), ("x", "=[1]!SF_FRIST(A2)")]})
    ut = tmp_path / "med lenke.xlsx"
    with zipfile.ZipFile(sti) as inn, zipfile.ZipFile(ut, "w") as til:
        for navn in inn.namelist():
            data = inn.read(navn).decode()
            if navn == "xl/workbook.xml":
                data = data.replace(
                    "</sheets>",
                    '</sheets><externalReferences><externalReference r:id="rIdX"/>'
                    "</externalReferences>",
                )
            elif navn == "xl/_rels/workbook.xml.rels":
                data = data.replace(
                    "</Relationships>",
                    '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/'
                    'officeDocument/2006/relationships/externalLink" '
                    'Target="externalLinks/externalLink1.xml"/></Relationships>',
                )
            til.writestr(navn, data)
        til.writestr(
            "xl/externalLinks/externalLink1.xml",
            '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            "</externalLink>",
        )
        til.writestr(
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            f'relationships/externalLinkPath" Target="{maal}" TargetMode="External"/>'
            "</Relationships>",
        )
    return ut


def test_formler_som_peker_paa_tillegget_hos_en_kollega(tmp_path: Path) -> None:
    maal = "file:///C:\\Users\\Kari%20N\\AddIns\\sykefravaer.xlam"
    (svar,) = innhold.lenker(skann(med_lenke(tmp_path, maal)), LINUX)
    assert (svar.kode, svar.grad) == ("lenke_til_tillegg", Grad.VARSEL)
    assert "C:\\Users\\Kari N\\AddIns\\sykefravaer.xlam" in svar.melding
    assert "Første formel: Fravær!B2." in svar.melding


def test_formler_som_peker_paa_tillegget_her_er_i_orden(tmp_path: Path) -> None:
    miljo = replace(LINUX, variabler={"APPDATA": "C:/Users/Kari N/Roaming"})
    bilde = Bokbilde(
        lenker=(
            (1, "file:///C:/Users/Kari%20N/Roaming/Microsoft/Excel/XLSTART/sykefravaer.xlam"),
            (2, "C:\\Users\\KARI N\\Roaming\\Microsoft\\Excel\\XLSTART\\sykefravaer.xlam"),
            (3, "budsjett.xlsx"),
            (4, "analyse.xlam"),
        )
    )
    assert list(innhold.lenker(bilde, miljo)) == []
    assert windows(tmp_path).windows


@pytest.mark.parametrize(
    ("formel", "hva"),
    [
        ("_xldudf_XLWINGS_SF_FRIST(A1)", "xlwings Lite"),
        ("_xll.SF_FRIST(A1)", "et annet tillegg (.xll)"),
    ],
)
def test_funksjonene_under_andre_navn(formel: str, hva: str) -> None:
    bilde = Bokbilde(celler=(Formelcelle("Ark", "B2", formel, ukjent_navn=False),) * 2)
    (svar,) = innhold.andre_kilder(bilde)
    assert svar.grad is Grad.RAAD
    assert f"SF_FRIST, som hører til {hva}" in svar.melding
    vanlig = Bokbilde(celler=(Formelcelle("Ark", "B2", "SF_FRIST(A1)", ukjent_navn=False),))
    assert list(innhold.andre_kilder(vanlig)) == []


# --- what the reader says --------------------------------------------------------------------


def test_radfeil_telles(tmp_path: Path) -> None:
    sti = ett_ark(tmp_path / "feil.xlsx", GOD, DARLIG)
    svarene = [s for s in arbeidsboka(sti, LINUX) if s.kode == "radfeil"]
    assert [s.melding for s in svarene] == [
        "1 feil i radene stopper 1 ansatt. Kjør «sykefravaer-xl sjekk» for å se hvor."
    ]


def test_uten_type_og_grad(tmp_path: Path) -> None:
    sti = lag(
        tmp_path / "smal.xlsx",
        {"Fravær": [("Ansattnr", "Fra", "Til"), (1, d(1, 9), d(30, 11))]},
    )
    with pytest.raises(LeseFeil, match="--sett alle=sykmelding"):
        list(arbeidsboka(sti, LINUX))
    svarene = list(arbeidsboka(sti, LINUX, ark=fra_par([("alle", "sykmelding")])))
    mangler = [s.melding.split(".")[0] for s in svarene if s.kode == "mangler_kolonne"]
    assert mangler == [
        "Boka har ingen kolonne for Type",
        "Boka har ingen kolonne for Grad",
        "Boka har ingen kolonne for Fødselsdato",
        "Boka har ingen kolonne for Leder",
    ]


def test_endringslogg_noen_har_endret(bok: Path) -> None:
    beregn(bok)
    assert not [s for s in arbeidsboka(bok, LINUX) if s.kode == "endringslogg_endret"]
    apen = load_workbook(bok)
    apen["Endringslogg"]["A2"] = date(2020, 1, 1)
    apen.save(bok)
    (svar,) = [s for s in arbeidsboka(bok, LINUX) if s.kode == "endringslogg_endret"]
    assert svar.grad is Grad.FEIL
    assert "Endringslogg!" in svar.melding
