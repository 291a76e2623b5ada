"""The checks of Python and the Excel add-in, on machines that are made up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from xl_addin.klassisk.tillegg import bygg

from sykefravaer_xl.doktor import lovdata, python, tillegg
from sykefravaer_xl.doktor.miljo import Miljo, denne_maskinen
from sykefravaer_xl.doktor.svar import Grad, Svar
from sykefravaer_xl.doktor.undersokelse import installasjonen
from tests.doktor.maskiner import LINUX, VERSJON, XLWINGS, windows

DAG = date(2026, 11, 22)


@pytest.fixture
def maskin(tmp_path: Path) -> Miljo:
    return windows(tmp_path)


def koder(svarene: Iterable[Svar]) -> list[tuple[str, str]]:
    return [(svar.kode, svar.grad.value) for svar in svarene]


def meldinger(svarene: Iterable[Svar]) -> str:
    return "\n".join(svar.melding for svar in svarene)


def med(miljo: Miljo, pakker: Mapping[str, str | None]) -> Miljo:
    alle = {**miljo.pakker, **pakker}
    return replace(miljo, pakker={n: v for n, v in alle.items() if v is not None})


def xlam(miljo: Miljo) -> Path:
    sti = tillegg.sted(miljo)
    assert sti is not None
    return sti


def test_alt_er_i_orden_pa_linux() -> None:
    assert koder(installasjonen(LINUX, DAG)) == [
        ("python", "ok"), ("pakker", "ok"), ("ikke_windows", "ok"), ("lovdata", "ok"),
    ]  # fmt: skip


def test_alt_er_i_orden_pa_windows_etter_installasjonen(maskin: Miljo) -> None:
    svarene = list(installasjonen(maskin, DAG))
    assert koder(svarene) == [
        ("python", "ok"), ("pakker", "ok"), ("tillegg", "ok"), ("lovdata", "ok"),
    ]  # fmt: skip
    assert str(xlam(maskin)) in meldinger(svarene)


def test_denne_maskinen_kan_undersokes() -> None:
    svarene = list(installasjonen(denne_maskinen(), DAG))
    assert ("python", "ok") in koder(svarene)
    assert ("pakker", "ok") in koder(svarene)
    assert not any(svar.plager for svar in svarene)


# --- Python ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("versjon", "kode"),
    [((3, 10, 14), "python_gammel"), ((3, 11, 0), "python"), ((3, 14, 1), "python")],
)
def test_python_maa_vaere_ny_nok(versjon: tuple[int, int, int], kode: str) -> None:
    (svar,) = python.versjon(replace(LINUX, python=versjon))
    assert svar.kode == kode
    assert ".".join(map(str, versjon)) in svar.melding


def test_32_bit_er_ingen_feil(maskin: Miljo) -> None:
    (svar,) = python.versjon(replace(maskin, bit=32))
    assert (svar.grad, "32 bit" in svar.melding) == (Grad.OK, True)


def test_python_fra_microsoft_store(maskin: Miljo) -> None:
    tolk = Path("C:/Users/Kari/AppData/Local/Microsoft/WindowsApps/python.exe")
    assert koder(python.fra_butikken(replace(maskin, tolk=tolk))) == [
        ("python_fra_butikk", "feil")
    ]
    assert list(python.fra_butikken(maskin)) == []
    assert list(python.fra_butikken(replace(LINUX, tolk=tolk))) == []


def test_pakker_som_mangler_eller_er_for_gamle() -> None:
    miljo = med(LINUX, {"pydantic": None, "click": "8.1.7"})
    svarene = list(python.pakker(miljo))
    assert koder(svarene) == [("pakke_mangler", "feil"), ("pakke_gal", "feil")]
    assert "pydantic mangler" in svarene[0].melding
    assert "click har versjon 8.1.7, men >=8.1.8 trengs" in svarene[1].melding


@pytest.mark.parametrize(
    ("har", "vilkaar", "svar"),
    [
        ("2.9.0.post0", ">=2.9", True),
        ("2.10", ">=2.9", True),
        ("2.9", ">=2.9.0", True),
        ("1.0", "<1,>=0.33", False),
        ("0.37.8", ">=0.33,<1", True),
        ("2.1", "==2.1.0", True),
        ("2.1", "!=2.1", False),
        ("2.1.9", "~=2.1.3", True),
        ("2.2", "~=2.1.3", False),
        ("2.1", "<=2.0", False),
        ("2.1", ">2.1", False),
        ("9", "", True),
    ],
)
def test_versjonsvilkaar(har: str, vilkaar: str, svar: bool) -> None:
    assert python.passer(har, vilkaar) is svar


# --- the add-in ------------------------------------------------------------------------------


def test_uten_tillegg_er_det_et_raad_og_ingen_feil(maskin: Miljo) -> None:
    xlam(maskin).unlink()
    assert koder(tillegg.plassering(maskin)) == [("tillegg_mangler", "raad")]
    for sjekk in (tillegg.blokkering, tillegg.versjoner, tillegg.dll):
        assert list(sjekk(maskin)) == []


@pytest.mark.parametrize("under", ["Roaming/Microsoft/AddIns", "Bruker på Ås/Downloads"])
def test_tillegget_paa_galt_sted(maskin: Miljo, tmp_path: Path, under: str) -> None:
    feil_sted = tmp_path / under
    feil_sted.mkdir(parents=True)
    xlam(maskin).rename(feil_sted / "sykefravaer.xlam")
    (svar,) = tillegg.plassering(maskin)
    assert (svar.kode, svar.grad) == ("tillegg_galt_sted", Grad.FEIL)
    assert str(feil_sted / "sykefravaer.xlam") in svar.melding


def test_to_tillegg_excel_kan_laste(maskin: Miljo, tmp_path: Path) -> None:
    for under in ("Roaming/Microsoft/AddIns", "Bruker på Ås/Downloads"):
        (tmp_path / under).mkdir(parents=True)
        (tmp_path / under / "sykefravaer.xlam").write_bytes(b"PK")
    assert koder(tillegg.plassering(maskin)) == [("tillegg", "ok"), ("tillegg_dobbelt", "varsel")]


def test_windows_har_blokkert_filen(maskin: Miljo) -> None:
    rett = xlam(maskin)
    assert list(tillegg.blokkering(maskin)) == []
    (svar,) = tillegg.blokkering(replace(maskin, er_blokkert=lambda sti: sti == rett))
    assert svar.kode == "tillegg_blokkert"
    assert "Opphev blokkering" in svar.melding


def test_tillegget_er_av_en_annen_versjon(maskin: Miljo) -> None:
    (svar,) = tillegg.versjoner(med(maskin, {"sykefravaer-xl": "1.3.0"}))
    assert svar.kode == "versjon_ulik"
    assert f"laget for sykefravaer-xl {VERSJON}, men Python har 1.3.0" in svar.melding
    (svar,) = tillegg.versjoner(med(maskin, {"xlwings": "0.37.9"}))
    assert f"laget for xlwings {XLWINGS}, men Python har 0.37.9" in svar.melding


def test_xlwings_mangler(maskin: Miljo) -> None:
    assert koder(tillegg.versjoner(med(maskin, {"xlwings": None}))) == [
        ("xlwings_mangler", "feil")
    ]


@pytest.mark.parametrize("innhold", [b"", b"ikke en zip", bygg(VERSJON)[:9000]])
def test_tillegget_er_skadet(maskin: Miljo, innhold: bytes) -> None:
    xlam(maskin).write_bytes(innhold)
    assert koder(tillegg.versjoner(maskin)) == [("tillegg_skadet", "feil")]


def test_antivirus_har_tatt_dll_en(maskin: Miljo) -> None:
    (maskin.prefiks / f"xlwings64-{XLWINGS}.dll").unlink()
    (svar,) = tillegg.dll(maskin)
    assert svar.kode == "dll_mangler"
    assert f"xlwings64-{XLWINGS}.dll mangler" in svar.melding


@pytest.mark.parametrize(
    ("innhold", "kode"),
    [
        ('"INTERPRETER_WIN","C:\\finnes ikke\\pythonw.exe"\r\n', "tolk_mangler"),
        ('"INTERPRETER_WIN","%LOCALAPPDATA%\\x"\r\n\r\n\r\n', "oppsett_galt"),
        ('"PYTHONPATH","C:\\"\r\n', "oppsett_galt"),
        ("", "oppsett_galt"),
        ("tull\x00", "oppsett_galt"),
    ],
)
def test_oppsettet_er_endret_for_haand(maskin: Miljo, innhold: str, kode: str) -> None:
    fil = maskin.mappe("USERPROFILE", ".sykefravaer", "sykefravaer.conf")
    assert fil is not None
    assert list(tillegg.oppsett(maskin)) == []
    fil.write_bytes(innhold.encode())
    assert koder(tillegg.oppsett(maskin)) == [(kode, "feil")]


def test_policy_som_stanser_python_sies_med_hva_en_gjor(maskin: Miljo) -> None:
    assert list(tillegg.policy(maskin)) == []
    regel = {"D4F940AB-401B-4EFC-AADC-AD5F3C50688A": "1"}
    for miljo, kode, ord_ in (
        (replace(maskin, regler=regel), "policy_underprosess", "ASR-regelen"),
        (replace(maskin, kan_starte=lambda _: False), "policy_python", "AppLocker, WDAC"),
    ):
        (svar,) = tillegg.policy(miljo)
        assert (svar.kode, svar.grad) == (kode, Grad.FEIL)
        assert ord_ in svar.melding
        assert "sykefravaer.html" in svar.melding
    assert list(tillegg.policy(replace(maskin, regler=dict.fromkeys(regel, "2")))) == []  # audit


def test_brukernavn_excel_ikke_kan_skrive(maskin: Miljo) -> None:
    assert list(tillegg.brukernavn(maskin)) == []
    polsk = replace(maskin, variabler={**maskin.variabler, "LOCALAPPDATA": "C:/Users/Łukasz"})
    assert koder(tillegg.brukernavn(polsk)) == [("brukernavn", "feil")]


# --- the law ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dag", "kode"),
    [(date(2027, 8, 21), "lovdata"), (date(2027, 8, 22), "lovdata_gamle")],
)
def test_regler_ingen_har_sett_paa_det_siste_aaret(dag: date, kode: str) -> None:
    (svar,) = lovdata.alder(dag, date(2026, 8, 21))
    assert svar.kode == kode
    assert "21.08.2026" in svar.melding


# --- facts -----------------------------------------------------------------------------------


def test_sjekkene_spoer_ikke_maskinen_om_noe(
    maskin: Miljo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The facts come in from outside: what this machine is makes no difference."""

    def ikke(*_: object, **__: object) -> Callable[[], None]:
        raise AssertionError("asked the machine")

    for navn in (
        "platform.system",
        "os.access",
        "shutil.disk_usage",
        "importlib.metadata.version",
    ):
        monkeypatch.setattr(navn, ikke)
    assert not any(svar.plager for svar in installasjonen(maskin, DAG))
