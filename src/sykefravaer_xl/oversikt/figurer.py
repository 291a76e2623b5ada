"""The figures of the sheet ``Oversikt``."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.fristgrunnlag import DIALOGMOTER
from sykefravaer_xl.domene.sjekkpunkt import Frist, Status
from sykefravaer_xl.domene.tekst import ANSVARLIG
from sykefravaer_xl.grunn.dager import ukedager_til
from sykefravaer_xl.lov.lov import Lov, regelverk
from sykefravaer_xl.oversikt import tekst
from sykefravaer_xl.oversikt.klasser import igjengrenser, lengdegrenser
from sykefravaer_xl.oversikt.tall import (
    FORFALTE,
    NESTE,
    Kostnad,
    Linje,
    Oversiktstall,
    Uke,
    uker_fra,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.gjoremal import Gjoremal
    from sykefravaer_xl.bok.hendelser import Hendelsesfrist
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar

NAER_MAKSDATO_DAGER: Final = 56
NESTE_DAGER: Final = 7
"""Today and the six days after it."""

Oppgave = tuple["Tilfellesvar", "Frist | Hendelsesfrist", date]


def oversiktstall(
    svar: Sequence[Tilfellesvar],
    dato: date,
    feil: int,
    kostnad: Kostnad | None = None,
    lov: Lov | None = None,
    enhetens: Sequence[Gjoremal] = (),
) -> Oversiktstall:
    """Count what a manager wants to see at a glance, by the law of the day unless it is given."""
    i_dag = dato.toordinal()
    lov = lov or regelverk().paa(i_dag)
    pagaende = [s for s in svar if s.tilfelle.fra <= i_dag <= s.tilfelle.til]
    alle = sorted(
        ((s, f, f.frist) for s in svar for f in s.oppgaver if f.frist is not None),
        key=lambda oppgave: (oppgave[2], oppgave[0].sak.vist_ansattnr, oppgave[0].sak.navn),
    )
    forfalt = [oppgave for oppgave in alle if oppgave[1].status is Status.FORFALT]
    grense = dato + timedelta(days=NESTE_DAGER)
    neste = [oppgave for oppgave in alle if dato <= oppgave[2] < grense]
    egne_forfalt = [g for g in enhetens if g.status is Status.FORFALT]
    egne_neste = [g for g in enhetens if dato <= g.frist < grense]
    per_leder = Counter(s.sak.leder or tekst.UTEN_LEDER for s, _, _ in forfalt)
    per_leder.update(g.leder or tekst.UTEN_LEDER for g in egne_forfalt)
    return Oversiktstall(
        per=dato,
        pagaende=len({s.sak.nokkel for s in pagaende}),
        forfalt=len(forfalt) + len(egne_forfalt),
        neste_dager=len(neste) + len(egne_neste),
        naer_maksdato=len({s.sak.nokkel for s in pagaende if _naer_maksdato(s, i_dag)}),
        feil=feil,
        forfalte=_linjer(forfalt[:FORFALTE], egne_forfalt)[:FORFALTE],
        neste=_linjer(neste[:NESTE], egne_neste)[:NESTE],
        per_leder=tuple(sorted(per_leder.items(), key=lambda par: (-par[1], par[0]))),
        varighet=_klasser(lengdegrenser(lov), (i_dag - s.tilfelle.fra + 1 for s in pagaende)),
        igjen=_klasser(igjengrenser(lov), (_igjen(s, i_dag, lov) for s in pagaende)),
        uker=_uker(alle, enhetens, dato),
        kostnad=kostnad,
        lov=lov,
    )


def hvem(sak: Ansattsak) -> str:
    """The employee as lists show them: the name, else the number."""
    if sak.navn:
        return sak.navn
    return tekst.ANSATT.format(nr=sak.vist_ansattnr) if sak.vist_ansattnr else tekst.UKJENT


def _linjer(oppgaver: Iterable[Oppgave], enhetens: Iterable[Gjoremal]) -> tuple[Linje, ...]:
    """The lines of the unit and of the cases, in the order of the work list."""
    ut = [Linje(g.navn or "", g.oppgave, g.frist, _hos(g)) for g in enhetens]
    ut += (Linje(hvem(s.sak), f.navn, frist, _ansvarlig(s, f)) for s, f, frist in oppgaver)
    return tuple(sorted(ut, key=lambda linje: linje.frist))


def _ansvarlig(ett: Tilfellesvar, frist: Frist | Hendelsesfrist) -> str:
    """The manager by name, others by what they are."""
    if frist.ansvarlig == "leder" and ett.sak.leder:
        return ett.sak.leder
    return ANSVARLIG[frist.ansvarlig]


def _hos(g: Gjoremal) -> str:
    return g.leder if g.ansvarlig == "leder" and g.leder else ANSVARLIG[g.ansvarlig]


def _uker(
    oppgaver: Iterable[Oppgave], enhetens: Iterable[Gjoremal], dato: date
) -> tuple[Uke, ...]:
    """Open due dates week by week from this Monday on."""
    mandager = uker_fra(dato)
    dialog: Counter[int] = Counter()
    andre: Counter[int] = Counter()
    alle = ((f.sjekkpunkt, dag) for _, f, dag in oppgaver)
    for punkt, dag in (*alle, *((g.sjekkpunkt, g.frist) for g in enhetens)):
        if dag >= mandager[0]:
            teller = dialog if punkt in DIALOGMOTER else andre
            teller[(dag - mandager[0]).days // 7] += 1
    return tuple(Uke(mandag, dialog[nr], andre[nr]) for nr, mandag in enumerate(mandager))


def _klasser(grenser: Sequence[int], verdier: Iterable[int | None]) -> tuple[int, ...]:
    """How many are in each class; a value that is unknown or over all bounds is in the last."""
    ut = [0] * (len(grenser) + 1)
    for verdi in verdier:
        ut[-1 if verdi is None else sum(verdi > grense for grense in grenser)] += 1
    return tuple(ut)


def _igjen(ett: Tilfellesvar, i_dag: int, lov: Lov) -> int | None:
    """Sick-pay days left when the absence lasts: weekdays after today up to the max date.

    At most the whole quota: in the employer period the max date lies further ahead (ftrl § 8-12).
    """
    if ett.maksdato is None:
        return None
    maks = ett.maksdato.toordinal()
    if maks <= i_dag:
        return 0
    return min(lov.sykepengedager, ukedager_til(maks) - ukedager_til(i_dag))


def _naer_maksdato(ett: Tilfellesvar, i_dag: int) -> bool:
    """Whether sick pay, or pay by an agreement, ends within the weeks of the tile."""
    slutter = (dag.toordinal() for dag in (ett.maksdato, ett.lonn_slutt) if dag is not None)
    return any(dag - i_dag <= NAER_MAKSDATO_DAGER for dag in slutter)
