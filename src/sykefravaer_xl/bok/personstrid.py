"""One name with two e-mail addresses is two people; one person with two employers has two cases.

Columns that nobody computes from, but that say whose rows these are: where they disagree, that
person stops. They are read by themselves and only where a book has them, so others pay nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import motsigelsestekst as tekst
from sykefravaer_xl.bok.celler import les_tekst, om_mulig
from sykefravaer_xl.bok.overskriftsord import finn_felt, i_ansatte
from sykefravaer_xl.bok.rader import funn
from sykefravaer_xl.grunn.normalisering import navnenokkel, nokkel

if TYPE_CHECKING:
    from sykefravaer_xl.bok.fravaerlesing import Fravaerslesing
    from sykefravaer_xl.bok.fravaersliste import Fravaersliste
    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.modell import FravaerRad, Tabellkart
    from sykefravaer_xl.bok.rader import Rad
    from sykefravaer_xl.grunn.feil import Funn

_ARBEIDSGIVER: Final = (
    "arbeidsgiver", "arbeidsgivernavn", "firma", "firmanavn", "selskap", "selskapsnavn", "orgnr",
    "organisasjonsnr", "virksomhet", "virksomhetsnavn", "bedrift", "bedriftsnavn", "foretak",
    "juridisk enhet", "employer", "company",
)  # fmt: skip
_EPOST: Final = (
    "e-post", "e-postadresse", "mail", "e-mail", "e-mail address", "ansatts e-post",
    "e-post ansatt", "ansatt e-post", "jobbmail",
)  # fmt: skip


_KOLONNER: Final = {
    "arbeidsgiver": frozenset(map(nokkel, _ARBEIDSGIVER)),
    "virksomhetsnr": i_ansatte("virksomhetsnr"),
    "fodselsnummer": i_ansatte("fodselsnummer"),
    "epost": frozenset(map(nokkel, _EPOST)),
    "avdeling": i_ansatte("avdeling"),
    "stilling": i_ansatte("stilling"),
    "leder": i_ansatte("leder"),
}
"""Field -> keys of its headings."""
_SIN: Final = ("arbeidsgiver", "virksomhetsnr")
_EGET: Final = {"fodselsnummer": "et annet fødselsnummer", "epost": "en annen e-postadresse"}
"""What a person has one of, and what it is called."""
_PLASS: Final = ("avdeling", "stilling", "leder")
"""Where all three are others, it is another person's place."""
_FIRMA: Final = re.compile(r"\b(?:as|asa|ans|da|sa|nuf|kf|iks)$", re.IGNORECASE)
"""How the name of a firm ends: such names of sheets are names of employers."""
_ARK: Final = "ark"


@dataclass(frozen=True, slots=True)
class _Sagt:
    """What one row says of whose it is."""

    kart: Tabellkart
    rad: int
    verdier: dict[str, str]

    def sted(self, felt: str) -> str:
        return self.kart.sted(felt, self.rad)


def merk(kilde: Kilde, lest: Fravaerslesing, rader: Fravaersliste) -> None:
    """Gives a fault to the first row of each person that disagrees with an earlier one."""
    sagt = {nr: ett for kart in lest.karter for nr, ett in _les(kilde, kart)}
    if not sagt:
        return
    forste: dict[tuple[str, str], _Sagt] = {}
    ferdige: set[str] = set()
    for plass, rad in enumerate(rader):
        ett = sagt.get(rad.rad)
        hvem = rad.ansatt or (navnenokkel(rad.navn) if rad.navn else None)
        if ett is None or hvem is None or hvem in ferdige:
            continue
        funnet = _strid(ett, hvem, forste, med_navn=_er_navn(rad, hvem))
        if funnet is not None:
            rader.bytt(plass, rad.stanset(funnet))
            ferdige.add(hvem)


def _er_navn(rad: FravaerRad, hvem: str) -> bool:
    """Whether nothing but a name says who it is."""
    return bool(rad.navn) and navnenokkel(rad.navn or "") == hvem


def _strid(
    ett: _Sagt, hvem: str, forste: dict[tuple[str, str], _Sagt], *, med_navn: bool
) -> Funn | None:
    """The fault of a row that says something else than the first one of this person."""
    for felt in (*_SIN, _ARK, *(_EGET if med_navn else ())):
        if felt not in ett.verdier:
            continue
        annen = forste.setdefault((hvem, felt), ett)
        if annen.verdier[felt] == ett.verdier[felt]:
            continue
        if felt in _EGET:
            melding = tekst.TO_PERSONER.format(hva=_EGET[felt], sted=annen.sted(felt))
            return funn("to_personer", melding, ett.kart, ett.rad, felt)
        melding = tekst.TO_ARBEIDSGIVERE.format(sted=annen.sted(felt))
        return funn("to_arbeidsgivere", melding, ett.kart, ett.rad, felt)
    if med_navn and all(f in ett.verdier for f in _PLASS):
        annen = forste.setdefault((hvem, "plass"), ett)
        if all(annen.verdier[f] != ett.verdier[f] for f in _PLASS):
            melding = tekst.TO_PERSONER.format(hva=tekst.PLASS, sted=annen.sted("avdeling"))
            return funn("to_personer", melding, ett.kart, ett.rad, "avdeling")
    return None


def _les(kilde: Kilde, kart: Tabellkart) -> list[tuple[int, _Sagt]]:
    """Row -> what these columns say, of a table that has any."""
    topp = kilde.topper.get(kart.ark, ())
    hode = topp[kart.overskriftsrad - 1] if len(topp) >= kart.overskriftsrad else ()
    nokler = {k: nokkel(str(t)) for k, t in enumerate(hode, start=1) if t is not None}
    brukt = {k for f, k in kart.kolonner.items() if f not in _PLASS}
    kolonner = finn_felt({k: n for k, n in nokler.items() if k not in brukt}, _KOLONNER)
    if not all(f in kolonner for f in _PLASS) or kart.har("ansattnr"):
        kolonner = {f: k for f, k in kolonner.items() if f not in _PLASS}
    if kart.har("ansattnr"):
        kolonner = {f: k for f, k in kolonner.items() if f not in _EGET}
    firma = {_ARK: nokkel(kart.ark)} if _FIRMA.search(kart.ark) else {}
    if not kolonner and not firma:
        return []
    felles = {f: k for f, k in kart.kolonner.items() if f in ("fra", "til")}
    eget = replace(kart, kolonner={**felles, **kolonner})

    def verdier(rad: Rad) -> dict[str, str]:
        lest = {f: om_mulig(les_tekst, rad.verdi(f)) for f in kolonner}
        return {f: nokkel(v) for f, v in lest.items() if v is not None} | firma

    return [
        (kart.lopenummer(rad.nr), _Sagt(eget, rad.nr, funnet))
        for rad in kilde.rader(eget, tuple(eget.kolonner))
        if (funnet := verdier(rad))
    ]
