"""Who is to be told of a task: the manager, HR, and those the settings give a copy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.arbeidsbok.normalisering import navnenokkel
from sykefravaer_xl.domene.feil import Funn
from sykefravaer_xl.tekst import varsling as tekst

if TYPE_CHECKING:
    from sykefravaer_xl.arbeidsbok.modell import AnsattRad, type_verdi
    from sykefravaer_xl.kjoring.gjoremal import Gjoremal

_ADRESSE: Final = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@(?:[A-Za-z0-9\-]{1,63}\.)+[A-Za-z]{2,63}")
"""Plain addresses only: no display name, no quoting, nothing a header could be broken with."""


def er_adresse(tekst_: str | None) -> bool:
    """Whether a text is one plain mail address."""
    return tekst_ is not None and _ADRESSE.fullmatch(tekst_.strip()) is not None


@dataclass(frozen=True, slots=True)
class Varseloppsett:
    """What the sheet ``Innstillinger`` says of mails."""

    med_navn: bool = False
    avsender: str | None = None
    hr_epost: str | None = None
    varsle_stedfortreder: bool = False
    kopi_til_hr: bool = False

    @classmethod
    def fra(cls, innstillinger: Mapping[str, type_verdi]) -> Varseloppsett:
        """The settings of a workbook."""
        return cls(
            med_navn=innstillinger.get("navn_i_epost") is True,
            avsender=_tekst(innstillinger.get("avsender_epost")),
            hr_epost=_tekst(innstillinger.get("hr_epost")),
            varsle_stedfortreder=innstillinger.get("varsle_stedfortreder") is True,
            kopi_til_hr=innstillinger.get("kopi_til_hr") is True,
        )


def _tekst(verdi: type_verdi) -> str | None:
    return verdi.strip() if isinstance(verdi, str) and verdi.strip() else None


@dataclass(frozen=True, slots=True)
class Mottaker:
    """An address, and as whom it is written to: ``leder`` or ``hr``."""

    adresse: str
    rolle: str
    kopi: tuple[str, ...] = ()


class Adressebok:
    """Addresses of the people a workbook names."""

    def __init__(self, ansatte: Iterable[AnsattRad], oppsett: Varseloppsett) -> None:
        self._oppsett = oppsett
        self._per_navn: dict[str, str] = {}
        for rad in ansatte:
            if rad.leder and er_adresse(rad.leder_epost):
                self._per_navn.setdefault(navnenokkel(rad.leder), str(rad.leder_epost).strip())

    def mottaker(self, g: Gjoremal) -> Mottaker | Funn:
        """Who gets the mail about a task; a finding when there is no address.

        HR's tasks go to HR. All others go to the manager, who has the follow-up in hand.
        """
        hr = self._adresse(g.hr_kontakt) or self._adresse(self._oppsett.hr_epost)
        if g.ansvarlig == "hr":
            if hr is not None:
                return Mottaker(hr, "hr")
            melding = tekst.INGEN_HR_ADRESSE
        else:
            leder = self._adresse(g.leder_epost) or self._adresse(g.leder)
            if leder is not None:
                return Mottaker(leder, "leder", self._kopi(g, leder, hr))
            melding = tekst.INGEN_ADRESSE
        return Funn(
            "ingen_epost",
            melding.format(
                nr=g.ansattnr or "?",
                oppgave=g.oppgave,
                rolle=tekst.MOTTAKER["leder"],
                felt="Leder e-post",
            ),
        )

    def _kopi(self, g: Gjoremal, leder: str, hr: str | None) -> tuple[str, ...]:
        kopi = []
        if self._oppsett.varsle_stedfortreder:
            kopi.append(self._adresse(g.stedfortreder))
        if self._oppsett.kopi_til_hr:
            kopi.append(hr)
        unike = dict.fromkeys(a for a in kopi if a is not None and a.lower() != leder.lower())
        return tuple(unike)

    def _adresse(self, felt: str | None) -> str | None:
        """The address a field holds, or that of the manager it names."""
        if felt is None:
            return None
        if er_adresse(felt):
            return felt.strip()
        return self._per_navn.get(navnenokkel(felt))
