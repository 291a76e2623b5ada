"""What VBA's compiler would refuse, as far as rules on text can see; there is no VBA here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_ORD: Final = """
and array as boolean byref byte byval call case cdate const currency date declare dim do double
each else elseif empty end enum eqv error event exit false for function get global gosub goto
if imp implements in input integer is let lib like long loop lset me mid mod new next not
nothing null object on open option optional or paramarray preserve print private property
public put redim rem resume return rset select set single static step stop string sub then time
to true type typeof until variant wend while with write xor
"""
NOKKELORD: Final = frozenset(_ORD.split())
NAVN: Final = re.compile(r"[A-Za-z]\w{0,254}", re.ASCII)
_START: Final = re.compile(r"(?:Public |Private )?(Function|Sub) (\w+)\((.*?)\)(?: As \w+)?$")
_ERKLARING: Final = re.compile(r"(?:Public|Private|Dim|Const|Global|Declare|Type|Enum|Option)\b")
_TEKST: Final = re.compile(r'"(?:[^"]|"")*"')
_BIT: Final = re.compile(r'"((?:[^"]|"")*)"|ChrW\((\d+)\)|(vbLf)')


@dataclass(frozen=True, slots=True)
class Prosedyre:
    """A procedure: its kind, name, parameters as written, and the lines between."""

    slag: str
    navn: str
    parametre: tuple[str, ...]
    linjer: tuple[str, ...]


def logiske(tekst: str) -> list[str]:
    """Lines with their continuations, without comments and indents."""
    ut: list[str] = []
    apen = False
    for linje in tekst.splitlines():
        naken = _uten_kommentar(linje).strip()
        fortsetter = naken.endswith(" _")
        naken = naken.removesuffix(" _").strip()
        if apen:
            ut[-1] = f"{ut[-1]} {naken}"
        else:
            ut.append(naken)
        apen = fortsetter
    return [linje for linje in ut if linje]


def _uten_kommentar(linje: str) -> str:
    dekket = _TEKST.sub(lambda m: "x" * len(m[0]), linje)
    return linje[: dekket.index("'")] if "'" in dekket else linje


def fortsettelser(tekst: str) -> int:
    """The longest run of continued lines."""
    lengst = rad = 0
    for linje in tekst.splitlines():
        rad = rad + 1 if linje.endswith(" _") else 0
        lengst = max(lengst, rad)
    return lengst


def prosedyrer(tekst: str) -> list[Prosedyre]:
    """The procedures of a module. Raises AssertionError where one is not ended as it began."""
    ut: list[Prosedyre] = []
    hode: re.Match[str] | None = None
    linjer: list[str] = []
    for linje in logiske(tekst):
        start = _START.match(linje)
        if start and "Declare" not in linje:
            assert hode is None, linje
            hode, linjer = start, []
        elif hode is not None and linje == f"End {hode[1]}":
            parametre = tuple(p.strip() for p in hode[3].split(",") if p.strip())
            ut.append(Prosedyre(hode[1], hode[2], parametre, tuple(linjer)))
            hode = None
        elif hode is not None:
            linjer.append(linje)
        elif ut:  # VBA: only comments may follow a procedure
            assert not _ERKLARING.match(linje), linje
            assert linje.startswith("#"), linje
    assert hode is None
    return ut


def ord_i(linjer: tuple[str, ...]) -> set[str]:
    """Every word of some lines outside texts."""
    return {o for linje in linjer for o in re.findall(r"\b[A-Za-z]\w*", _TEKST.sub('""', linje))}


def verdi(uttrykk: str) -> str:
    """The text an expression of literals, ``ChrW`` and ``vbLf`` gives."""
    ut, her = "", 0
    while True:
        treff = _BIT.match(uttrykk, her)
        assert treff, uttrykk[her:]
        if treff[3]:
            ut += "\n"
        else:
            ut += chr(int(treff[2])) if treff[2] else treff[1].replace('""', '"')
        her = treff.end()
        if her == len(uttrykk):
            return ut
        assert uttrykk.startswith(" & ", her), uttrykk[her:]
        her += 3
