"""From persons to all figures of a report."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.dager import pluss_aar
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.statistikk import personmaal, tekst
from sykefravaer_xl.statistikk.delinger import delinger
from sykefravaer_xl.statistikk.fakta import dagsverk
from sykefravaer_xl.statistikk.figurer import Datagrunnlag, Kostnadsrad, Statistikk, Tall, Tidsrad
from sykefravaer_xl.statistikk.grupper import grupper_tabeller
from sykefravaer_xl.statistikk.kjennetegn import krev_treff, passer
from sykefravaer_xl.statistikk.kube import Kube
from sykefravaer_xl.statistikk.tidsrom import (
    Tidsrom,
    UgyldigPeriodeFeil,
    kvartal,
    kvartaler,
    kvartalsnr,
    maneder,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.lov.statistikk import Statistikkvalg
    from sykefravaer_xl.statistikk.fakta import Grunnlag, Person
    from sykefravaer_xl.statistikk.kjennetegn import Filter

PENSJONSALDRE: Final = (62, 67)
_KVARTALER_BAKOVER: Final = 7
"""Quarters before the first one of the period that the trend may look at or show."""


class ForFaaFeil(SykefravaerFeil):
    """The report would be about too few persons."""

    kode = "for_faa_ansatte"

    def __init__(self, minste: int) -> None:
        super().__init__(tekst.FEIL["for_faa"].format(minste=minste))
        self.minste = minste


@dataclass(frozen=True, slots=True)
class Bestilling:
    """What a report shall be about."""

    dato: date
    fra: date | None = None
    til: date | None = None
    filtre: Sequence[Filter] = ()
    grupper: Sequence[str] = ()
    skille: date | None = None
    """A date to compare before and after."""
    kvartal: tuple[int, int] | None = None
    """Year and quarter of a quarterly pack: the quarter against the same one last year."""
    kroner_per_dag: float | None = None
    """The company's own cost of a lost man-day."""


def kjent_fra(personer: Sequence[Person]) -> date | None:
    """First day of the first quarter with any own sickness: the book tells of nothing before."""
    forste = min((p.fravaer[0].fra for p in personer if p.fravaer), default=None)
    if forste is None:
        return None
    return kvartal(*kvartalsnr(date.fromordinal(forste))).fra_dato


def statistikk(grunnlag: Grunnlag, best: Bestilling, valg: Statistikkvalg) -> Statistikk:
    """Every figure of a report. Raises ForFaaFeil, IngenPasserFeil, UgyldigPeriodeFeil."""
    krev_treff(grunnlag.personer, best.filtre)
    personer = [p for p in grunnlag.personer if passer(p, best.filtre)]
    kjent = kjent_fra(grunnlag.personer)
    periode = _periode(best, kjent)
    minste = valg.vern.minste_gruppe
    hele = periode
    if best.kvartal is None:
        periode = _avkort(personer, periode, minste)
        tider = kvartaler(periode.fra_dato, periode.til_dato)
    else:
        fjor = kvartal(best.kvartal[0] - 1, best.kvartal[1])
        tider = [fjor, periode] if kjent is None or fjor.fra_dato >= kjent else [periode]
    bakover = _forrige_kvartaler(periode, kjent)
    fjoraar = Tidsrom(
        pluss_aar(periode.fra_dato, -1).toordinal(), pluss_aar(periode.til_dato, -1).toordinal()
    )
    mnd = maneder(periode.fra_dato, periode.til_dato)
    aar = _aar(periode)
    kube = Kube(personer, [*bakover, *tider, *mnd, *aar, fjoraar, periode])
    ansatt = [nr for nr in range(len(personer)) if kube.avtalt(nr, periode) > 0]
    samlet = kube.tall(ansatt, periode)
    if samlet.ansatte < minste or any(
        0 < kube.tall(range(len(personer)), rom).ansatte < minste for rom in tider
    ):
        raise ForFaaFeil(minste)
    faste, egne = grupper_tabeller(kube, periode, tider, best.grupper, valg)
    splitter = delinger(personer, periode, tider, valg)
    ansatte = [personer[nr] for nr in ansatt]
    teller = personmaal.Teller(ansatte, minste)
    tapte = [kube.tapt(nr, periode) for nr in ansatt]
    konsentrert, antall = personmaal.konsentrasjon(tapte, valg.konsentrasjon.andel_prosent, minste)
    gradert, tiltak, tilrettelagt = personmaal.tilrettelagt(teller, periode)
    rader = _tidsrader(kube, bakover, tider if best.kvartal is None else [periode], minste, valg)
    return Statistikk(
        valg=valg,
        dato=best.dato,
        periode=periode,
        tider=tuple(tider),
        filtre=tuple(best.filtre),
        samlet=samlet,
        i_fjor=_i_fjor(kube, fjoraar, kjent, minste),
        maneder=_maneder(kube, mnd, tider if best.kvartal is None else [periode], minste),
        kvartaler=_med_egenmeldt(
            rader,
            personer,
            {
                (rom.fra, rom.til): tapt
                for rom, tapt in zip(tider, splitter["type"].rader[0].tider, strict=True)
            },
            minste,
        ),
        aar=tuple(Tidsrad(rom, kube.tall(range(len(personer)), rom)) for rom in aar),
        grupper=faste,
        egne=egne,
        delinger=splitter,
        med_fravaer=teller.tell(lambda p: p.sum_tapt(periode.fra, periode.til) > 0),
        gjentakende=teller.tell(lambda p: p.gjentakende),
        hyppig=teller.tell(lambda p: personmaal.er_hyppig(p.fravaer, periode.til_dato, valg)),
        konsentrasjon=konsentrert,
        konsentrasjon_antall=antall,
        gradert=gradert,
        tiltak=tiltak,
        tilrettelagt=tilrettelagt,
        moter=personmaal.moter(teller, periode),
        aktivitet=personmaal.aktivitet_for_etter(teller, periode, best.dato, valg),
        aap=personmaal.Teller(personer, minste).tell(
            lambda p: any(a <= periode.til and b >= periode.fra for a, b in p.aap)
        ),
        mulige=samlet.avtalt - sum(p.fridager(periode.fra, periode.til) for p in ansatte),
        kostnad=_kostnad(samlet, valg, best.kroner_per_dag),
        snittalder=personmaal.snittalder(ansatte, minste),
        fyller=personmaal.fyller(teller, PENSJONSALDRE),
        grunnlag=Datagrunnlag(
            rader=grunnlag.rader,
            ansatte_i_boka=len(grunnlag.personer) + grunnlag.feil + grunnlag.sluttet,
            filtrert_bort=len(grunnlag.personer) - len(personer),
            feil=grunnlag.feil,
            sluttet=grunnlag.sluttet + len(personer) - len(ansatte),
            uten_ansattliste=grunnlag.uten_ansattliste,
            utelatt={navn: teller.vern(n) for navn, n in grunnlag.utelatt.items()},
            mangler=grunnlag.mangler,
            kjent_fra=kjent,
            avkortet=periode != hele,
        ),
        skille=_skille(personer, best, kjent, minste),
    )


