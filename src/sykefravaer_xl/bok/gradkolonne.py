"""Which column is the grade: by the clerk's word, by its heading, or asked about.

A per cent beside «Stilling» is most often the size of a post, not how sick somebody is: read as
the grade it would give wrong dates and wrong money in silence.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import gradkolonnetekst as tekst
from sykefravaer_xl.bok import gradvalg, overskriftsord
from sykefravaer_xl.bok.celler import er_tom, les_prosent, om_mulig
from sykefravaer_xl.bok.kolonnelesere import Typeleser
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.sitering import som_argument
from sykefravaer_xl.bok.tabellfunn import i_kolonne
from sykefravaer_xl.bok.tabellgrupper import PERSON
from sykefravaer_xl.domene.fravaer import Fravaerstype
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.normalisering import nokkel, rens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sykefravaer_xl.bok.fravaerstabeller import Arktabell
    from sykefravaer_xl.bok.lesevalg import Lesevalg
    from sykefravaer_xl.bok.tabellfunn import Overskriftsrad, Topp

HEL: Final = ("100", "100prosent", "1", "10")
"""Keys of what says «the whole of it»: 100, «100 %», 1 and 1.0."""
_PROSENT: Final = frozenset(nokkel(o) for o in ("prosent", "pst", "percent", "percentage"))
"""Headings of a per cent that do not say of what."""
_STILLING: Final = tuple(nokkel(o) for o in ("stilling", "ansettelse", "arbeidsforhold"))
"""In a heading of somebody's post."""
_STILLINGSORD: Final = frozenset(nokkel(o) for o in ("yrke", "tittel", "funksjon", "rolle"))
_FLERE: Final = 2
"""So many employees with the same odd thing have not all made a typing error."""


def ubrukt_svar(tabeller: Sequence[Arktabell], valg: Lesevalg) -> Iterable[Funn]:
    """What is told of an answer that no table has the column of."""
    if valg.gradkolonne is not None and not any(er_valgt(t, valg) for t in tabeller):
        melding = tekst.GRADKOLONNE_MANGLER.format(overskrift=rens(valg.gradkolonne)[:40])
        yield Funn("gradkolonne_mangler", melding, ark=tabeller[0].ark)


def kan_spoerres_om(tabell: Arktabell) -> bool:
    """Whether all rows may be needed to tell what a column of per cents is."""
    return _uklar_kolonne(tabell) is not None


def krev_klar(tabell: Arktabell, topp: Topp, valg: Lesevalg) -> None:
    """Raises LeseFeil where the grade may be a share of a post, or two columns disagree."""
    if er_valgt(tabell, valg):
        return
    _krev_ingen_stilling(tabell, topp, valg)
    _krev_en(tabell, topp)


def er_valgt(tabell: Arktabell, valg: Lesevalg) -> bool:
    """Whether she has said which column of the table is the grade, or that none is."""
    return gradvalg.er_valgt(tabell.rad, tabell.grupper, valg)


def ulike(tabell: Arktabell, a: int, b: int) -> LeseFeil:
    """The fault of two columns that may both be the grade, and disagree."""
    rad = tabell.rad
    svar_a, svar_b = (_svar(rad, k) for k in (a, b))
    melding = tekst.ULIKE_GRADER.format(
        a=rad.tekster[a], b=rad.tekster[b], ark=tabell.ark, svar_a=svar_a, svar_b=svar_b
    )
    return LeseFeil("ulike_grader", melding)


def _krev_en(tabell: Arktabell, topp: Topp) -> None:
    """Raises LeseFeil where two columns of grades disagree."""
    kolonner = [t.kolonne for t in tabell.rad.treff if t.felt == "grad"]
    if len(tabell.grupper) > 1 or len(kolonner) < 2:
        return
    a, b = kolonner[:2]
    verdier = [tuple(i_kolonne(r, k) for k in (a, b)) for r in topp[tabell.rad.rad :]]
    if any(x != y for x, y in verdier if x is not None and y is not None):
        raise ulike(tabell, a, b)


