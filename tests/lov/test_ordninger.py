"""The dated schemes: what holds on the day before, on the day of, and the day after a change."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sykefravaer_xl.lov.datert import DatoForRegelverkFeil
from sykefravaer_xl.lov.figurer import Lovverdi
from sykefravaer_xl.lov.ordninger import Korona, les_ordninger, ordninger
from sykefravaer_xl.lov.tabell import RegelfilFeil

VERDI = '{ verdi = %s, hjemmel = "h", regel = "r", kilde = "k" }'


@pytest.mark.parametrize(
    ("ordning", "navn", "dag", "verdi"),
    [
        ("egenmelding", "dager_om_gangen", date(2007, 3, 1), 3),
        ("egenmelding", "ganger_aar", date(2026, 1, 1), 4),
        ("egenmelding", "opptjening_maneder", date(2026, 1, 1), 2),
        ("egenmelding_utvidet", "dager_aar", date(2018, 12, 31), 24),
        ("egenmelding_utvidet", "dager_om_gangen", date(2019, 1, 1), 8),
        ("ferieutsettelse", "minste_virkedager", date(2014, 6, 30), 6),
        ("ferieutsettelse", "minste_virkedager", date(2014, 7, 1), 1),
        ("aap", "tak_prosent", date(2010, 3, 1), 60),
        ("aap", "meldeperiode_dager", date(2018, 1, 1), 14),
    ],
)
def test_verdien_som_gjelder_den_dagen(ordning: str, navn: str, dag: date, verdi: int) -> None:
    assert ordninger().verdi(ordning, navn, dag).antall == verdi


def test_ia_ordningen_tar_slutt_ved_utgangen_av_2018() -> None:
    for_skiftet = ordninger().verdi("egenmelding_utvidet", "dager_aar", date(2018, 12, 31))
    etter = ordninger().verdi("egenmelding_utvidet", "dager_aar", date(2019, 1, 1))
    assert for_skiftet.hjemmel == "IA-avtalen"
    assert etter.hjemmel.startswith("ftrl § 8-24")


def test_timer_per_uke_har_desimaler() -> None:
    verdi = ordninger().verdi("aap", "timer_per_uke", date(2026, 1, 1))
    assert verdi.verdi == Decimal("37.5")
    with pytest.raises(ValueError, match="whole number"):
        _ = verdi.antall


@pytest.mark.parametrize(
    ("ordning", "dag"),
    [
        ("egenmelding", date(2007, 2, 28)),
        ("egenmelding_utvidet", date(2007, 2, 28)),
        ("ferieutsettelse", date(2007, 2, 28)),
        ("arbeidstid", date(2007, 2, 28)),
        ("aap", date(2010, 2, 28)),
    ],
)
def test_en_dag_for_forste_versjon_blir_avvist(ordning: str, dag: date) -> None:
    with pytest.raises(DatoForRegelverkFeil):
        ordninger().paa(ordning, dag)


@pytest.mark.parametrize(
    ("ordning", "dag"),
    [
        ("egenmelding_utvidet", date(2007, 3, 1)),
        ("ferieutsettelse", date(2007, 3, 1)),
        ("arbeidstid", date(2007, 3, 1)),
        ("aap", date(2010, 3, 1)),
    ],
)
def test_den_forste_dagen_har_ordningen_tall(ordning: str, dag: date) -> None:
    assert ordninger().paa(ordning, dag)


def test_aap_er_ikke_i_kraft_for_ordningen_begynte() -> None:
    assert "aap" not in ordninger().i_kraft(date(2010, 2, 28))
    assert "aap" in ordninger().i_kraft(date(2010, 3, 1))


@pytest.mark.parametrize(
    ("start", "dager"),
    [
        (date(2020, 3, 1), [3]),
        (date(2021, 9, 30), [3]),
        (date(2021, 10, 1), []),
        (date(2021, 11, 30), []),
        (date(2021, 12, 1), [5]),
        (date(2022, 6, 30), [5]),
    ],
)
def test_koronarunden_folger_forste_fravaersdag(start: date, dager: list[int]) -> None:
    assert [k.arbeidsgiver_dager for k in ordninger().korona_for(start)] == dager


def test_hver_verdi_har_hjemmel_regel_og_kilde() -> None:
    alle: list[Lovverdi | Korona] = [*ordninger().korona]
    for ordning in ordninger().ordninger.values():
        for _, verdier in ordning.hele:
            alle.extend(verdier.values())
    assert len(alle) > 15
    for v in alle:
        assert v.hjemmel
        assert v.regel.endswith(".")
        assert v.kilde


def test_en_ny_versjon_gjentar_bare_det_som_endres() -> None:
    tekst = (
        f"[[o.versjoner]]\nfra = 2026-01-01\na = {VERDI % 1}\nb = {VERDI % 2}\n"
        f"[[o.versjoner]]\nfra = 2027-07-01\nb = {VERDI % 3}\n"
    )
    egne = les_ordninger(tekst)
    assert egne.verdi("o", "b", date(2027, 6, 30)).antall == 2
    assert egne.verdi("o", "b", date(2027, 7, 1)).antall == 3
    assert egne.verdi("o", "a", date(2027, 7, 1)).antall == 1


def test_versjoner_i_feil_rekkefolge_blir_avvist() -> None:
    tekst = (
        f"[[o.versjoner]]\nfra = 2026-01-01\na = {VERDI % 1}\n"
        f"[[o.versjoner]]\nfra = 2026-01-01\na = {VERDI % 1}\n"
    )
    with pytest.raises(RegelfilFeil, match="o: versjonene må stå i datoorden"):
        les_ordninger(tekst)


def test_en_verdi_uten_kilde_blir_avvist() -> None:
    with pytest.raises(RegelfilFeil, match=r"o\.versjoner\.0\.a\.kilde: mangler"):
        les_ordninger('[[o.versjoner]]\nfra = 2026-01-01\na = { verdi = 1, hjemmel = "h" }\n')


def test_en_koronarunde_som_slutter_for_den_starter_blir_avvist() -> None:
    tekst = (
        '[[korona]]\nnavn = "x"\nrefusjon_fra = 2020-03-16\nrefusjon_til = 2020-03-15\n'
        'arbeidsgiver_dager = 3\nhjemmel = "h"\nregel = "r"\nkilde = "k"\n'
    )
    with pytest.raises(RegelfilFeil, match=r"korona\.0: den siste dagen er før den første"):
        les_ordninger(tekst)
