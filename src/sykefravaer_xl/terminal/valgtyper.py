"""Values of options, with Norwegian messages for those that cannot be."""

from __future__ import annotations

import errno
import re
import stat
import sys
from pathlib import Path
from typing import Any

import click

from sykefravaer_xl.terminal import tekst


class Fil(click.ParamType[Path]):
    """A file or folder. Others, as a pipe, could be waited for without end, or overwritten.

    Nor the whole disk the program lies on, where a run would meet every workbook there is. A drive
    of its own, as a shared one of the department, is a folder like any.
    """

    name = "fil"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path; what else may be wrong with it is told by who reads or writes it."""
        if not str(value):
            self.fail(tekst.TOMT_NAVN, param, ctx)
        sti = Path(value)
        if not sti.name:  # «.» has a name where it is
            sti = sti.resolve()
        try:
            slag = sti.stat().st_mode
        except OSError as feil:
            if feil.errno == errno.ELOOP:
                self.fail(tekst.LENKER_I_RING.format(fil=sti), param, ctx)
            return sti
        if not stat.S_ISREG(slag) and not stat.S_ISDIR(slag):
            self.fail(tekst.IKKE_VANLIG_FIL.format(fil=sti), param, ctx)
        if sti.resolve() == Path(Path(sys.prefix).resolve().anchor):
            self.fail(tekst.HELE_DISKEN.format(mappe=sti), param, ctx)
        return sti


class Heltall(click.ParamType[int]):
    """A whole number from one to another."""

    name = "heltall"

    def __init__(self, fra: int, til: int | None = None) -> None:
        self.fra, self.til = fra, til

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, or a Norwegian message."""
        skrevet = str(value).strip()
        if not re.fullmatch("[+-]?[0-9]{1,9}", skrevet):
            self.fail(tekst.IKKE_HELTALL.format(verdi=skrevet[:40]), param, ctx)
        tall = int(skrevet)
        if tall < self.fra or (self.til is not None and tall > self.til):
            form = tekst.FOR_LITE_TALL if self.til is None else tekst.UTENFOR
            self.fail(form.format(verdi=tall, fra=self.fra, til=self.til), param, ctx)
        return tall


class Tekst(click.ParamType[str]):
    """Text that is to stand in a workbook or a file."""

    name = "tekst"

    def __init__(self, lengst: int) -> None:
        self.lengst = lengst

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text, or a Norwegian message."""
        skrevet = str(value)
        if any("\ud800" <= tegn <= "\udfff" for tegn in skrevet):  # bytes that are no UTF-8
            self.fail(tekst.IKKE_TEKST, param, ctx)
        if len(skrevet) > self.lengst:
            self.fail(tekst.FOR_LANG_TEKST.format(mest=self.lengst), param, ctx)
        return skrevet
