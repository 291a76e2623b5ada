"""The sheet Hendelser: what is noted there counts, and what must be done stands on the list."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.arbeidsliste.listegrunnlag import listegrunnlag
from sykefravaer_xl.ark.dataark import Rad
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import Oppdatering, beregn_oppdatering
from sykefravaer_xl.lov.hendelser import hendelsesslag
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from sykefravaer_xl.ny.mal import Malinnhold, skriv_mal
from tests.kjoring.bokhjelp import DATO, beregn, d, lag, tabell

HODE = ("Ansattnr", "Dato", "Hendelse", "Sjekkpunkt", "Frist", "Utført", "Besluttet av", "Merknad")
SYK = ("1001", "Sykmelding", d(21, 9), d(31, 12), 100)
"""S = 21.09.2026: plan 18.10, DM1 08.11, activity 15.11."""


def bok(sti: Path, *hendelser: tuple[object, ...], fravaer: Any = (SYK,), **mer: Any) -> Path:
    ark: dict[str, Any] = {
        "Ansatte": [("Ansattnr", "Navn", "Fødselsdato"), ("1001", "Ada", d(1, 5, 1980))],
        "Fravær": [("Ansattnr", "Type", "Fra", "Til", "Grad"), *fravaer],
        "Hendelser": [HODE, *hendelser],
    }
    if punkter := mer.pop("sjekkpunkter", ()):
        ark["Sjekkpunkter"] = [("Id", "Sjekkpunkt", "Aktiv"), *punkter]
    if mer:
        ark["Innstillinger"] = [("Innstilling", "Verdi", "Forklaring"), *mer.items()]
    return lag(sti, ark)


def hendelse(dato: date, navn: str, *mer: object) -> tuple[object, ...]:
    return ("1001", dato, navn, *mer)


def regn(sti: Path, dato: date = DATO) -> Oppdatering:
    return beregn_oppdatering(les(sti), dato)


def liste(sti: Path, dato: date = DATO) -> dict[str, tuple[date, str]]:
    return {g.oppgave: (g.frist, g.status.value) for g in listegrunnlag(sti, dato).gjoremal}


def test_uten_hendelser_er_aktivitetskravet_forfalt(tmp_path: Path) -> None:
    assert liste(bok(tmp_path / "b.xlsx"))["Aktivitetskrav"] == (d(15, 11), "forfalt")


@pytest.mark.parametrize(
    "rad",
    [
        hendelse(d(10, 11), "Aktivitetskrav: helt eller delvis i arbeid"),
        hendelse(
            d(10, 11),
            "Aktivitetskrav: kan ikke tilrettelegges",
            *[None] * 4,
            "Ingen andre oppgaver",
        ),
        hendelse(d(10, 11), "Aktivitetskrav: medisinske grunner i sykmeldingen"),
    ],
)
def test_aktivitetskravet_kan_oppfylles_paa_tre_maater(
    tmp_path: Path, rad: tuple[object, ...]
) -> None:
    fil = bok(tmp_path / "b.xlsx", rad)
    assert "Aktivitetskrav" not in liste(fil)
    assert not regn(fil).varsler


def test_arbeidsgivers_begrunnelse_maa_skrives(tmp_path: Path) -> None:
    fil = bok(tmp_path / "b.xlsx", hendelse(d(10, 11), "Aktivitetskrav: kan ikke tilrettelegges"))
    (funn,) = regn(fil).varsler
    assert (funn.ark, funn.celle) == ("Hendelser", "H2")
    assert "«Merknad» mangler" in funn.tekst
    assert "Aktivitetskrav" in liste(fil)


def test_et_unntak_har_sjekkpunkt_grunn_og_hvem(tmp_path: Path) -> None:
    hel = hendelse(
        d(20, 10), "Unntak", "Dialogmøte 1", None, None, "Kari Leder", "Åpenbart unødvendig"
    )
    assert "Dialogmøte 1" not in liste(bok(tmp_path / "a.xlsx", hel))
    uten_hvem = hendelse(d(20, 10), "Unntak", "Dialogmøte 1", None, None, None, "Unødvendig")
    fil = bok(tmp_path / "b.xlsx", uten_hvem)
    assert liste(fil)["Dialogmøte 1"] == (d(8, 11), "forfalt")
    assert [f.celle for f in regn(fil).varsler] == ["G2"]


def test_en_samtale_flytter_den_maanedlige_kontakten(tmp_path: Path) -> None:
    fil = bok(
        tmp_path / "b.xlsx",
        hendelse(d(2, 11), "Samtale"),
        hendelse(d(5, 10), "Møte"),
        sjekkpunkter=[("maanedlig_kontakt", "Månedlig kontakt", "Ja")],
    )
    assert liste(fil)["Månedlig kontakt"] == (d(2, 12), "kommende")


def test_et_mote_som_er_holdt_flytter_den_maanedlige_kontakten(tmp_path: Path) -> None:
    fil = bok(
        tmp_path / "b.xlsx",
        hendelse(d(2, 11), "Samtale"),
        hendelse(d(10, 11), "Dialogmøte: holdt", "Dialogmøte 1"),
        sjekkpunkter=[("maanedlig_kontakt", "Månedlig kontakt", "Ja")],
    )
    assert liste(fil)["Månedlig kontakt"] == (d(10, 12), "kommende")


def test_vedtaket_avklarer_ytelsene(tmp_path: Path) -> None:
    fil = bok(tmp_path / "b.xlsx", sjekkpunkter=[("avklar_ytelser", "Avklare ytelser", "Ja")])
    svar = {f.sjekkpunkt: f.status.value for f in regn(fil).svar[-1].frister}
    assert svar["avklar_ytelser"] == "kommende"
    vedtak = ("Vedtak om ytelser", None, None, None, None, "AAP er innvilget.")
    fil = bok(
        tmp_path / "c.xlsx",
        hendelse(d(20, 11), *vedtak),
        sjekkpunkter=[("avklar_ytelser", "Avklare ytelser", "Ja")],
    )
    svar = {f.sjekkpunkt: f.status.value for f in regn(fil).svar[-1].frister}
    assert svar["avklar_ytelser"] == "utfort"


def test_et_tiltak_med_sluttdato_minner_om_seg_selv(tmp_path: Path) -> None:
    fil = bok(
        tmp_path / "b.xlsx",
        hendelse(d(1, 10), "Tiltak", None, d(20, 11)),
        hendelse(d(1, 10), "Tiltak", None, d(1, 11), d(30, 10)),
        hendelse(d(1, 11), "Tiltak", None, d(28, 11)),
    )
    alle = listegrunnlag(fil, DATO).gjoremal
    tiltak = [(g.frist, g.status.value) for g in alle if g.oppgave == "Evaluer tiltak"]
    assert tiltak == [(d(20, 11), "forfalt"), (d(28, 11), "snart")]


def test_varsel_om_stans_gir_en_frist(tmp_path: Path) -> None:
    fil = bok(tmp_path / "b.xlsx", hendelse(d(18, 11), "Varsel fra NAV om stans", None, d(9, 12)))
    assert liste(fil)["Svar på varsel om stans"] == (d(9, 12), "kommende")


def test_permisjonens_slutt_varsles_to_maaneder_foer(tmp_path: Path) -> None:
    rad = hendelse(d(1, 10), "Permisjon uten lønn innvilget", None, d(20, 1, 2027))
    fil = bok(tmp_path / "b.xlsx", rad)
    alle = {f.navn: f for ett in regn(fil).svar for f in ett.oppgaver}
    assert alle["Avklar retur etter permisjon"].status.value == "snart"
    tidlig = {f.navn: f for ett in regn(fil, d(19, 11)).svar for f in ett.oppgaver}
    assert tidlig["Avklar retur etter permisjon"].status.value == "kommende"


FERDIG = ("1001", "Sykmelding", d(5, 1), d(15, 11), 100)


def test_tilbake_i_jobb_minner_om_aa_stoppe_pensjonsmelding_og_lonn(tmp_path: Path) -> None:
    rader = (
        hendelse(d(7, 9), "Pensjonsmelding sendt"),
        hendelse(d(1, 11), "Lønn varslet om stopp"),
    )
    fil = bok(tmp_path / "b.xlsx", *rader, fravaer=[FERDIG], Profil="stat")
    alt = liste(fil)
    assert alt["Stopp pensjonsmelding"] == (d(16, 11), "forfalt")
    assert alt["Varsle Lønn om retur"] == (d(16, 11), "forfalt")
    lukket = bok(
        tmp_path / "c.xlsx",
        *rader,
        hendelse(d(17, 11), "Pensjonsmelding stoppet"),
        fravaer=[FERDIG],
        Profil="stat",
    )
    assert "Stopp pensjonsmelding" not in liste(lukket)
    assert "Varsle Lønn om retur" in liste(lukket)


AVVENTENDE = ("1001", "Avventende sykmelding", d(2, 11), d(15, 11), None)


def test_avventende_blir_sykmelding_fra_sin_foerste_dag(tmp_path: Path) -> None:
    """02.11–15.11 are then 14 days of the employer period; before, nothing."""
    uten = regn(bok(tmp_path / "a.xlsx", fravaer=[AVVENTENDE]))
    assert uten.fravaer[2]["tilfelle_fra"] is None
    rad = hendelse(d(4, 11), "Avventende: kan ikke tilrettelegges", *[None] * 4, "Ingen vakter")
    med = regn(bok(tmp_path / "b.xlsx", rad, fravaer=[AVVENTENDE]))
    assert med.fravaer[2]["tilfelle_fra"] == d(2, 11)
    assert med.fravaer[2]["agp_dager"] == 14
    assert "regnet som sykmelding fra 02.11.2026" in str(med.fravaer[2]["melding"])


def test_avventende_uten_begrunnelse_eller_seddel_gjores_ikke_om(tmp_path: Path) -> None:
    uten_grunn = hendelse(d(4, 11), "Avventende: kan ikke tilrettelegges")
    fil = bok(tmp_path / "a.xlsx", uten_grunn, fravaer=[AVVENTENDE])
    assert regn(fil).fravaer[2]["tilfelle_fra"] is None
    feil_dag = hendelse(d(4, 1), "Avventende: kan ikke tilrettelegges", *[None] * 4, "Nei")
    fil = bok(tmp_path / "b.xlsx", feil_dag, fravaer=[AVVENTENDE])
    assert [f.kode for f in regn(fil).varsler] == ["ingen_avventende"]


def test_ukjent_hendelse_og_ukjent_ansatt_sies_fra_om(tmp_path: Path) -> None:
    fil = bok(
        tmp_path / "b.xlsx",
        hendelse(d(4, 11), "Tull"),
        ("9999", d(4, 11), "Samtale"),
        ("1001", None, "Samtale"),
        hendelse(d(4, 1), "Samtale"),
    )
    celler = [(f.kode, f.celle) for f in regn(fil).varsler]
    assert celler == [
        ("ukjent_slag", "C2"),
        ("ukjent_ansatt", "A3"),
        ("hendelse_uten_dato", "B4"),
        ("hendelse_uten_tilfelle", "B5"),
    ]


def test_hendelsene_paavirker_bare_sin_egen_ansatt(tmp_path: Path) -> None:
    fravaer = [SYK, ("1002", *SYK[1:])]
    rad = hendelse(d(10, 11), "Aktivitetskrav: helt eller delvis i arbeid")
    fil = lag(
        tmp_path / "b.xlsx",
        {
            "Fravær": [("Ansattnr", "Type", "Fra", "Til", "Grad"), *fravaer],
            "Hendelser": [HODE, rad],
        },
    )
    krav = [g.ansattnr for g in listegrunnlag(fil, DATO).gjoremal if g.oppgave == "Aktivitetskrav"]
    assert krav == ["1002"]


def test_slagene_peker_paa_sjekkpunkter_som_finnes() -> None:
    for slag in hendelsesslag().values():
        assert slag.sjekkpunkt is None or slag.sjekkpunkt in sjekkpunkter()
        assert slag.lukker is None or slag.lukker in sjekkpunkter()
        assert (slag.sjekkpunkt is not None) == (slag.virkning in ("utfort", "avtalt"))
        assert (slag.lukker is not None) == (slag.virkning == "lukker")
        # a wish for a meeting is to be arranged from the day it was told
        assert slag.oppgave is None or "frist" in slag.krever or slag.id == "mote_onsket"
    navn = [s.navn for s in hendelsesslag().values()]
    assert len(navn) == len(set(navn))


def test_navnet_fylles_fra_nummeret_der_det_mangler(tmp_path: Path) -> None:
    sti = tmp_path / "b.xlsx"
    skriv_mal(
        sti,
        Malinnhold(
            ansatte=({"ansattnr": "1001", "navn": "Ada"}, {"ansattnr": "1002", "navn": "Bo"}),
            fravaer=(
                {"ansattnr": "1001", "type": "Sykmelding", "fra": d(21, 9), "til": d(31, 12)},
            ),
            hendelser=(
                {"ansattnr": "1001", "dato": d(1, 10), "slag": "Samtale"},
                {"ansattnr": "1002", "navn": "Bo Bo", "dato": d(2, 10), "slag": "Samtale"},
                {"ansattnr": "9999", "dato": d(3, 10), "slag": "Samtale"},
            ),
        ),
    )
    beregn(sti)
    assert [(r["Ansattnr"], r.get("Navn")) for r in tabell(sti, "Hendelser") if "Dato" in r] == [
        ("1001", "Ada"), ("1002", "Bo Bo"), ("9999", None),
    ]  # fmt: skip
    foer = sti.read_bytes()
    assert beregn(sti).uendret
    assert sti.read_bytes() == foer


def test_et_nummer_hun_har_skrevet_blir_staaende_som_tall_i_oppfolging(tmp_path: Path) -> None:
    sti = tmp_path / "b.xlsx"
    fravaer = tuple(
        {"ansattnr": nr, "type": "Sykmelding", "fra": d(21, 9), "til": d(31, 12)}
        for nr in (1001, 1002)
    )
    hennes: Rad = {"ansattnr": 1001, "tilfelle_fra": d(21, 9), "tilfelle_til": d(31, 12)}
    skriv_mal(sti, Malinnhold(fravaer=fravaer, oppfolging=(hennes,)))
    beregn(sti)
    # the other row is new, so every column of the table is written in it
    assert [r["Ansattnr"] for r in tabell(sti, "Oppfølging")] == [1001, 1002]
