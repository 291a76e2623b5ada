"""A type of absence is one row of a file: nothing else has to be told, and nothing crashes.

``velferd`` is invented: holds back as leave does, is offered in the drop-down and has a synonym.
It is put in a process of its own, since the types are read once.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from openpyxl import load_workbook
from workbooks.bygg import HER

from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.lov import tabell
from sykefravaer_xl.lov.fravaerstyper import nedtrekk, typerader

VELFERD: Final = {
    "navn": "Velferd",
    "nedtrekk": True,
    "slag": "holdt",
    "rang": next(n for n in range(10, 20) if n not in {rad.rang for rad in typerader().values()}),
    "lag": "fri",
    "avtalt_fri": True,
    "forklart": "Velferdspermisjon dag for dag",
    "synonymer": ["velferdsdag"],
}
MED_VELFERD: Final = """
import io, json, sys
from sykefravaer_xl.lov import tabell
les = tabell.les_toml
ny = json.loads(sys.argv[1])
tabell.les_toml = lambda fil: {**les(fil), **ny} if fil == "fravaerstyper.toml" else les(fil)
from sykefravaer_xl.cli import main
for linje in json.loads(sys.argv[2]):
    print("#", linje[0], flush=True)
    sys.argv = ["sykefravaer-xl", *linje]
    try:
        main()
    except SystemExit as slutt:
        print("#", slutt.code or 0, flush=True)
"""
SAK: Final = {
    "dato": "2026-11-22",
    "fravaer": [
        {"fra": "2026-01-05", "til": "2026-03-01", "type": "sykmelding"},
        {"fra": "2026-03-02", "til": "2026-03-06", "type": "velferd"},
    ],
}
KILDE: Final = "Ansattnr;Type;Fra;Til\n1002;Velferd;01.06.2025;05.06.2025\n"
DATO: Final = ("--dato", "2026-11-22")


def _kjor(mappe: Path, *linjer: tuple[str, ...]) -> dict[str, str]:
    """Command -> what it printed; all of them exit 0."""
    svar = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", MED_VELFERD,
         json.dumps({"velferd": VELFERD}), json.dumps(linjer)],
        cwd=mappe, capture_output=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip
    assert "Traceback" not in svar.stderr, svar.stderr
    ut: dict[str, str] = {}
    deler = svar.stdout.split("# ")[1:]
    for linje, (del_, kode) in zip(linjer, zip(deler[::2], deler[1::2], strict=True), strict=True):
        assert kode.strip() == "0", (linje, svar.stderr)
        ut[linje[0]] = del_
    return ut


def test_en_oppdiktet_type_virker_i_alle_kommandoene(tmp_path: Path) -> None:
    (tmp_path / "sak.json").write_text(json.dumps(SAK) + "\n", encoding="utf-8")
    (tmp_path / "kilde.csv").write_text(KILDE, encoding="utf-8")
    bok = tmp_path / "bok.xlsx"
    eksempel = load_workbook(HER / "eksempel.xlsx")
    for rad in eksempel["Fravær"].iter_rows(min_row=2):
        if rad[1].value == "Annet fravær":
            rad[1].value = "Velferdsdag"
    eksempel.save(bok)
    ut = _kjor(
        tmp_path,
        ("sak", "sak.json"),
        ("ny", "mal.xlsx"),
        ("beregn", "bok.xlsx", *DATO),
        ("forklar", "bok.xlsx", *DATO, "--ansatt", "1030", "--felt", "maksdato"),
        ("importer", "bok.xlsx", "kilde.csv", *DATO),
        ("plan", "bok.xlsx", *DATO, "--ansatt", "1030"),
        ("arbeidsliste", "bok.xlsx", *DATO),
        ("rapport", "bok.xlsx", *DATO, "--ut", "rapport.xlsx"),
    )
    sak = json.loads(ut["sak"].split("\n", 1)[1])
    assert sak["feil"] == []
    # as leave: the spell goes on through it, and the five weekdays move the max date a week
    assert sak["tilfeller"] == [{"fra": "2026-01-05", "til": "2026-03-06", "dager": 61}]
    assert sak["maksdato"] == "2027-01-08"
    assert "Velferdspermisjon dag for dag" in ut["forklar"]
    mal = load_workbook(tmp_path / "mal.xlsx")
    lister = [v.formula1 for v in mal["Fravær"].data_validations.dataValidation]
    assert any(f and f.endswith(',Velferd"') for f in lister)
    lest = load_workbook(bok)
    typer = [rad[1].value for rad in lest["Fravær"].iter_rows(min_row=2)]
    assert (typer.count("Velferdsdag"), typer.count("Velferd")) == (1, 1)
    assert {"Oversikt", "Tidslinje", "Arbeidsliste", "Plan 1030"} <= {*lest.sheetnames}
    rapport = load_workbook(tmp_path / "rapport.xlsx")
    tekster = {c.value for ark in rapport for rad in ark for c in rad if isinstance(c.value, str)}
    assert any("Velferd" in t for t in tekster)


def test_nedtrekkslisten_er_den_kontrakten_sier() -> None:
    assert nedtrekk() == (
        "Egenmelding", "Sykmelding", "Gradert sykmelding", "Avventende sykmelding",
        "Reisetilskudd", "Behandlingsdag", "Ferie", "Permisjon", "Arbeid", "AAP", "Sykt barn",
        "Annet fravær",
    )  # fmt: skip


def test_hver_rad_er_en_type_og_hver_type_en_rad() -> None:
    assert {t.value for t in Fravaerstype} == set(typerader())
    assert set(typerader()) == {
        "sykmelding", "egenmelding", "behandlingsdag", "ferie", "ferie_uten_sykmelding",
        "permisjon", "sykt_barn", "annet", "annen_ytelse", "arbeid", "frisk_helg", "avventende",
        "reisetilskudd", "aap",
    }  # fmt: skip


def test_hva_radene_sier_om_statistikk_import_og_plan() -> None:
    def de(hva: str) -> set[str]:
        return {id_ for id_, rad in typerader().items() if getattr(rad, hva)}

    assert de("egen_sykdom") == {"sykmelding", "egenmelding", "behandlingsdag"}
    assert de("avtalt_fri") == {"ferie", "ferie_uten_sykmelding", "permisjon", "annen_ytelse"}
    assert de("sendt_nav") == {"sykmelding", "avventende", "behandlingsdag", "reisetilskudd"}
    assert de("med_grad") == de("sendt_nav") | {"egenmelding", "aap"}
    lag_ = {id_: rad.lag for id_, rad in typerader().items()}
    assert {id_ for id_, ett in lag_.items() if ett == "noter"} == de("sendt_nav") | {"aap"}
    assert {id_ for id_, ett in lag_.items() if ett == "arbeid"} == {"arbeid", "frisk_helg"}


@pytest.mark.parametrize(
    ("endring", "melding"),
    [
        ({"rang": 12}, "velferd.rang: typen permisjon har samme rang"),
        ({"dekkes_av": ["finnes_ikke"]}, "velferd.dekkes_av: nevner en type som ikke finnes"),
        ({"slag": "halvsyk"}, "velferd.slag: verdien passer ikke (str)"),
    ],
)
def test_en_gal_rad_avvises_med_nokkelen(
    endring: dict[str, object], melding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    alle = tabell.les_toml("fravaerstyper.toml")
    monkeypatch.setattr(tabell, "les_toml", lambda _: {**alle, "velferd": {**VELFERD, **endring}})
    with pytest.raises(tabell.RegelfilFeil) as feil:
        typerader.__wrapped__()
    assert f"fravaerstyper.toml kan ikke brukes: {melding}." in feil.value.melding
