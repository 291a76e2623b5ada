"""Rows of a time or payroll system's table as absence rows, read as a clerk's own table is.

Columns are found by the same headings as in a workbook, more that such systems use, or a mapping
file. A remark or a reason is never read: it can be medical.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import tabellfunn
from sykefravaer_xl.bok.celler import Cellefeil, er_tom, les_tekst
from sykefravaer_xl.bok.fravaerlesing import Tabellkilde, les_fravaer
from sykefravaer_xl.bok.kolonnelesere import kodenokkel
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.lesevalg import INGEN
from sykefravaer_xl.bok.modell import FravaerRad, Tabellkart
from sykefravaer_xl.bok.rader import Rad
from sykefravaer_xl.bok.skjema import ANSATTE, I_RADEN
from sykefravaer_xl.bok.typekolonne import (
    FlereTypekolonnerFeil,
    finn_typekolonne,
    kan_vaere_helse,
)
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.importer.dagrader import slaa_sammen_dager
from sykefravaer_xl.importer.helesaker import Tabellrad, bare_hele
from sykefravaer_xl.importer.innkommende import (
    Feil,
    Importfeil,
    Innkommende,
    Kildeslag,
    Person,
    Sted,
    med_innholds_id,
)
from sykefravaer_xl.importer.kolonnefil import FELT
from sykefravaer_xl.importer.lestrad import periode_av, person_av
from sykefravaer_xl.importer.tabellfil import Filfeil

if TYPE_CHECKING:
    from sykefravaer_xl.bok.lesevalg import Lesevalg
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad
    from sykefravaer_xl.importer.kolonnefil import Kolonnefil
    from sykefravaer_xl.importer.tabellfil import Tabellfil

_EKSTRA: Final[Mapping[str, str]] = {
    "fodselsnummer": "Fødselsnummer",
    "id": "Sykmelding-id",
    "erstatter": "Erstatter",
}
_SYNONYMER: Final[Mapping[str, tuple[str, ...]]] = {
    **I_RADEN.synonymer,
    "fra": (*I_RADEN["fra"].synonymer, "dato"),
    "fodselsnummer": (*ANSATTE["fodselsnummer"].synonymer, "fødselsnummer/d-nummer"),
    "id": ("sykmeldingsid", "sykmelding id", "fraværsid", "referanse", "dokumentnr"),
    "erstatter": ("korrigerer", "erstatter id", "korrigering av"),
}
_SOKER: Final = tabellfunn.monster(
    {**I_RADEN.overskrifter, **_EKSTRA}, _SYNONYMER, sammensatte=True
)
_SOKERADER: Final = 40
UTEN_ALT: Final = "Ansattnr, Fra, Til"
"""What is missing in a text that is no table of absences at all."""
_PERSON: Final = ("ansattnr", "fodselsnummer", "navn")
_EN_DAG: Final = frozenset({"dato", "dag", "date"})


def har_ekstra(rad: Overskriftsrad) -> bool:
    """Whether a table has columns only an import reads: an identity number, the note's own id."""
    egne = {nokkel(o) for felt in _EKSTRA for o in (_EKSTRA[felt], *_SYNONYMER[felt])}
    return any(nokkel(t) in egne for t in rad.tekster.values())


def les_tabell(
    tabell: Tabellfil, fil: str, kolonnefil: Kolonnefil, valg: Lesevalg = INGEN
) -> tuple[list[Innkommende], list[Feil]]:
    """The rows of a table, and those that could not be used. Raises Filfeil for the whole."""
    kart, skjult = _kart(tabell, fil, kolonnefil, valg)
    ekstra: dict[int, Rad] = {}

    def merk() -> Iterator[Rad]:
        for rad in _rader(tabell, kart, valg):
            ekstra[rad.nr] = rad
            yield rad

    kilde_ = Tabellkilde(kart, merk, skjult_type=skjult)
    try:
        lest = les_fravaer([kilde_], dato1904=tabell.dato1904, en_ark=False, valg=valg)
    except LeseFeil as feil_:
        raise Filfeil(Importfeil.UKLAR, feil_.melding) from None
    rekke: list[Tabellrad] = []
    feil: list[Feil] = []
    for rad in lest.rader:
        sted = Sted(fil, rad.rad, rad=True)
        kilde = ekstra[rad.rad]
        if rad.feil or rad.fravaer is None:
            funnet = rad.feil[0]
            tekst = f"{funnet.celle or ''}: {funnet.melding}"
            feil.append(Feil(sted, Importfeil.RADFEIL, tekst, hjelp=funnet.kode))
            rekke.append(Tabellrad(sted, _person(rad, kilde), None))
        else:
            melding = _melding(rad, kilde, sted)
            rekke.append(Tabellrad(sted, melding.person, melding))
    ut, uhele = bare_hele(rekke)
    return slaa_sammen_dager(ut), [*feil, *uhele]


