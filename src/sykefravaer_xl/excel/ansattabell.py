"""SF_BEREGN: a whole table of employees at once, one row of answers each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsbok.ansattregister import Ansattregister, les_ansattnr
from sykefravaer_xl.arbeidsbok.celler import (
    Cellefeil,
    les_fodselsdato,
    les_ja_nei,
    les_tekst,
)
from sykefravaer_xl.arbeidsbok.kolonner import FRAVAER_INN, FRAVAER_UT
from sykefravaer_xl.arbeidsbok.normalisering import navnenokkel, nokkel
from sykefravaer_xl.domene.feil import Funn
from sykefravaer_xl.domene.sak import Ansatt, Oppsett
from sykefravaer_xl.excel import argumenter as arg
from sykefravaer_xl.excel.feil import Funksjonsfeil, samlet
from sykefravaer_xl.excel.fravaersrader import Radleser, har_prosentgrader, les_fravaer
from sykefravaer_xl.excel.omrade import rad_er_tom, uten_tomme_til_slutt
from sykefravaer_xl.excel.overskrifter import finn_overskrifter
from sykefravaer_xl.excel.saker import Rad, beregn_rader
from sykefravaer_xl.excel.vert import TOM, Svar, Verdi
from sykefravaer_xl.kjoring.fravaersrader import MAKS_TEKST, neste
from sykefravaer_xl.regler.profiler import profiler
from sykefravaer_xl.regler.sjekkpunkter import sjekkpunkter
from sykefravaer_xl.tekst import excel as tekst
from sykefravaer_xl.tekst import lesing as lesetekst
from sykefravaer_xl.tekst.domene import STATUS
from sykefravaer_xl.tekst.kjoring import FUNN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.excel.overskrifter import Overskrifter
    from sykefravaer_xl.excel.vert import Vert

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
    FRAVAER_INN["ansattnr"],
    *(FRAVAER_UT[felt] for felt in _KOLONNER),
)
_FRAVAERSFELT: Final = ("type", "fra", "til", "grad")
_PERSONFELT: Final = ("ansattnr", "navn")
_SUM: Final = frozenset({"sum", "totalt", "total", "sumtotalt", "ialt"})
_FODSELSNUMMER: Final = re.compile(r"(\d{6}) ?\d{5}")


@dataclass(slots=True)
class _Lest:
    """One row of the table as read."""

    nummer: int
    leser: Radleser
    nr: str | None
    navn: str | None


@dataclass(slots=True)
class _Ansatt:
    """One employee: who it is, the absences, and what is wrong."""

    vist: Verdi
    rader: list[Rad] = field(default_factory=list)
    feil: list[tuple[int | None, Funn]] = field(default_factory=list)
    varsler: list[tuple[int | None, Funn]] = field(default_factory=list)
    fodt: tuple[int, date] | None = None
    unntak_agp: bool = False


@cache
def _oppsett() -> Oppsett:
    """What a workbook without settings of its own is computed by."""
    privat = profiler()["privat"]
    return Oppsett(
        sjekkpunkter={i: s for i, s in sjekkpunkter().items() if privat.bruker(s)},
    )


def beregn_tabell(tabell: object, i_dag: object, vert: Vert) -> Svar:
    """A heading row and one row per employee, in the order they first appear."""
    dag = arg.dato(i_dag, "i_dag", vert) or vert.i_dag
    matrise = uten_tomme_til_slutt(tabell)
    kart = finn_overskrifter(matrise)
    if kart is None or not {*_PERSONFELT} & kart.kolonner.keys():
        raise Funksjonsfeil(tekst.INGEN_OVERSKRIFTER)
    prosent = har_prosentgrader(matrise[kart.rad :], kart)
    leste: list[_Lest] = []
    for nummer, rad in enumerate(matrise[kart.rad :], start=kart.rad + 1):
        leser = Radleser(rad, kart, vert, prosent)
        if not rad_er_tom([leser.verdi(f) for f in kart.kolonner]) and not _er_sum(leser):
            nr = leser.les("ansattnr", les_ansattnr)
            leste.append(_Lest(nummer, leser, nr, leser.les("navn", les_tekst)))
    har_fodt = "fodselsdato" in kart.kolonner
    ut: list[list[Verdi]] = [list(OVERSKRIFTER)]
    ansatte = list(_grupper(leste, kart))
    if "type" not in kart.kolonner:  # it is about the table: said once, on the first row
        uten = Funn("uten_typekolonne", lesetekst.UTEN_TYPEKOLONNE)
        for forste in ansatte[:1]:
            forste.varsler.insert(0, (None, uten))
    ut += [_rad(ansatt, dag, har_fodt) for ansatt in ansatte]
    return ut


def _er_sum(leser: Radleser) -> bool:
    """A row the clerk sums in: «Sum» where the employee stands, and no dates."""
    if not (leser.tom("fra") and leser.tom("til")):
        return False
    return any(
        isinstance(v := leser.verdi(felt), str) and nokkel(v) in _SUM for felt in _PERSONFELT
    )


def _grupper(leste: Iterable[_Lest], kart: Overskrifter) -> Iterable[_Ansatt]:
    leste = list(leste)
    personer = {(rad.nr, navnenokkel(rad.navn)) for rad in leste if rad.nr and rad.navn}
    register = Ansattregister(personer, None)
    ut: dict[str, _Ansatt] = {}
    for rad in leste:
        try:
            nokkelen = register.finn(rad.nr, rad.navn)
        except Cellefeil as feil:
            # nobody is named: only this row is stopped
            alene = _Ansatt(TOM, feil=[(rad.nummer, Funn(feil.kode, feil.melding))])
            ut[f"\n{rad.nummer}"] = alene
            continue
        ansatt = ut.get(nokkelen)
        if ansatt is None:
            ansatt = ut[nokkelen] = _Ansatt(_vist(rad))
        _legg_til(ansatt, rad, kart)
    return ut.values()


def _vist(rad: _Lest) -> Verdi:
    """The number as it stands in the clerk's cell, so that a look-up finds it; else the name.

    Of a national identity number only the birth date is shown.
    """
    if rad.nr is None:
        return rad.navn or TOM
    if treff := _FODSELSNUMMER.fullmatch(rad.nr):
        return f"{treff[1]}*****"
    celle = rad.leser.verdi("ansattnr")
    er_tall = isinstance(celle, int | float) and not isinstance(celle, bool)
    return int(rad.nr) if er_tall and rad.nr.isdigit() else rad.nr


def _legg_til(ansatt: _Ansatt, rad: _Lest, kart: Overskrifter) -> None:
    leser, vert = rad.leser, rad.leser.vert
    fodt = leser.les("fodselsdato", lambda v: les_fodselsdato(v, dato1904=vert.dato1904))
    if fodt is not None and ansatt.fodt is None:
        ansatt.fodt = (rad.nummer, fodt)
    elif fodt is not None and ansatt.fodt is not None and fodt != ansatt.fodt[1]:
        melding = FUNN["ulik_fodselsdato"].format(rad=ansatt.fodt[0])
        ansatt.varsler.append((rad.nummer, Funn("ulik_fodselsdato", melding)))
    ansatt.unntak_agp |= bool(leser.les("unntak_agp", les_ja_nei))
    felt = [f for f in _FRAVAERSFELT if f in kart.kolonner]
    if not all(leser.tom(f) for f in felt):  # else she is in the list, and has not been away
        fravaer = les_fravaer(leser)
        if fravaer is not None:
            ansatt.rader.append((rad.nummer, fravaer))
    ansatt.feil += [(rad.nummer, funn) for funn in leser.feil]


def _rad(ansatt: _Ansatt, dag: date, har_fodt: bool) -> list[Verdi]:
    if ansatt.feil:
        return _stoppet(ansatt.vist, ansatt.feil)
    person = Ansatt(ansatt.fodt and ansatt.fodt[1], ansatt.unntak_agp)
    svar, funn = beregn_rader(ansatt.rader, person, dag, _oppsett())
    if svar.feil:
        return _stoppet(ansatt.vist, funn)
    if not ansatt.rader:
        funn = []
    varsler = [
        *ansatt.varsler,
        *((nr, f) for nr, f in funn if har_fodt or f.kode != "mangler_fodselsdato"),
    ]
    return [ansatt.vist, *_svar(svar), samlet(varsler)[:MAKS_TEKST]]


def _stoppet(vist: Verdi, feil: list[tuple[int | None, Funn]]) -> list[Verdi]:
    """Empty results, and what is wrong."""
    tomme: list[Verdi] = [TOM] * (len(OVERSKRIFTER) - 2)
    return [vist, *tomme, (tekst.FEIL + samlet(feil))[:MAKS_TEKST]]


def _svar(svar: Resultat) -> list[Verdi]:
    naa = svar.tilfelle_na
    agp = svar.agp_for(naa) if naa is not None else None
    punkt = neste(svar.frister)
    dag = type(svar.dato).fromordinal
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
