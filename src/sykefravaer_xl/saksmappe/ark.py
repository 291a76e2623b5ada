"""The sheets of a case file: a front page, and a page for each spell. A4 on its side."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark.modell import Arkmodell, Flate, Side
from sykefravaer_xl.ark.stil import (
    AVSNITT,
    DATOFORMAT,
    FORFALT,
    LINJE,
    MELDING,
    SKIFER,
    SMAATT,
    TITTEL,
    UNNTATT,
    UTFORT,
    brod,
    overskrift,
    utseende,
)
from sykefravaer_xl.ark.xlsxskriver import som_boker
from sykefravaer_xl.bok.planark import tekst as plantekst
from sykefravaer_xl.bok.planark.innhold import som_tekst
from sykefravaer_xl.domene.tekst import ANSVARLIG
from sykefravaer_xl.grunn.ordlyd import antall, vis_dato
from sykefravaer_xl.grunn.versjon import programversjon
from sykefravaer_xl.plan.faktavisning import slutter
from sykefravaer_xl.saksmappe import tekst
from sykefravaer_xl.saksmappe.bevis import trygg
from sykefravaer_xl.saksmappe.plikter import Utfall

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sykefravaer_xl.ark.modell import Celleverdi, Utseende
    from sykefravaer_xl.plan.planark import Planark
    from sykefravaer_xl.saksmappe.bevis import Bevis
    from sykefravaer_xl.saksmappe.dokumenter import Kjede
    from sykefravaer_xl.saksmappe.mappe import Saksmappe, Tilfellemappe
    from sykefravaer_xl.saksmappe.plikter import Plikt

_BREDDER: Final = (36, 20, 12, 12, 31, 64)
_SISTE: Final = len(_BREDDER) - 1
_SIDEHOYDE: Final = 600.0
"""Points of rows on a page that is as wide as the columns."""
_KRYMPES: Final = 1.2
"""A few lines too many are made to fit; a page of two lines is worse."""
_TEGN: Final = 1.05
"""Characters that fit in a unit of column width, with room to spare."""
_FARGE: Final[dict[Utfall, Utseende]] = {
    Utfall.I_TIDE: UTFORT,
    Utfall.OPPFYLT: UTFORT,
    Utfall.FOR_SENT: MELDING,
    Utfall.MANGLER: FORFALT,
    Utfall.UNNTATT: UNNTATT,
}
_CELLE: Final = brod(bottom=1, bottom_color=LINJE, align="left", indent=1)


def som_bytes(mappe: Saksmappe, bok: str) -> bytes:
    """The workbook."""
    modeller = [_forside(mappe, bok), *(_tilfelle(t) for t in mappe.tilfeller if t.har_noe)]
    return som_boker(
        modeller, title=tekst.TITTEL, author=f"sykefravaer_xl {programversjon()}", subject=""
    )


def telt(plikter: Iterable[Plikt]) -> dict[str, int]:
    """How many duties ended each way; met by the absence itself counts as in time."""
    ut = Counter(p.utfall for p in plikter)
    ut[Utfall.I_TIDE] += ut.pop(Utfall.OPPFYLT, 0)
    return {utfall.value: ut[utfall] for utfall in Utfall}


def holdt_tilbake(mappe: Saksmappe) -> int:
    """Remarks that were left out because they may tell of a diagnosis."""
    merknader = [h.merknad for t in mappe.tilfeller for h in t.handlinger]
    grunner = [b.grunn for p in mappe.plikter for b in p.bevis if b.unntak and not b.hva]
    return sum(ett == tekst.HOLDT_TILBAKE for ett in (*merknader, *grunner))


class _Ark:
    """A sheet that is filled from the top."""

    def __init__(self, navn: str, tittel: str, under: str) -> None:
        self.ark = Arkmodell(
            navn, fane=SKIFER,
            side=Side(liggende=True, topp='&L&"Calibri,Bold"&A&R&D', marger=(0.4, 0.4, 0.7, 0.6)),
        )  # fmt: skip
        self.ark.bredder(*_BREDDER)
        self.rad = 0
        self.ark.hoyde(0, 32)
        self.ark.skriv(0, 0, tittel, TITTEL)
        self.rad = 1
        self.tekst(under)

    def tekst(self, innhold: str) -> None:
        self.ark.flett(self.rad, 0, _SISTE, innhold, SMAATT)
        self.ark.hoyde(self.rad, 16)
        self.rad += 1

    def avsnitt(self, navn: str) -> None:
        self.ark.hoyde(self.rad, 10)
        self.rad += 1
        self.ark.flett(self.rad, 0, _SISTE, tekst.AVSNITT[navn], AVSNITT)
        self.ark.hoyde(self.rad, 22)
        self.rad += 1

    def fakta(self, etikett: str, verdi: str) -> None:
        self.ark.skriv(self.rad, 0, etikett, brod(bold=True))
        self.ark.flett(self.rad, 1, _SISTE, verdi, brod())
        self.ark.hoyde(self.rad, 15.0 * _linjer(verdi, sum(_BREDDER[1:])) + 2)
        self.rad += 1

    def tabell(
        self,
        navn: str,
        kolonner: Sequence[str],
        rader: Iterable[tuple[Sequence[Celleverdi], Utseende | None]],
    ) -> None:
        """A table under its heading; a row's look is that of its fifth column."""
        self.avsnitt(navn)
        tom = True
        for verdier, farge in rader:
            if tom:
                self._hode(kolonner)
                tom = False
            self._rad(verdier, farge)
        if tom:
            self.tekst(tekst.INGEN[navn])

    def _hode(self, kolonner: Sequence[str]) -> None:
        for kol, ord_ in enumerate(kolonner):
            self.ark.skriv(self.rad, kol, ord_, overskrift(beregnet=True))
        self.ark.hoyde(self.rad, 18)
        self.rad += 1

    def _rad(self, verdier: Sequence[Celleverdi], farge: Utseende | None) -> None:
        flest = 1
        for kol, verdi in enumerate(verdier):
            form = dict(_CELLE)
            if isinstance(verdi, datetime):
                form["num_format"] = f"{DATOFORMAT} hh:mm"
            elif isinstance(verdi, date):
                form["num_format"] = DATOFORMAT
            elif isinstance(verdi, str):
                flest = max(flest, _linjer(verdi, _BREDDER[kol]))
            if farge is not None and kol == 4:
                form |= farge
            self.ark.skriv(self.rad, kol, verdi, utseende(**form))
        self.ark.hoyde(self.rad, 15.0 * flest + 2)
        self.rad += 1

    def ferdig(self) -> Arkmodell:
        siste, side = max(self.rad - 1, 1), self.ark.side
        side.omrade = Flate(0, 0, siste, _SISTE)
        if self.ark.hoyde_til(siste) <= _SIDEHOYDE * _KRYMPES:
            side.hoy = 1
        else:
            side.gjenta_rader = (0, 0)
        return self.ark


