"""An invented month of notes for the example workbook: ``ny --eksempel-import MAPPE``.

The people are those of the example, with its synthetic identity numbers. Between them the files
have what an import meets: notes that are new, known, corrected, at odds with the book, about
somebody unknown, and not valid.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sykefravaer_xl.ny.eksempel import eksempel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_PERSONER: Final = {
    **{
        int(str(a["ansattnr"])): (str(a["navn"]), str(a["fodselsnummer"]))
        for a in eksempel().ansatte
    },
    9999: ("Ukjent Utenforsen", "01818009999"),
}
_FULL: Final = {"aktivitetIkkeMulig": {"manglendeTilretteleggingPaaArbeidsplassen": False}}
_ARBEIDSGIVER: Final = {"navn": "Eksempel AS", "orgnr": "310000000"}


def _gradert(grad: int, *, reise: bool = False) -> dict[str, Any]:
    return {"gradertSykmelding": {"sykmeldingsgrad": grad, "harReisetilskudd": reise}}


def _id(nr: int, lopenr: int) -> str:
    return f"00000000-0000-4000-8000-{nr:06d}{lopenr:06d}"


def _sykmelding(
    lopenr: int, nr: int, *perioder: tuple[str, str, dict[str, Any]], **mer: Any
) -> dict[str, Any]:
    navn, fnr = _PERSONER[nr]
    return {
        "loepenr": lopenr,
        "sykmeldingId": _id(nr, mer.pop("id", lopenr)),
        "mottattAvNav": "2026-11-20T10:15:00",
        "sendtTilArbeidsgiver": "2026-11-20T10:20:00",
        "sykmeldt": {"fnr": fnr, "navn": navn},
        "egenmeldingsdager": [],
        "sykefravaerFom": perioder[0][0] if perioder else None,
        "sykmeldingPerioder": [
            {"fom": fom, "tom": tom, "aktivitet": aktivitet} for fom, tom, aktivitet in perioder
        ],
        "oppfoelging": {"meldingTilArbeidsgiver": None, "tiltakArbeidsplassen": None},
        "kontaktMedPasient": "2026-11-20T09:00:00",
        "behandler": {"navn": "Lege Legesen", "tlf": "00000000"},
        "arbeidsgiver": _ARBEIDSGIVER,
        **mer,
    }


def sykmeldinger() -> list[dict[str, Any]]:
    """The answer of ``POST /v1/sykmeldinger``."""
    return [
        # in the book already
        _sykmelding(101, 1001, ("2026-11-19", "2026-12-02", _FULL)),
        # goes on from it, graded
        _sykmelding(
            102, 1001, ("2026-12-03", "2026-12-16", _gradert(50)),
            oppfoelging={"tiltakArbeidsplassen": "Kortere dager og færre tunge løft."},
        ),
        # self-certified days that the book has; the note is new
        _sykmelding(
            103, 1016, ("2026-11-23", "2026-12-06", _FULL),
            egenmeldingsdager=[{"fom": "2026-11-19", "tom": "2026-11-20"}],
        ),
        # first wholly, then partly
        _sykmelding(
            104, 1019, ("2026-11-19", "2026-11-29", _FULL), ("2026-11-30", "2026-12-13",
                                                             _gradert(60)),
        ),
        # and corrected by the doctor: 80 % in the second part
        _sykmelding(
            109, 1019, ("2026-11-19", "2026-11-29", _FULL), ("2026-11-30", "2026-12-13",
                                                             _gradert(80)), id=104,
        ),
        _sykmelding(
            105, 1021,
            ("2026-11-23", "2026-12-06", {"avventendeSykmelding": "Lettere arbeid i to uker"}),
        ),
        _sykmelding(106, 1022, ("2026-11-02", "2026-11-15", _gradert(60, reise=True))),
        # the book says 100 % for these days
        _sykmelding(107, 1006, ("2026-11-16", "2026-11-27", _gradert(50))),
        # which days, the application says
        _sykmelding(108, 1015, ("2026-11-24", "2026-12-14", {"antallBehandlingsdagerUke": 1})),
        # not in the list of employees
        _sykmelding(110, 9999, ("2026-11-02", "2026-11-15", _FULL)),
        # not valid: its periods overlap
        _sykmelding(
            111, 1025, ("2026-12-05", "2026-12-18", _FULL), ("2026-12-15", "2026-12-20",
                                                             _gradert(50)),
        ),
    ]  # fmt: skip


def _soknad(
    lopenr: int, nr: int, sykmelding: str, fom: str, tom: str, **mer: Any
) -> dict[str, Any]:
    return {
        "loepenr": lopenr,
        "soeknadId": _id(nr, lopenr),
        "fnr": _PERSONER[nr][1],
        "sykmeldingId": sykmelding,
        "type": "ARBEIDSTAKERE",
        "fom": fom,
        "tom": tom,
        "mottatTid": "2026-11-21T08:00:00",
        "arbeidsgiver": _ARBEIDSGIVER,
        "soeknadsperioder": [],
        "behandlingsdager": [],
        "fravaer": [],
        **mer,
    }


def _periode(fom: str, tom: str, grad: int, **mer: Any) -> dict[str, Any]:
    slag = "AKTIVITET_IKKE_MULIG" if grad == 100 else "GRADERT"
    return {"fom": fom, "tom": tom, "sykmeldingsgrad": grad, "sykmeldingstype": slag, **mer}


def soknader() -> list[dict[str, Any]]:
    """The answer of ``POST /v1/sykepengesoeknader``."""
    return [
        # worked more than the grade says, in hours
        _soknad(
            201, 1022, _id(1022, 106), "2026-11-02", "2026-11-15",
            soeknadsperioder=[
                _periode("2026-11-02", "2026-11-15", 60, avtaltTimer=37.5, faktiskTimer=33,
                         faktiskGrad=44)
            ],
        ),
        # holiday in the note, and back at work before it ends
        _soknad(
            202, 1016, _id(1016, 103), "2026-11-23", "2026-12-06",
            soeknadsperioder=[_periode("2026-11-23", "2026-12-06", 100)],
            fravaer=[{"fom": "2026-11-26", "tom": "2026-11-27", "type": "FERIE"}],
            arbeidGjenopptattDato="2026-12-03",
        ),
        _soknad(
            203, 1015, _id(1015, 108), "2026-11-24", "2026-12-14", type="BEHANDLINGSDAGER",
            behandlingsdager=["2026-11-24", "2026-12-01", "2026-12-08"],
        ),
    ]  # fmt: skip


def _json(innhold: Callable[[], object]) -> bytes:
    return (json.dumps(innhold(), ensure_ascii=False, indent=1) + "\n").encode()


_ALTINN: Final = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<ns2:sykmeldingArbeidsgiver xmlns:ns2="http://nav.no/melding/virksomhet/sykmeldingArbeidsgiver\
/v1/sykmeldingArbeidsgiver">
 <juridiskOrganisasjonsnummer>310000000</juridiskOrganisasjonsnummer>
 <mottattidspunkt>2026-11-20T10:15:00</mottattidspunkt>
 <sykmeldingId>{id}</sykmeldingId>
 <virksomhetsnummer>310000000</virksomhetsnummer>
 <sykmelding>
  <syketilfelleFom>2026-10-26</syketilfelleFom>
  <pasient>
   <navn><etternavn>Fingertvik</etternavn><fornavn>Frida</fornavn></navn>
   <ident>{fnr}</ident>
  </pasient>
  <arbeidsgiver><navn>Eksempel AS</navn></arbeidsgiver>
  <perioder>
   <fom>2026-12-21</fom>
   <tom>2027-01-10</tom>
   <aktivitet><aktivitetIkkeMulig/></aktivitet>
  </perioder>
  <meldingTilArbeidsgiver>Leses ikke av programmet</meldingTilArbeidsgiver>
 </sykmelding>
</ns2:sykmeldingArbeidsgiver>
"""

