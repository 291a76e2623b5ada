"""Profiles (privat, stat, ia, a company's own): agreements and routines stacked on the law."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.lov.modell import BaseModel, ConfigDict, Field
from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunkt
from sykefravaer_xl.lov.tekst import PROFIL


class ProfilFeil(SykefravaerFeil):
    """A profile file cannot be used; the text says which key, and what is wrong with it."""

    kode = "profil"


class Fristendring(BaseModel):
    """Another distance for one checkpoint, from the same day the law counts from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    dager: int | None = None
    maneder: int | None = None
    hjemmel: str | None = None


class Profil(BaseModel):
    """What an employer has agreed on beyond the law."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    navn: str
    egenmeldingsdager: int = Field(ge=1, le=365)
    """Self-certified calendar days at a time."""
    egenmeldingsdager_aar: int | None = Field(default=None, ge=1, le=365)
    """Self-certified calendar days in twelve months; None: the law's four absences instead."""
    statlig: bool = False
    """The routines of state employers hold: letter on benefits, pension notice, unpaid year."""
    tariff_dager: int | None = Field(default=None, ge=1)
    """Calendar days of full pay after the employer period; None: no such agreement."""
    aktive: tuple[str, ...] = ()
    """Checkpoints in use beside the standard ones."""
    av: tuple[str, ...] = ()
    """Checkpoints not in use."""
    frister: Mapping[str, Fristendring] = Field(default_factory=dict)
    hjemmel: str
    regel: str

    def sjekkpunkter(self, alle: Mapping[str, Sjekkpunkt]) -> dict[str, Sjekkpunkt]:
        """The checkpoints with this profile's own distances; all of them, in use or not."""
        return {i: self._med_frist(punkt) for i, punkt in alle.items()}

    def bruker(self, punkt: Sjekkpunkt) -> bool:
        """Whether the checkpoint is in use when the workbook does not say."""
        return punkt.id not in self.av and (punkt.standard or punkt.id in self.aktive)

    def _med_frist(self, punkt: Sjekkpunkt) -> Sjekkpunkt:
        endring = self.frister.get(punkt.id)
        if endring is None:
            return punkt
        verdier = endring.model_dump(exclude_none=True)
        if "maneder" in verdier:
            verdier.setdefault("dager", 0)
        nyeste = punkt.versjoner[-1].model_copy(update=verdier)
        return punkt.model_copy(update={"versjoner": (*punkt.versjoner[:-1], nyeste)})


def les_profiler(
    tekst: str, grunn: Mapping[str, Mapping[str, Any]] | None = None
) -> dict[str, Profil]:
    """Profiles from TOML text.

    ``grunn`` are the tables ``bygger_paa`` may name beside those of the text. Raises ProfilFeil
    naming key and fault.
    """
    try:
        tabeller: dict[str, Any] = tomllib.loads(tekst)
    except tomllib.TOMLDecodeError as feil:
        raise ProfilFeil(PROFIL["ikke_toml"].format(grunn=feil)) from None
    kjente = {**(grunn or {}), **tabeller}
    ut: dict[str, Profil] = {}
    for navn, innhold in tabeller.items():
        if not isinstance(innhold, Mapping):
            raise ProfilFeil(PROFIL["ikke_tabell"].format(navn=navn))
        ut[navn] = _les(navn, innhold, kjente)
    return ut


def _les(navn: str, innhold: Mapping[str, Any], kjente: Mapping[str, Any]) -> Profil:
    egne = dict(innhold)
    under = egne.pop("bygger_paa", None)
    if under is not None:
        if under not in kjente or under == navn or "bygger_paa" in kjente[under]:
            raise ProfilFeil(PROFIL["bygger_paa"].format(navn=navn, under=under))
        egne = {**kjente[under], **egne}
    try:
        return Profil.model_validate({"id": navn, **egne})
    except ValueError as feil:
        felt = ", ".join(
            ".".join(str(d) for d in e["loc"]) for e in getattr(feil, "errors", list)()
        )
        raise ProfilFeil(PROFIL["ugyldig"].format(navn=navn, felt=felt)) from None


def _levert() -> str:
    fil = files("sykefravaer_xl.lov").joinpath("profiler.toml")
    return fil.read_text(encoding="utf-8")


@cache
def profiler() -> Mapping[str, Profil]:
    """The profiles the product ships."""
    return MappingProxyType(les_profiler(_levert()))


def egen_profil(tekst: str, sjekkpunkter: Mapping[str, Sjekkpunkt]) -> Profil:
    """A company's own profile from TOML text with one table. Raises ProfilFeil."""
    egne = les_profiler(tekst, tomllib.loads(_levert()))
    if len(egne) != 1:
        raise ProfilFeil(PROFIL["en_tabell"].format(antall=len(egne)))
    (profil,) = egne.values()
    ukjente = [i for i in (*profil.aktive, *profil.av, *profil.frister) if i not in sjekkpunkter]
    if ukjente:
        raise ProfilFeil(
            PROFIL["ukjent_sjekkpunkt"].format(navn=profil.id, punkt=", ".join(ukjente))
        )
    return profil
