"""The completeness check: what each rule asked for, when, and whether and how it was met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.saksmappe.bevis import bevis

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.bok.modell import Bok, HendelseRad, OppfolgingRad
    from sykefravaer_xl.domene.sjekkpunkt import Frist
    from sykefravaer_xl.saksmappe.bevis import Bevis

_LOV: Final = ("aml", "ftrl")


class Utfall(StrEnum):
    """How a duty ended, or where it stands."""

    I_TIDE = "i_tide"
    FOR_SENT = "for_sent"
    OPPFYLT = "oppfylt"
    """Met by the absence itself, such as by working in part."""
    UNNTATT = "unntatt"
    MANGLER = "mangler"
    KOMMER = "kommer"
    IKKE_KREVD = "ikke_krevd"


@dataclass(frozen=True, slots=True)
class Plikt:
    """One duty of a spell."""

    sjekkpunkt: str
    navn: str
    hjemmel: str
    ansvarlig: str
    frist: date | None
    utfall: Utfall
    gjort: date | None
    """The first day it was done."""
    dager: int
    """How many days too late it was done, or has been missing."""
    grunn: str
    """Why it is not asked for, is met or is exempted."""
    bevis: tuple[Bevis, ...]

    @property
    def lov(self) -> bool:
        """Whether the law asks for it, and not only the routine."""
        return self.hjemmel.startswith(_LOV)


def plikter(
    frister: Iterable[Frist],
    rader: Sequence[OppfolgingRad],
    hendte: Sequence[HendelseRad],
    bok: Bok,
    dato: date,
) -> tuple[Plikt, ...]:
    """The duties of one spell: those of the law first, each by its due date.

    Of routines only what was asked for; of the law also what was not, with the reason.
    """
    alle = [
        _plikt(f, bevis(f.sjekkpunkt, rader, hendte, bok), dato)
        for f in frister
        if f.oppgave and f.arsak != "profil"
    ]
    med = [p for p in alle if p.lov or p.bevis or p.utfall is not Utfall.IKKE_KREVD]
    return tuple(sorted(med, key=lambda p: (not p.lov, p.frist or date.max)))


def _plikt(frist: Frist, funnet: list[Bevis], dato: date) -> Plikt:
    dager = [b.dag for b in funnet if b.dag is not None and not b.unntak]
    gjort = min(dager, default=None)
    utfall, over = _utfall(frist, gjort, dato)
    unntak = next((b for b in funnet if b.unntak), None)
    grunn = ""
    if utfall is Utfall.UNNTATT and unntak is not None:
        grunn = unntak.grunn
    elif utfall in (Utfall.OPPFYLT, Utfall.UNNTATT, Utfall.IKKE_KREVD):
        grunn = frist.arsak_tekst
    return Plikt(
        frist.sjekkpunkt, frist.navn, frist.hjemmel, frist.ansvarlig, frist.frist, utfall,
        gjort, over, grunn, tuple(funnet),
    )  # fmt: skip


def _utfall(frist: Frist, gjort: date | None, dato: date) -> tuple[Utfall, int]:
    """How it ended, and the days over."""
    match frist.status:
        case Status.UTFORT if gjort is None:
            return Utfall.OPPFYLT, 0
        case Status.UTFORT:
            over = 0 if frist.frist is None or gjort is None else (gjort - frist.frist).days
            return (Utfall.FOR_SENT, over) if over > 0 else (Utfall.I_TIDE, 0)
        case Status.UNNTATT:
            return Utfall.UNNTATT, 0
        case Status.IKKE_AKTUELT:
            return Utfall.IKKE_KREVD, 0
        case Status.FORFALT | Status.IKKE_UTFORT:
            over = 0 if frist.frist is None else (dato - frist.frist).days
            return Utfall.MANGLER, over
        case _:
            return Utfall.KOMMER, 0
