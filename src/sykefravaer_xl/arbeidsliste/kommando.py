"""``arbeidsliste``: who must do what by when: on the terminal, on paper, as calendar and mail."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.arbeidsliste.varsel.tjener import PASSORDVARIABEL, Tjener, UgyldigTjenerFeil
from sykefravaer_xl.domene.tekst import ANSVARLIG, STATUS
from sykefravaer_xl.fil.trygt import SkriveFeil, grunn
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.ordlyd import antall
from sykefravaer_xl.lov.roller import rollebok
from sykefravaer_xl.terminal import tekst as felles_tekst
from sykefravaer_xl.terminal.bokkommando import Bokvalg, bokkommando
from sykefravaer_xl.terminal.felles import (
    FIL,
    I_DEL,
    Passordfil,
    finn_boker,
    framdrift,
    si,
    si_utelatt,
    uten_passord_valg,
)
from sykefravaer_xl.terminal.valgtyper import Heltall

if TYPE_CHECKING:
    from sykefravaer_xl.arbeidsliste.listegrunnlag import Listegrunnlag
    from sykefravaer_xl.arbeidsliste.varsel.utsending import Plan, Utsending
    from sykefravaer_xl.bok.gjoremal import Gjoremal
    from sykefravaer_xl.fil.utfil import Vern

REKKEFOLGE = {status: nr for nr, status in enumerate(felles_tekst.LISTETITTEL)}


class Rollevalg(click.ParamType[str]):
    """A role by its id or by what it is called."""

    name = "rolle"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The id of the role, or a Norwegian message."""
        onsket = str(value).strip().casefold()
        kjente = {navn: r.id for r in rollebok().rolle for navn in (r.id, r.navn.casefold())}
        if onsket not in kjente:
            melding = tekst.UKJENT_ROLLE.format(verdi=str(value)[:40], roller=_roller())
            self.fail(melding, param, ctx)
        return kjente[onsket]


class Tjenervalg(click.ParamType[Tjener]):
    """A mail server as a URL."""

    name = "smtp"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Tjener:
        """The server, or a Norwegian message."""
        if isinstance(value, Tjener):
            return value
        try:
            return Tjener.les(str(value))
        except UgyldigTjenerFeil as feil:
            self.fail(feil.melding, param, ctx)


def _roller() -> str:
    return ", ".join(rolle.id for rolle in rollebok().rolle)


@dataclass(frozen=True, slots=True)
class _Epost:
    """How mails are to go."""

    mappe: Path | None
    tjener: Tjener | None
    passord: str | None
    sertifikat: Path | None
    avsender: str | None
    prov: bool


@bokkommando(
    "arbeidsliste", felles_tekst.HJELP["arbeidsliste"], boker="flere", ut=tekst.HJELP["ut"]
)
@click.option(
    "--rolle",
    type=Rollevalg(),
    metavar="ROLLE",
    help=tekst.HJELP["rolle"].format(roller=_roller()),
)
@click.option("--leder", metavar="NAVN", help=tekst.HJELP["leder"])
@click.option(
    "--filter", "filtre", multiple=True, metavar="KOLONNE=VERDI", help=tekst.HJELP["filter"]
)
@click.option("--uker", type=Heltall(1, 60), default=5, metavar="N", help=tekst.HJELP["uker"])
@click.option("--ics", type=FIL, metavar="FIL", help=tekst.HJELP["ics"])
@click.option("--intern", type=FIL, metavar="FIL", help=tekst.HJELP["intern"])
@click.option("--epost", type=FIL, metavar="MAPPE", help=tekst.HJELP["epost"])
@click.option("--smtp", type=Tjenervalg(), metavar="URL", help=tekst.HJELP["smtp"])
@click.option(
    "--smtp-passord-fil",
    type=Passordfil(),
    metavar="FIL",
    help=tekst.HJELP["smtp_passord"].format(variabel=PASSORDVARIABEL),
)
@click.option("--smtp-ca", type=FIL, metavar="FIL", help=tekst.HJELP["smtp_ca"])
@click.option("--avsender", metavar="ADRESSE", help=tekst.HJELP["avsender"])
@click.option("--prov", is_flag=True, help=tekst.HJELP["prov"])
@uten_passord_valg
def arbeidsliste(
    valg: Bokvalg,
    rolle: str | None,
    leder: str | None,
    filtre: tuple[str, ...],
    uker: int,
    ics: Path | None,
    intern: Path | None,
    epost: Path | None,
    smtp: Tjener | None,
    smtp_passord_fil: str | None,
    smtp_ca: Path | None,
    avsender: str | None,
    *,
    prov: bool,
    uten_passord: bool,
) -> int:
    """Print the work list; the workbooks themselves are only read."""
    from sykefravaer_xl.arbeidsliste.listegrunnlag import listegrunnlag
    from sykefravaer_xl.arbeidsliste.varsel.filer import krev_ledig
    from sykefravaer_xl.fil.utfil import Vern
    from sykefravaer_xl.statistikk.kjennetegn import les_filter

    if smtp is not None and smtp.bruker and not (smtp_passord_fil or _passord()) and not prov:
        raise click.UsageError(tekst.MANGLER_PASSORD.format(variabel=PASSORDVARIABEL))
    utvalg = tuple(les_filter(ett) for ett in filtre)
    funnet = {sti.resolve(): sti for sti, _ in finn_boker(valg.boker)}
    ut, ics = _maal(valg.ut, ".xlsx", tekst.IKKE_XLSX), _maal(ics, ".ics", tekst.IKKE_ICS)
    intern = _maal(intern, ".xlsx", tekst.IKKE_XLSX)
    for fil in (ut, ics, intern):
        if fil is not None:
            krev_ledig(fil, funnet)
    vern = Vern.av(funnet, valg.passord, uten_passord=uten_passord)
    for fil in (ut, ics, intern, epost):
        if fil is not None and not prov:
            vern.krev(fil)
    if smtp is not None and not prov:
        vern.krev(Path(tekst.E_POSTEN))
    lest: list[Listegrunnlag] = []
    stoppet = 0
    for sti in funnet.values():
        try:
            lest.append(
                listegrunnlag(
                    sti,
                    valg.dato,
                    ark=valg.ark,
                    passord=valg.passord,
                    uker=uker,
                    leder=leder,
                    filtre=utvalg,
                )
            )
        except SykefravaerFeil as feil:
            si(feil.melding)
            stoppet += 1
    if not lest:
        if not stoppet:
            si(felles_tekst.INGEN_BOKER.format(sted=", ".join(str(b) for b in valg.boker)))
        return 1
    alle = [g for bok in lest for g in bok.gjoremal]
    for bok in lest:
        if len(lest) > 1:
            click.echo(f"{bok.bok.sti}:")
        si_utelatt(bok.utelatt)
        _vis(bok.gjoremal, rolle, uker)
    if leder is not None and not alle:
        si(tekst.UKJENT_LEDER.format(leder=leder))
    if not prov:
        _filer(alle, lest, valg.dato, rolle, uker, ut, ics, vern)
        if intern is not None:
            _interne(lest, valg, intern, vern)
    post = _Epost(epost, smtp, smtp_passord_fil or _passord(), smtp_ca, avsender, prov)
    mislykket = _epost(lest, valg.dato, post)
    if prov:
        si(tekst.PROV_FILER)
    return I_DEL if stoppet or mislykket else 0


