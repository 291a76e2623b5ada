"""Profile «stat»: the agreement's last day of pay stands beside NAV's wherever one is stated.

The spell begins on Monday 5 January 2026. The employer period ends on 20 January; 348 days later
it is Sunday 3 January 2027, and 248 weekdays later Friday 1 January 2027.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sykefravaer_xl.arbeidsliste.listegrunnlag import listegrunnlag
from sykefravaer_xl.bok.lesing import les
from sykefravaer_xl.bok.oppdatering import Oppdatering, beregn_oppdatering
from sykefravaer_xl.brev.felter import brevfelter, flett
from sykefravaer_xl.brev.mal import les_maler
from sykefravaer_xl.oversikt.figurer import oversiktstall
from sykefravaer_xl.oversikt.tidslinje import pagaende, tidslinje
from tests.kjoring.bokhjelp import beregn, d, lag, tabell
from tests.kommandoer.kall import kall

DATO = date(2026, 12, 1)
BEGGE = (
    "Lønn etter avtalen til og med 03.01.2027; sykepenger fra NAV til og med 01.01.2027 "
    "(ftrl § 8-12)."
)


def bok(
    sti: Path, profil: str = "stat", *, forskutterer: str | None = None, **innstillinger: object
) -> Path:
    return lag(
        sti,
        {
            "Ansatte": [
                ("Ansattnr", "Navn", "Fødselsdato", "Forskutterer"),
                ("1001", "Ada", d(1, 5, 1980), forskutterer),
            ],
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til", "Grad"),
                ("1001", "Egenmelding", d(5, 1), d(7, 1), None),
                ("1001", "Sykmelding", d(8, 1), d(31, 12), 100),
            ],
            "Innstillinger": [
                ("Innstilling", "Verdi", "Forklaring"),
                ("Profil", profil),
                *((navn.replace("_", " "), verdi) for navn, verdi in innstillinger.items()),
            ],
        },
    )


def regn(sti: Path) -> Oppdatering:
    return beregn_oppdatering(les(sti), DATO)


def test_raden_sier_begge_datoene(tmp_path: Path) -> None:
    rader = regn(bok(tmp_path / "b.xlsx")).fravaer
    assert rader[2]["melding"] is None
    assert rader[3]["melding"] == BEGGE
    assert rader[3]["maksdato"] == d(1, 1, 2027)


def test_en_privat_bok_sier_bare_navs(tmp_path: Path) -> None:
    assert regn(bok(tmp_path / "b.xlsx", "privat")).fravaer[3]["melding"] is None


def test_oppfolging_har_en_kolonne_med_avtalens_dato(tmp_path: Path) -> None:
    svar = regn(bok(tmp_path / "b.xlsx")).svar[0]
    frister = {f.navn: f.frist for f in svar.frister}
    assert frister["Siste dag med lønn"] == d(3, 1, 2027)
    assert frister["Maksdato"] == d(1, 1, 2027)
    assert frister["Permisjon slutter"] == d(3, 1, 2028)
    assert frister["Lønnsstopp"] == d(11, 12, 2026)


def test_lista_sier_begge_ved_det_som_regnes_fra_lonna(tmp_path: Path) -> None:
    oppgaver = {g.oppgave: g for g in listegrunnlag(bok(tmp_path / "b.xlsx"), DATO).gjoremal}
    assert oppgaver["Lønnsstopp"].frist == d(11, 12, 2026)
    assert oppgaver["Lønnsstopp"].forklaring.endswith(BEGGE)


def test_brevet_sier_at_lonna_stanser_den_dagen_avtalen_gir(tmp_path: Path) -> None:
    innhold = _brev(bok(tmp_path / "b.xlsx"))
    assert "sykepenger fra NAV varer til og med 01.01.2027" in innhold
    assert "får du lønn til og med 03.01.2027. Da stanser også lønna." in innhold
    assert "får du ett års permisjon uten lønn, til og med 03.01.2028" in innhold


def test_uten_avtale_stanser_lonna_med_sykepengene(tmp_path: Path) -> None:
    innhold = _brev(bok(tmp_path / "b.xlsx", "privat"))
    assert "varer til og med 01.01.2027" in innhold
    assert "Da stanser også lønna." in innhold


def test_den_som_ikke_forskutterer_betaler_ingen_lonn_a_stanse(tmp_path: Path) -> None:
    innhold = _brev(bok(tmp_path / "b.xlsx", "privat", forskutterer="Nei"))
    assert "NAV betaler sykepengene rett til deg." in innhold
    assert "stanser også lønna" not in innhold


def _brev(sti: Path) -> str:
    mal = les_maler()[0]["slutt_lonn_og_ytelser"]
    felter = brevfelter(regn(sti).svar[0], DATO, {"virksomhet": "HiØ"})
    return "\n".join(flett(linje.tekst, felter) for linje in mal.linjer)


def test_tidslinja_har_begge_tegnene_og_datoene(tmp_path: Path) -> None:
    strek = tidslinje(list(pagaende(regn(bok(tmp_path / "b.xlsx")).svar, DATO)), DATO)
    assert strek.rader[0].slutter == "Lønn til 03.01.2027, NAV til 01.01.2027"
    # both lie in the week of Monday 28 December 2026
    nr = (date(2026, 12, 28) - strek.mandag).days // 7
    assert (strek.rader[0].uker[nr].tegn, strek.rader[0].uker[nr].merke) == ("■◆", "maksdato")
    assert ("◆", "Siste dag med lønn etter avtalen") in strek.koder


def test_oversikten_teller_den_av_datoene_som_kommer_forst(tmp_path: Path) -> None:
    # NAV's date is 56 days off on 6 November; the agreement's two days later
    svar = regn(bok(tmp_path / "b.xlsx")).svar
    assert oversiktstall(svar, date(2026, 11, 6), 0).naer_maksdato == 1
    assert oversiktstall(svar, date(2026, 11, 5), 0).naer_maksdato == 0


def test_forklar_sier_begge(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sti = bok(tmp_path / "b.xlsx")
    for felt in ("lonnsstopp", "permisjon_slutt", "maksdato", "maksdato_tariff"):
        svar = kall(
            capsys, "forklar", sti, "--ansatt", "1001", "--felt", felt, "--dato", DATO.isoformat()
        )
        assert "03.01.2027" in svar.ut
        assert "01.01.2027" in svar.ut


def test_hele_kjoringen_gir_kolonnen_i_boka(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx")
    beregn(sti, DATO)
    assert tabell(sti, "Oppfølging")[0]["Siste dag med lønn"] == d(3, 1, 2027)


def test_statens_avtale_om_egenmelding_er_en_innstilling(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", Egenmeldingsdager=8, Egenmeldingsdager_per_år=24)
    profil = regn(sti).saker[0].resultat
    assert profil is not None
    assert profil.profil.egenmeldingsdager == 8
    assert profil.profil.egenmeldingsdager_aar == 24
    assert profil.profil.tariff_dager == 348


def test_en_gammel_bok_far_sjekkpunktene_profilen_har_faatt_siden(tmp_path: Path) -> None:
    sti = lag(
        tmp_path / "b.xlsx",
        {
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til", "Grad"),
                ("1001", "Sykmelding", d(5, 1), d(31, 12), 100),
            ],
            "Sjekkpunkter": [
                ("Id", "Sjekkpunkt", "Aktiv"),
                ("maksdato", "Maksdato", "Ja"),
                ("lonnsstopp", "Lønnsstopp", "Nei"),
            ],
            "Innstillinger": [("Innstilling", "Verdi", "Forklaring"), ("Profil", "stat")],
        },
    )
    i_bruk = [f.sjekkpunkt for f in regn(sti).svar[0].frister]
    assert i_bruk[0] == "maksdato"
    assert "maksdato_tariff" in i_bruk
    assert "lonnsstopp" not in i_bruk
    assert "oppfolgingsplan" not in i_bruk


def test_arket_gjelder_foran_egen_profil_og_det_sies(tmp_path: Path) -> None:
    sti = lag(
        tmp_path / "b.xlsx",
        {
            "Fravær": [
                ("Ansattnr", "Type", "Fra", "Til", "Grad"),
                ("1001", "Sykmelding", d(5, 1), d(31, 12), 100),
            ],
            "Sjekkpunkter": [
                ("Id", "Sjekkpunkt", "Aktiv"),
                ("uke12", "12 uker", "Nei"),
                ("uke39", "39 uker", None),
                ("aap_soknad", "Søknad om AAP", "Ja"),
            ],
            "Innstillinger": [("Innstilling", "Verdi", "Forklaring"), ("Profil", "egen.toml")],
        },
    )
    (tmp_path / "egen.toml").write_text(
        '[egen]\nnavn = "Egen"\nbygger_paa = "privat"\naktive = ["uke12", "uke39"]\n'
        'av = ["aap_soknad"]\n',
        encoding="utf-8",
    )
    svar = regn(sti)
    assert [f.sjekkpunkt for f in svar.svar[0].frister] == ["uke39", "aap_soknad"]
    assert [(f.celle, f.melding) for f in svar.varsler if f.kode == "profil_mot_ark"] == [
        (
            "C2",
            (
                "Profilen «egen» har sjekkpunktet i aktive, men her står det Nei, og det gjelder. "
                "Tøm feltet hvis profilen skal bestemme."
            ),
        ),
        (
            "C4",
            (
                "Profilen «egen» har sjekkpunktet i av, men her står det Ja, og det gjelder. "
                "Tøm feltet hvis profilen skal bestemme."
            ),
        ),
    ]


def test_et_tall_som_ikke_kan_brukes_far_sin_egen_melding(tmp_path: Path) -> None:
    sti = bok(tmp_path / "b.xlsx", Varsel_dager=-3, Lønnskjøring_dag=45)
    meldinger = [f.melding for f in regn(sti).varsler]
    assert "«-3» er mindre enn null. Skriv 0 eller et større tall." in meldinger
    assert (
        "«45» er ikke gyldig for «Lønnskjøring dag». Skriv et helt tall fra 1 til 31. 12 er brukt."
    ) in meldinger
