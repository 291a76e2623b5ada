"""Rules that look again: exemptions, the activity duty, who is back or has left, hours, roles.

S is Monday 5 January 2026: the plan is due 1 February, the activity duty 1 March.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.arbeidsliste.listegrunnlag import listegrunnlag
from sykefravaer_xl.arbeidsliste.varsel.epost import brev
from sykefravaer_xl.arbeidsliste.varsel.utsending import SENDT, planlegg
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import Oppdatering, beregn_oppdatering
from tests.kjoring.bokhjelp import d, lag

HENDELSER = (
    "Ansattnr", "Dato", "Hendelse", "Sjekkpunkt", "Frist", "Utført", "Besluttet av", "Merknad",
)  # fmt: skip
SYK = ("1001", "Sykmelding", d(5, 1), d(31, 12), 100)


def bok(
    sti: Path,
    *hendelser: tuple[object, ...],
    fravaer: Any = (SYK,),
    ansatt: Any = (),
    oppfolging: Any = None,
    sjekkpunkter: Any = (),
    **innstillinger: object,
) -> Path:
    ark: dict[str, Any] = {
        "Ansatte": [
            ("Ansattnr", "Navn", "Leder", "Leder e-post", "Ansatt til", "Timer per uke"),
            ("1001", "Ada", "Eva", "eva@firma.no", *(ansatt or (None, None))),
        ],
        "Fravær": [
            ("Ansattnr", "Type", "Fra", "Til", "Grad", "Avtalte timer", "Arbeidede timer"),
            *fravaer,
        ],
        "Hendelser": [HENDELSER, *(("1001", *rad) for rad in hendelser)],
        "Innstillinger": [("Innstilling", "Verdi", "Forklaring"), *innstillinger.items()],
    }
    if sjekkpunkter:
        ark["Sjekkpunkter"] = [("Id", "Sjekkpunkt", "Aktiv", "Ansvarlig"), *sjekkpunkter]
    if oppfolging is not None:
        ark["Oppfølging"] = [
            ("Ansattnr", "Tilfelle fra", "Tilfelle til", *oppfolging),
            ("1001", d(5, 1), d(31, 12), *oppfolging.values()),
        ]
    return lag(sti, ark)


def regn(sti: Path, dato: date) -> Oppdatering:
    return beregn_oppdatering(les(sti), dato)


def liste(sti: Path, dato: date) -> dict[str, tuple[date, str]]:
    return {g.oppgave: (g.frist, g.status.value) for g in listegrunnlag(sti, dato).gjoremal}


def status(sti: Path, dato: date, punkt: str) -> tuple[str, str | None]:
    frister = {f.sjekkpunkt: f for f in regn(sti, dato).svar[-1].frister}
    return frister[punkt].status.value, frister[punkt].arsak


def koder(sti: Path, dato: date) -> list[tuple[str | None, str]]:
    egne = ("unntak_uten_grunn", "unntak_uten_beslutter", "kan_ikke_unntas")
    return [(f.celle, f.kode) for f in regn(sti, dato).varsler if f.kode in egne]


@pytest.mark.parametrize(
    ("oppfolging", "ventet", "varsler"),
    [
        ({"Oppfølgingsplan unntak": "Ja"}, "forfalt", [("D2", "unntak_uten_grunn")]),
        (
            {"Oppfølgingsplan unntak": "Ja", "Oppfølgingsplan grunn": "Tilbake i morgen"},
            "unntatt",
            [("D2", "unntak_uten_beslutter")],
        ),
        (
            {
                "Oppfølgingsplan unntak": "Ja",
                "Oppfølgingsplan grunn": "Tilbake i morgen",
                "Unntak besluttet av": "Eva",
            },
            "unntatt",
            [],
        ),
    ],
)
def test_et_unntak_trenger_grunn_og_hvem(
    tmp_path: Path, oppfolging: dict[str, object], ventet: str, varsler: list[object]
) -> None:
    sti = bok(tmp_path / "b.xlsx", oppfolging=oppfolging)
    assert status(sti, d(5, 2), "oppfolgingsplan")[0] == ventet
    assert koder(sti, d(5, 2)) == varsler


def test_et_unntak_tar_ikke_bort_aktivitetskravet(tmp_path: Path) -> None:
    sti = bok(
        tmp_path / "b.xlsx",
        (d(20, 2), "Unntak", "Aktivitetskrav", None, None, "Eva", "Ikke nødvendig"),
        oppfolging={"Aktivitetskrav unntak": "Ja", "Aktivitetskrav grunn": "Syk"},
    )
    assert status(sti, d(5, 3), "aktivitetskrav") == ("forfalt", None)
    assert koder(sti, d(5, 3)) == [("D2", "kan_ikke_unntas"), ("D2", "kan_ikke_unntas")]


def test_den_forste_samtalen_er_forste_kontakt(tmp_path: Path) -> None:
    sti = bok(
        tmp_path / "b.xlsx",
        (d(9, 1), "Samtale"),
        (d(20, 1), "Samtale"),
        oppfolging={"Første kontakt utført": d(12, 1)},
    )
    assert status(sti, d(20, 1), "forste_kontakt") == ("utfort", "utfort")
    (ett,) = regn(sti, d(20, 1)).svar
    assert ett.frister.notert("forste_kontakt") == d(9, 1)


def test_aktivitetskravet_kommer_paa_lista_igjen_ved_hundre_prosent(tmp_path: Path) -> None:
    rader = (
        ("1001", "Sykmelding", d(5, 1), d(31, 1), 100),
        ("1001", "Gradert sykmelding", d(1, 2), d(31, 3), 60),
        ("1001", "Sykmelding", d(1, 4), d(31, 5), 100),
    )
    sti = bok(tmp_path / "b.xlsx", fravaer=rader)
    assert "Vurder aktivitetskravet på nytt" not in liste(sti, d(1, 2))
    assert liste(sti, d(10, 4))["Vurder aktivitetskravet på nytt"] == (d(1, 4), "forfalt")
    vurdert = (d(12, 4), "Aktivitetskrav: medisinske grunner i sykmeldingen")
    sti = bok(tmp_path / "c.xlsx", vurdert, fravaer=rader)
    assert "Vurder aktivitetskravet på nytt" not in liste(sti, d(13, 4))


def test_den_som_er_sluttet_har_ingen_oppgaver_igjen(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", ansatt=(d(15, 2), None))
    assert status(sti, d(10, 2), "oppfolgingsplan") == ("forfalt", None)
    assert status(sti, d(10, 2), "dialogmote1") == ("ikke_aktuelt", "ansatt_sluttet")
    assert status(sti, d(20, 2), "oppfolgingsplan") == ("ikke_utfort", "ansatt_sluttet")
    assert liste(sti, d(20, 2)) == {}
    (varsel,) = [f for f in regn(sti, d(20, 2)).varsler if f.kode == "etter_ansettelsen"]
    assert (varsel.celle, "tok slutt 15.02.2026" in varsel.melding) == ("D2", True)


def test_en_sluttdato_for_fravaeret_er_en_skrivefeil_og_stopper_ingenting(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", ansatt=(date(2025, 2, 15), None))
    assert status(sti, d(10, 2), "oppfolgingsplan") == ("forfalt", None)
    assert "etter_ansettelsen" in [f.kode for f in regn(sti, d(10, 2)).varsler]


def test_tilbake_i_jobb_avslutter_oppfolgingen(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", (d(10, 2), "Tilbake i jobb"))
    assert status(sti, d(10, 2), "dialogmote1") == ("ikke_aktuelt", "tilbake")
    assert set(liste(sti, d(10, 2))) == {
        "Første kontakt", "Oppfølgingsplan", "Oppfølgingsplan til sykmelder",
    }  # fmt: skip
    (varsel,) = [f for f in regn(sti, d(10, 2)).varsler if f.kode == "tilbake_for_slutt"]
    assert varsel.celle == "B2"
    assert varsel.melding.startswith("Fraværsradene går til 31.12.2026")


def test_at_noen_skal_komme_tilbake_avslutter_ingenting_for_dagen(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", (d(10, 3), "Tilbake i jobb"))
    assert status(sti, d(20, 2), "dialogmote1") == ("snart", None)
    assert "tilbake_for_slutt" not in [f.kode for f in regn(sti, d(20, 2)).varsler]


def test_ny_sykmelding_etter_tilbake_tar_oppfolgingen_opp_igjen(tmp_path: Path) -> None:
    rader = (
        ("1001", "Sykmelding", d(5, 1), d(9, 2), 100),
        ("1001", "Sykmelding", d(16, 2), d(31, 12), 100),
    )
    sti = bok(tmp_path / "b.xlsx", (d(10, 2), "Tilbake i jobb"), fravaer=rader)
    assert status(sti, d(20, 2), "dialogmote1") == ("snart", None)
    assert "tilbake_for_slutt" not in [f.kode for f in regn(sti, d(20, 2)).varsler]


def test_innvilget_permisjon_bestemmer_naar_den_slutter(tmp_path: Path) -> None:
    rader = (("1001", "Sykmelding", d(5, 1), date(2027, 1, 3), 100),)
    innvilget = (date(2026, 12, 20), "Permisjon uten lønn innvilget", None, date(2027, 6, 30))
    forlenget = (date(2027, 6, 1), "Permisjon uten lønn innvilget", None, date(2027, 9, 30))
    sti = bok(tmp_path / "b.xlsx", innvilget, fravaer=rader, Profil="stat")
    assert liste(sti, date(2027, 5, 1))["Permisjon slutter"] == (date(2027, 6, 30), "snart")
    assert "Avklar retur etter permisjon" not in liste(sti, date(2027, 5, 1))
    sti = bok(tmp_path / "c.xlsx", innvilget, forlenget, fravaer=rader, Profil="stat")
    assert liste(sti, date(2027, 7, 30))["Permisjon slutter"] == (date(2027, 9, 30), "snart")
    # without the checkpoint the event is its own task, and the newest one holds
    sti = bok(tmp_path / "d.xlsx", innvilget, forlenget, fravaer=rader)
    assert liste(sti, date(2027, 8, 1))["Avklar retur etter permisjon"] == (
        date(2027, 9, 30),
        "snart",
    )


def test_timesaldo_som_lop_av_er_en_oppgave_og_en_linje_i_eposten(tmp_path: Path) -> None:
    # half of 150 hours is 75; 60 are 15 short, and a day is 7,5
    rader = (
        ("1001", "Sykmelding", d(5, 1), d(31, 1), 100),
        ("1001", "Gradert sykmelding", d(1, 2), d(28, 2), 50, 150, 60),
        ("1001", "Gradert sykmelding", d(1, 3), d(31, 3), 50),
    )
    sti = bok(
        tmp_path / "b.xlsx",
        fravaer=rader,
        ansatt=(None, 37.5),
        **{"Avsender e-post": "hr@firma.no"},
    )
    assert liste(sti, d(5, 3))["Avklar timesaldoen"] == (d(28, 2), "forfalt")
    (varsel,) = planlegg([listegrunnlag(sti, d(5, 3))], SENDT).varsler
    assert varsel.mottaker.adresse == "eva@firma.no"
    tekst = brev(varsel, "hr@firma.no", d(5, 3), med_navn=False).get_content()
    assert "28.02.2026  Avklar timesaldoen, ansatt 1001." in tekst
    avklart = (d(4, 3), "Timesaldo avklart")
    sti = bok(tmp_path / "c.xlsx", avklart, fravaer=rader, ansatt=(None, 37.5))
    assert "Avklar timesaldoen" not in liste(sti, d(5, 3))


@pytest.mark.parametrize(
    ("avtalte", "hint"),
    # June 2026 has 22 weekdays, 165 hours; ten of them holiday
    [(None, " Raden har 10 ukedager ferie eller permisjon: skriv Avtalte timer uten dem."),
     (165, "")],
)  # fmt: skip
def test_ferie_i_en_gradert_rad_forklarer_timesaldoen(
    tmp_path: Path, avtalte: int | None, hint: str
) -> None:
    rader = (
        ("1001", "Gradert sykmelding", d(1, 6), d(30, 6), 50, avtalte, 45),
        ("1001", "Ferie", d(8, 6), d(21, 6)),
    )
    sti = bok(tmp_path / "b.xlsx", fravaer=rader, ansatt=(None, 37.5))
    (oppgave,) = (
        g for g in listegrunnlag(sti, d(2, 7)).gjoremal if g.oppgave == "Avklar timesaldoen"
    )
    grunn = (
        "Saldo gradert er -37,5 timer: arbeidet mindre enn graden tilsier, og mer enn en "
        f"arbeidsdag (7,5 timer) unna. Avklar timene eller graden.{hint}"
    )
    assert oppgave.forklaring.startswith(grunn)
    assert regn(sti, d(2, 7)).fravaer[2]["melding"] == grunn


def test_lonn_bht_og_tillitsvalgt_faar_sine_egne_oppgaver(tmp_path: Path) -> None:
    sti = bok(
        tmp_path / "b.xlsx",
        sjekkpunkter=(
            ("forste_kontakt", "Første kontakt", "Ja", "BHT"),
            ("oppfolgingsplan", "Oppfølgingsplan", "Ja", "Tillitsvalgt"),
            ("oppfolgingsplan_sykmelder", "Plan til sykmelder", "Ja", "Lønn"),
            ("aktivitetskrav", "Aktivitetskrav", "Ja", "Økonomi"),
        ),
        **{"BHT e-post": "bht@firma.no", "Tillitsvalgt e-post": "tv@firma.no"},
    )
    plan = planlegg([listegrunnlag(sti, d(28, 2))], SENDT)
    sendt = {v.mottaker.adresse: [g.oppgave for g in v.gjoremal] for v in plan.varsler}
    assert sendt == {
        "bht@firma.no": ["Første kontakt"],
        "tv@firma.no": ["Oppfølgingsplan"],
        "eva@firma.no": ["Aktivitetskrav"],
    }
    assert plan.merknader == (
        "Ingen e-post til Lønn for ansatt 1001. Fyll inn «Lønn e-post» i Innstillinger.",
    )
    (varsel,) = [f for f in regn(sti, d(28, 2)).varsler if f.kode == "ansvarlig_ukjent"]
    assert varsel.celle == "D5"
    assert varsel.melding == (
        "«Økonomi» er ikke en rolle. Skriv en av: Leder, HR, Ansatt, NAV, Lønn, BHT, "
        "Tillitsvalgt. «Leder» er brukt."
    )
