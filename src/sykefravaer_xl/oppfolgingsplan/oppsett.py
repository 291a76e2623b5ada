"""How the plan lies in a sheet.

Every row says what it is in a hidden column (``MERKEKOLONNE``), so that what is typed is found
again also when the clerk has put rows in between; see ``gjenfinning``.
"""

from __future__ import annotations

import math
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.oppfolgingsplan.arkmodell import (
    INNTIL,
    Arkoppsett,
    Celle,
    Celleslag,
    Liste,
)
from sykefravaer_xl.oppfolgingsplan.innhold import (
    TILTAKSDATOER,
    TILTAKSFELT,
    Feltslag,
    Tiltak,
    feltslag,
    som_tekst,
)
from sykefravaer_xl.oppfolgingsplan.versjoner import avtrykk
from sykefravaer_xl.regler.tilrettelegging import katalognavn
from sykefravaer_xl.tekst import plan as tekst
from sykefravaer_xl.tekst.domene import STATUS
from sykefravaer_xl.tekst.domene import dato as vis

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.oppfolgingsplan.innhold import (
        Feltverdi,
        Gjort,
        Gradperiode,
        Oppfolgingsplan,
        Planfakta,
    )

SIGNATUR: Final = "sykefravaer_xl.plan"
OPPSETT: Final = 1
"""Raised when the sheet gets another form, so that older sheets are made anew."""
BREDDER: Final = {1: 20.0, 2: 12.0, 3: 10.5, 4: 11.0, 5: 14.5, 6: 12.0, 7: 11.5, 8: 18.5}
SISTE_KOLONNE: Final = 8
MERKEKOLONNE: Final = 10
LISTEKOLONNE: Final = 11
LISTEKOLONNER: Final = 3
"""So many columns are set aside for drop-downs that need cells."""
TILTAKSRADER: Final = 4
HOYEST: Final = 409.0
"""Points; Excel has no higher rows."""
MARGER: Final = (0.45, 0.45, 0.45, 0.55)
"""Left, right, top and bottom, in inches."""
FORSTE_SIDE: Final = 798.0
"""Points of page one above «Hjelp utenfra». Programs fit the sheet to two pages with a scale of
their own (Excel 87 %, LibreOffice 82 % with Calibri's twin), and with this height the page ends
between two sections, or between two rows, in both."""
LINJE: Final = 13.2
LITEN_LINJE: Final = 12.0
TEGN: Final = 1.08
SMAA_TEGN: Final = 1.2

_VENSTRE: Final = (1, 2, 4)
"""Column of the label, and from–to of the field, of the left one of two."""
_HOYRE: Final = (5, 6, 8)
_HEL: Final = (1, 2, SISTE_KOLONNE)
_TILTAKSKOLONNER: Final = {
    "tiltak": (1, 1), "beskrivelse": (2, 3), "fra": (4, 4), "til": (5, 5),
    "ansvarlig": (6, 6), "status": (7, 7), "evaluering": (8, 8),
}  # fmt: skip
_FRISTKOLONNER: Final = ((1, 1), (2, 2), (3, 3), (4, 4), (5, SISTE_KOLONNE))
_STATUSSLAG: Final = {
    STATUS["forfalt"]: Celleslag.FORFALT,
    STATUS["snart"]: Celleslag.SNART,
}
_VERSJONSKOLONNER: Final = ((1, 1), (2, 2), (3, SISTE_KOLONNE))

