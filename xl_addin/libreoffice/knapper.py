# mypy: ignore-errors
"""The buttons as LibreOffice loads them, and the warning when a book is saved for Excel.

Written so that an older Python than ours can read it, and then say what is missing: LibreOffice
brings its own. (And UNO has no types for mypy.)
"""

import sys

import unohelper
from com.sun.star.awt.MessageBoxType import INFOBOX, QUERYBOX
from com.sun.star.frame import XDispatch, XDispatchProvider, XNotifyingDispatch
from com.sun.star.lang import XInitialization, XServiceInfo
from com.sun.star.task import XJob

IMPLEMENTASJON = "no.sykefravaer.Knapper"
LAGRING = "no.sykefravaer.Lagring"
PROTOKOLL = "no.sykefravaer:"
MINSTE_PYTHON = (3, 11)
FOR_GAMMEL = (
    "Sykefravær trenger Python {}.{}, og denne LibreOffice har {}.{}. Installer en nyere "
    "LibreOffice."
)
UVENTET = "Sykefravær virker ikke ({}). Installer utvidelsen på nytt."
TITTEL = "Sykefravær"
OK, JA_NEI, JA = 1, 3, 2
SIST = [""]
"""The last message, for who has no window to see it in (the address ``siste`` gives it)."""
SISTE = "siste"


def vis_boks(kontekst, vindu, melding, tittel, spor):
    """A message box; yes or no where it asks. None where there is nobody to see it."""
    SIST[0] = melding
    if vindu is None or not vindu.isVisible():
        return None
    toolkit = kontekst.ServiceManager.createInstanceWithContext(
        "com.sun.star.awt.Toolkit", kontekst
    )
    slag, knapper = (QUERYBOX, JA_NEI) if spor else (INFOBOX, OK)
    return toolkit.createMessageBox(vindu, slag, knapper, tittel, melding).execute() == JA


def vindu_til(dokument):
    """The window a book is shown in."""
    styrer = dokument.getCurrentController() if dokument is not None else None
    return styrer.getFrame().getContainerWindow() if styrer is not None else None


class Knapper(
    unohelper.Base, XServiceInfo, XInitialization, XDispatchProvider, XNotifyingDispatch, XDispatch
):
    """Takes the addresses of menu and toolbar: ``no.sykefravaer:beregn``."""

    def __init__(self, kontekst):
        self.kontekst = kontekst
        self.ramme = None

    def initialize(self, argumenter):
        """The frame the button is in."""
        if argumenter:
            self.ramme = argumenter[0]

    def queryDispatch(self, adresse, _maal, _flagg):  # noqa: N802 - UNO's name
        """Whether an address is one of ours."""
        return self if adresse.Protocol == PROTOKOLL else None

    def queryDispatches(self, alle):  # noqa: N802 - UNO's name
        """The same for many."""
        return tuple(self.queryDispatch(a.FeatureURL, a.FrameName, 0) for a in alle)

    def dispatch(self, adresse, _argumenter):
        """Run the macro; no exception passes."""
        dokument = self.ramme.getController().getModel() if self.ramme is not None else None
        vindu = vindu_til(dokument)

        def vis(melding, tittel=TITTEL, spor=False):
            return vis_boks(self.kontekst, vindu, melding, tittel, spor)

        if sys.version_info < MINSTE_PYTHON:
            vis(FOR_GAMMEL.format(*(MINSTE_PYTHON + tuple(sys.version_info[:2]))))
            return
        try:
            from sykefravaer_xl.verter.calc import knapp

            knapp(adresse.Path, dokument, vis)
        except Exception as feil:  # the macros themselves tell of what they know
            vis(UVENTET.format(type(feil).__name__))

    def dispatchWithNotification(self, adresse, argumenter, lytter):  # noqa: N802 - UNO's name
        """The same, and the message to who asked for it."""
        from com.sun.star.frame import DispatchResultEvent
        from com.sun.star.frame.DispatchResultState import SUCCESS

        if adresse.Path != SISTE:
            self.dispatch(adresse, argumenter)
        if lytter is not None:
            lytter.dispatchFinished(DispatchResultEvent(self, SUCCESS, SIST[0]))

    def addStatusListener(self, lytter, adresse):  # noqa: N802 - UNO's name
        """The buttons are always there to be pressed."""

    def removeStatusListener(self, lytter, adresse):  # noqa: N802 - UNO's name
        """UNO asks."""

    def getImplementationName(self):  # noqa: N802 - UNO's name
        """UNO asks."""
        return IMPLEMENTASJON

    def supportsService(self, navn):  # noqa: N802 - UNO's name
        """UNO asks."""
        return navn in self.getSupportedServiceNames()

    def getSupportedServiceNames(self):  # noqa: N802 - UNO's name
        """UNO asks."""
        return ("com.sun.star.frame.ProtocolHandler",)


class Lagring(unohelper.Base, XServiceInfo, XJob):
    """A book has been saved: says so where Excel will not know its functions."""

    def __init__(self, kontekst):
        self.kontekst = kontekst

    def execute(self, argumenter):
        """Never stands in the way of saving."""
        try:
            from sykefravaer_xl.verter.calc import advarsel

            miljo = next(a.Value for a in argumenter if a.Name == "Environment")
            dokument = next((a.Value for a in miljo if a.Name == "Model"), None)
            if dokument is None or not dokument.supportsService(
                "com.sun.star.sheet.SpreadsheetDocument"
            ):
                return ()
            melding = advarsel(dokument)
            if melding:
                vis_boks(self.kontekst, vindu_til(dokument), melding, TITTEL, False)
        except Exception as feil:
            SIST[0] = UVENTET.format(type(feil).__name__)
        return ()

    def getImplementationName(self):  # noqa: N802 - UNO's name
        """UNO asks."""
        return LAGRING

    def supportsService(self, navn):  # noqa: N802 - UNO's name
        """UNO asks."""
        return navn in self.getSupportedServiceNames()

    def getSupportedServiceNames(self):  # noqa: N802 - UNO's name
        """UNO asks."""
        return (LAGRING,)


g_ImplementationHelper = unohelper.ImplementationHelper()  # noqa: N816 - UNO's name
g_ImplementationHelper.addImplementation(
    Knapper, IMPLEMENTASJON, ("com.sun.star.frame.ProtocolHandler",)
)
g_ImplementationHelper.addImplementation(Lagring, LAGRING, (LAGRING,))
