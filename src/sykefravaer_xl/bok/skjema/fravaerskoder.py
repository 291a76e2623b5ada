"""The sheet ``Fraværskoder``: what the clerk's own absence codes mean, for rows and calendars."""

from __future__ import annotations

from typing import Final

from sykefravaer_xl.bok.skjema import krav
from sykefravaer_xl.bok.skjema.arknavn import FRAVAERSKODER_ARK
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag
from sykefravaer_xl.lov.fravaerstyper import nedtrekk

IKKE_FRAVAER: Final = "Ikke fravær"
"""What a code of presence is."""

FRAVAERSKODER: Final = Arkskjema(
    FRAVAERSKODER_ARK,
    "tblFravaerskoder",
    (
        Kolonne(
            "kode", "Kode", Slag.NUMMER, 18, kjennetegn=True,
            ledetekst=("Kode", "Koden slik den står i lista eller kalenderen, for eksempel 101."),
            synonymer=("fraværskode", "koden"),
        ),
        Kolonne(
            "type", "Type", Slag.TEKST, 28, kjennetegn=True,
            krav=krav.liste(
                *nedtrekk(), IKKE_FRAVAER, feil=("Ukjent type", "Velg en av typene i listen.")
            ),
            ledetekst=(
                "Type", f"Hva koden betyr. {IKKE_FRAVAER}: dager med koden hoppes over.",
            ),
            synonymer=("fraværstype", "betyr", "betydning"),
        ),
    ),
)  # fmt: skip
