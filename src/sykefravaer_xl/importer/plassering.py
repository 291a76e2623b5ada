"""Which table of the book a new row goes to: the one about such days, persons and types."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.kalenderark import aar_i, maaneder_i
from sykefravaer_xl.bok.modell import RADER_PER_TABELL
from sykefravaer_xl.bok.typenavn import les_type
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.normalisering import navnenokkel
from sykefravaer_xl.importer.tekst import UTEN_PLASS

if TYPE_CHECKING:
    from datetime import date

    from sykefravaer_xl.bok.modell import Bok, Tabellkart
    from sykefravaer_xl.importer.innkommende import Innperiode
    from sykefravaer_xl.importer.tilstand import Bokrad

_PERSON = ("ansattnr", "navn")


class UtenPlassFeil(SykefravaerFeil):
    """No table of the book can say what a row says."""

    kode = "kan_ikke_skrive"

    @classmethod
    def i(cls, bok: Bok, ark: str, p: Innperiode) -> UtenPlassFeil:
        """For these sheets of a book."""
        return cls(UTEN_PLASS.format(fil=bok.sti.name, ark=ark, type=p.type.rad.navn))


class Plassering:
    """The tables of one book, and which of them a row belongs in."""

    def __init__(self, bok: Bok) -> None:
        self._bok = bok
        self._maaneder: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
        self._ansatte: defaultdict[int, set[str]] = defaultdict(set)
        for rad in bok.fravaer:
            nummer = rad.rad // RADER_PER_TABELL
            if rad.ansatt is not None:
                self._ansatte[nummer].add(rad.ansatt)
            if rad.fravaer is not None:
                self._maaneder[nummer].add((rad.fravaer.fra.year, rad.fravaer.fra.month))

    def finn(self, rad: Bokrad) -> Tabellkart:
        """The table for a new row. Raises UtenPlassFeil where none can hold what it says."""
        karter = self._bok.karter
        mulige = [k for k in karter if self._har_plass(k, rad)]
        if not mulige:
            arkene = ", ".join(dict.fromkeys(k.ark for k in karter))
            raise UtenPlassFeil.i(self._bok, arkene, rad.periode)
        # the later sheet where nothing else tells: lists grow to the right
        vekt = {k.nummer: self._vekt(k, rad.periode.fra) for k in mulige}
        best = max(vekt.values())
        like = [k for k in mulige if vekt[k.nummer] == best]
        siste_ark = like[-1].ark
        return next(k for k in like if k.ark == siste_ark)

    def _vekt(self, kart: Tabellkart, fra: date) -> tuple[bool, bool, bool, bool]:
        navn, egne = kart.ark, self._maaneder[kart.nummer]
        aar, maaneder = set(aar_i(navn)), set(maaneder_i(navn))
        annet = bool(aar and fra.year not in aar) or bool(maaneder and fra.month not in maaneder)
        return (
            not annet,
            fra.month in maaneder or fra.year in aar,
            (fra.year, fra.month) in egne,
            any(ett[0] == fra.year for ett in egne),
        )

    def _har_plass(self, kart: Tabellkart, rad: Bokrad) -> bool:
        if kart.i_grupper or not self._gjelder(kart, rad.ansatt):
            return False
        return kan_si(kart, rad.periode)

    def _gjelder(self, kart: Tabellkart, ansatt: str) -> bool:
        if not any(felt in kart.faste for felt in _PERSON):
            return True
        egne = self._ansatte[kart.nummer]
        if egne:
            return egne == {ansatt}
        fast = [str(kart.faste[f]) for f in _PERSON if f in kart.faste]
        return any(ansatt in (verdi, navnenokkel(verdi)) for verdi in fast)


def kan_si(kart: Tabellkart, p: Innperiode) -> bool:
    """Whether a row of the table can say the type and the grade."""
    if kart.kryss or kart.dager is not None:
        return False  # a type or a day of a column of its own has no cell to stand in
    if p.grad < 100 and "grad" not in kart.kolonner:
        return False
    if "type" in kart.kolonner:
        return True
    valg = les_type(kart.type_i_overskrift)
    return valg is not None and valg.type is p.type and valg.grad in (None, p.grad)
