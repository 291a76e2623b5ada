"""Rows, remarks and sheets that somebody has cancelled: the words for it, and what a row says.

A row that surely does not count is passed over and named; where it is not certain, it is a fault
of its row, with what settles it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import er_tom, les_ja_nei, om_mulig, sitat
from sykefravaer_xl.bok.rader import funn
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.bok.rader import Rad


def _nokler(ord_: Iterable[str]) -> frozenset[str]:
    return frozenset(nokkel(o) for o in ord_)


_ANNULLERT: Final = (
    "avslått", "avvist", "annullert", "kansellert", "slettet", "trukket", "trukket tilbake",
    "tilbaketrukket", "tilbakekalt", "ugyldig", "forkastet", "feilregistrert", "feilført",
    "erstattet", "duplikat", "dublett", "makulert", "strøket", "kassert", "bortfalt", "avlyst",
    "rejected", "cancelled", "canceled", "deleted", "withdrawn", "void", "duplicate",
)  # fmt: skip
_NEI: Final = _nokler(
    (*_ANNULLERT, "gjelder ikke", "ikke gjeldende", "ikke gyldig", "teller ikke")
)
"""What stands in the status of a row that does not count."""
_KANSKJE: Final = tuple(
    sorted(
        _nokler(
            ("annul", "kansel", "cancel", "slett", "delet", "trukk", "tilbakekal", "ugyldig",
             "forkast", "reject", "avvis", "avslått", "avslag", "feilreg", "feilfør", "erstatt",
             "dupli", "dublett", "makul", "strøket", "strøk", "bortfal", "utgått", "utgår",
             "avbrutt", "avlys", "ikke godkj", "ikke gyld", "ikke gjeld", "gjelder ikke",
             "ikke innvil", "ikke lever", "teller ikke", "ikke tell", "ikke reell")
        )
    )
)  # fmt: skip
"""In a text that may say that a row does not count."""
_SKILLE: Final = re.compile(r"[-–:;,(/]")
FELT: Final = {
    "radstatus": _nokler(
        ("status", "godkjenningsstatus", "behandlingsstatus", "fraværsstatus", "radstatus")
    ),
    "annullert": _nokler(
        f"{foran}{o}{etter}"
        for o in (*_ANNULLERT, "utgått")
        for foran in ("", "er ")
        for etter in ("", " dato", " ja/nei")
    ),
    "gyldig": _nokler(
        ("gyldig", "er gyldig", "gyldig ja/nei", "regnes med", "medregnes", "teller med",
         "skal telle")
    ),
    "godkjent": _nokler(("godkjent", "er godkjent", "godkjent ja/nei", "innvilget")),
}  # fmt: skip
"""Field -> keys of its headings."""


def kan_bety_det(skrevet: str) -> bool:
    """Whether a text has a word for what is cancelled."""
    n = nokkel(skrevet)
    return any(o in n for o in _KANSKJE)


def felt_som_sier_nei(rad: Rad) -> str | None:
    """The field that says for certain that a row does not count."""
    for felt in FELT:
        verdi = rad.verdi(felt)
        if isinstance(verdi, str) and "?" not in verdi and nokkel(_SKILLE.split(verdi)[0]) in _NEI:
            return felt
    for felt, sier_nei in (("annullert", True), ("gyldig", False)):
        if om_mulig(les_ja_nei, rad.verdi(felt)) is sier_nei:
            return felt
    return None


def merk(rad: Rad, lest: FravaerRad, strok: Mapping[int, str]) -> FravaerRad:
    """The row, with the fault where it may be cancelled."""
    felt = strok.get(rad.nr)
    if felt is not None:
        return _feil(rad, lest, "gjennomstreket", tekst.GJENNOMSTREKET, felt)
    felt = _felt_som_er_uklart(rad)
    if felt is None:
        return lest
    melding = tekst.KAN_VAERE_ANNULLERT.format(sitat=sitat(rad.verdi(felt)))
    return _feil(rad, lest, "kan_vaere_annullert", melding, felt)


def _felt_som_er_uklart(rad: Rad) -> str | None:
    status = rad.verdi("radstatus")
    if isinstance(status, str) and kan_bety_det(status):
        return "radstatus"
    for felt in ("annullert", "gyldig"):
        verdi = rad.verdi(felt)
        if not er_tom(verdi) and om_mulig(les_ja_nei, verdi) is None:
            return felt
    return "godkjent" if om_mulig(les_ja_nei, rad.verdi("godkjent")) is False else None


def _feil(rad: Rad, lest: FravaerRad, kode: str, melding: str, felt: str) -> FravaerRad:
    feil = funn(kode, melding, rad.kart, rad.nr, felt)
    return lest._replace(fravaer=None, feil=(*lest.feil, feil))
