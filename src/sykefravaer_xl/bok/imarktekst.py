"""What the sheet of an income report is called, and what it says when the report is sent."""

from __future__ import annotations

from typing import Final

TITTEL: Final = "Inntektsmelding"
ARK: Final = "Inntektsmelding {ansatt}"
SENDT: Final = "Sendt til NAV"