Rad = tuple[tuple[str, ...], int]
"""One or two fields side by side, and how many lines there is room for."""
ARBEID: Final[tuple[Rad, ...]] = (
    (("ordinaere_oppgaver",), 3),
    (("kan_gjores",), 3),
    (("kan_med_tilrettelegging",), 3),
    (("tilrettelegging_valg", "tilrettelegging_tekst"), 2),
    (("kan_ikke_gjores",), 3),
    (("pavirkning_grad", "pavirkning_tekst"), 2),
    (("egne_forslag",), 2),
)
MULIGHETER: Final[tuple[Rad, ...]] = (
    (("muligheter_oppgaver",), 2),
    (("muligheter_tid", "muligheter_varighet"), 2),
    (("tidligere_tilrettelegging",), 3),
    (("planlagt_tilrettelegging",), 2),
)
BISTAND: Final[tuple[Rad, ...]] = (
    (("bistand_fra", "bistand_hva"), 2),
    (("nav_hjelp", "nav_hjelp_hva"), 2),
)
VIDERE: Final[tuple[Rad, ...]] = (
    (("evalueringsdato", "neste_mote"), 1),
    (("videre_oppfolging",), 3),
    (("tilbakeforing",), 2),
)
DELING: Final[tuple[Rad, ...]] = (
    (("medvirket", "ikke_medvirket_grunn"), 2),
    (("send_sykmelder", "delt_sykmelder"), 1),
    (("melding_sykmelder",), 2),
    (("send_nav", "delt_nav"), 1),
    (("kontakt_navn", "kontakt_telefon"), 2),
    (("kontakt_epost",), 1),
    (("andre_opplysninger",), 2),
    (("godkjent_ansatt", "godkjent_ansatt_dato"), 2),
    (("godkjent_leder", "godkjent_leder_dato"), 2),
)
SAMTALE: Final[tuple[Rad, ...]] = (
    (("agenda",), 2),
    (("onsket_utfall",), 2),
    (("egne_notater",), 2),
)


_VOKSER: Final = frozenset(felter[0] for felter, _ in (*ARBEID, *MULIGHETER) if len(felter) == 1)


def sett_opp(plan: Oppfolgingsplan, dag: date) -> Arkoppsett:
    """The sheet of a plan; ``dag`` decides which measures the catalogue offers."""
    return _Bygger(plan, dag).bygg()


