"""«Hva om»: a form sheet where the clerk says what should be otherwise, and both answers below.

The first press makes the form for the employee in the chosen row; the next one, with the form in
front, computes. Nothing but the form is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from sykefravaer_xl.ark.stil import BLA, DATOFORMAT, DEMPET, SKIFER
from sykefravaer_xl.ark.tabellskriver import ledig_navn
from sykefravaer_xl.bok.ansattregister import les_ansattnr
from sykefravaer_xl.bok.celler import Cellefeil, les_grad
from sykefravaer_xl.bok.datoceller import les_dato
from sykefravaer_xl.bok.enkeltsak import sak_med_notater, velg_sak
from sykefravaer_xl.bok.utelatt import utelatt_om
from sykefravaer_xl.domene.hva_om import AnnetForlop, hva_om
from sykefravaer_xl.forklaring.sammenligning import linjer
from sykefravaer_xl.grunn.feil import SykefravaerFeil
from sykefravaer_xl.grunn.ordlyd import antall
from sykefravaer_xl.grunn.periode import Periode
from sykefravaer_xl.verter import makrotekst as tekst
from sykefravaer_xl.verter.makroer.felles import les_og_beregn, med_utelatt, valgt_rad
from sykefravaer_xl.verter.vakt import krev_skrivbar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from arkbok import Verdi
    from sykefravaer_xl.bok.oppdatering import Oppdatering
    from sykefravaer_xl.verter.apenbok import ApenBok

T = TypeVar("T")

_FORSTE: Final = 4
"""The row of the first field; title and help stand above."""
_SVAR: Final = _FORSTE + len(tekst.HVA_OM_FELT) + 1
"""The heading row of the answers."""
_BREDDE: Final = len(tekst.HVA_OM_KOLONNER)
_DATOFELT: Final = tuple(f for f in tekst.HVA_OM_FELT if f not in ("ansattnr", "grad"))
_PAR: Final = ("ferie", "frisk", "sykmeldt")


class SkjemaFeil(SykefravaerFeil):
    """The form is not filled in so that it can be computed."""

    kode = "hva_om_skjema"


def kjor(bok: ApenBok, i_dag: date, _naa: datetime) -> str:
    """Make the form, or compute what it asks."""
    oppdatering = les_og_beregn(bok, i_dag)
    ark = _skjema(bok)
    krev_skrivbar(bok, (), [ark] if ark is not None else ())
    if ark is not None and bok.aktivt_ark == ark:
        return _regn(bok, ark, oppdatering, i_dag)
    valg = valgt_rad(bok, oppdatering)
    if ark is None:
        ark = _lag(bok)
    nr = valg.sak.vist_ansattnr or valg.sak.navn
    bok.skriv(ark, _FORSTE, 2, [[nr], *([None] for _ in range(len(tekst.HVA_OM_FELT) - 1))])
    _tom_svar(bok, ark)
    bok.vis(ark, _FORSTE + 1, 2)
    return tekst.HVA_OM_NYTT.format(ark=ark)


def _skjema(bok: ApenBok) -> str | None:
    """The sheet of the form: it has our name and our labels, else it is the clerk's."""
    etiketter = list(tekst.HVA_OM_FELT.values())
    for navn, ark in bok.kilde.ark.items():
        har = [ark.verdi(rad, 1) for rad in range(_FORSTE, _FORSTE + len(etiketter))]
        if navn.casefold().startswith(tekst.HVA_OM_ARK.casefold()) and har == etiketter:
            return navn
    return None


def _lag(bok: ApenBok) -> str:
    ark = ledig_navn(tekst.HVA_OM_ARK, {navn.casefold() for navn in bok.kilde.arknavn})
    bok.nytt_ark(ark)
    felter: list[list[Verdi]] = [[etikett] for etikett in tekst.HVA_OM_FELT.values()]
    bok.skriv(ark, 1, 1, [[tekst.HVA_OM_TITTEL], [tekst.HVA_OM_HJELP]])
    bok.skriv(ark, _FORSTE, 1, felter)
    bok.skriv(ark, _SVAR, 1, [list(tekst.HVA_OM_KOLONNER)])
    bok.utseende(ark, (1, 1), {"bold": True, "font_color": BLA})
    bok.utseende(ark, (2, 1), {"font_color": DEMPET})
    bok.utseende(ark, (_FORSTE, 1), {"bold": True}, len(felter))
    bok.utseende(ark, (_FORSTE, 2), {"bg_color": "#FFF9E5"}, len(felter))
    hode: dict[str, Any] = {"bold": True, "font_color": "#FFFFFF", "bg_color": SKIFER}
    bok.utseende(ark, (_SVAR, 1), hode, 1, _BREDDE)
    for nr, felt in enumerate(tekst.HVA_OM_FELT, start=_FORSTE):
        if felt in _DATOFELT:
            bok.tallformat(ark, (nr, 2), 1, DATOFORMAT)
    for kolonne, tegn in enumerate((36, 24, 24, 10), start=1):
        bok.bredde(ark, kolonne, tegn)
    return ark


