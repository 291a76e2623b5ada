"""Puts an ``Oppdatering`` into the file: which cell of which sheet gets what.

Only our columns and our own sheets are touched; ``arbeidsbok.pakke`` leaves everything else byte
for byte as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, cast

from sykefravaer_xl.arbeidsbok import kolonner as kol
from sykefravaer_xl.arbeidsbok.pakke import (
    Arkendring,
    Betinget,
    Endringsvitne,
    NyttArk,
    Pakke,
    Stil,
)
from sykefravaer_xl.arbeidsbok.strengtabell import Strengtabell
from sykefravaer_xl.arbeidsbok.tabellnavn import teller_fra_1904
from sykefravaer_xl.ark import nye_ark
from sykefravaer_xl.ark.betinget import etter_utfort
from sykefravaer_xl.ark.dataark import SISTE_RAD
from sykefravaer_xl.ark.oversikt import oversikt_donor
from sykefravaer_xl.domene.feil import Funn, SykefravaerFeil
from sykefravaer_xl.kjoring.endringslogg import (
    Arkendringer,
    loggrader,
)
from sykefravaer_xl.kjoring.oversiktsark import er_vart_og_urort
from sykefravaer_xl.kjoring.tabellskriver import (
    Kolonnerader,
    Tabellskriver,
    er_dato,
    kart_bokstav,
    ledig_navn,
)
from sykefravaer_xl.tekst.kjoring import FEIL, FUNN

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.arbeidsbok.modell import Bok, Tabellkart
    from sykefravaer_xl.ark.dataark import Celleverdi
    from sykefravaer_xl.kjoring.endringslogg import Loggrad
    from sykefravaer_xl.kjoring.oppdatering import Oppdatering
    from sykefravaer_xl.regler.sjekkpunkter import Sjekkpunkt


ROD, ROD_SKRIFT = "F8CBCB", "7A0010"
GUL, GUL_SKRIFT = "FFE699", "5C3A00"
FRA_1904: Final = timedelta(days=1462)
"""A serial number in a book that counts from 1904 is a day so much later."""


@dataclass(frozen=True, slots=True)
class Logg:
    """What a run writes of itself."""

    tidspunkt: datetime
    versjon: str
    forrige: str = ""
    """The checksum of the log's last entry; "" when there is none."""


def skriv(oppdatering: Oppdatering, ut: Path, logg: Logg) -> int:
    """Write the update of a workbook to ``ut`` (which may be the workbook itself).

    Returns the number of cells with another content than before. Raises ``PakkeFeil`` before
    anything is written when the file has something that cannot be kept.
    """
    sti = oppdatering.bok.sti
    with Pakke(sti) as pakke:
        lager, del_ = pakke.delte_strenger()
        strenger = Strengtabell(lager, del_)
        skrivere = (_fravaer(oppdatering, sti), _oppfolging(oppdatering, sti))
        endringer = [
            endre_ark(pakke, skriver, strenger)
            for skriver in skrivere
            if skriver is not None and (skriver.endring.celler or skriver.endring.rader)
        ]
        _arbeidsliste(oppdatering, pakke, sti)
        opptatt = {navn.casefold() for navn in pakke.arknavn()}
        if oppdatering.bok.oppfolging_kart is None:
            nytt = _nytt_oppfolgingsark(oppdatering, opptatt)
            pakke.legg_til(nytt)
            if oppdatering.nye_oppfolging:
                pakke.endre(_nye_tilfeller(oppdatering, nytt.navn, pakke.tabellnavn(nytt.navn)[0]))
        _oversikt(oppdatering, pakke)
        if pakke.signert:
            oppdatering.varsler.append(Funn("signatur", FUNN["signatur"]))
        _logg(oppdatering, pakke, logg, endringer)
        pakke.lagre(ut)
    return sum(len(e.endringer) + e.fylt for e in endringer)


def endre_ark(pakke: Pakke, skriver: Tabellskriver, strenger: Strengtabell) -> Arkendringer:
    """Carry out a change, and say what it changed."""
    vitne = skriver.endring.vitne = Endringsvitne(
        strenger.__getitem__,
        frozenset(nr for felt, nr in skriver.kolonner.items() if er_dato(felt)),
        d1904=pakke.teller_fra_1904,
    )
    pakke.endre(skriver.endring)
    navn = {nr: skriver.overskrift(felt) for felt, nr in skriver.kolonner.items()}
    return Arkendringer(skriver.kart.ark, navn, vitne.endringer, vitne.fylt)


def _fravaer(oppdatering: Oppdatering, sti: Path) -> Tabellskriver | None:
    kart = oppdatering.bok.fravaer_kart
    if not oppdatering.fravaer:
        return None
    skriver = Tabellskriver(kart, sti)
    skriver.krev(kol.FRAVAER_UT)
    skriver.skriv_rader(oppdatering.fravaer)
    if {"frist", "status"} <= set(skriver.nye):
        skriver.endring.betinget += _regler(skriver, kart)
    return skriver


