"""The sykmelder's advice becomes an event: a task for the manager, and a line of the plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.tabellskriver import Tabellskriver
from sykefravaer_xl.bok.skjema import HENDELSER
from sykefravaer_xl.importer import tekst
from sykefravaer_xl.importer.fletteresultat import Merknad
from sykefravaer_xl.lov.diagnoseord import kan_ha_diagnose
from sykefravaer_xl.lov.hendelser import hendelsesslag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from arkbok import Verdi
    from sykefravaer_xl.bok.modell import Bok
    from sykefravaer_xl.fil.bokendring import Bokendring
    from sykefravaer_xl.importer.innkommende import Innkommende, Raad, Sted

SLAG: Final = "raad_sykmelder"
RAAD_UTEN_ARK: Final = "raad_uten_ark"
FRIST: Final = timedelta(days=7)
"""The manager looks at it within a week of the import: the clerk may set another day."""


@dataclass(frozen=True, slots=True)
class Raadrad:
    """One row of ``Hendelser`` to be."""

    sted: Sted
    ansatt: str
    dag: date
    """First day of the note."""
    merknad: str = field(repr=False)


def raadrader(kjente: Iterable[tuple[str, Innkommende]], bok: Bok) -> list[Raadrad]:
    """The advice that is not in the book yet, one row for each note that has any."""
    har = {(h.ansatt, h.dato) for h in bok.hendelser if h.slag == SLAG}
    ut: dict[tuple[str, date], Raadrad] = {}
    for ansatt, melding in kjente:
        if melding.raad is None or not melding.perioder:
            continue
        dag = min(p.fra for p in melding.perioder)
        if (ansatt, dag) not in har:
            ut[ansatt, dag] = Raadrad(melding.sted, ansatt, dag, _merknad(melding.raad))
    return list(ut.values())


def _merknad(raad: Raad) -> str:
    """The advice; what may tell of a diagnosis stays in the note, where the manager reads it."""
    deler = [tekst.MANGLER_TILRETTELEGGING] if raad.mangler_tilrettelegging else []
    if raad.tiltak:
        deler.append(tekst.RAAD_SKJULT if kan_ha_diagnose(raad.tiltak) else raad.tiltak)
    return " ".join(deler)


def skriv_raad(endring: Bokendring, rader: Sequence[Raadrad], dato: date) -> list[Merknad]:
    """Put the rows below the last event; in a book without the sheet the clerk is told instead."""
    kart = endring.bok.hendelser_kart
    if not rader:
        return []
    if kart is None:
        return [Merknad(rad.sted, rad.ansatt, RAAD_UTEN_ARK) for rad in rader]
    skriver = Tabellskriver(kart, endring.vert, HENDELSER)
    navn = {a.ansatt: a.navn for a in endring.bok.ansatte}
    for nr, rad in enumerate(rader, start=kart.siste_rad + 1):
        nummer: Verdi = rad.ansatt
        if rad.ansatt.isdigit() and rad.ansatt == str(int(rad.ansatt)):
            nummer = int(rad.ansatt)
        skriver.skriv_ny(
            nr,
            {
                "ansattnr": nummer,
                "navn": navn.get(rad.ansatt),
                "dato": rad.dag,
                "slag": hendelsesslag()[SLAG].navn,
                "frist": max(dato, rad.dag) + FRIST,
                "merknad": rad.merknad,
            },
        )
    skriver.voks_til(kart.siste_rad + len(rader))
    endring.skriv_tabell(skriver)
    return []
