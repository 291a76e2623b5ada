"""The VBA of the add-in: rules of the language, and every function and text in its place."""

from __future__ import annotations

import hashlib
import re

import pytest
from xl_addin.klassisk import xlwings_modul
from xl_addin.klassisk.ovba import Modul, Slag
from xl_addin.klassisk.tillegg import prosjekt
from xl_addin.klassisk.vbatekst import fyll_ut, tilordning, uttrykk
from xl_addin.klassisk.xlwings_modul import UkjentKildeFeil

from sykefravaer_xl.funksjoner.funksjon import Funksjon
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.verter import tilleggstekst as tekst
from tests.excel_klassisk import vbaregler as vba
from tests.verter.hjelp import HJELPESIDER

PROSJEKT = prosjekt("1.2.3")
MODULER = {modul.navn: modul for modul in PROSJEKT.moduler}
alle_moduler = pytest.mark.parametrize("modul", PROSJEKT.moduler, ids=lambda m: m.navn)
alle_funksjoner = pytest.mark.parametrize(
    "funksjon", FUNKSJONER.values(), ids=lambda funksjon: funksjon.navn
)


def prosedyre(modul: str, navn: str) -> vba.Prosedyre:
    (funnet,) = [p for p in vba.prosedyrer(MODULER[modul].tekst) if p.navn == navn]
    return funnet


def test_modulene_er_de_vi_vet_om_og_dokumentene_star_forst() -> None:
    assert [(m.navn, m.slag) for m in PROSJEKT.moduler] == [
        ("ThisWorkbook", Slag.DOKUMENT),
        ("Ark1", Slag.DOKUMENT),
        ("xlwings", Slag.STANDARD),
        ("SFKnapper", Slag.STANDARD),
        ("SFFunksjoner", Slag.STANDARD),
        ("SFHjelp", Slag.STANDARD),
    ]


@alle_moduler
def test_vba_tar_teksten(modul: Modul) -> None:
    assert modul.tekst.isascii()
    assert vba.NAVN.fullmatch(modul.navn)
    assert len(modul.navn) <= 31
    assert modul.tekst.count("\n") == modul.tekst.count("\r\n")
    assert max(map(len, modul.tekst.splitlines())) <= 1023
    assert vba.fortsettelser(modul.tekst) <= 24
    assert "Option Explicit" in modul.tekst
    assert "{{" not in modul.tekst
    for p in vba.prosedyrer(modul.tekst):
        navn = [re.sub(r"Optional |ByVal |ByRef |\(\)| As .*", "", x) for x in p.parametre]
        for ett in (p.navn, *navn):
            assert vba.NAVN.fullmatch(ett)
            assert ett.lower() not in vba.NOKKELORD
        assert len({n.lower() for n in navn}) == len(navn)


def test_hvert_navn_pa_en_prosedyre_finnes_bare_ett_sted() -> None:
    alle = [p.navn.lower() for m in PROSJEKT.moduler for p in vba.prosedyrer(m.tekst)]
    assert sorted(alle) == sorted(set(alle))


def test_alt_som_brukes_av_xlwings_er_tatt_med() -> None:
    kilde = xlwings_modul.KILDE.read_text(encoding="ascii")
    kjente = set(re.findall(r"(?:Function|Sub) (\w+)\(", kilde))
    modul = vba.prosedyrer(MODULER["xlwings"].tekst)
    egne = {p.navn for p in modul}
    brukt = set().union(*(vba.ord_i(p.linjer) for p in modul))
    erklart = {"LoadLibrary", "XLPyDLLActivateAuto"}  # of the DLLs
    assert (brukt & kjente) - egne - erklart == set()


def test_merkene_det_hoppes_til_finnes() -> None:
    for modul in PROSJEKT.moduler:
        for p in vba.prosedyrer(modul.tekst):
            hopp = {m[1] for x in p.linjer if (m := re.fullmatch(r"On Error GoTo (\w+)", x))}
            merker = {x.removesuffix(":") for x in p.linjer if re.fullmatch(r"\w+:", x)}
            assert hopp - {"0"} == merker, (modul.navn, p.navn)


# --- the functions ---------------------------------------------------------------------------


def test_hver_funksjon_har_en_innpakning_og_bare_de_vises_i_excel() -> None:
    synlige = {
        p.navn
        for m in PROSJEKT.moduler
        if "Option Private Module" not in m.tekst
        for p in vba.prosedyrer(m.tekst)
        if p.slag == "Function" and f"\nPublic Function {p.navn}(" in m.tekst
    }
    assert synlige == set(FUNKSJONER)


@alle_funksjoner
def test_innpakningen_har_tabellens_argumenter(funksjon: Funksjon) -> None:
    p = prosedyre("SFFunksjoner", funksjon.navn)
    assert p.slag == "Function"
    assert p.parametre == tuple(
        f"Optional ByVal {a.navn} As Variant" if a.valgfri else f"ByVal {a.navn} As Variant"
        for a in funksjon.argumenter
    )
    verdier = ", ".join(f"Brukt({a.navn})" for a in funksjon.argumenter)
    assert p.linjer == (
        "On Error GoTo feilet",
        (
            f'{funksjon.navn} = XLPy.CallUDF(MODUL, "{funksjon.navn}", Array({verdier}), '
            "ThisWorkbook, Application.Caller)"
        ),
        "Exit Function",
        "feilet:",
        f"{funksjon.navn} = {uttrykk(tekst.I_CELLE)}",
    )


