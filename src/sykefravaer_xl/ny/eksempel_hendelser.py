"""What the clerk of the example has noted in ``Hendelser``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.lov.hendelser import hendelsesslag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.ark.dataark import Rad

# number, day, kind, due date, done, decided by, remark
_HENDELSER: Final = (
    (1004, "2026-08-21", "samtale", None, None, None, "Avtalt ny samtale om to uker."),
    (1004, "2026-09-10", "samtykke_sykmelder", None, None, None, None),
    (1004, "2026-09-16", "tiltak", "2026-10-31", "2026-11-02", "Siv Øvingsmo",
     "Færre tunge løft. Virket godt."),
    (1005, "2026-10-22", "aktivitet_arbeid", None, None, None, "60 % fra denne dagen."),
    (1005, "2026-11-03", "tiltak", "2027-01-15", None, "Tor Tenkerud",
     "Hjemmekontor to dager i uken."),
    (1009, "2026-11-10", "mote", None, None, "Una Utkastdal", "Snakket om veien videre."),
)  # fmt: skip


def hendelser(navn: Mapping[int, str]) -> tuple[Rad, ...]:
    """Rows for the sheet; ``navn`` are the employees' by their numbers."""
    return tuple(
        {
            "ansattnr": nr,
            "navn": navn[nr],
            "dato": date.fromisoformat(dag),
            "slag": hendelsesslag()[slag].navn,
            "frist": None if frist is None else date.fromisoformat(frist),
            "utfort": None if utfort is None else date.fromisoformat(utfort),
            "besluttet_av": hvem,
            "merknad": merknad,
        }
        for nr, dag, slag, frist, utfort, hvem, merknad in _HENDELSER
    )
