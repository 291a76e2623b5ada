"""The command ``inntektsmelding``: sheet, what is typed in it, and JSON."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.cli import kjor as program
from sykefravaer_xl.inntektsmelding.kontroll import finn_feil
from sykefravaer_xl.inntektsmelding.nav_modell import Inntektsmelding
from tests.kjoring.bokhjelp import arknavn, beregn, d, mal, skriv_inn
from tests.kommandoer.kall import Svar, kall

if TYPE_CHECKING:
    from pathlib import Path

    from arkbok import Verdi

ARK = "Inntektsmelding 1001"
REFERANSE = "f47ac10b-58cc-4372-a567-0e02b2c3d479"
ALT: dict[str, Any] = {
    "NAV-referanse": REFERANSE,
    "Inntekt per måned": 52000,
    "Refusjon per måned": 52000,
    "Telefon til arbeidsgiver": "22 22 22 22",
    "Kontaktperson": "Hilde Eksempel",
}


@pytest.fixture(scope="module")
def grunnbok(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Our template: 1001 sick from 19.10.2026, self-certified the three days before the note."""
    sti = mal(
        tmp_path_factory.mktemp("grunn") / "bok.xlsx",
        (1001, "Egenmelding", d(19, 10), d(21, 10), None),
        (1001, "Sykmelding", d(22, 10), d(13, 12), 100),
        (1002, "Sykmelding", d(16, 11), d(22, 11), 100),
        (1003, "Sykmelding", d(2, 3), d(30, 11), 100),
    )
    # hours a week, advances pay, identity number
    skriv_inn(sti, "Ansatte", {(2, 8): 37.5, (2, 18): "Ja", (2, 19): "14838801001"})
    return sti.read_bytes()


