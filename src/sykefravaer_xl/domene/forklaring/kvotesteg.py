"""Every day from the first NAV may have paid to the last known: used, or why not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.arbeidsgiverperiode import (
    ANNET,
    AVVIST,
    AVVIST_ALLE,
    FRI,
    NAV,
    UKJENT_DAG,
)
from sykefravaer_xl.domene.forklaring.lop import Dagslop, del_opp, mellom, slaa_sammen, steg
from sykefravaer_xl.domene.forklaring.tekst import HVA, HVORFOR
from sykefravaer_xl.domene.forlop import slaa_sammen_lop
from sykefravaer_xl.domene.maksdato import ALDRI, Saldo
from sykefravaer_xl.domene.tidslinje import EGENMELDING, FERIE, UKJENT
from sykefravaer_xl.grunn.dager import ukedager_i
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag
    from sykefravaer_xl.domene.forklaring.modell import Steg
    from sykefravaer_xl.domene.maksdato import Kvotesak

FRA_BETALING: Final = {AVVIST_ALLE: "avvist_ytelse", ANNET: "arbeid_kvote"}


class Kvotesteg:
    """Makes the table of one open quota case."""

    def __init__(self, g: Grunnlag, saldo: Saldo, saker: Sequence[Kvotesak]) -> None:
        self._g = g
        self._saldo = saldo
        self._saker = saker
        self._apen = saker[-1]
        self._agp = [lop for p in g.forlop.arbeidsgiverperioder for lop in p.dager]
        tidligere = g.resultat.sak.ansatt.tidligere_sykepengedager
        self._tidligere = slaa_sammen_lop(
            (p.fra.toordinal(), p.til.toordinal()) for p in tidligere
        )
        self._lov = g.lov(self._apen.forste_betalte or saldo.basis)
        self._nyeste = g.lov(ALDRI)
        grenser = saldo.grenser
        self._dag_70 = grenser.dag_70 if grenser is not None else 0
        self._dag_67 = grenser.dag_67 if grenser is not None else 0
        self._siste_rad = g.forlop.tidslinje[-1].til
        self._forste_rad = g.forlop.tidslinje[0].fra
        self._kanter = {
            kant
            for lop in (self._agp, self._tidligere, saldo.betalt)
            for fra, til in lop
            for kant in (fra, til + 1)
        } | {
            self._apen.vindu,
            self._dag_67 + 1,
            self._dag_70,
            self._apen.fra,
        }

    def alle(self) -> tuple[Steg, ...]:
        """Closed cases as one row each, then every run of the open one."""
        return slaa_sammen([*self._lukkede(), *self._apne()])

    def _lukkede(self) -> Iterator[Steg]:
        forste = self._g.forlop.betaling[0][0]
        for sak in self._saker:
            if sak.lukket is not None:
                hvorfor = HVORFOR["gammel_kvote"].format(
                    ny_rett=self._lov.ny_rett_dager, slutt=vis_dato(date.fromordinal(sak.lukket))
                )
                yield steg(
                    max(sak.fra, forste), sak.lukket, HVA["gammel_kvote"], hvorfor, teller=False
                )

    def _apne(self) -> Iterator[Steg]:
        for fra, til, slag in self._g.forlop.betaling:
            if til < self._apen.fra:
                continue
            for bit_ in self._biter(max(fra, self._apen.fra), til):
                for a, b in del_opp(bit_.fra, bit_.til, self._kanter):
                    yield self._ett(bit_.kutt(a, b), slag)

    def _biter(self, fra: int, til: int) -> Iterator[Dagslop]:
        """The run by the clerk's types; days outside the rows have none."""
        neste = fra
        for bit_ in mellom(self._g.lop, fra, til):
            if bit_.fra > neste:
                yield Dagslop(neste, bit_.fra - 1, UKJENT, 0, None)
            yield bit_
            neste = bit_.til + 1
        if neste <= til:
            yield Dagslop(neste, til, UKJENT, 0, None)

    def _ett(self, bit_: Dagslop, slag: int) -> Steg:
        tidligere = slag == NAV and _i(bit_, self._tidligere)
        ukjent = bit_.til < self._forste_rad or bit_.fra > self._siste_rad
        hva = HVA["tidligere"] if tidligere else HVA["ikke_opplyst"] if ukjent else bit_.hva
        ukedager = ukedager_i(bit_.fra, bit_.til)
        teller = ukedager > 0 and _i(bit_, self._saldo.betalt)
        if teller:
            kode = "betalt_tidligere" if tidligere else "betalt"
            if bit_.fra > self._dag_67:
                kode = "betalt_67"
        elif slag == NAV:
            kode = self._ikke_betalt(bit_) if ukedager else "helg"
        elif ukjent:
            kode = "ikke_opplyst"
        else:
            kode = self._ikke_nav(bit_, slag)
        hvorfor = HVORFOR[kode].format(
            minste_grad=self._lov.minste_grad,
            vindu=vis_dato(date.fromordinal(max(self._apen.vindu, 1))),
            vindu_aar=self._lov.vindu_aar,
            ovre_alder=self._nyeste.ovre_alder,
            redusert_alder=self._nyeste.redusert_alder,
            dag_70=vis_dato(date.fromordinal(max(self._dag_70, 1))),
        )
        return steg(bit_.fra, bit_.til, hva, hvorfor, teller=teller)

    def _ikke_betalt(self, bit_: Dagslop) -> str:
        """A day NAV would pay, that does not count in the open case."""
        if bit_.fra >= self._dag_70:
            return "for_gammel_person"
        return "for_gammel" if bit_.fra < self._apen.vindu else "kvote_slutt"

    def _ikke_nav(self, bit_: Dagslop, slag: int) -> str:
        if _i(bit_, self._agp):
            return "i_agp"
        if slag == AVVIST:
            if not ukedager_i(bit_.fra, bit_.til):
                return "helg"
            return "avvist_egenmelding" if bit_.slag == EGENMELDING else "avvist_grad"
        if slag == FRI:
            if bit_.slag == UKJENT:
                return "helg"
            return "ferie_kvote" if bit_.slag == FERIE else "fri_kvote"
        if slag == UKJENT_DAG or bit_.slag == UKJENT:
            return "ingen_rad_kvote"
        return FRA_BETALING[slag]


def _i(bit_: Dagslop, lop: Sequence[tuple[int, int]]) -> bool:
    return any(fra <= bit_.fra <= til for fra, til in lop)
