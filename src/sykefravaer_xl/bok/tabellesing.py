"""From the sheets of a book to its absence rows: chooses the tables, asks where unsure, reads."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import (
    arkvalg,
    dagkolonner,
    fravaerstabeller,
    gjelderikketekst,
    gjortkolonner,
    glemteark,
    glemtearktekst,
    gradertvakt,
    gradkolonne,
    klokkeslett,
    kryss,
    lesemaatetekst,
    lesesvar,
    likeark,
    merknadsvakt,
    motsigelser,
    overskriftsord,
    tabellfunn,
)
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import er_tom
from sykefravaer_xl.bok.dagtypekolonner import har_datoer
from sykefravaer_xl.bok.egne_ark import merkede_kolonner
from sykefravaer_xl.bok.fravaerlesing import LESTE, Fravaerslesing, Tabellkilde, les_fravaer
from sykefravaer_xl.bok.kalenderark import er_kalender, er_ukeskjema
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.motsigelsestekst import ANSATT_FRA_ULEST
from sykefravaer_xl.bok.skjema import FRAVAER
from sykefravaer_xl.bok.tabellgrupper import PERSON
from sykefravaer_xl.bok.ugyldigord import ark_som_ikke_er_i_bruk
from sykefravaer_xl.bok.ulestkrav import (
    kan_flytte_dato,
    krev_ingen_annen_slutt,
    krev_lest_grad,
)
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from sykefravaer_xl.bok.fravaerstabeller import Arktabell
    from sykefravaer_xl.bok.kilde import Kilde
    from sykefravaer_xl.bok.lesevalg import Lesevalg
    from sykefravaer_xl.bok.modell import Tabellkart
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Sokemonster, Topp

_FLETTES: Final = (*PERSON, "fodselsdato", "leder", "timer_per_uke", "type", "grad")
_NOE_KJENT: Final = 2
"""So many headings we know show that a sheet was meant to be a table of absences."""


def velg_tabeller(
    kilde: Kilde, valg: Lesevalg, funn: list[Funn]
) -> tuple[list[Arktabell], list[tuple[str, str]]]:
    """The tables with absences, and the sheets passed over with the reason.

    Raises LeseFeil when there is none, or it is not certain what one says.
    """
    utelatt: list[tuple[str, str]] = []
    felles = {"fil": kilde.sti.name, "ark": ", ".join(kilde.arknavn)}
    egne = {m.ark for tabell, m in kilde.merker.items() if tabell != FRAVAER.tabell}
    topper = {ark: topp for ark, topp in kilde.topper.items() if ark not in egne}
    if valg.ark:
        valgte = [_valgt_ark(kilde, ett, valg, felles) for ett in valg.ark]
        brukt = {tabell.ark for tabell in valgte}
        andre = {ark: topp for ark, topp in topper.items() if ark not in brukt}
        ikke_valgt = _sikre_synlige(andre, kilde.skjulte, valg)
        utelatt += [(ark, lesemaatetekst.IKKE_VALGT) for ark in ikke_valgt]
    else:
        funnet = fravaerstabeller.finn_tabeller(topper, kilde.skjulte, valg)
        if not funnet.tabeller:
            raise _ingen_fravaer(kilde, felles)
        valgte = list(funnet.tabeller)
        funn += _utelatte(funnet)
        likeark.krev_ingen_uten_type(funnet.usikre, valgte, kilde.topper)
        _krev_ark_i_bruk([t.ark for t in valgte if _har_rader(t, kilde.topper[t.ark])])
        glemteark.krev_ingen(kilde, funnet.andre, [tabell.ark for tabell in valgte])
        kalendere = [ark for ark in funnet.andre if er_kalender(ark, kilde.topper[ark])]
        funn += [glemteark.kalender(ark) for ark in kalendere]
        utelatt += [(ark, lesemaatetekst.KALENDER) for ark in kalendere]
        utelatt += [(ark, lesemaatetekst.SKJULT) for ark in funnet.skjulte]
        utelatt += [(ark, lesemaatetekst.LIGNER_BARE) for ark in (t.ark for t in funnet.usikre)]
        utelatt += [(ark, lesemaatetekst.VART_NAVN) for ark in funnet.opptatte]
    likeark.krev_ikke_for_mange(valgte)
    alle = [_med_alle_rader(kilde, tabell, valg) for tabell in valgte]
    sett = klokkeslett.avgjor(alle, valg)
    for tabell, topp in sett:
        _krev_sikker(tabell, valg, topp)
        _meld(tabell, valg, funn)
    funn += gradkolonne.ubrukt_svar(valgte, valg)
    return [tabell for tabell, _ in sett], utelatt


def _har_rader(tabell: Arktabell, topp: Topp) -> bool:
    """Whether anything stands under Fra: a template's sheet may be empty."""
    return not all(map(er_tom, tabell.under_fra(topp)))


