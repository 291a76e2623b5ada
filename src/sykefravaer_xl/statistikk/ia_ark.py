"""The IA work sheet as a workbook: Spekter's phases and questions, with figures and room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.linjebryting import linjer as linjer_i
from sykefravaer_xl.ark.modell import Arkmodell, Side, Utseende
from sykefravaer_xl.ark.stil import (
    AVSNITT,
    BEREGNET,
    BLA,
    BLEK_BLA,
    DATOFORMAT,
    LINJE,
    SKIFER,
    SMAATT,
    TITTEL,
    brod,
    overskrift,
    utseende,
)
from sykefravaer_xl.ark.xlsxskriver import som_boker
from sykefravaer_xl.statistikk import ia_tekst as tekst
from sykefravaer_xl.statistikk.ia_tall import linjer
from sykefravaer_xl.statistikk.rapport_bok import advarsler, periodetekst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.statistikk.figurer import Statistikk

_BREDDER: Final = (39, 42, 45, 13, 10)
_LINJE: Final = 15.0
_SKALA: Final = 66
_SIDEHOYDE: Final = 480 * 100 / _SKALA
_MINST: Final = 36.0
"""Points of a row with room to write by hand."""
_SISTE: Final = len(_BREDDER)


class _Ark:
    """A sheet filled from the top."""

    def __init__(self, navn: str, tittel: str, under: str, fane: str) -> None:
        self.ark = ark = Arkmodell(
            navn,
            frys=(3, 0),
            fane=fane,
            side=Side(
                liggende=True, skala=_SKALA, marger=(0.5, 0.4, 0.75, 0.65),
                topp=f'&L&"Calibri,Bold"{tekst.TITTEL}&R&A', gjenta_rader=(1, 2),
            ),
        )  # fmt: skip
        ark.bredder(1.5, *_BREDDER)
        ark.hoyde(0, 6)
        ark.hoyde(1, 30)
        ark.skriv(1, 1, tittel, TITTEL)
        ark.hoyde(2, _LINJE)
        ark.skriv(2, 1, under, SMAATT)
        self.rad = 4
        self._brukt = 75.0

    def hoyde(self, punkter: float) -> None:
        self.ark.hoyde(self.rad, punkter)
        self._brukt += punkter

    def krev(self, punkter: float) -> bool:
        """Start a new page where so much is not left on this one; says whether it did."""
        full = self._brukt + punkter > _SIDEHOYDE and self._brukt > 160
        if full:
            self.ark.side.brudd += (self.rad,)
            self._brukt = 60.0  # the title rows are repeated
        return full

    def avsnitt(self, tittel: str) -> None:
        self.hoyde(22)
        self.ark.flett(self.rad, 1, _SISTE, tittel, AVSNITT)
        self.rad += 1

    def punkt(self, linje: str) -> None:
        self.hoyde(_LINJE * -(-len(linje) // 140))
        form = brod(indent=1, align="left")
        self.ark.flett(self.rad, 1, _SISTE, linje, form)
        self.rad += 1

    def overskrifter(self, navn: Sequence[str]) -> None:
        self.hoyde(18)
        for kol, ord_ in enumerate(navn, start=1):
            beregnet = ord_ == tekst.KOLONNER[1]
            self.ark.skriv(self.rad, kol, ord_, overskrift(beregnet=beregnet))
        self.rad += 1

    def rekke(self, venstre: str, tall: str, *, fet: bool = True) -> None:
        """A question, its figures, and empty cells to write in."""
        self.hoyde(radhoyde(venstre, tall))
        felles: dict[str, Any] = {
            "border": 1, "border_color": LINJE, "text_wrap": True, "valign": "top",
            "align": "left", "indent": 1,
        }  # fmt: skip
        graa = {"bg_color": BEREGNET} if tall else {}
        egne: tuple[tuple[str | None, Utseende], ...] = (
            (venstre, {"bold": fet and bool(venstre)}),
            (tall, graa),
            (None, {}),
            (None, {}),
            (None, {"num_format": DATOFORMAT}),
        )
        for kol, (verdi, mer) in enumerate(egne, start=1):
            self.ark.skriv(self.rad, kol, verdi, {**felles, **mer})
        self.rad += 1


def radhoyde(sporsmal: str, tall: str) -> float:
    """Points of a row: all of its text, and room to write by hand."""
    tekster = zip((sporsmal, tall), _BREDDER, strict=False)
    return max(_MINST, *(_LINJE * linjer_i(ett, bredde) + 3 for ett, bredde in tekster))


def ia_som_bytes(stat: Statistikk, virksomhet: str = "") -> bytes:
    """The work sheet with the figures the workbook has; what may not be shown is a colon."""
    under = tekst.UNDERTITTEL.format(dato=f"{stat.dato:%d.%m.%Y}", periode=periodetekst(stat))
    tittel = f"{virksomhet}: {tekst.TITTEL}" if virksomhet else tekst.TITTEL
    alle = [_forside(stat, tittel, under)]
    for fase in tekst.FASER:
        ark = _Ark(fase.navn, fase.navn, fase.hva, BLA)
        for stikkord in fase.stikkord:
            ark.punkt(f"• {stikkord}")
        for delmal, sporsmal in zip(tekst.DELMAL, fase.sporsmal, strict=True):
            _delmal(ark, stat, delmal, sporsmal)
        if fase is tekst.FASER[-1]:
            _delmal(ark, stat, tekst.GENERELT_TITTEL, tekst.GENERELT)
        alle.append(ark)
        if fase.navn == "Gjennomføring":
            alle.append(_plan(stat, under))
    modeller = (ark.ark for ark in alle)
    return som_boker(modeller, title=tekst.TITTEL, author="sykefravaer_xl", subject="")


def _delmal(ark: _Ark, stat: Statistikk, tittel: str, sporsmal: Sequence[tekst.Sporsmal]) -> None:
    """The questions of one sub-goal on one page where they fit, and an empty row."""
    rader = [(ett.tekst, linjer(stat, ett.tall)) for ett in sporsmal]
    rader.append(("", ""))
    ark.hoyde(9)
    ark.rad += 1
    ark.krev(min(40 + sum(radhoyde(*rad) for rad in rader), 0.85 * _SIDEHOYDE))
    ark.avsnitt(tittel)
    ark.overskrifter(tekst.KOLONNER)
    for rad in rader:
        if ark.krev(radhoyde(*rad)):
            ark.overskrifter(tekst.KOLONNER)
        ark.rekke(*rad)


def _forside(stat: Statistikk, tittel: str, under: str) -> _Ark:
    ark = _Ark(tekst.FORSIDE, tittel, under, SKIFER)
    for advarsel in advarsler(stat):
        ark.punkt(advarsel)
    ark.avsnitt(tekst.DELTAKERE_TITTEL)
    felt = utseende(border=1, border_color=LINJE)
    merke = utseende(border=1, border_color=LINJE, bg_color=BLEK_BLA, bold=True, indent=1)
    for navn in tekst.DELTAKERE:
        ark.ark.hoyde(ark.rad, 20)
        ark.ark.skriv(ark.rad, 1, navn, merke)
        ark.ark.flett(ark.rad, 2, _SISTE, None, felt)
        ark.rad += 1
    ark.rad += 1
    ark.avsnitt(tekst.FASER_TITTEL)
    lenke = utseende(font_color=BLA, underline=1, indent=1)
    for fase in tekst.FASER:
        ark.ark.skriv(ark.rad, 1, fase.navn, lenke, f"'{fase.navn}'!A1")
        ark.ark.skriv(ark.rad, 2, fase.hva)
        ark.rad += 1
    ark.punkt(tekst.FASER_FORKLARING)
    ark.rad += 1
    ark.avsnitt(tekst.REGLER_TITTEL)
    for regel in tekst.TOMMELFINGERREGLER:
        ark.punkt(f"• {regel}")
    ark.rad += 1
    ark.punkt(tekst.KILDE)
    return ark


def _plan(stat: Statistikk, under: str) -> _Ark:
    """Goals with where we are now, and an empty plan of action."""
    ark = _Ark(tekst.MAL_ARK, tekst.MAL_ARK, under, BLA)
    ark.avsnitt(tekst.MAL_TITTEL)
    ark.overskrifter(tekst.MAL_KOLONNER)
    for delmal, nokler in zip(tekst.DELMAL, tekst.UTGANGSPUNKT, strict=True):
        ark.rekke(delmal, linjer(stat, nokler))
    ark.rad += 1
    ark.avsnitt(tekst.PLAN_TITTEL)
    ark.overskrifter(tekst.PLAN_KOLONNER)
    for _ in range(tekst.PLAN_RADER):
        ark.rekke("", "")
    return ark
