"""The optional file that says what another system calls its columns and absence codes (TOML)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sykefravaer_xl.bok.celler import Cellefeil
from sykefravaer_xl.bok.smaafil import les_smaafil
from sykefravaer_xl.bok.typenavn import les_type
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.tomltekst import les_toml
from sykefravaer_xl.importer.tekst import KOLONNEFIL

if TYPE_CHECKING:
    from pathlib import Path

FELT: Final = (
    "ansattnr", "navn", "fodselsnummer", "type", "fra", "til", "grad", "avtalte_timer",
    "arbeidede_timer", "id", "erstatter",
)  # fmt: skip
"""What a column may be; never a remark or a reason, which can be medical."""
Navn = Annotated[str, Field(max_length=200)]


class KolonnefilFeil(SykefravaerFeil):
    """The file cannot be read, or has a name in it that means nothing."""

    kode = "kolonnefil"


class Filvalg(BaseModel):
    """How the file is written, where it cannot be seen from it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    skilletegn: Annotated[str, Field(min_length=1, max_length=1)] | None = None
    tegnsett: str | None = None
    ark: Navn | None = None
    standardtype: Navn | None = None
    """The type of all rows of a table that has no column for it."""


class Kolonnefil(BaseModel):
    """Field → heading, code → type («» = leave such rows out), and how the file is written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kolonner: dict[str, Navn] = Field(default_factory=dict)
    typer: dict[str, Navn] = Field(default_factory=dict)
    fil: Filvalg = Field(default_factory=Filvalg)


def les_kolonnefil(sti: Path) -> Kolonnefil:
    """The mapping of a file. Raises KolonnefilFeil."""
    try:
        fil = Kolonnefil.model_validate(les_toml(les_smaafil(sti)))
    except OSError:
        raise KolonnefilFeil(KOLONNEFIL["finnes_ikke"].format(fil=sti.name)) from None
    except ValidationError as feil:
        felt = ", ".join(".".join(str(d) for d in e["loc"]) for e in feil.errors())
        raise KolonnefilFeil(KOLONNEFIL["ugyldig"].format(fil=sti.name, felt=felt)) from None
    except ValueError:
        raise KolonnefilFeil(KOLONNEFIL["ikke_toml"].format(fil=sti.name)) from None
    if ukjente := [f for f in fil.kolonner if f not in FELT]:
        raise KolonnefilFeil(
            KOLONNEFIL["ukjent_felt"].format(
                fil=sti.name, felt=", ".join(ukjente), lovlige=", ".join(FELT)
            )
        )
    _krev_typer(sti, [v for v in (*fil.typer.values(), fil.fil.standardtype) if v])
    return fil


def _krev_typer(sti: Path, navn: list[str]) -> None:
    """Types must be words the reader of workbooks knows."""
    for ett in navn:
        try:
            les_type(ett)
        except Cellefeil as feil:
            melding = KOLONNEFIL["ukjent_type"].format(fil=sti.name, grunn=feil.melding)
            raise KolonnefilFeil(melding) from None
