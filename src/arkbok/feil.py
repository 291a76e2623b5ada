"""Why a workbook was refused. Every refusal comes before anything is written to the target."""

from __future__ import annotations

from sykefravaer_xl.grunn.feil import SykefravaerFeil


class PakkeFeil(SykefravaerFeil):
    """Base of all refusals; ``kode`` is stable, ``melding`` is what the clerk reads."""

    kode = "pakke"


class IkkeXlsxFeil(PakkeFeil):
    kode = "ikke_xlsx"


class PassordFeil(PakkeFeil):
    kode = "passord"

    def __init__(self) -> None:
        super().__init__(
            "Arbeidsboken er beskyttet med passord for åpning. Fjern passordet i Excel under "
            "Fil > Informasjon > Beskytt arbeidsbok, lagre, og prøv igjen."
        )


class SkadetFeil(PakkeFeil):
    kode = "skadet"

    def __init__(self, hva: str) -> None:
        super().__init__(
            f"Arbeidsboken er skadet: {hva}. Åpne den i Excel, la Excel reparere den, lagre den "
            "under et nytt navn, og prøv igjen med den nye filen."
        )


class ForStorFeil(PakkeFeil):
    kode = "for_stor"

    def __init__(self, hva: str) -> None:
        super().__init__(
            f"Arbeidsboken er for stor til å åpnes trygt: {hva}. Slett ark og rader som ikke "
            "brukes, lagre den på nytt i Excel, og prøv igjen."
        )


class UstottetFeil(PakkeFeil):
    kode = "ustottet"

    def __init__(self, hva: str) -> None:
        super().__init__(
            f"Arbeidsboken kan ikke endres uten fare for tap: {hva}. Åpne den i Excel og lagre "
            "den som Excel-arbeidsbok (.xlsx eller .xlsm), og prøv igjen."
        )


class FormelOmradeFeil(PakkeFeil):
    kode = "formel_omrade"


class FlettetFeil(PakkeFeil):
    kode = "flettet"


class TotalradFeil(PakkeFeil):
    kode = "totalrad"


class TabellFeil(PakkeFeil):
    kode = "tabell"


class ArkFeil(PakkeFeil):
    kode = "ukjent_ark"


class VerdiFeil(PakkeFeil):
    kode = "ugyldig_verdi"


class EndretFeil(PakkeFeil):
    kode = "endret_underveis"

    def __init__(self) -> None:
        super().__init__(
            "Arbeidsboken er endret av noen andre mens den ble behandlet. Ingenting er skrevet. "
            "Lukk den i Excel og prøv igjen."
        )
