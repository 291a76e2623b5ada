"""SF_BEREGN: a whole table of employees at once, one row of answers each."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst
from sykefravaer_xl.bok.ansattregister import Ansattregister
from sykefravaer_xl.bok.celler import Cellefeil, les_fodselsdato, les_ja_nei
from sykefravaer_xl.bok.fravaerlesing import er_sumrad, les_rad, skrevet_nr
from sykefravaer_xl.bok.fravaersrader import MAKS_TEKST, neste
from sykefravaer_xl.bok.rader import Radleser
from sykefravaer_xl.bok.skjema import FRAVAER
from sykefravaer_xl.bok.tekst import FUNN
from sykefravaer_xl.domene.sak import Ansatt, Oppsett
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.funksjoner import argumenter as arg
from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil, samlet
from sykefravaer_xl.funksjoner.fravaersrader import rader_i
from sykefravaer_xl.funksjoner.omrade import uten_tomme_til_slutt
from sykefravaer_xl.funksjoner.overskrifter import finn_overskrifter
from sykefravaer_xl.funksjoner.saker import Rad, beregn_rader
from sykefravaer_xl.funksjoner.vert import TOM, Svar, Verdi
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.normalisering import navnenokkel
from sykefravaer_xl.lov.profiler import profiler
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.bok.rader import Rad as Tabellrad
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.funksjoner.vert import Vert

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
    *(FRAVAER[felt].overskrift for felt in ("ansattnr", *_KOLONNER)),
)
_FRAVAERSFELT: Final = ("type", "fra", "til", "grad")
_PERSONFELT: Final = ("ansattnr", "navn")


@dataclass(slots=True)
class _Lest:
    """One row of the table as read."""

    rad: Tabellrad
    lest: FravaerRad
    nr: str | None

    @property
    def nummer(self) -> int:
        """The row's number in the table."""
        return self.rad.nr

    @property
    def har_fravaer(self) -> bool:
        """Else she is in the list, and has not been away."""
        return self.rad.har_noe(_FRAVAERSFELT)


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
    leste = [
        _Lest(rad, les_rad(rad, dato1904=vert.dato1904), skrevet_nr(rad))
        for rad in rader_i(matrise, kart.rad, kart.kolonner, vert)
        if not er_sumrad(rad)
    ]
    har_fodt = "fodselsdato" in kart.kolonner
    ut: list[list[Verdi]] = [list(OVERSKRIFTER)]
    ansatte = list(_grupper(leste, vert))
    if "type" not in kart.kolonner:  # it is about the table: said once, on the first row
        uten = Funn("uten_typekolonne", lesetekst.UTEN_TYPEKOLONNE)
        for forste in ansatte[:1]:
            forste.varsler.insert(0, (None, uten))
    ut += [_rad(ansatt, dag, har_fodt) for ansatt in ansatte]
    return ut


def _grupper(leste: Sequence[_Lest], vert: Vert) -> Iterable[_Ansatt]:
    personer = {(rad.nr, navnenokkel(navn)) for rad in leste if rad.nr and (navn := rad.lest.navn)}
    register = Ansattregister(personer, None)
    ut: dict[str, _Ansatt] = {}
    for rad in leste:
        try:
            nokkelen = register.finn(rad.nr, rad.lest.navn)
        except Cellefeil as feil:
            # nobody is named: only this row is stopped
            alene = _Ansatt(TOM, feil=[(rad.nummer, Funn(feil.kode, feil.melding))])
            ut[f"\n{rad.nummer}"] = alene
            continue
        ansatt = ut.get(nokkelen)
        if ansatt is None:
            ansatt = ut[nokkelen] = _Ansatt(_vist(rad))
        _legg_til(ansatt, rad, vert)
    return ut.values()


def _vist(rad: _Lest) -> Verdi:
    """The number as it stands in the clerk's cell, so that a look-up finds it; else the name.

    Of a national identity number only the birth date is shown.
    """
    if rad.nr is None:
        return rad.lest.navn or TOM
    if (skjult := fodselsnummer.maskert(rad.nr)) is not None:
        return skjult
    celle = rad.rad.verdi("ansattnr")
    er_tall = isinstance(celle, int | float) and not isinstance(celle, bool)
    return int(rad.nr) if er_tall and rad.nr.isdigit() else rad.nr


def _legg_til(ansatt: _Ansatt, rad: _Lest, vert: Vert) -> None:
    leser = Radleser(rad.rad)
    fodt = leser.les("fodselsdato", les_fodselsdato, dato1904=vert.dato1904)
    if fodt is not None and ansatt.fodt is None:
        ansatt.fodt = (rad.nummer, fodt)
    elif fodt is not None and ansatt.fodt is not None and fodt != ansatt.fodt[1]:
        melding = FUNN["ulik_fodselsdato"].format(rad=ansatt.fodt[0])
        ansatt.varsler.append((rad.nummer, Funn("ulik_fodselsdato", melding)))
    ansatt.unntak_agp |= bool(leser.les("unntak_agp", les_ja_nei))
    feil = leser.feil
    if rad.har_fravaer:
        # the birth date's fault is among the row's own
        feil = [*rad.lest.feil, *(f for f in leser.feil if f.celle != _celle(rad, "fodselsdato"))]
        if rad.lest.fravaer is not None:
            ansatt.rader.append((rad.nummer, rad.lest.fravaer))
    ansatt.feil += [(rad.nummer, funn) for funn in feil]


def _celle(rad: _Lest, felt: str) -> str:
    return rad.rad.kart.celle(felt, rad.nummer)


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