_WINTID: Final = """Fraværsliste uke 47;;;;;
Ansattnr;Navn;Fraværskode;Fra dato;Til dato;Grad
1002;Testvik, Bjørn;Gradert;07.12.2026;20.12.2026;50
1024;Attrappmo, Arne;Ferie;05.10.2026;09.10.2026;
1030;Gjettestad, Geir;EM;19.11.2026;20.11.2026;
1013;Mønsterdal, Marit;KURS;16.11.2026;16.11.2026;
"""

_SAP: Final = """Pers.nr.\tFrav.kd\tBeg.dato\tSl.dato\tProsent
1010\t0200\t14.12.2026\t27.12.2026\t100
1025\t0200\t05.12.2026\t18.12.2026\t100
1025\t0900\t01.12.2026\t01.12.2026\t
"""

_KOLONNER: Final = """# importer BOK tabell-sap.txt --kolonner kolonner-sap.toml
[kolonner]
ansattnr = "Pers.nr."
type = "Frav.kd"
fra = "Beg.dato"
til = "Sl.dato"
grad = "Prosent"

[typer]
"0200" = "Sykmelding"
"0210" = "Egenmelding"
"0900" = ""   # kurs og møter: tas ikke med

[fil]
skilletegn = "\\t"
"""

FILER: Final[Mapping[str, Callable[[], bytes]]] = {
    "nav-sykmeldinger.json": lambda: _json(sykmeldinger),
    "nav-soknader.json": lambda: _json(soknader),
    "altinn-sykmelding.xml": lambda: _ALTINN.format(
        id=_id(1029, 301), fnr=_PERSONER[1029][1]
    ).encode(),
    "tabell-wintid.csv": lambda: _WINTID.replace("\n", "\r\n").encode("cp1252"),
}
"""What an import takes as it is."""
MED_KOLONNEFIL: Final[Mapping[str, Callable[[], bytes]]] = {
    "tabell-sap.txt": _SAP.encode,
    "kolonner-sap.toml": _KOLONNER.encode,
}
"""A table with headings of its own, and the file that explains them."""


def eksempelfiler(mappe: Path) -> dict[Path, bytes]:
    """Where each file goes, and what is in it; the same source gives the same files."""
    steder = ((mappe, FILER), (mappe.with_name(f"{mappe.name}-sap"), MED_KOLONNEFIL))
    return {sted / navn: lag() for sted, filer in steder for navn, lag in filer.items()}
