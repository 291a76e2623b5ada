"""What a workbook says to an import: its rows, how it writes them, and who has which hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.ansattregister import les_ansattnr
from sykefravaer_xl.bok.celler import Cellefeil, er_tom
from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.skjema.fravaer import PERSON
from sykefravaer_xl.bok.stillinger import samlet
from sykefravaer_xl.importer.innkommende import Innperiode, timer
from sykefravaer_xl.importer.logg import Importlogg, radinnhold
from sykefravaer_xl.importer.tekst import MERKNAD_ARBEID, MERKNAD_REISE
from sykefravaer_xl.importer.tilstand import Bokrad

if TYPE_CHECKING:
    from decimal import Decimal

    from arkbok import Verdi
    from sykefravaer_xl.bok.modell import Bok, FravaerRad, Tabellkart
    from sykefravaer_xl.bok.rader import Rad

_PERSONFELT: Final = ("ansattnr", "fornavn", *(k.felt for k in PERSON))
_FELT: Final = ("ansattnr", "fra", "grad", "merknad", *(k.felt for k in PERSON))


def rader_i(bok: Bok, logg: Importlogg) -> list[Bokrad]:
    """The rows that can be read; those an import wrote and nobody has changed know their note."""
    eiere = logg.eiere()
    ut: list[Bokrad] = []
    for rad in bok.fravaer:
        if rad.ansatt is None or rad.fravaer is None:
            continue
        periode = _periode(rad)
        # of two rows alike only one is ours
        eier = eiere.pop(radinnhold(rad.ansatt, periode), "")
        ut.append(Bokrad(rad.ansatt, periode, rad.rad, eier, periode))
    return ut


def _periode(rad: FravaerRad) -> Innperiode:
    f = rad.fravaer
    if f is None:
        raise ValueError(rad.rad)
    return Innperiode(
        f.fra, f.til, f.type, f.grad, timer(rad.avtalte_timer), timer(rad.arbeidede_timer)
    )


def feilrader_i(bok: Bok) -> dict[str, int]:
    """Employee → the first of the rows that cannot be read."""
    ut: dict[str, int] = {}
    for rad in bok.fravaer:
        if rad.ansatt is not None and rad.fravaer is None:
            ut.setdefault(rad.ansatt, rad.rad)
    return ut


def navn_i(bok: Bok) -> dict[str, list[str]]:
    """Employee → the names the list of employees gives, else those of the rows."""
    ut: dict[str, list[str]] = {}
    for ansatt in bok.ansatte:
        if ansatt.ansatt is not None and ansatt.navn:
            ut.setdefault(ansatt.ansatt, []).append(ansatt.navn)
    i_lista = frozenset(ut)
    for rad in bok.fravaer:
        if rad.ansatt is not None and rad.navn and rad.ansatt not in i_lista:
            ut.setdefault(rad.ansatt, []).append(rad.navn)
    return ut


def uketimer_i(bok: Bok) -> dict[str, Decimal]:
    """Employee → agreed hours a week."""
    ut = {nr: a.timer_per_uke for nr, a in samlet(bok.ansatte).items() if a.timer_per_uke}
    for rad in bok.fravaer:
        if rad.ansatt is not None and rad.timer_per_uke is not None:
            ut.setdefault(rad.ansatt, rad.timer_per_uke)
    return ut


@dataclass(slots=True)
class Skrivemate:
    """How this book's rows are written, so that new ones are written alike."""

    datoer: dict[int, bool] = field(default_factory=dict)
    """Table → whether its last row's days are true dates, so that its format shows a day."""
    grad_som_andel: dict[int, bool] = field(default_factory=dict)
    """Table → whether the grade stands as 50 % or 0.5 and not as 50."""
    personer: dict[str, dict[str, Verdi]] = field(default_factory=dict)
    """Employee → number and person columns as they stand in the book."""
    med_merknad: set[int] = field(default_factory=set)
    """Rows where the clerk has a remark."""


def skrivemate(bok: Bok) -> Skrivemate:
    """The book's own way, from its rows; numbers of those without rows from the employee list."""
    ut = Skrivemate()
    ansatte = {rad.rad: rad.ansatt for rad in bok.fravaer}
    with apne(bok.sti) as kilde:
        for kart in bok.karter:
            ut.grad_som_andel[kart.nummer] = kart.grad_i_brok
            for rad in kilde.rader(kart, [f for f in _FELT if f in kart.kolonner]):
                _merk(ut, kart, rad, ansatte)
        if bok.ansatte_kart is not None:
            for rad in kilde.rader(bok.ansatte_kart, ("ansattnr", "navn")):
                try:
                    nokkel = les_ansattnr(rad.verdi("ansattnr"))
                except Cellefeil:
                    continue
                if nokkel is not None:
                    ut.personer.setdefault(nokkel, _verdier(rad.verdier, ("ansattnr", "navn")))
    for a in bok.ansatte:
        if a.ansatt is not None:
            ut.personer.setdefault(a.ansatt, {"navn": a.navn})
    return ut


def _merk(ut: Skrivemate, kart: Tabellkart, rad: Rad, ansatte: Mapping[int, str | None]) -> None:
    """Note how one row is written."""
    nr = kart.lopenummer(rad.nr)
    if nr not in ansatte:
        return
    if not er_tom(rad.verdi("fra")):
        ut.datoer[kart.nummer] = isinstance(rad.verdi("fra"), date | datetime)
    if not er_tom(rad.verdi("grad")) and not kart.grad_i_brok:
        ut.grad_som_andel[kart.nummer] = "%" in (rad.tallformat("grad") or "")
    if not er_tom(rad.verdi("merknad")) and not _er_var(rad.verdi("merknad")):
        ut.med_merknad.add(nr)
    ansatt = ansatte[nr]
    if ansatt is not None and (verdier := _verdier(rad.verdier, _PERSONFELT)):
        ut.personer[ansatt] = verdier


def _er_var(merknad: object) -> bool:
    """Whether a remark is one an import has written."""
    egen = MERKNAD_ARBEID.partition("{")[0]
    return isinstance(merknad, str) and (merknad == MERKNAD_REISE or merknad.startswith(egen))


def _verdier(verdier: Mapping[str, object], felt: tuple[str, ...]) -> dict[str, Verdi]:
    return {
        f: v
        for f in felt
        if isinstance(v := verdier.get(f), str | int | float | date) and not er_tom(v)
    }
