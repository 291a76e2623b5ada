"""The file itself: what is refused on opening, and how saving is made safe."""

from __future__ import annotations

import io
import os
import warnings
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from arkbok import ArkbokFeil, Arkendring, Pakke, zipkopi
from tests.arkbok.grunnlag import (
    ARKDEL,
    NSP,
    NSR,
    ark,
    bok,
    brudd,
    del_,
    endre,
    minstebok,
    rabiter,
    skriv_zip,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _med(navn: str, innhold: str) -> dict[str, str | bytes]:
    return {**minstebok(ark("")), navn: innhold}


def _kode(sti: Path) -> str:
    with pytest.raises(ArkbokFeil) as e, Pakke(sti) as p:
        p.endre(Arkendring("Data", {(1, 1): 1}))
    assert e.value.melding.endswith(".")
    return e.value.kode


@pytest.mark.parametrize(
    ("data", "kode"),
    [
        (b"%PDF-1.7 ...", "ikke_xlsx"),
        (b"", "ikke_xlsx"),
        (b"Navn;Dager\n", "ikke_xlsx"),
        (OLE + bytes(600), "ikke_xlsx"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "passord"),
        (b"PK\x03\x04" + bytes(100), "skadet"),
    ],
)
def test_fil_som_ikke_er_en_arbeidsbok_avvises(tmp_path: Path, data: bytes, kode: str) -> None:
    sti = tmp_path / "b.xlsx"
    sti.write_bytes(data)
    assert _kode(sti) == kode


@pytest.mark.parametrize(
    ("deler", "kode"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "ikke_xlsx"),
        ({"lest.txt": "hei"}, "ikke_xlsx"),
        (_med("[Content_Types].xml", "<Types/>"), "skadet"),
        (_med("_rels/.rels", "<Relationships/>"), "skadet"),
        (_med("xl/workbook.xml", "<workbook><sheets></workbook>"), "skadet"),
        (_med("xl/workbook.xml", "<workbook><sheets/></workbook>"), "ukjent_ark"),
        (_med("xl/WORKBOOK.xml", "<workbook/>"), "ustottet"),
        (
            _med(
                "[Content_Types].xml",
                '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.'
                'ms-excel.sheet.binary.macroEnabled.main"/></Types>',
            ),
            "ikke_xlsx",
        ),
        (
            _med(
                "[Content_Types].xml",
                '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.'
                'openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
            ),
            "ikke_xlsx",
        ),
    ],
)
def test_pakke_som_ikke_er_en_hel_arbeidsbok_avvises(
    tmp_path: Path, deler: dict[str, str | bytes], kode: str
) -> None:
    assert _kode(skriv_zip(tmp_path / "b.xlsx", deler)) == kode


def test_to_deler_med_samme_navn_avvises(tmp_path: Path) -> None:
    sti = skriv_zip(tmp_path / "b.xlsx", minstebok(ark("")))
    with warnings.catch_warnings(), zipfile.ZipFile(sti, "a") as z:
        warnings.simplefilter("ignore")
        z.writestr(ARKDEL, ark(""))
    assert _kode(sti) == "ustottet"


def test_odelagt_del_avvises_og_malet_blir_ikke_til(tmp_path: Path) -> None:
    sti = skriv_zip(tmp_path / "b.xlsx", minstebok(ark("<row/>" * 500)))
    data = bytearray(sti.read_bytes())
    with zipfile.ZipFile(sti) as z:
        data[z.getinfo(ARKDEL).header_offset + 30 + len(ARKDEL) + 15] ^= 0xFF
    sti.write_bytes(data)
    assert _kode(sti) == "skadet"


def test_zipbombe_avvises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipkopi, "MISTENKELIG_FRA", 1024**2)
    deler = {**minstebok(ark("")), "xl/media/a.bin": bytes(2 * 1024**2)}
    assert _kode(skriv_zip(tmp_path / "b.xlsx", deler)) == "for_stor"
    monkeypatch.undo()
    monkeypatch.setattr(zipkopi, "FLEST_MEDLEMMER", 4)
    assert _kode(tmp_path / "b.xlsx") == "for_stor"
    monkeypatch.undo()
    monkeypatch.setattr(zipkopi, "STORST_TOTALT", 1024)
    assert _kode(tmp_path / "b.xlsx") == "for_stor"


def test_del_storre_enn_den_gir_seg_ut_for_avvises(tmp_path: Path) -> None:
    sti = skriv_zip(tmp_path / "b.xlsx", minstebok(ark(" " * 5000)))
    data = bytearray(sti.read_bytes())
    katalog = data.rindex(b"PK\x01\x02")
    assert data[katalog + 46 : katalog + 46 + len(ARKDEL)] == ARKDEL.encode()
    data[katalog + 24 : katalog + 28] = (100).to_bytes(4, "little")
    sti.write_bytes(data)
    assert _kode(sti) == "for_stor"


