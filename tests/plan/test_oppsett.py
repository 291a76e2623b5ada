"""The layout of the plan's sheet, before any program writes it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from sykefravaer_xl.ark.xlsxskriver import som_bok
from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.innhold import FELTER, TILTAKSFELT, Skjema, Tiltak
from sykefravaer_xl.bok.planark.plassering import HOYEST, MERKEKOLONNE, linjer
from sykefravaer_xl.plan.oppsett import sett_opp
from sykefravaer_xl.plan.skjemaoppsett import Celleslag
from sykefravaer_xl.plan.tegning import UTSEENDE, tegn_skjema
from tests.plan.planhjelp import FAKTA, feltcelle, plan, ruter

DAG = date(2026, 11, 22)


def test_hvert_felt_har_en_celle_med_etiketten_til_venstre() -> None:
    oppsett = sett_opp(plan(), DAG)
    celler = ruter(oppsett)
    for felt in FELTER:
        celle = feltcelle(oppsett, felt)
        assert celle.slag is Celleslag.FELT
        assert celler[celle.rad][celle.kolonne - 1] == tekst.ETIKETT[felt]
    assert {c.felt for c in oppsett.celler if c.felt and "." in c.felt} == {
        f"tiltak.{f}" for f in TILTAKSFELT
    }


def test_fakta_frister_og_advarselen_staar_i_arket() -> None:
    alle = [v for rad in ruter(sett_opp(plan(), DAG)).values() for v in rad.values()]
    for verdi in (
        "Ada Eksempelsen", "1001", "Helsefagarbeider", "80 %", "Omsorg", "Mona Modellhaug",
        "00 00 00 01, mona@eksempel.no", "Vidar Vikarsen", "Hilde Håerr", "22.10.2027",
        "26.10.2026–20.12.2026: 100 %", "Første kontakt 29.10.2026", "Versjon 1 – 22.11.2026",
        "Regnet fra første fraværsdag 26.10.2026 + 27 dager = 22.11.2026 (dag 28).",
    ):  # fmt: skip
        assert verdi in alle
    assert any(str(v).startswith("Diagnose skal ikke stå her.") for v in alle)


def test_ingen_celler_ligger_over_hverandre_og_hver_rad_er_merket() -> None:
    oppsett = sett_opp(plan(tiltak=(Tiltak(tiltak="Hjelpemidler"),) * 9), DAG)
    brukt: set[tuple[int, int]] = set()
    for c in oppsett.celler:
        for kolonne in range(c.kolonne, (c.til_kolonne or c.kolonne) + 1):
            assert (c.rad, kolonne) not in brukt
            brukt.add((c.rad, kolonne))
    assert all((rad, MERKEKOLONNE) in brukt for rad in oppsett.hoyder)
    assert set(oppsett.hoyder) == set(range(1, max(oppsett.hoyder) + 1))


def test_lederens_egen_del_skrives_ikke_ut() -> None:
    oppsett = sett_opp(plan(), DAG)
    under = {c.felt for c in oppsett.celler if c.felt and c.rad > oppsett.siste_rad}
    assert under == {"agenda", "onsket_utfall", "egne_notater"}


def test_det_er_alltid_en_tom_rad_igjen_til_et_tiltak() -> None:
    oppsett = sett_opp(plan(tiltak=(Tiltak(tiltak="Hjelpemidler"),) * 9), DAG)
    assert sum(c.felt == "tiltak.tiltak" for c in oppsett.celler) == 10


def test_raden_vokser_med_teksten_men_aldri_over_det_excel_tillater() -> None:
    lang = sett_opp(plan(Skjema(kan_gjores="ord " * 300)), DAG)
    kort = sett_opp(plan(), DAG)
    rad = feltcelle(kort, "kan_gjores").rad
    assert lang.hoyder[rad] > 2 * kort.hoyder[rad]
    assert sett_opp(plan(Skjema(kan_gjores="ord " * 8000)), DAG).hoyder[rad] == HOYEST


def test_linjeskift_gir_linjer() -> None:
    assert linjer("en\nto\n\ntre", (2, 8)) == 4


def test_hver_slags_celle_har_et_utseende() -> None:
    assert set(UTSEENDE) == set(Celleslag)


def test_nedtrekkslistene_er_i_arket_eller_korte_nok_til_aa_staa_i_regelen() -> None:
    oppsett = sett_opp(plan(), DAG)
    assert oppsett.lister["ja_nei"].omrade is None
    assert oppsett.lister["katalog"].omrade == "$K$2:$K$16"
    # an answer with a comma would be two answers in a list written in the rule
    assert oppsett.lister["tiltakstatus"].omrade == "$L$2:$L$6"
    celler = ruter(oppsett)
    assert celler[2][11] == "Mer fleksibel arbeidstid"
    assert celler[16][11] == "Opplæring eller omskolering"
    assert celler[6][12] == "Vurdert, ikke aktuelt"


def test_excelarket_har_regler_skjulte_kolonner_og_utskrift() -> None:
    oppsett = sett_opp(plan(Skjema(kan_gjores="=1+1", evalueringsdato=date(2027, 1, 5))), DAG)
    bok = load_workbook(BytesIO(som_bok(tegn_skjema("Plan 1001", oppsett))))
    ark = bok["Plan 1001"]
    regler = {str(r.sqref): r for r in ark.data_validations.dataValidation}
    valg = regler[feltcelle(oppsett, "tilrettelegging_valg").adresse]
    assert (valg.formula1, valg.errorStyle) == ("$K$2:$K$16", "warning")
    assert regler[feltcelle(oppsett, "medvirket").adresse].formula1 == '"Ja,Nei"'
    assert regler[feltcelle(oppsett, "evalueringsdato").adresse].type == "date"
    assert all(len(r.formula1 or "") <= 257 for r in regler.values())
    celle = ark[feltcelle(oppsett, "kan_gjores").adresse]
    assert (celle.value, celle.data_type) == ("=1+1", "s")
    assert ark[feltcelle(oppsett, "evalueringsdato").adresse].number_format == "dd.mm.yyyy"
    assert ark.column_dimensions["I"].hidden
    assert (ark.page_setup.paperSize, ark.page_setup.orientation) == (9, "portrait")
    side = ark.sheet_properties.pageSetUpPr
    assert side is not None
    assert (ark.page_setup.fitToHeight, side.fitToPage) == (0, True)
    (brudd,) = ark.row_breaks.brk
    assert ark.cell(brudd.id + 1, 1).value == "4  Hjelp utenfra"
    assert ark.print_area == f"'Plan 1001'!$A$1:$H${oppsett.siste_rad}"


def test_utskriften_har_aldri_fodselsnummer() -> None:
    alle = " ".join(str(c.verdi) for c in sett_opp(plan(), DAG).celler)
    assert "ødselsnummer" not in alle
    assert not hasattr(FAKTA, "fodselsnummer")
