"""Every table of absences in a book, whatever form its sheets have.

A sheet gives no table, one, or several (groups side by side). All tables that surely hold
absences are read as one list; what only looks like one is named, not read.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import (
    arkvalg,
    dagkolonner,
    dagtypekolonner,
    delavdag,
    gradertvakt,
    gradvalg,
    hodefelt,
    kryss,
    overskriftsord,
    skjema,
    tabellfunn,
)
from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.arkvalg import Arkfunn
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.resultatkolonner import finn_resultatkolonner
from sykefravaer_xl.bok.sitering import som_argument
from sykefravaer_xl.bok.skjema import arknavn
from sykefravaer_xl.bok.tabellfunn import under
from sykefravaer_xl.bok.tabellgrupper import (
    PERSON,
    Gruppe,
    ToListerFeil,
    UklareGrupperFeil,
    grupper,
)
from sykefravaer_xl.bok.typekolonne import (
    FlereTypekolonnerFeil,
    Typekolonne,
    finn_typekolonne,
    kan_vaere_helse,
)
from sykefravaer_xl.grunn.normalisering import nokkel

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from sykefravaer_xl.bok.lesevalg import Dager, Lesevalg
    from sykefravaer_xl.bok.modell import Typekilde
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Topp

_FELLES: Final = (*PERSON, "fornavn", "fodselsdato", "leder", "timer_per_uke", "unntak_agp")
_AVSTAND: Final = 2
"""Headings right above each other are one heading over two rows."""
_SIKRE: Final = ("type", "grad", "arbeidede_timer")
"""A table with none of these may just as well list when people started and left."""


@dataclass(frozen=True, slots=True)
class Arktabell:
    """The absence table of one sheet: its headings, and its groups of columns."""

    ark: str
    rad: Overskriftsrad
    grupper: tuple[Gruppe, ...]
    faste: Mapping[str, object] = field(default_factory=dict)
    type: Typekolonne | None = None
    """The column of types, where the first group has one."""
    dager: Dager | None = None
    """How Til is found where no column says it."""
    resultat: Mapping[str, int] = field(default_factory=dict)
    """Our own result columns."""
    kontroll: Mapping[str, int] = field(default_factory=dict)
    """Columns of hours, days and parts of a day (``delavdag``), and of ja and nei to gradert."""
    typekilde: Typekilde = "overskrift"
    feil: LeseFeil | None = None
    """Why it cannot be read for certain; told when it is one of those to be read."""

    def under_fra(self, topp: Topp) -> list[object]:
        """What stands under Fra, in all groups."""
        alle = (g.kolonner["fra"] for g in self.grupper)
        return [verdi for kolonne in alle for verdi in under(topp, self.rad.rad, kolonne)]

    @property
    def sikker(self) -> bool:
        """Whether it surely holds absences."""
        return gradertvakt.FELT in self.kontroll or any(
            g.type_i_overskrift is not None or any(f in g.kolonner for f in _SIKRE)
            for g in self.grupper
        )

    @property
    def uten_type(self) -> bool:
        """Whether nothing says what the rows are."""
        return any(g.type_i_overskrift is None and "type" not in g.kolonner for g in self.grupper)

    @property
    def funn(self) -> Arkfunn:
        """The sheet and the columns of the first group."""
        return Arkfunn(self.ark, replace(self.rad, kolonner=self.grupper[0].kolonner))


@dataclass(frozen=True, slots=True)
class Fravaerstabeller:
    """The tables to read, and the sheets that were passed over."""

    tabeller: tuple[Arktabell, ...]
    skjulte: tuple[str, ...] = ()
    """Hidden sheets with a table of absences."""
    usikre: tuple[Arktabell, ...] = ()
    """Sheets that only look like one."""
    opptatte: tuple[str, ...] = ()
    """Sheets with absences and a name that is ours in this book."""
    andre: tuple[str, ...] = ()
    """Visible sheets of hers without such a table."""


def tabell_i(ark: str, topp: Topp, valg: Lesevalg) -> Arktabell | None:
    """The absence table of a sheet; None where it has none. Raises LeseFeil where unclear."""
    rad = tabellfunn.finn_overskriftsrad(topp, tabellfunn.FRAVAER)
    if rad is None:
        return None
    rad, dager = dagkolonner.finn(topp, rad, valg)
    if not rad.har("fra") or not (rad.har("til") or rad.har("type") or dager):
        return None
    rad, gradert = gradertvakt.skill_ut(_med_navn(rad), topp)
    faste = {} if any(rad.har(f) for f in PERSON) else hodefelt.les_hode(topp, rad.rad)
    if not any(rad.har(f) or f in faste for f in PERSON):
        navn = hodefelt.navn_i_arknavn(ark)
        if navn is None:
            return None
        faste = {**faste, "navn": navn}
    try:
        funnet = gradvalg.velg(rad, grupper(rad), valg)
    except (UklareGrupperFeil, ToListerFeil) as feil:
        vist = ", ".join(f"{bokstaver(k)} («{rad.tekster[k]}»)" for k in feil.kolonner)
        if isinstance(feil, ToListerFeil):
            melding = tekst.TO_LISTER.format(ark=ark, kolonner=vist)
            raise LeseFeil("to_lister", melding) from None
        melding = tekst.UKLARE_PAR.format(ark=ark, kolonner=vist)
        raise LeseFeil("uklare_par", melding) from None
    egen_mal = arkvalg.heter(ark, skjema.FRAVAER.ark)
    opptatt = {k for g in funnet for k in g.kolonner.values()}
    resultat = finn_resultatkolonner(rad.tekster, opptatt, egen_mal=egen_mal)
    tabell = Arktabell(ark, rad, tuple(funnet), faste, dager=dager, resultat=resultat)
    tabell = _med_kryss(_med_type(tabell, topp, valg), topp, valg)
    if tabell.uten_type and valg.alle is None and (ord_ := overskriftsord.type_i_ark(ark)):
        egne = (Gruppe(g.kolonner, g.type_i_overskrift or ord_) for g in tabell.grupper)
        tabell = replace(tabell, grupper=tuple(egne), typekilde="ark")
    tabell = _med_dager(tabell, topp)
    brukt = {k for g in tabell.grupper for k in g.kolonner.values()} | set(resultat.values())
    uklart = tabell.feil or _annen_tabell(ark, topp, rad)
    kontroll = {f: k for f, k in gradert.items() if k not in brukt}
    return replace(tabell, kontroll={**delavdag.finn(rad, brukt), **kontroll}, feil=uklart)


def _annen_tabell(ark: str, topp: Topp, rad: Overskriftsrad) -> LeseFeil | None:
    """The fault of a sheet with another table above, which the better headings would hide."""
    over = tabellfunn.finn_overskriftsrad(topp[: rad.rad - 1], tabellfunn.FRAVAER)
    if over is None or rad.rad - over.rad < _AVSTAND:
        return None
    if not over.har("fra", "til") or not any(over.har(f) for f in PERSON):
        return None  # «Fra 01.01.2026 til 29.11.2026» above a report is none
    melding = tekst.NYE_OVERSKRIFTER.format(ark=ark, forste=over.rad, rad=rad.rad)
    return LeseFeil("nye_overskrifter", melding)


def _med_navn(rad: Overskriftsrad) -> Overskriftsrad:
    """The heading row with a name that stands in two columns."""
    if rad.har("navn"):
        return rad
    nokler = {nokkel(t): k for k, t in sorted(rad.tekster.items(), reverse=True)}
    fornavn = next((k for n, k in nokler.items() if n in overskriftsord.FORNAVN), None)
    etternavn = next((k for n, k in nokler.items() if n in overskriftsord.ETTERNAVN), None)
    if fornavn is None or etternavn is None:
        return rad
    return replace(rad, kolonner={**rad.kolonner, "navn": etternavn, "fornavn": fornavn})


def _med_dager(tabell: Arktabell, topp: Topp) -> Arktabell:
    """The table with its columns of single days, or with the fault where one is not clear."""
    rad = tabell.rad
    brukt = {k for g in tabell.grupper for k in g.kolonner.values()}
    brukt |= set(tabell.resultat.values())
    felles = {f: k for f, k in rad.kolonner.items() if f in _FELLES}
    try:
        dager = dagtypekolonner.finn(topp, rad, felles, brukt)
    except dagtypekolonner.UklareDagerFeil as feil:
        melding = tekst.UKLARE_TYPEDAGER.format(
            kolonne=bokstaver(feil.kolonne), overskrift=rad.tekster[feil.kolonne], ark=tabell.ark
        )
        return replace(tabell, feil=LeseFeil("uklare_typedager", melding))
    return replace(tabell, grupper=(*tabell.grupper, *dager))


def _med_type(tabell: Arktabell, topp: Topp, valg: Lesevalg) -> Arktabell:
    """The table with its column of types: by the clerk's word, its contents, or its heading."""
    forste = tabell.grupper[0]
    if len(tabell.grupper) > 1:
        return tabell
    etter_overskrift = forste.kolonner.get("type")
    if valg.type is not None:
        kolonne = tabell.rad.kolonne_med(valg.type)
        if kolonne is not None:
            skjult = kan_vaere_helse(tabell.rad.tekster[kolonne])
            funnet: Typekolonne | None = Typekolonne(kolonne, True, skjult)
            return _bruk(tabell, forste, funnet)
    andre = {k for f, k in forste.kolonner.items() if f != "type"}
    try:
        funnet = finn_typekolonne(
            topp, tabell.rad, {*andre, *tabell.resultat.values()}, etter_overskrift, valg.koder
        )
    except FlereTypekolonnerFeil as feil:
        a, b = (tabell.rad.tekster[k] for k in feil.kolonner)
        melding = tekst.FLERE_TYPEKOLONNER.format(ark=tabell.ark, a=a, b=b, sitert=som_argument(a))
        raise LeseFeil("flere_typekolonner", melding) from None
    return _bruk(tabell, forste, funnet)


