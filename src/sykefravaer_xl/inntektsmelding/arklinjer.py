"""What stands in the sheet of an income report, line by line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark.validering import kravregel
from sykefravaer_xl.bok.skjema import krav
from sykefravaer_xl.grunn.dager import ukedager
from sykefravaer_xl.grunn.ordlyd import vis_dato
from sykefravaer_xl.inntektsmelding import tekst
from sykefravaer_xl.inntektsmelding.ark import Del, Linje, inntektsmelding
from sykefravaer_xl.inntektsmelding.nav_modell import Aarsak, AarsakInnsending

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.ark.modell import Arkmodell, Celleverdi
    from sykefravaer_xl.grunn.periode import Periode
    from sykefravaer_xl.inntektsmelding.imsak import Imsak

FLEST_LOP: Final = 8
NATURALYTELSER: Final = 2
_BELOP_RAD: Final = kravregel(krav.tall(1_000_000))
_DATO: Final = kravregel(krav.dato())
_INN: Final[tuple[tuple[str, dict[str, Any] | None], ...]] = (
    ("nav_referanse", None),
    ("innsending", kravregel(krav.liste(*(a.value for a in AarsakInnsending)))),
    ("inntekt", _BELOP_RAD),
    ("endringsaarsak", kravregel(krav.liste(*(a.value for a in Aarsak)))),
    ("aarsak_fra", _DATO),
    ("aarsak_til", _DATO),
    ("redusert_loenn", _BELOP_RAD),
    ("begrunnelse", None),  # too long a list for a drop-down
    ("refusjon", _BELOP_RAD),
    ("refusjon_endres", _DATO),
    ("refusjon_ny", _BELOP_RAD),
    ("naturalytelser", None),
    ("telefon", None),
    ("kontakt", None),
    ("sendt", _DATO),
)


def lag_ark(im: Imsak, dato: date) -> Arkmodell:
    """The sheet; the clerk's fields as she left them."""
    hvem = " ".join(del_ for del_ in (im.sak.vist_ansattnr, im.sak.navn) if del_)
    under = tekst.UNDER.format(hvem=hvem, dato=vis_dato(dato))
    deler = [
        Del(tekst.DEL["fravaer"], _fravaer(im)),
        Del(tekst.DEL["agp"], _agp(im)),
        Del(tekst.TIL_ANSATT["del"] if im.til_ansatt else tekst.DEL["refusjon"], _refusjon(im)),
        Del(tekst.DEL["utfylt"], _utfylt(im)),
        Del(tekst.DEL["status"], [Linje(forklaring=linje) for linje in (*status(im), *im.avvik)]),
    ]
    return inntektsmelding(im.ark, under, deler)


def status(im: Imsak) -> list[str]:
    """What is left before it can be sent."""
    ut = [tekst.STATUS_UFORSTATT.format(felt=felt) for felt in im.uforstatt]
    if im.ferdig.mangler:
        ut.append(tekst.STATUS_MANGLER.format(felt=", ".join(im.ferdig.mangler)))
    ut += [funn.melding for funn in im.ferdig.feil]
    return ut or [tekst.STATUS_KLAR]


def _hode(*kolonner: str) -> Linje:
    return Linje(verdier=[tekst.KOLONNER[k] for k in kolonner], hode=True)


def _perioder(felt: str, perioder: Sequence[Periode], forklaring: str) -> list[Linje]:
    """One line a period, explained once."""
    return [
        Linje(tekst.FELT[felt], (p.fra, p.til, p.dager), forklaring if nr == 0 else "")
        for nr, p in enumerate(perioder)
    ]


def _fravaer(im: Imsak) -> list[Linje]:
    g = im.grunnlag
    ansatt = im.sak.ansatt
    ut = [_hode("fra", "til", "dager")]
    ut += _perioder("fravaer", (g.fravaer,), tekst.FORKLARING["fravaer"])
    ut += _perioder("sykmeldt", g.sykmeldt, tekst.FORKLARING["sykmeldt"])
    ut.append(
        Linje(
            tekst.FELT["bestemmende"],
            (g.bestemmende_fravaersdag,),
            tekst.FORKLARING["bestemmende"],
        )
    )
    if ansatt is not None and ansatt.virksomhetsnr:
        ut.append(Linje(tekst.FELT["virksomhet"], (ansatt.virksomhetsnr,)))
    return ut


