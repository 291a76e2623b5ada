"""Notes, applications and rows in few words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.importer.fletteresultat import Flettet
from sykefravaer_xl.importer.fletting import Fletter
from sykefravaer_xl.importer.innkommende import (
    Innkommende,
    Innperiode,
    Kildeslag,
    Person,
    Sted,
    med_innholds_id,
)
from sykefravaer_xl.importer.logg import Importlogg, Loggpost, radinnhold
from sykefravaer_xl.importer.tilstand import Bokrad

FULL = {"aktivitetIkkeMulig": {"manglendeTilretteleggingPaaArbeidsplassen": False}}
SYK, EGENMELDING = Fravaerstype.SYKMELDING, Fravaerstype.EGENMELDING
FERIE, ARBEID = Fravaerstype.FERIE, Fravaerstype.ARBEID


def d(dag: int, maaned: int = 10, aar: int = 2026) -> date:
    """A day of October 2026 (the 5th is a Monday) where nothing else is said."""
    return date(aar, maaned, dag)


def gradert(grad: int, **mer: Any) -> dict[str, Any]:
    """The activity of a graded period."""
    return {"gradertSykmelding": {"sykmeldingsgrad": grad, **mer}}


def sykmelding(*perioder: tuple[str, str, dict[str, Any]], **mer: Any) -> dict[str, Any]:
    """A note as NAV's JSON."""
    return {
        "sykmeldingId": "s1",
        "sykmeldt": {"fnr": None, "navn": "Prøve Person"},
        "sykmeldingPerioder": [
            {"fom": fom, "tom": tom, "aktivitet": aktivitet} for fom, tom, aktivitet in perioder
        ],
        **mer,
    }


def p(fra: date, til: date, slag: Fravaerstype = SYK, grad: int = 100, **mer: Any) -> Innperiode:
    """A period."""
    timer = {k: None if v is None else Decimal(str(v)) for k, v in mer.items() if "timer" in k}
    return Innperiode(fra, til, slag, grad, **{**mer, **timer})


def notat(id_: str, *perioder: Innperiode, nr: int = 1, **mer: Any) -> Innkommende:
    """A note about anybody."""
    slag = mer.pop("slag", Kildeslag.SYKMELDING)
    return Innkommende(Sted("fil", nr), slag, mer.pop("person", Person("1")), id_, perioder, **mer)


def rad_uten_id(*perioder: Innperiode, nr: int = 1, ansattnr: str = "1") -> Innkommende:
    """A table row of a system without ids."""
    return med_innholds_id(notat("", *perioder, nr=nr, slag=Kildeslag.TABELL,
                                 person=Person(ansattnr)))  # fmt: skip


def bokrad(nr: int, periode: Innperiode, ansatt: str = "1") -> Bokrad:
    """A clerk's own row."""
    return Bokrad(ansatt, periode, nr, "", periode)


class Bok:
    """A workbook's rows and import log, without a file: what one import writes the next reads."""

    def __init__(self, *rader: Bokrad) -> None:
        self.rader: dict[int, tuple[str, Innperiode]] = {
            rad.nr or 0: (rad.ansatt, rad.periode) for rad in rader
        }
        self.logg: list[Loggpost] = []

    def importer(self, *meldinger: Innkommende, **valg: Any) -> Flettet:
        """One import; the employee number is the key."""
        logg = Importlogg(self.logg)
        eiere = logg.eiere()
        rader = [
            Bokrad(ansatt, periode, nr, eiere.pop(radinnhold(ansatt, periode), ""), periode)
            for nr, (ansatt, periode) in self.rader.items()
        ]
        fletter = Fletter(rader, logg, **valg)
        ut = fletter.flett([(m.person.ansattnr or "", m) for m in meldinger])
        for rad in ut.tomt:
            del self.rader[rad.nr or 0]
        for rad in ut.endret:
            self.rader[rad.nr or 0] = (rad.ansatt, rad.periode)
        for nr, rad in enumerate(ut.nye, start=max(self.rader, default=1) + 1):
            rad.nr = nr
            self.rader[nr] = (rad.ansatt, rad.periode)
        self.logg += fletter.poster()
        return ut

    def innhold(self) -> list[Innperiode]:
        """The rows by day."""
        return sorted(periode for _, periode in self.rader.values())
