"""The statistics workbook as a file: figures, pages, charts, and nobody to be found in it."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from sykefravaer_xl.lov.statistikk import statistikkvalg
from sykefravaer_xl.statistikk.beregning import Bestilling
from sykefravaer_xl.statistikk.rapport_ark import kvartalspakke_som_bytes, rapport_som_bytes
from sykefravaer_xl.statistikk.rapporttekst import ARK
from tests.kjoring.bokhjelp import d, lag
from tests.statistikk.gjenfinning import avslorte_sett
from tests.statistikk.kjent import etter_ansatte_valg, kjent_bok, regn
from tests.statistikk.virksomhet import (
    DATO,
    Ansatt,
    skriv_bok,
    sum_dager,
    teller_med,
    virksomhet,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

FRA = date(2025, 10, 1)
KVARTALER = {
    "4. kv. 2025": (date(2025, 10, 1), date(2025, 12, 31)),
    "1. kv. 2026": (date(2026, 1, 1), date(2026, 3, 31)),
    "2. kv. 2026": (date(2026, 4, 1), date(2026, 6, 30)),
}


@pytest.fixture(scope="module")
def ansatte() -> list[Ansatt]:
    return virksomhet()


@pytest.fixture(scope="module")
def rapport(tmp_path_factory: pytest.TempPathFactory, ansatte: list[Ansatt]) -> Path:
    mappe = tmp_path_factory.mktemp("rapport")
    bok = skriv_bok(mappe / "bok.xlsx", ansatte)
    stat = regn(bok, Bestilling(DATO, fra=FRA, grupper=("leder", "kjonn")))
    sti = mappe / "bok rapport.xlsx"
    sti.write_bytes(rapport_som_bytes(stat, "Oppdiktet kommune"))
    return sti


@pytest.fixture(scope="module")
def pakke(tmp_path_factory: pytest.TempPathFactory) -> Path:
    mappe = tmp_path_factory.mktemp("pakke")
    bestilling = Bestilling(date(2026, 6, 30), kvartal=(2026, 1))
    stat = regn(kjent_bok(mappe), bestilling, etter_ansatte_valg())
    sti = mappe / "kvartal.xlsx"
    sti.write_bytes(kvartalspakke_som_bytes(stat))
    return sti


def deler(sti: Path) -> dict[str, str]:
    with zipfile.ZipFile(sti) as fil:
        return {navn: fil.read(navn).decode("utf-8", "replace") for navn in fil.namelist()}


def tabell(ark: Worksheet, tittel: str) -> list[list[Any]]:
    """The rows of the table under a heading, the heading row of the table first."""
    rader = [[c.value for c in rad[1:]] for rad in ark.iter_rows()]
    start = next(nr for nr, rad in enumerate(rader) if rad[0] == tittel)
    topp = next(nr for nr in range(start + 1, len(rader)) if rader[nr][1] is not None)
    ut = [rader[topp]]
    for rad in rader[topp + 1 :]:
        if rad[0] is None or all(v is None for v in rad[1:]):
            break
        ut.append(rad)
    return ut


def test_arkene_og_forsiden(rapport: Path) -> None:
    bok = load_workbook(rapport)
    assert bok.sheetnames == [navn for navn in ARK.values() if navn != "Grupper"]
    assert all(ark.sheet_state == "visible" for ark in bok)
    assert bok["Forside"]["B2"].value == "Oppdiktet kommune: Sykefraværsrapport"
    assert bok["Forside"]["B3"].value == "01.10.2025–30.06.2026. Hele virksomheten."


def test_ingen_person_noe_sted_i_filen(rapport: Path, ansatte: list[Ansatt]) -> None:
    alt = "\n".join(deler(rapport).values())
    for ansatt in ansatte:
        assert ansatt.navn not in alt
        assert not re.search(rf"(?<!\d){ansatt.nr}(?!\d)", alt)
    assert "Fornavn" not in alt


def test_hver_side_er_klar_til_utskrift(rapport: Path) -> None:
    for ark in load_workbook(rapport):
        assert ark.page_setup.paperSize == 9
        assert ark.page_setup.orientation == "landscape"
        assert ark.print_title_rows == "$2:$3"
        assert ark.print_area
        assert ark.oddFooter is not None
        assert "&P" in (ark.oddFooter.right.text or "")


def test_minst_fire_diagrammer_bundet_til_celler_som_finnes(rapport: Path) -> None:
    bok = load_workbook(rapport)
    diagrammer = [xml for navn, xml in deler(rapport).items() if "/charts/chart" in navn]
    assert len(diagrammer) >= 8
    for xml in diagrammer:
        referanser = re.findall(r"<c:f>([^<]+)</c:f>", xml)
        assert referanser
        for ref in referanser:
            ark, omrade = ref.replace("'", "").split("!")
            celler = bok[ark][omrade.replace("$", "")]
            vist = {nr: rad[0].value for nr, rad in enumerate(celler) if rad[0].value is not None}
            mellomlager = re.search(
                re.escape(ref) + r"</c:f><c:(?:num|str)Cache>(.*?)</c:(?:num|str)Cache>",
                xml,
                re.DOTALL,
            )
            assert mellomlager is not None
            lagret = re.findall(r'<c:pt idx="(\d+)"><c:v>([^<]*)</c:v>', mellomlager[1])
            assert "vises ikke" not in vist.values()
            assert [int(nr) for nr, _ in lagret] == list(vist)
            for nr, tekst in lagret:
                verdi = vist[int(nr)]
                assert tekst == verdi or float(tekst) == pytest.approx(verdi)


def test_definisjonene_staar_ved_tallene(rapport: Path) -> None:
    bok = load_workbook(rapport)
    valg = statistikkvalg()
    for ark, nokler in {
        "Forside": ("sykefravaer_prosent", "tapte", "avtalte"),
        "Utvikling": ("trend", "egenmeldt"),
        "Varighet og type": ("varighet", "egenmeldt", "agp", "gradert"),
        "Avdeling": ("sykefravaer_prosent",),
        "Mønster og oppfølging": ("gjentakende", "hyppig", "konsentrasjon", "moter", "vern"),
        "Kostnad": ("kostnad",),
    }.items():
        alt = "\n".join(str(c.value) for rad in bok[ark] for c in rad if c.value is not None)
        for nokkel in nokler:
            assert valg.definer(nokkel).regel in alt
            assert valg.definer(nokkel).kilde.rstrip(".") in alt


def test_det_som_ikke_vises_er_sagt(rapport: Path) -> None:
    avdeling = load_workbook(rapport)["Avdeling"]
    alt = "\n".join(str(c.value) for rad in avdeling for c in rad if c.value is not None)
    assert "Vises ikke, fordi det er for få ansatte" in alt
    assert "Kultur" in alt
    assert "Kultur" not in [rad[0] for rad in tabell(avdeling, "Avdelinger")]


def aldersgruppe(ansatt: Ansatt) -> str:
    alder = (
        DATO.year
        - ansatt.fodt.year
        - ((DATO.month, DATO.day) < (ansatt.fodt.month, ansatt.fodt.day))
    )
    for fra, til in ((25, 34), (35, 44), (45, 54), (55, 61), (62, 66)):
        if fra <= alder <= til:
            return f"{fra}–{til} år"
    return "Under 25 år" if alder < 25 else "67 år og over"


def sett_som_er_vist(rapport: Path, ansatte: list[Ansatt]) -> list[tuple[str, list[Ansatt]]]:
    """Every group row printed anywhere, with the people the test itself puts in it."""
    bok = load_workbook(rapport)
    kjonn = {"Kvinner": "K", "Menn": "M"}
    tabeller: tuple[tuple[str, str, Callable[[Ansatt, str], bool]], ...] = (
        ("Kjønn og heltid", "Kjønn", lambda a, n: a.kjonn == kjonn[n]),
        (
            "Kjønn og heltid",
            "Heltid og deltid",
            lambda a, n: (a.prosent == 100) == (n == "Heltid"),
        ),
        ("Alder", "Aldersgrupper", lambda a, n: aldersgruppe(a) == n),
        ("Avdeling", "Avdelinger", lambda a, n: a.avdeling == n),
        ("Stilling", "Stillinger", lambda a, n: a.stilling == n),
    )
    ut: list[tuple[str, list[Ansatt]]] = [("Alle", ansatte)]
    for ark, tittel, passer in tabeller:
        for rad in tabell(bok[ark], tittel)[1:]:
            navn = rad[0]
            if navn != "Alle":
                ut += [(navn, [a for a in ansatte if passer(a, navn)])]
    leder = ""
    for rad in tabell(bok["Egen inndeling"], "Leder / Kjønn")[1:]:
        if rad[0] == "Alle":
            continue
        if rad[0] in kjonn:
            egne = [a for a in ansatte if a.avdeling == leder and a.kjonn == kjonn[rad[0]]]
        else:
            leder = rad[0].removeprefix("Leder for ")
            egne = [a for a in ansatte if a.avdeling == leder]
        ut.append((rad[0], egne))
    return ut


def test_skjulte_tall_kan_ikke_regnes_ut_av_alt_som_er_skrevet(
    rapport: Path, ansatte: list[Ansatt]
) -> None:
    viste = sett_som_er_vist(rapport, ansatte)
    assert len(viste) > 10  # something is left to see
    for fra, til in (*KVARTALER.values(), (FRA, DATO)):
        med = [a for a in ansatte if teller_med(a, fra, til)]
        plass = {a.nr: nr for nr, a in enumerate(med)}
        sett = [[plass[a.nr] for a in egne if a.nr in plass] for _, egne in viste]
        assert all(len(s) == 0 or len(s) >= 5 for s in sett)
        assert avslorte_sett(len(med), sett) == []


def test_tallene_i_arket_er_de_som_telles_dag_for_dag(
    rapport: Path, ansatte: list[Ansatt]
) -> None:
    rader = tabell(load_workbook(rapport)["Avdeling"], "Avdelinger")
    assert rader[0][1:] == [
        "Ansatte", "Avtalte dagsverk", "Tapte dagsverk", "Fravær i prosent", *KVARTALER,
        *[None] * (len(rader[0]) - 8),
    ]  # fmt: skip
    for navn, antall, avtalte, tapte, prosent, *kvartaler in rader[1:]:
        egne = ansatte if navn == "Alle" else [a for a in ansatte if a.avdeling == navn]
        n, avtalt, tapt = sum_dager(egne, FRA, DATO)
        assert (antall, avtalte) == (n, pytest.approx(float(avtalt)))
        assert tapte == pytest.approx(float(tapt))
        assert prosent == pytest.approx(float(100 * tapt / avtalt))
        for verdi, (fra, til) in zip(kvartaler, KVARTALER.values(), strict=False):
            _, avtalt, tapt = sum_dager(egne, fra, til)
            if verdi == "vises ikke":
                continue  # hidden: the group has too few absent in some quarter
            assert verdi == pytest.approx(float(100 * tapt / avtalt))


def test_kvartalspakken_har_i_fjor_og_endring(pakke: Path) -> None:
    rader = tabell(load_workbook(pakke)["Grupper"], "Avdelinger")
    assert [str(v) for v in rader[0][1:7]] == [
        "Ansatte", "Avtalte dagsverk", "Tapte dagsverk", "Fravær i prosent",
        "Samme kvartal i fjor", "Endring, %-poeng",
    ]  # fmt: skip
    per = {rad[0]: rad[1:7] for rad in rader[1:]}
    # health: 5 of 189 now, 7.5 of 189 then
    assert per["Helse"] == pytest.approx([6, 189, 5, 500 / 189, 750 / 189, -250 / 189])
    assert per["Alle"] == pytest.approx([12, 567, 20, 2000 / 567, 750 / 567, 1250 / 567])
    assert load_workbook(pakke)["Forside"]["B2"].value == "Sykefravær 1. kv. 2026"


def test_i_fjor_er_borte_der_for_faa_hadde_fravaer(tmp_path: Path) -> None:
    # 1st quarter of 2025: only one person had been ill; the pack has health and school hidden
    stat = regn(kjent_bok(tmp_path), Bestilling(date(2026, 6, 30), kvartal=(2026, 1)))
    (tmp_path / "ut.xlsx").write_bytes(rapport_som_bytes(stat))
    bok = load_workbook(tmp_path / "ut.xlsx")
    assert "Avdeling" not in bok.sheetnames  # a table of «Alle» alone says nothing
    sagt = [str(c.value) for rad in bok["Forside"].iter_rows() for c in rad if c.value]
    assert any(
        t.startswith("Vises ikke, fordi gruppene er for små, for få i dem har fravær,")
        and "avdelinger" in t
        for t in sagt
    )


def test_det_boka_ikke_sier_om_de_ansatte_er_ingen_tabell(tmp_path: Path) -> None:
    """A list of absences alone: one would only see «Ukjent» and «Alle»."""
    boka = lag(
        tmp_path / "egen.xlsx",
        {
            "Fravær": [
                ("Ansattnr", "Fødselsdato", "Type", "Fra", "Til"),
                *((nr, d(1, 1, 1990), "Sykmelding", d(5, 1), d(30, 1)) for nr in range(1, 13)),
            ]
        },
    )
    stat = regn(boka)
    for lag_den, ark in ((rapport_som_bytes, "Forside"), (kvartalspakke_som_bytes, "Grupper")):
        (tmp_path / "ut.xlsx").write_bytes(lag_den(stat))
        bok = load_workbook(tmp_path / "ut.xlsx")
        verdier = [str(c.value) for ett in bok for rad in ett.iter_rows() for c in rad if c.value]
        assert "Ukjent" not in verdier
        sagt = [str(c.value) for rad in bok[ark].iter_rows() for c in rad if c.value]
        (linje,) = (t for t in sagt if t.startswith("Står ikke i boka"))
        assert "avdelinger" in linje
        assert "kjønn" in linje
        assert "alder" not in linje


def test_samme_tall_gir_samme_fil(tmp_path: Path) -> None:
    stat = regn(kjent_bok(tmp_path))
    assert rapport_som_bytes(stat) == rapport_som_bytes(stat)
