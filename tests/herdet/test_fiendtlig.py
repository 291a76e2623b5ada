"""Hostile and damaged files: a clear error, the file untouched, little time; or it just works."""

from __future__ import annotations

import csv
import re
import resource
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.cli import kjor
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from tests.arkbok.grunnlag import ARKDEL, NS
from tests.herdet import fiender
from tests.herdet.fiender import RAD, arkxml, bombe, deler, lag
from tests.kjoring.bokhjelp import beregn, d, mal

MB = 1 << 20
LENGST = 5.0
MEST_MINNE = 600 * MB
BOK, RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def sperret(sti: Path) -> SykefravaerFeil:
    """Refused in time and without filling the memory; nothing in the folder is changed."""
    for_ = sti.read_bytes()
    filer = sorted(p.name for p in sti.parent.iterdir())
    start = time.process_time()
    with pytest.raises(SykefravaerFeil) as feil:
        beregn(sti)
    assert time.process_time() - start < LENGST
    assert sti.read_bytes() == for_
    assert sorted(p.name for p in sti.parent.iterdir()) == filer
    assert re.search(r"[a-zæøå]{3,}.*\.$", feil.value.melding)
    assert "Traceback" not in feil.value.melding
    return feil.value


def _kode(sti: Path) -> str | None:
    """What a run is refused with; None when it works."""
    try:
        beregn(sti)
    except SykefravaerFeil as feil:
        return feil.kode
    return None


def virker(sti: Path, rader: int = 1) -> None:
    start = time.process_time()
    rapport = beregn(sti)
    assert time.process_time() - start < LENGST
    assert (rapport.rader, rapport.feil) == (rader, ())


# --- bombs -----------------------------------------------------------------------------------

BOMBER: dict[str, Callable[[Path], object]] = {
    "arket": lambda s: bombe(s, ARKDEL, 300 * MB),
    "arket under grensen": lambda s: bombe(s, ARKDEL, 60 * MB),
    "celler": lambda s: bombe(s, ARKDEL, 60 * MB, b"<c/>", arkxml(RAD).encode()[:-40] + b"<row>"),
    "arbeidsboken": lambda s: bombe(s, BOK, 60 * MB, b"<a/>", f'<workbook xmlns="{NS}">'.encode()),
    "nøstet": lambda s: bombe(s, BOK, 4 * MB, b"<a>\n", f'<workbook xmlns="{NS}">'.encode()),
    "relasjoner": lambda s: bombe(s, RELS, 60 * MB, b"<a/>", b"<Relationships>"),
    "innholdstyper": lambda s: bombe(s, "[Content_Types].xml", 60 * MB, b"<a/>", b"<Types>"),
    "overlappende": lambda s: fiender.overlappende(s, 15_000),
    "entiteter i arket": lambda s: fiender.milliard_ler(s, ARKDEL),
    "entiteter i boken": lambda s: fiender.milliard_ler(s, BOK),
}


@pytest.mark.parametrize("slag", BOMBER)
def test_bomber_sprenger_ikke(tmp_path: Path, slag: str) -> None:
    sti = tmp_path / "bok.xlsx"
    BOMBER[slag](sti)
    for_ = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sperret(sti).kode in {"skadet", "for_stor", "ustottet"}
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - for_) * 1024 < MEST_MINNE


@pytest.mark.parametrize("navn", ["mimetype", "xl/media/bilde.bin", "docProps/custom.xml"])
def test_bombe_i_en_del_som_ikke_angaar_oss_blir_liggende(tmp_path: Path, navn: str) -> None:
    sti = bombe(tmp_path / "bok.xlsx", navn, 200 * MB)
    for_ = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    virker(sti)
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - for_) * 1024 < 100 * MB


def test_for_mange_medlemmer(tmp_path: Path) -> None:
    sti = lag(tmp_path / "bok.xlsx")
    with zipfile.ZipFile(sti, "a") as z:
        for nr in range(20_001):
            z.writestr(f"xl/media/{nr}", b"")
    assert sperret(sti).kode == "for_stor"


def test_del_som_er_storre_enn_den_gir_seg_ut_for(tmp_path: Path) -> None:
    sti = bombe(tmp_path / "bok.xlsx", ARKDEL, 60 * MB, b" ", arkxml(RAD).encode())
    assert sperret(fiender.med_loegn_om_storrelsen(sti, ARKDEL, 2000)).kode == "for_stor"


