"""``sak``: JSON lines in, JSON lines out; no workbook."""

from __future__ import annotations

import json
from typing import TextIO

import click

from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.norsk import Kommando


@click.command(cls=Kommando, help=tekst.HJELP["sak"])
@click.argument("fil", type=click.File("r", encoding="utf-8-sig"), default="-", metavar="[FIL]")
def sak(fil: TextIO) -> int:
    """One case a line; a line that is no case gives a line with ``feil``."""
    from sykefravaer_xl.domene.sak_json import sak_linje

    for linje in fil:
        if linje.strip():
            click.echo(json.dumps(sak_linje(linje), ensure_ascii=False))
    return 0
