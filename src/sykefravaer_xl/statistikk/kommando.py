"""``rapport``: the statistics workbook, the quarterly pack and the IA work sheet."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sykefravaer_xl.grunn.synlig import json_tekst
from sykefravaer_xl.statistikk import rapporttekst as tekst
from sykefravaer_xl.terminal import tekst as felles_tekst
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import Dato, naa, si, si_utelatt

if TYPE_CHECKING:
    from sykefravaer_xl.statistikk.rapport import Rapportsvar, Slag

SISTE = "siste"


class Kvartal(click.ParamType[tuple[int, int] | str]):
    """``2026-3``, or the newest one that is over."""

    name = "kvartal"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int] | str:
        """Year and quarter, or a Norwegian message."""
        if str(value).strip().casefold() == SISTE:
            return SISTE
        treff = re.fullmatch(r"(\d{4})-?[kKqQ]?([1-4])", str(value).strip())
        if treff is None or int(treff[1]) < 2008:
            self.fail(tekst.IKKE_KVARTAL.format(verdi=value), param, ctx)
        return int(treff[1]), int(treff[2])


def siste_hele_kvartal(dato: date) -> tuple[int, int]:
    """The newest quarter that is over on a day."""
    dag = dato.replace(day=1) if (dato + timedelta(days=1)).day != 1 else dato + timedelta(days=1)
    nr = (dag.month - 1) // 3
    return (dag.year, nr) if nr else (dag.year - 1, 4)


def _maal(bok: Path, ut: Path | None) -> Path | None:
    if ut is None:
        return None
    if ut.is_dir():
        raise click.UsageError(felles_tekst.UT_ER_MAPPE)
    if not ut.suffix:
        ut = ut.with_name(f"{ut.name}.xlsx")
    if ut.suffix.lower() != ".xlsx":
        raise click.UsageError(tekst.IKKE_XLSX)
    if ut.exists() and bok.exists() and ut.samefile(bok):
        raise click.UsageError(tekst.SAMME_FIL)
    return ut


@bokkommando("rapport", tekst.HJELP["rapport"], ut=tekst.HJELP["ut"])
@click.option("--fra", type=Dato(), metavar="ÅÅÅÅ-MM-DD", help=tekst.HJELP["fra"])
@click.option("--til", type=Dato(), metavar="ÅÅÅÅ-MM-DD", help=tekst.HJELP["til"])
@click.option(
    "--filter", "filtre", multiple=True, metavar="KOLONNE=VERDI", help=tekst.HJELP["filter"]
)
@click.option("--grupper", metavar="KOLONNE[,KOLONNE]", help=tekst.HJELP["grupper"])
@click.option("--skille", type=Dato(), metavar="ÅÅÅÅ-MM-DD", help=tekst.HJELP["skille"])
@click.option("--kvartal", type=Kvartal(), metavar="ÅÅÅÅ-K", help=tekst.HJELP["kvartal"])
@click.option("--ia", is_flag=True, help=tekst.HJELP["ia"])
@click.option("--json", "som_json", is_flag=True, help=tekst.HJELP["json"])
def rapport(
    valg: Bokvalg,
    fra: date | None,
    til: date | None,
    filtre: tuple[str, ...],
    grupper: str | None,
    skille: date | None,
    kvartal: tuple[int, int] | str | None,
    *,
    ia: bool,
    som_json: bool,
) -> int:
    """Write a report; the book itself is only read."""
    from sykefravaer_xl.statistikk.beregning import Bestilling
    from sykefravaer_xl.statistikk.kjennetegn import les_filter, les_grupper
    from sykefravaer_xl.statistikk.rapport import lag_rapport

    if ia and kvartal is not None:
        raise click.UsageError(tekst.BARE_EN)
    if kvartal is not None and (fra or til or skille):
        raise click.UsageError(tekst.KVARTAL_OG_PERIODE)
    slag: Slag = "ia" if ia else "kvartal" if kvartal is not None else "rapport"
    best = Bestilling(
        dato=valg.dato,
        fra=fra,
        til=til,
        filtre=tuple(les_filter(ett) for ett in filtre),
        grupper=les_grupper(grupper) if grupper else (),
        skille=skille,
        kvartal=siste_hele_kvartal(valg.dato) if isinstance(kvartal, str) else kvartal,
    )
    svar = lag_rapport(
        valg.bok,
        best,
        slag,
        naa=naa(),
        ut=_maal(valg.bok, valg.ut),
        ark=valg.ark,
        passord=valg.passord,
    )
    _si(svar, slag, som_json=som_json)
    return 0


def _si(svar: Rapportsvar, slag: Slag, *, som_json: bool) -> None:
    from sykefravaer_xl.statistikk.ia_tall import norsk_prosent
    from sykefravaer_xl.statistikk.rapport_bok import advarsler
    from sykefravaer_xl.statistikk.som_json import som_json as figurer

    stat = svar.statistikk
    si_utelatt(svar.utelatt)
    for advarsel in advarsler(stat):
        si(advarsel)
    if svar.sikkerhetskopi is not None:
        si(tekst.OPPDATERT.format(fil=svar.ut.name, kopi=svar.sikkerhetskopi.name))
    if svar.kryptert:
        si(tekst.KRYPTERT)
    if som_json:
        click.echo(json_tekst({"ut": str(svar.ut), **figurer(stat)}))
        return
    if slag == "ia":
        click.echo(tekst.SKREVET_IA.format(fil=svar.ut))
        return
    click.echo(
        tekst.SKREVET.format(
            fil=svar.ut,
            prosent=norsk_prosent(stat.samlet.prosent),
            fra=f"{stat.periode.fra_dato:%d.%m.%Y}",
            til=f"{stat.periode.til_dato:%d.%m.%Y}",
            ansatte=stat.samlet.ansatte,
        )
    )
