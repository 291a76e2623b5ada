"""The statistics workbook and the quarterly pack, built from figures alone.

No person is in what these functions get, so none can be in the file: no hidden sheet, no chart
cache, no property.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sykefravaer_xl.statistikk import rapport_diagram as diagram
from sykefravaer_xl.statistikk import rapport_tabeller as tabeller
from sykefravaer_xl.statistikk import rapporttekst as tekst
from sykefravaer_xl.statistikk.fakta import dagsverk, prosent
from sykefravaer_xl.statistikk.figurer import kjente
from sykefravaer_xl.statistikk.rapport_bok import Rapportbok, advarsler, bygg_forside, eller_strek
from sykefravaer_xl.statistikk.rapport_funn import ikke_vist, kort_sagt
from sykefravaer_xl.statistikk.rapport_side import Form, Side, Verdi
from sykefravaer_xl.statistikk.tekst import MANGLER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sykefravaer_xl.statistikk.figurer import Statistikk

_GRUPPEARK: Final = (
    ("kjonn", ("kjonn", "heltid")),
    ("alder", ("alder",)),
    ("avdeling", ("avdeling",)),
    ("stilling", ("stilling",)),
)
"""Sheet -> the tables on it."""
_PAKKENS_GRUPPER: Final = ("avdeling", "kjonn", "alder")
"""On one page of the quarterly pack; the first has a chart."""


def rapport_som_bytes(stat: Statistikk, virksomhet: str = "") -> bytes:
    """The statistics workbook."""
    return _bygg(Rapportbok(stat, virksomhet, tekst.TITTEL), tekst.PERSONVERN)


def kvartalspakke_som_bytes(stat: Statistikk, virksomhet: str = "") -> bytes:
    """The quarterly pack for AMU and LAMU: the quarter against the same one last year.

    Four pages one can talk about in a meeting: the figure in words with the trend, the months, the
    groups, and the pattern. All tables are in the report.
    """
    tittel = tekst.TITTEL_KVARTAL.format(kvartal=stat.tider[-1].navn)
    ingress = f"{tekst.UNDERTITTEL_KVARTAL} {tekst.PERSONVERN}"
    bok = Rapportbok(stat, virksomhet, tittel)
    forside = bygg_forside(bok, (), ingress)
    forside.avsnitt(tekst.KORT_SAGT)
    forside.tekst(kort_sagt(stat), font_color="#000000", font_size=12)
    side = bok.side("utvikling")
    tabeller.kvartalsdiagram(forside, stat, tabeller.kvartaler(side, stat))
    side.luft()
    tabeller.maneder(side, stat)
    vises, borte = _vises(stat, _PAKKENS_GRUPPER)
    if vises:
        side = bok.side("grupper")
        for nr, felt in enumerate(vises):
            tabeller.gruppetabell(side, stat, stat.grupper[felt], sammen=True, tegnes=not nr)
            side.luft()
    for linje in ikke_vist(stat, borte):
        side.tekst(linje)
    if stat.egne is not None:
        tabeller.gruppetabell(bok.side("egen"), stat, stat.egne, sammen=True)
    _oppfolging(bok)
    return bok.ferdig()


def _vises(stat: Statistikk, felter: Sequence[str]) -> tuple[list[str], list[str]]:
    """The groupings that show any group one knows, and the others: a table of «Alle», or of
    «Ukjent» and «Alle», says nothing."""
    vises = [felt for felt in felter if kjente(stat.grupper[felt].viste)]
    return vises, [felt for felt in felter if felt not in vises]


def _bygg(bok: Rapportbok, ingress: str) -> bytes:
    """All sheets of the report."""
    stat = bok.stat
    vises, borte = _vises(stat, [felt for _, felter in _GRUPPEARK for felt in felter])
    tomme = {navn for navn, felter in _GRUPPEARK if not set(felter) & set(vises)}
    if stat.egne is None:
        tomme.add("egen")
    forside = bygg_forside(bok, [n for n in tekst.INNHOLD if n not in tomme], ingress)
    for linje in ikke_vist(stat, borte):
        forside.tekst(linje)
    side = bok.side("utvikling")
    omrade = tabeller.kvartaler(side, stat)
    tabeller.kvartalsdiagram(forside, stat, omrade)
    side.luft()
    tabeller.aar(side, stat)
    side.luft()
    tabeller.skille(side, stat)
    tabeller.maneder(side, stat)
    _delinger(bok)
    for nokkel, felter in _GRUPPEARK:
        if nokkel in tomme:
            continue
        side = bok.side(nokkel)
        for felt in felter:
            if felt in vises:
                tabeller.gruppetabell(side, stat, stat.grupper[felt], sammen=False)
                side.luft()
    if stat.egne is not None:
        tabeller.gruppetabell(bok.side("egen"), stat, stat.egne, sammen=False)
    _oppfolging(bok)
    _kostnad(bok)
    _data(bok)
    return bok.ferdig()


# --- the sheets ----------------------------------------------------------------------------


def _delinger(bok: Rapportbok) -> None:
    side = bok.side("varighet")
    for nokkel, definisjon in (
        ("varighet", "varighet"),
        ("type", "egenmeldt"),
        ("agp", "agp"),
        ("grad", "gradert"),
    ):
        tabeller.deling(side, bok.stat, bok.stat.delinger[nokkel], definisjon)
        side.luft()


def _oppfolging(bok: Rapportbok) -> None:
    stat, side = bok.stat, bok.side("oppfolging")
    topp = (tekst.HVA, *(tekst.KOLONNER[k] for k in ("antall", "andel_ansatte", "betyr")))
    former = (Form.TEKST, Form.ANTALL, Form.PROSENT)
    konsentrasjon = stat.valg.definer("konsentrasjon")
    side.forklart(
        tekst.TABELL["personer"], topp, former,
        [
            *(
                tabeller.personrad(stat.valg, nokkel, getattr(stat, nokkel))
                for nokkel in ("med_fravaer", "gjentakende", "hyppig")
            ),
            (
                [
                    konsentrasjon.navn,
                    stat.konsentrasjon_antall if stat.konsentrasjon is not None else None,
                    stat.konsentrasjon,
                ],
                tekst.KONSENTRASJON_FORKLART.format(
                    regel=konsentrasjon.regel, kilde=konsentrasjon.kilde
                ),
            ),
        ],
    )  # fmt: skip
    side.luft()
    side.forklart(
        tekst.TABELL["oppfolging"], topp, former,
        [
            *(
                tabeller.personrad(stat.valg, nokkel, getattr(stat, nokkel))
                for nokkel in ("gradert", "tiltak", "tilrettelagt")
            ),
            *(tabeller.personrad(stat.valg, mote, tall) for mote, tall in stat.moter.items()),
        ],
    )  # fmt: skip
    side.luft()
    side.tabell(
        tekst.TABELL["aktivitet"],
        tabeller.definisjoner(stat.valg, "aktivitet"),
        ["", tekst.ANTALL_MOTER, tekst.FOR, tekst.ETTER],
        [Form.TEKST, Form.ANTALL, Form.PROSENT, Form.PROSENT],
        [
            [
                tekst.MOTE[mote], tall.antall,
                "" if tall.antall == 0 else tall.for_,
                "" if tall.antall == 0 else tall.etter,
            ]
            for mote, tall in stat.aktivitet.items()
        ],
    )  # fmt: skip
    side.luft()
    _andre(side, stat)
    side.luft()
    side.tekst(tabeller.definisjoner(stat.valg, "vern")[0])


def _andre(side: Side, stat: Statistikk) -> None:
    mulige, aap = stat.valg.definer("mulige"), stat.valg.definer("aap")
    av_mulige = prosent(stat.samlet.tapt, stat.mulige)
    side.forklart(
        tekst.TABELL["andre"],
        (tekst.HVA, tekst.ANTALL, tekst.KOLONNER["andel"].split()[0], tekst.KOLONNER["betyr"]),
        (Form.TEKST, Form.DAGSVERK, Form.PROSENT),
        [
            (
                [tekst.ANDRE["mulige"], dagsverk(stat.mulige), eller_strek(av_mulige)],
                f"{mulige.regel} Kilde: {mulige.kilde}.",
            ),
            (
                [tekst.ANDRE["aap"], stat.aap.antall, ""],
                f"{aap.regel} Kilde: {aap.kilde}.",
            ),
        ],
    )


def _kostnad(bok: Rapportbok) -> None:
    stat, side = bok.stat, bok.side("kostnad")
    omrade = side.tabell(
        tekst.TABELL["kostnad"],
        tabeller.definisjoner(stat.valg, "kostnad"),
        [tekst.FORUTSETNING, tekst.PER_DAGSVERK, tekst.KRONER],
        [Form.TEKST, Form.KRONER, Form.TUSEN_KRONER],
        [[rad.navn, rad.kroner_per_dag, rad.kroner] for rad in stat.kostnad],
    )
    for rad in stat.kostnad:
        side.tekst(f"{rad.navn}: {rad.hjemmel}.")
    if stat.samlet.tapt:
        tittel = tekst.DIAGRAM["kostnad"]
        side.diagram(
            diagram.liggende(tittel, omrade, [(tittel, 2)], str(Form.TUSEN_KRONER)),
            tittel,
            hoyde=90 + 40 * len(stat.kostnad),
        )


def _data(bok: Rapportbok) -> None:
    stat, side = bok.stat, bok.side("data")
    data = stat.grunnlag
    side.forklart(
        tekst.TABELL["definisjoner"],
        (tekst.NAVN, tekst.REGEL),
        (Form.TEKST,),
        [
            ([d.navn], f"{d.regel} Kilde: {d.kilde.rstrip('.')}.")
            for d in (stat.valg.definer(nokkel) for nokkel in stat.valg.definisjon)
        ],
    )
    side.luft()
    rader: list[list[Verdi]] = [
        [tekst.DATA["ansatte_i_boka"], data.ansatte_i_boka],
        [tekst.DATA["filtrert_bort"], data.filtrert_bort],
        [tekst.DATA["feil"], data.feil],
        [tekst.DATA["sluttet"], data.sluttet],
        [tekst.DATA["i_tallene"], stat.samlet.ansatte],
        [tekst.DATA["rader"], data.rader],
    ]
    antall = [Form.TEKST, Form.ANTALL]
    side.tabell(tekst.TABELL["data"], advarsler(stat), [tekst.HVA, tekst.ANTALL], antall, rader)
    if data.kjent_fra is not None:
        side.tekst(f"{tekst.DATA['kjent_fra']}: {data.kjent_fra:%d.%m.%Y}.")
    if data.utelatt:
        side.luft()
        side.tabell(
            tekst.TABELL["utelatt"], [], [tekst.HVA, tekst.ANTALL], antall,
            [[navn, n] for navn, n in sorted(data.utelatt.items())],
        )  # fmt: skip
    if any(data.mangler.values()):
        side.luft()
        side.tabell(
            tekst.TABELL["mangler"], [], [tekst.HVA, tekst.ANTALL], antall,
            [[MANGLER[felt].capitalize(), n] for felt, n in data.mangler.items() if n],
        )  # fmt: skip
