"""From NAV's notes and applications to absence rows.

Two choices, for the reason that the note's grade is what the checkpoints, the statistics and the
balance are measured against: work actually done goes to the hours of the row and never changes
the grade, and a return to work before the note ends is a row «Arbeid» over it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.datoceller import FORSTE_REGELDAG, SISTE_DAG
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.domene.gradering import avrund_timer, avtalte_timer
from sykefravaer_xl.grunn.dager import er_ukedag, ukedager
from sykefravaer_xl.importer.innkommende import (
    Importfeil,
    Innkommende,
    Innperiode,
    Kildeslag,
    NotatFeil,
    Person,
    Raad,
    Sted,
)
from sykefravaer_xl.importer.soknad_nav import Fravaerslag, Sykmeldingstype
from sykefravaer_xl.importer.sykmeldingskontroll import Periodetype, Utfall, kontroller

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from decimal import Decimal

    from sykefravaer_xl.importer.soknad_nav import SoknadFraNav, Soknadsperiode
    from sykefravaer_xl.importer.sykmelding_nav import SykmeldingFraNav

_TYPER: Final = {
    Periodetype.AKTIVITET_IKKE_MULIG: Fravaerstype.SYKMELDING,
    Periodetype.GRADERT: Fravaerstype.SYKMELDING,
    Periodetype.AVVENTENDE: Fravaerstype.AVVENTENDE,
    Periodetype.REISETILSKUDD: Fravaerstype.REISETILSKUDD,
}
"""Treatment days are not here: which days they were, the application says."""
_SOKNADSTYPER: Final = {
    None: Fravaerstype.SYKMELDING,
    Sykmeldingstype.AKTIVITET_IKKE_MULIG: Fravaerstype.SYKMELDING,
    Sykmeldingstype.GRADERT: Fravaerstype.SYKMELDING,
    Sykmeldingstype.AVVENTENDE: Fravaerstype.AVVENTENDE,
    Sykmeldingstype.REISETILSKUDD: Fravaerstype.REISETILSKUDD,
}
_GYLDIGE: Final = (Utfall.OK, Utfall.MED_BEHANDLINGSDAGER)
VENTER_PAA_DAGER: Final = "behandlingsdager_mangler"
UTENLANDS: Final = "utenlandsopphold"
_EN_DAG: Final = timedelta(days=1)


def krev_periode(fra: date, til: date) -> None:
    """A period that cannot be absence rows stops its note."""
    if til < fra:
        raise NotatFeil(Importfeil.BAKLENGS)
    if fra < FORSTE_REGELDAG or til > SISTE_DAG:
        raise NotatFeil(Importfeil.UGYLDIG_FELT, "dato")


def fra_sykmelding(note: SykmeldingFraNav, sted: Sted) -> Innkommende:
    """A note as rows: one a period, and the self-certified days it states.

    Raises NotatFeil where NAV would refuse the note, or it says nothing about work.
    """
    perioder = [p.til_kontroll() for p in note.sykmelding_perioder]
    kjente = [p for p in perioder if p is not None]
    if len(kjente) < len(perioder):
        raise NotatFeil(Importfeil.AKTIVITET_MANGLER)
    utfall = kontroller(kjente)
    if utfall not in _GYLDIGE:
        raise NotatFeil(Importfeil.UGYLDIG_SYKMELDING, utfall.value)
    rader = [Innperiode(p.fom, p.tom, Fravaerstype.EGENMELDING) for p in note.egenmeldingsdager]
    merknader: list[str] = []
    for periode, rad in zip(note.sykmelding_perioder, kjente, strict=True):
        if rad.type is Periodetype.BEHANDLINGSDAGER:
            merknader.append(VENTER_PAA_DAGER)
            continue
        gradert = periode.aktivitet.gradert_sykmelding
        reise = gradert is not None and bool(
            gradert.har_reisetilskudd or periode.aktivitet.har_reisetilskudd
        )
        rader.append(
            Innperiode(rad.fra, rad.til, _TYPER[rad.type], rad.grad, med_reisetilskudd=reise)
        )
    for innrad in rader:
        krev_periode(innrad.fra, innrad.til)
    return Innkommende(
        sted,
        Kildeslag.SYKMELDING,
        Person(fnr=note.sykmeldt.fnr, navn=note.sykmeldt.navn),
        note.sykmelding_id,
        tuple(dict.fromkeys(rader)),
        _versjon(note.loepenr, note.mottatt),
        note.erstatter or "",
        sykmelding_id=note.sykmelding_id,
        merknader=tuple(dict.fromkeys(merknader)),
        raad=_raad(note),
    )


def _raad(note: SykmeldingFraNav) -> Raad | None:
    """The advice of a note; None where there is none."""
    skrevet = note.oppfoelging.tiltak_arbeidsplassen if note.oppfoelging is not None else None
    ut = Raad(" ".join((skrevet or "").split()), note.mangler_tilrettelegging)
    return ut if ut != Raad() else None


def _versjon(loepenr: int | None, mottatt: str | None) -> str:
    """Text that sorts as the versions came."""
    return (mottatt or "") if loepenr is None else f"{loepenr:016d}"


def fra_soknad(soknad: SoknadFraNav, sted: Sted) -> Innkommende:
    """An application as rows: its periods with the hours worked, holiday, leave, return to work.

    Raises NotatFeil.
    """
    tom = soknad.tom or max((p.tom for p in soknad.soeknadsperioder), default=None)
    fri = list(_fri(soknad, tom))
    slutt = soknad.arbeid_gjenopptatt_dato
    rader = [Innperiode(p.fom, p.tom, Fravaerstype.EGENMELDING) for p in soknad.egenmeldinger]
    rader += [_periode(p, fri, slutt) for p in soknad.soeknadsperioder if _er_rad(p)]
    rader += [Innperiode(d, d, Fravaerstype.BEHANDLINGSDAG) for d in soknad.behandlingsdager]
    rader += fri
    if slutt is not None and tom is not None and slutt <= tom:
        rader.append(Innperiode(slutt, tom, Fravaerstype.ARBEID))
    for rad in rader:
        krev_periode(rad.fra, rad.til)
    utenlands = any(f.type is Fravaerslag.UTLANDSOPPHOLD for f in soknad.fravaer)
    return Innkommende(
        sted,
        Kildeslag.SOKNAD,
        Person(fnr=soknad.fnr),
        soknad.soeknad_id,
        tuple(dict.fromkeys(rader)),
        _versjon(soknad.loepenr, soknad.mottatt),
        soknad.korrigerer or "",
        soknad.sykmelding_id or "",
        (UTENLANDS,) if utenlands else (),
    )


def _er_rad(periode: Soknadsperiode) -> bool:
    return periode.sykmeldingstype is not Sykmeldingstype.BEHANDLINGSDAGER


def _fri(soknad: SoknadFraNav, tom: date | None) -> Iterator[Innperiode]:
    """Holiday and leave; one without an end lasts as long as the application."""
    for fravaer in soknad.fravaer:
        slutt = fravaer.tom or tom or fravaer.fom
        if fravaer.type is Fravaerslag.FERIE:
            yield Innperiode(fravaer.fom, slutt, Fravaerstype.FERIE)
        elif fravaer.type is Fravaerslag.PERMISJON:
            yield Innperiode(fravaer.fom, slutt, Fravaerstype.PERMISJON)


def _periode(p: Soknadsperiode, fri: Sequence[Innperiode], frisk_fra: date | None) -> Innperiode:
    """A period applied for, with agreed and worked hours of the days that were working days."""
    krev_periode(p.fom, p.tom)
    slag = _SOKNADSTYPER[p.sykmeldingstype]
    if slag is not Fravaerstype.SYKMELDING:
        return Innperiode(p.fom, p.tom, slag)
    if not 1 <= p.sykmeldingsgrad <= 100:
        raise NotatFeil(Importfeil.UGYLDIG_FELT, "sykmeldingsgrad")
    if p.faktisk_grad is None and p.faktisk_timer is None:
        return Innperiode(p.fom, p.tom, slag, p.sykmeldingsgrad)
    avtalt = p.avtalt_timer and avrund_timer(
        avtalte_timer(p.avtalt_timer, _arbeidsdager(p, fri, frisk_fra))
    )
    arbeidet = p.faktisk_timer if p.faktisk_timer is not None else _av(avtalt, p.faktisk_grad)
    return Innperiode(
        p.fom,
        p.tom,
        slag,
        p.sykmeldingsgrad,
        avtalt,
        None if arbeidet is None else avrund_timer(arbeidet),
        p.faktisk_grad if arbeidet is None else None,
    )


def _av(avtalt: Decimal | None, prosent: int | None) -> Decimal | None:
    return None if avtalt is None or prosent is None else avtalt * prosent / 100


def _arbeidsdager(p: Soknadsperiode, fri: Sequence[Innperiode], frisk_fra: date | None) -> int:
    """Weekdays of a period without holiday and leave, and before the return to work."""
    til = p.tom if frisk_fra is None else min(p.tom, frisk_fra - _EN_DAG)
    dager = ukedager(p.fom, til)
    dekket: set[date] = set()
    for f in fri:
        fra, slutt = max(f.fra, p.fom), min(f.til, til)
        dekket |= {fra + _EN_DAG * i for i in range((slutt - fra).days + 1)}
    return dager - sum(er_ukedag(dag) for dag in dekket)