def _agp(im: Imsak) -> list[Linje]:
    g = im.grunnlag
    ut = [_hode("fra", "til", "dager")]
    ut += _perioder("agp", g.agp, tekst.FORKLARING["agp"])
    if not g.agp_paakrevd:
        grunn = tekst.FORKLARING["agp_tidligere"]
        if g.agp_kan_meldes:
            grunn = f"{grunn} {tekst.FORKLARING['agp_kan_meldes']}"
    else:
        grunn = tekst.FORKLARING["agp_ferdig" if g.agp_ferdig else "agp_ufullstendig"]
        grunn = grunn.format(antall=g.agp_dager)
    ut.append(Linje(tekst.FELT["agp_dager"], ("", "", g.agp_dager), grunn))
    if not g.agp_paakrevd:
        return ut
    ut += _perioder("egenmelding", g.egenmeldinger, tekst.FORKLARING["egenmelding"])
    if not g.egenmeldinger:
        forklaring = tekst.FORKLARING["ingen_egenmelding"]
        ut.append(Linje(tekst.FELT["egenmelding"], ("",), forklaring))
    return ut


def _refusjon(im: Imsak) -> list[Linje]:
    g = im.grunnlag
    forklaring = tekst.FORKLARING["refusjon_fra" if g.refusjon_fra else "ingen_refusjon"]
    navn = tekst.FELT["refusjon_fra"]
    if im.til_ansatt:
        navn = tekst.TIL_ANSATT["refusjon_fra"]
        forklaring = tekst.TIL_ANSATT["forklaring"] if g.refusjon_fra else forklaring
    ut = [Linje(navn, (g.refusjon_fra or "",), forklaring)]
    lop: list[tuple[str, tuple[Celleverdi, ...]]] = [
        (x.hvem.value, (x.fra, x.til, x.fravaersdager, x.timer)) for x in im.lop
    ]
    grunn = tekst.TIL_ANSATT["lop"] if im.til_ansatt else tekst.FORKLARING["refusjonslop"]
    if not lop and im.sak.resultat is not None:
        grunn = tekst.FORKLARING["uten_timer"]
        lop = [
            (b.hvem.value, (b.fra, b.til, ukedager(b.fra, b.til), ""))
            for b in im.sak.resultat.betalere
            if b.fra <= g.fravaer.til and b.til >= g.fravaer.fra
        ]
    ut.append(_hode("fra", "til", "dager", "timer"))
    ut += [
        Linje(tekst.BETALER[hvem], verdier, grunn if nr == 0 else "")
        for nr, (hvem, verdier) in enumerate(lop[:FLEST_LOP])
    ]
    if len(lop) > FLEST_LOP:
        rest = tekst.FORKLARING["flere_lop"].format(antall=len(lop) - FLEST_LOP)
        ut.append(Linje(forklaring=rest))
    return ut


def _utfylt(im: Imsak) -> list[Linje]:
    ut: list[Linje] = []
    for felt, regel in _INN:
        navn = tekst.FELT[felt]
        skrevet = [list(verdier) for verdier in im.rader.get(navn, ())]
        forklaring = tekst.FORKLARING[felt]
        if felt == "naturalytelser":
            ut.append(_hode("ytelse", "verdi", "siste"))
            regler = (None, _BELOP_RAD, _DATO)  # the list of benefits is too long for Excel
            for nr in range(NATURALYTELSER):
                verdier = skrevet[nr] if nr < len(skrevet) else [None] * 3
                ut.append(
                    Linje(navn, verdier[:3], forklaring if nr == 0 else "", inn=True,
                          regler=regler)
                )  # fmt: skip
            continue
        verdi = skrevet[0][0] if skrevet and skrevet[0] else None
        if verdi is None and felt in ("kontakt", "nav_referanse"):
            verdi = im.utfylt.kontakt if felt == "kontakt" else im.utfylt.nav_referanse
        if felt.startswith("refusjon") and im.til_ansatt:
            forklaring = tekst.FORKLARING["ikke_forskuttert"]
        ut.append(Linje(navn, (verdi,), forklaring, inn=True, regler=(regel,)))
    return ut
