"""A column for each type of absence, and a cross in the one that a row is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import er_tom, les_ja_nei, om_mulig
from sykefravaer_xl.bok.tabellfunn import under
from sykefravaer_xl.bok.typenavn import les_type

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from sykefravaer_xl.bok.rader import Rad
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Topp

FELT: Final = tuple(f"kryss{nr}" for nr in range(1, 9))
"""The fields of the columns of crosses."""
_FAERREST: Final = 2


def finn(topp: Topp, rad: Overskriftsrad, brukt: Collection[int]) -> dict[str, int]:
    """Field -> column of the crosses; none unless every column of a type has crosses alone."""
    kolonner = [
        k
        for k, tekst in sorted(rad.tekster.items())
        if k not in brukt and om_mulig(les_type, tekst) is not None
    ]
    verdier = [v for k in kolonner for v in under(topp, rad.rad, k) if not er_tom(v)]
    if not verdier or not all(map(_er_kryss, verdier)):
        return {}
    nok = _FAERREST <= len(kolonner) <= len(FELT)
    return dict(zip(FELT, kolonner, strict=False)) if nok else {}


def med_type(rader: Iterable[Rad], typer: Mapping[str, str]) -> Iterator[Rad]:
    """The rows with the type that is crossed; ``typer`` is field -> type.

    One without a cross has none, and one with two has both: the reader of types says so.
    """
    for rad in rader:
        ja = [t for f, t in typer.items() if om_mulig(les_ja_nei, rad.verdi(f)) is True]
        yield replace(rad, verdier={**rad.verdier, "type": " og ".join(ja) or None})


def _er_kryss(verdi: object) -> bool:
    return not isinstance(verdi, date) and om_mulig(les_ja_nei, verdi) is not None
