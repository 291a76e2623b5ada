"""The manual of the worksheet functions as a workbook: live formulas with the core's answers.

A sheet for every function of the table: how it is written, its arguments, each example with its
cells, the formula and the answer, why, and what a fault looks like. The answers are stored in the
file, so it reads the same without the add-in: Excel is told nothing of recalculating, and tables
are fetched cell by cell, since LibreOffice shows no stored answers of array formulas.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.bok import ny_bok
from sykefravaer_xl.ark.modell import Side as Sideoppsett
from sykefravaer_xl.ark.stil import (
    AVSNITT,
    BEREGNET,
    BLA,
    BLEK_BLA,
    BROD,
    DATOFORMAT,
    LINJE,
    SKIFER,
    TITTEL,
    overskrift,
)
from sykefravaer_xl.ark.xlsxskriver import Formater, sideoppsett
from sykefravaer_xl.funksjoner.funksjon import Eksempel, Funksjon, Slag
from sykefravaer_xl.funksjoner.funksjoner import kall
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.funksjoner.vert import TOM, Vert
from workbooks import funksjonstekst as tekst

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.funksjoner.vert import Verdi

INNHOLD: Final = "Innhold"
VERT: Final = Vert(date(2026, 11, 22))
MOTOR: Final = 191029
"""The calculation engine the file says it was made by: a newer Excel leaves the answers alone."""
FORSTE, SISTE, BREDDE = 1, 10, 16
"""First and last column of the page, and their width."""
TEGN: Final = (SISTE - FORSTE) * BREDDE + 4
"""Characters of running text on a line right of the label, with room to spare."""
SPENN: Final = {"SF_FRISTER": (3, 4, 3)}
"""Columns of the page that each column of the answer takes."""
HODER: Final[Mapping[Slag, tuple[str, ...]]] = {Slag.FRAVAER: tekst.KOLONNER, Slag.TABELL: ()}
"""Headings above an area; a table has its own, a column gets the argument's name."""
STREK: Final = "–"
FASTBREDDE: Final = "Consolas"
PUNKT, PUNKT_LITEN = 15.5, 12.5
"""Height of a line of ordinary text, and of the small text of long answers."""


@dataclass(frozen=True)
class Peker:
    """An area of the sheet: how a formula names it, and what stands there."""

    adresse: str
    verdi: object


