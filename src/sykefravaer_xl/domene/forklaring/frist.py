"""Why a checkpoint falls on its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sykefravaer_xl.domene.egenmeldingsdager import dager_i_fravaeret
from sykefravaer_xl.domene.forklaring import tekst
from sykefravaer_xl.domene.forklaring.lop import mellom, slaa_sammen, steg
from sykefravaer_xl.domene.forklaring.modell import Forklaring, Ledd, Nabo, RegnetFra, Steg
from sykefravaer_xl.domene.tekst import REGNET_FRA
from sykefravaer_xl.domene.tidslinje import EGENMELDING
from sykefravaer_xl.grunn.maneder import pluss_maneder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sykefravaer_xl.domene.forklaring.grunnlag import Grunnlag
    from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunktversjon

FRA_FRAVAERET = ("tilfelle", "hel_dag")
"""Counted from a day of absence, so that «day n» has a meaning."""


def forklar_frist(g: Grunnlag, felt: str) -> Forklaring:
    """The due date of a checkpoint of the spell."""
    frist = next((f for f in g.frister if f.sjekkpunkt == felt), None)
    punkt = g.resultat.oppsett.sjekkpunkter[felt]
    versjon = frist.versjon if frist is not None else punkt.versjoner[-1]
    vist = versjon or punkt.versjoner[0]
    dag, start = (frist.frist, frist.regnet_fra) if frist is not None else (None, None)
    if frist is None:
        merknad = "ingen_tilfelle" if g.forlop.tidslinje else "ingen_rader"
        merknader: tuple[str, ...] = (tekst.MERKNAD[merknad],)
    else:
        arsak = (frist.arsak_tekst,) if frist.arsak else ()
        merknader = (*arsak, *frist.tillegg)
    felles = Forklaring(
        felt=felt,
        navn=punkt.navn,
        svar=dag,
        hjemmel=vist.hjemmel,
        versjon=versjon.fra if versjon is not None else None,
        kilde=vist.kilde,
        regel=vist.regel,
        merknader=merknader,
        status=frist.status if frist is not None else None,
    )
    if frist is None or versjon is None or dag is None or start is None:
        return felles
    if frist.avtalt_tekst:
        return replace(felles, merknader=(frist.avtalt_tekst, *merknader))
    if versjon.regnes_fra == "egenmelding" and isinstance(versjon.dager, str):
        return _egenmelding(g, felles, dag)
    return _med(
        felles,
        regnet_fra=RegnetFra(start, REGNET_FRA[versjon.regnes_fra]),
        steg=slaa_sammen(_steg(g, versjon, start, dag)),
        regnestykke=_ledd(versjon, start, dag),
        nabo=_nabo(versjon, start, dag),
    )


def _med(
    f: Forklaring,
    *,
    regnet_fra: RegnetFra,
    steg: tuple[Steg, ...],
    regnestykke: tuple[Ledd, ...],
    nabo: Nabo | None = None,
) -> Forklaring:
    return replace(f, regnet_fra=regnet_fra, steg=steg, regnestykke=regnestykke, nabo=nabo)


def _dager(versjon: Sjekkpunktversjon, start: date, dag: date) -> int:
    """The days of the sum, after the months."""
    return dag.toordinal() - pluss_maneder(start.toordinal(), versjon.maneder)


def _ledd(versjon: Sjekkpunktversjon, start: date, dag: date) -> tuple[Ledd, ...]:
    ut = []
    if versjon.maneder:
        ut.append(Ledd(tekst.LEDD["maneder"], versjon.maneder, "maneder"))
    dager = _dager(versjon, start, dag)
    if dager or not ut:
        nummer = versjon.regnes_fra in FRA_FRAVAERET and not versjon.maneder
        hva = tekst.LEDD["dag_nummer"].format(nummer=dager + 1) if nummer else tekst.LEDD["dager"]
        ut.append(Ledd(hva, dager, "dager"))
    return tuple(ut)


def _steg(g: Grunnlag, versjon: Sjekkpunktversjon, start: date, dag: date) -> Iterator[Steg]:
    """Every calendar day from the first one counts; days before 100 % absence do not."""
    if versjon.regnes_fra not in FRA_FRAVAERET or dag < start or g.tilfelle is None:
        return
    for lop in mellom(g.lop, g.tilfelle.fra, start.toordinal() - 1):
        yield steg(lop.fra, lop.til, lop.hva, tekst.HVORFOR["ikke_helt_borte"], teller=False)
    yield Steg(start, dag, tekst.HVA["kalender"], True, tekst.HVORFOR["kalenderdager"])


def _nabo(versjon: Sjekkpunktversjon, start: date, dag: date) -> Nabo | None:
    """Domstolloven § 148 ends a week on the weekday it began; here it is full the day before."""
    if versjon.regnes_fra not in FRA_FRAVAERET:
        return None
    dager, ordinal = _dager(versjon, start, dag), dag.toordinal()
    if versjon.maneder:
        return Nabo(date.fromordinal(ordinal + 1), tekst.NABO["maned"]) if dager == -1 else None
    if dager <= 0:
        return None
    if (dager + 1) % 7 == 0:
        hvorfor = tekst.NABO["uke"].format(nummer=dager + 2)
        return Nabo(date.fromordinal(ordinal + 1), hvorfor)
    if dager % 7 == 0:
        return Nabo(date.fromordinal(ordinal - 1), tekst.NABO["uke_full"].format(nummer=dager))
    return None


def _egenmelding(g: Grunnlag, felles: Forklaring, dag: date) -> Forklaring:
    """The self-certified days of an absence added up; the due date is the day after the limit."""
    lop = g.resultat.egenmelding_i(g.tilfelle) if g.tilfelle is not None else []
    forste, siste = lop[0].fra, min(lop[-1].til, dag.toordinal() - 1)
    alle = []
    for bit_ in mellom(g.lop, forste, siste):
        teller = any(ett.fra <= bit_.fra <= ett.til for ett in lop)
        fri = "egenmelding_fri" if teller else "bare_egenmelding"
        hvorfor = tekst.HVORFOR["egenmelding" if bit_.slag == EGENMELDING else fri]
        alle.append(steg(bit_.fra, bit_.til, bit_.hva, hvorfor, teller=teller))
    if siste < dag.toordinal() - 1:
        hva, hvorfor = tekst.HVA["egenmelding_igjen"], tekst.HVORFOR["egenmelding_igjen"]
        alle.append(steg(siste + 1, dag.toordinal() - 1, hva, hvorfor, teller=True))
    grense = dager_i_fravaeret(lop, g.resultat.egenmelding, g.resultat.profil)
    ledd = [Ledd(tekst.LEDD["egenmeldingsdager"], grense, "dager")]
    hull = dag.toordinal() - forste - grense
    if hull:
        ledd.append(Ledd(tekst.LEDD["egenmelding_hull"], hull, "dager"))
    return _med(
        felles,
        regnet_fra=RegnetFra(date.fromordinal(forste), tekst.REGNET_FRA["egenmelding"]),
        steg=slaa_sammen(alle),
        regnestykke=tuple(ledd),
    )
