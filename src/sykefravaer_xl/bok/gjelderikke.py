"""Rows that somebody has cancelled.

A row that surely does not count is passed over and named; where it is not certain, it is a fault
of its row, with what settles it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import gjelderikketekst as tekst
from sykefravaer_xl.bok.celler import er_tom, les_ja_nei, om_mulig, sitat
from sykefravaer_xl.bok.rader import funn
from sykefravaer_xl.bok.ugyldigord import (
    ANNULLERT,
    betyr_det,
    ikke_avgjort,
    kan_bety_det,
    nokler,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.modell import FravaerRad
    from sykefravaer_xl.bok.rader import Rad


FELT: Final = {
    "radstatus": nokler(
        ("status", "godkjenningsstatus", "behandlingsstatus", "fraværsstatus", "radstatus")
    ),
    "annullert": nokler(
        f"{foran}{o}{etter}"
        for o in (*ANNULLERT, "utgått")
        for foran in ("", "er ")
        for etter in ("", " dato", " ja/nei")
    ),
    "gyldig": nokler(
        ("gyldig", "er gyldig", "gyldig ja/nei", "regnes med", "medregnes", "teller med",
         "skal telle")
    ),
    "godkjent": nokler(("godkjent", "er godkjent", "godkjent ja/nei", "innvilget")),
}  # fmt: skip
"""Field -> keys of its headings."""


def felt_som_sier_nei(rad: Rad) -> str | None:
    """The field that says for certain that a row does not count."""
    for felt in FELT:
        verdi = rad.verdi(felt)
        if isinstance(verdi, str) and betyr_det(verdi):
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
        return _om_den_ikke_er_avgjort(rad, lest)
    melding = tekst.KAN_VAERE_ANNULLERT.format(sitat=sitat(rad.verdi(felt)))
    return _feil(rad, lest, "kan_vaere_annullert", melding, felt)


def _om_den_ikke_er_avgjort(rad: Rad, lest: FravaerRad) -> FravaerRad:
    """The row, with a warning where somebody is yet to approve it: it may have begun already."""
    status = rad.verdi("radstatus")
    if not isinstance(status, str) or not ikke_avgjort(status):
        return lest
    melding = tekst.IKKE_AVGJORT.format(sitat=sitat(status))
    return lest.med_varsel(funn("ikke_avgjort", melding, rad.kart, rad.nr, "radstatus"))


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
    return lest.stanset(feil)
