"""Times of day that are the same on every row are those of a whole working day, or asked about."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Any

import pytest

from sykefravaer_xl.bok.lesesvar import mulige_svar
from sykefravaer_xl.bok.lesevalgord import fra_par
from sykefravaer_xl.bok.lesing import les
from tests.felt.hjelp import d, fravaer, lag, stopp

FRA, TIL = d(2, 9), d(29, 11)
HODE = ("Ansattnr", "Type", "Fra dato", "Fra klokkeslett", "Til dato", "Til klokkeslett")
HEL = [(FRA, TIL, "sykmelding", 100)]


def _rad(nr: int, fra: Any, til: Any) -> tuple[Any, ...]:
    return (nr, "Sykmelding", FRA, fra, TIL, til)


def _bok(mappe: Path, *par: tuple[Any, Any], hode: tuple[str, ...] = HODE) -> Path:
    return lag(mappe, {"Lønn": [hode, *(_rad(n, *ett) for n, ett in enumerate(par, 1))]})


@pytest.mark.parametrize(
    ("fra", "til"),
    [(time(8), time(15, 30)), ("08:00", "15:30"), ("kl. 8", "16"), (1 / 3, 0.65), ("7.30", "15")],
)
def test_arbeidstiden_paa_alle_radene_er_hele_dager(tmp_path: Path, fra: Any, til: Any) -> None:
    bok = les(_bok(tmp_path, *[(fra, til)] * 60))
    assert fravaer(bok) == {str(n): HEL for n in range(1, 61)}
    linje = "  D «Fra klokkeslett» → Fra klokkeslett (det samme på alle radene: hele dager)"
    assert linje in bok.lest.linjer
    assert not bok.lest.ikke_lest


@pytest.mark.parametrize("ulik", [("12:00", "15:30"), ("08:00", "12:00"), (None, None)])
def test_en_rad_som_er_annerledes_er_som_for(tmp_path: Path, ulik: tuple[Any, Any]) -> None:
    sti = _bok(tmp_path, *[("08:00", "15:30")] * 60, ulik)
    for svar in ([], [("klokkeslett", "hele-dager")]):
        lest = fravaer(les(sti, fra_par(svar)))
        assert [lest[str(n)] for n in range(1, 61)] == [["klokkeslett"]] * 60
        assert lest["61"] == (HEL if ulik[0] is None else ["klokkeslett"])


def test_en_rad_alene_er_som_for(tmp_path: Path) -> None:
    sti = _bok(tmp_path, ("08:00", "15:30"))
    assert fravaer(les(sti)) == {"1": ["klokkeslett"]}
    assert fravaer(les(sti, fra_par([("klokkeslett", "hele dager")]))) == {"1": HEL}


def test_alle_arkene_ses_under_ett(tmp_path: Path) -> None:
    rader = [_rad(n, "08:00", "15:30") for n in (1, 2)]
    ark = {"Jan": [HODE, rader[0]], "Feb": [HODE, rader[1]]}
    assert fravaer(les(lag(tmp_path, ark))) == {"1": HEL, "2": HEL}
    ark["Feb"] = [HODE, _rad(2, "11:00", "15:30")]
    assert fravaer(les(lag(tmp_path, ark))) == {"1": ["klokkeslett"], "2": ["klokkeslett"]}


@pytest.mark.parametrize(
    ("par", "vist"),
    [
        (("08:00", "12:00"), "08:00 – 12:00"),
        (("12:00", "20:00"), "12:00 – 20:00"),
        (("08:00", None), "08:00"),
    ],
)
def test_er_det_ikke_sikkert_spoerres_det_en_gang(
    tmp_path: Path, par: tuple[Any, Any], vist: str
) -> None:
    sti = _bok(tmp_path, *[par] * 3)
    kode, melding = stopp(sti)
    assert kode == "samme_klokkeslett"
    assert f"arket Lønn har det samme under «Fra klokkeslett»: {vist}." in melding
    svar = mulige_svar(melding)
    assert svar == ["klokkeslett=hele-dager", "klokkeslett=del-av-dag"]
    hele, del_ = (fra_par([("klokkeslett", s.partition("=")[2])]) for s in svar)
    assert fravaer(les(sti, hele)) == dict.fromkeys(("1", "2", "3"), HEL)
    assert fravaer(les(sti, del_)) == {n: ["klokkeslett"] for n in ("1", "2", "3")}


def test_midnatt_sier_ingenting(tmp_path: Path) -> None:
    assert fravaer(les(_bok(tmp_path, *[("00:00", "00:00")] * 2))) == {"1": HEL, "2": HEL}


def test_svaret_i_innstillinger(tmp_path: Path) -> None:
    ark: dict[str, list[tuple[Any, ...]]] = {
        "Lønn": [HODE, *(_rad(n, "08:00", "12:00") for n in (1, 2))],
        "Innstillinger": [("Innstilling", "Verdi"), ("Klokkeslett er", "hele-dager")],
    }
    assert fravaer(les(lag(tmp_path, ark))) == {"1": HEL, "2": HEL}
