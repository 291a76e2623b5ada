"""Equal findings told once, with how many there are and where the first of them stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.tekst import LIKE_FUNN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sykefravaer_xl.grunn.feil import Funn

VIS_CELLER: Final = 5


def samle_like(funn: Iterable[Funn]) -> list[Funn]:
    """The findings in order, those of one sheet that say the same thing at their first place."""
    grupper: dict[tuple[str, str, str | None], list[Funn]] = {}
    for ett in dict.fromkeys(funn):
        grupper.setdefault((ett.kode, ett.melding, ett.ark), []).append(ett)
    return [_en(gruppe) for gruppe in grupper.values()]


def _en(gruppe: list[Funn]) -> Funn:
    if len(gruppe) == 1:
        return gruppe[0]
    celler = ", ".join(ett.celle for ett in gruppe[:VIS_CELLER] if ett.celle)
    flere = " …" if len(gruppe) > VIS_CELLER else ""
    sted = LIKE_FUNN.format(antall=len(gruppe), celler=f"{celler}{flere}")
    return replace(gruppe[0], melding=f"{gruppe[0].melding} {sted}")
