"""The sheet ``Hendelser``: what the clerk notes of contact, measures and decisions.

What each event does stands in ``lov/hendelser.toml``.
"""

from __future__ import annotations

from typing import Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok.skjema import krav
from sykefravaer_xl.bok.skjema.ansatte import ANSATTE
from sykefravaer_xl.bok.skjema.arknavn import HENDELSER_ARK, SJEKKPUNKTER_ARK
from sykefravaer_xl.bok.skjema.fravaer import FRAVAER
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag
from sykefravaer_xl.lov.hendelser import hendelsesslag

LISTEKOLONNE: Final = 26
"""The choices stand in a hidden column far to the right: too long for a list inside the rule."""
_PUNKTLISTE: Final = (
    f"=OFFSET({SJEKKPUNKTER_ARK}!$B$2,0,0,MAX(1,COUNTA({SJEKKPUNKTER_ARK}!$B:$B)-1),1)"
)
"""The checkpoints as the clerk has named them, her own too."""
_SLAGLISTE: Final = "=${0}$1:${0}${1}".format(bokstaver(LISTEKOLONNE + 1), len(hendelsesslag()))

HENDELSER: Final = Arkskjema(
    HENDELSER_ARK,
    "tblHendelser",
    (
        FRAVAER["ansattnr"].med(hjelp="", synonymer=()),
        ANSATTE["navn"].med(bredde=24, synonymer=()),
        Kolonne("dato", "Dato", Slag.DATO, 13, kjennetegn=True, krav=krav.dato()),
        # asked about, not refused: a clerk who deletes a whole row takes a choice with it
        Kolonne(
            "slag", "Hendelse", Slag.TEKST, 38, kjennetegn=True,
            krav=krav.fra_celler(_SLAGLISTE).sporsmal(),
        ),
        Kolonne(
            "sjekkpunkt", "Sjekkpunkt", Slag.TEKST, 24,
            krav=krav.fra_celler(_PUNKTLISTE).sporsmal(),
        ),
        Kolonne("frist", "Frist", Slag.DATO, 12, krav=krav.dato()),
        Kolonne("utfort", "Utført", Slag.DATO, 12, krav=krav.dato()),
        Kolonne("besluttet_av", "Besluttet av", Slag.TEKST, 18),
        Kolonne("merknad", "Merknad", Slag.TEKST, 40, brytes=True),
        Kolonne(
            "motedato", "Møtedato", Slag.DATO, 14, krav=krav.dato(),
            ledetekst=("Møtedato", "Dagen dialogmøtet skal holdes. Velg møtet i Sjekkpunkt."),
        ),
        Kolonne("bedt_av", "Bedt om av", Slag.TEKST, 16),
        Kolonne("deltakere", "Deltakere", Slag.TEKST, 32),
    ),
)  # fmt: skip
