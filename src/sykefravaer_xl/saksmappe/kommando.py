"""``saksmappe``: one employee's case file, beside the book."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sykefravaer_xl.grunn.ordlyd import antall
from sykefravaer_xl.saksmappe import tekst
from sykefravaer_xl.terminal import tekst as felles
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import krev_maal, si, si_utelatt

if TYPE_CHECKING:
    from sykefravaer_xl.saksmappe.mappe import Saksmappe


@bokkommando("saksmappe", tekst.HJELP["saksmappe"], ansatt="krevd", ut=tekst.HJELP["ut"])
def saksmappe(valg: Bokvalg) -> int:
    """Write the file; the book is only read."""
    from sykefravaer_xl.bok.passord import laast_opp
    from sykefravaer_xl.fil.utfil import Vern, skriv_utfil
    from sykefravaer_xl.saksmappe.ark import som_bytes

    vern = Vern.av([valg.bok], valg.passord)
    with laast_opp(valg.bok, valg.passord):
        mappe = _les(valg)
    ut = _maal(valg, mappe)
    skriv_utfil(ut, som_bytes(mappe, valg.bok.name), vern)
    _si(mappe, ut)
    return 0


def _les(valg: Bokvalg) -> Saksmappe:
    """The file from the book; says first what it leaves out."""
    from sykefravaer_xl.bok.endringslogg import les_logg
    from sykefravaer_xl.bok.enkeltsak import finn_sak
    from sykefravaer_xl.bok.utelatt import utelatt_om
    from sykefravaer_xl.plan.planark import personledd
    from sykefravaer_xl.plan.planlesing import les_planark
    from sykefravaer_xl.saksmappe.dokumenter import dokumenter, kjede
    from sykefravaer_xl.saksmappe.mappe import saksmappe as lag

    sak, oppdatering = finn_sak(valg.bok, valg.ansatt, valg.dato, valg.ark)
    si_utelatt(utelatt_om(oppdatering, sak))
    logg = les_logg(oppdatering.bok)
    filsum = hashlib.sha256(valg.bok.read_bytes()).hexdigest()
    return lag(
        oppdatering,
        sak,
        les_planark(valg.bok),
        dokumenter(logg, oppdatering.bok, personledd(sak)),
        kjede(logg, oppdatering.bok, filsum),
    )


def _maal(valg: Bokvalg, mappe: Saksmappe) -> Path:
    """The file to write; one that is there is somebody's, and stays."""
    from sykefravaer_xl.plan.planark import personledd

    krev_maal(Path("x.xlsx"), valg.ut)
    ren = "".join(t if t.isalnum() or t in "-_ " else "-" for t in personledd(mappe.sak))
    ut = valg.ut or valg.bok.with_name(tekst.FILNAVN.format(hvem=ren, dato=mappe.dato))
    if ut.exists():
        raise click.UsageError(felles.FINNES_ALT.format(fil=ut.name))
    return ut


def _si(mappe: Saksmappe, ut: Path) -> None:
    from sykefravaer_xl.saksmappe.ark import holdt_tilbake, telt

    utfall = telt(mappe.plikter)
    holdt = holdt_tilbake(mappe)
    if holdt:
        merknader = antall(holdt, "merknad", "merknader")
        si(tekst.HOLDT_TILBAKE_VARSEL.format(antall=merknader))
    click.echo(
        tekst.SKREVET.format(
            ut=ut,
            tilfeller=antall(len(mappe.tilfeller), "fravær", "fravær"),
            plikter=antall(len(mappe.plikter), "plikt", "plikter"),
            **utfall,
        )
    )
