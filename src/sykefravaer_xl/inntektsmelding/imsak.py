"""Income reports of a workbook: facts from the rows, the clerk's own fields from the sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import UUID

from sykefravaer_xl.bok.celler import Cellefeil, er_tom, les_tall, les_tekst
from sykefravaer_xl.bok.datoceller import les_enhver_dato
from sykefravaer_xl.bok.kildebok import apne
from sykefravaer_xl.bok.timer import timerapport
from sykefravaer_xl.grunn import fodselsnummer
from sykefravaer_xl.grunn.maneder import pluss_maneder
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.grunn.versjon import programversjon
from sykefravaer_xl.inntektsmelding import tekst
from sykefravaer_xl.inntektsmelding.foresporsel import Status
from sykefravaer_xl.inntektsmelding.grunnlag import Imgrunnlag, imgrunnlag
from sykefravaer_xl.inntektsmelding.nav_modell import (
    Aarsak,
    AarsakInnsending,
    Begrunnelse,
    Kontaktinformasjon,
    Ytelse,
)
from sykefravaer_xl.inntektsmelding.utfylt import Ferdig, Naturalytelsefelt, Utfylt, ferdigstill

if TYPE_CHECKING:
    from pathlib import Path

    from sykefravaer_xl.bok.ansattsak import Ansattsak
    from sykefravaer_xl.domene.refusjon import Refusjonslop
    from sykefravaer_xl.inntektsmelding.foresporsel import Foresporsel

SJEKKPUNKT: Final = "inntektsmelding"
SENDT_HENDELSE: Final = "inntektsmelding_sendt"
MAANEDER_FRIST: Final = 3
"""A refund reaches three months back (ftrl § 22-13); older absences are taken as reported."""
_NAVNEFORBUD: Final = re.compile(r"[\[\]:*?/\\']")
_ARKNAVN_LENGDE: Final = 31
_MERKE_RAD, _MERKE_KOL = 1, 2

Verdi = Any
Rader = Mapping[str, Sequence[Sequence[Verdi]]]
"""Label → the value cells of each line that has it."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Imsak:
    """The income report of one employee."""

    sak: Ansattsak
    ark: str
    grunnlag: Imgrunnlag
    utfylt: Utfylt
    rader: Rader
    """What stands in the sheet now, as it was typed."""
    uforstatt: tuple[str, ...]
    """Labels of fields whose content means nothing."""
    ferdig: Ferdig
    lop: tuple[Refusjonslop, ...] = field(default=())
    """Who bears the hours, run by run."""
    avvik: tuple[str, ...] = ()
    """Where NAV's request says something else than the rows; for the clerk to judge."""
    foresporsel: Foresporsel | None = None
    """What NAV has asked for of this absence, where its file was given."""

    @property
    def til_ansatt(self) -> bool:
        """NAV pays the employee: the employer does not advance sick pay."""
        return self.sak.ansatt is not None and self.sak.ansatt.forskutterer is False

    @property
    def sendt(self) -> bool:
        """Whether the report of this absence is sent, wherever that is written."""
        fra = self.grunnlag.fravaer.fra
        skrevet = [self.utfylt.sendt, *(rad.utfort.get(SJEKKPUNKT) for rad in self.sak.noterte)]
        skrevet += [h.dato for h in self.sak.hendelser if h.slag == SENDT_HENDELSE]
        besvart = self.foresporsel is not None and self.foresporsel.status is Status.BESVART
        return besvart or any(dag is not None and dag >= fra for dag in skrevet)

    @property
    def klar(self) -> bool:
        """Whether NAV would take it as it is."""
        return self.ferdig.melding is not None and not self.ferdig.feil and not self.uforstatt


def arknavn(sak: Ansattsak) -> str:
    """The sheet's name; an identity number used as key is not shown."""
    nokkel = sak.vist_ansattnr.rstrip("*") or sak.navn
    return tekst.ARK.format(ansatt=_NAVNEFORBUD.sub(" ", nokkel).strip())[:_ARKNAVN_LENGDE].strip()


def les_ark(sti: Path, navn: Sequence[str]) -> dict[str, Rader]:
    """What the clerk has typed in the sheets of these names; a sheet not ours is left out."""
    ut: dict[str, Rader] = {}
    with apne(sti) as kilde:
        for ett in navn:
            if ett not in kilde.ark:
                continue
            rader: dict[str, list[list[Verdi]]] = {}
            vart = False
            for nr, celler, _ in kilde.ark[ett].rader():
                merke = celler.get(_MERKE_KOL)
                vart |= nr == _MERKE_RAD and merke == tekst.TITTEL
                if isinstance(merke, str):
                    verdier = [celler.get(k) for k in range(3, 6)]
                    rader.setdefault(merke, []).append(verdier)
            if vart:
                ut[ett] = rader
    return ut


