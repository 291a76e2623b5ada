"""The comments on the cells of a worksheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arkbok.adresse import celle
from arkbok.feil import ArkbokFeil
from arkbok.xmltekst import rot

if TYPE_CHECKING:
    from arkbok.xmltekst import Element


def les_kommentarer(xml: str) -> dict[tuple[int, int], str]:
    """Row and column -> text, of a part of comments; none of a part that cannot be read."""
    try:
        liste = rot(xml).finn("commentList")
        alle = [] if liste is None else liste.alle("comment")
        return {celle(ett.attr("ref") or ""): _tekst(ett) for ett in alle}
    except ArkbokFeil:
        return {}


def _tekst(element: Element) -> str:
    """All that is written inside an element."""
    if element.lokalnavn == "t":
        return element.tekstinnhold()
    return "".join(map(_tekst, element.barn()))
