"""Letters in a workbook."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from sykefravaer_xl.bok.enkeltsak import StoppetSakFeil, UkjentAnsattFeil
from sykefravaer_xl.brev.brevbok import lag_brev
from sykefravaer_xl.brev.mal import MalFeil
from sykefravaer_xl.fil.bokendring import Skrivevalg
from tests.kjoring.bokhjelp import (
    DATO,
    NAA,
    d,
    lag,
    overskrifter,
    skriv_inn,
    tabell,
)
from tests.kommandoer.kall import kall
from tests.plan.planhjelp import arknavn, bok, celler

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.brev.brevbok import Brevrapport


@pytest.fixture
def boka(tmp_path: Path) -> Path:
    return bok(tmp_path / "bok.xlsx")


def brev(sti: Path, mal: str, ansatt: str = "1001", dato: date = DATO) -> Brevrapport:
    return lag_brev(sti, ansatt, mal, dato, Skrivevalg(naa=NAA))


def sett_innstilling(sti: Path, navn: str, verdi: str) -> None:
    rader = celler(sti, "Innstillinger")
    rad = next(int(a[1:]) for a, v in rader.items() if v == navn)
    skriv_inn(sti, "Innstillinger", {(rad, 2): verdi})


def test_innkallingen_har_navn_og_frist(boka: Path) -> None:
    rapport = brev(boka, "innkalling_dialogmote1")
    assert rapport.ark == "Innkalling DM1 1001"
    alle = list(celler(boka, rapport.ark).values())
    assert "Til Person 1001" in alle
    assert any("siden 19.10.2026" in str(v) and "senest 06.12.2026" in str(v) for v in alle)
    assert "Hilsen Mona Modellhaug" in alle


def test_i_hennes_eget_ark_staar_lederens_epost_i_raden(tmp_path: Path) -> None:
    sti = lag(
        tmp_path / "egen.xlsx",
        {
            "Fravær": [
                ("Lønnsnr", "Navn", "Nærmeste leder", "Leders e-post", "Type", "Fra", "Til"),
                ("7", "Kari", "Ola", "ola@firma.no", "Sykmelding", d(1, 10), d(31, 12)),
            ]
        },
    )
    rapport = brev(sti, "innkalling_dialogmote1", "7")
    assert any("ola@firma.no" in str(v) for v in celler(sti, rapport.ark).values())
    assert "Boka har ikke leders e-post" not in str(rapport.varsler)


def test_forberedelsen_har_planfristen_en_uke_foer_motet(boka: Path) -> None:
    rader = tabell(boka, "Oppfølging")
    rad = next(nr for nr, r in enumerate(rader, start=2) if r["Ansattnr"] == "1001")
    kolonne = overskrifter(boka, "Oppfølging").index("Møtedato") + 1
    skriv_inn(boka, "Oppfølging", {(rad, kolonne): d(16, 12)})
    rapport = brev(boka, "forberedelse_dialogmote2")
    alle = celler(boka, rapport.ark)
    rad_for = {v: int(a[1:]) for a, v in alle.items() if a.startswith("A")}
    assert alle[f"B{rad_for['Møtet er']}"] == d(16, 12)
    assert alle[f"B{rad_for['Oppdatert plan skal være hos NAV']}"] == d(9, 12)


def test_et_brev_blir_aldri_skrevet_over(boka: Path) -> None:
    forste = brev(boka, "referat_dialogmote1").ark
    skriv_inn(boka, forste, {(7, 2): "Enighet"})
    assert brev(boka, "referat_dialogmote1").ark == "Referat DM1 1001 2"
    assert "Enighet" in celler(boka, forste).values()


def test_det_boka_ikke_vet_blir_en_strek_og_et_varsel(boka: Path) -> None:
    rapport = brev(boka, "permisjon_slutt")
    assert any("tar slutt ____________." in str(v) for v in celler(boka, rapport.ark).values())
    assert rapport.varsler[0].tekst == (
        "Permisjon slutt 1001: Boka har ikke fristen for «Permisjon slutter». "
        "Fyll det inn for hånd der det står en strek."
    )


def test_virksomhet_og_pensjonskasse_folger_innstillingene(boka: Path) -> None:
    sett_innstilling(boka, "Virksomhet", "Eksempel AS")
    sett_innstilling(boka, "Profil", "stat")
    alle = celler(boka, brev(boka, "slutt_lonn_og_ytelser").ark).values()
    assert "Hilsen Eksempel AS" in alle
    assert any("Statens pensjonskasse" in str(v) for v in alle)


@pytest.mark.parametrize(
    ("dato", "ventet"),
    [
        (date(2027, 8, 18), "Søk i god tid, helst innen 19.08.2027."),
        (date(2027, 8, 19), "Søk så snart som mulig."),
    ],
)
def test_brevet_ber_ingen_soke_innen_en_dag_som_er_gaatt(
    boka: Path, dato: date, ventet: str
) -> None:
    alle = celler(boka, brev(boka, "slutt_lonn_og_ytelser", dato=dato).ark).values()
    assert any(ventet in str(v) for v in alle)


def test_bedriftens_egne_maler_ligger_ved_siden_av_boka(boka: Path) -> None:
    mappe = boka.parent / "maler"
    mappe.mkdir()
    (mappe / "velkommen.md").write_text(
        '+++\nnavn = "V"\nark = "Velkommen: [hei]"\n+++\n# Hei {navn}\n=1+1\n', encoding="utf-8"
    )
    sett_innstilling(boka, "Maler", "../maler")  # never anywhere else than beside the book
    rapport = brev(boka, "velkommen")
    assert rapport.ark == "Velkommen- -hei- 1001"
    assert celler(boka, rapport.ark)["A1"] == "Hei Person 1001"
    assert celler(boka, rapport.ark)["A2"] == "=1+1"
    sett_innstilling(boka, "Maler", "borte")
    with pytest.raises(MalFeil, match="borte"):
        brev(boka, "velkommen")


def test_feil_gir_en_urort_bok(boka: Path) -> None:
    foer = boka.read_bytes()
    feil: tuple[tuple[str, str, Any], ...] = (
        ("finnes_ikke", "1001", MalFeil),
        ("referat_dialogmote1", "9999", UkjentAnsattFeil),
        ("referat_dialogmote1", "1005", StoppetSakFeil),
    )
    for mal, ansatt, klasse in feil:
        with pytest.raises(klasse):
            brev(boka, mal, ansatt)
    assert boka.read_bytes() == foer


def test_bok_med_bare_ett_ark(tmp_path: Path) -> None:
    rader = [("Navn", "Fra", "Til", "Type"), ("Kari Ås", d(1, 10), d(30, 11), "Sykmelding")]
    sti = lag(tmp_path / "egen.xlsx", {"Fravær": rader})
    assert brev(sti, "innkalling_dialogmote1", "Kari Ås").ark == "Innkalling DM1 Kari Ås"


def test_kommandoen(boka: Path, capsys: pytest.CaptureFixture[str]) -> None:
    svar = kall(
        capsys, "brev", boka, "--ansatt", "1001", "--mal", "referat_dialogmote1",
        "--dato", "2026-11-22",
    )  # fmt: skip
    assert (svar.kode, svar.ut.splitlines()[0]) == (0, "Referat DM1 1001: arket er laget.")
    assert "Referat DM1 1001" in arknavn(boka)
    svar = kall(capsys, "brev", "--liste")
    assert svar.kode == 0
    assert "innkalling_dialogmote1: Leder kaller inn den ansatte til dialogmøte 1" in svar.ut
    assert "{maksdato}" in svar.ut
    assert kall(capsys, "brev", boka).kode == 2
    assert "Skriv hvilken bok" in kall(capsys, "brev").feil
    svar = kall(capsys, "brev", boka, "--ansatt", "1001", "--mal", "x")
    assert (svar.kode, "Det er ingen mal som heter «x»." in svar.feil) == (1, True)


def test_den_ansatte_faar_saldoen_sin(tmp_path: Path) -> None:
    rader = [
        ("Ansattnr", "Type", "Fra", "Til", "Grad", "Avtalte timer", "Arbeidede timer"),
        ("1001", "Gradert sykmelding", d(1, 10), d(31, 10), 50, 150, 60),
        ("1001", "Gradert sykmelding", d(1, 11), d(30, 11), 60, 150, 70),
    ]
    ansatte = [("Ansattnr", "Navn"), ("1001", "Ada")]
    sti = lag(tmp_path / "b.xlsx", {"Ansatte": ansatte, "Fravær": rader})
    alle = celler(sti, brev(sti, "timer_gradert").ark).values()
    # half of 150 is 75, 40 % of 150 is 60
    assert any(
        "01.10.2026–31.10.2026: Arbeidet 60 timer; graden 50 % gir 75 av 150 avtalte timer. "
        "Saldo -15 timer."
        in str(v)
        and "Saldo 10 timer." in str(v)
        and str(v).endswith("Summen av 2 graderte rader 01.10.2026–30.11.2026: -5 timer.")
        for v in alle
    )
