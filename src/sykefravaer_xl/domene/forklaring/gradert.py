"""The balance of graded leave, row by row."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.forklaring.modell import Forklaring, Ledd, Steg
from sykefravaer_xl.domene.forklaring.visning import tall
from sykefravaer_xl.domene.gradering import saldo_gradert
from sykefravaer_xl.tekst import forklaring as tekst
from sykefravaer_xl.tekst.domene import dato

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag, Timer

NULL = Decimal(0)


def forklar_saldo(g: Grunnlag) -> Forklaring:
    """Hours worked minus the hours the grade asks for, added up over the rows given."""
    timer = sorted(g.timer, key=lambda t: t.fra)
    return Forklaring(
        felt="saldo_gradert",
        navn=tekst.FELT["saldo_gradert"],
        svar=sum((saldo_gradert(t.avtalte, t.grad, t.arbeidede) for t in timer), NULL)
        if timer
        else None,
        hjemmel=tekst.HJEMMEL["saldo_gradert"],
        versjon=None,
        kilde=tekst.KILDE["saldo_gradert"],
        regel=tekst.REGEL["saldo_gradert"],
        steg=tuple(_steg(t) for t in timer),
        regnestykke=tuple(ledd for t in timer for ledd in _ledd(t)),
        merknader=() if timer else (tekst.MERKNAD["ingen_timer"],),
    )


def _krav(t: Timer) -> Decimal:
    """The hours the grade asks for."""
    return -saldo_gradert(t.avtalte, t.grad, NULL)


def _ledd(t: Timer) -> Iterator[Ledd]:
    perioden = {"fra": dato(t.fra), "til": dato(t.til)}
    yield Ledd(tekst.LEDD["arbeidede"].format(**perioden), t.arbeidede, "timer")
    yield Ledd(tekst.LEDD["krav"].format(**perioden), -_krav(t), "timer")


def _steg(t: Timer) -> Steg:
    hvorfor = tekst.HVORFOR["timer"].format(
        arbeidede=tall(t.arbeidede), krav=tall(_krav(t)), avtalte=tall(t.avtalte), grad=t.grad
    )
    hva = f"{tekst.HVA['sykmelding']} {t.grad} %"
    return Steg(t.fra, t.til, hva, True, hvorfor)
