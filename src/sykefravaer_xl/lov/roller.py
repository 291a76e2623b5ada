"""Roles and what each does at a checkpoint, as data: reads ``roller.toml``."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from sykefravaer_xl.lov.modell import BaseModel, ConfigDict


class Rolle(BaseModel):
    """Somebody who has tasks in the follow-up."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    navn: str


class Rolleoppgave(BaseModel):
    """What a role does at a checkpoint."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sjekkpunkt: str
    rolle: str
    tekst: str
    kilde: str
    fra: date = date(2007, 3, 1)
    """Asked of spells that start on this day or later."""


class Lopende(BaseModel):
    """A standing duty of a role, without a date."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rolle: str
    tekst: str
    kilde: str


class Rollebok(BaseModel):
    """The whole table: deadline × role."""

    model_config = ConfigDict(frozen=True, extra="forbid")

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


def les_roller(tekst: str) -> Rollebok:
    """The table from TOML text; raises ``pydantic.ValidationError`` naming key and fault."""
    return Rollebok.model_validate(tomllib.loads(tekst))


@cache
def rollebok() -> Rollebok:
    """The table the product ships."""
    fil = files("sykefravaer_xl.lov").joinpath("roller.toml")
    return les_roller(fil.read_text(encoding="utf-8"))
