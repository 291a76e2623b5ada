"""What she answers on the page where a message asks how her book is to be read, as arguments."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.nettside import tekst
from sykefravaer_xl.terminal import bokkommando

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.bok.lesevalg import Lesevalg

_NAVN: Final = ("--sett", "--ark")


class UgyldigSvarFeil(SykefravaerFeil):
    """What she wrote is no answer to how the book is to be read."""

    kode = "ugyldig_lesesvar"


def argumenter(svarene: Sequence[str]) -> list[str]:
    """Her answers as arguments of a command. Raises UgyldigSvarFeil.

    >>> argumenter(["grad=brøk", '--ark "Mai 2026"'])
    ['--sett', 'grad=brøk', '--ark', 'Mai 2026']
    """
    ut: list[str] = []
    for svar in svarene:
        deler = _delt(svar)
        if not deler[0].startswith("-"):
            deler.insert(0, "--sett")
        if len(deler) % 2 or any(navn not in _NAVN for navn in deler[::2]):
            raise UgyldigSvarFeil(tekst.UGYLDIG_SVAR.format(svar=svar[:60]))
        ut += deler
    return ut


def lesevalg(svarene: Sequence[str]) -> Lesevalg | None:
    """The same as what a command makes of its arguments."""
    alle = argumenter(svarene)
    par = list(zip(alle[::2], alle[1::2], strict=True))
    sett, ark = (tuple(verdi for navn, verdi in par if navn == ett) for ett in _NAVN)
    return bokkommando.lesevalg(ark, sett)


def _delt(svar: str) -> list[str]:
    ord_ = shlex.shlex(svar, posix=True, punctuation_chars=False)
    ord_.whitespace_split, ord_.escape, ord_.commenters, ord_.quotes = True, "", "", '"'
    try:
        deler = list(ord_)
    except ValueError:  # a quote that is not closed
        deler = []
    if not deler:
        raise UgyldigSvarFeil(tekst.UGYLDIG_SVAR.format(svar=svar[:60]))
    return deler
