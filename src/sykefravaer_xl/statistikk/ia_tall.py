"""Figures of the workbook as short lines, for the questions of the IA work sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.statistikk.fakta import dagsverk, prosent
from sykefravaer_xl.statistikk.figurer import kjente
from sykefravaer_xl.statistikk.ia_tekst import (
    ANSATTE,
    HVORFOR,
    TALL,
    VISES_IKKE,
    VISES_IKKE_ELLER,
)
from sykefravaer_xl.statistikk.rapporttekst import GRUPPE, MOTE, SKJULT, TABELL

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sykefravaer_xl.statistikk.figurer import Gruppetabell, Persontall, Statistikk, Tall

_FLEST_GRUPPER: Final = 8


def norsk(tall: float | None, desimaler: int = 1) -> str:
    """A number as Norwegians write it: «1 234,5»; in words where it may not be shown."""
    if tall is None:
        return SKJULT
    return f"{tall:,.{desimaler}f}".replace(",", "\u00a0").replace(".", ",")


def norsk_prosent(tall: float | None) -> str:
    """«8,4 %»."""
    return SKJULT if tall is None else f"{norsk(tall)} %"


def _antall(tall: Persontall, skjult: str = VISES_IKKE) -> str:
    return skjult if tall.antall is None else ANSATTE.format(antall=tall.antall)


def _av(tall: Tall | None) -> float | None:
    return None if tall is None else tall.prosent


def _gruppe(tabell: Gruppetabell) -> str:
    if not kjente(tabell.rader):
        return ""
    viste = [r for r in tabell.viste if r.samlet is not None]
    deler = [
        TALL["gruppe"].format(navn=r.navn, prosent=norsk_prosent(_av(r.samlet)))
        for r in viste[:_FLEST_GRUPPER]
    ]
    if len(viste) < len(tabell.rader) or len(viste) > _FLEST_GRUPPER:
        rest = "skjult" if viste else "alle_skjult"
        navn = " / ".join(GRUPPE.get(felt, felt) for felt in tabell.felter)
        borte = TALL[rest].format(navn=navn, hvorfor=HVORFOR["gruppe"])
        deler.append(borte if len(viste) <= _FLEST_GRUPPER else "…")
    return ", ".join(deler)


def _deling(stat: Statistikk, nokkel: str) -> str:
    """The parts that may be shown; of the others only why they may not."""
    rader = stat.delinger[nokkel].rader
    deler = [
        TALL["gruppe"].format(
            navn=rad.navn, prosent=norsk_prosent(prosent(rad.tapt, stat.samlet.avtalt))
        )
        for rad in rader
        if rad.tapt is not None
    ]
    if len(deler) < len(rader):
        rest = "skjult" if deler else "alle_skjult"
        deler.append(TALL[rest].format(navn=TABELL[nokkel], hvorfor=HVORFOR["deling"]))
    return ", ".join(deler)


def _samlet(stat: Statistikk) -> list[str]:
    ut = [
        TALL["samlet"].format(
            prosent=norsk_prosent(stat.samlet.prosent), tapte=norsk(dagsverk(stat.samlet.tapt))
        )
    ]
    if stat.i_fjor is not None:
        ut.append(TALL["i_fjor"].format(prosent=norsk_prosent(stat.i_fjor.prosent)))
    return ut


def _trend(stat: Statistikk) -> list[str]:
    siste = stat.kvartaler[-1].glidende if stat.kvartaler else None
    return [] if siste is None else [TALL["trend"].format(prosent=norsk_prosent(siste))]


def _aldersfordeling(stat: Statistikk) -> list[str]:
    deler = [
        TALL["antall_gruppe"].format(navn=r.navn, antall=r.samlet.ansatte)
        for r in stat.grupper["alder"].viste
        if r.samlet is not None
    ]
    if len(deler) < len(stat.grupper["alder"].rader):
        deler.append(TALL["skjult"].format(hvorfor=HVORFOR["gruppe"]))
    return [", ".join(deler)]


def _konsentrasjon(stat: Statistikk) -> list[str]:
    andel = stat.valg.konsentrasjon.andel_prosent
    if stat.konsentrasjon is None:
        antall = stat.konsentrasjon_antall
        skjult = antall < stat.valg.vern.minste_gruppe
        mal = TALL["konsentrasjon_skjult" if skjult else "konsentrasjon_ingen"]
        return [mal.format(andel=andel, antall=antall)]
    return [
        TALL["konsentrasjon"].format(
            andel=andel,
            antall=stat.konsentrasjon_antall,
            prosent=norsk_prosent(stat.konsentrasjon),
        )
    ]


def _aktivitet(stat: Statistikk) -> list[str]:
    return [
        TALL["aktivitet"].format(
            mote=MOTE[mote].lower(), for_=norsk_prosent(tall.for_), etter=norsk_prosent(tall.etter)
        )
        for mote, tall in stat.aktivitet.items()
        if tall.antall
    ]


def _skille(stat: Statistikk) -> list[str]:
    if stat.skille is None:
        return []
    for_, etter = stat.skille
    return [
        TALL["skille"].format(
            dato=f"{etter.rom.fra_dato:%d.%m.%Y}",
            for_=norsk_prosent(_av(for_.tall)),
            etter=norsk_prosent(_av(etter.tall)),
        )
    ]


_SAMMEN: Final = ("tilrettelagt", "gradert")
"""Figures that stand beside each other: one may be hidden for what it tells of another."""


def _personer(nokkel: str) -> Callable[[Statistikk], list[str]]:
    skjult = VISES_IKKE_ELLER if nokkel in _SAMMEN else VISES_IKKE

    def lag(stat: Statistikk) -> list[str]:
        return [TALL[nokkel].format(antall=_antall(getattr(stat, nokkel), skjult))]

    return lag


_LAG: Final[Mapping[str, Callable[[Statistikk], Sequence[str]]]] = {
    "samlet": _samlet,
    "trend": _trend,
    **{felt: lambda stat, felt=felt: [_gruppe(stat.grupper[felt])]  # type: ignore[misc]
       for felt in ("kjonn", "alder", "heltid", "avdeling")},
    **{nokkel: lambda stat, nokkel=nokkel: [_deling(stat, nokkel)]  # type: ignore[misc]
       for nokkel in ("varighet", "type", "agp", "grad")},
    **{nokkel: _personer(nokkel)
       for nokkel in ("hyppig", "gjentakende", "tilrettelagt", "gradert", "aap")},
    "konsentrasjon": _konsentrasjon,
    "moter": lambda stat: [
        TALL["moter"].format(mote=MOTE[mote], antall=_antall(tall))
        for mote, tall in stat.moter.items()
    ],
    "aktivitet": _aktivitet,
    "fyller": lambda stat: [
        TALL["fyller"].format(alder=alder, antall=_antall(tall))
        for alder, tall in stat.fyller.items()
    ],
    "aldersfordeling": _aldersfordeling,
    "snittalder": lambda stat: [TALL["snittalder"].format(alder=norsk(stat.snittalder))],
    "kostnad": lambda stat: [
        TALL["kostnad"].format(navn=rad.navn, kroner=norsk(rad.kroner / 1000, 0))
        for rad in stat.kostnad
    ],
    "skille": _skille,
    "data": lambda stat: [
        TALL["data"].format(
            ansatte=stat.samlet.ansatte, rader=stat.grunnlag.rader, feil=stat.grunnlag.feil
        )
    ],
}  # fmt: skip


def linjer(stat: Statistikk, nokler: Sequence[str]) -> str:
    """The figures a question asks for, one a line; empty where there are none."""
    return "\n".join(linje for nokkel in nokler for linje in _LAG[nokkel](stat) if linje)
