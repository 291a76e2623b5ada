"""Reads the absence tables of a book as one list: every row typed, or with all its faults."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import (
    delavdag,
    diagnosevakt,
    fravaerssnarvei,
    gjelderikke,
    gjelderikketekst,
    gradertvakt,
    kryss,
    merknadsvakt,
)
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.ansattregister import Ansattregister
from sykefravaer_xl.bok.celler import Cellefeil, er_tom, sitat
from sykefravaer_xl.bok.dagliste import med_helger, med_siste_dag, med_to_dager
from sykefravaer_xl.bok.fravaersleser import Fravaersleser
from sykefravaer_xl.bok.fravaersliste import Fravaersliste
from sykefravaer_xl.bok.gradskala import Skala
from sykefravaer_xl.bok.kolonneavgjorelse import avgjor
from sykefravaer_xl.bok.kolonnelesere import Sett, Tolkning, kodenokkel
from sykefravaer_xl.bok.lesevalg import INGEN, Lesevalg
from sykefravaer_xl.bok.modell import RADER_PER_TABELL, FravaerRad, Tabellkart
from sykefravaer_xl.bok.rader import Rad, funn
from sykefravaer_xl.bok.radslag import Radslag, annet_enn_fravaer
from sykefravaer_xl.bok.skjema import I_RADEN
from sykefravaer_xl.bok.tittelrad import UTENOM, felt_med_eksempel
from sykefravaer_xl.grunn import ordlyd
from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from arkbok.snarvei import Snarvei
    from sykefravaer_xl.bok.fravaerssnarvei import Fravaerssnarvei
    from sykefravaer_xl.grunn.feil import Funn

INNFELT: Final = tuple(I_RADEN.overskrifter)
_KONTROLL: Final = (*delavdag.FELT, gradertvakt.FELT)
LESTE: Final = (*INNFELT, "fornavn", *_KONTROLL, *kryss.FELT)
"""What is read of a row, to be computed from or to be checked."""
_FRAVAERSFELT: Final = ("type", "fra", "til", "grad", "avtalte_timer", "arbeidede_timer")


@dataclass(frozen=True, slots=True)
class Tabellkilde:
    """One absence table to be read, and where its rows come from."""

    kart: Tabellkart
    rader: Callable[[Snarvei | None], Iterable[Rad]]
    """The rows under the headings, but for those that are taken; may be asked for twice."""
    sumrad: int | None = None
    en_av_flere: bool = False
    """One of several groups of the same rows: a row may have nothing in this one."""
    felles_type: bool = False
    """The type stands in a column of the group before: it says nothing of whether this one is
    filled in."""
    skjult_type: bool = False
    """The column of types may be that of a diagnosis: nothing in it is ever quoted."""
    nei_er_hel: bool = False
    """The heading of the grade asks whether it is one: «nei» under «Gradert» is 100 %."""
    strok: Mapping[int, str] = field(default_factory=dict)
    """Row -> the field whose cell is struck through."""
    kommentarer: Mapping[int, merknadsvakt.Kommentar] = field(default_factory=dict)
    """Row -> a comment on one of its cells that may say something of grade or days."""


@dataclass(slots=True)
class Tabellesing:
    """What was found in one absence table."""

    kart: Tabellkart
    rader: Fravaersliste
    sett: Sett
    tolkning: Tolkning
    hoppet_over: dict[Radslag, list[int]] = field(
        default_factory=lambda: {slag: [] for slag in Radslag}
    )
    uten_fravaer: list[FravaerRad] = field(default_factory=list)
    ikke_gjeldende: list[tuple[int, str, object]] = field(default_factory=list)
    """Rows that were refused or called off, with the field that says so and its value."""
    grupper: list[int] = field(default_factory=list)
    """Rows that say who the rows below them are about, which say it nowhere themselves."""
    tilstede: int = 0
    """Rows left out because the clerk's code says that they are no absence."""


