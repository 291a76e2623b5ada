"""Reads the list of employees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok import stillinger
from sykefravaer_xl.bok.ansattregister import Nummerleser
from sykefravaer_xl.bok.celler import (
    Cellefeil,
    les_ja_nei,
    les_prosent,
    les_tall,
    les_tekst,
    sitat,
)
from sykefravaer_xl.bok.datoceller import les_enhver_dato, les_fodselsdato
from sykefravaer_xl.bok.egne_kolonner import les_egne
from sykefravaer_xl.bok.modell import AnsattRad, Tabellkart
from sykefravaer_xl.bok.rader import Minne, Rad, Radleser
from sykefravaer_xl.bok.skjema import ANSATTE
from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from decimal import Decimal

_MEST_STILLING: Final = 200
_INGEN_EGNE: Final[Mapping[str, str]] = {}


def les_ansatte(
    rader: Iterable[Rad], kart: Tabellkart, *, dato1904: bool, har_egne: bool = False
) -> tuple[tuple[AnsattRad, ...], Tabellkart]:
    """The employees in sheet order, and the map with the last row in use."""
    leser = _Ansattleser(dato1904=dato1904, har_egne=har_egne)
    lest = []
    siste = kart.overskriftsrad
    for rad in rader:
        if rad.har_noe(ANSATTE.overskrifter):
            siste = rad.nr
            lest.append(leser.les(rad))
    return stillinger.merk(lest, kart), replace(kart, siste_rad=siste)


class _Ansattleser:
    """Reads the rows of the list. What it made of a value it does not read again."""

    def __init__(self, *, dato1904: bool, har_egne: bool) -> None:
        self._har_egne = har_egne
        self._nr = Nummerleser()
        self._tekst: Minne[str] = Minne(les_tekst)
        self._tall: Minne[Decimal] = Minne(les_tall)
        self._fodt: Minne[date] = Minne(les_fodselsdato, dato1904=dato1904)
        self._dato: Minne[date] = Minne(les_enhver_dato, dato1904=dato1904)

    def les(self, rad: Rad) -> AnsattRad:
        """One employee, with the faults of the row."""
        leser = Radleser(rad)
        nr = leser.les("ansattnr", self._nr)
        navn = leser.les("navn", les_tekst)
        if nr is None and navn is None and not leser.feil:
            leser.meld("ansatt_mangler", tekst.ANSATT_MANGLER, "ansattnr")
        # nothing here governs a date: what cannot be read is told, and stops nobody
        lost = Radleser(rad)
        tekst_, dato = self._tekst.les, self._dato.les
        return AnsattRad(
            rad=rad.nr,
            ansatt=nr if nr is not None else navn and navnenokkel(navn),
            navn=navn,
            fodselsdato=leser.les("fodselsdato", self._fodt.les),
            leder=leser.les("leder", tekst_),
            leder_epost=leser.les("leder_epost", tekst_),
            timer_per_uke=leser.les("timer_per_uke", self._tall.les),
            stillingsprosent=leser.les(
                "stillingsprosent", _les_stilling, tallformat=rad.tallformat("stillingsprosent")
            ),
            unntak_agp=bool(leser.les("unntak_agp", les_ja_nei)),
            kjonn=lost.les("kjonn", tekst_),
            avdeling=lost.les("avdeling", tekst_),
            stilling=lost.les("stilling", tekst_),
            leder_telefon=lost.les("leder_telefon", tekst_),
            stedfortreder=lost.les("stedfortreder", tekst_),
            hr_kontakt=lost.les("hr_kontakt", tekst_),
            ansatt_fra=lost.les("ansatt_fra", dato),
            ansatt_til=lost.les("ansatt_til", dato),
            virksomhetsnr=lost.les("virksomhetsnr", tekst_),
            forskutterer=lost.les("forskutterer", les_ja_nei),
            fodselsnummer=lost.les("fodselsnummer", les_tekst),
            egne=les_egne(rad.verdier) if self._har_egne else _INGEN_EGNE,
            nummer_er_tall=nr in self._nr.tall,
            feil=tuple(leser.feil),
            varsler=tuple(lost.feil),
        )


def _les_stilling(verdi: object, *, tallformat: str | None) -> Decimal | None:
    if les_tekst(verdi) is None:
        return None
    prosent = les_prosent(verdi, tallformat=tallformat)
    if prosent is None or not 0 <= prosent <= _MEST_STILLING:
        raise Cellefeil(
            "tall_utenfor",
            tekst.TALL_UTENFOR.format(sitat=sitat(verdi), minst=0, mest=_MEST_STILLING),
        )
    return prosent
