"""click's help and errors in Norwegian."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from types import MappingProxyType
from typing import Final, cast

import click

from sykefravaer_xl.terminal import tekst

_OVERSATT: Final = tuple(
    (re.compile(monster), norsk)
    for monster, norsk in (
        (r"Option '(.+)' requires an argument\.", r"\1 må følges av en verdi."),
        (r"Option '(.+)' does not take a value\.", r"\1 skal ikke ha noen verdi."),
        (r"Got unexpected extra arguments? \((.*)\)", r"dette er for mye: \1."),
    )
)
"""click's own sentences that a user of ours can meet."""
_PAAKREVD: Final = ("[required]", "[må oppgis]")


class _NorskHjelp(click.Command):
    """Headings of the help text."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        deler = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, deler, prefix=f"{tekst.BRUK} ")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        valg = super().get_help_option(ctx)
        if valg is not None:
            valg.help = tekst.HJELP["hjelp"]
        return valg

    def _skriv_valg(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rader = [
            (rad[0], rad[1].replace(*_PAAKREVD))
            for valg in self.get_params(ctx)
            if isinstance(valg, click.Option) and (rad := valg.get_help_record(ctx)) is not None
        ]
        if rader:
            with formatter.section(tekst.VALG):
                formatter.write_dl(rader)


class Kommando(_NorskHjelp):
    """One command."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("options_metavar", "[VALG]")
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under a Norwegian heading."""
        self._skriv_valg(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One example, as it is typed."""
        with formatter.section(tekst.EKSEMPEL_TITTEL):
            formatter.write(f"  sykefravaer-xl {tekst.EKSEMPEL[str(self.name)]}\n")


class Gruppe(_NorskHjelp, click.Group):
    """The program: its commands in the order a clerk meets them, not of the alphabet."""

    command_class = Kommando
    steder: Mapping[str, str] = MappingProxyType({})
    """Command → the module it is defined in, under its own name with ``_`` for ``-``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """As they are listed."""
        return list(self.steder)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded now: one command does not wait for the others."""
        if cmd_name not in self.steder:
            return None
        kommando = getattr(import_module(self.steder[cmd_name]), cmd_name.replace("-", "_"))
        return cast("click.Command", kommando)

    def alle(self) -> dict[str, click.Command]:
        """Every command, loaded."""
        kontekst = click.Context(self)
        funnet = ((navn, self.get_command(kontekst, navn)) for navn in self.steder)
        return {navn: kommando for navn, kommando in funnet if kommando is not None}

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command, or which one she may have meant."""
        navn = args[0]
        if navn not in self.steder and not navn.startswith("-"):
            nare = get_close_matches(navn.casefold(), self.steder, n=1, cutoff=0.5)
            raise click.UsageError(
                tekst.UKJENT_KOMMANDO.format(navn=navn[:40])
                + (tekst.MENTE_DU.format(navn=nare[0]) if nare else ""),
                ctx,
            )
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        self._skriv_valg(ctx, formatter)
        rader = [
            (navn, (kommando.help or "").split("\n\n", maxsplit=1)[0])
            for navn in self.list_commands(ctx)
            if (kommando := self.get_command(ctx, navn)) is not None and not kommando.hidden
        ]
        with formatter.section(tekst.KOMMANDOER):
            formatter.write_dl(rader)


def feilbruk(feil: click.UsageError) -> str:
    """What is wrong with the call, in our own words."""
    slag = type(feil).__name__
    navn = getattr(feil, "option_name", None) or getattr(feil, "command_name", None)
    if navn is None and isinstance(feil, click.BadParameter) and feil.param is not None:
        navn = (
            feil.param.opts[-1] if feil.param.param_type_name == "option" else (feil.param.metavar)
        )
    if slag not in tekst.FEILBRUK or navn is None:
        slag = "UsageError"
    return tekst.FEILBRUK[slag].format(navn=navn, grunn=_paa_norsk(feil.message))


def _paa_norsk(melding: str) -> str:
    for monster, norsk in _OVERSATT:
        if treff := monster.fullmatch(melding):
            return treff.expand(norsk)
    return melding
