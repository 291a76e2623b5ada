"""What a row of a list is where it is no absence: a sum, a heading, a note."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok import tabellfunn
from sykefravaer_xl.bok.celler import er_tom
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.sumrad import er_sumrad
from sykefravaer_xl.bok.tittelrad import er_notat, er_tittel, er_under_hodet
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Collection

    from sykefravaer_xl.bok.rader import Rad

_NOK_HODER: Final = 2
"""So many headings of Fra, Til and Type in a row of texts are no typing error."""
_IKKE_DATO: Final = (str, int)
"""What Fra holds in a row of headings; in most rows it is a date."""
_FAA: Final = 4
"""A row with so many cells is no heading or note, however it looks."""


class Radslag(Enum):
    """Why a row is passed over."""

    SUM = auto()
    HODE = auto()
    """The headings once more, or what explains them."""
    ANNEN_GRUPPE = auto()
    """It has nothing in this one of the groups side by side."""
    TITTEL = auto()
    """A heading of those below it."""
    NOTAT = auto()


def annet_enn_fravaer(
    rad: Rad, sumrad: int | None, i_gruppen: Collection[str] | None
) -> Radslag | None:
    """What the row is where it is no absence of this table; None where it may be one.

    ``i_gruppen`` are the fields of the table, where it is one of several groups.
    """
    if rad.nr == sumrad or er_sumrad(rad):
        return Radslag.SUM
    if rad.verdier.get("fra").__class__ in _IKKE_DATO and (_er_hode(rad) or er_under_hodet(rad)):
        return Radslag.HODE
    if i_gruppen is not None and not rad.har_noe(i_gruppen):
        return Radslag.ANNEN_GRUPPE
    if len(rad.verdier) >= _FAA:
        return None
    if er_tittel(rad):
        return Radslag.TITTEL
    return Radslag.NOTAT if er_notat(rad) else None


def _er_hode(rad: Rad) -> bool:
    """Whether a row is the headings once more. Raises LeseFeil where they head other columns."""
    fra = rad.verdier.get("fra")
    if fra.__class__ is not str or er_tom(fra):
        return False
    ord_ = tabellfunn.FRAVAER.ord
    hoder = {f: ord_.get(nokkel(v)) for f, v in rad.verdier.items() if isinstance(v, str)}
    grenser = [f for f in hoder.values() if f in ("fra", "til", "type")]
    if len(grenser) < _NOK_HODER:
        return False
    kart = rad.kart
    andre = any(sagt is not None and sagt != felt for felt, sagt in hoder.items())
    if andre or "type" not in kart.kolonner:  # a title above the rows may say another type
        melding = tekst.NYE_OVERSKRIFTER.format(
            rad=rad.nr, ark=kart.ark, forste=kart.overskriftsrad
        )
        raise LeseFeil("nye_overskrifter", melding)
    return True
