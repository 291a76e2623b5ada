"""Carries a button's plan out: asks, lays a copy beside the book, writes, and takes all of it back
when the program refuses something on the way.

So a book is as it was, or all of it is written. What only makes new sheets changes nothing that
was there, and is neither asked about nor copied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.verter import makrotekst as tekst

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sykefravaer_xl.verter.apenbok import ApenBok
    from sykefravaer_xl.verter.makrotabell import Makro
    from sykefravaer_xl.verter.regneark import Regneark
    from sykefravaer_xl.verter.skriveplan import Skriveplan


class StoppetFeil(SykefravaerFeil):
    """Nothing was written, or what was written has been taken back; the text says which."""

    kode = "stoppet"


def skriv_trygt(bok: ApenBok, makro: Makro, naa: datetime, *, spor: bool) -> list[str]:
    """Do all of it; what the clerk is to know besides. Raises StoppetFeil when she said no."""
    plan, vert = bok.plan, bok.vert
    endres = bool(plan.endrede_celler or plan.fargede_celler)
    linjer: list[str] = []
    if endres and spor:
        ja = vert.spor(f"{sporsmal(plan)}\n\n{tekst.FOER[vert.angrer]}", makro.tittel)
        if ja is False:
            raise StoppetFeil(tekst.AVBRUTT)
        kopi = _kopi(vert, naa)
        if kopi is not None:
            linjer.append(tekst.KOPI.format(kopi=kopi))
        linjer.append(tekst.ETTER[vert.angrer])
    _utfor(vert, plan, makro)
    return linjer


def sporsmal(plan: Skriveplan) -> str:
    """«1 014 celler endres i Fravær og Oppfølging – fortsette?»"""
    deler = [
        form.format(antall=tekst.antall_celler(sum(celler.values())), ark=tekst.ramse(celler))
        for form, celler in (
            (tekst.ENDRES, plan.endrede_celler),
            (tekst.FARGES, plan.fargede_celler),
        )
        if celler
    ]
    if plan.nye_ark:
        deler.append(tekst.LAGES.format(ark=tekst.ramse(plan.nye_ark)))
    return tekst.FORTSETTE.format(hva=", ".join(deler))


def _kopi(vert: Regneark, naa: datetime) -> str | None:
    try:
        return vert.lagre_kopi(naa)
    except Exception as feil:
        raise StoppetFeil(tekst.UTEN_KOPI.format(slag=type(feil).__name__)) from None


def _utfor(vert: Regneark, plan: Skriveplan, makro: Makro) -> None:
    gjort: list[Callable[[], None]] = []
    berort: dict[str, None] = {}
    vert.begynn(makro.tittel)
    try:
        for handling in plan.ordnet():
            tilbake = vert.tilbake(handling)
            if handling.ark:
                berort[handling.ark] = None
            getattr(vert, handling.navn)(handling.ark, *handling.resten)
            if tilbake is not None:  # one call is one change: what was refused changed nothing
                gjort.append(tilbake)
    except Exception as feil:
        hel = _ta_tilbake(vert, gjort)
        form = tekst.IKKE_SKREVET if hel else tekst.HALVT_SKREVET
        raise StoppetFeil(
            form.format(makro=makro.etikett, slag=type(feil).__name__, ark=tekst.ramse(berort))
        ) from None
    vert.slutt(angre=False)


def _ta_tilbake(vert: Regneark, gjort: list[Callable[[], None]]) -> bool:
    """Whether every cell holds again what it held."""
    hel = True
    for tilbake in reversed(gjort):
        try:
            tilbake()
        except Exception:  # go on: what can be taken back is
            hel = False
    try:
        alt = vert.slutt(angre=True)
    except Exception:  # the program is gone
        return False
    return hel if alt is None else alt
