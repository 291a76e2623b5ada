"""Every measure of the workbook in ``kjent``, with the arithmetic in the comments."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sykefravaer_xl.lov.statistikk import statistikkvalg
from sykefravaer_xl.statistikk.beregning import Bestilling
from sykefravaer_xl.statistikk.fakta import dagsverk
from tests.statistikk.kjent import DATO, FRA, etter_ansatte_valg, kjent_bok, regn, uten_vern

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.statistikk.figurer import Gruppetabell, Statistikk, Tall


@pytest.fixture(scope="module")
def bok(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kjent_bok(tmp_path_factory.mktemp("kjent"))


@pytest.fixture(scope="module")
def apen(bok: Path) -> Statistikk:
    """With nothing hidden."""
    return regn(bok, valg=uten_vern())


@pytest.fixture(scope="module")
def vernet(bok: Path) -> Statistikk:
    """As it is printed."""
    return regn(bok)


@pytest.fixture(scope="module")
def etter_ansatte(bok: Path) -> Statistikk:
    """Hidden by how many are employed only, so that the groups can be looked at."""
    return regn(bok, valg=etter_ansatte_valg())


def tall(t: Tall | None) -> tuple[int, float, float] | None:
    return None if t is None else (t.ansatte, dagsverk(t.avtalt), dagsverk(t.tapt))


def grupper(tabell: Gruppetabell) -> dict[str, tuple[int, float, float] | None]:
    return {rad.navn: tall(rad.samlet) for rad in tabell.rader}


def test_sykefravaersprosenten_for_alle(apen: Statistikk) -> None:
    # agreed: school 6 × 122 = 732; health 7, 9, 12, 13: 4 × 61 = 244, 8 without AAP 31.5,
    # 10 to 31 March 31.5, 11 from 1 May (18 + 22) / 2 = 20: 327. Lost: 3 + 12 + 5 + 40 + 5 + 1
    assert tall(apen.samlet) == (13, 1059.0, 66.0)
    assert apen.samlet.prosent == pytest.approx(100 * 66 / 1059, abs=1e-12)


def test_kvartalene(apen: Statistikk) -> None:
    to_siste = [(r.rom.navn, tall(r.tall)) for r in apen.kvartaler[-2:]]
    # 1st: 6 × 63 + 6 × 31.5 = 567; 3 + 7 + 5 + 5. 2nd: 6 × 59 + 4 × 29.5 + 20 = 492; 5 + 40 + 1
    assert to_siste == [("1. kv. 2026", (12, 567.0, 20.0)), ("2. kv. 2026", (11, 492.0, 46.0))]


def test_maanedene(apen: Statistikk) -> None:
    assert [(r.rom.navn, tall(r.tall)) for r in apen.maneder] == [
        ("jan. 2026", (12, 189.0, 8.0)),  # 21 × 9; 3 + 5
        ("feb. 2026", (12, 180.0, 5.0)),  # 20 × 9
        ("mars 2026", (12, 198.0, 7.0)),  # 22 × 9
        ("april 2026", (10, 152.0, 5.0)),  # 19 × (6 + 4 halves)
        ("mai 2026", (11, 153.0, 18.0)),  # 18 × (6 + 5 halves)
        ("juni 2026", (11, 187.0, 23.0)),  # 22 × 8.5; 22 + 1
    ]


def test_glidende_fire_kvartaler(apen: Statistikk) -> None:
    # agreed 66 × 9 + 64 × 9 + 567 + 492 = 2229; lost 2 + 2 + 20 + 46 = 70
    assert apen.kvartaler[-1].glidende == pytest.approx(100 * 70 / 2229, abs=1e-12)


def test_samme_dager_aaret_for(apen: Statistikk) -> None:
    # 122 × 6 + 61 × 6 = 1098; person 12 in January 2025: 15 days × half a position
    assert tall(apen.i_fjor) == (12, 1098.0, 7.5)


@pytest.mark.parametrize(
    ("felt", "navn_skole", "navn_helse"),
    [
        ("kjonn", "Kvinner", "Menn"),
        ("avdeling", "Skole", "Helse"),
        ("stilling", "Lærer", "Pleier"),
        ("heltid", "Heltid", "Deltid"),
        ("alder", "35–44 år", "55–61 år"),
    ],
)
def test_gruppene(etter_ansatte: Statistikk, felt: str, navn_skole: str, navn_helse: str) -> None:
    assert grupper(etter_ansatte.grupper[felt]) == {
        navn_skole: (6, 732.0, 60.0),
        navn_helse: (7, 327.0, 6.0),
    }


def test_grupper_der_en_eller_to_har_hatt_fravaer_vises_ikke(vernet: Statistikk) -> None:
    # two of the seven have been ill: 6 days less one's own are the other's
    assert grupper(vernet.grupper["avdeling"]) == {"Skole": None, "Helse": None}


def test_gruppene_per_kvartal(etter_ansatte: Statistikk) -> None:
    per = {
        r.navn: [tall(t) for t in r.tider or ()] for r in etter_ansatte.grupper["avdeling"].rader
    }
    assert per == {
        "Skole": [(6, 378.0, 15.0), (6, 354.0, 45.0)],
        "Helse": [(6, 189.0, 5.0), (5, 138.0, 1.0)],
    }


@pytest.mark.parametrize(
    ("nokkel", "ventet"),
    [
        (
            "varighet",
            {
                "1–3 dager": (3.0, 1),
                "4–16 dager": (11.0, 3),  # 5 + 5 + 1
                "17–56 dager": (12.0, 1),
                "57 dager eller mer": (40.0, 1),
            },
        ),
        ("type", {"Egenmeldt": (4.0, 2), "Legemeldt (sykmelding)": (62.0, 4)}),
        (
            "agp",
            {
                # 3 + 9 (23 March–7 April) + 5 + 11 (4–19 May) + 5 + 1
                "I arbeidsgiverperioden": (34.0, 6),
                "Utenfor arbeidsgiverperioden": (32.0, 2),  # 3 + 29
            },
        ),
        ("grad", {"Helt sykmeldt (100 %)": (61.0, 5), "Gradert (under 100 %)": (5.0, 1)}),
    ],
)
def test_delingene(apen: Statistikk, nokkel: str, ventet: dict[str, tuple[float, int]]) -> None:
    funnet = {
        rad.navn: (dagsverk(rad.tapt or 0), rad.fravaer) for rad in apen.delinger[nokkel].rader
    }
    assert funnet == ventet


def test_delingene_per_kvartal(apen: Statistikk) -> None:
    egen, lege = apen.delinger["type"].rader
    assert [dagsverk(t or 0) for t in egen.tider] == [3.0, 1.0]
    assert [dagsverk(t or 0) for t in lege.tider] == [17.0, 45.0]
    assert [dagsverk(r.egenmeldt or 0) for r in apen.kvartaler[-2:]] == [3.0, 1.0]


def test_persontallene(apen: Statistikk) -> None:
    assert (apen.med_fravaer.antall, apen.med_fravaer.av) == (6, 13)  # 1, 2, 3, 4, 7, 9
    assert apen.gjentakende.antall == 1  # 12: five spells of 21 days, 105 in 36 months
    assert apen.hyppig.antall == 1  # 5: four single days since 1 July 2025
    assert apen.gradert.antall == 1  # 3
    assert apen.tiltak.antall == 1  # 4
    assert apen.tilrettelagt.antall == 2
    assert apen.aap.antall == 1  # 8
    assert apen.med_fravaer.andel == pytest.approx(100 * 6 / 13)


def test_de_faa_med_mest(apen: Statistikk) -> None:
    # 10 % of 13 rounded up is 2: 40 + 12 of 66
    assert apen.konsentrasjon_antall == 2
    assert apen.konsentrasjon == pytest.approx(100 * 52 / 66)


def test_dialogmotene_og_aktiviteten(apen: Statistikk) -> None:
    assert apen.moter["dialogmote1"].antall == 2
    assert apen.moter["dialogmote2"].antall == 0
    # 3, 16 February: 19 January–15 February 20 working days, 10 of them half: 75 %; then 100 %.
    # 4, 15 June: 28 days later is after the day of the report
    svar = apen.aktivitet["dialogmote1"]
    assert (svar.antall, svar.for_, svar.etter) == (1, 75.0, 100.0)


def test_kostnaden(apen: Statistikk) -> None:
    assert [(r.kroner_per_dag, r.kroner) for r in apen.kostnad] == [
        (2600, 171600.0),  # 66 ×
        (3400, 224400.0),
        (4200, 277200.0),
    ]


def test_egen_kostnad_staar_forst(bok: Path) -> None:
    stat = regn(bok, Bestilling(DATO, fra=FRA, kroner_per_dag=1000.0))
    assert (stat.kostnad[0].navn, stat.kostnad[0].kroner) == ("Egen sats", 66000.0)


def test_mulige_dagsverk_er_uten_ferie_og_permisjon(apen: Statistikk) -> None:
    assert dagsverk(apen.mulige) == 1049.0  # 1059 − 5 − 5


def test_alder_i_aarene_som_kommer(apen: Statistikk) -> None:
    assert apen.snittalder == pytest.approx(49.0)  # (6 × 35 + 7 × 61) / 13
    assert {alder: t.antall for alder, t in apen.fyller.items()} == {62: 7, 67: 0}


def test_for_og_etter_en_dato(bok: Path) -> None:
    stat = regn(bok, Bestilling(DATO, fra=FRA, skille=date(2026, 4, 1)))
    assert stat.skille is not None
    # 91 days each way: Wednesday 31 December 2025 is in, 9 man-days
    assert [tall(r.tall) for r in stat.skille] == [(12, 576.0, 20.0), (11, 492.0, 46.0)]


def test_kvartalspakken_sammenligner_med_i_fjor(bok: Path) -> None:
    stat = regn(bok, Bestilling(DATO, kvartal=(2026, 1)), etter_ansatte_valg())
    assert tall(stat.samlet) == (12, 567.0, 20.0)
    # 1st quarter of 2025: 22 + 20 + 21 = 63 working days; person 12 again
    assert tall(stat.i_fjor) == (12, 567.0, 7.5)
    helse = next(r for r in stat.grupper["avdeling"].rader if r.navn == "Helse")
    assert [tall(t) for t in helse.tider or ()] == [(6, 189.0, 7.5), (6, 189.0, 5.0)]


@pytest.mark.parametrize(
    ("filtre", "ventet"),
    [
        ((("avdeling", "skole"),), (6, 732.0, 60.0)),
        ((("kjonn", "Menn"),), (7, 327.0, 6.0)),
        ((("avdeling", "Skole"), ("avdeling", "Helse")), (13, 1059.0, 66.0)),
        ((("heltid", "Heltid"), ("kjonn", "Kvinner")), (6, 732.0, 60.0)),
    ],
)
def test_filtrene(
    bok: Path, filtre: tuple[tuple[str, str], ...], ventet: tuple[int, float, float]
) -> None:
    assert tall(regn(bok, Bestilling(DATO, fra=FRA, filtre=filtre)).samlet) == ventet


def test_egen_inndeling_paa_to_nivaer(bok: Path) -> None:
    stat = regn(
        bok, Bestilling(DATO, fra=FRA, grupper=("leder", "stilling")), etter_ansatte_valg()
    )
    assert stat.egne is not None
    assert [(r.navn, r.under, tall(r.samlet)) for r in stat.egne.rader] == [
        ("Hans Leder", None, (7, 327.0, 6.0)),
        ("Hans Leder", "Pleier", (7, 327.0, 6.0)),
        ("Lise Leder", None, (6, 732.0, 60.0)),
        ("Lise Leder", "Lærer", (6, 732.0, 60.0)),
    ]


def test_tidligere_dato_kutter_det_som_ikke_var_kjent(bok: Path) -> None:
    # as of 8 May person 4 had been ill 4–8 May, 5 days
    stat = regn(bok, Bestilling(date(2026, 5, 8), fra=date(2026, 5, 1)), uten_vern())
    assert dagsverk(stat.samlet.tapt) == 5.0
    assert stat.delinger["varighet"].rader[1].tapt == stat.samlet.tapt  # 4–16 days so far


def test_det_som_er_for_smaatt_vises_ikke(vernet: Statistikk) -> None:
    assert all(r.tapt is None for r in vernet.delinger["varighet"].rader)
    assert vernet.gjentakende.antall is None
    assert vernet.hyppig.antall is None
    assert vernet.konsentrasjon is None
    assert vernet.aap.antall is None
    assert vernet.moter["dialogmote1"].antall is None
    assert vernet.moter["dialogmote2"].antall == 0
    assert vernet.med_fravaer.antall == 6
    assert vernet.grunnlag.utelatt == {
        "AAP": None, "Sykt barn": None, "Ferie": None, "Avventende sykmelding": None,
        "Reisetilskudd": None, "Permisjon": None,
    }  # fmt: skip


def test_hver_definisjon_har_regel_og_kilde() -> None:
    valg = statistikkvalg()
    for nokkel in valg.definisjon:
        d = valg.definer(nokkel)
        assert d.navn, nokkel
        assert d.regel, nokkel
        assert d.kilde, nokkel
        assert "{" not in d.navn + d.regel + d.kilde