def _krev_ark_i_bruk(arkene: Sequence[str]) -> None:
    """Raises LeseFeil where some of the sheets to be read have the name of an old list."""
    gamle = [ark for ark in arkene if ark_som_ikke_er_i_bruk(ark)]
    andre = [ark for ark in arkene if ark not in gamle]
    if gamle and andre:
        melding = gjelderikketekst.ARK_I_BRUK.format(
            gamle=", ".join(f"«{ark}»" for ark in gamle),
            andre=", ".join(f"«{ark}»" for ark in andre),
            uten=lesesvar.sett_ark(andre),
            med=lesesvar.sett_ark(arkene),
        )
        raise LeseFeil("ark_i_bruk", melding)


def _med_alle_rader(kilde: Kilde, tabell: Arktabell, valg: Lesevalg) -> tuple[Arktabell, Topp]:
    """The table and the rows it is judged by: all of them where a column not read may matter."""
    ark, rad = tabell.ark, tabell.rad
    grader = sum(t.felt == "grad" for t in rad.treff)
    ulest = _ulest(tabell)
    kan_motsies = motsigelser.andre_like(tabell) or any(motsigelser.typedager(tabell, ulest))
    uklar = kan_motsies or gradkolonne.kan_spoerres_om(tabell) or gradertvakt.kan_vaere_i(rad)
    uklar = uklar or klokkeslett.FRA in tabell.kontroll
    if grader < 2 and not uklar and not any(map(kan_flytte_dato, ulest.values())):
        return tabell, kilde.topper[ark]
    alle = kilde.alle_rader(ark)
    return fravaerstabeller.tabell_i(ark, alle, valg) or tabell, alle


def _ulest(tabell: Arktabell) -> dict[int, str]:
    """Column -> heading of what is not read as input or as a result of ours."""
    brukt = {k for g in tabell.grupper for k in g.kolonner.values()}
    brukt |= set(tabell.resultat.values())
    return {k: t for k, t in sorted(tabell.rad.tekster.items()) if k not in brukt}


def _sikre_synlige(
    topper: Mapping[str, Topp], skjulte: Collection[str], valg: Lesevalg
) -> list[str]:
    """The sheets that surely hold absences: what she has not chosen stops nothing."""
    try:
        funnet = fravaerstabeller.finn_tabeller(topper, skjulte, valg)
    except LeseFeil:
        return []
    return [t.ark for t in funnet.tabeller if t.sikker and t.ark not in skjulte]


def _valgt_ark(kilde: Kilde, onsket: str, valg: Lesevalg, felles: dict[str, str]) -> Arktabell:
    navn = arkvalg.finn_ark(kilde.topper, onsket)
    if navn is None:
        raise LeseFeil("ukjent_ark", tekst.UKJENT_ARK.format(valgt=onsket, **felles))
    tabell = fravaerstabeller.tabell_i(navn, kilde.topper[navn], valg)
    if tabell is None:
        lette = tekst.LETTE_ETTER
        melding = tekst.INGEN_FRAVAER_I_ARK.format(valgt=navn, lette=lette, **felles)
        raise LeseFeil("ingen_fravaer", melding)
    return tabell


