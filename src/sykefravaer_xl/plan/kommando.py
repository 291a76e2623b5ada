"""``plan``: follow-up plans as sheets in the workbook, and in NAV's form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sykefravaer_xl.grunn.ordlyd import antall
from sykefravaer_xl.plan import tekst
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import (
    ENDELSER,
    FIL,
    I_DEL,
    krev_maal,
    si,
    si_funn,
    uten_passord_valg,
)

if TYPE_CHECKING:
    from sykefravaer_xl.grunn.feil import Funn
    from sykefravaer_xl.plan.planbok import Planrapport


@bokkommando(
    "plan",
    tekst.HJELP["plan"],
    ansatt="flere",
    ansatt_hjelp=tekst.HJELP["ansatt"],
    ut=tekst.HJELP["ut"],
    kopier=True,
)
@click.option("--forfalte", is_flag=True, help=tekst.HJELP["forfalte"])
@click.option(
    "--nav-json",
    "til_fil",
    type=FIL,
    metavar="FIL",
    help=tekst.HJELP["nav_json"],
)
@click.option(
    "--fra-nav-json",
    "fra_fil",
    type=FIL,
    metavar="FIL",
    help=tekst.HJELP["fra_nav_json"],
)
@uten_passord_valg
def plan(
    valg: Bokvalg,
    til_fil: Path | None,
    fra_fil: Path | None,
    *,
    forfalte: bool,
    uten_passord: bool,
) -> int:
    """Make, renew, export or import plans."""
    from sykefravaer_xl.fil.utfil import Vern
    from sykefravaer_xl.plan.navfil import NavfilFeil, krev_navfil, les_navfil, skriv_navfil
    from sykefravaer_xl.plan.planbok import Planvalg, lag_planer

    if sum((bool(valg.ansatte), forfalte, fra_fil is not None)) > 1:
        raise click.UsageError(tekst.BARE_EN)
    if not (valg.ansatte or forfalte or til_fil or fra_fil):
        raise click.UsageError(tekst.VELG)
    if til_fil is not None and til_fil.suffix.lower() in ENDELSER:
        raise click.UsageError(tekst.ER_BOK)
    if til_fil is not None:
        krev_navfil(til_fil)
    lest, funn = les_navfil(fra_fil) if fra_fil is not None else ([], [])
    if fra_fil is not None and not lest:
        si_funn(funn, ())
        return 1
    hva = Planvalg(
        ansatte=valg.ansatte,
        forfalte=forfalte,
        fra_nav=tuple(lest),
        fra_fil=fra_fil.name if fra_fil is not None else "",
        til_nav=til_fil is not None,
    )
    krev_maal(valg.bok, valg.ut)
    if til_fil is not None:
        Vern.av([valg.bok], valg.passord, uten_passord=uten_passord).krev(til_fil)
    rapport = lag_planer(valg.bok, valg.dato, hva, valg.skrivevalg())
    feil = [*funn, *rapport.feil]
    if til_fil is not None and rapport.nav:
        try:
            skriv_navfil(til_fil, rapport.nav)
        except NavfilFeil:  # the workbook is written, and that is told too
            _si(rapport, feil, None, forfalte=forfalte, bare_se=hva.bare_se)
            raise
    _si(rapport, feil, til_fil, forfalte=forfalte, bare_se=hva.bare_se)
    if feil:
        return I_DEL if rapport.gjort else 1
    return 0


def _si(
    rapport: Planrapport,
    feil: list[Funn],
    til_fil: Path | None,
    *,
    forfalte: bool,
    bare_se: bool,
) -> None:
    """Messages on stderr, what was done on stdout."""
    si_funn(feil, rapport.varsler)
    if forfalte:
        alle = rapport.forfalt + rapport.snart
        if alle:
            tall = antall(alle, "ansatt", "ansatte")
            click.echo(
                tekst.FORFALTE.format(antall=tall, forfalt=rapport.forfalt, snart=rapport.snart)
            )
        else:
            click.echo(tekst.INGEN_FORFALTE)
    for ark in rapport.laget:
        click.echo(tekst.LAGET.format(ark=ark))
    for ark, versjon in rapport.fornyet:
        click.echo(tekst.FORNYET.format(ark=ark, versjon=versjon))
    for ark in rapport.like:
        click.echo(tekst.LIK.format(ark=ark))
    if til_fil is not None and rapport.nav:
        tall = antall(len(rapport.nav), "plan", "planer")
        click.echo(tekst.JSON_SKREVET.format(antall=tall, fil=til_fil))
    if bare_se and not rapport.planark:
        si(tekst.INGEN_PLANARK)
    if rapport.ut is not None:
        click.echo(tekst.SKREVET.format(ut=rapport.ut))
    elif not bare_se:
        click.echo(tekst.UENDRET)
    if rapport.sikkerhetskopi is not None:
        click.echo(tekst.KOPI.format(kopi=rapport.sikkerhetskopi))
