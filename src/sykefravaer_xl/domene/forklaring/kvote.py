"""The open quota case: what decides its max date, and the table of its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from sykefravaer_xl.domene.forklaring.kvotesteg import Kvotesteg
from sykefravaer_xl.domene.forklaring.lop import steg
from sykefravaer_xl.domene.forklaring.modell import Ledd, Nabo, Steg
from sykefravaer_xl.domene.forklaring.tekst import HVA, HVORFOR, LEDD, MERKNAD, NABO, REGNET_FRA
from sykefravaer_xl.domene.maksdato import ALDRI, Grenser, Saldo
from sykefravaer_xl.grunn.dager import (
    forrige_ukedag,
    pluss_ukedager_ordinal,
    rull_tilbake,
    ukedager_i,
)
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag
    from sykefravaer_xl.domene.maksdato import Kvotesak

SNARVEI_DAGER: Final = 49 * 7 + 5
"""«49 weeks and 5 days» after the employer period, the short-cut people know."""


class Styrer(NamedTuple):
    """What decides the max date: the figure of the law, and the sum that gives the date."""

    verdi: str
    fra: int
    fra_hva: str
    ledd: tuple[Ledd, ...]
    igjen: tuple[Ledd, ...]
    """The sum that gives the days left."""


@dataclass(frozen=True)
class Kvote:
    """The open quota case, ready to be explained."""

    g: Grunnlag
    saldo: Saldo
    grenser: Grenser

    @property
    def saker(self) -> Sequence[Kvotesak]:
        """Every quota case, the open one last."""
        return self.g.forlop.kvotesaker

    @property
    def lovdag(self) -> int:
        """The day whose law governs: the first paid day of the case, else the base."""
        apen = self.saker[-1]
        return apen.forste_betalte if apen.betalt and apen.forste_betalte else self.saldo.basis

    @cached_property
    def steg(self) -> tuple[Steg, ...]:
        """The table of known days."""
        return Kvotesteg(self.g, self.saldo, self.saker).alle()

    @cached_property
    def aldre(self) -> dict[str, object]:
        """The ages of the law and the birthday, for the texts."""
        lov = self.g.lov(ALDRI)  # as the engine: the newest version's ages
        dag = self.grenser.dag_70
        return {
            "redusert_alder": lov.redusert_alder,
            "ovre_alder": lov.ovre_alder,
            "dag_70": vis_dato(date.fromordinal(dag)) if dag != ALDRI else "",
        }

    @property
    def brukt_opp(self) -> bool:
        """No day is left in the ordinary quota or in the one after 67."""
        s, grenser = self.saldo, self.grenser
        return s.brukt >= grenser.kvote or s.brukt_67 >= grenser.kvote_67

    def _ledd(self, navn: str, antall: int) -> Ledd:
        return Ledd(LEDD[navn].format(**self.aldre), antall, "ukedager")

    @cached_property
    def styrer(self) -> Styrer:
        """What decides the max date."""
        s, grenser = self.saldo, self.grenser
        igjen, igjen_67 = grenser.kvote - s.brukt, grenser.kvote_67 - s.brukt_67
        if s.maksdato == pluss_ukedager_ordinal(s.basis, max(igjen, 0)):
            alle = [self._ledd("kvote", grenser.kvote)]
            if s.brukt:
                alle.append(self._ledd("brukt", -s.brukt))
            ledd = tuple(alle)
            return Styrer("sykepengedager", s.basis, self.basis_hva(), ledd, ledd)
        fra = max(s.basis, rull_tilbake(grenser.dag_67))
        if s.maksdato == pluss_ukedager_ordinal(fra, max(igjen_67, 0)):
            egne = [self._ledd("kvote_67", grenser.kvote_67)]
            if s.brukt_67:
                egne.append(self._ledd("brukt_67", -s.brukt_67))
            for_67 = ukedager_i(s.basis + 1, fra)
            foran = [self._ledd("til_67", for_67)] if for_67 else []
            hva = REGNET_FRA["dag_67"].format(**self.aldre) if for_67 else self.basis_hva()
            return Styrer("sykepengedager_etter_67", fra, hva, tuple(egne), tuple(foran + egne))
        if s.maksdato == forrige_ukedag(grenser.dag_70):
            hva = REGNET_FRA["dag_70"].format(**self.aldre)
            return Styrer(
                "ovre_alder",
                grenser.dag_70,
                hva,
                (self._ledd("for_70", -1),),
                (self._ledd("til_70", s.igjen),),
            )
        return Styrer(
            "sykepengedager",
            s.maksdato,
            REGNET_FRA["dodsdag"],
            (self._ledd("dodsdag", 0),),
            (self._ledd("dodsdag", s.igjen),),
        )

    def basis_hva(self) -> str:
        """What the base is."""
        if self.brukt_opp and self.saldo.betalt:
            return REGNET_FRA["siste_betalte"]
        return REGNET_FRA["basis" if self.saldo.basis == self.siste_dag else "basis_fredag"]

    @property
    def siste_dag(self) -> int:
        """The last known day, weekend or not."""
        tidligere = self.g.resultat.sak.ansatt.tidligere_sykepengedager
        return max(self.g.forlop.tidslinje[-1].til, *(p.til.toordinal() for p in tidligere), 0)

    def framover(self) -> tuple[Steg, ...]:
        """The weekdays left, as the last row of the table."""
        fra = max(self.siste_dag, self.saldo.basis) + 1
        if not self.saldo.igjen:
            return ()
        return (steg(fra, self.saldo.maksdato, HVA["framover"], HVORFOR["igjen"], teller=True),)

    def merknader(self) -> tuple[str, ...]:
        """What governs, and what could not be judged."""
        ut = []
        lov = self.g.lov(self.lovdag)
        if self.styrer.verdi == "sykepengedager_etter_67":
            ut.append(MERKNAD["styrer_67"])
        elif self.styrer.verdi == "ovre_alder":
            ut.append(MERKNAD["styrer_70"])
        if self.brukt_opp:
            vurderes = self.saker[-1].opphold >= lov.ny_rett_dager
            ut.append(MERKNAD["brukt_opp_vurderes" if vurderes else "brukt_opp"])
        if self.g.resultat.sak.ansatt.fodselsdato is None:
            ut.append(MERKNAD["mangler_fodselsdato"])
        dag = vis_dato(date.fromordinal(self.saldo.maksdato))
        tall = {"opphold": self.saker[-1].opphold, "ny_rett": lov.ny_rett_dager}
        return tuple(tekst.format(maksdato=dag, **tall, **self.aldre) for tekst in ut)

    def snarvei(self) -> Nabo | None:
        """The short-cut's date, where it speaks of the same days and is another."""
        tilfeller = self.g.forlop.tilfeller
        agp = self.g.resultat.agp_for(tilfeller[-1]) if tilfeller else None
        if agp is None or not agp.ferdig:
            return None
        forst = self.saldo.betalt[0][0] if self.saldo.betalt else agp.slutt + 1
        dag = agp.slutt + SNARVEI_DAGER
        if (
            self.styrer.verdi != "sykepengedager"
            or forst <= agp.slutt
            or dag == self.saldo.maksdato
        ):
            return None
        return Nabo(date.fromordinal(dag), NABO["snarvei"])


def kvote_av(g: Grunnlag) -> Kvote | None:
    """The open quota case; None without rows."""
    saldo = g.forlop.saldo
    return None if saldo is None or saldo.grenser is None else Kvote(g, saldo, saldo.grenser)
