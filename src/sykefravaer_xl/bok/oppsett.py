"""From the sheets ``Sjekkpunkter`` and ``Innstillinger`` to the settings the core takes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from sykefravaer_xl.bok.skjema.arknavn import INNSTILLINGER_ARK
from sykefravaer_xl.bok.skjema.innstillinger import INNSTILLING_NAVN
from sykefravaer_xl.bok.smaafil import les_smaafil
from sykefravaer_xl.bok.tekst import FUNN
from sykefravaer_xl.domene.sak import Oppsett
from sykefravaer_xl.domene.tekst import ANSVARLIG
from sykefravaer_xl.grunn.feil import Funn
from sykefravaer_xl.lov.profiler import Profil, ProfilFeil, egen_profil, profiler
from sykefravaer_xl.lov.sjekkpunkter import Sjekkpunkt, Sjekkpunktversjon, sjekkpunkter
from sykefravaer_xl.lov.tekst import PROFIL

if TYPE_CHECKING:
    from sykefravaer_xl.bok.modell import Bok, SjekkpunktRad, Tabellkart

ENHET_DAGER: Final = {"dager": 1, "uker": 7}
GRENSER: Final = {
    "varsel_dager": (0, 365, 7),
    "lonnskjoring_dag": (1, 31, 12),
    "egenmeldingsdager": (1, 24, 0),
    "egenmeldingsdager_aar": (1, 365, 0),
}
"""Least, greatest and default value of a numeric setting; 0 = what the profile says."""


@dataclass(frozen=True, slots=True)
class Bokoppsett:
    """The settings of one workbook."""

    oppsett: Oppsett
    profil: str
    funn: tuple[Funn, ...]


def oppsett_fra(bok: Bok) -> Bokoppsett:
    """Settings of a workbook. What is not valid is warned of, and the default is used."""
    funn: list[Funn] = []
    alle = profiler()
    profil = _profil(bok, funn)
    tall = {navn: _tall(bok, navn, funn) for navn in GRENSER}
    punkter, varsel = _sjekkpunkter(bok, profil, funn)
    oppsett = Oppsett(
        sjekkpunkter=punkter,
        varsel_dager=tall["varsel_dager"],
        varsel_per_sjekkpunkt=varsel,
        lonnskjoring_dag=tall["lonnskjoring_dag"],
        egenmeldingsdager=_egne_egenmeldingsdager(tall["egenmeldingsdager"]),
        egenmeldingsdager_aar=tall["egenmeldingsdager_aar"] or None,
        profiler={**alle, profil.id: profil},
    )
    return Bokoppsett(oppsett, profil.id, tuple(funn))


def _profil(bok: Bok, funn: list[Funn]) -> Profil:
    """The profile by name, or the company's own file beside the workbook."""
    alle = profiler()
    navn = str(bok.innstillinger.get("profil") or "privat").strip()
    if navn.lower() in alle:
        return alle[navn.lower()]
    if not navn.lower().endswith(".toml"):
        melding = FUNN["ukjent_profil"].format(verdi=navn[:40], profiler=", ".join(alle))
        funn.append(Funn("ukjent_profil", melding, ark=INNSTILLINGER_ARK))
        return alle["privat"]
    try:
        # only a file beside the book: a workbook from elsewhere shall not point around the disk
        tekst = les_smaafil(bok.sti.parent / Path(navn).name)
    except (OSError, UnicodeError):
        melding = PROFIL["finnes_ikke"].format(fil=navn[:80])
        funn.append(Funn("profil", melding, ark=INNSTILLINGER_ARK))
        return alle["privat"]
    try:
        return egen_profil(tekst, sjekkpunkter())
    except ProfilFeil as feil:
        # dates by another profile than the one asked for would be a guess
        raise ProfilFeil(f"{navn}: {feil.melding}") from None


def _egne_egenmeldingsdager(dager: int) -> int | None:
    """The law's minimum in the template is no wish of the clerk's: then the profile decides."""
    return None if dager in (0, profiler()["privat"].egenmeldingsdager) else dager


def _tall(bok: Bok, navn: str, funn: list[Funn]) -> int:
    minst, mest, standard = GRENSER[navn]
    verdi = bok.innstillinger.get(navn)
    if verdi is None or verdi == "":
        return standard
    try:
        tall = Decimal(str(verdi))
    except ArithmeticError:
        tall = Decimal(-1)
    if tall != int(tall) or not minst <= tall <= mest:
        melding = FUNN["ugyldig_innstilling"].format(
            verdi=str(verdi)[:40],
            navn=INNSTILLING_NAVN[navn],
            fra=minst,
            til=mest,
            standard=standard or FUNN["profilens_tall"],
        )
        funn.append(Funn("ugyldig_innstilling", melding, ark=INNSTILLINGER_ARK))
        return standard
    return int(tall)


