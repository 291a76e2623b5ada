"""The words of what is cancelled, old or a draft: in a row, in brackets, in a sheet's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterable


def nokler(ord_: Iterable[str]) -> frozenset[str]:
    """The keys of words."""
    return frozenset(nokkel(o) for o in ord_)


ANNULLERT: Final = (
    "avslått", "avvist", "annullert", "kansellert", "slettet", "trukket", "trukket tilbake",
    "tilbaketrukket", "tilbakekalt", "ugyldig", "forkastet", "feilregistrert", "feilført",
    "erstattet", "duplikat", "dublett", "makulert", "strøket", "kassert", "bortfalt", "avlyst",
    "rejected", "cancelled", "canceled", "deleted", "withdrawn", "void", "duplicate",
)  # fmt: skip
_NEI: Final = nokler((*ANNULLERT, "gjelder ikke", "ikke gjeldende", "ikke gyldig", "teller ikke"))
"""What stands in the status of a row that does not count."""
_KANSKJE: Final = tuple(
    sorted(
        nokler(
            ("annul", "kansel", "cancel", "slett", "delet", "trukk", "tilbakekal", "ugyldig",
             "forkast", "reject", "avvis", "avslått", "avslag", "feilreg", "feilfør", "erstatt",
             "dupli", "dublett", "makul", "strøket", "strøk", "bortfal", "utgått", "utgår",
             "avbrutt", "avlys", "ikke godkj", "ikke gyld", "ikke gjeld", "gjelder ikke",
             "ikke innvil", "ikke lever", "teller ikke", "ikke tell", "ikke reell", "kladd",
             "utkast")
        )
    )
)  # fmt: skip
"""In a text that may say that a row does not count."""
VENTER: Final = (
    "søkt", "omsøkt", "planlagt", "venter", "ventende", "venter på godkjenning", "avventer",
    "til godkjenning", "for godkjenning", "til behandling", "under behandling", "ubehandlet",
    "ikke behandlet", "ikke avgjort", "foreløpig", "forespurt", "pending", "requested",
    "awaiting approval", "pending approval", "planned",
)  # fmt: skip
_VENTER: Final = nokler(VENTER)
"""What stands in the status of a row that nobody has decided on."""
_ARKORD: Final = nokler(
    ("gammel", "gammelt", "gamle", "gml", "kladd", "kladdeark", "utkast", "kopi", "arkiv",
     "arkivert", "test", "testark", "mal", "malark", "template", "eksempel", "eksempelark",
     "backup", "old", "copy", "draft", "archive", "foreldet")
)  # fmt: skip
"""A word in the name of a sheet that is old, a copy or a draft."""
_ARKTEKST: Final = tuple(nokler(("ikke bruk", "ikke i bruk", "sikkerhetskopi", "do not use")))
_ORDSKILLE: Final = re.compile(r"[^\w]+|_|(?<=\D)(?=\d)|(?<=\d)(?=\D)")
_SKILLE: Final = re.compile(r"[-–:;,(/]")


def ark_som_ikke_er_i_bruk(ark: str) -> bool:
    """Whether the name of a sheet says that what stands in it is old, a copy or a draft."""
    n = nokkel(ark)
    ord_ = {nokkel(o) for o in _ORDSKILLE.split(ark)}
    return bool(ord_ & _ARKORD) or any(o in n for o in _ARKTEKST) or kan_bety_det(ark)


_LENGST: Final = 60
"""No word for it is longer."""


def betyr_det(skrevet: str) -> bool:
    """Whether a text says for certain that a row is cancelled: «Slettet», «Slettet - feil»."""
    ord_ = _SKILLE.split(skrevet, 1)[0]
    return "?" not in skrevet and len(ord_) <= _LENGST and nokkel(ord_) in _NEI


def ikke_avgjort(skrevet: str) -> bool:
    """Whether a status says that nobody has decided yet: «Søkt», «Til godkjenning»."""
    return nokkel(skrevet) in _VENTER


def kan_bety_det(skrevet: str) -> bool:
    """Whether a text has a word for what is cancelled."""
    n = nokkel(skrevet)
    return any(o in n for o in _KANSKJE)