def _linjer(innhold: str, bredde: float) -> int:
    per_linje = max(1, int(bredde * _TEGN))
    return sum(max(1, -(-len(bit) // per_linje)) for bit in innhold.split("\n"))


# --- the front page ---------------------------------------------------------------------------


def _forside(mappe: Saksmappe, bok: str) -> Arkmodell:
    ark = _Ark(tekst.ARK, tekst.TITTEL, tekst.PER.format(bok=bok, dato=mappe.dato))
    ark.tekst(tekst.DELES)
    ark.avsnitt("hvem")
    if mappe.tilfeller:
        fakta = mappe.tilfeller[0].fakta
        for felt in tekst.FAKTA:
            if verdi := str(getattr(fakta, felt)):
                ark.fakta(plantekst.FAKTA[felt], verdi)
        if fakta.maksdato is not None:
            ark.fakta(plantekst.FAKTA["maksdato"], slutter(fakta))
    ark.tabell("tilfeller", tekst.TILFELLEKOLONNER, map(_tilfellelinje, mappe.tilfeller))
    ark.tabell(
        "dokumenter",
        tekst.DOKUMENTKOLONNER,
        (
            (
                (
                    d.ark,
                    "",
                    d.tidspunkt.date(),
                    "",
                    "",
                    d.hva + ("" if d.finnes else tekst.ARK_BORTE),
                ),
                None,
            )
            for d in mappe.dokumenter
        ),
    )
    _kjede(ark, mappe.kjede)
    return ark.ferdig()


def _tilfellelinje(t: Tilfellemappe) -> tuple[Sequence[Celleverdi], Utseende | None]:
    tall = telt(t.plikter)
    mangler = tall[Utfall.MANGLER.value]
    linje = tekst.TILFELLETITTEL.format(fra=t.fra, til=t.til)
    farge = FORFALT if mangler else UTFORT
    return (linje, str(t.dager), t.fra, t.til, str(mangler), tekst.KORT.format(**tall)), farge


def _kjede(ark: _Ark, kjede: Kjede) -> None:
    ark.avsnitt("kjede")
    if not kjede.innslag and not kjede.brudd:
        ark.tekst(tekst.KJEDE_TOM)
    else:
        ark.fakta(tekst.KJEDE["innslag"], str(kjede.innslag))
        if kjede.forste is not None and kjede.siste is not None:
            tid = f"{kjede.forste:%d.%m.%Y %H:%M} – {kjede.siste:%d.%m.%Y %H:%M}"
            ark.fakta(tekst.KJEDE["tid"], tid)
        brudd = antall(kjede.brudd, "innslag", "innslag")
        hel = tekst.KJEDE_BRUTT.format(antall=brudd) if kjede.brudd else tekst.KJEDE_HEL
        ark.fakta(tekst.KJEDE["kjede"], hel)
        ark.fakta(tekst.KJEDE["kontrollsum"], kjede.kontrollsum)
    ark.fakta(tekst.KJEDE["filsum"], kjede.filsum)


# --- one spell --------------------------------------------------------------------------------


def _tilfelle(t: Tilfellemappe) -> Arkmodell:
    ark = _Ark(
        tekst.TILFELLEARK.format(fra=t.fra),
        tekst.TILFELLETITTEL.format(fra=t.fra, til=t.til),
        tekst.KORT.format(**telt(t.plikter)),
    )
    _forste_dag(ark, t)
    ark.tabell("plikter", tekst.PLIKTKOLONNER, map(_pliktlinje, t.plikter))
    ark.tabell("handlinger", tekst.HENDELSESKOLONNER, _handlinger(t))
    ark.tabell("planer", tekst.PLANKOLONNER, (rad for p in t.planer for rad in _plan(p)))
    ark.tabell("rader", tekst.RADKOLONNER, _rader(t))
    return ark.ferdig()


def _forste_dag(ark: _Ark, t: Tilfellemappe) -> None:
    """What was answered on the first day, where anything was."""
    svar = {
        "ventes_tilbake": "" if t.ventes_tilbake is None else vis_dato(t.ventes_tilbake),
        "arbeidsrelatert": "" if t.arbeidsrelatert is None else tekst.JA_NEI[t.arbeidsrelatert],
        "kan_gjore": t.kan_gjore,
    }
    if any(svar.values()):
        ark.avsnitt("forste_dag")
        for felt, verdi in svar.items():
            if verdi:
                ark.fakta(tekst.FORSTE_DAG[felt], verdi)


def _pliktlinje(p: Plikt) -> tuple[Sequence[Celleverdi], Utseende | None]:
    dager = antall(p.dager, "dag", "dager")
    hvem = ANSVARLIG.get(p.ansvarlig, p.ansvarlig)
    return (
        f"{p.navn} ({hvem})", p.hjemmel, p.frist, p.gjort,
        tekst.UTFALL[p.utfall.value].format(dager=dager), _grunn_og_bevis(p),
    ), _FARGE.get(p.utfall)  # fmt: skip


def _grunn_og_bevis(p: Plikt) -> str:
    deler = [p.grunn] if p.grunn else []
    if p.utfall is Utfall.UNNTATT and not p.grunn:
        deler.append(tekst.UTEN_GRUNN)
    deler += [_bevis(b) for b in p.bevis]
    if p.utfall is Utfall.MANGLER and not p.bevis:
        deler.append(tekst.UTEN_BEVIS)
    return "\n".join(deler)


def _bevis(b: Bevis) -> str:
    deler = [tekst.BEVIS.format(dag=vis_dato(b.dag) if b.dag else "", sted=b.sted).strip()]
    if b.hva:
        deler.append(b.hva)
    if b.grunn and not b.unntak:
        deler.append(b.grunn)
    svar = ": ".join(deler)
    if b.besluttet_av:
        svar += f". {tekst.BESLUTTET.format(hvem=b.besluttet_av)}"
    return svar


def _handlinger(t: Tilfellemappe) -> Iterator[tuple[Sequence[Celleverdi], None]]:
    for h in t.handlinger:
        hvem = tekst.BESLUTTET.format(hvem=h.besluttet_av) if h.besluttet_av else ""
        merknad = "\n".join(d for d in (h.merknad, hvem, h.sted) if d)
        yield (h.hva, h.gjelder, h.dag, h.frist, h.utfort, merknad), None


def _plan(planark: Planark) -> Iterator[tuple[Sequence[Celleverdi], None]]:
    """The versions, what has become of the plan, and the measures."""
    plan, navn = planark.plan, planark.navn
    for v in plan.versjoner:
        innhold = tekst.PLANVERSJON.format(nr=v.nr, endret=v.endret)
        yield (navn, "", v.dato, "", "", innhold), None
    for felt, hva in tekst.PLANSTATUS.items():
        if plan.skjema.verdi(felt) is not None:
            yield (navn, "", plan.skjema.verdi(felt), "", "", hva), None
    for ett in plan.tiltak:
        biter = (ett.tiltak, ett.beskrivelse, ett.status, ett.evaluering)
        innhold = trygg(" – ".join(som_tekst(b) for b in biter if b is not None))
        yield (navn, "", ett.fra, ett.til, "", tekst.PLANTILTAK.format(tiltak=innhold)), None


def _rader(t: Tilfellemappe) -> Iterator[tuple[Sequence[Celleverdi], None]]:
    for f, sted in t.rader:
        dager = str((f.til - f.fra).days + 1)
        grad = f"{f.grad} %" if f.type.rad.med_grad else ""
        yield (f.type.rad.navn_ved(f.grad), grad, f.fra, f.til, dager, sted), None
