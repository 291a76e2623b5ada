"""The case kinds of the core: employer period, quota and max date, follow-up spell.

Nothing is computed here that the product computes: the input is put in the form the core takes,
and its answer in the form of the cases. ``oppfolgingstilfelle`` is the one kind whose input knows
more than absence rows do (who said what about a day, and when); ``_dagskart`` picks the top piece
of information of each day in NAV's order, as a clerk would who enters one row for it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sykefravaer_xl.domene import arbeidsgiverperiode as agp
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.maksdato import (
    ALDRI,
    Grenser,
    Kvoteteller,
    Saldo,
    maksdato_formel,
    saldo_av,
)
from sykefravaer_xl.domene.nav import varighet
from sykefravaer_xl.domene.sak import Sak as Beregningssak
from sykefravaer_xl.domene.sak import beregn
from sykefravaer_xl.domene.sak_json import sak_linje
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.lov.lov import Regelverk, regelverk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sykefravaer_xl.domene.forlop import Forlop

Sak = dict[str, Any]
_T = Fravaerstype

IDAG: Final = date(2024, 5, 15)
"""The day of the cases; it decides statuses only."""

DAGTYPER: Final[Mapping[str, Fravaerstype | None]] = {
    "syk": _T.SYKMELDING,
    "syk_helg": _T.SYKMELDING,
    "gradert": _T.SYKMELDING,
    "foreldet": _T.SYKMELDING,  # applied for too late: a sick day to every counter of days
    "melding_til_nav": _T.SYKMELDING,
    "egenmelding": _T.EGENMELDING,
    "arbeid": _T.ARBEID,
    "frisk_helg": _T.FRISK_HELG,
    "ferie": _T.FERIE,
    "ferie_uten_sykmelding": _T.FERIE_UTEN_SYKMELDING,
    "permisjon": _T.PERMISJON,
    "problem": _T.PERMISJON,
    "annen_ytelse": _T.ANNEN_YTELSE,
    "reisetilskudd": _T.REISETILSKUDD,
    "avventende": _T.AVVENTENDE,
    "behandlingsdager": _T.ARBEID,  # a note of treatment days: the days between are worked
    "behandlingsdag": _T.BEHANDLINGSDAG,
    "ukjent": None,
}

GRADERT: Final = 50
"""Stands for «graded» where a case gives no percentage."""


def _dag(tekst: str) -> date:
    return date.fromisoformat(tekst)


def _o(tekst: str) -> int:
    return _dag(tekst).toordinal()


def _iso(o: int) -> str:
    return date.fromordinal(o).isoformat()


def _grad(segment: Sak) -> int:
    grad = segment.get("grade")
    if grad is not None:
        return int(grad)
    return GRADERT if segment["type"] == "gradert" else 100


def _beregnet(rader: Sequence[Fravaer]) -> Forlop:
    """Rows through the door of ``sak``."""
    svar = beregn(Beregningssak(tuple(rader)), IDAG)
    if svar.forlop is None:
        raise ValueError(svar.feil)
    return svar.forlop


def _forlop(segmenter: Sequence[Sak]) -> Forlop:
    rader = []
    for segment in segmenter:
        type_ = DAGTYPER[segment["type"]]
        if type_ is not None:
            fra, til = _dag(segment["from"]), _dag(segment["to"])
            rader.append(Fravaer(fra, til, type_, _grad(segment)))
    return _beregnet(rader)


# --- employer period -------------------------------------------------------------------------


def _lop(dager: Sequence[tuple[int, int]]) -> list[list[str]]:
    return [[_iso(fra), _iso(til)] for fra, til in dager]


def _agp(inn: Sak) -> Sak:
    perioder = _forlop(inn["timeline"]).arbeidsgiverperioder
    return {
        "antall_perioder": len(perioder),
        "perioder": [
            {"dager_uten_ansvar": _lop(p.dager), "ferdig_avklart": p.ferdig} for p in perioder
        ],
    }


def _agp_forloep(inn: Sak) -> Sak:
    fra, til = map(_o, inn["periode"])
    perioder = _forlop(inn["timeline"]).arbeidsgiverperioder
    beroerte = [p for p in perioder if p.forste <= til and p.siste >= fra]
    return {"agp": _lop(beroerte[-1].dager) if beroerte else []}


# --- quota and max date ----------------------------------------------------------------------

PRIORITET: Final = {
    "avvist": 60,
    "nav": 50,
    "agp_nav": 45,
    "nav_helg": 40,
    "foreldet": 40,
    "agp": 30,
    "ventetid": 25,
    "ferie": 20,
    "fri": 20,
    "permisjon": 20,
    "arbeid": 10,
    "ukjent": 0,
}
"""NAV's order where several employers and earlier payments speak of one day."""

