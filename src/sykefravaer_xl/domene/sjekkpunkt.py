"""Checkpoints of a spell: due date, status and why.

The rules are data (``lov/sjekkpunkter.toml``). No date is moved for weekends or holidays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, overload

from sykefravaer_xl.domene.fristtekst import (
    arsak_tekst,
    lonn_tekst,
    mote_tekst,
    regnestykke,
    vindu_tekst,
)
from sykefravaer_xl.domene.status import APNE, Oppfolging, Status
from sykefravaer_xl.domene.tekst import AVTALT, EGENMELDING_AAR, KAN_IKKE_UNNTAS
from sykefravaer_xl.domene.vurdering import varsel_fra, vurder_alle
from sykefravaer_xl.grunn import ordlyd
from sykefravaer_xl.grunn.maneder import pluss_maneder
from sykefravaer_xl.grunn.ordlyd import vis_dato

if TYPE_CHECKING:
    from sykefravaer_xl.domene.fristgrunnlag import Grunnlag
    from sykefravaer_xl.domene.status import Vurdering
    from sykefravaer_xl.domene.tilfelle import Tilfelle
    from sykefravaer_xl.lov.sjekkpunkter import Gjeldende, Gjeldendesett, Sjekkpunktversjon

__all__ = ["APNE", "Frist", "Frister", "Oppfolging", "Status"]


class Frist:
    """One checkpoint of a spell on a day: due date, status and why.

    The texts are made when they are asked for: most runs want dates and statuses only.
    """

    __slots__ = ("_grunnlag", "_regel", "_vurdering")

    def __init__(self, regel: Gjeldende, grunnlag: Grunnlag, vurdering: Vurdering) -> None:
        self._regel = regel
        self._grunnlag = grunnlag
        self._vurdering = vurdering

    def __repr__(self) -> str:
        return f"Frist({self.sjekkpunkt!r}, {self.frist}, {self.status.value})"

    @property
    def sjekkpunkt(self) -> str:
        """Id of the checkpoint."""
        return self._regel.sjekkpunkt.id

    @property
    def navn(self) -> str:
        """What the clerk calls it."""
        return self._regel.sjekkpunkt.navn

    @property
    def ansvarlig(self) -> str:
        """Whose it is to do: leder, hr, ansatt, nav."""
        return self._regel.sjekkpunkt.ansvarlig

    @property
    def oppgave(self) -> bool:
        """False: a date to know of, nobody has to do anything."""
        return self._regel.sjekkpunkt.oppgave

    @property
    def hjemmel(self) -> str:
        """The paragraph, or where the routine comes from."""
        versjon = self._regel.versjon
        return (versjon or self._regel.sjekkpunkt.versjoner[0]).hjemmel

    @property
    def versjon(self) -> Sjekkpunktversjon | None:
        """The version of the rule; None when it was not in force on the spell's first day."""
        return self._regel.versjon

    @property
    def status(self) -> Status:
        """What the clerk has to know about it on the day."""
        return self._vurdering[2]

    @property
    def arsak(self) -> str | None:
        """Code of the reason, where the status is not a matter of the date alone."""
        return self._vurdering[3]

    @property
    def frist(self) -> date | None:
        """The due date; None where there is nothing to count from."""
        frist = self._vurdering[0]
        return None if frist is None else date.fromordinal(frist)

    @property
    def varsel_dager(self) -> int:
        """So many days before it is due, it is soon."""
        frist = self._vurdering[0]
        if frist is None:
            return 0
        return frist - varsel_fra(self._regel.sjekkpunkt, self._grunnlag, frist)

    @property
    def regnet_fra(self) -> date | None:
        """The day counted from."""
        start = self._vurdering[1]
        return None if start is None else date.fromordinal(start)

    @property
    def regnestykke(self) -> str:
        """The sum behind the due date, as a sentence; empty where there is no date."""
        versjon, frist, start = self.versjon, self.frist, self.regnet_fra
        if frist is None or versjon is None or start is None:
            return ""
        # days somebody has set herself are days of the calendar
        hull = self._grunnlag.egenmelding_hull if versjon.dager == "egenmeldingsdager" else 0
        return self.avtalt_tekst or regnestykke(versjon, start, frist, hull)

    @property
    def arsak_tekst(self) -> str:
        """The reason as a sentence; empty when there is none beside the date."""
        if self.arsak is None:
            return ""
        punkt, frist = self._regel.sjekkpunkt, self._vurdering[0]
        return arsak_tekst(self.arsak, punkt, self._grunnlag, frist)

    @property
    def vindu(self) -> tuple[date, date] | None:
        """The days somebody else wants it on, counted back from the end of pay."""
        maneder, slutt = self._regel.sjekkpunkt.vindu_maneder, self._grunnlag.lonn_slutt
        if maneder is None or self.frist is None:
            return None
        fra, til = (date.fromordinal(pluss_maneder(slutt, -antall)) for antall in maneder)
        return fra, til

    @property
    def vindu_tekst(self) -> str:
        """The window as a sentence, with a warning when the due date is outside it."""
        vindu, frist, slutt = self.vindu, self.frist, self._grunnlag.lonn_slutt
        if vindu is None or frist is None:
            return ""
        return vindu_tekst(vindu, frist, date.fromordinal(slutt))

    @property
    def motedato(self) -> date | None:
        """The day of the meeting this is, as the clerk has noted it."""
        punkt = self._regel.sjekkpunkt
        return self._grunnlag.motedato(punkt.id) if punkt.mote else None

    @property
    def annet_mote(self) -> str | None:
        """The meeting this leads up to now, where it is another than the first it may be."""
        versjon = self.versjon
        if versjon is None or not versjon.moter or self._regel.sjekkpunkt.mote:
            return None
        mote = self._grunnlag.kommende_mote(versjon.moter)
        return None if mote is None or mote.sjekkpunkt == versjon.moter[0] else mote.sjekkpunkt

    @property
    def avtalt_dag(self) -> date | None:
        """The day that is agreed on, of a meeting or of what else has one of its own."""
        punkt = self._regel.sjekkpunkt
        egen = (punkt.mote or punkt.avtalt) and self._vurdering[0] is not None
        return self._grunnlag.motedato(punkt.id) if egen else None

    @property
    def avtalt_tekst(self) -> str:
        """That the date is one that is agreed on, and no sum; empty where it is one."""
        avtalt = self.avtalt_dag if self._regel.sjekkpunkt.avtalt else None
        return "" if avtalt is None else AVTALT.format(dato=vis_dato(avtalt))

    @property
    def mote_tekst(self) -> str:
        """What is noted of the meeting: who asked, called, its day and who took part."""
        notat = self._grunnlag.oppfolging.get(self.sjekkpunkt)
        return mote_tekst(notat) if notat is not None and self._regel.sjekkpunkt.mote else ""

    @property
    def unntak_tekst(self) -> str:
        """That an exemption does not count here, where one is noted all the same."""
        notat = self._grunnlag.oppfolging.get(self.sjekkpunkt)
        nekter = notat is not None and notat.unntak and not self._regel.sjekkpunkt.kan_unntas
        return KAN_IKKE_UNNTAS.format(hjemmel=self.hjemmel) if nekter else ""

    @property
    def egenmelding_tekst(self) -> str:
        """That the year leaves fewer self-certified days than those at a time, where it does."""
        aar, versjon = self._grunnlag.egenmelding_aar, self.versjon
        if aar is None or versjon is None or versjon.dager != "egenmeldingsdager":
            return ""
        dager = ordlyd.dager(self._grunnlag.egenmeldingsdager)
        return EGENMELDING_AAR.format(aar=aar, dager=dager)

    @property
    def lonn_tekst(self) -> str:
        """The agreement's last day of pay and NAV's, where the date counts from one of them."""
        return lonn_tekst(self._grunnlag) if self._regel.fra_maksdato else ""

    @property
    def tillegg(self) -> tuple[str, ...]:
        """What else belongs to the date: the meeting, the end of pay, others' window."""
        alle = (
            self.mote_tekst,
            self.unntak_tekst,
            self.egenmelding_tekst,
            self.lonn_tekst,
            self.vindu_tekst,
        )
        return tuple(tekst for tekst in alle if tekst)

    @property
    def forklaring(self) -> str:
        """Why date and status are as they are, in Norwegian, with paragraph and version."""
        versjon = self.versjon
        alle = (self.regnestykke, self.arsak_tekst, *self.tillegg)
        deler = [tekst for tekst in alle if tekst]
        if versjon is not None:
            kilde = f"{self.hjemmel}, regelverk fra {vis_dato(versjon.fra)}"
            deler.append(f"{versjon.regel} ({kilde})")
        return " ".join(deler)


