"""What NAV's JSON has in common: camelCase names, dates as YYYY-MM-DD, periods as fom and tom."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel

from sykefravaer_xl.grunn.periode import Periode

MEST = 1000
"""No note has more periods, and no number in one is larger."""
Id = Annotated[str, Field(min_length=1, max_length=100)]
Tall = Annotated[int, Field(ge=-MEST, le=MEST)]


class NavJson(BaseModel):
    """Base of the models that are read from and written to NAV's interfaces."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=to_camel, populate_by_name=True
    )

    def til_json(self) -> str:
        """The object as JSON text with NAV's own field names."""
        return self.model_dump_json(by_alias=True)


class NavPeriode(NavJson):
    """A period in NAV's JSON, both ends included."""

    fom: date
    tom: date

    @model_validator(mode="after")
    def _slutter_etter_start(self) -> Self:
        if self.tom < self.fom:
            raise ValueError(f"perioden slutter ({self.tom}) før den starter ({self.fom})")
        return self

    def til_periode(self) -> Periode:
        """The same period in the engine's form."""
        return Periode(self.fom, self.tom)


class FraNav(NavJson):
    """Base of what is read: unknown fields are passed over, and no value is in an error text."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)


class PeriodeFraNav(FraNav):
    """A period as received: it may run backwards, which is a fault of the note."""

    fom: date
    tom: date
