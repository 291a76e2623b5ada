"""Columns that say another thing than those that are read: reading stops and names both cells.

«Ferie» under Fraværskode beside «Sykmelding» under Fraværstype, «Første fraværsdag» that is not
Fra, days of egenmelding beside «Sykmeldt fra»: which is right nobody but the clerk knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from arkbok.adresse import bokstaver
from sykefravaer_xl.bok import motsigelsestekst as tekst
from sykefravaer_xl.bok.celler import les_tall, om_mulig
from sykefravaer_xl.bok.datoceller import les_dato
from sykefravaer_xl.bok.kolonnelesere import Typeleser
from sykefravaer_xl.bok.lesefeil import LeseFeil
from sykefravaer_xl.bok.tabellfunn import i_kolonne
from sykefravaer_xl.bok.typenavn import les_type, typeord
from sykefravaer_xl.grunn.normalisering import navnenokkel, nokkel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sykefravaer_xl.bok.fravaerstabeller import Arktabell
    from sykefravaer_xl.bok.lesevalg import Lesevalg
    from sykefravaer_xl.bok.tabellfunn import Topp

_SAMME_DAG: Final = {"fra": ("forste", "first"), "til": ("siste", "last")}
"""In a heading that can be of no other first day: «Startdato» may be that of the employment."""
_ANTALL: Final = ("antall", "ant", "dager", "dagar", "dg")


def andre_like(tabell: Arktabell) -> list[tuple[str, int, int]]:
    """Field, column read and column not read, where both say the same by their headings."""
    if len(tabell.grupper) > 1:
        return []
    ut: list[tuple[str, int, int]] = []
    felter = ["type", "fra", "til"]
    if "ansattnr" not in tabell.grupper[0].kolonner:
        felter.append("navn")
    for felt in felter:
        lest = tabell.grupper[0].kolonner.get(felt)
        for treff in tabell.rad.treff:
            n = nokkel(tabell.rad.tekster[treff.kolonne])
            sikker = felt in ("type", "navn") or any(o in n for o in _SAMME_DAG[felt])
            if lest is not None and treff.felt == felt and treff.kolonne != lest and sikker:
                ut.append((felt, lest, treff.kolonne))
    return ut


def krev_enige(tabell: Arktabell, topp: Topp, valg: Lesevalg) -> None:
    """Raises LeseFeil where two columns for one field disagree in a row."""
    for felt, lest, annen in andre_like(tabell):
        if felt == "navn":
            _krev_en_person(tabell, topp, lest, annen)
            continue
        les = _dato if felt != "type" else _type(valg)
        for nr, rad in enumerate(topp[tabell.rad.rad :], start=tabell.rad.rad + 1):
            a, b = (les(rad[k - 1]) if len(rad) >= k else None for k in (lest, annen))
            if a is not None and b is not None and a != b:
                raise LeseFeil(
                    "ulike_kolonner",
                    tekst.ULIKE_KOLONNER.format(
                        ark=tabell.ark,
                        a=f"{bokstaver(lest)}{nr}",
                        b=f"{bokstaver(annen)}{nr}",
                        a_hode=tabell.rad.tekster[lest],
                        b_hode=tabell.rad.tekster[annen],
                    ),
                )


def _krev_en_person(tabell: Arktabell, topp: Topp, lest: int, annen: int) -> None:
    """Raises LeseFeil where one name in the column read has two in the other that may be it."""
    sett: dict[str, str] = {}
    for nr, rad in enumerate(topp[tabell.rad.rad :], start=tabell.rad.rad + 1):
        a, b = (_navn(i_kolonne(rad, k)) for k in (lest, annen))
        if a is not None and b is not None and sett.setdefault(a, b) != b:
            raise LeseFeil(
                "ulike_kolonner",
                tekst.TO_NAVN.format(
                    ark=tabell.ark,
                    a=bokstaver(lest),
                    b=f"{bokstaver(annen)}{nr}",
                    a_hode=tabell.rad.tekster[lest],
                    b_hode=tabell.rad.tekster[annen],
                ),
            )


def _navn(verdi: object) -> str | None:
    """The key of a name; None for what has no letters."""
    if not isinstance(verdi, str) or not any(t.isalpha() for t in verdi):
        return None
    return navnenokkel(verdi)


def _dato(verdi: object) -> object:
    return om_mulig(les_dato, verdi)


def _type(valg: Lesevalg) -> Callable[[object], object]:
    leser = Typeleser(valg.koder, skjult=True)

    def les(verdi: object) -> object:
        funnet = om_mulig(leser, verdi)
        return None if funnet is None else funnet.type

    return les


def typedager(tabell: Arktabell, ulest: Mapping[int, str]) -> Iterator[int]:
    """Columns of how many days were of another type than the heading of Fra states."""
    if any("type" in g.kolonner or g.type_i_overskrift is None for g in tabell.grupper):
        return
    egne = {t.type for g in tabell.grupper if (t := les_type(g.type_i_overskrift)) is not None}
    for kolonne, overskrift in ulest.items():
        n = nokkel(overskrift)
        if not any(o in n for o in _ANTALL):
            continue
        for o in _ANTALL:
            n = n.removeprefix(o).removesuffix(o)
        ord_ = typeord(n) or typeord(n.removesuffix("s"))
        if ord_ is not None and (slag := les_type(ord_)) is not None and slag.type not in egne:
            yield kolonne


def krev_ingen_typedager(tabell: Arktabell, topp: Topp, ulest: Mapping[int, str]) -> None:
    """Raises LeseFeil where days of another absence are counted, and nothing says when."""
    for kolonne in typedager(tabell, ulest):
        for nr, rad in enumerate(topp[tabell.rad.rad :], start=tabell.rad.rad + 1):
            tall = om_mulig(les_tall, i_kolonne(rad, kolonne))
            if tall:
                fra = tabell.grupper[0].kolonner["fra"]
                melding = tekst.TYPEDAGER.format(
                    sted=f"{tabell.ark}!{bokstaver(kolonne)}{nr}",
                    overskrift=ulest[kolonne],
                    fra=f"{bokstaver(fra)}{nr}",
                )
                raise LeseFeil("uleste_typedager", melding)
