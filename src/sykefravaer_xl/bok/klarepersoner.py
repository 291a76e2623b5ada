"""Two spellings that may be one person's stop the reading, where nothing tells them apart."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.personskriving import har_siffer, nummernokkel, samme_med_tillegg
from sykefravaer_xl.bok.rader import funn
from sykefravaer_xl.grunn.normalisering import navnenokkel, nokkel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.bok.fravaerlesing import Fravaerslesing
    from sykefravaer_xl.bok.fravaersliste import Fravaersliste
    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.grunn.feil import Funn

    _Navn = tuple[tuple[str, ...], FravaerRad]

_KORT: Final = 8
"""Shorter names than this are often one letter apart."""
_TALL: Final = re.compile(r"\d+")


def krev_klare_navn(lest: Fravaerslesing, rader: Fravaersliste) -> None:
    """Raises LeseFeil where two names may be one person's, and nothing tells."""
    if not any(k.har("navn") and not k.har("ansattnr") for k in lest.karter):
        return
    uten_nummer = {
        rad.ansatt: rad
        for rad in rader
        if rad.ansatt is not None and rad.navn and navnenokkel(rad.navn) == rad.ansatt
    }
    sett: dict[tuple[str, str], list[_Navn]] = {}
    med_initial: dict[str, list[_Navn]] = {}
    hele: dict[str, list[_Navn]] = {}
    for rad in uten_nummer.values():
        ord_ = _ordene(rad.ansatt or "")
        like = sett.setdefault((min(ord_[0], ord_[-1]), max(ord_[0], ord_[-1])), [])
        kort = len(ord_) > 1 and len(ord_[0]) == 1  # «K. Hansen»
        for andre, annen in (*like, *(hele if kort else med_initial).get(ord_[-1], ())):
            ulike = annen.fodselsdato != rad.fodselsdato or _ulike_tall(annen, rad)
            if not ulike and (kan_vaere(ord_, andre) or kan_vaere(andre, ord_)):
                raise _uklare(lest, annen, rad)
        like.append((ord_, rad))
        (med_initial if kort else hele).setdefault(ord_[-1], []).append((ord_, rad))
    navn = {nokkel_: rad.navn for nokkel_, rad in uten_nummer.items() if rad.navn}
    for a, b in samme_med_tillegg(navn):
        if uten_nummer[a].fodselsdato == uten_nummer[b].fodselsdato:
            raise _uklare(lest, *sorted((uten_nummer[a], uten_nummer[b]), key=lambda r: r.rad))


def _uklare(lest: Fravaerslesing, annen: FravaerRad, rad: FravaerRad) -> LeseFeil:
    a, b = (_sted(lest, r, "navn") for r in (annen, rad))
    return LeseFeil("uklart_navn", tekst.UKLARE_NAVN.format(a=a, b=b))


def _sted(lest: Fravaerslesing, rad: FravaerRad, felt: str) -> str:
    return lest.kart_for(rad.rad).sted(felt, rad.rad)


def _ordene(navn: str) -> tuple[str, ...]:
    """The words of a name as they are compared; numbers and brackets are none."""
    ord_ = (nokkel(o) for o in navn.replace("-", " ").split())
    return tuple(o for o in ord_ if o and not o.isdigit()) or (navn,)


def _ulike_tall(a: FravaerRad, b: FravaerRad) -> bool:
    """«Person 1» and «Person 2» are two; «Max (7)» and «Max» may be one."""
    tall = [_TALL.findall(rad.ansatt or "") for rad in (a, b)]
    return bool(tall[0] and tall[1] and tall[0] != tall[1])


def kan_vaere(kort: Sequence[str], langt: Sequence[str]) -> bool:
    """Whether the one may be the other with names in between, or initials of them."""
    igjen = list(langt)
    for ord_ in kort:
        treff = next((o for o in igjen if o == ord_ or (len(ord_) == 1 and o[:1] == ord_)), None)
        if treff is None:
            return False
        igjen.remove(treff)
    return True


