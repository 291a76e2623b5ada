"""Puts an ``Oppdatering`` into the file: which cell of which sheet gets what.

Only our columns and our own sheets are touched; ``arkbok`` leaves everything else byte for byte as
it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, cast

from arkbok import Arkendring, Endringssporing, NyttArk, Pakke, Stil
from arkbok.strengtabell import Strengtabell
from sykefravaer_xl.ark import nye_ark
from sykefravaer_xl.ark.arkendringer import (
    arbeidsliste,
    fravaer,
    logggrunnlag,
    oppfolging,
    oppfolgingsskjema,
    punkter_i_bruk,
)
from sykefravaer_xl.ark.tabellskriver import (
    Filopplysninger,
    Tabellskriver,
    blokk,
    ledig_navn,
)
from sykefravaer_xl.bok.endringslogg import Arkendringer, loggrader
from sykefravaer_xl.bok.radlager import Nummerert
from sykefravaer_xl.bok.skjema import ARBEIDSLISTE, ENDRINGSLOGG, OPPFOLGING
from sykefravaer_xl.bok.tekst import FUNN
from sykefravaer_xl.grunn.feil import Funn

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.ark.modell import Celleverdi
    from sykefravaer_xl.ark.tabellskriver import Arkopplysninger
    from sykefravaer_xl.bok.endringslogg import Loggrad
    from sykefravaer_xl.bok.modell import Bok
    from sykefravaer_xl.bok.oppdatering import Oppdatering


FRA_1904: Final = timedelta(days=1462)
"""A serial number in a book that counts from 1904 is a day so much later."""


@dataclass(frozen=True, slots=True)
class Logg:
    """What a run writes of itself."""

    tidspunkt: datetime
    versjon: str
    forrige: str = ""
    """The checksum of the log's last entry; "" when there is none."""


def skriv(
    oppdatering: Oppdatering,
    ut: Path,
    logg: Logg,
    tegn: Callable[[Oppdatering, Pakke], None] | None = None,
) -> int:
    """Write the update of a workbook to ``ut`` (which may be the workbook itself).

    ``tegn`` puts whole drawn sheets in, before the log is written.
    Returns the number of cells with another content than before. Raises ``ArkbokFeil`` before
    anything is written when the file has something that cannot be kept.
    """
    sti = oppdatering.bok.sti
    with Pakke(sti) as pakke:
        lager, del_ = pakke.delte_strenger()
        strenger = Strengtabell(lager, del_)
        bok = Filopplysninger(sti)
        skrivere = (fravaer(oppdatering, bok), oppfolging(oppdatering, bok))
        endringer = [
            endre_ark(pakke, skriver, strenger)
            for skriver in skrivere
            if skriver is not None and (skriver.endring.celler or skriver.endring.blokk)
        ]
        _arbeidsliste(oppdatering, pakke, bok)
        opptatt = {navn.casefold() for navn in pakke.arknavn()}
        if oppdatering.bok.oppfolging_kart is None:
            nytt = _nytt_oppfolgingsark(oppdatering, opptatt)
            pakke.legg_til(nytt)
            if oppdatering.nye_oppfolging:
                pakke.endre(_nye_tilfeller(oppdatering, nytt.navn, pakke.tabellnavn(nytt.navn)[0]))
        if tegn is not None:
            tegn(oppdatering, pakke)
        if pakke.signert:
            oppdatering.varsler.append(Funn("signatur", FUNN["signatur"]))
        _logg(oppdatering, pakke, logg, endringer)
        pakke.lagre(ut)
    return sum(len(e.endringer) + e.fylt for e in endringer)


def endre_ark(pakke: Pakke, skriver: Tabellskriver, strenger: Strengtabell) -> Arkendringer:
    """Carry out a change, and say what it changed."""
    sporing = skriver.endring.sporing = Endringssporing(
        strenger.__getitem__,
        skriver.datokolonner,
        d1904=pakke.teller_fra_1904,
    )
    pakke.endre(skriver.endring)
    navn = {nr: skriver.overskrift(felt) for felt, nr in skriver.kolonner.items()}
    return Arkendringer(skriver.kart.ark, navn, sporing.endringer, sporing.fylt)