def _periode(best: Bestilling, kjent: date | None) -> Tidsrom:
    """The period asked for; else from New Year last year, or from where the book begins."""
    if best.kvartal is not None:
        rom = kvartal(*best.kvartal)
        if rom.til > best.dato.toordinal():
            raise UgyldigPeriodeFeil(rom.fra_dato, rom.til_dato, tekst.KVARTAL_IKKE_SLUTT)
        return rom
    til = min(best.til or best.dato, best.dato)
    standard = date(til.year - 1, 1, 1)
    if kjent is not None and standard < kjent <= til:
        standard = kjent
    fra = best.fra or standard
    if fra > best.dato:
        raise UgyldigPeriodeFeil(fra, til, tekst.PERIODE_FREM)
    if til < fra:
        raise UgyldigPeriodeFeil(fra, best.til or til, tekst.PERIODE_BAKLENGS)
    return Tidsrom(fra.toordinal(), til.toordinal())


def _avkort(personer: Sequence[Person], periode: Tidsrom, minste: int) -> Tidsrom:
    """The period without quarters in front where too few were employed."""
    tider = kvartaler(periode.fra_dato, periode.til_dato)
    kube = Kube(personer, tider)
    for rom in tider:
        if kube.tall(range(len(personer)), rom).ansatte >= minste:
            return replace(periode, fra=rom.fra)
    return periode


