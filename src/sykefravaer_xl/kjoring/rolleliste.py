"""Who does what at each open task: the work list seen by role and by manager."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.rolleliste import Listeark
from sykefravaer_xl.regler.roller import rollebok
from sykefravaer_xl.regler.veileder import rad_ved
from sykefravaer_xl.tekst.varsling import LISTE_TITTEL
from sykefravaer_xl.tekst.veileder import SLAG

if TYPE_CHECKING:
    from sykefravaer_xl.kjoring.gjoremal import Gjoremal


def oppgavene_til(rolle: str, gjoremal: Iterable[Gjoremal]) -> list[tuple[Gjoremal, str]]:
    """The tasks a role has a part in, with what that part is.

    A checkpoint the clerk has made up is the task of whoever she says is responsible.
    """
    bok = rollebok()
    kjente = {o.sjekkpunkt for o in bok.oppgave}
    ut = []
    for g in gjoremal:
        hva = bok.oppgave_for(g.sjekkpunkt, rolle, g.tilfelle_fra)
        if hva is None and g.sjekkpunkt not in kjente and g.ansvarlig == rolle:
            hva = g.oppgave
        if hva is not None:
            ut.append((g, hva))
    return ut


MED_HJELP: Final = ("leder", "hr")
"""Those who lead the talks and know the schemes."""


def _hjelp(
    rolle: str, linjer: Iterable[tuple[Gjoremal, str]], dato: date
) -> tuple[tuple[str, str], ...]:
    if rolle not in MED_HJELP:
        return ()
    rader = rad_ved({g.sjekkpunkt for g, _ in linjer}, dato)
    return tuple(
        (SLAG[slag], f"{rad.tittel}: {rad.tekst}")
        for slag in SLAG
        for rad in rader
        if rad.slag == slag
    )


def listeark(gjoremal: Sequence[Gjoremal], roller: Iterable[str], dato: date) -> list[Listeark]:
    """The sheets to print: each role that has tasks; the managers' one by one as well."""
    bok = rollebok()
    ut = []
    for rolle in roller:
        linjer = oppgavene_til(rolle, gjoremal)
        if not linjer:
            continue
        navn, lopende = bok.navn(rolle), bok.lopende_for(rolle)
        ut.append(
            Listeark(
                navn,
                LISTE_TITTEL.format(hvem=navn),
                tuple(linjer),
                lopende,
                _hjelp(rolle, linjer, dato),
            )
        )
        ledere = dict.fromkeys(g.leder for g, _ in linjer if g.leder) if rolle == "leder" else ()
        for leder in sorted(str(en) for en in ledere) if len(ledere) > 1 else ():
            egne = tuple((g, hva) for g, hva in linjer if g.leder == leder)
            hjelp = _hjelp(rolle, egne, dato)
            ut.append(Listeark(leder, LISTE_TITTEL.format(hvem=leder), egne, lopende, hjelp))
    return ut