class Frister(Sequence[Frist]):
    """The checkpoints of a spell, in the clerk's order; every date and status is known.

    A run over a workbook reads ``vurderinger`` side by side with ``regler``; a ``Frist`` is made
    for each one somebody looks at.
    """

    __slots__ = ("_for_sent", "_grunnlag", "regler", "vurderinger")

    def __init__(self, regler: Gjeldendesett, grunnlag: Grunnlag, i_dag: int) -> None:
        self.regler = regler
        self._grunnlag = grunnlag
        self.vurderinger = vurder_alle(regler, grunnlag, i_dag)
        # what was due by then is kept for the record, and what was due later fell away
        self._for_sent = (
            i_dag - grunnlag.tilfelle.til > grunnlag.etterslep
            and not grunnlag.til_maksdato
            and not (grunnlag.oppfolging and _har_avtalt(regler, grunnlag))
        )

    @property
    def tilfelle(self) -> Tilfelle:
        """The spell they are of."""
        return self._grunnlag.tilfelle

    def __len__(self) -> int:
        return len(self.regler)

    @overload
    def __getitem__(self, nummer: int) -> Frist: ...
    @overload
    def __getitem__(self, nummer: slice) -> Sequence[Frist]: ...
    def __getitem__(self, nummer: int | slice) -> Frist | Sequence[Frist]:
        if isinstance(nummer, slice):
            return [self[n] for n in range(*nummer.indices(len(self)))]
        return Frist(self.regler[nummer], self._grunnlag, self.vurderinger[nummer])

    def __iter__(self) -> Iterator[Frist]:
        for regel, vurdering in zip(self.regler, self.vurderinger, strict=True):
            yield Frist(regel, self._grunnlag, vurdering)

    def notert(self, sjekkpunkt: str) -> date | None:
        """The done-date the clerk has noted for a checkpoint."""
        return self._grunnlag.notert(sjekkpunkt)

    def kommende_mote(self, *moter: str) -> date | None:
        """The day of the first of some meetings that is still to come, else of the last one."""
        mote = self._grunnlag.kommende_mote(moter)
        return None if mote is None else mote.motedato

    def apne_oppgaver(self) -> list[Frist]:
        """What is overdue, soon or coming, and somebody's to do."""
        regler, vurderinger = self.regler, self.vurderinger
        numre = _etter_fravaeret_i(regler) if self._for_sent else range(len(regler))
        return [
            Frist(regler[n], self._grunnlag, vurderinger[n])
            for n in numre
            if vurderinger[n][2] in APNE and regler[n].oppgave
        ]


def _har_avtalt(regler: Gjeldendesett, grunnlag: Grunnlag) -> bool:
    """Whether a day is agreed on for something that goes by it."""
    avtalt = (regel.sjekkpunkt.id for regel in regler if regel.sjekkpunkt.avtalt)
    return any(grunnlag.motedato(punkt) for punkt in avtalt)


@lru_cache(maxsize=64)
def _etter_fravaeret_i(regler: Gjeldendesett) -> tuple[int, ...]:
    """Those whose duty outlives the absence."""
    return tuple(n for n, regel in enumerate(regler) if regel.sjekkpunkt.etter_fravaeret)
