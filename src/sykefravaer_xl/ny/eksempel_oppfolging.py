"""What the clerk of the example has noted in ``Oppfølging``: most of the older duties are done.

What is not noted here is open. About ten duties are late on 22.11.2026, so that the example shows
a work list one could have.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.skjema.oppfolging import oppfolging_felter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.ark.dataark import Rad
    from sykefravaer_xl.ark.modell import Celleverdi

_KONTAKT, _PLAN, _SYKMELDER = "forste_kontakt", "oppfolgingsplan", "oppfolgingsplan_sykmelder"
_DM1, _AKTIV, _DM2 = "dialogmote1", "aktivitetskrav", "dialogmote2"
_AAP, _YTELSER, _PLAN_DM2 = "aap_soknad", "avklar_ytelser", "plan_for_dialogmote2"

Tilfelle = tuple[int, str, str]

_UTFORT: Final[Mapping[Tilfelle, Mapping[str, str]]] = {
    (1002, "2026-10-19", "2026-12-06"): {_KONTAKT: "2026-10-21"},
    (1003, "2026-09-28", "2026-11-30"): {
        _KONTAKT: "2026-09-30", _PLAN: "2026-10-20", _SYKMELDER: "2026-10-21",
    },
    (1004, "2026-08-03", "2026-11-30"): {
        _KONTAKT: "2026-08-05", _PLAN: "2026-08-27", _SYKMELDER: "2026-08-28",
        _DM1: "2026-09-16", _AKTIV: "2026-09-25",
    },
    (1005, "2026-09-01", "2026-11-27"): {
        _KONTAKT: "2026-09-03", _PLAN: "2026-09-25", _SYKMELDER: "2026-09-25",
        _DM1: "2026-10-15", _AKTIV: "2026-10-22",
    },
    (1006, "2026-10-07", "2026-11-27"): {
        _KONTAKT: "2026-10-09", _PLAN: "2026-10-30", _SYKMELDER: "2026-11-02",
    },
    (1007, "2026-06-01", "2026-12-31"): {
        _KONTAKT: "2026-06-03", _PLAN: "2026-06-24", _SYKMELDER: "2026-06-25",
        _DM1: "2026-07-15", _AKTIV: "2026-07-24",
    },
    (1008, "2026-11-02", "2027-01-15"): {_KONTAKT: "2026-11-05"},
    (1009, "2025-10-01", "2026-11-30"): {
        _KONTAKT: "2025-10-06", _PLAN: "2025-10-24", _SYKMELDER: "2025-10-24",
        _DM1: "2025-11-14", _AKTIV: "2025-11-21", _DM2: "2026-03-24",
        _PLAN_DM2: "2026-03-16", _AAP: "2026-07-10", _YTELSER: "2026-08-03",
    },
    (1010, "2025-12-15", "2026-12-11"): {
        _KONTAKT: "2025-12-18", _PLAN: "2026-01-08", _SYKMELDER: "2026-01-09",
        _DM1: "2026-01-29", _AKTIV: "2026-02-06", _DM2: "2026-06-10",
        _PLAN_DM2: "2026-06-02", _AAP: "2026-10-12",
    },
    (1011, "2026-11-09", "2026-11-29"): {_KONTAKT: "2026-11-11"},
    (1014, "2026-09-21", "2026-10-11"): {_KONTAKT: "2026-09-23"},
    (1015, "2026-09-01", "2026-11-17"): {_KONTAKT: "2026-09-04", _AKTIV: "2026-09-04"},
    (1017, "2026-09-07", "2026-12-31"): {
        _KONTAKT: "2026-09-09", _PLAN: "2026-10-01", _SYKMELDER: "2026-10-02",
        _AKTIV: "2026-10-05",
    },
    (1018, "2025-08-18", "2026-08-14"): {
        _KONTAKT: "2025-08-20", _PLAN: "2025-09-11", _SYKMELDER: "2025-09-12",
        _DM1: "2025-10-02", _AKTIV: "2025-10-10", _DM2: "2026-02-12",
        _AAP: "2026-06-08", _YTELSER: "2026-06-15",
    },
    (1019, "2026-11-11", "2026-11-18"): {_KONTAKT: "2026-11-13"},
    (1020, "2026-09-07", "2026-11-29"): {
        _KONTAKT: "2026-09-10", _PLAN: "2026-10-01", _SYKMELDER: "2026-10-01",
    },
    (1022, "2026-05-04", "2026-06-14"): {
        _KONTAKT: "2026-05-08", _PLAN: "2026-05-29", _SYKMELDER: "2026-05-29",
    },
    (1023, "2026-05-25", "2026-12-20"): {
        _KONTAKT: "2026-05-28", _PLAN: "2026-06-18", _SYKMELDER: "2026-06-19",
        _DM1: "2026-07-09", _AKTIV: "2026-07-17",
    },
    (1024, "2026-05-04", "2026-12-13"): {
        _KONTAKT: "2026-05-07", _PLAN: "2026-05-28", _SYKMELDER: "2026-05-29",
        _DM1: "2026-06-18", _AKTIV: "2026-06-26",
    },
    (1025, "2026-10-05", "2026-12-04"): {_KONTAKT: "2026-10-07", _PLAN: "2026-10-30"},
    (1026, "2026-09-28", "2026-12-31"): {
        _KONTAKT: "2026-10-01", _PLAN: "2026-10-22", _SYKMELDER: "2026-10-23",
    },
    (1027, "2025-12-15", "2026-01-25"): {
        _KONTAKT: "2025-12-17", _PLAN: "2026-01-09", _SYKMELDER: "2026-01-09",
    },
    (1027, "2026-10-19", "2026-11-29"): {
        _KONTAKT: "2026-10-22", _PLAN: "2026-11-12", _SYKMELDER: "2026-11-13",
    },
    (1029, "2026-10-26", "2026-12-20"): {_KONTAKT: "2026-10-29"},
    (1030, "2026-08-10", "2026-10-16"): {
        _KONTAKT: "2026-08-12", _PLAN: "2026-09-03", _SYKMELDER: "2026-09-04",
        _DM1: "2026-09-24",
    },
}  # fmt: skip

_UNNTAK: Final[Mapping[Tilfelle, Mapping[str, tuple[str, str]]]] = {
    # Sick pay ends at 70, so there is nothing to clear up with NAV.
    (1008, "2026-11-02", "2027-01-15"): {
        _YTELSER: ("2026-11-06", "Går av med pensjon ved 70 år"),
    },
    (1014, "2026-09-21", "2026-10-11"): {
        _PLAN: ("2026-09-28", "Åpenbart unødvendig: tilbake før fire uker"),
    },
    (1015, "2026-09-01", "2026-11-17"): {
        _PLAN: ("2026-09-04", "Åpenbart unødvendig: én dag i uken, ellers i fullt arbeid"),
        _SYKMELDER: ("2026-09-04", "Ingen plan nødvendig"),
        _DM1: ("2026-09-04", "Åpenbart unødvendig"),
    },
    (1017, "2026-09-07", "2026-12-31"): {
        _DM1: ("2026-10-05", "I permisjon fra 05.10.2026"),
    },
}  # fmt: skip

_DATOER: Final[Mapping[Tilfelle, Mapping[str, str]]] = {
    (1003, "2026-09-28", "2026-11-30"): {"sist_kontakt": "2026-11-12"},
    (1010, "2025-12-15", "2026-12-11"): {"sist_kontakt": "2026-11-03"},
    (1023, "2026-05-25", "2026-12-20"): {"motedato": "2026-12-02", "sist_kontakt": "2026-11-17"},
    (1024, "2026-05-04", "2026-12-13"): {"sist_kontakt": "2026-10-30"},
    (1027, "2026-10-19", "2026-11-29"): {"tiltak_til": "2026-11-20"},
}
_SAMTYKKE: Final = frozenset({1004, 1023})


def oppfolging() -> tuple[Rad, ...]:
    """One row a spell, with what has been noted about it."""
    return tuple(_row(tilfelle) for tilfelle in sorted(_UTFORT))


def _row(tilfelle: Tilfelle) -> Rad:
    nr, fra, til = tilfelle
    rad: dict[str, Celleverdi] = {
        "ansattnr": nr,
        "tilfelle_fra": date.fromisoformat(fra),
        "tilfelle_til": date.fromisoformat(til),
        "samtykke": "Ja" if nr in _SAMTYKKE else None,
    }
    for felt, dag in _DATOER.get(tilfelle, {}).items():
        rad[felt] = date.fromisoformat(dag)
    for punkt, dag in _UTFORT[tilfelle].items():
        rad[oppfolging_felter(punkt)[1]] = date.fromisoformat(dag)
    for punkt, (dag, grunn) in _UNNTAK.get(tilfelle, {}).items():
        _, _, unntak, grunnfelt = oppfolging_felter(punkt)
        rad[unntak], rad[grunnfelt] = date.fromisoformat(dag), grunn
        rad["besluttet_av"] = "Leder"
    return rad
