"""What NAV's JSON has in common: camelCase names, dates as YYYY-MM-DD, periods as fom and tom."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic.alias_generators import to_camel

from sykefravaer_xl.domene.periode import Periode


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

    @classmethod
    def fra_periode(cls, periode: Periode) -> NavPeriode:
        """The same period in NAV's form."""
        return cls(fom=periode.fra, tom=periode.til)

    def til_periode(self) -> Periode:
        """The same period in the engine's form."""
        return Periode(self.fom, self.tom)
