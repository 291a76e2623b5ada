"""The status in ``Arbeidsliste``: a formula, so that text and colour hold on a later day too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from arkbok import Formel
from sykefravaer_xl.bok.gjoremal import VARSEL_DAGER
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import STATUS

if TYPE_CHECKING:
    from collections.abc import Mapping


_FORMEL: Final = (
    'IF({frist}<TODAY(),"{forfalt}",IF({frist}-{dager}<=TODAY(),"{snart}","{senere}"))'
)


def med_statusformel(rad: Mapping[str, object], frist: str) -> dict[str, object]:
    """A row of the list whose status follows the calendar; ``frist`` is the cell of its date.

    What the run found stands in the cell as well, for programs that do not count.
    """
    uttrykk = _FORMEL.format(
        frist=frist, dager=rad[VARSEL_DAGER], forfalt=STATUS[Status.FORFALT],
        snart=STATUS[Status.SNART], senere=STATUS[Status.KOMMENDE],
    )  # fmt: skip
    return {**rad, "status": Formel(uttrykk, str(rad["status"]))}
