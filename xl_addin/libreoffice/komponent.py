# mypy: ignore-errors
"""The add-in as LibreOffice loads it: hands cells to ``sykefravaer_xl`` and its answer back.

Written so that an older Python than ours can read it, and then say what is missing: LibreOffice
brings its own. (And UNO has no types for mypy.)
"""

import sys
from datetime import date

import unohelper
from com.sun.star.lang import XServiceInfo

TJENESTE = "SF"
IMPLEMENTASJON = "no.sykefravaer.Funksjoner"
MINSTE_PYTHON = (3, 11)
FOR_GAMMEL = (
    "Feil: Tillegget Sykefravær trenger Python {}.{}, og denne LibreOffice har {}.{}. "
    "Installer en nyere LibreOffice."
)
UVENTET = "Feil: Tillegget Sykefravær virker ikke ({}). Installer det på nytt."
OMRADER = ("frister", "arbeidsgiverperiode", "saldo_gradert", "beregn")
"""Methods whose answer is always rows."""

try:
    from no.sykefravaer import XFunksjoner

    EGNE = (XFunksjoner,)
except ImportError:  # while unopkg registers the extension its types are not there yet
    EGNE = ()


def svar(metode, argumenter, dokument):
    """The answer of a method: text, number, or rows of them where the type says so."""
    if sys.version_info < MINSTE_PYTHON:
        tekst = FOR_GAMMEL.format(*(MINSTE_PYTHON + tuple(sys.version_info[:2])))
        return ((tekst,),) if metode in OMRADER else tekst
    try:
        from sykefravaer_xl.verter import libreoffice

        null = dokument.getPropertyValue("NullDate")
        return libreoffice.svar(metode, argumenter, date(null.Year, null.Month, null.Day))
    except Exception as feil:  # the functions themselves answer faults with a text
        tekst = UVENTET.format(type(feil).__name__)
        return ((tekst,),) if metode in OMRADER else tekst


class Funksjoner(unohelper.Base, XServiceInfo, *EGNE):
    """All functions: LibreOffice asks for ``frist``, ``maksdato`` … by name."""

    def __init__(self, kontekst):
        self.kontekst = kontekst

    def __getattr__(self, metode):
        if metode.startswith("_"):
            raise AttributeError(metode)
        return lambda dokument, *argumenter: svar(metode, argumenter, dokument)

    def getImplementationName(self):  # noqa: N802 - UNO's name
        """UNO asks."""
        return IMPLEMENTASJON

    def supportsService(self, navn):  # noqa: N802 - UNO's name
        """UNO asks."""
        return navn in self.getSupportedServiceNames()

    def getSupportedServiceNames(self):  # noqa: N802 - UNO's name
        """UNO asks."""
        return (TJENESTE,)


g_ImplementationHelper = unohelper.ImplementationHelper()  # noqa: N816 - UNO's name
g_ImplementationHelper.addImplementation(Funksjoner, IMPLEMENTASJON, (TJENESTE,))
