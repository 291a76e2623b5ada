"""Both answers of a «what if» as lines of text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.terminal.tekst import FELT

if TYPE_CHECKING:
    from sykefravaer_xl.domene.hva_om import Sammenligning


def _vis(verdi: object) -> str:
    if verdi is None:
        return "–"
    if isinstance(verdi, date):
        return f"{verdi:%d.%m.%Y}"
    return STATUS.get(str(verdi), str(verdi))


def linjer(svar: Sammenligning) -> Iterator[tuple[str, str, str]]:
    """Title and both answers; a deadline with its status, one that never applies left out."""
    tall = {rad.felt: rad for rad in svar.forskjeller}
    for felt, tittel in FELT.items():
        rad = tall.get(felt)
        if rad is not None and (rad.na, rad.hva_om) != (None, None):
            yield tittel, _vis(rad.na), _vis(rad.hva_om)
    for frist in svar.na.frister:
        dag, status = tall[f"frist.{frist.sjekkpunkt}"], tall[f"status.{frist.sjekkpunkt}"]
        if frist.sjekkpunkt == "maksdato" or (dag.na is None and dag.hva_om is None):
            continue
        if not frist.oppgave:
            yield frist.navn, _vis(dag.na), _vis(dag.hva_om)
            continue
        yield (
            frist.navn,
            f"{_vis(dag.na)} {_vis(status.na)}",
            f"{_vis(dag.hva_om)} {_vis(status.hva_om)}",
        )
