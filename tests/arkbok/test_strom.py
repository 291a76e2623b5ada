"""The streaming reader on sheets written by hand: every spelling of XML, and hostile ones."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import perf_counter

import pytest

from arkbok import strom
from arkbok.feil import ArkbokFeil
from arkbok.lesebok import apne
from arkbok.tallformat import UBEREGNET
from tests.arkbok.grunnlag import (
    ARKDEL,
    NS,
    NSR,
    ark,
    minstebok,
    skriv_zip,
)

STRENGT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STILER = (
    f'<styleSheet xmlns="{NS}"><numFmts count="4"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/>'
    '<numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.0 %"/>'
    '<numFmt numFmtId="167" formatCode="&quot;dag &quot;0;[Red]-0"/></numFmts>'
    '<cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>'
    '<xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="20"/>'
    '<xf numFmtId="9"/></cellXfs></styleSheet>'
)
STRENGER = (
    f'<sst xmlns="{NS}"><si><t>Navn</t></si><si><r><rPr><b/></rPr><t>Syk</t></r><r><t '
    'xml:space="preserve">melding </t></r><rPh sb="0" eb="1"><t>lesehjelp</t></rPh></si>'
    "<si/><si><t/></si><si><t>a &amp; b &#248; _x000D_ _x005F_x000D_</t></si></sst>"
)


def _tid(aar: int, maaned: int, dag: int, timen: int = 0, minutt: int = 0) -> datetime:
    return datetime.combine(date(aar, maaned, dag), time(timen, minutt))


def _bok(mappe: Path, arkdata: str | bytes, *, bokpr: str = "") -> Path:
    deler = minstebok("", bokpr=bokpr)
    deler |= {
        ARKDEL: arkdata,
        "xl/styles.xml": STILER,
        "xl/sharedStrings.xml": STRENGER,
    }
    return skriv_zip(mappe / "bok.xlsx", deler)


def _les(sti: Path, kolonner: set[int] | None = None) -> dict[tuple[int, int], object]:
    with apne(sti) as kilde:
        return {
            (nr, kol): verdi
            for nr, verdier, _ in kilde.ark["Data"].rader(kolonner)
            for kol, verdi in verdier.items()
            if verdi is not None
        }


def _rader(mappe: Path, rader: str, **valg: str) -> dict[tuple[int, int], object]:
    return _les(_bok(mappe, ark(rader), **valg))


def _feilkode(sti: Path) -> str:
    with pytest.raises(ArkbokFeil) as feil:
        _les(sti)
    return feil.value.kode


@pytest.mark.parametrize(
    ("celle", "verdi"),
    [
        ('<c r="A1"><v>5</v></c>', 5),
        ('<c r="A1"><v>5.0</v></c>', 5.0),
        ('<c r="A1"><v>-1E-3</v></c>', -0.001),
        ('<c r="A1" t="n"><v> 7 </v></c>', 7),
        ('<c r="A1" s="1"><v>46030</v></c>', _tid(2026, 1, 8)),
        ('<c r="A1" s="2"><v>46030.75</v></c>', _tid(2026, 1, 8, 18)),
        ('<c r="A1" s="2"><v>59</v></c>', _tid(1900, 2, 28)),
        ('<c r="A1" s="2"><v>-700000</v></c>', "#VALUE!"),
        ('<c r="A1" s="6"><v>0.5</v></c>', time(12)),
        ('<c r="A1" s="3"><v>1.5</v></c>', timedelta(hours=36)),
        ('<c r="A1" s="5"><v>3</v></c>', 3),
        ('<c r="A1" s="99"><v>3</v></c>', 3),
        ('<c r="A1" t="s"><v>0</v></c>', "Navn"),
        ('<c r="A1" t="s"><v>1</v></c>', "Sykmelding "),
        ('<c r="A1" t="s"><v>2</v></c>', ""),
        ('<c r="A1" t="s"><v>3</v></c>', ""),
        ('<c r="A1" t="s"><v>4</v></c>', "a & b ø \r _x000D_"),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c r="A1" t="d"><v>2026-01-08</v></c>', date(2026, 1, 8)),
        ('<c r="A1" t="d"><v>2026-01-08T06:30:00Z</v></c>', _tid(2026, 1, 8, 6, 30)),
        ('<c r="A1" t="d"><v>PT36H</v></c>', timedelta(hours=36)),
        ('<c r="A1" t="str"><f>B1&amp;"x"</f><v>&lt;5&gt;</v></c>', "<5>"),
        ('<c r="A1"><f t="shared" si="0"/><v>8</v></c>', 8),
        ('<c r="A1"><f>NOW()</f></c>', UBEREGNET),
        ('<c r="A1"><f>NOW()</f><v/></c>', UBEREGNET),
        ('<c  r="A1"><f>NOW()</f></c>', UBEREGNET),
        ('<c r="A1" t="str"><f>B1</f><v></v></c>', None),
        ('<c r="A1"><v></v></c>', None),
        ('<c r="A1" s="1"/>', None),
        ('<c r="A1" t="inlineStr"><is><t>Ola</t></is></c>', "Ola"),
        ('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> Ola </t></is></c>', " Ola "),
        ('<c r="A1" t="inlineStr"><is><r><t>O</t></r><r><t>la</t></r></is></c>', "Ola"),
        ('<c r="A1" t="inlineStr"><is/></c>', ""),
        ('<c r="A1" t="inlineStr"><v>5</v></c>', None),
        ('<c r="A1" t="inlineStr"><is><t>a\r\nb</t></is></c>', "a\nb"),
        ('<c r="A1" t="inlineStr"><is><t>_xD83D__xDE00_</t></is></c>', "😀"),
        # spellings that only the slow reader knows
        ('<c t="s" r="A1"><v>0</v></c>', "Navn"),
        ("<c r='A1' t='s'><v>0</v></c>", "Navn"),
        ("<c><v>5</v></c>", 5),
        ('<c\nr="A1"><v>5</v></c>', 5),
        ('<c r="a1"><v>5</v></c>', 5),
        ('<c r="A1" t="str"><v><![CDATA[<5>]]></v></c>', "<5>"),
        ('<c r="A1"><!-- her --><v>5</v></c>', 5),
        ('<c r="A1"><v>&#53;</v></c>', 5),
        ('<c r="A1"><v>5</v></c >', 5),
        ('<c r="A1"><v xml:space="preserve">5</v ></c>', 5),
    ],
)  # fmt: skip
def test_en_celle_gir_verdien_sin(tmp_path: Path, celle: str, verdi: object) -> None:
    lest = _rader(tmp_path, f'<row r="1">{celle}<c r="C1"><v>2</v></c></row>').get((1, 1))
    assert lest == verdi
    assert type(lest) is type(verdi)


@pytest.mark.parametrize(
    ("rader", "ventet"),
    [
        ('<row><c r="A5"><v>1</v></c></row><row><c><v>2</v></c></row>', {(5, 1): 1, (6, 1): 2}),
        ('<row r="2"/><row/><row><c><v>2</v></c></row>', {(4, 1): 2}),
        ('<row spans="1:2" r="3"><c r="B3"><v>1</v></c></row>', {(3, 2): 1}),
        ('<row r="3"><c r="A3"><v>1</v></c></row><row r="2"><c r="A2"><v>9</v></c></row>',
         {(3, 1): 1}),
        (' \n<row r="1">\n <c r="A1"><v>1</v></c>\n</row >\n ', {(1, 1): 1}),
        ('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>',
         {(1, 1): 1, (1, 16384): 2}),
        ('<row r="1"><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>',
         {(1, 1): 1, (1, 4): 2, (1, 5): 3}),
    ],
)  # fmt: skip
def test_rader_uten_nummer_og_i_uorden(
    tmp_path: Path, rader: str, ventet: dict[tuple[int, int], object]
) -> None:
    assert _rader(tmp_path, rader) == ventet


def test_dimensjonen_som_lyver_er_uten_betydning(tmp_path: Path) -> None:
    dim = '<dimension ref="A1:XFD1048576"/><!-- <sheetData> -->'
    arkdata = ark('<row r="2"><c r="B2"><v>1</v></c></row>', for_=dim)
    assert _les(_bok(tmp_path, arkdata)) == {(2, 2): 1}


@pytest.mark.parametrize("navnerom", [NS, STRENGT])
@pytest.mark.parametrize("celle", ['r="B2" t="inlineStr"', 't="inlineStr" r="B2"'])
def test_prefiks_og_strengt_format(tmp_path: Path, navnerom: str, celle: str) -> None:
    arkdata = (
        f'<?xml version="1.0"?><x:worksheet xmlns:x="{navnerom}"><x:sheetData><x:row r="2"><x:c '
        f"{celle}><x:is><x:t>Ola</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    )
    assert _les(_bok(tmp_path, arkdata)) == {(2, 2): "Ola"}


def test_utf16_leses_av_en_ordentlig_parser(tmp_path: Path) -> None:
    tekst = '<?xml version="1.0" encoding="UTF-16"?>' + ark(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Åse</t></is></c></row>'
    )
    assert _les(_bok(tmp_path, tekst.encode("utf-16"))) == {(1, 1): "Åse"}


def test_ark_uten_celler_er_tomme(tmp_path: Path) -> None:
    assert _les(_bok(tmp_path, f'<worksheet xmlns="{NS}"><sheetData/></worksheet>')) == {}
    assert _les(_bok(tmp_path, f'<worksheet xmlns="{NS}"></worksheet>')) == {}


def test_1904_flytter_dagene(tmp_path: Path) -> None:
    bokpr = '<workbookPr date1904="1"/>'
    rad = '<row r="1"><c r="A1" s="1"><v>44568</v></c></row>'
    assert _rader(tmp_path, rad, bokpr=bokpr) == {(1, 1): _tid(2026, 1, 8)}


def test_prosentformat_folger_med_tallet(tmp_path: Path) -> None:
    rad = (
        '<row r="1"><c r="A1" s="4"><v>0.5</v></c><c r="B1" s="7"><v>1</v></c>'
        '<c r="C1"><v>1</v></c><c r="D1" s="7" t="s"><v>0</v></c></row>'
    )
    for skrevet in (rad, rad.replace('r="A1" s="4"', 's="4" r="A1"')):
        with apne(_bok(tmp_path, ark(skrevet))) as kilde:
            (_, _, formater), *_ = kilde.ark["Data"].rader()
        assert formater == {1: "0.0 %", 2: "0%"}


def test_bare_kolonnene_det_sporres_etter_leses(tmp_path: Path) -> None:
    celler = '<c r="A99"><v>1</v></c><c r="B99"><v>tull</v></c><c r="AA99"><v>3</v></c>'
    sti = _bok(tmp_path, ark(f'<row r="99">{celler}</row>'))
    assert _les(sti, {1, 27}) == {(99, 1): 1, (99, 27): 3}
    assert _feilkode(sti) == "skadet"


def test_leseren_fortsetter_der_det_rare_begynte(tmp_path: Path) -> None:
    rader = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 400_00))
    rader += '<row r="50000"><c s="0" r="A50000"><v>1</v></c></row>'
    lest = _rader(tmp_path, rader)
    assert len(lest) == 400_00
    assert lest[50000, 1] == 1


def test_brukte_kolonner_er_de_med_verdi_eller_formel(tmp_path: Path) -> None:
    rader = (
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"/><c r="C2"><v></v></c>'
        '<c r="D2"><f>1+1</f></c><c r="E2" t="inlineStr"><is><t>x</t></is></c>'
        '<c r="F2" t="inlineStr"><is><t></t></is></c><c r="G2" s="1"></c>'
        '<c r="H2"><v>0</v></c></row>'
    )
    for skrevet in (rader, rader.replace('c r="H2"', 'c s="0" r="H2"')):
        sti = _bok(tmp_path, ark(skrevet))
        with apne(sti) as bok:
            assert bok.brukte_kolonner("Data", 2) == {4, 5, 8}
            assert bok.brukte_kolonner("Data", 1) == {1, 4, 5, 8}


@pytest.mark.parametrize(
    "arkdata",
    [
        ark('<row r="1"><c r="A1" t="s"><v>77</v></c></row>'),
        ark('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
        ark('<row r="1"><c r="A1"><v>fem</v></c></row>'),
        ark('<row r="en"><c r="A1"><v>1</v></c></row>'),
        ark('<row r="1"><c r="1A"><v>1</v></c></row>'),
        ark('<row r="1"><c r="A1"><v>1</c></row>'),
        ark('<row r="1"><c r="A1"><v>1</v></row>'),
        ark('<row r="1"><c r="A1" t="str"><v>&finnesikke;</v></c></row>'),
        ark('<row r="1"><c r="A1" t="str"><v>&#xD800;</v></c></row>'),
        ark('<row r="1"><c r="A1" t="str"><v>\x01</v></c></row>'),
        ark('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
        f'<worksheet xmlns="{NS}"><sheetData><row r="1"><c r="A1">',
        f'<worksheet xmlns="{NS}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>',
        '<!DOCTYPE x [<!ENTITY a "b">]>' + ark('<row r="1"><c r="A1"><v>1</v></c></row>'),
        "tull",
    ],
)
def test_skadede_ark_er_en_feil_ved_filen(tmp_path: Path, arkdata: str) -> None:
    assert _feilkode(_bok(tmp_path, arkdata)) == "skadet"


def test_skadede_fellestekster_er_en_feil_ved_filen(tmp_path: Path) -> None:
    sti = _bok(tmp_path, ark('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))
    deler = minstebok(ark('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))
    for strenger in (f'<sst xmlns="{NS}"><si><t>a</si></sst>', "<sst>", ""):
        skriv_zip(sti, {**deler, "xl/sharedStrings.xml": strenger})
        assert _feilkode(sti) == "skadet"


@pytest.mark.parametrize(
    "strenger",
    [
        f'<x:sst xmlns:x="{NS}"><x:si><x:t>Ola</x:t></x:si></x:sst>',
        f'<sst xmlns="{NS}"><!-- her --><si><t>Ola</t></si></sst>',
        f'<sst xmlns="{NS}"><si><t><![CDATA[Ola]]></t></si></sst>',
        f'<sst xmlns="{NS}"><si ><t >Ola</t ></si ></sst>',
        f'<!-- <sst> --><sst xmlns="{NS}"><si><t>Ola</t></si></sst>',
        f'<sst xmlns="{NS}"><si><r><t>O</t></r><!-- x --><r><t>la</t></r></si></sst>',
    ],
)
def test_fellestekster_i_alle_skrivemater(tmp_path: Path, strenger: str) -> None:
    deler = minstebok(ark('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))
    sti = skriv_zip(tmp_path / "bok.xlsx", {**deler, "xl/sharedStrings.xml": strenger})
    assert _les(sti) == {(1, 1): "Ola"}


def test_en_million_tomme_rader_leses_paa_et_blunk(tmp_path: Path) -> None:
    rader = "".join(f'<row r="{n}" ht="15"/>' for n in range(1, 1_048_577))
    sti = _bok(tmp_path, ark(rader))
    start = perf_counter()
    with apne(sti) as kilde:
        assert sum(1 for _ in kilde.ark["Data"].rader()) == 1_048_576
    assert perf_counter() - start < 60


def test_en_celle_ytterst_i_arket_koster_ingenting(tmp_path: Path) -> None:
    rad = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert _rader(tmp_path, rad) == {(1_048_576, 16_384): 1}


def test_en_rad_uten_ende_avvises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strom, "STORSTE_RAD", 1_000_000)
    fyll = "".join(f"{n:x} " for n in range(900_000))
    for skrevet in ('r="A1" t="str"', 't="str" r="A1"'):
        sti = _bok(tmp_path, ark(f'<row r="1"><c {skrevet}><v>{fyll}</v></c></row>'))
        with pytest.raises(ArkbokFeil) as feil:
            _les(sti)
        assert feil.value.kode == "for_stor"


def test_delene_finnes_gjennom_relasjonene(tmp_path: Path) -> None:
    deler = minstebok(ark('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'))
    rel = str(deler["xl/_rels/workbook.xml.rels"])
    ny = f'<Relationship Id="rId9" Type="{NSR}/sharedStrings" Target="tekster/T.xml"/>'
    deler["xl/_rels/workbook.xml.rels"] = rel.replace("</Rel", f"{ny}</Rel")
    deler["xl/tekster/T.xml"] = STRENGER
    assert _les(skriv_zip(tmp_path / "bok.xlsx", deler)) == {(1, 1): "Navn"}
