"""The computed columns of ``Fravær``: every row stated as of its own last day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.modell import RADER_PER_TABELL
from sykefravaer_xl.bok.radlager import TOM, Rad, Radlager, Radliste, Verdi
from sykefravaer_xl.bok.skjema import FRAVAER
from sykefravaer_xl.bok.tekst import STOPPET_AV
from sykefravaer_xl.bok.timer import gradert_rad, saldogrunn, timer_per_uke
from sykefravaer_xl.domene.fristtekst import lonn_slutt_tekst
from sykefravaer_xl.domene.gradering import avrund_timer, saldo_av_rad, vurder_saldo
from sykefravaer_xl.domene.sjekkpunkt import APNE, Frist
from sykefravaer_xl.domene.tekst import STATUS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.hendelser import Hendelsesfrist
    from sykefravaer_xl.bok.modell import Bok, FravaerRad
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.grunn.feil import Funn

__all__ = ["MAKS_TEKST", "Rad", "Verdi"]

MAKS_TEKST: Final = 1000
"""A cell is no place for more; the whole list is on stderr and in the JSON."""

_DAGER: Final = ("tilfelle_fra", "agp_slutt", "maksdato", "frist")
_TALL: Final = ("dag_nr", "agp_dager", "dager_brukt", "dager_igjen")
_TING: Final = ("saldo_gradert", "neste_sjekkpunkt", "status", "melding")
_INGEN_TALL: Final = (TOM,) * (len(_DAGER) + len(_TALL))


def nytt_lager() -> Radlager:
    """A place for the computed columns of every row."""
    return Radlager(Radliste(tuple(FRAVAER.ut), _DAGER, _TALL, _TING))


def bare_melding(lager: Radlager, rad: int, tekst: str) -> None:
    """A row without results; the text says why."""
    lager.legg_til(rad, _INGEN_TALL, (None, None, None, tekst[:MAKS_TEKST]))


def _sted(bok: Bok, rad: int) -> tuple[str, int]:
    """Sheet and row of a row's number among all that were read."""
    return bok.kart_for(rad).ark, rad % RADER_PER_TABELL


def stoppede_rader(lager: Radlager, sak: Ansattsak, bok: Bok) -> None:
    """Rows of an employee with faults: empty results; the text says what is wrong, or where."""
    egne: dict[tuple[str | None, int | None], list[Funn]] = {}
    for funn in sak.feil:
        egne.setdefault((funn.ark, funn.rad), []).append(funn)
    steder = ", ".join(dict.fromkeys(f"{f.ark}!{f.celle}" for f in sak.feil if f.celle))
    for rad in sak.rader:
        funn_her = egne.get(_sted(bok, rad.rad), [])
        tekst = " ".join(f.melding for f in funn_her) or STOPPET_AV.format(steder=steder)
        bare_melding(lager, rad.rad, tekst)


def saldoer(sak: Ansattsak) -> dict[int, Decimal]:
    """The balance of graded leave in hours, by row; only rows whose hours are known."""
    ut: dict[int, Decimal] = {}
    for rad in sak.rader:
        if rad.arbeidede_timer is None:  # as nearly always
            continue
        gradert = gradert_rad(sak, rad)
        saldo = None if gradert is None else saldo_av_rad(gradert)
        if saldo is not None:
            ut[rad.rad] = saldo.normalize() + 0
    return ut


def neste(
    frister: Iterable[Frist | Hendelsesfrist],
) -> Frist | Hendelsesfrist | None:
    """The first thing to do: the oldest due date that is neither done nor exempted."""
    apne = [f for f in frister if f.oppgave and f.status in APNE]
    return min(apne, key=lambda f: f.frist or date.max, default=None)


