"""The sheet ``Enhetsplikter``: duties without a case, that come back by the calendar."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.skjema import krav
from sykefravaer_xl.bok.skjema.ansatte import ANSATTE
from sykefravaer_xl.bok.skjema.arknavn import ENHETSPLIKTER_ARK
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag
from sykefravaer_xl.domene.tekst import ANSVARLIG

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.lov.enhetsplikter import Gjentas

GJENTAS_NAVN: Final[Mapping[Gjentas, str]] = MappingProxyType(
    {
        "uke": "Hver uke",
        "to_uker": "Hver 14. dag",
        "maned": "Hver måned",
        "kvartal": "Hvert kvartal",
        "halvaar": "Hvert halvår",
        "aar": "Hvert år",
    }
)
"""Id of how often -> what stands in the column Gjentas."""

ENHETSPLIKTER: Final = Arkskjema(
    ENHETSPLIKTER_ARK,
    "tblEnhetsplikter",
    (
        Kolonne("plikt", "Plikt", Slag.TEKST, 42, kjennetegn=True),
        Kolonne(
            "enhet", "Enhet", Slag.TEKST, 20,
            ledetekst=("Enhet", "Avdelingen det gjelder. Tomt felt: hele virksomheten."),
        ),
        Kolonne(
            "ansvarlig", "Ansvarlig", Slag.TEKST, 14,
            krav=krav.liste(*ANSVARLIG.values()),
        ),
        ANSATTE["leder"].med(
            bredde=22, synonymer=(),
            ledetekst=("Leder", "Lederen som skal gjøre det, når Ansvarlig er Leder."),
        ),
        Kolonne(
            "gjentas", "Gjentas", Slag.TEKST, 16, kjennetegn=True,
            krav=krav.liste(*GJENTAS_NAVN.values()),
            ledetekst=("Gjentas", "Tomt felt: bare én gang."),
        ),
        Kolonne(
            "forste", "Første frist", Slag.DATO, 14, kjennetegn=True,
            krav=krav.dato(),
            ledetekst=(
                "Første frist",
                ("Plikten står på arbeidslista når datoen er fylt ut. La den stå: de neste "
                "fristene regnes fra den."),
            ),
        ),
        Kolonne(
            "utfort", "Sist utført", Slag.DATO, 14,
            krav=krav.dato(),
            ledetekst=("Sist utført", "Skriv over med den nyeste datoen."),
        ),
        Kolonne("hjemmel", "Kilde", Slag.TEKST, 52),
    ),
)  # fmt: skip
