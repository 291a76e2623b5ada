"""Norwegian texts of the classic Excel add-in: the ribbon, and what VBA says by itself."""

from __future__ import annotations

from typing import Final

FANE: Final = "Sykefravær"
GRUPPER: Final = {
    "regn": "Regn ut",
    "folg": "Følg opp",
    "forsta": "Forstå",
    "python": "Tillegget",
}
KNAPPER: Final[dict[str, tuple[str, str]]] = {
    "start_pa_nytt": (
        "Start Python på nytt",
        "Bruk denne når funksjonene ikke svarer, eller etter en oppgradering.",
    ),
    "om": ("Om", "Viser versjonen, og hva du gjør når noe ikke virker."),
}
"""Buttons that are no macros -> label and what it does."""

INGEN_BOK: Final = "Åpne boka først."
ARBEIDER: Final = "Sykefravær: arbeider …"
FIKK_IKKE_KONTAKT: Final = (
    "Fikk ikke kontakt med Python. Kjør installer.cmd på nytt, eller kommandoen "
    "«sykefravaer-xl doktor», som finner feilen. På en jobbmaskin kan bedriftens policy stanse "
    "Python: spør IT, eller bruk sykefravaer.html."
)
I_CELLE: Final = "Feil: fikk ikke kontakt med Python. Trykk Om i fanen Sykefravær."
"""Every fault in a cell begins with «Feil: »."""
STARTET_PA_NYTT: Final = "Python er stoppet. Det starter igjen ved neste beregning."
MANGLER_OPPSETT: Final = (
    "Finner ikke oppsettet for Python (INTERPRETER_WIN). Kjør installer.cmd på nytt."
)
MANGLER_DLL: Final = "Finner ikke {dll} ved siden av Python. Kjør installer.cmd på nytt."
OM: Final = (
    "Sykefravær {versjon} (xlwings {xlwings}).\n"
    "Alt regnes ut på denne maskinen. Ingenting sendes.\n\n"
    "Virker noe ikke: Åpne Ledetekst og kjør\n"
    "«%LOCALAPPDATA%\\sykefravaer_xl\\sykefravaer-xl.cmd doktor». På en jobbmaskin kan bedriftens "
    "policy stanse Python: spør IT."
)
UTVIKLER: Final = "Tillegget er bygd av åpen kildekode. Koden kan leses her."
"""In the hidden sheet of the add-in."""
