"""Explanations: one reason object per result, whose arithmetic adds up.

``forklar(resultat, felt)`` explains one answer, ``forklar_alt(resultat)`` all of them. The object
is made from the engine's own data and is shown by the command ``forklar``, the worksheet function,
cell notes and plan sheets.
"""

from sykefravaer_xl.domene.forklaring.grunnlag import IkkeBeregnetFeil, UkjentFeltFeil
from sykefravaer_xl.domene.forklaring.inngang import felter, forklar, forklar_alt
from sykefravaer_xl.domene.forklaring.modell import Forklaring, Ledd, Nabo, RegnetFra, Steg

__all__ = [
    "Forklaring",
    "IkkeBeregnetFeil",
    "Ledd",
    "Nabo",
    "RegnetFra",
    "Steg",
    "UkjentFeltFeil",
    "felter",
    "forklar",
    "forklar_alt",
]
