"""``beregn`` and ``sjekk``: recalculate workbooks and folders, or only look for faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

import click

from sykefravaer_xl.fil.trygt import SkriveFeil, grunn
from sykefravaer_xl.grunn.ordlyd import antall
from sykefravaer_xl.grunn.synlig import json_tekst
from sykefravaer_xl.terminal import tekst
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import (
    AVBRUTT,
    FIL,
    I_DEL,
    finn_boker,
    framdrift,
    krev_maal,
    naa,
    si,
    si_funn,
)
from sykefravaer_xl.terminal.valgtyper import Heltall

if TYPE_CHECKING:
    from sykefravaer_xl.kjoring.bok import Rapport
    from sykefravaer_xl.kjoring.boker import Oppgave


def beregn_alle(oppgaver: list[Oppgave], onsket: int | None = None) -> Iterator[Rapport]:
    """The reports of the workbooks, in their order; on a terminal with a progress bar."""
    from sykefravaer_xl.kjoring import prosesser
    from sykefravaer_xl.kjoring.boker import utfor

    def en(oppgave: Oppgave) -> Rapport:
        with framdrift(oppgave.bok.name) as ferdig:
            return utfor(oppgave, ferdig)

    antall = prosesser.antall_prosesser(onsket, oppgaver)
    if antall <= 1:
        yield from prosesser.en_etter_en(oppgaver, en)
        return
    with framdrift(tekst.BOKER) as ferdig:
        for nummer, rapport in enumerate(prosesser.samtidig(oppgaver, antall), start=1):
            if ferdig is not None:
                ferdig(nummer, len(oppgaver))
            yield rapport


def _skriv_rapport(rapport: Rapport, *, som_json: bool, flere: bool) -> None:
    if som_json:
        click.echo(json_tekst(rapport.til_json()))
    if flere and rapport.stoppet is not None:
        si(f"{rapport.fil}:")
    if rapport.stoppet is not None:
        si(f"FEIL    {rapport.stoppet.melding}")
    if som_json or rapport.stoppet is not None:
        return
    if flere and (rapport.feil or rapport.varsler):
        si(f"{rapport.fil}:")  # the messages name sheet and cell only
    si_funn(rapport.feil, rapport.varsler)
    if rapport.lest.tabeller:
        alt = rapport.ut is None or rapport.lest.uvanlig
        for linje in rapport.lest.linjer if alt else [rapport.lest.kort, *rapport.lest.uleste]:
            si(linje)
    click.echo(
        tekst.BEREGNET.format(
            fil=rapport.fil,
            ansatte=antall(rapport.ansatte, "ansatt", "ansatte"),
            rader=antall(rapport.rader, "rad", "rader"),
            forfalt=rapport.forfalt,
            feil=len(rapport.feil),
            varsler=antall(len(rapport.varsler), "varsel", "varsler"),
        )
    )
    click.echo(
        tekst.IKKE_SKREVET
        if rapport.ut is None
        else tekst.UENDRET
        if rapport.uendret
        else tekst.SKREVET_TIL.format(ut=rapport.ut)
    )
    if rapport.sikkerhetskopi is not None:
        erstattet = rapport.ut is not None and Path(rapport.ut) != Path(rapport.fil)
        mal = tekst.ERSTATTET if erstattet else tekst.KOPI
        click.echo(mal.format(kopi=rapport.sikkerhetskopi))


def slutt(rapporter: Iterable[Rapport], *, bare_se: bool) -> int:
    """The exit code of a run."""
    alle = list(rapporter)
    stoppede = sum(r.stoppet is not None for r in alle)
    if stoppede == len(alle):
        return 1
    if stoppede or (bare_se and any(r.feil for r in alle)):
        return I_DEL
    return 0


def _maal(
    funnet: list[tuple[Path, Path]], valg: Bokvalg, ut_mappe: Path | None
) -> list[Path | None]:
    """Where each workbook's result goes (None: in place); wrong use is told."""
    ut, boker = valg.ut, valg.boker
    if ut is not None and ut_mappe is not None:
        raise click.UsageError(tekst.UT_OG_MAPPE)
    if ut_mappe is not None:
        return [*_i_mappen(funnet, ut_mappe)]
    if ut is None:
        return [None] * len(funnet)
    if len(boker) > 1 or boker[0].is_dir():
        raise click.UsageError(tekst.EN_BOK)
    if not ut.suffix and not ut.is_dir():
        ut = ut.with_name(f"{ut.name}{boker[0].suffix}")
    krev_maal(boker[0], ut)
    return [ut]


