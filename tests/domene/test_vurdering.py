"""What notes, an ended employment, a return and an agreed day do to a checkpoint, on paper.

The spell starts on Monday 5 January 2026: plan due 1 February, dialogue meeting 1 due 22 February
and its invitation two weeks before, on 8 February.
"""

from __future__ import annotations

from datetime import date

import pytest

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt, Resultat, Sak, beregn
from sykefravaer_xl.domene.sjekkpunkt import Oppfolging
from tests.tidslinjesprak import dag, frist_av, regn

S = "2026-01-05"
Svar = tuple[str, str | None]
INGENTING = Oppfolging("uke12", grunn="-")  # a note that says nothing of the checkpoint asked for


def _svar(resultat: Resultat, sjekkpunkt: str) -> Svar:
    frist = frist_av(resultat, sjekkpunkt)
    return frist.status.value, frist.arsak


# --- something that leads up to a meeting ------------------------------------------------------


@pytest.mark.parametrize(
    ("dato", "ventet"),
    [
        ("2026-02-08", ("snart", None)),
        ("2026-02-09", ("forfalt", None)),
        ("2026-02-22", ("forfalt", None)),  # 14 days after: the meeting itself is due
        ("2026-02-23", ("ikke_utfort", "for_sent_na")),
    ],
)
@pytest.mark.parametrize("notater", [(), (INGENTING,), (Oppfolging("dialogmote1", bedt_av="x"),)])
def test_innkallingen_til_et_mote_ingen_har_rort(
    notater: tuple[Oppfolging, ...], dato: str, ventet: Svar
) -> None:
    assert _svar(regn("200S", S, dato, oppfolging=notater), "innkalling_dialogmote1") == ventet


@pytest.mark.parametrize(
    ("mote", "ventet"),
    [
        (Oppfolging("dialogmote1", innkalt=dag("2026-01-20")), ("utfort", "mote_innkalt")),
        (Oppfolging("dialogmote1", motedato=dag("2026-02-10")), ("utfort", "mote_innkalt")),
        (Oppfolging("dialogmote1", utfort=dag("2026-02-10")), ("utfort", "mote_innkalt")),
        (Oppfolging("dialogmote1", unntak=True), ("unntatt", "mote_unntatt")),
        (Oppfolging("dialogmote1", innkalt=dag(S), unntak=True), ("utfort", "mote_innkalt")),
        (Oppfolging("dialogmote2", innkalt=dag("2026-01-20")), ("ikke_utfort", "for_sent_na")),
    ],
)
def test_innkallingen_er_gjort_nar_motet_er_innkalt_datert_eller_holdt(
    mote: Oppfolging, ventet: Svar
) -> None:
    svar = regn("200S", S, "2026-03-01", oppfolging=(mote,))
    assert _svar(svar, "innkalling_dialogmote1") == ventet


# --- something that follows from another duty ---------------------------------------------------


@pytest.mark.parametrize(
    ("notater", "ventet"),
    [
        ((Oppfolging("oppfolgingsplan", unntak=True),), ("unntatt", "unntatt_med")),
        (
            (
                Oppfolging("oppfolgingsplan", unntak=True),
                Oppfolging("oppfolgingsplan_sykmelder", utfort=dag("2026-02-10")),
            ),
            ("utfort", "utfort"),
        ),
        (
            (Oppfolging("oppfolgingsplan", unntak=True, utfort=dag("2026-02-10")),),
            ("forfalt", None),
        ),
        ((Oppfolging("oppfolgingsplan", utfort=dag("2026-02-10")),), ("forfalt", None)),
        ((INGENTING,), ("forfalt", None)),
    ],
)
def test_er_planen_unntatt_er_det_ingen_plan_a_gi_sykmelder(
    notater: tuple[Oppfolging, ...], ventet: Svar
) -> None:
    svar = regn("200S", S, "2026-03-01", oppfolging=notater)
    assert _svar(svar, "oppfolgingsplan_sykmelder") == ventet


# --- pay that somebody stops -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("profil", "forskutterer", "ventet"),
    [
        ("privat", False, ("ikke_aktuelt", "ingen_lonn_a_stoppe")),
        ("privat", None, ("kommende", None)),
        ("privat", True, ("kommende", None)),
        ("stat", False, ("kommende", None)),  # the agreement pays
        ("stat", True, ("kommende", None)),
    ],
)
def test_lonn_stoppes_bare_der_noen_betaler_den(
    profil: str, forskutterer: bool | None, ventet: Svar
) -> None:
    assert (
        _svar(regn("200S", S, S, profil=profil, forskutterer=forskutterer), "lonnsstopp") == ventet
    )


