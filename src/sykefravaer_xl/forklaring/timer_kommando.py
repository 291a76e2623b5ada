"""``timer``: one employee's hours: graded balance, refund time, AAP report periods."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from sykefravaer_xl.domene.tekst import dato as vis
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.felles import dato_valg, passord_valg
from sykefravaer_xl.terminal.norsk import Kommando


@click.command(cls=Kommando, help=tekst.HJELP["timer"])
@click.argument("bok", type=click.Path(path_type=Path), metavar="BOK")
@click.option("--ansatt", required=True, metavar="NR", help=tekst.HJELP["ansatt"])
@dato_valg
@passord_valg
@click.option("--ark", metavar="NAVN", help=tekst.HJELP["ark"])
def timer(bok: Path, ansatt: str, dato: date, passord: str | None, ark: str | None) -> int:
    """Print the hours; writes nothing."""
    from sykefravaer_xl.bok.enkeltsak import finn_sak
    from sykefravaer_xl.bok.kryptering import laast_opp
    from sykefravaer_xl.bok.timer import timerapport

    with laast_opp(bok, passord):
        sak, _ = finn_sak(bok, ansatt, dato, ark)
    rapport = timerapport(sak)
    if rapport.aap_uten_timer:
        click.echo(tekst.AAP_UTEN_TIMER.format(antall=rapport.aap_uten_timer), err=True)
    if not (rapport.rader or rapport.meldekort):
        click.echo(tekst.INGEN_TIMER)
        return 0
    for rad in rapport.rader:
        fravaer = rad.rad.fravaer
        if fravaer is None:
            continue
        click.echo(f"{vis(fravaer.fra)}–{vis(fravaer.til)}, {fravaer.grad} %")
        if rad.saldo is not None:
            click.echo(f"  {rad.saldo.grunn}")
        if rad.vurdering is not None and rad.vurdering.varsel:
            click.echo(f"  {rad.vurdering.grunn}")
        if rad.refusjon is not None:
            click.echo(f"  {rad.refusjon.grunn}")
            for lop in rad.refusjon.lop:
                timer_ = f"{lop.timer_per_dag} timer per dag, {lop.timer} timer".replace(".", ",")
                hvem = tekst.BETALER[lop.hvem.value]
                click.echo(f"    {vis(lop.fra)}–{vis(lop.til)}: {timer_}, {hvem}")
    for tilfelle in rapport.tilfeller:
        click.echo(tilfelle.grunn)
    for kort in rapport.meldekort:
        click.echo(f"{tekst.MELDEKORT} {vis(kort.fra)}–{vis(kort.til)}: {kort.grunn}")
    return 0
