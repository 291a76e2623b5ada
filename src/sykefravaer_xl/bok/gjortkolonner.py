"""Done dates in columns of her own beside the absences: «Oppfølgingsplan laget».

Read only where the heading is a task's whole name and a word for having done it: «Plan laget» and
«Dialogmøte avholdt» do not say which. Such a date counts as one in ``Oppfølging`` does, in the
spell of its row.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.dagtypekolonner import dag_i
from sykefravaer_xl.bok.modell import OppfolgingRad
from sykefravaer_xl.bok.oppfolgingslesing import les_utfort
from sykefravaer_xl.bok.rader import Radleser
from sykefravaer_xl.bok.skjema.oppfolging import oppfolging_felter
from sykefravaer_xl.bok.tabellfunn import under
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from sykefravaer_xl.bok.fravaerlesing import Fravaerslesing, Tabellesing
    from sykefravaer_xl.bok.fravaerstabeller import Arktabell
    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.modell import FravaerRad

_GJORT: Final = ("utført", "gjort")
_HOLDT: Final = ("avholdt", "holdt", "gjennomført")
_LAGET: Final = ("laget", "utarbeidet", "skrevet")
_SENDT: Final = ("sendt",)
_ORD: Final[Mapping[str, tuple[str, ...]]] = {
    "oppfolgingsplan": _LAGET,  # «sendt» does not say to whom
    "oppfolgingsplan_sykmelder": ("sendt", "gitt", "levert"),
    "plan_for_dialogmote2": _SENDT,
    "innkalling_dialogmote1": _SENDT,
    "inntektsmelding": _SENDT,
    "brev_ytelser": _SENDT,
    "pensjonsmelding": _SENDT,
    "nav_rapport9": _SENDT,
}
"""Checkpoint -> what else may stand after its name; a meeting is held."""
_ETTER: Final = ("", "dato", "dag")


def _finn(kilde: Kilde, tabell: Arktabell, navn: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Field of a done date -> its column.

    None where a row has several absences, or no date stands in the column.
    """
    if len(tabell.grupper) > 1:
        return {}
    brukt = {*tabell.grupper[0].kolonner.values(), *tabell.resultat.values()}
    brukt |= set(tabell.kontroll.values())
    mulige: dict[str, int] = {}
    for kolonne, overskrift in sorted(tabell.rad.tekster.items()):
        felt = None if kolonne in brukt else _felt(overskrift, navn)
        if felt is not None:
            mulige.setdefault(felt, kolonne)
    rader = kilde.alle_rader(tabell.ark) if mulige else ()
    return {f: k for f, k in mulige.items() if any(map(dag_i, under(rader, tabell.rad.rad, k)))}


def er_gjort(overskrift: str) -> bool:
    """Whether a heading is that of a done date, by the names we give the tasks."""
    return _felt(overskrift, {id_: (ett.navn,) for id_, ett in sjekkpunkter().items()}) is not None


def les(
    kilde: Kilde,
    tabeller: Sequence[Arktabell],
    lest: Fravaerslesing,
    rader: Iterable[FravaerRad],
    navn: Mapping[str, Sequence[str]],
) -> tuple[list[Arktabell], tuple[OppfolgingRad, ...]]:
    """The tables with such columns named, and a note for each row that has a date in one.

    ``navn`` are the names each checkpoint goes by.
    """
    ut: list[Arktabell] = []
    funnet: list[tuple[Tabellesing, dict[str, str]]] = []
    for tabell in tabeller:
        kolonner = _finn(kilde, tabell, navn)
        ut.append(replace(tabell, kontroll={**tabell.kontroll, **kolonner}))
        for ett in lest.tabeller if kolonner else ():
            if ett.kart.ark == tabell.ark:
                ett.kart = replace(ett.kart, kolonner={**ett.kart.kolonner, **kolonner})
                funnet.append((ett, {f: _punkt(f) for f in kolonner}))
    if not funnet:
        return ut, ()
    per_nr = {rad.rad: rad for rad in rader if rad.fravaer is not None}
    notater = (notat for ett, felt in funnet for notat in _notater(kilde, ett, felt, per_nr))
    return ut, tuple(notater)


def _notater(
    kilde: Kilde, lest: Tabellesing, felt: Mapping[str, str], per_nr: Mapping[int, FravaerRad]
) -> Iterator[OppfolgingRad]:
    tolkning = lest.tolkning
    maaned_forst = tolkning.fra | tolkning.til
    for rad in kilde.rader(lest.kart, felt):
        her = per_nr.get(lest.kart.lopenummer(rad.nr))
        if her is None or her.fravaer is None or not rad.har_noe(felt):
            continue
        leser = Radleser(rad)
        utfort: dict[str, date] = {}
        for ett, punkt in felt.items():
            dag = leser.les(ett, les_utfort, dato1904=kilde.dato1904, maaned_forst=maaned_forst)
            if dag is not None:
                utfort[punkt] = dag
        yield OppfolgingRad(
            her.rad,
            her.ansatt,
            her.fravaer.fra,
            her.fravaer.til,
            utfort,
            feil=tuple(leser.feil),
            i_fravaer=True,
        )


def _punkt(felt: str) -> str:
    return felt.rpartition(".")[0]


def _felt(overskrift: str, navn: Mapping[str, Sequence[str]]) -> str | None:
    """The field of the done date a heading names; None for any other heading."""
    n = nokkel(overskrift)
    for id_, alle in navn.items():
        for ett in map(nokkel, alle):
            if n.startswith(ett) and n[len(ett) :] in _rester(id_):
                return oppfolging_felter(id_)[1]
    return None


@cache
def _rester(id_: str) -> frozenset[str]:
    """Keys of what may stand after the name of a checkpoint; a day nobody acts on has none."""
    kjent = sjekkpunkter().get(id_)
    if kjent is not None and not kjent.oppgave:
        return frozenset()
    holdt = _HOLDT if kjent is not None and kjent.mote else ()
    ord_ = (*_GJORT, *holdt, *_ORD.get(id_, ()))
    return frozenset(nokkel(f"{o} {etter}") for o in ord_ for etter in _ETTER)