def _passord() -> str | None:
    return os.environ.get(PASSORDVARIABEL)


def _maal(fil: Path | None, endelse: str, melding: str) -> Path | None:
    """The file to write, with its ending; a Norwegian message when it cannot be one."""
    if fil is None:
        return None
    if fil.is_dir():
        raise click.UsageError(tekst.ER_MAPPE.format(fil=fil))
    if not fil.suffix:
        fil = fil.with_name(f"{fil.name}{endelse}")
    if fil.suffix.lower() != endelse:
        raise click.UsageError(melding)
    return fil


def _vis(gjoremal: Sequence[Gjoremal], rolle: str | None, uker: int) -> None:
    from sykefravaer_xl.arbeidsliste.rolleliste import oppgavene_til

    linjer = [(g, "") for g in gjoremal] if rolle is None else oppgavene_til(rolle, gjoremal)
    if not linjer:
        click.echo(felles_tekst.INGEN_OPPGAVER if uker == 5 and rolle is None else tekst.LISTE_TOM)
    linjer.sort(key=lambda linje: REKKEFOLGE[STATUS[linje[0].status]])
    for status, gruppe in groupby(linjer, key=lambda linje: STATUS[linje[0].status]):
        egne = list(gruppe)
        click.echo(f"{felles_tekst.LISTETITTEL[status]} ({len(egne)})")
        for g, hva in egne:
            click.echo(_linje(g))
            if hva:
                click.echo(f"      {hva}")


def _linje(g: Gjoremal) -> str:
    hvem = " ".join(felt for felt in (g.ansattnr, g.navn) if felt)
    ansvarlig = ANSVARLIG[g.ansvarlig]
    if g.leder and g.ansvarlig == "leder":
        ansvarlig = f"{ansvarlig} {g.leder}"
    return f"  {g.frist:%d.%m.%Y}  {hvem:<28}  {g.oppgave:<32}  {ansvarlig}"


def _filer(
    alle: Sequence[Gjoremal],
    lest: Sequence[Listegrunnlag],
    dato: date,
    rolle: str | None,
    uker: int,
    ut: Path | None,
    ics: Path | None,
    vern: Vern,
) -> None:
    """The list to print and the calendar."""
    if ut is not None:
        from sykefravaer_xl.arbeidsliste.rolleliste import listeark
        from sykefravaer_xl.arbeidsliste.rolleliste_ark import rolleliste

        roller: Iterable[str] = [r.id for r in rollebok().rolle] if rolle is None else [rolle]
        ark = listeark(alle, roller, dato)
        _skriv(ut, rolleliste(ark, dato, uker), antall(len(ark), "ark", "ark"), vern)
    if ics is not None:
        from sykefravaer_xl.arbeidsliste.rolleliste import oppgavene_til
        from sykefravaer_xl.arbeidsliste.varsel.utsending import kalenderfil

        egne = alle if rolle is None else [g for g, _ in oppgavene_til(rolle, alle)]
        innhold = kalenderfil(lest, egne, dato)
        _skriv(ics, innhold, antall(len(egne), "hendelse", "hendelser"), vern)


