"""What the macros share: the book computed, the chosen row, findings as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from arkbok.adresse import Omrade
from arkbok.adresse import navn as adresse
from sykefravaer_xl.bok.celler import les_tekst, om_mulig
from sykefravaer_xl.bok.enkeltsak import StoppetSakFeil
from sykefravaer_xl.bok.lesing import les_kilde
from sykefravaer_xl.bok.likefunn import samle_like
from sykefravaer_xl.bok.modell import AnsattRad, FravaerRad, OppfolgingRad
from sykefravaer_xl.bok.oppdatering import beregn_oppdatering
from sykefravaer_xl.grunn.feil import Funn, SykefravaerFeil
from sykefravaer_xl.grunn.normalisering import navnenokkel
from sykefravaer_xl.grunn.ordlyd import antall, vis_dato
from sykefravaer_xl.oversikt.folger import beregn_med_oversikt
from sykefravaer_xl.verter import makrotekst as tekst

if TYPE_CHECKING:
    from datetime import date

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.bok.modell import Bok, Tabellkart
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.bok.utelatt import Utelatt
    from sykefravaer_xl.oversikt.folger import Oversiktsfolger
    from sykefravaer_xl.verter.apenbok import ApenBok

_Radtype = FravaerRad | OppfolgingRad | AnsattRad

VIS_FUNN: Final = 10
"""A message box is no place for more."""
GAMMELT: Final = timedelta(days=3 * 365)
"""A book that counts from 1904 looks four years old to who cannot see it."""


class IngenRadFeil(SykefravaerFeil):
    """No row of an employee is chosen."""

    kode = "ingen_rad"


def les_og_beregn(bok: ApenBok, i_dag: date, *, med_resultater: bool = True) -> Oppdatering:
    """The open book, read and computed as the batch does it."""
    lest = les_kilde(bok.kilde)
    return beregn_oppdatering(lest, i_dag, med_resultater=med_resultater)


def les_og_beregn_alt(bok: ApenBok, i_dag: date) -> tuple[Oppdatering, Oversiktsfolger]:
    """As ``les_og_beregn``, with the figures of the overviews and what is wrong with them."""
    return beregn_med_oversikt(les_kilde(bok.kilde), i_dag)


@dataclass(frozen=True, slots=True)
class Valg:
    """The chosen cell, and whose row it is in."""

    ark: str
    rad: int
    kolonne: int
    sak: Ansattsak
    kart: Tabellkart

    @property
    def felt(self) -> str:
        """Our name for the column; "" when it is not one we know."""
        return next((f for f, k in self.kart.kolonner.items() if k == self.kolonne), "")


def valgt_rad(bok: ApenBok, oppdatering: Oppdatering) -> Valg:
    """Raises IngenRadFeil when no employee's row is chosen, StoppetSakFeil for one with faults."""
    lest = oppdatering.bok
    karter = [
        kart
        for kart in (
            *lest.karter,
            lest.oppfolging_kart,
            lest.ansatte_kart,
            lest.arbeidsliste_kart,
        )
        if kart is not None
    ]
    ark = tekst.ramse((kart.ark for kart in karter), tekst.ELLER)
    valgt = bok.valgt()
    if valgt is None:
        raise IngenRadFeil(tekst.VELG_RAD_UTEN.format(ark=ark))
    navn, rad, kolonne = valgt
    i_arket = [k for k in karter if k.ark == navn]
    radnumre = {r.rad for r in lest.fravaer} if len(i_arket) > 1 else set()
    kart = next((k for k in i_arket if k.lopenummer(rad) in radnumre), None) or next(
        iter(i_arket), None
    )
    if kart is None or rad <= kart.overskriftsrad:
        celle = f"{navn}!{adresse(rad, kolonne)}"
        raise IngenRadFeil(tekst.VELG_RAD.format(ark=ark, valgt=celle))
    nokkel = _ansatt_i(bok, lest, kart, rad)
    if nokkel is None:
        raise IngenRadFeil(tekst.RADEN_UTEN_ANSATT.format(rad=rad, ark=navn))
    sak = next((s for s in oppdatering.saker if s.nokkel == nokkel), None)
    if sak is None:
        raise IngenRadFeil(tekst.INGEN_SAK)
    if sak.resultat is None:
        raise StoppetSakFeil(sak)
    return Valg(navn, rad, kolonne, sak, kart)


