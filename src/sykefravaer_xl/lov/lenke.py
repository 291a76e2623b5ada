"""The address where a paragraph of the law data can be read."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

LOVDATA: Final = {"ftrl": "1997-02-28-19", "aml": "2005-06-17-62"}
"""How a law is abbreviated -> what Lovdata calls it: date and number."""
NAV: Final = "https://www.nav.no/arbeidsgiver"
"""For what stands in no paragraph."""
_PARAGRAF: Final = re.compile(r"(ftrl|aml) §§? ?(\d+-\d+)(?: ([a-z])\b)?")


def lenke(hjemmel: str) -> str:
    """Of the first paragraph a source names; NAV's pages where it names none."""
    treff = _PARAGRAF.match(hjemmel)
    if treff is None:
        return NAV
    lov, nummer, bokstav = treff.groups()
    return f"https://lovdata.no/lov/{LOVDATA[lov]}/{quote('§')}{nummer}{bokstav or ''}"
