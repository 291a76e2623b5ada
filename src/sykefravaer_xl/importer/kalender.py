"""Rows of a calendar: one absence a run of days with the same code, joined as day lists are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok.celler import Cellefeil, er_tom, les_tekst
from sykefravaer_xl.bok.kalenderark import (
    Kalender,
    UtenMaanedFeil,
    dager_i,
    er_kalender,
    finn_kalender,
)
from sykefravaer_xl.bok.kolonnelesere import kodenokkel
from sykefravaer_xl.bok.lesemaatetekst import SKJULT
from sykefravaer_xl.bok.lesetekst import KODEN
from sykefravaer_xl.bok.overskriftsord import ETTERNAVN, FORNAVN
from sykefravaer_xl.bok.sitering import kan_vises, som_argument
from sykefravaer_xl.bok.skjema.fravaerskoder import IKKE_FRAVAER
from sykefravaer_xl.bok.sumrad import er_sumord
from sykefravaer_xl.bok.tabellfunn import FRAVAER
from sykefravaer_xl.bok.typenavn import Typevalg, les_type
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.normalisering import nokkel, rens
from sykefravaer_xl.importer.dagrader import slaa_sammen_dager
from sykefravaer_xl.importer.innkommende import (
    Feil,
    Filfeil,
    Importfeil,
    Innkommende,
    Innperiode,
    Kildeslag,
    Person,
    Sted,
    med_innholds_id,
)
from sykefravaer_xl.importer.lest import Lest
from sykefravaer_xl.importer.tekst import KALENDER, KALENDER_KAN_VAERE, ark_utelatt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sykefravaer_xl.bok.kilde import Kilde

VANLIGE: Final = {
    "e": "egenmelding", "em": "egenmelding", "s": "sykmelding", "sm": "sykmelding",
    "f": "ferie", "fe": "ferie", "sb": "sykt barn",
}  # fmt: skip
"""Codes that mean the same wherever nothing else is said."""
_KAN_VAERE: Final = {
    "b": "sykt barn, behandlingsdag eller bursdag", "bs": "sykt barn eller barselpermisjon",
    "p": "permisjon, permittering eller pensjon", "a": "arbeid, avspasering eller annet",
    "h": "helg, helligdag eller hjemmekontor", "k": "kurs eller kronisk syk",
    "g": "gradert sykmelding eller godkjent fri",
}  # fmt: skip
"""Codes that mean one thing in one calendar and another in the next: asked about."""
_TILSTEDE: Final = frozenset({"", "tilstede", "til stede"})
"""Words of presence: a worked day needs no row."""
_FRI: Final = frozenset(
    nokkel(o)
    for o in ("helg", "helgedag", "helligdag", "helg/helligdag", "helg og helligdag", "lørdag",
              "søndag", "lørdag/søndag", "lørdag og søndag", "lør/søn")
)  # fmt: skip
"""Words in a legend of days nobody works; a code of them is no absence."""
_TEGN: Final = re.compile(r"^\s*([^\s=:–-]{1,5})\s*[=:–-]\s*(.{3,40})$")


class Kodested(NamedTuple):
    """Where a code stands first: the row, and the cell in its sheet."""

    sted: Sted
    celle: str


def les_kalendere(kilde: Kilde, fil: str, koder: Mapping[str, str]) -> Lest | None:
    """The rows of every visible calendar in a book; None where there is none. Raises Filfeil."""
    funnet: list[Kalender] = []
    try:
        for ark, topp in kilde.topper.items():
            if ark in kilde.skjulte:
                continue
            kalender = finn_kalender(ark, topp, (*kilde.arknavn, fil))
            if kalender is not None:
                funnet.append(kalender)
    except UtenMaanedFeil:
        raise Filfeil(Importfeil.UKLAR, KALENDER["uten_maaned"]) from None
    if not funnet:
        return None
    meldinger: list[Innkommende] = []
    ukjente: dict[str, Kodested] = {}
    uten_grad: dict[str, Kodested] = {}
    try:
        for kalender in funnet:
            meldinger += _les(kilde, kalender, fil, koder, ukjente, uten_grad)
    except UtenMaanedFeil:
        raise Filfeil(Importfeil.UKLAR, KALENDER["uten_maaned"]) from None
    feil = [Feil(s.sted, Importfeil.RADFEIL, _ukjent(kode, s)) for kode, s in ukjente.items()]
    feil += [
        Feil(s.sted, Importfeil.RADFEIL, _uten_grad(kode, s)) for kode, s in uten_grad.items()
    ]
    if feil:  # a run with a hole where a code was not known would be another absence
        return Lest(feil=feil)
    skjulte = [ark for ark in kilde.skjulte if er_kalender(ark, kilde.topper[ark])]
    return Lest(
        slaa_sammen_dager(meldinger),
        varsler=[ark_utelatt(fil, ark, SKJULT) for ark in skjulte],
    )


def _ukjent(kode: str, forst: Kodested) -> str:
    mulige = _KAN_VAERE.get(kodenokkel(kode))
    gjett = KALENDER_KAN_VAERE.format(mulige=mulige) if mulige else ""
    return KALENDER["ukjent_kode"].format(gjett=gjett, **_vist(kode, forst))


def _uten_grad(kode: str, forst: Kodested) -> str:
    return KALENDER["uten_grad"].format(**_vist(kode, forst))


def _vist(kode: str, forst: Kodested) -> dict[str, str]:
    """A code as a message may name it: by its cell where it could be that of a diagnosis."""
    if kan_vises(kode):
        return {"hvilken": f"«{kode}»", "kode": kode, "sitert": som_argument(kode)}
    return {"hvilken": f"i {forst.celle}", "kode": KODEN, "sitert": KODEN}


def _les(
    kilde: Kilde,
    kalender: Kalender,
    fil: str,
    koder: Mapping[str, str],
    ukjente: dict[str, Kodested],
    uten_grad: dict[str, Kodested],
) -> Iterator[Innkommende]:
    rader = list(kilde.celler(kalender.ark))
    kjente: dict[str, str | None] = {**VANLIGE, **_tegnforklaring(rader, kalender), **koder}
    person = _personkolonner(dict(rader), kalender)
    over: list[Sequence[object]] = []
    hoder = dict(rader).get(kalender.rad, {})
    for nr, celler in rader:
        if nr <= kalender.rad:
            continue
        rad = [celler.get(k) for k in range(1, max(celler, default=0) + 1)]
        # the next month may stand below, under days of its own
        nye = dager_i(kalender.ark, rad, [*over[-1:], rad], (*kilde.arknavn, fil))
        over.append(rad)
        if nye is not None:
            kalender, hoder = replace(kalender, rad=nr, dager=nye), celler
            continue
        hvem = _person(celler, person)
        if hvem is None:
            continue
        sted = Sted(f"{fil}!{kalender.ark}", nr, rad=True)
        if (uten := _uten_dag(celler, kalender, hoder)) is not None:
            raise Filfeil(
                Importfeil.UKLAR,
                KALENDER["uten_dag"].format(celle=f"{kalender.ark}!{bokstaver(uten)}{nr}"),
            )
        for kolonne, dag in kalender.dager.items():
            if er_tom(verdi := celler.get(kolonne)):
                continue
            ord_ = _ord(verdi, kjente)
            if ord_ is None:
                forst = Kodested(sted, f"{bokstaver(kolonne)}{nr}")
                ukjente.setdefault(rens(str(verdi))[:20], forst)
            elif (valg := les_type(ord_)) is not None and valg.type is not Fravaerstype.ARBEID:
                grad = _grad(valg)
                if not 1 <= grad <= 100:
                    forst = Kodested(sted, f"{bokstaver(kolonne)}{nr}")
                    uten_grad.setdefault(rens(str(verdi))[:20], forst)
                    continue
                periode = Innperiode(dag, dag, valg.type, grad)
                yield med_innholds_id(Innkommende(sted, Kildeslag.TABELL, hvem, "", (periode,)))


def _grad(valg: Typevalg) -> int:
    """The grade of a code; 0 where it must have one and says none."""
    if valg.grad is not None:
        return valg.grad
    return 0 if valg.gradert else 100


def _uten_dag(
    celler: Mapping[int, object], kalender: Kalender, hoder: Mapping[int, object]
) -> int | None:
    """A column among the days that has no heading, and something in it: half a day, or what?"""
    siste = max(kalender.dager)
    return next(
        (
            k
            for k, verdi in celler.items()
            if kalender.forste < k < siste
            and k not in kalender.dager
            and not er_tom(verdi)
            and er_tom(hoder.get(k))
        ),
        None,
    )


def _ord(verdi: object, kjente: Mapping[str, str | None]) -> str | None:
    """Our word for a code; empty for presence, None for one nobody has explained."""
    kode = kodenokkel(verdi)
    if kode in kjente:
        return kjente[kode]
    if kode in _TILSTEDE:
        return ""
    try:
        tekst = les_tekst(verdi)
        les_type(tekst)
    except Cellefeil:
        return None
    return tekst


def _tegnforklaring(
    rader: Sequence[tuple[int, Mapping[int, object]]], kalender: Kalender
) -> dict[str, str | None]:
    """Codes explained in the sheet: «S = Sykmelding», or the code and the word side by side.

    None for one that is both an absence and none: «S = Søndag» may explain the days' own letters.
    """
    ut: dict[str, str | None] = {}
    for _, celler in rader:
        for kolonne, verdi in celler.items():
            if not isinstance(verdi, str):
                continue
            if treff := _TEGN.match(verdi):
                kode, ord_ = treff[1], treff[2]
            elif kolonne not in kalender.dager and isinstance(
                neste := celler.get(kolonne + 1), str
            ):
                kode, ord_ = verdi, neste
            else:
                continue
            if len(kode.strip()) > 5:
                continue
            betyr = _betyr(ord_)
            if betyr is None:
                continue
            n = kodenokkel(kode)
            annet = ut.get(n, VANLIGE.get(n, betyr))
            ut[n] = betyr if annet is not None and bool(annet) == bool(betyr) else None
    return ut


def _betyr(ord_: str) -> str | None:
    """The word where it is a type, empty where it is no absence, else None."""
    if nokkel(ord_) in _FRI or nokkel(ord_) == nokkel(IKKE_FRAVAER):
        return ""
    try:
        les_type(ord_)
    except Cellefeil:
        return None
    return ord_


def _personkolonner(
    rader: Mapping[int, Mapping[int, object]], kalender: Kalender
) -> list[tuple[int, str]]:
    """Column and field of what stands to the left of the days."""
    hode = {
        k: v
        for nr in (kalender.rad - 1, kalender.rad)
        for k, v in rader.get(nr, {}).items()
        if k < kalender.forste and not er_tom(v)
    }
    ut: list[tuple[int, str]] = []
    for kolonne, overskrift in sorted(hode.items()):
        n = nokkel(str(overskrift))
        felt = FRAVAER.ord.get(n)
        if n in FORNAVN or n in ETTERNAVN:
            ut.append((kolonne, "fornavn" if n in FORNAVN else "etternavn"))
        elif felt in ("ansattnr", "navn"):
            ut.append((kolonne, felt))
    return ut or [(k, "navn") for k in range(1, kalender.forste)]


def _person(celler: Mapping[int, object], kolonner: Sequence[tuple[int, str]]) -> Person | None:
    """Who a row is about; None for sums, legends and empty rows."""
    deler: dict[str, str] = {}
    for kolonne, felt in kolonner:
        verdi = celler.get(kolonne)
        if er_tom(verdi) or felt in deler:
            continue
        try:
            tekst = les_tekst(verdi, mest=100)
        except Cellefeil:
            continue
        if tekst and (felt == "ansattnr" or any(t.isalpha() for t in tekst)):
            deler[felt] = tekst
    fornavn, etternavn = deler.get("fornavn"), deler.get("etternavn")
    navn = deler.get("navn") or " ".join(d for d in (fornavn, etternavn) if d) or None
    nr = deler.get("ansattnr")
    if (navn is None and nr is None) or any(er_sumord(d) for d in deler.values()):
        return None
    return Person(nr, None, navn)
