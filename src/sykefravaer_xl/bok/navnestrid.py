"""Two names under one employee number: two spellings of one person's, or two persons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from sykefravaer_xl.bok.klarepersoner import kan_vaere
from sykefravaer_xl.grunn.normalisering import navnenokkel, nokkel

if TYPE_CHECKING:
    from collections.abc import Iterable

_ORD: Final = re.compile(r"[^\W\d_]+")
_SAMME: Final = 2
"""Names that share so many words are one person's: a middle name, a surname more or less."""


class Navnestrid(NamedTuple):
    """The first two names that do not agree, in the order they came."""

    a: str
    b: str
    to_personer: bool
    """They share no word at all; else one word, as after a change of surname."""


def navnestrid(navn: Iterable[str]) -> Navnestrid | None:
    """What the names of one number do not agree on; None where they may all be one person's."""
    ulike: dict[tuple[str, ...], str] = {}
    for ett in navn:
        if ord_ := _ordene(ett):
            ulike.setdefault(ord_, ett)
    plass = {ett: n for n, ett in enumerate(ulike.values())}
    # the longest first: a name before and after a marriage meet in the one that has both
    med_ord = sorted(ulike.items(), key=lambda par: -len(par[0]))
    uklar: Navnestrid | None = None
    for n, (ord_, ett) in enumerate(med_ord[1:], start=1):
        felles, annet = max(
            ((_felles(ord_, andre), annet) for andre, annet in med_ord[:n]), key=lambda par: par[0]
        )
        a, b = sorted((ett, annet), key=plass.__getitem__)
        if felles == 0:
            return Navnestrid(a, b, to_personer=True)
        if felles < _SAMME and uklar is None:
            uklar = Navnestrid(a, b, to_personer=False)
    return uklar


def _ordene(navn: str) -> tuple[str, ...]:
    """The words of a name as they are compared; a script that has no key says nothing."""
    return tuple(o for o in map(nokkel, _ORD.findall(navnenokkel(navn))) if o)


def _felles(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """How many words two names share; an initial is none, unless the whole may be the other."""
    if kan_vaere(a, b) or kan_vaere(b, a):
        return _SAMME
    return sum(len(o) > 1 for o in {*a} & {*b})
