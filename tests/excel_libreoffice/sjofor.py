# mypy: ignore-errors
"""Drives a running LibreOffice through UNO: reads a job, does its steps, prints what it saw.

Run with the Python that has ``uno`` (Debian's own), so nothing of ours is imported here.
``sjofor.py PIPE JOB.json ANSWER.json``; a job is a list of steps ``[name, argument]``.
"""

import json
import os
import sys
import time
from pathlib import Path

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.frame import XDispatchResultListener
from com.sun.star.util import URL

FILTER = {".ods": "calc8", ".xlsx": "Calc MS Excel 2007 XML", ".pdf": "calc_pdf_Export"}


class Lytter(unohelper.Base, XDispatchResultListener):
    """Hears what a button said."""

    svar = None

    def dispatchFinished(self, hendelse):  # noqa: N802 - UNO's name
        """UNO tells."""
        self.svar = hendelse.Result

    def disposing(self, _):
        """UNO asks."""


def egenskap(navn, verdi):
    """A named value, as UNO takes options."""
    ny = PropertyValue()
    ny.Name, ny.Value = navn, verdi
    return ny


def koble_til(pipe):
    """The running office; waits until it answers."""
    lokal = uno.getComponentContext()
    lager = lokal.ServiceManager
    loser = lager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", lokal)
    for _ in range(600):
        try:
            return loser.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.05)
    raise SystemExit("LibreOffice svarer ikke")


