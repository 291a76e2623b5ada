"""The overview sheet: figures, dashes, charts, and that every cell has its fixed place."""

from __future__ import annotations

import re
import zipfile
from datetime import date, timedelta
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from sykefravaer_xl.ark.tekst import FARGENOKKEL
from sykefravaer_xl.ark.xlsxskriver import som_bok
from sykefravaer_xl.ny.mal import mal_som_bytes, tom_mal
from sykefravaer_xl.oversikt.ark import oversikt
from sykefravaer_xl.oversikt.tall import Anslag, Kostnad, Linje, Oversiktstall, Uke, uker_fra
from sykefravaer_xl.oversikt.tekst import FLISER, IKKE_BEREGNET

I_DAG = date(2026, 11, 22)
KOSTNAD = Kostnad(
    100.5,
    40.25,
    Anslag(2600, "kilde lav"),
    Anslag(3400, "kilde midt"),
    Anslag(4200, "kilde høy"),
    3000,
    "Hva det er.",
)
TALL = Oversiktstall(
    per=I_DAG,
    pagaende=22,
    forfalt=17,
    neste_dager=1,
    naer_maksdato=3,
    feil=0,
    forfalte=tuple(
        Linje(f"Ola {nr}", "Dialogmøte 1", I_DAG - timedelta(days=40 - nr), "Mona Modellhaug")
        for nr in range(15)
    ),
    neste=(Linje("Kari", "Aktivitetskrav", date(2026, 11, 24), "HR"),),
    per_leder=(("Mona Modellhaug", 15), ("Per Prøvestad", 2)),
    varighet=(4, 9, 7, 2),
    igjen=(1, 2, 3, 15, 1),
    uker=tuple(Uke(mandag, nr, 2 * nr) for nr, mandag in enumerate(uker_fra(I_DAG))),
    kostnad=KOSTNAD,
)


def _boka(tall: Oversiktstall) -> bytes:
    return som_bok(oversikt(tall))


def celler(data: bytes) -> dict[str, Any]:
    ark = load_workbook(BytesIO(data))["Oversikt"]
    return {c.coordinate: c.value for rad in ark.iter_rows() for c in rad if c.value is not None}


def kolonne(funnet: dict[str, Any], bokstav: str, fra: int, antall: int) -> list[object]:
    return [funnet.get(f"{bokstav}{rad}") for rad in range(fra, fra + antall)]


def test_donoren_har_bare_oversikten() -> None:
    assert load_workbook(BytesIO(_boka(TALL))).sheetnames == ["Oversikt"]


def test_flisene_viser_tallene_det_viktigste_foerst() -> None:
    funnet = celler(_boka(TALL))
    assert [funnet[f"{kol}3"] for kol in "BDF"] == [tekst for _, tekst in FLISER[:3]]
    assert [funnet[f"{kol}4"] for kol in "BDF"] == [17, 1, 22]
    assert [funnet[f"{kol}5"] for kol in "BDF"] == [tekst for _, tekst in FLISER[3:]]
    assert [funnet[f"{kol}6"] for kol in "BDF"] == [66, 3, 0]


def test_en_bok_som_ikke_er_beregnet_viser_streker() -> None:
    funnet = celler(mal_som_bytes(tom_mal()))
    assert [funnet[f"{kol}{rad}"] for rad in (4, 6) for kol in "BDF"] == ["–"] * 6
    assert funnet["B2"] == IKKE_BEREGNET


def test_listene_sier_hvem_hva_naar_og_av_hvem() -> None:
    funnet = celler(_boka(TALL))
    assert [funnet[f"{kol}10"] for kol in "BDFG"] == [
        "Ola 0", "Dialogmøte 1", 40, "Mona Modellhaug",
    ]  # fmt: skip
    assert funnet["B24"] == "Ola 14"
    assert funnet["B25"] == "… og 2 til. Alle står i arket Arbeidsliste."
    assert [funnet[f"{kol}29"] for kol in "BDG"] == ["Kari", "Aktivitetskrav", "HR"]
    assert funnet["F29"].date() == date(2026, 11, 24)
    assert "B39" not in funnet


def test_tabellene_viser_uker_lengde_og_dager_igjen() -> None:
    funnet = celler(_boka(TALL))
    assert kolonne(funnet, "B", 54, 2) == ["Uke 47 (16.11.)", "Uke 48 (23.11.)"]
    assert kolonne(funnet, "B", 60, 2) == ["Uke 53 (28.12.)", "Uke 1 (4.1.)"]
    assert kolonne(funnet, "C", 54, 12) == list(range(12))
    assert kolonne(funnet, "D", 54, 12) == list(range(0, 24, 2))
    assert kolonne(funnet, "B", 69, 4) == [
        "1–16 dager", "17–56 dager", "57–182 dager", "Over 182 dager",
    ]  # fmt: skip
    assert kolonne(funnet, "D", 69, 4) == [4, 9, 7, 2]
    assert kolonne(funnet, "B", 76, 5) == [
        "0 dager", "1–40 dager", "41–120 dager", "121–248 dager", "Uten maksdato",
    ]  # fmt: skip
    assert kolonne(funnet, "D", 76, 5) == [1, 2, 3, 15, 1]


def test_kostnaden_staar_med_anslag_og_kilde() -> None:
    funnet = celler(_boka(TALL))
    assert [kolonne(funnet, bokstav, 84, 4) for bokstav in "DEG"] == [
        ["–", 3400, "2\u00a0600–4\u00a0200 kr", 3000],
        [100.5, 341700, "261–422 tusen kr", 301500],
        [40.25, 136850, "105–169 tusen kr", 120750],
    ]
    assert str(funnet["B88"]).startswith("Hva det er.")
    assert str(funnet["B89"]).startswith(
        "Midtanslag: kilde midt. Lavt: kilde lav. Høyt: kilde høy."
    )


