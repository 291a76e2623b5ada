"""``ny``: a new workbook."""

from __future__ import annotations

from pathlib import Path

import click

from sykefravaer_xl.fil.trygt import SkriveFeil, grunn
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.felles import FIL, si
from sykefravaer_xl.terminal.norsk import Kommando


@click.command(cls=Kommando, help=tekst.HJELP["ny"])
@click.argument("bok", required=False, type=FIL, metavar="BOK.xlsx")
@click.option("--eksempel", is_flag=True, help=tekst.HJELP["ny.eksempel"])
@click.option(
    "--eksempel-import", "mappe", type=FIL, metavar="MAPPE", help=tekst.HJELP["ny.eksempel_import"]
)
def ny(bok: Path | None, mappe: Path | None, *, eksempel: bool) -> int:
    """Write a new workbook, or example files; an existing file is never overwritten."""
    if bok is None and mappe is None:
        raise click.UsageError(tekst.NY_HVA)
    nye: dict[Path, bytes] = {}
    if mappe is not None:
        from sykefravaer_xl.ny.eksempel_import import eksempelfiler

        nye |= eksempelfiler(mappe)
    if bok is not None:
        if bok.is_dir():
            raise click.UsageError(tekst.ER_MAPPE.format(fil=bok))
        bok = bok if bok.suffix.lower() == ".xlsx" else bok.with_name(f"{bok.name}.xlsx")
        nye[bok] = _ny_bok(eksempel=eksempel)
    for fil in nye:
        if fil.exists():
            si(tekst.FINNES_ALT.format(fil=fil))
            return 1
    for fil, innhold in nye.items():
        _skriv(fil, innhold, lag_mappe=fil != bok)
        click.echo(tekst.NY_LAGET.format(fil=fil))
    return 0


def _ny_bok(*, eksempel: bool) -> bytes:
    from sykefravaer_xl.ny import mal

    if not eksempel:
        return mal.mal_som_bytes(mal.tom_mal())
    from sykefravaer_xl.ny import eksempel as eksempelbok

    return mal.mal_som_bytes(eksempelbok.eksempel())


def _skriv(fil: Path, innhold: bytes, *, lag_mappe: bool) -> None:
    """Write a file that was not there a moment ago, or nothing."""
    try:
        if lag_mappe:
            fil.parent.mkdir(parents=True, exist_ok=True)
        with fil.open("xb") as ny_fil:
            try:
                ny_fil.write(innhold)
                ny_fil.flush()
            except BaseException:
                fil.unlink(missing_ok=True)  # half of it would only be in the way
                raise
    except OSError as feil:
        raise SkriveFeil(fil, grunn(feil)) from feil
