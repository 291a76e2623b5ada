"""The employer period (arbeidsgiverperiode, AGP), ftrl §§ 8-18 and 8-19, as NAV counts it.

Two counters of sixteen: days the employer answers for, and days since the last of them. Some days
cannot be judged alone (leave, an unknown weekend): they are held back, and the next day decides
whether they belong to the employer period. A period of treatment days alone is full sooner: at as
many as she usually works in sixteen calendar days. The counter takes runs of days, oldest first,
and tells for each run what the days are in the quota (``betaling``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.tidslinje import (
    ARBEID,
    BEHANDLING,
    FERIE,
    HOLDT,
    SYK,
    SYKE,
    UKJENT,
    YTELSE,
)
from sykefravaer_xl.grunn.dager import er_helg, forste_ukedag

if TYPE_CHECKING:
    from sykefravaer_xl.lov.lov import Lov, Regelverk

# What a run of days means to the quota of sick-pay days.
NAV: Final = 0
"""Mon–Fri: paid by NAV, one day of the quota. Sat–Sun: a paid weekend, costs nothing."""
FRI: Final = 1
"""Holiday or leave."""
ANNET: Final = 2
"""Employer period or work: a gap in NAV's payments."""
AVVIST: Final = 3
"""Mon–Fri: rejected (egenmelding outside the period, too low a grade). Sat–Sun: as paid."""
AVVIST_ALLE: Final = 4
"""Every day rejected (another benefit)."""
UKJENT_DAG: Final = 5
"""Mon–Fri: a gap. Sat–Sun: as leave."""

Dager = tuple[int, int]
BETALES: Final = frozenset((SYK, BEHANDLING))
"""Sick days NAV pays after the employer period."""


class Arbeidsgiverperiode:
    """One employer period: the days in it, as runs of ordinals, and the case around it."""

    __slots__ = ("antall", "bare_behandling", "dager", "ferdig", "lov", "siste")

    def __init__(self, lov: Lov) -> None:
        self.lov = lov
        self.dager: list[Dager] = []
        self.bare_behandling = True
        """No day counted so far is anything but a treatment day."""
        self.antall = 0
        self.ferdig = False
        self.siste = 0
        """Last day of the case: the day the gap is long enough, or the last day known."""

    @property
    def grense(self) -> int:
        """Days that make it full."""
        if self.bare_behandling and self.dager:
            return self.lov.arbeidsgiverperiode_behandlingsdager
        return self.lov.arbeidsgiverperiode_dager

    @property
    def igjen(self) -> int:
        """Ordinary sick days until it is full."""
        return 0 if self.ferdig else self.lov.arbeidsgiverperiode_dager - self.antall

    @property
    def forste(self) -> int:
        """First day of the employer period."""
        return self.dager[0][0]

    @property
    def slutt(self) -> int:
        """Last day counted so far."""
        return self.dager[-1][1]

    def legg_til(self, fra: int, til: int, behandling: bool) -> int:
        """Count days until the period is full; returns the first day NOT counted."""
        grense = self.lov.arbeidsgiverperiode_dager
        if not behandling:
            self.bare_behandling = False
        elif self.bare_behandling:
            grense = self.lov.arbeidsgiverperiode_behandlingsdager
        igjen = grense - self.antall
        if til - fra + 1 < igjen:
            self.antall += til - fra + 1
        else:
            self.antall, self.ferdig = grense, True
            til = fra + igjen - 1
        dager = self.dager
        if dager and dager[-1][1] == fra - 1:
            dager[-1] = (dager[-1][0], til)
        else:
            dager.append((fra, til))
        return til + 1