def _med_kryss(tabell: Arktabell, topp: Topp, valg: Lesevalg) -> Arktabell:
    """The table with its columns of crosses, where nothing else says what the rows are."""
    if len(tabell.grupper) > 1 or not tabell.uten_type or valg.alle is not None:
        return tabell
    (gruppe,) = tabell.grupper
    brukt = {*gruppe.kolonner.values(), *tabell.resultat.values()}
    funnet = kryss.finn(topp, tabell.rad, brukt)
    if not funnet:
        return tabell
    kolonner = {**gruppe.kolonner, **funnet, "type": min(funnet.values())}
    return replace(tabell, grupper=(Gruppe(kolonner),))


def _bruk(tabell: Arktabell, gruppe: Gruppe, funnet: Typekolonne | None) -> Arktabell:
    if funnet is None:
        return tabell
    ny = Gruppe({**gruppe.kolonner, "type": funnet.kolonne}, gruppe.type_i_overskrift)
    return replace(tabell, grupper=(ny,), type=funnet)


def finn_tabeller(
    topper: Mapping[str, Topp], skjulte: Iterable[str], valg: Lesevalg
) -> Fravaerstabeller:
    """The tables of a book that are read together; none where the book has no such table.

    A sheet with one of our names may be hers: what surely holds absences is read with the others,
    or named where the book has our sheet ``Fravær``; what only looks like it is named.
    """
    skjult = set(skjulte)
    mulige = [ark for ark, topp in topper.items() if not (_er_hendelser(topp) or _er_tegnet(topp))]
    synlige = _tabeller(_uten(mulige, skjult, egne=False), topper, valg)
    stille = bool(synlige) or arkvalg.er_var_bok(topper)
    vare = _tabeller(_uten(mulige, skjult, egne=True), topper, valg, stille=stille)
    opptatte: list[Arktabell] = []
    if any(arkvalg.heter(ark, skjema.FRAVAER.ark) for ark in topper):
        opptatte = vare
    else:
        plass = {ark: nr for nr, ark in enumerate(topper)}
        hennes = [t for t in vare if not arkvalg.heter(t.ark, skjema.ANSATTE.ark) or t.sikker]
        synlige = sorted([*synlige, *hennes], key=lambda t: plass[t.ark])
    gjemte: list[Arktabell] = []
    if skjult:
        gjemte = _tabeller([a for a in mulige if a in skjult], topper, valg, stille=bool(synlige))
    funnet = synlige or gjemte
    fravaer = [t for t in funnet if not _er_ansettelser(t, topper[t.ark])] or funnet
    sikre = [t for t in fravaer if t.sikker or valg.alle is not None]
    valgte = sikre or sorted(fravaer, key=_vekt, reverse=True)[:1]
    navn = {t.ark for t in valgte}
    ansatte, _ = arkvalg.velg_ansatte(arkvalg.ansattlister(topper, navn))
    kjente = {*navn, ansatte.ark if ansatte is not None else ""}
    funnet_i = {t.ark for t in (*synlige, *vare)}
    andre = [a for a in _uten(mulige, skjult, egne=False) if a not in kjente | funnet_i]
    return Fravaerstabeller(
        tuple(valgte),
        tuple(t.ark for t in gjemte if t.ark not in kjente),
        tuple(t for t in (*funnet, *opptatte) if t.ark not in kjente and not t.sikker),
        tuple(t.ark for t in opptatte if t.ark not in kjente and t.sikker),
        tuple(andre),
    )