@alle_funksjoner
def test_veiviseren_far_tabellens_tekster(funksjon: Funksjon) -> None:
    sagt: dict[str, str] = {}
    p = prosedyre("SFHjelp", f"Hjelp_{funksjon.navn}")
    siste = len(funksjon.argumenter) - 1
    assert p.linjer[0] == f"Dim b As String, a(0 To {siste}) As String, s As String"
    assert p.linjer[-1] == f'Registrer "{funksjon.navn}", b, a, s'
    for linje in p.linjer[1:-1]:
        variabel, _, resten = linje.partition(" = ")
        if resten.startswith(f"{variabel} & "):
            sagt[variabel] += vba.verdi(resten.removeprefix(f"{variabel} & "))
        else:
            assert variabel not in sagt
            sagt[variabel] = vba.verdi(resten)
    ventet = {f"a({nr})": a.hjelp for nr, a in enumerate(funksjon.argumenter)}
    assert sagt == {"b": funksjon.beskrivelse, **ventet, "s": HJELPESIDER[funksjon.navn]}
    assert all(0 < len(t) <= 255 for t in sagt.values())


def test_alle_hjelpetekstene_registreres_i_kategorien_sykefravaer() -> None:
    linjer = prosedyre("SFHjelp", "SF_RegistrerHjelp").linjer
    assert [x for x in linjer if x.startswith("Hjelp_")] == [f"Hjelp_{n}" for n in FUNKSJONER]
    med, uten = (
        linje
        for linje in prosedyre("SFHjelp", "Registrer").linjer
        if linje.startswith("Application.MacroOptions ")
    )
    assert med == f"{uten}, HelpFile:=side"
    assert f"Category:={uttrykk('Sykefravær')}, " in uten
    assert 'Public Const SF_VERSJON As String = "1.2.3"' in MODULER["SFHjelp"].tekst


# --- what we take of xlwings -----------------------------------------------------------------


def test_xlwings_fil_er_den_som_ligger_i_hjulet() -> None:
    assert xlwings_modul.versjon() == "0.37.8"
    linjer = xlwings_modul.KILDE.read_bytes().replace(b"\r\n", b"\n")
    assert hashlib.sha256(linjer).hexdigest() == (
        "b9df9e20d54d6f04220e8382068f4b4c82bc5a8f920148daf94d9ddbda6251d6"
    )


def test_lisensen_folger_med_i_modulen_og_som_fil() -> None:
    modul = MODULER["xlwings"].tekst
    assert "'xlwings is distributed under a BSD 3-clause license." in modul
    assert "'Copyright (C) 2014-present, Zoomer Analytics LLC." in modul
    lisens = (xlwings_modul.KILDE.parent / "LICENSE.txt").read_text(encoding="utf-8")
    assert "BSD 3-clause license" in lisens


@pytest.mark.parametrize("navn", xlwings_modul.TATT_MED)
def test_prosedyrene_vi_tar_er_uendret(navn: str) -> None:
    hel = xlwings_modul.prosedyre(xlwings_modul.KILDE.read_text(encoding="ascii"), navn)
    assert hel.replace("\n", "\r\n") in MODULER["xlwings"].tekst


@pytest.mark.parametrize(
    "ord_", ["ActiveWorkbook.Path", "FullName", "VBProject", "WScript", "Shell", ".py",
             "xlwings.pro", "LICENSE_KEY", "CreateObject", "SheetExists", "conda"]
)  # fmt: skip
def test_ingen_innstilling_fra_arbeidsboka_og_ikke_noe_av_pro(ord_: str) -> None:
    assert ord_.lower() not in MODULER["xlwings"].tekst.lower()


def test_en_annen_xlwings_fil_stopper_bygget(monkeypatch: pytest.MonkeyPatch) -> None:
    kilde = xlwings_modul.KILDE.read_text(encoding="ascii")
    for uten in ("Function XLPy()", "XLWINGS_VERSION", 'PROJECT_NAME As String = "myaddin"'):
        monkeypatch.setattr(xlwings_modul, "_kilde", lambda uten=uten: kilde.replace(uten, "Tull"))
        les = xlwings_modul.versjon if uten == "XLWINGS_VERSION" else xlwings_modul.modul
        with pytest.raises(UkjentKildeFeil):
            les()


# --- texts -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "navn", ["INGEN_BOK", "FIKK_IKKE_KONTAKT", "I_CELLE", "OM", "MANGLER_DLL"]
)
def test_norske_tekster_er_ascii_i_vba_og_hele_nar_de_vises(navn: str) -> None:
    norsk = getattr(tekst, navn)
    vist = fyll_ut("{{" + navn + "}}")
    assert vist.isascii()
    assert vba.verdi(vist) == norsk


def test_uttrykk() -> None:
    assert uttrykk("Sykefravær") == '"Sykefrav" & ChrW(230) & "r"'
    assert uttrykk('a "b"\nÅ') == '"a ""b""" & vbLf & ChrW(197)'
    assert uttrykk("") == '""'


def test_lange_tekster_settes_sammen_av_korte_linjer() -> None:
    lang = "ordene ærlig talt " * 14
    linjer = tilordning("x", lang)
    assert len(linjer) > 3
    assert max(map(len, linjer)) < 200
    assert "".join(vba.verdi(x.split(" = ")[1].removeprefix("x & ")) for x in linjer) == lang


def test_ukjent_tekst_stopper_bygget() -> None:
    with pytest.raises(AttributeError):
        fyll_ut("MsgBox {{FINNES_IKKE}}")
