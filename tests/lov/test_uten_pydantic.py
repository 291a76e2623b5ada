"""The rule files read without pydantic (LibreOffice's own Python) are the same rules."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

import pytest

from sykefravaer_xl.lov.uten_pydantic import (
    BaseModel,
    Field,
    ModellFeil,
    TypeAdapter,
    model_validator,
)

REGLENE = """
import sys
if sys.argv[1] == "uten":
    sys.modules["pydantic"] = sys.modules["pydantic_core"] = sys.modules["dateutil"] = None
from sykefravaer_xl.lov.lov import regelverk
from sykefravaer_xl.lov.modell import BaseModel
from sykefravaer_xl.lov.ordninger import ordninger
from sykefravaer_xl.lov.profiler import profiler
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
lov = regelverk()
sys.stdout.reconfigure(encoding="utf-8")
print([(d, lov.paa(d.toordinal()), lov.verdier(d)) for d in lov.versjonsdager])
for punkt in sjekkpunkter().values():
    print(repr(punkt))
for profil in profiler().values():
    print(repr(profil))
    print(profil.sjekkpunkter(sjekkpunkter()))
for ordning in ordninger().ordninger.values():
    print([(fra, dict(verdier)) for fra, verdier in ordning.versjoner])
print(ordninger().korona)
print(BaseModel.__module__.split(".")[0], file=sys.stderr)
"""


class Indre(BaseModel):
    fra: date
    tall: int | Literal["mange"] = 0


class Ytre(BaseModel):
    navn: str
    verdi: Decimal = Decimal(1)
    valg: Literal["a", "b"] = "a"
    deler: tuple[Indre, ...] = ()
    oppslag: Mapping[str, Indre] = Field(default_factory=dict)
    av: bool = False

    @model_validator(mode="after")
    def _har_navn(self) -> Ytre:
        if not self.navn:
            raise ModellFeil("navn")
        return self


DEL = {"fra": date(2026, 1, 1)}


def _kjor(maate: str) -> tuple[str, str]:
    svar = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", REGLENE, maate],
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    return svar.stdout, svar.stderr.strip()


def test_reglene_er_de_samme_uten_pydantic() -> None:
    med, hvem_med = _kjor("med")
    uten, hvem_uten = _kjor("uten")
    assert (hvem_med, hvem_uten) == ("pydantic", "sykefravaer_xl")
    assert uten == med
    assert len(med.splitlines()) > 30


def test_verdier_blir_det_modellen_sier() -> None:
    ytre = Ytre.model_validate(
        {"navn": "x", "verdi": 3, "deler": [DEL, {**DEL, "tall": "mange"}], "oppslag": {"k": DEL}}
    )
    assert repr(ytre.deler[1]) == "Indre(fra=datetime.date(2026, 1, 1), tall='mange')"
    assert (ytre.verdi, type(ytre.verdi), ytre.valg) == (Decimal(3), Decimal, "a")
    assert ytre.oppslag == {"k": Indre(fra=date(2026, 1, 1))}
    assert hash(ytre.deler[0]) == hash(Indre(**DEL))
    assert ytre.model_copy(update={"navn": "y"}).navn == "y"
    assert "verdi" in ytre.model_dump(exclude_none=True)
    with pytest.raises(ModellFeil, match="frozen"):
        ytre.navn = "z"


@pytest.mark.parametrize(
    "tabell",
    [
        {},
        {"navn": ""},
        {"navn": 1},
        {"navn": "x", "ukjent": 1},
        {"navn": "x", "valg": "c"},
        {"navn": "x", "av": 1},
        {"navn": "x", "verdi": "3"},
        {"navn": "x", "verdi": True},
        {"navn": "x", "deler": [{}]},
        {"navn": "x", "deler": [{"fra": "2026-01-01"}]},
        {"navn": "x", "deler": [{**DEL, "tall": True}]},
        {"navn": "x", "deler": "ab"},
        {"navn": "x", "oppslag": [DEL]},
    ],
    ids=str,
)
def test_gale_tabeller_avvises(tabell: dict[str, object]) -> None:
    with pytest.raises(ModellFeil):
        Ytre.model_validate(tabell)


def test_en_liste_av_tabeller() -> None:
    leser = TypeAdapter(list[dict[str, date | Indre]])
    assert leser.validate_python([{"fra": date(2026, 1, 1), "x": DEL}]) == [
        {"fra": date(2026, 1, 1), "x": Indre(**DEL)}
    ]
    with pytest.raises(ModellFeil):
        leser.validate_python({})
