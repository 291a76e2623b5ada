"""Data validation in XlsxWriter's form, from what a column takes (``bok/skjema``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.skjema.kolonne import Kolonne
    from sykefravaer_xl.bok.skjema.krav import Grense, Krav

Regel = dict[str, Any]

_SLAG: Final = {"liste": "list", "dato": "date", "heltall": "integer", "tall": "decimal"}


def regel_for(kolonne: Kolonne, bokstaver: Mapping[str, str]) -> Regel | None:
    """The rule and the prompt of a column; ``bokstaver`` are the letters of the sheet's fields."""
    regel: Regel = {}
    if kolonne.krav is not None:
        regel = kravregel(kolonne.krav, bokstaver)
    elif kolonne.ledetekst is not None:
        regel = {"validate": "any"}
    if kolonne.ledetekst is not None:
        regel["input_title"], regel["input_message"] = kolonne.ledetekst
    return regel or None


def kravregel(krav: Krav, bokstaver: Mapping[str, str] | None = None) -> Regel:
    """The rule without a prompt."""
    regel: Regel = {"validate": _SLAG[krav.slag]}
    regel["error_title"], regel["error_message"] = krav.feil
    if krav.spor:
        regel["error_type"] = "warning"
    if krav.slag == "liste":
        regel["source"] = krav.valg if isinstance(krav.valg, str) else list(krav.valg)
    elif krav.mest is None:
        regel |= {"criteria": ">=", "value": _grense(krav.minst, bokstaver)}
    else:
        regel |= {
            "criteria": "between",
            "minimum": _grense(krav.minst, bokstaver),
            "maximum": _grense(krav.mest, bokstaver),
        }
    return regel


def _grense(grense: Grense, bokstaver: Mapping[str, str] | None) -> Grense:
    """A limit; a formula may speak of other columns of the row."""
    return grense.format_map(bokstaver or {}) if isinstance(grense, str) else grense
