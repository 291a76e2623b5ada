"""Formulas that span cells: what must not be cut in two by writing into it."""

from __future__ import annotations

import re

from arkbok.adresse import Omrade, navn
from arkbok.cellesok import Cellesok
from arkbok.feil import FormelOmradeFeil
from arkbok.xmltekst import attributt


class Formelvakt:
    """Collects array ranges and shared formulas while the rows go by; judges at the end."""

    def __init__(self, p: str) -> None:
        self._med_attr = re.compile(rf"<{p}f(\s[^<>]*?)(/?)>(?:\s*(</))?")
        self.apen = f"<{p}f"
        self._slutt = (" ", ">", "/", "\n", "\t", "\r")
        self.finnes = False
        self.overskrevet = False
        self._omrader: dict[Omrade, None] = {}
        self._foreldrelose: dict[str, str] = {}  # shared formula to its master's address
        self._avhengige: set[str] = set()

    def kan_ha_formel(self, tekst: str) -> bool:
        """False for nearly all texts without one; one sign is found faster than two."""
        return "f" in tekst and self.apen in tekst

    def har_formel(self, tekst: str) -> bool:
        ved = tekst.find(self.apen)
        while ved >= 0:
            if tekst[ved + len(self.apen)] in self._slutt:
                return True
            ved = tekst.find(self.apen, ved + 1)
        return False

    def beholdt(self, tekst: str) -> None:
        """XML of cells that stay as they are (a whole row, or what is left of it)."""
        if self.apen not in tekst or not self.har_formel(tekst):
            return
        self.finnes = True
        for treff in self._med_attr.finditer(tekst):
            apning = f"<f{treff[1]}>"
            slag = attributt(apning, "t")
            if slag in ("array", "dataTable") and (ref := attributt(apning, "ref")):
                self._omrader[Omrade.les(ref)] = None
            elif slag == "shared" and (treff[2] or treff[3]):
                self._avhengige.add(attributt(apning, "si") or "0")

    def borte(self, tekst: str, rad: int, kol: int) -> None:
        """XML of a cell that is about to lose its content."""
        if self.apen not in tekst or not self.har_formel(tekst):
            return
        self.overskrevet = True
        adresse = navn(rad, kol)
        for treff in self._med_attr.finditer(tekst):
            apning = f"<f{treff[1]}>"
            slag = attributt(apning, "t")
            if slag in ("array", "dataTable"):
                raise self._feil(adresse)
            if slag == "shared" and not (treff[2] or treff[3]):
                self._foreldrelose[attributt(apning, "si") or "0"] = adresse

    def _feil(self, adresse: str) -> FormelOmradeFeil:
        return FormelOmradeFeil(
            f"Cellen {adresse} er del av en matriseformel eller en datatabell, og kan ikke fylles "
            "ut alene. Flytt formelen eller slett den, og prøv igjen."
        )

    def dom(self, sok: Cellesok) -> None:
        """Raise when a written cell would break a formula that stays."""
        for omrade in self._omrader:
            if (adresse := sok(omrade)) is not None:
                raise self._feil(adresse)
        for si, adresse in self._foreldrelose.items():
            if si in self._avhengige:
                raise FormelOmradeFeil(
                    f"Cellen {adresse} inneholder formelen som cellene under deler, og kan ikke "
                    "fylles ut alene. Skriv formelen på nytt i cellen under og kopier den nedover "
                    "i Excel, og prøv igjen."
                )
