"""``hva-om``: one employee's case under another course, side by side; nothing is saved."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import Dato, si_utelatt
from sykefravaer_xl.terminal.valgtyper import Heltall


class PeriodeType(click.ParamType[Any]):
    """``2026-07-01:2026-07-21``, both days included; one date is one day."""

    name = "periode"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """A Periode, or a Norwegian message."""
        from sykefravaer_xl.grunn.periode import Periode

        if isinstance(value, Periode):
            return value
        fra, _, til = str(value).partition(":")
        start = Dato().convert(fra, param, ctx)
        slutt = Dato().convert(til or fra, param, ctx)
        if slutt < start:
            self.fail(tekst.PERIODE_BAKLENGS.format(verdi=value), param, ctx)
        return Periode(start, slutt)


@bokkommando("hva-om", tekst.HJELP["hva_om"], ansatt="krevd")
@click.option("--grad", type=Heltall(1, 100), metavar="G", help=tekst.HJELP["hva_om.grad"])
@click.option("--fra", type=Dato(), metavar="D", help=tekst.HJELP["hva_om.fra"])
@click.option(
    "--ferie", type=PeriodeType(), multiple=True, metavar="D:D", help=tekst.HJELP["hva_om.ferie"]
)
@click.option(
    "--frisk", type=PeriodeType(), multiple=True, metavar="D:D", help=tekst.HJELP["hva_om.frisk"]
)
@click.option(
    "--sykmeldt",
    type=PeriodeType(),
    multiple=True,
    metavar="D:D",
    help=tekst.HJELP["hva_om.sykmeldt"],
)
@click.option("--mote", type=Dato(), metavar="D", help=tekst.HJELP["hva_om.mote"])
def hva_om(
    valg: Bokvalg,
    grad: int | None,
    fra: date | None,
    ferie: tuple[Any, ...],
    frisk: tuple[Any, ...],
    sykmeldt: tuple[Any, ...],
    mote: date | None,
) -> int:
    """Print both answers; what the change moves is marked."""
    from sykefravaer_xl.bok.enkeltsak import finn_sak, sak_med_notater
    from sykefravaer_xl.bok.passord import laast_opp
    from sykefravaer_xl.bok.utelatt import utelatt_om
    from sykefravaer_xl.domene.hva_om import AnnetForlop
    from sykefravaer_xl.domene.hva_om import hva_om as sammenlign
    from sykefravaer_xl.forklaring.sammenligning import ferielinjer, linjer

    if grad is None and fra is not None:
        raise click.UsageError(tekst.FRA_UTEN_GRAD)
    if not (grad or ferie or frisk or sykmeldt or mote):
        raise click.UsageError(tekst.INGEN_ENDRING)
    with laast_opp(valg.bok, valg.passord):
        funnet, oppdatering = finn_sak(valg.bok, valg.ansatt, valg.dato, valg.ark)
    annet = AnnetForlop(grad, fra, ferie, frisk, sykmeldt, mote)
    svar = sammenlign(sak_med_notater(funnet), annet, valg.dato, oppdatering.oppsett)
    si_utelatt(utelatt_om(oppdatering, funnet))
    if svar.hva_om.feil:
        for funn in svar.hva_om.feil:
            click.echo(funn.melding, err=True)
        return 1
    click.echo(f"  {'':<34} {tekst.KOLONNE_NA:<26} {tekst.KOLONNE_HVA_OM}")
    for tittel, en, to in linjer(svar):
        click.echo(f"{'→' if en != to else ' '} {tittel:<34} {en:<26} {to}")
    for linje in ferielinjer(svar, ferie):
        click.echo(f"\n{linje}")
    return 0
