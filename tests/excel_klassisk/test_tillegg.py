"""The add-in file as others read it, and the ribbon."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from defusedxml.ElementTree import fromstring
from xl_addin.klassisk.baand import NAVNEROM, baand
from xl_addin.klassisk.ole import skriv_ole
from xl_addin.klassisk.tillegg import NAVN, bygg, prosjekt

from sykefravaer_xl.verter import tilleggstekst as tekst
from sykefravaer_xl.verter.makrotabell import MAKROER
from tests.excel_klassisk import vbalesing, vbaregler
from tests.excel_klassisk.kontor import aapne
from tests.vertsmiljo.verktoy import sdk_funn

VERSJON: Final = "1.2.3"
FIL: Final = bygg(VERSJON)
SOM_BOK: Final = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
SOM_TILLEGG: Final = "application/vnd.ms-excel.addin.macroEnabled.main+xml"
IKONER: Final = {
    "CalculateNow", "ConditionalFormattingMenu", "ErrorChecking", "DataValidation",
    "CreateReport", "Help", "Calculator", "Refresh", "Info",
}  # fmt: skip
"""Names found in ribbons other people ship."""


def deler(fil: bytes = FIL) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(fil)) as pakke:
        assert pakke.testzip() is None
        return {navn: pakke.read(navn) for navn in pakke.namelist()}


def endret(tmp_path: Path, navn: str, bytt: Callable[[bytes], bytes]) -> Path:
    """The file with another part in place of one."""
    ut = tmp_path / "endret.xlam"
    with zipfile.ZipFile(ut, "w") as pakke:
        for del_, data in deler().items():
            ny = bytt(data) if del_ == navn else data
            assert (ny != data) == (del_ == navn)
            pakke.writestr(del_, ny)
    return ut


def test_samme_tekst_gir_samme_bytes() -> None:
    assert bygg(VERSJON) == FIL
    assert bygg("1.2.4") != FIL


def test_excel_far_et_tillegg_med_vba_og_baand() -> None:
    innhold = deler()
    typer = innhold["[Content_Types].xml"].decode()
    assert f'PartName="/xl/workbook.xml" ContentType="{SOM_TILLEGG}"' in typer
    assert SOM_BOK not in typer
    assert "application/vnd.ms-office.vbaProject" in typer
    rot = fromstring(innhold["_rels/.rels"])
    baandet = [r for r in rot if r.get("Target") == "customUI/customUI14.xml"]
    assert [r.get("Type") for r in baandet] == [
        "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
    ]
    assert len({r.get("Id") for r in rot}) == len(rot)
    assert innhold["customUI/customUI14.xml"].decode("ascii") == baand()
    bok = innhold["xl/workbook.xml"].decode()
    assert 'codeName="ThisWorkbook"' in bok
    assert 'codeName="Ark1"' in innhold["xl/worksheets/sheet1.xml"].decode()
    egenskaper = innhold["docProps/custom.xml"].decode()
    assert ">1.2.3<" in egenskaper
    assert ">0.37.8<" in egenskaper
    assert not [navn for navn in innhold if "printer" in navn or "external" in navn]


def test_oletools_leser_noyaktig_de_modulene_vi_skrev() -> None:
    endelse = {"DOKUMENT": ".cls", "STANDARD": ".bas"}
    assert vbalesing.moduler(FIL, NAVN) == {
        modul.navn + endelse[modul.slag.name]: modul.tekst for modul in prosjekt(VERSJON).moduler
    }


def test_oletools_finner_ikke_mer_mistenkelig_enn_det_som_ma_til() -> None:
    """The DLL of xlwings, where Python is, and Norwegian letters. No shell, no object made."""
    assert vbalesing.mistenkelig(FIL, NAVN) <= {
        "Environ", "open", "binary", "Command", "call", "Lib", "libc.dylib", "dylib", "Chr",
        "ChrW", "system", "Exec", "Hex Strings", "Base64 Strings",
    }  # fmt: skip


def test_open_xml_sdk_har_ingenting_aa_si_om_filen_og_baandet(tmp_path: Path) -> None:
    fil = tmp_path / NAVN
    fil.write_bytes(FIL)
    assert sdk_funn(fil) == []


@pytest.mark.parametrize(
    ("fra", "til"), [("size=", "storrelse="), ('keytip="B"', 'keytip="ABCD"'), ("<group", "<g")]
)
def test_open_xml_sdk_ser_at_et_baand_er_galt(tmp_path: Path, fra: str, til: str) -> None:
    def bytt(data: bytes) -> bytes:
        galt = data.decode().replace(fra, til)
        return (galt.replace("</group", "</g") if til == "<g" else galt).encode()

    assert sdk_funn(endret(tmp_path, "customUI/customUI14.xml", bytt)) != []


# --- the ribbon ------------------------------------------------------------------------------


def knapper() -> list[ET.Element]:
    return list(fromstring(baand()).iter(f"{{{NAVNEROM}}}button"))


def test_baandet_har_en_knapp_for_hver_makro() -> None:
    med_makro = [str(k.get("tag")) for k in knapper() if k.get("onAction") == "SF_Knapp"]
    assert sorted(med_makro) == sorted(MAKROER)
    for knapp in knapper():
        if makro := MAKROER.get(str(knapp.get("tag"))):
            assert knapp.get("label") == knapp.get("screentip") == makro.etikett
            assert knapp.get("supertip") == makro.hjelp
    assert [k.get("label") for k in knapper()] == [
        "Beregn", "Marker forfalte", "Sjekk", "Arbeidsliste", "Lag oppfølgingsplan", "Forklar",
        "Hva om", "Start Python på nytt", "Om",
    ]  # fmt: skip


def test_baandet_folger_reglene_skjemaet_ikke_sier() -> None:
    alle = list(fromstring(baand()).iter())
    ider = [e.get("id") for e in alle if e.get("id")]
    assert len(set(ider)) == len(ider)
    taster = [str(k.get("keytip")) for k in knapper()]
    assert all(re.fullmatch("[A-Z]{1,3}", t) for t in taster)
    for tast in taster:  # a key that begins another would never be reached
        assert [t for t in taster if t.startswith(tast)] == [tast]
    assert {k.get("imageMso") for k in knapper()} <= IKONER
    for knapp in knapper():
        assert 0 < len(str(knapp.get("label"))) <= 24
        assert 0 < len(str(knapp.get("supertip"))) <= 1023
    assert baand().isascii()


def test_alt_baandet_kaller_finnes_i_vba_med_ett_argument() -> None:
    vba = {p.navn: p for m in prosjekt(VERSJON).moduler for p in vbaregler.prosedyrer(m.tekst)}
    for knapp in knapper():
        kalt = vba[str(knapp.get("onAction"))]
        assert (kalt.slag, len(kalt.parametre)) == ("Sub", 1)
    linjer = vba["SF_Knapp"].linjer
    assert (
        'RunPython "from sykefravaer_xl.verter import klassisk; '
        'klassisk.makro(\'" & control.Tag & "\')"' in linjer
    )


# --- LibreOffice -----------------------------------------------------------------------------


def som_bok(mappe: Path, vba: bytes | None = None) -> Path:
    """The file as a workbook: LibreOffice does not take the add-in type."""
    ut = mappe / "tillegg.xlsm"
    with zipfile.ZipFile(ut, "w") as pakke:
        for navn, data in deler().items():
            ny = vba if vba and navn == "xl/vbaProject.bin" else data
            pakke.writestr(navn, ny.replace(SOM_TILLEGG.encode(), SOM_BOK.encode()))
    return ut


def kan_kalles() -> list[tuple[str, str, list[int]]]:
    """The wrappers and the help, each with as many arguments as it has."""
    return [
        (modul.navn, p.navn, [1] * len(p.parametre))
        for modul in prosjekt(VERSJON).moduler
        for p in vbaregler.prosedyrer(modul.tekst)
        if p.navn.startswith(("SF_", "Hjelp_")) and modul.navn in {"SFFunksjoner", "SFHjelp"}
    ]


def test_libreoffice_leser_og_kjorer_vba_koden(tmp_path: Path) -> None:
    lest = aapne(som_bok(tmp_path), kan_kalles(), tmp_path)
    for modul in prosjekt(VERSJON).moduler:
        fikk = lest["moduler"].pop(f"Sykefravaer.{modul.navn}")
        kilde = modul.kilde.strip().splitlines()
        assert "Option VBASupport 1" in fikk
        assert fikk.strip().splitlines()[-len(kilde) :] == kilde
    assert lest["moduler"] == {}
    # every wrapper compiles and runs; without Windows it ends where it must, in a text
    assert lest["svar"] == [
        tekst.I_CELLE if modul == "SFFunksjoner" else None for modul, _, _ in kan_kalles()
    ]


def test_libreoffice_kjorer_ikke_kode_som_ikke_er_vba(tmp_path: Path) -> None:
    hel = prosjekt(VERSJON)
    gale = tuple(replace(m, kilde=m.kilde.replace("Array(", "Array((")) for m in hel.moduler)
    galt = skriv_ole(replace(hel, moduler=gale).mappe())
    lest = aapne(som_bok(tmp_path, galt), [("SFFunksjoner", "SF_FRIST", [1, 2, 3])], tmp_path)
    assert lest["svar"] != [tekst.I_CELLE]
