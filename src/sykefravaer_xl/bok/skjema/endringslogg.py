"""The sheet ``Endringslogg``: one row a run, what was computed and how many cells changed."""

from __future__ import annotations

from typing import Final

from sykefravaer_xl.bok.skjema.arknavn import ENDRINGSLOGG_ARK
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag

ENDRINGSLOGG: Final = Arkskjema(
    ENDRINGSLOGG_ARK,
    "tblEndringslogg",
    (
        Kolonne("tidspunkt", "Tidspunkt", Slag.TID, 18, beregnet=True, kjennetegn=True),
        Kolonne("versjon", "Versjon", Slag.TEKST, 11, beregnet=True),
        Kolonne("beregnet_per", "Beregnet per", Slag.DATO, 14, beregnet=True, kjennetegn=True),
        Kolonne("rader", "Rader", Slag.HELTALL, 9, beregnet=True),
        Kolonne("ansatte", "Ansatte", Slag.HELTALL, 9, beregnet=True),
        Kolonne("feil", "Feil", Slag.HELTALL, 8, beregnet=True),
        Kolonne("varsler", "Varsler", Slag.HELTALL, 9, beregnet=True),
        Kolonne("forfalt", "Forfalt", Slag.HELTALL, 9, beregnet=True),
        Kolonne(
            "endrede_celler", "Endrede celler", Slag.HELTALL, 13, beregnet=True, kjennetegn=True
        ),
        Kolonne("endringer", "Endringer", Slag.TEKST, 64, beregnet=True, brytes=True),
        Kolonne("kontrollsum", "Kontrollsum", Slag.TEKST, 14, beregnet=True, klippes=True),
    ),
)
