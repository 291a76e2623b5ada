"""An explanation as text: some lines and a table, or one sentence for a cell note."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.forklaring import tekst
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.grunn.ordlyd import vis_dato, vis_tall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.domene.forklaring.modell import Forklaring, Ledd, Steg, Tall

CELLENOTAT: Final = 255
FLEST_LEDD: Final = 8
"""A longer sum is shown by its total; the table has every run."""


def tall(verdi: Tall) -> str:
    """A number as a Norwegian reads it, hours with at most two decimals."""
    if isinstance(verdi, int):
        return str(verdi)
    return vis_tall(verdi.quantize(Decimal("0.01")) + 0).replace("-", "−")


def _med_enhet(antall: Tall, enhet: str) -> str:
    en, flere = tekst.ENHET[enhet]
    return f"{tall(antall)} {en if antall == 1 else flere}"


def svar_tekst(f: Forklaring) -> str:
    """The answer as the clerk reads it."""
    if isinstance(f.svar, date):
        return vis_dato(f.svar)
    enhet = tekst.SVARENHET.get(f.felt)
    if f.svar is None:
        return tekst.INGEN_DATO if enhet is None else tekst.INGEN_TALL
    return _med_enhet(f.svar, enhet or "dager")


def _samlet(ledd: Sequence[Ledd]) -> list[tuple[Tall, str, str]]:
    """The terms, or one sum for each unit when there are many."""
    if len(ledd) <= FLEST_LEDD:
        return [(et.antall, et.enhet, et.tekst) for et in ledd]
    summer: dict[str, Tall] = {}
    for et in ledd:
        summer[et.enhet] = summer.get(et.enhet, 0) + et.antall
    return [(antall, enhet, "") for enhet, antall in summer.items()]


def stykke(f: Forklaring) -> str:
    """The sum on one line; empty when there is none."""
    if not f.regnestykke:
        return ""
    deler = [vis_dato(f.regnet_fra.dag)] if isinstance(f.svar, date) and f.regnet_fra else []
    for antall, enhet, hva in _samlet(f.regnestykke):
        tegn = "−" if antall < 0 else "+"
        storrelse = antall if antall >= 0 else -antall
        vist = _med_enhet(storrelse, enhet) + (f" ({hva})" if hva else "")
        deler.append(vist if not deler and antall >= 0 else f"{tegn} {vist}")
    if len(deler) == 1 and not isinstance(f.svar, date):
        return deler[0]
    return f"{' '.join(deler)} = {svar_tekst(f)}"


def _versjon(f: Forklaring) -> str:
    return tekst.VERSJON.format(dag=vis_dato(f.versjon)) if f.versjon is not None else ""


def tabell(steg: Sequence[Steg]) -> list[str]:
    """The runs as aligned columns."""
    rader = [tekst.KOLONNER]
    for s in steg:
        teller = tekst.JA if s.teller else tekst.NEI
        fra, til = vis_dato(s.fra), vis_dato(s.til)
        rader.append((fra, til, str(s.dager), str(s.ukedager), teller, s.hva, s.hvorfor))
    bredder = [max(len(rad[n]) for rad in rader) for n in range(len(tekst.KOLONNER))]
    ut = []
    for rad in rader:
        celler = [
            celle.rjust(bredde) if n in (2, 3) else celle.ljust(bredde)
            for n, (celle, bredde) in enumerate(zip(rad, bredder, strict=True))
        ]
        ut.append("  ".join(celler).rstrip())
    return ut


def tekst_av(f: Forklaring) -> str:
    """The whole reason."""
    overskrift = f"{f.navn}: {svar_tekst(f)}"
    if f.status is not None:
        overskrift += f" ({STATUS[f.status.value].lower()})"
    linjer = [overskrift]
    if f.regnet_fra is not None:
        linjer.append(tekst.REGNET.format(dag=vis_dato(f.regnet_fra.dag), hva=f.regnet_fra.hva))
    if f.regnestykke:
        linjer.append(tekst.REGNESTYKKE.format(stykke=stykke(f)))
    if f.steg:
        linjer += ["", *(f"  {linje}" for linje in tabell(f.steg)), ""]
    linjer += f.merknader
    if f.nabo is not None:
        linjer.append(tekst.KAN_LESES.format(dag=vis_dato(f.nabo.dag), hvorfor=f.nabo.hvorfor))
    if f.regel:
        linjer.append(
            tekst.KILDELINJE.format(
                regel=f.regel, hjemmel=f.hjemmel, versjon=_versjon(f), kilde=f.kilde
            )
        )
    return "\n".join(linjer)


def kort_av(f: Forklaring) -> str:
    """One sentence, at most ``CELLENOTAT`` characters: a long sum gives way to its answer."""
    kilde = tekst.KILDELINJE_KORT.format(hjemmel=f.hjemmel, versjon=_versjon(f))
    midten = [stykke(f), *(m.rstrip(".") for m in f.merknader), svar_tekst(f)]
    for hva in filter(None, midten):
        setning = f"{f.navn}: {hva} ({kilde})."
        if len(setning) <= CELLENOTAT:
            return setning
    return f"{f.navn}: {svar_tekst(f)}"[: CELLENOTAT - 1] + "."
