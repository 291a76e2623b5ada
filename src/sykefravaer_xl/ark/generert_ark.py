"""The sheets the program writes: ``Oppfølging``, ``Arbeidsliste`` and ``Endringslogg``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ark import betinget, validering
from sykefravaer_xl.ark.dataark import Arkplan, Betinget, Kolonne
from sykefravaer_xl.ark.stil import SKIFER, Slag
from sykefravaer_xl.bok import kolonner as navn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_FASTE: Final[Mapping[str, tuple[Slag, float, bool]]] = {
    "ansattnr": (Slag.NUMMER, 11, True),
    "navn": (Slag.TEKST, 24, True),
    "leder": (Slag.TEKST, 20, True),
    "tilfelle_fra": (Slag.DATO, 12, True),
    "tilfelle_til": (Slag.DATO, 12, True),
    "grad_na": (Slag.HELTALL, 8, True),
    "motedato": (Slag.DATO, 12, False),
    "samtykke": (Slag.TEKST, 15, False),
    "sist_kontakt": (Slag.DATO, 12, False),
    "tiltak_til": (Slag.DATO, 12, False),
    "saldo_gradert": (Slag.TIMER, 9, True),
}


@dataclass(frozen=True, slots=True)
class Sjekkpunktkolonner:
    """A checkpoint as the sheet shows it; only duties (``oppgave``) turn red."""

    id: str
    navn: str
    oppgave: bool


def oppfolging_ark(
    sjekkpunkter: Sequence[Sjekkpunktkolonner],
    *,
    ark: str = navn.OPPFOLGING_ARK,
    tabell: str = "tblOppfolging",
    varsel: str = betinget.VARSELNAVN,
) -> Arkplan:
    """One row a case: the fixed columns, then four for each checkpoint.

    Exemption and reason are folded away: they are used now and then, and would double the width.
    Where nobody has to do anything, the done date is folded away too.
    """
    regler = {
        "motedato": validering.dato("motedato"),
        "samtykke": validering.ja_nei("samtykke"),
        "sist_kontakt": validering.dato("sist_kontakt"),
        "tiltak_til": validering.dato("tiltak_til"),
    }
    kolonner = [
        Kolonne(felt, tittel, *_FASTE[felt], regel=regler.get(felt))
        for felt, tittel in navn.OPPFOLGING_FASTE.items()
    ]
    for punkt in sjekkpunkter:
        kolonner += _checkpoint(punkt)
    plan = Arkplan(ark, tabell, tuple(kolonner), frys_kolonner=2, sider_bred=3, fanefarge=SKIFER)
    farger = tuple(
        regel
        for punkt in sjekkpunkter
        if punkt.oppgave
        for regel in _colours(plan, punkt.id, varsel)
    )
    return replace(plan, betinget=farger)


def _checkpoint(punkt: Sjekkpunktkolonner) -> tuple[Kolonne, ...]:
    frist, utfort, unntak, grunn = navn.oppfolging_felter(punkt.id)
    titler = navn.oppfolging_overskrifter(punkt.navn)
    bredde = max(14.5, 1.15 * max(map(len, punkt.navn.split()), default=0) + 3)
    return (
        Kolonne(frist, titler[0], Slag.DATO, bredde, beregnet=True),
        Kolonne(
            utfort,
            titler[1],
            Slag.DATO,
            bredde,
            skjult=not punkt.oppgave,
            regel=validering.dato("utfort"),
        ),
        Kolonne(unntak, titler[2], Slag.DATO, bredde, skjult=True, regel=validering.unntak()),
        Kolonne(grunn, titler[3], Slag.TEKST, 36, skjult=True, regel=validering.hjelp("grunn")),
    )


def _colours(plan: Arkplan, sjekkpunkt_id: str, varsel: str) -> tuple[Betinget, ...]:
    frist, utfort, unntak, _ = navn.oppfolging_felter(sjekkpunkt_id)
    felter = (frist, utfort, unntak)
    celler = tuple(f"${plan.bokstav(felt)}2" for felt in felter)
    slutt = f"${plan.bokstav('tilfelle_til')}2"
    return betinget.etter_utfort(felter, (celler[0], celler[1], celler[2]), slutt, varsel)


def arbeidsliste_ark(
    *,
    ark: str = navn.ARBEIDSLISTE_ARK,
    tabell: str = "tblArbeidsliste",
    varsel: str = betinget.VARSELNAVN,
) -> Arkplan:
    """Who must do what by when; written anew at every run."""
    form: dict[str, tuple[Slag, float]] = {
        "frist": (Slag.DATO, 13),
        "status": (Slag.TEKST, 13),
        "ansattnr": (Slag.NUMMER, 11),
        "navn": (Slag.TEKST, 28),
        "leder": (Slag.TEKST, 24),
        "ansvarlig": (Slag.TEKST, 12),
        "oppgave": (Slag.TEKST, 36),
        "hjemmel": (Slag.TEKST, 18),
        "tilfelle_fra": (Slag.DATO, 13),
        "forklaring": (Slag.TEKST, 68),
    }
    return Arkplan(
        ark,
        tabell,
        _computed(navn.ARBEIDSLISTE, form),
        betinget=betinget.etter_status("$A2", "$B2", ("frist", "status"), varsel),
        fanefarge=SKIFER,
    )


def endringslogg_ark(
    *, ark: str = navn.ENDRINGSLOGG_ARK, tabell: str = "tblEndringslogg"
) -> Arkplan:
    """One row a run: what was computed and how many cells changed."""
    form: dict[str, tuple[Slag, float]] = {
        "tidspunkt": (Slag.TID, 18),
        "versjon": (Slag.TEKST, 11),
        "beregnet_per": (Slag.DATO, 14),
        **dict.fromkeys(("rader", "ansatte", "feil", "varsler", "forfalt"), (Slag.HELTALL, 11)),
        "endrede_celler": (Slag.HELTALL, 13),
        "endringer": (Slag.TEKST, 70),
        "kontrollsum": (Slag.TEKST, 20),
    }
    return Arkplan(ark, tabell, _computed(navn.ENDRINGSLOGG, form), fanefarge=SKIFER)


def _computed(
    overskrifter: Mapping[str, str], form: Mapping[str, tuple[Slag, float]]
) -> tuple[Kolonne, ...]:
    return tuple(
        Kolonne(felt, tittel, *form[felt], beregnet=True) for felt, tittel in overskrifter.items()
    )
