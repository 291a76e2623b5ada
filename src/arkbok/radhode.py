"""The opening tag of a row: the span of columns it states."""

from __future__ import annotations

import re

from arkbok.xmltekst import attributt, med_attributt

_ETT_SPENN = re.compile(r' spans="([0-9]+):([0-9]+)"')


def uten_trange_spenn(apning: str, forste: int, siste: int) -> str:
    """The tag without its ``spans`` when new cells, from ``forste`` to ``siste``, lie outside."""
    if "spans" not in apning:
        return apning
    treff = _ETT_SPENN.search(apning)
    if treff is not None:
        passer = int(treff[1]) <= forste and siste <= int(treff[2])
        return apning if passer else apning[: treff.start()] + apning[treff.end() :]
    spenn = attributt(apning, "spans")
    for del_ in (spenn or "").split():
        fra, _, til = del_.partition(":")
        if til and int(fra) <= forste and siste <= int(til):
            return apning
    return med_attributt(apning, "spans", None)
