"""A book with every call of ``kallsaker`` in cells, and what LibreOffice answers in it.

Each call stands twice: with all its arguments in cells, and written into the formula as far as
Calc can. Answers of more than one cell are array formulas, and their size is asked for as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.verter.libreoffice import filnavn
from tests.excel_libreoffice.kontor import Kontor, Steg
from tests.verter.kallsaker import KALL
from tests.verter.matrise import Svar, ventet_i_calc

DATA, CELLER, FORMEL, STORRELSE = ARKENE = ["Data", "Celler", "Formel", "Størrelse"]
TOM_CELLE: Final = f"{DATA}.ZZ1"
BLOKK: Final = 10
"""Columns between the first cells of two arguments."""


def _kolonne(nummer: int) -> str:
    return chr(65 + nummer) if nummer < 26 else _kolonne(nummer // 26 - 1) + chr(65 + nummer % 26)


def _omrade(kolonne: int, rad: int, bredde: int, hoyde: int) -> str:
    forste, siste = (
        f"{_kolonne(kolonne)}{rad}",
        f"{_kolonne(kolonne + bredde - 1)}{rad + hoyde - 1}",
    )
    return forste if forste == siste else f"{forste}:{siste}"


def _i_celle(verdi: object) -> str:
    """As ``sjofor.fyll`` takes it; an empty text is what a formula leaves in an empty cell."""
    if isinstance(verdi, str):
        return f"'{verdi}" if verdi else '=""'
    return repr(verdi)


def _skrevet(argument: object) -> str | None:
    """The argument written in a formula; None when Calc has no way to write it."""
    if argument is None:
        return ""
    if isinstance(argument, str):
        return '"' + argument.replace('"', '""') + '"'
    if not isinstance(argument, list):
        return repr(argument)
    celler = [[None if c in (None, "") else _skrevet(c) for c in rad] for rad in argument]
    if any(c is None for rad in celler for c in rad):
        return None
    return "{" + "|".join(";".join(filter(None, rad)) for rad in celler) + "}"


class Matrisebok:
    """Where every call and its answer stand: the answers at the same place in both sheets."""

    def __init__(self, ventede: Sequence[Svar]) -> None:
        self._celler: dict[str, dict[tuple[int, int], str]] = {ark: {} for ark in ARKENE}
        self._matriser: list[tuple[str, str, str]] = []
        self._steder: list[tuple[int, int, int]] = []
        """First row, height and width of each answer."""
        self._data_rad = self._svar_rad = 1
        for (navn, argumenter), svar in zip(KALL, ventede, strict=True):
            self._legg_til(navn, argumenter, svar)

    def _legg_til(self, navn: str, argumenter: tuple[object, ...], svar: Svar) -> None:
        pekt = [self._i_data(nr, a) for nr, a in enumerate(argumenter)]
        skrevet = [_skrevet(a) for a in argumenter]
        self._data_rad += 1 + max((len(a) for a in argumenter if isinstance(a, list)), default=1)
        hoyde, bredde = (len(svar), len(svar[0])) if isinstance(svar, list) else (1, 1)
        self._steder.append((self._svar_rad, hoyde, bredde))
        flere = FUNKSJONER[navn].svar.omrade
        i_formel = [p if s is None else s for p, s in zip(pekt, skrevet, strict=True)]
        for ark, argumentliste in ((CELLER, pekt), (FORMEL, i_formel)):
            formel = f"={filnavn(navn)}({';'.join(argumentliste)})"
            if flere:
                sted = _omrade(0, self._svar_rad, bredde, hoyde)
                self._matriser.append((ark, sted, formel))
            else:
                self._celler[ark][self._svar_rad, 0] = formel
        if flere:
            kall = f"{filnavn(navn)}({';'.join(pekt)})"
            self._celler[STORRELSE][self._svar_rad, 0] = f"=ROWS({kall})"
            self._celler[STORRELSE][self._svar_rad, 1] = f"=COLUMNS({kall})"
        self._svar_rad += hoyde + 1

    def _i_data(self, nr: int, argument: object) -> str:
        if argument is None:
            return TOM_CELLE
        rader = argument if isinstance(argument, list) else [[argument]]
        for r, rad in enumerate(rader):
            for k, celle in enumerate(rad):
                if celle is not None:
                    self._celler[DATA][self._data_rad + r, nr * BLOKK + k] = _i_celle(celle)
        bredde = max(map(len, rader))
        return f"{DATA}.{_omrade(nr * BLOKK, self._data_rad, bredde, len(rader))}"

    def _rader(self, ark: str) -> list[list[str]]:
        celler = self._celler[ark]
        siste, bredest = (max(par[i] for par in celler) for i in (0, 1))
        return [[celler.get((r, k), "") for k in range(bredest + 1)] for r in range(1, siste + 1)]

    def lag(self) -> list[Steg]:
        """The steps that make the book."""
        return [
            ("aapne", ""),
            ("ark", ARKENE),
            ("fyll", {ark: self._rader(ark) for ark in ARKENE}),
            ("matriser", self._matriser),
        ]

    def les(self) -> Steg:
        """The step that reads every answer."""
        bredest = max(bredde for _, _, bredde in self._steder)
        alt = _omrade(0, 1, bredest, self._svar_rad)
        return ("les", [[ark, alt] for ark in (CELLER, FORMEL, STORRELSE)])

    def tolk(self, lest: list[Any]) -> dict[str, list[Svar]]:
        """Answers by sheet."""
        ut: dict[str, list[Svar]] = {}
        for ark, rader in zip((CELLER, FORMEL, STORRELSE), lest, strict=True):
            verdier = [[_verdi(celle) for celle in rad] for rad in rader]
            ut[ark] = [
                [rad[: 2 if ark == STORRELSE else bredde] for rad in verdier[fra - 1 :][:hoyde]]
                for fra, hoyde, bredde in self._steder
            ]
        return ut

    def krev_storrelse(self, storrelser: Sequence[Svar]) -> None:
        """An answer larger than its array formula would be cut without a word."""
        for (_, hoyde, bredde), (navn, argumenter), sett in zip(
            self._steder, KALL, storrelser, strict=True
        ):
            if FUNKSJONER[navn].svar.omrade:
                assert isinstance(sett, list)
                assert sett[0] == [hoyde, bredde], f"{navn}{argumenter!r}: {sett[0]}"


def _verdi(celle: dict[str, Any]) -> str | float:
    return f"#{celle['feil']}" if celle["v"] is None else celle["v"]


def svar_i_libreoffice(kontor: Kontor, mappe: Path) -> dict[str, list[Svar]]:
    """Answers by way: typed in, and after a trip through both kinds of file.

    ``lagret`` is what the file holds before anything is calculated again.
    """
    bok = Matrisebok(ventet_i_calc())
    filer = {slutt: str(mappe / f"matrise{slutt}") for slutt in (".ods", ".xlsx")}
    steg = [*bok.lag(), ("regn", 1), bok.les()]
    steg += [("lagre", sti) for sti in filer.values()] + [("lukk", None)]
    for sti in filer.values():
        steg += [("aapne", sti), bok.les(), ("regn", 1), bok.les(), ("lukk", None)]
    svar = [s for s, (navn, _) in zip(kontor.kjor(steg), steg, strict=True) if navn == "les"]
    forste, *filsvar = map(bok.tolk, svar)
    bok.krev_storrelse(forste[STORRELSE])
    navn = ("ods lagret", "ods regnet", "xlsx lagret", "xlsx regnet")
    return {
        "LO celler": forste[CELLER],
        "LO formel": forste[FORMEL],
        **{n: ett[CELLER] for n, ett in zip(navn, filsvar, strict=True)},
    }