@pytest.fixture(scope="module")
def bok_med_ark(grunnbok: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The same after the command has been run for 1001."""
    sti = tmp_path_factory.mktemp("ark") / "bok.xlsx"
    sti.write_bytes(grunnbok)
    assert program(["inntektsmelding", str(sti), "--ansatt", "1001", "--dato", "2026-11-22"]) == 0
    return sti.read_bytes()


@pytest.fixture
def bok(tmp_path: Path, grunnbok: bytes) -> Path:
    """The book without any sheet of ours for 1001."""
    sti = tmp_path / "bok.xlsx"
    sti.write_bytes(grunnbok)
    return sti


@pytest.fixture
def med_ark(tmp_path: Path, bok_med_ark: bytes) -> Path:
    """The book with the sheet."""
    sti = tmp_path / "bok.xlsx"
    sti.write_bytes(bok_med_ark)
    return sti


def kjor(capsys: pytest.CaptureFixture[str], bok: Path, *valg: object) -> Svar:
    """The command as of the day of the examples."""
    return kall(capsys, "inntektsmelding", bok, "--dato", "2026-11-22", *valg)


@lru_cache(maxsize=8)
def linjer(innhold: bytes) -> list[tuple[str, list[Any]]]:
    """Label and values of every line of the sheet, from row 1."""
    regneark = load_workbook(BytesIO(innhold))[ARK]
    return [
        (str(rad[1].value), [getattr(v.value, "date", lambda v=v: v.value)() for v in rad[2:6]])
        for rad in regneark.iter_rows()
    ]


def celle(bok: Path, felt: str) -> tuple[int, int]:
    """Where the value of a label stands."""
    return [navn for navn, _ in linjer(bok.read_bytes())].index(felt) + 1, 3


def verdier(bok: Path, felt: str) -> list[list[Any]]:
    """The value cells of every line with a label."""
    return [celler for navn, celler in linjer(bok.read_bytes()) if navn == felt]


def skriv(bok: Path, felter: dict[str, Verdi]) -> None:
    """Type in the sheet."""
    skriv_inn(bok, ARK, {celle(bok, felt): verdi for felt, verdi in felter.items()})


def les(fil: Path) -> dict[str, Any]:
    """The only report of a file."""
    [en] = json.loads(fil.read_text(encoding="utf-8"))
    assert isinstance(en, dict)
    return en


def test_arket_har_det_som_skal_skrives_av(bok: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kjor(capsys, bok, "--ansatt", 1001).kode == 0
    assert verdier(bok, "Sammenhengende fravær") == [[d(19, 10), d(13, 12), 56, None]]
    assert verdier(bok, "Periode") == [[d(19, 10), d(3, 11), 16, None]]
    assert verdier(bok, "Egenmelding") == [[d(19, 10), d(21, 10), 3, None]]
    assert verdier(bok, "Bestemmende fraværsdag")[0][0] == d(19, 10)
    assert verdier(bok, "Refusjon fra")[0][0] == d(4, 11)
    # three self-certified weekdays and nine in the note, then NAV; 7.5 hours a day
    assert verdier(bok, "Arbeidsgiver") == [
        [d(19, 10), d(21, 10), 3, 22.5], [d(22, 10), d(3, 11), 9, 67.5],
    ]  # fmt: skip
    assert verdier(bok, "NAV") == [[d(4, 11), d(13, 12), 28, 210]]


def test_tolv_behandlingsdager_staar_som_en_full_periode_paa_tolv_dager(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forste = d(25, 8).toordinal()
    tirsdager = [date.fromordinal(forste + 7 * uke) for uke in range(12)]
    sti = mal(
        tmp_path / "bok.xlsx", *((1001, "Behandlingsdag", dag, dag, 100) for dag in tirsdager)
    )
    assert kjor(capsys, sti, "--ansatt", 1001).kode == 0
    tekster = {c.value for rad in load_workbook(sti)[ARK] for c in rad}
    assert "Full periode (12 dager)." in tekster


def test_det_som_mangler_navngis_og_ingenting_gjettes(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = tmp_path / "im.json"
    svar = kjor(capsys, bok, "--ansatt", 1001, "--json", fil)
    assert svar.kode == 3
    im = les(fil)
    assert im["inntektsmelding"] is None
    assert im["mangler"] == list(ALT)
    assert im["grunnlag"]["arbeidsgiverperiode"] == [{"fom": "2026-10-19", "tom": "2026-11-03"}]
    assert im["grunnlag"]["egenmeldinger"] == [{"fom": "2026-10-19", "tom": "2026-10-21"}]
    assert im["grunnlag"]["refusjonFra"] == "2026-11-04"


def test_ferdig_utfylt_gir_json_nav_tar(
    med_ark: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    skriv(med_ark, ALT)
    fil = tmp_path / "im.json"
    svar = kjor(capsys, med_ark, "--ansatt", 1001, "--json", fil)
    assert (svar.kode, "klar" in svar.ut) == (0, True)
    im = les(fil)
    assert (im["klar"], im["mangler"], im["feil"]) == (True, [], [])
    melding = Inntektsmelding.model_validate(im["inntektsmelding"])
    assert finn_feil(melding) == ()
    innhold = im["inntektsmelding"]
    assert innhold.pop("avsender")["systemNavn"] == "sykefravaer-xl"
    assert innhold == {
        "navReferanseId": REFERANSE,
        "agp": {
            "perioder": [{"fom": "2026-10-19", "tom": "2026-11-03"}],
            "redusertLoennIAgp": None,
        },
        "inntekt": {"beloep": 52000.0, "inntektsdato": "2026-10-19", "endringAarsaker": []},
        "refusjon": {"beloepPerMaaned": 52000.0, "endringer": []},
        "naturalytelser": [],
        "sykmeldtFnr": "14838801001",
        "aarsakInnsending": "Ny",
        "kontaktinformasjon": "Hilde Eksempel",
        "arbeidsgiverTlf": "22222222",
    }


def test_det_hjelperen_har_skrevet_staar_der_neste_gang(
    med_ark: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    skriv(med_ark, {**ALT, "Refusjonen endres fra": d(1, 12), "Ny refusjon per måned": "0 kr"})
    skriv_inn(med_ark, ARK, {celle(med_ark, "Naturalytelse"): "BIL"})
    rad, _ = celle(med_ark, "Naturalytelse")
    skriv_inn(med_ark, ARK, {(rad, 4): 3500, (rad, 5): d(31, 12)})
    beregn(med_ark)
    kjor(capsys, med_ark, "--ansatt", 1001)
    for felt, verdi in ALT.items():
        assert verdier(med_ark, felt)[0][0] == verdi
    assert verdier(med_ark, "Refusjonen endres fra")[0][0] == d(1, 12)
    assert verdier(med_ark, "Naturalytelse")[0][:3] == ["BIL", 3500, d(31, 12)]


@pytest.mark.parametrize(
    ("felt", "verdi"),
    [
        ("Inntekt per måned", "mye"),
        ("NAV-referanse", "ikke en referanse"),
        ("Årsak til innsending", "Kanskje"),
        ("Endring fra", "i fjor"),
        ("Kontaktperson", "<script>"),
    ],
)
def test_det_som_ikke_forstas_navngis_og_blir_staaende(
    med_ark: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], felt: str, verdi: str
) -> None:
    skriv(med_ark, {**ALT, felt: verdi})
    fil = tmp_path / "im.json"
    svar = kjor(capsys, med_ark, "--ansatt", 1001, "--json", fil)
    assert svar.kode == 3
    assert f"{felt}: verdien er ikke forstått" in svar.ut
    assert les(fil)["inntektsmelding"] is None
    assert verdier(med_ark, felt)[0][0] == verdi


@pytest.mark.parametrize(
    ("felter", "kode"),
    [
        ({"Refusjon per måned": 60000}, "REFUSJON_IKKE_OVER_INNTEKT"),
        ({"Telefon til arbeidsgiver": "123"}, "TLF"),
        ({"Inntekt per måned": 1_000_000}, "KREVER_BELOEP_STOERRE_ELLER_LIK_NULL"),
        (
            {"Refusjonen endres fra": d(3, 11), "Ny refusjon per måned": 0},
            "REFUSJON_ENDRING_ETTER_AGP_SLUTT",
        ),
    ],
)
def test_det_nav_ville_avvist_blir_ikke_json(
    med_ark: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    felter: dict[str, Any],
    kode: str,
) -> None:
    skriv(med_ark, {**ALT, **felter})
    fil = tmp_path / "im.json"
    assert kjor(capsys, med_ark, "--ansatt", 1001, "--json", fil).kode == 3
    im = les(fil)
    assert im["inntektsmelding"] is None
    assert kode in [f["kode"] for f in im["feil"]]


def test_halvutfylte_felt_som_horer_sammen_mangler_noe(
    med_ark: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    skriv(med_ark, {**ALT, "Endringsårsak": "Tariffendring", "Lønn i arbeidsgiverperioden": 100,
                "Ny refusjon per måned": 0, "Naturalytelse": "BIL"})  # fmt: skip
    svar = kjor(capsys, med_ark, "--ansatt", 1001)
    assert (
        "Fyll ut: Begrunnelse for redusert lønn, Refusjonen endres fra, Endring fra, "
        "Endring til / ble kjent, Naturalytelse."
    ) in svar.ut


def test_ferie_som_endringsaarsak_faar_perioden(
    med_ark: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    skriv(med_ark, {**ALT, "Endringsårsak": "Ferie", "Endring fra": d(1, 9),
                "Endring til / ble kjent": d(14, 9)})  # fmt: skip
    fil = tmp_path / "im.json"
    kjor(capsys, med_ark, "--ansatt", 1001, "--json", fil)
    assert les(fil)["inntektsmelding"]["inntekt"]["endringAarsaker"] == [
        {"aarsak": "Ferie", "ferier": [{"fom": "2026-09-01", "tom": "2026-09-14"}]}
    ]


def test_uten_forskuttering_kreves_ingen_refusjon(
    med_ark: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    skriv_inn(med_ark, "Ansatte", {(2, 18): "Nei"})
    skriv(med_ark, {felt: v for felt, v in ALT.items() if felt != "Refusjon per måned"})
    fil = tmp_path / "im.json"
    assert kjor(capsys, med_ark, "--ansatt", 1001, "--json", fil).kode == 0
    assert les(fil)["inntektsmelding"]["refusjon"] is None


def test_forfalte_er_de_nav_har_begynt_aa_betale_for_og_som_ikke_er_sendt(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # 1002 is inside its employer period, and NAV began to pay for 1003 half a year ago
    svar = kjor(capsys, bok, "--forfalte")
    assert svar.kode == 0
    assert [navn for navn in arknavn(bok) if navn.startswith("Inntektsmelding")] == [ARK]
    skriv(bok, {"Sendt til NAV": d(20, 11)})
    assert "Ingen inntektsmeldinger er forfalt" in kjor(capsys, bok, "--forfalte").ut


def test_provekjoring_ut_og_feil_bruk(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foer = bok.read_bytes()
    assert kjor(capsys, bok, "--ansatt", 1001, "--prov").kode == 0
    assert kjor(capsys, bok).kode == 2
    assert kjor(capsys, bok, "--ansatt", 1001, "--forfalte").kode == 2
    assert kjor(capsys, bok, "--ansatt", 4711).kode == 1
    ut = tmp_path / "ut.xlsx"
    assert kjor(capsys, bok, "--ansatt", 1001, "--ut", ut).kode == 0
    assert bok.read_bytes() == foer
    assert ARK in arknavn(ut)


def test_arket_leses_ikke_som_fravaer_og_boka_kan_beregnes(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foer = beregn(bok)
    kjor(capsys, bok, "--forfalte")
    etter = beregn(bok)
    assert (etter.rader, etter.ansatte, etter.feil) == (foer.rader, foer.ansatte, ())
    assert etter.varsler == foer.varsler


def test_et_ark_med_navnet_som_ikke_er_vart_blir_ikke_overskrevet(
    med_ark: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    skriv_inn(med_ark, ARK, {(1, 2): "Mine egne notater"})
    foer = med_ark.read_bytes()
    svar = kjor(capsys, med_ark, "--ansatt", 1001)
    assert (svar.kode, med_ark.read_bytes()) == (1, foer)
    assert "ikke laget av programmet" in svar.feil


def test_nummeret_staar_bare_i_json_filen(
    med_ark: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    skriv(med_ark, ALT)
    svar = kjor(capsys, med_ark, "--ansatt", 1001, "--json", tmp_path / "im.json")
    assert "14838801001" not in svar.ut + svar.feil
    i_arket = [c.value for rad in load_workbook(med_ark)[ARK].iter_rows() for c in rad]
    assert "14838801001" not in [str(v) for v in i_arket]


def foresporsel(**mer: Any) -> dict[str, Any]:
    """A request from NAV about 1001."""
    return {
        "loepenr": 1, "navReferanseId": REFERANSE, "orgnr": "310000000", "fnr": "14838801001",
        "status": "AKTIV", "egenmeldingsperioder": [], "inntektsdato": "2026-10-19",
        "sykmeldingsperioder": [{"fom": "2026-10-22", "tom": "2026-12-13"}],
        "arbeidsgiverperiodePaakrevd": True, "inntektPaakrevd": True, **mer,
    }  # fmt: skip


def med_foresporsel(
    capsys: pytest.CaptureFixture[str], bok: Path, *foresporsler: object
) -> tuple[Svar, dict[str, Any]]:
    """The command with a file of requests, and the JSON it gives."""
    fil, ut = bok.with_name("nav.json"), bok.with_name("im.json")
    fil.write_text(json.dumps(list(foresporsler)), encoding="utf-8")
    svar = kjor(capsys, bok, "--ansatt", 1001, "--foresporsel", fil, "--json", ut)
    return svar, les(ut) if ut.exists() else {}


def test_referansen_kommer_fra_navs_foresporsel_og_blir_staaende(
    bok: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    besvart = foresporsel(navReferanseId=REFERANSE.replace("f", "0"), status="BESVART")
    svar, im = med_foresporsel(capsys, bok, {"tull": 1}, besvart, foresporsel())
    assert svar.kode == 3
    assert "NAV-referanse" not in im["mangler"]
    assert im["avvikFraForespoersel"] == []
    assert verdier(bok, "NAV-referanse")[0][0] == REFERANSE


@pytest.mark.parametrize(
    ("mer", "ventet"),
    [
        ({"inntektsdato": "2026-10-22"}, "NAV spør om inntekten per 22.10.2026"),
        ({"arbeidsgiverperiodePaakrevd": False}, "NAV spør ikke etter arbeidsgiverperioden"),
    ],
)
def test_avvik_fra_foresporselen_blir_sagt_og_stopper_ikke(
    med_ark: Path, capsys: pytest.CaptureFixture[str], mer: dict[str, Any], ventet: str
) -> None:
    skriv(med_ark, {felt: v for felt, v in ALT.items() if felt != "NAV-referanse"})
    svar, im = med_foresporsel(capsys, med_ark, foresporsel(**mer))
    assert (svar.kode, im["klar"]) == (0, True)
    assert ventet in svar.feil


@pytest.mark.parametrize("innhold", ["", "[" * 100_000, "[]", '{"a": 1}'])
def test_fil_uten_foresporsler_er_en_feil(
    bok: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], innhold: str
) -> None:
    fil = tmp_path / "nav.json"
    fil.write_text(innhold, encoding="utf-8")
    assert kjor(capsys, bok, "--ansatt", 1001, "--foresporsel", fil).kode == 1
