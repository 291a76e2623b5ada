"""Arguments that several functions have, and the rows their examples are about."""

from __future__ import annotations

from datetime import date
from typing import Final

from sykefravaer_xl.funksjoner.funksjon import Argument, Slag

FRAVAER: Final = Argument(
    "fravaer",
    "er radene til én ansatt: kolonnene Type, Fra, Til og Grad, med eller uten overskrifter. "
    "Tomme rader gjør ingenting.",
    Slag.FRAVAER,
)
DATO: Final = Argument(
    "dato",
    "er dagen svaret skal gjelde: fravær etter den regnes ikke med. Utelatt: alle radene.",
    Slag.DATO,
    valgfri=True,
)
FODSELSDATO: Final = Argument(
    "fodselsdato",
    "er den ansattes fødselsdato. Utelatt: grensene ved 67 og 70 år er ikke vurdert.",
    Slag.DATO,
    valgfri=True,
)
START: Final = Argument("start", "er første fraværsdag, egenmelding medregnet.", Slag.DATO)
GRAD: Final = Argument(
    "grad",
    "er sykmeldingsgraden i prosent, 1–100. Utelatt: 100.",
    Slag.TALL,
    valgfri=True,
)
I_DAG: Final = Argument(
    "i_dag",
    "er dagen det regnes per, for eksempel IDAG(). Utelatt: dagen formelen ble regnet ut.",
    Slag.DATO,
    valgfri=True,
)

_RADER: Final = (
    ("Egenmelding", date(2026, 1, 5), date(2026, 1, 7), 100),
    ("Sykmelding", date(2026, 1, 8), date(2026, 3, 1), 100),
    ("Ferie", date(2026, 3, 2), date(2026, 3, 6), None),
)
OMRADE: Final = [list(rad) for rad in _RADER]
TABELL: Final = [
    ["Ansattnr", "Fødselsdato", "Type", "Fra", "Til", "Grad"],
    *([1001, date(1980, 5, 1), *rad] for rad in _RADER),
]
