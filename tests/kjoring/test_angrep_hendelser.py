"""The sheet Hendelser as clerks leave it: sorted, renamed, with typing errors and duplicates."""

from __future__ import annotations

from pathlib import Path

import pytest

from sykefravaer_xl.arbeidsliste.listegrunnlag import listegrunnlag
from tests.kjoring.bokhjelp import DATO, d, lag
from tests.kjoring.test_hendelser import HODE, SYK, bok, hendelse, liste, regn

TILTAK = hendelse(d(2, 11), "Tiltak", None, d(27, 11))
SAMTALE = hendelse(d(4, 11), "Samtale")


def ider(sti: Path) -> set[str]:
    alle = listegrunnlag(sti, DATO).gjoremal
    return {g.sjekkpunkt for g in alle if g.sjekkpunkt.startswith("hendelse_")}


def test_oppgaven_er_den_samme_naar_arket_sorteres(tmp_path: Path) -> None:
    en = ider(bok(tmp_path / "a.xlsx", TILTAK, SAMTALE))
    to = ider(bok(tmp_path / "b.xlsx", SAMTALE, TILTAK))
    assert en == to == {"hendelse_tiltak_2026-11-02"}


def test_to_like_paaminnelser_er_to_oppgaver(tmp_path: Path) -> None:
    assert len(ider(bok(tmp_path / "b.xlsx", TILTAK, TILTAK))) == 2


def test_et_omdopt_ark_med_andre_kolonner_leses(tmp_path: Path) -> None:
    hode = ("Min kolonne", *reversed(HODE), "Farge")
    rader = [("x", *reversed((*TILTAK, None, None, None)), "blå")]
    fil = lag(
        tmp_path / "b.xlsx",
        {
            "Ansatte": [("Ansattnr", "Navn", "Fødselsdato"), ("1001", "Ada", d(1, 5, 1980))],
            "Fravær": [("Ansattnr", "Type", "Fra", "Til", "Grad"), SYK],
            "Logg 2026": [hode, *rader],
        },
    )
    assert liste(fil)["Evaluer tiltak"] == (d(27, 11), "snart")


def test_frist_og_utfort_foer_datoen_sies_fra_om_men_brukes(tmp_path: Path) -> None:
    fil = bok(
        tmp_path / "b.xlsx",
        hendelse(d(20, 11), "Tiltak", None, d(10, 11)),
        hendelse(d(20, 11), "Tiltak", None, d(10, 12), d(1, 11)),
    )
    assert [(f.kode, f.celle) for f in regn(fil).varsler] == [
        ("hendelse_frist_for", "E2"),
        ("hendelse_utfort_for", "F3"),
    ]
    assert liste(fil)["Evaluer tiltak"] == (d(10, 11), "forfalt")


@pytest.mark.parametrize(
    "navn", ["Samtale", "Aktivitetskrav: helt eller delvis i arbeid", "Plan gitt til sykmelder"]
)
def test_det_som_skal_skje_er_ikke_gjort(tmp_path: Path, navn: str) -> None:
    fil = bok(tmp_path / "b.xlsx", hendelse(d(23, 11), navn))
    (funn,) = regn(fil).varsler
    assert (funn.kode, funn.celle) == ("hendelse_fram_i_tid", "B2")
    assert liste(fil) == liste(bok(tmp_path / "uten.xlsx"))
    assert regn(fil, d(23, 11)).varsler == []


def test_en_avtalt_retur_og_permisjon_kan_ligge_fram_i_tid(tmp_path: Path) -> None:
    fil = bok(
        tmp_path / "b.xlsx",
        hendelse(d(1, 12), "Permisjon uten lønn innvilget", None, d(1, 12, 2027)),
        hendelse(d(4, 1, 2027), "Tilbake i jobb"),
    )
    assert regn(fil).varsler == []


def test_hendelser_i_en_bok_med_datoer_fra_1904(tmp_path: Path) -> None:
    fil = lag(
        tmp_path / "b.xlsx",
        {
            "Ansatte": [("Ansattnr", "Navn", "Fødselsdato"), ("1001", "Ada", d(1, 5, 1980))],
            "Fravær": [("Ansattnr", "Type", "Fra", "Til", "Grad"), SYK],
            "Hendelser": [HODE, TILTAK],
        },
        date_1904=True,
    )
    assert liste(fil)["Evaluer tiltak"] == (d(27, 11), "snart")


def test_en_sykmelding_tar_over_for_den_avventende(tmp_path: Path) -> None:
    umulig = hendelse(
        d(13, 11), "Avventende: kan ikke tilrettelegges", *[None] * 4, "Ingen oppgaver"
    )
    fravaer = [
        ("1001", "Avventende sykmelding", d(9, 11), d(24, 11), None),
        ("1001", "Gradert sykmelding", d(16, 11), d(24, 11), 50),
    ]
    oppdatering = regn(bok(tmp_path / "b.xlsx", umulig, fravaer=fravaer))
    assert oppdatering.feil == []
    (svar,) = oppdatering.svar
    assert svar.tilfelle.fra == d(9, 11).toordinal()


def test_en_erstattet_avventende_staar_urort(tmp_path: Path) -> None:
    umulig = hendelse(
        d(13, 11), "Avventende: kan ikke tilrettelegges", *[None] * 4, "Ingen oppgaver"
    )
    fravaer = [
        ("1001", "Avventende sykmelding", d(9, 11), d(22, 11), None),
        ("1001", "Gradert sykmelding", d(9, 11), d(22, 11), 60),
    ]
    oppdatering = regn(bok(tmp_path / "b.xlsx", umulig, fravaer=fravaer))
    assert (oppdatering.feil, oppdatering.varsler) == ([], [])


def test_pensjonsmelding_stoppes_ogsaa_der_profilen_ikke_ber_om_den(tmp_path: Path) -> None:
    sendt = hendelse(d(1, 9), "Pensjonsmelding sendt")
    fravaer = [("1001", "Sykmelding", d(1, 1), d(15, 10), 100)]
    fil = bok(tmp_path / "b.xlsx", sendt, fravaer=fravaer)
    assert liste(fil) == {"Stopp pensjonsmelding": (d(16, 10), "forfalt")}
    stoppet = hendelse(d(20, 10), "Pensjonsmelding stoppet")
    assert liste(bok(tmp_path / "c.xlsx", sendt, stoppet, fravaer=fravaer)) == {}
