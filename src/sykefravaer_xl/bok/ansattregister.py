"""Who a row is about: number or name as written -> the employee's key."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import Cellefeil, les_tekst, sitat_navn
from sykefravaer_xl.grunn.normalisering import navnenokkel, nokkel

if TYPE_CHECKING:
    from collections.abc import Iterable

_SOM_OVER: Final = frozenset(
    nokkel(o)
    for o in ("samme", "samme person", "samme som over", "som over", "ditto", "d.o.", "forts.",
              "fortsettelse", "fortsetter", "forts. fra over", "idem")
)  # fmt: skip
"""What stands for the one in the row above; as marks of repetition do, it is no name."""
_BEGYNNER: Final = ("samme", "som over", "ditto", "d.o", "forts", "idem")
"""What one of them begins with."""
NUMMER_LENGDE: Final = 50
_TVETYDIG: Final = 2
"""So many employees of one name are enough to know that it does not say who it is."""
_Oppslag = dict[str, tuple[str, ...]]


def les_ansattnr(verdi: object) -> str | None:
    """An employee number as text: 1001.0 is «1001», leading zeros stay; wide digits are digits."""
    skrevet = les_tekst(verdi, mest=NUMMER_LENGDE)
    if skrevet is not None and not skrevet.isascii():
        skrevet = normalize("NFKC", skrevet)
    return _person(skrevet)


class Nummerleser:
    """Reads employee numbers, and notes which of them are numbers in the book and not text."""

    def __init__(self) -> None:
        self.tall: set[str] = set()

    def __call__(self, verdi: object) -> str | None:
        """The number as text, as ``les_ansattnr``."""
        nr = les_ansattnr(verdi)
        if nr is not None and not isinstance(verdi, str) and nr.isdigit():
            self.tall.add(nr)
        return nr


def les_navn(verdi: object) -> str | None:
    """The name of an employee; «"» and «samme» name nobody."""
    return _person(les_tekst(verdi))


def _person(skrevet: str | None) -> str | None:
    """What is written, where it can be a number or a name at all."""
    if not skrevet:
        return None
    forste = skrevet[0]
    if not forste.isalnum() and not any(t.isalnum() for t in skrevet):
        return None
    # a key is dear, and a book has many people
    mulig = not forste.isalnum() or skrevet.casefold().startswith(_BEGYNNER)
    if mulig and nokkel(skrevet) in _SOM_OVER:
        return None
    return skrevet


class Ansattregister:
    """The employees a row may point at.

    ``ark`` is the sheet that lists them all; None when the book has no such list, and then every
    number and name is taken as it stands.
    """

    def __init__(self, kjente: Iterable[tuple[str, str | None]], ark: str | None) -> None:
        self._ark = ark
        self._kjente = tuple(kjente)
        self._nokler = {ansatt for ansatt, _ in self._kjente}

    @cached_property
    def _uten_nuller(self) -> _Oppslag:
        """Made when a number is not spelled as in the list, which most are."""
        return _oppslag((_uten_nuller(ansatt), ansatt) for ansatt in self._nokler)

    @cached_property
    def _navn(self) -> _Oppslag:
        """Made when somebody is known by name."""
        return _oppslag((navnenokkel(navn), ansatt) for ansatt, navn in self._kjente if navn)

    def kjenner(self, nr: str | None, navn: str | None) -> bool:
        """True when the number or name stands in the list."""
        try:
            self.finn(nr, navn)
        except Cellefeil as feil:
            return feil.kode == "tvetydig_navn"
        return True

    def finn(self, nr: str | None, navn: str | None) -> str:
        """The key of the employee; raises ``Cellefeil`` when it is not clear who it is."""
        if nr is None and navn is not None and not any(tegn.isalpha() for tegn in navn):
            nr, navn = navn, None  # the clerk keeps the numbers under a heading like «Ansatt»
        if nr is not None:
            return self._fra_nummer(nr, navn)
        if navn is None:
            raise Cellefeil("ansatt_mangler", tekst.ANSATT_MANGLER)
        return self._fra_navn(navn)

    def _fra_nummer(self, nr: str, navn: str | None) -> str:
        if self._ark is None or nr in self._nokler:
            return nr
        like = self._uten_nuller.get(_uten_nuller(nr), ())
        if len(like) == 1:
            return like[0]  # 12 shown as 0012 by a number format
        uten_nummer = self._navn.get(navnenokkel(navn), ()) if navn else ()
        if navn and uten_nummer == (navnenokkel(navn),):
            return navnenokkel(navn)  # the list has names only
        raise Cellefeil(
            "ukjent_ansatt",
            tekst.ANSATT_UKJENT.format(sitat=sitat_navn(nr), ark=self._ark)
            if _kan_vises(nr)
            else tekst.ANSATT_UKJENT_NAVN.format(ark=self._ark),
        )

    def _fra_navn(self, navn: str) -> str:
        treff = self._navn.get(navnenokkel(navn), ())
        if len(treff) > 1:
            raise Cellefeil("tvetydig_navn", tekst.NAVN_TVETYDIG)
        if treff:
            return treff[0]
        if self._ark is not None:
            raise Cellefeil("ukjent_ansatt", tekst.ANSATT_UKJENT_NAVN.format(ark=self._ark))
        return navnenokkel(navn)


def _oppslag(par: Iterable[tuple[str, str]]) -> _Oppslag:
    ut: _Oppslag = {}
    for navn, ansatt in par:
        kjente = ut.get(navn, ())
        if len(kjente) < _TVETYDIG and ansatt not in kjente:
            ut[navn] = (*kjente, ansatt)
    return ut


def _uten_nuller(nr: str) -> str:
    return nr.lstrip("0").casefold()


def _kan_vises(nr: str) -> bool:
    """A number may be quoted in a message; a name written in its place may not."""
    return any(tegn.isdigit() for tegn in nr) and " " not in nr
