"""Files as they come: known by their content, and never able to hurt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sykefravaer_xl.importer import altinn_xml, kilder
from sykefravaer_xl.importer.innkommende import Importfeil
from sykefravaer_xl.importer.kilder import les_fil, les_kilder
from sykefravaer_xl.importer.kolonnefil import Kolonnefil
from sykefravaer_xl.importer.lest import Lest
from tests.importer.bygg import FULL, gradert, sykmelding

GOD = sykmelding(("2026-10-05", "2026-10-18", FULL))
XML = """<?xml version="1.0" encoding="UTF-8"?>
<n:sykmeldingArbeidsgiver xmlns:n="http://nav.no/x/v1/sykmeldingArbeidsgiver">
<sykmeldingId>s1</sykmeldingId><mottattidspunkt>2026-10-05T12:00:00</mottattidspunkt>
<sykmelding><pasient><navn><etternavn>Person</etternavn><fornavn>Prøve</fornavn></navn>
<ident>14838801001</ident></pasient>
<perioder><fom>2026-10-05+02:00</fom><tom>2026-10-18</tom>
<aktivitet><gradertSykmelding><sykmeldingsgrad>60</sykmeldingsgrad></gradertSykmelding></aktivitet>
</perioder><egenmeldingsdager><dager>2026-10-02</dager></egenmeldingsdager>
<meldingTilArbeidsgiver>HEMMELIG</meldingTilArbeidsgiver></sykmelding>
</n:sykmeldingArbeidsgiver>"""
SOKNAD_XML = """<s:sykepengesoeknadArbeidsgiver xmlns:s="http://nav.no/x"><sykepengesoeknad>
<sykepengesoeknadId>q1</sykepengesoeknadId><sykmeldingId>s1</sykmeldingId>
<periode><fom>2026-10-05</fom><tom>2026-10-18</tom></periode>
<sykmeldtesFnr>14838801001</sykmeldtesFnr>
<arbeidGjenopptattDato>2026-10-16</arbeidGjenopptattDato>
<fravaer><ferieListe><fom>2026-10-06</fom><tom>2026-10-07</tom></ferieListe>
<egenmeldingsperiodeListe><fom>2026-10-01</fom><tom>2026-10-02</tom></egenmeldingsperiodeListe>
</fravaer>
<sykmeldingsperiodeListe><graderingsperiode><fom>2026-10-05</fom><tom>2026-10-18</tom>
</graderingsperiode><sykmeldingsgrad>60</sykmeldingsgrad><korrigertArbeidstid>
<arbeidstimerNormaluke>37.5</arbeidstimerNormaluke><faktiskeArbeidstimer>
<arbeidstimer>30</arbeidstimer><beregnetArbeidsgrad>50</beregnetArbeidsgrad>
</faktiskeArbeidstimer></korrigertArbeidstid></sykmeldingsperiodeListe>
</sykepengesoeknad></s:sykepengesoeknadArbeidsgiver>"""


def les(mappe: Path, innhold: bytes | str, navn: str = "fil.dat") -> Lest:
    """One file with this content, whatever its name says."""
    sti = mappe / navn
    sti.write_bytes(innhold if isinstance(innhold, bytes) else innhold.encode())
    return les_fil(sti, Kolonnefil())


def koder(lest: Lest) -> list[Importfeil]:
    """What went wrong."""
    return [f.kode for f in lest.feil]


def vis(lest: Lest) -> list[tuple[str, str, str, int]]:
    """The rows of all notes in short."""
    return [
        (r.type.value, r.fra.isoformat(), r.til.isoformat(), r.grad)
        for m in lest.meldinger
        for r in m.perioder
    ]


@pytest.mark.parametrize(
    "innhold",
    [
        json.dumps([GOD]).encode(),
        json.dumps(GOD).encode(),
        json.dumps({"sykmeldinger": [GOD], "antall": 1}).encode(),
        b"\xef\xbb\xbf \n" + json.dumps([GOD]).encode(),
        json.dumps([GOD]).encode("utf-16"),
    ],
)
def test_json_kjennes_paa_innholdet(tmp_path: Path, innhold: bytes) -> None:
    assert vis(les(tmp_path, innhold)) == [("sykmelding", "2026-10-05", "2026-10-18", 100)]


@pytest.mark.parametrize("koding", ["utf-8", "iso-8859-1"])
def test_altinns_xml_leses_uansett_navnerom_og_koding(tmp_path: Path, koding: str) -> None:
    lest = les(tmp_path, XML.replace("UTF-8", koding).encode(koding), "a.txt")
    assert vis(lest) == [
        ("egenmelding", "2026-10-02", "2026-10-02", 100),
        ("sykmelding", "2026-10-05", "2026-10-18", 60),
    ]
    [melding] = lest.meldinger
    assert (melding.person.navn, melding.person.fnr) == ("Prøve Person", "14838801001")
    assert melding.versjon == "2026-10-05T12:00:00"


def test_altinns_soknad_har_ferie_timer_egenmelding_og_friskmelding(tmp_path: Path) -> None:
    lest = les(tmp_path, SOKNAD_XML)
    assert vis(lest) == [
        ("egenmelding", "2026-10-01", "2026-10-02", 100),
        ("sykmelding", "2026-10-05", "2026-10-18", 60),
        ("ferie", "2026-10-06", "2026-10-07", 100),
        ("arbeid", "2026-10-16", "2026-10-18", 100),
    ]
    periode = lest.meldinger[0].perioder[1]
    # nine weekdays before the return to work, two of them holiday: seven of 7.5 hours
    assert (str(periode.avtalte_timer), str(periode.arbeidede_timer)) == ("52.50", "30.00")


def test_feil_i_ett_notat_stopper_bare_det(tmp_path: Path) -> None:
    daarlig = sykmelding(("2026-13-05", "2026-10-18", FULL))
    ugyldig = sykmelding(("2026-10-05", "2026-10-18", gradert(0)))
    lest = les(tmp_path, json.dumps([daarlig, GOD, ugyldig, 7, "x", None, GOD]))
    assert len(lest.meldinger) == 2
    assert [(f.sted.nummer, f.kode) for f in lest.feil] == [
        (1, Importfeil.UGYLDIG_FELT),
        (3, Importfeil.UGYLDIG_SYKMELDING),
        (4, Importfeil.UKJENT_SLAG),
        (5, Importfeil.UKJENT_SLAG),
        (6, Importfeil.UKJENT_SLAG),
    ]


def test_feilen_navngir_feltet_men_ikke_innholdet(tmp_path: Path) -> None:
    notat = sykmelding(("14838801001", "2026-10-18", FULL))
    [feil] = les(tmp_path, json.dumps([notat])).feil
    assert feil.detalj == "sykmeldingPerioder.fom"


@pytest.mark.parametrize(
    "innhold",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"[" + b"9" * 10_000 + b"]",
        b"{ikke json",
        b'[{"sykmeldingId": "a"',
    ],
)
def test_odelagt_og_uendelig_dyp_json_er_en_feil_i_filen(tmp_path: Path, innhold: bytes) -> None:
    lest = les(tmp_path, innhold)
    assert lest.meldinger == []
    assert koder(lest) in ([Importfeil.ULESELIG], [Importfeil.UKJENT_SLAG])


@pytest.mark.parametrize("tall", ["1e999", "-1e999", "NaN", "9" * 300, "1.5", '"x"', "[]", "true"])
def test_merkelige_tall_i_et_notat_stopper_notatet(tmp_path: Path, tall: str) -> None:
    notat = json.dumps(sykmelding(("2026-10-05", "2026-10-18", gradert(-1))))
    lest = les(tmp_path, notat.replace("-1", tall))
    assert len(lest.feil) == 1 or [m.perioder[0].grad for m in lest.meldinger] == [1]


@pytest.mark.parametrize("antall", [1001, 5000])
def test_flere_perioder_enn_noen_sykmelding_har_er_en_feil(tmp_path: Path, antall: int) -> None:
    notat = sykmelding(*[("2026-10-05", "2026-10-18", FULL)] * antall)
    assert koder(les(tmp_path, json.dumps([notat]))) == [Importfeil.UGYLDIG_FELT]


LATTER = "".join(
    f'<!ENTITY l{n} "{"&l" + str(n - 1) + ";" if n else "ha"}{"&l0;" * 9 if n else ""}">'
    for n in range(9)
)


@pytest.mark.parametrize(
    "doktype",
    [
        f"<!DOCTYPE a [{LATTER}]>",
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/ond.dtd">',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/ond"> %p;]>',
    ],
)
def test_xml_med_dokumenttype_leses_aldri(tmp_path: Path, doktype: str) -> None:
    innhold = XML.replace("?>\n", f"?>\n{doktype}\n").replace("Person<", "&l8;<")
    assert koder(les(tmp_path, innhold)) == [Importfeil.ULESELIG]


@pytest.mark.parametrize(
    ("innhold", "kode"),
    [
        (b"", Importfeil.TOM),
        (b"  \n\xef\xbb\xbf", Importfeil.TOM),
        (b"<html><body>logg inn</body></html>", Importfeil.UKJENT_SLAG),
        (b"<a><b></a>", Importfeil.ULESELIG),
        (XML.encode()[:200], Importfeil.ULESELIG),
        (b"<a>" * 50_000, Importfeil.ULESELIG),
        (b"%PDF-1.7 \x00\x01", Importfeil.PDF_UKJENT),
        (b"PK\x03\x04ikke en zip", Importfeil.ULESELIG),
        (b'{"noe": "annet"}', Importfeil.UKJENT_SLAG),
        (b"<x>" + b"\xff\xfe", Importfeil.ULESELIG),
        (b'<?xml version="1.0" encoding="finnes-ikke"?><a/>', Importfeil.ULESELIG),
    ],
)
def test_annet_enn_notater_blir_sagt_fra_om(
    tmp_path: Path, innhold: bytes, kode: Importfeil
) -> None:
    lest = les(tmp_path, innhold)
    assert (koder(lest), lest.meldinger) == ([kode], [])


def test_for_stor_xml_blir_ikke_lest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(altinn_xml, "STORSTE", 100)
    assert koder(les(tmp_path, XML)) == [Importfeil.FOR_STOR]


def test_fil_som_ikke_finnes_er_en_feil_og_stopper_ikke_de_andre(tmp_path: Path) -> None:
    god = tmp_path / "god.json"
    god.write_text(json.dumps([GOD]), encoding="utf-8")
    lest = les_kilder([tmp_path / "borte.json", god], Kolonnefil())
    assert len(lest.meldinger) == 1
    assert koder(lest) == [Importfeil.FINNES_IKKE]


def test_ett_notat_per_linje_der_en_odelagt_linje_stopper_bare_seg_selv(tmp_path: Path) -> None:
    sti = tmp_path / "notater.ndjson"
    andre = {**GOD, "sykmeldingId": "s2"}
    sti.write_text(f'{json.dumps(GOD)}\r\n{{"sykmeldingId": \n\n{json.dumps(andre)}\n', "utf-8")
    lest = les_fil(sti, Kolonnefil())
    assert [m.sted.nummer for m in lest.meldinger] == [1, 3]
    assert [(f.kode, f.sted.nummer) for f in lest.feil] == [(Importfeil.ULESELIG, 2)]


def test_json_lagret_av_et_windowsprogram_leses(tmp_path: Path) -> None:
    sti = tmp_path / "notat.json"
    sti.write_bytes(json.dumps(GOD, ensure_ascii=False).encode("cp1252"))
    (melding,) = les_fil(sti, Kolonnefil()).meldinger
    assert melding.person.navn == GOD["sykmeldt"]["navn"]


def test_flere_notater_enn_noen_har_er_en_feil_i_filen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kilder, "FLEST_NOTATER", 2)
    sti = tmp_path / "mange.json"
    sti.write_text("[{},{},{}]")
    assert koder(les_fil(sti, Kolonnefil())) == [Importfeil.FOR_STOR]


def test_altinns_xml_i_en_konvolutt_leses(tmp_path: Path) -> None:
    sti = tmp_path / "notat.xml"
    sti.write_text(
        "<Envelope><Body><svar><sykmeldingArbeidsgiver><sykmeldingId>x</sykmeldingId><sykmelding>"
        "<pasient><navn><fornavn>Prøve</fornavn><mellomnavn/><etternavn>Person</etternavn></navn>"
        "</pasient><perioder><fom>2026-10-05</fom><tom>2026-10-09</tom><aktivitet>"
        "<aktivitetIkkeMulig/></aktivitet></perioder></sykmelding></sykmeldingArbeidsgiver></svar>"
        "</Body></Envelope>",
        "utf-8",
    )
    (melding,) = les_fil(sti, Kolonnefil()).meldinger
    assert (melding.id, melding.person.navn) == ("x", "Prøve Person")


def test_i_en_mappe_hoppes_det_som_ikke_er_notater_over(tmp_path: Path) -> None:
    (tmp_path / "under").mkdir()
    (tmp_path / "under" / "a.json").write_text(json.dumps([GOD]), encoding="utf-8")
    (tmp_path / "bilde.pdf").write_bytes(b"%PDF-1.7\x00")
    (tmp_path / ".skjult").write_text("[", encoding="utf-8")
    lest = les_kilder([tmp_path], Kolonnefil())
    assert len(lest.meldinger) == 1
    assert [s.fil for s in lest.hoppet_over] == ["bilde.pdf"]
    assert lest.feil == []


def test_foresporsler_fra_nav_telles_og_blir_ikke_rader(tmp_path: Path) -> None:
    innhold = [{"navReferanseId": "x", "sykmeldingsperioder": []}, GOD]
    lest = les(tmp_path, json.dumps(innhold))
    assert (lest.foresporsler, len(lest.meldinger), lest.feil) == (1, 1, [])
