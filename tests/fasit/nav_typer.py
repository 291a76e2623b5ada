"""The case kinds of NAV's small rules: translated to the engine and back.

Nothing is computed here. ``im_validering`` answers under both of the names its cases use:
``feil`` is compared whole, ``feil_inneholder`` asks for at least its codes.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sykefravaer_xl.domene.nav import (
    agp_og_sykmelding,
    aktivitetskrav,
    dialogmotekandidat,
    gjentakende,
    spleis,
    varighet,
)
from sykefravaer_xl.domene.nav.bestemmende_fravaersdag import bestemmende_fravaersdag
from sykefravaer_xl.domene.nav.egenmelding_av_agp import egenmeldinger
from sykefravaer_xl.grunn import dager
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.importer import sykmeldingskontroll as sykmelding
from sykefravaer_xl.inntektsmelding import kontroll as inntektsmelding_kontroll
from sykefravaer_xl.inntektsmelding.nav_modell import (
    OPPLYSNINGER_FOR_AARSAK,
    Aarsak,
    Inntektsmeldingsutkast,
)
from sykefravaer_xl.plan import nav_format as oppfolgingsplan_nav

if TYPE_CHECKING:
    from collections.abc import Callable

Sak = dict[str, Any]
_UVESENTLIG_DATO = "2018-01-01"


def _dag(tekst: str) -> date:
    return date.fromisoformat(tekst)


def _valgfri_dag(tekst: str | None) -> date | None:
    return None if tekst is None else _dag(tekst)


def _periode(par: list[str]) -> Periode:
    return Periode(_dag(par[0]), _dag(par[1]))


def _perioder(liste: list[list[str]] | None) -> list[Periode]:
    return [_periode(par) for par in liste or ()]


def _tilfelle(sak: Sak) -> Periode:
    return Periode(_dag(sak["start"]), _dag(sak["end"]))


def _agp_ikke_forespurt(inn: Sak) -> Sak:
    gyldig = agp_og_sykmelding.kan_meldes(
        _perioder(inn["agp"]),
        _perioder(inn["egenmelding"]),
        _perioder(inn["sykmelding"]),
        forespurt=inn["forespurt"],
    )
    return {"gyldig": gyldig}


def _aktivitetskrav_gjelder(inn: Sak) -> Sak:
    return {"gjelder": aktivitetskrav.gjelder(_dag(inn["stoppunkt"]), _tilfelle(inn["tilfelle"]))}


def _aktivitetskrav_stoppunkt(inn: Sak) -> Sak:
    return {"stoppunkt": aktivitetskrav.stoppunkt(_dag(inn["start"])).isoformat()}


def _bestemmende_fravaersdag(inn: Sak) -> Sak:
    dag = bestemmende_fravaersdag(_perioder(inn["agp"]), _perioder(inn["sykefravaer"]))
    return {"dato": dag.isoformat()}


def _kandidattilfelle(inn: Sak) -> dialogmotekandidat.Kandidattilfelle:
    return dialogmotekandidat.Kandidattilfelle(
        _tilfelle(inn["tilfelle"]),
        inn["tilfelle"].get("arbeidstaker_ved_slutt", True),
        _valgfri_dag(inn.get("death_date")),
    )


def _dialogmote_stoppunkt(inn: Sak) -> Sak:
    tilfelle = _kandidattilfelle(inn)
    grense = dialogmotekandidat.ARENA_GRENSE
    if inn.get("before_cutoff"):
        grense = tilfelle.periode.fra + timedelta(days=1)
    dag = dialogmotekandidat.stoppunkt(tilfelle, _dag(inn["today"]), grense)
    return {"stoppunkt": None if dag is None else dag.isoformat()}


def _dialogmotekandidat(inn: Sak) -> Sak:
    kandidat = dialogmotekandidat.er_kandidat(
        _kandidattilfelle(inn),
        _dag(inn["today"]),
        _valgfri_dag(inn.get("mote_holdt")),
        _valgfri_dag(inn.get("siste_kandidat")),
    )
    return {"kandidat": kandidat}


def _egenmeldinger_av_agp(inn: Sak) -> Sak:
    funnet = egenmeldinger(_perioder(inn["agp"]), _perioder(inn["sykmelding"]))
    return {"egenmeldinger": [[p.fra.isoformat(), p.til.isoformat()] for p in funnet]}


def _gjentakende(inn: Sak) -> Sak:
    tilfeller = [
        varighet.Tilfelle(_periode([t["from"], t["to"]]), t.get("antall_sykedager"))
        for t in inn["tilfeller"]
    ]
    return {"gjentakende": gjentakende.er_gjentakende(tilfeller, _dag(inn["today"]))}


def _aarsak(verdi: str | Sak) -> Sak:
    """A reason that the case only names, with details of no interest filled in."""
    if not isinstance(verdi, str):
        return verdi
    felt = OPPLYSNINGER_FOR_AARSAK.get(Aarsak(verdi), ())
    datoer = {"gjelder_fra", "ble_kjent"}
    return {"aarsak": verdi} | {f: _UVESENTLIG_DATO if f in datoer else () for f in felt}


def _utkast(inn: Sak) -> Inntektsmeldingsutkast:
    agp, inntekt = inn.get("agp"), inn.get("inntekt")
    if agp is not None:
        perioder = [{"fom": fra, "tom": til} for fra, til in agp["perioder"]]
        agp = {**agp, "perioder": perioder}
    if inntekt is not None:
        aarsaker = [_aarsak(a) for a in inntekt.get("endringAarsaker") or ()]
        inntekt = {**inntekt, "endringAarsaker": aarsaker}
    return Inntektsmeldingsutkast.model_validate(
        {
            "arbeidsgiverTlf": inn.get("avsenderTlf"),
            "agp": agp,
            "inntekt": inntekt,
            "refusjon": inn.get("refusjon"),
            "naturalytelser": inn.get("naturalytelser") or (),
        }
    )


def _im_validering(inn: Sak) -> Sak:
    koder = sorted(f.value for f in inntektsmelding_kontroll.feilkoder(_utkast(inn)))
    return {"feil": koder, "feil_inneholder": koder}


def _lps_plan(inn: Sak) -> Sak:
    plan = oppfolgingsplan_nav.OppfolgingsplanNav.model_validate(inn["plan"])
    return {"resultat": oppfolgingsplan_nav.utfall(plan).value}


def _lps_sykmelding_aktiv(inn: Sak) -> Sak:
    note = _periode([inn["fom"], inn["tom"]])
    return {"aktiv": oppfolgingsplan_nav.sykmelding_aktiv(note, _dag(inn["today"]))}


def _sykmeldingsperiode(sak: Sak) -> sykmelding.Sykmeldingsperiode:
    return sykmelding.Sykmeldingsperiode(
        _dag(sak["from"]),
        _dag(sak["to"]),
        sykmelding.Periodetype(sak["type"]),
        sak.get("grade", 100),
        sak.get("innspill"),
        sak.get("antall") or 0,
    )


def _sykmelding_gyldig(inn: Sak) -> Sak:
    perioder = [_sykmeldingsperiode(p) for p in inn["perioder"]]
    return {"utfall": sykmelding.kontroller(perioder).value}


def _varighet_uker(inn: Sak) -> Sak:
    tilfelle = varighet.Tilfelle(_tilfelle(inn), inn.get("antall_sykedager"))
    return {"uker": varighet.hele_uker(tilfelle)}


def _rett_foer(inn: Sak) -> Sak:
    return {"rett_foer": dager.rett_foer(_dag(inn["a"]), _dag(inn["b"]))}


def _ukedager_pluss(inn: Sak) -> Sak:
    return {"result": spleis.pluss_ukedager(_dag(inn["date"]), inn["weekdays"]).isoformat()}


def _ukedager_mellom(inn: Sak) -> Sak:
    return {"count": spleis.ukedager_mellom(_dag(inn["from"]), _dag(inn["to_exclusive"]))}


def _alder67(inn: Sak) -> Sak:
    return {"innenfor_67": spleis.innenfor_67(_dag(inn["birthdate"]), _dag(inn["date"]))}


NAV_TYPER: dict[str, Callable[[Sak], Sak]] = {
    "agp_ikke_forespurt": _agp_ikke_forespurt,
    "aktivitetskrav_gjelder": _aktivitetskrav_gjelder,
    "aktivitetskrav_stoppunkt": _aktivitetskrav_stoppunkt,
    "alder67": _alder67,
    "bestemmende_fravaersdag": _bestemmende_fravaersdag,
    "dialogmote_stoppunkt": _dialogmote_stoppunkt,
    "dialogmotekandidat": _dialogmotekandidat,
    "egenmeldinger_av_agp": _egenmeldinger_av_agp,
    "gjentakende_sykefravaer": _gjentakende,
    "im_validering": _im_validering,
    "lps_plan": _lps_plan,
    "lps_sykmelding_aktiv": _lps_sykmelding_aktiv,
    "rett_foer": _rett_foer,
    "sykmelding_gyldig": _sykmelding_gyldig,
    "ukedager_mellom": _ukedager_mellom,
    "ukedager_pluss": _ukedager_pluss,
    "varighet_uker": _varighet_uker,
}
