"""The extension as a file: made from the table of functions, and of nothing but Python."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import grimp
import pytest
from xl_addin.libreoffice.bygg import HER, UTENOM, bygg, main, typer
from xl_addin.libreoffice.oppsett import funksjonsfil
from xl_addin.libreoffice.typer import Grensesnitt, Metode, skriv_typer

from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.verter import libreoffice

PAKKE = "sykefravaer_xl"
OOR = "{http://openoffice.org/2001/registry}"


def test_samme_kilde_gir_samme_fil(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(tmp_path / "a" / "sykefravaer.oxt")])
    assert capsys.readouterr().out == f"{tmp_path / 'a' / 'sykefravaer.oxt'}\n"
    en, to = (tmp_path / "a" / "sykefravaer.oxt").read_bytes(), bygg(tmp_path / "b.oxt")
    assert en == to.read_bytes()
    assert len(en) < 1_000_000


def test_ingenting_i_utvidelsen_bruker_det_som_er_holdt_utenfor() -> None:
    graf = grimp.build_graph("sykefravaer_xl", "arkbok")
    verter = {m for m in graf.modules if m.startswith(f"{PAKKE}.verter")}
    brukt = {f"{PAKKE}.funksjoner.tabell"} | verter
    for modul in (*brukt,):
        brukt |= graf.find_upstream_modules(modul)
    assert {m.split(".")[1] for m in brukt if m.startswith(PAKKE)} & set(UTENOM) == set()


def test_manifestet_nevner_det_libreoffice_skal_lese(tmp_path: Path) -> None:
    with zipfile.ZipFile(bygg(tmp_path / "s.oxt")) as oxt:
        assert oxt.testzip() is None
        innhold = {navn: oxt.read(navn) for navn in oxt.namelist()}
    manifest = innhold["META-INF/manifest.xml"].decode()
    nevnt = re.findall(r'full-path="([^"]+)"', manifest)
    assert nevnt == [
        *("typer.rdb", "komponent.py", "knapper.py", "CalcAddIns.xcu", "Addons.xcu"),
        *("ProtocolHandler.xcu", "Jobs.xcu"),
    ]
    assert set(nevnt) < innhold.keys()
    for navn, data in innhold.items():
        assert Path(navn).suffix in {".py", ".toml", ".xml", ".xcu", ".rdb", ".txt", ""}, navn
        if navn.endswith((".xml", ".xcu")):
            ET.fromstring(data)  # noqa: S314 - our own
    # no place names of the machine that built it
    assert not [n for n, data in innhold.items() if str(HER.parents[1]).encode() in data]


def _prop(node: ET.Element, navn: str) -> dict[str | None, str | None]:
    (prop,) = (p for p in node.findall("prop") if p.get(f"{OOR}name") == navn)
    sprak = "{http://www.w3.org/XML/1998/namespace}lang"
    return {v.get(sprak): v.text for v in prop.findall("value")}


def test_navn_og_hjelp_er_tabellens() -> None:
    rot = ET.fromstring(funksjonsfil())  # noqa: S314 - our own
    (tjeneste,) = rot.findall("node/node")
    assert tjeneste.get(f"{OOR}name") == "SF"
    noder = tjeneste.findall("node/node")
    assert [n.get(f"{OOR}name") for n in noder] == [n[3:].lower() for n in FUNKSJONER]
    for node, funksjon in zip(noder, FUNKSJONER.values(), strict=True):
        for navn in ("DisplayName", "CompatibilityName"):
            assert set(_prop(node, navn).values()) == {funksjon.navn}
        assert _prop(node, "Description")["en-US"] == funksjon.beskrivelse
        assert _prop(node, "Category") == {None: "Sykefravær"}
        argumenter = node.findall("node/node")
        assert [a.get(f"{OOR}name") for a in argumenter] == [a.navn for a in funksjon.argumenter]
        for sett, argument in zip(argumenter, funksjon.argumenter, strict=True):
            assert _prop(sett, "Description")["nb"] == argument.hjelp
            assert len(argument.hjelp) <= 255


def test_navnene_i_filer_er_de_kontrakten_sier() -> None:
    assert libreoffice.filnavn("SF_FRIST") == "SF.FRIST"
    assert libreoffice.filnavn("SF_AGP_SLUTT") == "SF.AGP_SLUTT"
    assert list(libreoffice.METODER) == [navn[3:].lower() for navn in FUNKSJONER]


def test_typefilen_er_i_libreoffices_form() -> None:
    fil = skriv_typer("a.X", Grensesnitt("a.Y", [Metode("m", "any", [("n", "any")])]))
    assert fil[:8] == b"UNOIDL\xff\0"
    # the interface: kind, bases, no optional bases or attributes, one method, one argument
    grensesnitt = (
        b"\x05" b"\x01\0\0\0" b"\x03\0\0\0a.Y" b"\0\0\0\0" b"\0\0\0\0" b"\x01\0\0\0"
        b"\x01\0\0\0m" b"\x03\0\0\0any" b"\x01\0\0\0" b"\0" b"\x01\0\0\0n"
        b"\x2d\0\0\x80"  # «any» again: where it stood
        b"\0\0\0\0"
    )  # fmt: skip
    assert fil[16:].startswith(grensesnitt)
    slutt = 16 + len(grensesnitt)
    navn_x, modul = slutt, slutt + 2
    assert fil[slutt:] == (
        b"X\0" b"\0" b"\x01\0\0\0" + navn_x.to_bytes(4, "little") + b"\x10\0\0\0"
        b"a\0" + (modul + 13).to_bytes(4, "little") + modul.to_bytes(4, "little")
    )  # fmt: skip
    assert fil[8:16] == (modul + 15).to_bytes(4, "little") + b"\x01\0\0\0"
    assert typer().count(b"sjekkpunkt") == 1
    assert b"[][]any" in typer()


def test_komponenten_kan_leses_av_eldre_python_og_kjenner_samme_navn() -> None:
    kilde = (HER / "komponent.py").read_text(encoding="utf-8")
    ast.parse(kilde, feature_version=(3, 8))
    assert f'TJENESTE = "{libreoffice.TJENESTE}"' in kilde
    assert 'IMPLEMENTASJON = "no.sykefravaer.Funksjoner"' in kilde
    omrader = [navn for navn, f in libreoffice.METODER.items() if f.svar.omrade]
    assert f"OMRADER = {tuple(omrader)}".replace("'", '"') in kilde
    modul, navn = libreoffice.GRENSESNITT.rsplit(".", 1)
    assert f"from {modul} import {navn}" in kilde


FALSK_UNO = """
import sys, types
sys.path.insert(0, sys.argv[1] + "/pythonpath")
for navn in ("pydantic", "pydantic_core", "dateutil", "openpyxl", "xlsxwriter", "click"):
    sys.modules[navn] = None
