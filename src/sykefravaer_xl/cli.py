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

from sykefravaer_xl.arbeidsliste import kommando as arbeidsliste
from sykefravaer_xl.brev import kommando as brevkommando
from sykefravaer_xl.doktor import kommando as doktorkommando
from sykefravaer_xl.forklaring import hva_om_kommando as hva_om
from sykefravaer_xl.forklaring import kommando as forklar
from sykefravaer_xl.forklaring import timer_kommando as timer
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.versjon import programversjon
from sykefravaer_xl.importer import kommando as importkommando
from sykefravaer_xl.inntektsmelding import kommando as imkommando
from sykefravaer_xl.kjoring import kommando as beregn
from sykefravaer_xl.ny import kommando as ny
from sykefravaer_xl.oppslag import regler, sak
from sykefravaer_xl.plan import kommando as plankommando
from sykefravaer_xl.statistikk import kommando as rapport
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.norsk import Gruppe, feilbruk
from sykefravaer_xl.veileder import kommando as veileder


@click.group(
    cls=Gruppe,
    help=tekst.PROGRAM,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="[VALG]",
    subcommand_metavar="KOMMANDO [ARGUMENT]…",
)
@click.version_option(
    programversjon(), "--version", message="%(version)s", help=tekst.HJELP["versjon"]
)
def program() -> None:
    """The group itself does nothing."""


for _kommando in (
    ny.ny,
    beregn.beregn,
    beregn.sjekk,
    arbeidsliste.arbeidsliste,
    forklar.forklar,
    hva_om.hva_om,
    timer.timer,
    rapport.rapport,
    plankommando.plan,
    brevkommando.brev,
    importkommando.importer,
    imkommando.inntektsmelding,
    sak.sak,
    regler.regler,
    doktorkommando.doktor,
    veileder.veileder,
):
    program.add_command(_kommando)


def kjor(argumenter: list[str] | None = None) -> int:
    """Run the program; returns the exit code and never shows a traceback for a user's mistake."""
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
        return 130
    except SykefravaerFeil as feil:
        click.echo(feil.melding, err=True)
        return 1
    except BrokenPipeError:
        return 0
    return svar if isinstance(svar, int) else 0


def main() -> None:
    """Entry point."""
    for strom in (sys.stdout, sys.stderr):
        if isinstance(strom, io.TextIOWrapper):  # Windows consoles are not UTF-8 by themselves
            strom.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(kjor())
