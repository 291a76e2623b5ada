"""What a run gathers for ``Oversikt`` and ``Tidslinje``, and how both are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.bok import oppdatering as bokoppdatering
from sykefravaer_xl.bok.skjema.arknavn import OVERSIKT_ARK, TIDSLINJE_ARK
from sykefravaer_xl.oversikt.figurer import oversiktstall
from sykefravaer_xl.oversikt.kostnad import kostnad, tapsteller
from sykefravaer_xl.oversikt.tidslinje import Pagaende, pagaende, tidslinje

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from sykefravaer_xl.ark.modell import Arkmodell
    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.modell import Bok, FravaerRad
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.oversikt.fornying import Oversiktsark
    from sykefravaer_xl.oversikt.tall import Oversiktstall


def beregn_med_oversikt(
    bok: Bok, dato: date, ferdig: Callable[[int], None] | None = None
) -> tuple[Oppdatering, Oversiktsfolger]:
    """A whole workbook computed as a run does it, with the figures of its overviews."""
    folger = Oversiktsfolger(bok, dato)
    oppdatering = bokoppdatering.beregn_oppdatering(
        bok, dato, ferdig, med_resultater=False, folger=folger
    )
    folger.gjor_opp(oppdatering)
    return oppdatering, folger


class Oversiktsfolger:
    """Sees every employee of a run, and keeps only what the two sheets show."""

    def __init__(self, bok: Bok, dato: date) -> None:
        self.dato = dato
        self.tapt = tapsteller(bok, dato)
        self.har_tidslinje = TIDSLINJE_ARK in bok.arknavn
        self.pagaende: list[Pagaende] = []
        self.tall: Oversiktstall | None = None

    def ta(
        self, sak: Ansattsak, rader: Sequence[FravaerRad], svar: Sequence[Tilfellesvar]
    ) -> None:
        """Count one employee."""
        if self.tapt is not None:
            self.tapt.ta(sak, rader)
        if self.har_tidslinje:
            self.pagaende += pagaende(svar, self.dato)

    def gjor_opp(self, oppdatering: Oppdatering) -> Oversiktstall:
        """The figures, once every employee is counted; what is wrong with a rate is told."""
        anslag, funn = kostnad(self.tapt, oppdatering.bok)
        oppdatering.varsler += funn
        self.tall = oversiktstall(
            oppdatering.svar,
            self.dato,
            len(oppdatering.feil),
            anslag,
            enhetens=oppdatering.enhetens,
        )
        return self.tall

    def oversikter(self) -> Oversiktsark:
        """How the two sheets are made, once the figures are there."""
        if (tall := self.tall) is None:
            return {}

        def oversikt() -> Arkmodell:  # most books have neither sheet
            from sykefravaer_xl.oversikt import ark

            return ark.oversikt(tall)

        def tidslinjen() -> Arkmodell:
            from sykefravaer_xl.oversikt import tidslinje_ark

            return tidslinje_ark.tidslinje(tidslinje(self.pagaende, self.dato))

        return {OVERSIKT_ARK: oversikt, TIDSLINJE_ARK: tidslinjen}