def fristkolonner(lest: Bok) -> list[tuple[Tabellkart, list[int]]]:
    """Our columns of due dates: the next one of each row, and those of every checkpoint."""
    ut = [
        (kart, sorted(kart.kolonner[f] for f in ("frist", "status") if f in kart.kolonner))
        for kart in lest.karter
    ]
    if (kart := lest.oppfolging_kart) is not None:
        ut.append((kart, sorted(k for f, k in kart.kolonner.items() if f.endswith(".frist"))))
    return [(kart, kolonner) for kart, kolonner in ut if kolonner]


def _ansatt_i(bok: ApenBok, lest: Bok, kart: Tabellkart, rad: int) -> str | None:
    """The key of the employee in a row of one of the sheets."""
    radene: tuple[tuple[Tabellkart | None, Sequence[_Radtype]], ...] = (
        *((ett, lest.fravaer) for ett in lest.karter),
        (lest.oppfolging_kart, lest.oppfolging),
        (lest.ansatte_kart, lest.ansatte),
    )
    for annet, rader in radene:
        if annet is kart:
            return next((r.ansatt for r in rader if r.rad == kart.lopenummer(rad)), None)
    ark = bok.ark(kart.ark)
    nr, navn = (
        om_mulig(les_tekst, ark.verdi(rad, kart.kolonner.get(f, 0))) for f in ("ansattnr", "navn")
    )
    kjente = {r.ansatt for r in lest.fravaer if r.ansatt is not None}
    if nr in kjente:
        return nr
    personer: list[AnsattRad | FravaerRad] = [*lest.ansatte, *lest.fravaer]
    for person in personer:
        if navn and person.navn and navnenokkel(person.navn) == navnenokkel(navn):
            return person.ansatt
    return None


def utelattlinjer(ute: Utelatt) -> list[str]:
    """What an answer leaves out, as the commands say it."""
    linjer: list[str] = []
    for form, funn, ord_ in (
        (tekst.FEIL_I, ute.feil, ("feil", "feil")),
        (tekst.VARSLER, ute.varsler, ("varsel", "varsler")),
    ):
        if funn:
            linjer += [form.format(antall=antall(len(funn), *ord_)), *funnlinjer(funn)]
    return linjer


def med_utelatt(melding: str, ute: Utelatt) -> str:
    """An answer, and below it what it leaves out: one box shows both at once."""
    linjer = utelattlinjer(ute)
    return "\n".join([melding, "", *linjer]) if linjer else melding


def funnlinjer(alle: Sequence[Funn]) -> list[str]:
    """The first findings, equal ones once, and how many there are besides."""
    funn = samle_like(alle)
    linjer = [f"• {ett.tekst}" for ett in funn[:VIS_FUNN]]
    if len(funn) > VIS_FUNN:
        linjer.append(tekst.FLERE.format(antall=len(funn) - VIS_FUNN))
    return linjer


def vis_funn(bok: ApenBok, funn: Sequence[Funn]) -> None:
    """Go to the cell of the first finding that has one."""
    forste = next((f for f in funn if f.ark is not None and f.celle), None)
    if forste is not None and forste.ark is not None and forste.celle:
        omrade = Omrade.les(forste.celle)
        bok.vis(forste.ark, omrade.rad1, omrade.kol1)


def om_1904(bok: ApenBok, oppdatering: Oppdatering, i_dag: date) -> list[str]:
    """Lite does not say which day a book counts from: a question, where all of it is long ago."""
    slutter = [rad.fravaer.til for rad in oppdatering.bok.fravaer if rad.fravaer is not None]
    if not bok.lite or not slutter or max(slutter) > i_dag - GAMMELT:
        return []
    return [tekst.KANSKJE_1904.format(dato=vis_dato(max(slutter)))]


def omfang(oppdatering: Oppdatering) -> dict[str, str]:
    """How many people and rows, as words."""
    return {
        "ansatte": antall(oppdatering.ansatte, "ansatt", "ansatte"),
        "rader": antall(oppdatering.rader, "fraværsrad", "fraværsrader"),
    }
