"""Why a workbook was refused. Every refusal comes before anything is written to the target."""

from __future__ import annotations


class ArkbokFeil(Exception):
    """Base of all refusals; ``kode`` is stable, ``melding`` is a whole Norwegian sentence."""

    kode = "arkbok"

    def __init__(self, melding: str, kode: str | None = None) -> None:
        super().__init__(melding)
        self.melding = melding
        if kode is not None:
            self.kode = kode


class IkkeXlsxFeil(ArkbokFeil):
    kode = "ikke_xlsx"


class KrypteringFeil(ArkbokFeil):
    """What is wrong with the password or the protection; the file is untouched."""

    kode = "kryptering"


class PassordFeil(KrypteringFeil):
    """A password is needed, and none was given."""

    kode = "passord"

    def __init__(self) -> None:
        super().__init__(
            "Arbeidsboken er beskyttet med passord for åpning. Fjern passordet i Excel under "
            "Fil > Informasjon > Beskytt arbeidsbok, lagre, og prøv igjen."
        )


class FeilPassordFeil(KrypteringFeil):
    kode = "feil_passord"

    def __init__(self) -> None:
        super().__init__("Passordet til arbeidsboken er feil.")


class GammelKrypteringFeil(KrypteringFeil):
    """A kind of encryption that cannot be written back."""

    kode = "gammel_kryptering"

    def __init__(self) -> None:
        super().__init__(
            "Arbeidsboken er beskyttet med passord på en eldre måte, som ikke kan åpnes."
        )


class RettighetsstyrtFeil(KrypteringFeil):
    kode = "rettighetsstyrt"

    def __init__(self) -> None:
        super().__init__(
            "Arbeidsboken er beskyttet med rettighetsstyring (IRM), ikke med passord."
        )


class SkadetBeskyttelseFeil(KrypteringFeil):
    kode = "skadet"

    def __init__(self) -> None:
        super().__init__("Arbeidsboken er beskyttet med passord, men beskyttelsen er skadet.")


class IkkeBekreftetFeil(KrypteringFeil):
    """What was encrypted could not be opened again with the password."""

    kode = "ikke_bekreftet"

    def __init__(self) -> None:
        super().__init__("Den nye utgaven av arbeidsboken lot seg ikke åpne igjen med passordet.")


class SkadetFeil(ArkbokFeil):
    kode = "skadet"

    def __init__(self, hva: str) -> None:
        super().__init__(
            f"Arbeidsboken er skadet: {hva}. Åpne den i Excel, la Excel reparere den, lagre den "
            "under et nytt navn, og prøv igjen med den nye filen."
        )


class ForStorFeil(ArkbokFeil):
    kode = "for_stor"

    def __init__(self, hva: str) -> None:
        super().__init__(
            f"Arbeidsboken er for stor til å åpnes trygt: {hva}. Slett ark og rader som ikke "
            "brukes, lagre den på nytt i Excel, og prøv igjen."
        )


class UstottetFeil(ArkbokFeil):
    kode = "ustottet"

    def __init__(self, hva: str) -> None:
        super().__init__(
            f"Arbeidsboken kan ikke endres uten fare for tap: {hva}. Åpne den i Excel og lagre "
            "den som Excel-arbeidsbok (.xlsx eller .xlsm), og prøv igjen."
        )


class FormelOmradeFeil(ArkbokFeil):
    kode = "formel_omrade"


class FlettetFeil(ArkbokFeil):
    kode = "flettet"


class TotalradFeil(ArkbokFeil):
    kode = "totalrad"


class TabellFeil(ArkbokFeil):
    kode = "tabell"


class ArkFeil(ArkbokFeil):
    kode = "ukjent_ark"


class VerdiFeil(ArkbokFeil):
    kode = "ugyldig_verdi"


class EndretFeil(ArkbokFeil):
    kode = "endret_underveis"

    def __init__(self) -> None:
        super().__init__(
            "Arbeidsboken er endret av noen andre mens den ble behandlet. Ingenting er skrevet. "
            "Lukk den i Excel og prøv igjen."
        )
