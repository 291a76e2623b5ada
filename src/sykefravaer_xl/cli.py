"""The command line: ``sykefravaer-xl`` and ``python -m sykefravaer_xl``.

Data goes to stdout, messages to stderr. Exit 0 done, 1 nothing could be done or written, 2 wrong
use, 3 done in part or faults found. Everything a person reads is Norwegian, click's own words
included.
"""

from __future__ import annotations

import io
import sys
from typing import Any

import click

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.norsk import Gruppe, feilbruk
from sykefravaer_xl.terminal.strommer import (
    apne_standardstrommer,
    slipp_strommene,
    strommer,
)

KOMMANDOER = {
    "ny": "ny.kommando",
    "beregn": "kjoring.kommando",
    "sjekk": "kjoring.kommando",
    "arbeidsliste": "arbeidsliste.kommando",
    "forklar": "forklaring.kommando",
    "hva-om": "forklaring.hva_om_kommando",
    "timer": "forklaring.timer_kommando",
    "rapport": "statistikk.kommando",
    "plan": "plan.kommando",
    "brev": "brev.kommando",
    "saksmappe": "saksmappe.kommando",
    "importer": "importer.kommando",
    "inntektsmelding": "inntektsmelding.kommando",
    "sak": "oppslag.sak",
    "regler": "oppslag.regler",
    "doktor": "doktor.kommando",
    "veileder": "veileder.kommando",
}
"""Command → the module it stands in, in the order a clerk meets them; loaded when asked for."""


def _versjon(ctx: click.Context, _valg: click.Parameter, onsket: bool) -> None:
    """Print the version; to find it takes longer than the rest of a start."""
    if not onsket or ctx.resilient_parsing:
        return
    from sykefravaer_xl.grunn.versjon import programversjon

    click.echo(programversjon())
    ctx.exit()


@click.command(
    cls=Gruppe,
    help=tekst.PROGRAM,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="[VALG]",
    subcommand_metavar="KOMMANDO [ARGUMENT]…",
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_versjon,
    help=tekst.HJELP["versjon"],
)
def program() -> None:
    """The group itself does nothing."""


program.steder = {navn: f"sykefravaer_xl.{sted}" for navn, sted in KOMMANDOER.items()}


def kjor(argumenter: list[str] | None = None) -> int:
    """Run the program; returns the exit code and never shows a traceback."""
    with strommer() as (ut, _):
        kode = _utfor(argumenter)
    if ut.feil is None or isinstance(ut.feil, BrokenPipeError):  # who has closed has had enough
        return kode
    from sykefravaer_xl.fil.trygt import grunn  # slow to load, and seldom needed
    from sykefravaer_xl.terminal.felles import I_DEL

    with strommer():
        click.echo(tekst.SVAR_IKKE_SKREVET.format(grunn=grunn(ut.feil)), err=True)
    return kode or I_DEL


def _utfor(argumenter: list[str] | None) -> int:
    try:
        svar: Any = program.main(argumenter, prog_name="sykefravaer-xl", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as feil:
        click.echo(feil.ctx.get_help() if feil.ctx is not None else tekst.PROGRAM, err=True)
        return 2
    except click.UsageError as feil:
        click.echo(feilbruk(feil), err=True)
        sti = feil.ctx.command_path if feil.ctx is not None else "sykefravaer-xl"
        click.echo(tekst.PROV_HJELP.format(kommando=sti), err=True)
        return 2
    except click.exceptions.Exit as slutt:
        return slutt.exit_code
    except (click.Abort, KeyboardInterrupt):
        from sykefravaer_xl.terminal.felles import AVBRUTT

        click.echo(tekst.AVBRUTT, err=True)
        return AVBRUTT
    except SykefravaerFeil as feil:
        click.echo(feil.melding, err=True)
        return 1
    except Exception as feil:  # the last catch
        if sys.flags.dev_mode:  # python -X dev: whoever mends it wants the traceback
            raise
        from sykefravaer_xl.terminal.uventet import melding_om

        click.echo(melding_om(feil), err=True)
        return 1
    return svar if isinstance(svar, int) else 0


def main() -> None:
    """Entry point."""
    apne_standardstrommer()
    for strom in (sys.stdout, sys.stderr):
        if isinstance(strom, io.TextIOWrapper):  # Windows consoles are not UTF-8 by themselves
            strom.reconfigure(encoding="utf-8", errors="replace")
    kode = kjor()
    slipp_strommene()
    sys.exit(kode)
