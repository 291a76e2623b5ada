"""``Oppfølging``: what the clerk types survives every run, follows the spell, drives status."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from arkbok import URORT
from sykefravaer_xl.ark.tabellskriver import blokk
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from tests.kjoring.bokhjelp import (
    beregn,
    celler,
    d,
    fyll_fravaer,
    mal,
    overskrifter,
    skriv_i_kolonner,
    skriv_inn,
    tabell,
)

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from arkbok import Verdi
    from sykefravaer_xl.kjoring.bok import Rapport

SYK = ("1", "Sykmelding", d(7, 9), d(31, 12), 100)


@pytest.fixture
def bok(tmp_path: Path) -> Path:
    """One long spell from 7 September 2026, computed once."""
    sti = mal(tmp_path / "bok.xlsx", SYK)
    beregn(sti)
    return sti


def oppfolging(sti: Path) -> list[dict[str, Any]]:
    return tabell(sti, "Oppfølging")


def oppgaver(rapport: Rapport) -> dict[str, str]:
    """Task -> status, of all on the work list."""
    return {str(rad["oppgave"]): str(rad["status"]) for rad in rapport.arbeidsliste}


def test_en_rad_per_tilfelle_med_fristene_fra_kontrakten(bok: Path) -> None:
    assert oppfolging(bok) == [
        {
            "Ansattnr": "1", "Navn": "Person 1", "Neste sjekkpunkt": "Første kontakt",
            "Neste frist": d(13, 9), "Status": "Forfalt", "Leder": "Mona Modellhaug",
            "Tilfelle fra": d(7, 9), "Tilfelle til": d(31, 12), "Grad nå": 100,
            "Første kontakt": d(13, 9), "Arbeidsgiverperioden slutter": d(22, 9),
            "Oppfølgingsplan": d(4, 10), "Oppfølgingsplan til sykmelder": d(4, 10),
            "Dialogmøte 1": d(25, 10), "Aktivitetskrav": d(1, 11),
            "Dialogmøte 2": d(7, 3, 2027), "Søknad om AAP": d(7, 7, 2027),
            "Maksdato": d(3, 9, 2027), "Avklare ytelser": d(9, 7, 2027),
        }
    ]  # fmt: skip


def test_utfort_dato_og_unntak_tar_oppgaven_av_lista(bok: Path) -> None:
    assert oppgaver(beregn(bok, prov=True)) == {
        "Første kontakt": "Forfalt", "Oppfølgingsplan": "Forfalt",
        "Oppfølgingsplan til sykmelder": "Forfalt", "Dialogmøte 1": "Forfalt",
        "Aktivitetskrav": "Forfalt",
    }  # fmt: skip
    notert: dict[str, Verdi] = {
        "Første kontakt utført": d(8, 9),
        "Oppfølgingsplan utført": d(30, 9),
        "Dialogmøte 1 unntak": d(1, 10),
        "Dialogmøte 1 grunn": "Klart unødvendig",
    }
    skriv_i_kolonner(bok, "Oppfølging", 2, notert)
    rapport = beregn(bok)
    assert oppgaver(rapport) == {
        "Oppfølgingsplan til sykmelder": "Forfalt",
        "Aktivitetskrav": "Forfalt",
    }
    assert rapport.forfalt == 2
    assert notert.items() <= oppfolging(bok)[0].items()
    siste = tabell(bok, "Fravær")[-1]
    assert (siste["Neste sjekkpunkt"], siste["Frist"], siste["Status"]) == (
        "Oppfølgingsplan til sykmelder", d(4, 10), "Forfalt",
    )  # fmt: skip


def test_moetedato_gir_frist_for_planen_til_nav(bok: Path) -> None:
    skriv_i_kolonner(bok, "Oppfølging", 2, {"Møtedato": d(2, 12)})
    rapport = beregn(bok)
    rad = oppfolging(bok)[0]
    assert rad["Møtedato"] == d(2, 12)
    assert rad["Plan til NAV før dialogmøte 2"] == d(25, 11)
    assert oppgaver(rapport)["Plan til NAV før dialogmøte 2"] == "Snart"


def test_sist_kontakt_flytter_den_maanedlige_kontakten(tmp_path: Path) -> None:
    sti = mal(tmp_path / "bok.xlsx", SYK)
    _sett_aktiv(sti, "maanedlig_kontakt", "Ja")
    beregn(sti)
    skriv_i_kolonner(sti, "Oppfølging", 2, {"Sist kontakt": d(31, 10)})
    beregn(sti)
    rad = oppfolging(sti)[0]
    assert rad["Sist kontakt"] == d(31, 10)
    assert rad["Månedlig kontakt"] == d(30, 11)  # clamped to the month's end


def test_tiltak_til_gir_frist_naar_tilretteleggingen_utloper(bok: Path) -> None:
    skriv_i_kolonner(bok, "Oppfølging", 2, {"Tiltak til": d(20, 11)})
    rapport = beregn(bok)
    assert oppgaver(rapport)["Tilrettelegging utløper"] == "Forfalt"
    assert oppfolging(bok)[0]["Tilrettelegging utløper"] == d(20, 11)


def test_egenmelding_skrevet_inn_siden_flytter_forste_dag_og_beholder_det_som_er_notert(
    bok: Path,
) -> None:
    notert: dict[str, Verdi] = {
        "Oppfølgingsplan utført": d(30, 9),
        "Oppfølgingsplan grunn": "etter møtet",
    }
    skriv_i_kolonner(bok, "Oppfølging", 2, notert)
    fyll_fravaer(bok, ("1", "Egenmelding", d(4, 9), d(6, 9)), fra_rad=3)
    rapport = beregn(bok)
    rader = oppfolging(bok)
    assert len(rader) == 1
    assert rader[0]["Tilfelle fra"] == d(4, 9)
    assert rader[0]["Oppfølgingsplan"] == d(1, 10)
    assert notert.items() <= rader[0].items()
    assert "Oppfølgingsplan" not in oppgaver(rapport)
    assert rapport.varsler == ()


TO_TILFELLER = (
    ("2", "Sykmelding", d(2, 3), d(31, 3), 100),
    ("2", "Sykmelding", d(20, 4), d(31, 12), 100),
)


def test_to_tilfeller_som_blir_ett_beholder_begge_radene_og_siste_utfort_gjelder(
    tmp_path: Path,
) -> None:
    sti = mal(tmp_path / "bok.xlsx", *TO_TILFELLER)
    beregn(sti)
    assert [r["Tilfelle fra"] for r in oppfolging(sti)] == [d(2, 3), d(20, 4)]
    skriv_i_kolonner(sti, "Oppfølging", 2, {"Første kontakt utført": d(5, 3)})
    skriv_i_kolonner(sti, "Oppfølging", 3, {"Oppfølgingsplan utført": d(10, 5)})
    # the note fills the gap: 9 days before it and 9 days after it
    fyll_fravaer(sti, ("2", "Egenmelding", d(9, 4), d(10, 4)), fra_rad=4)
    for _ in range(2):
        rapport = beregn(sti)
        forste, andre = oppfolging(sti)
        assert (forste["Tilfelle fra"], forste["Tilfelle til"]) == (d(2, 3), d(31, 12))
        assert forste["Første kontakt utført"] == d(5, 3)
        assert forste["Oppfølgingsplan"] == d(29, 3)
        # the row that is left keeps what she wrote, and shows no due dates
        assert andre == {
            "Ansattnr": "2", "Navn": "Person 2", "Leder": "Mona Modellhaug",
            "Tilfelle fra": d(20, 4), "Tilfelle til": d(31, 12),
            "Oppfølgingsplan utført": d(10, 5),
        }  # fmt: skip
        assert "Første kontakt" not in oppgaver(rapport)
        assert "Oppfølgingsplan" not in oppgaver(rapport)
        assert "Oppfølgingsplan til sykmelder" in oppgaver(rapport)


def test_raden_til_en_som_er_tatt_ut_beholdes_uten_frister_og_varsles(tmp_path: Path) -> None:
    sti = mal(tmp_path / "bok.xlsx", SYK, TO_TILFELLER[0])
    beregn(sti)
    skriv_i_kolonner(sti, "Oppfølging", 3, {"Oppfølgingsplan utført": d(20, 3)})
    skriv_inn(sti, "Fravær", {(3, kol): None for kol in range(1, 6)})
    skriv_inn(sti, "Ansatte", {(3, kol): None for kol in range(1, 10)})
    rapport = beregn(sti)
    assert [(f.kode, f.celle) for f in rapport.varsler] == [("tilfelle_borte", "G3")]
    assert oppfolging(sti)[1] == {
        "Ansattnr": "2", "Navn": "Person 2", "Leder": "Mona Modellhaug",
        "Tilfelle fra": d(2, 3), "Tilfelle til": d(31, 3),
        "Oppfølgingsplan utført": d(20, 3),
    }  # fmt: skip


def test_sorterte_rader_og_en_egen_kolonne_beholdes(tmp_path: Path) -> None:
    sti = mal(tmp_path / "bok.xlsx", SYK, ("2", "Sykmelding", d(1, 6), d(31, 12), 100))
    beregn(sti)
    rader = [celler_i_rad(sti, nr) for nr in (2, 3)]
    bytte = {(2, k): v for k, v in rader[1].items()} | {(3, k): v for k, v in rader[0].items()}
    kol = len(overskrifter(sti, "Oppfølging")) + 1
    skriv_inn(sti, "Oppfølging", {**bytte, (1, kol): "Mitt notat", (3, kol): "ring NAV"})
    beregn(sti)
    skriv_i_kolonner(sti, "Oppfølging", 3, {"Oppfølgingsplan utført": d(1, 10)})
    rapport = beregn(sti)
    to, en = oppfolging(sti)
    assert (to["Ansattnr"], to["Tilfelle fra"]) == ("2", d(1, 6))
    assert (en["Ansattnr"], en["Tilfelle fra"], en["Mitt notat"]) == ("1", d(7, 9), "ring NAV")
    assert en["Oppfølgingsplan utført"] == d(1, 10)
    apne = [r["ansattnr"] for r in rapport.arbeidsliste if r["oppgave"] == "Oppfølgingsplan"]
    assert apne == ["2"]


def celler_i_rad(sti: Path, rad: int) -> dict[int, Any]:
    ark = load_workbook(sti)["Oppfølging"]
    return {c.column: c.value for c in ark[rad] if c.value is not None}


def _sett_aktiv(sti: Path, sjekkpunkt: str, verdi: str) -> None:
    rad = next(
        nr for nr, r in enumerate(tabell(sti, "Sjekkpunkter"), start=2) if r["Id"] == sjekkpunkt
    )
    skriv_i_kolonner(sti, "Sjekkpunkter", rad, {"Aktiv": verdi})


def _rad_for(sti: Path, ark: str, kolonne: str, verdi: str) -> int:
    return next(nr for nr, r in enumerate(tabell(sti, ark), start=2) if r.get(kolonne) == verdi)


def test_sjekkpunkt_slaatt_av_er_borte_fra_lista_og_har_ingen_frist(bok: Path) -> None:
    skriv_i_kolonner(bok, "Oppfølging", 2, {"Dialogmøte 1 grunn": "venter"})
    _sett_aktiv(bok, "dialogmote1", "Nei")
    rapport = beregn(bok)
    rad = oppfolging(bok)[0]
    assert "Dialogmøte 1" not in oppgaver(rapport)
    assert "Dialogmøte 1" not in rad
    assert rad["Dialogmøte 1 grunn"] == "venter"


def test_eget_tall_i_sjekkpunkter_gir_egen_frist(bok: Path) -> None:
    rad = _rad_for(bok, "Sjekkpunkter", "Id", "oppfolgingsplan")
    skriv_i_kolonner(bok, "Sjekkpunkter", rad, {"Antall": 2, "Enhet": "uker"})
    beregn(bok)
    assert oppfolging(bok)[0]["Oppfølgingsplan"] == d(21, 9)


def test_eget_sjekkpunkt_faar_kolonner_til_hoyre_og_kommer_paa_lista(bok: Path) -> None:
    for_ = overskrifter(bok, "Oppfølging")
    rad = len(tabell(bok, "Sjekkpunkter")) + 2
    eget: dict[str, Verdi] = {
        "Sjekkpunkt": "Kaffe med leder", "Aktiv": "Ja", "Regnes fra": "Tilfelle", "Antall": 10,
        "Enhet": "dager", "Ansvarlig": "HR",
    }  # fmt: skip
    skriv_i_kolonner(bok, "Sjekkpunkter", rad, eget)
    for _ in range(2):
        rapport = beregn(bok)
        assert overskrifter(bok, "Oppfølging") == [
            *for_, "Kaffe med leder", "Kaffe med leder utført", "Kaffe med leder unntak",
            "Kaffe med leder grunn",
        ]  # fmt: skip
        assert oppfolging(bok)[0]["Kaffe med leder"] == d(17, 9)
        assert oppgaver(rapport)["Kaffe med leder"] == "Forfalt"
    skriv_i_kolonner(bok, "Oppfølging", 2, {"Kaffe med leder utført": d(16, 9)})
    assert "Kaffe med leder" not in oppgaver(beregn(bok))
    tabellen = load_workbook(bok)["Oppfølging"].tables["tblOppfolging"]
    assert tabellen.column_names == overskrifter(bok, "Oppfølging")


def test_varsel_dager_avgjor_hva_som_er_snart(bok: Path) -> None:
    assert "Dialogmøte 2" not in oppgaver(beregn(bok, prov=True))
    rad = _rad_for(bok, "Innstillinger", "Innstilling", "Varsel dager")
    skriv_i_kolonner(bok, "Innstillinger", rad, {"Verdi": 105})  # 22.11. + 105 is 7.3.2027
    assert oppgaver(beregn(bok, prov=True))["Dialogmøte 2"] == "Snart"
    skriv_i_kolonner(bok, "Innstillinger", rad, {"Verdi": 104})
    assert "Dialogmøte 2" not in oppgaver(beregn(bok, prov=True))


def test_profilen_stat_legger_til_de_frister_staten_har(bok: Path) -> None:
    rad = _rad_for(bok, "Innstillinger", "Innstilling", "Profil")
    skriv_i_kolonner(bok, "Innstillinger", rad, {"Verdi": "stat"})
    beregn(bok)
    rad1 = oppfolging(bok)[0]
    assert rad1["Brev om ytelser"] == d(7, 3, 2027)
    assert rad1["Pensjonsmelding"] == d(7, 5, 2027)
    assert rad1["Permisjon slutter"] == d(5, 9, 2028)  # from the agreement's date


def test_rader_lagt_til_i_en_tom_mal_ser_ut_som_malens_egen_rad(tmp_path: Path) -> None:
    sti = mal(tmp_path / "bok.xlsx", SYK, ("2", "Sykmelding", d(1, 6), d(31, 12), 100))
    beregn(sti)
    for ark, siste in (("Oppfølging", 3), ("Arbeidsliste", 6)):
        regneark = load_workbook(sti)[ark]
        for kol in range(1, 6):
            monster, ny = regneark.cell(2, kol), regneark.cell(siste, kol)
            assert monster.fill.fgColor.rgb == ny.fill.fgColor.rgb != "00000000"
            assert monster.border.bottom.style == ny.border.bottom.style
            assert monster.number_format == ny.number_format


def test_arbeidslisten_vokser_og_krymper_med_oppgavene(tmp_path: Path) -> None:
    andre = ("2", "Sykmelding", d(1, 6), d(31, 12), 100)
    sti = mal(tmp_path / "bok.xlsx", SYK)
    beregn(sti)
    assert len(tabell(sti, "Arbeidsliste")) == 5
    skriv_inn(sti, "Ansatte", {(3, 1): "2", (3, 2): "Person 2", (3, 3): d(1, 1, 1990)})
    fyll_fravaer(sti, andre, fra_rad=3)
    beregn(sti)
    # and of the second: five overdue, and dialogue meeting 2 on 29 November
    assert len(tabell(sti, "Arbeidsliste")) == 11
    ref = str(load_workbook(sti)["Arbeidsliste"].tables["tblArbeidsliste"].ref)
    assert (ref.startswith("A1:"), ref.endswith("12")) == (True, True)
    skriv_inn(sti, "Fravær", {(3, kol): None for kol in range(1, 6)})
    beregn(sti)
    assert {r["Ansattnr"] for r in tabell(sti, "Arbeidsliste")} == {"1"}
    assert len(tabell(sti, "Arbeidsliste")) == 5
    assert not [k for k in celler(sti, "Arbeidsliste") if int(re.sub("[A-Z]", "", k)) > 6]


def test_notat_under_arbeidslisten_tommes_ikke_og_overskrives_ikke(bok: Path) -> None:
    skriv_inn(bok, "Arbeidsliste", {(9, 2): "mitt notat"})
    beregn(bok)
    assert celler(bok, "Arbeidsliste")["B9"] == "mitt notat"
    skriv_inn(bok, "Ansatte", {(3, 1): "2", (3, 2): "Person 2", (3, 3): d(1, 1, 1990)})
    fyll_fravaer(bok, ("2", "Sykmelding", d(1, 6), d(31, 12), 100), fra_rad=3)
    for_ = bok.read_bytes()
    with pytest.raises(SykefravaerFeil, match=r"Arbeidsliste, rad 9.*Flytt det"):
        beregn(bok)
    assert bok.read_bytes() == for_


def test_rader_langt_nede_far_bare_det_som_skal_endres() -> None:
    # the rules reach to row 5000; what is written must not depend on that
    kolonner = {"grad_na": 6, "tilfelle_fra": 4}
    endres = blokk({6000: {"grad_na": None}}, kolonner)
    assert (endres.kolonner, endres.rader[6000]) == ((4, 6), (URORT, None))
    hele = blokk({6000: {"grad_na": 50}}, {"grad_na": 6, "navn": 2}, 6000)
    assert (hele.kolonner, hele.rader[6000]) == ((2, 6), (None, 50))
