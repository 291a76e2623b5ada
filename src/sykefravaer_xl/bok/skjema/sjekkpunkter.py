"""The sheet ``Sjekkpunkter``: which are on, and what their dates are counted from."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.skjema import krav
from sykefravaer_xl.bok.skjema.arknavn import SJEKKPUNKTER_ARK
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag
from sykefravaer_xl.domene.tekst import ANSVARLIG

if TYPE_CHECKING:
    from collections.abc import Mapping

REGNES_FRA_NAVN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tilfelle": "Tilfelle",
        "hel_dag": "Første hele dag",
        "egenmelding": "Egenmelding",
        "agp_slutt": "AGP slutt",
        "maksdato": "Maksdato",
        "motedato": "Møtedato",
        "sist_kontakt": "Sist kontakt",
        "tiltak_til": "Tiltak til",
        "lonnskjoring": "Lønnskjøring",
        "lonn_slutt": "Lønn slutt",
        "tariff": "Lønn etter avtalen",
        "agp_full": "Full AGP",
        "nav_maned": "Måneden NAV betaler fra",
    }
)
"""The ``regnes_fra`` of a checkpoint -> what stands in the column Regnes fra."""

ENHET_NAVN: Final[Mapping[str, str]] = MappingProxyType(
    {"dager": "dager", "uker": "uker", "maneder": "måneder"}
)
"""Key of a unit -> what stands in the column Enhet."""

UGYLDIG_VARSEL: Final = ("Ugyldig antall", "Skriv et helt tall fra 0 til 365.")

SJEKKPUNKTER: Final = Arkskjema(
    SJEKKPUNKTER_ARK,
    "tblSjekkpunkter",
    (
        Kolonne("id", "Id", Slag.TEKST, 25, skjult=True),
        Kolonne(
            "navn", "Sjekkpunkt", Slag.TEKST, 32, kjennetegn=True, synonymer=("navn",),
        ),
        Kolonne(
            "aktiv", "Aktiv", Slag.TEKST, 9, kjennetegn=True,
            krav=krav.ja_nei(),
            ledetekst=(
                "Aktiv", "Nei slår sjekkpunktet av ved neste beregning. Tom: profilen bestemmer.",
            ),
        ),
        Kolonne(
            "regnes_fra", "Regnes fra", Slag.TEKST, 18,
            krav=krav.liste(*REGNES_FRA_NAVN.values()),
        ),
        Kolonne(
            "antall", "Antall", Slag.HELTALL, 9,
            krav=krav.heltall(
                -3660, 3660,
                ("Ugyldig antall", "Skriv et helt tall, eventuelt med minus foran."),
            ),
            ledetekst=(
                "Antall",
                ("Dager, uker eller måneder fra dagen i Regnes fra; minus er før. "
                "Tomt felt: regelen i produktet brukes."),
            ),
        ),
        Kolonne("enhet", "Enhet", Slag.TEKST, 11, krav=krav.liste(*ENHET_NAVN.values())),
        Kolonne(
            "varsel_dager", "Varsel dager", Slag.HELTALL, 9,
            krav=krav.heltall(0, 90, UGYLDIG_VARSEL),
            ledetekst=(
                "Varsel dager",
                ("Hvor mange dager før fristen den skal vises som Snart. Tomt felt: "
                "tallet i Innstillinger brukes."),
            ),
        ),
        Kolonne(
            "ansvarlig", "Ansvarlig", Slag.TEKST, 12,
            krav=krav.liste(*ANSVARLIG.values()),
        ),
        Kolonne("hjemmel", "Hjemmel", Slag.TEKST, 18),
    ),
)  # fmt: skip
