"""The answers a message names, as they are offered and as rows of ``Innstillinger``."""

from __future__ import annotations

import pytest

from sykefravaer_xl.bok.lesesvar import i_innstillinger, mulige_svar

HVOR = (
    " Det skriver du i arket Innstillinger: det foran likhetstegnet i kolonnen Innstilling, "
    "resten i kolonnen Verdi. Mangler arket, lag det med de to overskriftene."
)


@pytest.mark.parametrize(
    ("melding", "svar", "i_boka"),
    [
        ("skriv --sett alle=sykmelding; eller …", ["alle=sykmelding"],
         "skriv «Alle rader er = sykmelding»; eller …"),
        ("--sett grad=prosent (1 er 1 %) eller --sett grad=brøk.", ["grad=prosent", "grad=brøk"],
         "«Grad er skrevet som = prosent» (1 er 1 %) eller «Grad er skrevet som = brøk»."),
        ('eksempel --sett type="Type fravær".', ['type="Type fravær"'],
         "eksempel «Kolonne for type = Type fravær»."),
        ("--sett kode.N=sykmelding, eller --sett kode.N= når", ["kode.N=sykmelding", "kode.N="],
         "«Fraværskode N = sykmelding», eller «Fraværskode N = Ikke fravær» når"),
        ('--sett kode."A B"="sykmelding 50 %". Står', ['kode."A B"="sykmelding 50 %"'],
         "«Fraværskode A B = sykmelding 50 %». Står"),
        ('Skriv --ark "Jan 26" --ark "Feb".', ['--ark "Jan 26" --ark "Feb"'],
         "Skriv «Ark med fravær = Jan 26; Feb»."),
        ("pek ut et annet ark med --ark.", ['--ark "Arkets navn"'],
         "pek ut et annet ark med «Ark med fravær = Arkets navn»."),
        ("bruk --sett datoer=måned-dag. Så --sett datoer=måned-dag.", ["datoer=måned-dag"],
         "bruk «Datoer er skrevet som = måned-dag». Så «Datoer er skrevet som = måned-dag»."),
    ],
)  # fmt: skip
def test_svarene_en_melding_nevner(melding: str, svar: list[str], i_boka: str) -> None:
    assert mulige_svar(melding) == svar
    assert i_innstillinger(melding) == i_boka + HVOR


@pytest.mark.parametrize("melding", ["2 ansatte, 4 rader.", "Si det på nytt med --sett."])
def test_en_melding_uten_svar_er_den_samme(melding: str) -> None:
    assert mulige_svar(melding) == []
    assert i_innstillinger(melding) == melding
