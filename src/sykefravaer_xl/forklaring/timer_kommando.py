"""``timer``: one employee's hours: graded balance, refund time, AAP report periods."""

from __future__ import annotations

import click

from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import si_utelatt


@bokkommando("timer", tekst.HJELP["timer"], ansatt="krevd")
def timer(valg: Bokvalg) -> int:
    """Print the hours; writes nothing."""
    from sykefravaer_xl.bok.enkeltsak import finn_sak
    from sykefravaer_xl.bok.passord import laast_opp
    from sykefravaer_xl.bok.timer import timerapport
    from sykefravaer_xl.bok.utelatt import utelatt_om

    with laast_opp(valg.bok, valg.passord):
        sak, oppdatering = finn_sak(valg.bok, valg.ansatt, valg.dato, valg.ark)
    si_utelatt(utelatt_om(oppdatering, sak))
    rapport = timerapport(sak)
    if rapport.aap_uten_timer:
        click.echo(tekst.AAP_UTEN_TIMER.format(antall=rapport.aap_uten_timer), err=True)
    if not (rapport.rader or rapport.meldekort):
        click.echo(tekst.INGEN_TIMER)
        return 0
    til_ansatt = sak.ansatt is not None and sak.ansatt.forskutterer is False
    for rad in rapport.rader:
        fravaer = rad.rad.fravaer
        if fravaer is None:
            continue
        click.echo(f"{vis_dato(fravaer.fra)}–{vis_dato(fravaer.til)}, {fravaer.grad} %")
        if rad.saldo is not None:
            click.echo(f"  {rad.saldo.grunn}")
        if rad.vurdering is not None and rad.vurdering.varsel:
            click.echo(f"  {rad.vurdering.grunn}")
        if rad.refusjon is not None:
            click.echo(f"  {rad.refusjon.grunn}")
            for lop in rad.refusjon.lop:
                timer_ = f"{lop.timer_per_dag} timer per dag, {lop.timer} timer".replace(".", ",")
                hvem = tekst.betaler(lop.hvem.value, til_ansatt=til_ansatt)
                click.echo(f"    {vis_dato(lop.fra)}–{vis_dato(lop.til)}: {timer_}, {hvem}")
    for tilfelle in rapport.tilfeller:
        click.echo(tilfelle.grunn)
    for kort in rapport.meldekort:
        click.echo(f"{tekst.MELDEKORT} {vis_dato(kort.fra)}–{vis_dato(kort.til)}: {kort.grunn}")
    return 0
