"""Statuses of the checkpoints on a paper calendar (contract, section 3).

The spell starts on Monday 5 January 2026 unless a test says otherwise. Plan due Sunday 1 February.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Oppsett, Sak, beregn
from sykefravaer_xl.domene.sjekkpunkt import Frist, Oppfolging, Status
from tests.tidslinjesprak import dag, frist_av, frist_og_status, regn

S = "2026-01-05"


def _status(
    sjekkpunkt: str, dato: str, tekst: str = "200S", start: str = S, *notater: Oppfolging
) -> str:
    svar = regn(tekst, start, dato, profil="stat", oppfolging=notater)
    return frist_av(svar, sjekkpunkt).status.value


def _frist(sjekkpunkt: str, dato: str, tekst: str = "200S", *notater: Oppfolging) -> Frist:
    return frist_av(regn(tekst, S, dato, profil="stat", oppfolging=notater), sjekkpunkt)


@pytest.mark.parametrize(
    ("dato", "status"),
    [
        ("2026-01-05", "kommende"),
        ("2026-01-24", "kommende"),
        ("2026-01-25", "snart"),
        ("2026-01-26", "snart"),
        ("2026-01-31", "snart"),
        ("2026-02-01", "snart"),
        ("2026-02-02", "forfalt"),
        ("2026-07-01", "forfalt"),
    ],
)
def test_syv_dager_for_er_snart_og_dagen_etter_fristen_er_forfalt(dato: str, status: str) -> None:
    assert _status("oppfolgingsplan", dato) == status


# 39 days: the spell ends on Thursday 12 February, after the plan was due
@pytest.mark.parametrize(
    ("dato", "status"),
    [
        ("2026-02-12", "forfalt"),
        ("2026-02-27", "forfalt"),
        ("2026-02-28", "forfalt"),
        ("2026-03-01", "ikke_utfort"),
        ("2027-01-01", "ikke_utfort"),
    ],
)
def test_mer_enn_seksten_dager_etter_slutten_er_det_for_sent(dato: str, status: str) -> None:
    assert _status("oppfolgingsplan", dato, "39S") == status


# 27 days end on 31 January, 28 on the due day, 29 the day after
@pytest.mark.parametrize(
    ("dager", "dato", "status"),
    [
        (27, "2026-01-31", "snart"),
        (27, "2026-02-01", "ikke_aktuelt"),
        (27, "2026-02-05", "ikke_aktuelt"),
        (28, "2026-02-02", "forfalt"),
        (29, "2026-02-02", "forfalt"),
    ],
)
def test_tilfelle_som_slutter_for_fristen_er_avsluttet(dager: int, dato: str, status: str) -> None:
    frist = _frist("oppfolgingsplan", dato, f"{dager}S")
    assert frist.status == status
    assert (frist.arsak == "avsluttet") == (status == "ikke_aktuelt")


def test_utfort_og_unntatt_gjelder_foran_alt_annet() -> None:
    utfort = Oppfolging("oppfolgingsplan", utfort=dag("2026-01-20"))
    unntak = Oppfolging("oppfolgingsplan", unntak=True, grunn="tilbake om en uke")
    begge = Oppfolging("oppfolgingsplan", utfort=dag("2026-01-20"), unntak=True)
    for dato in ("2026-01-10", "2026-03-01", "2027-01-01"):
        assert _status("oppfolgingsplan", dato, "39S", S, utfort) == "utfort"
        assert _status("oppfolgingsplan", dato, "39S", S, unntak) == "unntatt"
        assert _status("oppfolgingsplan", dato, "39S", S, begge) == "utfort"
    assert "tilbake om en uke" in _frist("oppfolgingsplan", "2026-03-01", "39S", unntak).forklaring
    assert "20.01.2026" in _frist("oppfolgingsplan", "2026-03-01", "39S", utfort).forklaring


def test_unntak_som_er_slatt_av_er_ikke_unntak() -> None:
    assert (
        _status(
            "oppfolgingsplan", "2026-03-01", "200S", S, Oppfolging("oppfolgingsplan", None, False)
        )
        == "forfalt"
    )


def test_notat_om_et_annet_sjekkpunkt_gjelder_ikke_her() -> None:
    annet = Oppfolging("oppfolgingsplan_sykmelder", utfort=dag("2026-01-20"))
    assert _status("oppfolgingsplan", "2026-03-01", "200S", S, annet) == "forfalt"


# --- graded ----------------------------------------------------------------------------------


def test_gradert_pa_fristdagen_er_i_aktivitet() -> None:
    # activity due 1 March (day 56): graded from that day, or from the day after
    assert _status("aktivitetskrav", "2026-03-02", "55S 100S50") == "utfort"
    assert _status("aktivitetskrav", "2026-03-02", "56S 100S50") == "forfalt"
    assert "50 %" in _frist("aktivitetskrav", "2026-03-02", "55S 100S50").forklaring


def test_gradert_pa_fristdagen_gir_dialogmote_ved_behov() -> None:
    # meeting due 22 February (day 49)
    frist = _frist("dialogmote1", "2026-02-23", "48S 100S50")
    assert (frist.status, frist.arsak) == ("ikke_aktuelt", "gradert")
    assert "vurder ved behov" in frist.forklaring
    assert _status("dialogmote1", "2026-02-23", "49S 100S50") == "forfalt"


def test_aldri_helt_borte_gir_ingen_frist_for_dialogmote1() -> None:
    frist = _frist("dialogmote1", "2026-02-23", "200S99")
    assert (frist.frist, frist.status, frist.arsak) == (None, "ikke_aktuelt", "aldri_helt_borte")
    assert "vurder ved behov" in frist.forklaring


def test_forste_hele_dag_senere_enn_starten_flytter_dialogmote1() -> None:
    # wholly absent from 19 January: + 48 days = 8 March
    svar = regn("14S50 100S", S, "2026-01-20")
    assert frist_og_status(svar, "dialogmote1") == ("2026-03-08", "kommende")
    assert frist_og_status(svar, "oppfolgingsplan")[0] == "2026-02-01"


def test_egenmelding_er_helt_borte() -> None:
    assert frist_og_status(regn("3E 100S50", S, S), "dialogmote1")[0] == "2026-02-22"


def test_graden_under_ferie_er_den_siste_sykedagens() -> None:
    # holiday over day 56, graded before it
    assert _status("aktivitetskrav", "2026-03-02", "50S50 10F 20S") == "utfort"


# --- egenmelding -----------------------------------------------------------------------------


def test_sykmelding_for_grensen_er_gjort() -> None:
    frist = _frist("sykmelding_paakrevd", "2026-02-01", "3E 100S")
    assert (frist.frist, frist.status) == (dag("2026-01-08"), "utfort")
    assert "08.01.2026" in frist.forklaring


def test_bare_egenmelding_over_grensen_er_forfalt() -> None:
    assert _status("sykmelding_paakrevd", "2026-01-09", "5E") == "forfalt"


def test_uten_egenmelding_kreves_ingen_sykmelding_til() -> None:
    frist = _frist("sykmelding_paakrevd", "2026-01-09", "10S")
    assert (frist.frist, frist.status, frist.arsak) == (None, "ikke_aktuelt", "ingen_egenmelding")


def test_egenmeldingsdager_i_samme_tilfelle_legges_sammen() -> None:
    # 5 and 6 January, and 12 January: the three days are used, so the 13th needs a note
    assert _frist("sykmelding_paakrevd", S, "2E 5A 3E").frist == dag("2026-01-13")


# --- meetings, contact, pay ------------------------------------------------------------------


def test_uten_motedato_er_det_ingen_frist_for_plan_til_nav() -> None:
    frist = _frist("plan_for_dialogmote2", "2026-05-01")
    assert (frist.frist, frist.status, frist.arsak) == (None, "ikke_aktuelt", "motedato_mangler")


def test_plan_til_nav_en_uke_for_motet() -> None:
    mote = Oppfolging("dialogmote2", motedato=dag("2026-06-15"))
    frist = _frist("plan_for_dialogmote2", "2026-06-02", "200S", mote)
    assert (frist.frist, frist.status) == (dag("2026-06-08"), "snart")
    assert _frist("varsel_dialogmote2", "2026-06-02", "200S", mote).frist == dag("2026-05-25")


def test_siste_kontakt_starter_maneden_pa_nytt() -> None:
    kontakt = Oppfolging("maanedlig_kontakt", utfort=dag("2026-03-31"))
    frist = _frist("maanedlig_kontakt", "2026-04-20", "200S", kontakt)
    assert (frist.frist, frist.status) == (dag("2026-04-30"), "kommende")


@pytest.mark.parametrize(
    ("profil", "kjoring", "ventet"),
    [
        # max date 1 January 2027; payroll on the 1st is the same day, on the 2nd a month earlier
        ("privat", 1, "2026-12-31"),
        ("privat", 2, "2026-12-01"),
        ("privat", 31, "2026-12-30"),
        # pay by the agreement to 3 January 2027
        ("stat", 1, "2026-12-31"),
        ("stat", 2, "2027-01-01"),
        ("stat", 3, "2027-01-02"),
        ("stat", 4, "2026-12-03"),
        ("stat", 31, "2026-12-30"),
    ],
)
def test_lonnskjoring_for_lonna_stopper(profil: str, kjoring: int, ventet: str) -> None:
    svar = regn("200S", S, S, profil=profil, oppsett=Oppsett(lonnskjoring_dag=kjoring))
    assert frist_av(svar, "lonnsstopp").frist == dag(ventet)


def test_permisjonsaret_lever_videre_etter_radene_nar_tilfellet_varte_til_maksdato() -> None:
    assert _status("permisjon_slutt", "2027-11-02", "362S") == "kommende"
    assert _status("permisjon_slutt", "2027-11-03", "362S") == "snart"
    assert _status("permisjon_slutt", "2027-11-03", "300S") == "ikke_aktuelt"


@pytest.mark.parametrize("sjekkpunkt", ["brev_ytelser", "pensjonsmelding", "permisjon_slutt"])
def test_statens_sjekkpunkter_gjelder_bare_staten(sjekkpunkt: str) -> None:
    for profil in ("privat", "ia"):
        frist = frist_av(regn("200S", S, S, profil=profil), sjekkpunkt)
        assert (frist.frist, frist.status, frist.arsak) == (None, "ikke_aktuelt", "profil")


def test_varseldager_kan_settes_for_hvert_sjekkpunkt() -> None:
    oppsett = Oppsett(varsel_dager=3, varsel_per_sjekkpunkt={"oppfolgingsplan_sykmelder": 10})
    for dato, plan, sykmelder in (
        ("2026-01-21", "kommende", "kommende"),
        ("2026-01-22", "kommende", "snart"),
        ("2026-01-28", "kommende", "snart"),
        ("2026-01-29", "snart", "snart"),
    ):
        svar = regn("200S", S, dato, oppsett=oppsett)
        assert frist_av(svar, "oppfolgingsplan").status == plan
        assert frist_av(svar, "oppfolgingsplan_sykmelder").status == sykmelder


# --- which spell -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dato", "plan"),
    [
        ("2025-01-01", "2026-02-01"),
        ("2026-01-05", "2026-02-01"),
        ("2026-03-25", "2026-02-01"),
        ("2026-03-26", "2026-04-22"),
        ("2030-01-01", "2026-04-22"),
    ],
)
def test_fristene_gjelder_siste_tilfelle_som_har_begynt_ellers_det_forste(
    dato: str, plan: str
) -> None:
    # 50 days end on 23 February; 30 days later the next spell begins on 26 March
    assert frist_og_status(regn("50S 30_ 50S", S, dato), "oppfolgingsplan")[0] == plan


def test_uten_tilfelle_er_det_ingen_frister() -> None:
    assert regn("10F", S, S).frister == ()


# --- old rules -------------------------------------------------------------------------------


def test_meldingen_etter_ni_uker_faller_bort_nar_den_ble_opphevet_for_fristen() -> None:
    svar = regn("200S", "2014-06-02", "2014-08-04")
    frist = frist_av(svar, "nav_rapport9")
    assert (frist.frist, frist.status, frist.arsak) == (
        dag("2014-08-03"),
        "ikke_aktuelt",
        "opphevet",
    )
    assert "01.07.2014" in frist.forklaring


def test_meldingen_etter_ni_uker_gjaldt_nar_fristen_kom_for_opphevelsen() -> None:
    svar = regn("200S", "2014-04-01", "2014-06-03")
    assert frist_og_status(svar, "nav_rapport9") == ("2014-06-02", "forfalt")


def test_en_regel_som_ikke_var_i_kraft_er_ikke_aktuell() -> None:
    frist = frist_av(regn("200S", "2007-03-01", "2007-06-01"), "nav_rapport9")
    assert (frist.frist, frist.status, frist.arsak) == (None, "ikke_aktuelt", "ikke_i_kraft")


def test_manedsfrist_klemmes_til_manedens_slutt() -> None:
    svar = regn("400S", "2026-04-30", "2026-04-30", profil="stat")
    assert frist_av(svar, "aap_soknad").frist == dag("2027-02-28")


def test_en_skrivefeil_i_et_notat_stopper_ingenting() -> None:
    for dato in ("0001-01-01", "9999-12-31"):
        notater = [
            Oppfolging(id_, utfort=dag(dato), motedato=dag(dato))
            for id_ in ("dialogmote2", "dialogmote3", "maanedlig_kontakt", "forste_kontakt")
        ]
        svar = regn("200S", S, S, profil="stat", oppfolging=notater)
        assert len(svar.til_json()["frister"]) == len(svar.frister) == 29


def test_sykmelding_fra_mandag_etter_egenmelding_til_fredag_er_ingen_mangel() -> None:
    # Wednesday 7 to Friday 9 January 2026 self-certified, free weekend, note from Monday 12
    rader = (
        Fravaer(date(2026, 1, 7), date(2026, 1, 9), Fravaerstype.EGENMELDING),
        Fravaer(date(2026, 1, 12), date(2026, 1, 30), Fravaerstype.SYKMELDING),
    )
    svar = {f.sjekkpunkt: f for f in beregn(Sak(rader), date(2026, 1, 20)).frister}
    punkt = svar["sykmelding_paakrevd"]
    assert (punkt.frist, punkt.status) == (date(2026, 1, 10), Status.UTFORT)
    assert "12.01.2026" in punkt.forklaring


def test_egenmelding_ut_over_grensen_krever_fortsatt_sykmelding() -> None:
    rader = (Fravaer(date(2026, 1, 5), date(2026, 1, 9), Fravaerstype.EGENMELDING),)
    svar = {f.sjekkpunkt: f for f in beregn(Sak(rader), date(2026, 1, 9)).frister}
    punkt = svar["sykmelding_paakrevd"]
    assert (punkt.frist, punkt.status) == (date(2026, 1, 8), Status.FORFALT)


# born 10 January 1956, 70 on a Saturday: the last day with sick pay is Friday 9 January 2026
@pytest.mark.parametrize(
    ("start", "status", "arsak"),
    [
        ("2026-01-09", "forfalt", None),
        ("2026-01-10", "ikke_aktuelt", "maksdato_for_fravaeret"),
        ("2026-01-12", "ikke_aktuelt", "maksdato_for_fravaeret"),
    ],
)
def test_fravaer_etter_maksdato_har_ingen_ytelser_a_avklare(
    start: str, status: str, arsak: str | None
) -> None:
    svar = regn("30S", start, "2026-02-01", fodt=date(1956, 1, 10))
    frist = frist_av(svar, "avklar_ytelser")
    assert (frist.frist, frist.status.value, frist.arsak) == (dag("2025-11-14"), status, arsak)
    if arsak:
        assert "Maksdato 09.01.2026 var før fraværet startet" in frist.forklaring


# --- pension notice, income report, claim on NAV -----------------------------------------------


def test_pensjonsmeldingen_nevner_tiden_spk_tar_imot_den() -> None:
    svar = regn("300S", S, S, profil="stat")
    frist = frist_av(svar, "pensjonsmelding")
    assert frist.vindu == (dag("2026-09-03"), dag("2026-11-03"))
    assert frist.forklaring.startswith(
        "Regnet fra første fraværsdag 05.01.2026 + 8 måneder = 05.09.2026. SPK tar imot meldingen "
        "fra fire til to måneder før lønna stopper 03.01.2027: 03.09.2026–03.11.2026."
    )


@pytest.mark.parametrize(
    ("ferie", "utenfor"),
    # days of holiday after the employer period move the end of pay: 3 days, 6 September
    [(2, False), (3, True), (40, True)],
)
def test_pensjonsmelding_utenfor_tiden_varsles(ferie: int, *, utenfor: bool) -> None:
    svar = regn(f"20S {ferie}F 200S", S, S, profil="stat")
    assert svar.maksdato_tariff == dag("2027-01-03") + timedelta(days=ferie)
    frist = frist_av(svar, "pensjonsmelding")
    assert frist.frist == dag("2026-09-05")
    assert ("OBS: Fristen 05.09.2026 er utenfor tiden SPK" in frist.forklaring) is utenfor


def test_bare_statens_pensjonsmelding_har_et_vindu() -> None:
    assert frist_av(regn("300S", S, S), "pensjonsmelding").vindu is None
    assert all(
        f.vindu is None
        for f in regn("300S", S, S, profil="stat").frister
        if f.sjekkpunkt != "pensjonsmelding"
    )


@pytest.mark.parametrize(
    ("tekst", "frist", "arsak"),
    [
        ("16S", None, "innenfor_agp"),
        ("15S", None, "innenfor_agp"),
        ("16S 5F", None, "innenfor_agp"),  # holiday after it is not sickness
        ("17S", "2026-01-21", None),
        ("10S 3A 7S", "2026-01-24", None),
        ("1B 6A " * 12, None, "innenfor_agp"),
        ("1B 6A " * 13, "2026-03-24", None),
    ],
)
def test_inntektsmelding_dagen_etter_full_arbeidsgiverperiode(
    tekst: str, frist: str | None, arsak: str | None
) -> None:
    svar = regn(tekst, S, S)
    funnet = frist_av(svar, "inntektsmelding")
    assert (funnet.frist and funnet.frist.isoformat(), funnet.arsak) == (frist, arsak)
    assert (funnet.hjemmel, funnet.oppgave) == ("ftrl § 21-4", True)


def test_unntak_fra_arbeidsgiverperioden_ber_om_inntektsmelding_uansett() -> None:
    svar = regn("5S", S, S, unntak_agp=True, forskutterer=True)
    assert frist_og_status(svar, "inntektsmelding")[0] == "2026-01-10"
    # NAV refunds from the first day: January
    assert frist_og_status(svar, "refusjonsfrist")[0] == "2026-04-30"


def test_nytt_fravaer_i_samme_arbeidsgiverperiode_er_navs_fra_forste_dag() -> None:
    # the weekend right after a full period is neutral: 17 days end the spell, not the period
    svar = regn("19S 17_ 1S", S, "2026-02-20", forskutterer=True)
    assert [t.fra.isoformat() for t in svar.tilfeller] == ["2026-01-05", "2026-02-10"]
    assert frist_og_status(svar, "inntektsmelding")[0] == "2026-02-10"
    assert frist_og_status(svar, "refusjonsfrist")[0] == "2026-05-31"


@pytest.mark.parametrize(
    ("start", "frist"),
    [
        ("2026-01-15", "2026-04-30"),  # NAV from 31 January
        ("2026-01-16", "2026-05-31"),  # NAV from 1 February
        ("2025-11-14", "2026-02-28"),  # NAV from 30 November
        ("2027-11-14", "2028-02-29"),
        ("2026-09-15", "2027-01-31"),
    ],
)
def test_refusjonsfristen_er_siste_dag_i_tredje_maned(start: str, frist: str) -> None:
    svar = regn("40S", start, start, forskutterer=True)
    assert frist_og_status(svar, "refusjonsfrist")[0] == frist


# the employer period ends on Friday 30 January 2026 (S = 15 January), NAV pays from the 31st
@pytest.mark.parametrize(
    ("tekst", "frist", "arsak"),
    [
        ("16S 2S", None, "nav_betaler_ikke"),  # a weekend costs nothing
        ("16S 3S", "2026-04-30", None),
        ("16S 2S 5S50", "2026-04-30", None),
        ("16S 5E", None, "nav_betaler_ikke"),  # egenmelding after the period is rejected
        ("16S 30S15", None, "nav_betaler_ikke"),  # a grade under 20 % is
        ("16S 30S15 10S", "2026-06-30", None),  # no longer 15 % from Monday 2 March
        ("16S 28S15 10S", "2026-05-31", None),  # from Saturday 28 February
        ("16S 3F 10S", "2026-05-31", None),
        ("16S", None, "innenfor_agp"),
    ],
)
def test_refusjonsfristen_regnes_fra_det_nav_betaler(
    tekst: str, frist: str | None, arsak: str | None
) -> None:
    funnet = frist_av(regn(tekst, "2026-01-15", "2026-01-15", forskutterer=True), "refusjonsfrist")
    assert (funnet.frist and funnet.frist.isoformat(), funnet.arsak) == (frist, arsak)


@pytest.mark.parametrize(
    ("dato", "status"),
    [
        # the absence ends on 13 February, the claim is due on 30 April all the same
        ("2026-04-22", "kommende"),
        ("2026-04-23", "snart"),
        ("2026-04-30", "snart"),
        ("2026-05-01", "forfalt"),
        ("2026-05-16", "forfalt"),
        ("2026-05-17", "ikke_utfort"),
    ],
)
def test_refusjonsfristen_lever_videre_etter_fravaeret(dato: str, status: str) -> None:
    svar = regn("40S", S, dato, forskutterer=True)
    assert frist_og_status(svar, "refusjonsfrist") == ("2026-04-30", status)
    assert svar.tilfelle_na is not None
    apne = [f.sjekkpunkt for f in svar.frister_for(svar.tilfelle_na, ()).apne_oppgaver()]
    assert ("refusjonsfrist" in apne) is (status != "ikke_utfort")
    assert "oppfolgingsplan" not in apne


@pytest.mark.parametrize(
    ("forskutterer", "arsak"),
    [(False, "forskutterer_ikke"), (None, "forskuttering_ukjent"), (True, None)],
)
def test_refusjon_gjelder_den_som_forskutterer(
    forskutterer: bool | None, arsak: str | None
) -> None:
    frist = frist_av(regn("40S", S, S, forskutterer=forskutterer), "refusjonsfrist")
    assert (frist.arsak, frist.status == "ikke_aktuelt") == (arsak, arsak is not None)


def test_dialogmote3_har_sin_egen_dato() -> None:
    to = Oppfolging("dialogmote2", utfort=dag("2026-06-15"), motedato=dag("2026-06-15"))
    assert _frist("dialogmote3", "2026-07-01", "300S", to).arsak == "motedato_mangler"
    tre = Oppfolging("dialogmote3", motedato=dag("2026-09-01"))
    frist = _frist("dialogmote3", "2026-07-01", "300S", to, tre)
    assert (frist.frist, frist.status) == (dag("2026-09-01"), "kommende")


# --- notes at the very edge --------------------------------------------------------------------

NOTAT = Oppfolging("forste_kontakt", utfort=dag("2026-01-06"))


# a spell with notes takes the slow way: the plan due on its last day, seen to day 16 after it
@pytest.mark.parametrize(
    ("dager", "dato", "status"),
    [
        (28, "2026-02-01", "snart"),
        (28, "2026-02-02", "forfalt"),
        (28, "2026-02-17", "forfalt"),
        (28, "2026-02-18", "ikke_utfort"),
        (27, "2026-02-02", "ikke_aktuelt"),
        (27, "2026-01-31", "snart"),
    ],
)
def test_med_notater_er_kantene_de_samme(dager: int, dato: str, status: str) -> None:
    assert _status("oppfolgingsplan", dato, f"{dager}S", S, NOTAT) == status
    assert _status("oppfolgingsplan", dato, f"{dager}S", S) == status


# S 30 April 2014 makes the report due on 1 July 2014, the day the duty was repealed
@pytest.mark.parametrize(
    ("start", "tekst"),
    [
        ("2014-04-29", ""),
        ("2014-04-30", "Plikten ble opphevet 01.07.2014, samme dag som fristen."),
        ("2014-05-01", "Plikten ble opphevet 01.07.2014, før fristen."),
    ],
)
def test_opphevet_pa_selve_fristdagen(start: str, tekst: str) -> None:
    frist = frist_av(regn("200S", start, start), "nav_rapport9")
    assert frist.arsak_tekst == tekst


def test_etter_maksdato_er_det_ingenting_a_kreve_av_nav() -> None:
    svar = regn("30S", "2026-01-12", "2026-02-01", fodt=date(1956, 1, 10), forskutterer=True)
    for sjekkpunkt in ("inntektsmelding", "refusjonsfrist"):
        frist = frist_av(svar, sjekkpunkt)
        assert (frist.frist, frist.arsak) == (None, "maksdato_for_fravaeret")


def test_apne_oppgaver_er_fristene_selv() -> None:
    svar = regn("100S", S, "2026-02-02")
    assert svar.tilfelle_na is not None
    alle = svar.frister_for(svar.tilfelle_na, ())
    apne = alle.apne_oppgaver()
    ventet = [f for f in alle if f.oppgave and f.status.value in ("forfalt", "snart", "kommende")]
    assert [(f.sjekkpunkt, f.frist, f.status, f.forklaring) for f in apne] == [
        (f.sjekkpunkt, f.frist, f.status, f.forklaring) for f in ventet
    ]
    assert "oppfolgingsplan" in [f.sjekkpunkt for f in apne]


def test_et_dialogmote_er_ogsa_en_kontakt() -> None:
    samtale = Oppfolging("maanedlig_kontakt", utfort=dag("2026-02-10"))
    mote = Oppfolging("dialogmote1", utfort=dag("2026-02-18"))
    assert _frist("maanedlig_kontakt", "2026-03-01", "200S", samtale, mote).frist == (
        dag("2026-03-18")
    )


def test_forste_kontakt_starter_ogsa_maneden() -> None:
    kontakt = Oppfolging("forste_kontakt", utfort=dag("2026-01-09"))
    assert _frist("maanedlig_kontakt", "2026-01-20", "200S", kontakt).frist == dag("2026-02-09")


def test_en_note_som_bare_dekker_fristdagen_er_nok() -> None:
    # limit used 5–7 January: the note of the single day 8 January is there
    svar = regn("3E 1S 3E", S, "2026-01-20")
    frist = frist_av(svar, "sykmelding_paakrevd")
    assert (frist.frist, frist.arsak) == (dag("2026-01-08"), "sykmelding_foreligger")
    assert "Sykmelding foreligger fra 08.01.2026" in frist.forklaring


def test_et_unntak_tar_aldri_bort_aktivitetskravet() -> None:
    notat = Oppfolging("aktivitetskrav", unntak=True, grunn="ikke nødvendig")
    frist = _frist("aktivitetskrav", "2026-03-05", "200S", notat)
    assert (frist.frist, frist.status.value) == (dag("2026-03-01"), "forfalt")
    assert "Et unntak tar ikke bort denne plikten (ftrl § 8-8)." in frist.forklaring
