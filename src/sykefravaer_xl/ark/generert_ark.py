"""The sheets the program writes: ``Oppfølging``, ``Arbeidsliste``, ``Endringslogg``, and the
account of the reading in a book from before it had a place in ``Hjelp``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sykefravaer_xl.ark import betinget
from sykefravaer_xl.ark.dataark import Arkplan, Betinget
from sykefravaer_xl.ark.stil import SKIFER
from sykefravaer_xl.bok.skjema import ARBEIDSLISTE, ENDRINGSLOGG, LEST, OPPFOLGING
from sykefravaer_xl.bok.skjema.oppfolging import (
    NESTE,
    SISTE_PAA_PAPIR,
    oppfolging_felter,
    sjekkpunktkolonner,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Sjekkpunktkolonner:
    """A checkpoint as the sheet shows it; only duties (``oppgave``) turn red."""

    id: str
    navn: str
    oppgave: bool


def oppfolging_ark(
    sjekkpunkter: Sequence[Sjekkpunktkolonner],
    *,
    ark: str = OPPFOLGING.ark,
    varsel: str = betinget.VARSELNAVN,
) -> Arkplan:
    """One row a case: the fixed columns, then four for each checkpoint."""
    skjema = OPPFOLGING.med(
        *(k for p in sjekkpunkter for k in sjekkpunktkolonner(p.id, p.navn, oppgave=p.oppgave))
    )
    plan = Arkplan(
        ark,
        OPPFOLGING.tabell,
        skjema.kolonner,
        frys_kolonner=2,
        siste_paa_papir=SISTE_PAA_PAPIR,
        fanefarge=SKIFER,
    )
    farger = tuple(
        regel
        for punkt in sjekkpunkter
        if punkt.oppgave
        for regel in _colours(plan, punkt.id, varsel)
    )
    neste = tuple(f"${plan.bokstav(felt)}2" for felt in NESTE)
    return replace(
        plan, betinget=(*betinget.etter_status(neste[0], neste[1], NESTE, varsel), *farger)
    )


def _colours(plan: Arkplan, sjekkpunkt_id: str, varsel: str) -> tuple[Betinget, ...]:
    frist, utfort, unntak, _ = oppfolging_felter(sjekkpunkt_id)
    felter = (frist, utfort, unntak)
    celler = tuple(f"${plan.bokstav(felt)}2" for felt in felter)
    slutt = f"${plan.bokstav('tilfelle_til')}2"
    return betinget.etter_utfort(felter, (celler[0], celler[1], celler[2]), slutt, varsel)


def arbeidsliste_ark(ark: str = ARBEIDSLISTE.ark) -> Arkplan:
    """Who must do what by when; written anew at every run."""
    return Arkplan(
        ark,
        ARBEIDSLISTE.tabell,
        ARBEIDSLISTE.kolonner,
        betinget=betinget.etter_status("$A2", "$B2", ("frist", "status"), None),
        fanefarge=SKIFER,
    )


def lest_ark(ark: str) -> Arkplan:
    """How the book was read; written anew at every run."""
    return Arkplan(ark, LEST.tabell, LEST.kolonner, fanefarge=SKIFER)


def endringslogg_ark(ark: str = ENDRINGSLOGG.ark) -> Arkplan:
    """One row a run: what was computed and how many cells changed."""
    return Arkplan(
        ark,
        ENDRINGSLOGG.tabell,
        ENDRINGSLOGG.kolonner,
        siste_paa_papir="endringer",  # the checksum is for the program
        fanefarge=SKIFER,
    )
