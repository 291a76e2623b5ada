"""Which column holds the types of absence: judged by what stands in it, then by its heading.

Some sheets head that column «Fravær» or «Fraværsårsak», others have a column of codes beside one
of words. Taking every row for a sick note would be wrong in silence, so where no column and no
heading says the type, reading stops and asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import er_tom, om_mulig
from sykefravaer_xl.bok.kolonnelesere import Typeleser
from sykefravaer_xl.bok.skjema import FRAVAER
from sykefravaer_xl.bok.typenavn import typeord
from sykefravaer_xl.grunn.feil import UklartFeil
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Topp

_HELSE: Final = tuple(nokkel(o) for o in ("årsak", "diagnose", "sykdom", "lidelse", "helse"))
"""Words in a heading of what may be a diagnosis: its contents are never shown."""
_VENTET: Final = frozenset(
    nokkel(o)
    for o in ("fravær", "sykefravær", "slag", "hva", "sykmelding", "fravær/ferie", "fraværsårsak")
)
"""Headings under which types are no surprise: nobody has to be told."""
_STATUS: Final = tuple(nokkel(o) for o in ("status", "merknad", "kommentar", "notat"))
"""A column of these says something about the row, even where it says «Sykmeldt»."""
_FORKLARING: Final = tuple(nokkel(o) for o in ("forklaring", "betydning", "betyr", "legende"))
_MINST: Final = 0.8
_NOE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Typekolonne:
    """The column that was chosen."""

    kolonne: int
    ventet: bool
    """Whether its heading is one to expect types under."""
    skjult: bool
    """Whether what stands in it must never be shown."""


class FlereTypekolonnerFeil(UklartFeil):
    """Two columns hold types and disagree; ``kolonner`` are they."""

    def __init__(self, kolonner: tuple[int, int]) -> None:
        super().__init__()
        self.kolonner = kolonner


def kan_vaere_helse(overskrift: str) -> bool:
    """Whether a column with this heading may hold a diagnosis."""
    n = nokkel(overskrift)
    return any(ord_ in n for ord_ in _HELSE)


def finn_typekolonne(
    topp: Topp,
    rad: Overskriftsrad,
    opptatt: Collection[int],
    etter_overskrift: int | None = None,
    koder: Mapping[str, str] | None = None,
) -> Typekolonne | None:
    """The column of types; ``etter_overskrift`` is the one whose heading says that it is.

    That one is used where most of what stands in it can be read, or where no other can. Raises
    FlereTypekolonnerFeil when several without such a heading can be read and disagree.
    """
    les = Typeleser(koder or {}, skjult=False)
    rader = topp[rad.rad :]
    navngitt: Typekolonne | None = None
    if etter_overskrift is not None:
        skjult = kan_vaere_helse(rad.tekster.get(etter_overskrift, ""))
        navngitt = Typekolonne(etter_overskrift, True, skjult)
        verdier = _verdier(rader, etter_overskrift)
        if not verdier or _andel(verdier, les) >= _NOE:
            return navngitt
    kan = [
        (kolonne, n, verdier)
        for kolonne, n in _ledige(rad.tekster, opptatt).items()
        if (verdier := _verdier(rader, kolonne))
        and _andel(verdier, les) >= _NOE
        and not _er_forklaring(rad, kolonne)
    ]
    # a word nobody knows is a fault of its row, and no reason to take all rows for one type
    funnet = [ett for ett in kan if _andel(ett[2], les) >= _MINST] or kan
    if not funnet:
        return navngitt
    kolonne, n, verdier = funnet[0]
    lest = [om_mulig(les, v) for v in verdier]
    for annen, _, andre in funnet[1:]:
        if len(andre) == len(verdier) and [om_mulig(les, v) for v in andre] == lest:
            continue
        raise FlereTypekolonnerFeil((kolonne, annen))
    ventet = n in _VENTET or etter_overskrift is not None
    return Typekolonne(kolonne, ventet, kan_vaere_helse(rad.tekster[kolonne]))


def ser_ut_som_typer(topp: Topp, rad: Overskriftsrad, kolonne: int) -> bool:
    """Whether most of what stands in a column are types of absence."""
    verdier = _verdier(topp[rad.rad :], kolonne)
    return bool(verdier) and _andel(verdier, Typeleser({}, skjult=False)) >= _MINST


def _er_forklaring(rad: Overskriftsrad, kolonne: int) -> bool:
    """Whether a column explains the codes («E = Egenmelding») beside the list, and is not of it.

    It has the word for that, or a type, for a heading, or stands apart from the list.
    """
    n = nokkel(rad.tekster[kolonne])
    if any(ord_ in n for ord_ in _FORKLARING) or (typeord(n) and n not in _VENTET):
        return True
    siste = max((t.kolonne for t in rad.treff if t.felt != "type"), default=kolonne)
    return any(k not in rad.tekster for k in range(siste + 1, kolonne))


def _ledige(tekster: Mapping[int, str], opptatt: Collection[int]) -> dict[int, str]:
    """Column -> key of its heading, without those that mean something else."""
    vare = {nokkel(overskrift) for overskrift in FRAVAER.ut.values()}
    nokler = {k: nokkel(tekst) for k, tekst in sorted(tekster.items()) if k not in opptatt}
    return {
        k: n for k, n in nokler.items() if n not in vare and not any(ord_ in n for ord_ in _STATUS)
    }


def _verdier(rader: Topp, kolonne: int) -> list[object]:
    verdier = [r[kolonne - 1] for r in rader if len(r) >= kolonne]
    return [v for v in verdier if not er_tom(v)]


def _andel(verdier: list[object], les: Typeleser) -> float:
    return sum(om_mulig(les, v) is not None for v in verdier) / len(verdier)
