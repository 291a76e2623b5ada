"""The figures of a report as plain values for ``rapport --json``; hidden ones are null."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sykefravaer_xl.statistikk.fakta import dagsverk

if TYPE_CHECKING:
    from sykefravaer_xl.statistikk.figurer import (
        ForEtter,
        Gruppetabell,
        Persontall,
        Statistikk,
        Tall,
        Tidsrad,
    )


def _tall(tall: Tall | None) -> dict[str, Any] | None:
    if tall is None:
        return None
    return {
        "ansatte": tall.ansatte,
        "avtalte": dagsverk(tall.avtalt),
        "tapte": dagsverk(tall.tapt),
        "prosent": tall.prosent,
    }


def _tidsrad(rad: Tidsrad) -> dict[str, Any]:
    return {
        "fra": rad.rom.fra_dato.isoformat(),
        "til": rad.rom.til_dato.isoformat(),
        "tall": _tall(rad.tall),
        "egenmeldt": None if rad.egenmeldt is None else dagsverk(rad.egenmeldt),
        "glidende": rad.glidende,
    }


def _grupper(tabell: Gruppetabell) -> list[dict[str, Any]]:
    return [
        {
            "navn": rad.navn,
            "under": rad.under,
            "samlet": _tall(rad.samlet),
            "tider": None if rad.tider is None else [_tall(t) for t in rad.tider],
        }
        for rad in tabell.rader
    ]


def _personer(tall: Persontall) -> dict[str, Any]:
    return {"antall": tall.antall, "andel": tall.andel}


def _for_etter(tall: ForEtter) -> dict[str, Any]:
    return {"antall": tall.antall, "for": tall.for_, "etter": tall.etter}


def som_json(stat: Statistikk) -> dict[str, Any]:
    """Everything a report shows."""
    return {
        "fra": stat.periode.fra_dato.isoformat(),
        "til": stat.periode.til_dato.isoformat(),
        "dato": stat.dato.isoformat(),
        "filter": [list(par) for par in stat.filtre],
        "samlet": _tall(stat.samlet),
        "i_fjor": _tall(stat.i_fjor),
        "maneder": [_tidsrad(rad) for rad in stat.maneder],
        "kvartaler": [_tidsrad(rad) for rad in stat.kvartaler],
        "aar": [_tidsrad(rad) for rad in stat.aar],
        "skille": None if stat.skille is None else [_tidsrad(rad) for rad in stat.skille],
        "tider": [rom.navn for rom in stat.tider],
        "grupper": {felt: _grupper(tabell) for felt, tabell in stat.grupper.items()},
        "egne": None if stat.egne is None else _grupper(stat.egne),
        "delinger": {
            nokkel: [
                {
                    "navn": rad.navn,
                    "tapte": None if rad.tapt is None else dagsverk(rad.tapt),
                    "fravaer": rad.fravaer,
                    "tider": [None if t is None else dagsverk(t) for t in rad.tider],
                }
                for rad in deling.rader
            ]
            for nokkel, deling in stat.delinger.items()
        },
        "personer": {
            nokkel: _personer(getattr(stat, nokkel))
            for nokkel in (
                "med_fravaer", "gjentakende", "hyppig", "gradert", "tiltak", "tilrettelagt", "aap",
            )
        }
        | {mote: _personer(tall) for mote, tall in stat.moter.items()},
        "konsentrasjon": stat.konsentrasjon,
        "aktivitet": {mote: _for_etter(tall) for mote, tall in stat.aktivitet.items()},
        "mulige": dagsverk(stat.mulige),
        "kostnad": [
            {"navn": rad.navn, "kroner_per_dag": rad.kroner_per_dag, "kroner": rad.kroner}
            for rad in stat.kostnad
        ],
    }  # fmt: skip
