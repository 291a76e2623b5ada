"""The clerk's own columns in Ansatte and her own checkpoints, also after she has renamed them."""

from __future__ import annotations

from pathlib import Path

import pytest

from arkbok import Verdi
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.brev.brevbok import lag_brev
from tests.kjoring.bokhjelp import (
    beregn,
    celler,
    d,
    lag,
    mal,
    overskrifter,
    skriv_i_kolonner,
    tabell,
)
from tests.kommandoer.kall import kall

STEDER = ("Halden", "Fredrikstad")


def ansatt_bok(sti: Path) -> Path:
    numre = range(1, 15)
    return lag(
        sti,
        {
            "Ansatte": [
                ("Ansattnr", "Navn", "Studiested", "Min kolonne", "Diagnose", "Virksomhetsnr"),
                *((nr, f"Navn {nr}", STEDER[nr % 2], "ja", "noe", "999") for nr in numre),
            ],
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til", "Grad"),
                *((nr, "Sykmelding", d(5, 1), d(6, 2), 100) for nr in numre),
            ],
            "Innstillinger": [
                ("Innstilling", "Verdi", "Forklaring"),
                ("Maler", "maler"),
                ("Virksomhet telefon", "69 60 80 00"),
            ],
        },
    )


def test_en_egen_kolonne_leses_og_en_som_kan_si_noe_om_helse_aldri(tmp_path: Path) -> None:
    bok = les(ansatt_bok(tmp_path / "b.xlsx"))
    assert bok.ansatte[0].egne == {"studiested": "Fredrikstad", "minkolonne": "ja"}


def test_en_egen_kolonne_er_gruppe_og_filter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = ansatt_bok(tmp_path / "b.xlsx")
    valg = ("--dato", "2026-06-30", "--fra", "2026-01-01", "--til", "2026-03-31")
    svar = kall(capsys, "rapport", sti, *valg, "--grupper", "Studiested", "--json")
    assert svar.kode == 0
    assert all(f'"{sted}"' in svar.ut for sted in STEDER)
    svar = kall(capsys, "rapport", sti, *valg, "--filter", "studiested=halden")
    assert "7 ansatte" in svar.ut


def test_arbeidslista_kan_filtreres(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sti = ansatt_bok(tmp_path / "b.xlsx")
    valg = ("arbeidsliste", sti, "--dato", "2026-02-01", "--filter")
    svar = kall(capsys, *valg, "Studiested=halden")
    assert " 2 Navn 2 " in " ".join(svar.ut.split())
    assert "Navn 1 " not in svar.ut
    for filter_, ord_ in (("Campus=x", "«Campus»"), ("Alder=25–34 år", "«Aldersgruppe»")):
        svar = kall(capsys, *valg, filter_)
        assert (svar.kode, ord_ in svar.feil) == (1, True)


def test_en_kolonne_som_ikke_finnes_sies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sti = ansatt_bok(tmp_path / "b.xlsx")
    for kolonne in ("Campus", "Diagnose"):
        svar = kall(capsys, "rapport", sti, "--grupper", kolonne)
        assert svar.kode == 1
        assert f"«{kolonne}»" in svar.feil


def test_en_egen_kolonne_telefon_og_virksomhetsnr_er_felt_i_brev(tmp_path: Path) -> None:
    sti = ansatt_bok(tmp_path / "b.xlsx")
    (tmp_path / "maler").mkdir()
    (tmp_path / "maler" / "hilsen.md").write_text(
        '+++\nnavn = "Hilsen"\nark = "Hilsen"\n+++\n'
        "{studiested}, {min_kolonne}, {virksomhetsnr}, {virksomhet_telefon}\n",
        encoding="utf-8",
    )
    lag_brev(sti, "2", "hilsen", d(1, 2))
    assert "Halden, ja, 999, 69 60 80 00" in celler(sti, "Hilsen 2").values()


def _rad(sti: Path, ark: str, kolonne: str, verdi: object) -> int:
    return next(nr for nr, r in enumerate(tabell(sti, ark), start=2) if r.get(kolonne) == verdi)


def test_et_eget_sjekkpunkt_beholder_datoene_naar_det_faar_nytt_navn(tmp_path: Path) -> None:
    sti = mal(tmp_path / "b.xlsx", ("1", "Sykmelding", d(7, 9), d(31, 12), 100))
    egen = len(tabell(sti, "Sjekkpunkter")) + 2
    eget: dict[str, Verdi] = {
        "Sjekkpunkt": "Kaffe", "Aktiv": "Ja", "Regnes fra": "Tilfelle", "Antall": 10,
        "Enhet": "dager", "Ansvarlig": "Leder",
    }  # fmt: skip
    skriv_i_kolonner(sti, "Sjekkpunkter", egen, eget)
    beregn(sti)
    skriv_i_kolonner(sti, "Oppfølging", 2, {"Kaffe utført": d(15, 9)})
    skriv_i_kolonner(sti, "Sjekkpunkter", egen, {"Sjekkpunkt": "Kaffe med leder"})
    assert [rad.id for rad in les(sti).sjekkpunkter][-1] == "kaffe"
    beregn(sti)
    # her heading stays, and no second set of columns comes beside it
    (rad,) = tabell(sti, "Oppfølging")
    assert rad["Kaffe utført"] == d(15, 9)
    assert "Kaffe med leder utført" not in overskrifter(sti, "Oppfølging")
    (ett,) = beregn_oppdatering(les(sti), d(22, 11)).svar
    assert {f.navn: f.status.value for f in ett.frister}["Kaffe med leder"] == "utfort"


def test_egne_sjekkpunkter_i_en_annen_rekkefolge_beholder_datoene(tmp_path: Path) -> None:
    sti = mal(tmp_path / "b.xlsx", ("1", "Sykmelding", d(7, 9), d(31, 12), 100))
    egen = len(tabell(sti, "Sjekkpunkter")) + 2
    felles = {"Aktiv": "Ja", "Regnes fra": "Tilfelle", "Enhet": "dager", "Ansvarlig": "Leder"}
    for nr, (navn, antall) in enumerate((("Kaffe", 10), ("Te", 20))):
        skriv_i_kolonner(
            sti, "Sjekkpunkter", egen + nr, {"Sjekkpunkt": navn, "Antall": antall, **felles}
        )
    beregn(sti)
    skriv_i_kolonner(sti, "Oppfølging", 2, {"Kaffe utført": d(15, 9), "Te utført": d(25, 9)})
    ider = [rad.id for rad in les(sti).sjekkpunkter[-2:]]
    # the two rows change places, as a clerk who sorts the sheet does
    for nr, (id_, navn, antall) in enumerate(((ider[1], "Te", 20), (ider[0], "Kaffe", 10))):
        skriv_i_kolonner(
            sti, "Sjekkpunkter", egen + nr, {"Id": id_, "Sjekkpunkt": navn, "Antall": antall}
        )
    beregn(sti)
    (rad,) = tabell(sti, "Oppfølging")
    assert (rad["Kaffe"], rad["Kaffe utført"]) == (d(17, 9), d(15, 9))
    assert (rad["Te"], rad["Te utført"]) == (d(27, 9), d(25, 9))