BETALING: Final = {
    "avvist": agp.AVVIST_ALLE,
    "nav": agp.NAV,
    "nav_helg": agp.NAV,
    "ferie": agp.FRI,
    "fri": agp.FRI,
    "permisjon": agp.FRI,
}
"""What the classified days are to the quota; all others are a gap in NAV's payments."""


def _medlov(inn: Sak) -> Regelverk:
    """The law, with the quotas a case asks for."""
    lov = regelverk()
    nye = {
        navn: inn[felt]
        for felt, navn in (
            ("max_days", "sykepengedager"),
            ("max_days_over_67", "sykepengedager_etter_67"),
        )
        if inn.get(felt) is not None
    }
    if not nye:
        return lov
    verdier = dict(lov.verdier(lov.forste_dag))
    for navn, verdi in nye.items():
        verdier[navn] = replace(verdier[navn], verdi=Decimal(verdi))
    return Regelverk({lov.forste_dag: verdier})


def _klassifiserte_dager(inn: Sak) -> dict[int, str]:
    dager: dict[int, str] = {}
    for segmenter in [*inn["arbeidsgivere"], inn.get("historikk") or []]:
        for segment in segmenter:
            for dag in range(_o(segment["from"]), _o(segment["to"]) + 1):
                slag = segment["type"]
                if slag == "nav" and (dag - 1) % 7 >= 5:
                    slag = "nav_helg"
                if dag not in dager or PRIORITET[slag] > PRIORITET[dager[dag]]:
                    dager[dag] = slag
    return dager


def _maksdato(inn: Sak) -> Sak:
    dager = _klassifiserte_dager(inn)
    forste, siste = min(dager), max(dager)
    basis = siste
    if inn.get("saldo_ved") is not None:
        basis = _o(inn["saldo_ved"])
        siste = min(siste, basis)
    dodsdato, fodt = inn.get("death_date"), inn.get("birthdate")
    teller = Kvoteteller(
        _medlov(inn),
        None if fodt is None else _dag(fodt),
        None if dodsdato is None else _dag(dodsdato),
    )
    kjente = range(forste, siste + 1)
    for slag, lop in groupby(kjente, lambda d: BETALING.get(dager.get(d, "ukjent"), agp.ANNET)):
        ordinaler = list(lop)
        teller.ta(ordinaler[0], ordinaler[-1], slag)
    grenser = teller.grenser(basis)
    saker = [_saldo(saldo_av(sak, grenser, sak.sett or basis)) for sak in teller.ferdige]
    saker.append(_saldo(teller.saldo(basis)))
    maksdatoer = {sak["maksdato"] for sak in saker}
    return {"saker": saker, "maksdatoer_mengde": sorted(maksdatoer), **saker[-1]}


def _saldo(saldo: Saldo) -> Sak:
    return {
        "forbrukte": saldo.brukt,
        "gjenstaende": saldo.igjen,
        "maksdato": _iso(saldo.maksdato),
    }


def _maksdato_formel(inn: Sak) -> Sak:
    dodsdato, siste = inn.get("death_date"), inn.get("last_paid")
    grenser = Grenser(
        inn["max_days"],
        inn["max_days_over_67"],
        _o(inn["day_67"]),
        _o(inn["day_70"]),
        ALDRI if dodsdato is None else _o(dodsdato),
    )
    maksdato = maksdato_formel(
        grenser,
        inn["paid_days"],
        inn["paid_over_67"],
        None if siste is None else _o(siste),
        _o(inn["assessed_to"]),
    )
    return {"maksdato": _iso(maksdato)}


# --- a whole case -----------------------------------------------------------------------------