def _sjekkpunkter(
    bok: Bok, profil: Profil, funn: list[Funn]
) -> tuple[dict[str, Sjekkpunkt], dict[str, int]]:
    """The checkpoints in use, as the clerk has changed them, and their own warning days."""
    kjente = profil.sjekkpunkter(sjekkpunkter())
    if bok.sjekkpunkter_kart is None:
        return {i: s for i, s in kjente.items() if profil.bruker(s)}, {}
    punkter: dict[str, Sjekkpunkt] = {}
    varsel: dict[str, int] = {}
    for rad in bok.sjekkpunkter:
        funn.extend(rad.feil)
        kjent = kjente.get(rad.id)
        aktiv = rad.aktiv if rad.aktiv is not None else kjent is None or profil.bruker(kjent)
        if rad.aktiv is not None and profil.id not in profiler():
            funn.extend(_mot_profilen(rad, profil, bok.sjekkpunkter_kart))
        if not aktiv or rad.feil:
            continue
        med_rolle = replace(rad, ansvarlig=_rolle(rad, kjent, bok.sjekkpunkter_kart, funn))
        punkt = _endret(kjent, med_rolle) if kjent is not None else _eget(med_rolle)
        if punkt is None:
            funn.append(
                Funn("ukjent_regnes_fra", FUNN["ukjent_regnes_fra"]).i_celle(
                    bok.sjekkpunkter_kart.ark, bok.sjekkpunkter_kart.celle("regnes_fra", rad.rad)
                )
            )
            continue
        punkter[punkt.id] = punkt
        if rad.varsel_dager is not None:
            varsel[punkt.id] = rad.varsel_dager
    # a sheet from before there was such a checkpoint says nothing of it: the profile decides
    nevnt = {rad.id for rad in bok.sjekkpunkter}
    punkter |= {i: kjente[i] for i in profil.aktive if i not in nevnt}
    return punkter, varsel


def _rolle(
    rad: SjekkpunktRad, kjent: Sjekkpunkt | None, kart: Tabellkart, funn: list[Funn]
) -> str:
    """Whose it is to do; a word that is no role is told, and ours is used."""
    ellers = kjent.ansvarlig if kjent is not None else "leder"
    if rad.ansvarlig is None or rad.ansvarlig in ANSVARLIG:
        return rad.ansvarlig or ellers
    melding = FUNN["ansvarlig_ukjent"].format(
        verdi=rad.ansvarlig[:40], roller=", ".join(ANSVARLIG.values()), brukt=ANSVARLIG[ellers]
    )
    funn.append(kart.plasser(Funn("ansvarlig_ukjent", melding), "ansvarlig", rad.rad))
    return ellers


def _mot_profilen(rad: SjekkpunktRad, profil: Profil, kart: Tabellkart) -> list[Funn]:
    """Sheet and own profile say different things: the sheet counts, and she is told."""
    if rad.id not in (profil.av if rad.aktiv else profil.aktive):
        return []
    sier = ("av", "Ja") if rad.aktiv else ("aktive", "Nei")
    melding = FUNN["profil_mot_ark"].format(profil=profil.id, liste=sier[0], ark=sier[1])
    return [kart.plasser(Funn("profil_mot_ark", melding), "aktiv", rad.rad)]


def _forskyvning(rad: SjekkpunktRad) -> dict[str, Any]:
    if rad.enhet == "maneder":
        return {"maneder": rad.antall, "dager": 0}
    return {"maneder": 0, "dager": (rad.antall or 0) * ENHET_DAGER.get(rad.enhet or "dager", 1)}


def _endret(kjent: Sjekkpunkt, rad: SjekkpunktRad) -> Sjekkpunkt:
    """A checkpoint of ours, with the clerk's own figure where it differs from the newest rule.

    An unchanged figure keeps all dated versions, so that old cases follow their own law.
    """
    nyeste = kjent.versjoner[-1]
    endring: dict[str, Any] = {
        "navn": rad.navn or kjent.navn,
        "ansvarlig": rad.ansvarlig or kjent.ansvarlig,
    }
    if rad.antall is not None and not nyeste.opphevet and not isinstance(nyeste.dager, str):
        ny = _forskyvning(rad)
        # months with a day's correction (12 months − 1 day) show their months only
        lik = ny["maneder"] == nyeste.maneder and (nyeste.maneder or ny["dager"] == nyeste.dager)
        if not lik:
            endring["versjoner"] = (
                *kjent.versjoner[:-1],
                replace(nyeste, **ny, hjemmel=rad.hjemmel or nyeste.hjemmel),
            )
    return replace(kjent, **endring)


def _eget(rad: SjekkpunktRad) -> Sjekkpunkt | None:
    """A checkpoint the clerk has made up."""
    if rad.antall is None or rad.regnes_fra is None:
        return None
    versjon = Sjekkpunktversjon(
        fra=sjekkpunkter()["forste_kontakt"].versjoner[0].fra,
        regnes_fra=cast("Any", rad.regnes_fra),
        moter=("dialogmote2", "dialogmote3") if rad.regnes_fra == "motedato" else (),
        **_forskyvning(rad),
        hjemmel=rad.hjemmel or "egen rutine",
        kilde="Arket Sjekkpunkter",
        regel=f"Eget sjekkpunkt: {rad.navn}.",
    )
    return Sjekkpunkt(
        id=rad.id,
        navn=rad.navn,
        ansvarlig=cast("Any", rad.ansvarlig or "leder"),
        oppgave=True,
        standard=True,
        versjoner=(versjon,),
    )
