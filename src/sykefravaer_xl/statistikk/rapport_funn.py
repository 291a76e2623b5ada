"""What the figures say, as sentences: the pack in short, and titles of charts that tell a finding.

Only figures that are shown are spoken of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.statistikk import rapporttekst as tekst
from sykefravaer_xl.statistikk.fakta import dagsverk
from sykefravaer_xl.statistikk.figurer import kjente
from sykefravaer_xl.statistikk.ia_tall import norsk, norsk_prosent
from sykefravaer_xl.statistikk.tekst import UKJENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sykefravaer_xl.statistikk.figurer import Grupperad, Statistikk, Tidsrad

_SAMME = 0.05
"""Percentage points that are none with one decimal."""


def kort_sagt(stat: Statistikk) -> str:
    """The quarter in a few sentences."""
    kvartal, samlet = stat.tider[-1].navn, stat.samlet
    if samlet.prosent is None:
        return tekst.KORT["ingen"]
    ut = [tekst.KORT["naa"].format(kvartal=kvartal, prosent=norsk_prosent(samlet.prosent))]
    fjor = None if stat.i_fjor is None else stat.i_fjor.prosent
    if fjor is not None:
        forskjell = samlet.prosent - fjor
        nokkel = "likt" if abs(forskjell) < _SAMME else "opp" if forskjell > 0 else "ned"
        ut.append(tekst.KORT[nokkel].format(poeng=norsk(abs(forskjell)), fjor=norsk_prosent(fjor)))
    tall = {"tapte": norsk(dagsverk(samlet.tapt)), "ansatte": samlet.ansatte}
    ut.append(tekst.KORT["tapte"].format(**tall))
    if (hoyest := _hoyest(stat.grupper["avdeling"].viste)) is not None:
        ut.append(tekst.KORT["hoyest"].format(navn=hoyest[0], prosent=norsk_prosent(hoyest[1])))
    return " ".join(ut)


def ikke_vist(stat: Statistikk, felter: Sequence[str]) -> Iterator[str]:
    """Why there are no tables that would hold nothing but all staff."""
    ukjente = [felt for felt in felter if not kjente(stat.grupper[felt].rader)]
    skjulte = [felt for felt in felter if felt not in ukjente]
    for mal, disse in ((tekst.GRUPPER_IKKE_VIST, skjulte), (tekst.GRUPPER_UKJENT, ukjente)):
        if disse:
            yield mal.format(hva=", ".join(tekst.TABELL[felt].lower() for felt in disse))


def kvartalsfunn(rader: Sequence[Tidsrad]) -> str:
    """The title of the quarters' chart."""
    kjente = [
        (r.rom.navn, r.tall.prosent)
        for r in rader
        if r.tall is not None and r.tall.prosent is not None
    ]
    if len(kjente) < 2:
        return tekst.DIAGRAM["kvartaler"]
    (fra, foer), (til, naa) = kjente[0], kjente[-1]
    nokkel = "likt" if abs(naa - foer) < _SAMME else "steg" if naa > foer else "sank"
    return tekst.FUNN_KVARTALER[nokkel].format(
        fra=fra, til=til, foer=norsk_prosent(foer), naa=norsk_prosent(naa)
    )


def gruppefunn(tittel: str, rader: Sequence[Grupperad]) -> str:
    """A title, and which group has most."""
    hoyest = _hoyest(rader)
    if hoyest is None:
        return tittel
    navn, prosent = hoyest
    return tekst.FUNN_GRUPPE.format(tittel=tittel, navn=navn, prosent=norsk_prosent(prosent))


def _hoyest(rader: Sequence[Grupperad]) -> tuple[str, float] | None:
    """The group with the highest rate; None where two share it, or only one is shown."""
    kjente = sorted(
        (r.samlet.prosent, r.navn)
        for r in rader
        if r.samlet is not None
        and r.samlet.prosent is not None
        and r.under is None
        and r.navn != UKJENT
    )
    if len(kjente) < 2 or kjente[-1][0] - kjente[-2][0] < _SAMME:
        return None
    return kjente[-1][1], kjente[-1][0]
