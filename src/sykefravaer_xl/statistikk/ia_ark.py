"""The IA work sheet as a workbook: Spekter's phases and questions, with figures and room."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.bok import OPPRETTET, ny_bok
from sykefravaer_xl.ark.stil import BEREGNET, BLA, BLEK_BLA, DATOFORMAT, LINJE, SKIFER, Stil
from sykefravaer_xl.statistikk import ia_tekst as tekst
from sykefravaer_xl.statistikk.ia_tall import linjer
from sykefravaer_xl.statistikk.rapport_bok import advarsler, periodetekst

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

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

    def __init__(self, bok: Workbook, stil: Stil, navn: str, tittel: str, under: str) -> None:
        self.ark: Worksheet = bok.add_worksheet(navn)
        self.stil = stil
        self.rad = 1
        ark = self.ark
        ark.hide_gridlines(2)
        ark.set_column(0, 0, 1.5)
        for nr, bredde in enumerate(_BREDDER, start=1):
            ark.set_column(nr, nr, bredde)
        ark.set_landscape()
        ark.set_paper(9)
        ark.set_print_scale(_SKALA)
        ark.set_margins(left=0.5, right=0.4, top=0.75, bottom=0.65)
        ark.set_header(f'&L&"Calibri,Bold"{tekst.TITTEL}&R&A')
        ark.set_footer("&L&F&RSide &P av &N")
        ark.set_row(0, 6)
        ark.set_row(1, 30)
        ark.write_string(1, 1, tittel, stil.tittel())
        ark.set_row(2, _LINJE)
        ark.write_string(2, 1, under, stil.dempet())
        ark.repeat_rows(1, 2)
        ark.freeze_panes(3, 0)
        self.rad = 4
        self._brukt = 75.0
        self._brudd: list[int] = []

    def hoyde(self, punkter: float) -> None:
        self.ark.set_row(self.rad, punkter)
        self._brukt += punkter

    def krev(self, punkter: float) -> None:
        """Start a new page where so much is not left on this one."""
        if self._brukt + punkter > _SIDEHOYDE and self._brukt > 160:
            self._brudd.append(self.rad)
            self.ark.set_h_pagebreaks(self._brudd)
            self._brukt = 60.0  # the title rows are repeated

    def avsnitt(self, tittel: str) -> None:
        self.hoyde(22)
        form = self.stil.avsnitt()
        self.ark.merge_range(self.rad, 1, self.rad, _SISTE, tittel, form)
        self.rad += 1

    def punkt(self, linje: str) -> None:
        self.hoyde(_LINJE * -(-len(linje) // 140))
        form = self.stil.tekst(indent=1, align="left")
        self.ark.merge_range(self.rad, 1, self.rad, _SISTE, linje, form)
        self.rad += 1

    def overskrifter(self, navn: Sequence[str]) -> None:
        self.hoyde(18)
        for kol, ord_ in enumerate(navn, start=1):
            beregnet = ord_ == tekst.KOLONNER[1]
            self.ark.write_string(self.rad, kol, ord_, self.stil.overskrift(beregnet=beregnet))
        self.rad += 1

    def rekke(self, venstre: str, tall: str, *, fet: bool = True) -> None:
        """A question, its figures, and empty cells to write in."""
        hoyde = radhoyde(venstre, tall)
        self.krev(hoyde)
        self.hoyde(hoyde)
        felles: dict[str, Any] = {
            "border": 1, "border_color": LINJE, "text_wrap": True, "valign": "top",
            "align": "left", "indent": 1,
        }  # fmt: skip
        self._skriv(1, venstre, self.stil.format(**felles, bold=fet and bool(venstre)))
        graa = {"bg_color": BEREGNET} if tall else {}
        self._skriv(2, tall, self.stil.format(**felles, **graa))
        self._skriv(3, "", self.stil.format(**felles))
        self._skriv(4, "", self.stil.format(**felles))
        self._skriv(5, "", self.stil.format(**felles, num_format=DATOFORMAT))
        self.rad += 1

    def _skriv(self, kol: int, verdi: str, form: Any) -> None:
        if verdi:
            self.ark.write_string(self.rad, kol, verdi, form)
        else:
            self.ark.write_blank(self.rad, kol, None, form)


def _hoyde(innhold: str, kolonne: int) -> float:
    bredde = _BREDDER[kolonne] * 0.92
    return _LINJE * sum(max(1, -(-len(linje) // int(bredde))) for linje in innhold.split("\n")) + 3


def radhoyde(sporsmal: str, tall: str) -> float:
    """Points of a row: all of its text, and room to write by hand."""
    return max(_MINST, _hoyde(sporsmal, 0), _hoyde(tall, 1))


def ia_som_bytes(stat: Statistikk, virksomhet: str = "") -> bytes:
    """The work sheet with the figures the workbook has; what may not be shown is a colon."""
    strom = BytesIO()
    bok: Any = ny_bok(strom)
    bok.set_properties({"title": tekst.TITTEL, "author": "sykefravaer_xl", "created": OPPRETTET})
    stil = Stil(bok)
    under = tekst.UNDERTITTEL.format(dato=f"{stat.dato:%d.%m.%Y}", periode=periodetekst(stat))
    tittel = f"{virksomhet}: {tekst.TITTEL}" if virksomhet else tekst.TITTEL
    _forside(bok, stil, stat, tittel, under)
    for fase in tekst.FASER:
        ark = _Ark(bok, stil, fase.navn, f"{fase.navn}", fase.hva)
        ark.ark.set_tab_color(BLA)
        for stikkord in fase.stikkord:
            ark.punkt(f"• {stikkord}")
        for delmal, sporsmal in zip(tekst.DELMAL, fase.sporsmal, strict=True):
            _delmal(ark, stat, delmal, sporsmal)
        if fase is tekst.FASER[-1]:
            _delmal(ark, stat, tekst.GENERELT_TITTEL, tekst.GENERELT)
        if fase.navn == "Gjennomføring":
            _plan(bok, stil, stat, under)
    bok.close()
    return strom.getvalue()


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
        ark.rekke(*rad)


def _forside(bok: Workbook, stil: Stil, stat: Statistikk, tittel: str, under: str) -> None:
    ark = _Ark(bok, stil, tekst.FORSIDE, tittel, under)
    ark.ark.set_tab_color(SKIFER)
    for advarsel in advarsler(stat):
        ark.punkt(advarsel)
    ark.avsnitt(tekst.DELTAKERE_TITTEL)
    felt = stil.format(border=1, border_color=LINJE)
    merke = stil.format(border=1, border_color=LINJE, bg_color=BLEK_BLA, bold=True, indent=1)
    for navn in tekst.DELTAKERE:
        ark.ark.set_row(ark.rad, 20)
        ark.ark.write_string(ark.rad, 1, navn, merke)
        ark.ark.merge_range(ark.rad, 2, ark.rad, _SISTE, "", felt)
        ark.rad += 1
    ark.rad += 1
    ark.avsnitt(tekst.FASER_TITTEL)
    lenke = stil.format(font_color=BLA, underline=1, indent=1)
    for fase in tekst.FASER:
        ark.ark.write_url(ark.rad, 1, f"internal:'{fase.navn}'!A1", lenke, fase.navn)
        ark.ark.write_string(ark.rad, 2, fase.hva)
        ark.rad += 1
    ark.punkt(tekst.FASER_FORKLARING)
    ark.rad += 1
    ark.avsnitt(tekst.REGLER_TITTEL)
    for regel in tekst.TOMMELFINGERREGLER:
        ark.punkt(f"• {regel}")
    ark.rad += 1
    ark.punkt(tekst.KILDE)


def _plan(bok: Workbook, stil: Stil, stat: Statistikk, under: str) -> None:
    """Goals with where we are now, and an empty plan of action."""
    ark = _Ark(bok, stil, tekst.MAL_ARK, tekst.MAL_ARK, under)
    ark.ark.set_tab_color(BLA)
    ark.avsnitt(tekst.MAL_TITTEL)
    ark.overskrifter(tekst.MAL_KOLONNER)
    for delmal, nokler in zip(tekst.DELMAL, tekst.UTGANGSPUNKT, strict=True):
        ark.rekke(delmal, linjer(stat, nokler))
    ark.rad += 1
    ark.avsnitt(tekst.PLAN_TITTEL)
    ark.overskrifter(tekst.PLAN_KOLONNER)
    for _ in range(tekst.PLAN_RADER):
        ark.rekke("", "")