class _Bygger:
    """Writes rows from the top."""

    def __init__(self, plan: Oppfolgingsplan, dag: date) -> None:
        self._plan = plan
        self._celler: list[Celle] = []
        self._hoyder: dict[int, float] = {}
        self._rad = 0
        self._lister = {liste.id: liste for liste in _lister(dag)}

    def bygg(self) -> Arkoppsett:
        self._topp()
        self._avsnitt("hvem")
        for etikett, verdi, annen, annen_verdi in _personrader(self._plan.fakta):
            self._fakta((etikett, verdi), (annen, annen_verdi))
        self._fakta(("grader", vis_grader(self._plan.fakta.grader)))
        self._fakta(("gjort", vis_gjort(self._plan.fakta.gjort)))
        self._avsnitt("arbeid")
        self._hjelp(tekst.SPORSMAAL)
        self._felter(ARBEID)
        self._avsnitt("muligheter")
        self._felter(MULIGHETER)
        self._tiltak()
        self._felter(((("ikke_mulig",), 2),))
        nederst = self._rad + 1
        self._avsnitt("bistand")
        self._felter(BISTAND)
        self._avsnitt("videre")
        self._felter(VIDERE)
        self._avsnitt("deling")
        self._felter(DELING)
        self._hjelp(tekst.BARE_VED_BEHOV)
        self._frister()
        self._versjoner()
        siste_pa_papir = self._rad
        self._avsnitt("samtale")
        self._felter(SAMTALE)
        self._tilpass_side1(nederst)
        return Arkoppsett(
            celler=(*self._celler, *self._listeceller()),
            hoyder=self._hoyder,
            bredder=BREDDER,
            skjulte=(9, MERKEKOLONNE, *range(LISTEKOLONNE, LISTEKOLONNE + LISTEKOLONNER)),
            lister=self._lister,
            siste_kolonne=SISTE_KOLONNE,
            siste_rad=siste_pa_papir,
            marger=MARGER,
        )

    def _tilpass_side1(self, grense: int) -> None:
        """Give the fields of page one more or less room, so that no heading ends a page."""
        rader = {c.rad: c.felt or "" for c in self._celler if c.rad < grense and c.felt in _VOKSER}
        avvik = FORSTE_SIDE - sum(h for rad, h in self._hoyder.items() if rad < grense)
        for rad, felt in rader.items():
            trengs = max(_hoyde(self._plan.skjema.tekst(felt), _HEL[1:]), 2 * LINJE) + 3
            hoyde = max(self._hoyder[rad] + avvik / len(rader), trengs)
            self._hoyder[rad] = min(hoyde, HOYEST)

    # Rows ---------------------------------------------------------------------------------

    def _ny_rad(self, hoyde: float, merke: str) -> int:
        self._rad += 1
        self._hoyder[self._rad] = min(hoyde, HOYEST)
        self._celler.append(Celle(self._rad, MERKEKOLONNE, Celleslag.SKJULT, merke))
        return self._rad

    def _sett(
        self,
        kolonner: tuple[int, int],
        slag: Celleslag,
        verdi: Feltverdi | int = None,
        *,
        felt: str | None = None,
        liste: str | None = None,
        dato: bool = False,
    ) -> None:
        fra, til = kolonner
        self._celler.append(
            Celle(
                self._rad, fra, slag, verdi or None, til if til > fra else None, felt, liste, dato
            )
        )

    def _topp(self) -> None:
        siste = self._plan.versjoner[-1]
        spor = " ".join(f"{navn}={sum_}" for navn, sum_ in avtrykk(self._plan.fakta).items())
        self._ny_rad(28, f"{SIGNATUR} {OPPSETT} {spor}")
        self._sett((1, 5), Celleslag.TITTEL, tekst.TITTEL)
        versjon = tekst.VERSJON.format(nr=siste.nr, dato=som_tekst(siste.dato))
        self._sett((6, SISTE_KOLONNE), Celleslag.VERSJON, versjon)
        self._hjelp(tekst.INNLEDNING)
        self._ny_rad(_hoyde(tekst.IKKE_DIAGNOSE, (1, SISTE_KOLONNE)) + 3, "advarsel")
        self._sett((1, SISTE_KOLONNE), Celleslag.ADVARSEL, tekst.IKKE_DIAGNOSE)

    def _avsnitt(self, navn: str) -> None:
        self._ny_rad(23, "avsnitt")
        self._sett((1, SISTE_KOLONNE), Celleslag.AVSNITT, tekst.AVSNITT[navn])

    def _hjelp(self, innhold: str) -> None:
        self._ny_rad(_hoyde(innhold, (1, SISTE_KOLONNE), LITEN_LINJE) + 2, "hjelp")
        self._sett((1, SISTE_KOLONNE), Celleslag.HJELP, innhold)

    def _fakta(self, *par: tuple[str, str]) -> None:
        plasser = (_HEL,) if len(par) == 1 else (_VENSTRE, _HOYRE)
        hoyde = max(
            max(
                _hoyde(verdi, (fra, til), LITEN_LINJE),
                _hoyde(tekst.FAKTA[navn], (etikett, etikett), LITEN_LINJE),
            )
            for (navn, verdi), (etikett, fra, til) in zip(par, plasser, strict=True)
        )
        deler = [f"{navn}={fra}" for (navn, _), (_, fra, _) in zip(par, plasser, strict=True)]
        self._ny_rad(hoyde + 3, f"fakta:{','.join(deler)}")
        for (navn, verdi), (etikett, fra, til) in zip(par, plasser, strict=True):
            self._sett((etikett, etikett), Celleslag.ETIKETT, tekst.FAKTA[navn])
            self._sett((fra, til), Celleslag.FAKTA, verdi)

    def _felter(self, rader: Sequence[Rad]) -> None:
        for felter, linjer in rader:
            plasser = (_HEL,) if len(felter) == 1 else (_VENSTRE, _HOYRE)
            hoyde = linjer * LINJE
            for felt, (etikett, fra, til) in zip(felter, plasser, strict=True):
                hoyde = max(
                    hoyde,
                    _hoyde(self._plan.skjema.tekst(felt), (fra, til)),
                    _hoyde(tekst.ETIKETT[felt], (etikett, etikett), LITEN_LINJE),
                )
            deler = [f"{felt}={fra}" for felt, (_, fra, _) in zip(felter, plasser, strict=True)]
            self._ny_rad(hoyde + 3, f"felt:{','.join(deler)}")
            for felt, (etikett, fra, til) in zip(felter, plasser, strict=True):
                self._sett((etikett, etikett), Celleslag.ETIKETT, tekst.ETIKETT[felt])
                self._sett(
                    (fra, til),
                    Celleslag.FELT,
                    self._plan.skjema.verdi(felt),
                    felt=felt,
                    liste=_feltliste(felt),
                    dato=feltslag(felt) is Feltslag.DATO,
                )

    # Tables -------------------------------------------------------------------------------

    def _tiltak(self) -> None:
        self._hjelp(tekst.TIDSBEGRENSET)
        self._ny_rad(17, "tiltakhode")
        for felt in TILTAKSFELT:
            self._sett(_TILTAKSKOLONNER[felt], Celleslag.TABELLHODE, tekst.TILTAK[felt])
        antall = max(TILTAKSRADER, len(self._plan.tiltak) + 1)
        tomme = [Tiltak()] * (antall - len(self._plan.tiltak))
        kolonner = ",".join(f"{felt}={_TILTAKSKOLONNER[felt][0]}" for felt in TILTAKSFELT)
        for tiltak in (*self._plan.tiltak, *tomme):
            verdier = {felt: getattr(tiltak, felt) for felt in TILTAKSFELT}
            hoyde = max(
                _hoyde(som_tekst(v), _TILTAKSKOLONNER[felt]) for felt, v in verdier.items()
            )
            self._ny_rad(max(hoyde, 2 * LINJE) + 2, f"tiltak:{kolonner}")
            for felt, verdi in verdier.items():
                self._sett(
                    _TILTAKSKOLONNER[felt],
                    Celleslag.FELT,
                    verdi,
                    felt=f"tiltak.{felt}",
                    liste={"tiltak": "katalog", "status": "tiltakstatus"}.get(felt),
                    dato=felt in TILTAKSDATOER,
                )

    def _frister(self) -> None:
        self._avsnitt("frister")
        self._hode(tekst.FRISTTABELL, _FRISTKOLONNER, "fristhode")
        for f in self._plan.fakta.frister:
            self._tabellrad(
                (f.navn, som_tekst(f.frist), f.ansvarlig, f.status, f.hvorfor),
                _FRISTKOLONNER,
                "frist",
                dict.fromkeys((1, 3), _STATUSSLAG.get(f.status, Celleslag.FAKTA)),
            )

    def _versjoner(self) -> None:
        self._avsnitt("versjoner")
        self._hode(tekst.VERSJONSTABELL, _VERSJONSKOLONNER, "versjonhode")
        for v in self._plan.versjoner:
            self._tabellrad((v.nr, som_tekst(v.dato), v.endret), _VERSJONSKOLONNER, "versjon")

    def _hode(self, navn: Sequence[str], kolonner: Sequence[tuple[int, int]], merke: str) -> None:
        self._ny_rad(16, merke)
        for overskrift, plass in zip(navn, kolonner, strict=True):
            self._sett(plass, Celleslag.TABELLHODE, overskrift)

    def _tabellrad(
        self,
        verdier: Sequence[str | int],
        kolonner: Sequence[tuple[int, int]],
        merke: str,
        slag: Mapping[int, Celleslag] = MappingProxyType({}),
    ) -> None:
        hoyde = max(
            _hoyde(str(v), plass, LITEN_LINJE) for v, plass in zip(verdier, kolonner, strict=True)
        )
        self._ny_rad(hoyde + 2, merke)
        for nr, (verdi, plass) in enumerate(zip(verdier, kolonner, strict=True)):
            self._sett(plass, slag.get(nr, Celleslag.FAKTA), verdi)

    # Drop-downs too long to go without cells ------------------------------------------------

    def _listekolonner(self) -> list[int]:
        return [
            LISTEKOLONNE + nr
            for nr, _ in enumerate(li for li in self._lister.values() if li.omrade is not None)
        ]

    def _listeceller(self) -> list[Celle]:
        lange = [li for li in self._lister.values() if li.omrade is not None]
        return [
            Celle(rad, kolonne, Celleslag.SKJULT, verdi)
            for liste, kolonne in zip(lange, self._listekolonner(), strict=True)
            for rad, verdi in enumerate(liste.verdier, start=2)
        ]