class Arbeidsgiverperiodeteller:
    """Counts employer periods over runs of days fed oldest first.

    ``ferdige`` holds the closed periods, ``apen`` the one that a new sick day would continue.
    """

    __slots__ = (
        "_betaling",
        "_etter_arbeid",
        "_holdt",
        "_opphold",
        "_regelverk",
        "apen",
        "ferdige",
    )

    def __init__(self, regelverk: Regelverk) -> None:
        self._regelverk = regelverk
        self.ferdige: list[Arbeidsgiverperiode] = []
        self.apen: Arbeidsgiverperiode | None = None
        self._opphold = 0
        self._etter_arbeid = True
        self._holdt: list[tuple[int, int, int]] = []
        self._betaling: list[tuple[int, int, int]] = []

    def ta(self, fra: int, til: int, slag: int) -> None:
        """Take the next run of days."""
        if slag in SYKE:
            if self._holdt:
                self._slipp(slag)
            self._syk(fra, til, NAV if slag in BETALES else AVVIST, slag == BEHANDLING)
        elif slag == ARBEID:
            self._arbeid(fra, til, ANNET)
        elif slag == FERIE:
            if self._holdt:
                self._slipp(slag)
            self._ferie(fra, til)
        elif slag == UKJENT:
            self._ukjent(fra, til)
        else:
            assert slag in (HOLDT, YTELSE)  # noqa: S101 - the table SLAG has no other kinds
            self._hold(fra, til, slag)

    def hent_betaling(self) -> list[tuple[int, int, int]]:
        """The runs decided since the last call, as ``(fra, til, betaling)``, oldest first."""
        ut = self._betaling
        self._betaling = []
        return ut

    def uavklart(self) -> list[tuple[int, int, int]]:
        """Days still held back, as they count if nothing more is known: not in the period."""
        if not self._holdt:
            return []
        return [(fra, til, self._fri(fra, slag)) for fra, til, slag in self._holdt]

    def avslutt(self) -> None:
        """No more days are known: what is still held back does not belong to the period."""
        if not self._holdt:
            return
        for fra, til, slag in self._holdt:
            self._betaling.append((fra, til, self._fri(fra, slag)))
            self._gap(fra, til)
        self._holdt = []

    def perioder(self) -> list[Arbeidsgiverperiode]:
        """Every employer period so far, oldest first, the open one last."""
        return self.ferdige if self.apen is None else [*self.ferdige, self.apen]

    def siste(self) -> Arbeidsgiverperiode | None:
        """The newest employer period so far."""
        if self.apen is not None:
            return self.apen
        return self.ferdige[-1] if self.ferdige else None

    def _syk(self, fra: int, til: int, etterpaa: int, behandling: bool) -> None:
        sak = self.apen
        if sak is None:
            sak = self.apen = Arbeidsgiverperiode(self._regelverk.paa(fra))
        self._opphold = 0
        self._etter_arbeid = False
        sak.siste = til
        if not sak.ferdig:
            neste = sak.legg_til(fra, til, behandling)
            self._betaling.append((fra, neste - 1, ANNET))
            fra = neste
        if fra <= til:
            self._betaling.append((fra, til, etterpaa))

    def _ferie(self, fra: int, til: int) -> None:
        """Holiday with a note: in the period at once; neutral after it; a gap after work."""
        if self.apen is None or self._etter_arbeid:
            self._gap(fra, til)
            self._betaling.append((fra, til, FRI))
        elif self.apen.ferdig:
            self.apen.siste = til
            self._betaling.append((fra, til, FRI))
        else:
            self._syk(fra, til, FRI, False)

    def _hold(self, fra: int, til: int, slag: int) -> None:
        sak = self.apen
        if sak is None or self._etter_arbeid:
            betaling = self._fri(fra, slag)
            self._gap(fra, til)
            self._betaling.append((fra, til, betaling))
        elif sak.ferdig:
            sak.siste = til
            self._betaling.append((fra, til, self._fri(fra, slag)))
        else:
            self._holdt.append((fra, til, slag))

    def _ukjent(self, fra: int, til: int) -> None:
        """A weekend right after sickness is held back; the first weekday is work, and then all."""
        if not self._etter_arbeid and er_helg(fra):
            slutt = min(til, forste_ukedag(fra) - 1)
            self._hold(fra, slutt, UKJENT)
            fra = slutt + 1
        if fra <= til:
            self._arbeid(fra, til, UKJENT_DAG)

    def _arbeid(self, fra: int, til: int, betaling: int) -> None:
        if self._holdt:
            self.avslutt()
        self._gap(fra, til)
        self._etter_arbeid = True
        self._betaling.append((fra, til, betaling))

    def _gap(self, fra: int, til: int) -> None:
        """Days since the last sick day; enough of them close the case."""
        sak = self.apen
        if sak is None:
            return
        self._opphold += til - fra + 1
        for_mange = self._opphold - sak.lov.arbeidsgiverperiode_opphold
        if for_mange < 0:
            sak.siste = til
            return
        sak.siste = til - for_mange
        self.ferdige.append(sak)
        self.apen = None
        self._opphold = 0
        self._etter_arbeid = True

    def _slipp(self, slag: int) -> None:
        """A day of ``slag`` shows what the days held back are: part of the period.

        But she is at work between treatment days: a free weekend there is no absence.
        """
        sak = self.apen
        if (
            slag == BEHANDLING
            and sak is not None
            and sak.bare_behandling
            and all(holdt[2] == UKJENT for holdt in self._holdt)
        ):
            self.avslutt()
            return
        holdt, self._holdt = self._holdt, []
        for fra, til, fri_slag in holdt:
            self._syk(fra, til, self._fri(fra, fri_slag), False)

    def _fri(self, fra: int, slag: int) -> int:
        """What a leave-like day outside the employer period means to the quota."""
        if slag != YTELSE:
            return FRI
        forste = self.ferdige[0] if self.ferdige else self.apen
        return FRI if forste is None or fra < forste.forste else AVVIST_ALLE
