"""Our own sheets in the open book: made when they are missing, from the template's own plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from sykefravaer_xl.ark.arkendringer import oppfolgingsskjema, punkter_i_bruk
from sykefravaer_xl.ark.betinget import STANDARD_VARSEL
from sykefravaer_xl.ark.generert_ark import (
    Sjekkpunktkolonner,
    arbeidsliste_ark,
    endringslogg_ark,
    oppfolging_ark,
)
from sykefravaer_xl.ark.tabellskriver import Tabellskriver, ledig_navn
from sykefravaer_xl.bok.endringslogg import loggrader
from sykefravaer_xl.bok.skjema import ARBEIDSLISTE, ENDRINGSLOGG, OPPFOLGING
from sykefravaer_xl.grunn.versjon import programversjon
from sykefravaer_xl.verter.arkskriving import krev_plass, lag_ark, utfor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from arkbok import Verdi
    from sykefravaer_xl.bok.endringslogg import Arkendringer, Loggrad
    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.verter.apenbok import ApenBok

LENGSTE_I_BLOKK: Final = 8_000
"""Longer texts are refused by some versions of Excel when a block of cells is written at once."""


def _ledig(bok: ApenBok, navn: str) -> str:
    return ledig_navn(navn, {ark.casefold() for ark in bok.kilde.arknavn})


def _rekker(rader: Iterable[Mapping[str, object]], felter: Iterable[str]) -> list[list[Verdi]]:
    navn = list(felter)
    return [[cast("Verdi", rad.get(felt)) for felt in navn] for rad in rader]


def _varsel(oppdatering: Oppdatering) -> str:
    dager = oppdatering.oppsett.varsel_dager
    return STANDARD_VARSEL if dager is None else str(dager)


def ny_arbeidsliste(bok: ApenBok, oppdatering: Oppdatering) -> str:
    """``Arbeidsliste``; returns the name the sheet got."""
    navn = _ledig(bok, ARBEIDSLISTE.ark)
    plan = arbeidsliste_ark(ark=navn, varsel=_varsel(oppdatering))
    lag_ark(bok, plan, _rekker(oppdatering.arbeidsliste, ARBEIDSLISTE.overskrifter))
    return navn


def ny_oppfolging(bok: ApenBok, oppdatering: Oppdatering) -> str:
    """``Oppfølging``; returns the name the sheet got."""
    navn = _ledig(bok, OPPFOLGING.ark)
    punkter = [Sjekkpunktkolonner(p.id, p.navn, p.oppgave) for p in punkter_i_bruk(oppdatering)]
    plan = oppfolging_ark(punkter, ark=navn, varsel=_varsel(oppdatering))
    felter = oppfolgingsskjema(oppdatering).overskrifter
    lag_ark(bok, plan, _rekker(oppdatering.nye_oppfolging, felter))
    return navn


def ny_logg(
    bok: ApenBok, grunnlag: Loggrad, endringer: Sequence[Arkendringer], naa: datetime
) -> str:
    """``Endringslogg`` with its first entry; returns the name the sheet got."""
    navn = _ledig(bok, ENDRINGSLOGG.ark)
    rader = _loggrader(grunnlag, endringer, "", naa)
    lag_ark(bok, endringslogg_ark(ark=navn), _rekker(rader, ENDRINGSLOGG.overskrifter))
    return navn


def skriv_logg(
    bok: ApenBok,
    kart: Tabellkart,
    grunnlag: Loggrad,
    endringer: Sequence[Arkendringer],
    forrige: str,
    naa: datetime,
) -> None:
    """Add an entry to the change log."""
    rader = _loggrader(grunnlag, endringer, forrige, naa)
    skriver = Tabellskriver(kart, bok, ENDRINGSLOGG)
    skriver.krev(ENDRINGSLOGG.overskrifter)
    for nr, rad in enumerate(rader, start=kart.siste_rad + 1):
        skriver.skriv_ny(nr, rad)
    skriver.voks_til(kart.siste_rad + len(rader))
    krev_plass(skriver)
    utfor(bok, skriver)


def _loggrader(
    grunnlag: Loggrad, endringer: Sequence[Arkendringer], forrige: str, naa: datetime
) -> list[Loggrad]:
    felles: Loggrad = {
        "tidspunkt": naa.replace(microsecond=0),
        "versjon": programversjon(),
        "endrede_celler": sum(len(e.endringer) + e.fylt for e in endringer),
    }
    return loggrader({**felles, **grunnlag}, endringer, forrige, LENGSTE_I_BLOKK)
