"""Data validation of the input columns, with Norwegian prompts and refusals.

Formulas are English with commas, as the file format wants them; Excel shows them translated.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.tekst import FEILTEKST, HJELPETEKST
from sykefravaer_xl.bok.kolonner import ANSATTE_ARK, TYPE_NAVN

if TYPE_CHECKING:
    from collections.abc import Sequence

Regel = dict[str, Any]

FORSTE_DATO: Final = date(2007, 3, 1)
"""The rules go back to this day (see ``sjekkpunkter.toml``); earlier dates are typing errors."""

JA_NEI: Final = ("Ja", "Nei")

_ANSATTLISTE: Final = f"=OFFSET({ANSATTE_ARK}!$A$2,0,0,MAX(1,COUNTA({ANSATTE_ARK}!$A:$A)-1),1)"
"""Only as long as the list is, so the drop-down has no tail of empty lines."""


def _regel(felt: str | None, feil: str | None, *, advarsel: bool = False, **krav: Any) -> Regel:
    regel: Regel = dict(krav)
    if felt is not None:
        regel["input_title"], regel["input_message"] = HJELPETEKST[felt]
    if feil is not None:
        regel["error_title"], regel["error_message"] = FEILTEKST[feil]
    if advarsel:
        regel["error_type"] = "warning"
    return regel


def hjelp(felt: str) -> Regel:
    """No rule, only the prompt."""
    return _regel(felt, None, validate="any")


def liste(
    verdier: Sequence[str], felt: str | None = None, feil: str = "valg", *, advarsel: bool = False
) -> Regel:
    """A drop-down."""
    return _regel(felt, feil, advarsel=advarsel, validate="list", source=list(verdier))


def liste_fra(omrade: str) -> Regel:
    """A drop-down of what stands in some cells."""
    return _regel(None, "valg", validate="list", source=omrade)


def ja_nei(felt: str | None = None) -> Regel:
    """A drop-down with Ja and Nei."""
    return liste(JA_NEI, felt, "ja_nei")


def unntak() -> Regel:
    """Ja from a list; a date (when it was decided) is accepted after a question."""
    return liste(("Ja",), "unntak", "unntak", advarsel=True)


def fravaerstype() -> Regel:
    """The types of ``Fravær``."""
    return liste(TYPE_NAVN, "type", "type")


def ansattnr() -> Regel:
    """Numbers from ``Ansatte``; another one is asked about, not refused."""
    return _regel("ansattnr", "ansattnr", advarsel=True, validate="list", source=_ANSATTLISTE)


def dato(felt: str | None = None) -> Regel:
    """A date on or after the first day the rules know."""
    return _regel(felt, "dato", validate="date", criteria=">=", value=FORSTE_DATO)


def til(fra_celle: str) -> Regel:
    """A date not before the one in ``fra_celle`` (such as ``$C2``)."""
    return _regel(
        "til", "til", validate="date", criteria=">=", value=f"=MAX({fra_celle},DATE(2007,3,1))"
    )


def fodselsdato() -> Regel:
    """A day somebody now in work can have been born on."""
    return _regel(
        "fodselsdato", "fodselsdato",
        validate="date", criteria="between", minimum=date(1930, 1, 1), maximum="=TODAY()",
    )  # fmt: skip


def ansettelsesdato() -> Regel:
    """Any true date: people have been employed longer than the rules go back."""
    return _regel(None, "ansettelse", validate="date", criteria=">=", value=date(1930, 1, 1))


def heltall(felt: str | None, feil: str, minst: int, mest: int) -> Regel:
    """A whole number between two others."""
    return _regel(felt, feil, validate="integer", criteria="between", minimum=minst, maximum=mest)


def tall(felt: str | None, feil: str = "tall", mest: int = 100_000) -> Regel:
    """A number from 0 up."""
    return _regel(felt, feil, validate="decimal", criteria="between", minimum=0, maximum=mest)