def navn_under_flere_numre(lest: Fravaerslesing, rader: Fravaersliste) -> list[Funn]:
    """The names that stand under two numbers: somebody's slip, or two persons.

    Raises LeseFeil where every row has the next number: then it numbers the rows.
    """
    if not any(k.har("navn") and k.har("ansattnr") for k in lest.karter):
        return []
    forste: dict[str, FravaerRad] = {}
    funn_: list[Funn] = []
    for rad in rader:
        if rad.ansatt is None or not rad.navn or navnenokkel(rad.navn) == rad.ansatt:
            continue
        annen = forste.setdefault(navnenokkel(rad.navn), rad)
        ulike = annen.fodselsdato != rad.fodselsdato
        if annen.ansatt == rad.ansatt or ulike or funn_:
            continue
        a, b = (_sted(lest, r, "ansattnr") for r in (annen, rad))
        if _er_lopenumre(rader):
            raise LeseFeil("lopenummer", tekst.LOPENUMMER.format(a=a, b=b))
        kart = lest.kart_for(rad.rad)
        melding = tekst.NAVN_UNDER_FLERE_NUMRE.format(annen=a)
        funn_.append(funn("navn_under_flere_numre", melding, kart, rad.rad, "ansattnr"))
    return funn_


def navn_som_ligner(lest: Fravaerslesing, rader: Fravaersliste) -> list[Funn]:
    """Where people are known by name alone: names one letter apart, and numbers among names."""
    if not any(k.har("navn") and not k.har("ansattnr") for k in lest.karter):
        return []
    forste: dict[str, FravaerRad] = {}
    for rad in rader:
        if rad.ansatt is not None:
            forste.setdefault(rad.ansatt, rad)
    ut = []
    navn = [n for n in forste if any(t.isalpha() for t in n)]
    numre = [n for n in forste if n.isdigit()]
    if navn and numre:
        ut.append(_par(lest, forste[navn[0]], forste[numre[0]], "navn_og_numre"))
    sett: dict[str, str] = {}
    for ett in navn:
        if len(ett) < _KORT or any(t.isdigit() for t in ett):
            continue
        annet = next((a for n in _en_bokstav_av(ett) if (a := sett.get(n))), None)
        if annet is not None and annet != ett:
            ut.append(_par(lest, forste[annet], forste[ett], "navn_ligner"))
        for n in _en_bokstav_av(ett):
            sett.setdefault(n, ett)
    return ut


def _en_bokstav_av(navn: str) -> set[str]:
    """The name, and the name without one of its letters: two names that share one are alike."""
    return {navn, *(navn[:n] + navn[n + 1 :] for n in range(len(navn)))}


def _par(lest: Fravaerslesing, a: FravaerRad, b: FravaerRad, kode: str) -> Funn:
    mal = tekst.NAVN_LIGNER if kode == "navn_ligner" else tekst.NAVN_OG_NUMRE
    melding = mal.format(annen=_sted(lest, a, "navn"))
    return funn(kode, melding, lest.kart_for(b.rad), b.rad, "navn")


def _er_lopenumre(rader: Fravaersliste) -> bool:
    """Whether the numbers rise by one from row to row."""
    numre = [int(nr) if nr is not None and nr.isdecimal() else -1 for nr in rader.nokler()]
    return len(numre) > 2 and all(b == a + 1 for a, b in pairwise(numre))


def krev_klare_numre(lest: Fravaerslesing, rader: Fravaersliste) -> None:
    """Raises LeseFeil where two numbers differ in how they are written, and nothing tells them
    apart: zeros in front, «1 024» and 1024, «ab1» and «AB1», «Nr. 12», «12.0», «A-12».
    """
    skrevet: dict[str, str] = {}
    for nr in dict.fromkeys(rader.nokler()):
        if nr is None or not har_siffer(nr):
            continue
        annet = skrevet.setdefault(nummernokkel(nr), nr)
        if annet == nr:
            continue
        forste: dict[str, FravaerRad] = {}
        for rad in rader:
            if rad.ansatt in (annet, nr):
                forste.setdefault(rad.ansatt, rad)
        a, b = sorted(forste.values(), key=lambda rad: rad.rad)
        if a.navn and b.navn and navnenokkel(a.navn) != navnenokkel(b.navn):
            continue
        forste_sted, annet_sted = (_sted(lest, rad, "ansattnr") for rad in (a, b))
        melding = tekst.UKLARE_NUMRE.format(a=forste_sted, b=annet_sted)
        raise LeseFeil("uklart_nummer", melding)
