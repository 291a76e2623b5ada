"""What is written in a plan's sheet moves the case as a row of ``Hendelser`` does.

The plan's own answers: approved is that a plan is made, shared is that it is given, a measure with
an end and the day of evaluation are tasks. An event belongs to the spell the plan was made for.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import Cellefeil
from sykefravaer_xl.bok.modell import HendelseRad, Planplass
from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.innhold import som_tekst
from sykefravaer_xl.grunn.feil import Funn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sykefravaer_xl.bok.ansattregister import Ansattregister
    from sykefravaer_xl.bok.planark.gjenfinning import Lestplan

_UTFORT: Final = {"delt_sykmelder": "plan_til_sykmelder", "delt_nav": "plan_til_nav"}
"""Field of the plan -> the kind of event its date is."""


def planhendelser(
    planer: Iterable[tuple[str, Lestplan]],
    register: Ansattregister,
    skrevet: Iterable[HendelseRad],
) -> tuple[tuple[HendelseRad, ...], tuple[Funn, ...]]:
    """The events of all plan sheets, and what is wrong with a sheet.

    A measure that stands in ``Hendelser`` too is told once.
    """
    kjente = {(rad.ansatt, rad.frist) for rad in skrevet if rad.slag == "tiltak"}
    ut: list[HendelseRad] = []
    funn: list[Funn] = []
    for ark, plan in planer:
        try:
            ansatt = register.finn(*_hvem(plan))
        except Cellefeil:
            funn.append(Funn("plan_uten_ansatt", tekst.PLAN_UTEN_ANSATT, ark=ark))
            continue
        ut += _av_planen(ark, plan, ansatt)
        ut += (
            tiltak for tiltak in _tiltak(ark, plan, ansatt) if (ansatt, tiltak.frist) not in kjente
        )
    return tuple(ut), tuple(funn)


def _hvem(plan: Lestplan) -> tuple[str | None, str | None]:
    """Number and name in the sheet; a number that is shown with stars is none."""
    return (None if "*" in plan.ansattnr else plan.ansattnr or None), plan.navn or None


def _av_planen(ark: str, plan: Lestplan, ansatt: str) -> Iterator[HendelseRad]:
    leder, egen = (_dag(plan, f"godkjent_{hvem}_dato") for hvem in ("leder", "ansatt"))
    if leder is not None:  # made when both have approved it, or when the manager alone has
        godkjent = max(leder, egen or leder)
        felt = "godkjent_leder_dato" if godkjent == leder else "godkjent_ansatt_dato"
        yield _hendelse(ark, plan, ansatt, godkjent, "plan_godkjent", felt)
    for felt, slag in _UTFORT.items():
        dag = _dag(plan, felt)
        if dag is not None:
            yield _hendelse(ark, plan, ansatt, dag, slag, felt)
    evalueres = _dag(plan, "evalueringsdato")
    siste = plan.versjoner[-1].dato if plan.versjoner else None
    if evalueres is not None and not (isinstance(siste, date) and siste >= evalueres):
        dag = _begynte(plan) or evalueres
        yield _hendelse(
            ark, plan, ansatt, dag, "plan_evaluering", "evalueringsdato", frist=evalueres
        )


def _tiltak(ark: str, plan: Lestplan, ansatt: str) -> Iterator[HendelseRad]:
    for nr, tiltak in enumerate(plan.tiltak):
        if not isinstance(tiltak.til, date) or tiltak.provd or som_tekst(tiltak.evaluering):
            continue
        dag = _begynte(plan) or (tiltak.fra if isinstance(tiltak.fra, date) else tiltak.til)
        felt = f"tiltak.{nr}.til"
        yield _hendelse(ark, plan, ansatt, dag, "tiltak", felt, frist=tiltak.til)


def _begynte(plan: Lestplan) -> date | None:
    """The first day of the spell the plan is for: what it asks for belongs there."""
    return plan.fravaer[0] if plan.fravaer is not None else None


def _dag(plan: Lestplan, felt: str) -> date | None:
    verdi = plan.skjema.verdi(felt)
    return verdi if isinstance(verdi, date) else None


def _hendelse(
    ark: str, plan: Lestplan, ansatt: str, dag: date, slag: str, felt: str,
    frist: date | None = None,
) -> HendelseRad:  # fmt: skip
    sted = Planplass(ark, plan.celler.get(felt, "A1"), len(plan.versjoner))
    return HendelseRad(rad=0, ansatt=ansatt, dato=dag, slag=slag, frist=frist, planark=sted)
