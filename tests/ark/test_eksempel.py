"""The example: invented people, every rule touched, and an honest work list on 22.11.2026."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from sykefravaer_xl.ark.sjekkpunktrader import sjekkpunktkolonner
from sykefravaer_xl.bok.skjema.innstillinger import ALLE
from sykefravaer_xl.lov.fravaerstyper import nedtrekk
from sykefravaer_xl.ny.eksempel import eksempel

if TYPE_CHECKING:
    from sykefravaer_xl.ark.dataark import Rad

I_DAG = date(2026, 11, 22)
INNHOLD = eksempel()


def rader_til(nr: int) -> list[dict[str, Any]]:
    return [dict(rad) for rad in INNHOLD.fravaer if rad["ansattnr"] == nr]


def dager_mellom(a: Rad, b: Rad) -> int:
    fra, til = b["fra"], a["til"]
    assert isinstance(fra, date)
    assert isinstance(til, date)
    return (fra - til).days - 1


def test_tretti_ansatte_med_nummer_1001_til_1030() -> None:
    assert [a["ansattnr"] for a in INNHOLD.ansatte] == list(range(1001, 1031))


def test_alle_er_oppdiktet() -> None:
    for ansatt in INNHOLD.ansatte:
        nummer = str(ansatt["fodselsnummer"] or "018180")  # one has none
        assert 81 <= int(nummer[2:4]) <= 92  # no living person has such a month
        assert str(ansatt["leder_epost"]).endswith("@eksempel.no")
        assert str(ansatt["leder_epost"]).isascii()
        assert str(ansatt["leder_telefon"]).startswith("+47 00 00")
        assert str(ansatt["virksomhetsnr"]).startswith("3")


def test_alle_ansatte_har_fravaer_og_alle_rader_har_en_ansatt() -> None:
    numre = {a["ansattnr"] for a in INNHOLD.ansatte}
    assert {rad["ansattnr"] for rad in INNHOLD.fravaer} == numre
    assert {rad["ansattnr"] for rad in INNHOLD.oppfolging} <= numre


def test_hver_type_forekommer() -> None:
    assert {rad["type"] for rad in INNHOLD.fravaer} == set(nedtrekk())


def test_radene_er_gyldige() -> None:
    for rad in INNHOLD.fravaer:
        fra, til, grad = rad["fra"], rad["til"], rad["grad"]
        assert isinstance(fra, date)
        assert isinstance(til, date)
        assert date(2025, 1, 1) < fra <= til < date(2027, 12, 31)
        assert grad is None or (isinstance(grad, int) and 1 <= grad <= 100)
        if rad["type"] == "Gradert sykmelding":
            assert isinstance(grad, int)
            assert grad < 100


def test_opphold_paa_15_og_16_dager() -> None:
    assert dager_mellom(*rader_til(1005)) == 15
    assert dager_mellom(*rader_til(1006)) == 16


def test_fylte_67_og_snart_70() -> None:
    fodt = {a["ansattnr"]: a["fodselsdato"] for a in INNHOLD.ansatte}
    assert fodt[1007] == date(1959, 10, 20)
    assert fodt[1008] == date(1956, 12, 20)
    assert fodt[1028] is None


def test_noen_staar_i_uke_4_7_8_og_26_i_dag() -> None:
    starter = {rad["fra"] for rad in INNHOLD.fravaer}
    for uker in (4, 7, 8, 26):
        assert date.fromordinal(I_DAG.toordinal() - 7 * uker + 1) in starter


def test_graderte_rader_gir_saldo_paa_begge_sider_av_null() -> None:
    saldoer = [
        rad["arbeidede_timer"] - rad["avtalte_timer"] * (1 - rad["grad"] / 100)
        for rad in rader_til(1020)
        if rad["avtalte_timer"] is not None
    ]
    assert min(saldoer) < 0 < max(saldoer)


def test_ett_fravaer_gaar_over_nyttaar_og_ett_ligger_fram_i_tid() -> None:
    assert any(rad["fra"].year < rad["til"].year for rad in rader_til(1027))
    assert all(rad["fra"] > I_DAG for rad in rader_til(1012))


def test_behandlingsdager_er_en_rad_per_dag() -> None:
    assert all(rad["fra"] == rad["til"] for rad in rader_til(1015))


def test_oppfolging_viser_baade_utfort_og_unntak() -> None:
    felter = Counter(
        felt.partition(".")[2]
        for rad in INNHOLD.oppfolging
        for felt, verdi in rad.items()
        if verdi is not None
    )
    assert felter["utfort"] > 50
    assert felter["unntak"] == felter["grunn"] > 5
    assert any(rad.get("motedato") for rad in INNHOLD.oppfolging)


def test_oppfolging_bruker_bare_sjekkpunkter_som_er_i_boka() -> None:
    kjente = {punkt.id for punkt in sjekkpunktkolonner()}
    brukte = {f.partition(".")[0] for rad in INNHOLD.oppfolging for f in rad if "." in f}
    assert brukte <= kjente


def test_ingenting_er_utfort_fram_i_tid_eller_for_fravaeret() -> None:
    for rad in INNHOLD.oppfolging:
        for felt, verdi in rad.items():
            if felt.endswith(".utfort") and felt != "plan_for_dialogmote2.utfort":
                assert isinstance(verdi, date)
                assert isinstance(rad["tilfelle_fra"], date)
                assert rad["tilfelle_fra"] <= verdi <= I_DAG


def test_hver_sak_har_en_rad_i_oppfolging() -> None:
    saker: dict[object, list[object]] = defaultdict(list)
    for rad in INNHOLD.oppfolging:
        saker[rad["ansattnr"]].append(rad["tilfelle_fra"])
    assert all(len(set(fra)) == len(fra) for fra in saker.values())


def test_innstillingene_er_standard() -> None:
    assert set(INNHOLD.innstillinger) <= set({en.id for en in ALLE})
