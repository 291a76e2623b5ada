"""``importer``: sick notes, applications and other systems' tables into ``Fravær``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sykefravaer_xl.bok.skjema.arknavn import HENDELSER_ARK
from sykefravaer_xl.grunn.ordlyd import antall
from sykefravaer_xl.grunn.synlig import json_tekst
from sykefravaer_xl.importer import tekst
from sykefravaer_xl.terminal import tekst as felles
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import FIL, I_DEL, krev_maal, si

if TYPE_CHECKING:
    from sykefravaer_xl.importer.kjor import Importrapport

MEST_VIST = 50
"""More faults of a kind than the clerk can look at say nothing more; --json has them all."""


@bokkommando("importer", tekst.HJELP["importer"], ut=felles.HJELP["ut"], kopier=True)
@click.argument("kilder", nargs=-1, required=True, type=FIL, metavar="KILDE…")
@click.option("--kolonner", type=FIL, metavar="FIL.toml", help=tekst.HJELP["kolonner"])
@click.option("--nye-ansatte", is_flag=True, help=tekst.HJELP["nye_ansatte"])
@click.option("--json", "som_json", is_flag=True, help=tekst.HJELP["json"])
@click.option("--prov", is_flag=True, help=tekst.HJELP["prov"])
def importer(
    valg: Bokvalg,
    kilder: tuple[Path, ...],
    kolonner: Path | None,
    *,
    nye_ansatte: bool,
    som_json: bool,
    prov: bool,
) -> int:
    """Import, and tell what was done and what was not."""
    from sykefravaer_xl.importer.kjor import importer as kjor_import

    krev_maal(valg.bok, valg.ut)
    rapport = kjor_import(
        valg.bok,
        kilder,
        valg.dato,
        valg.skrivevalg(prov=prov),
        kolonner=kolonner,
        nye_ansatte=nye_ansatte,
    )
    _si(rapport)
    if som_json:
        click.echo(json_tekst(_som_json(rapport)))
    else:
        _vis(rapport, prov=prov)
    return _kode(rapport)


def _si(rapport: Importrapport) -> None:
    """What was not taken, and what the clerk should know, on stderr."""
    from sykefravaer_xl.importer.meldinger import feiltekst, konflikttekst, merknadstekst

    karter = rapport.karter
    _si_noen("FEIL     ", [feiltekst(f) for f in rapport.feil])
    _si_noen("KONFLIKT ", [konflikttekst(k, karter) for k in rapport.konflikter])
    merknader = [merknadstekst(m) for m in rapport.merknader]
    _si_noen("MERK     ", [*rapport.varsler, *merknader])
    if rapport.hoppet_over:
        filer = ", ".join(s.fil for s in rapport.hoppet_over[:5])
        hoppet_over = antall(len(rapport.hoppet_over), "fil", "filer")
        si(tekst.HOPPET_OVER.format(antall=hoppet_over, filer=filer))
    if rapport.foresporsler:
        foresporsler = antall(rapport.foresporsler, "forespørsel", "forespørsler")
        si(tekst.FORESPORSLER.format(antall=foresporsler))
    if not rapport.notater and not rapport.foresporsler:
        si(tekst.INGEN_NOTATER)


def _si_noen(slag: str, linjer: list[str]) -> None:
    for linje in linjer[:MEST_VIST]:
        si(f"{slag} {linje}")
    if (flere := len(linjer) - MEST_VIST) > 0:
        si(f"{slag} {tekst.FLERE_FEIL.format(antall=flere)}")


def _vis(rapport: Importrapport, *, prov: bool) -> None:
    from sykefravaer_xl.importer.meldinger import nye_hvor, radlinjer

    if prov:
        for linje in radlinjer(rapport):
            click.echo(linje)
    click.echo(
        tekst.OPPSUMMERT.format(
            fil=rapport.bok,
            nye=rapport.antall["nye"],
            erstattet=rapport.antall["erstattet"],
            like=rapport.antall["like"],
            konflikter=antall(len(rapport.konflikter), "konflikt", "konflikter"),
            feil=len(rapport.feil),
        )
    )
    if rapport.nye or rapport.endret or rapport.tomt:
        click.echo(
            tekst.RADER.format(
                nye=len(rapport.nye),
                hvor=nye_hvor(rapport),
                endret=len(rapport.endret),
                tomt=len(rapport.tomt),
            )
        )
    if rapport.raad:
        click.echo(tekst.RAAD.format(ark=HENDELSER_ARK, antall=len(rapport.raad)))
    if prov:
        click.echo(felles.IKKE_SKREVET)
    elif rapport.ut is None:
        click.echo(tekst.UENDRET)
    else:
        click.echo(felles.SKREVET_TIL.format(ut=rapport.ut))
        if rapport.sikkerhetskopi is not None:
            click.echo(felles.KOPI.format(kopi=rapport.sikkerhetskopi))
        click.echo(tekst.HUSK_BEREGN)


def _som_json(rapport: Importrapport) -> dict[str, Any]:
    from sykefravaer_xl.importer.meldinger import feiltekst, konflikttekst

    karter = rapport.karter
    return {
        "fil": str(rapport.bok),
        "ut": None if rapport.ut is None else str(rapport.ut),
        "nye": rapport.antall["nye"],
        "erstattet": rapport.antall["erstattet"],
        "like": rapport.antall["like"],
        "rader": {
            "nye": len(rapport.nye), "endret": len(rapport.endret), "tomt": len(rapport.tomt),
        },
        "konflikter": [
            {"fil": k.sted.fil, "nummer": k.sted.nummer, "kode": k.slag.value,
             "melding": konflikttekst(k, karter)}
            for k in rapport.konflikter
        ],
        "feil": [
            {"fil": f.sted.fil, "nummer": f.sted.nummer, "kode": f.kode.value,
             "melding": feiltekst(f)}
            for f in rapport.feil
        ],
        "varsler": rapport.varsler,
    }  # fmt: skip


def _kode(rapport: Importrapport) -> int:
    """0 all taken, 3 some left for the clerk, 1 nothing could be used."""
    if not rapport.feil and not rapport.konflikter:
        return 0 if rapport.notater or rapport.foresporsler else 1
    return I_DEL if sum(rapport.antall.values()) else 1
