"""SF_BEREGN: a whole table of employees at once, one row of answers each.

The table is read and computed as a workbook of one sheet is, so it says what the batch would say.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst, skjema
from sykefravaer_xl.bok.celler import er_tom
from sykefravaer_xl.bok.fravaersrader import MAKS_TEKST, neste
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesing import les_kilde
from sykefravaer_xl.bok.modell import AnsattRad
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.domene.sak import Ansatt, Sak, beregn
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.funksjoner import argumenter as arg
from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.faste_argumenter import I_DAG, TABELL
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil, samlet
from sykefravaer_xl.funksjoner.funksjon import Argument, Eksempel, Slag, funksjon
from sykefravaer_xl.funksjoner.hjemler import figur
from sykefravaer_xl.funksjoner.omrade import uten_tomme_til_slutt
from sykefravaer_xl.funksjoner.omradekilde import Omradekilde
from sykefravaer_xl.funksjoner.vert import TOM, Svar, Verdi
from sykefravaer_xl.grunn.fodselsnummer import maskert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.bok.modell import Bok
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.funksjoner.vert import Vert
    from sykefravaer_xl.grunn.feil import Funn

_KOLONNER: Final = (
    "tilfelle_fra",
    "agp_slutt",
    "dager_brukt",
    "dager_igjen",
    "maksdato",
    "neste_sjekkpunkt",
    "frist",
    "status",
    "melding",
)
OVERSKRIFTER: Final[tuple[str, ...]] = (
    *(skjema.FRAVAER[felt].overskrift for felt in ("ansattnr", *_KOLONNER)),
)
_BESVART: Final = frozenset({"sumrad", "rader_uten_fravaer"})
"""Findings that need no word: nothing is to be computed of the one, the other is answered."""
_STOPP: Final = {
    "ingen_fravaer": tekst.INGEN_OVERSKRIFTER,
    "uten_typekolonne": lesetekst.UTEN_TYPEKOLONNE,
}
"""What stops a whole table, where a formula has another way out than the command line."""
_TOMME: Final[list[Verdi]] = [TOM] * (len(OVERSKRIFTER) - 2)


@funksjon(
    "SF_BEREGN",
    Argument(
        "tabell",
        "er fraværsrader for alle ansatte, med overskriftsrad: Ansattnr, Type, Fra, Til, "
        "Grad, og gjerne Navn, Fødselsdato og Unntak AGP.",
        Slag.TABELL,
    ),
    I_DAG,
    svar=Slag.TABELL,
    hjemmel=figur("sykepengedager"),
    beskrivelse=(
        "Returnerer en tabell med overskrifter og én rad per ansatt: tilfelle, AGP slutt, "
        "dager brukt og igjen, maksdato, neste sjekkpunkt med frist og status, og melding."
    ),
    eksempler=(
        Eksempel(
            "=SF_BEREGN(A1:F4;DATO(2026;1;20))",
            (TABELL, date(2026, 1, 20)),
            [
                [
                    "Ansattnr",
                    "Tilfelle fra",
                    "AGP slutt",
                    "Dager brukt",
                    "Dager igjen",
                    "Maksdato",
                    "Neste sjekkpunkt",
                    "Frist",
                    "Status",
                    "Melding",
                ],
                [
                    1001,
                    date(2026, 1, 5),
                    date(2026, 1, 20),
                    28,
                    220,
                    date(2027, 1, 8),
                    "Første kontakt",
                    date(2026, 1, 11),
                    "Forfalt",
                    "",
                ],
            ],
        ),
    ),
)
def beregn_tabell(tabell: object, i_dag: object, vert: Vert) -> Svar:
    """A heading row and one row per employee, in the order they first appear."""
    dag = arg.dato(i_dag, "i_dag", vert) or vert.i_dag
    kilde = Omradekilde(uten_tomme_til_slutt(tabell), vert)
    try:
        bok = les_kilde(kilde)
    except LeseFeil as feil:
        raise Funksjonsfeil(_STOPP.get(feil.kode, feil.melding)) from None
    om_tabellen = [(None, _i_tabellen(f)) for f in bok.funn if f.kode not in _BESVART]
    svar = sorted(_svar(bok, dag, kilde), key=lambda ett: ett.rad)
    for forste in svar[:1]:  # what is about the table is said once
        forste.varsler[:0] = om_tabellen
    return [list(OVERSKRIFTER), *(ett.celler for ett in svar)]


def _i_tabellen(funn: Funn) -> Funn:
    """What is said of the table's columns, by the letters of the area."""
    if funn.celle is None:
        return funn
    return replace(funn, melding=tekst.KOLONNER_I_TABELLEN.format(melding=funn.melding))