def _personrader(f: Planfakta) -> list[tuple[str, str, str, str]]:
    kontakt = ", ".join(t for t in (f.leder_telefon, f.leder_epost) if t)
    perioden = f"{vis(f.fra)}–{vis(f.til)}"
    return [
        ("navn", f.navn, "ansattnr", f.ansattnr),
        ("stilling", f.stilling, "stillingsprosent", f.stillingsprosent),
        ("avdeling", f.avdeling, "virksomhetsnr", f.virksomhetsnr),
        ("leder", f.leder, "leder_kontakt", kontakt),
        ("stedfortreder", f.stedfortreder, "hr_kontakt", f.hr_kontakt),
        ("fravaer", perioden, "maksdato", som_tekst(f.maksdato) or tekst.UBESTEMT),
    ]


def vis_grader(grader: Sequence[Gradperiode]) -> str:
    """The grades over time in one line of text."""
    return " · ".join(
        f"{vis(g.fra)}–{vis(g.til)}: {tekst.EGENMELDING if g.egenmelding else f'{g.grad} %'}"
        for g in grader
    )


def vis_gjort(gjort: Sequence[Gjort]) -> str:
    """What has been done, in one line of text."""
    return " · ".join(f"{g.hva} {som_tekst(g.dag) or g.merknad}" for g in gjort)


