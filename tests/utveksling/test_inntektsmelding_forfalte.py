"""``inntektsmelding --forfalte``: who needs one, what NAV asks for, and what is past."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesing import les
from tests.kjoring.bokhjelp import celler, d, lag, skriv_inn
from tests.kommandoer.kall import Svar, kall
from tests.tidslinjesprak import frist_av, regn

FNR = "14838801001"
REF = "f47ac10b-58cc-4372-a567-0e02b2c3d479"


def bok(sti: Path, *hendelser: tuple[object, ...], forskutterer: str = "Ja") -> Path:
    """1001 since 19 October: NAV pays from 4 November. 1002 since 1 June: from 17 June."""
    return lag(
        sti,
        {
            "Ansatte": [
                ("Ansattnr", "Navn", "Forskutterer", "Fødselsnummer", "Timer per uke"),
                ("1001", "Ada", forskutterer, FNR, 37.5),
                ("1002", "Bo", forskutterer, "14838801002", 37.5),
            ],
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til", "Grad"),
                ("1001", "Sykmelding", d(19, 10), d(13, 12), 100),
                ("1002", "Sykmelding", d(1, 6), d(13, 12), 100),
            ],
            "Hendelser": [("Ansattnr", "Dato", "Hendelse"), *hendelser],
        },
    )


def foresporsel(fil: Path, fnr: str, fom: str, status: str = "AKTIV") -> Path:
    en: dict[str, Any] = {
        "loepenr": 1, "navReferanseId": REF, "orgnr": "999999999", "fnr": fnr, "status": status,
        "sykmeldingsperioder": [{"fom": fom, "tom": "2026-12-13"}], "egenmeldingsperioder": [],
        "inntektsdato": fom, "arbeidsgiverperiodePaakrevd": True, "inntektPaakrevd": True,
        "opprettetTid": "2026-11-05T08:00:00",
    }  # fmt: skip
    fil.write_text(json.dumps([en]), encoding="utf-8")
    return fil


def forfalte(capsys: pytest.CaptureFixture[str], sti: Path, *valg: object) -> Svar:
    return kall(capsys, "inntektsmelding", sti, "--forfalte", "--dato", "2026-11-22", *valg)


def test_lista_sier_hvem_fra_naar_og_fristen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    svar = forfalte(capsys, bok(tmp_path / "b.xlsx"))
    assert "MÅ SENDES (1)" in svar.ut
    # three months after November
    assert (
        "Inntektsmelding 1001: NAV betaler fra 04.11.2026 (18 dager siden). "
        "Kravet må være hos NAV senest 28.02.2027 (ftrl § 22-13)."
    ) in svar.ut
    assert "1002" not in svar.ut


def test_en_dag_er_ikke_flere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(
        capsys, "inntektsmelding", bok(tmp_path / "b.xlsx"), "--forfalte", "--dato", "2026-11-05"
    )
    assert "NAV betaler fra 04.11.2026 (1 dag siden)." in svar.ut


def test_det_nav_spor_om_staar_ved_og_det_som_er_for_sent_forst(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = foresporsel(tmp_path / "f.json", "14838801002", "2026-06-01")
    svar = forfalte(capsys, bok(tmp_path / "b.xlsx"), "--foresporsel", fil)
    assert svar.ut.index("FOR SENT FOR HELE KRAVET (1)") < svar.ut.index("MÅ SENDES (1)")
    assert (
        "Inntektsmelding 1002: NAV betaler fra 17.06.2026 (158 dager siden). Kravet må være hos "
        "NAV senest 30.09.2026 (ftrl § 22-13). "
        "NAV spør 05.11.2026 (AKTIV): inntekt per 01.06.2026, arbeidsgiverperioden, "
        "sykmeldt 01.06.2026–13.12.2026."
    ) in svar.ut


def test_en_foresporsel_om_noen_boka_ikke_kjenner_sies_uten_nummer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = foresporsel(tmp_path / "f.json", "01019012345", "2026-06-01")
    svar = forfalte(capsys, bok(tmp_path / "b.xlsx"), "--foresporsel", fil)
    assert "1 av forespørslene fra NAV gjelder ingen i boka" in svar.feil
    assert "01019012345" not in svar.ut + svar.feil


def test_sendt_i_arket_setter_sjekkpunktet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = bok(tmp_path / "b.xlsx")
    forfalte(capsys, sti)
    merke = {str(v): c for c, v in celler(sti, "Inntektsmelding 1001").items()}["Sendt til NAV"]
    skriv_inn(sti, "Inntektsmelding 1001", {(int(merke[1:]), 3): d(20, 11)})
    (hendt,) = les(sti).planhendelser
    assert (hendt.ansatt, hendt.dato, hendt.slag) == ("1001", d(20, 11), "inntektsmelding_sendt")
    assert "Ingen inntektsmeldinger er forfalt" in forfalte(capsys, sti).ut


@pytest.mark.parametrize("slik", ["hendelse", "besvart"])
def test_sendt_er_sendt_hvor_det_enn_staar(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], slik: str
) -> None:
    hendt = (("1001", d(10, 11), "Inntektsmelding sendt"),) if slik == "hendelse" else ()
    fil = foresporsel(tmp_path / "f.json", FNR, "2026-10-19", "BESVART")
    valg = ("--foresporsel", fil) if slik == "besvart" else ()
    svar = forfalte(capsys, bok(tmp_path / "b.xlsx", *hendt), *valg)
    assert "Ingen inntektsmeldinger er forfalt" in svar.ut


def test_uten_forskuttering_er_det_ingen_refusjon_noe_sted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = bok(tmp_path / "b.xlsx", forskutterer="Nei")
    svar = forfalte(capsys, sti)
    assert "NAV betaler den ansatte selv og venter på inntekten." in svar.ut
    assert "efusjon" not in svar.ut
    ark = [str(v) for v in celler(sti, "Inntektsmelding 1001").values()]
    assert "NAV betaler fra" in ark
    assert "Refusjon fra" not in ark
    timer = kall(capsys, "timer", sti, "--ansatt", "1001", "--dato", "2026-11-22")
    assert "betales av NAV rett til den ansatte, fra 04.11.2026." in timer.ut
    assert "NAV (rett til den ansatte)" in timer.ut
    assert "efusjon" not in timer.ut


@pytest.mark.parametrize(
    ("forskutterer", "status"), [(True, "kommende"), (None, "kommende"), (False, "ikke_aktuelt")]
)
def test_uten_forskuttering_er_det_ingen_lonn_a_stoppe(
    forskutterer: bool | None, status: str
) -> None:
    svar = regn("200S", "2026-01-05", "2026-06-01", forskutterer=forskutterer)
    assert frist_av(svar, "lonnsstopp").status.value == status
