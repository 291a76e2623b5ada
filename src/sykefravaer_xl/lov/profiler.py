"""Profiles (privat, stat, ia, a company's own): agreements and routines stacked on the law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any

from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.tomltekst import sted
from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunkt
from sykefravaer_xl.lov.tabell import Grenser, RegelfilFeil, les, les_toml, toml
from sykefravaer_xl.lov.tekst import PROFIL

FIL = "profiler.toml"


class ProfilFeil(SykefravaerFeil):
    """A profile file cannot be used; the text says which key, and what is wrong with it."""

    kode = "profil"


@dataclass(frozen=True, slots=True)
class Fristendring:
    """Another distance for one checkpoint, from the same day the law counts from."""

    dager: int | None = None
    maneder: int | None = None
    hjemmel: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profil:
    """What an employer has agreed on beyond the law."""

    id: str
    navn: str
    egenmeldingsdager: Annotated[int, Grenser(1, 365)]
    """Self-certified calendar days at a time."""
    egenmeldingsdager_aar: Annotated[int, Grenser(1, 365)] | None = None
    """Self-certified calendar days in twelve months; None: the law's four absences instead."""
    statlig: bool = False
    """The routines of state employers hold: letter on benefits, pension notice, unpaid year."""
    tariff_dager: Annotated[int, Grenser(1)] | None = None
    """Calendar days of full pay after the employer period; None: no such agreement."""
    aktive: tuple[str, ...] = ()
    """Checkpoints in use beside the standard ones; those of the profile below come first."""
    av: tuple[str, ...] = ()
    """Checkpoints not in use."""
    frister: Mapping[str, Fristendring] = field(default_factory=dict)
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
        verdier = {navn: verdi for navn, verdi in asdict(endring).items() if verdi is not None}
        if "maneder" in verdier:
            verdier.setdefault("dager", 0)
        nyeste = replace(punkt.versjoner[-1], **verdier)
        return replace(punkt, versjoner=(*punkt.versjoner[:-1], nyeste))


def les_profiler(tekst: str, grunn: Mapping[str, Any] | None = None) -> dict[str, Profil]:
    """Profiles from TOML text.

    ``grunn`` are the tables ``bygger_paa`` may name beside those of the text. Raises ProfilFeil
    naming key and fault.
    """
    try:
        tabeller = toml(tekst)
    except ValueError as feil:
        raise ProfilFeil(PROFIL["ikke_toml"].format(sted=sted(feil))) from None
    return _profiler(tabeller, {**(grunn or {}), **tabeller})


def _profiler(tabeller: Mapping[str, Any], kjente: Mapping[str, Any]) -> dict[str, Profil]:
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
        egne = {**kjente[under], **egne, **_lister(kjente[under], egne)}
    try:
        return les(Profil, {"id": navn, **egne}, FIL)
    except RegelfilFeil as feil:
        felt = ", ".join(f.nokkel for f in feil.nokkelfeil)
        raise ProfilFeil(PROFIL["ugyldig"].format(navn=navn, felt=felt)) from None


def _lister(under: Mapping[str, Any], egne: Mapping[str, Any]) -> dict[str, Any]:
    """The profile's lists added to those it stands on; its own word goes before theirs."""
    ut: dict[str, Any] = {}
    for felt, motsatt in (("aktive", "av"), ("av", "aktive")):
        mine, andres = egne.get(felt, []), under.get(felt, [])
        if isinstance(mine, list):  # what is none is told by the reader
            ut[felt] = [*(i for i in andres if i not in egne.get(motsatt, [])), *mine]
    return ut


@cache
def profiler() -> Mapping[str, Profil]:
    """The profiles the product ships."""
    levert = les_toml(FIL)
    return MappingProxyType(_profiler(levert, levert))


def egen_profil(tekst: str, sjekkpunkter: Mapping[str, Sjekkpunkt]) -> Profil:
    """A company's own profile from TOML text with one table. Raises ProfilFeil."""
    egne = les_profiler(tekst, les_toml(FIL))
    if len(egne) != 1:
        raise ProfilFeil(PROFIL["en_tabell"].format(antall=len(egne)))
    (profil,) = egne.values()
    begge = [i for i in profil.aktive if i in profil.av]
    if begge:
        raise ProfilFeil(PROFIL["bade_av_og_paa"].format(navn=profil.id, punkt=", ".join(begge)))
    ukjente = [i for i in (*profil.aktive, *profil.av, *profil.frister) if i not in sjekkpunkter]
    if ukjente:
        raise ProfilFeil(
            PROFIL["ukjent_sjekkpunkt"].format(navn=profil.id, punkt=", ".join(ukjente))
        )
    return profil
