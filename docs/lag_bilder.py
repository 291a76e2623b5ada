"""Pictures of the example workbook, drawn by LibreOffice: ``python docs/lag_bilder.py``.

The pictures in ``docs/bilder`` are never made by hand. Needs ``soffice``, ``pdftotext`` and
``pdftoppm``.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.ark import stil
from sykefravaer_xl.ark.modell import Arkmodell
from sykefravaer_xl.ark.xlsxskriver import som_bok
from sykefravaer_xl.cli import kjor
from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.mal import skriv_mal

HER = Path(__file__).parent / "bilder"
DATO = date(2026, 11, 22)
OPPLOSNING = 80


@dataclass(frozen=True)
class Utsnitt:
    """A picture: the first page of a workbook whose text begins so, and how much of it."""

    bok: str
    side: str
    hoyde: int = 0
    """Pixels from the top; 0 is the whole page."""


BILDER = {
    "oversikt": Utsnitt("sykefravaer", "Oversikt", 500),
    "fravaer": Utsnitt("sykefravaer", "Fravær", 330),
    "oppfolging": Utsnitt("sykefravaer", "Oppfølging", 420),
    "arbeidsliste": Utsnitt("sykefravaer", "Arbeidsliste", 560),
    "hendelser": Utsnitt("sykefravaer", "Hendelser", 300),
    "tidslinje": Utsnitt("sykefravaer", "Tidslinje", 520),
    "plan": Utsnitt("sykefravaer", "Oppfølgingsplan"),
    "innkalling": Utsnitt("sykefravaer", "Innkalling", 620),
    "rolleliste": Utsnitt("lister", "Arbeidsliste: Mona Modellhaug"),
    "rapport": Utsnitt("rapport", "", 620),
    "kvartal": Utsnitt("kvartal", "", 620),
    "funksjoner": Utsnitt("funksjoner", "", 520),
    "stil": Utsnitt("stil", "", 560),
}


def main() -> None:
    """Build the examples, let LibreOffice draw them, cut out the pages."""
    HER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as navn:
        mappe = Path(navn)
        _bygg(mappe)
        for bok in {b.bok for b in BILDER.values()}:
            _tegn(mappe, bok)
        for bilde, utsnitt in BILDER.items():
            _klipp(mappe, bilde, utsnitt)
            print(HER / f"{bilde}.png")  # noqa: T201


def _bygg(mappe: Path) -> None:
    """The workbooks a clerk has after the tasks of the guide."""
    bok = mappe / "sykefravaer.xlsx"
    skriv_mal(bok, eksempel())
    beregn_bok(bok, dato=DATO, naa=datetime(2026, 11, 22, 8, 0))  # noqa: DTZ001
    for kommando in (
        ("plan", bok, "--ansatt", "1002"),
        ("brev", bok, "--ansatt", "1006", "--mal", "innkalling_dialogmote1"),
        ("arbeidsliste", bok, "--ut", mappe / "lister.xlsx"),
        ("rapport", bok, "--ut", mappe / "rapport.xlsx"),
        ("rapport", bok, "--kvartal", "2026-3", "--ut", mappe / "kvartal.xlsx"),
    ):
        if kjor([*map(str, kommando), "--dato", str(DATO)]) != 0:
            msg = f"{kommando[0]} failed"
            raise RuntimeError(msg)
    (mappe / "stil.xlsx").write_bytes(som_bok(_stilark()))
    funksjoner = Path(__file__).parents[1] / "workbooks" / "funksjoner.xlsx"
    (mappe / "funksjoner.xlsx").write_bytes(funksjoner.read_bytes())


def _stilark() -> Arkmodell:
    """The one look: every colour and every look with a name in ``ark/stil.py``."""
    ark = Arkmodell("Stil")
    ark.bredder(1, 30, 50)
    ark.skriv(0, 1, "Én stil for alle ark", stil.TITTEL)
    ark.hoyde(0, 32)
    former = {
        "Tittel": stil.TITTEL, "Avsnitt": stil.AVSNITT, "Brødtekst": stil.BROD,
        "Liten skrift": stil.SMAATT, "Kontrollsum": stil.SUMMERT,
        "Overskrift, du skriver": stil.overskrift(beregnet=False),
        "Overskrift, programmet skriver": stil.overskrift(beregnet=True),
        "Forfalt": stil.FORFALT, "Snart": stil.SNART, "Utført": stil.UTFORT,
        "Unntatt": stil.UNNTATT, "Melding": stil.MELDING,
    }  # fmt: skip
    farger = ("BLA", "SKIFER", "BLEK_BLA", "LYS_BLA", "BEREGNET", "LINJE", "DEMPET")
    rad = 2
    for navn, form in former.items():
        ark.skriv(rad, 1, navn)
        ark.skriv(rad, 2, "Bjørn Testvik, 22.11.2026, 100 %", form)
        ark.hoyde(rad, 26)
        rad += 1
    for navn in farger:
        farge = getattr(stil, navn)
        ark.skriv(rad, 1, f"{navn} {farge}")
        ark.skriv(rad, 2, None, stil.utseende(bg_color=farge))
        rad += 1
    return ark


def _tegn(mappe: Path, bok: str) -> None:
    subprocess.run(  # noqa: S603
        ["soffice", "--headless", f"-env:UserInstallation=file://{mappe}/profil",  # noqa: S607
         "--convert-to", "pdf", "--outdir", str(mappe), str(mappe / f"{bok}.xlsx")],
        check=True, capture_output=True, timeout=180, env={**os.environ, "LC_ALL": "nb_NO.UTF-8"},
    )  # fmt: skip


def _klipp(mappe: Path, bilde: str, utsnitt: Utsnitt) -> None:
    pdf = str(mappe / f"{utsnitt.bok}.pdf")
    side = next(
        nr for nr, tekst in enumerate(_sider(pdf), start=1) if tekst.startswith(utsnitt.side)
    )
    klipp = ("-x", "0", "-y", "0", "-W", "2000", "-H", str(utsnitt.hoyde)) if utsnitt.hoyde else ()
    subprocess.run(  # noqa: S603
        ["pdftoppm", "-r", str(OPPLOSNING), "-f", str(side), "-l", str(side),  # noqa: S607
         "-singlefile", *klipp,
         "-png", pdf, str(HER / bilde)],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip


def _sider(pdf: str) -> list[str]:
    """The text of each page."""
    ut = subprocess.run(  # noqa: S603
        ["pdftotext", "-layout", pdf, "-"],  # noqa: S607
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    return [" ".join(side.split()) for side in ut.stdout.decode().split("\f")]


if __name__ == "__main__":
    main()
