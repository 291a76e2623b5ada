"""The strip of each ongoing case: what stands in which week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from workbooks.bygg import HER

from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.oversikt.folger import beregn_med_oversikt
from sykefravaer_xl.oversikt.tidslinje import tidslinje
from tests.kjoring.bokhjelp import DATO, beregn, celler, d, lag, mal, skriv_i_kolonner, tabell

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.oversikt.tidslinjetall import Tidslinje, Ukerute


def strek(sti: Path, dato: date = DATO, **valg: int) -> Tidslinje:
    return tidslinje(beregn_med_oversikt(les(sti), dato)[1].pagaende, dato, **valg)


def uker(linje: Tidslinje, nr: int = 0) -> dict[date, Ukerute]:
    """Monday → the week."""
    return {
        linje.mandag + timedelta(weeks=uke): rute for uke, rute in enumerate(linje.rader[nr].uker)
    }


def tegn(linje: Tidslinje, nr: int = 0) -> dict[date, tuple[str, str | None]]:
    return {dag: (rute.tegn, rute.merke) for dag, rute in uker(linje, nr).items() if rute.tegn}


def test_fristene_staar_i_sine_uker(tmp_path: Path) -> None:
    bok = mal(tmp_path / "bok.xlsx", ("1", "Sykmelding", d(7, 9), d(31, 12), 100))
    linje = strek(bok)
    assert (linje.mandag, linje.uker, linje.alle) == (d(7, 9), 52, 1)
    # first contact 13.9., plans 4.10., dialogmøte 1 25.10., activity 1.11., dialogmøte 2 7.3.,
    # AAP and benefits 8 weeks before the max date, 3.9.2027
    assert tegn(linje) == {
        d(7, 9): ("K", "forfalt"),
        d(28, 9): ("P+", "forfalt"),
        d(19, 10): ("D1", "forfalt"),
        d(26, 10): ("A", "forfalt"),
        d(1, 3, 2027): ("D2", "apen"),
        d(5, 7, 2027): ("AA+", "apen"),
        d(30, 8, 2027): ("■", "maksdato"),
    }
    assert dict(linje.koder)["D1"] == "Dialogmøte 1"


def test_utfort_og_unntatt_er_merket_annerledes(tmp_path: Path) -> None:
    bok = mal(tmp_path / "bok.xlsx", ("1", "Sykmelding", d(7, 9), d(31, 12), 100))
    beregn(bok)
    skriv_i_kolonner(
        bok,
        "Oppfølging",
        2,
        {
            "Dialogmøte 1 unntak": "Ja",
            "Dialogmøte 1 grunn": "Tilbake om en uke",
            "Oppfølgingsplan utført": d(1, 10),
            "Aktivitetskrav utført": d(20, 10),
        },
    )
    funnet = tegn(strek(bok))
    assert funnet[d(19, 10)] == ("D1", "utfort")
    assert funnet[d(26, 10)] == ("A", "utfort")
    # the plan is done, the copy to the doctor is not: what is late is what stands there
    assert funnet[d(28, 9)] == ("PS+", "forfalt")


def test_grad_ferie_og_arbeidsgiverperiode_uke_for_uke(tmp_path: Path) -> None:
    bok = mal(
        tmp_path / "bok.xlsx",
        ("1", "Sykmelding", d(7, 9), d(4, 10), 100),
        ("1", "Gradert sykmelding", d(5, 10), d(1, 11), 60),
        ("1", "Ferie", d(12, 10), d(18, 10), None),
        ("1", "Gradert sykmelding", d(2, 11), d(29, 11), 40),
    )
    linje = strek(bok)
    ruter = uker(linje)
    assert linje.rader[0].grad == 40
    assert [ruter[d(7, 9) + timedelta(weeks=nr)].grad for nr in range(13)] == [
        3, 3, 3, 3, 2, 0, 2, 2, 1, 1, 1, 1, 0,
    ]  # fmt: skip
    # 7.–22. September
    assert [dag for dag, rute in ruter.items() if rute.agp] == [d(7, 9), d(14, 9), d(21, 9)]
    assert [(dag, rute.tegn) for dag, rute in ruter.items() if rute.ferie] == [(d(12, 10), "F")]


def test_gamle_saker_har_pil_og_lange_kuttes_ved_seksti_uker(tmp_path: Path) -> None:
    bok = mal(
        tmp_path / "bok.xlsx",
        ("1", "Sykmelding", d(5, 1), d(31, 12), 100),
        ("2", "Sykmelding", d(16, 11), d(31, 12, 2028), 100),
    )
    linje = strek(bok)
    # 26 weeks before 16 November, and 60 after it
    assert (linje.mandag, linje.uker) == (d(18, 5), 87)
    assert linje.rader[0].uker[0].tegn == "◄"
    assert linje.rader[1].uker[0].tegn == ""
    assert linje.rader[1].uker[-1].grad == 3


def test_maksdato_etter_siste_uke_har_pil(tmp_path: Path) -> None:
    """Holiday in the note moves the max date beyond the weeks shown."""
    bok = mal(
        tmp_path / "bok.xlsx",
        ("1", "Sykmelding", d(16, 11), d(31, 12, 2027), 100),
        ("1", "Ferie", d(7, 12), d(30, 4, 2027), None),
    )
    linje = strek(bok)
    assert linje.rader[0].uker[-1].tegn == "►"


def test_sorteres_etter_forste_dag(tmp_path: Path) -> None:
    bok = mal(
        tmp_path / "bok.xlsx",
        ("1", "Sykmelding", d(16, 11), d(31, 12), 100),
        ("2", "Sykmelding", d(7, 9), d(31, 12), 100),
        ("3", "Sykmelding", d(1, 9), d(21, 11), 100),
        ("4", "Sykmelding", d(7, 9), d(22, 11), 50),
    )
    linje = strek(bok)
    # 3 was over yesterday
    assert [rad.hvem for rad in linje.rader] == ["Person 2", "Person 4", "Person 1"]


def test_i_en_stor_bok_vises_de_som_haster_mest(tmp_path: Path) -> None:
    bok = mal(
        tmp_path / "bok.xlsx",
        ("1", "Sykmelding", d(16, 11), d(31, 12), 100),
        ("2", "Sykmelding", d(7, 9), d(31, 12), 100),
        ("3", "Sykmelding", d(2, 11), d(31, 12), 100),
    )
    linje = strek(bok, flest=2)
    assert (linje.alle, [rad.hvem for rad in linje.rader]) == (3, ["Person 2", "Person 3"])


def test_uten_navn_vises_nummeret_men_aldri_et_fodselsnummer(tmp_path: Path) -> None:
    rader = [("Ansattnr", "Type", "Fra", "Til")]
    rader += [(nr, "Sykmelding", d(2, 11), d(30, 11)) for nr in ("77", "01010112345")]  # type: ignore[misc]
    bok = lag(tmp_path / "bok.xlsx", {"Fravær": rader, "Tidslinje": [("",)]})
    assert [rad.hvem for rad in strek(bok).rader] == ["Ansatt 010101*****", "Ansatt 77"]


def test_en_bok_uten_arket_tar_ikke_vare_paa_noe(tmp_path: Path) -> None:
    rader = [("Ansattnr", "Type", "Fra", "Til"), ("1", "Sykmelding", d(2, 11), d(30, 11))]
    bok = lag(tmp_path / "bok.xlsx", {"Fravær": rader})
    assert beregn_med_oversikt(les(bok), DATO)[1].pagaende == []


def test_eksempelet_har_de_samme_datoene_som_oppfolging(tmp_path: Path) -> None:
    sti = tmp_path / "eksempel.xlsx"
    sti.write_bytes((HER / "eksempel.xlsx").read_bytes())
    beregn(sti)
    linje = strek(sti)
    saker = {
        (rad["Navn"], rad["Tilfelle fra"]): rad
        for rad in tabell(sti, "Oppfølging")
        if rad["Tilfelle fra"] <= DATO <= rad["Tilfelle til"]
    }
    assert {(rad.hvem, rad.fra) for rad in linje.rader} == set(saker)
    sett = 0
    for nr, rad in enumerate(linje.rader):
        sak, i_uken = saker[rad.hvem, rad.fra], tegn(linje, nr)
        assert rad.grad == sak["Grad nå"]
        for kode, navn in (("D1", "Dialogmøte 1"), ("D2", "Dialogmøte 2")):
            ukene = [dag for dag, (ord_, _) in i_uken.items() if ord_.removesuffix("+") == kode]
            for mandag in ukene:
                assert mandag <= sak[navn] <= mandag + timedelta(days=6)
                sett += 1
    assert sett > 30


def test_arket_sier_naar_det_er_beregnet_og_hvem(tmp_path: Path) -> None:
    bok = mal(tmp_path / "bok.xlsx", ("1", "Sykmelding", d(7, 9), d(31, 12), 100))
    beregn(bok)
    ark = celler(bok, "Tidslinje")
    assert [ark[f"{kol}6"] for kol in "BCDE"] == ["Person 1", d(7, 9), 100, "K"]
    assert (ark["E3"], ark["E4"], ark["E5"]) == ("sep. 2026", 37, d(7, 9))


@pytest.mark.parametrize("dato", [d(1, 1), d(31, 12), d(1, 1, 2031)])
def test_ingen_saker(tmp_path: Path, dato: date) -> None:
    bok = mal(tmp_path / "bok.xlsx", ("1", "Sykmelding", d(2, 11), d(8, 11), 100))
    beregn(bok, dato)
    assert "Ingen pågående saker." in celler(bok, "Tidslinje")["B2"]
