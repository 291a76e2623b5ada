"""New workbooks: the empty template and anything that is given as content in the same form."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.betinget import VARSELNAVN
from sykefravaer_xl.ark.bok import ny_bok
from sykefravaer_xl.ark.dataark import Arkplan, skriv_dataark
from sykefravaer_xl.ark.generert_ark import arbeidsliste_ark, endringslogg_ark, oppfolging_ark
from sykefravaer_xl.ark.hendelser_ark import bygg_hendelser
from sykefravaer_xl.ark.inndata_ark import (
    ansatte_ark,
    fravaer_ark,
    innstillinger_ark,
    sjekkpunkter_ark,
)
from sykefravaer_xl.ark.sjekkpunktrader import sjekkpunktkolonner, sjekkpunktrader
from sykefravaer_xl.ark.stil import Stil
from sykefravaer_xl.ark.tekst import INNSTILLING_FORKLARING
from sykefravaer_xl.bok.kolonner import INNSTILLING_NAVN, INNSTILLINGER_ARK
from sykefravaer_xl.ny.hjelp import bygg_hjelp
from sykefravaer_xl.oversikt.ark import bygg_oversikt
from sykefravaer_xl.oversikt.tidslinje_ark import bygg_tidslinje
from sykefravaer_xl.plan.tegning import skriv_planark
from sykefravaer_xl.veileder.ark import bygg_veileder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from sykefravaer_xl.ark.dataark import Celleverdi, Rad
    from sykefravaer_xl.plan.arkmodell import Arkoppsett

STANDARD_INNSTILLINGER: Final[Mapping[str, Celleverdi]] = {
    "profil": "privat",
    "varsel_dager": 7,
    "lonnskjoring_dag": 12,
    "egenmeldingsdager": 3,
    "virksomhet": None,
    "navn_i_epost": "Nei",
    "avsender_epost": None,
    "hr_epost": None,
    "varsle_stedfortreder": "Nei",
    "kopi_til_hr": "Nei",
    "maler": None,
    "kostnad_per_dag": None,
}


@dataclass(frozen=True, slots=True)
class Malinnhold:
    """What a new workbook is filled with. A row maps field names of ``kolonner.py`` to values.

    Rows of ``oppfolging`` hold what a clerk would have typed there: employee, first and last day
    of the spell, and fields such as ``dialogmote1.utfort``. ``innstillinger`` needs only what
    differs from the standard.
    """

    ansatte: tuple[Rad, ...] = ()
    fravaer: tuple[Rad, ...] = ()
    oppfolging: tuple[Rad, ...] = ()
    hendelser: tuple[Rad, ...] = ()
    innstillinger: Mapping[str, Celleverdi] = field(default_factory=dict)
    planark: tuple[tuple[str, Arkoppsett], ...] = ()
    """Follow-up plans with the names of their sheets."""


def tom_mal() -> Malinnhold:
    """A workbook with nobody in it."""
    return Malinnhold()


def skriv_mal(sti: Path, innhold: Malinnhold) -> None:
    """Write the workbook; an existing file is overwritten. Same content, same bytes."""
    sti.write_bytes(mal_som_bytes(innhold))


def mal_som_bytes(innhold: Malinnhold) -> bytes:
    """The workbook as a file in memory."""
    strom = BytesIO()
    bok = ny_bok(strom)
    stil = Stil(bok)
    oversikt = bygg_oversikt(bok, None, stil)

    def ark(plan: Arkplan, rader: Iterable[Rad]) -> object:
        return skriv_dataark(bok, stil, plan, (plan.rekke(rad) for rad in rader))

    fravaer = skriv_dataark(
        bok, stil, fravaer_ark(), (fravaer_ark().rekke(rad) for rad in innhold.fravaer)
    )
    ark(oppfolging_ark(sjekkpunktkolonner()), innhold.oppfolging)
    ark(arbeidsliste_ark(), ())
    bygg_tidslinje(bok, None, stil)
    bygg_hendelser(bok, stil, innhold.hendelser)
    ark(ansatte_ark(), innhold.ansatte)
    ark(sjekkpunkter_ark(), sjekkpunktrader())
    ark(innstillinger_ark(), _settings(innhold))
    ark(endringslogg_ark(), ())
    bygg_veileder(bok, stil)
    bygg_hjelp(bok, stil)
    for navn, oppsett in innhold.planark:
        skriv_planark(bok, stil, navn, oppsett)
    bok.define_name(VARSELNAVN, _warning_days())
    (oversikt if innhold.fravaer else fravaer).activate()
    bok.close()
    return strom.getvalue()


def _settings(innhold: Malinnhold) -> tuple[Rad, ...]:
    verdier = {**STANDARD_INNSTILLINGER, **innhold.innstillinger}
    return tuple(
        {
            "innstilling": navn,
            "verdi": verdier[felt],
            "forklaring": INNSTILLING_FORKLARING[felt],
        }
        for felt, navn in INNSTILLING_NAVN.items()
    )


def _warning_days() -> str:
    """Found by its name, not its cell, so the settings can be sorted; 7 when it is missing."""
    navn = INNSTILLING_NAVN["varsel_dager"]
    return f'=IFERROR(VLOOKUP("{navn}",{INNSTILLINGER_ARK}!$A$1:$B$100,2,FALSE),7)'
