"""The computed columns of ``Fravær``: every row stated as of its own last day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsbok.kolonner import FRAVAER_UT
from sykefravaer_xl.domene.feil import Funn
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.domene.gradering import avrund_timer, avtalte_timer, saldo_gradert
from sykefravaer_xl.domene.periode import ukedager
from sykefravaer_xl.domene.sjekkpunkt import Frist, Status
from sykefravaer_xl.tekst.domene import STATUS
from sykefravaer_xl.tekst.kjoring import FUNN, STOPPET_AV, tall

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.arbeidsbok.modell import FravaerRad, Tabellkart
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.kjoring.ansattsak import Ansattsak

Verdi = str | int | Decimal | date | None
Rad = dict[str, Verdi]

MAKS_TEKST: Final = 1000
"""A cell is no place for more; the whole list is on stderr and in the JSON."""
ARBEIDSDAGER: Final = 5


def tomme() -> Rad:
    """A row without results."""
    return dict.fromkeys(FRAVAER_UT)


def stoppede_rader(sak: Ansattsak, kart: Tabellkart) -> dict[int, Rad]:
    """Rows of an employee with faults: empty results; the text says what is wrong, or where."""
    egne: dict[str, list[Funn]] = {}
    for funn in sak.feil:
        egne.setdefault(f"{funn.ark}!{_radnummer(funn)}", []).append(funn)
    steder = ", ".join(dict.fromkeys(f"{f.ark}!{f.celle}" for f in sak.feil if f.celle))
    ut: dict[int, Rad] = {}
    for rad in sak.rader:
        funn_her = egne.get(f"{kart.ark}!{rad.rad}", [])
        tekst = " ".join(f.tekst for f in funn_her) or STOPPET_AV.format(steder=steder)
        ut[rad.rad] = {**tomme(), "melding": tekst[:MAKS_TEKST]}
    return ut


def _radnummer(funn: Funn) -> str:
    return (funn.celle or "").lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def saldo(rad: FravaerRad, timer_per_uke: Decimal | None) -> Decimal | None:
    """The balance of graded leave of one row in hours; None where no hours are known."""
    fravaer = rad.fravaer
    if fravaer is None or rad.arbeidede_timer is None:
        return None
    if fravaer.type is not Fravaerstype.SYKMELDING:
        return None
    avtalte = rad.avtalte_timer
    uke = timer_per_uke if rad.timer_per_uke is None else rad.timer_per_uke
    if avtalte is None and uke is not None:
        avtalte = avtalte_timer(uke, ukedager(fravaer.fra, fravaer.til))
    if avtalte is None:
        return None
    svar = saldo_gradert(avtalte, fravaer.grad, rad.arbeidede_timer)
    return avrund_timer(svar).normalize() + 0


def neste(frister: Sequence[Frist]) -> Frist | None:
    """The first thing to do: the oldest due date that is neither done nor exempted."""
    apne = [
        f
        for f in frister
        if f.oppgave
        and f.frist is not None
        and f.status in (Status.FORFALT, Status.SNART, Status.KOMMENDE)
    ]
    return min(apne, key=lambda f: f.frist or date.max, default=None)


def beregnede_rader(
    sak: Ansattsak, frister: Mapping[int, Sequence[Frist]], varsler: Mapping[int, Sequence[Funn]]
) -> dict[int, Rad]:
    """The computed columns of one employee's rows.

    ``frister`` are the checkpoints of each spell by its first day (ordinal); ``varsler`` the
    warnings by row.
    """
    svar = sak.resultat
    if svar is None or svar.forlop is None:
        return {}
    timer = sak.ansatt.timer_per_uke if sak.ansatt is not None else None
    ut: dict[int, Rad] = {}
    for rad in sak.rader:
        fravaer = rad.fravaer
        delsvar = svar.som_av(fravaer.til) if fravaer is not None else None
        if fravaer is None or delsvar is None:
            continue
        verdier = tomme()
        if delsvar.tilfelle_apent and delsvar.tilfelle_fra is not None:
            verdier["tilfelle_fra"] = date.fromordinal(delsvar.tilfelle_fra)
            verdier["dag_nr"] = delsvar.dag_nr
        agp = delsvar.arbeidsgiverperiode
        if delsvar.agp_apen and agp is not None:
            verdier["agp_dager"] = agp.antall
            verdier["agp_slutt"] = date.fromordinal(agp.slutt)
        verdier["dager_brukt"] = delsvar.saldo.brukt
        verdier["dager_igjen"] = delsvar.saldo.igjen
        if delsvar.saldo.maksdato is not None:
            verdier["maksdato"] = date.fromordinal(delsvar.saldo.maksdato)
        verdier["saldo_gradert"] = saldo(rad, timer)
        tekst = " ".join(f.tekst for f in varsler.get(rad.rad, ()))
        if (avvik := _saldo_avvik(rad, verdier["saldo_gradert"], timer)) is not None:
            tekst = f"{tekst} {avvik}".strip()
        verdier["melding"] = tekst[:MAKS_TEKST] or None
        ut[rad.rad] = verdier
    for tilfelle in svar.forlop.tilfeller:
        siste = siste_rad(sak.rader, tilfelle)
        punkt = neste(frister.get(tilfelle.fra, ()))
        if siste is not None and punkt is not None:
            ut[siste.rad] |= {
                "neste_sjekkpunkt": punkt.navn,
                "frist": punkt.frist,
                "status": STATUS[punkt.status],
            }
    return ut


def _saldo_avvik(rad: FravaerRad, saldo_timer: Verdi, timer: Decimal | None) -> str | None:
    """A warning when the balance is off by more than a day's hours."""
    uke = rad.timer_per_uke or timer
    if not isinstance(saldo_timer, Decimal) or uke is None:
        return None
    if abs(saldo_timer) <= uke / ARBEIDSDAGER:
        return None
    return FUNN["saldo_avvik"].format(saldo=tall(saldo_timer.quantize(Decimal("0.1"))))


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
