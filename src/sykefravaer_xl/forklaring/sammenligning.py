"""Both answers of a «what if» as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.ferieutsettelse import Sykeperiode, ferieutsettelse
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.terminal.tekst import FELT, FERIE_UTSATT

if TYPE_CHECKING:
    from sykefravaer_xl.domene.hva_om import Sammenligning
    from sykefravaer_xl.grunn.periode import Periode


def _vis(verdi: object) -> str:
    if verdi is None:
        return "–"
    if isinstance(verdi, date):
        return vis_dato(verdi)
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


def ferielinjer(svar: Sammenligning, ferie: Iterable[Periode]) -> Iterator[str]:
    """How much of each holiday asked about she may have postponed because she is sick then."""
    syk = [
        Sykeperiode(rad.fra, rad.til, rad.grad)
        for rad in svar.hva_om.sak.fravaer
        if rad.type is Fravaerstype.SYKMELDING
    ]
    for periode in sorted(ferie):
        krav = ferieutsettelse(periode, syk)
        hva = f"{krav.grunn} {krav.frist_tekst}" if krav.virkedager else krav.grunn
        yield FERIE_UTSATT.format(fra=periode.fra, til=periode.til, hva=hva, hjemmel=krav.hjemmel)
