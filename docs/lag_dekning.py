"""Writes the tables of ``docs/dekning.md``: what the sources ask for, and who does what.

The first are ``dekning.toml``, run by ``tests/docs/test_dekning.py``; the second the rule files.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sykefravaer_xl.lov.roller import rollebok
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

HER = Path(__file__).parent
FIL = HER / "dekning.md"
DATA = HER / "dekning.toml"
STAND = ("ja", "delvis", "nei")


@dataclass(frozen=True)
class Krav:
    """One thing a source asks for."""

    nr: str
    hva: str
    kilder: str = ""
    vis: tuple[tuple[str, str], ...] = ()
    """What to run or look at, and what it says."""
    mangler: str = ""

    @property
    def stand(self) -> str:
        """Yes; partly, where something is missing; no, where there is nothing to show."""
        return "nei" if not self.vis else "delvis" if self.mangler else "ja"


@dataclass(frozen=True)
class Dekning:
    """All of them, by part, and what must be done before the first can be shown."""

    deler: dict[str, list[Krav]]
    oppsett: list[str]
    filer: dict[str, str] = field(default_factory=dict)

    @property
    def alle(self) -> list[Krav]:
        return [krav for del_ in self.deler.values() for krav in del_]


def les(data: dict[str, Any] | None = None) -> Dekning:
    data = tomllib.loads(DATA.read_text(encoding="utf-8")) if data is None else data
    deler = {
        del_["navn"]: [
            Krav(**{**rad, "vis": tuple((v, s) for v, s in rad.get("vis", ()))})
            for rad in del_["krav"]
        ]
        for del_ in data["del"]
    }
    return Dekning(deler, data["oppsett"], data["filer"])


def kravtabell() -> str:
    """A table for each part, and how many are met."""
    dekning = les()
    antall = Counter(krav.stand for krav in dekning.alle)
    telt = ", ".join(f"{antall[s]} {s}" for s in STAND)
    linjer = [f"{len(dekning.alle)} krav: {telt}."]
    for navn, del_ in dekning.deler.items():
        linjer += ["", f"## {navn}", "", "| # | krav | slik ser du det | dekket |"]
        linjer.append("| --- | --- | --- | --- |")
        for krav in del_:
            kilder = f" ({krav.kilder})" if krav.kilder else ""
            stand = f"**{krav.stand}**: {krav.mangler}" if krav.mangler else krav.stand
            vis = "<br>".join(f"{_kode(vis)}: {_tekst(sier)}" for vis, sier in krav.vis)
            linjer.append(f"| {krav.nr} | {_tekst(krav.hva)}{kilder} | {vis} | {stand} |")
    return "\n".join(linjer)


def _kode(vis: str) -> str:
    return vis if vis.startswith(("arket ", "filen ")) else f"`{vis}`"


def _tekst(innhold: str) -> str:
    return innhold.replace("|", "\\|").replace("<", "&lt;")


def rolletabell() -> str:
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


def med_tabeller(innhold: str) -> str:
    """The page with the tables anew."""
    for navn, tabell in (("krav", kravtabell), ("roller", rolletabell)):
        start = f"<!-- {navn}: laget av docs/lag_dekning.py -->"
        monster = re.compile(rf"{re.escape(start)}.*?<!-- slutt -->", re.DOTALL)
        ny = f"{start}\n{tabell()}\n<!-- slutt -->"
        innhold = monster.sub(lambda _, ny=ny: ny, innhold, count=1)
    return innhold


if __name__ == "__main__":
    FIL.write_text(med_tabeller(FIL.read_text(encoding="utf-8")), encoding="utf-8")
