"""The sheet ``Ansatte``, and who somebody is wherever it stands."""

from __future__ import annotations

from typing import Final

from sykefravaer_xl.bok.skjema import krav
from sykefravaer_xl.bok.skjema.arknavn import ANSATTE_ARK
from sykefravaer_xl.bok.skjema.kolonne import Arkskjema, Kolonne, Slag

ANSATTLISTE: Final = f"=OFFSET({ANSATTE_ARK}!$A$2,0,0,MAX(1,COUNTA({ANSATTE_ARK}!$A:$A)-1),1)"
"""Only as long as the list is, so the drop-down has no tail of empty lines."""
_ANSATTDATO: Final = krav.dato(
    krav.FORSTE_FODTE, feil=("Ikke en gyldig dato", "Skriv en dato, for eksempel 01.08.2015.")
)
"""Any true date: people have been employed longer than the rules go back."""

ANSATTE: Final = Arkskjema(
    ANSATTE_ARK,
    "tblAnsatte",
    (
        Kolonne(
            "ansattnr", "Ansattnr", Slag.NUMMER, 11,
            synonymer=(
                *(f"{person} {nummer}"
                  for person in ("ansatt", "ans", "arbeidstaker", "medarbeider", "lønns")
                  for nummer in ("nr", "nummer", "no", "id")),
                "ressursnr", "ressursnummer", "ressnr", "badge no", "badge number", "employee id",
                "employee no", "employee number", "staff no", "staff number",
                "personnel no", "personnel number", "emp no", "emp id", "personalnr",
                "personalnummer", "personellnr", "stamnr", "resnr", "pers.nr",
            ),
        ),
        Kolonne(
            "navn", "Navn", Slag.TEKST, 26,
            synonymer=(
                "ansatt", "ansattes navn", "ansatt navn", "arbeidstaker", "fullt navn",
                "medarbeider", "navn på ansatt", "navn ansatt", "sykmeldt", "sykmeldtes navn",
                "den sykmeldte", "etternavn, fornavn", "fornavn og etternavn", "name",
                "employee name", "employee", "staff name", "staff member", "navn på medarbeider",
                "medarbeiders navn", "navn på arbeidstaker", "ressnr(t)", "resnr(t)", "ressurs(t)",
                "ansattnr(t)",
            ),
        ),
        Kolonne(
            "fodselsdato", "Fødselsdato", Slag.DATO, 13,
            krav=krav.dato(
                krav.FORSTE_FODTE, "=TODAY()",
                ("Ikke en gyldig dato", "Skriv en dato mellom 01.01.1930 og i dag."),
            ),
            ledetekst=("Fødselsdato", "Trengs for reglene ved 67 og 70 år."),
            synonymer=(
                "født", "fødd", "født dato", "fødsels dato", "f.dato", "fdato", "fødselsdag",
                "f. dag",
            ),
        ),
        Kolonne(
            "kjonn", "Kjønn", Slag.TEKST, 9,
            krav=krav.liste("Kvinne", "Mann", "Annet").sporsmal(),
            synonymer=("m/k", "k/m"),
        ),
        Kolonne(
            "avdeling", "Avdeling", Slag.TEKST, 16,
            synonymer=("avd", "enhet", "seksjon", "avdelingsnavn"),
        ),
        Kolonne(
            "stilling", "Stilling", Slag.TEKST, 20,
            synonymer=("stillingstittel", "tittel", "yrke", "stillingsbetegnelse"),
        ),
        Kolonne(
            "stillingsprosent", "Stillingsprosent", Slag.TALL, 19,
            krav=krav.tall(
                100, ("Ugyldig prosent", "Skriv et tall fra 0 til 100, for eksempel 80.")
            ),
            synonymer=("stilling %", "stillings%", "stillingsbrøk", "st.%", "still.%"),
        ),
        Kolonne(
            "timer_per_uke", "Timer per uke", Slag.TALL, 11,
            krav=krav.tall(168),
            synonymer=(
                "timer pr uke", "timer i uken", "timer uke", "timer/uke", "t/uke",
                "ukentlig arbeidstid", "arbeidstid per uke", "arbeidstid pr uke",
                "timetall per uke", "uketimer",
            ),
        ),
        Kolonne(
            "leder", "Leder", Slag.TEKST, 22,
            synonymer=(
                "nærmeste leder", "leiar", "næraste leiar", "leders navn", "leder navn",
                "navn på leder",
                "ansvarlig leder", "personalleder", "nærmeste overordnede", "overordnet",
                "avdelingsleder", "sjef",
            ),
        ),
        Kolonne(
            "leder_epost", "Leder e-post", Slag.TEKST, 30,
            synonymer=(
                "leders e-post", "leder mail", "leder e-mail", "e-post leder",
                "e-post til leder", "epost nærmeste leder", "leders mail", "e-postadresse leder",
            ),
        ),
        Kolonne(
            "leder_telefon", "Leder telefon", Slag.TEKST, 15,
            synonymer=(
                "leder tlf", "leders telefon", "telefon leder", "tlf leder", "leder mobil",
            ),
        ),
        Kolonne(
            "stedfortreder", "Stedfortreder", Slag.TEKST, 22,
            synonymer=("vikar for leder", "stedfortreder for leder"),
        ),
        Kolonne(
            "hr_kontakt", "HR-kontakt", Slag.TEKST, 20,
            synonymer=("hr", "personalkontakt", "kontakt hr", "hr ansvarlig"),
        ),
        Kolonne(
            "ansatt_fra", "Ansatt fra", Slag.DATO, 12,
            krav=_ANSATTDATO,
            synonymer=("ansatt dato", "ansettelsesdato", "tiltrådt", "startdato", "begynte"),
        ),
        Kolonne(
            "ansatt_til", "Ansatt til", Slag.DATO, 12,
            krav=_ANSATTDATO,
            synonymer=("sluttdato", "sluttet", "fratrådt"),
        ),
        Kolonne(
            "virksomhetsnr", "Virksomhetsnr", Slag.NUMMER, 17,
            synonymer=(
                "virksomhetsnummer", "org.nr", "orgnummer", "organisasjonsnummer", "bedriftsnr",
                "bedriftsnummer", "underenhet",
            ),
        ),
        Kolonne(
            "unntak_agp", "Unntak AGP", Slag.TEKST, 10,
            krav=krav.ja_nei(),
            ledetekst=(
                "Unntak AGP",
                "Ja når NAV har innvilget unntak fra arbeidsgiverperioden (ftrl § 8-20).",
            ),
            synonymer=(
                "unntak arbeidsgiverperiode", "fritak agp", "fritak arbeidsgiverperiode",
                "fritak arbeidsgiverperioden",
            ),
        ),
        Kolonne(
            "forskutterer", "Forskutterer", Slag.TEKST, 13,
            krav=krav.ja_nei(),
            ledetekst=("Forskutterer", "Ja når arbeidsgiver forskutterer sykepengene."),
            synonymer=("forskuttering", "forskutterer sykepenger", "forskudd"),
        ),
        Kolonne(
            "fodselsnummer", "Fødselsnummer", Slag.KODE, 18,
            ledetekst=(
                "Fødselsnummer",
                ("Kan stå tomt. Brukes bare når en plan skal sendes NAV, og vises ingen andre "
                "steder."),
            ),
            synonymer=("fødselsnr", "fnr", "personnummer", "personnr", "f.nr"),
        ),
    ),
)  # fmt: skip
