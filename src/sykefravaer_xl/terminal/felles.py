"""What several commands need: the date option, the files to work on, messages on stderr."""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import click

from sykefravaer_xl.bok import passordtekst as kryptotekst
from sykefravaer_xl.bok.likefunn import samle_like
from sykefravaer_xl.bok.passord import MILJOVARIABEL
from sykefravaer_xl.bok.utelatt import Utelatt
from sykefravaer_xl.fil.konfliktkopi import originaler
from sykefravaer_xl.fil.mappe import er_fil, er_mappe, filer_i
from sykefravaer_xl.fil.trygt import SIKKERHETSKOPI
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.synlig import vask
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.valgtyper import Fil

FIL: Final = Fil()
I_DEL: Final = 3
"""Exit code: done in part, or faults were found."""
AVBRUTT: Final = 130
"""Exit code: stopped by Ctrl-C."""
ENDELSER: Final = (".xlsx", ".xlsm")
AARENE: Final = range(1900, 2200)
LENGSTE_PASSORD: Final = 10_000
"""Bytes of a password file that are read: a device would never end."""
_APNE_ROR: Final = (Path("/dev/fd"), Path("/proc/self/fd"))
"""Where a shell puts what another program writes: --passord-fil <(…). Others may never come."""
VIS_VARSLER: Final = 20
VIS_ETTER_SEKUNDER: Final = 1.0


class Dato(click.ParamType[date]):
    """A date as a program writes it (2026-11-22) or as a clerk does (22.11.2026)."""

    name = "dato"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The date, or a Norwegian message."""
        if isinstance(value, date):
            return value
        skrevet = str(value).strip()
        form = "%d.%m.%Y" if "." in skrevet else "%Y-%m-%d"
        try:
            dag = datetime.strptime(skrevet, form).date()  # noqa: DTZ007
        except ValueError:
            self.fail(tekst.IKKE_DATO.format(verdi=value), param, ctx)
        if dag.year not in AARENE:
            aar = {"fra": AARENE[0], "til": AARENE[-1]}
            self.fail(tekst.UTENFOR_AARENE.format(verdi=value, **aar), param, ctx)
        return dag


def dato_valg(funksjon: Callable[..., Any]) -> Callable[..., Any]:
    """``--dato``; today where it is left out (the only place the clock is read)."""
    return click.option(
        "--dato",
        type=Dato(),
        default=date.today,
        metavar="ÅÅÅÅ-MM-DD",
        help=tekst.HJELP["dato"],
        show_default=False,
    )(funksjon)


def naa() -> datetime:
    """The time for logs and backup names: local, as the clerk reads it, in whole seconds."""
    return datetime.now().replace(microsecond=0)  # noqa: DTZ005


def krev_maal(bok: Path, ut: Path | None) -> None:
    """Refuse a result file that cannot be one: a folder, or another kind of file than the book."""
    if ut is None:
        return
    if ut.is_dir():
        raise click.UsageError(tekst.UT_ER_MAPPE)
    if bok.suffix.lower() in ENDELSER and ut.suffix.lower() != bok.suffix.lower():
        raise click.UsageError(tekst.ANNET_SLAG.format(ut=ut.name, slag=bok.suffix))


class Passordfil(click.ParamType[str]):
    """The first line of a file, so that the password is in no list of processes."""

    name = "passordfil"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The password, or a Norwegian message that names the file only."""
        fil = Path(value)
        try:
            if not er_fil(fil) and fil.parent not in _APNE_ROR:
                raise IsADirectoryError
            with fil.open("rb") as strom:
                data = strom.read(LENGSTE_PASSORD)
        except OSError:
            self.fail(kryptotekst.PASSORDFIL_ULESELIG.format(fil=fil.name), param, ctx)
        try:
            tekst_ = data.decode("utf-8-sig")
        except UnicodeDecodeError:  # an old Windows editor
            tekst_ = data.decode("cp1252", "replace")
        passord = re.split("[\r\n]", tekst_, maxsplit=1)[0]
        if not passord:
            self.fail(kryptotekst.PASSORDFIL_TOM.format(fil=fil.name), param, ctx)
        return passord


def passord_valg(funksjon: Callable[..., Any]) -> Callable[..., Any]:
    """``--passord-fil`` or the environment variable, handed on as ``passord: str | None``."""

    def eller_miljo(_ctx: click.Context, _param: click.Parameter, verdi: str | None) -> str | None:
        return verdi or os.environ.get(MILJOVARIABEL) or None

    return click.option(
        "--passord-fil",
        "passord",
        type=Passordfil(),
        metavar="FIL",
        callback=eller_miljo,
        help=kryptotekst.HJELP_PASSORD_FIL,
    )(funksjon)


def uten_passord_valg(funksjon: Callable[..., Any]) -> Callable[..., Any]:
    """``--uten-passord``, for commands that make files which can have no password."""
    return click.option("--uten-passord", is_flag=True, help=kryptotekst.HJELP_UTEN_PASSORD)(
        funksjon
    )


def finn_boker(steder: Iterable[Path]) -> list[tuple[Path, Path]]:
    """Workbooks with the folder they were found from; backups and lock files are passed over.

    So are copies of a book that is there itself, and they are told. A file that is named is taken
    as it is, so that what is wrong with it is told.
    """
    ut: list[tuple[Path, Path]] = []
    for sted in steder:
        if not er_mappe(sted):
            ut.append((sted, sted.parent))
            continue
        uleselige: list[Path] = []
        alle = [
            fil
            for fil in filer_i(sted, uleselige.append)
            if fil.suffix.lower() in ENDELSER
            and not fil.name.startswith(("~$", "."))
            and f".{SIKKERHETSKOPI}-" not in fil.name
        ]
        kopier = originaler(alle)
        for kopi, bok in kopier.items():
            si(tekst.KONFLIKTKOPI.format(kopi=kopi.name, bok=bok.name))
        ut += [(fil, sted) for fil in alle if fil not in kopier]
        ut += [(mappe, sted) for mappe in uleselige]  # whoever opens it says why it cannot be
    return ut


def si(melding: str) -> None:
    """A message to the person."""
    click.echo(melding, err=True)


def si_funn(feil: Iterable[Funn], varsler: Iterable[Funn]) -> None:
    """Every fault, and the first warnings; equal ones once."""
    for funn in samle_like(feil):
        si(f"FEIL    {funn.tekst}")
    alle = samle_like(varsler)
    for funn in alle[:VIS_VARSLER]:
        si(f"VARSEL  {funn.tekst}")
    if len(alle) > VIS_VARSLER:
        si(tekst.FLERE_VARSLER.format(antall=len(alle) - VIS_VARSLER))


def si_utelatt(ute: Utelatt) -> None:
    """What an answer leaves out, before it."""
    si_funn(ute.feil, ute.varsler)


@contextmanager
def framdrift(fil: str) -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on a terminal, for work that takes more than a second."""
    if not sys.stderr.isatty():
        yield None
        return
    start = time.monotonic()
    linje: list[Any] = []
    skjerm = getattr(sys.stderr, "raa", sys.stderr)

    def ferdig(antall: int, av: int) -> None:
        if not linje and time.monotonic() - start > VIS_ETTER_SEKUNDER:
            linje.append(
                click.progressbar(
                    length=av, label=f"{tekst.REGNER} {vask(fil)}", file=skjerm, show_eta=False
                )
            )
            linje[0].__enter__()
        if linje:
            linje[0].update(antall - linje[0].pos)

    try:
        yield ferdig
    finally:
        if linje:
            linje[0].__exit__(None, None, None)
