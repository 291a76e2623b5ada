"""Months and quarters as runs of days, cut at the ends of the period asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.maneder import siste_i_maned
from sykefravaer_xl.statistikk import tekst

MANEDER_I_KVARTAL: Final = 3


@dataclass(frozen=True, slots=True, order=True)
class Tidsrom:
    """Days from ``fra`` to ``til`` (ordinals, both included) with the name a table shows."""

    fra: int
    til: int
    navn: str = ""

    @property
    def fra_dato(self) -> date:
        """The first day."""
        return date.fromordinal(self.fra)

    @property
    def til_dato(self) -> date:
        """The last day."""
        return date.fromordinal(self.til)


class UgyldigPeriodeFeil(SykefravaerFeil):
    """The period asked for cannot be reported."""

    kode = "ugyldig_periode"

    def __init__(self, fra: date, til: date, grunn: str) -> None:
        super().__init__(
            tekst.FEIL["ugyldig_periode"].format(
                fra=f"{fra:%d.%m.%Y}", til=f"{til:%d.%m.%Y}", grunn=grunn
            )
        )
        self.fra, self.til = fra, til


def kvartalsnr(dag: date) -> tuple[int, int]:
    """Year and quarter of a day."""
    return dag.year, (dag.month - 1) // MANEDER_I_KVARTAL + 1


def kvartal(aar: int, nr: int) -> Tidsrom:
    """A whole quarter."""
    forste = date(aar, MANEDER_I_KVARTAL * (nr - 1) + 1, 1)
    siste_maned = forste.month + MANEDER_I_KVARTAL - 1
    siste = date(aar, siste_maned, siste_i_maned(aar, siste_maned))
    navn = tekst.KVARTAL.format(nr=nr, aar=aar)
    return Tidsrom(forste.toordinal(), siste.toordinal(), navn)


def maned(aar: int, nr: int) -> Tidsrom:
    """A whole month."""
    navn = tekst.MANED.format(navn=tekst.MANEDER[nr - 1], aar=aar)
    siste = date(aar, nr, siste_i_maned(aar, nr))
    return Tidsrom(date(aar, nr, 1).toordinal(), siste.toordinal(), navn)


def _kutt(rom: Tidsrom, fra: int, til: int) -> Tidsrom:
    return Tidsrom(max(rom.fra, fra), min(rom.til, til), rom.navn)


def kvartaler(fra: date, til: date) -> list[Tidsrom]:
    """The quarters from one day to another; the first and last may be cut."""
    ut: list[Tidsrom] = []
    aar, nr = kvartalsnr(fra)
    while (rom := kvartal(aar, nr)).fra <= til.toordinal():
        ut.append(_kutt(rom, fra.toordinal(), til.toordinal()))
        aar, nr = (aar + 1, 1) if nr == 4 else (aar, nr + 1)
    return ut


def maneder(fra: date, til: date) -> list[Tidsrom]:
    """The months from one day to another; the first and last may be cut."""
    ut: list[Tidsrom] = []
    aar, nr = fra.year, fra.month
    while (rom := maned(aar, nr)).fra <= til.toordinal():
        ut.append(_kutt(rom, fra.toordinal(), til.toordinal()))
        aar, nr = (aar + 1, 1) if nr == 12 else (aar, nr + 1)
    return ut
