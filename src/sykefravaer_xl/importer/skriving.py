"""Puts a merged import into the workbook: rows below the last, corrections in place, the log."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from arkbok import Stil
from sykefravaer_xl.ark.endring import NyttDataark
from sykefravaer_xl.ark.stil import DATOFORMAT
from sykefravaer_xl.ark.tabellskriver import Tabellskriver, ledig_navn
from sykefravaer_xl.bok.endringslogg import Arkendringer
from sykefravaer_xl.bok.modell import RADER_PER_TABELL
from sykefravaer_xl.bok.skjema import ANSATTE, FRAVAER
from sykefravaer_xl.bok.skjema.fravaer import PERSON
from sykefravaer_xl.bok.tekst import LOGG
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.importer.importark import IMPORT, import_ark, rad_for
from sykefravaer_xl.importer.plassering import Plassering, UtenPlassFeil, kan_si
from sykefravaer_xl.importer.tekst import FEIL, MERKNAD_ARBEID, MERKNAD_REISE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from arkbok import Verdi
    from sykefravaer_xl.bok.modell import Bok, Tabellkart
    from sykefravaer_xl.fil.bokendring import Bokendring
    from sykefravaer_xl.importer.bokrader import Skrivemate
    from sykefravaer_xl.importer.fletting import Fletter
    from sykefravaer_xl.importer.tilstand import Bokrad

_INNDATA: Final = ("type", "fra", "til", "grad", "avtalte_timer", "arbeidede_timer", "merknad")
_DATOER: Final = ("fra", "til", "fodselsdato")


def skriv_import(
    endring: Bokendring,
    fletter: Fletter,
    mate: Skrivemate,
    logg_kart: Tabellkart | None,
    tidspunkt: datetime,
) -> None:
    """Write what the merge found; the new rows get their numbers here."""
    skrivere: dict[int, Tabellskriver] = {}

    def der(kart: Tabellkart) -> Tabellskriver:
        """The writer of a table: a book may have one a month."""
        if kart.nummer not in skrivere:
            skrivere[kart.nummer] = Tabellskriver(kart, endring.vert, FRAVAER.med(*PERSON))
        return skrivere[kart.nummer]

    for rad in fletter.ut.tomt:
        kart = endring.bok.kart_for(rad.nr or 0)
        der(kart).skriv((rad.nr or 0) % RADER_PER_TABELL, _tom_rad(kart, endring.bok.karter))
    for rad in fletter.ut.endret:
        kart = endring.bok.kart_for(rad.nr or 0)
        if not kan_si(kart, rad.periode):
            raise UtenPlassFeil.i(endring.bok, kart.ark, rad.periode)
        der(kart).skriv((rad.nr or 0) % RADER_PER_TABELL, _endringer(rad, mate, kart))
    for kart, rader in _nye(endring.bok, fletter.ut.nye):
        krev_plass(endring, kart)
        skriver = der(kart)
        for nr, rad in rader:
            person = _person(rad, mate, endring.bok)
            skriver.skriv_ny(nr, {**person, **_verdier(rad, mate, kart)})
            rad.nr = kart.lopenummer(nr)
        _som_raden_over(skriver)
        _datoformat(skriver, mate)
        skriver.voks_til(max(nr for nr, _ in rader))
    for ett in skrivere.values():
        endring.skriv_tabell(ett)
    _skriv_logg(endring, fletter, logg_kart, tidspunkt)


def _nye(
    bok: Bok, rader: Sequence[Bokrad]
) -> Iterator[tuple[Tabellkart, list[tuple[int, Bokrad]]]]:
    """Table → the new rows that go to it, with their place below all that stands in its sheet."""
    if not rader:
        return
    plassering = Plassering(bok)
    siste = {
        kart.ark: max(k.siste_rad for k in bok.karter if k.ark == kart.ark) for kart in bok.karter
    }
    per_tabell: dict[int, list[tuple[int, Bokrad]]] = {}
    for rad in rader:
        kart = plassering.finn(rad)
        siste[kart.ark] = max(siste[kart.ark], kart.overskriftsrad) + 1
        per_tabell.setdefault(kart.nummer, []).append((siste[kart.ark], rad))
    for nummer, egne in per_tabell.items():
        yield bok.karter[nummer], egne


def skriv_nye_ansatte(endring: Bokendring, navn: Mapping[str, str | None]) -> None:
    """Employees the import has met, and the list does not have, are put into it."""
    kart = endring.bok.ansatte_kart
    kjente = {ansatt.ansatt for ansatt in endring.bok.ansatte}
    navn = {nr: vist for nr, vist in navn.items() if nr not in kjente}
    if kart is None or not navn:
        return
    skriver = Tabellskriver(kart, endring.vert, ANSATTE)
    for nr, (ansatt, vist) in enumerate(sorted(navn.items()), start=kart.siste_rad + 1):
        skriver.skriv_ny(nr, {"ansattnr": endring.bok.nytt_nummer(ansatt), "navn": vist})
    skriver.voks_til(kart.siste_rad + len(navn))
    endring.skriv_tabell(skriver)


def krev_plass(endring: Bokendring, kart: Tabellkart) -> None:
    """A row of sums below the last absence must be moved by the clerk first."""
    sum_nederst = any(
        f.kode == "sumrad" and f.ark == kart.ark and f.rad == kart.siste_rad
        for f in endring.bok.funn
    )
    if sum_nederst:
        tabeller = endring.vert.tabeller(kart.ark)
        i_tabell = any(t.navn == kart.tabell and t.sumrad == kart.siste_rad for t in tabeller)
        melding = FEIL["totalrad" if i_tabell else "sumrad"].format(
            fil=endring.bok.sti.name, ark=kart.ark, rad=kart.siste_rad
        )
        raise SykefravaerFeil(melding, "kan_ikke_skrive")


def _person(rad: Bokrad, mate: Skrivemate, bok: Bok) -> dict[str, Verdi]:
    """Number and person columns as the book has them for this employee."""
    return dict(mate.personer.get(rad.ansatt) or {"ansattnr": bok.nytt_nummer(rad.ansatt)})


def _verdier(rad: Bokrad, mate: Skrivemate, kart: Tabellkart) -> dict[str, Verdi]:
    """The input columns of a row."""
    p = rad.periode
    grad: Verdi = None
    if p.type is Fravaerstype.SYKMELDING:
        grad = Decimal(p.grad) / 100 if mate.grad_som_andel.get(kart.nummer) else p.grad
    merknad = MERKNAD_REISE if p.med_reisetilskudd else None
    if p.arbeidsgrad is not None:
        merknad = MERKNAD_ARBEID.format(grad=p.arbeidsgrad)
    return {
        "type": p.type.rad.navn_ved(p.grad),
        "fra": p.fra,
        "til": p.til,
        "grad": grad,
        "avtalte_timer": p.avtalte_timer,
        "arbeidede_timer": p.arbeidede_timer,
        "merknad": merknad,
    }


def _endringer(rad: Bokrad, mate: Skrivemate, kart: Tabellkart) -> dict[str, Verdi]:
    """The cells of a changed row that say something else; a clerk's remark stays."""
    ny = _verdier(rad, mate, kart)
    gammel = _verdier(replace(rad, periode=rad.lest), mate, kart) if rad.lest is not None else {}
    ut = {felt: verdi for felt, verdi in ny.items() if verdi != gammel.get(felt)}
    if rad.nr in mate.med_merknad:
        ut.pop("merknad", None)
    return ut


