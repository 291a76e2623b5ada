"""VBA source from Python: texts with Norwegian letters as ASCII, and no line too long."""

from __future__ import annotations

import re
import textwrap
from typing import Final

from sykefravaer_xl.verter import tilleggstekst as tekst

BREDDE: Final = 90
"""Well under VBA's 1023 characters a line; literals are joined by assignments, not continued."""


def uttrykk(tekst: str) -> str:
    """An expression of one line that gives the text: ``"Sykefrav" & ChrW(230) & "r"``."""
    deler: list[str] = []
    bokstaver = ""
    for tegn in tekst:
        if " " <= tegn <= "~":
            bokstaver += '""' if tegn == '"' else tegn
            continue
        if bokstaver:
            deler.append(f'"{bokstaver}"')
            bokstaver = ""
        deler.append("vbLf" if tegn == "\n" else f"ChrW({ord(tegn)})")
    if bokstaver or not deler:
        deler.append(f'"{bokstaver}"')
    return " & ".join(deler)


def tilordning(variabel: str, tekst: str, innrykk: str = "    ") -> list[str]:
    """Statements that put a text of any length into a variable."""
    biter = textwrap.wrap(
        tekst,
        BREDDE // 2,
        drop_whitespace=False,
        replace_whitespace=False,
        break_on_hyphens=False,
    ) or [""]
    linjer = [f"{innrykk}{variabel} = {uttrykk(biter[0])}"]
    linjer += [f"{innrykk}{variabel} = {variabel} & {uttrykk(bit)}" for bit in biter[1:]]
    return linjer


def fyll_ut(kilde: str) -> str:
    """Our own source with each ``{{NAVN}}`` replaced by that text of ``verter/tilleggstekst.py``.

    Raises AttributeError for a name that is not there.
    """
    return re.sub(r"\{\{(\w+)\}\}", lambda m: uttrykk(getattr(tekst, m[1])), kilde)
