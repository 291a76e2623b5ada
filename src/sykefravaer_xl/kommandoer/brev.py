"""``brev``: letters and meeting sheets from templates."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from sykefravaer_xl.kommandoer.felles import dato_valg, passord_valg, si_funn
from sykefravaer_xl.kommandoer.norsk import Kommando
from sykefravaer_xl.tekst import brev as tekst
from sykefravaer_xl.tekst import plan as plantekst
from sykefravaer_xl.tekst.kommandoer import HJELP


@click.command(cls=Kommando, help=tekst.HJELP["brev"])
@click.argument("bok", type=click.Path(path_type=Path), metavar="[BOK]", required=False)
@click.option("--ansatt", metavar="NR", help=HJELP["ansatt"])
@click.option("--mal", "mal_id", metavar="MAL", help=tekst.HJELP["mal"])
@click.option("--liste", is_flag=True, help=tekst.HJELP["liste"])
@dato_valg
@click.option("--ut", type=click.Path(path_type=Path), metavar="FIL", help=plantekst.HJELP["ut"])
@passord_valg
@click.option("--ark", metavar="NAVN", help=HJELP["ark"])
@click.option(
    "--sikkerhetskopier",
    "behold",
    type=click.IntRange(1),
    metavar="N",
    help=HJELP["beregn.sikkerhetskopier"],
)
def brev(
    bok: Path | None,
    ansatt: str | None,
    mal_id: str | None,
    dato: date,
    ut: Path | None,
    passord: str | None,
    ark: str | None,
    behold: int | None,
    *,
    liste: bool,
) -> int:
    """Make one letter, or list the templates."""
    if liste:
        return _liste(bok, passord, ark)
    if bok is None:
        raise click.UsageError(tekst.MANGLER_BOK)
    if not ansatt or not mal_id:
        raise click.UsageError(tekst.MANGLER_VALG)
    from sykefravaer_xl.brev.brevbok import lag_brev

    naa = datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local time, as the clerk reads it
    rapport = lag_brev(
        bok, ansatt, mal_id, dato, ut=ut, ark=ark, naa=naa, passord=passord, behold=behold
    )
    si_funn((), rapport.varsler)
    click.echo(tekst.LAGET.format(ark=rapport.ark))
    click.echo(plantekst.SKREVET.format(ut=rapport.ut))
    if rapport.sikkerhetskopi is not None:
        click.echo(plantekst.KOPI.format(kopi=rapport.sikkerhetskopi))
    return 0


def _liste(bok: Path | None, passord: str | None, ark: str | None) -> int:
    """The templates, with the company's own where a book is named."""
    from sykefravaer_xl.arbeidsbok.lesing import les
    from sykefravaer_xl.brev.brevbok import maler_for
    from sykefravaer_xl.brev.mal import maler

    alle = maler() if bok is None else maler_for(les(bok, ark, passord))
    for mal in alle.values():
        egen = f" ({tekst.EGEN})" if mal.egen else ""
        click.echo(f"{mal.id}{egen}: {mal.beskrivelse or mal.navn}")
    felt = ", ".join(f"{{{navn}}}" for navn in tekst.FELT)
    click.echo(f"\n{tekst.LISTE_FELT.format(felt=felt)}")
    return 0