def _sak(inn: Sak) -> Sak:
    """A line of ``sak``, through the door the command uses."""
    svar = sak_linje(json.dumps(inn))
    if svar["feil"]:
        raise ValueError(svar["feil"])
    brukt = svar["sykepengedager"]["brukt"]
    return {
        **svar,
        "agp": [periode["dager"] for periode in svar["arbeidsgiverperioder"]],
        "ferdig": [periode["ferdig"] for periode in svar["arbeidsgiverperioder"]],
        "brukt": brukt,
        "igjen": svar["sykepengedager"]["igjen"],
        "nav_betaler": brukt > 0,
    }


# --- follow-up spell -------------------------------------------------------------------------


class Opplysning(NamedTuple):
    """One piece of information about a run of days; the least ``rang`` wins a day."""

    rang: tuple[int, int]
    nummer: int
    fra: int
    til: int
    type: str
    gradert: bool | None
    """None: says nothing about the grade."""
    arbeidsgiver: str | None


_TYPERANG: Final = (
    ("arbeid", "frisk_helg"),
    ("ferie", "ferie_uten_sykmelding", "permisjon"),
    ("egenmelding", "syk"),
    ("gradert",),
    ("behandlingsdager", "reisetilskudd"),
)
"""The order by type alone, where a case does not say who gave the information."""

_AKTIVITETER: Final = ("INGEN_AKTIVITET", "FULL_AKTIVITET", "GRADERT_AKTIVITET")


def _rang_av_type(type_: str) -> tuple[int, int]:
    return next(((0, n) for n, typer in enumerate(_TYPERANG) if type_ in typer), (0, 2))


def _rang_i_soknad(tagger: set[str]) -> tuple[int, int] | None:
    """Application: work resumed, corrected hours, time off, absence before it, the rest."""
    if "ARBEID_GJENNOPPTATT" in tagger:
        return 0, 0
    if "KORRIGERT_ARBEIDSTID" in tagger:
        aktivitet = _forste_tagg(tagger, ("BEHANDLINGSDAGER", *_AKTIVITETER))
        if aktivitet is not None:
            return 0, 1 + aktivitet
    if tagger & {"FERIE", "PERMISJON"}:
        return 0, 5
    if tagger & {"EGENMELDING", "PAPIRSYKMELDING", "FRAVAR_FOR_SYKMELDING"}:
        return 0, 6
    if len(tagger) == 2:
        return 0, 7
    behandling = _forste_tagg(tagger, ("BEHANDLINGSDAG", "BEHANDLINGSDAGER"))
    return None if behandling is None else (0, 8 + behandling)


def _rang_av_tagger(tagger: set[str]) -> tuple[int, int] | None:
    """NAV's order: application, income report, sent note, confirmed note, new note.

    None: NAV does not use the information.
    """
    if {"SYKEPENGESOKNAD", "SENDT"} <= tagger:
        return _rang_i_soknad(tagger)
    if {"INNTEKTSMELDING", "ARBEIDSGIVERPERIODE"} <= tagger:
        return 1, 0
    if "SYKMELDING" not in tagger:
        return None
    klasse = _forste_tagg(tagger, ("SENDT", "BEKREFTET", "NY"))
    if klasse is None:
        return None
    if "PERIODE" in tagger:
        aktivitet = _forste_tagg(tagger, (*_AKTIVITETER, "EGENMELDING", "BEHANDLINGSDAGER"))
        if aktivitet is not None:
            return 2 + 2 * klasse, aktivitet
        if {"REISETILSKUDD", "UKJENT_AKTIVITET"} <= tagger and klasse != 1:
            return (5, 0) if klasse == 0 else (6, 9)  # a sent one comes after the confirmed notes
    if klasse == 0 and "EGENMELDING" in tagger:
        return 2, 3
    return (4, 9) if klasse == 1 and "ANNET_FRAVAR" in tagger else None


def _forste_tagg(tagger: set[str], rekke: Sequence[str]) -> int | None:
    return next((n for n, tagg in enumerate(rekke) if tagg in tagger), None)


def _gradert(tagger: set[str]) -> bool | None:
    if tagger & {"GRADERT_AKTIVITET", "FULL_AKTIVITET", "BEHANDLINGSDAG", "BEHANDLINGSDAGER"}:
        return True
    return False if "INGEN_AKTIVITET" in tagger else None


_GRADERT_AV_TYPE: Final = {"behandlingsdager": True, "syk": False}


