"""Strangers' text is read in time that grows with its length, and no faster.

Each kind of text here took hours at this size when an expression could begin again at every sign
of it. What it ends in (refused or read) is not the matter; that it ends is.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from arkbok import ArkbokFeil, Arkendring, Endringssporing, Pakke, Stil, apne
from tests.arkbok.grunnlag import NS, NSR, ark, minstebok, skriv_zip

LENGDE = 4 * 1024**2
LENGST = 20.0
"""Seconds of processor time for reading and writing; ten times what they take."""

Deler = dict[str, str | bytes]
BOK, BOKREL = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
RAD = '<row r="1"><c r="A1"><v>1</v></c></row>'
FULLT = ark(RAD)


def _fyll(stykke: str, lengde: int = LENGDE) -> str:
    return stykke * (lengde // len(stykke))


def _foran(tekst: str) -> Deler:
    return minstebok(FULLT.replace("<sheetData", tekst + "<sheetData", 1))


def _etter(tekst: str) -> Deler:
    return minstebok(FULLT.replace("</sheetData>", "</sheetData>" + tekst))


def _rad(tekst: str) -> Deler:
    return minstebok(ark(f'{RAD}<row r="3">{tekst}</row>'))


def _celle(tekst: str, attributter: str = "") -> Deler:
    return _rad(f'<c r="B3"{attributter}>{tekst}</c>')


def _stiler(tekst: str) -> Deler:
    deler = minstebok(FULLT)
    relasjoner = deler[BOKREL]
    assert isinstance(relasjoner, str)
    ny = f'<Relationship Id="rId8" Type="{NSR}/styles" Target="styles.xml"/></Rel'
    return deler | {
        BOKREL: relasjoner.replace("</Rel", ny),
        "xl/styles.xml": f'<styleSheet xmlns="{NS}">{tekst}</styleSheet>',
    }


def _strenger(tekst: str, rader: str) -> Deler:
    sst = f'<sst xmlns="{NS}"><si><t>a</t>{tekst}</si></sst>'
    return minstebok(ark(rader)) | {"xl/sharedStrings.xml": sst}


def _i_boka(tekst: str) -> Deler:
    deler = minstebok(FULLT)
    bok = deler[BOK]
    assert isinstance(bok, str)
    return deler | {BOK: bok.replace("</sheets>", "</sheets>" + tekst)}


DELT = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
FIENDER: dict[str, Callable[[], Deler]] = {
    "kommentarer som ikke lukkes": lambda: _foran(_fyll("<!-- ")),
    "kommentarer som nevner radene": lambda: _foran(_fyll("<!-- sheetData -->")),
    "kommentarer etter radene": lambda: _etter(_fyll("<!-- x -->")),
    "kommentarer i boka": lambda: _i_boka(_fyll("<!-- ")),
    "instruksjoner": lambda: _foran(_fyll("<?x ")),
    "cdata": lambda: _foran(_fyll("<![CDATA[ ")),
    "lesehjelp i cellen": lambda: _celle(f"<is><t>a</t>{_fyll('<rPh>')}</is>", ' t="inlineStr"'),
    "lesehjelp i strengene": lambda: _strenger(_fyll("<rPh>"), DELT),
    "attributter": lambda: _rad('<c r="B3" ' + _fyll('a="" ') + "><v>1</v></c>"),
    "samme attributt": lambda: _rad("<c " + _fyll('r="B3" ') + "</c>"),
    "åpningskoder": lambda: _rad(_fyll('<c r="B3" ') + "<v>1</v></c>"),
    "celler som ikke lukkes": lambda: _rad(_fyll('<c r="A3">')),
    "mellomrom i åpningskoden": lambda: minstebok(
        FULLT.replace("<sheetData", "<sheetData" + _fyll(" "), 1)
    ),
    "verdier": lambda: _celle(_fyll("<v ")),
    "formler": lambda: _celle(_fyll("<f ")),
    "tekster": lambda: _celle(f"<is>{_fyll('<t ')}</is>", ' t="inlineStr"'),
    "én lang tekst": lambda: _celle(f"<is><t>{_fyll('a ')}</t></is>", ' t="inlineStr"'),
    "ett langt tall": lambda: _celle(f"<v>{_fyll('1')}</v>"),
    "en tekst i mange celler": lambda: _strenger(
        _fyll("<t>a</t>", LENGDE // 4),
        "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 9000)),
    ),
    "hakeparenteser i et tallformat": lambda: _stiler(
        f'<numFmts><numFmt numFmtId="200" formatCode="{_fyll("[")}"/></numFmts>'
        '<cellXfs><xf numFmtId="200"/></cellXfs>'
    ),
    "64 000 celleformater": lambda: _stiler(
        "<cellXfs>" + "".join(f'<xf fontId="{n}"/>' for n in range(64_000)) + "</cellXfs>"
    ),
    "kolonner": lambda: _foran("<cols>" + _fyll('<col min="1" max="2"/>') + "</cols>"),
    "sammenslåtte celler": lambda: _etter(
        "<mergeCells>" + _fyll('<mergeCell ref="D1:D1048576"/>') + "</mergeCells>"
    ),
    "betingede formater": lambda: _etter(_fyll("<cfRule ")),
    "definerte navn": lambda: _i_boka(
        "<definedNames>" + _fyll('<definedName name="a">1</definedName>') + "</definedNames>"
    ),
}


@pytest.mark.parametrize("slag", FIENDER)
def test_tiden_vokser_ikke_fortere_enn_teksten(tmp_path: Path, slag: str) -> None:
    sti = skriv_zip(tmp_path / "bok.xlsx", FIENDER[slag]())
    start = time.process_time()
    with suppress(ArkbokFeil), apne(sti) as lest:
        for _ in lest.ark["Data"].rader():
            pass
    with suppress(ArkbokFeil), apne(sti) as lest:
        lest.brukte_kolonner("Data", 1)
    with suppress(ArkbokFeil), Pakke(sti) as pakke:
        sporing = Endringssporing(lambda _: "")
        celler = {(rad, 2): "ny" for rad in range(1, 200)}
        pakke.endre(
            Arkendring("Data", celler=dict(celler), stiler={2: Stil(fet=True)}, sporing=sporing)
        )
        pakke.lagre(tmp_path / "ut.xlsx")
    assert time.process_time() - start < LENGST


def test_en_million_innslag_i_zip_katalogen_leses_ikke(tmp_path: Path) -> None:
    sti = skriv_zip(tmp_path / "bok.xlsx", minstebok(FULLT))
    data = bytearray(sti.read_bytes())
    fra = data.rindex(b"PK\x05\x06")
    data[fra + 12 : fra + 16] = (60_000_000).to_bytes(4, "little")
    sti.write_bytes(data)
    with pytest.raises(ArkbokFeil) as feil, apne(sti):
        pass
    assert feil.value.kode == "for_stor"


def test_flere_celleformater_enn_noen_har_avvises(tmp_path: Path) -> None:
    sti = skriv_zip(tmp_path / "bok.xlsx", _stiler(f"<cellXfs>{'<xf/>' * 200_001}</cellXfs>"))
    with Pakke(sti) as pakke, pytest.raises(ArkbokFeil) as feil:
        pakke.endre(Arkendring("Data", celler={(1, 2): "x"}, stiler={2: Stil(fet=True)}))
    assert feil.value.kode == "for_stor"
