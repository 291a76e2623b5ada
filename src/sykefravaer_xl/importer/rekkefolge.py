"""The order notes are merged in: one that does not depend on the order they came in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sykefravaer_xl.importer.innkommende import Innkommende, Kildeslag

_REKKEFOLGE: Final = {Kildeslag.SYKMELDING: 0, Kildeslag.TABELL: 1, Kildeslag.SOKNAD: 2}


def i_rekkefolge(
    meldinger: Sequence[tuple[str, Innkommende]],
) -> list[tuple[str, Innkommende]]:
    """(employee, note): notes before applications, corrections after what they correct."""
    ledd = _ledd({m.id: m.erstatter for _, m in meldinger})
    return sorted(meldinger, key=lambda par: _orden(par, ledd))


def _ledd(erstatter: Mapping[str, str]) -> dict[str, int]:
    """How many notes each one is a correction of a correction of."""
    ut: dict[str, int] = {}
    for id_ in erstatter:
        sett, neste = {id_}, erstatter[id_]
        while neste in erstatter and neste not in sett:
            sett.add(neste)
            neste = erstatter[neste]
        ut[id_] = len(sett) if erstatter[id_] else 0
    return ut


def _orden(par: tuple[str, Innkommende], ledd: Mapping[str, int]) -> tuple[object, ...]:
    """Notes before applications, corrections after what they correct, older versions first."""
    ansatt, m = par
    forste = min((p.fra for p in m.perioder), default=None)
    return (
        ansatt,
        _REKKEFOLGE[m.slag],
        ledd[m.id],
        m.versjon,
        "" if forste is None else forste.isoformat(),
        m.id,
        m.innhold(ansatt),
        m.sted,
    )
