"""Reads the sheets that steer the calculation: ``Sjekkpunkter`` and ``Innstillinger``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import lesetekst as tekst
from sykefravaer_xl.bok.celler import Cellefeil, les_heltall, les_ja_nei, les_tekst, sitat_navn
from sykefravaer_xl.bok.lesevalgord import felt_i, to_ganger
from sykefravaer_xl.bok.modell import SjekkpunktRad, Tabellkart, type_verdi
from sykefravaer_xl.bok.rader import Rad, Radleser, funn
from sykefravaer_xl.bok.skjema import SJEKKPUNKTER
from sykefravaer_xl.bok.skjema.innstillinger import INNSTILLING_NAVN
from sykefravaer_xl.bok.skjema.sjekkpunkter import ENHET_NAVN, REGNES_FRA_NAVN
from sykefravaer_xl.domene.tekst import ANSVARLIG
from sykefravaer_xl.grunn.normalisering import nokkel, slug
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sykefravaer_xl.grunn.feil import Funn

_HELTALL: Final = frozenset(
    {
        "varsel_dager",
        "lonnskjoring_dag",
        "egenmeldingsdager",
        "egenmeldingsdager_aar",
        "kostnad_per_dag",
    }
)
_JA_NEI: Final = frozenset({"navn_i_epost", "varsle_stedfortreder", "kopi_til_hr"})
_ENHET_ORD: Final[Mapping[str, str]] = {
    "dag": "dager",
    "dg": "dager",
    "kalenderdager": "dager",
    "uke": "uker",
    "måned": "maneder",
    "mnd": "maneder",
}
_ANSVARLIG_ORD: Final[Mapping[str, str]] = {
    "nærmeste leder": "leder",
    "lønningskontoret": "lonn",
    "lønnsteamet": "lonn",
    "bedriftshelsetjenesten": "bht",
    "verneombud": "tillitsvalgt",
    "den ansatte": "ansatt",
}
_REGNES_FRA_ORD: Final[Mapping[str, str]] = {
    "første dag i tilfellet": "tilfelle",
    "tilfelle fra": "tilfelle",
    "første 100 % dag": "hel_dag",
    "arbeidsgiverperioden slutter": "agp_slutt",
    "møte": "motedato",
    "siste kontakt": "sist_kontakt",
}


def les_sjekkpunkter(
    rader: Iterable[Rad], kart: Tabellkart
) -> tuple[tuple[SjekkpunktRad, ...], Tabellkart]:
    """The checkpoints in the clerk's order, and the map with the last row in use."""
    lest: list[SjekkpunktRad] = []
    sett: dict[str, int] = {}
    siste = kart.overskriftsrad
    for rad in rader:
        if not rad.har_noe(f for f in SJEKKPUNKTER.overskrifter if f in kart.kolonner):
            continue
        siste = rad.nr
        ny = _les_sjekkpunkt(Radleser(rad))
        if ny.id in sett:
            melding = tekst.SJEKKPUNKT_DOBBELT.format(sitat=sitat_navn(ny.navn), rad=sett[ny.id])
            feil = funn("sjekkpunkt_dobbelt", melding, kart, rad.nr, "navn")
            ny = replace(ny, feil=(*ny.feil, feil))
        sett.setdefault(ny.id, rad.nr)
        lest.append(ny)
    return tuple(lest), replace(kart, siste_rad=siste)


def sjekkpunktnavn(rader: Iterable[SjekkpunktRad]) -> dict[str, tuple[str, ...]]:
    """Id -> the names a checkpoint goes by: the clerk's own first, then the shipped one."""
    navn: dict[str, tuple[str, ...]] = {
        rad.id: (rad.navn,) for rad in rader if rad.id and rad.navn
    }
    for id_, sjekkpunkt in sjekkpunkter().items():
        navn[id_] = (*navn.get(id_, ()), sjekkpunkt.navn)
    return navn


def _les_sjekkpunkt(leser: Radleser) -> SjekkpunktRad:
    navn = leser.les("navn", les_tekst)
    id_ = leser.les("id", les_tekst)
    uten_id = id_ is None
    if id_ is None and navn is not None:
        id_ = _kjent_id(navn) or slug(navn)
    if navn is None and id_ is not None and id_ in sjekkpunkter():
        navn = sjekkpunkter()[id_].navn
    if not navn:
        leser.meld("sjekkpunkt_uten_navn", tekst.SJEKKPUNKT_UTEN_NAVN, "navn")
    aktiv = leser.les("aktiv", les_ja_nei)
    return SjekkpunktRad(
        rad=leser.rad.nr,
        id=slug(id_ or ""),
        navn=navn or id_ or "",
        aktiv=aktiv,
        regnes_fra=_velg(leser, "regnes_fra", _REGNES_FRA),
        antall=leser.les("antall", les_heltall),
        enhet=_velg(leser, "enhet", _ENHET),
        varsel_dager=leser.les("varsel_dager", _ikke_negativ),
        ansvarlig=_rolle(leser.les("ansvarlig", les_tekst)),
        hjemmel=leser.les("hjemmel", les_tekst),
        uten_id=uten_id,
        feil=tuple(leser.feil),
    )


