"""What is written in the sheets of letters and minutes moves the case, as ``Hendelser`` does.

A sheet is known by the title of the program's own template. Nothing is taken from a sheet whose
date is not filled in: a draft has not called anybody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from arkbok.adresse import navn as adresse
from sykefravaer_xl.bok.celler import Cellefeil, les_ja_nei, les_tekst, om_mulig
from sykefravaer_xl.bok.datoceller import les_enhver_dato
from sykefravaer_xl.bok.modell import HendelseRad, Planplass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sykefravaer_xl.bok.ansattregister import Ansattregister
    from sykefravaer_xl.bok.kilde import Kilde

_BREVDATO: Final = 3
"""Row of the letter's own date, in its first column."""


@dataclass(frozen=True, slots=True)
class _Brev:
    """What the fields of a template say."""

    ark: str
    slag: str
    dag: str
    """Label of the date that makes it an event."""
    sjekkpunkt: str | None = None
    deltakere: str | None = None
    er_mote: bool = False
    """The date is that of a meeting to come; the event is of the letter's own day."""


BREV: Final[Mapping[str, _Brev]] = {
    "Innkalling til dialogmøte 1": _Brev(
        "Innkalling DM1", "mote_innkalt", "Dato", "dialogmote1", "Deltakere", er_mote=True
    ),
    "Referat fra dialogmøte 1": _Brev(
        "Referat DM1", "mote_holdt", "Møtet ble holdt", "dialogmote1", "Til stede"
    ),
    "Orientering om slutt på lønn under sykdom": _Brev(
        "Slutt på lønn", "brev_sendt", "Sendt til den ansatte"
    ),
}
"""Title of a template -> what it tells; the labels stand in ``brev/maler``."""
SAMTYKKE: Final = "Samtykker i at sykmelder innkalles"


def brevhendelser(kilde: Kilde, register: Ansattregister) -> Iterator[HendelseRad]:
    """The events of all sheets of letters, each of the employee its sheet is named after."""
    for ark, topp in kilde.topper.items():
        tittel = topp[0][0] if topp and topp[0] else None
        brev = BREV.get(tittel) if isinstance(tittel, str) else None
        if brev is None:
            continue
        ansatt = _ansatt(ark.removeprefix(brev.ark).strip(), register)
        if ansatt is not None:
            yield from _av(ark, brev, ansatt, dict(kilde.celler(ark)))


def _ansatt(hvem: str, register: Ansattregister) -> str | None:
    """Who the sheet is about; a second letter of a kind has a number behind."""
    for ett in (hvem, hvem.rpartition(" ")[0]):
        try:
            return register.finn(ett, None) if ett.isdigit() else register.finn(None, ett or None)
        except Cellefeil:
            continue
    return None


def _av(
    ark: str, brev: _Brev, ansatt: str, celler: Mapping[int, Mapping[int, object]]
) -> Iterator[HendelseRad]:
    felt = {rad.get(1): (nr, rad.get(2)) for nr, rad in celler.items()}
    nr, skrevet = felt.get(brev.dag, (0, None))
    dag = om_mulig(les_enhver_dato, skrevet)
    skrevet_dag = om_mulig(les_enhver_dato, celler.get(_BREVDATO, {}).get(1))
    hendt = skrevet_dag if brev.er_mote else dag
    if dag is None or hendt is None:
        return
    _, deltakere = felt.get(brev.deltakere, (0, None))
    yield HendelseRad(
        rad=0,
        ansatt=ansatt,
        dato=hendt,
        slag=brev.slag,
        sjekkpunkt=brev.sjekkpunkt,
        motedato=dag if brev.er_mote else None,
        deltakere=om_mulig(les_tekst, deltakere),
        planark=Planplass(ark, adresse(nr, 2), 1),
    )
    nr, svar = felt.get(SAMTYKKE, (0, None))
    if om_mulig(les_ja_nei, svar):
        sted = Planplass(ark, adresse(nr, 2), 1)
        yield HendelseRad(0, ansatt, hendt, "samtykke_sykmelder", planark=sted)
