"""Versions of a plan: a new one when the facts are others than last time, on another day."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.innhold import Versjon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sykefravaer_xl.bok.planark.innhold import Planfakta


def avtrykk(fakta: Planfakta) -> dict[str, str]:
    """A short checksum of each group of facts, to tell what has changed since the last version.

    ``visning`` is how it looks; it makes no new version, since how near a due date is changes by
    itself every week.
    """
    grupper: dict[str, object] = {
        "person": (
            fakta.navn, fakta.ansattnr, fakta.stilling, fakta.stillingsprosent, fakta.avdeling,
            fakta.virksomhetsnr, fakta.leder, fakta.leder_telefon, fakta.leder_epost,
            fakta.stedfortreder, fakta.hr_kontakt,
        ),
        "fravaer": (
            fakta.fra, fakta.til, fakta.maksdato,
            # without an agreement the same as before there was such a field
            *((fakta.lonn_slutt,) if fakta.lonn_slutt else ()),
        ),
        "grad": fakta.grader,
        "gjort": fakta.gjort,
        "frister": tuple(
            (f.sjekkpunkt, f.frist, f.lukket and not f.av_planen) for f in fakta.frister
        ),
        "visning": fakta.frister,
    }  # fmt: skip
    return {
        navn: hashlib.sha256(repr(innhold).encode()).hexdigest()[:8]
        for navn, innhold in grupper.items()
    }


def neste_versjoner(
    tidligere: Sequence[Versjon],
    for_: Mapping[str, str],
    fakta: Planfakta,
    dag: date,
    ekstra: str | None = None,
) -> tuple[Versjon, ...]:
    """The versions after the plan is made again on ``dag``, the newest last.

    ``for_`` are the checksums of the last version; ``ekstra`` says what else is new. Made again
    on the same day, or with the same facts, the plan keeps its version.
    """
    if not tidligere:
        return (Versjon(1, dag, ekstra or tekst.FORSTE_VERSJON),)
    naa = avtrykk(fakta)
    nytt = [ord_ for navn, ord_ in tekst.FAKTAGRUPPE.items() if for_.get(navn) != naa[navn]]
    if ekstra:
        nytt.append(ekstra)
    siste = tidligere[-1]
    if not nytt or siste.dato == dag:
        return tuple(tidligere)
    endret = ", ".join(nytt)
    return (*tidligere, Versjon(siste.nr + 1, dag, endret[:1].upper() + endret[1:]))
