"""The classic Excel add-in on Windows: in its place, not blocked, of one version with Python."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import ParseError

from sykefravaer_xl.doktor import tekst
from sykefravaer_xl.doktor.miljo import PAKKE
from sykefravaer_xl.doktor.svar import Grad, Svar

if TYPE_CHECKING:
    from sykefravaer_xl.doktor.miljo import Miljo

NAVN: Final = "sykefravaer.xlam"
XLWINGS: Final = "xlwings"
_EGENSKAPER: Final = "docProps/custom.xml"
_UNDERPROSESSER: Final = "D4F940AB-401B-4EFC-AADC-AD5F3C50688A"
"""«Block all Office applications from creating child processes»."""
_STORST: Final = 1 << 20
_GALE_STEDER: Final = (
    ("APPDATA", "Microsoft", "AddIns"),
    ("USERPROFILE", "Documents"),
    ("USERPROFILE", "Downloads"),
    ("USERPROFILE", "Desktop"),
)


def sted(miljo: Miljo) -> Path | None:
    """Where the add-in is to lie: the user's own start folder, which Excel trusts."""
    return miljo.mappe("APPDATA", "Microsoft", "Excel", "XLSTART", NAVN)


def plassering(miljo: Miljo) -> Iterator[Svar]:
    """One copy, in the start folder. Without one the rest of the program works as ever."""
    rett = sted(miljo)
    if not miljo.windows or rett is None:
        yield Svar("ikke_windows", Grad.OK, tekst.IKKE_WINDOWS)
        return
    andre = [
        sti
        for variabel, *under in _GALE_STEDER
        if (sti := miljo.mappe(variabel, *under, NAVN)) is not None and sti.is_file()
    ]
    if rett.is_file():
        yield Svar("tillegg", Grad.OK, tekst.TILLEGG.format(sti=rett))
        for sti in andre:
            if sti.parent.name == "AddIns":  # Excel may load both
                yield Svar("tillegg_dobbelt", Grad.VARSEL, tekst.TILLEGG_DOBBELT.format(sti=sti))
    elif andre:
        melding = tekst.TILLEGG_GALT_STED.format(sti=andre[0], rett=rett.parent)
        yield Svar("tillegg_galt_sted", Grad.FEIL, melding)
    else:
        yield Svar("tillegg_mangler", Grad.RAAD, tekst.TILLEGG_MANGLER)


def blokkering(miljo: Miljo) -> Iterator[Svar]:
    """Windows marks what is from the Internet, and Excel does not load its macros."""
    rett = sted(miljo)
    if miljo.windows and rett is not None and rett.is_file() and miljo.er_blokkert(rett):
        yield Svar("tillegg_blokkert", Grad.FEIL, tekst.TILLEGG_BLOKKERT.format(sti=rett))


def versjoner(miljo: Miljo) -> Iterator[Svar]:
    """The add-in, our package and xlwings belong together."""
    rett = sted(miljo)
    if not miljo.windows or rett is None or not rett.is_file():
        return
    i_tillegget = egenskaper(rett)
    if i_tillegget is None:
        yield Svar("tillegg_skadet", Grad.FEIL, tekst.TILLEGG_SKADET.format(sti=rett))
        return
    for navn in (PAKKE, XLWINGS):
        har, vil = miljo.pakker.get(navn), i_tillegget.get(navn, "?")
        if har is None:
            yield Svar("xlwings_mangler", Grad.FEIL, tekst.XLWINGS_MANGLER.format(pakke=navn))
        elif har != vil:
            melding = tekst.VERSJON_ULIK.format(pakke=navn, tillegg=vil, python=har)
            yield Svar("versjon_ulik", Grad.FEIL, melding)


def egenskaper(tillegg: Path) -> dict[str, str] | None:
    """The versions an add-in was built for; None when it is no add-in of ours."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        with zipfile.ZipFile(tillegg) as pakke, pakke.open(_EGENSKAPER) as del_:
            rot = fromstring(del_.read(_STORST))
    except (OSError, KeyError, zipfile.BadZipFile, ParseError, DefusedXmlException, ValueError):
        return None
    return {
        str(egenskap.get("name")): "".join(egenskap.itertext()).strip()
        for egenskap in rot
        if egenskap.get("name")
    }


def dll(miljo: Miljo) -> Iterator[Svar]:
    """Excel reaches Python through xlwings' DLL; virus scanners take it now and then."""
    rett = sted(miljo)
    har = miljo.pakker.get(XLWINGS)
    if not miljo.windows or har is None or rett is None or not rett.is_file():
        return
    for bit in (32, 64):
        navn = f"xlwings{bit}-{har}.dll"
        if not any((mappe / navn).is_file() for mappe in (miljo.prefiks, miljo.tolk.parent)):
            melding = tekst.DLL_MANGLER.format(dll=navn, mappe=miljo.prefiks)
            yield Svar("dll_mangler", Grad.FEIL, melding)


def oppsett(miljo: Miljo) -> Iterator[Svar]:
    """The settings file: one line and another, none empty, and a Python that is there."""
    fil = miljo.mappe("USERPROFILE", ".sykefravaer", "sykefravaer.conf")
    if not miljo.windows or fil is None or not fil.is_file():
        return
    linjer = fil.read_bytes().decode(miljo.tegnsett, "replace").splitlines()
    rader = list(csv.reader(linjer))
    if any(len(rad) != 2 for rad in rader) or "INTERPRETER_WIN" not in {r[0] for r in rader if r}:
        yield Svar("oppsett_galt", Grad.FEIL, tekst.OPPSETT_GALT.format(fil=fil))
        return
    tolk = dict(rader)["INTERPRETER_WIN"]
    lokal = miljo.variabler.get("LOCALAPPDATA", "")
    if not Path(tolk.replace("%LOCALAPPDATA%", lokal).replace("\\", "/")).is_file():
        yield Svar("tolk_mangler", Grad.FEIL, tekst.TOLK_MANGLER.format(fil=fil, tolk=tolk))


def policy(miljo: Miljo) -> Iterator[Svar]:
    """What a company may have forbidden: Office starting programs, Python in her own folder."""
    rett = sted(miljo)
    if not miljo.windows or rett is None or not rett.is_file():
        return
    if miljo.regler.get(_UNDERPROSESSER) == "1":
        yield Svar("policy_underprosess", Grad.FEIL, tekst.POLICY_UNDERPROSESS)
    pythonw = miljo.mappe("LOCALAPPDATA", "sykefravaer_xl", "venv", "Scripts", "pythonw.exe")
    if pythonw is not None and pythonw.is_file() and not miljo.kan_starte(pythonw):
        melding = tekst.POLICY_PYTHON.format(sti=pythonw)
        yield Svar("policy_python", Grad.FEIL, melding)


def brukernavn(miljo: Miljo) -> Iterator[Svar]:
    """The path to Python goes through the code page of the machine."""
    lokal = miljo.variabler.get("LOCALAPPDATA", "")
    if not miljo.windows:
        return
    try:
        lokal.encode(miljo.tegnsett)
    except UnicodeEncodeError:
        yield Svar("brukernavn", Grad.FEIL, tekst.BRUKERNAVN)
