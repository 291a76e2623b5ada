"""``beregn`` and ``sjekk``: recalculate workbooks and folders, or only look for faults."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from sykefravaer_xl.domene.feil import SykefravaerFeil
from sykefravaer_xl.kommandoer.felles import (
    ENDELSER,
    dato_valg,
    finn_boker,
    framdrift,
    passord_valg,
    si,
    si_funn,
    stoppet,
)
from sykefravaer_xl.kommandoer.norsk import Kommando
from sykefravaer_xl.tekst import kommandoer as tekst

if TYPE_CHECKING:
    from sykefravaer_xl.kjoring.bok import Rapport

UGYLDIG_BRUK = 2
I_DEL = 3
ANNET_SLAG: Final = "--ut {ut} må slutte på {slag}, som boka. Ellers får ikke Excel åpnet filen."


def _beregn_en(
    sti: Path,
    ut: Path | None,
    dato: date,
    ark: str | None,
    naa: datetime,
    *,
    prov: bool,
    passord: str | None = None,
) -> Rapport:
    """One workbook; whatever goes wrong with it is in the report, so that the others go on."""
    from sykefravaer_xl.kjoring.bok import beregn_bok

    try:
        with framdrift(sti.name) as ferdig:
            return beregn_bok(
                sti, ut, dato, ark=ark, prov=prov, naa=naa, ferdig=ferdig, passord=passord
            )
    except SykefravaerFeil as feil:
        return stoppet(sti, feil)
    except Exception as feil:
        melding = tekst.UVENTET.format(fil=sti.name, slag=type(feil).__name__)
        return stoppet(sti, SykefravaerFeil(melding, "uventet"))


def _skriv_rapport(rapport: Rapport, *, som_json: bool, flere: bool) -> None:
    if som_json:
        click.echo(json.dumps(rapport.til_json(), ensure_ascii=False))
    if rapport.stoppet is not None:
        si(f"FEIL    {rapport.stoppet.melding}")
    if som_json or rapport.stoppet is not None:
        return
    if flere and (rapport.feil or rapport.varsler):
        si(f"{rapport.fil}:")  # the messages name sheet and cell only
    si_funn(rapport.feil, rapport.varsler)
    click.echo(
        tekst.BEREGNET.format(
            fil=rapport.fil,
            ansatte=tekst.antall(rapport.ansatte, "ansatt", "ansatte"),
            rader=tekst.antall(rapport.rader, "rad", "rader"),
            forfalt=rapport.forfalt,
            feil=len(rapport.feil),
            varsler=len(rapport.varsler),
        )
    )
    click.echo(
        tekst.IKKE_SKREVET if rapport.ut is None else tekst.SKREVET_TIL.format(ut=rapport.ut)
    )
    if rapport.sikkerhetskopi is not None:
        click.echo(tekst.KOPI.format(kopi=rapport.sikkerhetskopi))


def _slutt(rapporter: Iterable[Rapport], *, bare_se: bool) -> int:
    """The exit code of a run."""
    alle = list(rapporter)
    stoppede = sum(r.stoppet is not None for r in alle)
    if stoppede == len(alle):
        return 1
    if stoppede or (bare_se and any(r.feil for r in alle)):
        return I_DEL
    return 0


def _annet_slag(bok: Path, ut: Path) -> bool:
    """Whether the name says another kind of file than the one it is to hold: Excel refuses it."""
    return bok.suffix.lower() in ENDELSER and ut.suffix.lower() != bok.suffix.lower()


def _kjor(
    boker: tuple[Path, ...],
    dato: date,
    ark: str | None,
    ut: Path | None,
    ut_mappe: Path | None,
    *,
    prov: bool,
    som_json: bool,
    passord: str | None,
) -> int:
    if ut is not None and ut_mappe is not None:
        raise click.UsageError(tekst.UT_OG_MAPPE)
    funnet = finn_boker(boker)
    if not funnet:
        si(tekst.INGEN_BOKER.format(sted=", ".join(str(b) for b in boker)))
        return 1
    if ut is not None and (len(funnet) > 1 or boker[0].is_dir()):
        raise click.UsageError(tekst.EN_BOK)
    if ut is not None and ut.is_dir():
        raise click.UsageError(tekst.UT_ER_MAPPE)
    if ut is not None and not ut.suffix:
        ut = ut.with_name(f"{ut.name}{boker[0].suffix}")
    if ut is not None and _annet_slag(boker[0], ut):
        raise click.UsageError(ANNET_SLAG.format(ut=ut.name, slag=boker[0].suffix))
    naa = datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local time, as the clerk reads it
    rapporter = []
    for sti, rot in funnet:
        maal = ut
        if ut_mappe is not None:
            maal = ut_mappe / sti.relative_to(rot)
            if not prov:
                maal.parent.mkdir(parents=True, exist_ok=True)
        rapport = _beregn_en(sti, maal, dato, ark, naa, prov=prov, passord=passord)
        _skriv_rapport(rapport, som_json=som_json, flere=len(funnet) > 1)
        rapporter.append(rapport)
    return _slutt(rapporter, bare_se=prov)


@click.command(cls=Kommando, help=tekst.HJELP["beregn"])
@click.argument("boker", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BOK…")
@click.option(
    "--ut", type=click.Path(path_type=Path), metavar="FIL", help=tekst.HJELP["beregn.ut"]
)
@click.option(
    "--ut-mappe",
    type=click.Path(path_type=Path),
    metavar="MAPPE",
    help=tekst.HJELP["beregn.ut_mappe"],
)
@dato_valg
@click.option("--ark", metavar="NAVN", help=tekst.HJELP["ark"])
@passord_valg
@click.option("--json", "som_json", is_flag=True, help=tekst.HJELP["json"])
@click.option("--prov", is_flag=True, help=tekst.HJELP["prov"])
def beregn(
    boker: tuple[Path, ...],
    ut: Path | None,
    ut_mappe: Path | None,
    dato: date,
    ark: str | None,
    passord: str | None,
    *,
    som_json: bool,
    prov: bool,
) -> int:
    """Recalculate workbooks."""
    return _kjor(boker, dato, ark, ut, ut_mappe, prov=prov, som_json=som_json, passord=passord)


@click.command(cls=Kommando, help=tekst.HJELP["sjekk"])
@click.argument("boker", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="BOK…")
@dato_valg
@click.option("--ark", metavar="NAVN", help=tekst.HJELP["ark"])
@passord_valg
@click.option("--json", "som_json", is_flag=True, help=tekst.HJELP["json"])
def sjekk(
    boker: tuple[Path, ...], dato: date, ark: str | None, passord: str | None, *, som_json: bool
) -> int:
    """Look for faults, write nothing."""
    return _kjor(boker, dato, ark, None, None, prov=True, som_json=som_json, passord=passord)
