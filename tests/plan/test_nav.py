"""The plan in NAV's form and back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sykefravaer_xl.bok.planark.innhold import Skjema, Tiltak
from sykefravaer_xl.plan.nav import fra_nav, til_nav
from sykefravaer_xl.plan.nav_format import MELDINGER, OppfolgingsplanNav, Planfeil
from sykefravaer_xl.plan.navfil import NavfilFeil, les_navfil, skriv_navfil
from tests.kjoring.bokhjelp import d, skriv_inn
from tests.plan.planhjelp import FAKTA, bok, bok_med_plan, fakta, kjor, les, skriv
from tests.plan.test_gjenfinning import fri_tekst, skjemaer, tiltaksrader

if TYPE_CHECKING:
    from pathlib import Path

FNR = "00000000002"
SVART = Skjema(
    evalueringsdato=date(2027, 1, 15), medvirket="Ja", send_sykmelder="Ja", send_nav="Nei"
)
FULLT = replace(
    SVART,
    ordinaere_oppgaver="Stell og dokumentasjon",
    kan_gjores="Dokumentasjon",
    kan_med_tilrettelegging="Stell i to timer",
    tilrettelegging_valg="Færre tunge løft",
    tilrettelegging_tekst="To om løftene",
    egne_forslag="Opplæring av nye",
    kan_ikke_gjores="Nattevakter",
    pavirkning_grad="I stor grad",
    pavirkning_tekst="Kan ikke løfte alene",
    tidligere_tilrettelegging="Kortere vakter i mars",
    planlagt_tilrettelegging="Dagvakter",
    muligheter_oppgaver="Lager",
    muligheter_tid="Dagtid",
    muligheter_varighet="Til påske",
    ikke_mulig="Ingen dagvakter i februar",
    videre_oppfolging="Samtale hver uke",
    tilbakeforing="Full stilling i mai",
    neste_mote=date(2026, 12, 1),
    nav_hjelp="Ja",
    nav_hjelp_hva="Hjelpemidler",
    send_nav="Ja",
    bistand_fra="Bedriftshelsetjenesten",
    bistand_hva="Arbeidsplassvurdering",
    melding_sykmelder="Ring gjerne",
    andre_opplysninger="Verneombudet er med",
    agenda="Skal ikke til NAV",
    onsket_utfall="Skal ikke til NAV",
    egne_notater="Skal ikke til NAV",
)
TILTAK = (
    Tiltak("Hjemmekontor", "To dager", date(2026, 3, 1), date(2026, 6, 30), "Mona",
           "Gjennomført", "Ga mer tid"),
    Tiltak("Færre tunge løft", None, date(2026, 12, 1), date(2027, 1, 31), None, "Planlagt"),
)  # fmt: skip


def test_hele_planen_i_navs_felt() -> None:
    plan = til_nav(FAKTA, FULLT, TILTAK, FNR).plan
    assert plan is not None
    assert plan.model_dump(mode="json", by_alias=True) == {
        "employeeIdentificationNumber": "00000000002",
        "typicalWorkday": "Stell og dokumentasjon",
        "tasksThatCanStillBeDone": (
            "Dokumentasjon\n\nMed tilrettelegging: Stell i to timer\n\n"
            "Tilrettelegging som trengs: Færre tunge løft\n\n"
            "Nærmere om tilretteleggingen: To om løftene\n\n"
            "Den ansattes egne forslag: Opplæring av nye"
        ),
        "tasksThatCanNotBeDone": (
            "Nattevakter\n\nArbeidet påvirkes: I stor grad\n\n"
            "Slik påvirkes arbeidet: Kan ikke løfte alene"
        ),
        "previousFacilitation": (
            "Kortere vakter i mars\n\nTiltak:\n– Tiltak: Hjemmekontor; Beskrivelse: To dager; "
            "Fra: 01.03.2026; Til: 30.06.2026; Ansvarlig: Mona; Status: Gjennomført; "
            "Evaluering og effekt: Ga mer tid"
        ),
        "plannedFacilitation": (
            "Dagvakter\n\nTiltak:\n– Tiltak: Færre tunge løft; Fra: 01.12.2026; "
            "Til: 31.01.2027; Status: Planlagt"
        ),
        "otherFacilitationOptions": (
            "Lager\n\nArbeidstid: Dagtid\n\nHvor lenge: Til påske\n\n"
            "Tilrettelegging er ikke mulig. Arbeidsgivers begrunnelse: Ingen dagvakter i februar"
        ),
        "followUp": (
            "Samtale hver uke\n\nVeien tilbake til arbeidet: Full stilling i mai\n\n"
            "Neste samtale: 01.12.2026"
        ),
        "evaluationDate": "2027-01-15",
        "sendPlanToNav": True,
        "needsHelpFromNav": True,
        "needsHelpFromNavDescription": "Hjelpemidler",
        "sendPlanToGeneralPractitioner": True,
        "messageToGeneralPractitioner": "Ring gjerne",
        "additionalInformation": (
            "Verneombudet er med\n\nHjelp utenfra fra: Bedriftshelsetjenesten\n\n"
            "Hva hjelpen gjelder: Arbeidsplassvurdering"
        ),
        "contactPersonFullName": "Mona Modellhaug",
        "contactPersonPhoneNumber": "00 00 00 01",
        "contactPersonEmail": "mona@eksempel.no",
        "employeeHasContributedToPlan": True,
        "employeeHasNotContributedToPlanDescription": None,
        "lpsName": "sykefravaer_xl",
        "lpsEmail": None,
    }


def test_lederens_egen_del_gaar_aldri_til_nav() -> None:
    plan = til_nav(FAKTA, FULLT, TILTAK, FNR).plan
    assert plan is not None
    assert "Skal ikke til NAV" not in plan.til_json()


def test_en_tom_plan_har_tom_tekst_der_nav_krever_tekst_og_null_ellers() -> None:
    plan = til_nav(FAKTA, SVART, (), FNR).plan
    assert plan is not None
    assert (plan.typical_workday, plan.other_facilitation_options) == ("", None)
    assert (plan.needs_help_from_nav, plan.needs_help_from_nav_description) == (None, None)


@pytest.mark.parametrize(
    ("endring", "ventet"),
    [
        ({"evalueringsdato": None}, ("nav_dato", "evalueringsdato", "«Planen evalueres»")),
        ({"evalueringsdato": "snart"}, ("nav_dato", "evalueringsdato", "«Planen evalueres»")),
        ({"send_nav": None}, ("nav_ja_nei", "send_nav", "«Skal til NAV»")),
        ({"medvirket": "kanskje"}, ("nav_ja_nei", "medvirket", "«Den ansatte har medvirket»")),
        ({"nav_hjelp": "kanskje"}, ("nav_ja_nei", "nav_hjelp", "«Trenger hjelp fra NAV»")),
        (
            {"nav_hjelp": "Ja", "send_nav": "Ja"},
            ("hjelp_uten_beskrivelse", "nav_hjelp_hva", "«Hva NAV kan hjelpe med»"),
        ),
        (
            {"nav_hjelp": "Ja", "nav_hjelp_hva": "Noe"},
            ("hjelp_uten_sending", "send_nav", "«Skal til NAV»"),
        ),
        (
            {"medvirket": "Nei"},
            ("ikke_medvirket_uten_forklaring", "ikke_medvirket_grunn", "«Hvis nei: hvorfor»"),
        ),
        (
            {"ikke_medvirket_grunn": "Syk"},
            ("medvirket_med_forklaring", "ikke_medvirket_grunn", "«Hvis nei: hvorfor»"),
        ),
        ({"kontakt_navn": "Annen"}, ("nav_kontakt", "kontakt_navn", "telefon og e-post")),
    ],
)
def test_det_nav_ville_avvist_meldes_med_feltet(
    endring: dict[str, Any], ventet: tuple[str, str, str]
) -> None:
    utfall = til_nav(FAKTA, replace(SVART, **endring), (), FNR)
    assert utfall.plan is None
    (funn,) = utfall.funn
    assert (funn.kode, funn.felt) == ventet[:2]
    assert ventet[2] in funn.melding


@pytest.mark.parametrize("nummer", [None, "", "0000000000", "abc"])
def test_fodselsnummer_som_mangler_meldes_uten_nummeret(nummer: str | None) -> None:
    (funn,) = til_nav(FAKTA, SVART, (), nummer).funn
    assert funn.kode == "nav_fodselsnummer"
    assert "arket Ansatte" in funn.melding


def test_kontakten_er_lederen_naar_ingen_annen_staar() -> None:
    annen = replace(
        SVART, kontakt_navn="Hilde", kontakt_telefon="99", kontakt_epost="hilde@eksempel.no"
    )
    plan = til_nav(FAKTA, annen, (), FNR).plan
    assert plan is not None
    assert plan.contact_person_full_name == "Hilde"
    assert til_nav(fakta(leder_telefon=""), SVART, (), FNR).plan is None


@settings(max_examples=25)
@given(skjemaer, tiltaksrader)
def test_ut_og_inn_igjen_gir_samme_json(skjema: Skjema, tiltak: list[Tiltak]) -> None:
    svart = replace(
        skjema, evalueringsdato=date(2027, 1, 15), medvirket="Ja", ikke_medvirket_grunn=None,
        send_sykmelder="Nei", send_nav="Nei", nav_hjelp="Nei", kontakt_navn=None,
        kontakt_telefon=None, kontakt_epost=None,
    )  # fmt: skip
    ut = til_nav(FAKTA, svart, tiltak, FNR).plan
    assert ut is not None
    felter, lest = fra_nav(ut, FAKTA)
    assert til_nav(FAKTA, replace(Skjema(), **felter), lest, FNR).plan == ut


valgfri = st.none() | fri_tekst


@settings(max_examples=25)
@given(
    st.fixed_dictionaries(
        {
            **dict.fromkeys(
                ("typicalWorkday", "tasksThatCanStillBeDone", "tasksThatCanNotBeDone",
                 "previousFacilitation", "plannedFacilitation", "followUp"),
                fri_tekst | st.just("") | st.just("A\n\nTiltak:\n– Tiltak: B; Status: Avsluttet")
                | st.just("Med tilrettelegging: C\n\nMed tilrettelegging: D"),
            ),
            **dict.fromkeys(
                ("contactPersonFullName", "contactPersonPhoneNumber", "contactPersonEmail"),
                fri_tekst,
            ),
            **dict.fromkeys(
                ("otherFacilitationOptions", "messageToGeneralPractitioner",
                 "additionalInformation"),
                valgfri,
            ),
            "evaluationDate": st.dates(date(2020, 1, 1), date(2030, 1, 1)).map(str),
            "sendPlanToNav": st.booleans(),
            "sendPlanToGeneralPractitioner": st.booleans(),
        }
    )
)  # fmt: skip
def test_en_plan_fra_et_annet_system_kommer_like_hel_ut_igjen(felter: dict[str, Any]) -> None:
    plan = OppfolgingsplanNav.model_validate(
        {
            "employeeIdentificationNumber": FNR, "employeeHasContributedToPlan": False,
            "employeeHasNotContributedToPlanDescription": "Ikke nådd", "needsHelpFromNav": False,
            "lpsName": "sykefravaer_xl", **felter,
        }
    )  # fmt: skip
    vare, tiltak = fra_nav(plan, FAKTA)
    assert til_nav(FAKTA, replace(Skjema(), **vare), tiltak, FNR).plan == plan


def test_hele_veien_ark_fil_ark_fil(tmp_path: Path) -> None:
    sti = bok_med_plan(tmp_path / "bok.xlsx")
    skriv(
        sti, "Plan 1001",
        kan_gjores="Kasse\n«æøå» & <b>", evalueringsdato=d(15, 1, 2027), medvirket="Ja",
        send_sykmelder="Ja", send_nav="Nei", tiltak__0__tiltak="Hjemmekontor",
        tiltak__0__til=d(31, 1, 2027), tiltak__1__status="Avsluttet",
    )  # fmt: skip
    foer = sti.read_bytes()
    ut = kjor(sti, til_nav=True)
    assert (len(ut.nav), ut.feil) == (1, [])
    assert sti.read_bytes() == foer
    skriv_navfil(tmp_path / "ut.json", ut.nav)
    planer, funn = les_navfil(tmp_path / "ut.json")
    assert (planer, funn) == ([(1, ut.nav[0])], [])
    tom = bok(tmp_path / "tom.xlsx")
    inn = kjor(tom, fra_nav=tuple(planer), fra_fil="ut.json", til_nav=True)
    assert inn.laget == ["Plan 1001"]
    assert inn.nav == ut.nav
    lest = les(tom, "Plan 1001")
    assert lest.skjema.kan_gjores == "Kasse\n«æøå» & <b>"
    assert lest.versjoner[0].endret == "innhold lest inn fra NAV-format"
    assert set(lest.tiltak) == set(les(sti, "Plan 1001").tiltak)


def test_planer_nav_ville_avvist_stopper_ikke_de_andre(tmp_path: Path) -> None:
    sti = bok_med_plan(tmp_path / "bok.xlsx")
    kjor(sti, ansatte=("1002",))
    skriv(sti, "Plan 1001", kan_gjores="Måltider")
    skriv(
        sti, "Plan 1002", evalueringsdato=d(15, 1, 2027), medvirket="Ja", send_sykmelder="Ja",
        send_nav="Nei",
    )  # fmt: skip
    rapport = kjor(sti, til_nav=True)
    assert [p.employee_identification_number for p in rapport.nav] == ["00000000003"]
    assert {f.ark for f in rapport.feil} == {"Plan 1001"}
    celler = les(sti, "Plan 1001").celler
    assert celler["evalueringsdato"] in {f.celle for f in rapport.feil}
    assert not any("0000000" in f.tekst for f in rapport.feil)


def test_uten_en_sykmelding_som_lopte_de_siste_15_dagene_tar_nav_ikke_planen(
    tmp_path: Path,
) -> None:
    sti = bok_med_plan(tmp_path / "bok.xlsx")
    skriv(
        sti, "Plan 1001", evalueringsdato=d(15, 1, 2027), medvirket="Ja", send_sykmelder="Ja",
        send_nav="Nei",
    )  # fmt: skip
    assert len(kjor(sti, d(15, 12), til_nav=True).nav) == 1  # the note ends on 30 November
    for_sen = kjor(sti, d(16, 12), ansatte=("1001",), til_nav=True)
    assert (for_sen.nav, [f.kode for f in for_sen.feil]) == ([], ["nav_sykmelding"])
    alle = kjor(sti, d(16, 12), til_nav=True)
    assert (alle.nav, alle.feil) == ([], [])
    assert [(f.kode, f.ark) for f in alle.varsler] == [("fravaer_slutt", "Plan 1001")]


def test_plan_til_ukjent_fodselsnummer_meldes_uten_nummeret(tmp_path: Path) -> None:
    sti = bok(tmp_path / "bok.xlsx")
    plan = til_nav(FAKTA, SVART, (), "99999999999").plan
    assert plan is not None
    rapport = kjor(sti, fra_nav=((3, plan),), fra_fil="inn.json")
    (funn,) = rapport.feil
    assert funn.melding == (
        "Plan nr. 3 i inn.json er ikke lest inn: ingen ansatt i boka har det fødselsnummeret. "
        "Fyll det inn i arket Ansatte."
    )
    skriv_inn(sti, "Ansatte", {(7, 1): "1006", (7, 19): "99999999999"})
    rapport = kjor(sti, fra_nav=((3, plan),), fra_fil="inn.json")
    assert [f.kode for f in rapport.feil] == ["json_uten_tilfelle"]


def test_fil_som_ingen_planer_har(tmp_path: Path) -> None:
    fil = tmp_path / "inn.json"
    for innhold in (b"{", b"\xff\xfe", b"[" * 100_000):
        fil.write_bytes(innhold)
        with pytest.raises(NavfilFeil, match=r"inn\.json kan ikke leses som JSON"):
            les_navfil(fil)
    with pytest.raises(NavfilFeil):
        les_navfil(tmp_path / "finnes_ikke.json")


def test_gale_planer_i_filen_meldes_hver_for_seg_uten_innhold(tmp_path: Path) -> None:
    plan = til_nav(FAKTA, SVART, (), FNR).plan
    assert plan is not None
    god = plan.model_dump(mode="json", by_alias=True)
    fil = tmp_path / "inn.json"
    gale = [
        {k: v for k, v in god.items() if k != "followUp"},
        god | {"sendPlanToNav": "hemmelig tekst"},
        god | {"needsHelpFromNav": True},
        god | {"evaluationDate": "0001-01-01"},
        "hemmelig tekst",
        god,
    ]
    fil.write_text(json.dumps(gale), encoding="utf-8")
    planer, funn = les_navfil(fil)
    assert [nr for nr, _ in planer] == [6]
    assert [f.melding.partition(": ")[2] for f in funn] == [
        "«followUp» mangler eller har feil form.",
        "«sendPlanToNav» mangler eller har feil form.",
        f"«sendPlanToNav»: {MELDINGER[Planfeil.HJELP_UTEN_SENDING]}",
        "«needsHelpFromNavDescription»: Beskriv hva dere trenger hjelp til fra NAV.",
        "«evaluationDate» mangler eller har feil form.",
        "«–» mangler eller har feil form.",
    ]
    assert not any("hemmelig" in f.tekst or FNR in f.tekst for f in funn)
