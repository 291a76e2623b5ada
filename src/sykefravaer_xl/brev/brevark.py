"""The sheet of a letter: the template's lines with the case's fields, laid out in A4."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.skjema.krav import JA_NEI
from sykefravaer_xl.brev import tekst
from sykefravaer_xl.brev.felter import flett, verdi_av
from sykefravaer_xl.brev.mal import FELT, FRIST, UTFYLLES, Linjeslag
from sykefravaer_xl.grunn.datotekst import dato_fra_tekst
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from sykefravaer_xl.plan.nedtrekk import Liste
from sykefravaer_xl.plan.skjemaoppsett import Arkoppsett, Celle, Celleslag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.planark.innhold import Feltverdi
    from sykefravaer_xl.brev.mal import Mal, Malinje

BREDDER: Final = {1: 30.0, 2: 62.0}
LINJE: Final = 15.0
SIDE: Final = 1000.0
"""Points of rows on one page; shrunk to it, the text is still easy to read."""
TEGN: Final = 1.08
SMAA_TEGN: Final = 1.25
_STORT: Final = 4
"""Lines of room in a large field."""
_LOPENDE: Final = {
    Linjeslag.TITTEL: Celleslag.TITTEL,
    Linjeslag.AVSNITT: Celleslag.AVSNITT,
    Linjeslag.HJELP: Celleslag.HJELP,
}
_HOYDE: Final = {Linjeslag.TITTEL: 30.0, Linjeslag.AVSNITT: 26.0, Linjeslag.TOM: 8.0}


def sett_opp_brev(mal: Mal, felter: Mapping[str, str]) -> Arkoppsett:
    """The sheet of one letter."""
    celler: list[Celle] = []
    hoyder: dict[int, float] = {}
    for rad, linje in enumerate(mal.linjer, start=1):
        if linje.slag in UTFYLLES:
            hoyder[rad] = _felt(celler, rad, linje, felter)
            continue
        innhold = flett(linje.tekst, felter)
        if linje.slag is Linjeslag.PUNKT:
            innhold = f"•  {innhold}"
        tegn = SMAA_TEGN if linje.slag is Linjeslag.HJELP else TEGN
        hoyder[rad] = _HOYDE.get(linje.slag) or (
            _linjer(innhold, sum(BREDDER.values()), tegn) * LINJE + 3
        )
        if linje.slag is not Linjeslag.TOM:
            slag = _LOPENDE.get(linje.slag, Celleslag.TEKST)
            celler.append(Celle(rad, 1, slag, innhold, til_kolonne=2))
    return Arkoppsett(
        celler=tuple(celler),
        hoyder=hoyder,
        bredder=BREDDER,
        skjulte=(),
        lister={"ja_nei": Liste("ja_nei", JA_NEI, fast=True)},
        siste_kolonne=2,
        siste_rad=len(mal.linjer),
        sider=max(1, math.ceil(sum(hoyder.values()) / SIDE)),
        marger=(0.8, 0.8, 0.8, 0.8),
    )


def _felt(celler: list[Celle], rad: int, linje: Malinje, felter: Mapping[str, str]) -> float:
    """A line to fill in: its label, and the cell to write in."""
    verdi: Feltverdi = FELT.sub(lambda m: felter.get(m[1], ""), linje.verdi) or None
    etikett = flett(linje.tekst, felter)
    er_dato = linje.slag is Linjeslag.DATO
    if er_dato and isinstance(verdi, str):
        verdi = dato_fra_tekst(verdi) or verdi
    celler += [
        Celle(rad, 1, Celleslag.ETIKETT, etikett),
        Celle(
            rad, 2, Celleslag.FELT, verdi,
            liste="ja_nei" if linje.slag is Linjeslag.JA_NEI else None, dato=er_dato,
        ),
    ]  # fmt: skip
    minst = _STORT if linje.slag is Linjeslag.STORT else 1
    return max(minst, _linjer(etikett, BREDDER[1], SMAA_TEGN)) * LINJE + 3


def _linjer(innhold: str, bredde: float, tegn: float = TEGN) -> int:
    return max(1, math.ceil(len(innhold) / ((bredde - 2) * tegn)))


def tomme_felt(mal: Mal, felter: Mapping[str, str]) -> list[str]:
    """What the template asks for in running text and the book does not have."""
    brukt = (f for linje in mal.linjer for f in FELT.findall(linje.tekst))
    return [_feltnavn(felt) for felt in dict.fromkeys(brukt) if not verdi_av(felt, felter)]


def _feltnavn(felt: str) -> str:
    """What a field is called in a message."""
    if felt in tekst.FELT:
        return tekst.FELT[felt]
    if not felt.startswith(FRIST):
        return tekst.EGET_FELT.format(felt=felt)
    punkt = sjekkpunkter().get(felt.removeprefix(FRIST))
    return tekst.FRISTEN.format(navn=punkt.navn if punkt is not None else felt)
