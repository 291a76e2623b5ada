"""Files with plans in NAV's form: a JSON list, each as ``POST /api/v1/followupplan`` takes it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from sykefravaer_xl.fil.trygt import grunn as hvorfor
from sykefravaer_xl.fil.utfil import skriv_helt
from sykefravaer_xl.grunn.feil import Funn, SykefravaerFeil
from sykefravaer_xl.grunn.synlig import json_tekst
from sykefravaer_xl.plan import tekst
from sykefravaer_xl.plan.nav_format import OppfolgingsplanNav, finn_feil

if TYPE_CHECKING:
    from collections.abc import Sequence

STORST: Final = 50_000_000
"""Bytes; a plan is some kilobytes."""
TIDLIGST: Final = date(2000, 1, 1)
SENEST: Final = date(2199, 12, 31)


class NavfilFeil(SykefravaerFeil):
    """A file of plans cannot be read or written as a whole."""

    kode = "navfil"


def les_navfil(fil: Path) -> tuple[list[tuple[int, OppfolgingsplanNav]], list[Funn]]:
    """The plans of a file with their number in it, and what is wrong with the others.

    A single plan without a list is read too. Raises NavfilFeil. No finding has any of the
    content, which has national identity numbers.
    """
    try:
        if fil.stat().st_size > STORST:
            raise NavfilFeil(tekst.FEIL["json_ikke_lest"].format(fil=fil.name))
        lest: Any = json.loads(fil.read_bytes())
    except (OSError, ValueError, RecursionError):
        raise NavfilFeil(tekst.FEIL["json_ikke_lest"].format(fil=fil.name)) from None
    planer: list[tuple[int, OppfolgingsplanNav]] = []
    funn: list[Funn] = []
    for nr, ett in enumerate(lest if isinstance(lest, list) else [lest], start=1):
        try:
            plan = OppfolgingsplanNav.model_validate_json(json.dumps(ett))
        except (ValidationError, ValueError) as feil:
            steder: Any = getattr(feil, "errors", list)()
            felt = ", ".join(dict.fromkeys(".".join(map(str, e["loc"])) for e in steder)) or "–"
            funn.append(_funn("json_plan", nr, fil, felt))
            continue
        if not TIDLIGST <= plan.evaluation_date <= SENEST:
            funn.append(_funn("json_plan", nr, fil, "evaluationDate"))
        elif regel := finn_feil(plan):
            funn += [_funn("json_regel", nr, fil, f.felt or "", f.melding) for f in regel]
        else:
            planer.append((nr, plan))
    return planer, funn


def _funn(kode: str, nr: int, fil: Path, felt: str, grunn: str = "") -> Funn:
    melding = tekst.FEIL[kode].format(nr=nr, fil=fil.name, felt=felt, grunn=grunn)
    return Funn(kode, melding, (felt,))


def krev_navfil(fil: Path) -> None:
    """Raises NavfilFeil where a file of plans cannot be put, or something else stands there."""
    grunn = ""
    if fil.is_dir():
        grunn = tekst.FEIL["er_mappe"]
    elif not fil.absolute().parent.is_dir():
        grunn = tekst.FEIL["ingen_mappe"]
    elif fil.exists() and not _kan_vaere_planer(fil):
        grunn = tekst.FEIL["annet_innhold"]
    if grunn:
        melding = tekst.FEIL["json_kan_ikke_skrives"].format(fil=fil.name, grunn=grunn)
        raise NavfilFeil(melding)


def _kan_vaere_planer(fil: Path) -> bool:
    try:
        with fil.open("rb") as strom:
            return strom.read(1000).lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in (b"", b"[", b"{")
    except OSError:
        return True  # what is wrong is told when it is written


def skriv_navfil(fil: Path, planer: Sequence[OppfolgingsplanNav]) -> None:
    """Write the plans in one step, for the owner's eyes only. Raises NavfilFeil."""
    innhold = [plan.model_dump(mode="json", by_alias=True) for plan in planer]
    data = json_tekst(innhold, indent=2).encode() + b"\n"
    try:
        skriv_helt(fil, data)
    except OSError as feil:
        melding = tekst.FEIL["json_kan_ikke_skrives"].format(fil=fil.name, grunn=hvorfor(feil))
        raise NavfilFeil(melding) from None