def _nye_tilfeller(oppdatering: Oppdatering, ark: str, tabell: str) -> Arkendring:
    """The rows of a new ``Oppfølging``, put in as a stream.

    XlsxWriter holds every cell until the file is closed: 45 000 rows would take 1.7 GB.
    """
    felter = list(oppfolgingsskjema(oppdatering).overskrifter)
    rader = Nummerert(oppdatering.nye_oppfolging, 2)
    return Arkendring(
        ark,
        blokk=blokk(rader, {felt: nr for nr, felt in enumerate(felter, start=1)}, 2),
        stiler={nr: Stil(lik=(2, nr)) for nr in range(1, len(felter) + 1)},
        rad_fra=2,
        tabell=tabell,
        tabell_siste_rad=1 + len(rader),
    )


def _nytt_oppfolgingsark(oppdatering: Oppdatering, opptatt: set[str]) -> NyttArk:
    punkter = punkter_i_bruk(oppdatering)
    navn = ledig_navn(OPPFOLGING.ark, opptatt)
    donor = nye_ark.oppfolging_donor(
        navn,
        [(p.id, p.navn, p.oppgave) for p in punkter],
        (),
        varsel_dager=oppdatering.oppsett.varsel_dager,
    )
    return NyttArk(navn, donor, navn)


def _rekker(
    rader: Iterable[Mapping[str, object]], felter: Iterable[str], pakke: Pakke
) -> list[list[Celleverdi]]:
    """Rows for a new sheet. New sheets are made counting from 1900; the book may not be so."""
    navn = list(felter)
    rekker = [[cast("Celleverdi", rad.get(felt)) for felt in navn] for rad in rader]
    if not pakke.teller_fra_1904:
        return rekker
    return [[v - FRA_1904 if isinstance(v, date) else v for v in rekke] for rekke in rekker]


def _arbeidsliste(oppdatering: Oppdatering, pakke: Pakke, bok: Arkopplysninger) -> None:
    """The generated list: every row anew, what is left of a longer list emptied."""
    kart = oppdatering.bok.arbeidsliste_kart
    rader = oppdatering.arbeidsliste
    if kart is None:
        opptatt = {navn.casefold() for navn in pakke.arknavn()}
        navn = ledig_navn(ARBEIDSLISTE.ark, opptatt)
        innhold = _rekker(rader, ARBEIDSLISTE.overskrifter, pakke)
        donor = nye_ark.arbeidsliste_donor(
            navn, innhold, varsel_dager=oppdatering.oppsett.varsel_dager
        )
        pakke.legg_til(NyttArk(navn, donor, navn))
        return
    skriver = arbeidsliste(oppdatering, kart, bok)
    if skriver.endring.celler:
        pakke.endre(skriver.endring)


def _logg(
    oppdatering: Oppdatering, pakke: Pakke, logg: Logg, endringer: Sequence[Arkendringer]
) -> None:
    """Add this run to the change log."""
    skriv_logg(oppdatering.bok, pakke, logg, logggrunnlag(oppdatering), endringer)


def skriv_logg(
    bok: Bok, pakke: Pakke, logg: Logg, grunnlag: Loggrad, endringer: Sequence[Arkendringer]
) -> None:
    """Add an entry to the change log, which is made where there is none."""
    sti, kart = bok.sti, bok.endringslogg_kart
    felles: Loggrad = {
        "tidspunkt": logg.tidspunkt,
        "versjon": logg.versjon,
        "endrede_celler": sum(len(e.endringer) + e.fylt for e in endringer),
    }
    rader = loggrader({**felles, **grunnlag}, endringer, logg.forrige)
    if kart is None:
        opptatt = {navn.casefold() for navn in pakke.arknavn()}
        navn = ledig_navn(ENDRINGSLOGG.ark, opptatt)
        donor = nye_ark.endringslogg_donor(navn, _rekker(rader, ENDRINGSLOGG.overskrifter, pakke))
        pakke.legg_til(NyttArk(navn, donor, navn))
        return
    skriver = Tabellskriver(kart, Filopplysninger(sti), ENDRINGSLOGG)
    skriver.krev(ENDRINGSLOGG.overskrifter)
    for nr, rad in enumerate(rader, start=kart.siste_rad + 1):
        skriver.skriv_ny(nr, rad)
    skriver.voks_til(kart.siste_rad + len(rader))
    pakke.endre(skriver.endring)
