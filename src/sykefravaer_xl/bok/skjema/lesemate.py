"""The table «Slik ble boka lest», last in the sheet ``Hjelp``: made anew at every run."""

from __future__ import annotations

from typing import Final

from sykefravaer_xl.bok.skjema.arknavn import HJELP_ARK
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag

LEST: Final = Arkskjema(
    HJELP_ARK,
    "tblLest",
    (
        Kolonne("sted", "Ark eller kolonne", Slag.TEKST, 32, beregnet=True, kjennetegn=True),
        Kolonne("lest", "Lest som", Slag.TEKST, 100, beregnet=True, kjennetegn=True),
    ),
)
