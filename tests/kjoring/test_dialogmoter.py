"""Dialogue meetings 1, 2 and 3: asked for, called, dated, held, and what leads up to them.

S is Monday 5 January 2026. Invitation to meeting 1: day 35, 8 February. Meeting 1: day 49,
22 February. Meeting 2: day 182, 5 July.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.arbeidsliste.listegrunnlag import listegrunnlag
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import Oppdatering, beregn_oppdatering
from sykefravaer_xl.brev.felter import brevfelter
from sykefravaer_xl.oversikt.tidslinje import pagaende, tidslinje
from tests.kjoring.bokhjelp import beregn, d, lag, overskrifter, tabell
from tests.kommandoer.kall import kall

HODE = (
    "Ansattnr", "Dato", "Hendelse", "Sjekkpunkt", "Frist", "Utført", "Besluttet av", "Merknad",
    "Møtedato", "Bedt om av", "Deltakere",
)  # fmt: skip
OPPFOLGING = (
    "Ansattnr", "Tilfelle fra", "Tilfelle til", "Møtedato", "Møtedato DM1", "Møtedato DM3",
    "Dialogmøte 2 utført", "Plan til NAV før dialogmøte 2 utført",
)  # fmt: skip


def bok(sti: Path, *hendelser: tuple[object, ...], oppfolging: tuple[object, ...] = ()) -> Path:
    ark: dict[str, Any] = {
        "Fravær": [
            ("Ansattnr", "Type", "Fra", "Til", "Grad"),
            ("1001", "Sykmelding", d(5, 1), d(31, 12), 100),
        ],
        "Hendelser": [HODE, *hendelser],
        "Innstillinger": [("Innstilling", "Verdi", "Forklaring"), ("Profil", "stat")],
    }
    if oppfolging:
        rad = ("1001", d(5, 1), d(31, 12), *oppfolging)
        ark["Oppfølging"] = [OPPFOLGING, rad]
    return lag(sti, ark)


def hendelse(dag: date, hva: str, mote: str = "Dialogmøte 1", **mer: object) -> tuple[object, ...]:
    alle = {"Ansattnr": "1001", "Dato": dag, "Hendelse": hva, "Sjekkpunkt": mote}
    return tuple((alle | mer).get(navn) for navn in HODE)


def regn(sti: Path, dato: date) -> Oppdatering:
    return beregn_oppdatering(les(sti), dato)


def liste(sti: Path, dato: date) -> dict[str, tuple[date, str]]:
    return {g.oppgave: (g.frist, g.status.value) for g in listegrunnlag(sti, dato).gjoremal}


def status(sti: Path, dato: date, punkt: str) -> tuple[date | None, str]:
    frister = {f.sjekkpunkt: f for f in regn(sti, dato).svar[0].frister}
    return frister[punkt].frist, frister[punkt].status.value


def test_innkallingen_har_en_frist_to_uker_for_motet(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx")
    assert liste(sti, d(3, 2))["Innkalling til dialogmøte 1"] == (d(8, 2), "snart")
    assert liste(sti, d(9, 2))["Innkalling til dialogmøte 1"] == (d(8, 2), "forfalt")


def test_innkalt_er_gjort_og_motet_star_paa_sin_egen_dag(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", hendelse(d(2, 2), "Dialogmøte: innkalt", Møtedato=d(16, 2)))
    alt = liste(sti, d(3, 2))
    assert "Innkalling til dialogmøte 1" not in alt
    assert alt["Dialogmøte 1"] == (d(16, 2), "kommende")
    assert liste(sti, d(9, 2))["Dialogmøte 1"] == (d(16, 2), "snart")
    assert liste(sti, d(17, 2))["Dialogmøte 1"] == (d(16, 2), "forfalt")
    # the law's last day stands in the columns
    assert status(sti, d(17, 2), "dialogmote1") == (d(22, 2), "snart")


def test_motet_er_paa_sin_dag_i_tidslinja_ogsaa(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", hendelse(d(2, 2), "Dialogmøte: innkalt", Møtedato=d(12, 2)))
    strek = tidslinje(list(pagaende(regn(sti, d(3, 2)).svar, d(3, 2))), d(3, 2))
    nr = (date(2026, 2, 9) - strek.mandag).days // 7
    assert strek.rader[0].uker[nr].tegn == "D1"


def test_et_mote_etter_fristen_flytter_den_ikke(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", hendelse(d(2, 2), "Dialogmøte: innkalt", Møtedato=d(2, 3)))
    (ett,) = [g for g in listegrunnlag(sti, d(1, 3)).gjoremal if g.oppgave == "Dialogmøte 1"]
    assert (ett.frist, ett.status.value) == (d(22, 2), "forfalt")
    assert ett.forklaring.startswith("Møtet er satt til 02.03.2026, etter fristen.")


def test_en_ny_innkalling_flytter_motet(tmp_path: Path) -> None:
    sti = bok(
        tmp_path / "b.xlsx",
        hendelse(d(2, 2), "Dialogmøte: innkalt", Møtedato=d(18, 2)),
        hendelse(d(4, 2), "Dialogmøte: innkalt", Møtedato=d(12, 2)),
    )
    assert liste(sti, d(5, 2))["Dialogmøte 1"] == (d(12, 2), "snart")


def test_holdt_er_utfort_med_deltakere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sti = bok(
        tmp_path / "b.xlsx",
        hendelse(d(2, 2), "Dialogmøte: innkalt", Møtedato=d(16, 2)),
        hendelse(d(16, 2), "Dialogmøte: holdt", Deltakere="Leder, den ansatte, BHT"),
    )
    assert status(sti, d(20, 2), "dialogmote1") == (d(22, 2), "utfort")
    assert "Dialogmøte 1" not in liste(sti, d(20, 2))
    svar = kall(
        capsys, "forklar", sti, "--ansatt", "1001", "--felt", "dialogmote1", "--dato", "20.02.2026"
    )
    assert "Innkalt 02.02.2026." in svar.ut
    assert "Deltakere: Leder, den ansatte, BHT." in svar.ut


def test_unntak_fra_motet_tar_innkallingen_med_seg(tmp_path: Path) -> None:
    rad = hendelse(d(2, 2), "Unntak", **{"Besluttet av": "Leder", "Merknad": "Tilbake om en uke"})
    sti = bok(tmp_path / "b.xlsx", rad)
    assert status(sti, d(10, 2), "dialogmote1")[1] == "unntatt"
    assert status(sti, d(10, 2), "innkalling_dialogmote1")[1] == "unntatt"


def test_dialogmote_3_har_sin_egen_dag_i_oppfolging(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", oppfolging=(d(24, 6), None, d(15, 10)))
    assert status(sti, d(1, 7), "dialogmote3") == (d(15, 10), "kommende")
    assert status(sti, d(1, 7), "dialogmote2") == (d(5, 7), "snart")
    assert liste(sti, d(20, 6))["Dialogmøte 2"] == (d(24, 6), "snart")


def test_at_dialogmote_2_er_holdt_gir_ikke_dialogmote_3_dagen(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", oppfolging=(d(24, 6), None, None, d(24, 6)))
    assert status(sti, d(1, 7), "dialogmote2")[1] == "utfort"
    assert status(sti, d(1, 7), "dialogmote3") == (None, "ikke_aktuelt")


def test_den_gamle_motedatoen_etter_dialogmote_2_er_dialogmote_3(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", oppfolging=(d(15, 10), None, None, d(24, 6)))
    svar = regn(sti, d(1, 7))
    assert status(sti, d(1, 7), "dialogmote3") == (d(15, 10), "kommende")
    assert [(f.celle, f.kode) for f in svar.varsler if f.kode == "mote_3"] == [("D2", "mote_3")]


def test_planen_en_uke_for_er_om_motet_som_kommer(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", oppfolging=(d(24, 6), None, d(15, 10), d(24, 6), d(15, 6)))
    # the plan of 15 June was for the meeting of 24 June
    assert status(sti, d(1, 10), "plan_for_dialogmote2") == (d(8, 10), "snart")
    assert status(sti, d(9, 10), "plan_for_dialogmote2") == (d(8, 10), "forfalt")
    navn = "Plan til NAV før dialogmøte 2 (nå dialogmøte 3)"
    assert liste(sti, d(1, 10))[navn] == (d(8, 10), "snart")


def test_for_dialogmote_2_er_holdt_gjelder_planen_det(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", oppfolging=(d(24, 6), None, d(15, 10)))
    assert status(sti, d(10, 6), "plan_for_dialogmote2") == (d(17, 6), "snart")
    assert status(sti, d(25, 6), "plan_for_dialogmote2") == (d(8, 10), "kommende")


def test_plan_som_ikke_ble_sendt_for_motet_ble_holdt_star_ikke_paa_lista(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", oppfolging=(d(24, 6), None, None, d(24, 6)))
    assert status(sti, d(1, 7), "plan_for_dialogmote2") == (d(17, 6), "ikke_utfort")
    assert "Plan til NAV før dialogmøte 2" not in liste(sti, d(1, 7))


def test_brevet_om_motet_sier_dagen_til_motet_som_kommer(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", oppfolging=(d(24, 6), d(16, 2), d(15, 10)))
    felter = brevfelter(regn(sti, d(1, 7)).svar[0], d(1, 7), {"virksomhet": "HiØ"})
    assert felter["motedato"] == "15.10.2026"
    assert felter["plan_til_nav"] == "08.10.2026"
    assert felter["mote_dato"] == "16.02.2026"


def test_bedt_om_et_mote_er_en_oppgave_til_det_har_en_dag(tmp_path: Path) -> None:
    bedt = hendelse(
        d(1, 9), "Dialogmøte: bedt om", "Dialogmøte 3",
        **{"Bedt om av": "Den ansatte", "Frist": d(10, 9)},
    )  # fmt: skip
    sti = bok(tmp_path / "b.xlsx", bedt)
    assert liste(sti, d(2, 9))["Avtal dialogmøtet: Dialogmøte 3"] == (d(10, 9), "kommende")
    frister = {f.sjekkpunkt: f for f in regn(sti, d(2, 9)).svar[0].frister}
    assert "Bedt om av Den ansatte." in frister["dialogmote3"].forklaring
    innkalt = hendelse(d(5, 9), "Dialogmøte: innkalt", "Dialogmøte 3", Møtedato=d(15, 10))
    sti = bok(tmp_path / "c.xlsx", bedt, innkalt)
    assert "Avtal dialogmøtet: Dialogmøte 3" not in liste(sti, d(6, 9))
    assert status(sti, d(6, 9), "dialogmote3") == (d(15, 10), "kommende")


@pytest.mark.parametrize(
    ("rad", "celle", "melding"),
    [
        (
            hendelse(d(2, 2), "Dialogmøte: innkalt"),
            "I2",
            (
                "«Møtedato» mangler og må fylles ut for «Dialogmøte: innkalt». "
                "Hendelsen er ikke brukt."
            ),
        ),
        (
            hendelse(d(2, 2), "Dialogmøte: innkalt", Møtedato=date(2025, 2, 16)),
            "I2",
            "«Møtedato» er før datoen for hendelsen. Er datoene riktige?",
        ),
        (
            hendelse(d(2, 2), "Dialogmøte: holdt", "Aktivitetskrav"),
            "D2",
            "Velg Dialogmøte 1, 2 eller 3 i «Sjekkpunkt». Hendelsen er ikke brukt.",
        ),
    ],
)
def test_det_som_mangler_sies_ved_cellen(
    tmp_path: Path, rad: tuple[object, ...], celle: str, melding: str
) -> None:
    varsler = regn(bok(tmp_path / "b.xlsx", rad), d(3, 2)).varsler
    assert [f.melding for f in varsler if f.celle == celle] == [melding]


def test_en_gammel_bok_far_kolonnene_til_hoyre_og_mister_ingenting(tmp_path: Path) -> None:
    sti = lag(
        tmp_path / "b.xlsx",
        {
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til", "Grad"),
                ("1001", "Sykmelding", d(5, 1), d(31, 12), 100),
            ],
            "Oppfølging": [
                ("Ansattnr", "Tilfelle fra", "Tilfelle til", "Møtedato", "Mitt eget"),
                ("1001", d(5, 1), d(31, 12), d(24, 6), "husk kake"),
            ],
        },
    )
    beregn(sti, d(1, 6))
    assert overskrifter(sti, "Oppfølging")[:5] == [
        "Ansattnr", "Tilfelle fra", "Tilfelle til", "Møtedato", "Mitt eget",
    ]  # fmt: skip
    (rad,) = tabell(sti, "Oppfølging")
    assert (rad["Møtedato"], rad["Mitt eget"]) == (d(24, 6), "husk kake")
    assert {"Møtedato DM1", "Møtedato DM3"} <= set(overskrifter(sti, "Oppfølging"))
