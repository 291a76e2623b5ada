"""How the plan lies in a sheet.

Every row says what it is in a hidden column (``MERKEKOLONNE``), so that what is typed is found
again also when the clerk has put rows in between; see ``gjenfinning``.
"""

from __future__ import annotations

import math
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.innhold import (
    TILTAKSDATOER,
    TILTAKSFELT,
    Feltslag,
    Tiltak,
    feltslag,
    som_tekst,
)
from sykefravaer_xl.bok.planark.plassering import (
    ARBEID,
    BISTAND,
    BREDDER,
    DELING,
    FORSTE_SIDE,
    FRISTKOLONNER,
    HEL,
    HOYEST,
    HOYRE,
    LINJE,
    LISTEKOLONNE,
    LISTEKOLONNER,
    LITEN_LINJE,
    MARGER,
    MERKEKOLONNE,
    MULIGHETER,
    OPPSETT,
    PIKSEL,
    SAMTALE,
    SIGNATUR,
    SISTE_KOLONNE,
    TILTAKSKOLONNER,
    TILTAKSRADER,
    VENSTRE,
    VERSJONSKOLONNER,
    VIDERE,
    VOKSER,
    hoyde_av,
)
from sykefravaer_xl.domene.tekst import STATUS
from sykefravaer_xl.plan.faktavisning import personrader, vis_gjort, vis_grader
from sykefravaer_xl.plan.nedtrekk import feltliste, lister
from sykefravaer_xl.plan.skjemaoppsett import Arkoppsett, Celle, Celleslag
from sykefravaer_xl.plan.versjoner import avtrykk

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sykefravaer_xl.bok.planark.innhold import Feltverdi, Oppfolgingsplan
    from sykefravaer_xl.bok.planark.plassering import Rad

_STATUSSLAG: Final = {
    STATUS["forfalt"]: Celleslag.FORFALT,
    STATUS["snart"]: Celleslag.SNART,
}


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
        self._lister = {liste.id: liste for liste in lister(dag)}

    def bygg(self) -> Arkoppsett:
        self._topp()
        self._avsnitt("hvem")
        for etikett, verdi, annen, annen_verdi in personrader(self._plan.fakta):
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
            brudd=nederst,
        )

    def _tilpass_side1(self, grense: int) -> None:
        """Give the fields of page one more or less room, so that no heading ends a page."""
        rader = {c.rad: c.felt or "" for c in self._celler if c.rad < grense and c.felt in VOKSER}
        avvik = FORSTE_SIDE - sum(h for rad, h in self._hoyder.items() if rad < grense)
        for rad, felt in rader.items():
            trengs = max(hoyde_av(self._plan.skjema.tekst(felt), HEL[1:]), 2 * LINJE) + 3
            hoyde = max(self._hoyder[rad] + avvik / len(rader), trengs)
            self._hoyder[rad] = min(round(hoyde / PIKSEL) * PIKSEL, HOYEST)

    # Rows ---------------------------------------------------------------------------------

    def _ny_rad(self, hoyde: float, merke: str) -> int:
        self._rad += 1
        self._hoyder[self._rad] = min(math.ceil(hoyde / PIKSEL) * PIKSEL, HOYEST)
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
        self._ny_rad(hoyde_av(tekst.IKKE_DIAGNOSE, (1, SISTE_KOLONNE)) + 3, "advarsel")
        self._sett((1, SISTE_KOLONNE), Celleslag.ADVARSEL, tekst.IKKE_DIAGNOSE)

    def _avsnitt(self, navn: str) -> None:
        self._ny_rad(21.75, "avsnitt")
        self._sett((1, SISTE_KOLONNE), Celleslag.AVSNITT, tekst.AVSNITT[navn])

    def _hjelp(self, innhold: str) -> None:
        self._ny_rad(hoyde_av(innhold, (1, SISTE_KOLONNE), LITEN_LINJE) + 2, "hjelp")
        self._sett((1, SISTE_KOLONNE), Celleslag.HJELP, innhold)

    def _fakta(self, *par: tuple[str, str]) -> None:
        plasser = (HEL,) if len(par) == 1 else (VENSTRE, HOYRE)
        hoyde = max(
            max(
                hoyde_av(verdi, (fra, til), LITEN_LINJE),
                hoyde_av(tekst.FAKTA[navn], (etikett, etikett), LITEN_LINJE),
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
            plasser = (HEL,) if len(felter) == 1 else (VENSTRE, HOYRE)
            hoyde = linjer * LINJE
            for felt, (etikett, fra, til) in zip(felter, plasser, strict=True):
                hoyde = max(
                    hoyde,
                    hoyde_av(self._plan.skjema.tekst(felt), (fra, til)),
                    hoyde_av(tekst.ETIKETT[felt], (etikett, etikett), LITEN_LINJE),
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
                    liste=feltliste(felt),
                    dato=feltslag(felt) is Feltslag.DATO,
                )

    # Tables -------------------------------------------------------------------------------

    def _tiltak(self) -> None:
        self._hjelp(tekst.TIDSBEGRENSET)
        self._ny_rad(17, "tiltakhode")
        for felt in TILTAKSFELT:
            self._sett(TILTAKSKOLONNER[felt], Celleslag.TABELLHODE, tekst.TILTAK[felt])
        antall = max(TILTAKSRADER, len(self._plan.tiltak) + 1)
        tomme = [Tiltak()] * (antall - len(self._plan.tiltak))
        kolonner = ",".join(f"{felt}={TILTAKSKOLONNER[felt][0]}" for felt in TILTAKSFELT)
        for tiltak in (*self._plan.tiltak, *tomme):
            verdier = {felt: getattr(tiltak, felt) for felt in TILTAKSFELT}
            hoyde = max(
                hoyde_av(som_tekst(v), TILTAKSKOLONNER[felt]) for felt, v in verdier.items()
            )
            self._ny_rad(max(hoyde, 1.6 * LINJE) + 2, f"tiltak:{kolonner}")
            for felt, verdi in verdier.items():
                self._sett(
                    TILTAKSKOLONNER[felt],
                    Celleslag.FELT,
                    verdi,
                    felt=f"tiltak.{felt}",
                    liste={"tiltak": "katalog", "status": "tiltakstatus"}.get(felt),
                    dato=felt in TILTAKSDATOER,
                )

    def _frister(self) -> None:
        self._avsnitt("frister")
        self._hode(tekst.FRISTTABELL, FRISTKOLONNER, "fristhode")
        for f in self._plan.fakta.frister:
            self._tabellrad(
                (f.navn, som_tekst(f.frist), f.ansvarlig, f.status, f.hvorfor),
                FRISTKOLONNER,
                "frist",
                dict.fromkeys((1, 3), _STATUSSLAG.get(f.status, Celleslag.FAKTA)),
            )

    def _versjoner(self) -> None:
        self._avsnitt("versjoner")
        self._hode(tekst.VERSJONSTABELL, VERSJONSKOLONNER, "versjonhode")
        for v in self._plan.versjoner:
            self._tabellrad((v.nr, som_tekst(v.dato), v.endret), VERSJONSKOLONNER, "versjon")

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
            hoyde_av(str(v), plass, LITEN_LINJE)
            for v, plass in zip(verdier, kolonner, strict=True)
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
