"""Names of our sheets and their headings, as data: field name -> heading, in template order.

The reader, the template and the writer all take headings from here, so a heading is written in
one place. What else a clerk may call a column stands in ``synonymer.py``.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

ANSATTE_ARK: Final = "Ansatte"
FRAVAER_ARK: Final = "Fravær"
OPPFOLGING_ARK: Final = "Oppfølging"
SJEKKPUNKTER_ARK: Final = "Sjekkpunkter"
INNSTILLINGER_ARK: Final = "Innstillinger"
ARBEIDSLISTE_ARK: Final = "Arbeidsliste"
OVERSIKT_ARK: Final = "Oversikt"
TIDSLINJE_ARK: Final = "Tidslinje"
ENDRINGSLOGG_ARK: Final = "Endringslogg"
HJELP_ARK: Final = "Hjelp"
VEILEDER_ARK: Final = "Veileder"
HENDELSER_ARK: Final = "Hendelser"
PLAN_ARK_PREFIKS: Final = "Plan"
"""Generated plan sheets are called ``Plan <Ansattnr>``."""

FRAVAER_INN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ansattnr": "Ansattnr",
        "type": "Type",
        "fra": "Fra",
        "til": "Til",
        "grad": "Grad",
        "avtalte_timer": "Avtalte timer",
        "arbeidede_timer": "Arbeidede timer",
        "merknad": "Merknad",
    }
)
"""Input columns of ``Fravær`` in our template."""

FRAVAER_PERSON: Final[Mapping[str, str]] = MappingProxyType(
    {
        "navn": "Navn",
        "fodselsdato": "Fødselsdato",
        "leder": "Leder",
        "timer_per_uke": "Timer per uke",
    }
)
"""What a clerk's own one-sheet book may have in the absence row besides ``FRAVAER_INN``."""

FRAVAER_UT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tilfelle_fra": "Tilfelle fra",
        "dag_nr": "Dag nr",
        "agp_dager": "AGP-dager",
        "agp_slutt": "AGP slutt",
        "dager_brukt": "Dager brukt",
        "dager_igjen": "Dager igjen",
        "maksdato": "Maksdato",
        "saldo_gradert": "Saldo gradert",
        "neste_sjekkpunkt": "Neste sjekkpunkt",
        "frist": "Frist",
        "status": "Status",
        "melding": "Melding",
    }
)
"""Computed columns of ``Fravær``."""

ANSATTE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ansattnr": "Ansattnr",
        "navn": "Navn",
        "fodselsdato": "Fødselsdato",
        "kjonn": "Kjønn",
        "avdeling": "Avdeling",
        "stilling": "Stilling",
        "stillingsprosent": "Stillingsprosent",
        "timer_per_uke": "Timer per uke",
        "leder": "Leder",
        "leder_epost": "Leder e-post",
        "leder_telefon": "Leder telefon",
        "stedfortreder": "Stedfortreder",
        "hr_kontakt": "HR-kontakt",
        "ansatt_fra": "Ansatt fra",
        "ansatt_til": "Ansatt til",
        "virksomhetsnr": "Virksomhetsnr",
        "unntak_agp": "Unntak AGP",
        "forskutterer": "Forskutterer",
        "fodselsnummer": "Fødselsnummer",
    }
)

OPPFOLGING_FASTE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ansattnr": "Ansattnr",
        "navn": "Navn",
        "leder": "Leder",
        "tilfelle_fra": "Tilfelle fra",
        "tilfelle_til": "Tilfelle til",
        "grad_na": "Grad nå",
        "motedato": "Møtedato",
        "samtykke": "Samtykke til å kalle inn sykmelder",
        "sist_kontakt": "Sist kontakt",
        "tiltak_til": "Tiltak til",
        "saldo_gradert": "Saldo gradert",
    }
)
"""Columns of ``Oppfølging`` that do not belong to one checkpoint."""

HENDELSER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "ansattnr": "Ansattnr",
        "navn": "Navn",
        "dato": "Dato",
        "slag": "Hendelse",
        "sjekkpunkt": "Sjekkpunkt",
        "frist": "Frist",
        "utfort": "Utført",
        "besluttet_av": "Besluttet av",
        "merknad": "Merknad",
    }
)
"""What the clerk notes of contact, measures and decisions; see ``lov/hendelser.toml``."""

