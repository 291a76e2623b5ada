"""Readers of whole columns: each reads a cell as its column is thought to mean, and notes it.

What they have noted when the last cell is read tells whether the thought was right
(``kolonneavgjorelse``); where it was not, the table is read once more.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import Cellefeil, er_tom, sitat
from sykefravaer_xl.bok.datoceller import er_apen, har_klokkeslett, les_dato, les_fodselsdato
from sykefravaer_xl.bok.datoorden import Datokolonne
from sykefravaer_xl.bok.delavdagtekst import DATO_KLOKKESLETT
from sykefravaer_xl.bok.gradskala import Gradkolonne, Skala
from sykefravaer_xl.bok.typenavn import Typevalg, les_type
from sykefravaer_xl.grunn.normalisering import rens

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class Tolkning:
    """How the columns of one table are thought to be meant."""

    skala: Skala = Skala.PROSENT
    fra: frozenset[str] = frozenset()
    """Signs that stand between month, day and year in the column Fra; likewise the others."""
    til: frozenset[str] = frozenset()
    fodselsdato: frozenset[str] = frozenset()

    def maaned_forst(self, felt: str) -> frozenset[str]:
        """The signs of one date column."""
        return {"fra": self.fra, "til": self.til}.get(felt, self.fodselsdato)


@dataclass(slots=True)
class Sett:
    """What has been seen in the columns of one table."""

    grad: Gradkolonne
    datoer: dict[str, Datokolonne]
    tallnumre: set[str] = field(default_factory=set)
    """Employee numbers that are numbers in the cells, not text."""


class Datoleser:
    """Reads one column of dates and notes how its texts are written."""

    def __init__(self, felt: str, maaned_forst: frozenset[str], *, dato1904: bool) -> None:
        self.sett = Datokolonne()
        les: Callable[..., date | None] = les_fodselsdato if felt == "fodselsdato" else les_dato
        self._les = partial(les, dato1904=dato1904, maaned_forst=maaned_forst)
        self._hele_dager = felt == "fra"

    def __call__(self, verdi: object) -> date | None:
        """The date of a cell; raises Cellefeil."""
        if isinstance(verdi, str):
            self.sett.merk(verdi, None)
            if self._hele_dager and er_apen(verdi):
                raise Cellefeil("dato_ugyldig", tekst.FRA_APEN.format(sitat=sitat(verdi)))
        dato = self._les(verdi)
        if dato is not None:
            self.sett.merk(verdi, dato)
            if self._hele_dager and (klokke := har_klokkeslett(verdi)) is not None:
                melding = DATO_KLOKKESLETT.format(
                    klokke=f"{klokke:%H:%M}",
                    dag=f"{dato:%d.%m.%Y}",
                    neste=f"{dato + timedelta(days=1):%d.%m.%Y}",
                )
                raise Cellefeil("klokkeslett", melding)
        return dato


class Typeleser:
    """Reads the column of types: the clerk's own codes first, then words we know.

    ``skjult``: the heading may be that of a diagnosis, so what stands there is never quoted.
    """

    def __init__(self, koder: Mapping[str, str], *, skjult: bool) -> None:
        self._koder = koder
        self._skjult = skjult

    def __call__(self, verdi: object) -> Typevalg | None:
        """The kind of absence of a cell; raises Cellefeil."""
        if self._koder and not er_tom(verdi):
            ord_ = self._koder.get(kodenokkel(verdi))
            if ord_ is not None:
                return les_type(ord_)
        try:
            return les_type(verdi, med_tall=True)
        except Cellefeil as feil:
            if self._skjult and feil.kode in ("type_ukjent", "type_usikker"):
                raise Cellefeil(feil.kode, tekst.TYPE_UKJENT_SKJULT) from None
            raise


def kodenokkel(verdi: object) -> str:
    """An absence code as it is compared: «0200», 200.0 and « 200 » are one."""
    if isinstance(verdi, float) and verdi.is_integer():
        verdi = int(verdi)
    ren = rens(str(verdi if verdi is not None else "")).casefold()
    return ren.lstrip("0") or ren