def test_medlemmer_med_datatrinn_og_kommentar_kopieres(tmp_path: Path) -> None:
    class Strom(io.BytesIO):
        def tell(self) -> int:
            raise OSError

    strom = Strom()
    with zipfile.ZipFile(strom, "w", zipfile.ZIP_DEFLATED) as z:
        for navn, innhold in minstebok(ark("")).items():
            z.writestr(navn, innhold)
        z.writestr("xl/lagret.bin", b"abc" * 9, zipfile.ZIP_STORED)
        z.comment = b"kommentar"
    sti = tmp_path / "b.xlsx"
    sti.write_bytes(strom.getvalue())
    with zipfile.ZipFile(sti) as z:
        assert z.infolist()[0].flag_bits & 0x8
    ut = endre(sti, Arkendring("Data", {(1, 1): 1}))
    fra, til = rabiter(sti), rabiter(ut)
    assert fra["xl/lagret.bin"] == til["xl/lagret.bin"]
    with zipfile.ZipFile(ut) as z:
        assert z.testzip() is None
        assert z.comment == b"kommentar"


def test_zip64_felt_leses(tmp_path: Path) -> None:
    sti = tmp_path / "b.xlsx"
    with zipfile.ZipFile(sti, "w", zipfile.ZIP_DEFLATED) as z:
        for navn, innhold in minstebok(ark("")).items():
            with z.open(navn, "w", force_zip64=True) as f:
                f.write(innhold.encode() if isinstance(innhold, str) else innhold)
    ut = endre(sti, Arkendring("Data", {(1, 1): 1}))
    with zipfile.ZipFile(ut) as z:
        assert z.testzip() is None
    assert "<v>1</v>" in del_(ut, ARKDEL)


def test_lagring_over_kilden_bytter_hele_filen_og_beholder_rettighetene(tmp_path: Path) -> None:
    sti = skriv_zip(tmp_path / "b.xlsx", minstebok(ark("")))
    sti.chmod(0o640)
    with Pakke(sti) as p:
        p.endre(Arkendring("Data", {(1, 1): 1}))
        p.lagre(sti)
    assert "<v>1</v>" in del_(sti, ARKDEL)
    assert sti.stat().st_mode & 0o777 == 0o640
    assert [f.name for f in tmp_path.iterdir()] == ["b.xlsx"]


def test_endret_av_andre_underveis_gir_feil_og_ingen_rester(tmp_path: Path) -> None:
    sti = skriv_zip(tmp_path / "b.xlsx", minstebok(ark("")))
    with Pakke(sti) as p:
        p.endre(Arkendring("Data", {(1, 1): 1}))
        os.utime(sti, (1, 1))
        with pytest.raises(ArkbokFeil) as e:
            p.lagre(sti)
    assert e.value.kode == "endret_underveis"
    assert [f.name for f in tmp_path.iterdir()] == ["b.xlsx"]


def test_avvist_endring_kan_ikke_lagres(tmp_path: Path) -> None:
    sti = skriv_zip(tmp_path / "b.xlsx", minstebok(ark("")))
    with Pakke(sti) as p:
        with pytest.raises(ArkbokFeil):
            p.endre(Arkendring("Finnes ikke", {(1, 1): 1}))
        with pytest.raises(RuntimeError):
            p.lagre(tmp_path / "ut.xlsx")
    assert not (tmp_path / "ut.xlsx").exists()


def test_signert_bok_meldes(tmp_path: Path) -> None:
    deler: dict[str, str | bytes] = {**minstebok(ark("")), "_xmlsignatures/origin.sigs": b""}
    with Pakke(skriv_zip(tmp_path / "b.xlsx", deler)) as p:
        assert p.signert
    with Pakke(skriv_zip(tmp_path / "c.xlsx", minstebok(ark("")))) as p:
        assert not p.signert


def test_ark_finnes_gjennom_relasjonene(tmp_path: Path) -> None:
    deler = minstebok(ark(""))
    deler["xl/merkelig/Ark æ.xml"] = deler.pop(ARKDEL)
    for del_navn in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
        tekst = deler[del_navn]
        assert isinstance(tekst, str)
        deler[del_navn] = tekst.replace(
            "/xl/worksheets/sheet1.xml", "/xl/merkelig/Ark%20%C3%A6.xml"
        )
    rel = deler["xl/_rels/workbook.xml.rels"]
    assert isinstance(rel, str)
    deler["xl/_rels/workbook.xml.rels"] = rel.replace("/xl/merkelig", "./merkelig")
    ut = endre(skriv_zip(tmp_path / "b.xlsx", deler), Arkendring("Data", {(1, 1): 1}))
    assert "<v>1</v>" in del_(ut, "xl/merkelig/Ark æ.xml")


