"""The tables of a report: figures to rows, with the definitions printed beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.domene.fristgrunnlag import DIALOGMOTER
from sykefravaer_xl.grunn.ordlyd import noen
from sykefravaer_xl.statistikk import rapport_diagram as diagram
from sykefravaer_xl.statistikk import rapporttekst as tekst
from sykefravaer_xl.statistikk.fakta import dagsverk, prosent
from sykefravaer_xl.statistikk.figurer import kjente
from sykefravaer_xl.statistikk.kjennetegn import navn_paa
from sykefravaer_xl.statistikk.rapport_funn import gruppefunn, kvartalsfunn
from sykefravaer_xl.statistikk.rapport_side import (
    LANG_TABELL,
    Form,
    Verdi,
    diagramplass,
    plass_ved,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.lov.statistikk import Statistikkvalg
    from sykefravaer_xl.statistikk.figurer import (
        Deling,
        Grupperad,
        Gruppetabell,
        Persontall,
        Statistikk,
        Tall,
        Tidsrad,
    )
    from sykefravaer_xl.statistikk.rapport_side import Omrade, Side
    from sykefravaer_xl.statistikk.tidsrom import Tidsrom

FLEST_KVARTALER: Final = 8
_NAVN_VIST: Final = 12
_SMAL_TABELL: Final = 7
"""A table of so few columns has its chart beside it."""
_LIGGENDE_FRA: Final = 9
_PROSENT: Final = str(Form.PROSENT)
_TALL: Final = (Form.ANTALL, Form.DAGSVERK, Form.DAGSVERK, Form.PROSENT)
_K: Final = tekst.KOLONNER


def definisjoner(valg: Statistikkvalg, *nokler: str) -> list[str]:
    """The definitions of some figures, as printed."""
    ut = []
    for nokkel in nokler:
        d = valg.definer(nokkel)
        ut.append(tekst.DEFINISJON.format(navn=d.navn, regel=d.regel, kilde=d.kilde.rstrip(".")))
    return ut


def _tall(tall: Tall) -> list[Verdi]:
    return [
        tall.ansatte,
        dagsverk(tall.avtalt),
        dagsverk(tall.tapt),
        _eller_tom(tall.prosent),
    ]


def _eller_tom(verdi: float | None) -> Verdi:
    return "" if verdi is None else verdi


def endring(naa: float | None, for_: float | None) -> Verdi:
    """Change in percentage points; empty where there is nothing to compare with."""
    return "" if naa is None or for_ is None else naa - for_


# --- time ----------------------------------------------------------------------------------


def kvartaler(side: Side, stat: Statistikk) -> Omrade:
    """The quarters with trend; returns where the table is."""
    rader: list[list[Verdi]] = []
    for rad in stat.kvartaler:
        egen: list[Verdi] = [None, None]
        if rad.tall is not None and rad.egenmeldt is not None and rad.legemeldt is not None:
            egen = [
                _eller_tom(prosent(rad.egenmeldt, rad.tall.avtalt)),
                _eller_tom(prosent(rad.legemeldt, rad.tall.avtalt)),
            ]
        tall = [None] * 4 if rad.tall is None else _tall(rad.tall)
        rader.append([rad.rom.navn, *tall, *egen, _eller_tom(rad.glidende)])
    noter = definisjoner(stat.valg, "sykefravaer_prosent", "trend", "egenmeldt")
    if any(rad.egenmeldt is None for rad in stat.kvartaler):
        noter.append(tekst.KVARTALER_SKJULT)
    return side.tabell(
        tekst.TABELL["kvartaler"],
        noter,
        ["", *(_K[k] for k in (
            "ansatte", "avtalte", "tapte", "prosent", "egenmeldt", "legemeldt", "glidende"))],
        [Form.TEKST, *_TALL, Form.PROSENT, Form.PROSENT, Form.PROSENT],
        rader,
    )  # fmt: skip


def kvartalsdiagram(side: Side, stat: Statistikk, omrade: Omrade) -> None:
    """The chart of the quarters, on whatever sheet it is wanted."""
    if any(rad.tall is None for rad in stat.kvartaler):
        return
    trend = any(rad.glidende is not None for rad in stat.kvartaler)
    tittel = kvartalsfunn(stat.kvartaler)
    linje = (_K["glidende"], 7) if trend else None
    serie = (tekst.SERIE_KVARTAL, 4)
    glidende = [rad.glidende for rad in stat.kvartaler]
    side.diagram(diagram.soyler_og_linje(tittel, omrade, serie, linje, glidende), tittel)


def maneder(side: Side, stat: Statistikk) -> None:
    """The months of the period, and the chart."""
    _tidstabell(side, stat, "maneder", stat.maneder)
    if len(stat.maneder) > 1 and all(rad.tall is not None for rad in stat.maneder):
        omrade = side.siste_tabell
        tittel = tekst.DIAGRAM["maneder"]
        serie = (_K["prosent"], 4)
        side.diagram_ved(diagram.linje(tittel, omrade, serie), tittel, omrade, 5)


def _tidstabell(
    side: Side, stat: Statistikk, nokkel: str, rader: Sequence[Tidsrad], tittel: str | None = None
) -> None:
    side.tabell(
        tittel or tekst.TABELL[nokkel],
        definisjoner(stat.valg, "skille" if nokkel == "skille" else "sykefravaer_prosent"),
        ["", *(_K[k] for k in ("ansatte", "avtalte", "tapte", "prosent"))],
        [Form.TEKST, *_TALL],
        [
            [_romnavn(rad.rom), *([None] * 4 if rad.tall is None else _tall(rad.tall))]
            for rad in rader
        ],
    )


def _romnavn(rom: Tidsrom) -> str:
    """The name of a time, else its days."""
    return rom.navn or f"{rom.fra_dato:%d.%m.%Y}–{rom.til_dato:%d.%m.%Y}"


def aar(side: Side, stat: Statistikk) -> None:
    """The calendar years of the period."""
    _tidstabell(side, stat, "aar", stat.aar)


def skille(side: Side, stat: Statistikk) -> None:
    """Before and after a date, where one was asked for."""
    if stat.skille is None:
        return
    tittel = tekst.TABELL["skille"].format(dato=f"{stat.skille[1].rom.fra_dato:%d.%m.%Y}")
    _tidstabell(side, stat, "skille", stat.skille, tittel)


# --- splits --------------------------------------------------------------------------------


def deling(side: Side, stat: Statistikk, splitt: Deling, definisjon: str) -> None:
    """One split of the absence; by time too where that gives nobody away."""
    samlet = stat.samlet
    forste = max(0, len(stat.tider) - FLEST_KVARTALER)
    siste = len(stat.tider)
    vises = any(rad.tider[nr] is not None for rad in splitt.rader for nr in range(forste, siste))
    tider = list(range(forste, siste)) if vises and siste > 1 else []
    sumtider = _sumtider(stat)

    def av(tapt: int | None, nevner: int) -> Verdi:
        return None if tapt is None else _eller_tom(prosent(tapt, nevner))

    rader: list[list[Verdi]] = [
        [
            rad.navn,
            rad.fravaer,
            None if rad.tapt is None else dagsverk(rad.tapt),
            av(rad.tapt, samlet.tapt),
            av(rad.tapt, samlet.avtalt),
            *(av(rad.tider[nr], sumtider[nr].avtalt) for nr in tider),
        ]
        for rad in splitt.rader
    ]
    rader.append(
        [
            tekst.ALLE, "", dagsverk(samlet.tapt), av(samlet.tapt, samlet.tapt),
            av(samlet.tapt, samlet.avtalt), *(_eller_tom(sumtider[nr].prosent) for nr in tider),
        ]
    )  # fmt: skip
    skjult = any(rad.tapt is None for rad in splitt.rader)
    hoyde = 70 + 32 * len(splitt.rader)
    ved = 5 + len(tider) <= _SMAL_TABELL
    noter = definisjoner(stat.valg, definisjon)
    if skjult:
        noter.append(tekst.DELER_SKJULT)
    if not skjult and any(rad.tider[nr] is None for rad in splitt.rader for nr in range(siste)):
        noter.append(tekst.KVARTALER_SKJULT)
    omrade = side.tabell(
        tekst.TABELL[splitt.nokkel],
        noter,
        ["", *(_K[k] for k in ("fravaer", "tapte", "andel", "av_avtalte")),
         *(stat.tider[nr].navn for nr in tider)],
        [Form.TEKST, Form.ANTALL, Form.DAGSVERK, Form.PROSENT, Form.PROSENT,
         *([Form.PROSENT] * len(tider))],
        rader,
        sum_til_slutt=True,
        plass_til=0 if skjult else plass_ved(len(rader)) if ved else diagramplass(hoyde),
    )  # fmt: skip
    if not skjult and samlet.tapt:
        uten_sum = type(omrade)(omrade.ark, omrade.forste, omrade.siste - 1)
        tittel = tekst.DIAGRAM[splitt.nokkel]
        kolonne, form = (2, str(Form.ANTALL)) if splitt.nokkel == "varighet" else (4, _PROSENT)
        bilde = diagram.liggende(tittel, uten_sum, [(tittel, kolonne)], form)
        if ved:
            side.diagram_ved(bilde, tittel, omrade, 5 + len(tider))
        else:
            side.diagram(bilde, tittel, hoyde=hoyde)


def _sumtider(stat: Statistikk) -> list[Tall]:
    """All staff at every time of the group tables."""
    kjente = {(rad.rom.fra, rad.rom.til): rad.tall for rad in stat.kvartaler}
    ut = []
    for rom in stat.tider:
        tall = kjente.get((rom.fra, rom.til)) or stat.i_fjor
        if (rom.fra, rom.til) == (stat.periode.fra, stat.periode.til):
            tall = stat.samlet
        ut.append(tall or stat.samlet)
    return ut


# --- groups --------------------------------------------------------------------------------


def gruppetabell(
    side: Side, stat: Statistikk, tabell: Gruppetabell, *, sammen: bool, tegnes: bool = True
) -> None:
    """The groups that may be seen, with all staff below, and what is hidden told.

    ``tegnes``: with a chart, where there are groups one knows.
    """
    hva = " / ".join(tekst.GRUPPE.get(felt) or navn_paa(felt) for felt in tabell.felter)
    sumtider = _sumtider(stat)
    forste = max(0, len(stat.tider) - FLEST_KVARTALER)
    tider = stat.tider[forste:-1] if sammen else stat.tider[forste:]
    viste = tabell.viste
    # quarters with nothing to show of any group are left out
    plasser = [
        nr
        for nr in range(forste, forste + len(tider))
        if not viste or any(r.tider is not None and r.tider[nr] is not None for r in viste)
    ]
    uteblitt = len(plasser) < len(tider)
    tider = tuple(stat.tider[nr] for nr in plasser)
    vis_tider = bool(tider) and (sammen or len(tider) > 1)

    def rad_for(navn: str, samlet: Tall, egne: Sequence[Tall | None]) -> list[Verdi]:
        rad: list[Verdi] = [navn, *_tall(samlet)]
        if not vis_tider:
            return rad
        utvalg = [egne[nr] for nr in plasser]
        rad += [None if t is None else _eller_tom(t.prosent) for t in utvalg]
        if not sammen:
            return rad
        i_fjor = utvalg[0]
        return [*rad, None if i_fjor is None else endring(samlet.prosent, i_fjor.prosent)]

    rader = [
        rad_for(_fullt_navn(r), r.samlet, r.tider)
        for r in viste
        if r.samlet is not None and r.tider is not None
    ]
    rader.append(rad_for(tekst.ALLE, stat.samlet, sumtider))
    skjulte_tider = vis_tider and any(
        r.tider is not None and r.tider[nr] is None for r in viste for nr in plasser
    )
    noter = _gruppenoter(stat, tabell, sammen=sammen)
    if skjulte_tider:
        noter.append(tekst.GRUPPETIDER_SKJULT)
    elif uteblitt:
        noter.append(tekst.I_FJOR_UTE if sammen else tekst.GRUPPETIDER_UTE)
    kolonner = ["", *(_K[k] for k in ("ansatte", "avtalte", "tapte", "prosent"))]
    former = [Form.TEKST, *_TALL]
    if vis_tider:
        kolonner += [_K["i_fjor"]] if sammen else [rom.navn for rom in tider]
        former += [Form.PROSENT] * len(tider)
    if sammen and vis_tider:
        kolonner.append(_K["endring"])
        former.append(Form.POENG)
    tittel = hva if stat.egne is tabell else tekst.TABELL[tabell.felter[0]]
    vis_diagram = tegnes and kjente(viste) and len(rader) <= LANG_TABELL
    hoyde = _diagramhoyde(len(rader))
    omrade = side.tabell(
        tittel,
        noter,
        kolonner,
        former,
        rader,
        sum_til_slutt=True,
        plass_til=diagramplass(hoyde) if vis_diagram and len(rader) < _LIGGENDE_FRA else 0,
        niva=[int(r.under is not None) for r in viste] + [0],
    )
    if not vis_diagram:
        return
    med_i_fjor = sammen and vis_tider and not skjulte_tider
    nokkel = "gruppe_kvartal" if med_i_fjor else "gruppe"
    tittel = gruppefunn(tekst.DIAGRAM[nokkel].format(hva=hva.lower()), viste)
    serier = [(stat.tider[-1].navn if sammen else _K["prosent"], 4)]
    if med_i_fjor:
        serier.append((tider[0].navn, 5))
    lag = diagram.liggende if len(rader) >= _LIGGENDE_FRA else diagram.soyler
    bilde = lag(tittel, omrade, serier, siste_er_alle=True)
    side.diagram(bilde, tittel, hoyde=hoyde)


def _gruppenoter(stat: Statistikk, tabell: Gruppetabell, *, sammen: bool) -> list[str]:
    """What the figures mean, and which groups are not shown."""
    noter = definisjoner(stat.valg, "sykefravaer_prosent")
    if felt_def := {"alder": "alder", "heltid": "heltid"}.get(tabell.felter[0]):
        kilde = getattr(stat.valg, felt_def)
        noter.append(f"{kilde.regel} Kilde: {kilde.hjemmel}.")
    if len(stat.tider) > FLEST_KVARTALER and not sammen:
        noter.append(tekst.KVARTALER_SISTE.format(antall=FLEST_KVARTALER))
    if borte := [_fullt_navn(r) for r in tabell.rader if not r.vist]:
        noter.append(tekst.SKJULTE.format(navn=_noen(borte)))
    return noter


def _diagramhoyde(rader: int) -> int:
    if rader >= _LIGGENDE_FRA:
        return min(720, 110 + 24 * rader)
    return 180 if rader <= 4 else 320


def _fullt_navn(rad: Grupperad) -> str:
    return rad.navn if rad.under is None else f"{rad.navn} / {rad.under}"


def _noen(navn: Sequence[str]) -> str:
    return noen(navn, _NAVN_VIST if len(navn) <= _NAVN_VIST else _NAVN_VIST - 1)


def personrad(valg: Statistikkvalg, nokkel: str, tall: Persontall) -> tuple[list[Verdi], str]:
    """A count of persons with its share of the staff, and what it is."""
    navn, forklaring = tekst.PERSONER[nokkel]
    if forklaring is None:
        d = valg.definer("moter" if nokkel == DIALOGMOTER[0] else nokkel)
        forklaring = f"{d.regel} Kilde: {d.kilde.rstrip('.')}."
    return [navn, tall.antall, tall.andel], forklaring
