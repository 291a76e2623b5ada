"""Pictures of the example workbook, drawn by LibreOffice: ``python docs/lag_bilder.py``.

The pictures in ``docs/bilder`` are never made by hand. Needs ``soffice`` and ``pdftoppm``.
"""

from __future__ import annotations

import subprocess
import tempfile
from datetime import date, datetime
from pathlib import Path

from sykefravaer_xl import beregn_bok
from sykefravaer_xl.ark.eksempel import eksempel
from sykefravaer_xl.ark.mal import skriv_mal

HER = Path(__file__).parent / "bilder"
DATO = date(2026, 11, 22)
OPPLOSNING = 80
UTSNITT = {
    # name: (page, width, height) in pixels at the resolution above; 0 is the whole page
    "oversikt": (1, 0, 500),
    "fravaer": (2, 0, 330),
    "oppfolging": (4, 0, 420),
    "arbeidsliste": (6, 0, 560),
}


def main() -> None:
    """Build the example, let LibreOffice draw it, cut out the pages."""
    HER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as mappe:
        bok = Path(mappe) / "eksempel.xlsx"
        skriv_mal(bok, eksempel())
        beregn_bok(bok, dato=DATO, naa=datetime(2026, 11, 22, 8, 0))  # noqa: DTZ001
        subprocess.run(  # noqa: S603
            ["soffice", "--headless", f"-env:UserInstallation=file://{mappe}/profil",  # noqa: S607
             "--convert-to", "pdf", "--outdir", mappe, str(bok)],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
        for navn, (side, bredde, hoyde) in UTSNITT.items():
            subprocess.run(  # noqa: S603
                ["pdftoppm", "-r", str(OPPLOSNING), "-f", str(side), "-l", str(side),  # noqa: S607
                 "-singlefile", "-W", str(bredde or -1), "-H", str(hoyde or -1), "-x", "0",
                 "-y", "0", "-png", f"{mappe}/eksempel.pdf", str(HER / navn)],
                check=True, capture_output=True, timeout=60,
            )  # fmt: skip
            print(HER / f"{navn}.png")  # noqa: T201


if __name__ == "__main__":
    main()