class Side:
    """The sheet of one function, written from the top."""

    def __init__(self, bok: Any, stil: Formater, funksjon: Funksjon) -> None:
        self.funksjon = funksjon
        self.stil = stil
        self.ark = bok.add_worksheet(funksjon.navn)
        self.rad = 1
        _side(self.ark)
        self.ark.set_column(FORSTE, SISTE, BREDDE)

    def skriv(self) -> None:
        """Everything."""
        self._hode()
        self._argumenter()
        omrade: Peker | None = None
        for nr, eksempel in enumerate(self.funksjon.eksempler):
            flere = len(self.funksjon.eksempler) > 1
            self._avsnitt(f"Eksempel {nr + 1}" if flere else "Eksempel")
            pekere = self._inndata(eksempel)
            omrade = omrade or next((p for p in pekere if isinstance(p.verdi, list)), None)
            self._formel_og_svar([p.adresse for p in pekere], [p.verdi for p in pekere])
            self._merket("Hvorfor", tekst.FORKLARINGER[self.funksjon.navn][nr])
            self.rad += 1
        self._galt(omrade)

    def _hode(self) -> None:
        ark, stil = self.ark, self.stil
        ark.set_row(self.rad, 30)
        ark.write_string(self.rad, FORSTE, self.funksjon.navn, stil.format(**TITTEL))
        lenke = stil.format(font_color=BLA, underline=1, align="right", valign="vcenter")
        ark.write_url(self.rad, SISTE, f"internal:'{INNHOLD}'!A1", lenke, "Til innhold")
        self.rad += 1
        self._linje(self.funksjon.beskrivelse)
        self.rad += 1
        formel = stil.format(bold=True, font_name=FASTBREDDE, bg_color=BLEK_BLA, indent=1)
        ark.merge_range(self.rad, FORSTE, self.rad, SISTE, "", formel)
        ark.write_string(self.rad, FORSTE, f"={self.funksjon.bruk}", formel)
        self.rad += 2

    def _argumenter(self) -> None:
        self._avsnitt("Argumentene")
        for argument in self.funksjon.argumenter:
            self._merket(argument.navn, argument.forklaring)
        self.rad += 1

    def _inndata(self, eksempel: Eksempel) -> list[Peker]:
        """Writes the example's cells; areas beside each other, single cells below."""
        pekere: dict[int, Peker] = {}
        kolonne, hoyest = FORSTE, 0
        argumenter = list(zip(self.funksjon.argumenter, eksempel.argumenter, strict=False))
        for nr, (argument, verdi) in enumerate(argumenter):
            if isinstance(verdi, list):
                hode = HODER.get(argument.slag, (argument.navn,))
                pekere[nr] = self._omrade(kolonne, hode, verdi)
                kolonne += len(verdi[0])
                hoyest = max(hoyest, len(verdi) + bool(hode))
        self.rad += hoyest + bool(hoyest)
        for nr, (argument, verdi) in enumerate(argumenter):
            if not isinstance(verdi, list):
                self.ark.write_string(self.rad, FORSTE, argument.navn, self._etikett())
                self._hoyde(1)
                self.ark.merge_range(self.rad, FORSTE + 1, self.rad, FORSTE + 2, "", self._felt())
                self._verdi(self.rad, FORSTE + 1, verdi, self._felt)
                pekere[nr] = Peker(_adresse(self.rad, FORSTE + 1), verdi)
                self.rad += 1
        return [pekere[nr] for nr in range(len(argumenter))]

    def _omrade(self, kolonne: int, hode: Sequence[str], rader: list[list[Any]]) -> Peker:
        rad = self.rad
        alt = [list(hode), *rader] if hode else rader
        for r, innhold in enumerate(alt):
            for k, verdi in enumerate(innhold):
                if r == 0:
                    form = self.stil.format(**overskrift(beregnet=False))
                    self.ark.write_string(rad, kolonne + k, str(verdi), form)
                else:
                    self._verdi(rad + r, kolonne + k, verdi, self._felt)
        forste = rad + bool(hode)
        siste = _adresse(forste + len(rader) - 1, kolonne + len(rader[0]) - 1)
        return Peker(f"{_adresse(forste, kolonne)}:{siste}", rader)

    def _formel_og_svar(self, argumenter: Sequence[str], verdier: Sequence[object]) -> None:
        """The formula as text, and live with the stored answer."""
        svar = kall(self.funksjon.navn, tuple(verdier), VERT)
        vist = f"={self.funksjon.navn}({';'.join(argumenter)})"
        formel = f"{self.funksjon.navn}({','.join(argumenter)})"
        self._merket("Formel", vist, font_name=FASTBREDDE, bold=True)
        if isinstance(svar, list):
            self._tabellsvar(formel, svar)
        else:
            self._enkeltsvar(formel, svar)

    def _enkeltsvar(self, formel: str, svar: Verdi) -> None:
        self.ark.write_string(self.rad, FORSTE, "Svar", self._etikett())
        siste = FORSTE + 2
        mer: dict[str, Any] = {"bold": True}
        if isinstance(svar, str):
            siste, mer["text_wrap"] = SISTE, True
            linjer = svar.split("\n")
            if len(linjer) > 1:
                mer = {"font_name": FASTBREDDE, "font_size": 9, "text_wrap": True}
            punkt = PUNKT_LITEN if len(linjer) > 1 else PUNKT
            self._hoyde(sum(max(1, -(-len(en) // TEGN)) for en in linjer), punkt)
        self._slaatt_sammen(FORSTE + 1, siste, f"={formel}", svar, self._svarform(svar, **mer))
        self.rad += 1

    def _tabellsvar(self, formel: str, svar: list[list[Verdi]]) -> None:
        hode = tekst.SVARKOLONNER.get(self.funksjon.navn)
        spenn = SPENN.get(self.funksjon.navn, (1,) * len(svar[0]))
        starter = [FORSTE + sum(spenn[:k]) for k in range(len(spenn))]
        self.ark.write_string(self.rad, FORSTE, "Svar", self._etikett())
        self.rad += 1
        if hode:
            for navn, start, bred in zip(hode, starter, spenn, strict=True):
                form = self.stil.format(**overskrift(beregnet=True))
                self._slaatt_sammen(start, start + bred - 1, navn, None, form)
            self.rad += 1
        for r, rad in enumerate(svar):
            egen_overskrift = r == 0 and hode is None
            hodeform = self.stil.format(**overskrift(beregnet=True))
            if egen_overskrift:
                self.ark.set_row(self.rad, 31)
            for k, verdi in enumerate(rad):
                celle = f"=INDEX({formel},{r + 1},{k + 1})"
                vist = verdi
                if verdi == TOM:  # LibreOffice takes an empty stored answer for none
                    celle, vist = f'=IF({celle[1:]}="","{STREK}",{celle[1:]})', STREK
                form = hodeform if egen_overskrift else self._svarform(verdi)
                self._slaatt_sammen(starter[k], starter[k] + spenn[k] - 1, celle, vist, form)
            self.rad += 1
        self.rad += 1

    def _galt(self, omrade: Peker | None) -> None:
        self._avsnitt("Når noe er galt")
        argumenter, verdier = [], []
        for verdi in tekst.GALT[self.funksjon.navn]:
            peker = _skrevet(verdi, omrade)
            argumenter.append(peker.adresse)
            verdier.append(peker.verdi)
        svar = kall(self.funksjon.navn, tuple(verdier), VERT)
        vist = ";".join(a.replace(".", ",") if a[0].isdigit() else a for a in argumenter)
        self._merket("Formel", f"={self.funksjon.navn}({vist})", font_name=FASTBREDDE, bold=True)
        formel = f"{self.funksjon.navn}({','.join(argumenter)})"
        if not isinstance(svar, str):
            raise TypeError(f"{self.funksjon.navn}: the faulty example is no fault")
        self._enkeltsvar(formel, svar)

    def _avsnitt(self, navn: str) -> None:
        self.ark.set_row(self.rad, 22)
        for kolonne in range(FORSTE, SISTE + 1):
            self.ark.write_blank(self.rad, kolonne, None, self.stil.format(**AVSNITT))
        self.ark.write_string(self.rad, FORSTE, navn, self.stil.format(**AVSNITT))
        self.rad += 1

    def _merket(self, merke: str, linje: str, **mer: Any) -> None:
        self.ark.write_string(self.rad, FORSTE, merke, self._etikett())
        self._hoyde(-(-len(linje) // TEGN))
        form = self.stil.format(**BROD, **mer)
        self.ark.merge_range(self.rad, FORSTE + 1, self.rad, SISTE, "", form)
        self.ark.write_string(self.rad, FORSTE + 1, linje, form)
        self.rad += 1

    def _linje(self, linje: str) -> None:
        self._hoyde(-(-len(linje) // (TEGN + BREDDE)))
        self.ark.merge_range(self.rad, FORSTE, self.rad, SISTE, linje, self.stil.format(**BROD))
        self.rad += 1

    def _hoyde(self, linjer: int, punkt: float = PUNKT) -> None:
        """Set, since no program fits merged cells by itself."""
        self.ark.set_row(self.rad, min(punkt * linjer + 3, 400))

    def _slaatt_sammen(self, forste: int, siste: int, innhold: str, svar: Any, form: Any) -> None:
        if siste > forste:
            self.ark.merge_range(self.rad, forste, self.rad, siste, "", form)
        if innhold.startswith("="):
            self.ark.write_formula(self.rad, forste, innhold, form, _lagret(svar))
        else:
            self.ark.write_string(self.rad, forste, innhold, form)

    def _verdi(self, rad: int, kolonne: int, verdi: object, form: Any) -> None:
        if isinstance(verdi, date):
            self.ark.write_datetime(rad, kolonne, verdi, form(num_format=DATOFORMAT))
        elif verdi is None:
            self.ark.write_blank(rad, kolonne, None, form())
        elif isinstance(verdi, str):
            self.ark.write_string(rad, kolonne, verdi, form())
        else:
            self.ark.write_number(rad, kolonne, verdi, form())

    def _etikett(self) -> Any:
        return self.stil.format(**BROD, bold=True, font_color=SKIFER)

    def _felt(self, **mer: Any) -> Any:
        return self.stil.format(
            border=1, border_color=BLA, align="left", indent=1, valign="top", **mer
        )

    def _svarform(self, svar: Verdi, **mer: Any) -> Any:
        if isinstance(svar, date):
            mer["num_format"] = DATOFORMAT
        return self.stil.format(
            border=1, border_color=LINJE, bg_color=BEREGNET, align="left", indent=1,
            valign="top", **mer,
        )  # fmt: skip


def _adresse(rad: int, kolonne: int) -> str:
    return f"{chr(65 + kolonne)}{rad + 1}"


def _skrevet(verdi: object, omrade: Peker | None) -> Peker:
    """An argument written in the formula, or the area of the example."""
    if verdi in (tekst.OMRADE, tekst.UTEN_OVERSKRIFTER):
        if omrade is None or not isinstance(omrade.verdi, list):
            raise TypeError("no area to point at")
        if verdi is tekst.OMRADE:
            return omrade
        forste, siste = omrade.adresse.split(":")
        return Peker(f"{forste[0]}{int(forste[1:]) + 1}:{siste}", omrade.verdi[1:])
    return Peker(f'"{verdi}"' if isinstance(verdi, str) else str(verdi), verdi)


def _lagret(verdi: Verdi) -> str | float:
    """The answer as a cell stores it."""
    if isinstance(verdi, date):
        return (verdi - date(1899, 12, 30)).days
    return verdi


def _side(ark: Any) -> None:
    ark.hide_gridlines(2)
    ark.set_column(0, 0, 2)
    sideoppsett(ark, Sideoppsett(liggende=True, hoy=1))
    ark.set_tab_color(BLA)


def _innhold(bok: Any, stil: Formater) -> None:
    ark = bok.add_worksheet(INNHOLD)
    _side(ark)
    ark.set_tab_color(SKIFER)
    for kolonne, bredde in ((1, 27), (2, 62), (3, 62)):
        ark.set_column(kolonne, kolonne, bredde)
    ark.set_row(1, 32)
    ark.write_string(1, 1, tekst.TITTEL, stil.format(**TITTEL))
    ark.merge_range(2, 1, 2, 3, tekst.INNLEDNING, stil.format(**BROD))
    ark.set_row(2, 33)
    for kolonne, navn in enumerate(("Funksjon", "Hva den gir", "Skrives slik"), start=1):
        ark.write_string(4, kolonne, navn, stil.format(**overskrift(beregnet=False)))
    lenke = stil.format(font_color=BLA, underline=1, bold=True, valign="top")
    rad = 5
    for funksjon in FUNKSJONER.values():
        ark.set_row(rad, 33 if len(funksjon.beskrivelse) <= 125 else 49)
        ark.write_url(rad, 1, f"internal:'{funksjon.navn}'!A1", lenke, funksjon.navn)
        ark.write_string(rad, 2, funksjon.beskrivelse, stil.format(**BROD))
        ark.write_string(rad, 3, f"={funksjon.bruk}", stil.format(**BROD, font_name=FASTBREDDE))
        rad += 1
    rad += 1
    ark.set_row(rad, 22)
    for kolonne in (1, 2, 3):
        ark.write_blank(rad, kolonne, None, stil.format(**AVSNITT))
    ark.write_string(rad, 1, "Verdt å vite", stil.format(**AVSNITT))
    for navn, linje in tekst.OM:
        rad += 1
        ark.set_row(rad, 15.5 * -(-len(linje) // 125) + 2)
        ark.write_string(rad, 1, navn, stil.format(**BROD, bold=True))
        ark.merge_range(rad, 2, rad, 3, linje, stil.format(**BROD))


def funksjonsbok() -> bytes:
    """The workbook as a file in memory."""
    strom = BytesIO()
    bok: Any = ny_bok(strom)
    bok.set_properties({"title": tekst.TITTEL, "created": bok.doc_properties["created"]})
    bok.set_calc_mode("auto", MOTOR)
    bok.calc_on_load = False  # the stored answers stand until she changes a cell
    stil = Formater(bok)
    _innhold(bok, stil)
    for funksjon in FUNKSJONER.values():
        Side(bok, stil, funksjon).skriv()
    bok.close()
    return strom.getvalue()
