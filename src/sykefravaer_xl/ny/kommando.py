"""``ny``: a new workbook."""

from __future__ import annotations

from pathlib import Path

import click

from sykefravaer_xl.fil.trygt import SkriveFeil, grunn
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.norsk import Kommando


@click.command(cls=Kommando, help=tekst.HJELP["ny"])
@click.argument("bok", type=click.Path(path_type=Path), metavar="BOK.xlsx")
@click.option("--eksempel", is_flag=True, help=tekst.HJELP["ny.eksempel"])
def ny(bok: Path, *, eksempel: bool) -> int:
    """Write a new workbook; an existing file is never overwritten."""
    from sykefravaer_xl.ny import eksempel as eksempelbok
    from sykefravaer_xl.ny import mal

    if bok.suffix.lower() != ".xlsx":
        bok = bok.with_name(f"{bok.name}.xlsx")
    innhold = mal.mal_som_bytes(eksempelbok.eksempel() if eksempel else mal.tom_mal())
    try:
        with bok.open("xb") as fil:
            fil.write(innhold)
    except FileExistsError:
        click.echo(tekst.FINNES_ALT.format(fil=bok), err=True)
        return 1
    except OSError as feil:
        raise SkriveFeil(bok, grunn(feil)) from feil
    click.echo(tekst.NY_LAGET.format(fil=bok))
    return 0