def test_ekstern_entitet_leses_ikke(tmp_path: Path) -> None:
    (tmp_path / "hemmelig.txt").write_text("topphemmelig")
    doktype = f'<!DOCTYPE worksheet [<!ENTITY x SYSTEM "{(tmp_path / "hemmelig.txt").as_uri()}">]>'
    ark = doktype + arkxml(("1001", "KARI", *RAD[2:])).replace("KARI", "&x;")
    feil = sperret(lag(tmp_path / "bok.xlsx", {**deler(), ARKDEL: ark}))
    assert "topphemmelig" not in feil.melding


# --- dimensions and sizes --------------------------------------------------------------------


@pytest.mark.parametrize(
    "innhold",
    [
        deler(for_='<dimension ref="A1:XFD1048576"/>'),
        deler(raa='<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        deler(raa='<row r="1048576"/>', for_='<dimension ref="A1:H1048576"/>'),
        deler(for_='<dimension ref="tull"/>'),
        deler((*RAD[:7], "x" * 32_767)),
    ],
    ids=["dimensjon", "siste celle", "siste rad", "ugyldig dimensjon", "lang merknad"],
)
def test_absurde_maal_virker(tmp_path: Path, innhold: dict[str, str | bytes]) -> None:
    virker(lag(tmp_path / "bok.xlsx", innhold))


def test_altfor_langt_navn_er_en_feil_i_raden(tmp_path: Path) -> None:
    sti = lag(tmp_path / "bok.xlsx", deler((RAD[0], "N" * 32_767, *RAD[2:])))
    assert [f.kode for f in beregn(sti).feil] == ["tekst_for_lang"]
    assert "N" * 32_767 in _deler(sti)[ARKDEL]


@pytest.mark.parametrize("rad", ["1048577", "99999999", "-3", "0", "tull", "2"])
def test_rader_som_ikke_finnes(tmp_path: Path, rad: str) -> None:
    sti = lag(tmp_path / "bok.xlsx", deler(raa=f'<row r="{rad}"><c><v>1</v></c></row>'))
    assert sperret(sti).kode in {"skadet", "ustottet"}


def test_en_regel_for_millioner_av_omraader(tmp_path: Path) -> None:
    regel = '<conditionalFormatting sqref="{}"><cfRule type="expression" priority="1"/>'
    etter = regel.format("A1:B2 " * 1_000_000) + "</conditionalFormatting>"
    assert sperret(lag(tmp_path / "bok.xlsx", deler(etter=etter))).kode == "for_stor"


# --- names that climb ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "navn",
    ["../../utenfor.txt", "/etc/utenfor", "..\\..\\utenfor.txt", "C:\\utenfor.txt", "xl/../../u"],
)
def test_medlemmer_som_klatrer_pakkes_aldri_ut(tmp_path: Path, navn: str) -> None:
    mappe = tmp_path / "a" / "b"
    mappe.mkdir(parents=True)
    sti = lag(mappe / "bok.xlsx")
    with zipfile.ZipFile(sti, "a") as z:
        z.writestr(navn, "utenfor")
    if _kode(sti) is None:
        with zipfile.ZipFile(sti) as z:
            assert any(z.read(i) == b"utenfor" for i in z.infolist())
    assert {p.name for p in tmp_path.rglob("*") if "sikkerhetskopi" not in p.name} == {
        "a", "b", "bok.xlsx",
    }  # fmt: skip


@pytest.mark.parametrize("mal_", ["../../../../etc/passwd", "file:///etc/passwd", "/etc/passwd"])
def test_relasjon_ut_av_pakken(tmp_path: Path, mal_: str) -> None:
    innhold = deler()
    innhold[RELS] = str(innhold[RELS]).replace(f"/{ARKDEL}", mal_)
    assert sperret(lag(tmp_path / "bok.xlsx", innhold)).kode in {"skadet", "ingen_fravaer"}


def test_dobbelt_medlem_stoppes(tmp_path: Path) -> None:
    sti = fiender.dobbelt_medlem(tmp_path / "bok.xlsx")
    assert sperret(sti).kode == "ustottet"


# --- text that would be a formula, and characters that are none -------------------------------

FARLIG = ("=1+1", "+47 22 33", "-Ola", "@SUM(A1)", "\t=HYPERLINK(A1)", "=cmd|' /C calc'!A0")


@pytest.mark.parametrize("tekst", FARLIG)
def test_tekst_som_ligner_en_formel_blir_staaende_som_tekst(tmp_path: Path, tekst: str) -> None:
    egen = lag(tmp_path / "egen.xlsx", deler(("1001", tekst, tekst, *RAD[3:7], tekst)))
    virker(egen)
    _bare_tekst(egen, tekst)
    assert fiender.tekstcelle("B2", tekst) in _deler(egen)[ARKDEL]
    sti = mal(tmp_path / "mal.xlsx", ("1001", "Sykmelding", d(5, 10), d(30, 11), 100))
    from tests.kjoring.bokhjelp import skriv_inn

    skriv_inn(sti, "Ansatte", {(2, 2): tekst, (2, 9): tekst})
    skriv_inn(sti, "Fravær", {(2, 8): tekst})
    for _ in range(2):  # the second time our own sheets are there already
        beregn(sti)
        _bare_tekst(sti, tekst)


