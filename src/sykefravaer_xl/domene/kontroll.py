"""What is wrong or odd in one employee's rows as a whole: faults stop, warnings stand beside."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.tekst import lag_funn
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sykefravaer_xl.domene.tidslinje import Lop
    from sykefravaer_xl.grunn.periode import Periode

SISTE_AAR: Final = 2199
AAR_FREM: Final = 2
LANG_RAD_DAGER: Final = 400
FLEST_RADER: Final = 8000
"""More rows than this are not one person's: a row a day is twenty years of them."""
YNGST: Final = 13
ELDST: Final = 80
_SYKMELDING: Final = Fravaerstype.SYKMELDING


def kontroller_rad(nummer: int, rad: Fravaer, forste_regelverk: date) -> list[Funn]:
    """Faults that one row alone shows."""
    if rad.til < rad.fra:
        return [
            lag_funn(
                "til_for_fra",
                ("fravaer", nummer, "til"),
                fra=vis_dato(rad.fra),
                til=vis_dato(rad.til),
            )
        ]
    if rad.fra < forste_regelverk:
        return [
            lag_funn(
                "dato_for_regelverk",
                ("fravaer", nummer, "fra"),
                dag=vis_dato(rad.fra),
                forste=vis_dato(forste_regelverk),
            )
        ]
    if rad.til.year > SISTE_AAR:
        return [lag_funn("dato_for_langt_frem", ("fravaer", nummer, "til"), dag=vis_dato(rad.til))]
    return []


def etter_hverandre(fravaer: Sequence[Fravaer]) -> bool:
    """Whether no row ends before it begins, or begins before the one above it has ended.

    Nearly every case is so, and much need not be asked about it.
    """
    slutt = date.min
    for fra, til, _, _ in fravaer:
        if not slutt < fra <= til:
            return False
        slutt = til
    return True


def kontroller_rader(
    fravaer: Sequence[Fravaer], forste_regelverk: date, *, i_orden: bool
) -> list[Funn]:
    """Faults that the rows show one by one; ``i_orden``: they stand ``etter_hverandre``."""
    if len(fravaer) > FLEST_RADER:
        antall = len(fravaer)
        sted = ("fravaer", FLEST_RADER)
        return [lag_funn("for_mange_rader", sted, antall=antall, flest=FLEST_RADER)]
    if i_orden and (
        not fravaer or (fravaer[0][0] >= forste_regelverk and fravaer[-1][1].year <= SISTE_AAR)
    ):
        return []
    return [
        funn
        for nummer, rad in enumerate(fravaer)
        for funn in kontroller_rad(nummer, rad, forste_regelverk)
    ]


def kontroller_ansatt(
    fodselsdato: date | None, tidligere: Sequence[Periode], forste_regelverk: date
) -> list[Funn]:
    """Faults in what is known about the person: dates the calendar or the rules cannot answer."""
    ut: list[Funn] = []
    if fodselsdato is not None and fodselsdato.year > SISTE_AAR:
        ut.append(
            lag_funn("dato_for_langt_frem", ("ansatt", "fodselsdato"), dag=vis_dato(fodselsdato))
        )
    for nummer, periode in enumerate(tidligere):
        sted = ("ansatt", "tidligere_sykepengedager", nummer)
        if periode.fra < forste_regelverk:
            ut.append(
                lag_funn(
                    "dato_for_regelverk",
                    sted,
                    dag=vis_dato(periode.fra),
                    forste=vis_dato(forste_regelverk),
                )
            )
        elif periode.til.year > SISTE_AAR:
            ut.append(lag_funn("dato_for_langt_frem", sted, dag=vis_dato(periode.til)))
    return ut


def overlapp(fravaer: Sequence[Fravaer]) -> tuple[list[Funn], list[Funn]]:
    """Sick notes that overlap: with another grade a fault of both rows, else a warning."""
    if etter_hverandre([rad for rad in fravaer if rad[2] is _SYKMELDING]):
        return [], []
    notater = sorted(
        (rad.fra, rad.til, rad.grad, nummer)
        for nummer, rad in enumerate(fravaer)
        if rad.type is _SYKMELDING
    )
    feil: dict[int, Funn] = {}
    varsler: list[Funn] = []
    aktive: list[tuple[date, date, int, int]] = []
    for rad in notater:
        fra, til, grad, nummer = rad
        aktive = [annen for annen in aktive if annen[1] >= fra]
        if any(annen[2] == grad for annen in aktive):  # one warning a note, however many it meets
            varsler.append(
                lag_funn("sammenslaatt", ("fravaer", nummer), fra=vis_dato(fra), til=vis_dato(til))
            )
        for annen in aktive:
            if annen[2] == grad:
                continue
            for en, to in ((rad, annen), (annen, rad)):
                if en[3] not in feil:
                    feil[en[3]] = lag_funn(
                        "overlappende_sykmeldinger",
                        ("fravaer", en[3]),
                        fra=vis_dato(en[0]),
                        til=vis_dato(en[1]),
                        grad=en[2],
                        annen_grad=to[2],
                    )
        aktive.append(rad)
    return [feil[nummer] for nummer in sorted(feil)], varsler


def rimelighet(
    fravaer: Sequence[Fravaer], tidslinje: Sequence[Lop], fodselsdato: date | None, i_dag: date
) -> list[Funn]:
    """Warnings about what is computable but odd."""
    if not tidslinje:
        return [_mangler_fodselsdato()] if fodselsdato is None else []
    ut: list[Funn] = []
    # the first and the last day tell of nearly every case that no row of it is odd
    forste, siste = tidslinje[0][0], tidslinje[-1][1]
    siste_aar, grense = date.fromordinal(siste).year, i_dag.year + AAR_FREM
    if siste_aar > grense or siste - forste >= LANG_RAD_DAGER:
        ut += _rare_rader(fravaer, grense)
    if fodselsdato is None:
        ut.append(_mangler_fodselsdato())
        return ut
    fodt = fodselsdato.year
    if siste_aar - fodt > ELDST or date.fromordinal(forste).year - fodt < YNGST:
        alder = max(fravaer).fra.year - fodt
        if not YNGST <= alder <= ELDST:
            ut.append(lag_funn("uvanlig_alder", ("ansatt", "fodselsdato"), alder=alder))
    return ut


def _mangler_fodselsdato() -> Funn:
    return lag_funn("mangler_fodselsdato", ("ansatt", "fodselsdato"))


def _rare_rader(fravaer: Sequence[Fravaer], siste_aar: int) -> Iterator[Funn]:
    for nummer, (fra, til, _, _) in enumerate(fravaer):
        if til.year > siste_aar:
            yield lag_funn("uvanlig_aar", ("fravaer", nummer, "til"), dag=vis_dato(til))
        elif (dager := til.toordinal() - fra.toordinal() + 1) > LANG_RAD_DAGER:
            sti = "fravaer", nummer
            yield lag_funn("lang_rad", sti, fra=vis_dato(fra), til=vis_dato(til), dager=dager)
