"""A plan's sheet among the sheets of a book: whose it is, its name, whether it would change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.planark.plassering import OPPSETT
from sykefravaer_xl.bok.skjema.arknavn import PLAN_ARK_PREFIKS
from sykefravaer_xl.plan.versjoner import avtrykk

if TYPE_CHECKING:
    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.planark.gjenfinning import Lestplan
    from sykefravaer_xl.bok.planark.innhold import Oppfolgingsplan
    from sykefravaer_xl.domene.tilfelle import Tilfelle

_UGYLDIG: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_ARKNAVN: Final = 31


@dataclass(frozen=True, slots=True)
class Planark:
    """A plan sheet of a workbook."""

    navn: str
    plan: Lestplan
    har_annet: bool
    """Comments, pictures or formulas, which a new sheet would not have."""


def arknavn(sak: Ansattsak, opptatt: set[str], slag: str = PLAN_ARK_PREFIKS) -> str:
    """A name for a new sheet that Excel takes and no other sheet has; ``opptatt`` grows."""
    grunn = f"{_UGYLDIG.sub('-', slag).strip(chr(39))} {personledd(sak)}"
    forslag, nummer = grunn[:_ARKNAVN].rstrip(" '"), 2
    while forslag.casefold() in opptatt:
        hale = f" {nummer}"
        forslag, nummer = grunn[: _ARKNAVN - len(hale)].rstrip(" '") + hale, nummer + 1
    opptatt.add(forslag.casefold())
    return forslag


def personledd(sak: Ansattsak) -> str:
    """How the names of the sheets about an employee end."""
    rent = " ".join(_UGYLDIG.sub("-", (sak.vist_ansattnr or sak.navn).rstrip("*")).split())
    return rent.strip("'") or "1"


def gjelder(planark: Planark, sak: Ansattsak, tilfelle: Tilfelle | None = None) -> bool:
    """Whose plan it is stands in the sheet; the tab may be called anything.

    With ``tilfelle`` also whether it was made for that spell: a new absence gets a plan of its
    own, and what was agreed on and approved in the old one stays there.
    """
    if planark.plan.ansattnr != sak.vist_ansattnr:
        return False
    periode = planark.plan.fravaer
    if tilfelle is not None and periode is not None and not tilfelle.beroer(*periode):
        return False
    entydig = bool(sak.vist_ansattnr) and sak.vist_ansattnr == sak.ansattnr
    return entydig or planark.plan.navn == sak.navn


def uendret(gammel: Planark, plan: Oppfolgingsplan) -> bool:
    """Nothing in the sheet would be another; then it is left as it is."""
    return (
        gammel.plan.oppsett == OPPSETT
        and not (gammel.plan.losrevet or gammel.plan.mangler)
        and gammel.plan.avtrykk == avtrykk(plan.fakta)
        and gammel.plan.versjoner == plan.versjoner
    )
