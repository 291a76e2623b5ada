"""``sak``: JSON lines in, JSON lines out; no workbook."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import click

from sykefravaer_xl.fil.trygt import grunn
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.synlig import json_tekst
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.norsk import Kommando
from sykefravaer_xl.terminal.strommer import noen_lytter

_STDIN = Path("-")


@click.command(cls=Kommando, help=tekst.HJELP["sak"])
@click.argument("fil", type=click.Path(path_type=Path), default=_STDIN, metavar="[FIL]")
def sak(fil: Path) -> int:
    """One case a line; a line that is no case gives a line with ``feil``."""
    from sykefravaer_xl.domene.sak_json import sak_linje

    with ExitStack() as apnet:
        linjer = _stdin() if fil == _STDIN else apnet.enter_context(_apne(fil))
        for linje in linjer:
            if linje.strip():
                click.echo(json_tekst(sak_linje(linje)))
            if not noen_lytter():
                break
    return 0


def _apne(fil: Path) -> TextIO:
    # a byte that is no UTF-8 is a fault of its own line: as half a surrogate pair it is no JSON
    try:
        return fil.open(encoding="utf-8-sig", errors="surrogateescape")
    except FileNotFoundError:
        grunnen = tekst.FANT_IKKE.format(fil=fil)
    except IsADirectoryError:
        grunnen = tekst.MAPPE_IKKE_FIL.format(fil=fil)
    except OSError as feil:
        grunnen = tekst.OSFEIL.format(fil=fil, grunn=grunn(feil))
    raise click.BadParameter(grunnen, param_hint="FIL")


def _stdin() -> TextIO:
    inn = sys.stdin
    if inn is None:
        raise SykefravaerFeil(tekst.INGEN_STDIN, "ingen_inndata")
    if isinstance(inn, TextIOWrapper):
        inn.reconfigure(encoding="utf-8-sig", errors="surrogateescape")
    return inn
