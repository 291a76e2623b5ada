"""One person on several rows of ``Ansatte``: two positions, a row too many, or two numbers.

Two positions under one number are lawful: both managers are told, and the rest is one case.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.modell import LEDERSKILLE
from sykefravaer_xl.bok.rader import funn
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.bok.modell import AnsattRad, Tabellkart

_PERSON: Final = ("navn", "fodselsdato", "fodselsnummer", "unntak_agp")
"""What is said of the person, and must be the same on every row."""
_STILLING: Final = (
    "leder", "leder_epost", "stilling", "avdeling", "stillingsprosent", "timer_per_uke",
    "virksomhetsnr", "ansatt_fra", "ansatt_til",
)  # fmt: skip
"""What may differ from position to position."""
_SAMLES: Final = ("leder", "leder_epost", "leder_telefon")


def merk(lest: Sequence[AnsattRad], kart: Tabellkart) -> tuple[AnsattRad, ...]:
    """The rows with what is wrong when a number, or a person, stands twice."""
    forste: dict[str, AnsattRad] = {}
    personer: dict[object, AnsattRad] = {}
    ut = []
    for rad in lest:
        tidligere = forste.setdefault(rad.ansatt, rad) if rad.ansatt else rad
        if tidligere is not rad:
            ut.append(_dobbel(rad, tidligere, kart))
            continue
        like = [personer.setdefault(kjenn, rad) for kjenn in _kjennetegn(rad)]
        annen = next((ett for ett in like if ett is not rad), None)
        if annen is None:
            ut.append(rad)
        else:
            melding = tekst.SAMME_PERSON.format(rad=annen.rad)
            varsel = funn("samme_person", melding, kart, rad.rad, "ansattnr")
            ut.append(replace(rad, varsler=(*rad.varsler, varsel)))
    return tuple(ut)


def _kjennetegn(rad: AnsattRad) -> Iterable[object]:
    """What nobody else has: an identity number, or a name and a birth date."""
    sifre = fodselsnummer.sifre(rad.fodselsnummer or "")
    if sifre is not None:
        yield sifre
    if rad.navn and rad.fodselsdato is not None:
        yield navnenokkel(rad.navn), rad.fodselsdato


def _dobbel(rad: AnsattRad, tidligere: AnsattRad, kart: Tabellkart) -> AnsattRad:
    if any(_motsier(rad, tidligere, felt) for felt in _PERSON):
        melding = tekst.ANSATT_DOBBEL.format(rad=tidligere.rad)
        feil = funn("dobbel_ansatt", melding, kart, rad.rad, "ansattnr")
        return replace(rad, feil=(*rad.feil, feil))
    if all(getattr(rad, f) in (None, getattr(tidligere, f)) for f in _STILLING):
        melding = tekst.ANSATT_DOBBEL_LIK.format(rad=tidligere.rad)
        varsel = funn("dobbel_ansatt", melding, kart, rad.rad, "ansattnr")
        return replace(rad, varsler=(*rad.varsler, varsel))
    return rad


def _motsier(rad: AnsattRad, annen: AnsattRad, felt: str) -> bool:
    a, b = getattr(rad, felt), getattr(annen, felt)
    if a is None or b is None:
        return False
    return bool(navnenokkel(a) != navnenokkel(b) if felt == "navn" else a != b)


def samlet(rader: Iterable[AnsattRad]) -> dict[str, AnsattRad]:
    """Each employee once: positions put together."""
    per_nr: defaultdict[str, list[AnsattRad]] = defaultdict(list)
    for rad in rader:
        if rad.ansatt is not None:
            per_nr[rad.ansatt].append(rad)
    return {nr: egne[0] if len(egne) == 1 else _sammen(egne) for nr, egne in per_nr.items()}


def _sammen(rader: Sequence[AnsattRad]) -> AnsattRad:
    forste = rader[0]
    felles: dict[str, Any] = {
        felt: next((v for r in rader if (v := getattr(r, felt)) is not None), None)
        for felt in forste.__dataclass_fields__
        if felt not in ("rad", "feil", "varsler", *_SAMLES)
    }
    for felt in _SAMLES:
        verdier = dict.fromkeys(v for r in rader if (v := getattr(r, felt)))
        felles[felt] = LEDERSKILLE.join(verdier) or None
    for felt in ("timer_per_uke", "stillingsprosent"):
        tall = [getattr(r, felt) for r in rader]
        felles[felt] = None if None in tall else sum(tall)
    felles["unntak_agp"] = any(r.unntak_agp for r in rader)
    slutt = [r.ansatt_til for r in rader]
    felles["ansatt_til"] = None if None in slutt else max(d for d in slutt if d is not None)
    felles["ansatt_fra"] = min((r.ansatt_fra for r in rader if r.ansatt_fra), default=None)
    return replace(
        forste,
        **felles,
        feil=tuple(f for r in rader for f in r.feil),
        varsler=tuple(f for r in rader for f in r.varsler),
    )
