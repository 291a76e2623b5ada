"""Due dates from a first day of absence alone, and the status of a due date."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.celler import Cellefeil, les_ja_nei, les_tekst
from sykefravaer_xl.bok.datoceller import SISTE_DAG
from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt, Resultat, Sak, beregn, standardoppsett
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.funksjoner import argumenter as arg
from sykefravaer_xl.funksjoner import tekst
from sykefravaer_xl.funksjoner.faste_argumenter import GRAD, I_DAG, START
from sykefravaer_xl.funksjoner.feil import Funksjonsfeil
from sykefravaer_xl.funksjoner.funksjon import Argument, Eksempel, Slag, funksjon
from sykefravaer_xl.funksjoner.hjemler import oppfolging
from sykefravaer_xl.funksjoner.omrade import en_celle
from sykefravaer_xl.funksjoner.vert import TOM, Svar, Verdi
from sykefravaer_xl.grunn.normalisering import nokkel
from sykefravaer_xl.lov.profiler import profiler
from sykefravaer_xl.lov.sjekkpunkter import FRA_MAKSDATO, Sjekkpunkt, sjekkpunkter

if TYPE_CHECKING:
    from sykefravaer_xl.domene.sjekkpunkt import Frist
    from sykefravaer_xl.funksjoner.vert import Vert

FORLOP_DAGER: Final = 730
"""Long enough for the last checkpoint: the max date and a year of leave after it."""
FALT_BORT: Final = ("ikke_i_kraft", "opphevet")


@funksjon(
    "SF_FRIST",
    START,
    Argument(
        "sjekkpunkt",
        "er sjekkpunktet, for eksempel oppfolgingsplan, dialogmote1 eller aktivitetskrav. "
        "SF_FRISTER viser alle navnene.",
        Slag.TEKST,
        ord=lambda: {punkt.id: punkt.navn for punkt in sjekkpunkter().values()},
    ),
    GRAD,
    svar=Slag.DATO,
    hjemmel=oppfolging,
    beskrivelse=(
        "Returnerer fristen for et sjekkpunkt, regnet fra første fraværsdag når fraværet varer. "
        "Gjelder ikke regelen, er svaret en tekst som sier hvorfor."
    ),
    eksempler=(
        Eksempel(
            '=SF_FRIST(DATO(2026;1;5);"oppfolgingsplan")',
            (date(2026, 1, 5), "oppfolgingsplan"),
            date(2026, 2, 1),
        ),
        Eksempel(
            '=SF_FRIST(DATO(2026;1;5);"Dialogmøte 1";50)',
            (date(2026, 1, 5), "Dialogmøte 1", 50),
            "Ikke aktuelt: Aldri helt borte i dette fraværet: vurder ved behov.",
        ),
    ),
)
def frist(start: object, sjekkpunkt: object, grad: object, vert: Vert) -> Svar:
    """The due date of one checkpoint of a spell that goes on; the reason where there is none."""
    dag = arg.pakrevd(arg.dato(start, "start", vert), "start")
    skrevet = arg.pakrevd(arg.tekstverdi(sjekkpunkt, "sjekkpunkt"), "sjekkpunkt")
    prosent = arg.grad(grad, vert)
    punkt = finn_sjekkpunkt(skrevet)
    return _dato_eller_grunn(_frist(punkt, dag, prosent), prosent)


@funksjon(
    "SF_FRISTER",
    START,
    GRAD,
    svar=Slag.TABELL,
    hjemmel=oppfolging,
    beskrivelse=(
        "Returnerer en tabell med alle sjekkpunkter i et fravær som varer: navn, frist og "
        "hjemmel. Også rutiner som bare gjelder staten, er med."
    ),
    eksempler=(
        Eksempel(
            "=SF_FRISTER(DATO(2026;1;5))",
            (date(2026, 1, 5),),
            [
                ["Første kontakt", date(2026, 1, 11), "rutine"],
                ["Sykmelding påkrevd", date(2026, 1, 8), "ftrl § 8-24"],
            ],
        ),
    ),
)
def frister(start: object, grad: object, vert: Vert) -> Svar:
    """Every checkpoint in force on the first day: name, due date, paragraph."""
    dag = arg.pakrevd(arg.dato(start, "start", vert), "start")
    prosent = arg.grad(grad, vert)
    alle = [_frist(punkt, dag, prosent) for punkt in sjekkpunkter().values()]
    return [
        [f.navn, _dato_eller_grunn(f, prosent), f.hjemmel]
        for f in alle
        if f.arsak not in FALT_BORT
    ]


@funksjon(
    "SF_STATUS",
    Argument("frist", "er fristen, for eksempel svaret fra SF_FRIST.", Slag.DATO),
    Argument(
        "utfort",
        "er datoen det ble gjort. Utelatt eller tom: ikke gjort.",
        Slag.DATO,
        valgfri=True,
    ),
    I_DAG,
    svar=Slag.TEKST,
    hjemmel=oppfolging,
    beskrivelse=(
        "Returnerer Forfalt, Snart (7 dager eller mindre igjen), Kommende eller Utført for en "
        "frist. Bruk IDAG() som tredje argument for at svaret skal følge kalenderen."
    ),
    eksempler=(
        Eksempel(
            "=SF_STATUS(DATO(2026;2;1);;DATO(2026;2;2))",
            (date(2026, 2, 1), None, date(2026, 2, 2)),
            "Forfalt",
        ),
        Eksempel(
            "=SF_STATUS(DATO(2026;2;1);DATO(2026;1;30);DATO(2026;2;2))",
            (date(2026, 2, 1), date(2026, 1, 30), date(2026, 2, 2)),
            "Utført",
        ),
    ),
)
def status(frist: object, utfort: object, i_dag: object, vert: Vert) -> Svar:
    """What the clerk has to know about a due date on a day."""
    if _er_utfort(utfort, vert):
        return STATUS[Status.UTFORT]
    skrevet = en_celle(frist, "frist")
    if isinstance(skrevet, str) and skrevet.startswith(tekst.IKKE_AKTUELT):
        return STATUS[Status.IKKE_AKTUELT]  # the answer of SF_FRIST
    if isinstance(skrevet, str) and skrevet.startswith(tekst.FEIL):
        raise Funksjonsfeil(skrevet.removeprefix(tekst.FEIL))
    forfall = arg.dato(skrevet, "frist", vert)
    if forfall is None:
        return TOM
    naa = arg.dato(i_dag, "i_dag", vert) or vert.i_dag
    if forfall < naa:
        return STATUS[Status.FORFALT]
    snart = forfall - timedelta(days=standardoppsett().varsel_dager) <= naa
    return STATUS[Status.SNART if snart else Status.KOMMENDE]


def _er_utfort(utfort: object, vert: Vert) -> bool:
    """A date, or a tick, says that it is done; «Nei» that it is not."""
    celle = en_celle(utfort, "utfort")
    if isinstance(celle, str | bool):
        try:
            return bool(les_ja_nei(celle))
        except Cellefeil:
            pass
    return arg.dato(celle, "utfort", vert) is not None


def finn_sjekkpunkt(skrevet: str) -> Sjekkpunkt:
    """A checkpoint by id or by name, however it is spelled. Raises Funksjonsfeil."""
    alle = sjekkpunkter()
    onsket = nokkel(skrevet)
    for punkt in alle.values():
        if onsket in (nokkel(punkt.id), nokkel(punkt.navn)):
            return punkt
    raise Funksjonsfeil(
        tekst.UKJENT_SJEKKPUNKT.format(skrevet=(les_tekst(skrevet) or "")[:40], kjente=_navn())
    )


def _navn() -> str:
    return ", ".join(sjekkpunkter())


def _frist(punkt: Sjekkpunkt, start: date, grad: int) -> Frist:
    """The checkpoint of a spell that starts on the day and goes on with the same grade.

    Asking for a routine of state employers by name is asking by their profile, and for the claim
    on NAV as an employer who has one; «sick note needed» is asked of days that are self-certified.
    """
    versjon = punkt.versjon(start)
    stat = versjon is not None and "profil_stat" in versjon.vilkar
    egen = versjon is not None and versjon.regnes_fra == "egenmelding"
    svar = _forlop(start, grad, "stat" if stat else "privat", egen)
    return next(f for f in svar.frister if f.sjekkpunkt == punkt.id)


@lru_cache(maxsize=512)
def _forlop(start: date, grad: int, profil: str, egen: bool) -> Resultat:
    slutt = min(start + timedelta(days=FORLOP_DAGER), SISTE_DAG)
    rader = []
    fra = start
    if egen:
        siste = min(start + timedelta(days=profiler()[profil].egenmeldingsdager - 1), slutt)
        rader.append(Fravaer(start, siste, Fravaerstype.EGENMELDING))
        fra = siste + timedelta(days=1)
    if fra <= slutt:
        rader.append(Fravaer(fra, slutt, Fravaerstype.SYKMELDING, grad))
    return beregn(Sak(tuple(rader), Ansatt(profil=profil, forskutterer=True)), start)


def _dato_eller_grunn(svar: Frist, grad: int) -> Verdi:
    if svar.frist is None or svar.status is Status.IKKE_AKTUELT:
        return tekst.IKKE_AKTUELT_FORDI.format(grunn=svar.arsak_tekst)
    versjon = svar.versjon
    if versjon is not None and versjon.regnes_fra in FRA_MAKSDATO:
        minste = standardoppsett().regelverk.paa(svar.frist.toordinal()).minste_grad
        if grad < minste:
            return tekst.IKKE_AKTUELT_FORDI.format(
                grunn=tekst.UNDER_MINSTE_GRAD.format(grad=minste)
            )
    return svar.frist
