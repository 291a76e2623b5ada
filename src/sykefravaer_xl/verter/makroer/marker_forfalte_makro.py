"""«Marker forfalte»: what is overdue today gets the colour of overdue; the oldest is chosen.

Only our own due-date columns change colour. A cell that has it from before and is no longer
overdue loses it; one with any other colour is the clerk's, and stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.stil import BEREGNET, FORFALT
from sykefravaer_xl.bok.resultatark import per_ark
from sykefravaer_xl.bok.utelatt import utelatt
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.ordlyd import antall, vis_dato
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.celleverdi import er_lik
from sykefravaer_xl.verter.makroer.felles import (
    fristkolonner,
    les_og_beregn,
    med_utelatt,
)
from sykefravaer_xl.verter.vakt import krev_skrivbar

if TYPE_CHECKING:
    from datetime import datetime

    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.radlager import Rad
    from sykefravaer_xl.verter.apenbok import ApenBok

VARE_FARGER: Final = (BEREGNET, "#FFFFFF")
"""Grounds that are no colour of the clerk's: ours, and white."""
VARE_TABELLER: Final = ("tblFravaer", "tblOppfolging")
"""Tables of ours have a faint ground in the columns the program writes."""
_UTEN: Final[dict[str, Any]] = {"font_color": "#000000", "bold": False}
Celle = tuple[int, int]


def kjor(bok: ApenBok, i_dag: date, _naa: datetime) -> str:
    """Colour, choose, and say how many."""
    oppdatering = les_og_beregn(bok, i_dag)
    lest = oppdatering.bok
    karter = fristkolonner(lest)
    if not karter:
        raise SykefravaerFeil(tekst.IKKE_BEREGNET, "ikke_beregnet")
    forfalt: dict[str, dict[Celle, object]] = {kart.ark: {} for kart, _ in karter}
    for kart, rader in per_ark(lest, oppdatering.fravaer):
        forfalt.setdefault(kart.ark, {}).update(_i_fravaer(kart, rader))
    if lest.oppfolging_kart is not None:
        forfalt[lest.oppfolging_kart.ark] = dict(_i_oppfolging(oppdatering))
    krev_skrivbar(bok, (), forfalt)
    hennes = sum(_farg(bok, kart, kolonner, forfalt[kart.ark]) for kart, kolonner in karter)
    steder = [
        (frist, ark, celle)
        for ark, celler in forfalt.items()
        for celle, frist in celler.items()
        if isinstance(frist, date)
    ]
    gamle = sum(
        not er_lik(bok.ark(ark).verdi(*celle), frist, dato1904=bok.dato1904)
        for frist, ark, celle in steder
    )
    linjer = [tekst.INGEN_FORFALTE.format(dato=vis_dato(i_dag))]
    if steder:
        _, ark, (rad, kolonne) = min(steder)
        bok.vis(ark, rad, kolonne)
        ord_ = antall(oppdatering.forfalt, "frist", "frister")
        linjer = [tekst.FORFALTE.format(antall=ord_, dato=vis_dato(i_dag))]
    if hennes:
        linjer.append(tekst.HENNES_FARGE.format(antall=antall(hennes, "celle", "celler")))
    if gamle:
        linjer.append(tekst.IKKE_OPPDATERT.format(antall=antall(gamle, "frist", "frister")))
    return med_utelatt("\n".join(linjer), utelatt(oppdatering))


def _i_fravaer(kart: Tabellkart, rader: Mapping[int, Rad]) -> Iterator[tuple[Celle, object]]:
    kolonner = kart.kolonner
    for nr, rad in rader.items():
        if rad.get("status") == STATUS[Status.FORFALT]:
            for felt in ("frist", "status"):
                if felt in kolonner:
                    yield (nr, kolonner[felt]), rad[felt]


def _i_oppfolging(oppdatering: Oppdatering) -> Iterator[tuple[Celle, object]]:
    kart = oppdatering.bok.oppfolging_kart
    for ett in oppdatering.svar:
        if kart is None or ett.rad is None:
            continue
        for frist in ett.oppgaver:
            kolonne = kart.kolonner.get(f"{frist.sjekkpunkt}.frist")
            if frist.status is Status.FORFALT and kolonne is not None:
                yield (ett.rad, kolonne), frist.frist


def _farg(bok: ApenBok, kart: Tabellkart, kolonner: list[int], forfalt: Collection[Celle]) -> int:
    """How many overdue cells have a colour of hers, and keep it."""
    grunn = BEREGNET if kart.tabell in VARE_TABELLER else None
    rader = range(kart.overskriftsrad + 1, kart.siste_rad + 1)
    hennes = 0
    for kolonne in kolonner:
        blir: dict[bool, list[int]] = {True: [], False: []}
        for rad, farge in bok.vert.farger(kart.ark, kolonne, rader).items():
            rod, skal = farge == FORFALT["bg_color"], (rad, kolonne) in forfalt
            if not rod and farge not in (None, *VARE_FARGER):
                hennes += skal
            elif rod != skal:
                blir[skal].append(rad)
        for skal, egne in blir.items():
            form = FORFALT if skal else {**_UTEN, "bg_color": grunn}
            for _, gruppe in groupby(enumerate(egne), key=lambda e: e[1] - e[0]):
                lop = [rad for _, rad in gruppe]
                bok.utseende(kart.ark, (lop[0], kolonne), form, len(lop))
            bok.plan.farger(kart.ark, len(egne))
    return hennes