def _ingen_fravaer(kilde: Kilde, felles: dict[str, str]) -> LeseFeil:
    """What is said of a book without a table: a calendar, a column that is missing, or nothing."""
    synlige = {ark: topp for ark, topp in kilde.topper.items() if ark not in kilde.skjulte}
    kalendere = [ark for ark, topp in synlige.items() if er_kalender(ark, topp)]
    if kalendere:
        melding = tekst.KALENDER.format(kalendere=", ".join(kalendere), fil=felles["fil"])
        return LeseFeil("kalender", melding)
    if (dypt := glemteark.overskrifter_dypt(kilde, synlige)) is not None:
        return LeseFeil("ingen_fravaer", f"{felles['fil']}: {dypt}")
    for ark, topp in synlige.items():
        rad = tabellfunn.finn_overskriftsrad(topp, tabellfunn.FRAVAER)
        if rad is None or arkvalg.er_eget(ark) or len(rad.kolonner) < _NOE_KJENT:
            continue
        if kolonner := glemteark.mangler(rad):
            melding = tekst.MANGLER_KOLONNER.format(ark=ark, rad=rad.rad, kolonner=kolonner)
            return LeseFeil("ingen_fravaer", f"{felles['fil']}: {melding}")
    if (
        uke := next((ark for ark, topp in synlige.items() if er_ukeskjema(topp)), None)
    ) is not None:
        melding = glemtearktekst.UKESKJEMA.format(fil=felles["fil"], ark=uke)
        return LeseFeil("ingen_fravaer", melding)
    melding = tekst.INGEN_FRAVAER.format(lette=tekst.LETTE_ETTER, **felles)
    return LeseFeil("ingen_fravaer", melding)


def _utelatte(funnet: fravaerstabeller.Fravaerstabeller) -> Iterator[Funn]:
    brukt = ", ".join(t.ark for t in funnet.tabeller)
    if andre := (*(t.ark for t in funnet.usikre), *funnet.opptatte):
        melding = tekst.FLERE_FRAVAERSARK.format(andre=", ".join(andre), brukt=brukt)
        yield Funn("flere_fravaersark", melding, ark=funnet.tabeller[0].ark)
    if funnet.skjulte:
        melding = tekst.SKJULTE_ARK.format(andre=", ".join(funnet.skjulte), brukt=brukt)
        yield Funn("skjult_ark", melding, ark=funnet.skjulte[0])


def _krev_sikker(tabell: Arktabell, valg: Lesevalg, topp: Topp) -> None:
    """Raises LeseFeil where a date would be a guess."""
    if tabell.feil is not None:
        raise tabell.feil
    dagkolonner.krev_sikker(tabell.ark, tabell.rad, tabell.dager)
    _krev_ingenting_oversett(tabell, topp, valg)
    gradkolonne.krev_klar(tabell, topp, valg)
    motsigelser.krev_enige(tabell, topp, valg)
    motsigelser.krev_ingen_typedager(tabell, topp, _ulest(tabell))
    if tabell.uten_type and valg.alle is None:
        overskrifter = ", ".join(f"«{t}»" for _, t in sorted(tabell.rad.tekster.items())[:12])
        melding = tekst.UTEN_TYPE.format(ark=tabell.ark, overskrifter=overskrifter)
        raise LeseFeil("uten_typekolonne", melding)


