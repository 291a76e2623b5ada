"""Random absence rows, leaning towards the lengths where a rule turns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hypothesis import strategies as st

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from tests.egenskaper.orakel import aar_etter

_T = Fravaerstype

SYKE: Final = (_T.SYKMELDING, _T.SYKMELDING, _T.SYKMELDING, _T.EGENMELDING, _T.BEHANDLINGSDAG)
FRIE: Final = (
    _T.FERIE,
    _T.FERIE,
    _T.FERIE_UTEN_SYKMELDING,
    _T.PERMISJON,
    _T.SYKT_BARN,
    _T.ANNET,
    _T.ANNEN_YTELSE,
)
FRISKE: Final = (_T.ARBEID, _T.ARBEID, _T.FRISK_HELG, _T.AVVENTENDE, _T.REISETILSKUDD, _T.AAP)

KORT: Final = st.integers(1, 7)
RUNDT_16: Final = st.integers(13, 19)
MIDDELS: Final = st.integers(1, 40)
LANG: Final = st.integers(100, 300)
KVOTE: Final = st.sampled_from((346, 347, 348, 349, 350, 355, 363, 364, 370))
"""Sick calendar days that use about a whole quota."""
HALVT_AAR: Final = st.integers(178, 186)
AAR: Final = st.integers(350, 1000)

GRADER: Final = st.sampled_from((100, 100, 100, 100, 100, 80, 50, 50, 20, 19, 1))

LENGDER: Final[dict[str, st.SearchStrategy[int]]] = {
    "syk": st.one_of(KORT, RUNDT_16, MIDDELS, MIDDELS, LANG, KVOTE),
    "fri": st.one_of(KORT, RUNDT_16, MIDDELS, HALVT_AAR),
    "frisk": st.one_of(KORT, RUNDT_16, MIDDELS, HALVT_AAR, AAR),
    "ingen": st.one_of(KORT, KORT, RUNDT_16, MIDDELS, HALVT_AAR, AAR),
}
TYPER: Final = {"syk": SYKE, "fri": FRIE, "frisk": FRISKE}

SORTER: Final = st.sampled_from(("syk", "syk", "syk", "fri", "frisk", "ingen", "ingen"))
OVER: Final = (*FRIE, *FRISKE, _T.EGENMELDING)
HULL: Final = (_T.ARBEID, _T.FERIE, _T.FERIE_UTEN_SYKMELDING, _T.ANNEN_YTELSE, _T.EGENMELDING)

START: Final = st.dates(date(2020, 1, 1), date(2027, 12, 31))


@dataclass(frozen=True)
class Tilfellet:
    """What a random case is made of."""

    rader: tuple[Fravaer, ...]
    fodt: date | None
    tidligere: tuple[tuple[date, date], ...]


@st.composite
def rader(draw: st.DrawFn, *, maks: int = 10, overlapp: bool = True) -> list[Fravaer]:
    """Rows one after the other, with holes, and some more laid over them."""
    ut: list[Fravaer] = []
    start = dag = draw(START)
    for _ in range(draw(st.integers(1, maks))):
        sort = draw(SORTER)
        til = dag + timedelta(days=draw(LENGDER[sort]) - 1)
        if sort != "ingen":
            type_ = draw(st.sampled_from(TYPER[sort]))
            grad = draw(GRADER) if type_ is _T.SYKMELDING else 100
            ut.append(Fravaer(dag, til, type_, grad))
        dag = til + timedelta(days=1)
    if overlapp and ut:
        for _ in range(draw(st.integers(0, 3))):
            fra = start + timedelta(days=draw(st.integers(0, (dag - start).days)))
            til = fra + timedelta(days=draw(MIDDELS) - 1)
            # no notes: two notes of different grade on one day are a fault, not a case
            ut.append(Fravaer(fra, til, draw(st.sampled_from(OVER))))
    return ut


@st.composite
def tilfellet(draw: st.DrawFn, *, maks: int = 10) -> Tilfellet:
    """Rows with a birth date that matters and earlier payments that matter, or without."""
    radene = draw(rader(maks=maks))
    if not radene:
        return Tilfellet((), None, ())
    forste, siste = min(r.fra for r in radene), max(r.til for r in radene)
    fodt = None
    alder = draw(st.sampled_from((None, 30, 67, 67, 70, 70)))
    if alder is not None:
        lengde = (siste - forste).days
        dag = forste + timedelta(days=draw(st.integers(-30, lengde + 30)))
        fodt = aar_etter(dag, -alder)
    tidligere = []
    # now and then the last payment reaches into the rows: the day is paid once all the same
    slutt = forste + timedelta(days=draw(st.sampled_from((0, 0, 10, 40))))
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2, 3)))):
        slutt -= timedelta(days=draw(st.one_of(KORT, MIDDELS, HALVT_AAR, AAR)))
        fra = slutt - timedelta(days=draw(st.one_of(KORT, MIDDELS, LANG)) - 1)
        tidligere.append((fra, slutt))
        slutt = fra
    return Tilfellet(tuple(radene), fodt, tuple(reversed(tidligere)))


@st.composite
def en_lang_sak(draw: st.DrawFn) -> Tilfellet:
    """Built to reach the end of a quota, and what comes after it."""
    dag = draw(START)
    ut: list[Fravaer] = []
    for sort in ("syk", "hull", "syk", "hull", "syk"):
        if sort == "syk":
            lengde = draw(st.one_of(KVOTE, LANG, MIDDELS))
            ut.append(Fravaer(dag, dag + timedelta(days=lengde - 1), _T.SYKMELDING))
        else:
            lengde = draw(st.one_of(HALVT_AAR, HALVT_AAR, RUNDT_16, LANG, AAR))
            type_ = draw(st.sampled_from((None, *HULL)))
            if type_ is not None:
                ut.append(Fravaer(dag, dag + timedelta(days=lengde - 1), type_))
            if draw(st.booleans()):  # a few days that decide between break, holiday and sickness
                dag += timedelta(days=lengde)
                lengde = draw(st.integers(1, 4))
                ut.append(
                    Fravaer(
                        dag,
                        dag + timedelta(days=lengde - 1),
                        draw(st.sampled_from((*HULL, *OVER))),
                    )
                )
        dag += timedelta(days=lengde)
    fodt = None
    if draw(st.integers(0, 3)) == 0:
        bursdag = ut[0].fra + timedelta(days=draw(st.integers(0, (dag - ut[0].fra).days)))
        fodt = aar_etter(bursdag, -67)
    return Tilfellet(tuple(ut), fodt, ())


@st.composite
def med_behandling(draw: st.DrawFn) -> Tilfellet:
    """Treatment days about a week apart, now and then something else between two of them."""
    dag = draw(START)
    ut: list[Fravaer] = []
    for _ in range(draw(st.integers(9, 22))):
        ut.append(Fravaer(dag, dag, _T.BEHANDLINGSDAG))
        avstand = draw(st.sampled_from((7, 7, 7, 7, 6, 8, 3, 4, 2, 1, 14, 16, 17, 18)))
        if avstand > 1 and draw(st.integers(0, 9)) == 0:
            til = dag + timedelta(days=draw(st.integers(1, avstand - 1)))
            ut.append(
                Fravaer(
                    dag + timedelta(days=1), til, draw(st.sampled_from((*SYKE, *FRIE, *FRISKE)))
                )
            )
        dag += timedelta(days=avstand)
    return Tilfellet(tuple(ut), None, ())


@st.composite
def over_tre_aar(draw: st.DrawFn) -> Tilfellet:
    """Payments now and then through three years and more, no half year between them, then rows
    where breaks and holidays take turns: the window slides, or must not."""
    start = dag = draw(START)
    ut: list[Fravaer] = []
    for _ in range(draw(st.integers(2, 5))):
        til = dag + timedelta(days=draw(st.integers(1, 40)) - 1)
        ut.append(Fravaer(dag, til, _T.SYKMELDING))
        dag = til + timedelta(days=1)
        for _ in range(draw(st.integers(1, 2))):
            lengde = draw(st.one_of(KORT, st.integers(1, 100)))
            type_ = draw(st.sampled_from((None, _T.FERIE, *HULL)))
            if type_ is not None:
                ut.append(Fravaer(dag, dag + timedelta(days=lengde - 1), type_))
            dag += timedelta(days=lengde)
    tidligere = []
    slutt = start - timedelta(days=draw(st.integers(1, 100)))
    while slutt > start - timedelta(days=1200):
        fra = slutt - timedelta(days=draw(st.integers(0, 25)))
        tidligere.append((fra, slutt))
        slutt = fra - timedelta(days=draw(st.integers(20, 170)))
    return Tilfellet(tuple(ut), None, tuple(reversed(tidligere)))