def _er_ansettelser(tabell: Arktabell, topp: Topp) -> bool:
    """Whether Fra and Til may be the days she was employed: a list of employees has them too."""
    rad = None if tabell.sikker else tabellfunn.finn_overskriftsrad(topp, tabellfunn.ANSATTE)
    if rad is None or rad.rad != tabell.rad.rad:
        return False
    fra = {gruppe.kolonner["fra"] for gruppe in tabell.grupper}
    return rad.kolonner.get("ansatt_fra") in fra


def _uten(ark: Iterable[str], skjult: Container[str], *, egne: bool) -> list[str]:
    """The visible sheets with a name of ours, or those without."""
    return [a for a in ark if a not in skjult and arkvalg.er_eget(a) is egne]


def _er_hendelser(topp: Topp) -> bool:
    """Our own sheet of events, whatever it is called: it has dates too."""
    rad = tabellfunn.finn_overskriftsrad(topp, tabellfunn.HENDELSER)
    return rad is not None and rad.har(*arkvalg.HENDELSER_KJENNETEGN)


def _er_tegnet(topp: Topp) -> bool:
    """Our own timeline."""
    return any(arknavn.TIDSLINJE_TITTEL in rad for rad in topp[:1])


def _tabeller(
    ark: Iterable[str], topper: Mapping[str, Topp], valg: Lesevalg, *, stille: bool = False
) -> list[Arktabell]:
    ut = []
    for navn in ark:
        try:
            tabell = tabell_i(navn, topper[navn], valg)
        except LeseFeil:
            if not stille:
                raise
            continue
        if tabell is not None:
            ut.append(tabell)
    return ut


def _vekt(tabell: Arktabell) -> tuple[bool, int, int]:
    return arkvalg.vekt(tabell.funn)
