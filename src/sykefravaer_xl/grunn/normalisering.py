"""Makes texts comparable: what a clerk writes differently but means the same gets one key."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_NORSK: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ö": "oe", "ä": "ae"})
_I_ID: Final = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
_FOLDET: Final = (
    ("aa", "a"), ("oe", "o"), ("ae", "a"),
    ("sjuk", "syk"), ("eigen", "egen"), ("namn", "navn"), ("tilsett", "ansatt"),
)  # fmt: skip
"""Letters that are written in two ways, and the words of the field that nynorsk has otherwise."""
_IKKE_TEGN: Final = re.compile(r"[^a-z0-9]+")
_USYNLIG: Final = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_MELLOMROM: Final = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def nokkel(tekst: str) -> str:
    """Key without case, spaces, dots, accents: ``F.o.m.`` → ``fom``, ``Grad %`` → ``gradprosent``.

    ``ø``, ``oe`` and ``o`` are one letter here (and so on), so ASCII spellings meet; bokmål and
    nynorsk meet too (``Sjukmelding`` → ``sykmelding``).
    """
    tekst = unicodedata.normalize("NFKC", tekst).casefold().translate(_NORSK)
    tekst = tekst.replace("%", "prosent")
    tekst = "".join(
        tegn for tegn in unicodedata.normalize("NFD", tekst) if not unicodedata.combining(tegn)
    )
    tekst = _IKKE_TEGN.sub("", tekst)
    for skrevet, foldet in _FOLDET:
        tekst = tekst.replace(skrevet, foldet)
    return tekst


def rens(tekst: str) -> str:
    """The text as one line: hard and zero-width spaces and line breaks out, ends trimmed."""
    if tekst.isascii() and tekst.isprintable():  # as most: no space but the plain one
        return " ".join(tekst.split())
    return _MELLOMROM.sub(" ", _USYNLIG.sub("", unicodedata.normalize("NFC", tekst))).strip()


def navnenokkel(navn: str) -> str:
    """Key of a person who has no employee number: the name without case and extra spaces.

    «Modell, Max» and «Max Modell» are one.
    """
    etternavn, komma, fornavn = rens(navn).casefold().partition(",")
    if not komma or "," in fornavn or not fornavn.strip():
        return rens(navn).casefold()
    return f"{fornavn.strip()} {etternavn.strip()}"


def slug(navn: str) -> str:
    """Id of a checkpoint the clerk made up: ``Kaffe med leder`` → ``kaffe_med_leder``."""
    tekst = rens(navn).casefold().translate(_I_ID)
    return re.sub(r"[^a-z0-9]+", "_", tekst).strip("_")
