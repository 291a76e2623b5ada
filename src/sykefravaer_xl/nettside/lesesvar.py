"""What the page lets her answer where a message asks how her book is to be read.

The messages name the answers as the command line takes them (``--sett grad=brøk``); the page finds
them there, offers them, and hands the one she chose on to every command about her books.
"""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.nettside import tekst

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAVN: Final = ("--sett", "--ark")
_ET_ARK: Final = re.compile(r"--ark(?! \")")
_MULIG: Final = re.compile(
    r"""--sett\ (?:[^\s="]|"[^"]*")+=(?:"[^"]*"|[^\s,;"]*[^\s,;".])?
      | --ark\ "[^"]*"(?:\ --ark\ "[^"]*")*""",
    re.VERBOSE,
)


class UgyldigSvarFeil(SykefravaerFeil):
    """What she wrote is no answer to how the book is to be read."""

    kode = "ugyldig_lesesvar"


def mulige_svar(melding: str) -> list[str]:
    """The answers a message names, each once, as she would write them.

    >>> mulige_svar("Skriv --sett grad=prosent eller --sett grad=brøk.")
    ['grad=prosent', 'grad=brøk']
    """
    funnet = [svar.removeprefix("--sett ") for svar in _MULIG.findall(melding)]
    if _ET_ARK.search(melding) is not None:  # any of her sheets
        funnet.append(tekst.SVAR_ARK)
    return list(dict.fromkeys(funnet))


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