def _tom_rad(kart: Tabellkart, alle: Sequence[Tabellkart]) -> dict[str, Verdi]:
    """The cells that are emptied: those of the person too, where no other absence needs them."""
    delt = kart.flettet or any(k.ark == kart.ark and k is not kart for k in alle)
    felter = _INNDATA if delt else ("ansattnr", *(k.felt for k in PERSON), *_INNDATA, *FRAVAER.ut)
    return dict.fromkeys(f for f in felter if f in kart.kolonner)


def _som_raden_over(skriver: Tabellskriver) -> None:
    """The look of the row above throughout, its number formats too."""
    kart = skriver.kart
    monster = max(kart.siste_rad, kart.overskriftsrad + 1)
    skriver.endring.tomme_med_stil = True
    skriver.endring.stiler |= {nr: Stil(lik=(monster, nr)) for nr in kart.kolonner.values()}


def _datoformat(skriver: Tabellskriver, mate: Skrivemate) -> None:
    """Where the row above has its days as text, a true date needs a format of its own."""
    if mate.datoer.get(skriver.kart.nummer, True):
        return
    for felt in _DATOER:
        nr = skriver.kolonner.get(felt)
        if nr is not None:
            stil = skriver.endring.stiler.get(nr, Stil())
            skriver.endring.stiler[nr] = replace(stil, tallformat=DATOFORMAT)


def _skriv_logg(
    endring: Bokendring, fletter: Fletter, kart: Tabellkart | None, tidspunkt: datetime
) -> None:
    """Add the lines to ``Import``, which is made where there is none."""
    rader = [rad_for(post, tidspunkt) for post in fletter.poster()]
    if not rader:
        return
    if kart is None:
        _nytt_ark(endring, rader)
        return
    skriver = Tabellskriver(kart, endring.vert, IMPORT)
    for nr, rad in enumerate(rader, start=kart.siste_rad + 1):
        skriver.skriv_ny(nr, rad)
    skriver.voks_til(kart.siste_rad + len(rader))
    endring.vert.endre(skriver)
    endring.endringer.append(Arkendringer(kart.ark, fylt=len(rader) * len(IMPORT.kolonner)))


def _nytt_ark(endring: Bokendring, rader: Sequence[dict[str, object]]) -> None:
    navn = ledig_navn(IMPORT.ark, {navn.casefold() for navn in endring.vert.arknavn()})
    endring.vert.nytt_ark(NyttDataark(import_ark(navn), rader))
    endring.endringer.append(Arkendringer(navn, hendelse=LOGG["ark_laget"]))
