"""The statistics workbook and the quarterly pack, built from figures alone.

No person is in what these functions get, so none can be in the file: no hidden sheet, no chart
cache, no property.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ark import rapport_diagram as diagram
from sykefravaer_xl.ark import rapport_tabeller as tabeller
from sykefravaer_xl.ark.bok import OPPRETTET, ny_bok
from sykefravaer_xl.ark.rapport_side import Form, Side, Verdi
from sykefravaer_xl.ark.stil import BLEK_BLA, Stil
from sykefravaer_xl.statistikk.fakta import dagsverk, prosent
from sykefravaer_xl.statistikk.kjennetegn import NAVN
from sykefravaer_xl.tekst import rapport as tekst
from sykefravaer_xl.tekst.statistikk import MANGLER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.workbook import Workbook

    from sykefravaer_xl.statistikk.figurer import Statistikk

_MANGE: Final = 0.2
"""From this share of the staff without a fact, the table by it is doubtful."""


class Rapportbok:
    """A report under construction."""

    def __init__(self, stat: Statistikk, virksomhet: str, tittel: str) -> None:
        self.strom = BytesIO()
        self.bok: Workbook = ny_bok(self.strom)
        bok: Any = self.bok
        bok.set_properties(
            {
                "title": tittel,
                "subject": periodetekst(stat),
                "author": "sykefravaer_xl",
                "created": OPPRETTET,
            }
        )
        self.stil = Stil(self.bok)
        self.stat = stat
        self.tittel = tittel
        self.topp = f"{virksomhet}: {tittel}" if virksomhet else tittel
        self.virksomhet = virksomhet
        self.sider: list[Side] = []

    def side(self, nokkel: str) -> Side:
        """A new sheet with the report's title rows."""
        undertittel = f"{periodetekst(self.stat)}. {utvalgstekst(self.stat)}."
        side = Side(
            self.bok, self.stil, tekst.ARK[nokkel],
            self.topp if nokkel == "forside" else tekst.ARK[nokkel], undertittel,
            self.topp.replace("&", "&&"),
        )  # fmt: skip
        self.sider.append(side)
        return side

    def ferdig(self) -> bytes:
        """The workbook."""
        for side in self.sider:
            side.ferdig()
        self.sider[0].ark.activate()
        self.bok.close()
        return self.strom.getvalue()


def periodetekst(stat: Statistikk) -> str:
    """«01.01.2026–30.09.2026»."""
    return f"{stat.periode.fra_dato:%d.%m.%Y}–{stat.periode.til_dato:%d.%m.%Y}"


def utvalgstekst(stat: Statistikk) -> str:
    """What the report is filtered to, in words."""
    if not stat.filtre:
        return tekst.HELE
    return ", ".join(f"{NAVN[felt]} = {verdi}" for felt, verdi in stat.filtre)


def advarsler(stat: Statistikk) -> list[str]:
    """What a reader must know before trusting the figures."""
    ut = list(stat.advarsler)
    data = stat.grunnlag
    if data.uten_ansattliste:
        ut.append(tekst.UTEN_ANSATTLISTE)
    if data.avkortet:
        ut.append(tekst.AVKORTET)
    if data.feil:
        ut.append(tekst.MED_FEIL.format(antall=data.feil))
    if not stat.samlet.tapt:
        ut.append(tekst.INGEN_FRAVAER)
    if not data.uten_ansattliste:
        grense = _MANGE * max(1, data.ansatte_i_boka)
        hva = [MANGLER[f].split(" (")[0] for f, n in data.mangler.items() if n > grense]
        if hva:
            ut.append(tekst.MANGLER_MANGE.format(hva=", ".join(hva)))
    return ut


def rapport_som_bytes(stat: Statistikk, virksomhet: str = "") -> bytes:
    """The statistics workbook."""
    bok = Rapportbok(stat, virksomhet, tekst.TITTEL)
    nokler = [n for n in tekst.INNHOLD if n != "egen" or stat.egne is not None]
    forside = _forside(bok, nokler, tekst.PERSONVERN)
    side = bok.side("utvikling")
    omrade = tabeller.kvartaler(side, stat)
    tabeller.kvartalsdiagram(forside, stat, omrade)
    side.luft()
    tabeller.aar(side, stat)
    side.luft()
    tabeller.skille(side, stat)
    tabeller.maneder(side, stat)
    _delinger(bok, sammen=False)
    for nokkel, felter in (
        ("kjonn", ("kjonn", "heltid")),
        ("alder", ("alder",)),
        ("avdeling", ("avdeling",)),
        ("stilling", ("stilling",)),
    ):
        side = bok.side(nokkel)
        for felt in felter:
            tabeller.gruppetabell(side, stat, stat.grupper[felt], sammen=False)
            side.luft()
    if stat.egne is not None:
        tabeller.gruppetabell(bok.side("egen"), stat, stat.egne, sammen=False)
    _oppfolging(bok)
    _kostnad(bok)
    _data(bok)
    return bok.ferdig()


