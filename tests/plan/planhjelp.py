"""Plans for the tests: a book with known people, and a sheet as rows of values."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from arkbok.adresse import celle
from sykefravaer_xl.bok.planark.innhold import (
    Gjort,
    Gradperiode,
    Oppfolgingsplan,
    Planfakta,
    Planfrist,
    Skjema,
    Versjon,
)
from sykefravaer_xl.fil.bokendring import Skrivevalg
from sykefravaer_xl.plan.planbok import Planvalg, lag_planer
from sykefravaer_xl.plan.planlesing import les_planark
from tests.kjoring.bokhjelp import (
    DATO,
    NAA,
    beregn,
    d,
    mal,
    overskrifter,
    skriv_inn,
    tabell,
)

if TYPE_CHECKING:
    from arkbok import Verdi
    from sykefravaer_xl.bok.planark.gjenfinning import Lestplan
    from sykefravaer_xl.plan.planbok import Planrapport
    from sykefravaer_xl.plan.skjemaoppsett import Arkoppsett, Celle

FAKTA = Planfakta(
    navn="Ada Eksempelsen",
    ansattnr="1001",
    fra=date(2026, 10, 26),
    til=date(2026, 12, 20),
    stilling="Helsefagarbeider",
    stillingsprosent="80 %",
    avdeling="Omsorg",
    virksomhetsnr="310000000",
    leder="Mona Modellhaug",
    leder_telefon="00 00 00 01",
    leder_epost="mona@eksempel.no",
    stedfortreder="Vidar Vikarsen",
    hr_kontakt="Hilde Håerr",
    maksdato=date(2027, 10, 22),
    grader=(Gradperiode(date(2026, 10, 26), date(2026, 12, 20), 100),),
    gjort=(Gjort("Første kontakt", date(2026, 10, 29)),),
    frister=(
        Planfrist(
            "oppfolgingsplan", "Oppfølgingsplan", date(2026, 11, 22), "Leder", "Snart",
            "Regnet fra første fraværsdag 26.10.2026 + 27 dager = 22.11.2026 (dag 28).",
        ),
    ),
)  # fmt: skip
LEDER = 9
TILTAKSKOLONNER = {
    "tiltak": 1, "beskrivelse": 2, "fra": 4, "til": 5, "ansvarlig": 6, "status": 7,
    "evaluering": 8,
}  # fmt: skip
FORSTE = Versjon(1, date(2026, 11, 22), "Første versjon")


def plan(skjema: Skjema | None = None, **annet: Any) -> Oppfolgingsplan:
    """A plan of Ada's."""
    return Oppfolgingsplan(FAKTA, skjema or Skjema(), versjoner=(FORSTE,), **annet)


def ruter(oppsett: Arkoppsett) -> dict[int, dict[int, object]]:
    """A sheet as a host reads it."""
    ut: dict[int, dict[int, object]] = {}
    for c in oppsett.celler:
        if c.verdi is not None:
            ut.setdefault(c.rad, {})[c.kolonne] = c.verdi
    return ut


def fakta(**annet: Any) -> Planfakta:
    """Ada's facts with something else."""
    return replace(FAKTA, **annet)


def bok(sti: Path) -> Path:
    """Five people on 22.11.2026: plan overdue, soon, done, exempt, and one row with a fault."""
    sti.write_bytes(_grunnlag())
    return sti


def bok_med_plan(sti: Path) -> Path:
    """The same book with the plan of 1001 made on 22.11.2026."""
    sti.write_bytes(_med_plan())
    return sti


