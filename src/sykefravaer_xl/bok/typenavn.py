"""What clerks write in the column Type, and which kind of absence it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import Cellefeil, les_tekst, sitat
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.lov.fravaerstyper import nedtrekk

if TYPE_CHECKING:
    pass

_PROSENT: Final = re.compile(r"\(?(\d{1,3})\s*(?:%|prosent|pst\.?)\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Typevalg:
    """The kind of absence; ``gradert`` when the word demands a grade; the grade it states."""

    type: Fravaerstype
    gradert: bool = False
    grad: int | None = None


def _ordbok() -> dict[str, Typevalg]:
    bok: dict[str, Typevalg] = {}
    for slag in Fravaerstype:
        rad = slag.rad
        if rad.gradert is not None:
            for ett in (rad.gradert.navn, *rad.gradert.synonymer):
                bok[nokkel(ett)] = Typevalg(slag, gradert=True)
        # a name that two types have is that of the one in the drop-down
        navn = (rad.navn,) if rad.nedtrekk or nokkel(rad.navn) not in bok else ()
        for ett in (slag.value, *navn, *rad.synonymer):
            bok[nokkel(ett)] = Typevalg(slag)
    return bok


_ORDBOK: Final = _ordbok()


def lovlige_typer() -> str:
    """The drop-down's names as one line, for messages."""
    return ", ".join(nedtrekk())


def les_type(verdi: object, *, null_er_tom: bool = False) -> Typevalg | None:
    """The kind of absence a cell names, also with its grade («Sykmeldt 50 %»)."""
    skrevet = les_tekst(verdi, null_er_tom=null_er_tom)
    if skrevet is None:
        return None
    treff = _PROSENT.search(skrevet)
    valg = _ORDBOK.get(nokkel(_PROSENT.sub(" ", skrevet) if treff else skrevet))
    if valg is None:
        raise Cellefeil(
            "type_ukjent",
            tekst.TYPE_UKJENT.format(sitat=sitat(verdi), typer=lovlige_typer()),
        )
    if treff is None:
        return valg
    return Typevalg(valg.type, valg.gradert, int(treff[1]))