def _deler(sti: Path) -> dict[str, str]:
    with zipfile.ZipFile(sti) as z:
        return {n: z.read(n).decode() for n in z.namelist() if n.endswith(".xml")}


def _bare_tekst(sti: Path, tekst: str) -> None:
    """No cell has it as a formula, a link or a command; it stands in our sheets as text."""
    kjerne = tekst.strip().lstrip("=+-@").replace("&", "&amp;").split("'")[0]
    med = 0
    for navn, xml in _deler(sti).items():
        if not navn.startswith("xl/worksheets/sheet"):
            continue
        assert not [f for f in re.findall(r"<f[ >][^<]*", xml) if kjerne in f]
        # our own tiles link to our own sheets; nobody's text does, and nothing leads out
        assert all(kjerne not in lenke for lenke in re.findall(r"<hyperlink [^>]*>", xml))
        assert not re.findall(r"<hyperlink [^>]*r:id=", xml)
        treff = [c for c in re.findall(r"<c [^>]*>.*?</c>", xml) if kjerne in c]
        assert all('t="inlineStr"' in c or 't="s"' in c for c in treff)
        med += bool(treff)
    assert med >= 2


@pytest.mark.parametrize("tegn", ["_x0000_", "_x000B_", "_x001F_", "_xFFFF_", "&#9;", "&#10;"])
def test_styretegn_i_navn_kommer_ikke_ulovlig_ut(tmp_path: Path, tegn: str) -> None:
    ark = arkxml(("1001", "KariXNord", *RAD[2:])).replace("KariXNord", f"Kari{tegn}Nord")
    sti = lag(tmp_path / "bok.xlsx", {**deler(), ARKDEL: ark})
    beregn(sti)
    for xml in _deler(sti).values():
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", xml)


@pytest.mark.parametrize("tegn", ["\x00", "\x0b", "&#0;", "&#11;", "&#xFFFF;", "&ukjent;"])
def test_tegn_xml_ikke_kan_ha(tmp_path: Path, tegn: str) -> None:
    ark = arkxml(("1001", "KariXNord", *RAD[2:])).replace("KariXNord", f"Kari{tegn}Nord")
    sti = lag(tmp_path / "bok.xlsx", {**deler(), ARKDEL: ark})
    if _kode(sti) is not None:
        return
    for navn, xml in _deler(sti).items():  # her own cell may stay as it was, ours may not have it
        if navn != ARKDEL:
            assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", xml)


# --- other files, and damage -----------------------------------------------------------------


def _xls() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "Workbook".encode("utf-16-le")


def _zip(tmp: Path, navn: str, innhold: str) -> bytes:
    sti = tmp / "kilde.zip"
    with zipfile.ZipFile(sti, "w") as z:
        z.writestr(navn, innhold)
    data = sti.read_bytes()
    sti.unlink()
    return data


def _csv(tmp: Path) -> bytes:
    sti = tmp / "kilde.csv"
    with sti.open("w", newline="", encoding="utf-8") as fil:
        csv.writer(fil, delimiter=";").writerows([fiender.OVERSKRIFTER, RAD])
    data = sti.read_bytes()
    sti.unlink()
    return data


