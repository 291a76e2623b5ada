"""The sheet ``Oppfølging``: the fixed columns, and four for each checkpoint in use.

What is next and how it stands is at the left; the columns to ``SISTE_PAA_PAPIR`` are printed.
"""

from __future__ import annotations

from typing import Final

from sykefravaer_xl.bok.skjema import krav
from sykefravaer_xl.bok.skjema.ansatte import ANSATTE
from sykefravaer_xl.bok.skjema.arknavn import OPPFOLGING_ARK
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag

OPPFOLGING: Final = Arkskjema(
    OPPFOLGING_ARK,
    "tblOppfolging",
    (
        ANSATTE["ansattnr"].med(bredde=13, beregnet=True),
        ANSATTE["navn"].med(bredde=24, beregnet=True),
        Kolonne("neste_sjekkpunkt", "Neste sjekkpunkt", Slag.TEKST, 28, beregnet=True),
        Kolonne("neste_frist", "Neste frist", Slag.DATO, 15, beregnet=True),
        Kolonne("neste_status", "Status", Slag.TEKST, 16, beregnet=True),
        ANSATTE["leder"].med(bredde=20, beregnet=True),
        Kolonne("tilfelle_fra", "Tilfelle fra", Slag.DATO, 16, beregnet=True, kjennetegn=True),
        Kolonne("tilfelle_til", "Tilfelle til", Slag.DATO, 16, beregnet=True, kjennetegn=True),
        Kolonne("grad_na", "Grad nå", Slag.HELTALL, 12, beregnet=True),
        Kolonne(
            "motedato", "Møtedato", Slag.DATO, 14,
            krav=krav.dato(),
            ledetekst=("Møtedato", "Datoen NAV har satt for dialogmøte 2."),
            synonymer=("møte dato", "dato for møte", "møtedato dm2"),
        ),
        Kolonne(
            "motedato_dm1", "Møtedato DM1", Slag.DATO, 16,
            krav=krav.dato(),
            ledetekst=("Møtedato DM1", "Datoen dialogmøte 1 skal holdes."),
            synonymer=("møtedato dialogmøte 1",),
        ),
        Kolonne(
            "motedato_dm3", "Møtedato DM3", Slag.DATO, 16,
            krav=krav.dato(),
            ledetekst=("Møtedato DM3", "Datoen NAV har satt for dialogmøte 3."),
            synonymer=("møtedato dialogmøte 3",),
        ),
        Kolonne(
            "samtykke", "Samtykke til å kalle inn sykmelder", Slag.TEKST, 41,
            krav=krav.ja_nei(),
            ledetekst=("Samtykke", "Ja når den ansatte samtykker i at sykmelder kalles inn."),
            synonymer=("samtykke",),
        ),
        Kolonne(
            "sist_kontakt", "Sist kontakt", Slag.DATO, 17,
            krav=krav.dato(),
            ledetekst=("Sist kontakt", "Siste gang leder hadde kontakt med den ansatte."),
            synonymer=("siste kontakt",),
        ),
        Kolonne(
            "tiltak_til", "Tiltak til", Slag.DATO, 15,
            krav=krav.dato(),
            ledetekst=("Tiltak til", "Datoen et tilretteleggingstiltak går ut."),
            synonymer=("tiltak slutt", "tilrettelegging til"),
        ),
        Kolonne(
            "besluttet_av", "Unntak besluttet av", Slag.TEKST, 24,
            ledetekst=("Unntak besluttet av", "Hvem som bestemte unntakene på raden."),
        ),
        Kolonne(
            "ventes_tilbake", "Ventes tilbake", Slag.DATO, 18,
            krav=krav.dato(),
            ledetekst=("Ventes tilbake", "Dagen den ansatte selv tror å være tilbake."),
            synonymer=("forventet tilbake", "antatt tilbake"),
        ),
        Kolonne(
            "arbeidsrelatert", "Arbeidsrelatert", Slag.TEKST, 19,
            krav=krav.ja_nei(),
            ledetekst=("Arbeidsrelatert", "Ja når fraværet har med arbeidet å gjøre."),
            synonymer=("arbeidsrelatert fravær",),
        ),
        Kolonne(
            "kan_gjore", "Kan gjøre", Slag.TEKST, 40,
            ledetekst=(
                "Kan gjøre",
                "Oppgaver den ansatte kan gjøre, helt eller delvis. Aldri helseopplysninger.",
            ),
            synonymer=("funksjon", "funksjonsevne"),
        ),
        Kolonne("saldo_gradert", "Saldo gradert", Slag.TIMER, 18, beregnet=True),
    ),
)  # fmt: skip
"""Columns that do not belong to one checkpoint."""
NESTE: Final = ("neste_frist", "neste_status")
I_DAG: Final = ("grad_na", "neste_sjekkpunkt", *NESTE)
"""What is said of the day of the run: emptied where a row has no absence any more."""
SISTE_PAA_PAPIR: Final = "grad_na"

