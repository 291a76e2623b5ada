"""Conditional formats: what is late or soon, from stored dates and TODAY().

The file is therefore right on the day it is opened, whether or not the program has run since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.dataark import Betinget
from sykefravaer_xl.ark.stil import DATOFORMAT, FORFALT, MELDING, SNART, UNNTATT, UTFORT
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import OPPLYSNING, STATUS
from sykefravaer_xl.lov.lov import regelverk

if TYPE_CHECKING:
    from sykefravaer_xl.ark.stil import Utseende

VARSELNAVN: Final = "VarselDager"
"""Defined name in our own template. A clerk's own book has no such name and uses a number."""

STANDARD_VARSEL: Final = "7"


def etter_status(
    frist: str, status: str, felter: tuple[str, ...], varsel: str | None
) -> tuple[Betinget, ...]:
    """Overdue, soon and done for a row with one due date; arguments are cells such as ``$R2``.

    The stored status may be older than today: one that said Kommende can be overdue now, and is
    then shown so, since the cell's text takes part in its number format. One that is a formula
    says itself what is soon (``varsel`` None).
    """
    snart = f'{status}="Snart"' if varsel is None else f"{frist}<=TODAY()+{varsel}"
    apen = f'OR({status}="Forfalt",{status}="Snart",{status}="Kommende")'
    return (
        Betinget(felter, f"=AND(ISNUMBER({frist}),{frist}<TODAY(),{apen})", _vist(Status.FORFALT)),
        Betinget(
            felter,
            f"=AND(ISNUMBER({frist}),{frist}>=TODAY(),{snart},{apen})",
            _vist(Status.SNART),
        ),
        Betinget(felter, f'={status}="Utført"', UTFORT),
    )


def _vist(status: Status) -> Utseende:
    """The look of a date and a status: a date as dates are, any text as this status."""
    farger = FORFALT if status is Status.FORFALT else SNART
    return {**farger, "num_format": f'{DATOFORMAT};;;"{STATUS[status]}"'}


def etter_utfort(
    felter: tuple[str, str, str], celler: tuple[str, str, str], slutt: str, varsel: str
) -> tuple[Betinget, ...]:
    """Overdue, soon, done and exempted for one checkpoint in ``Oppfølging``.

    ``felter`` and ``celler`` are due date, done and exemption; ``slutt`` is the last day of the
    spell. A date after that day is no duty, and a spell long over is not coloured.
    """
    frist, utfort, unntak = celler
    opphold = regelverk().nyeste.tilfelle_opphold
    er_unntatt = f'AND({unntak}<>"",{unntak}<>"Nei")'
    apen = f'ISNUMBER({frist}),{utfort}="",NOT({er_unntatt})'
    return (
        Betinget(
            felter[:1],
            f"=AND({apen},{frist}<TODAY(),{frist}<={slutt},{slutt}>=TODAY()-{opphold})",
            FORFALT,
        ),
        Betinget(
            felter[:1],
            f"=AND({apen},{frist}>=TODAY(),{frist}<=TODAY()+{varsel},{slutt}>=TODAY())",
            SNART,
        ),
        Betinget(felter[:2], f'=AND(ISNUMBER({frist}),{utfort}<>"")', UTFORT),
        Betinget(felter, f'=AND(ISNUMBER({frist}),{utfort}="",{er_unntatt})', UNNTATT),
    )


def melding(felt: str, celle: str) -> Betinget:
    """A message is there to be read; what only states a date has no colour."""
    lengde = len(OPPLYSNING)
    regel = f'=AND({celle}<>"",LEFT({celle},{lengde})<>"{OPPLYSNING}")'
    return Betinget((felt,), regel, MELDING)
