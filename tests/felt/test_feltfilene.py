"""The sheets real clerks keep, one a file in ``boker``: what was read at first, and what is right.

``for`` is what the product did when the files were gathered. The answers were counted by hand
from the calendar, as of 29.11.2026: days used and max date of each employee, or the word of what
stops her or the book.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.ny.mal import Malinnhold, skriv_mal
from tests.felt.hjelp import I_DAG, d
from tests.kjoring.bokhjelp import tabell
from tests.kommandoer.kall import kall
from tests.verter.hjelp import sf

BOKER = Path(__file__).with_name("boker")
Svar = dict[str, tuple[int, date] | str]


@dataclass(frozen=True)
class Fil:
    """One file: what was wrong, and what is right."""

    foer: str
    svar: Svar = field(default_factory=dict)
    stopp: str = ""
    varsler: tuple[str, ...] = ()
    """Codes of what is said of the book or a row."""
    frister: dict[str, date] = field(default_factory=dict)
    """The first due date of a task by its name."""


AGP_17 = (9, d(29, 10, 2027))
"""Ill from 02.11: the employer period ends 17.11, nine weekdays used by 30.11."""
RETT_DATO = (1, d(25, 8, 2027))
"""29.08–14.09.2026: the employer period ends 13.09."""
FILER = {
    "amerikansk_tekst": Fil(
        "11/02–11/10/2026 read as 11.02–11.10: 243 days",
        {"1": (0, d(22, 10, 2027)), "2": AGP_17, "3": (7, d(11, 10, 2027))},
    ),
    "ark_per_aar": Fil("only the oldest sheet", {"1": (239, d(11, 12))}),
    "ark_per_maaned": Fil(
        "only the oldest sheet, «Ingenting er forfalt»",
        {"1": (53, d(30, 8, 2027)), "2": (0, d(25, 10, 2027))},
        frister={"Oppfølgingsplan": d(28, 9)},
    ),
    "bare_navn": Fil("two employees", {"max modell": (13, d(29, 10, 2027))}),
    "dagliste_en_dato": Fil("«Fant ingen fraværstabell»", {"1": (3, d(29, 10, 2027))}),
    "datoformer": Fil(
        "13 of 24 refused",
        {
            **{
                str(2000 + nr): RETT_DATO
                for nr in (0, 1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 13, 14, 15, 16)
            },
            **{str(2000 + nr): "dato_ugyldig" for nr in (6, 10, 17, 18, 19, 20, 21, 22, 23)},
        },
    ),
    "deltid_onsdager": Fil("nothing said", {"1": (0, d(18, 10, 2027))}, varsler=("enkeltdager",)),
    "egenmelding_fre_man": Fil(
        "note required from 25.11",
        {"1": (0, d(5, 11, 2027))},
        varsler=("egenmelding_kvote",),
        frister={"Sykmelding påkrevd": d(23, 11)},
    ),
    "en_linje_to_par": Fil(
        "the first pair dropped",
        {"1": AGP_17, "2": (10, d(1, 10, 2027))},
        frister={"Oppfølgingsplan": d(29, 11)},
    ),
    "excel_delsammendrag": Fil(
        "«1 Totalt» was an employee",
        {"1": (6, d(3, 11, 2027)), "2": (10, d(1, 10, 2027))},
        varsler=("sumrad", "sumrad", "sumrad"),
    ),
    "flettet_ansatt": Fil(
        "the first row computed alone", {"1": (18, d(29, 10, 2027)), "2": (10, d(1, 10, 2027))}
    ),
    "fravaersarsak": Fil("holiday became sick leave", {"1": (0, d(11, 11, 2027))}),
    "grad_brok_1": Fil("1 read as 1 %: nothing used", {str(nr): AGP_17 for nr in range(100, 105)}),
    "kalender_dager_bortover": Fil("unusable, wrong advice", stopp="kalender"),
    "klokkeslett": Fil("counted as a whole day", dict.fromkeys("123", "klokkeslett")),
    "maaneder_bortover2": Fil(
        "only the first group", {"1": (6, d(3, 11, 2027)), "2": (0, d(21, 10, 2027))}
    ),
    "over70": Fil("an empty max date", {"1": (0, d(9, 1))}, varsler=("over_70",)),
    "skjult_ark": Fil("the hidden one", {"1": AGP_17}, varsler=("skjult_ark",)),
    "sykm_grad": Fil("50 % counted as 100 %", {"1": (52, d(30, 8, 2027))}),
}


def test_hver_fil_har_sin_rad() -> None:
    assert {fil.stem for fil in BOKER.iterdir()} == {*FILER, "visma"}


@pytest.mark.parametrize("navn", sorted(FILER))
def test_filen_leses_rett(navn: str) -> None:
    fil = FILER[navn]
    if fil.stopp:
        with pytest.raises(LeseFeil) as feil:
            les(BOKER / f"{navn}.xlsx")
        assert feil.value.kode == fil.stopp
        return
    oppdatering = beregn_oppdatering(les(BOKER / f"{navn}.xlsx"), I_DAG)
    svar: Svar = {}
    for sak in oppdatering.saker:
        r = sak.resultat
        if r is None:
            svar[sak.nokkel] = sak.feil[0].kode
        else:
            assert r.maksdato is not None
            svar[sak.nokkel] = (r.dager_brukt or 0, r.maksdato)
    assert svar == fil.svar
    fast = "ingen_fodselsdato_kolonne"
    assert tuple(f.kode for f in oppdatering.varsler if f.kode != fast) == fil.varsler
    for oppgave, frist in fil.frister.items():
        funnet = [rad["frist"] for rad in oppdatering.arbeidsliste if rad["oppgave"] == oppgave]
        assert min(d for d in funnet if isinstance(d, date)) == frist


@pytest.mark.parametrize("navn", sorted(FILER))
def test_kommandolinja_sier_det_samme(
    navn: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bok = tmp_path / f"{navn}.xlsx"
    bok.write_bytes((BOKER / bok.name).read_bytes())
    svar = kall(capsys, "beregn", bok, "--dato", "2026-11-29")
    assert svar.kode == (1 if FILER[navn].stopp else 0)
    if FILER[navn].stopp:
        assert f"importer FRAVAER.xlsx {navn}.xlsx" in svar.feil
        assert bok.read_bytes() == (BOKER / bok.name).read_bytes()


def test_graden_avgjor_dialogmote_og_aktivitetskrav() -> None:
    (ett,) = beregn_oppdatering(les(BOKER / "sykm_grad.xlsx"), I_DAG).svar
    status = {frist.sjekkpunkt: frist.status.value for frist in ett.frister}
    assert status["dialogmote1"] == "ikke_aktuelt"
    assert status["aktivitetskrav"] == "utfort"


@pytest.mark.parametrize(
    ("ansatt", "utdrag"),
    [
        ("2018", "«31.06.2026» finnes ikke: juni 2026 har 30 dager"),
        ("2006", "mangler årstall"),
        ("2019", "er en uke"),
        ("2021", "siste dag den sykmeldingen gjelder"),
        ("2022", "siste dag den sykmeldingen gjelder"),
        ("2023", "siste dag den sykmeldingen gjelder"),
    ],
)
def test_en_umulig_dato_faar_vite_hva_som_skal_staa(ansatt: str, utdrag: str) -> None:
    (rad,) = (r for r in les(BOKER / "datoformer.xlsx").fravaer if r.ansatt == ansatt)
    assert utdrag in rad.feil[0].melding
    assert ("dd.mm.åååå" in rad.feil[0].melding) is (ansatt in ("2006", "2019"))


def test_importer_leser_kalenderen_og_vismafila(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for navn, rader in (
        (
            "kalender_dager_bortover.xlsx",
            {
                ("Egenmelding", d(2, 11), d(3, 11)),
                ("Ferie", d(16, 11), d(20, 11)),
                ("Sykmelding", d(5, 11), d(30, 11)),
            },
        ),
        (
            "visma.csv",
            {
                ("Egenmelding", d(2, 11), d(4, 11)),
                ("Gradert sykmelding", d(5, 11), d(30, 11)),
            },
        ),
    ):
        bok = tmp_path / f"{navn}.bok.xlsx"
        skriv_mal(bok, Malinnhold())
        assert kall(capsys, "importer", bok, BOKER / navn, "--dato", "2026-11-29").kode == 0
        assert {(r["Type"], r["Fra"], r["Til"]) for r in tabell(bok, "Fravær")} == rader


def test_regnearkfunksjonene_leser_brokene_likt() -> None:
    rader: list[list[object]] = [["Ansattnr", "Type", "Fra", "Til", "Grad"]]
    rader += [[100 + n, "Sykmelding", d(2, 11), d(30, 11), g] for n, g in enumerate((0.5, 1, 0.8))]
    svar: Any = sf("BEREGN", rader, I_DAG)
    assert [rad[3] for rad in svar[1:]] == [9, 9, 9]