def _med_kjede(tmp_path: Path) -> Path:
    deler = minstebok(
        ark('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f><v>2</v></c></row>')
    )
    deler["xl/calcChain.xml"] = '<calcChain><c r="A1" i="1"/><c r="B1" i="1"/></calcChain>'
    rel = f'<Relationship Id="rId9" Type="{NSR}/calcChain" Target="calcChain.xml"/>'
    slag = (
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.calcChain+xml"/>'
    )
    for navn, ny in (("xl/_rels/workbook.xml.rels", rel), ("[Content_Types].xml", slag)):
        tekst = deler[navn]
        assert isinstance(tekst, str)
        slutt = tekst.rindex("</")
        deler[navn] = tekst[:slutt] + ny + tekst[slutt:]
    return skriv_zip(tmp_path / "b.xlsx", deler)


def test_overskrevet_formel_fjerner_kalkylekjeden_helt(tmp_path: Path) -> None:
    ut = endre(_med_kjede(tmp_path), Arkendring("Data", {(1, 1): 5}))
    assert not [n for n in rabiter(ut) if "calcChain" in n]
    assert "calcChain" not in del_(ut, "[Content_Types].xml")
    assert "calcChain" not in del_(ut, "xl/_rels/workbook.xml.rels")
    assert "<f>A1</f><v>2</v>" in del_(ut, ARKDEL)
    assert NSP in del_(ut, "xl/_rels/workbook.xml.rels")
    assert brudd(ut) == set()


def test_formler_ellers_beholder_kjeden_og_regnes_ved_apning(tmp_path: Path) -> None:
    ut = endre(_med_kjede(tmp_path), Arkendring("Data", {(5, 5): 5}))
    assert "xl/calcChain.xml" in rabiter(ut)
    assert '</sheets><calcPr fullCalcOnLoad="1"/></workbook>' in del_(ut, "xl/workbook.xml")


def test_bok_uten_formler_far_ikke_kalkylemerke(tmp_path: Path) -> None:
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark("")))
    assert "calcPr" not in del_(endre(inn, Arkendring("Data", {(1, 1): 1})), "xl/workbook.xml")


def test_makrobok_beholder_makroene(tmp_path: Path) -> None:
    inn = bok(tmp_path / "b.xlsm", lambda wb: _makro(wb, tmp_path))
    ut = endre(inn, Arkendring("Data", {(1, 1): 1}))
    assert rabiter(ut)["xl/vbaProject.bin"] == rabiter(inn)["xl/vbaProject.bin"]
    assert brudd(ut) == set()


def _makro(wb: xlsxwriter.Workbook, mappe: Path) -> None:
    (mappe / "vba.bin").write_bytes(OLE + bytes(512))
    wb.add_vba_project(str(mappe / "vba.bin"))
    wb.add_worksheet("Data")


def _med_skade(sti: Path, navn: str) -> Path:
    """One byte of a part's content is another than its checksum says; the part is stored."""
    deler = minstebok(ark('<row r="1"><c r="A1"><v>12345</v></c></row>'))
    with zipfile.ZipFile(sti, "w", zipfile.ZIP_STORED) as z:
        for del_, innhold in (deler | {"xl/media/bilde1.png": b"bilde-12345"}).items():
            z.writestr(del_, innhold)
    data = sti.read_bytes()
    with zipfile.ZipFile(sti) as z:
        fra = z.getinfo(navn).header_offset
    sted = data.index(b"12345", fra)
    sti.write_bytes(data[:sted] + b"92345" + data[sted + 5 :])
    return sti


@pytest.mark.parametrize("navn", ["xl/media/bilde1.png", ARKDEL])
def test_en_del_som_ikke_stemmer_med_kontrollsummen_stopper_kjoringen(
    tmp_path: Path, navn: str
) -> None:
    """Also one that is only copied: a copy of damage would look as if we had made it."""
    sti = _med_skade(tmp_path / "bok.xlsx", navn)
    for_ = sti.read_bytes()
    with pytest.raises(ArkbokFeil) as feil:
        endre(sti, Arkendring("Data", celler={(1, 2): "ny"}))
    assert feil.value.kode == "skadet"
    assert f"delen {navn} stemmer ikke med kontrollsummen" in feil.value.melding
    assert sti.read_bytes() == for_
    assert [fil.name for fil in tmp_path.iterdir()] == ["bok.xlsx"]


def test_pakket_innhold_med_en_feil_er_skade_og_ingen_zip_bombe(tmp_path: Path) -> None:
    sti = skriv_zip(tmp_path / "bok.xlsx", minstebok(ark("<row/>" * 4000)))
    with zipfile.ZipFile(sti) as z:
        sted = z.getinfo(ARKDEL).header_offset + 30 + len(ARKDEL)
        antall = z.getinfo(ARKDEL).compress_size
    ekte = sti.read_bytes()
    koder = set()
    for n in range(antall):
        sti.write_bytes(ekte[: sted + n] + bytes([ekte[sted + n] ^ 0x10]) + ekte[sted + n + 1 :])
        koder.add(_kode(sti))
    assert koder == {"skadet"}
