"""The sheet ``Veileder``: questions, advice and support schemes, filtered by checkpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.modell import Arkmodell, Celle, Side, Tabell
from sykefravaer_xl.ark.stil import LINJE, SKIFER, brod, overskrift
from sykefravaer_xl.bok.skjema.arknavn import VEILEDER_ARK
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from sykefravaer_xl.lov.veileder import veileder
from sykefravaer_xl.veileder import tekst

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREDDER: Final = (28, 17, 26, 84, 44, 34)
_TEKST, _KILDE = 3, 4


def veilederark() -> Arkmodell:
    """The sheet, with what is offered today."""
    rader = list(_rader())
    celle = brod(border=1, border_color=LINJE)
    fet = {**celle, "bold": True}
    ark = Arkmodell(
        VEILEDER_ARK,
        tabell=Tabell(
            "tblVeileder",
            [Celle(navn, overskrift(beregnet=True)) for navn in tekst.KOLONNER],
            [fet if kol in (0, 2) else celle for kol in range(len(_BREDDER))],
            rader,
        ),
        frys=(1, 1),
        fane=SKIFER,
        side=Side(liggende=True, gjenta_rader=(0, 0)),
    )
    ark.bredder(*_BREDDER)
    ark.hoyde(0, 24)
    for nr, rad in enumerate(rader, start=1):
        linjer = max(-(-len(rad[kol]) // int(_BREDDER[kol] * 1.05)) for kol in (_TEKST, _KILDE))
        ark.hoyde(nr, 15.5 * linjer + 2)
    return ark


def _rader() -> Iterator[tuple[str, ...]]:
    """One row for each checkpoint and piece of advice, in the order of the checkpoints."""
    for punkt in sjekkpunkter().values():
        for rad in veileder():
            if rad.til is None and punkt.id in rad.sjekkpunkt:
                slag = tekst.SLAG[rad.slag]
                yield (punkt.navn, slag, rad.tittel, rad.tekst, rad.kilde, rad.lenke or "")
