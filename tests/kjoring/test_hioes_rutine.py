"""Høgskolen i Østfold's routine, step by step, in one book: what is on the list on each day.

S is Monday 5 January 2026, profile «stat». The employee goes on leave without pay after the
sick pay and comes back in December 2027.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sykefravaer_xl.arbeidsliste.listegrunnlag import listegrunnlag
from tests.kjoring.bokhjelp import d, lag

HODE = (
    "Ansattnr", "Dato", "Hendelse", "Sjekkpunkt", "Frist", "Møtedato", "Bedt om av", "Deltakere",
    "Merknad",
)  # fmt: skip


def hendt(dag: date, hva: str, punkt: str | None = None, **mer: object) -> tuple[object, ...]:
    alt = {"Ansattnr": "1001", "Dato": dag, "Hendelse": hva, "Sjekkpunkt": punkt}
    return tuple((alt | mer).get(navn) for navn in HODE)


@pytest.fixture(scope="module")
def bok(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lag(
        tmp_path_factory.mktemp("hioe") / "b.xlsx",
        {
            "Ansatte": [
                ("Ansattnr", "Navn", "Leder", "HR-kontakt", "Forskutterer", "Studiested"),
                ("1001", "Kari", "Ola", "Anne", "Ja", "Halden"),
            ],
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til", "Grad"),
                ("1001", "Egenmelding", d(5, 1), d(7, 1), None),
                ("1001", "Sykmelding", d(8, 1), d(31, 12), 100),
            ],
            "Innstillinger": [
                ("Innstilling", "Verdi", "Forklaring"),
                ("Profil", "stat"),
                ("Egenmeldingsdager", 8),
                ("Egenmeldingsdager per år", 24),
            ],
            "Hendelser": [
                HODE,
                hendt(d(9, 1), "Samtale"),
                hendt(d(20, 1), "Inntektsmelding sendt"),
                hendt(d(28, 1), "Plan godkjent"),
                hendt(d(29, 1), "Plan gitt til sykmelder"),
                hendt(d(2, 2), "Dialogmøte: innkalt", "Dialogmøte 1", Møtedato=d(16, 2)),
                hendt(d(16, 2), "Dialogmøte: holdt", "Dialogmøte 1", Deltakere="Ola, Kari, BHT"),
                hendt(
                    d(25, 2), "Aktivitetskrav: kan ikke tilrettelegges", Merknad="Ingen oppgaver"
                ),
                hendt(d(20, 4), "Refusjonskrav sendt"),
                *(hendt(d(8, maned), "Samtale") for maned in range(2, 13)),
                hendt(d(1, 6), "Dialogmøte: innkalt", "Dialogmøte 2", Møtedato=d(24, 6)),
                hendt(d(15, 6), "Plan sendt NAV"),
                hendt(d(24, 6), "Dialogmøte: holdt", "Dialogmøte 2"),
                hendt(d(2, 7), "Brev om ytelser sendt"),
                hendt(d(1, 9), "Dialogmøte: bedt om", "Dialogmøte 3", **{"Bedt om av": "Kari"}),
                hendt(d(5, 9), "Pensjonsmelding sendt"),
                hendt(d(10, 9), "Dialogmøte: innkalt", "Dialogmøte 3", Møtedato=d(15, 10)),
                hendt(d(7, 10), "Plan sendt NAV"),
                hendt(d(15, 10), "Dialogmøte: holdt", "Dialogmøte 3"),
                hendt(d(2, 12), "Lønn varslet om stopp"),
                hendt(d(20, 12), "Permisjon uten lønn innvilget", Frist=date(2028, 1, 3)),
                hendt(date(2027, 12, 1), "Tilbake i jobb"),
            ],
        },
    )


def liste(sti: Path, dato: date) -> dict[str, tuple[date, str]]:
    return {g.oppgave: (g.frist, g.status.value) for g in listegrunnlag(sti, dato).gjoremal}


TRINN = {
    "uke 1: kontakt innen en uke": (d(8, 1), {"Første kontakt": (d(11, 1), "snart")}),
    "uke 2: samtalen er den første kontakten": (d(12, 1), {}),
    "uke 4: planen er laget og delt": (d(1, 2), {}),
    "uke 5: innkalling": (d(1, 2), {"Innkalling til dialogmøte 1": (d(8, 2), "snart")}),
    "uke 6: møtet står på sin dag": (d(10, 2), {"Dialogmøte 1": (d(16, 2), "snart")}),
    "uke 8: aktivitetskravet": (d(23, 2), {"Aktivitetskrav": (d(1, 3), "snart")}),
    "uke 14: ingenting er forfalt": (d(10, 4), {}),
    "uke 16: refusjonskravet": (
        d(19, 4), {"Frist for refusjonskrav": (d(30, 4), "kommende")},
    ),
    "uke 24: planen til NAV": (
        d(14, 6), {"Plan til NAV før dialogmøte 2": (d(17, 6), "snart")},
    ),
    "uke 25: dialogmøte 2": (d(20, 6), {"Dialogmøte 2": (d(24, 6), "snart")}),
    "uke 26: brevet": (d(30, 6), {"Brev om ytelser": (d(5, 7), "snart")}),
    "8 måneder: pensjonsmelding, og dialogmøte 3 er bedt om": (
        d(4, 9),
        {
            "Pensjonsmelding": (d(5, 9), "snart"),
            "Avtal dialogmøtet: Dialogmøte 3": (d(1, 9), "forfalt"),
        },
    ),
    "planen gjelder dialogmøte 3": (
        d(2, 10), {"Plan til NAV før dialogmøte 2 (nå dialogmøte 3)": (d(8, 10), "snart")},
    ),
    "dialogmøte 3": (d(10, 10), {"Dialogmøte 3": (d(15, 10), "snart")}),
    "lønnsstopp før siste kjøring": (d(1, 12), {"Lønnsstopp": (d(11, 12), "kommende")}),
    "i permisjon": (date(2027, 5, 1), {}),
    "to måneder før permisjonen slutter": (
        date(2027, 11, 10), {"Permisjon slutter": (date(2028, 1, 3), "snart")},
    ),
    "tilbake: snu det som er meldt": (
        date(2027, 12, 2),
        {
            "Stopp pensjonsmelding": (date(2027, 12, 1), "forfalt"),
            "Varsle Lønn om retur": (date(2027, 12, 1), "forfalt"),
        },
    ),
}  # fmt: skip
"""What the step is -> the day, and what must be on the list then; {}: nothing is overdue."""
EGET = ("Søknad om AAP", "Avklare ytelser", "Månedlig kontakt")
"""What the routine leaves to the employee and the talk, and is not noted here."""


@pytest.mark.parametrize("trinn", TRINN)
def test_trinnene_i_rutinen(bok: Path, trinn: str) -> None:
    dag, ventet = TRINN[trinn]
    alt = liste(bok, dag)
    assert {navn: alt.get(navn) for navn in ventet} == ventet
    forfalt = {n for n, (_, status) in alt.items() if status == "forfalt" and n not in EGET}
    assert forfalt <= set(ventet)
