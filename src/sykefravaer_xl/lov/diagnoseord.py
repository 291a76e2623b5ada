"""Looks for likely diagnoses in free text. Only that there is one is told, never the words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from sykefravaer_xl.lov.tabell import les, les_toml


@dataclass(frozen=True, slots=True)
class _Diagnoseord:
    ord: tuple[str, ...]
    store: tuple[str, ...]
    koder: tuple[str, ...]
    ikke_etter: tuple[str, ...]
    ikke_koder: tuple[str, ...]


_FORAN: Final = re.compile(r"(\w+)[\s.:]*$")


@cache
def _monster() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Words in small letters, abbreviations in capitals, and codes.

    A text is made small for the words: an expression that has to mind the case itself takes five
    times as long.
    """
    data = _data()
    ord_ = "|".join(re.escape(o.lower()).replace(r"\*", r"\w*") for o in data.ord)
    store = "|".join(map(re.escape, data.store))
    return (
        re.compile(rf"(?<![\w]){_bolge(ord_)}(?![\w])"),
        re.compile(rf"(?<![\w]){_bolge(store)}(?![\w])"),
        re.compile(rf"(?<![\w.\-/]){_bolge('|'.join(data.koder))}(?![\w\-/])"),
    )


def _bolge(ledd: str) -> str:
    return f"(?:{ledd})"


@cache
def _data() -> _Diagnoseord:
    fil = "diagnoseord.toml"
    return les(_Diagnoseord, les_toml(fil), fil)


def kan_ha_diagnose(innhold: str) -> bool:
    """Whether a text has a word or a code that makes a diagnosis likely."""
    ord_, store, koder = _monster()
    if ord_.search(innhold.lower()) or store.search(innhold):
        return True
    return any(not _noe_annet(innhold, treff) for treff in koder.finditer(innhold))


def _noe_annet(innhold: str, treff: re.Match[str]) -> bool:
    """A room, a road or a form may be called as a code is."""
    if treff[0] in _data().ikke_koder:
        return True
    foran = _FORAN.search(innhold[: treff.start()])
    return foran is not None and foran[1].casefold() in _data().ikke_etter
