"""The template: sheets, tables, headings, validation and what a clerk sees first."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from openpyxl.utils.cell import column_index_from_string

from sykefravaer_xl.ark.dataark import SISTE_RAD, dataark
from sykefravaer_xl.ark.generert_ark import oppfolging_ark
from sykefravaer_xl.ark.inndata_ark import fravaer_ark
from sykefravaer_xl.ark.sjekkpunktrader import sjekkpunktkolonner
from sykefravaer_xl.bok import skjema
from sykefravaer_xl.bok.skjema.innstillinger import ALLE as INNSTILLINGENE
from sykefravaer_xl.bok.skjema.krav import FORSTE_DATO
from sykefravaer_xl.bok.skjema.oppfolging import oppfolging_overskrifter
from sykefravaer_xl.bok.skjema.oppfolging import sjekkpunktkolonner as sjekkpunktkolonnene
from sykefravaer_xl.lov.fravaerstyper import nedtrekk
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.mal import Malinnhold, mal_som_bytes, skriv_mal, tom_mal

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.dimensions import ColumnDimension
    from openpyxl.worksheet.worksheet import Worksheet

    from sykefravaer_xl.ark.dataark import Rad

ARKENE = (
    skjema.ANSATTE, skjema.FRAVAER, skjema.OPPFOLGING, skjema.HENDELSER, skjema.SJEKKPUNKTER,
    skjema.INNSTILLINGER, skjema.ARBEIDSLISTE, skjema.ENDRINGSLOGG,
)  # fmt: skip
ARK = (
    "Oversikt",
    "Fravær",
    "Oppfølging",
    "Arbeidsliste",
    "Tidslinje",
    "Hendelser",
    "Enhetsplikter",
    "Ansatte",
    "Sjekkpunkter",
    "Innstillinger",
    "Fraværskoder",
    "Endringslogg",
    "Veileder",
    "Hjelp",
)
TABELLER = {
    "Fravær": "tblFravaer",
    "Oppfølging": "tblOppfolging",
    "Arbeidsliste": "tblArbeidsliste",
    "Enhetsplikter": "tblEnhetsplikter",
    "Ansatte": "tblAnsatte",
    "Sjekkpunkter": "tblSjekkpunkter",
    "Innstillinger": "tblInnstillinger",
    "Fraværskoder": "tblFravaerskoder",
    "Endringslogg": "tblEndringslogg",
}


def les(data: bytes) -> Workbook:
    return load_workbook(BytesIO(data))


@pytest.fixture(scope="module")
def tom() -> Workbook:
    return les(mal_som_bytes(tom_mal()))


@pytest.fixture(scope="module")
def full() -> Workbook:
    return les(mal_som_bytes(eksempel()))


def overskrifter(ark: Worksheet) -> list[object]:
    return [celle.value for celle in ark[1]]


def regel(ark: Worksheet, celle: str) -> DataValidation:
    funnet: DataValidation = next(
        r for r in ark.data_validations.dataValidation if celle in r.sqref
    )
    return funnet


def kolonne(ark: Worksheet, nr: int) -> ColumnDimension:
    """Openpyxl gathers neighbours that look the same under the first one's letter."""
    return next(d for d in ark.column_dimensions.values() if (d.min or 0) <= nr <= (d.max or 0))


def test_arkene_staar_i_fast_rekkefolge(tom: Workbook) -> None:
    assert tuple(tom.sheetnames) == ARK


def test_hvert_dataark_har_en_tabell_med_ascii_navn_fra_a1(tom: Workbook, full: Workbook) -> None:
    for bok in (tom, full):
        for navn, tabell in TABELLER.items():
            assert list(bok[navn].tables) == [tabell]
            assert bok[navn].tables[tabell].ref.startswith("A1:")


