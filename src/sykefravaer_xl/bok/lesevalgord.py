"""Settings of the reading as words: ``grad=brøk``, or a row of ``Innstillinger``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import Cellefeil
from sykefravaer_xl.bok.datoorden import Orden
from sykefravaer_xl.bok.gradskala import Skala
from sykefravaer_xl.bok.kolonnelesere import kodenokkel
from sykefravaer_xl.bok.lesevalg import Dagregning, Lesevalg
from sykefravaer_xl.bok.skjema.fravaerskoder import IKKE_FRAVAER
from sykefravaer_xl.bok.typenavn import les_type
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.normalisering import nokkel, rens

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

NAVN: Final[Mapping[str, str]] = {
    "ark": "Ark med fravær",
    "grad": "Grad er skrevet som",
    "datoer": "Datoer er skrevet som",
    "type": "Kolonne for type",
    "gradkolonne": "Kolonne for grad",
    "alle": "Alle rader er",
    "dager": "Antall dager er",
    "klokkeslett": "Klokkeslett er",
}
"""Name on the command line -> what stands in the column Innstilling."""
KODE_FELT: Final = "kode."
"""How the name of a setting for a code begins."""
KODE: Final = "Fraværskode"
"""A row «Fraværskode 101» says what the clerk's own code means."""
_KODEORD: Final = ("kode", nokkel(KODE))
_ETTER_NAVN: Final = {nokkel(n): felt for felt, n in NAVN.items()} | {n: n for n in NAVN}
_VALG: Final[Mapping[str, Mapping[str, Any]]] = {
    "grad": {"prosent": Skala.PROSENT, "brøk": Skala.BROK, "brøker": Skala.BROK},
    "datoer": {
        "dag-måned": Orden.DAG,
        "dag måned": Orden.DAG,
        "måned-dag": Orden.MAANED,
        "måned dag": Orden.MAANED,
    },
    "dager": {d.value: d for d in Dagregning},
    "klokkeslett": {"hele-dager": True, "del-av-dag": False},
}
_LOVLIG: Final = {
    "grad": "prosent, brøk",
    "datoer": "dag-måned, måned-dag",
    "dager": "kalenderdager, arbeidsdager",
    "klokkeslett": "hele-dager, del-av-dag",
    "alle": "sykmelding, egenmelding …",
}


class UgyldigValgFeil(SykefravaerFeil):
    """A setting with a name or a value that means nothing."""

    kode = "ugyldig_valg"


def felt_i(navn: str) -> str | None:
    """``grad`` for «Grad er skrevet som», ``kode.101`` for «Fraværskode 101»; None for others."""
    ren = rens(navn)
    felt = _ETTER_NAVN.get(nokkel(ren)) or _ETTER_NAVN.get(ren.casefold())
    if felt is not None:
        return felt
    for skille in (".", " ", ":"):
        ord_, funnet, kode = ren.partition(skille)
        if funnet and kode.strip() and nokkel(ord_) in _KODEORD:
            return f"{KODE_FELT}{kode.strip()}"
    return None


def vist_navn(felt: str) -> str:
    """What stands in the column Innstilling."""
    kode = felt.removeprefix(KODE_FELT)
    return NAVN[felt] if kode == felt else f"{KODE} {kode}"


def ett_valg(navn: str, verdi: str) -> Lesevalg:
    """One setting; raises UgyldigValgFeil."""
    felt, ren = felt_i(navn), rens(verdi)
    if felt is None:
        lovlige = ", ".join((*NAVN, "kode.KODEN"))
        raise UgyldigValgFeil(tekst.VALG_UKJENT.format(navn=navn[:40], lovlige=lovlige))
    if felt.startswith(KODE_FELT):
        fri = not ren or nokkel(ren) == nokkel(IKKE_FRAVAER)
        kode = kodenokkel(felt.removeprefix(KODE_FELT))
        return Lesevalg(koder={kode: "" if fri else _type(felt, ren)})
    if felt == "ark":
        return Lesevalg(ark=tuple(d for d in (rens(d) for d in ren.split(";")) if d))
    if felt == "type":
        return Lesevalg(type=ren or None)
    if felt == "gradkolonne":
        return Lesevalg(gradkolonne=ren or None)
    if felt == "alle":
        return Lesevalg(alle=_type(felt, ren))
    valgt = {nokkel(n): v for n, v in _VALG[felt].items()}.get(nokkel(ren))
    if valgt is None:
        raise _ugyldig(felt, ren)
    return Lesevalg(**{felt: valgt})


def to_ganger(felt: str) -> UgyldigValgFeil:
    """The fault of a setting that one source has twice, with two values."""
    return UgyldigValgFeil(tekst.VALG_TO_GANGER.format(navn=vist_navn(felt)))


def ett_til(valg: Lesevalg, navn: str, verdi: str) -> Lesevalg:
    """Settings of one source and one more of it; raises UgyldigValgFeil.

    A code may be named twice there («7» and «07»), but not with two meanings.
    """
    nytt = ett_valg(navn, verdi)
    for kode, ord_ in nytt.koder.items():
        if kode in valg.koder and nokkel(valg.koder[kode]) != nokkel(ord_):
            raise to_ganger(f"{KODE_FELT}{kode}")
    return valg.og(nytt)


def fra_par(par: Iterable[tuple[str, str]]) -> Lesevalg:
    """Several settings, to be kept; raises UgyldigValgFeil."""
    valg = Lesevalg()
    for navn, verdi in par:
        felt = felt_i(navn)
        valg = ett_til(valg, navn, verdi).og(Lesevalg(nye=((felt or navn, rens(verdi)),)))
    return valg


def uten_kjente(valg: Lesevalg, koder: Container[str]) -> Lesevalg:
    """The settings, with no code to be kept that the book already has a row for."""
    nye = tuple(
        (felt, verdi)
        for felt, verdi in valg.nye
        if not felt.startswith(KODE_FELT) or kodenokkel(felt.removeprefix(KODE_FELT)) not in koder
    )
    return replace(valg, nye=nye)


def del_sett(skrevet: str) -> tuple[str, str]:
    """``grad=brøk`` in two; raises UgyldigValgFeil."""
    navn, er_lik, verdi = skrevet.partition("=")
    if not er_lik:
        raise UgyldigValgFeil(tekst.VALG_UTEN_VERDI.format(skrevet=skrevet[:60]))
    return navn.strip(), verdi.strip()


def _type(felt: str, ren: str) -> str:
    try:
        les_type(ren)
    except Cellefeil:
        raise _ugyldig("alle" if felt == "alle" else felt, ren) from None
    return ren


def _ugyldig(felt: str, verdi: str) -> UgyldigValgFeil:
    lovlig = _LOVLIG.get(felt, _LOVLIG["alle"])
    melding = tekst.VALG_UGYLDIG.format(verdi=verdi[:40], navn=felt, lovlig=lovlig)
    return UgyldigValgFeil(melding)