def test_uten_kostnad_staar_det_streker() -> None:
    funnet = celler(_boka(Oversiktstall(I_DAG)))
    assert kolonne(funnet, "E", 84, 4) == ["–"] * 4
    assert "B88" not in funnet


def test_fargenokkelen_staar_paa_oversikten() -> None:
    verdier = set(celler(_boka(TALL)).values())
    for _, ord_, mening in FARGENOKKEL:
        assert {ord_, mening} <= verdier


def test_tre_diagrammer_henter_tall_fra_arket_selv() -> None:
    with zipfile.ZipFile(BytesIO(_boka(TALL))) as bok:
        diagrammer = [bok.read(navn).decode() for navn in bok.namelist() if "charts/chart" in navn]
        tegning = bok.read("xl/drawings/drawing1.xml").decode()
    alle = [re.findall(r"<c:f>(.*?)</c:f>", xml) for xml in diagrammer]
    assert alle == [
        [f"Oversikt!${kol}$54:${kol}$65" for kol in "BCBD"],
        ["Oversikt!$B$69:$B$72", "Oversikt!$D$69:$D$72"],
        ["Oversikt!$B$76:$B$80", "Oversikt!$D$76:$D$80"],
    ]
    assert "stacked" in diagrammer[0]
    assert all("<c:v>" in xml for xml in diagrammer)
    assert tegning.count('descr="Diagram: ') == 3


def test_alle_celler_har_samme_plass_uansett_tall() -> None:
    """New figures can be put where the old ones stood, in a book that is open."""
    uten, full = _boka(Oversiktstall(I_DAG)), _boka(TALL)
    for data in (uten, full):
        ark = load_workbook(BytesIO(data))["Oversikt"]
        assert (ark.max_row, ark.max_column) == (99, 7)
    fletter = [
        {str(f) for f in load_workbook(BytesIO(data))["Oversikt"].merged_cells.ranges}
        for data in (uten, full, mal_som_bytes(tom_mal()))
    ]
    assert fletter[0] == fletter[1] == fletter[2]


def test_mange_og_ingen_ledere_gaar_bra() -> None:
    uten = celler(_boka(Oversiktstall(I_DAG)))
    assert [uten["B10"], uten["B29"], uten["B43"]] == ["Ingen"] * 3
    ledere = tuple((f"Leder {nr}", 100 - nr) for nr in range(60))
    mange = celler(_boka(Oversiktstall(I_DAG, per_leder=ledere)))
    assert (mange["B43"], mange["F43"], mange["B49"], mange["F49"]) == (
        "Leder 0", 100, "Leder 6", 94,
    )  # fmt: skip
    # 93 + 92 + … + 41
    assert (mange["B50"], mange["F50"]) == ("Øvrige ledere (53)", 3551)


def test_to_sider_paa_hoykant() -> None:
    ark = load_workbook(BytesIO(_boka(TALL)))["Oversikt"]
    assert (ark.page_setup.orientation, ark.page_setup.paperSize) == ("portrait", 9)
    assert [b.id for b in ark.row_breaks.brk] == [51]
    assert str(ark["B52"].value) == "Frister de neste 12 ukene"


def test_navn_som_ligner_formler_og_lenker_er_tekst() -> None:
    linje = Linje("=1+1", "https://eksempel.no", I_DAG, "@leder")
    funnet = load_workbook(BytesIO(_boka(Oversiktstall(I_DAG, forfalte=(linje,)))))
    celle = funnet["Oversikt"]["B10"]
    assert (celle.value, celle.data_type) == ("=1+1", "s")
    assert funnet["Oversikt"]["D10"].hyperlink is None


def test_tolv_uker_fra_mandagen_i_denne_uken() -> None:
    uker = uker_fra(I_DAG)
    assert len(uker) == 12
    assert uker[0] == date(2026, 11, 16)
    assert uker[-1] == date(2027, 2, 1)


def test_tomme_linjer_i_listene_er_skjult_og_de_fylte_vises() -> None:
    ark = oversikt(TALL)
    skjulte = {rad + 1 for rad, visning in ark.rader.items() if visning.skjult}
    # one line of ten in the second list, nothing over; two of eight managers
    assert skjulte == {*range(30, 40), *range(45, 51)}
    uten = oversikt(Oversiktstall(I_DAG))
    skjulte = {rad + 1 for rad, visning in uten.rader.items() if visning.skjult}
    assert skjulte == {*range(11, 26), *range(30, 40), *range(44, 51)}


def test_hver_flis_er_en_lenke_til_listen_bak_tallet() -> None:
    ark = load_workbook(BytesIO(_boka(TALL)))["Oversikt"]
    steder = {
        c.coordinate: c.hyperlink.location for rad in ark.iter_rows() for c in rad if c.hyperlink
    }
    assert steder == {
        "B3": "B8", "D3": "B27", "F3": "'Tidslinje'!A1",
        "B5": "B52", "D5": "B74", "F5": "_sf.tblFravaer.melding",
    }  # fmt: skip
    assert [ark[sted].value for sted in ("B8", "B27", "B52", "B74")] == [
        "Forfalt, de eldste først", "Frist de neste 7 dagene", "Frister de neste 12 ukene",
        "Sykepengedager igjen i pågående saker",
    ]  # fmt: skip