def _regler(skriver: Tabellskriver, kart: Tabellkart) -> list[Betinget]:
    """Overdue and soon on new result columns, from stored dates and TODAY()."""
    bokstav = {f: kart_bokstav(skriver.kolonner[f]) for f in ("frist", "status")}
    forste = kart.overskriftsrad + 1
    siste = max(kart.siste_rad, forste) + 1000  # rows the clerk adds later have the rule too
    frist, status = f"${bokstav['frist']}{forste}", f"${bokstav['status']}{forste}"
    omrade = f"{bokstav['frist']}{forste}:{bokstav['status']}{siste}"
    apen = f'OR({status}="Forfalt",{status}="Snart",{status}="Kommende")'
    grunn = f"ISNUMBER({frist}),{apen}"
    return [
        Betinget(omrade, f"AND({grunn},{frist}<TODAY())", ROD, ROD_SKRIFT, fet=True),
        Betinget(
            omrade, f"AND({grunn},{frist}>=TODAY(),{frist}<=TODAY()+7)", GUL, GUL_SKRIFT, fet=True
        ),
    ]


def _oppfolging(oppdatering: Oppdatering, sti: Path) -> Tabellskriver | None:
    kart = oppdatering.bok.oppfolging_kart
    if kart is None:
        return None
    skriver = Tabellskriver(kart, sti)
    skriver.krev(_sjekkpunktoverskrifter(oppdatering))
    skriver.skriv_rader(oppdatering.oppfolging, oppdatering.nye_oppfolging)
    return skriver


def _punkter_i_bruk(oppdatering: Oppdatering) -> list[Sjekkpunkt]:
    """The active checkpoints; a repealed duty only where a spell is old enough to have it."""
    rader = (*oppdatering.nye_oppfolging, *oppdatering.oppfolging.values())
    return [
        punkt
        for punkt in oppdatering.oppsett.sjekkpunkter.values()
        if not punkt.versjoner[-1].opphevet
        or any(rad.get(kol.oppfolging_felter(punkt.id)[0]) is not None for rad in rader)
    ]


def _sjekkpunktfarger(skriver: Tabellskriver, oppdatering: Oppdatering) -> list[Betinget]:
    """The colours of duties whose columns the sheet did not have."""
    if "tilfelle_til" not in skriver.kolonner:
        return []
    forste = skriver.kart.overskriftsrad + 1
    slutt = f"${kart_bokstav(skriver.kolonner['tilfelle_til'])}{forste}"
    ut: list[Betinget] = []
    for punkt in oppdatering.oppsett.sjekkpunkter.values():
        frist, utfort, unntak, _ = kol.oppfolging_felter(punkt.id)
        if not punkt.oppgave or frist not in skriver.nye:
            continue
        bokstav = [kart_bokstav(skriver.kolonner[f]) for f in (frist, utfort, unntak)]
        celler = tuple(f"${b}{forste}" for b in bokstav)
        regler = etter_utfort(
            (frist, utfort, unntak),
            (celler[0], celler[1], celler[2]),
            slutt,
            str(oppdatering.oppsett.varsel_dager),
        )
        for regel, farger in zip(regler, ((ROD, ROD_SKRIFT), (GUL, GUL_SKRIFT)), strict=False):
            omrade = f"{bokstav[0]}{forste}:{bokstav[0]}{SISTE_RAD}"
            ut.append(Betinget(omrade, regel.formel.removeprefix("="), *farger, fet=True))
    return ut


def _sjekkpunktoverskrifter(oppdatering: Oppdatering) -> dict[str, str]:
    """Field → heading of the four columns of every active checkpoint."""
    ut: dict[str, str] = {}
    for punkt in _punkter_i_bruk(oppdatering):
        felter, titler = kol.oppfolging_felter(punkt.id), kol.oppfolging_overskrifter(punkt.navn)
        ut.update(zip(felter, titler, strict=True))
    return ut


def _nye_tilfeller(oppdatering: Oppdatering, ark: str, tabell: str) -> Arkendring:
    """The rows of a new ``Oppfølging``, put in as a stream.

    XlsxWriter holds every cell until the file is closed: 45 000 rows would take 1.7 GB.
    """
    felter = [*kol.OPPFOLGING_FASTE, *_sjekkpunktoverskrifter(oppdatering)]
    rader = dict(enumerate(oppdatering.nye_oppfolging, start=2))
    return Arkendring(
        ark,
        rader=Kolonnerader(rader, {felt: nr for nr, felt in enumerate(felter, start=1)}),
        stiler={nr: Stil(lik=(2, nr)) for nr in range(1, len(felter) + 1)},
        rad_fra=2,
        tabell=tabell,
        tabell_siste_rad=max(rader),
    )