def test_en_tom_tabell_har_en_tom_rad(tom: Workbook) -> None:
    assert tom["Fravær"].tables["tblFravaer"].ref == "A1:T2"
    assert tom["Ansatte"].tables["tblAnsatte"].ref == "A1:S2"


def test_en_tabell_er_saa_stor_som_innholdet(full: Workbook) -> None:
    rader = len(eksempel().fravaer)
    assert full["Fravær"].tables["tblFravaer"].ref == f"A1:T{rader + 1}"


def test_overskriftene_er_kontraktens(tom: Workbook) -> None:
    assert overskrifter(tom["Ansatte"]) == list(skjema.ANSATTE.overskrifter.values())
    assert overskrifter(tom["Fravær"]) == [
        *skjema.FRAVAER.inn.values(),
        *skjema.FRAVAER.ut.values(),
    ]
    assert overskrifter(tom["Arbeidsliste"]) == list(skjema.ARBEIDSLISTE.overskrifter.values())
    assert overskrifter(tom["Endringslogg"]) == list(skjema.ENDRINGSLOGG.overskrifter.values())
    assert overskrifter(tom["Sjekkpunkter"]) == list(skjema.SJEKKPUNKTER.overskrifter.values())
    assert overskrifter(tom["Innstillinger"]) == list(skjema.INNSTILLINGER.overskrifter.values())


def test_oppfolging_har_fire_kolonner_per_aktivt_sjekkpunkt(tom: Workbook) -> None:
    ventet = list(skjema.OPPFOLGING.overskrifter.values())
    for punkt in sjekkpunktkolonner():
        ventet += oppfolging_overskrifter(punkt.navn)
    assert overskrifter(tom["Oppfølging"]) == ventet


def test_et_opphevet_sjekkpunkt_er_ikke_med_i_en_ny_bok(tom: Workbook) -> None:
    ider = [celle.value for celle in tom["Sjekkpunkter"]["A"]][1:]
    assert "nav_rapport9" not in ider
    assert ider == [i for i in sjekkpunkter() if i != "nav_rapport9"]


def test_sjekkpunktene_staar_i_dager_uten_avrunding(tom: Workbook) -> None:
    rader = {rad[0]: rad for rad in tom["Sjekkpunkter"].iter_rows(min_row=2, values_only=True)}
    assert rader["oppfolgingsplan"][2:6] == ("Ja", "Tilfelle", 27, "dager")
    assert rader["dialogmote1"][3:6] == ("Første hele dag", 48, "dager")
    assert rader["dialogmote2"][3:6] == ("Tilfelle", 181, "dager")
    assert rader["avklar_ytelser"][3:6] == ("Maksdato", -56, "dager")
    assert rader["aap_soknad"][3:6] == ("Tilfelle", 10, "måneder")
    assert rader["uke12"][2] == "Nei"


def test_en_frist_som_ikke_kan_sies_med_ett_tall_staar_tom(tom: Workbook) -> None:
    rader = {rad[0]: rad for rad in tom["Sjekkpunkter"].iter_rows(min_row=2, values_only=True)}
    assert rader["stillingsvern"][4:6] == (None, None)
    assert rader["sykmelding_paakrevd"][4:6] == (None, None)


def test_innstillingene_har_standardverdier(tom: Workbook) -> None:
    rader = [rad[:2] for rad in tom["Innstillinger"].iter_rows(min_row=2, values_only=True)]
    assert rader == [
        ("Profil", "privat"),
        ("Varsel dager", 7),
        ("Lønnskjøring dag", 12),
        ("Egenmeldingsdager", 3),
        ("Egenmeldingsdager per år", None),
        ("Virksomhet", None),
        ("Virksomhet telefon", None),
        ("Navn i e-post", "Nei"),
        ("Avsender e-post", None),
        ("HR e-post", None),
        ("Lønn e-post", None),
        ("BHT e-post", None),
        ("Tillitsvalgt e-post", None),
        ("Varsle stedfortreder", "Nei"),
        ("Kopi til HR", "Nei"),
        ("Maler", None),
        ("Kostnad per dag", None),
    ]