def _ulike(funnet: list[tuple[Path, Path]]) -> list[tuple[Path, Path]]:
    """Each book once, however often and by whatever name it was given."""
    return list({sti.resolve(): (sti, rot) for sti, rot in reversed(funnet)}.values())[::-1]


def _i_mappen(funnet: list[tuple[Path, Path]], ut_mappe: Path) -> list[Path]:
    """Results in a folder of their own, none on top of another nor on a book to be read."""
    ut = ut_mappe.resolve()
    kilder: dict[str, Path] = {}
    alle: list[Path] = []
    for sti, rot in funnet:
        if (
            ut != rot.resolve()
            and sti.resolve().is_relative_to(ut)
            and ut.is_relative_to(rot.resolve())
        ):
            raise click.UsageError(tekst.UT_I_MAPPEN.format(ut=ut_mappe))
        maal = ut_mappe / sti.relative_to(rot)
        # one file to disks that know no difference of case, nor of how «å» is put together
        annen = kilder.setdefault(normalize("NFC", str(maal)).casefold(), sti)
        if annen is not sti:
            raise click.UsageError(tekst.SAMME_MAAL.format(en=annen, annen=sti, ut=maal))
        alle.append(maal)
    return alle


def _lag_mapper(ut_mappe: Path, maal: list[Path | None]) -> None:
    if ut_mappe.exists() and not ut_mappe.is_dir():
        raise click.UsageError(tekst.UT_MAPPE_ER_FIL.format(mappe=ut_mappe))
    try:
        for sted in {m.parent for m in maal if m is not None}:
            sted.mkdir(parents=True, exist_ok=True)
    except OSError as feil:
        raise SkriveFeil(ut_mappe, grunn(feil)) from feil


def _kjor(
    valg: Bokvalg,
    ut_mappe: Path | None = None,
    *,
    prov: bool,
    som_json: bool,
    antall_prosesser: int | None = None,
) -> int:
    """Run the workbooks, and say how each went."""
    from sykefravaer_xl.kjoring.boker import Oppgave

    funnet = _ulike(finn_boker(valg.boker))
    if not funnet:
        si(tekst.INGEN_BOKER.format(sted=", ".join(str(b) for b in valg.boker)))
        return 1
    maal = _maal(funnet, valg, ut_mappe)
    tidspunkt = naa()
    if ut_mappe is not None and not prov:
        _lag_mapper(ut_mappe, maal)
    oppgaver = [
        Oppgave(
            sti,
            valg.dato,
            ut=m,
            naa=tidspunkt,
            ark=valg.ark,
            prov=prov,
            passord=valg.passord,
            behold=valg.behold,
        )
        for (sti, _), m in zip(funnet, maal, strict=True)
    ]
    rapporter = []
    try:
        for rapport in beregn_alle(oppgaver, antall_prosesser):
            _skriv_rapport(rapport, som_json=som_json, flere=len(funnet) > 1)
            rapporter.append(rapport)
    except KeyboardInterrupt:
        si(tekst.AVBRUTT_I_MANGE.format(ferdige=len(rapporter), alle=len(funnet)))
        return AVBRUTT
    return slutt(rapporter, bare_se=prov)


@bokkommando("beregn", tekst.HJELP["beregn"], boker="flere", ut=tekst.HJELP["ut"], kopier=True)
@click.option("--ut-mappe", type=FIL, metavar="MAPPE", help=tekst.HJELP["beregn.ut_mappe"])
@click.option("--json", "som_json", is_flag=True, help=tekst.HJELP["json"])
@click.option("--prov", is_flag=True, help=tekst.HJELP["prov"])
@click.option("--prosesser", type=Heltall(1), metavar="N", help=tekst.HJELP["beregn.prosesser"])
def beregn(
    valg: Bokvalg, ut_mappe: Path | None, prosesser: int | None, *, som_json: bool, prov: bool
) -> int:
    """Recalculate workbooks."""
    return _kjor(valg, ut_mappe, prov=prov, som_json=som_json, antall_prosesser=prosesser)


@bokkommando("sjekk", tekst.HJELP["sjekk"], boker="flere")
@click.option("--json", "som_json", is_flag=True, help=tekst.HJELP["json"])
def sjekk(valg: Bokvalg, *, som_json: bool) -> int:
    """Look for faults, write nothing."""
    return _kjor(valg, prov=True, som_json=som_json)
