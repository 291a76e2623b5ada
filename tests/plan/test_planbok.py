"""Plans in a whole workbook: made, renewed, and nothing else touched."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.comments import Comment

from arkbok import NyttArk, Pakke
from arkbok.kryptering import krypter
from sykefravaer_xl.ark.xlsxskriver import som_bok
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.planark.innhold import Skjema, Tiltak, Versjon
from sykefravaer_xl.plan.oppsett import sett_opp
from sykefravaer_xl.plan.planark import arknavn
from sykefravaer_xl.plan.tegning import tegn_skjema
from tests.kjoring.bokhjelp import (
    DATO,
    beregn,
    d,
    deler,
    fyll_fravaer,
    lag,
    overskrifter,
    skriv_inn,
    tabell,
)
from tests.plan.planhjelp import arknavn as alle_ark
from tests.plan.planhjelp import (
    bok,
    bok_med_plan,
    celler,
    kjor,
    les,
    ny_leder,
    plan,
    skriv,
)

if TYPE_CHECKING:
    from pathlib import Path


UTREGNET = (
    "Regnet fra første fraværsdag 26.10.2026 + 27 dager = 22.11.2026 (dag 28). (aml § 4-6 (3))"
)


@pytest.fixture
def planlagt(tmp_path: Path) -> Path:
    """With a plan of 1001."""
    return bok_med_plan(tmp_path / "bok.xlsx")


@pytest.fixture
def boka(tmp_path: Path) -> Path:
    return bok(tmp_path / "bok.xlsx")


def test_forfalte_lager_dem_som_skal_ha_plan_og_bare_dem(boka: Path) -> None:
    rapport = kjor(boka, forfalte=True)
    assert rapport.laget == ["Plan 1001", "Plan 1002"]
    assert (rapport.forfalt, rapport.snart) == (1, 1)
    assert [ark for ark in alle_ark(boka) if ark.startswith("Plan")] == rapport.laget


def test_feil_i_en_ansatts_rader_stopper_bare_den_planen(boka: Path) -> None:
    rapport = kjor(boka, forfalte=True)
    assert [f.kode for f in rapport.feil] == ["stoppet_sak"]
    assert rapport.feil[0].melding.startswith("1005: planen er ikke laget. Fravær!D6: ")


def test_arket_har_det_boka_vet(boka: Path) -> None:
    kjor(boka, ansatte=("1002",))
    alle = celler(boka, "Plan 1002").values()
    for verdi in (
        "Person 1002", "1002", "Mona Modellhaug", "00 00 00 01, mona@eksempel.no",
        "26.10.2026–20.12.2026", "26.10.2026–20.12.2026: 50 %", "22.11.2026", "Snart",
        UTREGNET,
    ):  # fmt: skip
        assert verdi in alle
    assert not any("00000000003" in str(v) for v in alle)


def test_utfort_og_unntatt_staar_med_dag_og_grunn(boka: Path) -> None:
    kjor(boka, ansatte=("1003", "1004"))
    assert "Oppfølgingsplan 12.11.2026" in celler(boka, "Plan 1003").values()
    assert "Oppfølgingsplan unntatt: Slutter 30.11." in celler(boka, "Plan 1004").values()


def test_resten_av_boka_er_den_samme_del_for_del(boka: Path) -> None:
    foer = deler(boka)
    kjor(boka, forfalte=True)
    etter = deler(boka)
    nye = {n for n in etter if n not in foer}
    assert all(n.startswith("xl/worksheets/sheet") for n in nye)
    assert set(foer) <= set(etter)
    # what says that there are more sheets, their styles, and the log
    felles = {
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
    }  # fmt: skip
    endret = {n for n in foer if foer[n] != etter[n]}
    assert endret <= felles | _loggdeler(boka)


def _loggdeler(sti: Path) -> set[str]:
    """The parts of ``Endringslogg``: the sheet and its table."""
    innhold = deler(sti)
    bokdel = innhold["xl/workbook.xml"].decode()
    rid = re.search(r'name="Endringslogg"[^>]*r:id="(\w+)"', bokdel)
    assert rid is not None
    rel = innhold["xl/_rels/workbook.xml.rels"].decode()
    treff = re.search(rf'Id="{rid[1]}"[^>]*Target="([^"]+)"', rel) or re.search(
        rf'Target="([^"]+)"[^>]*Id="{rid[1]}"', rel
    )
    assert treff is not None
    ark = "xl/" + treff[1].removeprefix("/xl/")
    tabeller = re.findall(
        r'Target="\.\./tables/([^"]+)"',
        innhold[ark.replace("worksheets/", "worksheets/_rels/") + ".rels"].decode(),
    )
    return {ark, *(f"xl/tables/{t}" for t in tabeller)}


def test_laget_paa_nytt_samme_dag_er_boka_urort(boka: Path) -> None:
    kjor(boka, forfalte=True)
    foer = boka.read_bytes()
    rapport = kjor(boka, forfalte=True)
    assert rapport.like == ["Plan 1001", "Plan 1002"]
    assert rapport.ut is None
    assert boka.read_bytes() == foer


def test_det_som_er_skrevet_staar_naar_fakta_er_andre_en_annen_dag(planlagt: Path) -> None:
    skriv(
        planlagt, "Plan 1001",
        kan_gjores="Kasse og\nkontor", evalueringsdato=d(15, 1, 2027), medvirket="Ja",
        tiltak__0__tiltak="Hjemmekontor", tiltak__0__fra=d(1, 12),
    )  # fmt: skip
    ny_leder(planlagt, 2)
    rapport = kjor(planlagt, date(2026, 11, 24), ansatte=("1001",))
    assert rapport.fornyet == [("Plan 1001", 2)]
    lest = les(planlagt, "Plan 1001")
    assert lest.skjema == Skjema(
        kan_gjores="Kasse og\nkontor", evalueringsdato=d(15, 1, 2027), medvirket="Ja"
    )
    assert lest.tiltak == (Tiltak(tiltak="Hjemmekontor", fra=d(1, 12)),)
    assert lest.versjoner == (
        Versjon(1, DATO, "Første versjon"),
        Versjon(2, d(24, 11), "Person og kontakter"),
    )
    assert "Ny Leder" in celler(planlagt, "Plan 1001").values()
    assert "Versjon 2 – 24.11.2026" in celler(planlagt, "Plan 1001").values()


@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).filter(
        lambda t: bool(t.strip())
    )
)
def test_enhver_tekst_overlever_veien_gjennom_filen(tmp_path: Path, innhold: str) -> None:
    sti = bok_med_plan(tmp_path / "fri.xlsx")
    skriv(sti, "Plan 1001", egne_forslag=innhold)
    ny_leder(sti, 2)
    skrevet = les(sti, "Plan 1001").skjema.egne_forslag
    assert kjor(sti, date(2026, 11, 24), ansatte=("1001",)).fornyet
    assert les(sti, "Plan 1001").skjema.egne_forslag == skrevet == innhold


def test_planen_foelger_den_ansatte_om_arket_faar_et_annet_navn(planlagt: Path) -> None:
    bytt_navn(planlagt, "Plan 1001", "Ada sin plan")
    skriv(planlagt, "Ada sin plan", kan_gjores="Kasse")
    ny_leder(planlagt, 2)
    rapport = kjor(planlagt, ansatte=("1001",))
    assert rapport.fornyet == [("Ada sin plan", 1)]
    assert les(planlagt, "Ada sin plan").skjema == Skjema(kan_gjores="Kasse")


def bytt_navn(sti: Path, gammelt: str, nytt: str) -> None:
    innhold = deler(sti)
    with zipfile.ZipFile(sti, "w") as fil:
        for navn, data in innhold.items():
            ny = data.replace(f'name="{gammelt}"'.encode(), f'name="{nytt}"'.encode())
            fil.writestr(navn, ny if navn == "xl/workbook.xml" else data)


def test_hennes_eget_ark_med_navnet_blir_staaende(tmp_path: Path) -> None:
    rader = [("Ansattnr", "Fra", "Til", "Type"), (1, d(1, 10), d(30, 11), "Sykmelding")]
    sti = lag(tmp_path / "egen.xlsx", {"Fravær": rader, "Plan 1": [("Ferieplan",), ("uke 28",)]})
    assert kjor(sti, ansatte=("1",)).laget == ["Plan 1 2"]
    assert celler(sti, "Plan 1") == {"A1": "Ferieplan", "A2": "uke 28"}
    assert kjor(sti, ansatte=("1",)).like == ["Plan 1 2"]


def test_planark_med_kommentarer_eller_formler_blir_ikke_byttet_ut(boka: Path) -> None:
    kjor(boka, ansatte=("1001", "1002", "1003"))
    regneark = load_workbook(boka)
    regneark["Plan 1001"]["A1"].comment = Comment("Husk", "Kari")
    regneark["Plan 1003"]["N1"] = "=1+1"
    regneark.save(boka)
    ny_leder(boka, 2, 3, 4)
    rapport = kjor(boka, date(2026, 11, 24), ansatte=("1001", "1002", "1003"))
    assert [(f.kode, f.ark) for f in rapport.feil] == [
        ("har_annet", "Plan 1001"),
        ("har_annet", "Plan 1003"),
    ]
    assert rapport.fornyet == [("Plan 1002", 2)]


def test_sannsynlig_diagnose_gir_varsel_med_celle_og_uten_ordet(planlagt: Path) -> None:
    skriv(planlagt, "Plan 1001", kan_gjores="Har depresjon", tiltak__1__evaluering="F32")
    rapport = kjor(planlagt, ansatte=("1001",))
    celler_ = les(planlagt, "Plan 1001").celler
    assert [(f.kode, f.ark, f.celle) for f in rapport.varsler] == [
        ("diagnose", "Plan 1001", celler_["kan_gjores"]),
        ("diagnose", "Plan 1001", celler_["tiltak.0.evaluering"]),
    ]
    assert not any(o in f.tekst.casefold() for f in rapport.varsler for o in ("depresjon", "f32"))


def test_diagnose_i_grunnen_til_et_unntak_gir_varsel(boka: Path) -> None:
    rader = [r["Ansattnr"] for r in tabell(boka, "Oppfølging")]
    kolonne = overskrifter(boka, "Oppfølging").index("Oppfølgingsplan grunn") + 1
    skriv_inn(boka, "Oppfølging", {(rader.index("1004") + 2, kolonne): "Har migrene"})
    rapport = kjor(boka, ansatte=("1004",))
    assert [(f.kode, f.ark) for f in rapport.varsler] == [("diagnose_grunn", "Plan 1004")]
    assert "migrene" not in rapport.varsler[0].tekst.casefold()


def test_dato_som_ingen_er_og_tekst_for_lang_for_papiret_gir_varsel(planlagt: Path) -> None:
    skriv(planlagt, "Plan 1001", neste_mote="etter jul", kan_gjores="mange ord " * 600)
    rapport = kjor(planlagt, ansatte=("1001",))
    assert [f.kode for f in rapport.varsler] == ["lang_paa_papir", "ikke_dato"]
    ny_leder(planlagt, 2)
    kjor(planlagt, ansatte=("1001",))
    assert les(planlagt, "Plan 1001").skjema.neste_mote == "etter jul"


def test_ukjent_ansatt_stopper_ikke_de_andre(boka: Path) -> None:
    rapport = kjor(boka, ansatte=("9999", "person 1002"))
    assert [f.kode for f in rapport.feil] == ["ukjent_ansatt"]
    assert rapport.laget == ["Plan 1002"]


def test_bok_med_passord_beholder_passordet(boka: Path) -> None:
    boka.write_bytes(krypter(boka.read_bytes(), "hemmelig"))
    assert kjor(boka, passord="hemmelig", ansatte=("1001",)).laget == ["Plan 1001"]
    assert kjor(boka, passord="hemmelig", ansatte=("1001",)).like == ["Plan 1001"]
    with pytest.raises(LeseFeil):
        kjor(boka, ansatte=("1001",))


def test_bok_som_teller_fra_1904_beholder_dagene(tmp_path: Path) -> None:
    rader = [("Ansattnr", "Fra", "Til", "Type"), (1, d(1, 10), d(30, 11), "Sykmelding")]
    sti = lag(tmp_path / "mac.xlsx", {"Fravær": rader}, date_1904=True)
    kjor(sti, ansatte=("1",))
    skriv(sti, "Plan 1", evalueringsdato=d(15, 1, 2027))
    skriv_inn(sti, "Fravær", {(2, 3): d(15, 12)})
    assert kjor(sti, date(2026, 11, 24), ansatte=("1",)).fornyet == [("Plan 1", 2)]
    assert les(sti, "Plan 1").skjema.evalueringsdato == d(15, 1, 2027)


def test_boka_kan_beregnes_etterpaa_og_planen_staar(boka: Path) -> None:
    kjor(boka, forfalte=True)
    skriv(boka, "Plan 1001", kan_gjores="Kasse")
    foer = celler(boka, "Plan 1001")
    beregn(boka)
    assert celler(boka, "Plan 1001") == foer


def test_et_nytt_fravaer_faar_en_plan_for_seg_selv(planlagt: Path) -> None:
    skriv(planlagt, "Plan 1001", kan_gjores="Kasse", godkjent_leder="Mona")
    fyll_fravaer(planlagt, ("1001", "Sykmelding", d(1, 3, 2027), d(30, 4, 2027), 100), fra_rad=7)
    rapport = kjor(planlagt, d(20, 3, 2027), ansatte=("1001",))
    assert rapport.laget == ["Plan 1001 2"]
    assert les(planlagt, "Plan 1001").skjema == Skjema(kan_gjores="Kasse", godkjent_leder="Mona")
    assert les(planlagt, "Plan 1001 2").skjema == Skjema()
    assert kjor(planlagt, d(20, 3, 2027), ansatte=("1001",)).like == ["Plan 1001 2"]


def test_to_planer_for_samme_fravaer_er_for_mange(planlagt: Path) -> None:
    foer = planlagt.read_bytes()
    with Pakke(planlagt) as pakke:
        oppsett = sett_opp(plan(), DATO)
        pakke.legg_til(NyttArk("Kopi", som_bok(tegn_skjema("Kopi", oppsett)), "Kopi"))
        pakke.lagre(planlagt)
    rapport = kjor(planlagt, ansatte=("1001",))
    assert [f.kode for f in rapport.feil] == ["flere_ark"]
    assert "Plan 1001, Kopi" in rapport.feil[0].melding
    assert not rapport.gjort
    assert foer != planlagt.read_bytes()


def test_tekst_lengre_enn_en_celle_stopper_planen(planlagt: Path) -> None:
    skriv(planlagt, "Plan 1001", egne_notater="x" * 32_760, kan_gjores="Kasse")
    skriv_inn(planlagt, "Plan 1001", {(3, 15): "en lapp på siden"})
    foer = planlagt.read_bytes()
    rapport = kjor(planlagt, ansatte=("1001",))
    assert [f.kode for f in rapport.feil] == ["for_lang"]
    assert planlagt.read_bytes() == foer


def test_ut_er_en_annen_fil(boka: Path, tmp_path: Path) -> None:
    foer = boka.read_bytes()
    rapport = kjor(boka, ut=tmp_path / "ny.xlsx", ansatte=("1001",))
    assert rapport.ut == tmp_path / "ny.xlsx"
    assert boka.read_bytes() == foer
    assert "Plan 1001" in alle_ark(tmp_path / "ny.xlsx")


class _Sak:
    def __init__(self, nr: str, navn: str = "") -> None:
        self.vist_ansattnr, self.navn = nr, navn


@pytest.mark.parametrize(
    ("nr", "navn", "opptatt", "ventet"),
    [
        ("1001", "", (), "Plan 1001"),
        ("1001", "", ("plan 1001",), "Plan 1001 2"),
        ("A/1:2", "", (), "Plan A-1-2"),
        ("010190*****", "", (), "Plan 010190"),
        ("", "Kari Nordmann-Hansen fra Bodø i nord", (), "Plan Kari Nordmann-Hansen fra B"),
        (
            "", "Kari Nordmann-Hansen fra Bodø i nord", ("plan kari nordmann-hansen fra b",),
            "Plan Kari Nordmann-Hansen fra 2",
        ),
        ("'x'", "", (), "Plan x"),
        ("", "", (), "Plan 1"),
    ],
)  # fmt: skip
def test_arknavn_excel_tar(nr: str, navn: str, opptatt: tuple[str, ...], ventet: str) -> None:
    svar = arknavn(_Sak(nr, navn), set(opptatt))  # type: ignore[arg-type]
    assert svar == ventet
    assert len(svar) <= 31