MOTEDATO: Final = {
    "motedato_dm1": "dialogmote1",
    "motedato": "dialogmote2",
    "motedato_dm3": "dialogmote3",
}
"""Column with the day of a meeting -> the checkpoint it is."""

_UNNTAK: Final = krav.liste(
    "Ja", feil=("Ja eller dato", "Skriv Ja eller en dato. Vil du beholde det du skrev?")
).sporsmal()
"""Ja from a list; a date (when it was decided) is accepted after a question."""


def sjekkpunktkolonner(id_: str, navn: str, *, oppgave: bool = True) -> tuple[Kolonne, ...]:
    """The four columns of one checkpoint: due date, done, exemption, reason.

    The due date is always seen, and the others fold away beside it: exemption and reason are used
    now and then, and would double the width. Where nobody has to do anything (``oppgave``), the
    done date is folded away too.
    The dot in the field keeps them apart from the fixed columns, whatever a clerk calls her own
    checkpoint.
    """
    titler = (navn, f"{navn} utført", f"{navn} unntak", f"{navn} grunn")
    # headings stand on one line, with room for Excel's filter button
    bredder = [max(13.0, 1.1 * len(tittel) + 4) for tittel in titler]
    return (
        Kolonne(f"{id_}.frist", titler[0], Slag.DATO, bredder[0], beregnet=True),
        Kolonne(
            f"{id_}.utfort", titler[1], Slag.DATO, bredder[1],
            skjult=not oppgave, niva=1,
            krav=krav.dato(),
            ledetekst=(
                "Utført", "Datoen oppgaven ble gjort. Den blir stående ved ny beregning.",
            ),
        ),
        Kolonne(
            f"{id_}.unntak", titler[2], Slag.DATO, bredder[2],
            skjult=True, niva=2,
            krav=_UNNTAK,
            ledetekst=(
                "Unntak",
                "Ja, eller datoen unntaket ble bestemt. Skriv grunnen i neste felt.",
            ),
        ),
        Kolonne(
            f"{id_}.grunn", titler[3], Slag.TEKST, max(36, bredder[3]),
            skjult=True, niva=2,
            ledetekst=("Grunn", "Hvorfor oppgaven ikke skal gjøres. Aldri helseopplysninger."),
        ),
    )  # fmt: skip


def oppfolging_felter(sjekkpunkt_id: str) -> tuple[str, str, str, str]:
    """Field names of a checkpoint's four columns."""
    frist, utfort, unntak, grunn = (k.felt for k in sjekkpunktkolonner(sjekkpunkt_id, ""))
    return frist, utfort, unntak, grunn


def oppfolging_overskrifter(navn: str) -> tuple[str, str, str, str]:
    """Headings of a checkpoint's four columns."""
    frist, utfort, unntak, grunn = (k.overskrift for k in sjekkpunktkolonner("", navn))
    return frist, utfort, unntak, grunn