def _opplysninger(inn: Sak) -> Iterator[Opplysning]:
    rader, biter = inn["simplified_timeline"], inn.get("bits") or []
    parvis = [(r["from"], r["to"]) for r in rader] == [(b["from"], b["to"]) for b in biter]
    for n, rad in enumerate(rader):
        fra, til, type_ = _o(rad["from"]), _o(rad["to"]), rad["type"]
        if DAGTYPER[type_] is None:
            continue
        if not parvis:
            gradert = True if _grad(rad) < 100 else _GRADERT_AV_TYPE.get(type_)
            yield Opplysning(_rang_av_type(type_), n, fra, til, type_, gradert, None)
            continue
        bit = biter[n]
        tagger = set(bit["tags"])
        rang = _rang_av_tagger(tagger)
        if rang is not None:
            # a new note does not tell whose employee somebody is
            org = None if {"SYKMELDING", "NY"} <= tagger else bit.get("org")
            nyest = -(bit.get("inntruffet_offset_s") or 0)
            yield Opplysning(rang, nyest, fra, til, type_, _gradert(tagger), org)


def _er_arbeid(opplysning: Opplysning) -> bool:
    return DAGTYPER[opplysning.type] in (_T.ARBEID, _T.FRISK_HELG, _T.REISETILSKUDD, _T.AVVENTENDE)


def _dagskart(opplysninger: Sequence[Opplysning]) -> Iterator[Fravaer]:
    """One absence row for each day, by the top information; at work only if all employers say."""
    arbeidsgivere = {o.arbeidsgiver for o in opplysninger if o.arbeidsgiver is not None}
    start = min((o.fra for o in opplysninger), default=0)
    slutt = max((o.til for o in opplysninger), default=-1)
    for dag in range(start, slutt + 1):
        om_dagen = [o for o in opplysninger if o.fra <= dag <= o.til]
        if not om_dagen:
            continue
        overst = om_dagen[0]
        forste = [
            next((o for o in om_dagen if o.arbeidsgiver == org), None) for org in arbeidsgivere
        ]
        kjente = [o for o in forste if o is not None] or [overst]
        dato = date.fromordinal(dag)
        if all(map(_er_arbeid, kjente)):
            yield Fravaer(dato, dato, _T.ARBEID)
            continue
        type_ = DAGTYPER[overst.type]
        if type_ in (_T.FERIE, _T.FERIE_UTEN_SYKMELDING, _T.PERMISJON):
            yield Fravaer(dato, dato, type_)
        else:
            gradert = next((o.gradert for o in om_dagen if o.gradert is not None), False)
            yield Fravaer(dato, dato, _T.SYKMELDING, GRADERT if gradert else 100)


def _uker_til(fra: int, til: int, sykedager: int, i_dag: int) -> int:
    """Whole weeks so far: the days until today less all the spell's gap days."""
    hittil = min(i_dag, til)
    if hittil < fra:
        return 0
    opphold = til - fra + 1 - sykedager
    periode = Periode(date.fromordinal(fra), date.fromordinal(hittil))
    return varighet.hele_uker(varighet.Tilfelle(periode, max(0, periode.dager - opphold)))


def _oppfolgingstilfelle(inn: Sak) -> Sak:
    opplysninger = sorted(_opplysninger(inn), key=lambda o: (o.rang, o.nummer))
    forlop = _beregnet(list(_dagskart(opplysninger)))
    i_dag = _o(inn["today"])
    tilfeller = [
        {
            "start": _iso(t.fra),
            "end": _iso(t.til),
            "end_minus_start_days": t.til - t.fra,
            "antall_sykedager": t.dager,
            "gradert_ved_slutt": t.grad_til_slutt < 100,
            "varighet_uker_i_dag": _uker_til(t.fra, t.til, t.dager, i_dag),
        }
        for t in forlop.tilfeller
    ]
    ytterste = {"first": tilfeller[0], "last": tilfeller[-1]} if tilfeller else {}
    return {"antall": len(tilfeller), "tilfeller": ytterste}


KJERNE_TYPER: Final[dict[str, Callable[[Sak], Sak]]] = {
    "agp": _agp,
    "agp_forloep": _agp_forloep,
    "maksdato": _maksdato,
    "maksdato_avslag": _maksdato,
    "maksdato_e2e": _maksdato,
    "maksdato_formel": _maksdato_formel,
    "oppfolgingstilfelle": _oppfolgingstilfelle,
    "sak": _sak,
}
