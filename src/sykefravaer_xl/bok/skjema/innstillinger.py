"""The sheet ``Innstillinger``: its columns, and its rows told once as well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.bok.skjema import krav
from sykefravaer_xl.bok.skjema.arknavn import INNSTILLINGER_ARK
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag
from sykefravaer_xl.bok.skjema.sjekkpunkter import UGYLDIG_VARSEL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sykefravaer_xl.bok.skjema.krav import Krav

INNSTILLINGER: Final = Arkskjema(
    INNSTILLINGER_ARK,
    "tblInnstillinger",
    (
        Kolonne(
            "innstilling", "Innstilling", Slag.TEKST, 24, kjennetegn=True, synonymer=("navn",),
        ),
        Kolonne("verdi", "Verdi", Slag.NUMMER, 26, kjennetegn=True),
        Kolonne("forklaring", "Forklaring", Slag.TEKST, 90, brytes=True),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Innstilling:
    """A row of the sheet: ``id`` is the key in ``Bok.innstillinger``."""

    id: str
    navn: str
    standard: str | int | None
    """What stands in a new workbook."""
    forklaring: str
    krav: Krav | None = None


ALLE: Final = (
    Innstilling(
        "profil", "Profil", "privat",
        "privat, stat eller ia. stat gir også maksdato etter hovedtariffavtalen og rutinene for "
        "statlige virksomheter.",
        krav.liste(
            "privat", "stat", "ia",
            feil=("Ukjent profil", "Velg privat, stat eller ia. Er profilen deres egen?"),
        ).sporsmal(),
    ),
    Innstilling(
        "varsel_dager", "Varsel dager", 7,
        "Så mange dager før fristen vises et sjekkpunkt som Snart.",
        krav.heltall(0, 90, UGYLDIG_VARSEL),
    ),
    Innstilling(
        "lonnskjoring_dag", "Lønnskjøring dag", 12,
        "Dagen i måneden lønnen kjøres. Brukes av sjekkpunktet Lønnsstopp.",
        krav.heltall(
            1, 31, ("Ugyldig dag", "Skriv dagen i måneden, et helt tall fra 1 til 31.")
        ),
    ),
    Innstilling(
        "egenmeldingsdager", "Egenmeldingsdager", 3,
        "Kalenderdager egenmelding per fravær før sykmelding kreves. 3 er lovens tall; står det "
        "3, gjelder profilens tall (8 for ia).",
        krav.heltall(1, 365, ("Ugyldig antall", "Skriv et helt tall fra 1 til 24.")),
    ),
    Innstilling(
        "egenmeldingsdager_aar", "Egenmeldingsdager per år", None,
        "Egenmeldte dager på 12 måneder etter avtalen. Utvidet egenmelding, som i staten: 8 dager "
        "om gangen (over) og 24 her. Tom: profilens tall (24 for ia), ellers lovens fire ganger.",
        krav.heltall(1, 365, ("Ugyldig antall", "Skriv et helt tall fra 1 til 365.")),
    ),
    Innstilling(
        "virksomhet", "Virksomhet", None,
        "Navnet på virksomheten, slik det skal stå i brev, planer og rapporter.",
    ),
    Innstilling(
        "virksomhet_telefon", "Virksomhet telefon", None,
        "Telefonen til virksomheten, til brev: {virksomhet_telefon}.",
    ),
    Innstilling(
        "navn_i_epost", "Navn i e-post", "Nei",
        "Ja: e-post og kalender viser navn. Nei: bare ansattnummer.",
        krav.ja_nei(),
    ),
    Innstilling("avsender_epost", "Avsender e-post", None, "Adressen varslene sendes fra."),
    Innstilling(
        "hr_epost", "HR e-post", None,
        "Får varsler om HRs oppgaver når HR-kontakt ikke er en e-postadresse.",
    ),
    Innstilling("lonn_epost", "Lønn e-post", None, "Får varsler om det Lønn er ansvarlig for."),
    Innstilling("bht_epost", "BHT e-post", None, "Får varsler om det BHT er ansvarlig for."),
    Innstilling(
        "tillitsvalgt_epost", "Tillitsvalgt e-post", None,
        "Får varsler om det tillitsvalgt eller verneombud er ansvarlig for.",
    ),
    Innstilling(
        "varsle_stedfortreder", "Varsle stedfortreder", "Nei",
        "Ja: lederens stedfortreder får kopi når adressen er kjent.",
        krav.ja_nei(),
    ),
    Innstilling(
        "kopi_til_hr", "Kopi til HR", "Nei",
        "Ja: HR får kopi av varslene til lederne.",
        krav.ja_nei(),
    ),
    Innstilling(
        "maler", "Maler", None,
        "Mappe ved siden av boka med egne brevmaler. Tom: programmets egne.",
    ),
    Innstilling(
        "kostnad_per_dag", "Kostnad per dag", None,
        "Kroner per tapt dagsverk i rapport og Oversikt. Tom: bare anslagene.",
    ),
)  # fmt: skip
"""The settings, in the order of the sheet."""

INNSTILLING_NAVN: Final[Mapping[str, str]] = {en.id: en.navn for en in ALLE}
"""Key in ``Bok.innstillinger`` -> what stands in the column Innstilling."""
