"""The open tasks of a workbook: who must do what by when, the oldest first.

The sheet ``Arbeidsliste``, the lists by role, calendars and mails are all made of these.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.modell import LEDERSKILLE
from sykefravaer_xl.bok.skjema import ARBEIDSLISTE
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import ANSVARLIG, STATUS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.bok.hendelser import Hendelsesfrist
    from sykefravaer_xl.bok.modell import Bok
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.bok.radlager import Verdi
    from sykefravaer_xl.domene.sjekkpunkt import Frist

VARSEL_DAGER: Final = "varsel_dager"
"""What a row holds besides its columns: the status is told by it on any later day."""
UKER_FREM: Final = 5
"""This week and the next four."""


@dataclass(frozen=True, slots=True)
class Gjoremal:
    """One thing to do: for one spell, or for the unit."""

    frist: date
    status: Status
    sjekkpunkt: str
    """Id of the checkpoint."""
    oppgave: str
    """What the checkpoint is called."""
    ansvarlig: str
    """Role id: leder, hr, ansatt, nav."""
    hjemmel: str
    tilfelle_fra: date | None
    """None: a duty of the unit, without a case."""
    ansattnr: str
    """The number as lists may show it; empty where people are known by name only."""
    navn: str | None
    leder: str | None
    leder_epost: str | None
    stedfortreder: str | None
    hr_kontakt: str | None
    varsel_dager: int
    """So many days before it is due, it is soon."""
    avdeling: str | None = None
    forklaring: str = ""
    """How the date was found."""
    nokkel: str = field(default="", repr=False)
    """Who it is, within the workbook: may be a national identity number, so it is never shown."""

    @property
    def ledere(self) -> list[tuple[str, str | None]]:
        """The managers and their addresses: two where there are two positions."""
        navn = (self.leder or "").split(LEDERSKILLE)
        adresser = (self.leder_epost or "").split(LEDERSKILLE)
        if len(navn) != len(adresser):
            adresser = [adresser[0] if len(adresser) == 1 else ""] * len(navn)
        return [(n, a or None) for n, a in zip(navn, adresser, strict=True)]

    @property
    def om_enheten(self) -> bool:
        """Whether it is a duty of the unit, and about nobody."""
        return self.tilfelle_fra is None

    @property
    def haster(self) -> bool:
        """Whether it is overdue or soon due."""
        return self.status in (Status.FORFALT, Status.SNART)

    def som_rad(self, bok: Bok) -> dict[str, Verdi]:
        """The task as a row of ``Arbeidsliste``: each column has what is called the same here."""
        rad: dict[str, Verdi] = {k.felt: getattr(self, k.felt) or None for k in ARBEIDSLISTE}
        rad["status"], rad["ansvarlig"] = STATUS[self.status], ANSVARLIG[self.ansvarlig]
        if self.ansattnr:
            rad["ansattnr"] = bok.som_i_lista(self.ansattnr)
        return {**rad, VARSEL_DAGER: self.varsel_dager}

    @property
    def uke(self) -> tuple[int, int]:
        """ISO year and week of the due date."""
        aar, uke, _ = self.frist.isocalendar()
        return aar, uke


def gjoremal(
    svar: Iterable[Tilfellesvar],
    dato: date,
    uker: int = UKER_FREM,
    enhetens: Iterable[Gjoremal] = (),
) -> tuple[Gjoremal, ...]:
    """What is overdue, and what is due within so many weeks from ``dato``; the oldest first.

    ``enhetens`` are the tasks that belong to no case.
    """
    grense = dato + timedelta(weeks=uker)
    alle = [
        _av(ett, frist.frist, frist)
        for ett in svar
        for frist in ett.oppgaver
        if frist.frist is not None
        and (frist.status is not Status.KOMMENDE or frist.frist <= grense)
    ]
    alle += (g for g in enhetens if g.frist <= grense)
    return tuple(sorted(alle, key=lambda g: (g.frist, g.ansattnr, g.navn or "")))


def _av(ett: Tilfellesvar, dag: date, frist: Frist | Hendelsesfrist) -> Gjoremal:
    person = ett.sak.ansatt
    return Gjoremal(
        frist=dag,
        status=frist.status,
        sjekkpunkt=frist.sjekkpunkt,
        oppgave=frist.navn,
        ansvarlig=frist.ansvarlig,
        hjemmel=frist.hjemmel,
        tilfelle_fra=date.fromordinal(ett.tilfelle.fra),
        ansattnr=ett.sak.vist_ansattnr,
        navn=ett.sak.navn or None,
        leder=ett.sak.leder or None,
        leder_epost=ett.sak.leder_epost,
        stedfortreder=person.stedfortreder if person is not None else None,
        hr_kontakt=person.hr_kontakt if person is not None else None,
        varsel_dager=frist.varsel_dager,
        avdeling=ett.sak.avdeling or None,
        forklaring=" ".join(t for t in (frist.regnestykke, frist.lonn_tekst) if t),
        nokkel=ett.sak.nokkel,
    )