def _krev_ingenting_oversett(tabell: Arktabell, topp: Topp, valg: Lesevalg) -> None:
    """Raises LeseFeil where a column that is not read may say the last day, or the grade."""
    rad = tabell.rad
    ulest = _ulest(tabell)
    if not all("til" in g.kolonner for g in tabell.grupper):
        datoer = [
            k
            for k, t in ulest.items()
            if overskriftsord.ligner(t) == "dato" or har_datoer(topp, rad.rad, k)
        ]
        vist = ", ".join(f"{bokstaver(k)} («{ulest[k]}»)" for k in datoer[:5])
        andre = tekst.UTEN_TIL_ANDRE.format(kolonner=vist) if vist else ""
        melding = tekst.UTEN_TIL.format(ark=tabell.ark, rad=rad.rad, andre=andre)
        raise LeseFeil("uten_til", melding)
    krev_ingen_annen_slutt(tabell, topp, ulest)
    if not gradkolonne.er_valgt(tabell, valg):
        krev_lest_grad(tabell, topp, ulest)
    for kolonne, overskrift in ulest.items():
        n = nokkel(overskrift)
        if any(o in n for o in overskriftsord.FORLENGET):
            melding = tekst.UKLAR_FORLENGELSE.format(
                kolonne=bokstaver(kolonne), overskrift=overskrift, ark=tabell.ark
            )
            raise LeseFeil("uklar_forlengelse", melding)
        if gjortkolonner.er_gjort(overskrift):  # «Oppfølgingsplan til sykmelder sendt»
            continue
        if overskriftsord.er_periode(overskrift) and har_datoer(topp, rad.rad, kolonne):
            melding = tekst.ULEST_PERIODE.format(
                kolonne=bokstaver(kolonne), overskrift=overskrift, ark=tabell.ark
            )
            raise LeseFeil("ulest_periode", melding)


def _meld(tabell: Arktabell, valg: Lesevalg, funn: list[Funn]) -> None:
    """Says what is certain, but unusual."""
    rad = tabell.rad
    if len(tabell.grupper) == 1:
        meld_doble(_valgte_doble(tabell, valg), tabellfunn.FRAVAER, tabell.ark, funn)
    for kolonne, overskrift in _ulest(tabell).items():
        if overskriftsord.er_ansatt_fra(overskrift):
            bokstav = bokstaver(kolonne)
            melding = ANSATT_FRA_ULEST.format(kolonne=bokstav, overskrift=overskrift)
            celle = f"{bokstav}{rad.rad}"
            funn.append(Funn("ansatt_fra_ulest", melding, ark=tabell.ark, celle=celle))
    type_ = tabell.type
    if type_ is not None and not type_.ventet:
        bokstav = bokstaver(type_.kolonne)
        melding = tekst.TYPE_ETTER_INNHOLD.format(
            kolonne=bokstav, overskrift=rad.tekster[type_.kolonne]
        )
        celle = f"{bokstav}{rad.rad}"
        funn.append(Funn("type_etter_innhold", melding, ark=tabell.ark, celle=celle))


def _valgte_doble(tabell: Arktabell, valg: Lesevalg) -> Overskriftsrad:
    """The heading row, where its pairs have been looked at: which of two columns was used."""
    rad, valgt = tabell.rad, tabell.grupper[0].kolonner
    besvart = {"grad"} if gradkolonne.er_valgt(tabell, valg) else set()
    doble = [
        replace(ett, brukt=ett.annen, annen=ett.brukt)
        if bokstaver(valgt[ett.felt]) == ett.annen
        else ett
        for ett in rad.doble
        if ett.felt in valgt and ett.felt not in besvart
    ]
    return replace(rad, doble=tuple(doble))


def meld_doble(rad: Overskriftsrad, soker: Sokemonster, ark: str, funn: list[Funn]) -> None:
    """Says which of two columns for the same field was used."""
    for dobbel in rad.doble:
        melding = tekst.DOBBEL_KOLONNE.format(
            brukt=dobbel.brukt, annen=dobbel.annen, overskrift=soker.overskrifter[dobbel.felt]
        )
        celle = f"{dobbel.annen}{rad.rad}"
        funn.append(Funn("dobbel_kolonne", melding, ark=ark, celle=celle))