# --- who has left, and who is back -------------------------------------------------------------


def _sluttet(til: str, dato: str, fravaer_til: str = "2026-07-01") -> Resultat:
    rad = Fravaer(dag(S), dag(fravaer_til), Fravaerstype.SYKMELDING, 100)
    ansatt = Ansatt(ansatt_til=dag(til), forskutterer=True)
    return beregn(Sak((rad,), ansatt), dag(dato))


@pytest.mark.parametrize(
    ("til", "dato", "ventet"),
    [
        ("2026-01-31", "2026-01-20", ("ikke_aktuelt", "ansatt_sluttet")),  # due the day after
        ("2026-01-31", "2026-03-01", ("ikke_aktuelt", "ansatt_sluttet")),
        ("2026-02-01", "2026-01-20", ("kommende", None)),  # due on the last day
        ("2026-02-01", "2026-02-01", ("snart", None)),
        ("2026-02-01", "2026-02-02", ("ikke_utfort", "ansatt_sluttet")),
        ("2026-02-20", "2026-02-02", ("forfalt", None)),  # late, and still employed
        ("2026-02-20", "2026-02-20", ("forfalt", None)),
        ("2026-02-20", "2026-02-21", ("ikke_utfort", "ansatt_sluttet")),
    ],
)
def test_planen_for_en_som_slutter(til: str, dato: str, ventet: Svar) -> None:
    assert _svar(_sluttet(til, dato), "oppfolgingsplan") == ventet


def test_refusjonskravet_lever_videre_nar_den_ansatte_har_sluttet() -> None:
    # NAV pays from 21 January: the claim must come by the end of April
    assert _svar(_sluttet("2026-02-20", "2026-04-25"), "refusjonsfrist") == ("snart", None)
    assert _svar(_sluttet("2026-02-20", "2026-05-01"), "refusjonsfrist") == ("forfalt", None)


def _tilbake(dagen: str, dato: str) -> Svar:
    svar = regn(f"{(dag(dagen) - dag(S)).days}S", S, dato)  # the rows end the day before
    assert svar.tilfelle_na is not None
    frister = svar.frister_for(svar.tilfelle_na, (), dag(dagen))
    frist = next(f for f in frister if f.sjekkpunkt == "oppfolgingsplan")
    return frist.status.value, frist.arsak


@pytest.mark.parametrize(
    ("tilbake", "dato", "ventet"),
    [
        (
            "2026-02-01",
            "2026-01-20",
            ("ikke_aktuelt", "tilbake"),
        ),  # last day of absence 31 January
        ("2026-02-02", "2026-01-20", ("kommende", None)),
        ("2026-02-02", "2026-02-02", ("forfalt", None)),  # due on the last day: may still be done
        ("2026-02-02", "2026-02-17", ("forfalt", None)),  # 16 days after it
        ("2026-02-02", "2026-02-18", ("ikke_utfort", "for_sent_a_gjore")),
    ],
)
def test_planen_for_en_som_er_tilbake(tilbake: str, dato: str, ventet: Svar) -> None:
    assert _tilbake(tilbake, dato) == ventet


# --- ended, late, passed -----------------------------------------------------------------------


@pytest.mark.parametrize("notater", [(), (INGENTING,)])
@pytest.mark.parametrize(
    ("sjekkpunkt", "dager", "dato", "ventet"),
    [
        ("oppfolgingsplan", 28, "2026-02-17", ("forfalt", None)),
        ("oppfolgingsplan", 28, "2026-02-18", ("ikke_utfort", "for_sent_a_gjore")),
        ("oppfolgingsplan", 27, "2026-02-02", ("ikke_aktuelt", "avsluttet")),
        # nobody has to do anything about the end of the employer period (20 January)
        ("agp_slutt", 28, "2026-01-20", ("snart", None)),
        ("agp_slutt", 28, "2026-01-21", ("forfalt", "passert")),
        ("agp_slutt", 28, "2026-02-18", ("ikke_utfort", "passert")),
    ],
)
def test_det_som_var_for_i_dag_sier_hvorfor(
    notater: tuple[Oppfolging, ...], sjekkpunkt: str, dager: int, dato: str, ventet: Svar
) -> None:
    assert _svar(regn(f"{dager}S", S, dato, oppfolging=notater), sjekkpunkt) == ventet


