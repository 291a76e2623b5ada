"""What every command on a workbook has in common, told once: book, day, sheet, password, result.

A command is its own options and what it does; ``bokkommando`` puts the rest around it:

    @bokkommando("timer", tekst.HJELP["timer"], ansatt="krevd")
    def timer(valg: Bokvalg) -> int: ...
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from sykefravaer_xl.bok.lesevalg import Leseonske, Lesevalg
from sykefravaer_xl.grunn.normalisering import rens
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.felles import FIL, dato_valg, naa, passord_valg
from sykefravaer_xl.terminal.norsk import Kommando
from sykefravaer_xl.terminal.valgtyper import Heltall, Tekst

if TYPE_CHECKING:
    from sykefravaer_xl.fil.bokendring import Skrivevalg


@dataclass(frozen=True, slots=True)
class Bokvalg:
    """What the person asked for, as far as all commands on workbooks are asked alike."""

    boker: tuple[Path, ...]
    """Workbooks and folders as named; empty where a command can do without."""
    dato: date
    passord: str | None = field(default=None, repr=False)
    ark: Leseonske = None
    """The sheets of the absence rows and how they are read, where the clerk has said so."""
    ansatte: tuple[str, ...] = ()
    ut: Path | None = None
    """The file to write; None: the workbook itself, with a backup beside it."""
    behold: int | None = None
    """How many backups to keep; None: all."""

    @property
    def bok(self) -> Path:
        """The one workbook."""
        return self.boker[0]

    @property
    def ansatt(self) -> str:
        """The one employee."""
        return self.ansatte[0]

    def skrivevalg(self, *, prov: bool = False) -> Skrivevalg:
        """How the book is to be opened and written, as of now."""
        from sykefravaer_xl.fil.bokendring import Skrivevalg

        return Skrivevalg(self.ut, self.ark, naa(), self.passord, self.behold, prov)


def bokkommando(
    navn: str,
    hjelp: str,
    *,
    boker: Literal["en", "flere", "valgfri"] = "en",
    ansatt: Literal["krevd", "valgfri", "flere"] | None = None,
    ansatt_hjelp: str = tekst.HJELP["ansatt"],
    ut: str | None = None,
    kopier: bool = False,
) -> Callable[[Callable[..., int]], click.Command]:
    """Make a command of a function whose first argument is a ``Bokvalg``.

    ``ut`` is the help of ``--ut``, for a command that writes; ``kopier`` gives it
    ``--sikkerhetskopier``.
    """

    def lag(funksjon: Callable[..., int]) -> click.Command:
        @wraps(funksjon)
        def kall(**alt: Any) -> int:
            felles = {felt: alt.pop(felt) for felt in Bokvalg.__slots__ if felt in alt}
            felles["ark"] = lesevalg(felles.get("ark") or (), alt.pop("sett"))
            for felt in ("boker", "ansatte"):
                verdi = felles.get(felt)
                if not isinstance(verdi, tuple):
                    felles[felt] = () if verdi is None else (verdi,)
            felles["ansatte"] = tuple(map(rens, felles["ansatte"]))  # pasted: spaces, BOM
            return funksjon(Bokvalg(**felles), **alt)

        egne: list[click.Parameter] = list(reversed(getattr(funksjon, "__click_params__", [])))
        argumenter = [p for p in egne if isinstance(p, click.Argument)]
        return Kommando(
            name=navn,
            callback=kall,
            help=hjelp,
            params=[
                _bok(boker),
                *argumenter,
                *_ansatt(ansatt, ansatt_hjelp),
                *(p for p in egne if p not in argumenter),
                *_ut(ut),
                *_felles(kopier=kopier),
            ],
        )

    return lag


def lesevalg(ark: tuple[str, ...], sett: tuple[str, ...]) -> Lesevalg | None:
    """What is said about the reading; wrong use is told."""
    if not ark and not sett:
        return None
    from sykefravaer_xl.bok.lesevalgord import UgyldigValgFeil, del_sett, fra_par

    try:
        valg = fra_par(del_sett(ett) for ett in sett)
    except UgyldigValgFeil as feil:
        raise click.UsageError(feil.melding) from None
    return valg.og(Lesevalg(ark=ark))


def _bok(boker: Literal["en", "flere", "valgfri"]) -> click.Argument:
    if boker == "flere":
        return click.Argument(["boker"], nargs=-1, required=True, type=FIL, metavar="BOK…")
    valgfri = boker == "valgfri"
    metavar = "[BOK]" if valgfri else "BOK"
    return click.Argument(["boker"], required=not valgfri, type=FIL, metavar=metavar)


def _ansatt(slag: str | None, hjelp: str) -> list[click.Parameter]:
    if slag is None:
        return []
    return [
        click.Option(
            ["--ansatt", "ansatte"],
            required=slag == "krevd",
            multiple=slag == "flere",
            metavar="NR",
            help=hjelp,
        )
    ]


def _ut(hjelp: str | None) -> list[click.Parameter]:
    return [] if hjelp is None else [click.Option(["--ut"], type=FIL, metavar="FIL", help=hjelp)]


def _felles(*, kopier: bool) -> list[click.Parameter]:
    """The options all have, last in the help."""

    @click.option("--ark", metavar="NAVN", multiple=True, help=tekst.HJELP["ark"])
    @click.option(
        "--sett",
        type=Tekst(10_000),
        metavar="NAVN=VERDI",
        multiple=True,
        help=tekst.HJELP["sett"],
    )
    @dato_valg
    @passord_valg
    def alle() -> None: ...

    ut: list[click.Parameter] = list(reversed(alle.__click_params__))  # type: ignore[attr-defined]
    if kopier:
        hjelp = tekst.HJELP["beregn.sikkerhetskopier"]
        ut.append(
            click.Option(
                ["--sikkerhetskopier", "behold"],
                type=Heltall(1),
                metavar="N",
                help=hjelp,
            )
        )
    return ut
