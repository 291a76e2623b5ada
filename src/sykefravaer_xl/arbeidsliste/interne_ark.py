"""The internal lists on paper: one sheet a list, for HR alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.arbeidsliste.rolleliste_ark import EGENSKAP
from sykefravaer_xl.ark.modell import Arkmodell, Side
from sykefravaer_xl.ark.stil import DATOFORMAT, LINJE, SMAATT, TITTEL, overskrift, utseende
from sykefravaer_xl.ark.xlsxskriver import som_boker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sykefravaer_xl.arbeidsliste.interne import Internlinje
    from sykefravaer_xl.ark.stil import Utseende

_BREDDER: Final = (11, 28, 26, 52, 13, 13)


def interne_som_bytes(lister: Mapping[str, Sequence[Internlinje]], dato: date) -> bytes:
    """The workbook; a list with nobody in it is there too, so that nobody looks for it."""
    modeller = [_ark(navn, linjer, dato) for navn, linjer in lister.items()]
    return som_boker(modeller, title=EGENSKAP, author="sykefravaer_xl", subject="")


def _ark(navn: str, linjer: Sequence[Internlinje], dato: date) -> Arkmodell:
    fane, tittel = tekst.INTERNE[navn]
    ark = Arkmodell(fane, frys=(4, 0), side=Side(liggende=True, gjenta_rader=(3, 3), topp=""))
    ark.bredder(*_BREDDER)
    ark.hoyde(0, 30)
    ark.skriv(0, 0, tittel, TITTEL)
    ark.skriv(1, 0, tekst.INTERN_PER.format(dato=dato), SMAATT)
    ark.skriv(2, 0, tekst.LISTE_INTERN, utseende(bold=True))
    ark.hoyde(3, 20)
    for kol, ord_ in enumerate(tekst.INTERN_KOLONNER):
        ark.skriv(3, kol, ord_, overskrift(beregnet=True))
    felles: Utseende = {
        "valign": "top", "bottom": 1, "bottom_color": LINJE, "align": "left", "indent": 1,
    }  # fmt: skip
    vanlig = utseende(**felles, text_wrap=True)
    dag = utseende(**felles, num_format=DATOFORMAT)
    for nr, linje in enumerate(linjer, start=4):
        for kol, verdi in enumerate((linje.ansattnr, linje.navn, linje.leder, linje.hva)):
            ark.skriv(nr, kol, verdi, vanlig)
        ark.skriv(nr, 4, linje.fra, dag)
        ark.skriv(nr, 5, linje.til, dag)
    if not linjer:
        ark.skriv(4, 0, tekst.INTERN_TOM, SMAATT)
    return ark
