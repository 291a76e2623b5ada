"""Real files: only what was asked for changes, part by part and character by character."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from arkbok import Arkendring, Betinget, NyttArk, Pakke, Stil, Verdi
from tests.arkbok.grunnlag import KORPUSFILER, bok_i_minnet, brudd, rabiter, rik_bok

FRI: dict[tuple[int, int], Verdi] = {
    (1, 200): 12345,
    (3, 200): "Hei <du> & jeg",
    (3, 201): date(2026, 1, 5),
    (1900, 201): True,
}
MA_ENDRES = {"xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"}


@pytest.fixture(params=[None, *KORPUSFILER], ids=lambda f: f.name if f else "egen")
def fil(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    sti = request.param
    if sti is None:
        sti = rik_bok(tmp_path / "kilde.xlsx")
    assert isinstance(sti, Path)
    return sti


def _forste_ark(pakke: Pakke) -> tuple[str, str]:
    post = next(a for a in pakke._bok.ark() if a.slag == "worksheet")
    return post.navn, post.delnavn


def _uten_vare(tekst: str) -> str:
    """The sheet with our cells, our new rows, our rule and the grown attributes taken out."""
    p = r"(?:\w+:)?"
    tekst = re.sub(rf'<{p}c r="G[RS](?:1|3|1900)".*?</{p}c>', "", tekst)
    tekst = re.sub(
        rf'<{p}conditionalFormatting sqref="GR1:GR9">.*?</{p}conditionalFormatting>', "", tekst
    )
    tekst = re.sub(rf'<{p}row r="(?:1|3|1900)"></{p}row>', "", tekst)
    tekst = re.sub(rf"<({p}row [^>]*?)\s*(?:/>|></{p}row>)", r"<\1/>", tekst)
    tekst = re.sub(rf'<({p}row [^>]*?)\sspans="[^"]*"', r"<\1", tekst)
    tekst = re.sub(rf'<{p}col min="200" max="200" width="12.5" customWidth="1"/>', "", tekst)
    tekst = re.sub(rf"<{p}cols></{p}cols>", "", tekst)
    tekst = re.sub(rf"<({p}sheetData)/>", r"<\1></\1>", tekst)
    return re.sub(rf'(<{p}dimension ref=")[^"]*', r"\1", tekst)


def test_bare_det_vi_ba_om_endres(fil: Path, tmp_path: Path) -> None:
    ut = tmp_path / fil.name
    with Pakke(fil) as p:
        navn, delnavn = _forste_ark(p)
        p.endre(
            Arkendring(
                navn,
                dict(FRI),
                stiler={200: Stil(fet=True, fyll="FFEE00")},
                bredder={200: 12.5},
                betinget=[Betinget("GR1:GR9", "GR1>1", "FF0000", "FFFFFF")],
            )
        )
        p.lagre(ut)
    fra, til = rabiter(fil), rabiter(ut)
    assert list(til) == list(fra)
    assert {n for n in til if fra[n] != til[n]} <= {delnavn, *MA_ENDRES}
    with zipfile.ZipFile(fil) as zi, zipfile.ZipFile(ut) as zu:
        assert zu.testzip() is None
        assert _uten_vare(zu.read(delnavn).decode()) == _uten_vare(zi.read(delnavn).decode())
    assert brudd(ut) <= brudd(fil)


def test_uendret_pakke_lagres_med_de_samme_bytene(fil: Path, tmp_path: Path) -> None:
    with Pakke(fil) as p:
        p.lagre(tmp_path / fil.name)
    assert list(rabiter(tmp_path / fil.name).items()) == list(rabiter(fil).items())


def test_et_nytt_ark_lar_resten_sta(fil: Path, tmp_path: Path) -> None:
    ut = tmp_path / fil.name
    donor = bok_i_minnet(lambda wb: wb.add_worksheet("Nytt").write("A1", "Hei"))
    with Pakke(fil) as p:
        for_ = p.arknavn()
        p.legg_til(NyttArk("Vart eget ark", donor, "Nytt"))
        p.lagre(ut)
    with Pakke(ut) as p:
        assert p.arknavn() == [*for_, "Vart eget ark"]
    fra, til = rabiter(fil), rabiter(ut)
    assert list(til)[: len(fra)] == list(fra)
    lov = MA_ENDRES | {"xl/_rels/workbook.xml.rels"}
    assert {n for n in fra if fra[n] != til[n]} <= lov
    assert brudd(ut) <= brudd(fil)
