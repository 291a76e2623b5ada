"""An employee number that comes with two persons' names is nobody's until the clerk says whose."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sykefravaer_xl.bok.navnestrid import navnestrid
from sykefravaer_xl.bok.tekst import TO_NAVN
from sykefravaer_xl.grunn.normalisering import navnenokkel
from sykefravaer_xl.importer import tekst
from sykefravaer_xl.importer.innkommende import Feil, Importfeil, Innkommende

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Kjent = tuple[str, Innkommende]
"""A note and the employee it is about."""


def en_person_per_nummer(
    kjente: Sequence[Kjent], i_boka: Mapping[str, Sequence[str]]
) -> tuple[list[Kjent], list[Feil]]:
    """The notes whose number is one person's, also beside the names ``i_boka``, and the faults."""
    navn: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for nokkel, melding in kjente:
        if (ett := _med_nummer(melding)) is not None:
            if nokkel not in navn:
                navn[nokkel] = dict.fromkeys(i_boka.get(nokkel, ()), tekst.I_BOKA)
            sted = melding.sted
            navn[nokkel].setdefault(ett, tekst.RAD.format(fil=sted.fil, nummer=sted.nummer))
    uenige = {
        nokkel: strid
        for nokkel, egne in navn.items()
        if len(egne) > 1 and (strid := navnestrid(egne)) and strid.to_personer
    }
    ut: list[Kjent] = []
    feil: list[Feil] = []
    for nokkel, melding in kjente:
        funnet = uenige.get(nokkel)
        ett = _med_nummer(melding)
        if funnet is None or ett is None:
            ut.append((nokkel, melding))
            continue
        annet = funnet.a if navnenokkel(ett) == navnenokkel(funnet.b) else funnet.b
        detalj = TO_NAVN.format(sted=navn[nokkel][annet])
        feil.append(Feil(melding.sted, Importfeil.RADFEIL, detalj, hjelp="to_navn"))
    return ut, feil


def _med_nummer(melding: Innkommende) -> str | None:
    """The name beside an employee number; who is known by an identity number may change it."""
    person = melding.person
    return person.navn if person.ansattnr is not None and person.fnr is None else None
