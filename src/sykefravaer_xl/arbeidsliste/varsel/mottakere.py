"""Who is to be told of a task: the manager, HR, and those the settings give a copy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.grunn.normalisering import navnenokkel

if TYPE_CHECKING:
    from sykefravaer_xl.bok.gjoremal import Gjoremal
    from sykefravaer_xl.bok.modell import AnsattRad, type_verdi

_ADRESSE: Final = re.compile(
    r"[A-Za-z0-9_%+\-]+(?:\.[A-Za-z0-9_%+\-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9\-]{1,62}"
)
"""Plain addresses only: no display name, no quoting, nothing a header could be broken with."""
_LENGST: Final = 254


def adresse_av(felt: str | None) -> str | None:
    """The one plain mail address a text is; a domain with æøå as mail servers know it."""
    if felt is None:
        return None
    navn, krull, domene = felt.strip().rpartition("@")
    try:
        adresse = f"{navn}{krull}{domene.encode('idna').decode()}"
    except UnicodeError:
        return None
    return adresse if len(adresse) <= _LENGST and _ADRESSE.fullmatch(adresse) else None


ANDRE_ROLLER: Final = ("lonn", "bht", "tillitsvalgt")
"""Roles that hear of their own tasks at one address for the whole book."""


@dataclass(frozen=True, slots=True)
class Varseloppsett:
    """What the sheet ``Innstillinger`` says of mails."""

    med_navn: bool = False
    avsender: str | None = None
    hr_epost: str | None = None
    andre: Mapping[str, str] = field(default_factory=dict)
    """The addresses of roles that have one for the whole book, by role."""
    varsle_stedfortreder: bool = False
    kopi_til_hr: bool = False

    @classmethod
    def fra(cls, innstillinger: Mapping[str, type_verdi]) -> Varseloppsett:
        """The settings of a workbook."""
        return cls(
            med_navn=innstillinger.get("navn_i_epost") is True,
            avsender=_tekst(innstillinger.get("avsender_epost")),
            hr_epost=_tekst(innstillinger.get("hr_epost")),
            andre={
                rolle: adresse
                for rolle in ANDRE_ROLLER
                if (adresse := _tekst(innstillinger.get(f"{rolle}_epost"))) is not None
            },
            varsle_stedfortreder=innstillinger.get("varsle_stedfortreder") is True,
            kopi_til_hr=innstillinger.get("kopi_til_hr") is True,
        )


def _tekst(verdi: type_verdi) -> str | None:
    return verdi.strip() if isinstance(verdi, str) and verdi.strip() else None


@dataclass(frozen=True, slots=True)
class Mottaker:
    """An address, and the role it is written to."""

    adresse: str
    rolle: str
    kopi: tuple[str, ...] = ()


class Adressebok:
    """Addresses of the people a workbook names."""

    def __init__(self, ansatte: Iterable[AnsattRad], oppsett: Varseloppsett) -> None:
        self._oppsett = oppsett
        per_navn: dict[str, dict[str, str]] = {}
        for rad in ansatte:
            adresse = adresse_av(rad.leder_epost)
            if rad.leder and adresse is not None:
                per_navn.setdefault(navnenokkel(rad.leder), {})[adresse.lower()] = adresse
        # a name with two addresses may be two people: a guess could tell the wrong one
        self._per_navn = {
            navn: next(iter(alle.values())) for navn, alle in per_navn.items() if len(alle) == 1
        }

    def mottaker(self, g: Gjoremal) -> Mottaker | str:
        """Who gets the mail about a task; when there is no address, the role that lacks one.

        HR's tasks go to HR, those of payroll, occupational health and representatives to them.
        All others go to the manager, who has the follow-up in hand.
        """
        if g.ansvarlig in ANDRE_ROLLER:
            adresse = self._adresse(self._oppsett.andre.get(g.ansvarlig))
            return g.ansvarlig if adresse is None else Mottaker(adresse, g.ansvarlig)
        hr = self._adresse(g.hr_kontakt) or self._adresse(self._oppsett.hr_epost)
        if g.ansvarlig == "hr":
            return "hr" if hr is None else Mottaker(hr, "hr")
        # what is written as an address and cannot be used is not guessed at
        ledere = [self._adresse(epost or navn) for navn, epost in g.ledere]
        kjente = [adresse for adresse in ledere if adresse is not None]
        if len(kjente) < len(ledere):
            return "leder"
        return Mottaker(kjente[0], "leder", self._kopi(g, kjente, hr))

    def _kopi(self, g: Gjoremal, ledere: list[str], hr: str | None) -> tuple[str, ...]:
        leder, *kopi_ledere = ledere
        kopi: list[str | None] = list(kopi_ledere)
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
        return adresse_av(felt) or self._per_navn.get(navnenokkel(felt))