class Sjofor:
    """One office, one open book at a time."""

    def __init__(self, kontekst):
        self.kontekst = kontekst
        self.skrivebord = self.lag("com.sun.star.frame.Desktop")
        self.bok = None

    def lag(self, tjeneste):
        """A UNO service."""
        return self.kontekst.ServiceManager.createInstanceWithContext(tjeneste, self.kontekst)

    def omrade(self, ark, adresse):
        """A range of the open book."""
        return self.bok.Sheets.getByName(ark).getCellRangeByName(adresse)

    def aapne(self, adresse):
        """Open a file, or a new book when there is none."""
        sted = Path(adresse).as_uri() if adresse else "private:factory/scalc"
        self.bok = self.skrivebord.loadComponentFromURL(
            sted, "_blank", 0, (egenskap("Hidden", True),)
        )

    def nulldato(self, aar):
        """Days are counted from the first of January of a year."""
        null = self.bok.NullDate
        null.Year, null.Month, null.Day = aar, 1, 1
        self.bok.NullDate = null

    def ark(self, navn):
        """New sheets."""
        for ett in navn:
            self.bok.Sheets.insertNewByName(ett, self.bok.Sheets.Count)

    def fyll(self, innhold):
        """Sheet -> rows of what is written in the cells from A1; an apostrophe makes it text.

        Calculated once at the end: else every cell is as the next one is written.
        """
        self.bok.enableAutomaticCalculation(False)
        for ark, rader in innhold.items():
            siste = self.bok.Sheets.getByName(ark).getCellByPosition(
                len(rader[0]) - 1, len(rader) - 1
            )
            omrade = self.omrade(ark, "A1:" + siste.AbsoluteName.rpartition(".")[2])
            omrade.setFormulaArray(tuple(map(tuple, rader)))
        self.bok.enableAutomaticCalculation(True)

    def matriser(self, alle):
        """[sheet, range, formula] each, as array formulas."""
        for ark, adresse, formel in alle:
            self.omrade(ark, adresse).setArrayFormula(formel)

    def les(self, omrader):
        """Rows of {v: value, f: formula, feil: error code} of each [sheet, range]."""
        return [self._les(self.omrade(ark, adresse)) for ark, adresse in omrader]

    def _les(self, omrade):
        verdier, formler = omrade.getDataArray(), omrade.getFormulaArray()
        return [
            [
                {"v": v, "f": f, "feil": omrade.getCellByPosition(k, r).Error if v is None else 0}
                for k, (v, f) in enumerate(zip(*par, strict=True))
            ]
            for r, par in enumerate(zip(verdier, formler, strict=True))
        ]

    def regn(self, antall):
        """Hard recalculation, so many times; the seconds of the fastest."""
        tider = []
        for _ in range(antall):
            start = time.perf_counter()
            self.bok.calculateAll()
            tider.append(time.perf_counter() - start)
        return min(tider)

    def erstatt(self, ark_fra_til):
        """Search and replace in formulas with «Match case», as the clerk would."""
        ark, fra, til = ark_fra_til
        hele = self.bok.Sheets.getByName(ark)
        soek = hele.createReplaceDescriptor()
        soek.SearchString, soek.ReplaceString = fra, til
        soek.SearchCaseSensitive = True
        return hele.replaceAll(soek)

    def lagre(self, sti):
        """Save a copy; the ending says the form."""
        form = egenskap("FilterName", FILTER[Path(sti).suffix])
        self.bok.storeToURL(Path(sti).as_uri(), (form,))

    def velg(self, sted):
        """Choose a cell, as if the clerk had."""
        ark, celle = sted
        styrer = self.bok.CurrentController
        styrer.setActiveSheet(self.bok.Sheets.getByName(ark))
        styrer.select(self.omrade(ark, celle))

    def trykk(self, navn):
        """Press a button: the address is sent as menu and toolbar send it. What was said."""
        adresse = URL()
        adresse.Complete = f"no.sykefravaer:{navn}"
        adresse = self.lag("com.sun.star.util.URLTransformer").parseStrict(adresse)[1]
        ramme = self.bok.CurrentController.Frame
        knapp = ramme.queryDispatch(adresse, "_self", 0)
        if knapp is None:
            return None
        hort = Lytter()
        knapp.dispatchWithNotification(adresse, (), hort)
        return hort.svar

    def verdier(self, _):
        """Sheet -> what is in its cells, as Calc's own values."""
        ut = {}
        for navn in self.bok.Sheets.ElementNames:
            ark = self.bok.Sheets.getByName(navn)
            markor = ark.createCursor()
            markor.gotoEndOfUsedArea(True)
            ut[navn] = ark.getCellRangeByPosition(
                0, 0, markor.RangeAddress.EndColumn, min(markor.RangeAddress.EndRow, 500)
            ).getDataArray()
        return ut

    def angrebart(self, _):
        """What Ctrl+Z could undo."""
        return list(self.bok.UndoManager.getAllUndoActionTitles())

    def paa_papir(self, ark):
        """How a sheet is printed: pages wide, landscape, and what of it."""
        arket = self.bok.Sheets.getByName(ark)
        stil = self.bok.StyleFamilies.getByName("PageStyles").getByName(arket.PageStyle)
        flater = [[f.StartRow, f.StartColumn, f.EndRow, f.EndColumn] for f in arket.PrintAreas]
        return [stil.ScaleToPagesX, stil.IsLandscape, flater]

    def lagre_som(self, sti):
        """File > Save as: the book is the new file afterwards."""
        self.bok.storeAsURL(
            Path(sti).as_uri(), (egenskap("FilterName", FILTER[Path(sti).suffix]),)
        )

    def beskytt(self, ark):
        """Protect a sheet."""
        self.bok.Sheets.getByName(ark).protect("hemmelig")

    def meny(self, _):
        """Labels and addresses of our menu and toolbar, as LibreOffice has them."""
        leser = self.lag("com.sun.star.configuration.ConfigurationProvider")
        ut = {}
        for navn, sti in (
            ("meny", "OfficeMenuBar/no.sykefravaer.meny/Submenu"),
            ("linje", "OfficeToolBar/no.sykefravaer.verktoylinje"),
        ):
            rot = leser.createInstanceWithArguments(
                "com.sun.star.configuration.ConfigurationAccess",
                (egenskap("nodepath", f"/org.openoffice.Office.Addons/AddonUI/{sti}"),),
            )
            ut[navn] = [
                [rot.getByName(n).Title, rot.getByName(n).URL] for n in sorted(rot.ElementNames)
            ]
        return ut

    def menyer(self, _):
        """The names of all menus that extensions have made."""
        leser = self.lag("com.sun.star.configuration.ConfigurationProvider")
        rot = leser.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess",
            (egenskap("nodepath", "/org.openoffice.Office.Addons/AddonUI/OfficeMenuBar"),),
        )
        return list(rot.ElementNames)

    def lukk(self, _):
        """Close the book without saving."""
        self.bok.close(True)

    def funksjoner(self, begynnelse):
        """What the function wizard knows of the functions whose names begin so."""
        alle = self.lag("com.sun.star.sheet.FunctionDescriptions")
        ut = []
        for nr in range(alle.Count):
            en = {p.Name: p.Value for p in alle.getByIndex(nr)}
            if en["Name"].startswith(begynnelse):
                argumenter = [(a.Name, a.Description) for a in en["Arguments"]]
                ut.append([en["Name"], en["Description"], argumenter])
        return ut


def main(pipe, jobb, svar):
    """Do the steps; end the office whatever happens."""
    sjofor = Sjofor(koble_til(pipe))
    try:
        steg = json.loads(Path(jobb).read_text(encoding="utf-8"))
        ut = [getattr(sjofor, navn)(argument) for navn, argument in steg]
        Path(svar).write_text(json.dumps(ut), encoding="utf-8")
    finally:
        try:
            sjofor.skrivebord.terminate()
        except Exception:
            print("LibreOffice sluttet før vi ba om det", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
    sys.stderr.flush()
    os._exit(0)  # UNO's bridge is gone: an orderly end crashes in it now and then