def beregnede_rader(
    lager: Radlager,
    sak: Ansattsak,
    oppgaver: Mapping[int, Sequence[Frist | Hendelsesfrist]],
    varsler: Mapping[int, Sequence[Funn]],
    timesaldoer: Mapping[int, Decimal],
    bok: Bok,
) -> None:
    """Put the computed columns of one employee's rows in their place.

    ``oppgaver`` are what is open on each spell by its first day (ordinal); ``varsler`` and
    ``timesaldoer`` the warnings and the balances of graded leave by row.
    """
    svar = sak.resultat
    if svar is None or svar.forlop is None:
        return
    punkter = _neste_pa_rad(sak.rader, svar.forlop.tilfeller, oppgaver)
    delsvar = svar.forlop.delsvar
    lonn = _lonn_pa_rad(sak) if svar.profil.tariff_dager is not None else {}
    for rad in sak.rader:
        if rad.fravaer is None:
            continue
        nr = rad.rad
        _, start, dag_nr, agp, saldo, tilfelle_apent, agp_apen = delsvar[
            rad.fravaer.til.toordinal()
        ]
        if not tilfelle_apent or start is None:
            start = dag_nr = None
        if not agp_apen:
            agp = None
        punkt = punkter.get(nr)
        timer = timesaldoer.get(nr)
        egne = varsler.get(nr)
        tekst = None
        if egne is not None or timer is not None:
            tekst = _melding(sak, rad, egne or (), timer, _sted(bok, rad.rad))
        if nr in lonn:
            tekst = " ".join(t for t in (tekst, lonn[nr]) if t)[:MAKS_TEKST]
        maks, frist = saldo.maksdato, None if punkt is None else punkt.frist
        lager.legg_til(
            nr,
            (
                TOM if start is None else start,
                TOM if agp is None else agp.slutt,
                maks,
                TOM if frist is None else frist.toordinal(),
                TOM if dag_nr is None else dag_nr,
                TOM if agp is None else agp.antall,
                saldo.brukt,
                saldo.igjen,
            ),
            (timer, None, None, tekst)
            if punkt is None
            else (timer, punkt.navn, STATUS[punkt.status], tekst),
        )


def _lonn_pa_rad(sak: Ansattsak) -> dict[int, str]:
    """The last day of pay by the agreement, on the last row of each spell NAV pays in."""
    svar = sak.resultat
    if svar is None or svar.forlop is None:
        return {}
    ut = {}
    for tilfelle in svar.forlop.tilfeller:
        rad, slutt = siste_rad(sak.rader, tilfelle), svar.lonn_slutt_for(tilfelle)
        agp = svar.agp_for(tilfelle)
        if rad is not None and rad.fravaer is not None and slutt and agp and agp.ferdig:
            saldo = svar.forlop.delsvar[rad.fravaer.til.toordinal()].saldo
            ut[rad.rad] = lonn_slutt_tekst(slutt.toordinal(), saldo.maksdato)
    return ut


def _melding(
    sak: Ansattsak,
    rad: FravaerRad,
    varsler: Sequence[Funn],
    saldo: Decimal | None,
    her: tuple[str, int],
) -> str | None:
    """The warnings of a row, and that its hours are more than a day off.

    What is about the row itself need not say where it is.
    """
    tekster = [f.melding if (f.ark, f.rad) == her else f.tekst for f in varsler]
    uke = timer_per_uke(sak, rad)
    if saldo is not None and uke and rad.fravaer is not None:
        vurdering = vurder_saldo(avrund_timer(saldo), uke, rad.fravaer.til)
        if vurdering.varsel:
            tekster.append(saldogrunn(sak, rad, vurdering))
    return " ".join(tekster)[:MAKS_TEKST] or None


def _neste_pa_rad(
    rader: Sequence[FravaerRad],
    tilfeller: Sequence[Tilfelle],
    oppgaver: Mapping[int, Sequence[Frist | Hendelsesfrist]],
) -> dict[int, Frist | Hendelsesfrist]:
    """What to do next, on the last row of each spell."""
    ut: dict[int, Frist | Hendelsesfrist] = {}
    if not oppgaver:
        return ut
    for tilfelle in tilfeller:
        punkt = neste(oppgaver.get(tilfelle.fra, ()))
        if punkt is not None:
            siste = siste_rad(rader, tilfelle)
            if siste is not None:
                ut[siste.rad] = punkt
    return ut


def siste_rad(rader: Sequence[FravaerRad], tilfelle: Tilfelle) -> FravaerRad | None:
    """The last row of a spell: the one that ends last, the lowest one of several."""
    i_tilfellet = [
        rad
        for rad in rader
        if rad.fravaer is not None and tilfelle.beroer(rad.fravaer.fra, rad.fravaer.til)
    ]
    return max(
        i_tilfellet, key=lambda r: (r.fravaer.til if r.fravaer else date.min, r.rad), default=None
    )
