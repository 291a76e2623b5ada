"""``veileder``: what helps at a checkpoint."""

from __future__ import annotations

from datetime import date

import click

from sykefravaer_xl.terminal.felles import dato_valg
from sykefravaer_xl.terminal.norsk import Kommando
from sykefravaer_xl.veileder import tekst


@click.command(cls=Kommando, help=tekst.HJELP)
@click.argument("sjekkpunkt", required=False, metavar="[SJEKKPUNKT]")
@dato_valg
def veileder(sjekkpunkt: str | None, dato: date) -> int:
    """Print the advice offered on a day."""
    from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
    from sykefravaer_xl.lov.veileder import rad_ved

    alle = sjekkpunkter()
    valgte = list(alle.values())
    if sjekkpunkt is not None:
        onsket = sjekkpunkt.strip().casefold()
        valgte = [p for p in valgte if onsket in (p.id, p.navn.casefold())]
        if not valgte:
            melding = tekst.UKJENT.format(verdi=sjekkpunkt[:40], punkter=", ".join(alle))
            raise click.UsageError(melding)
    skrevet = False
    for punkt in valgte:
        rader = rad_ved((punkt.id,), dato)
        if not rader:
            continue
        click.echo(punkt.navn if not skrevet else f"\n{punkt.navn}")
        skrevet = True
        for rad in rader:
            click.echo(f"  {tekst.SLAG[rad.slag]}: {rad.tekst}")
            lenke = f"  {rad.lenke}" if rad.lenke else ""
            click.echo(f"      {tekst.KILDE.format(kilde=rad.kilde)}{lenke}")
    if not skrevet:
        click.echo(tekst.INGEN)
    return 0
