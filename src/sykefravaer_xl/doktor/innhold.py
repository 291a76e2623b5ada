"""What is in the workbook: settings that stop us, links to an add-in elsewhere, unknown names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from sykefravaer_xl.doktor import tekst
from sykefravaer_xl.doktor.svar import Grad, Svar
from sykefravaer_xl.doktor.tillegg import sted
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER
from sykefravaer_xl.grunn.ordlyd import antall

if TYPE_CHECKING:
    from sykefravaer_xl.doktor.bokskann import Bokbilde, Formelcelle
    from sykefravaer_xl.doktor.miljo import Miljo

_KALL: Final = re.compile(r"\b(_xldudf_\w*|_xll\.)?(SF_[A-Z_]+)\s*\(", re.IGNORECASE)


def regning(bilde: Bokbilde) -> Iterator[Svar]:
    """Formulas that stand still until somebody asks."""
    if bilde.manuell:
        yield Svar("manuell_regning", Grad.VARSEL, tekst.MANUELL)


def vern(bilde: Bokbilde) -> Iterator[Svar]:
    """Protection the buttons in Excel cannot write through, and a signature."""
    if bilde.struktur_laast:
        yield Svar("struktur_laast", Grad.VARSEL, tekst.STRUKTUR_LAAST)
    for ark in bilde.laaste_ark:
        yield Svar("ark_laast", Grad.VARSEL, tekst.ARK_LAAST.format(ark=ark))
    if bilde.signert:
        yield Svar("signert", Grad.VARSEL, tekst.SIGNERT)


def lenker(bilde: Bokbilde, miljo: Miljo) -> Iterator[Svar]:
    """Formulas that name the add-in where a colleague has it."""
    her = sted(miljo)
    for nummer, maal in bilde.lenker:
        if not maal.lower().endswith(".xlam") or "sykefravaer" not in maal.lower():
            continue
        if her is not None and _lik(maal, str(her)):
            continue
        bruker = next((c for c in bilde.celler if f"[{nummer}]" in c.formel), None)
        hvor = "" if bruker is None else tekst.LENKE_HVOR.format(celle=bruker.sted)
        melding = tekst.LENKE.format(maal=unquote(maal), hvor=hvor).strip()
        yield Svar("lenke_til_tillegg", Grad.VARSEL, melding)


def _lik(maal: str, sti: str) -> bool:
    """Whether a link's target is this path: it may be a URL, with spaces written %20."""
    ren = re.sub(r"^file:/*", "", unquote(maal)).replace("/", "\\").lower()
    return ren == sti.replace("/", "\\").lower().lstrip("\\")


def ukjente_navn(bilde: Bokbilde) -> Iterator[Svar]:
    """Cells that show #NAME?: how many, and how many of them are ours."""
    rammet = [c for c in bilde.celler if c.ukjent_navn]
    if not rammet:
        return
    vaare = [c for c in rammet if _funksjon(c)]
    sf = tekst.UKJENT_NAVN_SF.format(antall=len(vaare)) if vaare else ""
    melding = tekst.UKJENT_NAVN.format(
        antall=antall(len(rammet), "celle", "celler"), sf=sf, celle=(vaare or rammet)[0].sted
    )
    yield Svar("ukjent_navn", Grad.FEIL, melding)


def andre_kilder(bilde: Bokbilde) -> Iterator[Svar]:
    """Our functions by the names xlwings Lite or an .xll gives them: only those know them."""
    sett: set[str] = set()
    for celle in bilde.celler:
        for foran, navn in _KALL.findall(celle.formel):
            slag = foran.lower()[:5]
            if foran and slag not in sett:
                sett.add(slag)
                hva = tekst.XLL if slag == "_xll." else tekst.LITE
                melding = tekst.UKJENT_KILDE.format(
                    funksjon=navn.upper(), hva=hva, celle=celle.sted
                )
                yield Svar("annen_kilde", Grad.RAAD, melding)


def _funksjon(celle: Formelcelle) -> bool:
    return any(navn.upper() in FUNKSJONER for _, navn in _KALL.findall(celle.formel))
