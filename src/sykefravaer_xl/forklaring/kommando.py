"""``forklar``: why the dates of one employee are what they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from sykefravaer_xl.forklaring import tekst
from sykefravaer_xl.grunn.ordlyd import noen, vis_dato
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import si_utelatt
from sykefravaer_xl.terminal.tekst import HJELP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.bok.lesevalg import Leseonske
    from sykefravaer_xl.domene.sjekkpunkt import Frist

VIS_NUMRE: Final = 20


def _finnes(bok: Path, ark: Leseonske, ansatt: str) -> str:
    """What the book does have, without anybody's name."""
    from sykefravaer_xl.bok.lesing import les
    from sykefravaer_xl.grunn.normalisering import navnenokkel

    lest = les(bok, ark)
    med_rader = {rad.ansatt for rad in lest.fravaer if rad.ansatt is not None}
    onsket = navnenokkel(ansatt)
    if any(
        rad.ansatt not in med_rader and onsket in {navnenokkel(str(rad.ansatt)), _navn(rad.navn)}
        for rad in lest.ansatte
    ):
        return tekst.UTEN_RADER
    navn = {_navn(rad.navn) for rad in lest.fravaer} | {_navn(rad.navn) for rad in lest.ansatte}
    numre = [nr for nr in dict.fromkeys(rad.ansatt for rad in lest.fravaer) if nr]
    if not numre or any(navnenokkel(nr) in navn for nr in numre):
        return tekst.FINNES_NAVN.format(antall=len(numre))
    return tekst.FINNES_NUMRE.format(numre=noen(numre, VIS_NUMRE))


def _navn(navn: str | None) -> str:
    from sykefravaer_xl.grunn.normalisering import navnenokkel

    return navnenokkel(navn or "")


@bokkommando("forklar", HJELP["forklar"], ansatt="krevd")
@click.option("--felt", metavar="FELT", help=HJELP["forklar.felt"])
def forklar(valg: Bokvalg, felt: str | None) -> int:
    """Print the reason of one answer, or of the most important ones."""
    from sykefravaer_xl.bok.passord import laast_opp

    with laast_opp(valg.bok, valg.passord):
        return _forklar(valg.bok, valg.ansatt, felt, valg.dato, valg.ark)


def _forklar(bok: Path, ansatt: str, felt: str | None, dato: date, ark: Leseonske) -> int:
    from sykefravaer_xl.bok.enkeltsak import UkjentAnsattFeil, finn_sak
    from sykefravaer_xl.bok.utelatt import utelatt_om
    from sykefravaer_xl.domene.forklaring import UkjentFeltFeil
    from sykefravaer_xl.domene.forklaring import forklar as forklar_felt
    from sykefravaer_xl.forklaring.valg import graderte_rader, viktigste_felter

    try:
        sak, oppdatering = finn_sak(bok, ansatt, dato, ark)
    except UkjentAnsattFeil:
        finnes = _finnes(bok, ark, ansatt)
        click.echo(
            tekst.UKJENT_ANSATT.format(ansatt=ansatt[:40], fil=bok.name, finnes=finnes), err=True
        )
        return 1
    resultat = sak.resultat
    assert resultat is not None  # noqa: S101 - finn_sak refuses cases with faults
    tilfelle = resultat.tilfelle_na
    frister: Sequence[Frist] = ()
    for svar in oppdatering.svar:
        if svar.sak is sak and svar.tilfelle is tilfelle:
            frister = svar.frister
    if felt is not None:
        onsket: tuple[str, ...] = (felt.strip().lower(),)
    else:
        onsket = viktigste_felter(resultat, frister)
    timer = graderte_rader(sak, tilfelle)
    try:
        alle = [
            forklar_felt(resultat, ett, tilfelle, frister=frister, timer=timer) for ett in onsket
        ]
    except UkjentFeltFeil as feil:
        raise click.UsageError(feil.melding) from feil
    si_utelatt(utelatt_om(oppdatering, sak))
    hvem = sak.vist_ansattnr or sak.navn
    click.echo(tekst.ANSATT.format(ansatt=hvem, dato=vis_dato(dato)))
    for forklaring in alle:
        click.echo(f"\n{forklaring.tekst}")
    return 0
