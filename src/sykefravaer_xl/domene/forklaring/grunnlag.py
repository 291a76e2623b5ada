"""What every explanation is made from: the engine's own answer and the rules it followed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sykefravaer_xl.domene.forklaring.lop import Dagslop, navngitt
from sykefravaer_xl.domene.forklaring.modell import Forklaring
from sykefravaer_xl.domene.forklaring.tekst import FELT, IKKE_BEREGNET, MERKNAD, UKJENT_FELT
from sykefravaer_xl.grunn.feil import SykefravaerFeil

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.domene.forlop import Forlop
    from sykefravaer_xl.domene.gradering import GradertRad
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.domene.sjekkpunkt import Frist
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.lov.lov import Lov


class UkjentFeltFeil(SykefravaerFeil):
    """Something was asked to be explained that is no result; ``felter`` are those that are."""

    kode = "ukjent_felt"

    def __init__(self, felt: str, felter: Iterable[str]) -> None:
        self.felter = tuple(felter)
        super().__init__(UKJENT_FELT.format(felt=felt[:40], felter=", ".join(self.felter)))
        self.felt = felt


class IkkeBeregnetFeil(SykefravaerFeil):
    """The case has faults, so there is nothing to explain."""

    kode = "ikke_beregnet"

    def __init__(self, resultat: Resultat) -> None:
        super().__init__(IKKE_BEREGNET.format(feil=" ".join(f.melding for f in resultat.feil)))
        self.funn = resultat.feil


@dataclass(frozen=True)
class Grunnlag:
    """One computed case and the spell asked about."""

    resultat: Resultat
    forlop: Forlop
    tilfelle: Tilfelle | None
    frister: Sequence[Frist] = ()
    timer: Sequence[GradertRad] = ()

    @cached_property
    def lop(self) -> list[Dagslop]:
        """The timeline with the clerk's types."""
        return navngitt(self.forlop.tidslinje, self.resultat.sak.fravaer)

    def lov(self, dag: int) -> Lov:
        """The figures in force on a day."""
        return self.resultat.oppsett.regelverk.paa(dag)

    def av_lov(self, felt: str, verdi: str, dag: int, **resten: Any) -> Forklaring:
        """An explanation by one figure of the law in force on a day."""
        regelverk = self.resultat.oppsett.regelverk
        lovverdi = regelverk.verdier(date.fromordinal(dag))[verdi]
        return Forklaring(
            felt=felt,
            navn=FELT[felt],
            hjemmel=lovverdi.hjemmel,
            versjon=regelverk.paa(dag).fra,
            kilde=lovverdi.kilde,
            regel=lovverdi.regel,
            **resten,
        )

    def uten_svar(
        self, felt: str, verdi: str, merknad: str, svar: int | None = None
    ) -> Forklaring:
        """An explanation of why there is no answer."""
        dag = self.resultat.dato
        forste = self.resultat.oppsett.regelverk.forste_dag
        return self.av_lov(
            felt, verdi, max(dag, forste).toordinal(), svar=svar, merknader=(MERKNAD[merknad],)
        )
