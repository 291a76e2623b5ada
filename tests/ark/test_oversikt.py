"""The overview sheet: figures, dashes, charts."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from sykefravaer_xl.ark.mal import mal_som_bytes, tom_mal
from sykefravaer_xl.ark.oversikt import Oversiktstall, oversikt_donor, uker_fra
from sykefravaer_xl.tekst.ark import FARGENOKKEL, FLISER, VARIGHET

I_DAG = date(2026, 11, 22)
TALL = Oversiktstall(
    per=I_DAG,
    pagaende=23,
    forfalt=10,
    snart=15,
    naer_maksdato=3,
    feil=0,
    per_leder=(("Mona Modellhaug", 7), ("Per Prøvestad", 3)),
    varighet=(4, 9, 7, 2),
    frister_per_uke=tuple((mandag, nr) for nr, mandag in enumerate(uker_fra(I_DAG))),
)


def celler(data: bytes) -> dict[str, object]:
    ark = load_workbook(BytesIO(data))["Oversikt"]
    return {c.coordinate: c.value for rad in ark.iter_rows() for c in rad if c.value is not None}


def test_donoren_har_bare_oversikten() -> None:
    assert load_workbook(BytesIO(oversikt_donor(TALL))).sheetnames == ["Oversikt"]


def test_flisene_viser_tallene() -> None:
    funnet = celler(oversikt_donor(TALL))
    for kol, (felt, tekst) in zip("BDFHJ", FLISER, strict=True):
        assert funnet[f"{kol}5"] == tekst
        assert funnet[f"{kol}6"] == getattr(TALL, felt)


def test_en_bok_som_ikke_er_beregnet_viser_streker() -> None:
    funnet = celler(mal_som_bytes(tom_mal()))
    assert [funnet[f"{kol}6"] for kol in "BDFHJ"] == ["–"] * 5


def test_tabellene_viser_varighet_uker_og_ledere() -> None:
    funnet = celler(oversikt_donor(TALL))
    verdier = list(funnet.values())
    for navn in (*VARIGHET, "Mona Modellhaug", "Uke 47", "Uke 53", "Uke 1"):
        assert navn in verdier
    assert [funnet[f"D{rad}"] for rad in range(11, 15)] == [4, 9, 7, 2]
    assert [funnet[f"D{rad}"] for rad in range(22, 34)] == list(range(12))


def test_fargenokkelen_staar_paa_oversikten() -> None:
    verdier = set(celler(oversikt_donor(TALL)).values())
    for _, ord_, mening in FARGENOKKEL:
        assert {ord_, mening} <= verdier


def test_to_diagrammer_henter_tall_fra_arket_selv() -> None:
    with zipfile.ZipFile(BytesIO(oversikt_donor(TALL))) as bok:
        diagrammer = [bok.read(navn).decode() for navn in bok.namelist() if "charts/chart" in navn]
    assert len(diagrammer) == 2
    for xml in diagrammer:
        omrader = re.findall(r"<c:f>(.*?)</c:f>", xml)
        assert omrader
        assert all(omrade.startswith("Oversikt!") for omrade in omrader)
        assert "<c:v>" in xml


def test_mange_og_ingen_ledere_gaar_bra() -> None:
    uten = oversikt_donor(Oversiktstall(I_DAG, 0, 0, 0, 0, 0, (), (0, 0, 0, 0), ()))
    assert "Ingen" in celler(uten).values()
    ledere = tuple((f"Leder {nr}", 100 - nr) for nr in range(60))
    mange = oversikt_donor(Oversiktstall(I_DAG, 0, 0, 0, 0, 0, ledere, (0, 0, 0, 0), ()))
    assert "Leder 59" in celler(mange).values()


def test_tolv_uker_fra_mandagen_i_denne_uken() -> None:
    uker = uker_fra(I_DAG)
    assert len(uker) == 12
    assert uker[0] == date(2026, 11, 16)
    assert uker[-1] == date(2027, 2, 1)
