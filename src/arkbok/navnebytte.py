"""A sheet or table gets another name: the formulas that mention it must follow."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from arkbok.xmltekst import rom_tekst

_STRENG = re.compile(r'"(?:[^"]|"")*"')
_TRENGER_IKKE_APOSTROF = re.compile(r"[^\W\d]\w*", re.ASCII)
_ARKFORMEL = re.compile(
    r"(<(?:[\w.\-]+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula)(?:\s[^<>]*[^/<>])?>)"
    r"([^<]+)(</)"
)
_LENKE = re.compile(r"(<hyperlink\s[^>]*?\slocation=\")([^\"]+)(\")")
_DIAGRAMFORMEL = re.compile(r"(<c:f>)([^<]+)(</)")


def sitert(ark: str) -> str:
    """The sheet name as a formula writes it; quoted unless surely safe without."""
    if _TRENGER_IKKE_APOSTROF.fullmatch(ark) and not re.fullmatch(
        r"[A-Za-z]{1,3}\d+|[RrCc]\d*|[Rr]\d*[Cc]\d*", ark
    ):
        return ark
    return "'" + ark.replace("'", "''") + "'"


class Navnebytte:
    """Old names to new ones; texts in quotes inside a formula are left alone."""

    def __init__(self, gammelt: str, nytt: str, tabeller: Mapping[str, str]) -> None:
        self._gammelt = gammelt
        self._nytt = nytt
        self._tabeller = {g: n for g, n in tabeller.items() if g != n}
        i_apostrof = re.escape("'" + gammelt.replace("'", "''") + "'!")
        bart = rf"(?<![\w.'\]]){re.escape(gammelt)}!"
        self._ark = re.compile(rf"{i_apostrof}|{bart}")

    def i_formel(self, formel: str) -> str:
        """One formula, without XML escapes."""
        if self._gammelt == self._nytt and not self._tabeller:
            return formel
        ut: list[str] = []
        ved = 0
        for streng in _STRENG.finditer(formel):
            ut += (self._bit(formel[ved : streng.start()]), streng[0])
            ved = streng.end()
        ut.append(self._bit(formel[ved:]))
        return "".join(ut)

    def _bit(self, stykke: str) -> str:
        if self._gammelt != self._nytt:
            stykke = self._ark.sub(lambda _: sitert(self._nytt) + "!", stykke)
        for gammel, ny in self._tabeller.items():
            stykke = re.sub(rf"(?<![\w.]){re.escape(gammel)}(?=\[)", ny, stykke)
        return stykke

    def _i_xml(self, monster: re.Pattern[str], dok: str) -> str:
        if self._gammelt == self._nytt and not self._tabeller:
            return dok
        return monster.sub(lambda m: m[1] + rom_tekst(self.i_formel(unescape(m[2]))) + m[3], dok)

    def i_ark(self, dok: str) -> str:
        """All formulas and links of a sheet or table part."""
        return self._i_xml(_LENKE, self._i_xml(_ARKFORMEL, dok))

    def i_diagram(self, dok: str) -> str:
        """All references of a chart part."""
        return self._i_xml(_DIAGRAMFORMEL, dok)
