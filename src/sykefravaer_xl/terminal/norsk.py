"""click's help and errors in Norwegian."""

from __future__ import annotations

import re
from typing import Final

import click

from sykefravaer_xl.terminal import tekst

_OVERSATT: Final = tuple(
    (re.compile(monster), norsk)
    for monster, norsk in (
        (r"Option '(.+)' requires an argument\.", r"\1 må følges av en verdi."),
        (r"Option '(.+)' does not take a value\.", r"\1 skal ikke ha noen verdi."),
        (r"Got unexpected extra arguments? \((.+)\)", r"dette er for mye: \1."),
        (r"'(.+)' is not a valid integer(?: range)?\.", r"«\1» er ikke et helt tall."),
        (r"(\S+) is not in the range (\S+)<=x<=(\S+)\.", r"\1 er ikke fra \2 til \3."),
        (r"'(.+)': No such file or directory", r"Fant ikke filen \1."),
        (r"'(.+)': Is a directory", r"\1 er en mappe, ikke en fil."),
        (r"'(.+)': Permission denied", r"Får ikke lese \1."),
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


class Gruppe(_NorskHjelp, click.Group):
    """The program: its commands in the order a clerk meets them, not of the alphabet."""

    command_class = Kommando

    def list_commands(self, ctx: click.Context) -> list[str]:
        """As they were added."""
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        self._skriv_valg(ctx, formatter)
        rader = [
            (navn, kommando.get_short_help_str(90))
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