def _interne(lest: Sequence[Listegrunnlag], valg: Bokvalg, fil: Path, vern: Vern) -> None:
    """The lists only HR sees; they need each employee's whole answer."""
    from sykefravaer_xl.arbeidsliste.interne import interne_lister
    from sykefravaer_xl.arbeidsliste.interne_ark import interne_som_bytes
    from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
    from sykefravaer_xl.fil.utfil import skriv_utfil

    saker = [sak for ett in lest for sak in beregn_oppdatering(ett.bok, valg.dato).saker]
    lister = interne_lister(saker, valg.dato)
    skriv_utfil(fil, interne_som_bytes(lister, valg.dato), vern)
    linjer = antall(sum(map(len, lister.values())), "linje", "linjer")
    click.echo(tekst.INTERN_SKREVET.format(fil=fil, linjer=linjer))


def _skriv(fil: Path, innhold: bytes, hva: str, vern: Vern) -> None:
    from sykefravaer_xl.fil.utfil import skriv_utfil

    skriv_utfil(fil, innhold, vern)
    click.echo(tekst.SKREVET.format(fil=fil, antall=hva))


def _epost(lest: Sequence[Listegrunnlag], dato: date, valg: _Epost) -> bool:
    """Make drafts, and send; true when something did not go out."""
    from sykefravaer_xl.arbeidsliste.varsel import utsending
    from sykefravaer_xl.arbeidsliste.varsel.husket import las_varsler

    mislykket = False
    for kanal, brukes in ((utsending.UTKAST, valg.mappe), (utsending.SENDT, valg.tjener)):
        if brukes is None:
            continue
        if valg.prov:
            _prov(utsending.planlegg(lest, kanal), valg)
            continue
        with ExitStack() as felt:
            for bok in lest:
                felt.enter_context(las_varsler(bok.bok.sti))
            plan = utsending.planlegg(lest, kanal)
            resultat = _lever(plan, kanal, dato, valg)
        for merknad in (*plan.merknader, *resultat.merknader):
            si(f"VARSEL  {merknad}")
        for setning in resultat.mislykket:
            si(f"FEIL    {setning}")
        mislykket |= bool(resultat.mislykket)
        if kanal == utsending.UTKAST and resultat.varsler:
            antallet = antall(len(resultat.varsler), "utkast", "utkast")
            click.echo(tekst.UTKAST.format(utkast=antallet, mappe=valg.mappe))
        elif resultat.varsler:
            click.echo(
                tekst.SENDT.format(eposter=antall(len(resultat.varsler), "e-post", "e-poster"))
            )
        elif not resultat.mislykket:
            click.echo(_hvorfor_ingen(plan, lest))
    return mislykket


def _prov(plan: Plan, valg: _Epost) -> None:
    """Say what would go out, and what is in the way."""
    from sykefravaer_xl.arbeidsliste.varsel import utsending

    for linje in utsending.ville_sendt(plan):
        click.echo(linje)
    for merknad in plan.merknader:
        si(f"VARSEL  {merknad}")
    try:
        if plan.varsler:
            utsending.avsender_av(plan, valg.avsender)
    except utsending.AvsenderFeil as feil:
        si(f"VARSEL  {feil.melding}")


def _hvorfor_ingen(plan: Plan, lest: Sequence[Listegrunnlag]) -> str:
    if plan.merknader:
        return tekst.INGEN_MED_ADRESSE
    if any(g.haster for bok in lest for g in bok.gjoremal):
        return tekst.INGENTING_NYTT
    return tekst.INGEN_VARSLER


def _lever(plan: Plan, kanal: str, dato: date, valg: _Epost) -> Utsending:
    from sykefravaer_xl.arbeidsliste.varsel import utsending
    from sykefravaer_xl.arbeidsliste.varsel.sending import Postkontor

    if kanal == utsending.UTKAST and valg.mappe is not None:
        if valg.mappe.exists() and not valg.mappe.is_dir():
            raise click.UsageError(tekst.EPOST_ER_FIL.format(fil=valg.mappe))
        try:
            return utsending.legg_utkast(plan, valg.mappe, dato, valg.avsender)
        except OSError as feil:
            raise SkriveFeil(valg.mappe, grunn(feil)) from feil
    if valg.tjener is None:
        return utsending.Utsending()
    sertifikat = None if valg.sertifikat is None else str(valg.sertifikat)
    with (
        framdrift(tekst.MOTTAKER["leder"]),
        Postkontor(valg.tjener, valg.passord, sertifikat) as post,
    ):
        return utsending.send(plan, post, dato, valg.avsender)
