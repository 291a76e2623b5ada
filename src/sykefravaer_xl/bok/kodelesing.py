"""Reads the sheet ``Fraværskoder``: the clerk's own codes, for every row and calendar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import Cellefeil, er_tom, les_tekst, sitat
from sykefravaer_xl.bok.kolonnelesere import kodenokkel
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.skjema.fravaerskoder import IKKE_FRAVAER
from sykefravaer_xl.bok.typenavn import les_type, lovlige_typer
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.bok.rader import Rad
    from sykefravaer_xl.bok.typenavn import Typevalg


def les_koder(
    rader: Iterable[Rad], kart: Tabellkart, gitt: Mapping[str, str]
) -> tuple[dict[str, str], Tabellkart]:
    """Key of a code -> our word for it (empty: no absence), and the map with the last row in use.

    A code without a type says nothing yet. Raises LeseFeil where one is not clear, or where it
    is ``gitt`` another meaning now: every row with the code would be another absence.
    """
    koder: dict[str, str] = {}
    forste: dict[str, int] = {}
    siste = kart.overskriftsrad
    for rad in rader:
        if not rad.har_noe(("kode", "type")):
            continue
        siste = rad.nr
        kode = kodenokkel(rad.verdi("kode"))
        if not kode or er_tom(rad.verdi("type")):
            continue
        ord_ = _ord(rad, kart)
        if _betydning(gitt.get(kode, ord_)) != _betydning(ord_):
            skrevet = sitat(rad.verdi("type"))
            melding = tekst.KODE_SATT_ANNERLEDES.format(sitat=sitat(kode), type=skrevet)
            raise _feil(kart, rad, "kode", melding)
        if _betydning(koder.setdefault(kode, ord_)) != _betydning(ord_):
            melding = tekst.KODE_DOBBEL.format(sitat=sitat(kode), rad=forste[kode])
            raise _feil(kart, rad, "kode", melding)
        forste.setdefault(kode, rad.nr)
    return koder, replace(kart, siste_rad=siste)


def krev_en_betydning(kilder: Iterable[tuple[str, Mapping[str, str]]]) -> None:
    """Raises LeseFeil where a code has one meaning at one place and another at the next."""
    sagt: dict[str, tuple[str, str]] = {}
    for sted, koder in kilder:
        for kode, ord_ in koder.items():
            annet, foer = sagt.setdefault(kode, (sted, ord_))
            if _betydning(foer) != _betydning(ord_):
                melding = tekst.KODE_TO_BETYDNINGER.format(
                    sitat=sitat(kode), a=annet, foer=foer or IKKE_FRAVAER,
                    b=sted, naa=ord_ or IKKE_FRAVAER,
                )  # fmt: skip
                raise LeseFeil("uklar_fravaerskode", melding)


def _ord(rad: Rad, kart: Tabellkart) -> str:
    verdi = rad.verdi("type")
    try:
        skrevet = les_tekst(verdi) or ""
        if nokkel(skrevet) == nokkel(IKKE_FRAVAER):
            return ""
        les_type(skrevet)
    except Cellefeil:
        typer = f"{lovlige_typer()}, {IKKE_FRAVAER}"
        melding = tekst.KODE_TYPE_UKJENT.format(sitat=sitat(verdi), typer=typer)
        raise _feil(kart, rad, "type", melding) from None
    return skrevet


def _betydning(ord_: str) -> Typevalg | None:
    return les_type(ord_) if ord_.strip() else None


def _feil(kart: Tabellkart, rad: Rad, felt: str, melding: str) -> LeseFeil:
    sted = kart.sted(felt, rad.nr)
    return LeseFeil("uklar_fravaerskode", f"{sted}: {melding}")
