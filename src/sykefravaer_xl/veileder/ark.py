"""The sheet ``Veileder``: questions, advice and support schemes, filtered by checkpoint."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.linjebryting import linjer
from sykefravaer_xl.ark.modell import Arkmodell, Celle, Side, Tabell
from sykefravaer_xl.ark.stil import LINJE, SKIFER, brod, overskrift
from sykefravaer_xl.bok.skjema.arknavn import VEILEDER_ARK
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from sykefravaer_xl.lov.veileder import veileder
from sykefravaer_xl.veileder import tekst

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BREDDER: Final = (26, 15, 26, 62, 30, 22)
_SKALA: Final = 59
"""Per cent on paper: all columns on one page, in wider fonts than Calibri too."""
_SIDEHOYDE: Final = 490 * 100 / _SKALA
"""Points of a page below its headings: A4 on its side less the margins."""


def veilederark() -> Arkmodell:
    """The sheet, with what is offered today."""
    rader = list(_rader())
    celle = brod(border=1, border_color=LINJE, align="left", indent=1)
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
        side=Side(liggende=True, skala=_SKALA, gjenta_rader=(0, 0), marger=(0.25, 0.25, 0.6, 0.5)),
    )
    ark.bredder(*_BREDDER)
    ark.hoyde(0, 24)
    brukt = 24.0
    for _, gruppe in groupby(enumerate(rader, start=1), key=lambda rad: rad[1][0]):
        hoyder = {nr: 15.5 * _linjer(rad) + 2 for nr, rad in gruppe}
        samlet = sum(hoyder.values())
        if brukt + samlet > _SIDEHOYDE and brukt > _SIDEHOYDE / 2:
            ark.side.brudd += (min(hoyder),)  # a checkpoint is not cut in two
            brukt = 24.0
        for nr, hoyde in hoyder.items():
            ark.hoyde(nr, hoyde)
        brukt = (brukt + samlet) % _SIDEHOYDE
    return ark


def _linjer(rad: Sequence[str]) -> int:
    """Lines of the row's longest text; an address breaks anywhere."""
    return max(linjer(tekst_, bredde) for tekst_, bredde in zip(rad, _BREDDER, strict=True))


def _rader() -> Iterator[tuple[str, ...]]:
    """One row for each checkpoint and piece of advice, in the order of the checkpoints."""
    for punkt in sjekkpunkter().values():
        for rad in veileder():
            if rad.til is None and punkt.id in rad.sjekkpunkt:
                slag = tekst.SLAG[rad.slag]
                yield (punkt.navn, slag, rad.tittel, rad.tekst, rad.kilde, rad.lenke or "")
