"""A report under construction: title rows, warnings and the front page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.stil import BLA, BLEK_BLA, MELDING, utseende
from sykefravaer_xl.ark.xlsxskriver import som_boker
from sykefravaer_xl.statistikk import rapport_tabeller as tabeller
from sykefravaer_xl.statistikk import rapporttekst as tekst
from sykefravaer_xl.statistikk.fakta import dagsverk
from sykefravaer_xl.statistikk.kjennetegn import navn_paa
from sykefravaer_xl.statistikk.rapport_side import Form, Side, Verdi
from sykefravaer_xl.statistikk.tekst import MANGLER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.statistikk.figurer import Statistikk

_MANGE: Final = 0.2
"""From this share of the staff without a fact, the table by it is doubtful."""


class Rapportbok:
    """A report under construction."""

    def __init__(self, stat: Statistikk, virksomhet: str, tittel: str) -> None:
        self.stat = stat
        self.tittel = tittel
        self.topp = f"{virksomhet}: {tittel}" if virksomhet else tittel
        self.virksomhet = virksomhet
        self.sider: list[Side] = []

    def side(self, nokkel: str) -> Side:
        """A new sheet with the report's title rows."""
        undertittel = f"{periodetekst(self.stat)}. {utvalgstekst(self.stat)}."
        tittel = self.topp if nokkel == "forside" else tekst.ARK[nokkel]
        side = Side(tekst.ARK[nokkel], tittel, undertittel, self.topp.replace("&", "&&"))
        self.sider.append(side)
        return side

    def ferdig(self) -> bytes:
        """The workbook."""
        return som_boker(
            [side.ferdig() for side in self.sider],
            title=self.tittel, subject=periodetekst(self.stat), author="sykefravaer_xl",
        )  # fmt: skip


def periodetekst(stat: Statistikk) -> str:
    """«01.01.2026–30.09.2026»."""
    return f"{stat.periode.fra_dato:%d.%m.%Y}–{stat.periode.til_dato:%d.%m.%Y}"


def utvalgstekst(stat: Statistikk) -> str:
    """What the report is filtered to, in words."""
    if not stat.filtre:
        return tekst.HELE
    return ", ".join(f"{navn_paa(felt)} = {verdi}" for felt, verdi in stat.filtre)


def advarsler(stat: Statistikk) -> list[str]:
    """What a reader must know before trusting the figures."""
    ut = list(stat.advarsler)
    data = stat.grunnlag
    if data.uten_ansattliste:
        ut.append(tekst.UTEN_ANSATTLISTE)
    if data.avkortet:
        ut.append(tekst.AVKORTET)
    if data.feil:
        ut.append(tekst.MED_FEIL.format(antall=data.feil))
    if not stat.samlet.tapt:
        ut.append(tekst.INGEN_FRAVAER)
    elif stat.med_fravaer.antall is None:
        ut.append(tekst.FAA_FRAVAERENDE.format(minste=stat.valg.vern.minste_gruppe))
    if not data.uten_ansattliste:
        grense = _MANGE * max(1, data.ansatte_i_boka)
        hva = [MANGLER[f].split(" (")[0] for f, n in data.mangler.items() if n > grense]
        if hva:
            ut.append(tekst.MANGLER_MANGE.format(hva=", ".join(hva)))
    return ut


def bygg_forside(bok: Rapportbok, innhold: Sequence[str], ingress: str) -> Side:
    stat = bok.stat
    side = bok.side("forside")
    side.tekst(f"{tekst.PER} {stat.dato:%d.%m.%Y}. {ingress}", font_color="#000000", font_size=11)
    for advarsel in advarsler(stat):
        side.tekst(advarsel, bold=True, **MELDING)
    side.luft()
    _fliser(bok, side)
    for definisjon in tabeller.definisjoner(stat.valg, "sykefravaer_prosent", "tapte", "avtalte"):
        side.tekst(definisjon)
    side.luft()
    if innhold:
        side.avsnitt(tekst.INNHOLDSTITTEL)
    for nokkel in innhold:
        _lenke(side, nokkel)
    return side


def _fliser(bok: Rapportbok, side: Side) -> None:
    stat = bok.stat
    fjor = None if stat.i_fjor is None else stat.i_fjor.prosent
    verdier: dict[str, tuple[Verdi, Form]] = {
        "prosent": (eller_strek(stat.samlet.prosent), Form.PROSENT),
        "i_fjor": (eller_strek(fjor), Form.PROSENT),
        "endring": (
            eller_strek(
                None if fjor is None or stat.samlet.prosent is None else stat.samlet.prosent - fjor
            ),
            Form.POENG,
        ),
        "tapte": (dagsverk(stat.samlet.tapt), Form.DAGSVERK),
        "avtalte": (dagsverk(stat.samlet.avtalt), Form.DAGSVERK),
        "ansatte": (stat.samlet.ansatte, Form.ANTALL),
    }
    ark, rad = side.ark, side.rad
    side.hoyde(22)
    kanter = ((1, 1), (2, 3), (4, 5), (6, 8), (9, 11), (12, 13))
    for (fra, til), (nokkel, (verdi, form)) in zip(kanter, verdier.items(), strict=True):
        felles: dict[str, Any] = {
            "bg_color": BLEK_BLA, "align": "center", "valign": "vcenter",
            "left": 5, "right": 5, "left_color": "#FFFFFF", "right_color": "#FFFFFF",
        }  # fmt: skip
        stor = {**felles, "bold": True, "font_size": 22, "num_format": str(form)}
        ark.flett(rad, fra, til, tekst.FLISER[nokkel], {**felles, "font_size": 10})
        ark.flett(rad + 1, fra, til, verdi, stor)
    side.rad += 1
    side.hoyde(40)
    side.rad += 1
    side.luft()


def eller_strek(verdi: float | None) -> Verdi:
    """The figure, or a dash where there is none."""
    return tekst.INGEN_VERDI if verdi is None else verdi


def _lenke(side: Side, nokkel: str) -> None:
    navn = tekst.ARK[nokkel]
    form = utseende(font_color=BLA, underline=1, valign="vcenter", indent=1)
    side.hoyde(16)
    side.ark.skriv(side.rad, 1, navn, form, f"'{navn}'!A1")
    side.ark.skriv(side.rad, 2, tekst.INNHOLD[nokkel], utseende(valign="vcenter"))
    side.rad += 1