SJEKKPUNKTER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "id": "Id",
        "navn": "Sjekkpunkt",
        "aktiv": "Aktiv",
        "regnes_fra": "Regnes fra",
        "antall": "Antall",
        "enhet": "Enhet",
        "varsel_dager": "Varsel dager",
        "ansvarlig": "Ansvarlig",
        "hjemmel": "Hjemmel",
    }
)

INNSTILLINGER: Final[Mapping[str, str]] = MappingProxyType(
    {"innstilling": "Innstilling", "verdi": "Verdi", "forklaring": "Forklaring"}
)

INNSTILLING_NAVN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "profil": "Profil",
        "varsel_dager": "Varsel dager",
        "lonnskjoring_dag": "Lønnskjøring dag",
        "egenmeldingsdager": "Egenmeldingsdager",
        "virksomhet": "Virksomhet",
        "navn_i_epost": "Navn i e-post",
        "avsender_epost": "Avsender e-post",
        "hr_epost": "HR e-post",
        "varsle_stedfortreder": "Varsle stedfortreder",
        "kopi_til_hr": "Kopi til HR",
        "maler": "Maler",
        "kostnad_per_dag": "Kostnad per dag",
    }
)
"""Key in ``Bok.innstillinger`` -> what stands in the column Innstilling."""

ARBEIDSLISTE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "frist": "Frist",
        "status": "Status",
        "ansattnr": "Ansattnr",
        "navn": "Navn",
        "leder": "Leder",
        "ansvarlig": "Ansvarlig",
        "oppgave": "Oppgave",
        "hjemmel": "Hjemmel",
        "tilfelle_fra": "Tilfelle fra",
        "forklaring": "Forklaring",
    }
)

ENDRINGSLOGG: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tidspunkt": "Tidspunkt",
        "versjon": "Versjon",
        "beregnet_per": "Beregnet per",
        "rader": "Rader",
        "ansatte": "Ansatte",
        "feil": "Feil",
        "varsler": "Varsler",
        "forfalt": "Forfalt",
        "endrede_celler": "Endrede celler",
        "endringer": "Endringer",
        "kontrollsum": "Kontrollsum",
    }
)

TYPE_NAVN: Final[tuple[str, ...]] = (
    "Egenmelding",
    "Sykmelding",
    "Gradert sykmelding",
    "Avventende sykmelding",
    "Reisetilskudd",
    "Behandlingsdag",
    "Ferie",
    "Permisjon",
    "Arbeid",
    "AAP",
    "Sykt barn",
    "Annet fravær",
)
"""The drop-down of the column Type, in the order the clerk sees it."""

REGNES_FRA_NAVN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tilfelle": "Tilfelle",
        "hel_dag": "Første hele dag",
        "egenmelding": "Egenmelding",
        "agp_slutt": "AGP slutt",
        "maksdato": "Maksdato",
        "motedato": "Møtedato",
        "sist_kontakt": "Sist kontakt",
        "tiltak_til": "Tiltak til",
        "lonnskjoring": "Lønnskjøring",
    }
)
"""The ``regnes_fra`` of a checkpoint -> what stands in the column Regnes fra."""

ENHET_NAVN: Final[Mapping[str, str]] = MappingProxyType(
    {"dager": "dager", "uker": "uker", "maneder": "måneder"}
)
"""Key of a unit -> what stands in the column Enhet."""


def oppfolging_overskrifter(navn: str) -> tuple[str, str, str, str]:
    """Headings of one checkpoint in ``Oppfølging``: due date, done, exemption, reason."""
    return (navn, f"{navn} utført", f"{navn} unntak", f"{navn} grunn")


def oppfolging_felter(sjekkpunkt_id: str) -> tuple[str, str, str, str]:
    """Field names of the same four columns in ``Tabellkart.kolonner``.

    The dot keeps them apart from the fixed fields, whatever a clerk calls her own checkpoint.
    """
    return (
        f"{sjekkpunkt_id}.frist",
        f"{sjekkpunkt_id}.utfort",
        f"{sjekkpunkt_id}.unntak",
        f"{sjekkpunkt_id}.grunn",
    )