def test_egne_innstillinger_erstatter_standarden() -> None:
    bok = les(mal_som_bytes(Malinnhold(innstillinger={"profil": "stat"})))
    assert bok["Innstillinger"]["B2"].value == "stat"
    assert bok["Innstillinger"]["B3"].value == 7


def test_typene_i_nedtrekkslisten_er_kontraktens(tom: Workbook) -> None:
    liste = regel(tom["Fravær"], "B2")
    assert liste.formula1 == '"' + ",".join(nedtrekk()) + '"'
    assert liste.errorStyle in (None, "stop")


def test_valideringen_rekker_langt_under_siste_rad(tom: Workbook) -> None:
    for celle in ("A", "B", "C", "D", "E"):
        assert regel(tom["Fravær"], f"{celle}{SISTE_RAD}") is not None


def test_ukjent_ansattnr_gir_bare_en_advarsel(tom: Workbook) -> None:
    assert regel(tom["Fravær"], "A2").errorStyle == "warning"


def test_til_kan_ikke_vaere_for_fra_og_datoer_begynner_i_2007(tom: Workbook) -> None:
    fra, til = regel(tom["Fravær"], "C2"), regel(tom["Fravær"], "D2")
    assert (fra.type, fra.operator, fra.formula1) == (
        "date",
        "greaterThanOrEqual",
        str(FORSTE_DATO.toordinal() - 693594),
    )
    assert (til.type, til.operator) == ("date", "greaterThanOrEqual")
    assert til.formula1 == "MAX($C2,DATE(2007,3,1))"


def test_graden_er_et_helt_tall_fra_1_til_100(tom: Workbook) -> None:
    grad = regel(tom["Fravær"], "E2")
    assert (grad.type, grad.formula1, grad.formula2) == ("whole", "1", "100")


def test_hjelpetekstene_faar_plass_i_excel() -> None:
    kolonnene = [k for ark in ARKENE for k in ark]
    kolonnene += sjekkpunktkolonnene("dialogmote1", "Dialogmøte 1")
    krav = [k.krav for k in kolonnene if k.krav is not None]
    krav += [en.krav for en in INNSTILLINGENE if en.krav is not None]
    ledetekster = [k.ledetekst for k in kolonnene if k.ledetekst is not None]
    assert (len(krav), len(ledetekster)) == (46, 30)
    for tittel, tekst in (*ledetekster, *(ett.feil for ett in krav)):
        assert len(tittel) <= 32
        assert len(tekst) <= 255


def test_datokolonner_har_norsk_datoformat_ogsaa_under_tabellen(tom: Workbook) -> None:
    for navn, bokstaver in (
        ("Fravær", "CDILOR"),
        ("Ansatte", "CNO"),
        ("Oppfølging", "DGHJKLNOQU"),
    ):
        for bokstav in bokstaver:
            nr = column_index_from_string(bokstav)
            assert kolonne(tom[navn], nr).number_format == "dd.mm.yyyy"
            assert tom[navn][f"{bokstav}2"].number_format == "dd.mm.yyyy"


def test_beregnede_kolonner_er_skyggelagt_og_inndata_hvite(tom: Workbook) -> None:
    ark = tom["Fravær"]
    inn, ut = ark["C2"].fill.fill_type, ark["I2"].fill.fill_type
    assert (inn, ut) == (None, "solid")
    assert ark["C1"].fill.fgColor.rgb != ark["I1"].fill.fgColor.rgb


def test_unntak_og_grunn_er_foldet_bort(tom: Workbook) -> None:
    ark = tom["Oppfølging"]
    for nr, celle in enumerate(ark[1], start=1):
        funnet = kolonne(ark, nr)
        if str(celle.value).endswith((" unntak", " grunn")):
            assert funnet.hidden
            assert funnet.outlineLevel == 2
        elif str(celle.value).endswith(" utført"):
            assert funnet.outlineLevel == 1
        else:
            assert (funnet.hidden, funnet.outlineLevel) == (False, 0)