@dataclass(slots=True)
class Fravaerslesing:
    """The absence tables as read, before it is known who the rows are about."""

    tabeller: list[Tabellesing]
    rader: Fravaersliste
    """``ansatt`` is the employee number as written, None where there is none."""
    funn: list[Funn]
    uten_fravaer: list[FravaerRad] = field(default_factory=list)
    """Rows that only say who somebody is, where the rows are the list of employees too."""

    @property
    def kart(self) -> Tabellkart:
        """The first table."""
        return self.tabeller[0].kart

    @property
    def karter(self) -> tuple[Tabellkart, ...]:
        """All tables."""
        return tuple(ett.kart for ett in self.tabeller)

    @property
    def tallnumre(self) -> frozenset[str]:
        """The employee numbers that are numbers in the cells, not text."""
        return frozenset[str]().union(*(ett.sett.tallnumre for ett in self.tabeller))

    def kart_for(self, rad: int) -> Tabellkart:
        """The table a row number belongs to."""
        return self.tabeller[rad // RADER_PER_TABELL].kart


def les_fravaer(
    tabeller: Sequence[Tabellkilde], *, dato1904: bool, en_ark: bool, valg: Lesevalg = INGEN
) -> Fravaerslesing:
    """All rows with anything in an input column, in the order of the tables.

    ``en_ark``: the book has no list of employees, so her rows may be that list too: a person
    without any absence is passed over. Raises LeseFeil where a column's meaning is not certain.
    """

    def les(kilde: Tabellkilde, tolkning: Tolkning) -> Tabellesing:
        return _les_tabell(kilde, tolkning, valg, dato1904=dato1904, en_ark=en_ark)

    lest = [les(kilde, Tolkning()) for kilde in tabeller]
    rett = avgjor([ett.kart for ett in lest], [ett.sett for ett in lest], valg)
    lest = [
        ett if ett.tolkning == tolkning else les(kilde, tolkning)
        for kilde, ett, tolkning in zip(tabeller, lest, rett, strict=True)
    ]
    rader = (
        lest[0].rader if len(lest) == 1 else Fravaersliste(r for ett in lest for r in ett.rader)
    )
    uten = [rad for ett in lest for rad in ett.uten_fravaer]
    return Fravaerslesing(lest, rader, [f for ett in lest for f in _funn(ett)], uten)


def _les_tabell(
    kilde: Tabellkilde, tolkning: Tolkning, valg: Lesevalg, *, dato1904: bool, en_ark: bool
) -> Tabellesing:
    kart = kilde.kart
    leser = Fravaersleser(
        kart,
        dato1904=dato1904,
        tolkning=tolkning,
        valg=valg,
        skjult_type=kilde.skjult_type,
        med_avdeling=en_ark,
    )
    lest = Tabellesing(kart, Fravaersliste(), leser.sett, tolkning)
    siste = kart.overskriftsrad
    felt = tuple(f for f in INNFELT if f in kart.kolonner and f not in UTENOM)
    egne = _egne_felt(kilde)
    fri = {kode for kode, ord_ in valg.koder.items() if not ord_}
    kontrolleres = any(f in kart.kolonner for f in _KONTROLL)
    har_merknad = "merknad" in kart.kolonner
    merkede = {*kilde.strok, *kilde.kommentarer}
    snarvei = None
    if not (kontrolleres or fri or kilde.nei_er_hel) and leser.bare_figurer:
        snarvei = _snarvei(kilde, leser, lest.rader, en_ark=en_ark)
    hele = kilde.rader(None if snarvei is None else snarvei.snarvei)
    for rad in _med_alt_om_raden(hele, kilde, leser):
        if not rad.har_noe(felt):
            continue
        siste = rad.nr
        annet = annet_enn_fravaer(rad, kilde.sumrad, egne if kilde.en_av_flere else None)
        if annet is not None:
            lest.hoppet_over[annet].append(rad.nr)
        elif (
            en_ark
            and not rad.har_noe(egne)
            and (rad.har_noe(("navn", "fodselsdato")) or _er_tittel(rad))
        ):
            lest.uten_fravaer.append(leser.person(rad))
        elif (eksempel := felt_med_eksempel(rad)) is not None:
            lest.ikke_gjeldende.append((rad.nr, eksempel, rad.verdi(eksempel)))
        elif kontrolleres and (nei := gjelderikke.felt_som_sier_nei(rad)) is not None:
            lest.ikke_gjeldende.append((rad.nr, nei, rad.verdi(nei)))
        elif fri and kodenokkel(rad.verdi("type")) in fri:
            lest.tilstede += 1
        elif kontrolleres or rad.nr in merkede or (har_merknad and _sier_merknaden_noe(rad)):
            sjekket = gradertvakt.sjekk(rad, leser.les(rad))
            sjekket = delavdag.sjekk(rad, gjelderikke.merk(rad, sjekket, kilde.strok))
            sjekket = diagnosevakt.merk(rad, sjekket)
            lest.rader.legg_til(merknadsvakt.merk(rad, sjekket, kilde.kommentarer.get(rad.nr)))
        else:
            leser.legg_til(lest.rader, rad)
            if snarvei is not None:
                snarvei.laer(rad.nr)
    if snarvei is not None:
        siste = max(siste, snarvei.snarvei.siste)
    lest.kart = replace(kart, siste_rad=siste, grad_i_brok=tolkning.skala is Skala.BROK)
    if lest.uten_fravaer and not any(r.ansatt or r.navn for r in lest.rader):
        _gi_til_radene_under(lest)
    if kart.dager is not None and kart.dager.en_dag:
        lest.rader = med_helger(lest.rader)
    return lest


def _med_alt_om_raden(
    rader: Iterable[Rad], kilde: Tabellkilde, leser: Fravaersleser
) -> Iterable[Rad]:
    """The rows with what is said of them elsewhere, or in another way than in a cell each."""
    kart = kilde.kart
    if kilde.nei_er_hel:
        rader = map(gradertvakt.uten_nei, rader)
    if kart.faste or kart.flettet or "fornavn" in kart.kolonner:
        rader = _med_faste(rader, kart)
    if kart.kryss:
        rader = kryss.med_type(rader, kart.kryss)
    if kart.dager is not None and kart.dager.regning is not None:
        rader = med_siste_dag(rader, kart.dager.regning, leser.les_fra)
    elif kart.dager is not None and kart.dager.spenn:
        rader = med_to_dager(rader)
    return rader


def _gi_til_radene_under(lest: Tabellesing) -> None:
    """Each row to the one named in a row of his or her own above: in no row stands who it is.

    One word alone may be a ward as well as a name: then nothing is given, and the rows say that
    nobody is named.
    """
    over = lest.uten_fravaer
    if not lest.rader or lest.rader[0].rad < over[0].rad:
        return
    plasser = [person.rad for person in over]
    med_fravaer = {bisect_left(plasser, rad.rad) - 1 for rad in lest.rader}
    if not all(_er_en_person(over[nr]) for nr in med_fravaer):
        return
    lest.rader = Fravaersliste(
        over[bisect_left(plasser, rad.rad) - 1]._replace(
            rad=rad.rad,
            fravaer=rad.fravaer,
            avtalte_timer=rad.avtalte_timer,
            arbeidede_timer=rad.arbeidede_timer,
            feil=rad.feil,
            varsler=rad.varsler,
        )
        for rad in lest.rader
    )
    lest.kart = replace(lest.kart, i_grupper=True)
    lest.grupper = [plasser[nr] % RADER_PER_TABELL for nr in sorted(med_fravaer)]
    lest.uten_fravaer = [p for nr, p in enumerate(over) if nr not in med_fravaer]


def _er_en_person(rad: FravaerRad) -> bool:
    hvem = f"{rad.ansatt or ''} {rad.navn or ''}".split()
    return len(hvem) > 1 or any(tegn.isdigit() for ord_ in hvem for tegn in ord_)


def _egne_felt(kilde: Tabellkilde) -> tuple[str, ...]:
    """The fields that show that a row has an absence in this table."""
    if not kilde.en_av_flere:
        return _FRAVAERSFELT
    return ("fra", "til") if kilde.felles_type else ("type", "fra", "til")


def _snarvei(
    kilde: Tabellkilde, leser: Fravaersleser, rader: Fravaersliste, *, en_ark: bool
) -> Fravaerssnarvei | None:
    leses = [f for f in LESTE if en_ark or f not in UTENOM]
    utenom = {kilde.sumrad or 0, *kilde.strok, *kilde.kommentarer}
    return fravaerssnarvei.lag(kilde.kart, leses, rader, leser.les_nr, utenom)


def _sier_merknaden_noe(rad: Rad) -> bool:
    return diagnosevakt.i_merknaden(rad) or merknadsvakt.i_merknaden(rad)


def _er_tittel(rad: Rad) -> bool:
    """«Avdeling Sør» above a group of rows: no number, and nothing else in the row."""
    nr = rad.verdier.get("ansattnr")
    return isinstance(nr, str) and not any(tegn.isdigit() for tegn in nr)


def _med_faste(rader: Iterable[Rad], kart: Tabellkart) -> Iterable[Rad]:
    """The rows with what stands outside them: above the table, or in a cell merged downwards."""
    sist: dict[str, object] = {}
    flettet = {felt: _under_den_forste(omrader) for felt, omrader in kart.flettet.items()}
    for rad in rader:
        verdier = {**kart.faste, **rad.verdier}
        for felt, er_under in flettet.items():
            if er_under(rad.nr) and felt in sist:
                verdier.setdefault(felt, sist[felt])
            elif felt in verdier:
                sist[felt] = verdier[felt]
        if not er_tom(fornavn := verdier.get("fornavn")):
            verdier["navn"] = f"{fornavn} {verdier.get('navn') or ''}".strip()
        yield replace(rad, verdier=verdier)


def _under_den_forste(omrader: Sequence[tuple[int, int]]) -> Callable[[int], bool]:
    """Whether a row is in one of the merged cells, below where it begins. They come sorted."""
    begynner = [fra for fra, _ in omrader]
    rekker = list(accumulate((til for _, til in omrader), max))

    def er_under(nr: int) -> bool:
        foran = bisect_left(begynner, nr)
        return foran > 0 and nr <= rekker[foran - 1]

    return er_under


def _funn(lest: Tabellesing) -> list[Funn]:
    kart = lest.kart
    ut = [
        funn("sumrad", tekst.SUMRAD.format(rad=nr), kart, nr, "fra")
        for nr in lest.hoppet_over[Radslag.SUM]
    ]
    ut += [
        funn(
            "rad_gjelder_ikke",
            gjelderikketekst.GJELDER_IKKE.format(
                rad=nr, sitat=sitat(verdi), kolonne=bokstaver(kart.kolonner[felt])
            ),
            kart,
            nr,
            felt,
        )
        for nr, felt, verdi in lest.ikke_gjeldende
    ]
    if notater := lest.hoppet_over[Radslag.NOTAT]:
        melding = tekst.NOTATRADER.format(rader=ordlyd.rader(len(notater)), rad=notater[0])
        felt = "ansattnr" if kart.har("ansattnr") else "navn"
        ut.append(funn("notatrader", melding, kart, notater[0], felt))
    if uten := lest.uten_fravaer:
        forste = uten[0].rad % RADER_PER_TABELL
        melding = tekst.RADER_UTEN_FRAVAER.format(rader=ordlyd.rader(len(uten)), rad=forste)
        ut.append(funn("rader_uten_fravaer", melding, kart, forste, "fra"))
    return ut


def knytt_ansatte(lest: Fravaerslesing, register: Ansattregister) -> Fravaersliste:
    """The rows with the key of the employee each is about, or a fault when that is not clear."""
    kjente: dict[tuple[str | None, str | None], str] = {}

    def knytt(rad: FravaerRad) -> FravaerRad:
        ansatt = kjente.get((rad.ansatt, rad.navn))
        if ansatt is not None:
            return rad if rad.ansatt == ansatt else rad._replace(ansatt=ansatt)
        ny = _knytt(rad, lest.kart_for(rad.rad), register)
        if ny.ansatt is not None and ny.feil is rad.feil:
            kjente[rad.ansatt, rad.navn] = ny.ansatt
        return ny

    lest.rader.knytt(knytt)
    lest.rader.gi_til_forrige(_kan_gjelde)
    lest.uten_fravaer = [_knytt(r, lest.kart_for(r.rad), register) for r in lest.uten_fravaer]
    return lest.rader


def _kan_gjelde(rad: FravaerRad, over: str) -> FravaerRad:
    """A row of days without an employee may be about the one above: her case is not whole then."""
    koder = {feil.kode for feil in rad.feil}
    if "ansatt_mangler" not in koder or {"fra_mangler", "til_mangler"} <= koder:
        return rad
    feil = tuple(
        replace(f, melding=tekst.ANSATT_MANGLER_UNDER) if f.kode == "ansatt_mangler" else f
        for f in rad.feil
    )
    return rad._replace(ansatt=over, feil=feil)


def personer_i_radene(lest: Fravaerslesing) -> set[tuple[str, str | None]]:
    """(number, name) pairs stated together: who is who in a book without an employee list."""
    rader = (*lest.rader, *lest.uten_fravaer)
    sammen = {(rad.ansatt, rad.navn) for rad in rader if rad.ansatt and rad.navn}
    return {(nr, navnenokkel(navn)) for nr, navn in sammen if nr and navn}


def _knytt(rad: FravaerRad, kart: Tabellkart, register: Ansattregister) -> FravaerRad:
    felt = "ansattnr" if "ansattnr" in kart.kolonner else "navn"
    try:
        ansatt = register.finn(rad.ansatt, rad.navn)
    except Cellefeil as feil:
        if feil.kode == "ansatt_mangler" and any(annen.felt == felt for annen in rad.feil):
            return rad if rad.ansatt is None else rad._replace(ansatt=None)
        feilen = funn(feil.kode, feil.melding, kart, rad.rad, felt)
        skrevet = rad.ansatt if feil.kode == "ukjent_ansatt" else None
        if feil.kode == "ukjent_ansatt" and rad.ansatt is None and rad.navn is not None:
            skrevet = navnenokkel(rad.navn)
        return rad._replace(ansatt=skrevet, fravaer=None, feil=(feilen, *rad.feil))
    return rad if rad.ansatt == ansatt else rad._replace(ansatt=ansatt)