def _forrige_kvartaler(periode: Tidsrom, kjent: date | None) -> list[Tidsrom]:
    """The quarters before the period that the book tells of, oldest first."""
    if kjent is None:
        return []
    forste = kvartal(*kvartalsnr(periode.fra_dato)).fra_dato
    siste = forste - timedelta(days=1)
    aar, nr = kvartalsnr(siste)
    maaneder = aar * 4 + nr - 1 - (_KVARTALER_BAKOVER - 1)
    start = kvartal(maaneder // 4, maaneder % 4 + 1).fra_dato
    return kvartaler(max(start, kjent), siste) if max(start, kjent) <= siste else []


def _aar(periode: Tidsrom) -> list[Tidsrom]:
    """The calendar years of the period; cut at its ends."""
    ut = []
    for aar in range(periode.fra_dato.year, periode.til_dato.year + 1):
        fra = max(date(aar, 1, 1).toordinal(), periode.fra)
        til = min(date(aar, 12, 31).toordinal(), periode.til)
        ut.append(Tidsrom(fra, til, str(aar)))
    return ut


def _tidsrader(
    kube: Kube,
    bakover: Sequence[Tidsrom],
    tider: Sequence[Tidsrom],
    minste: int,
    valg: Statistikkvalg,
) -> list[Tidsrad]:
    """Quarters with the moving figure; those before the period only where enough were employed."""
    alle = range(len(kube.personer))
    tall = [(rom, kube.tall(alle, rom)) for rom in (*bakover, *tider)]
    while tall and tall[0][1].ansatte < minste and tall[0][0] not in tider:
        tall.pop(0)
    forste = next((nr for nr, (_, t) in enumerate(tall) if t.ansatte < minste), None)
    lengde = valg.trend.kvartaler
    ut = []
    for nr, (rom, t) in enumerate(tall):
        vindu = [x for _, x in tall[max(0, nr - lengde + 1) : nr + 1]]
        avtalt = sum(x.avtalt for x in vindu)
        hele = len(vindu) == lengde and (forste is None or nr - lengde >= forste) and avtalt
        glidende = 100 * sum(x.tapt for x in vindu) / avtalt if hele else None
        ut.append(Tidsrad(rom, t if t.ansatte >= minste else None, None, glidende))
    return ut


def _med_egenmeldt(
    rader: Sequence[Tidsrad],
    personer: Sequence[Person],
    kjente: Mapping[tuple[int, int], int | None],
    minste: int,
) -> tuple[Tidsrad, ...]:
    """The quarters with their self-certified part, where enough have both kinds.

    ``kjente`` are those the split by kind has answered for already.
    """
    ut = []
    for rad in rader:
        rom = (rad.rom.fra, rad.rom.til)
        egne = kjente[rom] if rom in kjente else _egenmeldt(rad.rom, personer, minste)
        ut.append(replace(rad, egenmeldt=egne))
    return tuple(ut)


def _egenmeldt(rom: Tidsrom, personer: Sequence[Person], minste: int) -> int | None:
    hvem: tuple[set[int], set[int]] = (set(), set())
    sum_ = 0
    for nr, person in enumerate(personer):
        for d in person.sykedager:
            if d.fra <= rom.til and d.til >= rom.fra and (t := person.tapt(d, rom.fra, rom.til)):
                hvem[d.egenmeldt].add(nr)
                sum_ += t if d.egenmeldt else 0
    return None if any(0 < len(h) < minste for h in hvem) else sum_


def _maneder(
    kube: Kube, mnd: Sequence[Tidsrom], tider: Sequence[Tidsrom], minste: int
) -> tuple[Tidsrad, ...]:
    """The months; all of a quarter are hidden where one of them has too few employed."""
    alle = range(len(kube.personer))
    tall = {rom: kube.tall(alle, rom) for rom in mnd}
    ut = []
    for rom in mnd:
        kvartalet = next(k for k in tider if k.fra <= rom.fra <= k.til)
        sosken = [t for m, t in tall.items() if kvartalet.fra <= m.fra <= kvartalet.til]
        liten = any(0 < t.ansatte < minste for t in sosken)
        ut.append(Tidsrad(rom, None if liten else tall[rom]))
    return tuple(ut)


def _i_fjor(kube: Kube, rom: Tidsrom, kjent: date | None, minste: int) -> Tall | None:
    if kjent is None or rom.fra_dato < kjent:
        return None
    tall = kube.tall(range(len(kube.personer)), rom)
    return tall if tall.ansatte >= minste else None


def _kostnad(samlet: Tall, valg: Statistikkvalg, egen: float | None) -> tuple[Kostnadsrad, ...]:
    dager = dagsverk(samlet.tapt)
    rader = [
        Kostnadsrad(k.navn, k.kroner_per_dag, dager * k.kroner_per_dag, k.hjemmel)
        for k in valg.kostnad
    ]
    if egen is not None:
        rader.insert(0, Kostnadsrad(tekst.EGEN_SATS, egen, dager * egen, tekst.EGEN_SATS_KILDE))
    return tuple(rader)


def _skille(
    personer: Sequence[Person], best: Bestilling, kjent: date | None, minste: int
) -> tuple[Tidsrad, Tidsrad] | None:
    """The same number of days before and after a date, at most a year."""
    if best.skille is None:
        return None
    dag = best.skille.toordinal()
    lengde = min(365, best.dato.toordinal() - dag + 1)
    if kjent is not None:
        lengde = min(lengde, dag - kjent.toordinal())
    if lengde < 1:
        raise UgyldigPeriodeFeil(best.skille, best.dato, tekst.SKILLE_UTENFOR)
    rom = (Tidsrom(dag - lengde, dag - 1), Tidsrom(dag, dag + lengde - 1))
    kube = Kube(personer, rom)
    tall = [kube.tall(range(len(personer)), r) for r in rom]
    if any(t.ansatte < minste for t in tall):
        raise ForFaaFeil(minste)
    return Tidsrad(rom[0], tall[0]), Tidsrad(rom[1], tall[1])
