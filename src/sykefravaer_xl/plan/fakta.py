"""The pre-filled part of a plan: from an employee's case to plain facts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok import hendelser
from sykefravaer_xl.bok.oppfolging import notater, par_rader
from sykefravaer_xl.bok.planark import tekst
from sykefravaer_xl.bok.planark.innhold import Gjort, Gradperiode, Planfakta, Planfrist, Skjema
from sykefravaer_xl.domene.sjekkpunkt import Status
from sykefravaer_xl.domene.tekst import ANSVARLIG, STATUS
from sykefravaer_xl.domene.tidslinje import EGENMELDING
from sykefravaer_xl.grunn.ordlyd import vis_tall
from sykefravaer_xl.lov.hendelser import hendelsesslag
from sykefravaer_xl.plan import hendt

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from decimal import Decimal

    from sykefravaer_xl.bok.modell import HendelseRad, OppfolgingRad
    from sykefravaer_xl.bok.oppfolging import Tilfellesvar
    from sykefravaer_xl.domene.sjekkpunkt import Frist
    from sykefravaer_xl.domene.tilfelle import Tilfelle

PLANFRISTER: Final = ("oppfolgingsplan", "plan_for_dialogmote2")
"""Checkpoints that ask for a plan to be made, or to be brought up to date."""
KONTAKT: Final = "maanedlig_kontakt"
VIS_LIKEVEL: Final = ("oppfolgingsplan", "dialogmote1", "aktivitetskrav", "dialogmote2")
"""Shown with the reason also when the rule does not ask for them."""


def planfrist(ett: Tilfellesvar) -> Frist | None:
    """The due date that asks for a plan now: overdue or soon, not done and not exempted."""
    apne = (f for f in ett.frister if f.sjekkpunkt in PLANFRISTER)
    naa = [f for f in apne if f.status in (Status.FORFALT, Status.SNART)]
    return min(naa, key=lambda f: f.frist or date.max, default=None)


def planfakta(ett: Tilfellesvar) -> Planfakta:
    """The facts of one spell, for its plan."""
    sak, ansatt = ett.sak, ett.sak.ansatt
    svar = sak.resultat
    tilfeller = svar.forlop.tilfeller if svar is not None and svar.forlop is not None else []
    nummer = tilfeller.index(ett.tilfelle)
    rader = par_rader(sak.noterte, tilfeller)[nummer]
    # the plan does not tell itself what it says
    skrevet = [h for h in sak.hendelser if h.planark is None]
    i_planen = {hendelsesslag()[h.slag].sjekkpunkt for h in sak.hendelser if h.planark and h.slag}
    hendte = hendelser.fordel(skrevet, tilfeller)[0][nummer]
    return Planfakta(
        navn=sak.navn,
        ansattnr=sak.vist_ansattnr,
        fra=date.fromordinal(ett.tilfelle.fra),
        til=date.fromordinal(ett.tilfelle.til),
        stilling=_eller(ansatt.stilling if ansatt else None),
        stillingsprosent=_prosent(ansatt.stillingsprosent if ansatt else None),
        avdeling=sak.avdeling,
        virksomhetsnr=_eller(ansatt.virksomhetsnr if ansatt else None),
        leder=sak.leder,
        leder_telefon=_eller(ansatt.leder_telefon if ansatt else None),
        leder_epost=_eller(sak.leder_epost),
        stedfortreder=_eller(ansatt.stedfortreder if ansatt else None),
        hr_kontakt=_eller(ansatt.hr_kontakt if ansatt else None),
        maksdato=svar.maksdato if svar is not None else None,
        lonn_slutt=ett.lonn_slutt,
        grader=grader(ett.tilfelle),
        gjort=tuple(_gjort(rader, hendte, {f.sjekkpunkt: f.navn for f in ett.frister})),
        frister=tuple(_frister(ett.frister, i_planen)),
        tiltak=hendt.tiltak(hendte, svar.dato) if svar is not None else (),
    )


def forste_utkast(ett: Tilfellesvar) -> Skjema:
    """What a new plan begins with: the tasks she said on the first day that she can do."""
    resultat = ett.sak.resultat
    if resultat is None or resultat.forlop is None:
        return Skjema()
    tilfeller = resultat.forlop.tilfeller
    rader = par_rader(ett.sak.oppfolging, tilfeller)[tilfeller.index(ett.tilfelle)]
    return Skjema(kan_gjores=next((r.kan_gjore for r in rader if r.kan_gjore), None))


def grader(tilfelle: Tilfelle) -> tuple[Gradperiode, ...]:
    """The grades of a spell over time; runs in a row with the same one are joined."""
    ut: list[Gradperiode] = []
    for lop in tilfelle.syke:
        egen = lop.slag == EGENMELDING
        fra, til = date.fromordinal(lop.fra), date.fromordinal(lop.til)
        ny = Gradperiode(fra, til, lop.grad, egen)
        if ut and _fortsetter(ut[-1], ny):
            ny = Gradperiode(ut.pop().fra, til, lop.grad, egen)
        ut.append(ny)
    return tuple(ut)


def _fortsetter(forrige: Gradperiode, ny: Gradperiode) -> bool:
    like = (forrige.grad, forrige.egenmelding) == (ny.grad, ny.egenmelding)
    return like and ny.fra.toordinal() == forrige.til.toordinal() + 1


def _gjort(
    rader: Sequence[OppfolgingRad], hendte: Sequence[HendelseRad], navn: Mapping[str, str]
) -> list[Gjort]:
    """What the clerk has noted: done and exempted checkpoints, talks, measures and consent."""
    notat = hendelser.notat(hendte)
    alle = [n for n in notater((*rader, notat) if notat else rader) if n.sjekkpunkt in navn]
    kontakter = list(hendt.kontakter(hendte))
    ut = [
        Gjort(navn[n.sjekkpunkt], n.utfort)
        for n in alle
        if n.utfort is not None and n.sjekkpunkt != KONTAKT
    ]
    siste = max((r.sist_kontakt for r in rader if r.sist_kontakt), default=None)
    if siste is not None and all(k.dag is None or k.dag < siste for k in kontakter):
        ut.append(Gjort(tekst.SIST_KONTAKT, siste))
    ut += [*kontakter, *(Gjort(tekst.ET_TILTAK, h.dato) for h in hendte if h.slag == hendt.TILTAK)]
    ut.sort(key=lambda g: g.dag or date.min)
    for n in alle:
        if n.utfort is None and n.unntak:
            grunn = f": {n.grunn}" if n.grunn else ""
            ut.append(Gjort(navn[n.sjekkpunkt], None, f"{tekst.UNNTATT}{grunn}"))
    # what the clerk has answered for the spell goes before an older note
    samtykke = [r.samtykke for r in (notat, *rader) if r is not None and r.samtykke is not None]
    if samtykke:
        ut.append(Gjort(tekst.FAKTA["navn"], None, tekst.SAMTYKKE[samtykke[-1]]))
    return ut


def _frister(frister: Iterable[Frist], i_planen: Collection[str | None]) -> list[Planfrist]:
    """The due dates that have to do with the spell, in order, each with its reason."""
    ut = [
        Planfrist(
            sjekkpunkt=f.sjekkpunkt,
            navn=f.navn,
            frist=f.frist,
            ansvarlig=ANSVARLIG.get(f.ansvarlig, f.ansvarlig) if f.oppgave else "",
            status=_status(f),
            hvorfor=" ".join(t for t in (f.regnestykke, _grunn(f), f"({f.hjemmel})") if t),
            lukket=f.status not in (Status.FORFALT, Status.SNART, Status.KOMMENDE),
            av_planen=f.sjekkpunkt in i_planen,
        )
        for f in frister
        if f.status is not Status.IKKE_AKTUELT or f.sjekkpunkt in VIS_LIKEVEL
    ]
    return sorted(ut, key=lambda f: (f.frist or date.max, f.navn))


def _status(frist: Frist) -> str:
    """The status; a date that only passes is no duty anybody is late with."""
    if not frist.oppgave and frist.status is Status.FORFALT:
        return tekst.PASSERT
    return STATUS[frist.status]


def _grunn(frist: Frist) -> str:
    """The reason beside the date; that a mere date has passed is said by the status."""
    return "" if frist.arsak in (None, "passert") else frist.arsak_tekst


def _prosent(verdi: Decimal | None) -> str:
    if verdi is None:
        return ""
    return f"{vis_tall(verdi)} %"


def _eller(verdi: str | None) -> str:
    return verdi or ""
