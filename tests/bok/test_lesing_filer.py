"""Files that cannot be read: each with a code and a way out."""

from __future__ import annotations

import warnings
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from sykefravaer_xl.bok.lesing import LeseFeil, les
from tests.bok.lesebok import HEL_RAD, OVERSKRIFTER, skriv

if TYPE_CHECKING:
    from pathlib import Path

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def feil_ved(sti: Path) -> LeseFeil:
    """The fault raised for the file."""
    with pytest.raises(LeseFeil) as feil:
        les(sti)
    assert sti.name in feil.value.melding
    return feil.value


def test_fil_som_ikke_finnes(tmp_path: Path) -> None:
    feil = feil_ved(tmp_path / "borte.xlsx")
    assert feil.kode == "finnes_ikke"
    assert "Sjekk navnet" in feil.melding


def test_en_mappe_er_ingen_arbeidsbok(tmp_path: Path) -> None:
    mappe = tmp_path / "mappe.xlsx"
    mappe.mkdir()
    assert feil_ved(mappe).kode == "ikke_xlsx"


@pytest.mark.parametrize(
    ("innhold", "hva"),
    [
        (b"", "en tom fil"),
        (b"%PDF-1.7 ...", "en PDF-fil"),
        ("Ansattnr;Fra;Til\n1001;5.1.2026;9.1.2026\n".encode("cp1252"), "en tekstfil"),
        (b"\xef\xbb\xbf<html><table>", "en nettside"),
        (OLE + "Workbook".encode("utf-16-le"), "en eldre Excel-fil"),
        (OLE + "WordDocument".encode("utf-16-le"), "et Word-dokument"),
        (b"\x00\x01\x02\x03", "en fil av et annet slag"),
    ],
)
def test_andre_filer_med_endelsen_xlsx(tmp_path: Path, innhold: bytes, hva: str) -> None:
    sti = tmp_path / "bok.xlsx"
    sti.write_bytes(innhold)
    feil = feil_ved(sti)
    assert feil.kode == "ikke_xlsx"
    assert f"er {hva}" in feil.melding
    assert "Lagre som → Excel-arbeidsbok (.xlsx)" in feil.melding


@pytest.mark.parametrize(
    ("deler", "hva"),
    [
        (
            {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"},
            "et LibreOffice-regneark",
        ),
        ({"[Content_Types].xml": "<x/>", "xl/workbook.bin": "x"}, "en binær Excel-fil"),
        ({"[Content_Types].xml": "<x/>", "word/document.xml": "x"}, "et Word-dokument"),
        ({"bilde.png": "x"}, "en zip-fil"),
    ],
)
def test_andre_zipfiler_med_endelsen_xlsx(tmp_path: Path, deler: dict[str, str], hva: str) -> None:
    sti = tmp_path / "bok.xlsx"
    with zipfile.ZipFile(sti, "w") as arkiv:
        for navn, innhold in deler.items():
            arkiv.writestr(navn, innhold)
    feil = feil_ved(sti)
    assert feil.kode == "ikke_xlsx"
    assert f"er {hva}" in feil.melding


def test_passordbeskyttet_bok(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    sti.write_bytes(
        OLE + "EncryptionInfo".encode("utf-16-le") + "EncryptedPackage".encode("utf-16-le")
    )
    feil = feil_ved(sti)
    assert feil.kode == "passord"
    assert "--passord-fil" in feil.melding


def test_avkuttet_fil_er_skadet(tmp_path: Path) -> None:
    sti = skriv(tmp_path, {"Fravær": [OVERSKRIFTER, HEL_RAD]})
    sti.write_bytes(sti.read_bytes()[:-400])
    feil = feil_ved(sti)
    assert feil.kode == "skadet"
    assert "Åpne og reparer" in feil.melding


@pytest.mark.parametrize("del_", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_odelagt_del_er_skadet(tmp_path: Path, del_: str) -> None:
    hel = skriv(tmp_path, {"Fravær": [OVERSKRIFTER, HEL_RAD]})
    sti = tmp_path / "skadet.xlsx"
    with zipfile.ZipFile(hel) as inn, zipfile.ZipFile(sti, "w") as ut:
        for navn in inn.namelist():
            innhold = inn.read(navn)
            ut.writestr(navn, innhold[: len(innhold) // 2] if navn == del_ else innhold)
    assert feil_ved(sti).kode == "skadet"


def test_bok_uten_fravaerstabell_sier_hva_den_lette_etter(tmp_path: Path) -> None:
    sti = skriv(tmp_path, {"Budsjett": [("Konto", "Beløp")], "Telefonliste": [("Navn", "Tlf")]})
    feil = feil_ved(sti)
    assert feil.kode == "ingen_fravaer"
    assert "Ansattnr eller Navn, Fra, Til og Type" in feil.melding
    assert "Budsjett, Telefonliste" in feil.melding
    assert "--ark" in feil.melding


def test_endelsen_pa_filen_betyr_ikke_noe(tmp_path: Path) -> None:
    sti = skriv(tmp_path, {"Fravær": [OVERSKRIFTER, HEL_RAD]}).rename(tmp_path / "bok.xlsm")
    assert len(les(sti).fravaer) == 1
    assert len(les(sti.rename(tmp_path / "bok.kopi")).fravaer) == 1


def test_bok_med_diagramark_leses(tmp_path: Path) -> None:
    bok = Workbook()
    ark = bok.worksheets[0]
    ark.title = "Fravær"
    ark.append(OVERSKRIFTER)
    ark.append(HEL_RAD)
    bok.create_chartsheet("Diagram")
    bok.save(tmp_path / "bok.xlsx")
    assert len(les(tmp_path / "bok.xlsx").fravaer) == 1


def test_openpyxls_advarsler_nar_ikke_brukeren(tmp_path: Path) -> None:
    hel = skriv(tmp_path, {"Fravær": [OVERSKRIFTER, HEL_RAD]})
    sti = tmp_path / "utvidet.xlsx"
    ext = b'<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"/></extLst></worksheet>'
    with zipfile.ZipFile(hel) as inn, zipfile.ZipFile(sti, "w") as ut:
        for navn in inn.namelist():
            innhold = inn.read(navn)
            if navn.startswith("xl/worksheets/sheet"):
                innhold = innhold.replace(b"</worksheet>", ext)
            ut.writestr(navn, innhold)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(les(sti).fravaer) == 1


def test_dimensjon_som_lyver_forsinker_ikke(tmp_path: Path) -> None:
    hel = skriv(tmp_path, {"Fravær": [OVERSKRIFTER, HEL_RAD]})
    sti = tmp_path / "lyver.xlsx"
    with zipfile.ZipFile(hel) as inn, zipfile.ZipFile(sti, "w") as ut:
        for navn in inn.namelist():
            innhold = inn.read(navn)
            ut.writestr(navn, innhold.replace(b'ref="A1:H2"', b'ref="A1:XFD1048576"'))
    bok = les(sti)
    assert len(bok.fravaer) == 1
    assert bok.fravaer_kart.hoyre_kolonne == 8
