"""«Marker forfalte»: what is overdue today gets the colour of overdue; the oldest is chosen.

Only our own due-date columns change colour, and they lose what this macro gave them before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.stil import BEREGNET, FORFALT
from sykefravaer_xl.bok.resultatark import per_ark
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.terminal.tekst import antall
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.celleverdi import er_lik
from sykefravaer_xl.verter.makroer.felles import les_og_beregn, vis_dato
from sykefravaer_xl.verter.vakt import krev_skrivbar

if TYPE_CHECKING:
    from datetime import datetime

    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.radlager import Rad
    from sykefravaer_xl.verter.apenbok import ApenBok

VARE_TABELLER: Final = ("tblFravaer", "tblOppfolging")
"""Tables of ours have a faint ground in the columns the program writes."""
_UTEN: Final[dict[str, Any]] = {"font_color": "#000000", "bold": False}
Celle = tuple[int, int]


def kjor(bok: ApenBok, i_dag: date, _naa: datetime) -> str:
    """Colour, choose, and say how many."""
    oppdatering = les_og_beregn(bok, i_dag)
    lest = oppdatering.bok
    radene = list(per_ark(lest, oppdatering.fravaer))
    karter = {kart.ark: (kart, _fravaerskolonner(kart)) for kart in reversed(lest.karter)}
    if lest.oppfolging_kart is not None:
        kart = lest.oppfolging_kart
        frister = [k for f, k in kart.kolonner.items() if f.endswith(".frist")]
        karter[kart.ark] = (kart, sorted(frister))
    if not any(kolonner for _, kolonner in karter.values()):
        raise SykefravaerFeil(tekst.IKKE_BEREGNET, "ikke_beregnet")
    forfalt = {
        **{ark: {} for ark in karter},
        **{kart.ark: dict(_i_fravaer(kart, rader)) for kart, rader in radene},
        **({kart.ark: dict(_i_oppfolging(oppdatering))} if lest.oppfolging_kart else {}),
    }
    gamle = sum(
        not er_lik(bok.ark(ark).verdi(*celle), frist, dato1904=bok.dato1904)
        for ark, celler in forfalt.items()
        for celle, frist in celler.items()
        if isinstance(frist, date)
    )
    krev_skrivbar(bok, (), karter)
    for ark, (ett, kolonner) in karter.items():
        _farg(bok, ett, kolonner, forfalt[ark])
    antall_frister = oppdatering.forfalt
    eldste = [
        (frist, ark, celle)
        for ark, celler in forfalt.items()
        for celle, frist in celler.items()
        if isinstance(frist, date)
    ]
    linjer = [tekst.INGEN_FORFALTE.format(dato=vis_dato(i_dag))]
    if eldste:
        _, ark, (rad, kolonne) = min(eldste)
        bok.vis(ark, rad, kolonne)
        ord_ = antall(antall_frister, "frist", "frister")
        linjer = [tekst.FORFALTE.format(antall=ord_, dato=vis_dato(i_dag))]
    if gamle:
        linjer.append(tekst.IKKE_OPPDATERT.format(antall=antall(gamle, "frist", "frister")))
    return "\n".join(linjer)


def _fravaerskolonner(kart: Tabellkart) -> list[int]:
    return sorted(kart.kolonner[f] for f in ("frist", "status") if f in kart.kolonner)


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


def _farg(bok: ApenBok, kart: Tabellkart, kolonner: list[int], forfalt: Iterable[Celle]) -> None:
    grunn = BEREGNET if kart.tabell in VARE_TABELLER else None
    antall_rader = kart.siste_rad - kart.overskriftsrad
    if antall_rader < 1:
        return
    celler = set(forfalt)
    for kolonne in kolonner:
        start = (kart.overskriftsrad + 1, kolonne)
        bok.utseende(kart.ark, start, {**_UTEN, "bg_color": grunn}, antall_rader)
        rader = sorted(rad for rad, k in celler if k == kolonne)
        for _, gruppe in groupby(enumerate(rader), key=lambda e: e[1] - e[0]):
            lop = [rad for _, rad in gruppe]
            bok.utseende(kart.ark, (lop[0], kolonne), FORFALT, len(lop))
