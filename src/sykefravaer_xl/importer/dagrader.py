"""Time systems that write one row a day: such rows made into periods again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.dager import rett_foer
from sykefravaer_xl.importer.innkommende import UTEN_ID, Innkommende, med_innholds_id

if TYPE_CHECKING:
    from collections.abc import Sequence


def slaa_sammen_dager(meldinger: Sequence[Innkommende]) -> list[Innkommende]:
    """Rows of single days that follow each other as one; all else as it was.

    Sick-note days on both sides of a weekend are one period; self-certified days and holiday are
    not, since the days that were stated are what counts. Rows with an id of their own or hours,
    and treatment days, stay single.
    """
    ut: list[Innkommende] = []
    apne: dict[tuple[object, ...], int] = {}
    for melding in sorted(meldinger, key=lambda m: (m.perioder[0].fra, m.sted)):
        nokkel = _nokkel(melding)
        plass = apne.get(nokkel) if nokkel is not None else None
        forrige = ut[plass].perioder[0] if plass is not None else None
        periode = melding.perioder[0]
        if (
            plass is not None
            and forrige is not None
            and (
                (periode.fra - forrige.til).days == 1
                or (
                    periode.type is Fravaerstype.SYKMELDING and rett_foer(forrige.til, periode.fra)
                )
            )
        ):
            ny = replace(forrige, til=periode.til)
            merknader = tuple(dict.fromkeys((*ut[plass].merknader, *melding.merknader)))
            ut[plass] = med_innholds_id(replace(ut[plass], perioder=(ny,), merknader=merknader))
            continue
        ut.append(melding)
        if nokkel is not None:
            apne[nokkel] = len(ut) - 1
    return ut


def _nokkel(melding: Innkommende) -> tuple[object, ...] | None:
    """What must be alike for two days to be one period; None for rows that stay single."""
    p = melding.perioder[0]
    if (
        p.fra != p.til
        or p.type is Fravaerstype.BEHANDLINGSDAG
        or not melding.id.startswith(UTEN_ID)
    ):
        return None
    if p.avtalte_timer is not None or p.arbeidede_timer is not None:
        return None
    return (melding.person, p.type, p.grad)