def test_overskriften_er_frosset_og_gjentas_paa_utskrift(tom: Workbook) -> None:
    for navn in TABELLER:
        ark = tom[navn]
        assert ark.freeze_panes is not None
        assert ark.print_title_rows == "$1:$1"
        assert (ark.page_setup.orientation, ark.page_setup.paperSize) == ("landscape", 9)
        # too wide to be made to fit one page and still be read
        papir = (ark.page_setup.scale, ark.page_setup.fitToHeight)
        assert papir == ((74, None) if navn == "Fravær" else (None, 0))


def test_fravaer_deles_paa_papiret_foer_det_neste_og_oppfolging_viser_det_som_haster() -> None:
    fravaer, oppfolging = dataark(fravaer_ark()), dataark(oppfolging_ark(sjekkpunktkolonner()))
    titler = [celle.verdi for celle in fravaer.tabell.overskrifter] if fravaer.tabell else []
    assert [titler[nr] for nr in fravaer.side.kolonnebrudd] == ["Neste sjekkpunkt"]
    assert fravaer.side.gjenta_kolonner == (0, 2)
    assert oppfolging.side.omrade is not None
    siste = oppfolging.side.omrade.siste_kolonne
    titler = [c.verdi for c in oppfolging.tabell.overskrifter] if oppfolging.tabell else []
    assert titler[: siste + 1] == [
        "Ansattnr", "Navn", "Neste sjekkpunkt", "Neste frist", "Status", "Leder",
        "Tilfelle fra", "Tilfelle til", "Grad nå",
    ]  # fmt: skip


def test_tom_bok_aapner_i_fravaer_og_eksemplet_i_oversikten(tom: Workbook, full: Workbook) -> None:
    assert tom.active is not None
    assert full.active is not None
    assert tom.active.title == "Fravær"
    assert full.active.title == "Oversikt"


def test_varseldager_er_et_navn_som_slaar_opp_i_innstillingene(tom: Workbook) -> None:
    assert "Varsel dager" in tom.defined_names["VarselDager"].attr_text


def test_hjelp_sier_at_diagnose_aldri_skal_staa_i_boka(tom: Workbook) -> None:
    tekst = " ".join(
        str(v) for rad in tom["Hjelp"].iter_rows(values_only=True) for v in rad if v is not None
    )
    assert "Diagnose skal aldri stå i boka" in tekst
    for overskrift in (*skjema.FRAVAER.inn.values(), *skjema.FRAVAER.ut.values()):
        assert overskrift in tekst
    for punkt in sjekkpunkter().values():
        if not punkt.versjoner[-1].opphevet:
            assert punkt.navn in tekst
            assert punkt.versjoner[-1].hjemmel in tekst


def test_tekst_som_ligner_formel_blir_staaende_som_tekst() -> None:
    rad: Rad = {"ansattnr": 1, "merknad": "=1+1", "type": "Ferie"}
    ark = les(mal_som_bytes(Malinnhold(fravaer=(rad,))))["Fravær"]
    assert ark["H2"].data_type == "s"
    assert ark["H2"].value == "=1+1"


def test_samme_innhold_gir_samme_fil(tmp_path: Path) -> None:
    for navn in ("en.xlsx", "to.xlsx"):
        skriv_mal(tmp_path / navn, eksempel())
    assert (tmp_path / "en.xlsx").read_bytes() == (tmp_path / "to.xlsx").read_bytes()


def test_ingen_kolonner_har_samme_overskrift(tom: Workbook) -> None:
    for navn in TABELLER:
        titler = sorted(str(t).casefold() for t in overskrifter(tom[navn]))
        assert all(a != b for a, b in pairwise(titler))
