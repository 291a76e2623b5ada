"""From an area of absence rows to one employee's computed case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import Cellefeil, les_tekst
from sykefravaer_xl.bok.fravaerlesing import les_rad
from sykefravaer_xl.bok.tabellfunn import Overskriftsrad
from sykefravaer_xl.domene.fravaer import Fravaer, del_ferie
from sykefravaer_xl.domene.sak import Ansatt, Oppsett, Resultat, Sak, beregn
from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil, forste
from sykefravaer_xl.funksjoner.fravaersrader import rader_i
from sykefravaer_xl.funksjoner.omrade import Matrise, uten_tomme_til_slutt
from sykefravaer_xl.funksjoner.overskrifter import finn_overskrifter
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sykefravaer_xl.funksjoner.vert import Vert

Rad = tuple[int, Fravaer]
"""Row of the area, counted from 1, and the absence it states."""

_REKKEFOLGE: Final = {"type": 1, "fra": 2, "til": 3, "grad": 4}
_MINSTE_BREDDE: Final = 3
"""Type, Fra, Til: the grade may be left out."""


def les_omrade(fravaer: object, vert: Vert) -> list[Rad]:
    """The absences of an area. Raises Funksjonsfeil with the faults found."""
    matrise = uten_tomme_til_slutt(fravaer)
    if not matrise:
        return []
    kart = finn_overskrifter(matrise)
    if kart is None:
        bredde = max(len(rad) for rad in matrise)
        if bredde < _MINSTE_BREDDE:
            raise Funksjonsfeil(tekst.OMRADE_FORM)
        kart = Overskriftsrad(0, _REKKEFOLGE, {})
    elif "type" not in kart.kolonner:
        raise Funksjonsfeil(tekst.OMRADE_FORM)  # all rows as sick notes would be a silent guess
    else:
        _krev_en_ansatt(matrise[kart.rad :], kart)
    egne = {felt: k for felt, k in kart.kolonner.items() if felt in _REKKEFOLGE}
    rader: list[Rad] = []
    feil: list[tuple[int | None, Funn]] = []
    for rad in rader_i(matrise, kart.rad, egne, vert):
        lest = les_rad(rad, dato1904=vert.dato1904)
        feil += [(rad.nr, funn) for funn in lest.feil]
        if lest.fravaer is not None:
            rader.append((rad.nr, lest.fravaer))
    if feil:
        raise Funksjonsfeil(forste(feil))
    return rader


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


def kutt(rader: Sequence[Rad], dag: date | None) -> list[Rad]:
    """The rows as of a day: nothing after it is known."""
    if dag is None:
        return list(rader)
    return [
        (nummer, rad if rad.til <= dag else Fravaer(rad.fra, dag, rad.type, rad.grad))
        for nummer, rad in rader
        if rad.fra <= dag
    ]


def beregn_rader(
    rader: Sequence[Rad], ansatt: Ansatt, dag: date, oppsett: Oppsett | None = None
) -> tuple[Resultat, list[tuple[int | None, Funn]]]:
    """The computed case, and its faults (else warnings) with the row each is about."""
    delt = del_ferie([rad for _, rad in rader])
    svar = beregn(Sak(tuple(rad for _, rad in delt), ansatt), dag, oppsett)
    funn: list[tuple[int | None, Funn]] = []
    for ett in svar.feil or svar.varsler:
        nummer = ett.nummer_i("fravaer")
        funn.append((None if nummer is None else rader[delt[nummer][0]][0], ett))
    return svar, funn


def sak_fra_omrade(
    fravaer: object, vert: Vert, fodselsdato: date | None = None, dag: date | None = None
) -> Resultat:
    """One employee's case as of a day; as of the last row's last day where none is given.

    Raises Funksjonsfeil when the rows cannot be used.
    """
    rader = kutt(les_omrade(fravaer, vert), dag)
    siste = max((rad.til for _, rad in rader), default=vert.i_dag)
    svar, funn = beregn_rader(rader, Ansatt(fodselsdato), dag or siste)
    if svar.feil:
        raise Funksjonsfeil(forste(funn))
    return svar
