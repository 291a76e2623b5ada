"""Decides which sheet is what: by our own names first, then by the headings found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import tabellfunn
from sykefravaer_xl.bok.skjema import arknavn
from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Sokemonster, Topp
from sykefravaer_xl.grunn.normalisering import nokkel, rens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

_EGNE: Final = (
    arknavn.ANSATTE_ARK,
    arknavn.OPPFOLGING_ARK,
    arknavn.SJEKKPUNKTER_ARK,
    arknavn.INNSTILLINGER_ARK,
    arknavn.FRAVAERSKODER_ARK,
    arknavn.ARBEIDSLISTE_ARK,
    arknavn.OVERSIKT_ARK,
    arknavn.TIDSLINJE_ARK,
    arknavn.ENDRINGSLOGG_ARK,
    arknavn.HJELP_ARK,
    arknavn.ENHETSPLIKTER_ARK,
)
"""Sheets of ours that never hold absences."""
_MAL: Final = (arknavn.FRAVAER_ARK, arknavn.ENDRINGSLOGG_ARK)
"""A book with one of these was made or calculated by us."""
_PLAN: Final = re.compile(rf"^{arknavn.PLAN_ARK_PREFIKS}\s+\S", re.IGNORECASE)
_NUMMER: Final = re.compile(r"[\s_(]*\d+\)?$")
_KJERNE: Final = ("type", "grad", "avtalte_timer", "arbeidede_timer", "fra", "til")
_ANSATT_KJENNETEGN: Final = ("fodselsdato", "stillingsprosent", "timer_per_uke")
"""A sheet with another name is only an employee list when it has something we need."""
HENDELSER_KJENNETEGN: Final = ("dato", "slag", "frist", "besluttet_av", "merknad")
"""Headings that make a sheet our list of events, whatever it is called."""
_NAVN_BONUS: Final = ("frav", "syk")


@dataclass(frozen=True, slots=True)
class Arkfunn:
    """A sheet and the heading row found in it."""

    ark: str
    rad: Overskriftsrad


def heter(ark: str, navn: str) -> bool:
    """True when a sheet has our name, in any case, also with the number of a second copy."""
    return nokkel(ark) == nokkel(navn) or nokkel(_NUMMER.sub("", rens(ark))) == nokkel(navn)


def er_eget(ark: str) -> bool:
    """True for the sheets we make that are no place for absences."""
    return any(heter(ark, navn) for navn in _EGNE) or _PLAN.match(rens(ark)) is not None


def finn_ark(arknavn: Iterable[str], valgt: str) -> str | None:
    """The sheet the clerk means by a name: exactly, else without regard to case and spaces."""
    alle = list(arknavn)
    if valgt in alle:
        return valgt
    like = [ark for ark in alle if nokkel(ark) == nokkel(valgt)]
    return like[0] if len(like) == 1 else None


def er_var_bok(topper: Mapping[str, Topp]) -> bool:
    """Whether the book was made or calculated by us: then «Oversikt» is ours, else hers."""
    return any(heter(ark, navn) for ark in topper for navn in _MAL)


def vekt(funn: Arkfunn) -> tuple[bool, int, int]:
    """How sure it is that this is *the* absence table. Sorting is stable: the first sheet wins."""
    bonus = any(del_ in nokkel(funn.ark) for del_ in _NAVN_BONUS)
    kjerne = sum(funn.rad.har(felt) for felt in _KJERNE)
    return heter(funn.ark, arknavn.FRAVAER_ARK), kjerne + bonus, len(funn.rad.kolonner)


def ansattlister(topper: Mapping[str, Topp], utenom: Collection[str]) -> list[Arkfunn]:
    """The sheets that may list the employees: those with our name for it, and those like it."""
    ut = []
    for ark, topp in topper.items():
        vart = heter(ark, arknavn.ANSATTE_ARK)
        if ark in utenom or (er_eget(ark) and not vart):
            continue
        rad = tabellfunn.finn_overskriftsrad(topp, tabellfunn.ANSATTE)
        if rad is None or not (rad.har("ansattnr") or rad.har("navn")):
            continue
        ligner = any(rad.har(felt) for felt in _ANSATT_KJENNETEGN) and len(rad.kolonner) >= 3
        if vart or ligner:
            ut.append(Arkfunn(ark, rad))
    return ut


def velg_ansatte(lister: Sequence[Arkfunn]) -> tuple[Arkfunn | None, bool]:
    """The one of them that is used, and whether it has our own name for it."""
    vare = [funn for funn in lister if heter(funn.ark, arknavn.ANSATTE_ARK)]
    if vare:
        return vare[0], True
    return max(lister, key=lambda funn: len(funn.rad.kolonner), default=None), False


def finn_eget(
    topper: Mapping[str, Topp], navn: str, soker: Sokemonster, *krav: str, utenom: Collection[str]
) -> Arkfunn | None:
    """One of our own sheets: it has our name and our headings.

    A sheet with the name but other headings is the clerk's own; ours then has a number.
    """
    for ark in sorted((a for a in topper if heter(a, navn) and a not in utenom), key=len):
        rad = tabellfunn.finn_overskriftsrad(topper[ark], soker)
        if rad is not None and rad.har(*krav):
            return Arkfunn(ark, rad)
    return None


def finn_omdopt(
    topper: Mapping[str, Topp], soker: Sokemonster, *krav: str, utenom: Collection[str]
) -> Arkfunn | None:
    """A sheet of ours that the clerk has renamed: the only one with all of these headings."""
    funnet = []
    for ark, topp in topper.items():
        rad = (
            None if ark in utenom or er_eget(ark) else tabellfunn.finn_overskriftsrad(topp, soker)
        )
        if rad is not None and rad.har(*krav):
            funnet.append(Arkfunn(ark, rad))
    return funnet[0] if len(funnet) == 1 else None
