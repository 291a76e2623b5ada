"""``brev``: letters and meeting sheets from templates."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from sykefravaer_xl.arbeidsliste import tekst as varseltekst
from sykefravaer_xl.brev import tekst
from sykefravaer_xl.plan import tekst as plantekst
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import (
    FIL,
    I_DEL,
    krev_maal,
    si,
    si_funn,
    si_utelatt,
    uten_passord_valg,
)
from sykefravaer_xl.terminal.valgtyper import Heltall, Tekst


class Tidspunkt(click.ParamType[datetime]):
    """A day and a time."""

    name = "tidspunkt"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Norwegian time, or a Norwegian message."""
        from sykefravaer_xl.brev.mote import les_tidspunkt

        svar = value if isinstance(value, datetime) else les_tidspunkt(str(value))
        if svar is None:
            self.fail(tekst.IKKE_TIDSPUNKT.format(verdi=str(value)[:40]), param, ctx)
        return svar


@bokkommando(
    "brev",
    tekst.HJELP["brev"],
    boker="valgfri",
    ansatt="valgfri",
    ut=plantekst.HJELP["ut"],
    kopier=True,
)
@click.option("--mal", "mal_id", metavar="MAL", help=tekst.HJELP["mal"])
@click.option("--mote", "tid", type=Tidspunkt(), metavar="TID", help=tekst.HJELP["mote"])
@click.option("--varighet", type=Heltall(5, 720), metavar="MIN", help=tekst.HJELP["varighet"])
@click.option("--sted", type=Tekst(1_000), metavar="TEKST", help=tekst.HJELP["sted"])
@click.option("--ics", type=FIL, metavar="FIL", help=tekst.HJELP["ics"])
@click.option("--liste", is_flag=True, help=tekst.HJELP["liste"])
@uten_passord_valg
def brev(
    valg: Bokvalg,
    mal_id: str | None,
    tid: datetime | None,
    varighet: int | None,
    sted: str | None,
    ics: Path | None,
    *,
    liste: bool,
    uten_passord: bool,
) -> int:
    """Make one letter, or list the templates."""
    if liste:
        return _liste(valg)
    if not valg.boker:
        raise click.UsageError(tekst.MANGLER_BOK)
    if not valg.ansatte or not mal_id:
        raise click.UsageError(tekst.MANGLER_VALG)
    if tid is None and (varighet, sted, ics) != (None, None, None):
        raise click.UsageError(tekst.TRENGER_MOTE)
    from sykefravaer_xl.brev.brevbok import lag_brev
    from sykefravaer_xl.brev.mote import Mote
    from sykefravaer_xl.fil.utfil import Vern, skriv_utfil

    krev_maal(valg.bok, valg.ut)
    ics = _kalenderfil(ics, valg.bok, valg.ut)
    vern = Vern.av([valg.bok], valg.passord, uten_passord=uten_passord)
    if ics is not None:
        vern.krev(ics)
    mote = None if tid is None else Mote(tid, varighet or 60, " ".join((sted or "").split()))
    rapport = lag_brev(
        valg.bok,
        valg.ansatt,
        mal_id,
        valg.dato,
        valg.skrivevalg(),
        mote=mote,
        med_kalender=ics is not None,
    )
    if rapport.utelatt is not None:
        si_utelatt(rapport.utelatt)
    si_funn((), rapport.varsler)
    click.echo(tekst.LAGET.format(ark=rapport.ark))
    click.echo(plantekst.SKREVET.format(ut=rapport.ut))
    if rapport.sikkerhetskopi is not None:
        click.echo(plantekst.KOPI.format(kopi=rapport.sikkerhetskopi))
    if ics is not None and rapport.kalender is not None:
        skriv_utfil(ics, rapport.kalender, vern)
        click.echo(tekst.KALENDER_SKREVET.format(fil=ics))
    return 0


def _kalenderfil(fil: Path | None, bok: Path, ut: Path | None) -> Path | None:
    """The invitation's file; raises before anything is written when it cannot be that."""
    from sykefravaer_xl.arbeidsliste.varsel.filer import krev_ledig

    if fil is None:
        return None
    if fil.is_dir():
        raise click.UsageError(varseltekst.ER_MAPPE.format(fil=fil))
    fil = fil if fil.suffix else fil.with_name(f"{fil.name}.ics")
    if fil.suffix.lower() != ".ics":
        raise click.UsageError(varseltekst.IKKE_ICS)
    if not fil.absolute().parent.is_dir():
        raise click.UsageError(tekst.INGEN_MAPPE_FOR.format(fil=fil))
    krev_ledig(fil, [sti for sti in (bok, ut) if sti is not None])
    return fil


def _liste(valg: Bokvalg) -> int:
    """The templates, with the company's own where a book is named."""
    from sykefravaer_xl.bok.lesing import les
    from sykefravaer_xl.brev.brevbok import maler_for
    from sykefravaer_xl.brev.mal import les_maler

    alle, feil = maler_for(les(valg.bok, valg.ark, valg.passord)) if valg.boker else les_maler()
    for mal in alle.values():
        egen = f" ({tekst.EGEN})" if mal.egen else ""
        click.echo(f"{mal.id}{egen}: {mal.beskrivelse or mal.navn}")
    felt = ", ".join(f"{{{navn}}}" for navn in tekst.FELT)
    click.echo(f"\n{tekst.LISTE_FELT.format(felt=felt)}")
    for en in feil.values():
        si(f"FEIL    {en.melding}")
    return I_DEL if feil else 0
