"""One employee of a workbook, found by number or name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sykefravaer_xl.bok import hendelser
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.bok.oppfolging import notater, par_rader
from sykefravaer_xl.bok.tekst import FEIL
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.lesevalg import Leseonske
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.domene.sak import Sak


class UkjentAnsattFeil(SykefravaerFeil):
    """Nobody in the workbook has that number or name."""

    kode = "ukjent_ansatt"

    def __init__(self, sti: Path, ansatt: str) -> None:
        super().__init__(FEIL["ukjent_ansatt"].format(fil=sti.name, ansatt=ansatt[:40]))
        self.sti, self.ansatt = sti, ansatt


class StoppetSakFeil(SykefravaerFeil):
    """The employee's rows have faults, so nothing is computed."""

    kode = "stoppet_sak"

    def __init__(self, sak: Ansattsak) -> None:
        super().__init__("\n".join(funn.tekst for funn in sak.feil))
        self.sak = sak


def finn_sak(
    sti: Path, ansatt: str, dato: date, ark: Leseonske = None
) -> tuple[Ansattsak, Oppdatering]:
    """The case of one employee, computed as of ``dato``, and the book it stands in.

    Raises UkjentAnsattFeil, StoppetSakFeil, and LeseFeil as ``les`` does.
    """
    oppdatering = beregn_oppdatering(les(sti, ark), dato)
    return velg_sak(oppdatering, ansatt), oppdatering


def finn_ansatt(oppdatering: Oppdatering, ansatt: str) -> Ansattsak:
    """The employee with this number, else with this name («Modell, Max» is «Max Modell»).

    Raises UkjentAnsattFeil where there is not exactly one.
    """
    onsket = navnenokkel(ansatt)
    treff = [s for s in oppdatering.saker if navnenokkel(s.nokkel) == onsket] or [
        s for s in oppdatering.saker if navnenokkel(s.navn) == onsket
    ]
    if len(treff) != 1:
        raise UkjentAnsattFeil(oppdatering.bok.sti, ansatt)
    return treff[0]


def velg_sak(oppdatering: Oppdatering, ansatt: str) -> Ansattsak:
    """The case of one employee of a computed book.

    Raises UkjentAnsattFeil and StoppetSakFeil.
    """
    sak = finn_ansatt(oppdatering, ansatt)
    if sak.resultat is None:
        raise StoppetSakFeil(sak)
    return sak


def tilfellet_na(oppdatering: Oppdatering, sak: Ansattsak) -> Tilfellesvar | None:
    """The spell of today with its checkpoints; None when the rows have faults or no spell."""
    naa = sak.resultat.tilfelle_na if sak.resultat is not None else None
    if naa is None:
        return None
    return next((s for s in oppdatering.svar if s.sak is sak and s.tilfelle is naa), None)


def sak_med_notater(funnet: Ansattsak) -> Sak:
    """The case with what the clerk has noted about the spell ``frister`` speaks of."""
    svar = funnet.resultat
    if svar is None or svar.forlop is None or svar.tilfelle_na is None:
        raise StoppetSakFeil(funnet)
    tilfeller = svar.forlop.tilfeller
    nummer = tilfeller.index(svar.tilfelle_na)
    rader = par_rader(funnet.noterte, tilfeller)[nummer]
    notat = hendelser.notat(hendelser.fordel(funnet.hendelser, tilfeller)[0][nummer])
    if notat is not None:
        rader.append(notat)
    return replace(svar.sak, oppfolging=notater(rader))