def _kart(
    tabell: Tabellfil, fil: str, kolonnefil: Kolonnefil, valg: Lesevalg
) -> tuple[Tabellkart, bool]:
    """Where the table lies, and whether its types must never be quoted."""
    rad, nummer = _overskrifter(tabell, kolonnefil)
    kolonner = dict(rad.kolonner) if rad else {}
    for felt, onsket in kolonnefil.kolonner.items():
        treff = [k for k, t in (rad.tekster if rad else {}).items() if nokkel(t) == nokkel(onsket)]
        if not treff:
            raise Filfeil(Importfeil.INGEN_KOLONNER, f"«{onsket}»")
        kolonner = {f: k for f, k in kolonner.items() if k != treff[0]} | {felt: treff[0]}
    kolonner = {f: k for f, k in kolonner.items() if f in FELT}
    if rad is not None and "til" not in kolonner and _er_dagliste(rad, kolonner.get("fra")):
        kolonner["til"] = kolonner["fra"]
    mangler = [o for felt, o in (("fra", "Fra"), ("til", "Til")) if felt not in kolonner]
    if not any(felt in kolonner for felt in _PERSON):
        mangler.insert(0, "Ansattnr")
    if mangler or rad is None:
        raise Filfeil(Importfeil.INGEN_KOLONNER, ", ".join(mangler))
    if "type" not in kolonnefil.kolonner:
        kolonner = _med_type(tabell, rad, kolonner, valg)
    if "type" not in kolonner and valg.alle is None:
        raise Filfeil(Importfeil.UTEN_TYPE, _overskrifter_i(rad))
    if "type" not in kolonner:
        kolonner["type"] = 0
    skjult = kan_vaere_helse(rad.tekster.get(kolonner["type"], ""))
    return Tabellkart(fil, nummer, nummer, rad.hoyre, kolonner), skjult


def _med_type(
    tabell: Tabellfil, rad: Overskriftsrad, kolonner: dict[str, int], valg: Lesevalg
) -> dict[str, int]:
    """The columns with that of types: the one the clerk has named, or one that can be read."""
    if valg.type is not None:
        onsket = [k for k, t in rad.tekster.items() if nokkel(t) == nokkel(valg.type)]
        if onsket:
            return {f: k for f, k in kolonner.items() if k != onsket[0]} | {"type": onsket[0]}
    topp = [celler for _, celler, _ in tabell.rader[:_SOKERADER]]
    andre = {k for felt, k in kolonner.items() if felt != "type"}
    try:
        funnet = finn_typekolonne(topp, rad, andre, kolonner.get("type"), valg.koder)
    except FlereTypekolonnerFeil:
        return kolonner
    return kolonner if funnet is None else {**kolonner, "type": funnet.kolonne}


def _overskrifter_i(rad: Overskriftsrad) -> str:
    """The headings as they stand, for the clerk to find hers among."""
    return ", ".join(f"«{t.strip()[:40]}»" for _, t in sorted(rad.tekster.items()) if t.strip())


def _er_dagliste(rad: Overskriftsrad, kolonne: int | None) -> bool:
    """Whether the only date is headed «Dato»: one row a day."""
    return kolonne is not None and nokkel(rad.tekster[kolonne]) in _EN_DAG


def _overskrifter(tabell: Tabellfil, kolonnefil: Kolonnefil) -> tuple[Overskriftsrad | None, int]:
    """The heading row and its number; the mapping's own headings count as ours."""
    egne = {nokkel(o): felt for felt, o in kolonnefil.kolonner.items()}
    soker = tabellfunn.Sokemonster(
        {**_SOKER.overskrifter, **kolonnefil.kolonner}, {**_SOKER.ord, **egne}, sammensatte=True
    )
    topp = [celler for _, celler, _ in tabell.rader[:_SOKERADER]]
    rad = tabellfunn.finn_overskriftsrad(topp, soker)
    return rad, 0 if rad is None else tabell.rader[rad.rad - 1][0]


def _rader(tabell: Tabellfil, kart: Tabellkart, valg: Lesevalg) -> Iterator[Rad]:
    """The rows below the headings, codes put into our own words; rows to leave out left out."""
    for nr, celler, formater in tabell.rader:
        if nr <= kart.overskriftsrad:
            continue
        verdier: dict[str, object] = {
            felt: celler[k - 1] for felt, k in kart.kolonner.items() if 1 <= k <= len(celler)
        }
        if kart.kolonner["type"] == 0:
            verdier["type"] = valg.alle
        kode = kodenokkel(verdier.get("type"))
        if kode in valg.koder:
            if not valg.koder[kode].strip():
                continue
            verdier["type"] = valg.koder[kode]
        elif all(er_tom(verdier.get(felt)) for felt in ("fra", "til")) and (
            kart.kolonner["type"] == 0 or er_tom(verdier.get("type"))
        ):
            continue  # the heading or the sum of a group
        yield Rad(nr, verdier, kart, formater)


def _person(rad: FravaerRad, kilde: Rad) -> Person:
    return person_av(rad, _tekst(kilde, "fodselsnummer"))


def _melding(rad: FravaerRad, kilde: Rad, sted: Sted) -> Innkommende:
    melding = Innkommende(
        sted,
        Kildeslag.TABELL,
        _person(rad, kilde),
        _tekst(kilde, "id") or "",
        (periode_av(rad),),
        erstatter=_tekst(kilde, "erstatter") or "",
    )
    return melding if melding.id else replace(med_innholds_id(melding), erstatter="")


def _tekst(rad: Rad, felt: str) -> str | None:
    verdi = rad.verdi(felt)
    try:
        return None if er_tom(verdi) else les_tekst(verdi, mest=100)
    except Cellefeil:
        return None