def _kjent_id(navn: str) -> str | None:
    """Id of a shipped checkpoint that the clerk names without its id."""
    soker = nokkel(navn)
    return next((i for i, s in sjekkpunkter().items() if nokkel(s.navn) == soker), None)


class _Valg:
    """A short list of allowed words: key of the word -> our id, and a fault for all others."""

    def __init__(
        self, kode: str, melding: str, navn: Mapping[str, str], ord_: Mapping[str, str]
    ) -> None:
        self.kode = kode
        self.melding = melding
        self.lovlige = ", ".join(navn.values())
        self.ordbok = {nokkel(skrevet): id_ for skrevet, id_ in ord_.items()}
        self.ordbok |= {nokkel(id_): id_ for id_ in navn}
        self.ordbok |= {nokkel(vist): id_ for id_, vist in navn.items()}


_REGNES_FRA: Final = _Valg(
    "regnes_fra_ukjent", tekst.REGNES_FRA_UKJENT, REGNES_FRA_NAVN, _REGNES_FRA_ORD
)
_ROLLER: Final = {
    nokkel(ord_): id_
    for ord_, id_ in (
        *_ANSVARLIG_ORD.items(),
        *((navn, id_) for id_, navn in ANSVARLIG.items()),
        *((id_, id_) for id_ in ANSVARLIG),
    )
}
_ENHET: Final = _Valg("enhet_ukjent", tekst.ENHET_UKJENT, ENHET_NAVN, _ENHET_ORD)


def _velg(leser: Radleser, felt: str, valg: _Valg) -> str | None:
    skrevet = leser.les(felt, les_tekst)
    if skrevet is None:
        return None
    funnet = valg.ordbok.get(nokkel(skrevet))
    if funnet is None:
        melding = valg.melding.format(sitat=sitat_navn(skrevet), lovlige=valg.lovlige)
        leser.meld(valg.kode, melding, felt)
    return funnet


def _rolle(skrevet: str | None) -> str | None:
    """The id of a role; any other word as it is written, which stops nothing and is told."""
    return None if skrevet is None else _ROLLER.get(nokkel(skrevet), skrevet)


def les_innstillinger(rader: Iterable[Rad]) -> tuple[dict[str, type_verdi], tuple[Funn, ...]]:
    """Setting -> value, and findings about settings that cannot be used."""
    kjente = {nokkel(vist): felt for felt, vist in INNSTILLING_NAVN.items()}
    kjente |= {nokkel(felt): felt for felt in INNSTILLING_NAVN}
    verdier: dict[str, type_verdi] = {}
    alle: list[Funn] = []
    for rad in rader:
        leser = Radleser(rad)
        navn = leser.les("innstilling", les_tekst)
        if navn is not None:
            felt = kjente.get(nokkel(navn))
            if felt is None and (lesing := felt_i(navn)) is not None:
                skrevet = leser.les("verdi", les_tekst)
                if skrevet and verdier.setdefault(f"les.{lesing}", skrevet) != skrevet:
                    raise to_ganger(lesing)
            elif felt is None:
                lovlige = ", ".join(INNSTILLING_NAVN.values())
                melding = tekst.INNSTILLING_UKJENT.format(sitat=sitat_navn(navn), lovlige=lovlige)
                leser.meld("innstilling_ukjent", melding, "innstilling")
            elif (verdi := _verdi(leser, felt)) is not None:
                verdier[felt] = verdi
        alle += leser.feil
    return verdier, tuple(alle)


def _verdi(leser: Radleser, felt: str) -> type_verdi:
    if felt in _HELTALL:
        return leser.les("verdi", _ikke_negativ)
    if felt in _JA_NEI:
        return leser.les("verdi", les_ja_nei)
    skrevet = leser.les("verdi", les_tekst)
    return skrevet.casefold() if skrevet is not None and felt == "profil" else skrevet


def _ikke_negativ(verdi: object) -> int | None:
    tall = les_heltall(verdi)
    if tall is not None and tall < 0:
        raise Cellefeil("heltall_negativt", tekst.HELTALL_NEGATIVT.format(sitat=sitat_navn(verdi)))
    return tall
