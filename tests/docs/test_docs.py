"""The documentation is true: generated pages are fresh, and all commands are described."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any

from sykefravaer_xl.bok.lesevalg import Lesevalg
from sykefravaer_xl.bok.lesevalgord import NAVN, ett_valg, vist_navn
from sykefravaer_xl.cli import program
from sykefravaer_xl.lov.figurer import Figurtabell
from sykefravaer_xl.lov.tabell import les, toml

ROT = Path(__file__).parents[2]


LOVENDRING = """
[[versjoner]]
fra = 2027-07-01
  [versjoner.sykepengedager]
  verdi = 200
  hjemmel = "ftrl § 8-12 (1)"
  regel = "Oppdiktet endring."
  kilde = "ingen"
"""


def _lag_regler() -> Any:
    return _skript("lag_regler")


def _skript(navn: str) -> Any:
    spec = importlib.util.spec_from_file_location(navn, ROT / "docs" / f"{navn}.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    return modul


def test_en_lovendring_gir_bare_den_linjen_som_er_endret() -> None:
    modul = _lag_regler()
    lov = (ROT / "src" / "sykefravaer_xl" / "lov" / "lov.toml").read_text(encoding="utf-8")
    endret = les(Figurtabell, toml(lov + LOVENDRING), "lov.toml")
    nye = set(modul.tekst(endret).splitlines()) - set(modul.tekst().splitlines())
    (linje,) = nye
    assert linje.startswith("| `sykepengedager` | 200 | 2027-07-01 | ftrl § 8-12 (1) |")


def test_siden_om_regler_er_laget_av_regelfilene_slik_de_er_na() -> None:
    assert _lag_regler().tekst() == (ROT / "docs" / "regler.md").read_text(encoding="utf-8"), (
        "run: python docs/lag_regler.py"
    )


def test_alle_kommandoer_star_i_readme_og_har_norsk_hjelp() -> None:
    readme = (ROT / "README.md").read_text(encoding="utf-8")
    for navn, kommando in program.alle().items():
        assert f"`{navn} " in readme, navn
        assert kommando.help, navn
        for valg in kommando.params:
            hjelp = getattr(valg, "help", None)
            assert valg.param_type_name == "argument" or hjelp, f"{navn} {valg.name}"


def test_readme_nevner_bare_kommandoer_som_finnes() -> None:
    readme = (ROT / "README.md").read_text(encoding="utf-8")
    for navn in re.findall(r"^\| `([a-z-]+) ", readme, re.MULTILINE):
        assert navn in program.alle(), navn


def test_hvert_svar_om_lesingen_star_i_tabellen_og_virker() -> None:
    tekst = (ROT / "docs" / "arkene.md").read_text(encoding="utf-8")
    avsnitt = tekst.split("### Hvordan boka leses")[1].split("\n## ")[0]
    rader = re.findall(r"^\| ([^|]+) \| `([^`]+)` \| (.*) \|$", avsnitt, re.MULTILINE)
    navnene = {felt: navn for navn, felt, _ in rader[1:]}  # below the heading
    assert navnene == {**NAVN, "kode.101": vist_navn("kode.101")}
    for navn, felt, svar in rader[1:]:
        for ett in re.findall("`([^`]+)`", svar):
            assert ett_valg(navn, ett) == ett_valg(felt, ett) != Lesevalg()


def test_lenker_og_bilder_i_dokumentasjonen_finnes() -> None:
    for side in [ROT / "README.md", *sorted((ROT / "docs").glob("*.md"))]:
        for maal in re.findall(r"\]\(([^)#:]+)\)", side.read_text(encoding="utf-8")):
            assert (side.parent / maal).exists(), f"{side.name}: {maal}"


FRIE = {
    "MIT", "MIT-0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF", "PSF-2.0", "ISC",
}  # fmt: skip


def test_lisensene_er_fri_og_siden_er_fersk() -> None:
    modul = _skript("lag_lisenser")
    lisenser = modul.lisenser()
    assert {"click", "pydantic", "openpyxl", "msoffcrypto-tool", "isal"} <= set(lisenser)
    for pakke, lisens in lisenser.items():
        deler = set(re.split(" (?:OR|AND|eller) ", lisens))
        assert deler <= FRIE, f"{pakke}: {lisens}"
    assert modul.side() == (ROT / "docs" / "lisenser.md").read_text(encoding="utf-8"), (
        "run: python docs/lag_lisenser.py"
    )
