"""``arbeidsliste``: who must do what by when, on the terminal."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from sykefravaer_xl.kjoring.mange import Oppgave
from sykefravaer_xl.kommandoer.beregn import beregn_alle, slutt
from sykefravaer_xl.kommandoer.felles import dato_valg, finn_boker, passord_valg, si, si_funn
from sykefravaer_xl.kommandoer.norsk import Kommando
from sykefravaer_xl.tekst import kommandoer as tekst

REKKEFOLGE = {status: nr for nr, status in enumerate(tekst.LISTETITTEL)}


def _linje(rad: dict[str, Any]) -> str:
    hvem = " ".join(str(rad[felt]) for felt in ("ansattnr", "navn") if rad[felt])
    ansvarlig = rad["ansvarlig"]
    if rad["leder"] and ansvarlig == "Leder":
        ansvarlig = f"Leder {rad['leder']}"
    return f"  {rad['frist']:%d.%m.%Y}  {hvem:<28}  {rad['oppgave']:<32}  {ansvarlig}"


@click.command(cls=Kommando, help=tekst.HJELP["arbeidsliste"])
@click.argument("boker", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BOK…")
@dato_valg
@passord_valg
def arbeidsliste(boker: tuple[Path, ...], dato: date, passord: str | None) -> int:
    """Print the work list of workbooks; writes nothing."""
    rapporter = []
    oppgaver = [Oppgave(sti, dato, prov=True, passord=passord) for sti, _ in finn_boker(boker)]
    for rapport in beregn_alle(oppgaver, 1):
        rapporter.append(rapport)
        if rapport.stoppet is not None:
            si(rapport.stoppet.melding)
            continue
        si_funn(rapport.feil, ())
        rader = sorted(rapport.arbeidsliste, key=lambda r: REKKEFOLGE[str(r["status"])])
        if not rader:
            click.echo(tekst.INGEN_OPPGAVER)
        for status, gruppe in groupby(rader, key=lambda r: str(r["status"])):
            egne = list(gruppe)
            click.echo(f"{tekst.LISTETITTEL[status]} ({len(egne)})")
            for rad in egne:
                click.echo(_linje(rad))
    return slutt(rapporter, bare_se=False) if rapporter else 1