def _feltliste(felt: str) -> str | None:
    if feltslag(felt) is Feltslag.JA_NEI:
        return "ja_nei"
    return {
        "tilrettelegging_valg": "katalog",
        "pavirkning_grad": "pavirkning",
        "bistand_fra": "bistand",
    }.get(felt)


def _lister(dag: date) -> list[Liste]:
    """The drop-downs. Those with a comma in an answer cannot go without cells either."""
    alle = [
        Liste("ja_nei", tekst.JA_NEI, fast=True),
        Liste("katalog", katalognavn(dag)),
        Liste("pavirkning", tekst.PAVIRKNING),
        Liste("bistand", tekst.BISTAND),
        Liste("tiltakstatus", tekst.TILTAKSTATUS),
    ]
    ut: list[Liste] = []
    kolonne = LISTEKOLONNE
    for liste in alle:
        if len(",".join(liste.verdier)) <= INNTIL and not any("," in v for v in liste.verdier):
            ut.append(liste)
            continue
        bokstav = chr(ord("A") + kolonne - 1)
        omrade = f"${bokstav}$2:${bokstav}${len(liste.verdier) + 1}"
        ut.append(Liste(liste.id, liste.verdier, liste.fast, omrade))
        kolonne += 1
    return ut


def linjer(innhold: str, kolonner: tuple[int, int], tegn: float = TEGN) -> int:
    """How many lines a text takes in these columns; rather one too many than one too few.

    ``tegn`` is how many characters have the room of one digit of the book's usual type.
    """
    bredde = sum(BREDDER[k] for k in range(kolonner[0], kolonner[1] + 1))
    per_linje = max(1.0, (bredde - 1.0) * tegn)
    return sum(max(1, math.ceil(len(bit) / per_linje)) for bit in innhold.split("\n"))


def _hoyde(innhold: str, kolonner: tuple[int, int], linje: float = LINJE) -> float:
    return linjer(innhold, kolonner, TEGN if linje == LINJE else SMAA_TEGN) * linje
