"""What the reader of the product makes of the workbook: rows, columns, the change log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.endringslogg import kontroller, les_logg, mangler
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.doktor import tekst
from sykefravaer_xl.doktor.svar import Grad, Svar
from sykefravaer_xl.fil.trygt import finn_sikkerhetskopier
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.ordlyd import antall

if TYPE_CHECKING:
    from sykefravaer_xl.bok.lesevalg import Leseonske
    from sykefravaer_xl.bok.modell import Bok


def lest(bok: Bok) -> Iterator[Svar]:
    """How much was read, and what the reader says of the workbook as a whole."""
    ansatte = {rad.ansatt for rad in bok.fravaer if rad.ansatt is not None}
    melding = tekst.BOK_OK.format(
        ansatte=antall(len(ansatte), "ansatt", "ansatte"),
        rader=antall(len(bok.fravaer), "fraværsrad", "fraværsrader"),
    )
    yield Svar("bok_lest", Grad.OK, melding)
    for funn in bok.funn:
        yield Svar(funn.kode, Grad.VARSEL, funn.tekst)


def radfeil(bok: Bok) -> Iterator[Svar]:
    """Rows with faults, counted; ``sjekk`` says where they are."""
    feil = sum(
        len(rad.feil) for rader in (bok.fravaer, bok.ansatte, bok.oppfolging) for rad in rader
    )
    if feil:
        stoppet = {rad.ansatt for rad in bok.fravaer if rad.feil}
        melding = tekst.RADFEIL.format(
            feil=antall(feil, "feil", "feil"), ansatte=antall(len(stoppet), "ansatt", "ansatte")
        )
        yield Svar("radfeil", Grad.VARSEL, melding)


def kolonner(bok: Bok) -> Iterator[Svar]:
    """Columns the workbook does without, and what follows from it."""
    har = set(bok.fravaer_kart.kolonner)
    if bok.ansatte_kart is not None:
        har |= set(bok.ansatte_kart.kolonner)
    for felt, (navn, folge) in tekst.FOLGER.items():
        if felt not in har:
            melding = tekst.MANGLER_KOLONNE.format(felt=navn, folge=folge)
            yield Svar("mangler_kolonne", Grad.RAAD, melding)


def endringslogg(bok: Bok) -> Iterator[Svar]:
    """Entries that are not as they were written."""
    for funn in kontroller(les_logg(bok), bok.endringslogg_kart, bok.logghode):
        sted = f"{funn.ark}!{funn.celle}" if funn.celle else tekst.LOGG_KORT
        yield Svar(funn.kode, Grad.FEIL, tekst.LOGG_ENDRET.format(sted=sted))


def logg_i_kopien(bok: Bok, passord: str | None, ark: Leseonske) -> Iterator[Svar]:
    """Entries of the newest backup that the book has lost: what it says of itself is not asked."""
    kopi = max(finn_sikkerhetskopier(bok.sti), key=lambda fil: fil.name, default=None)
    if kopi is None:
        return
    try:
        eldre = les_logg(les(kopi, ark, passord))
    except SykefravaerFeil:  # a backup that cannot be read says nothing of the book
        return
    if mangler(les_logg(bok), eldre):
        yield Svar("logg_mangler", Grad.FEIL, tekst.LOGG_MANGLER.format(kopi=kopi.name))
