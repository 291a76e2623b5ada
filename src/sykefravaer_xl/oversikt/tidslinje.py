"""The facts of the sheet ``Tidslinje``: each ongoing case week by week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.oppfolging import SELVOPPFYLT
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tidslinje import FERIE
from sykefravaer_xl.grunn.dager import mandag
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.oversikt import tekst
from sykefravaer_xl.oversikt.figurer import hvem
from sykefravaer_xl.oversikt.tidslinjetall import (
    BAKOVER,
    FLEST_SAKER,
    FREMOVER,
    Merke,
    Tidslinje,
    Tidslinjerad,
    Ukerute,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.domene.tidslinje import Lop

_SEN: Final = date.max
_MERKE: Final[dict[Status, Merke]] = {
    Status.FORFALT: "forfalt",
    Status.SNART: "apen",
    Status.KOMMENDE: "apen",
    Status.UTFORT: "utfort",
    Status.UNNTATT: "utfort",
}
_RANG: Final = {merke: nr for nr, merke in enumerate(("forfalt", "apen", "utfort"))}
_KODERANG: Final = {kode: nr for nr, kode in enumerate(tekst.KODER.values())}


@dataclass(frozen=True, slots=True)
class Pagaende:
    """One ongoing case, with what is let go of when a large book is computed."""

    svar: Tilfellesvar
    tidslinje: Sequence[Lop]
    agp: Sequence[tuple[int, int]]
    """The days of the employer period, as runs of ordinals."""

    @property
    def haster(self) -> tuple[date, date]:
        """What must be done first, then the max date: the order of urgency."""
        frister = [f.frist for f in self.svar.oppgaver if f.frist is not None]
        return min(frister, default=_SEN), self.svar.maksdato or _SEN


def pagaende(svar: Iterable[Tilfellesvar], dato: date) -> Iterator[Pagaende]:
    """The cases of one employee that run on a day, while the whole answer is at hand."""
    i_dag = dato.toordinal()
    for ett in svar:
        resultat = ett.sak.resultat
        if ett.tilfelle.fra <= i_dag <= ett.tilfelle.til and resultat and resultat.forlop:
            agp = resultat.agp_for(ett.tilfelle)
            yield Pagaende(ett, resultat.forlop.tidslinje, agp.dager if agp else ())


def tidslinje(saker: Sequence[Pagaende], dato: date, flest: int = FLEST_SAKER) -> Tidslinje:
    """The strip: all cases by their first day, or the most urgent where they are too many."""
    if len(saker) > flest:
        valgt = sorted(saker, key=lambda sak: (*sak.haster, sak.svar.tilfelle.fra))[:flest]
    else:
        valgt = sorted(saker, key=lambda sak: (sak.svar.tilfelle.fra, hvem(sak.svar.sak)))
    na = mandag(dato)
    forste = min((sak.svar.tilfelle.fra for sak in valgt), default=na.toordinal())
    siste = max((_slutt(sak) for sak in valgt), default=na.toordinal())
    bakover = min(BAKOVER, max(0, -((forste - na.toordinal()) // 7)))
    fremover = min(FREMOVER, max(0, (siste - na.toordinal()) // 7))
    strek = _Strek(na - timedelta(weeks=bakover), bakover + 1 + fremover)
    rader = tuple(strek.rad(sak, dato.toordinal()) for sak in valgt)
    return Tidslinje(
        dato, strek.mandag, strek.uker, rader, len(saker), tuple(sorted(strek.koder.items()))
    )


def _slutt(sak: Pagaende) -> int:
    siste = (sak.svar.maksdato, sak.svar.lonn_slutt)
    return max(sak.svar.tilfelle.til, *(dag.toordinal() for dag in siste if dag is not None))


def _slutter(ett: Tilfellesvar) -> str:
    if ett.lonn_slutt is None or ett.maksdato is None:
        return ""
    return tekst.SLUTTER.format(lonn=vis_dato(ett.lonn_slutt), maksdato=vis_dato(ett.maksdato))


class _Strek:
    """Lays cases out over the weeks, and remembers which letters it used."""

    def __init__(self, mandag: date, uker: int) -> None:
        self.mandag = mandag
        self.uker = uker
        self.koder: dict[str, str] = {}
        self._start = mandag.toordinal()

    def rad(self, sak: Pagaende, i_dag: int) -> Tidslinjerad:
        """One case as it is drawn."""
        ett, tegn = sak.svar, self._tegn(sak.svar)
        ferie = [
            (max(lop.fra, ett.tilfelle.fra), min(lop.til, ett.tilfelle.til))
            for lop in sak.tidslinje
            if lop.slag == FERIE and lop.til >= self._start
        ]
        uker = tuple(self._rute(sak, ferie, nr, tegn.get(nr)) for nr in range(self.uker))
        fra = date.fromordinal(ett.tilfelle.fra)
        grad = ett.tilfelle.grad_paa(i_dag)
        return Tidslinjerad(hvem(ett.sak), fra, grad, uker, _slutter(ett))

    def _rute(
        self,
        sak: Pagaende,
        ferie: Sequence[tuple[int, int]],
        nr: int,
        tegn: tuple[str, Merke] | None,
    ) -> Ukerute:
        fra = self._start + 7 * nr
        til = fra + 6
        grader: dict[int, int] = {}
        for lop in sak.svar.tilfelle.syke:
            if (felles := _felles(lop, fra, til)) > 0:
                klasse = 3 if lop.grad == 100 else 2 if lop.grad >= 50 else 1
                grader[klasse] = grader.get(klasse, 0) + felles
        er_ferie = sum(_felles(lop, fra, til) for lop in ferie) > sum(grader.values())
        grad = max(grader, key=lambda klasse: (grader[klasse], klasse), default=0)
        agp = any(_felles(dager, fra, til) > 0 for dager in sak.agp)
        ord_, merke = tegn or (tekst.FERIE if er_ferie else "", None)
        return Ukerute(0 if er_ferie else grad, agp, er_ferie, ord_, merke)

    def _tegn(self, ett: Tilfellesvar) -> dict[int, tuple[str, Merke]]:
        """The sign of each week that has one."""
        per_uke: dict[int, list[tuple[str, Merke]]] = {}
        for kode, dag, merke, navn in _frister(ett):
            nr = (dag.toordinal() - self._start) // 7
            if 0 <= nr < self.uker:
                per_uke.setdefault(nr, []).append((kode, merke))
                self.koder[kode] = navn
        ut: dict[int, tuple[str, Merke]] = {}
        for nr, alle in per_uke.items():
            kode, merke = min(alle, key=lambda ett: (_RANG[ett[1]], _KODERANG.get(ett[0], 99)))
            ut[nr] = (kode + (tekst.FLERE if len(alle) > 1 else ""), merke)
        if ett.tilfelle.fra < self._start:
            ut[0] = (tekst.TIDLIGERE, "pil")
        slutter: dict[int, str] = {}
        for siste, tegn in ((ett.maksdato, tekst.MAKSDATO), (ett.lonn_slutt, tekst.LONN_SLUTT)):
            nr = -1 if siste is None else (siste.toordinal() - self._start) // 7
            if nr >= self.uker:
                ut[self.uker - 1] = (tekst.SENERE, "pil")
            elif nr >= 0:
                slutter[nr] = slutter.get(nr, "") + tegn
                if tegn == tekst.LONN_SLUTT:
                    self.koder[tegn] = tekst.LONN_SLUTT_NAVN
        return ut | {nr: (tegn, "maksdato") for nr, tegn in slutter.items()}


def _frister(ett: Tilfellesvar) -> Iterator[tuple[str, date, Merke, str]]:
    """Letters, day, look and name of every task of a case that has a due date."""
    satt = {oppgave.sjekkpunkt: oppgave for oppgave in ett.oppgaver}
    for frist in ett.frister:
        naa = satt.get(frist.sjekkpunkt, frist)  # a meeting is on its own day
        merke, dag = _MERKE.get(naa.status), naa.frist
        if merke is None or dag is None or not frist.oppgave or frist.arsak in SELVOPPFYLT:
            continue
        kode = tekst.KODER.get(frist.sjekkpunkt)
        yield kode or tekst.ANNEN, dag, merke, frist.navn if kode else tekst.ANNEN_NAVN
    kjente = {frist.sjekkpunkt for frist in ett.frister}
    for oppgave in ett.oppgaver:
        if oppgave.sjekkpunkt not in kjente and oppgave.frist is not None:
            yield tekst.ANNEN, oppgave.frist, _MERKE[oppgave.status], tekst.ANNEN_NAVN


def _felles(lop: Sequence[int], fra: int, til: int) -> int:
    """Days a run has in common with a week."""
    return max(0, min(lop[1], til) - max(lop[0], fra) + 1)
