"""The JSON border of the core: ``sak`` lines in, results out (pydantic reads, we explain)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt, Sak
from sykefravaer_xl.domene.sjekkpunkt import Oppfolging
from sykefravaer_xl.domene.tekst import FUNN
from sykefravaer_xl.grunn.feil import Funn, UgyldigSakFeil
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.lov.profiler import profiler

if TYPE_CHECKING:
    from sykefravaer_xl.domene.sak import Resultat
    from sykefravaer_xl.grunn.feil import Sti

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def _dato(verdi: object) -> object:
    """Only ISO dates: pydantic would also read a number as seconds since 1970."""
    if isinstance(verdi, date):
        return verdi
    if isinstance(verdi, str) and _ISO.fullmatch(verdi.strip()):
        try:
            return date.fromisoformat(verdi.strip())
        except ValueError:
            pass
    raise PydanticCustomError("ugyldig_dato", "not a date")


def _dato_eller_tom(verdi: object) -> object:
    return None if verdi is None or verdi == "" else _dato(verdi)


def _grad(verdi: object) -> object:
    if verdi is None:
        return 100
    if isinstance(verdi, bool) or not isinstance(verdi, int | float):
        raise PydanticCustomError("ugyldig_grad", "not a grade")
    if isinstance(verdi, float) and not verdi.is_integer():
        raise PydanticCustomError("ugyldig_grad", "not a grade")
    if not 1 <= verdi <= 100:
        raise PydanticCustomError("ugyldig_grad", "not a grade")
    return int(verdi)


def _type(verdi: object) -> object:
    if not isinstance(verdi, str) or verdi not in set(Fravaerstype):
        raise PydanticCustomError("ukjent_type", "unknown type")
    return verdi


def _profil(verdi: object) -> object:
    if verdi is None:
        return "privat"
    if not isinstance(verdi, str) or verdi not in profiler():
        raise PydanticCustomError("ukjent_profil", "unknown profile")
    return verdi


def _sak_id(verdi: object) -> object:
    if verdi is None or isinstance(verdi, str):
        return verdi
    if isinstance(verdi, int):
        return str(verdi)
    raise PydanticCustomError("ugyldig_verdi", "not an id")


def _tom_liste(verdi: object) -> object:
    return () if verdi is None else verdi


def _nei(verdi: object) -> object:
    return False if verdi is None else verdi


Dato = Annotated[date, BeforeValidator(_dato)]
DatoEllerTom = Annotated[date | None, BeforeValidator(_dato_eller_tom)]
Ja = Annotated[bool, BeforeValidator(_nei)]


class _Inn(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _Rad(_Inn):
    fra: Dato
    til: Dato
    type: Annotated[Fravaerstype, BeforeValidator(_type)]
    grad: Annotated[int, BeforeValidator(_grad)] = 100


class _Ansatt(_Inn):
    fodselsdato: DatoEllerTom = None
    unntak_agp: Ja = False
    korona: Ja = False
    profil: Annotated[str, BeforeValidator(_profil)] = "privat"
    tidligere_sykepengedager: Annotated[
        tuple[tuple[Dato, Dato], ...], BeforeValidator(_tom_liste)
    ] = ()
    ansatt_fra: DatoEllerTom = None
    ansatt_til: DatoEllerTom = None
    forskutterer: bool | None = None


class _Notat(_Inn):
    sjekkpunkt: str
    utfort: DatoEllerTom = None
    unntak: Annotated[
        date | bool | None,
        BeforeValidator(lambda v: v if isinstance(v, bool) else _dato_eller_tom(v)),
    ] = None
    grunn: str | None = None
    motedato: DatoEllerTom = None


class _Sak(_Inn):
    id: Annotated[str | None, BeforeValidator(_sak_id)] = None
    dato: DatoEllerTom = None
    ansatt: Annotated[_Ansatt, BeforeValidator(lambda v: {} if v is None else v)] = Field(
        default_factory=_Ansatt
    )
    fravaer: tuple[_Rad, ...]
    oppfolging: Annotated[tuple[_Notat, ...], BeforeValidator(_tom_liste)] = ()


def les_sak(linje: str | bytes | Mapping[str, Any]) -> Sak:
    """A case from a JSON line or an object. Raises UgyldigSakFeil with every fault found."""
    if isinstance(linje, Mapping):
        innhold: object = linje
    else:
        try:
            innhold = _les_json(linje)
        except (ValueError, RecursionError):
            raise UgyldigSakFeil((Funn("ikke_json", FUNN["ikke_json"]),)) from None
    if not isinstance(innhold, Mapping):
        raise UgyldigSakFeil((Funn("ikke_objekt", FUNN["ikke_objekt"]),))
    try:
        inn = _Sak.model_validate(innhold)
    except ValidationError as feil:
        raise UgyldigSakFeil(
            tuple(_funn(e["type"], e["loc"], e["input"]) for e in feil.errors())
        ) from None
    funn: list[Funn] = []
    tidligere: list[Periode] = []
    for nummer, (fra, til) in enumerate(inn.ansatt.tidligere_sykepengedager):
        if til < fra:
            melding = FUNN["til_for_fra"].format(fra=vis_dato(fra), til=vis_dato(til))
            funn.append(
                Funn("til_for_fra", melding, ("ansatt", "tidligere_sykepengedager", nummer))
            )
        else:
            tidligere.append(Periode(fra, til))
    if funn:
        raise UgyldigSakFeil(tuple(funn))
    ansatt = Ansatt(
        inn.ansatt.fodselsdato,
        inn.ansatt.unntak_agp,
        inn.ansatt.korona,
        inn.ansatt.profil,
        tuple(tidligere),
        inn.ansatt.ansatt_fra,
        inn.ansatt.forskutterer,
        inn.ansatt.ansatt_til,
    )
    return Sak(
        tuple(Fravaer(rad.fra, rad.til, rad.type, rad.grad) for rad in inn.fravaer),
        ansatt,
        inn.id,
        inn.dato,
        tuple(
            Oppfolging(n.sjekkpunkt, n.utfort, n.unntak, n.grunn, n.motedato)
            for n in inn.oppfolging
        ),
    )


def _les_json(linje: str | bytes) -> object:
    """The content of a line. Raises ValueError (or RecursionError) when it is not JSON.

    Half a surrogate pair is refused too: no answer that repeats it could be written as UTF-8.
    """
    tekst = linje.decode() if isinstance(linje, bytes) else linje
    tekst.encode()
    innhold: object = json.loads(tekst)
    if "\\u" in tekst:
        json.dumps(innhold, ensure_ascii=False).encode()
    return innhold


def _funn(feiltype: str, sti: Sti, verdi: object) -> Funn:
    """Our own words for what pydantic found."""
    navn = str(sti[-1]) if sti else "sak"
    kode = (
        feiltype if feiltype in FUNN else "mangler" if feiltype == "missing" else "ugyldig_verdi"
    )
    vist = "" if isinstance(verdi, Mapping | list) else str(verdi)[:40]
    melding = FUNN[kode].format(
        navn=navn, verdi=vist, typer=", ".join(Fravaerstype), profiler=", ".join(profiler())
    )
    return Funn(kode, melding, sti)


def _felt(sti: Sti) -> str | None:
    """The way to a value as the contract writes it: ``fravaer[2].til``."""
    return "".join(f"[{d}]" if isinstance(d, int) else f".{d}" for d in sti).lstrip(".") or None


def _funn_json(funn: Funn) -> dict[str, str | None]:
    return {"kode": funn.kode, "melding": funn.melding, "felt": _felt(funn.sti)}


def _iso(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()


def feil_til_json(sak_id: str | None, funn: tuple[Funn, ...]) -> dict[str, Any]:
    """The result of a case nothing could be computed for."""
    return {
        "id": sak_id,
        "tilfeller": [],
        "arbeidsgiverperioder": [],
        "sykepengedager": {"brukt": None, "igjen": None},
        "maksdato": None,
        "maksdato_tariff": None,
        "frister": [],
        "varsler": [],
        "feil": [_funn_json(f) for f in funn],
    }


def resultat_til_json(svar: Resultat) -> dict[str, Any]:
    """The contract's form of a result."""
    if svar.feil:
        return feil_til_json(svar.sak.id, svar.feil)
    ansatt = svar.sak.ansatt
    ut: dict[str, Any] = {
        "id": svar.sak.id,
        "tilfeller": [
            {"fra": t.fra.isoformat(), "til": t.til.isoformat(), "dager": t.dager}
            for t in svar.tilfeller
        ],
        "arbeidsgiverperioder": [
            {
                "dager": [[p.fra.isoformat(), p.til.isoformat()] for p in agp.dager],
                "antall": agp.antall,
                "ferdig": agp.ferdig,
            }
            for agp in svar.arbeidsgiverperioder
        ],
        "sykepengedager": {"brukt": svar.dager_brukt, "igjen": svar.dager_igjen},
        "maksdato": _iso(svar.maksdato),
        "maksdato_tariff": _iso(svar.maksdato_tariff),
        "frister": [
            {
                "sjekkpunkt": f.sjekkpunkt,
                "frist": _iso(f.frist),
                "status": f.status.value,
                "hjemmel": f.hjemmel,
                "forklaring": f.forklaring,
            }
            for f in svar.frister
        ],
        "varsler": [_funn_json(f) for f in svar.varsler],
        "feil": [],
    }
    if ansatt.unntak_agp or ansatt.korona:
        # only where who pays is not what the employer period alone says
        ut["betalere"] = [
            {
                "fra": b.fra.isoformat(),
                "til": b.til.isoformat(),
                "hvem": b.hvem.value,
                "hjemmel": b.hjemmel,
            }
            for b in svar.betalere
        ]
    return ut


def sak_linje(linje: str) -> dict[str, Any]:
    """One line of ``sak``: a case in, its result out; a bad line gives a result with ``feil``."""
    from sykefravaer_xl.domene.sak import beregn

    try:
        sak = les_sak(linje)
    except UgyldigSakFeil as feil:
        return feil_til_json(_id(linje), feil.funn)
    if sak.dato is None:
        mangler = Funn("mangler", FUNN["mangler"].format(navn="dato"), ("dato",))
        return feil_til_json(sak.id, (mangler,))
    return beregn(sak).til_json()


def _id(linje: str) -> str | None:
    """The id of a line that is otherwise no case, so that answers can be matched."""
    try:
        innhold = _les_json(linje)
    except (ValueError, RecursionError):
        return None
    funnet = innhold.get("id") if isinstance(innhold, Mapping) else None
    return str(funnet) if isinstance(funnet, str | int) else None
