"""What is said of sheets that are not read beside those that are."""

from __future__ import annotations

from typing import Final

GLEMT_ARK: Final = (
    "Arket {ark} ser ut til å ha fravær (rad {rad}), men kan ikke leses: {grunn}. Da ville det "
    "fraværet bli borte, så ingenting er regnet ut. Rett overskriftene i arket. Er det ikke "
    "fravær som skal regnes med, så skjul arket, eller skriv {uten}."
)
UTEN_HODE: Final = "ingen rad i det har overskriftene {lette}"
MANGLER: Final = "overskriftene i rad {rad} mangler {kolonner}"
DYPT: Final = "overskriftene står for langt nede (rad {rad}, og det letes i de {antall} første)"
ARKET_DYPT: Final = (
    "I arket {ark} står overskriftene i rad {rad}, og det letes bare i de {antall} første radene. "
    "Ingenting er regnet ut. Slett eller flytt radene over, så overskriftene kommer høyere opp."
)
FOR_MANGE_ARK: Final = (
    "Boka har {antall} ark med fravær, og det leses høyst {flest}. Ingenting er regnet ut. Del "
    "boka i flere, eller samle radene i færre ark."
)
LIKT_ARK_UTEN_TYPE: Final = (
    "Arket {ark} ser ut til å høre sammen med {andre}, men ingen kolonne i det sier hva slags "
    "fravær radene er (overskrifter i rad {rad}). Da ville det fraværet bli borte, så ingenting "
    "er regnet ut. Legg til kolonnen Type i arket; er alle radene der sykmeldinger, holder det å "
    "skrive --sett alle=sykmelding. Er det ikke fravær, så skjul arket, eller skriv {uten}."
)
LIKT_ARK_UTEN_GRAD: Final = (
    "Arket {ark} har ingen kolonne Grad, men det har {annet}, der noen er gradert. {rader} med "
    "sykmelding i {ark} er regnet som 100 %. Er noen av dem gradert, legg til kolonnen."
)
KALENDER: Final = (
    "Arket {ark} er en kalender og er ikke lest. Har det fravær som ikke står i de andre arkene, "
    "hent det inn i en ny bok med importer."
)
UKESKJEMA: Final = (
    "{fil}: arket {ark} har en kolonne for hver ukedag, og kan ikke leses slik det står. Før "
    "fraværet på egne rader med Ansattnr, Type, Fra og Til; eller skriv alle dagene i måneden "
    "bortover med dato over hver, så kan importer hente det inn."
)