def imsak(
    sak: Ansattsak, dato: date, rader: Rader, foresporsler: Sequence[Foresporsel] = ()
) -> Imsak | None:
    """The report of one computed employee; None where no sick note has begun.

    NAV's request gives the reference where the clerk has typed none.
    """
    if sak.resultat is None:
        return None
    grunnlag = imgrunnlag(sak.resultat, dato)
    if grunnlag is None:
        return None
    leser = _Leser(rader, [])
    utfylt = _utfylt(leser, sak)
    ansatt = sak.ansatt
    fnr = (ansatt.fodselsnummer or "") if ansatt is not None else ""
    sifre = fodselsnummer.sifre(fnr or sak.nokkel)
    egne = [f for f in foresporsler if f.om(sifre or "", grunnlag.fravaer)]
    svarer_paa = [f for f in egne if f.status is Status.AKTIV][:1]
    if svarer_paa and utfylt.nav_referanse is None:
        utfylt = replace(utfylt, nav_referanse=str(svarer_paa[0].nav_referanse_id))
    ferdig = ferdigstill(
        grunnlag,
        utfylt,
        sifre,
        programversjon(),
        forskutterer=None if ansatt is None else ansatt.forskutterer,
    )
    lop = tuple(
        lop
        for rad in timerapport(sak).rader
        if rad.refusjon is not None
        for lop in rad.refusjon.lop
        if lop.fra <= grunnlag.fravaer.til and lop.til >= grunnlag.fravaer.fra
    )
    return Imsak(
        sak,
        arknavn(sak),
        grunnlag,
        utfylt,
        rader,
        tuple(leser.uforstatt),
        ferdig,
        lop,
        tuple(a for f in svarer_paa for a in _avvik(f, grunnlag, utfylt)),
        next(iter((*svarer_paa, *egne)), None),
    )


def _avvik(f: Foresporsel, g: Imgrunnlag, utfylt: Utfylt) -> Iterator[str]:
    """What NAV's request has otherwise than the rows."""
    if utfylt.nav_referanse != str(f.nav_referanse_id):
        yield tekst.FORESPORSEL["annen_referanse"]
    if f.inntektsdato is not None and f.inntektsdato != g.bestemmende_fravaersdag:
        yield tekst.FORESPORSEL["annen_dato"].format(
            nav=vis_dato(f.inntektsdato), rader=vis_dato(g.bestemmende_fravaersdag)
        )
    if f.arbeidsgiverperiode_paakrevd != g.agp_paakrevd:
        yield tekst.FORESPORSEL["agp_ikke_krevd" if g.agp_paakrevd else "agp_krevd"]


def er_forfalt(im: Imsak, dato: date) -> bool:
    """Due: NAV has begun to pay in the last three months, or asks, and nothing has been sent."""
    fra = im.grunnlag.refusjon_fra
    if fra is None or im.sendt or not im.grunnlag.forfalt(dato):
        return False
    spor = im.foresporsel is not None and im.foresporsel.status is Status.AKTIV
    return spor or fra >= date.fromordinal(pluss_maneder(dato.toordinal(), -MAANEDER_FRIST))


def kravfrist(im: Imsak) -> date | None:
    """The last day a refund reaches back to the first day NAV pays (ftrl § 22-13)."""
    fra = im.grunnlag.refusjon_fra
    if fra is None or im.til_ansatt:
        return None
    forste = fra.replace(day=1).toordinal()
    return date.fromordinal(pluss_maneder(forste, MAANEDER_FRIST + 1) - 1)


def som_json(im: Imsak) -> dict[str, Any]:
    """The report with the facts it was made of; ``inntektsmelding`` is what NAV takes."""
    g = im.grunnlag
    melding = im.ferdig.melding if im.klar else None
    return {
        "ansattnr": im.sak.vist_ansattnr,
        "klar": im.klar,
        "mangler": list(im.ferdig.mangler),
        "feil": [
            *({"kode": f.kode, "felt": f.felt, "melding": f.melding} for f in im.ferdig.feil),
            *(
                {"kode": "uforstatt", "felt": felt, "melding": tekst.STATUS_UFORSTATT.format(
                    felt=felt)}
                for felt in im.uforstatt
            ),
        ],
        "grunnlag": {
            "fravaer": _json([g.fravaer])[0],
            "sykmeldingsperioder": _json(g.sykmeldt),
            "arbeidsgiverperiode": _json(g.agp),
            "arbeidsgiverperiodeFull": g.agp_ferdig,
            "arbeidsgiverperiodePaakrevd": g.agp_paakrevd,
            "kanMeldesUtenForespoersel": g.agp_kan_meldes,
            "egenmeldinger": _json(g.egenmeldinger),
            "bestemmendeFravaersdag": g.bestemmende_fravaersdag.isoformat(),
            "refusjonFra": None if g.refusjon_fra is None else g.refusjon_fra.isoformat(),
            "refusjon": [
                {
                    "fom": lop.fra.isoformat(),
                    "tom": lop.til.isoformat(),
                    "betaler": lop.hvem.value,
                    "fravaersdager": lop.fravaersdager,
                    "timer": float(lop.timer),
                }
                for lop in im.lop
            ],
        },
        "avvikFraForespoersel": list(im.avvik),
        "inntektsmelding": (
            None if melding is None else melding.model_dump(mode="json", by_alias=True)
        ),
    }  # fmt: skip