ANDRE: dict[str, Callable[[Path], bytes]] = {
    "xls": lambda _: _xls(),
    "ods": lambda t: _zip(t, "mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    "csv": _csv,
    "numbers": lambda t: _zip(t, "Index/Document.iwa", "x"),
    "pdf": lambda _: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "docx": lambda t: _zip(t, "word/document.xml", "<x/>"),
    "html": lambda _: b"<html><table><tr><td>1</td></tr></table></html>",
    "tom": lambda _: b"",
    "nuller": lambda _: bytes(10_000),
    "bilde": lambda _: b"\x89PNG\r\n\x1a\n" + bytes(200),
    "bare PK": lambda _: b"PK\x03\x04",
    "tom zip": lambda _: b"PK\x05\x06" + bytes(18),
}


@pytest.mark.parametrize("slag", ANDRE)
def test_andre_filer_med_endelsen_xlsx(tmp_path: Path, slag: str) -> None:
    sti = tmp_path / "bok.xlsx"
    sti.write_bytes(ANDRE[slag](tmp_path))
    assert sperret(sti).kode in {"ikke_xlsx", "skadet"}


def test_mappe_med_navn_som_en_bok(tmp_path: Path) -> None:
    (tmp_path / "bok.xlsx").mkdir()
    with pytest.raises(SykefravaerFeil, match="er en mappe"):
        beregn(tmp_path / "bok.xlsx")
    assert kjor(["beregn", str(tmp_path / "bok.xlsx"), "--dato", "2026-11-22"]) == 1


def _settes(sted: int, verdi: bytes) -> Callable[[bytearray, int], None]:
    def endre(data: bytearray, ved: int) -> None:
        data[ved + sted : ved + sted + len(verdi)] = verdi

    return endre


@pytest.mark.parametrize(
    ("sted", "verdi"),
    [(16, b"\xde\xad\xbe\xef"), (20, b"\xff\xff\x00\x00"), (24, b"\x01\x00\x00\x00"),
     (42, b"\xff\xff\xff\x7f"), (10, b"\x63\x00"), (8, b"\x01\x00"), (28, b"\xff\xff")],
    ids=["crc", "pakket", "upakket", "sted", "metode", "kryptert", "navnlengde"],
)  # fmt: skip
def test_odelagt_zipkatalog(tmp_path: Path, sted: int, verdi: bytes) -> None:
    sti = fiender.rot_i_katalogen(lag(tmp_path / "bok.xlsx"), _settes(sted, verdi))
    assert sperret(sti).kode in {"skadet", "ikke_xlsx", "ustottet", "passord", "for_stor"}


@pytest.mark.parametrize("del_", [0.0005, 0.1, 0.5, 0.9, 0.99])
def test_avkortet_fil(tmp_path: Path, del_: float) -> None:
    sti = mal(tmp_path / "bok.xlsx", ("1001", "Sykmelding", d(5, 10), d(30, 11), 100))
    data = sti.read_bytes()
    sti.write_bytes(data[: max(4, int(len(data) * del_))])
    assert sperret(sti).kode in {"skadet", "ikke_xlsx"}


def test_feil_i_de_pakkede_bytene(tmp_path: Path) -> None:
    sti = lag(tmp_path / "bok.xlsx")
    data = bytearray(sti.read_bytes())
    ved = data.index(ARKDEL.encode()) + len(ARKDEL) + 40
    data[ved] ^= 0x55
    sti.write_bytes(data)
    assert sperret(sti).kode == "skadet"


def test_bok_uten_noen_ting_i(tmp_path: Path) -> None:
    sti = tmp_path / "bok.xlsx"
    with xlsxwriter.Workbook(sti) as wb:
        wb.add_worksheet()
    assert sperret(sti).kode == "ingen_fravaer"


def test_kommandoen_gir_kode_1_og_norsk_for_alt_dette(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    boker = []
    for nr, lag_ in enumerate(ANDRE.values()):
        sti = tmp_path / f"bok{nr}.xlsx"
        sti.write_bytes(lag_(tmp_path))
        boker.append(str(sti))
    assert kjor(["beregn", *boker, "--dato", "2026-11-22"]) == 1
    assert capsys.readouterr().err.count("FEIL") == len(ANDRE)


# --- merged cells ----------------------------------------------------------------------------


def test_mange_sammenslatte_celler_tar_ikke_tid_i_annen(tmp_path: Path) -> None:
    """Each names two rows of one employee, as in a list that has been made by hand."""
    rader = [(str(1000 + nr), *RAD[1:]) if nr % 2 else ("", *RAD[1:]) for nr in range(1, 20_001)]
    flettet = "".join(f'<mergeCell ref="A{nr}:A{nr + 1}"/>' for nr in range(2, 20_001, 2))
    innhold = deler(*rader, etter=f"<mergeCells>{flettet}</mergeCells>")
    tom = fiender.tekstcelle("A0", "").replace("A0", r"A\d+")
    innhold[ARKDEL] = re.sub(tom, "", str(innhold[ARKDEL]))
    sti = lag(tmp_path / "bok.xlsx", innhold)
    start = time.process_time()
    ansatte = Counter(rad.ansatt for rad in les(sti).fravaer)
    assert time.process_time() - start < LENGST
    assert ansatte == {str(1000 + nr): 2 for nr in range(1, 20_001, 2)}


def test_store_sammenslatte_celler_tar_ikke_minnet(tmp_path: Path) -> None:
    flettet = '<mergeCell ref="A1:XFD1048576"/>' * 10_000
    sti = lag(tmp_path / "bok.xlsx", deler(etter=f"<mergeCells>{flettet}</mergeCells>"))
    for_ = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    beregn(sti, prov=True)
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - for_) * 1024 < 200 * MB
