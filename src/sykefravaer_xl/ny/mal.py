"""New workbooks: the empty template and anything that is given as content in the same form."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from sykefravaer_xl.ark.betinget import VARSELNAVN
from sykefravaer_xl.ark.bok import ny_bok
from sykefravaer_xl.ark.dataark import Arkplan, dataark
from sykefravaer_xl.ark.generert_ark import arbeidsliste_ark, endringslogg_ark, oppfolging_ark
from sykefravaer_xl.ark.hendelser_ark import hendelser, hendelser_ark
from sykefravaer_xl.ark.inndata_ark import (
    ansatte_ark,
    enhetsplikter_ark,
    fravaer_ark,
    fravaerskoder_ark,
    innstillinger_ark,
    pliktforslag,
    sjekkpunkter_ark,
)
from sykefravaer_xl.ark.linjebryting import hoyde
from sykefravaer_xl.ark.merking import planmerker
from sykefravaer_xl.ark.sjekkpunktrader import sjekkpunktkolonner, sjekkpunktrader
from sykefravaer_xl.ark.xlsxskriver import Formater, skriv_ark
from sykefravaer_xl.bok.kjennemerker import som_navn
from sykefravaer_xl.bok.skjema import INNSTILLINGER
from sykefravaer_xl.bok.skjema.arknavn import INNSTILLINGER_ARK
from sykefravaer_xl.bok.skjema.innstillinger import ALLE, INNSTILLING_NAVN
from sykefravaer_xl.ny.hjelp import hjelp
from sykefravaer_xl.oversikt.ark import oversikt
from sykefravaer_xl.oversikt.tidslinje_ark import tidslinje
from sykefravaer_xl.plan.tegning import tegn_skjema
from sykefravaer_xl.veileder.ark import veilederark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from sykefravaer_xl.ark.dataark import Rad
    from sykefravaer_xl.ark.modell import Arkmodell, Celleverdi
    from sykefravaer_xl.plan.skjemaoppsett import Arkoppsett


@dataclass(frozen=True, slots=True)
class Malinnhold:
    """What a new workbook is filled with. A row maps field names of ``bok/skjema`` to values.

    Rows of ``oppfolging`` hold what a clerk would have typed there: employee, first and last day
    of the spell, and fields such as ``dialogmote1.utfort``. ``innstillinger`` needs only what
    differs from the standard.
    """

    ansatte: tuple[Rad, ...] = ()
    fravaer: tuple[Rad, ...] = ()
    oppfolging: tuple[Rad, ...] = ()
    hendelser: tuple[Rad, ...] = ()
    enhetsplikter: tuple[Rad, ...] = ()
    """Empty: the suggestions."""
    innstillinger: Mapping[str, Celleverdi] = field(default_factory=dict)
    fravaerskoder: tuple[Rad, ...] = ()
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
    former = Formater(bok)
    oversikten, fravaeret, *andre = _arkene(innhold)
    forst = [skriv_ark(bok, former, ark) for ark in (oversikten, fravaeret)]
    for ark in andre:
        skriv_ark(bok, former, ark)
    bok.define_name(VARSELNAVN, _warning_days())
    _merk(bok)
    forst[0 if innhold.fravaer else 1].activate()
    bok.close()
    return strom.getvalue()


def _merk(bok: Any) -> None:
    """The hidden names that our columns are known by when their headings get other words."""
    planer = (
        fravaer_ark(),
        oppfolging_ark(sjekkpunktkolonner()),
        arbeidsliste_ark(),
        hendelser_ark(),
        enhetsplikter_ark(),
        sjekkpunkter_ark(),
        endringslogg_ark(),
    )
    for tabell, merket in planmerker(planer).items():
        for navn, sted in som_navn(tabell, merket):
            bok.define_name(navn, f"={sted}")
            bok.defined_names[-1][3] = True  # XlsxWriter has no other way to hide a name


def _arkene(innhold: Malinnhold) -> list[Arkmodell]:
    def ark(plan: Arkplan, rader: Iterable[Rad] = ()) -> Arkmodell:
        return dataark(plan, [plan.rekke(rad) for rad in rader])

    return [
        oversikt(None),
        ark(fravaer_ark(), innhold.fravaer),
        ark(oppfolging_ark(sjekkpunktkolonner()), innhold.oppfolging),
        ark(arbeidsliste_ark()),
        tidslinje(None),
        hendelser(innhold.hendelser),
        ark(enhetsplikter_ark(), innhold.enhetsplikter or pliktforslag()),
        ark(ansatte_ark(), innhold.ansatte),
        ark(sjekkpunkter_ark(), sjekkpunktrader()),
        _innstillinger(innhold),
        ark(fravaerskoder_ark(), innhold.fravaerskoder),
        ark(endringslogg_ark()),
        veilederark(),
        hjelp(),
        *(tegn_skjema(navn, oppsett) for navn, oppsett in innhold.planark),
    ]


def _innstillinger(innhold: Malinnhold) -> Arkmodell:
    """The settings, each row as high as its explanation."""
    plan, rader = innstillinger_ark(), _settings(innhold)
    modell = dataark(plan, [plan.rekke(rad) for rad in rader])
    for nr, rad in enumerate(rader, start=1):
        trengs = hoyde(rad["forklaring"], INNSTILLINGER["forklaring"])
        if trengs is not None:
            modell.hoyde(nr, trengs)
    return modell


def _settings(innhold: Malinnhold) -> tuple[Rad, ...]:
    return tuple(
        {
            "innstilling": en.navn,
            "verdi": innhold.innstillinger.get(en.id, en.standard),
            "forklaring": en.forklaring,
        }
        for en in ALLE
    )


def _warning_days() -> str:
    """Found by its name, not its cell, so the settings can be sorted; 7 when it is missing."""
    navn = INNSTILLING_NAVN["varsel_dager"]
    return f'=IFERROR(VLOOKUP("{navn}",{INNSTILLINGER_ARK}!$A$1:$B$100,2,FALSE),7)'
