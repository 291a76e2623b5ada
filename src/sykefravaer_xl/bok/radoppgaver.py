"""Tasks that come of the absence rows themselves, beside those of the checkpoints.

The activity duty that is to be judged again, and the hours of graded leave that have run off.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import hendelsestekst as tekst
from sykefravaer_xl.bok.hendelser import Hendelsesfrist, status_paa
from sykefravaer_xl.bok.timer import gradert_rad, saldogrunn, timer_per_uke
from sykefravaer_xl.domene.gradering import avrund_timer, saldo_av_rad, vurder_saldo
from sykefravaer_xl.domene.lovvarsler import aktivitetskrav_pa_nytt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.modell import HendelseRad
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.domene.sjekkpunkt import Frister

PA_NYTT: Final = "aktivitetskrav_pa_nytt"
SALDO: Final = "timesaldo"


def radoppgaver(
    sak: Ansattsak, svar: Resultat, frister: Frister, hendt: Sequence[HendelseRad]
) -> Iterator[Hendelsesfrist]:
    """The tasks of a spell that still can be done something about."""
    tilfelle, i_dag = frister.tilfelle, svar.dato.toordinal()
    opphold = svar.oppsett.regelverk.paa(tilfelle.fra).tilfelle_opphold
    if not tilfelle.fra <= i_dag <= tilfelle.til + opphold:
        return
    if all(lop.grad == 100 for lop in tilfelle.syke):  # nothing graded, as nearly always
        return
    yield from _pa_nytt(svar, frister)
    yield from _saldo(sak, svar, frister, hendt)


def _pa_nytt(svar: Resultat, frister: Frister) -> Iterator[Hendelsesfrist]:
    pa_nytt = aktivitetskrav_pa_nytt(svar.oppsett, frister.tilfelle)
    if pa_nytt is None:
        return
    dag, gjort = date.fromordinal(pa_nytt.fra), frister.notert("aktivitetskrav")
    if gjort is None or gjort < dag:
        yield _for_leder(svar, PA_NYTT, tekst.PA_NYTT, dag, pa_nytt.tekst, pa_nytt.hjemmel)


def _saldo(
    sak: Ansattsak, svar: Resultat, frister: Frister, hendt: Sequence[HendelseRad]
) -> Iterator[Hendelsesfrist]:
    """The last row whose hours are more than a workday off, until somebody has settled them."""
    avklart = max(
        (h.dato for h in hendt if h.slag == "saldo_avklart" and h.dato), default=date.min
    )
    skeive = []
    for rad in sak.rader:
        gradert, uke = gradert_rad(sak, rad), timer_per_uke(sak, rad)
        saldo = None if gradert is None else saldo_av_rad(gradert)
        if gradert is None or saldo is None or not uke or gradert.til <= avklart:
            continue
        vurdering = vurder_saldo(avrund_timer(saldo), uke, gradert.til)
        if vurdering.varsel and frister.tilfelle.beroer(gradert.fra, gradert.til):
            skeive.append((gradert.til, rad, vurdering))
    if skeive:
        til, rad, vurdering = max(skeive, key=lambda skeiv: skeiv[0])
        grunn = saldogrunn(sak, rad, vurdering)
        yield _for_leder(svar, SALDO, tekst.TIMESALDO, til, grunn, vurdering.hjemmel)


def _for_leder(
    svar: Resultat, sjekkpunkt: str, navn: str, frist: date, regnestykke: str, hjemmel: str
) -> Hendelsesfrist:
    varsel_dager = svar.oppsett.varsel_dager
    return Hendelsesfrist(
        sjekkpunkt=sjekkpunkt,
        navn=navn,
        ansvarlig="leder",
        frist=frist,
        status=status_paa(frist, svar.dato, varsel_dager),
        varsel_dager=varsel_dager,
        regnestykke=regnestykke,
        hjemmel=hjemmel,
    )