def _json(perioder: Sequence[Any]) -> list[dict[str, str]]:
    return [{"fom": p.fra.isoformat(), "tom": p.til.isoformat()} for p in perioder]


@dataclass(slots=True)
class _Leser:
    """Reads the clerk's fields; what is not understood is named and left as it stands."""

    rader: Rader
    uforstatt: list[str]

    def les(self, felt: str, leser: Callable[[Verdi], T | None]) -> T | None:
        """The first value of a field."""
        rader = self.rader.get(tekst.FELT[felt], ())
        return self.verdi(rader[0][0], felt, leser) if rader and rader[0] else None

    def verdi(self, verdi: Verdi, felt: str, leser: Callable[[Verdi], T | None]) -> T | None:
        """One cell as its field understands it."""
        if er_tom(verdi):
            return None
        try:
            return leser(verdi)
        except (Cellefeil, ValueError):
            self.uforstatt.append(tekst.FELT[felt])
            return None


def _belop(verdi: Verdi) -> float | None:
    """Kroner; «kr» and the comma-dash behind an amount are how people write."""
    if isinstance(verdi, str):
        verdi = re.sub(r"(?i)^\s*(?:kr|nok)\.?\s*|\s*(?:kr\.?|,-)\s*$", "", verdi)
        if verdi.strip().startswith("-"):
            raise ValueError
    if isinstance(verdi, int | float) and not isinstance(verdi, bool):
        return float(verdi)  # too much or too little is for NAV's own checks to say
    tall = les_tall(verdi)
    return None if tall is None else float(tall)


def _dag(verdi: Verdi) -> date | None:
    return les_enhver_dato(verdi)


def _uuid(verdi: Verdi) -> str | None:
    return str(UUID(str(verdi).strip()))


def _kontakt(verdi: Verdi) -> str | None:
    from pydantic import TypeAdapter, ValidationError

    try:
        ut: str = TypeAdapter(Kontaktinformasjon).validate_python(les_tekst(verdi))
    except ValidationError:
        raise ValueError from None
    return ut


def _telefon(verdi: Verdi) -> str | None:
    ren = les_tekst(verdi)
    return None if ren is None else re.sub(r"[\s-]", "", ren)


def _utfylt(leser: _Leser, sak: Ansattsak) -> Utfylt:
    kontakt = leser.les("kontakt", _kontakt)
    if kontakt is None and sak.ansatt is not None and sak.ansatt.hr_kontakt:
        try:
            kontakt = _kontakt(sak.ansatt.hr_kontakt)
        except ValueError:
            kontakt = None
    naturalytelser = [
        Naturalytelsefelt(
            leser.verdi(verdier[0], "naturalytelser", lambda v: Ytelse(str(v).strip())),
            leser.verdi(verdier[1], "naturalytelser", _belop),
            leser.verdi(verdier[2], "naturalytelser", _dag),
        )
        for verdier in leser.rader.get(tekst.FELT["naturalytelser"], ())
        if any(not er_tom(v) for v in verdier)
    ]
    return Utfylt(
        leser.les("nav_referanse", _uuid),
        leser.les("innsending", lambda v: AarsakInnsending(str(v).strip())),
        leser.les("inntekt", _belop),
        leser.les("endringsaarsak", lambda v: Aarsak(str(v).strip())),
        leser.les("aarsak_fra", _dag),
        leser.les("aarsak_til", _dag),
        leser.les("redusert_loenn", _belop),
        leser.les("begrunnelse", lambda v: Begrunnelse(str(v).strip())),
        leser.les("refusjon", _belop),
        leser.les("refusjon_endres", _dag),
        leser.les("refusjon_ny", _belop),
        tuple(naturalytelser),
        leser.les("telefon", _telefon),
        kontakt,
        leser.les("sendt", _dag),
    )
