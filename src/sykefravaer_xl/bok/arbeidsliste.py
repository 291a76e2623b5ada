"""The work list: who must do what by when, overdue first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import ANSVARLIG, STATUS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.bok.radlager import Verdi

UKER_FREM: Final = 5
"""This week and the next four."""


def arbeidsliste(svar: Iterable[Tilfellesvar], dato: date) -> list[dict[str, Verdi]]:
    """The rows of ``Arbeidsliste``: overdue, and due within five weeks; the oldest first."""
    grense = dato + timedelta(weeks=UKER_FREM)
    rader: list[dict[str, Verdi]] = []
    for ett in svar:
        for frist in ett.oppgaver:
            if frist.frist is None or (frist.status is Status.KOMMENDE and frist.frist > grense):
                continue
            rader.append(
                {
                    "frist": frist.frist,
                    "status": STATUS[frist.status],
                    "ansattnr": ett.sak.vist_ansattnr or None,
                    "navn": ett.sak.navn or None,
                    "leder": ett.sak.leder or None,
                    "ansvarlig": ANSVARLIG[frist.ansvarlig],
                    "oppgave": frist.navn,
                    "hjemmel": frist.hjemmel,
                    "tilfelle_fra": date.fromordinal(ett.tilfelle.fra),
                    "forklaring": frist.regnestykke,
                }
            )
    rader.sort(key=lambda r: (str(r["frist"]), str(r["ansattnr"]), str(r["navn"])))
    return rader
