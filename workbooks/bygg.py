"""Builds the workbooks beside this file: ``python -m workbooks.bygg [--mappe DIR]``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ny.eksempel import eksempel
from sykefravaer_xl.ny.eksempel_import import eksempelfiler
from sykefravaer_xl.ny.mal import mal_som_bytes, tom_mal
from workbooks.egne_kolonner import egne_kolonner
from workbooks.funksjonsbok import funksjonsbok

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

HER: Final = Path(__file__).parent

BOKER: Final[Mapping[str, Callable[[], bytes]]] = {
    "tom.xlsx": lambda: mal_som_bytes(tom_mal()),
    "eksempel.xlsx": lambda: mal_som_bytes(eksempel()),
    "egne_kolonner.xlsx": egne_kolonner,
    "funksjoner.xlsx": funksjonsbok,
}


def bygg(mappe: Path) -> tuple[Path, ...]:
    """Write all workbooks into a folder; the same source gives the same files."""
    mappe.mkdir(parents=True, exist_ok=True)
    stier = []
    for navn, lag in BOKER.items():
        sti = mappe / navn
        sti.write_bytes(lag())
        stier.append(sti)
    for sti, innhold in eksempelfiler(mappe / "import-eksempel").items():
        sti.parent.mkdir(exist_ok=True)
        sti.write_bytes(innhold)
        stier.append(sti)
    return tuple(stier)


def main(argumenter: Sequence[str] | None = None) -> None:
    """Command line."""
    leser = argparse.ArgumentParser(description="Bygger arbeidsbøkene som følger med.")
    leser.add_argument("--mappe", type=Path, default=HER)
    for sti in bygg(leser.parse_args(argumenter).mappe):
        print(sti)


if __name__ == "__main__":
    main()
