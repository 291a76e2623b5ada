"""The balance of graded leave, row by row."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.forklaring import tekst
from sykefravaer_xl.domene.forklaring.modell import Forklaring, Ledd, Steg
from sykefravaer_xl.domene.forklaring.visning import tall
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.domene.gradering import HJEMMEL, radsaldo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag
    from sykefravaer_xl.domene.gradering import Radsaldo

NULL = Decimal(0)


def forklar_saldo(g: Grunnlag) -> Forklaring:
    """Hours worked minus the hours the grade asks for, added up over the rows given."""
    alle = (radsaldo(rad) for rad in sorted(g.timer, key=lambda rad: rad.fra))
    rader = [rad for rad in alle if rad is not None]
    return Forklaring(
        felt="saldo_gradert",
        navn=tekst.FELT["saldo_gradert"],
        svar=sum((rad.saldo for rad in rader), NULL) if rader else None,
        hjemmel=HJEMMEL,
        versjon=None,
        kilde=tekst.KILDE["saldo_gradert"],
        regel=tekst.REGEL["saldo_gradert"],
        steg=tuple(_steg(rad) for rad in rader),
        regnestykke=tuple(ledd for rad in rader for ledd in _ledd(rad)),
        merknader=() if rader else (tekst.MERKNAD["ingen_timer"],),
    )


def _ledd(rad: Radsaldo) -> Iterator[Ledd]:
    perioden = tekst.periode(rad.fra, rad.til)
    yield Ledd(tekst.LEDD["arbeidede"].format(periode=perioden), rad.arbeidede, "timer")
    yield Ledd(tekst.LEDD["krav"].format(periode=perioden), -rad.skal_arbeide, "timer")
    avrunding = rad.saldo - (rad.arbeidede - rad.skal_arbeide)
    if avrunding:
        yield Ledd(tekst.LEDD["avrunding"], avrunding, "timer")


def _steg(rad: Radsaldo) -> Steg:
    hvorfor = tekst.HVORFOR["timer"].format(
        arbeidede=tall(rad.arbeidede),
        krav=tall(rad.skal_arbeide),
        avtalte=tall(rad.avtalte),
        grad=rad.grad,
    )
    return Steg(
        rad.fra, rad.til, f"{Fravaerstype.SYKMELDING.rad.navn} {rad.grad} %", True, hvorfor
    )
