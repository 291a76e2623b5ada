"""``inntektsmelding``: the income report as a sheet to copy from and as NAV's JSON."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.ordlyd import antall, vis_dato
from sykefravaer_xl.grunn.synlig import json_tekst
from sykefravaer_xl.inntektsmelding import tekst
from sykefravaer_xl.terminal import tekst as felles
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import (
    FIL,
    I_DEL,
    krev_maal,
    si,
    si_utelatt,
    uten_passord_valg,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.fil.bokendring import Bokendring
    from sykefravaer_xl.inntektsmelding.foresporsel import Foresporsel
    from sykefravaer_xl.inntektsmelding.imsak import Imsak


@bokkommando(
    "inntektsmelding",
    tekst.HJELP["inntektsmelding"],
    ansatt="valgfri",
    ut=felles.HJELP["ut"],
    kopier=True,
)
@click.option("--forfalte", is_flag=True, help=tekst.HJELP["forfalte"])
@click.option("--json", "json_fil", type=FIL, metavar="FIL", help=tekst.HJELP["json"])
@click.option(
    "--foresporsel",
    type=FIL,
    metavar="FIL",
    help=tekst.HJELP["foresporsel"],
)
@click.option("--prov", is_flag=True, help=tekst.HJELP["prov"])
@uten_passord_valg
def inntektsmelding(
    valg: Bokvalg,
    json_fil: Path | None,
    foresporsel: Path | None,
    *,
    forfalte: bool,
    prov: bool,
    uten_passord: bool,
) -> int:
    """Make the sheets, and the JSON of those that are complete."""
    from sykefravaer_xl.fil.bokendring import endre_bok
    from sykefravaer_xl.fil.utfil import Vern, skriv_utfil
    from sykefravaer_xl.inntektsmelding.foresporsel import les_foresporsler
    from sykefravaer_xl.inntektsmelding.imsak import som_json
    from sykefravaer_xl.plan.navfil import krev_navfil

    if not valg.ansatte and not forfalte:
        raise click.UsageError(tekst.VELG)
    if valg.ansatte and forfalte:
        raise click.UsageError(tekst.VELG_EN)
    krev_maal(valg.bok, valg.ut)
    vern = Vern.av([valg.bok], valg.passord, uten_passord=uten_passord)
    if json_fil is not None:
        vern.krev(json_fil)
        krev_navfil(json_fil)
    dato, ansatt = valg.dato, valg.ansatt if valg.ansatte else None
    foresporsler = () if foresporsel is None else les_foresporsler(foresporsel)
    with ExitStack() as felt:
        endring = felt.enter_context(endre_bok(valg.bok, dato, valg.skrivevalg(prov=prov)))
        saker = _saker(endring, ansatt, dato, foresporsler)
        if not saker:
            click.echo(tekst.INGEN_FORFALTE)
            return 0
        _skriv_ark(endring, saker, dato)
        if json_fil is not None and not prov:
            data = json_tekst([som_json(im) for im in saker], indent=2)
            skriv_utfil(json_fil, f"{data}\n".encode(), vern)
    _vis(saker)
    if forfalte:
        _vis_forfalte(saker, dato)
    if endring.ut is not None:
        click.echo(felles.SKREVET_TIL.format(ut=endring.ut))
    if endring.sikkerhetskopi is not None:
        click.echo(felles.KOPI.format(kopi=endring.sikkerhetskopi))
    if json_fil is not None and not prov:
        click.echo(tekst.SKREVET_JSON.format(fil=json_fil))
    return 0 if all(im.klar for im in saker) or json_fil is None else I_DEL


def _saker(
    endring: Bokendring, ansatt: str | None, dato: date, foresporsler: Sequence[Foresporsel]
) -> list[Imsak]:
    """The employee asked for, or all whose report is due."""
    from sykefravaer_xl.bok.enkeltsak import velg_sak
    from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
    from sykefravaer_xl.bok.utelatt import utelatt, utelatt_om
    from sykefravaer_xl.inntektsmelding.foresporsel import Status
    from sykefravaer_xl.inntektsmelding.imsak import arknavn, er_forfalt, imsak, les_ark

    oppdatering = beregn_oppdatering(endring.bok, dato)
    saker = oppdatering.saker if ansatt is None else [velg_sak(oppdatering, ansatt)]
    si_utelatt(utelatt(oppdatering) if ansatt is None else utelatt_om(oppdatering, saker[0]))
    skrevet = les_ark(endring.bok.sti, [arknavn(sak) for sak in saker])
    funnet = [imsak(s, dato, skrevet.get(arknavn(s), {}), foresporsler) for s in saker]
    if ansatt is None:
        svart = {im.foresporsel for im in funnet if im is not None}
        ukjent = sum(f.status is Status.AKTIV and f not in svart for f in foresporsler)
        if ukjent:
            si(tekst.FORESPORSEL["ingen_i_boka"].format(antall=ukjent))
    if ansatt is not None and funnet[0] is None:
        raise SykefravaerFeil(tekst.INGEN_SYKMELDING.format(ansatt=saker[0].vist_ansattnr))
    for sak in saker:
        if ansatt is None and sak.resultat is None:
            steder = ", ".join(f"{f.ark}!{f.celle}" for f in sak.feil if f.celle)
            si(tekst.HAR_FEIL.format(ansatt=sak.vist_ansattnr, steder=steder))
    navn = endring.pakke.arknavn()
    for im in funnet:
        if im is not None and im.ark in navn and im.ark not in skrevet:
            raise SykefravaerFeil(tekst.OPPTATT_NAVN.format(ark=im.ark), "navn_opptatt")
    return [im for im in funnet if im is not None and (ansatt is not None or er_forfalt(im, dato))]


def _skriv_ark(endring: Bokendring, saker: list[Imsak], dato: date) -> None:
    from sykefravaer_xl.inntektsmelding.arklinjer import lag_ark

    for im in saker:
        endring.sett_ark(lag_ark(im, dato))


def _vis(saker: list[Imsak]) -> None:
    from sykefravaer_xl.inntektsmelding.arklinjer import status

    for im in saker:
        if im.klar:
            refusjon = im.grunnlag.refusjon_fra
            klar = tekst.KLAR_TIL_ANSATT if im.til_ansatt else tekst.KLAR
            click.echo(
                klar.format(
                    ark=im.ark,
                    dag=vis_dato(im.grunnlag.bestemmende_fravaersdag),
                    refusjon="–" if refusjon is None else vis_dato(refusjon),
                )
            )
        else:
            click.echo(tekst.IKKE_KLAR.format(ark=im.ark, grunn=" ".join(status(im))))
        for avvik in im.avvik:
            si(f"{im.ark}: {avvik}")


def _vis_forfalte(saker: list[Imsak], dato: date) -> None:
    """Who needs one, since when and until when, and what NAV has asked for; what is past first."""
    from sykefravaer_xl.inntektsmelding.imsak import kravfrist

    frister = [(kravfrist(im), im) for im in saker]
    for tittel, passert in ((tekst.PASSERT, True), (tekst.MAA_SENDES, False)):
        egne = (
            [(frist, im) for frist, im in frister if (frist or date.max) < dato]
            if passert
            else [(frist, im) for frist, im in frister if (frist or date.max) >= dato]
        )
        if not egne:
            continue
        click.echo(f"\n{tittel} ({len(egne)})")
        for frist, im in sorted(egne, key=lambda par: (par[0] or date.max, par[1].ark)):
            click.echo(f"  {_linje(im, frist, dato)}")


def _linje(im: Imsak, frist: date | None, dato: date) -> str:
    fra = im.grunnlag.refusjon_fra or dato
    krav = (
        tekst.TIL_DEN_ANSATTE if frist is None else tekst.KREV_SENEST.format(dag=vis_dato(frist))
    )
    dager = antall((dato - fra).days, "dag", "dager")
    deler = [
        tekst.BETALER_FRA.format(ark=im.ark, dag=vis_dato(fra), dager=dager),
        krav,
    ]
    if im.foresporsel is not None:
        f = im.foresporsel
        hva = [tekst.OM_AGP[f.arbeidsgiverperiode_paakrevd]]
        if f.inntekt_paakrevd:
            per = f.inntektsdato or im.grunnlag.bestemmende_fravaersdag
            hva.insert(0, tekst.OM_INNTEKT.format(dag=vis_dato(per)))
        hva += [
            tekst.OM_PERIODE[slag].format(fra=vis_dato(p.fom), til=vis_dato(p.tom))
            for slag, perioder in (
                ("egenmelding", f.egenmeldingsperioder),
                ("sykmelding", f.sykmeldingsperioder),
            )
            for p in perioder
        ]
        naar = tekst.SPURT.format(dag=vis_dato(f.opprettet_tid)) if f.opprettet_tid else ""
        deler.append(tekst.NAV_SPOR.format(naar=naar, status=f.status.value, hva=", ".join(hva)))
    return " ".join(deler)
