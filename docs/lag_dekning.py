"""Writes the table of roles in ``docs/dekning.md`` from ``regler/roller.toml``."""

from __future__ import annotations

from pathlib import Path

from sykefravaer_xl.lov.roller import rollebok
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

FIL = Path(__file__).with_name("dekning.md")
START, SLUTT = "<!-- roller: laget av docs/lag_dekning.py -->", "<!-- slutt -->"


def tabell() -> str:
    """One row for each checkpoint and role that has a task there, with its source."""
    bok = rollebok()
    linjer = ["| sjekkpunkt | rolle | oppgave | kilde |", "| --- | --- | --- | --- |"]
    linjer += [
        f"| {punkt.navn} | {bok.navn(o.rolle)} | {o.tekst} | {o.kilde} |"
        for punkt in sjekkpunkter().values()
        for o in bok.oppgave
        if o.sjekkpunkt == punkt.id
    ]
    linjer += [f"| løpende | {bok.navn(p.rolle)} | {p.tekst} | {p.kilde} |" for p in bok.lopende]
    return "\n".join(linjer)


def med_tabell(innhold: str) -> str:
    """The page with the table anew."""
    for_, _, rest = innhold.partition(START)
    _, _, etter = rest.partition(SLUTT)
    return f"{for_}{START}\n{tabell()}\n{SLUTT}{etter}"


if __name__ == "__main__":
    FIL.write_text(med_tabell(FIL.read_text(encoding="utf-8")), encoding="utf-8")