# --- a day that is agreed on, and a meeting that has been --------------------------------------


@pytest.mark.parametrize(
    ("dato", "ventet"),
    [
        ("2027-02-28", "kommende"),
        ("2027-03-01", "snart"),  # two months before
        ("2027-05-01", "snart"),
        ("2027-05-02", "forfalt"),
    ],
)
def test_en_avtalt_slutt_pa_permisjonen_gjelder_foran_summen(dato: str, ventet: str) -> None:
    avtalt = Oppfolging("permisjon_slutt", motedato=dag("2027-05-01"))
    frist = frist_av(regn("362S", S, dato, profil="stat", oppfolging=(avtalt,)), "permisjon_slutt")
    assert (frist.frist, frist.status.value) == (dag("2027-05-01"), ventet)


def test_en_dato_pa_noe_som_ikke_avtales_flytter_ingen_frist() -> None:
    notat = Oppfolging("oppfolgingsplan", motedato=dag("2026-03-15"))
    frist = frist_av(regn("200S", S, S, oppfolging=(notat,)), "oppfolgingsplan")
    assert frist.frist == dag("2026-02-01")


def _plan_for_motet(dato: str, *notater: Oppfolging) -> tuple[date | None, str, str | None]:
    frist = frist_av(regn("300S", S, dato, oppfolging=notater), "plan_for_dialogmote2")
    return frist.frist, frist.status.value, frist.arsak


def test_planen_for_et_mote_som_er_holdt_kreves_ikke() -> None:
    holdt = Oppfolging("dialogmote2", motedato=dag("2026-06-15"), utfort=dag("2026-06-15"))
    ventet = (dag("2026-06-08"), "ikke_utfort", "motet_holdt")
    assert _plan_for_motet("2026-06-20", holdt) == ventet


def test_planen_sendt_for_det_forrige_motet_er_ikke_sendt_for_det_neste() -> None:
    forrige = Oppfolging("dialogmote2", motedato=dag("2026-06-15"), utfort=dag("2026-06-15"))
    neste = Oppfolging("dialogmote3", motedato=dag("2026-09-01"))
    for sendt, ventet in (
        ("2026-06-08", "kommende"),
        ("2026-06-15", "kommende"),  # on the very day of the first meeting
        ("2026-06-16", "utfort"),
    ):
        plan = Oppfolging("plan_for_dialogmote2", utfort=dag(sendt))
        svar = _plan_for_motet("2026-07-01", forrige, neste, plan)
        assert svar[:2] == (dag("2026-08-25"), ventet), sendt


def test_en_avtalt_dag_lever_videre_ogsa_nar_fravaeret_tok_slutt_for_maksdato() -> None:
    avtalt = Oppfolging("permisjon_slutt", motedato=dag("2027-05-01"))
    for notater, ventet in (
        ((), ("ikke_aktuelt", "avsluttet")),
        ((avtalt,), ("snart", None)),
        ((INGENTING,), ("ikke_aktuelt", "avsluttet")),
    ):
        svar = regn("300S", S, "2027-04-20", profil="stat", oppfolging=notater)
        assert _svar(svar, "permisjon_slutt") == ventet


# --- ended spells without notes are judged together: nothing may differ for it -------------------


@pytest.mark.parametrize("profil", ["privat", "stat"])
@pytest.mark.parametrize(
    "tekst",
    ["5S", "17S", "27S", "28S", "8E 20S", "16E", "60S", "30S50 40S", "90S50", "200S", "20S50 200S",
     "40S 10F 40S", "300S", "30V", "12B 20S"],
)  # fmt: skip
def test_et_notat_om_noe_annet_endrer_ingen_av_de_andre(tekst: str, profil: str) -> None:
    for dager in (1, 6, 17, 30, 40, 90, 200, 230, 330, 500):
        dato = date.fromordinal(dag(S).toordinal() + dager).isoformat()
        uten, med = (
            regn(tekst, S, dato, profil=profil, forskutterer=True, oppfolging=notater)
            for notater in ((), (INGENTING,))
        )
        like = [
            [(f.sjekkpunkt, f.frist, f.regnet_fra, f.status, f.arsak_tekst) for f in svar.frister]
            for svar in (uten, med)
        ]
        assert like[0] == like[1], dato
