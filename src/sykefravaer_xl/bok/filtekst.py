"""What the clerk reads of a file that is no workbook, or cannot be opened."""

from __future__ import annotations

from typing import Final

FINNES_IKKE: Final = "Fant ikke filen {fil}. Sjekk navnet og mappen."
ER_MAPPE: Final = "{fil} er en mappe, ikke en bok. Oppgi en fil som slutter på .xlsx."
INGEN_TILGANG: Final = (
    "Får ikke lese {fil}. Lukk filen i andre programmer, og sjekk at du har tilgang til mappen."
)
IKKE_XLSX: Final = (
    "{fil} er {hva}, ikke en Excel-arbeidsbok (.xlsx). Åpne den i Excel og velg "
    "Fil → Lagre som → Excel-arbeidsbok (.xlsx)."
)
SKADET: Final = (
    "{fil} kan ikke leses; filen ser ut til å være skadet. Åpne den i Excel (Fil → Åpne → "
    "Åpne og reparer), lagre den på nytt som .xlsx, eller bruk en sikkerhetskopi."
)

HVA_XLS: Final = "en eldre Excel-fil (.xls)"
HVA_XLSB: Final = "en binær Excel-fil (.xlsb)"
HVA_ODS: Final = "et LibreOffice-regneark (.ods)"
HVA_PDF: Final = "en PDF-fil"
HVA_WORD: Final = "et Word-dokument"
HVA_NETTSIDE: Final = "en nettside eller XML-fil"
HVA_TEKST: Final = "en tekstfil (for eksempel .csv)"
HVA_TOM: Final = "en tom fil"
HVA_ZIP: Final = "en zip-fil"
HVA_ANNET: Final = "en fil av et annet slag"
