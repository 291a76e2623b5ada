"""The choices of the statistics as shipped, and what a faulty file says."""

from __future__ import annotations

from decimal import Decimal
from importlib.resources import files

import pytest

from sykefravaer_xl.lov.statistikk import les_statistikkvalg, statistikkvalg
from sykefravaer_xl.lov.tabell import RegelfilFeil
from sykefravaer_xl.statistikk.grunnlag import andel
from sykefravaer_xl.statistikk.kjennetegn import (
    UkjentKolonneFeil,
    aldersgruppe,
    felt_for,
    heltidsgruppe,
    kjonn,
)
from sykefravaer_xl.statistikk.tekst import varighet

FIL = files("sykefravaer_xl.lov").joinpath("statistikk.toml").read_text(encoding="utf-8")


def test_tallene_som_er_levert() -> None:
    valg = statistikkvalg()
    assert valg.vern.minste_gruppe == 5
    assert valg.varighet.grenser == (3, 16, 56)
    assert valg.alder.fra == (0, 25, 35, 45, 55, 62, 67)
    assert valg.dagsverk.full_uke_timer == Decimal("37.5")
    assert (valg.hyppig.antall, valg.hyppig.lengste_dager, valg.hyppig.maneder) == (4, 16, 12)
    assert valg.konsentrasjon.andel_prosent == 10
    assert valg.trend.kvartaler == 4
    assert valg.aktivitet.dager == 28
    assert [k.kroner_per_dag for k in valg.kostnad] == [2600, 3400, 4200]


@pytest.mark.parametrize(
    ("for_", "etter"),
    [
        ("grenser = [3, 16, 56]", "grenser = [16, 3, 56]"),
        ("fra = [0, 25,", "fra = [1, 25,"),
        ("minste_gruppe = 5", 'minste_gruppe = "fem"'),
        ("minste_gruppe = 5", "minste_grupe = 5"),
    ],
)
def test_en_gal_fil_blir_avvist(for_: str, etter: str) -> None:
    assert for_ in FIL
    with pytest.raises(RegelfilFeil):
        les_statistikkvalg(FIL.replace(for_, etter))


def test_navn_paa_varighetene() -> None:
    assert varighet((3, 16, 56)) == (
        "1–3 dager", "4–16 dager", "17–56 dager", "57 dager eller mer",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("alder", "gruppe"),
    [
        (17, "Under 25 år"), (24, "Under 25 år"), (25, "25–34 år"), (34, "25–34 år"),
        (61, "55–61 år"), (62, "62–66 år"), (67, "67 år og over"), (80, "67 år og over"),
        (None, "Ukjent"),
    ],
)  # fmt: skip
def test_aldersgruppene(alder: int | None, gruppe: str) -> None:
    assert aldersgruppe(alder, statistikkvalg().alder) == gruppe


@pytest.mark.parametrize(
    ("prosent", "timer", "ventet"),
    [
        ("100", None, 1_000_000),
        ("37.33", None, 373_300),
        ("80", "37.5", 800_000),
        (None, "30", 800_000),
        (None, "40", 1_000_000),
        (None, None, 1_000_000),
        ("0", None, 0),
    ],
)
def test_stillingsandelen(prosent: str | None, timer: str | None, ventet: int) -> None:
    tall = [None if v is None else Decimal(v) for v in (prosent, timer)]
    assert andel(tall[0], tall[1], Decimal("37.5")) == ventet


def test_heltid_er_hundre_prosent() -> None:
    valg = statistikkvalg().heltid
    assert heltidsgruppe(1_000_000, valg) == "Heltid"
    assert heltidsgruppe(999_999, valg) == "Deltid"


@pytest.mark.parametrize(
    ("skrevet", "ventet"),
    [
        ("K", "Kvinner"),
        ("kvinne", "Kvinner"),
        ("M", "Menn"),
        ("MANN", "Menn"),
        ("X", "X"),
        (None, None),
    ],
)
def test_kjonn_slik_det_skrives(skrevet: str | None, ventet: str | None) -> None:
    assert kjonn(skrevet) == ventet


@pytest.mark.parametrize(
    ("navn", "felt"),
    [
        ("Avdeling", "avdeling"), ("avd", "avdeling"), ("enhet", "avdeling"), ("KJØNN", "kjonn"),
        ("kjonn", "kjonn"), ("Nærmeste leder", "leder"), ("org.nr", "virksomhetsnr"),
        ("alder", "alder"), ("Aldersgruppe", "alder"), ("deltid", "heltid"), ("yrke", "stilling"),
    ],
)  # fmt: skip
def test_kolonner_ved_navn_og_synonym(navn: str, felt: str) -> None:
    assert felt_for(navn) == felt


@pytest.mark.parametrize(
    "navn", ["Navn", "Ansattnr", "Fødselsnummer", "Fødselsdato", "Leder e-post", "Diagnose"]
)
def test_ingen_kolonne_som_gjelder_en_person(navn: str) -> None:
    with pytest.raises(UkjentKolonneFeil):
        felt_for(navn)
