"""One ordinary call of every command on a small book, for tests that ask of them all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from sykefravaer_xl.ny.mal import Malinnhold, mal_som_bytes

if TYPE_CHECKING:
    from pathlib import Path

DATO: Final = ("--dato", "2026-11-22")
KALL: Final[dict[str, tuple[str, ...]]] = {
    "ny": ("ny", "{mappe}/ny.xlsx"),
    "beregn": ("beregn", "{bok}", *DATO),
    "sjekk": ("sjekk", "{bok}", *DATO),
    "arbeidsliste": ("arbeidsliste", "{bok}", *DATO),
    "forklar": ("forklar", "{bok}", "--ansatt", "1001", *DATO),
    "hva-om": ("hva-om", "{bok}", "--ansatt", "1001", "--ferie", "2026-12-01:2026-12-05", *DATO),
    "timer": ("timer", "{bok}", "--ansatt", "1001", *DATO),
    "rapport": ("rapport", "{bok}", "--ut", "{mappe}/rapport.xlsx", *DATO),
    "plan": ("plan", "{bok}", "--ansatt", "1001", *DATO),
    "brev": ("brev", "{bok}", "--ansatt", "1001", "--mal", "innkalling_dialogmote1",
             "--mote", "2026-12-01 10:00", *DATO),
    "importer": ("importer", "{bok}", "{kilde}", *DATO),
    "inntektsmelding": ("inntektsmelding", "{bok}", "--ansatt", "1001", *DATO),
    "saksmappe": ("saksmappe", "{bok}", "--ansatt", "1001", "--ut", "{mappe}/sak.xlsx", *DATO),
    "sak": ("sak", "{sak}"),
    "regler": ("regler", *DATO),
    "doktor": ("doktor", "{bok}", *DATO),
    "veileder": ("veileder", "dialogmote1"),
}  # fmt: skip
SAK: Final = b'{"id":"a","dato":"2026-11-22","fravaer":[]}\n'
KILDE: Final = "Ansattnr;Type;Fra;Til;Grad\n1001;Sykmelding;01.01.2027;15.01.2027;100\n"


def smaa(navn: str = "Kari Test") -> bytes:
    """A book with six employees (reports are of five and more), the first of whom is ill."""
    ansatte: list[dict[str, str | date]] = [
        {
            "ansattnr": str(nr), "navn": navn, "fodselsdato": date(1980, 5, 1),
            "leder": "Lise Leder", "leder_epost": "lise@example.no",
        }
        for nr in range(1001, 1007)
    ]  # fmt: skip
    rad: dict[str, str | date] = {
        "ansattnr": "1001", "type": "Sykmelding",
        "fra": date(2026, 9, 7), "til": date(2026, 12, 31),
    }  # fmt: skip
    innstillinger = {"navn_i_epost": "Ja"}
    return mal_som_bytes(
        Malinnhold(ansatte=tuple(ansatte), fravaer=(rad,), innstillinger=innstillinger)
    )


def legg_fram(mappe: Path, bok: bytes) -> dict[str, str]:
    """The files the calls name, in a folder; what to put in the calls."""
    filer = {"bok": ("bok.xlsx", bok), "kilde": ("liste.csv", KILDE.encode()), "sak": ("s", SAK)}
    for navn, innhold in filer.values():
        (mappe / navn).write_bytes(innhold)
    return {"mappe": str(mappe), **{k: str(mappe / navn) for k, (navn, _) in filer.items()}}


def kall_for(kommando: str, steder: dict[str, str]) -> list[str]:
    """The arguments of a command's ordinary call."""
    return [del_.format(**steder) for del_ in KALL[kommando]]