@dataclass(slots=True)
class _Svar:
    """One employee of the table: who, the answers, and what is wrong."""

    rad: int
    vist: Verdi
    felt: list[Verdi]
    feil: list[tuple[int | None, Funn]] = field(default_factory=list)
    varsler: list[tuple[int | None, Funn]] = field(default_factory=list)

    @property
    def celler(self) -> list[Verdi]:
        """The row as the sheet gets it; a fault leaves no answers standing."""
        if self.feil:
            return [self.vist, *_TOMME, (tekst.FEIL + samlet(self.feil))[:MAKS_TEKST]]
        return [self.vist, *self.felt, samlet(self.varsler)[:MAKS_TEKST]]


def _svar(bok: Bok, dag: date, kilde: Omradekilde) -> Iterator[_Svar]:
    personer = _uten_fravaer(bok)
    bok = replace(bok, ansatte=tuple(personer.values()))
    for sak in beregn_oppdatering(bok, dag).saker:
        ansatt, forste = personer.pop(sak.nokkel, None), sak.rader[0]
        rad = forste.rad if ansatt is None else min(forste.rad, ansatt.rad)
        vist = _vist(rad, forste.ansatt, forste.navn, bok, kilde)
        felt = _TOMME if sak.resultat is None else _felt(sak.resultat)
        yield _Svar(rad, vist, felt, [(f.rad, f) for f in sak.feil], list(sak.varsler))
    for ansatt in personer.values():
        vist = _vist(ansatt.rad, ansatt.ansatt, ansatt.navn, bok, kilde)
        felt = _felt(beregn(Sak((), Ansatt(ansatt.fodselsdato, ansatt.unntak_agp)), dag))
        yield _Svar(ansatt.rad, vist, felt, [(f.rad, f) for f in ansatt.feil])
    for uten in (*bok.fravaer, *bok.uten_fravaer):
        if uten.ansatt is None:  # nobody is named: only this row is stopped
            yield _Svar(uten.rad, TOM, _TOMME, [(f.rad, f) for f in uten.feil])


def _uten_fravaer(bok: Bok) -> dict[str, AnsattRad]:
    """Whoever has a row without absence is known, and answered, all the same."""
    ut: dict[str, AnsattRad] = {}
    for rad in bok.uten_fravaer:
        if rad.ansatt is not None and rad.ansatt not in ut:
            ut[rad.ansatt] = AnsattRad(
                rad.rad,
                rad.ansatt,
                rad.navn,
                rad.fodselsdato,
                unntak_agp=rad.unntak_agp,
                feil=rad.feil,
            )
    return ut


def _vist(rad: int, nr: str | None, navn: str | None, bok: Bok, kilde: Omradekilde) -> Verdi:
    """The number as it stands in the clerk's cell, so that a look-up finds it; else the name.

    Of a national identity number only the birth date is shown.
    """
    celle = kilde.celle(bok.fravaer_kart, "ansattnr", rad)
    if nr is None or er_tom(celle):
        return navn or nr or TOM
    if skjult := maskert(nr):
        return skjult
    er_tall = isinstance(celle, int | float) and not isinstance(celle, bool)
    return int(nr) if er_tall and nr.isdigit() else nr


def _felt(svar: Resultat) -> list[Verdi]:
    naa = svar.tilfelle_na
    agp = svar.agp_for(naa) if naa is not None else None
    punkt = neste(svar.frister)
    dag = date.fromordinal
    ut: list[Verdi | None] = [
        dag(naa.fra) if naa is not None else None,
        dag(agp.slutt) if agp is not None else None,
        svar.dager_brukt,
        svar.dager_igjen,
        svar.maksdato,
        punkt.navn if punkt is not None else None,
        punkt.frist if punkt is not None else None,
        STATUS[punkt.status] if punkt is not None else None,
    ]
    return [TOM if verdi is None else verdi for verdi in ut]
