"""``BOK.oppsett.toml`` beside a clerk's own book: what has been settled about how it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.lesevalg import INGEN, Lesevalg
from sykefravaer_xl.bok.lesevalgord import KODE_FELT, UgyldigValgFeil, ett_til
from sykefravaer_xl.bok.smaafil import les_smaafil
from sykefravaer_xl.grunn.synlig import json_tekst
from sykefravaer_xl.grunn.tomltekst import les_toml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_HODE: Final = "# Slik leses boka. Laget av --sett; kan endres for hånd.\n"


_ENDELSE: Final = ".oppsett.toml"


def oppsettfil(bok: Path) -> Path:
    """Where the settings of a book are."""
    return bok.with_name(bok.stem + _ENDELSE)


def er_oppsettfil(navn: str) -> bool:
    """Whether a file is called what the settings of a book are."""
    return navn.casefold().endswith(_ENDELSE)


def les_oppsettfil(bok: Path) -> Lesevalg:
    """The settings beside a book; none where there is no file. Raises UgyldigValgFeil."""
    fil = oppsettfil(bok)
    valg = INGEN
    for navn, verdi in _innhold(fil).items():
        if isinstance(verdi, dict):
            for kode, ord_ in verdi.items():
                valg = ett_til(valg, f"{KODE_FELT}{kode}", str(ord_))
        elif isinstance(verdi, list):
            valg = ett_til(valg, navn, ";".join(str(v) for v in verdi))
        else:
            valg = ett_til(valg, navn, str(verdi))
    return valg


def med_nye(bok: Path, nye: Mapping[str, str]) -> str:
    """What the file beside a book is to hold with new settings. Raises UgyldigValgFeil."""
    innhold = _innhold(oppsettfil(bok))
    koder = dict(innhold.get("koder") or {})
    for felt, verdi in nye.items():
        if felt.startswith(KODE_FELT):
            koder[felt.removeprefix(KODE_FELT)] = verdi
        else:
            innhold[felt] = verdi.split(";") if felt == "ark" else verdi
    innhold.pop("koder", None)
    linjer = [f"{felt} = {_toml(verdi)}" for felt, verdi in innhold.items()]
    if koder:
        linjer += ["", "[koder]", *(f"{_toml(k)} = {_toml(v)}" for k, v in koder.items())]
    return _HODE + "\n".join(linjer) + "\n"


def _innhold(fil: Path) -> dict[str, Any]:
    try:
        return les_toml(les_smaafil(fil))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        raise UgyldigValgFeil(tekst.OPPSETTFIL_ULESELIG.format(fil=fil.name)) from None


def _toml(verdi: object) -> str:
    """A text or a list of texts; TOML's basic strings are JSON's."""
    return json_tekst(verdi)
