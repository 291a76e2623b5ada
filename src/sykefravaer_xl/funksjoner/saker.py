"""From an area of absence rows to one employee's computed case.

The area becomes a table of one employee, and goes the way every table goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import tabellfunn
from sykefravaer_xl.bok.ansattsak import beregn_ansatt
from sykefravaer_xl.bok.celler import Cellefeil, les_tekst
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesetekst import DATO_FODSEL
from sykefravaer_xl.bok.lesing import les_kilde
from sykefravaer_xl.bok.modell import AnsattRad
from sykefravaer_xl.bok.skjema import FRAVAER
from sykefravaer_xl.domene.fravaer import Fravaer
from sykefravaer_xl.domene.kontroll import YNGST
from sykefravaer_xl.domene.sak import Ansatt, Resultat, Sak, beregn, standardoppsett
from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil, forste
from sykefravaer_xl.funksjoner.omrade import Matrise, uten_tomme_til_slutt
from sykefravaer_xl.funksjoner.omradekilde import Omradekilde
from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sykefravaer_xl.bok.modell import Bok, FravaerRad
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad
    from sykefravaer_xl.funksjoner.vert import Vert
    from sykefravaer_xl.grunn.feil import Funn

_FELT: Final = ("type", "fra", "til", "grad")
_HODE: Final = [FRAVAER[felt].overskrift for felt in _FELT]
"""The columns of an area without headings."""
_MINSTE_BREDDE: Final = 3
"""Type, Fra, Til: the grade may be left out."""
_PERSON: Final = {"ansattnr": "1"}
"""Whose rows they are is not asked: they are all one person's."""


def sak_fra_omrade(
    fravaer: object, vert: Vert, fodselsdato: date | None = None, dag: date | None = None
) -> Resultat:
    """One employee's case as of a day; as of the last row's last day where none is given.

    Raises Funksjonsfeil when the rows cannot be used.
    """
    matrise = uten_tomme_til_slutt(fravaer)
    if not matrise:
        return _uten_rader(fodselsdato, dag or vert.i_dag)
    bok, over = _les(matrise, vert)
    _krev_uten_feil((f for rad in bok.fravaer for f in rad.feil), bok, over)
    rader = _kutt(bok.fravaer, dag)
    if not rader:
        return _uten_rader(fodselsdato, dag or vert.i_dag)
    siste = max(rad.fravaer.til for rad in rader if rad.fravaer is not None)
    _krev_mulig(fodselsdato, siste)
    ansatt = AnsattRad(0, _PERSON["ansattnr"], fodselsdato=fodselsdato)
    sak = beregn_ansatt(
        _PERSON["ansattnr"], rader, ansatt, (), bok, standardoppsett(), "privat", dag or siste
    )
    _krev_uten_feil(sak.feil, bok, over)
    if sak.resultat is None:
        raise Funksjonsfeil(tekst.OMRADE_FORM)
    return sak.resultat


def _krev_mulig(fodselsdato: date | None, siste: date) -> None:
    """A child is no employee: the batch warns of the cell, but a function has only its answer."""
    if fodselsdato is not None and siste.year - fodselsdato.year < YNGST:
        melding = tekst.ARGUMENT.format(navn="fodselsdato", melding=DATO_FODSEL)
        raise Funksjonsfeil(melding, "fodselsdato_ugyldig")


def _uten_rader(fodselsdato: date | None, dag: date) -> Resultat:
    return beregn(Sak((), Ansatt(fodselsdato)), dag)


def _les(matrise: Matrise, vert: Vert) -> tuple[Bok, int]:
    """The area as a book, and how many rows were put above it."""
    rad = _overskriftsrad(matrise)
    if rad is None:
        if max(len(rad) for rad in matrise) < _MINSTE_BREDDE:
            raise Funksjonsfeil(tekst.OMRADE_FORM)
        tabell: Matrise = [[*_HODE, FRAVAER["ansattnr"].overskrift], *matrise]
    else:
        _krev_en_ansatt(matrise[rad.rad :], rad)
        tabell = [*matrise[: rad.rad - 1], _hode(matrise, rad), *matrise[rad.rad :]]
    try:
        bok = les_kilde(Omradekilde(tabell, vert, _PERSON))
    except LeseFeil as feil:
        if feil.kode in ("ingen_fravaer", "uten_typekolonne"):
            raise Funksjonsfeil(tekst.OMRADE_FORM) from None
        raise Funksjonsfeil(feil.melding) from None
    return bok, 1 if rad is None else 0


def _overskriftsrad(matrise: Matrise) -> Overskriftsrad | None:
    """The heading row that knows most fields; None when the area starts with its rows."""
    topp = matrise[: tabellfunn.SOKERADER]
    rad = tabellfunn.finn_overskriftsrad(topp, tabellfunn.FRAVAER)
    if rad is None or not rad.har("fra") or not (rad.har("til") or rad.har("type")):
        return None
    return rad


def _hode(matrise: Matrise, rad: Overskriftsrad) -> list[object]:
    """The headings without those of people and hours, and one for the only person there is."""
    andre = {k for felt, k in rad.kolonner.items() if felt not in _FELT}
    egne = [None if k in andre else v for k, v in enumerate(matrise[rad.rad - 1], start=1)]
    return [*egne[: rad.hoyre], FRAVAER["ansattnr"].overskrift]


def _krev_en_ansatt(rader: Matrise, kart: Overskriftsrad) -> None:
    """Rows of several people would be added up to one person's absence."""
    for felt in ("ansattnr", "navn"):
        kolonne = kart.kolonner.get(felt)
        if kolonne is None:
            continue
        verdier = {_som_tekst(rad[kolonne - 1]) for rad in rader if len(rad) >= kolonne} - {""}
        if len(verdier) > 1:
            raise Funksjonsfeil(tekst.FLERE_ANSATTE)


def _som_tekst(verdi: object) -> str:
    try:
        return navnenokkel(les_tekst(verdi, null_er_tom=True) or "")
    except Cellefeil:
        return ""


def _krev_uten_feil(funn: Iterable[Funn], bok: Bok, over: int) -> None:
    """Raises Funksjonsfeil with the faults, each with the row of the area it is about."""
    kart = bok.fravaer_kart.kolonner
    feil = [(f.rad - over if f.rad and f.felt in kart else None, f) for f in funn]
    if feil:
        raise Funksjonsfeil(forste(feil))


def _kutt(rader: Sequence[FravaerRad], dag: date | None) -> list[FravaerRad]:
    """The rows as of a day: nothing after it is known."""
    ut: list[FravaerRad] = []
    for rad in rader:
        fravaer = rad.fravaer
        if fravaer is None or (dag is not None and fravaer.fra > dag):
            continue
        if dag is not None and fravaer.til > dag:
            kort = Fravaer(fravaer.fra, dag, fravaer.type, fravaer.grad)
            ut.append(rad._replace(fravaer=kort))
        else:
            ut.append(rad)
    return ut
