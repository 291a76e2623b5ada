"""Profiles stack on the law, and a company's own file on a profile."""

from __future__ import annotations

from datetime import date

import pytest

from sykefravaer_xl.domene.fravaer import Fravaer, Fravaerstype
from sykefravaer_xl.domene.sak import Ansatt, Oppsett, Resultat, Sak, beregn
from sykefravaer_xl.lov.profiler import Profil, ProfilFeil, egen_profil, profiler
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter

KOMMUNE = """
[kommunen]
navn = "Kommunen"
bygger_paa = "stat"
egenmeldingsdager = 8
hjemmel = "lokal avtale"
regel = "Utvidet egenmelding."
av = ["aap_soknad"]
[kommunen.frister.pensjonsmelding]
maneder = 6
"""


def svar(profil: Profil) -> Resultat:
    """A year's absence that starts with egenmelding on 5 January 2026, under a profile."""
    sak = Sak(
        (
            Fravaer(date(2026, 1, 5), date(2026, 1, 7), Fravaerstype.EGENMELDING),
            Fravaer(date(2026, 1, 8), date(2026, 12, 31), Fravaerstype.SYKMELDING),
        ),
        Ansatt(date(1980, 5, 1), profil=profil.id),
    )
    punkter = profil.sjekkpunkter(sjekkpunkter())
    oppsett = Oppsett(
        sjekkpunkter={i: p for i, p in punkter.items() if profil.bruker(p)},
        profiler={**profiler(), profil.id: profil},
    )
    return beregn(sak, date(2026, 2, 1), oppsett)


def frister(profil: Profil) -> dict[str, date | None]:
    """Checkpoint → due date."""
    return {f.sjekkpunkt: f.frist for f in svar(profil).frister}


def test_privat_har_verken_pensjonsmelding_eller_tariffdato() -> None:
    privat = profiler()["privat"]
    assert "pensjonsmelding" not in frister(privat)
    assert svar(privat).maksdato_tariff is None


def test_stat_har_tariffdato_pensjonsmelding_lonnsstopp_og_permisjon() -> None:
    stat = profiler()["stat"]
    # AGP ends 20 January 2026; + 348 days = 3 January 2027. 248 weekdays: 1 January 2027.
    assert svar(stat).maksdato_tariff == date(2027, 1, 3)
    assert svar(stat).maksdato == date(2027, 1, 1)
    har = frister(stat)
    assert har["pensjonsmelding"] == date(2026, 9, 5)
    assert har["permisjon_slutt"] == date(2028, 1, 3)
    assert har["lonnsstopp"] == date(2026, 12, 11)
    assert har["brev_ytelser"] == date(2026, 7, 5)


def test_ia_gir_sykmelding_paakrevd_etter_atte_dager() -> None:
    assert frister(profiler()["privat"])["sykmelding_paakrevd"] == date(2026, 1, 8)
    assert frister(profiler()["ia"])["sykmelding_paakrevd"] == date(2026, 1, 13)


def test_egen_profil_arver_stat_og_endrer_bare_det_den_sier() -> None:
    egen = egen_profil(KOMMUNE, sjekkpunkter())
    har = frister(egen)
    assert har["pensjonsmelding"] == date(2026, 7, 5)
    assert har["sykmelding_paakrevd"] == date(2026, 1, 13)
    assert "aap_soknad" not in har
    assert svar(egen).maksdato_tariff == date(2027, 1, 3)


@pytest.mark.parametrize(
    ("tekst", "ord_"),
    [
        ("[x", "TOML"),
        ("x = 1", "tabell"),
        (KOMMUNE.replace('"stat"', '"finnes_ikke"'), "finnes_ikke"),
        (KOMMUNE.replace("egenmeldingsdager = 8", "egenmeldingsdager = 0"), "egenmeldingsdager"),
        (KOMMUNE.replace("av =", "ukjent_felt ="), "ukjent_felt"),
        (KOMMUNE.replace('"aap_soknad"', '"tull"'), "tull"),
        (KOMMUNE + '[to]\nbygger_paa = "ia"\n', "én profil"),
    ],
)
def test_feil_i_profilfilen_sier_hva_som_er_galt(tekst: str, ord_: str) -> None:
    with pytest.raises(ProfilFeil) as feil:
        egen_profil(tekst, sjekkpunkter())
    assert ord_ in feil.value.melding


def test_aktive_legges_til_og_av_tar_bort_fra_profilen_den_bygger_paa() -> None:
    egen = egen_profil(
        """
[kommunen]
navn = "Kommunen"
bygger_paa = "stat"
hjemmel = "lokal avtale"
regel = "Utvidet egenmelding."
aktive = ["uke12"]
av = ["pensjonsmelding"]
""",
        sjekkpunkter(),
    )
    har = frister(egen)
    assert har["uke12"] == date(2026, 3, 29)
    assert har["brev_ytelser"] == date(2026, 7, 5)
    assert "pensjonsmelding" not in har


@pytest.mark.parametrize(
    ("grunnlag", "ventet"),
    [
        ('bygger_paa = "stat"', date(2028, 1, 3)),  # the agreement's max date + 12 months
        ('bygger_paa = "privat"\nstatlig = true', date(2028, 1, 1)),  # NAV's, there is no other
    ],
)
def test_permisjonen_gaar_fra_dagen_lonna_stopper(grunnlag: str, ventet: date) -> None:
    egen = egen_profil(
        f"""
[etaten]
navn = "Etaten"
{grunnlag}
hjemmel = "lokal avtale"
regel = "Ett års permisjon."
aktive = ["permisjon_slutt"]
""",
        sjekkpunkter(),
    )
    assert frister(egen)["permisjon_slutt"] == ventet


def test_samme_sjekkpunkt_i_aktive_og_av_stoppes() -> None:
    with pytest.raises(ProfilFeil) as feil:
        egen_profil(KOMMUNE.replace("av =", 'aktive = ["aap_soknad"]\nav ='), sjekkpunkter())
    assert "aap_soknad både i aktive og i av" in feil.value.melding
