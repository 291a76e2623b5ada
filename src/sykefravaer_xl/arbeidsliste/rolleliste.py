"""Who does what at each open task: the work list seen by role and by manager."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsliste.rolleliste_ark import Listeark
from sykefravaer_xl.arbeidsliste.tekst import LISTE_TITTEL
from sykefravaer_xl.grunn.normalisering import navnenokkel
from sykefravaer_xl.lov.roller import rollebok
from sykefravaer_xl.lov.veileder import rad_ved
from sykefravaer_xl.veileder.tekst import SLAG

if TYPE_CHECKING:
    from sykefravaer_xl.bok.gjoremal import Gjoremal


def oppgavene_til(rolle: str, gjoremal: Iterable[Gjoremal]) -> list[tuple[Gjoremal, str]]:
    """The tasks a role has a part in, with what that part is.

    A checkpoint the clerk has made up, or given to somebody else, is always the task of whoever
    she says is responsible.
    """
    bok = rollebok()
    ut = []
    for g in gjoremal:
        hva = bok.oppgave_for(g.sjekkpunkt, rolle, g.tilfelle_fra or g.frist)
        if hva is None and g.ansvarlig == rolle:
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
    """The sheets to print: each role that has tasks; the managers' one by one as well.

    A role that is asked for alone gets its sheet without tasks too, so that nobody takes an old
    one for today's.
    """
    bok = rollebok()
    ut = []
    onsket = list(roller)
    for rolle in onsket:
        linjer = oppgavene_til(rolle, gjoremal)
        if not linjer and len(onsket) > 1 and (rolle != onsket[0] or gjoremal):
            continue
        navn, lopende = bok.navn(rolle), bok.lopende_for(rolle)
        ledere = _per_leder(linjer) if rolle == "leder" else {}
        ut.append(
            Listeark(
                navn,
                LISTE_TITTEL.format(hvem=navn),
                tuple(linjer),
                lopende,
                _hjelp(rolle, linjer, dato),
                intern=len(ledere) > 1 or rolle not in MED_HJELP,
            )
        )
        if len(ledere) < 2:
            continue
        for leder, egne in sorted(ledere.values(), key=lambda par: par[0]):
            hjelp = _hjelp(rolle, egne, dato)
            ut.append(
                Listeark(leder, LISTE_TITTEL.format(hvem=leder), tuple(egne), lopende, hjelp)
            )
    return ut


def _per_leder(
    linjer: Iterable[tuple[Gjoremal, str]],
) -> dict[tuple[str, str], tuple[str, list[tuple[Gjoremal, str]]]]:
    """The tasks of each manager; two of the same name are told apart by their addresses."""
    alle = [
        (g, hva, leder, navnenokkel(leder), (epost or "").strip().lower())
        for g, hva in linjer
        for leder, epost in g.ledere
        if leder
    ]
    adresser: dict[str, set[str]] = {}
    for *_, navn, adresse in alle:
        adresser.setdefault(navn, set()).update({adresse} - {""})
    ut: dict[tuple[str, str], tuple[str, list[tuple[Gjoremal, str]]]] = {}
    for g, hva, leder, navn, adresse in alle:
        nokkel = (navn, adresse if len(adresser[navn]) > 1 else "")
        ut.setdefault(nokkel, (leder, []))[1].append((g, hva))
    return ut