def les_tabeller(
    kilde: Kilde, tabeller: Sequence[Arktabell], valg: Lesevalg, *, en_ark: bool
) -> Fravaerslesing:
    """The rows of all tables as one list."""
    kilder = [ett for tabell in tabeller for ett in _kilder(kilde, tabell, valg)]
    kilder = [replace(ett, kart=replace(ett.kart, nummer=nr)) for nr, ett in enumerate(kilder)]
    kilder = [replace(ett, rader=partial(kilde.rader_utenom, ett.kart, LESTE)) for ett in kilder]
    lest = les_fravaer(kilder, dato1904=kilde.dato1904, en_ark=en_ark, valg=valg)
    # an Excel table has no merged cells: only where a row lacks somebody is it worth a look
    se = {lest.kart_for(r.rad).ark for r in lest.rader.uten_nokkel() if r.navn is None}
    se |= {ett.kart.ark for ett in kilder if ett.kart.tabell is None}
    karter = [_med_flettede(ett.kart, kilde) if ett.kart.ark in se else ett.kart for ett in kilder]
    if not any(kart.flettet for kart in karter):
        lest.funn += likeark.uten_grad(lest.tabeller, tabeller)
        return lest
    med = [
        replace(ett, kart=kart, rader=partial(kilde.rader_utenom, kart, LESTE))
        for ett, kart in zip(kilder, karter, strict=True)
    ]
    lest = les_fravaer(med, dato1904=kilde.dato1904, en_ark=en_ark, valg=valg)
    lest.funn += likeark.uten_grad(lest.tabeller, tabeller)
    return lest


def _med_flettede(kart: Tabellkart, kilde: Kilde) -> Tabellkart:
    """The table with the cells merged downwards in the columns where one may name many rows."""
    kolonner = {f: k for f, k in kart.kolonner.items() if f in _FLETTES}
    ved_kolonne: dict[int, list[tuple[int, int]]] = {}
    for kolonne, fra, til in kilde.flettet(kart.ark, set(kolonner.values())):
        if til > kart.overskriftsrad:
            ved_kolonne.setdefault(kolonne, []).append((fra, til))
    felt = {f: tuple(sorted(ved_kolonne.get(k, ()))) for f, k in kolonner.items()}
    return replace(kart, flettet={f: o for f, o in felt.items() if o})


def _kilder(kilde: Kilde, tabell: Arktabell, valg: Lesevalg) -> Iterator[Tabellkilde]:
    """One table a group of columns."""
    merket = kilde.merker.get(FRAVAER.tabell)
    mangler = [felt for felt in FRAVAER.ut if felt not in tabell.resultat]
    opptatt = {k for g in tabell.grupper for k in g.kolonner.values()}
    opptatt |= set(tabell.resultat.values())
    merkede = merkede_kolonner(merket, tabell.funn, mangler, opptatt)
    resultat = {**tabell.resultat, **merkede}
    kart = kilde.kart(tabell.funn, resultat)
    strokne = kilde.gjennomstrekte(tabell.ark)
    kommentarer = {
        sted: skrevet
        for sted, skrevet in kilde.kommentarer(tabell.ark).items()
        if merknadsvakt.kan_si_noe(skrevet)
    }
    excel = kilde.tabell(kart)
    for nr, gruppe in enumerate(tabell.grupper):
        type_foer = tabell.grupper[nr - 1].kolonner.get("type") if nr else None
        eget = replace(
            kart,
            kolonner={**gruppe.kolonner, **resultat, **tabell.kontroll},
            faste=tabell.faste,
            type_i_overskrift=gruppe.type_i_overskrift or valg.alle,
            typekilde=tabell.typekilde if gruppe.type_i_overskrift else "valg",
            dager=tabell.dager,
            kryss={
                felt: tabell.rad.tekster[kolonne]
                for felt, kolonne in gruppe.kolonner.items()
                if felt in kryss.FELT
            },
        )
        yield Tabellkilde(
            eget,
            partial(kilde.rader_utenom, eget, LESTE),
            excel.sumrad if excel else None,
            en_av_flere=len(tabell.grupper) > 1,
            felles_type=type_foer is not None and type_foer == gruppe.kolonner.get("type"),
            nei_er_hel=gradertvakt.nei_er_hel(tabell.rad, eget.kolonner.get("grad")),
            skjult_type=tabell.type is not None and tabell.type.skjult,
            strok={
                rad: felt
                for felt in ("type", "til", "fra")
                for rad, k in strokne
                if k == gruppe.kolonner.get(felt)
            },
            kommentarer={
                rad: merknadsvakt.Kommentar(felt, skrevet)
                for (rad, k), skrevet in kommentarer.items()
                for felt, kolonne in gruppe.kolonner.items()
                if k == kolonne
            },
        )