for navn in ("unohelper", "com", "com.sun", "com.sun.star", "com.sun.star.lang"):
    sys.modules[navn] = types.ModuleType(navn)
hjelper = sys.modules["unohelper"]
hjelper.Base = type("Base", (), {})
hjelper.ImplementationHelper = type("I", (), {"addImplementation": lambda *_: None})
sys.modules["com.sun.star.lang"].XServiceInfo = type("XServiceInfo", (), {})
sys.path.insert(0, sys.argv[1])
import komponent
class Bok:
    def getPropertyValue(self, navn):
        assert navn == "NullDate"
        return types.SimpleNamespace(Year=1899, Month=12, Day=30)
ett = komponent.Funksjoner(None)
print(ett.frist(Bok(), 46027.0, "uke12", None), ett.supportsService("SF"))
komponent.MINSTE_PYTHON = (99, 0)
print(ett.frist(Bok(), 46027.0, "uke12", None))
print(ett.frister(Bok(), 46027.0, None)[0][0])
komponent.MINSTE_PYTHON = (3, 11)
sys.modules["sykefravaer_xl.verter"].libreoffice.kall = None
print(ett.frist(Bok(), 46027.0, "uke12", None))
print(ett.frister(None, 46027.0, None)[0][0])
import sykefravaer_xl
print(sykefravaer_xl.__file__.startswith(sys.argv[1]))
"""


def test_utvidelsen_trenger_bare_standardbiblioteket(tmp_path: Path) -> None:
    with zipfile.ZipFile(bygg(tmp_path / "s.oxt")) as oxt:
        oxt.extractall(tmp_path / "ut")
    ferdig = subprocess.run(
        # isolated: what lies in the checkout is not at hand for her
        [sys.executable, "-X", "utf8", "-I", "-S", "-c", FALSK_UNO, str(tmp_path / "ut")],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert ferdig.returncode == 0, ferdig.stderr
    svar, for_gammel, i_tabell, feil, tabellfeil, fra_utvidelsen = ferdig.stdout.splitlines()
    assert (svar, fra_utvidelsen) == ("46110.0 True", "True")
    assert for_gammel.startswith("Feil: Tillegget Sykefravær trenger Python 99.0")
    assert i_tabell == for_gammel
    assert feil == "Feil: Tillegget Sykefravær virker ikke (TypeError). Installer det på nytt."
    assert tabellfeil == feil.replace("TypeError", "AttributeError")