@cache
def _grunnlag() -> bytes:
    with TemporaryDirectory() as mappe:
        sti = mal(
            Path(mappe) / "bok.xlsx",
            ("1001", "Sykmelding", d(19, 10), d(30, 11), 100),  # due 15.11., overdue
            ("1002", "Sykmelding", d(26, 10), d(20, 12), 50),  # due 22.11., today
            ("1003", "Sykmelding", d(19, 10), d(30, 11), 100),  # done
            ("1004", "Sykmelding", d(19, 10), d(30, 11), 100),  # exempt
            ("1005", "Sykmelding", d(19, 10), d(1, 10), 100),  # ends before it begins
        )
        beregn(sti)
        rader = {r["Ansattnr"]: nr for nr, r in enumerate(tabell(sti, "Oppfølging"), start=2)}
        kol = {tekst: nr for nr, tekst in enumerate(overskrifter(sti, "Oppfølging"), start=1)}
        unntatt = rader["1004"]
        skriv_inn(
            sti, "Oppfølging",
            {
                (rader["1003"], kol["Oppfølgingsplan utført"]): d(12, 11),
                (unntatt, kol["Oppfølgingsplan unntak"]): "Ja",
                (unntatt, kol["Oppfølgingsplan grunn"]): "Slutter 30.11.",
            },
        )  # fmt: skip
        kol = {tekst: nr for nr, tekst in enumerate(overskrifter(sti, "Ansatte"), start=1)}
        ansatte: dict[tuple[int, int], Verdi] = {}
        for rad in range(2, 7):
            ansatte[rad, kol["Leder e-post"]] = "mona@eksempel.no"
            ansatte[rad, kol["Leder telefon"]] = "00 00 00 01"
            ansatte[rad, kol["Fødselsnummer"]] = f"0000000000{rad}"
        skriv_inn(sti, "Ansatte", ansatte)
        return sti.read_bytes()


@cache
def _med_plan() -> bytes:
    with TemporaryDirectory() as mappe:
        sti = bok(Path(mappe) / "bok.xlsx")
        kjor(sti, ansatte=("1001",))
        return sti.read_bytes()


def ny_leder(sti: Path, *rader: int) -> Path:
    """Another manager on these rows of ``Ansatte``."""
    return skriv_inn(sti, "Ansatte", {(rad, LEDER): "Ny Leder" for rad in rader})


def kjor(sti: Path, dato: date = DATO, **valg: Any) -> Planrapport:
    """Make plans as of the day of the examples."""
    ut = valg.pop("ut", None)
    passord = valg.pop("passord", None)
    return lag_planer(sti, dato, Planvalg(**valg), Skrivevalg(ut=ut, naa=NAA, passord=passord))


def celler(sti: Path, ark: str) -> dict[str, Any]:
    """Every cell with a value, as ``bokhjelp.celler``, without reading the other sheets."""
    with closing(load_workbook(sti, read_only=True)) as bok_:
        regneark: Any = bok_[ark]
        regneark.reset_dimensions()
        return {
            c.coordinate: c.value.date() if isinstance(c.value, datetime) else c.value
            for rad in regneark.iter_rows()
            for c in rad
            if c.value is not None
        }


def arknavn(sti: Path) -> list[str]:
    """The sheets in tab order."""
    with closing(load_workbook(sti, read_only=True)) as bok_:
        return list(bok_.sheetnames)


def les(sti: Path, ark: str) -> Lestplan:
    """A plan sheet as it stands in the file."""
    return next(p.plan for p in les_planark(sti) if p.navn == ark)


def skriv(sti: Path, ark: str, **felter: Any) -> Path:
    """Type into fields of a plan sheet; ``tiltak__0__fra`` is the first measure's first day."""
    lest = les(sti, ark)
    forste = celle(lest.celler["planlagt_tilrettelegging"])[0] + 3
    ut: dict[tuple[int, int], Verdi] = {}
    for felt, verdi in felter.items():
        if felt.startswith("tiltak__"):
            _, nr, navn = felt.split("__")
            ut[forste + int(nr), TILTAKSKOLONNER[navn]] = verdi
        else:
            ut[celle(lest.celler[felt])] = verdi
    return skriv_inn(sti, ark, ut)


def feltcelle(oppsett: Arkoppsett, felt: str) -> Celle:
    """The cell of a field."""
    return next(celle for celle in oppsett.celler if celle.felt == felt)
