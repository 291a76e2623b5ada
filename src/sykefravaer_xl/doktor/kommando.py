"""``doktor``: what is wrong with the installation or a workbook, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from sykefravaer_xl.doktor import tekst
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.ordlyd import antall
from sykefravaer_xl.grunn.synlig import json_tekst
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando

if TYPE_CHECKING:
    from sykefravaer_xl.doktor.svar import Svar

PLAGER = 3
ULESELIG = 1


@bokkommando("doktor", tekst.HJELP, boker="valgfri")
@click.option("--json", "som_json", is_flag=True, help=tekst.HJELP_JSON)
def doktor(valg: Bokvalg, *, som_json: bool) -> int:
    """Look at the installation, and at a workbook when one is named."""
    from sykefravaer_xl.doktor.miljo import denne_maskinen
    from sykefravaer_xl.doktor.svar import Grad, Svar
    from sykefravaer_xl.doktor.undersokelse import arbeidsboka, installasjonen

    miljo = denne_maskinen()
    svarene = list(_vis(tekst.INSTALLASJONEN, installasjonen(miljo, valg.dato), som_json=som_json))
    kode = 0
    if valg.boker:

        def om_boka() -> Iterator[Svar]:
            nonlocal kode
            try:
                yield from arbeidsboka(valg.bok, miljo, valg.passord, valg.ark)
            except SykefravaerFeil as feil:
                kode = ULESELIG
                yield Svar(feil.kode, Grad.FEIL, feil.melding)

        svarene += _vis(valg.bok.name, om_boka(), som_json=som_json)
    feil = sum(svar.grad is Grad.FEIL for svar in svarene)
    varsler = sum(svar.grad is Grad.VARSEL for svar in svarene)
    if not som_json:
        click.echo()
        click.echo(
            tekst.OPPSUMMERING.format(feil=feil, varsler=antall(varsler, "varsel", "varsler"))
            if feil or varsler
            else tekst.ALT_I_ORDEN
        )
    return kode or (PLAGER if feil or varsler else 0)


def _vis(hva: str, svarene: Iterator[Svar], *, som_json: bool) -> Iterator[Svar]:
    """Print each answer as it comes."""
    if not som_json:
        click.echo(f"{hva}:")
    for svar in svarene:
        if som_json:
            click.echo(
                json_tekst(
                    {
                        "om": hva,
                        "kode": svar.kode,
                        "grad": svar.grad.value,
                        "melding": svar.melding,
                    }
                )
            )
        else:
            click.echo(f"  {tekst.MERKE[svar.grad]:<7} {svar.melding}")
        yield svar
