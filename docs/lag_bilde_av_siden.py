"""The picture of the page, taken by Chromium: ``python -m docs.lag_bilde_av_siden``.

The page is built anew and driven as its tests drive it. Needs what ``.ci/verktoy`` installs.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from tests.nettside.siden import ROT, bygg_dist, kjor_siden

MAAL = Path(__file__).parent / "bilder" / "nettside.png"


def main() -> None:
    """Build, open, compute the example, look."""
    with tempfile.TemporaryDirectory() as navn:
        mappe = Path(navn)
        side = Path(bygg_dist(mappe)["mappe"]) / "sykefravaer.html"
        trinn = [
            {"bredde": [1000, 1250]},
            {"velg": [str(ROT / "workbooks" / "eksempel.xlsx")]},
            {"trykk": "beregn"},
            {"oversikt": True},
            {"vindu": MAAL.name},
        ]
        kjor_siden("chromium", side, mappe, trinn)
        shutil.copy(mappe / MAAL.name, MAAL)


if __name__ == "__main__":
    main()
