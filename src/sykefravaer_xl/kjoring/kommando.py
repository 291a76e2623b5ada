"""``beregn`` and ``sjekk``: recalculate workbooks and folders, or only look for faults."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sykefravaer_xl.kjoring.mange import Oppgave
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.felles import (
    ENDELSER,
    dato_valg,
    finn_boker,
    framdrift,
    passord_valg,
    si,
    si_funn,
)
from sykefravaer_xl.terminal.norsk import Kommando

if TYPE_CHECKING:
    from sykefravaer_xl.kjoring.bok import Rapport

I_DEL = 3


def beregn_alle(oppgaver: list[Oppgave], antall_prosesser: int | None = None) -> Iterator[Rapport]:
    """The reports of the workbooks, in their order; on a terminal with a progress bar."""
    from sykefravaer_xl.kjoring.mange import beregn_boker, prosesser, utfor

    with prosesser(antall_prosesser, oppgaver) as pool:
        if pool is not None:
            with framdrift(tekst.BOKER) as ferdig:
                for nummer, rapport in enumerate(beregn_boker(oppgaver, pool), start=1):
                    if ferdig is not None:
                        ferdig(nummer, len(oppgaver))
                    yield rapport
            return
        for oppgave in oppgaver:
            with framdrift(oppgave.bok.name) as ferdig:
                rapport = utfor(oppgave, ferdig)
            yield rapport


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
            varsler=tekst.antall(len(rapport.varsler), "varsel", "varsler"),
        )
    )
    click.echo(
        tekst.IKKE_SKREVET if rapport.ut is None else tekst.SKREVET_TIL.format(ut=rapport.ut)
    )
    if rapport.sikkerhetskopi is not None:
        click.echo(tekst.KOPI.format(kopi=rapport.sikkerhetskopi))


def slutt(rapporter: Iterable[Rapport], *, bare_se: bool) -> int:
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


def _maal(
    funnet: list[tuple[Path, Path]],
    boker: tuple[Path, ...],
    ut: Path | None,
    ut_mappe: Path | None,
) -> list[Path | None]:
    """Where each workbook's result goes (None: in place); wrong use is told."""
    if ut is not None and ut_mappe is not None:
        raise click.UsageError(tekst.UT_OG_MAPPE)
    if ut_mappe is not None:
        return [ut_mappe / sti.relative_to(rot) for sti, rot in funnet]
    if ut is None:
        return [None] * len(funnet)
    if len(funnet) > 1 or boker[0].is_dir():
        raise click.UsageError(tekst.EN_BOK)
    if ut.is_dir():
        raise click.UsageError(tekst.UT_ER_MAPPE)
    if not ut.suffix:
        ut = ut.with_name(f"{ut.name}{boker[0].suffix}")
    if _annet_slag(boker[0], ut):
        raise click.UsageError(tekst.ANNET_SLAG.format(ut=ut.name, slag=boker[0].suffix))
    return [ut]


def _kjor(
    boker: tuple[Path, ...],
    mal: Oppgave,
    ut: Path | None = None,
    ut_mappe: Path | None = None,
    *,
    som_json: bool,
    antall_prosesser: int | None = None,
) -> int:
    """Run the workbooks; ``mal`` holds what is the same for all of them."""
    funnet = finn_boker(boker)
    if not funnet:
        si(tekst.INGEN_BOKER.format(sted=", ".join(str(b) for b in boker)))
        return 1
    maal = _maal(funnet, boker, ut, ut_mappe)
    naa = datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local time, as the clerk reads it
    if ut_mappe is not None and not mal.prov:
        for sted in {m.parent for m in maal if m is not None}:
            sted.mkdir(parents=True, exist_ok=True)
    oppgaver = [
        replace(mal, bok=sti, ut=m, naa=naa) for (sti, _), m in zip(funnet, maal, strict=True)
    ]
    rapporter = []
    for rapport in beregn_alle(oppgaver, antall_prosesser):
        _skriv_rapport(rapport, som_json=som_json, flere=len(funnet) > 1)
        rapporter.append(rapport)
    return slutt(rapporter, bare_se=mal.prov)


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
@click.option(
    "--prosesser", type=click.IntRange(1), metavar="N", help=tekst.HJELP["beregn.prosesser"]
)
@click.option(
    "--sikkerhetskopier",
    "behold",
    type=click.IntRange(1),
    metavar="N",
    help=tekst.HJELP["beregn.sikkerhetskopier"],
)
def beregn(
    boker: tuple[Path, ...],
    ut: Path | None,
    ut_mappe: Path | None,
    dato: date,
    ark: str | None,
    passord: str | None,
    prosesser: int | None,
    behold: int | None,
    *,
    som_json: bool,
    prov: bool,
) -> int:
    """Recalculate workbooks."""
    mal = Oppgave(Path(), dato, ark=ark, prov=prov, passord=passord, behold=behold)
    return _kjor(boker, mal, ut, ut_mappe, som_json=som_json, antall_prosesser=prosesser)


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
    mal = Oppgave(Path(), dato, ark=ark, prov=True, passord=passord)
    return _kjor(boker, mal, som_json=som_json)
