"""Cell values: everything a clerk or a host may put in a cell."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sykefravaer_xl.bok.celler import (
    Cellefeil,
    les_grad,
    les_heltall,
    les_ja_nei,
    les_tall,
    les_tekst,
    sitat,
)
from sykefravaer_xl.bok.datoceller import les_dato, les_enhver_dato, les_fodselsdato

FEMTE_JANUAR = date(2026, 1, 5)


@pytest.mark.parametrize(
    "verdi",
    [
        "5.1.2026",
        "05.01.2026",
        "05.01.26",
        "5.1.26",
        "5/1-2026",
        "5/1 2026",
        "5/1/2026",
        "5-1-2026",
        "05-01-26",
        "5. 1. 2026",
        "5 1 2026",
        "5.1.2026.",
        "2026-01-05",
        "2026.01.05",
        "2026/1/5",
        "2026-01-05T00:00:00",
        "2026-01-05 00:00:00",
        "05.01.2026 00:00",
        "05.01.2026 kl. 08.30",
        "20260105",
        "05012026",
        "5. januar 2026",
        "5.januar 2026",
        "5 januar 2026",
        "5. JANUAR 2026",
        "5 jan 26",
        "5. jan. 2026",
        "5-jan-26",
        "5-Jan-2026",
        "mandag 5. januar 2026",
        "man 05.01.2026",
        "man. 5.1.26",
        "  05.01.2026 ",
        "\u00a005.01.2026\u00a0",
        "5.\u00a0januar\u00a02026",
        "\u200b05.01.2026",
        "'05.01.2026",
    ],
)
def test_datoer_skrevet_som_tekst_leses_med_dag_forst(verdi: str) -> None:
    assert les_dato(verdi) == FEMTE_JANUAR


@pytest.mark.parametrize(
    ("verdi", "ventet"),
    [
        ("2.3.2026", date(2026, 3, 2)),
        ("12.11.2026", date(2026, 11, 12)),
        ("1 mai 2026", date(2026, 5, 1)),
        ("17. mai 26", date(2026, 5, 17)),
        ("31 des 2026", date(2026, 12, 31)),
        ("3 okt. 2026", date(2026, 10, 3)),
        ("3 oct 2026", date(2026, 10, 3)),
        ("1 sept 2026", date(2026, 9, 1)),
        ("9. august 2026", date(2026, 8, 9)),
        ("29.02.2028", date(2028, 2, 29)),
        ("20122025", date(2025, 12, 20)),
    ],
)
def test_andre_datoer_som_tekst(verdi: str, ventet: date) -> None:
    assert les_dato(verdi) == ventet


@pytest.mark.parametrize(
    ("verdi", "ventet"),
    [
        (datetime.combine(FEMTE_JANUAR, time(13, 45)), FEMTE_JANUAR),
        (datetime.combine(FEMTE_JANUAR, time()), FEMTE_JANUAR),
        (FEMTE_JANUAR, FEMTE_JANUAR),
        (46027, FEMTE_JANUAR),
        (46027.0, FEMTE_JANUAR),
        (46027.75, FEMTE_JANUAR),
        (20260105, FEMTE_JANUAR),
    ],
)
def test_datoer_og_serienummer_gir_dagen(verdi: object, ventet: date) -> None:
    assert les_dato(verdi) == ventet


def test_serienummer_i_1904_systemet_er_1462_dager_senere() -> None:
    assert les_dato(44565, dato1904=True) == FEMTE_JANUAR


def test_serienummer_under_60_tar_hensyn_til_excels_falske_skuddag() -> None:
    assert les_enhver_dato(1) == date(1900, 1, 1)
    assert les_enhver_dato(59) == date(1900, 2, 28)
    assert les_enhver_dato(61) == date(1900, 3, 1)
    with pytest.raises(Cellefeil):
        les_enhver_dato(60)


@pytest.mark.parametrize("verdi", [None, "", "   ", "\u00a0", "-", "–", "\u200b"])
def test_tomme_celler_er_ingen_verdi(verdi: object) -> None:
    assert les_dato(verdi) is None
    assert les_tall(verdi) is None
    assert les_grad(verdi) is None
    assert les_tekst(verdi) is None
    assert les_ja_nei(verdi) is None


@pytest.mark.parametrize("null", [0, 0.0, Decimal(0)])
def test_null_er_tomt_bare_der_verten_gir_null_for_tomme_celler(null: object) -> None:
    assert les_dato(null, null_er_tom=True) is None
    assert les_grad(null, null_er_tom=True) is None
    assert les_tekst(null, null_er_tom=True) is None
    assert les_tall(null) == 0
    with pytest.raises(Cellefeil):
        les_dato(null)


@pytest.mark.parametrize(
    "verdi",
    [
        "30.02.2026",
        "29.02.2026",
        "31.04.2026",
        "2026-13-01",
        "1/13/2026",
        "tull",
        "uke 7",
        "5. januer 2026",
        "5.1-9.1.2026",
        "00.00.0000",
        "1.1.202",
        "461027",
        True,
        time(8, 30),
        timedelta(hours=3),
        -5,
        99_999_999,
        1e300,
        float("nan"),
        float("inf"),
    ],
)
def test_umulige_datoer_er_feil_med_rad(verdi: object) -> None:
    with pytest.raises(Cellefeil) as feil:
        les_dato(verdi)
    assert feil.value.kode == "dato_ugyldig"
    assert "Skriv d" in feil.value.melding


@pytest.mark.parametrize(
    ("verdi", "rad"),
    [
        (
            "31.06.2026",
            "«31.06.2026» finnes ikke: juni 2026 har 30 dager. Skriv den riktige datoen.",
        ),
        ("fortsatt syk", "«fortsatt syk» er ingen dato. Skriv siste dag den sykmeldingen gjelder"),
        ("d.d.", "«d.d.» er ingen dato. Skriv siste dag den sykmeldingen gjelder"),
        ("29.O8.2026", "«29.O8.2026» er ingen gyldig dato. Skriv datoen som dd.mm.åååå"),
    ],
)
def test_en_umulig_dato_sier_hva_som_er_galt(verdi: str, rad: str) -> None:
    with pytest.raises(Cellefeil) as feil:
        les_dato(verdi)
    assert feil.value.melding.startswith(rad)


@pytest.mark.parametrize("verdi", ["Aug 29, 2026", "46263", "29,08,2026", "August 29 2026"])
def test_datoer_som_bare_kan_leses_pa_en_mate(verdi: str) -> None:
    assert les_dato(verdi) == date(2026, 8, 29)


@pytest.mark.parametrize("verdi", ["5.1", "5.1.", "5/1", "5. januar"])
def test_dato_uten_arstall_sier_at_det_mangler(verdi: str) -> None:
    with pytest.raises(Cellefeil, match="mangler årstall") as feil:
        les_dato(verdi)
    assert feil.value.kode == "dato_ugyldig"


@pytest.mark.parametrize(
    "verdi", ["28.02.2007", date(2007, 2, 28), 5, "05.01.1926", "5.1.50", "5.1.0026"]
)
def test_dato_for_det_forste_regelverket_spor_om_arstallet(verdi: object) -> None:
    with pytest.raises(
        Cellefeil, match=r"før 01\.03\.2007, det første regelverket kjenner"
    ) as feil:
        les_dato(verdi)
    assert feil.value.kode == "dato_for_regelverk"
    assert "Er årstallet riktig?" in feil.value.melding


def test_forste_og_siste_lovlige_dag() -> None:
    assert les_dato("01.03.2007") == date(2007, 3, 1)
    assert les_dato("31.12.2199") == date(2199, 12, 31)
    with pytest.raises(Cellefeil) as feil:
        les_dato("01.01.2200")
    assert feil.value.kode == "dato_for_sen"


@pytest.mark.parametrize(
    ("verdi", "ventet"), [("1.1.00", 2000), ("1.1.49", 2049), ("1.1.50", 1950), ("1.1.99", 1999)]
)
def test_tosifret_arstall_skiller_ved_50(verdi: str, ventet: int) -> None:
    assert les_enhver_dato(verdi) == date(ventet, 1, 1)


@pytest.mark.parametrize(
    ("verdi", "ventet"),
    [
        ("01.05.1980", date(1980, 5, 1)),
        ("01.05.80", date(1980, 5, 1)),
        ("01.05.44", date(1944, 5, 1)),
        ("01.05.05", date(2005, 5, 1)),
        (29342, date(1980, 5, 1)),
    ],
)
def test_fodselsdato_leses_ogsa_for_regelverket(verdi: object, ventet: date) -> None:
    assert les_fodselsdato(verdi) == ventet


@pytest.mark.parametrize("verdi", [1957, 1957.0, "1957", " 1980 ", 2001])
def test_et_aarstall_er_ingen_fodselsdato(verdi: object) -> None:
    with pytest.raises(Cellefeil) as feil:
        les_fodselsdato(verdi)
    assert feil.value.kode == "fodselsdato_ugyldig"


@pytest.mark.parametrize("verdi", ["01058012345", "tull", "01.05.1880", "30.02.1980"])
def test_feil_i_fodselsdato_viser_aldri_innholdet(verdi: str) -> None:
    with pytest.raises(Cellefeil) as feil:
        les_fodselsdato(verdi)
    assert feil.value.kode == "fodselsdato_ugyldig"
    assert verdi not in feil.value.melding
    assert "Skriv den som dd.mm.åååå" in feil.value.melding


@pytest.mark.parametrize(
    ("verdi", "tallformat", "ventet"),
    [
        (50, None, 50),
        (50.0, "General", 50),
        (100, "General", 100),
        (1, "General", 1),
        (0.5, "General", 50),
        (0.5, "0%", 50),
        (0.07, "0%", 7),
        (0.29, "0.00%", 29),
        (1, "0%", 100),
        (1.0, "0.00 %", 100),
        (0.01, "General", 1),
        (Decimal("0.6"), None, 60),
        ("50", None, 50),
        ("50 %", None, 50),
        ("50%", None, 50),
        ("50,0", None, 50),
        ("0,5", None, 50),
        ("0.5", None, 50),
        ("1 %", None, 1),
        ("100 prosent", None, 100),
        (" 80\u00a0% ", None, 80),
    ],
)
def test_grad_leses_som_prosent(verdi: object, tallformat: str | None, ventet: int) -> None:
    assert les_grad(verdi, tallformat=tallformat) == ventet


@pytest.mark.parametrize(
    ("verdi", "tallformat"),
    [
        (0, None),
        (140, None),
        (101, None),
        (-20, None),
        (33.3, None),
        (0.333, None),
        (50, "0%"),
        ("abc", None),
        ("0,5 %", None),
        ("50-60", None),
        (True, None),
        (float("nan"), None),
        (datetime.combine(date(1900, 2, 19), time()), None),
    ],
)
def test_ugyldig_grad_er_feil_med_rad(verdi: object, tallformat: str | None) -> None:
    with pytest.raises(Cellefeil, match="helt tall fra 1 til 100") as feil:
        les_grad(verdi, tallformat=tallformat)
    assert feil.value.kode == "grad_ugyldig"


@pytest.mark.parametrize(
    ("verdi", "ventet"),
    [
        (37.5, "37.5"),
        (0, "0"),
        ("37,5", "37.5"),
        ("37.5", "37.5"),
        ("1 234,50", "1234.50"),
        ("1\u00a0234,50", "1234.50"),
        ("1.234,5", "1234.5"),
        ("37,5 timer", "37.5"),
        ("37,5 t", "37.5"),
        ("7,5t.", "7.5"),
        ("37:30", "37.5"),
        (time(7, 30), "7.5"),
        (timedelta(hours=37, minutes=30), "37.5"),
        (Decimal("18.75"), "18.75"),
    ],
)
def test_timer_leses_med_komma_mellomrom_og_klokkeslett(verdi: object, ventet: str) -> None:
    assert les_tall(verdi) == Decimal(ventet)


@pytest.mark.parametrize(
    "verdi", ["mye", "1,2,3", "12e3", True, FEMTE_JANUAR, float("nan"), float("inf")]
)
def test_timer_som_ikke_er_tall_er_feil(verdi: object) -> None:
    with pytest.raises(Cellefeil, match="Skriv bare tallet, for eksempel 37,5") as feil:
        les_tall(verdi)
    assert feil.value.kode == "tall_ugyldig"


@pytest.mark.parametrize("verdi", [-1, "-7,5", 100_001, 1e300])
def test_timer_utenfor_rimelighet_er_feil(verdi: object) -> None:
    with pytest.raises(Cellefeil, match="fra 0 til 100000") as feil:
        les_tall(verdi)
    assert feil.value.kode == "tall_utenfor"


@pytest.mark.parametrize(
    ("verdi", "ventet"), [(7, 7), ("7", 7), (7.0, 7), ("-21", -21), ("−8", -8)]
)
def test_heltall(verdi: object, ventet: int) -> None:
    assert les_heltall(verdi) == ventet


@pytest.mark.parametrize("verdi", [7.5, "sju", True])
def test_ikke_heltall_er_feil(verdi: object) -> None:
    with pytest.raises(Cellefeil, match="ikke et helt tall"):
        les_heltall(verdi)


@pytest.mark.parametrize(
    ("verdi", "ventet"),
    [
        ("  Kari   Nordmann ", "Kari Nordmann"),
        ("Kari\u00a0Nordmann", "Kari Nordmann"),
        ("Kari\nNordmann", "Kari Nordmann"),
        (1001.0, "1001"),
        (1001, "1001"),
        ("0012", "0012"),
        ("'0012", "0012"),
        ("A\u030ase", "Åse"),
    ],
)
def test_tekst_er_en_linje_uten_ytre_mellomrom(verdi: object, ventet: str) -> None:
    assert les_tekst(verdi) == ventet


def test_for_lang_tekst_er_feil() -> None:
    with pytest.raises(Cellefeil, match="Kort den ned") as feil:
        les_tekst("x" * 256)
    assert feil.value.kode == "tekst_for_lang"


@pytest.mark.parametrize(
    "verdi", ["Ja", "ja", "J", "x", "X", "1", 1, True, "SANN", "✓", FEMTE_JANUAR, "ja, fra mai"]
)
def test_ja_slik_folk_krysser_av(verdi: object) -> None:
    assert les_ja_nei(verdi) is True


@pytest.mark.parametrize("verdi", ["Nei", "nei", "N", 0, "0", False, "USANN"])
def test_nei_slik_folk_skriver_det(verdi: object) -> None:
    assert les_ja_nei(verdi) is False


def test_verken_ja_eller_nei_er_feil_uten_sitat() -> None:
    with pytest.raises(Cellefeil, match="Ja eller Nei") as feil:
        les_ja_nei("kronisk lidelse")
    assert "kronisk" not in feil.value.melding


@pytest.mark.parametrize("verdi", ["#N/A", "#REF!", "#VERDI!", "#I/T", "#VALUE!", "#NAVN?"])
def test_formelfeil_meldes_i_alle_slags_celler(verdi: str) -> None:
    for leser in (les_dato, les_fodselsdato, les_grad, les_tall, les_tekst, les_ja_nei):
        with pytest.raises(Cellefeil, match="Rett formelen") as feil:
            leser(verdi)
        assert feil.value.kode == "formelfeil"


def test_emneknagg_er_ingen_formelfeil() -> None:
    assert les_tekst("#1001") == "#1001"


def test_sitat_kuttes_ved_40_tegn() -> None:
    assert sitat("1/" * 20) == "«" + "1/" * 20 + "»"
    assert sitat("1/" * 20 + "2") == "«" + "1/" * 19 + "1…»"


@pytest.mark.parametrize("verdi", ["01058012345", "010580 12345", 10_580_123_456])
def test_sitat_viser_aldri_fodselsnummer(verdi: object) -> None:
    assert sitat(verdi) == "(tallet vises ikke her)"


MANEDER = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
FORMER = (
    lambda d: d,
    lambda d: datetime.combine(d, time(12)),
    lambda d: (d - date(1899, 12, 30)).days,
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d.day}/{d.month}-{d.year}",
    lambda d: f"{d.day}/{d.month} {d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d:%Y%m%d}",
    lambda d: int(f"{d:%Y%m%d}"),
    lambda d: f"{d.day}. {MANEDER[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {MANEDER[d.month - 1][:3]} {d.year}",
)


@given(st.dates(date(2007, 3, 1), date(2199, 12, 31)), st.sampled_from(FORMER))
def test_en_dato_leses_tilbake_som_samme_dag_i_alle_former(dag: date, form: object) -> None:
    assert callable(form)
    assert les_dato(form(dag)) == dag


@given(st.dates(date(2007, 3, 1), date(2049, 12, 31)))
def test_tosifret_arstall_leses_tilbake_som_samme_dag(dag: date) -> None:
    assert les_dato(f"{dag:%d.%m.%y}") == dag


@given(st.dates(date(2007, 3, 1), date(2199, 12, 31)))
def test_1904_systemet_leses_tilbake_som_samme_dag(dag: date) -> None:
    assert les_dato((dag - date(1904, 1, 1)).days, dato1904=True) == dag


@given(st.text() | st.floats() | st.integers() | st.booleans())
def test_ingen_verdi_gir_annet_enn_verdi_tomt_eller_cellefeil(verdi: object) -> None:
    for leser in (les_dato, les_fodselsdato, les_grad, les_tall, les_heltall, les_ja_nei):
        with suppress(Cellefeil):
            leser(verdi)