def kvartalspakke_som_bytes(stat: Statistikk, virksomhet: str = "") -> bytes:
    """The quarterly pack for AMU and LAMU: the quarter against the same one last year."""
    bok = Rapportbok(stat, virksomhet, tekst.TITTEL_KVARTAL.format(kvartal=stat.tider[-1].navn))
    nokler = [n for n in tekst.INNHOLD if n != "egen" or stat.egne is not None]
    forside = _forside(bok, nokler, f"{tekst.UNDERTITTEL_KVARTAL} {tekst.PERSONVERN}")
    side = bok.side("utvikling")
    omrade = tabeller.kvartaler(side, stat)
    tabeller.kvartalsdiagram(forside, stat, omrade)
    side.luft()
    tabeller.maneder(side, stat)
    _delinger(bok, sammen=True)
    for nokkel, felter in (
        ("kjonn", ("kjonn", "heltid")),
        ("alder", ("alder",)),
        ("avdeling", ("avdeling",)),
        ("stilling", ("stilling",)),
    ):
        side = bok.side(nokkel)
        for felt in felter:
            tabeller.gruppetabell(side, stat, stat.grupper[felt], sammen=True)
            side.luft()
    if stat.egne is not None:
        tabeller.gruppetabell(bok.side("egen"), stat, stat.egne, sammen=True)
    _oppfolging(bok)
    _kostnad(bok)
    _data(bok)
    return bok.ferdig()


# --- the sheets ----------------------------------------------------------------------------


def _forside(bok: Rapportbok, innhold: Sequence[str], ingress: str) -> Side:
    stat = bok.stat
    side = bok.side("forside")
    side.tekst(f"{tekst.PER} {stat.dato:%d.%m.%Y}. {ingress}", font_color="#000000", font_size=11)
    for advarsel in advarsler(stat):
        side.tekst(advarsel, bold=True, font_color="#5C3A00", bg_color="#FFF2CC")
    side.luft()
    _fliser(bok, side)
    for definisjon in tabeller.definisjoner(stat.valg, "sykefravaer_prosent", "tapte", "avtalte"):
        side.tekst(definisjon)
    side.luft()
    side.avsnitt(tekst.INNHOLDSTITTEL)
    for nokkel in innhold:
        _lenke(bok, side, nokkel)
    return side


def _fliser(bok: Rapportbok, side: Side) -> None:
    stat = bok.stat
    fjor = None if stat.i_fjor is None else stat.i_fjor.prosent
    verdier: dict[str, tuple[Verdi, Form]] = {
        "prosent": (_eller(stat.samlet.prosent), Form.PROSENT),
        "i_fjor": (_eller(fjor), Form.PROSENT),
        "endring": (
            _eller(
                None if fjor is None or stat.samlet.prosent is None else stat.samlet.prosent - fjor
            ),
            Form.POENG,
        ),
        "tapte": (dagsverk(stat.samlet.tapt), Form.DAGSVERK),
        "avtalte": (dagsverk(stat.samlet.avtalt), Form.DAGSVERK),
        "ansatte": (stat.samlet.ansatte, Form.ANTALL),
    }
    ark, rad = side.ark, side.rad
    side.hoyde(22)
    kanter = ((1, 1), (2, 3), (4, 5), (6, 8), (9, 11), (12, 13))
    for (fra, til), (nokkel, (verdi, form)) in zip(kanter, verdier.items(), strict=True):
        felles: dict[str, Any] = {
            "bg_color": BLEK_BLA, "align": "center", "valign": "vcenter",
            "left": 5, "right": 5, "left_color": "#FFFFFF", "right_color": "#FFFFFF",
        }  # fmt: skip
        merke = bok.stil.format(**felles, font_size=10)
        stor = bok.stil.format(**felles, bold=True, font_size=22, num_format=str(form))
        for nr, (innhold, utseende) in enumerate(((tekst.FLISER[nokkel], merke), ("", stor))):
            if til > fra:
                ark.merge_range(rad + nr, fra, rad + nr, til, innhold, utseende)
            else:
                ark.write_string(rad + nr, fra, innhold, utseende)
        if isinstance(verdi, str) or verdi is None:
            ark.write_string(rad + 1, fra, verdi or "", stor)
        else:
            ark.write_number(rad + 1, fra, verdi, stor)
    side.rad += 1
    side.hoyde(40)
    side.rad += 1
    side.luft()


def _eller(verdi: float | None) -> Verdi:
    return tekst.INGEN_VERDI if verdi is None else verdi


def _lenke(bok: Rapportbok, side: Side, nokkel: str) -> None:
    navn = tekst.ARK[nokkel]
    form = bok.stil.format(font_color="#1F4E78", underline=1, valign="vcenter", indent=1)
    side.hoyde(16)
    side.ark.write_url(side.rad, 1, f"internal:'{navn}'!A1", form, navn)
    side.ark.write_string(side.rad, 2, tekst.INNHOLD[nokkel], bok.stil.format(valign="vcenter"))
    side.rad += 1


def _delinger(bok: Rapportbok, *, sammen: bool) -> None:
    side = bok.side("varighet")
    for nokkel, definisjon in (
        ("varighet", "varighet"),
        ("type", "egenmeldt"),
        ("agp", "agp"),
        ("grad", "gradert"),
    ):
        tabeller.deling(side, bok.stat, bok.stat.delinger[nokkel], definisjon, sammen=sammen)
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
                [tekst.ANDRE["mulige"], dagsverk(stat.mulige), _eller(av_mulige)],
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
            diagram.liggende(side.bok, tittel, omrade, [(tittel, 2)], str(Form.TUSEN_KRONER)),
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
