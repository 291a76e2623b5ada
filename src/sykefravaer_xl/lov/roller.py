"""Roles and what each does at a checkpoint, as data: reads ``roller.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from sykefravaer_xl.lov.tabell import les, les_toml


@dataclass(frozen=True, slots=True)
class Rolle:
    """Somebody who has tasks in the follow-up."""

    id: str
    navn: str


@dataclass(frozen=True, slots=True)
class Rolleoppgave:
    """What a role does at a checkpoint."""

    sjekkpunkt: str
    rolle: str
    tekst: str
    kilde: str
    fra: date = date(2007, 3, 1)
    """Asked of spells that start on this day or later."""


@dataclass(frozen=True, slots=True)
class Lopende:
    """A standing duty of a role, without a date."""

    rolle: str
    tekst: str
    kilde: str


@dataclass(frozen=True, slots=True)
class Rollebok:
    """The whole table: deadline × role."""

    rolle: tuple[Rolle, ...]
    oppgave: tuple[Rolleoppgave, ...]
    lopende: tuple[Lopende, ...]

    def navn(self, rolle: str) -> str:
        """What the role is called."""
        return next(r.navn for r in self.rolle if r.id == rolle)

    def oppgave_for(self, sjekkpunkt: str, rolle: str, tilfelle_fra: date) -> str | None:
        """What the role does at the checkpoint of a spell; None: nothing."""
        return next(
            (
                o.tekst
                for o in self.oppgave
                if o.sjekkpunkt == sjekkpunkt and o.rolle == rolle and o.fra <= tilfelle_fra
            ),
            None,
        )

    def lopende_for(self, rolle: str) -> tuple[str, ...]:
        """The standing duties of a role."""
        return tuple(plikt.tekst for plikt in self.lopende if plikt.rolle == rolle)


@cache
def rollebok() -> Rollebok:
    """The table the product ships."""
    fil = "roller.toml"
    return les(Rollebok, les_toml(fil), fil)
