"""``regler``: what the law says on a day."""

from __future__ import annotations

from datetime import date

import click

from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.felles import dato_valg
from sykefravaer_xl.terminal.norsk import Kommando


@click.command(cls=Kommando, help=tekst.HJELP["regler"])
@dato_valg
def regler(dato: date) -> int:
    """Print the figures and checkpoints in force, with paragraph and source."""
    from sykefravaer_xl.domene.tekst import REGNET_FRA
    from sykefravaer_xl.lov.lov import regelverk
    from sykefravaer_xl.lov.ordninger import ordninger
    from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

    verdier = regelverk().verdier(dato)
    click.echo(f"Regler som gjelder {dato:%d.%m.%Y}\n")
    for navn, verdi in verdier.items():
        click.echo(f"{navn} = {verdi.verdi}  ({verdi.hjemmel})")
        click.echo(f"    {verdi.regel}\n    Kilde: {verdi.kilde}")
    for ordning, figurer in ordninger().i_kraft(dato).items():
        click.echo(f"\n{ordning}\n")
        for navn, figur in figurer.items():
            click.echo(f"{navn} = {figur.verdi}  ({figur.hjemmel})")
            click.echo(f"    {figur.regel}\n    Kilde: {figur.kilde}")
    for runde in ordninger().korona_for(dato):
        click.echo(f"\nKorona: {runde.regel}  ({runde.hjemmel})\n    Kilde: {runde.kilde}")
    click.echo("\nSjekkpunkter\n")
    for punkt in sjekkpunkter().values():
        versjon = punkt.versjon(dato)
        if versjon is None:
            continue
        ledd = REGNET_FRA[versjon.regnes_fra]
        if versjon.maneder:
            ledd += f" + {versjon.maneder} md."
        if versjon.dager:
            ledd += (
                f" + {versjon.dager} dager"
                if isinstance(versjon.dager, str)
                else (f" {'+' if versjon.dager > 0 else '−'} {abs(versjon.dager)} dager")
            )
        click.echo(f"{punkt.id}: {ledd}  ({versjon.hjemmel}, fra {versjon.fra:%d.%m.%Y})")
        click.echo(f"    {versjon.regel}\n    Kilde: {versjon.kilde}")
    return 0
