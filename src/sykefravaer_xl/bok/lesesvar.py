"""The answers a message names where it asks how a book is to be read.

Messages name them as the command line takes them. The page offers them as they stand; Excel's
buttons, which take no arguments, say where in the book they are written instead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesemaatetekst as tekst
from sykefravaer_xl.bok.lesevalgord import vist_navn
from sykefravaer_xl.bok.skjema.fravaerskoder import IKKE_FRAVAER
from sykefravaer_xl.bok.skjema.innstillinger import INNSTILLINGER

if TYPE_CHECKING:
    from collections.abc import Iterable

_SETT: Final = re.compile(r"""--sett ((?:[^\s="]|"[^"]*")+)=("[^"]*"|[^\s,;"]*[^\s,;".])?""")
_ARKENE: Final = re.compile(r"""--ark "[^"]*"(?: --ark "[^"]*")*""")
_ET_ARK: Final = re.compile(r"""--ark(?! ")""")
_I_HERMETEGN: Final = re.compile(r'"([^"]*)"')
ARK: Final = "ark"


def sett_ark(arkene: Iterable[str]) -> str:
    """The answer that reads these sheets and no other, from now on."""
    return f'--sett {ARK}="{";".join(arkene)}"'


def mulige_svar(melding: str) -> list[str]:
    """The answers a message names, each once, as she would write them.

    >>> mulige_svar("Skriv --sett grad=prosent eller --sett grad=brøk.")
    ['grad=prosent', 'grad=brøk']
    """
    funnet = [treff[0].removeprefix("--sett ") for treff in _SETT.finditer(melding)]
    funnet += _ARKENE.findall(melding)
    if _ET_ARK.search(melding) is not None:  # any of her sheets
        funnet.append(f'--ark "{tekst.ARKETS_NAVN}"')
    return list(dict.fromkeys(funnet))


def i_innstillinger(melding: str) -> str:
    """The message with the answers as rows of ``Innstillinger``.

    >>> i_innstillinger("Skriv --sett grad=brøk.").split(" Det skriver du")[0]
    'Skriv «Grad er skrevet som = brøk».'
    """
    ny = _SETT.sub(
        lambda treff: _rad(treff[1].replace('"', ""), treff[2] or IKKE_FRAVAER), melding
    )
    ny = _ARKENE.sub(lambda treff: _rad(ARK, "; ".join(_I_HERMETEGN.findall(treff[0]))), ny)
    ny = _ET_ARK.sub(_rad(ARK, tekst.ARKETS_NAVN), ny)
    if ny == melding:
        return melding
    navn, verdi = (INNSTILLINGER.overskrifter[felt] for felt in ("innstilling", "verdi"))
    return ny + tekst.SVAR_I_INNSTILLINGER.format(
        ark=INNSTILLINGER.ark, innstilling=navn, verdi=verdi
    )


def _rad(navn: str, verdi: str) -> str:
    return tekst.SVARRAD.format(innstilling=vist_navn(navn), verdi=verdi.strip('"'))
