"""The sheet ``Arbeidsliste``: who must do what by when; written anew at every run.

A new column takes one row here. Its value is what ``bok/gjoremal.Gjoremal`` calls by the
same name; old books get the column at their next run.
"""

from __future__ import annotations

from typing import Final

from sykefravaer_xl.bok.skjema.arknavn import ARBEIDSLISTE_ARK
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag

ARBEIDSLISTE: Final = Arkskjema(
    ARBEIDSLISTE_ARK,
    "tblArbeidsliste",
    (
        Kolonne("frist", "Frist", Slag.DATO, 12, beregnet=True, kjennetegn=True),
        Kolonne("status", "Status", Slag.TEKST, 12, beregnet=True),
        Kolonne("ansattnr", "Ansattnr", Slag.NUMMER, 11, beregnet=True),
        Kolonne("navn", "Navn", Slag.TEKST, 22, beregnet=True),
        Kolonne("leder", "Leder", Slag.TEKST, 20, beregnet=True),
        Kolonne("ansvarlig", "Ansvarlig", Slag.TEKST, 11, beregnet=True),
        Kolonne("oppgave", "Oppgave", Slag.TEKST, 25, beregnet=True, brytes=True, kjennetegn=True),
        Kolonne("hjemmel", "Hjemmel", Slag.TEKST, 24, beregnet=True, brytes=True, kjennetegn=True),
        Kolonne("tilfelle_fra", "Tilfelle fra", Slag.DATO, 12, beregnet=True, kjennetegn=True),
        Kolonne("forklaring", "Forklaring", Slag.TEKST, 46, beregnet=True, brytes=True),
    ),
)
