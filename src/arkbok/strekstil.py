"""Which cell styles strike their text through."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from arkbok.xmltekst import rot

if TYPE_CHECKING:
    from arkbok.xmltekst import Element

_AV: Final = ("0", "false")


def les_strekstiler(stiler: str | None) -> frozenset[int]:
    """The numbers of the cell styles of ``styles.xml`` whose font is struck through."""
    if stiler is None or "strike" not in stiler:
        return frozenset()
    topp = rot(stiler)
    skrifter, stilene = topp.finn("fonts"), topp.finn("cellXfs")
    strok = {str(nr) for nr, e in enumerate(skrifter.barn() if skrifter else ()) if _strok(e)}
    xfer = enumerate(stilene.barn() if stilene else ())
    return frozenset(nr for nr, e in xfer if (e.attr("fontId") or "0") in strok)


def _strok(skrift: Element) -> bool:
    strek = skrift.finn("strike")
    return strek is not None and strek.attr("val") not in _AV