def _nytt_oppfolgingsark(oppdatering: Oppdatering, opptatt: set[str]) -> NyttArk:
    punkter = _punkter_i_bruk(oppdatering)
    navn = ledig_navn(kol.OPPFOLGING_ARK, opptatt)
    donor = nye_ark.oppfolging_donor(
        navn,
        [(p.id, p.navn, p.oppgave) for p in punkter],
        (),
        varsel_dager=oppdatering.oppsett.varsel_dager,
    )
    return NyttArk(navn, donor, navn)


def _rekker(
    rader: Iterable[Mapping[str, object]], felter: Iterable[str], sti: Path
) -> list[list[Celleverdi]]:
    """Rows for a new sheet. New sheets are made counting from 1900; the book may not be so."""
    navn = list(felter)
    rekker = [[cast("Celleverdi", rad.get(felt)) for felt in navn] for rad in rader]
    if not teller_fra_1904(sti):
        return rekker
    return [[v - FRA_1904 if isinstance(v, date) else v for v in rekke] for rekke in rekker]


def _arbeidsliste(oppdatering: Oppdatering, pakke: Pakke, sti: Path) -> None:
    """The generated list: every row anew, what is left of a longer list emptied."""
    kart = oppdatering.bok.arbeidsliste_kart
    rader = oppdatering.arbeidsliste
    if kart is None:
        opptatt = {navn.casefold() for navn in pakke.arknavn()}
        navn = ledig_navn(kol.ARBEIDSLISTE_ARK, opptatt)
        innhold = _rekker(rader, kol.ARBEIDSLISTE, sti)
        donor = nye_ark.arbeidsliste_donor(
            navn, innhold, varsel_dager=oppdatering.oppsett.varsel_dager
        )
        pakke.legg_til(NyttArk(navn, donor, navn))
        return
    skriver = Tabellskriver(kart, sti)
    slutt = skriver.tabellslutt
    if kart.siste_rad > slutt < kart.overskriftsrad + len(rader):
        raise SykefravaerFeil(
            FEIL["star_i_veien"].format(fil=sti.name, ark=kart.ark, rad=kart.siste_rad),
            "kan_ikke_skrive",
        )
    rad = kart.overskriftsrad
    for verdier in rader:
        rad += 1
        if rad > kart.siste_rad:
            skriver.skriv_ny(rad, verdier)
        else:
            skriver.skriv(rad, verdier)
    for tom in range(rad + 1, min(kart.siste_rad, slutt) + 1):
        skriver.skriv(tom, dict.fromkeys(kol.ARBEIDSLISTE))
    skriver.voks_til(rad)
    if skriver.endring.celler:
        pakke.endre(skriver.endring)


def _oversikt(oppdatering: Oppdatering, pakke: Pakke) -> None:
    """Our own overview is made anew; one the clerk has changed, or made herself, stays."""
    if oppdatering.tall is None or kol.OVERSIKT_ARK not in pakke.arknavn():
        return
    if er_vart_og_urort(oppdatering.bok.sti):
        pakke.erstatt_ark(kol.OVERSIKT_ARK, oversikt_donor(oppdatering.tall), kol.OVERSIKT_ARK)
    elif oppdatering.bok.sjekkpunkter_kart is not None:  # our template, but changed by the clerk
        melding = FUNN["oversikt_endret"]
        oppdatering.varsler.append(Funn("oversikt_endret", melding, ark=kol.OVERSIKT_ARK))


def _logg(
    oppdatering: Oppdatering, pakke: Pakke, logg: Logg, endringer: Sequence[Arkendringer]
) -> None:
    """Add this run to the change log."""
    grunnlag: Loggrad = {
        "beregnet_per": oppdatering.dato,
        "rader": oppdatering.rader,
        "ansatte": oppdatering.ansatte,
        "feil": len(oppdatering.feil),
        "varsler": len(oppdatering.varsler),
        "forfalt": oppdatering.forfalt,
    }
    skriv_logg(oppdatering.bok, pakke, logg, grunnlag, endringer)


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
        navn = ledig_navn(kol.ENDRINGSLOGG_ARK, opptatt)
        donor = nye_ark.endringslogg_donor(navn, _rekker(rader, kol.ENDRINGSLOGG, sti))
        pakke.legg_til(NyttArk(navn, donor, navn))
        return
    skriver = Tabellskriver(kart, sti)
    skriver.krev(kol.ENDRINGSLOGG)
    for nr, rad in enumerate(rader, start=kart.siste_rad + 1):
        skriver.skriv_ny(nr, rad)
    skriver.voks_til(kart.siste_rad + len(rader))
    pakke.endre(skriver.endring)