def _tom_svar(bok: ApenBok, ark: str, fra: int = _SVAR + 1) -> None:
    """Empty what is left of older answers."""
    brukt = [nr for nr, celler in bok.ark(ark).rader(fra) if set(celler) & set(range(1, 5))]
    if brukt:
        tomme: list[list[Verdi]] = [[None] * _BREDDE for _ in range(fra, brukt[-1] + 1)]
        bok.skriv(ark, fra, 1, tomme)
        bok.utseende(ark, (fra, 1), {"bold": False}, len(tomme), _BREDDE)


def _regn(bok: ApenBok, ark: str, oppdatering: Oppdatering, i_dag: date) -> str:
    verdier = {
        felt: bok.ark(ark).verdi(rad, 2)
        for rad, felt in enumerate(tekst.HVA_OM_FELT, start=_FORSTE)
    }
    ansatt = _les("ansattnr", verdier, les_ansattnr)
    if ansatt is None:
        raise SkjemaFeil(tekst.HVA_OM_UTEN_ANSATT.format(ark=ark))
    annet = _annet(verdier, ark, dato1904=bok.dato1904)
    funnet = velg_sak(oppdatering, ansatt)
    ute = utelatt_om(oppdatering, funnet)
    svar = hva_om(sak_med_notater(funnet), annet, i_dag, oppdatering.oppsett)
    if svar.hva_om.feil:
        raise SkjemaFeil("\n".join(funn.melding for funn in svar.hva_om.feil))
    rader: list[list[Verdi]] = [
        [tittel, en, to, tekst.HVA_OM_ENDRET if en != to else None]
        for tittel, en, to in linjer(svar)
    ]
    _tom_svar(bok, ark, _SVAR + 1 + len(rader))
    bok.skriv(ark, _SVAR + 1, 1, rader)
    bok.utseende(ark, (_SVAR + 1, 1), {"bold": False}, len(rader), _BREDDE)
    endret = [nr for nr, rad in enumerate(rader, start=_SVAR + 1) if rad[3]]
    for nr in endret:
        bok.utseende(ark, (nr, 1), {"bold": True}, 1, _BREDDE)
    if not endret:
        return med_utelatt(tekst.HVA_OM_LIKT.format(ark=ark), ute)
    ord_ = antall(len(endret), "svar", "svar")
    return med_utelatt(tekst.HVA_OM_SVAR.format(antall=ord_, ark=ark), ute)


def _annet(verdier: Mapping[str, object], ark: str, *, dato1904: bool) -> AnnetForlop:
    """The changes the form asks for. Raises SkjemaFeil when they are not whole."""

    def dag(felt: str) -> date | None:
        return _les(felt, verdier, lambda v: les_dato(v, dato1904=dato1904, null_er_tom=True))

    def periode(navn: str) -> tuple[Periode, ...]:
        fra, til = dag(f"{navn}_fra"), dag(f"{navn}_til")
        ord_ = {d: tekst.HVA_OM_FELT[f"{navn}_{d}"] for d in ("fra", "til")}
        if fra is None and til is None:
            return ()
        if fra is None or til is None:
            raise SkjemaFeil(tekst.HVA_OM_PAR.format(**ord_))
        if til < fra:
            raise SkjemaFeil(tekst.HVA_OM_BAKLENGS.format(**ord_))
        return (Periode(fra, til),)

    grad = _les("grad", verdier, lambda v: les_grad(v, null_er_tom=True))
    grad_fra = dag("grad_fra")
    if grad is None and grad_fra is not None:
        ord_ = {"grad": tekst.HVA_OM_FELT["grad"], "fra": tekst.HVA_OM_FELT["grad_fra"]}
        raise SkjemaFeil(tekst.HVA_OM_FRA_UTEN_GRAD.format(**ord_))
    ferie, frisk, sykmeldt = (periode(navn) for navn in _PAR)
    annet = AnnetForlop(grad, grad_fra, ferie, frisk, sykmeldt, dag("motedato"))
    if annet == AnnetForlop():
        raise SkjemaFeil(tekst.HVA_OM_INGEN_ENDRING.format(ark=ark))
    return annet


def _les(felt: str, verdier: Mapping[str, object], leser: Callable[[object], T]) -> T:
    try:
        return leser(verdier[felt])
    except Cellefeil as feil:
        navn = tekst.HVA_OM_FELT[felt]
        raise SkjemaFeil(tekst.FELT_FEIL.format(felt=navn, melding=feil.melding)) from None