def _krev_ingen_stilling(tabell: Arktabell, topp: Topp, valg: Lesevalg) -> None:
    kolonne = _uklar_kolonne(tabell)
    if kolonne is None:
        return
    rader = topp[tabell.rad.rad :]
    verdier = [v for r in rader if not er_tom(v := i_kolonne(r, kolonne))]
    if all(nokkel(str(v)) in HEL for v in verdier):  # the same whichever it is
        return
    stilling = _stilling_ved(tabell.rad, kolonne)
    if stilling is not None:
        grunn = tekst.VED_STILLING.format(stilling=stilling)
    else:
        nr = _rad_med_hele_dager(tabell, rader, kolonne, valg)
        if nr is None:
            return
        grunn = tekst.LIK_FOR_ALLE_TYPER.format(rad=nr)
    melding = tekst.STILLINGSPROSENT.format(
        kolonne=bokstaver(kolonne),
        overskrift=tabell.rad.tekster[kolonne],
        ark=tabell.ark,
        grunn=grunn,
        svar=_svar(tabell.rad, kolonne),
    )
    raise LeseFeil("uklar_stillingsprosent", melding)


def _uklar_kolonne(tabell: Arktabell) -> int | None:
    """A column read as the grade that heads a per cent of nothing, among what is said of her."""
    kolonner = tabell.grupper[0].kolonner
    kolonne = kolonner.get("grad")
    if len(tabell.grupper) > 1 or kolonne is None:
        return None
    if nokkel(tabell.rad.tekster[kolonne]) not in _PROSENT:
        return None
    staar_forst = kolonne < kolonner.get("fra", 0)
    return kolonne if staar_forst or _stilling_ved(tabell.rad, kolonne) is not None else None


def _stilling_ved(rad: Overskriftsrad, kolonne: int) -> str | None:
    """The heading of a post right before the column, or above both."""
    for k in (kolonne - 1, kolonne):
        hode = (rad.tekster if k < kolonne else rad.over).get(k, "")
        if _er_stilling(hode):
            return hode
    gruppe = max((k for k in rad.over if k <= kolonne), default=0)
    # one word above the table is its title
    if len(rad.over) > 1 and _er_stilling(hode := rad.over.get(gruppe, "")):
        return hode
    return None


def _er_stilling(overskrift: str) -> bool:
    n = nokkel(overskrift)
    if overskriftsord.ligner(overskrift) is not None:  # «Stillingsprosent», «Ansettelsesdato»
        return False
    return n in _STILLINGSORD or any(o in n for o in _STILLING)


def _rad_med_hele_dager(
    tabell: Arktabell, rader: Topp, kolonne: int, valg: Lesevalg
) -> int | None:
    """The first row of whole days with a part, where that is each employee's own number.

    None where a cell is empty, or one employee has two numbers: then it is of the absence.
    """
    kolonner = tabell.grupper[0].kolonner
    hvem = next((kolonner[f] for f in PERSON if f in kolonner), None)
    if hvem is None or "type" not in kolonner:
        return None
    les = Typeleser(valg.koder, skjult=True)
    per_ansatt: defaultdict[str, set[object]] = defaultdict(set)
    hele: dict[str, int] = {}
    for nr, rad in enumerate(rader, start=tabell.rad.rad + 1):
        slag = om_mulig(les, i_kolonne(rad, kolonner["type"]))
        if slag is None:
            continue
        prosent = om_mulig(les_prosent, i_kolonne(rad, kolonne))
        if prosent is None:
            return None
        ansatt = str(i_kolonne(rad, hvem))
        per_ansatt[ansatt].add(prosent)
        helt = slag.type is Fravaerstype.EGENMELDING or not slag.type.rad.med_grad
        if helt and nokkel(str(i_kolonne(rad, kolonne))) not in HEL:
            hele.setdefault(ansatt, nr)
    if len(hele) < _FLERE or any(len(verdier) > 1 for verdier in per_ansatt.values()):
        return None
    return min(hele.values())


def _svar(rad: Overskriftsrad, kolonne: int) -> str:
    """How she points out a column: by its heading, or its letter where that is no sure answer."""
    hode = rad.tekster[kolonne]
    like = [k for k, t in rad.tekster.items() if nokkel(t) == nokkel(hode)]
    usikker = len(like) > 1 or any(tegn in hode for tegn in '",;')
    return bokstaver(kolonne) if usikker else som_argument(hode)
