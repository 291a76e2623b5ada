"""How one person's number and name may be written in two ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SIFFER: Final = re.compile(r"\d")
_FORAN: Final = re.compile(r"^(?:(?:ansatt)?(?:nr|nummer|no)\b|#)[.:\s]*(?=\d)")
_DESIMALER: Final = re.compile(r"(?<=\d)[.,]0+$")
_TUSENER: Final = re.compile(r"\d{1,3}(?:[ .']\d{3})+")
_IKKE_SIFFER: Final = re.compile(r"\D")
_MELLOM: Final = re.compile(r"(?<=[^\W\d_])[-_./ ]+(?=\d)|(?<=\d)[-_./ ]+(?=[^\W\d_])")
"""What stands between letters and digits: «A-12»."""
_PROSENT: Final = re.compile(r"[\s,(–—-]*\b\d{1,3}(?:[.,]\d)?\s*(?:%|prosent|pst\.?)[\s)]*$")
_TILLEGG: Final = re.compile(r"\s*\([^()]*\)\s*$|\s+[-–—/|]\s*\S.*$|(?<=\S)\s*[–—/|]\s*\S.*$")
"""«(Nord)», « - vikar», « / 2»; a hyphen inside a name has no space before it."""

_NAVN_ETTER: Final = re.compile(r"(?<=\d)[\s,][\s,–-]*[^\W\d_]{2,}[^\d]*$")
"""«1001 Kari Berg»: the name after the number; «1001-A» is another number."""


def har_siffer(nr: str) -> bool:
    """Whether it may be a number at all."""
    return nr.isdigit() or _SIFFER.search(nr) is not None


def nummernokkel(nr: str) -> str:
    """What is left of a number when it does not matter how it is written."""
    if not nr.isdigit():
        nr = _DESIMALER.sub("", _FORAN.sub("", nr.casefold()))
        nr = _NAVN_ETTER.sub("", nr)
        if _TUSENER.fullmatch(nr):
            nr = _IKKE_SIFFER.sub("", nr)
        nr = _MELLOM.sub("", nr)
    return nr.lstrip("0")


def samme_med_tillegg(navn: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of keys where the one is the other with something added: «Kari Hansen, Nord».

    ``navn`` is key -> name as written. Two names with each their addition are two people, unless
    it is a per cent.
    """
    med_prosent: dict[str, str] = {}
    for nokkel, skrevet in navn.items():
        uten = _PROSENT.sub("", skrevet)
        if uten != skrevet and uten:
            annen = med_prosent.setdefault(navnenokkel(uten), nokkel)
            if annen != nokkel:
                yield annen, nokkel
        for rest in (uten, _TILLEGG.sub("", uten), uten.rpartition(",")[0]):
            annen = navnenokkel(rest)
            if rest and annen != nokkel and annen in navn:
                yield annen, nokkel
