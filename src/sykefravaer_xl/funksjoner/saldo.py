"""The balance of graded leave: single cells or whole columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import Cellefeil, er_tom, les_grad, les_tall
from sykefravaer_xl.bok.verdikilde import har_broker
from sykefravaer_xl.domene.gradering import avrund_timer, saldo_gradert
from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.argumenter import entydig_grad
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil
from sykefravaer_xl.funksjoner.funksjon import Argument, Eksempel, Slag, funksjon
from sykefravaer_xl.funksjoner.hjemler import figur
from sykefravaer_xl.funksjoner.omrade import Matrise, rad_er_tom, som_matrise
from sykefravaer_xl.funksjoner.vert import TOM, Svar, Verdi

if TYPE_CHECKING:
    from sykefravaer_xl.funksjoner.vert import Vert

HEL: Final = 100


@funksjon(
    "SF_SALDO_GRADERT",
    Argument(
        "avtalte_timer",
        "er timene som er avtalt i perioden, for eksempel 37,5. Én celle eller en kolonne.",
        Slag.TALL_ELLER_KOLONNE,
    ),
    Argument(
        "grad",
        "er sykmeldingsgraden i prosent, 1–100. Én celle eller en kolonne.",
        Slag.TALL_ELLER_KOLONNE,
    ),
    Argument(
        "arbeidede_timer",
        "er timene som er arbeidet i perioden. Én celle eller en kolonne.",
        Slag.TALL_ELLER_KOLONNE,
    ),
    svar=Slag.TALL_ELLER_KOLONNE,
    hjemmel=figur("minste_grad"),
    beskrivelse=(
        "Returnerer saldoen for gradert sykmelding i timer: pluss betyr arbeidet mer enn graden "
        "tilsier, minus arbeidet mindre."
    ),
    eksempler=(
        Eksempel("=SF_SALDO_GRADERT(37,5;60;20)", (37.5, 60, 20), 5.0),
        Eksempel(
            "=SF_SALDO_GRADERT(A1:A2;B1:B2;C1:C2)",
            ([[37.5], [75]], [[60], [50]], [[15], [30]]),
            [[0.0], [-7.5]],
        ),
    ),
)
def saldo(avtalte: object, grad: object, arbeidede: object, vert: Vert) -> Svar:
    """Hours; positive means worked more than the grade asks for.

    Areas are taken cell by cell, a lone cell against all of an area. A fault in one cell of an
    area stays in that cell. No hours worked noted: no balance.
    """
    alle = [som_matrise(verdi) for verdi in (avtalte, grad, arbeidede)]
    rader = max(len(m) for m in alle)
    bredde = max(len(m[0]) for m in alle)
    if rader == bredde == 1:
        return _en([m[0][0] for m in alle], vert, prosent=False)
    for m in alle:
        if (len(m), len(m[0])) not in ((1, 1), (rader, bredde)):
            raise Funksjonsfeil(tekst.ULIKE_LENGDER)
    prosent = har_broker(c for rad in alle[1] for c in rad)
    ut: list[list[Verdi]] = []
    for r in range(_siste_i_bruk(alle, rader)):
        celler = [[_ta(m, r, k) for m in alle] for k in range(bredde)]
        ut.append([_i_omrade(c, vert, prosent=prosent, overskrift=r == 0) for c in celler])
    return ut or TOM


def _ta(matrise: Matrise, rad: int, kolonne: int) -> object:
    if len(matrise) == 1 and len(matrise[0]) == 1:
        return matrise[0][0]
    celler = matrise[rad]
    return celler[kolonne] if kolonne < len(celler) else None


def _siste_i_bruk(alle: list[Matrise], rader: int) -> int:
    """Whole columns are a million rows: those with nothing in them are left out at the end."""
    store = [m for m in alle if len(m) == rader]
    while rader and all(rad_er_tom(m[rader - 1]) for m in store):
        rader -= 1
    return rader


def _i_omrade(celler: list[object], vert: Vert, *, prosent: bool, overskrift: bool) -> Verdi:
    if rad_er_tom(celler) or (overskrift and _er_overskrift(celler)):
        return TOM
    try:
        return _en(celler, vert, prosent=prosent)
    except Funksjonsfeil as feil:
        return tekst.FEIL + feil.melding


def _er_overskrift(celler: list[object]) -> bool:
    """The clerk marked the columns with their headings."""
    tekster = [c for c in celler if isinstance(c, str) and any(t.isalpha() for t in c)]
    return len(tekster) >= 2 and not any(isinstance(c, int | float) for c in celler)


def _en(celler: list[object], vert: Vert, *, prosent: bool) -> Verdi:
    avtalte, grad, arbeidede = celler
    if er_tom(arbeidede):
        return TOM
    try:
        timer, arbeidet = les_tall(avtalte), les_tall(arbeidede)
        if not er_tom(grad, null_er_tom=vert.null_er_tom):
            prosenten = HEL if prosent and grad == 1 else les_grad(entydig_grad(grad))
        else:
            prosenten = HEL
    except Cellefeil as feil:
        raise Funksjonsfeil(feil.melding) from None
    if timer is None or arbeidet is None:
        raise Funksjonsfeil(tekst.AVTALTE_MANGLER)
    return float(avrund_timer(saldo_gradert(timer, prosenten or HEL, arbeidet)))
