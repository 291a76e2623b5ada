"""LibreOffice's configuration of the extension: functions, menu and toolbar, the job at saving."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from sykefravaer_xl.funksjoner.funksjon import Funksjon
from sykefravaer_xl.funksjoner.tabell import FUNKSJONER, KATEGORI
from sykefravaer_xl.verter.calc import ADRESSE
from sykefravaer_xl.verter.libreoffice import TJENESTE, metodenavn
from sykefravaer_xl.verter.makrotabell import MAKROER

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPRAK = ("en-US", "nb", "nn")
"""LibreOffice looks for the language of its menus, and else for English. Ours is Norwegian."""
KNAPPER, LAGRING = "no.sykefravaer.Knapper", "no.sykefravaer.Lagring"
I_CALC = "com.sun.star.sheet.SpreadsheetDocument"
HENDELSER = ("OnSaveDone", "OnSaveAsDone")
_REKKE = "".join


def prop(navn: str, tekst: str, *, oversatt: bool = True) -> str:
    """A property; the same text in every language it is looked for in."""
    if oversatt:
        verdier = _REKKE(f'<value xml:lang="{s}">{escape(tekst)}</value>' for s in SPRAK)
        return f'<prop oor:name="{navn}">{verdier}</prop>\n'
    return f'<prop oor:name="{navn}"><value>{escape(tekst)}</value></prop>\n'


def node(navn: str, innhold: str, *, ny: bool = True) -> str:
    """A node; ``ny`` where it is one of a set, and not part of what LibreOffice has."""
    op = ' oor:op="replace"' if ny else ""
    return f"<node oor:name={quoteattr(navn)}{op}>\n{innhold}</node>\n"


def fil(navn: str, pakke: str, innhold: str) -> str:
    """A whole file of configuration."""
    return (
        f'{XML}<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'oor:name="{navn}" oor:package="{pakke}">\n{innhold}</oor:component-data>\n'
    )


def _funksjonsnode(funksjon: Funksjon) -> str:
    argumenter = _REKKE(
        node(a.navn, prop("DisplayName", a.navn) + prop("Description", a.hjelp))
        for a in funksjon.argumenter
    )
    return node(
        metodenavn(funksjon.navn),
        prop("DisplayName", funksjon.navn)
        + prop("Description", funksjon.beskrivelse)
        + prop("Category", KATEGORI, oversatt=False)
        + prop("CompatibilityName", funksjon.navn)
        + node("Parameters", argumenter, ny=False),
    )


def funksjonsfil() -> str:
    """What Calc shows of the functions: names, help, category."""
    alle = _REKKE(_funksjonsnode(f) for f in FUNKSJONER.values())
    tjeneste = node(TJENESTE, node("AddInFunctions", alle, ny=False))
    return fil("CalcAddIns", "org.openoffice.Office", node("AddInInfo", tjeneste, ny=False))


def _knapp(nummer: int, navn: str) -> str:
    return node(
        f"m{nummer}",
        prop("URL", f"{ADRESSE}{navn}", oversatt=False)
        + prop("Title", MAKROER[navn].etikett)
        + prop("Target", "_self", oversatt=False)
        + prop("Context", I_CALC, oversatt=False),
    )


def knappefil() -> str:
    """A menu «Sykefravær» before «Vindu», and a toolbar with the same buttons, in Calc alone."""
    knapper = _REKKE(_knapp(nr, navn) for nr, navn in enumerate(MAKROER, start=1))
    meny = node(
        "no.sykefravaer.meny",
        prop("Title", KATEGORI)
        + prop("Context", I_CALC, oversatt=False)
        + node("Submenu", knapper, ny=False),
    )
    linje = node("no.sykefravaer.verktoylinje", knapper)
    deler = node("OfficeMenuBar", meny, ny=False) + node("OfficeToolBar", linje, ny=False)
    return fil("Addons", "org.openoffice.Office", node("AddonUI", deler, ny=False))


def protokollfil() -> str:
    """Whose the buttons' addresses are."""
    adresser = (
        f'<prop oor:name="Protocols" oor:type="oor:string-list"><value>{ADRESSE}*</value></prop>\n'
    )
    innhold = node("HandlerSet", node(KNAPPER, adresser), ny=False)
    return fil("ProtocolHandler", "org.openoffice.Office", innhold)


def jobbfil() -> str:
    """What is run when a book has been saved."""
    jobb = node("Lagring", prop("Service", LAGRING, oversatt=False))
    hendelser = _REKKE(node(h, node("JobList", node("Lagring", ""), ny=False)) for h in HENDELSER)
    innhold = node("Jobs", jobb, ny=False) + node("Events", hendelser, ny=False)
    return fil("Jobs", "org.openoffice.Office", innhold)
