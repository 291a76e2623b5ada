"""What the clerk reads when a workbook cannot be read, or a cell in it is wrong."""

from __future__ import annotations

from typing import Final

DATO_FORM: Final = "Skriv datoen som dd.mm.åååå, for eksempel 05.01.2026."

# --- cells ---------------------------------------------------------------------------------

DATO_UGYLDIG: Final = "{sitat} er ingen gyldig dato. " + DATO_FORM
DATO_UTEN_AR: Final = "{sitat} mangler årstall. " + DATO_FORM
DATO_FINNES_IKKE: Final = (
    "{sitat} finnes ikke: {maaned} {ar} har {siste} dager. Skriv den riktige datoen."
)
DATO_PAGAR: Final = (
    "{sitat} er ingen dato. Skriv siste dag den sykmeldingen gjelder som dere har fått; når det "
    "kommer en ny, legger du den til som en egen rad."
)
FRA_APEN: Final = (
    "{sitat} er ingen dato. Fra må være første fraværsdag: finn ut hvilken dag det er, og skriv "
    "den her."
)
DIAGNOSE: Final = (
    "Teksten kan inneholde en diagnose. Ta den bort om den gjør det: boka skal bare ha det "
    "oppfølgingen trenger."
)
MERKNAD_SIER_NOE_ANNET: Final = (
    "{Hvor} ser ut til å nevne en annen {hva} enn kolonnene. Bare kolonnene er regnet. Stemmer "
    "{hvor}, så rett raden, eller del den i to."
)
MERKNADEN: Final = "merknaden"
KOMMENTAREN: Final = "kommentaren på cellen"
MERKNAD_GRAD: Final = "grad"
MERKNAD_SLUTT: Final = "siste dag"
MERKNAD_SLAG: Final = "type for noen av dagene"
DATO_FLERE: Final = {
    "spenn": "{sitat} er to datoer i én celle. Skriv den første i Fra og den siste i Til. "
    + DATO_FORM,
    "uke": "{sitat} er en uke, ikke en dato. Skriv første fraværsdag i Fra og siste i Til. "
    + DATO_FORM,
}
BEHANDLINGSDAGER: Final = (
    "Hvilke dager det ble, står i søknaden: importer den, eller legg inn én rad per "
    "behandlingsdag."
)
BEHANDLINGSDAGER_PERIODE: Final = (
    "Behandlingsdager kan ikke føres som en periode. " + BEHANDLINGSDAGER
)
DATO_FOR_REGELVERK: Final = (
    "{dato} er før 01.03.2007, det første regelverket kjenner. Er årstallet riktig? " + DATO_FORM
)
DATO_ET_TALL: Final = "{sitat} er et tall, ikke en dato. " + DATO_FORM
DATO_FOR_SEN: Final = "{dato} er etter 31.12.2199. Er årstallet riktig? " + DATO_FORM
DATO_FODSEL: Final = (
    "Fødselsdatoen er ikke mulig. Er årstallet riktig? Skriv den som dd.mm.åååå, "
    "for eksempel 01.05.1980."
)
FEILVERDIER: Final = {"#N/A": "#I/T", "#VALUE!": "#VERDI!", "#NAME?": "#NAVN?"}
"""Errors as the file has them -> as a Norwegian Excel shows them; the others are alike."""
FORMELFEIL: Final = (
    "Cellen viser feilen {sitat}. Rett formelen, eller skriv verdien rett inn i cellen."
)
FORMELFEIL_ELLER_DATO: Final = (
    "Cellen viser feilen {sitat}, eller et tall som ikke kan være en dato. "
    "Rett formelen, eller skriv verdien rett inn i cellen."
)
FORMEL_UTEN_VERDI: Final = (
    "Cellen har en formel som ikke er regnet ut i fila. Åpne boka i Excel, lagre den og prøv "
    "igjen, eller skriv verdien rett inn i cellen."
)
GRAD_TVETYDIG: Final = (
    "Graden 1 kan bety 1 % eller 100 %. Skriv 100 for helt sykmeldt, ellers prosenten som tekst."
)
GRAD_BLANT_BROKER: Final = (
    "Graden {sitat} står i en kolonne der gradene ellers er brøker (0,5 og 1). Skriv den slik "
    "de andre er skrevet."
)
GRAD_BLANT_PROSENTER: Final = (
    "Graden {sitat} står i en kolonne der gradene ellers er prosent (50 og 100). Skriv den slik "
    "de andre er skrevet."
)
GRAD_UGYLDIG: Final = "Graden {sitat} må være et helt tall fra 1 til 100, for eksempel 50."
TALL_UGYLDIG: Final = "{sitat} er ikke et tall. Skriv bare tallet, for eksempel 37,5."
TALL_UTENFOR: Final = "{sitat} må være et tall fra {minst} til {mest}. Rett tallet i cellen."
HELTALL_UGYLDIG: Final = "{sitat} er ikke et helt tall. Skriv bare tallet, for eksempel 7."
HELTALL_NEGATIVT: Final = "{sitat} er mindre enn null. Skriv 0 eller et større tall."
JA_NEI_UGYLDIG: Final = "Skriv Ja eller Nei i cellen, eller la den stå tom."
TEKST_FOR_LANG: Final = (
    "Teksten er {antall} tegn, og det er plass til {mest}. Kort den ned, eller flytt resten til "
    "Merknad."
)
FODSELSNUMMER_SKJULT: Final = "(tallet vises ikke her)"
INNHOLD_SKJULT: Final = "(innholdet vises ikke her)"

# --- absence rows --------------------------------------------------------------------------

FRA_MANGLER: Final = "Fra mangler. Skriv første dag i fraværet. " + DATO_FORM
TIL_MANGLER: Final = (
    "Til mangler. Skriv siste dag i fraværet, eller siste dag sykmeldingen gjelder. " + DATO_FORM
)
KOLONNEN_MANGLER: Final = "Arket har ingen kolonne {kolonne}; legg den til."
TIL_FOR_FRA: Final = "Til ({til}) er før Fra ({fra}). Rett den av datoene som er feil."
TYPE_MANGLER: Final = "Type mangler. Velg en av disse: {typer}."
TYPE_UKJENT: Final = "Typen {sitat} er ukjent. Velg en av disse: {typer}."
TYPE_SYK_MEN_HVORDAN: Final = (
    "{sitat} sier ikke om fraværet er egenmelding eller sykmelding. Skriv den av dem det er."
)
TYPE_USIKKER: Final = (
    "{sitat} har et spørsmålstegn. Skriv typen uten det når det er klart hva fraværet er."
)
TALL_I_TYPEN: Final = (
    "{sitat} har et tall som kan være graden. Skriv graden i kolonnen Grad, eller med prosenttegn."
)
FLERE_GRADER: Final = (
    "{sitat} har flere grader. Del raden, så hver har sin grad, og skriv den i kolonnen Grad."
)
HELE_DAGER: Final = (
    "{type} regnes for hele dager, men her står det {grad} %. Er den ansatte sykmeldt for resten, "
    "skriv Gradert sykmelding med prosent sykmeldt i Grad; gjelder det hele dager, ta bort "
    "prosenten."
)
TYPE_KODE: Final = " Er dette deres egen kode, si hva den betyr: --sett kode.{kode}=egenmelding."
KODEN: Final = "KODEN"
"""For a code that is not shown."""
GRAD_MANGLER: Final = (
    "Gradert sykmelding må ha en grad. Skriv hvor mange prosent sykmeldt, for eksempel 50."
)
GRAD_MOTSIER: Final = (
    "Graden {grad} passer ikke med typen, der det står {i_type} %. Rett den som er feil."
)
ANSATT_MANGLER: Final = "Ansatt mangler. Skriv ansattnummeret (eller navnet) på raden."
ANSATT_MANGLER_UNDER: Final = (
    "Ansatt mangler. Skriv ansattnummeret (eller navnet) på raden. Den kan gjelde den ansatte på "
    "raden over, så for henne eller ham er ingenting regnet ut før det er klart."
)
ANSATT_UKJENT: Final = (
    "Ansattnr {sitat} finnes ikke i arket {ark}. Rett nummeret, eller legg inn den ansatte der."
)
ANSATT_UKJENT_NAVN: Final = (
    "Den ansatte finnes ikke i arket {ark}. Rett nummeret eller navnet, eller legg inn den "
    "ansatte der."
)
NAVN_TVETYDIG: Final = (
    "Flere ansatte har dette navnet. Skriv ansattnummeret på raden, så det er klart hvem det "
    "gjelder."
)
UKLARE_NAVN: Final = (
    "Navnene i {a} og {b} kan være samme person, skrevet på to måter. Ingenting er regnet ut. "
    "Skriv navnet likt på alle radene, eller legg til en kolonne Ansattnr."
)
ANSATT_DOBBEL: Final = (
    "Den ansatte står også på rad {rad} med andre opplysninger. Slett den raden som er feil, "
    "eller gi den ene et eget ansattnummer."
)
SAMME_PERSON: Final = (
    "Den ansatte ser ut til å være samme person som på rad {rad}, med et annet ansattnummer. "
    "Arbeidsgiverperiode, sykepengedager og frister gjelder personen, men regnes her for hvert "
    "nummer. Bruk samme nummer på begge radene (to stillinger er lov), eller se bort fra dette "
    "hvis de er to personer."
)
ANSATT_DOBBEL_LIK: Final = "Den ansatte står også på rad {rad}. Slett den ene raden."

# --- follow-up, checkpoints and settings ----------------------------------------------------

MOTE_3: Final = (
    "Datoen er etter at dialogmøte 2 ble holdt, og regnes som dialogmøte 3. Skriv den i "
    "«Møtedato DM3»."
)
UTFORT_UTEN_DATO: Final = "Skriv datoen da det ble gjort, ikke bare et kryss. " + DATO_FORM
SJEKKPUNKT_DOBBELT: Final = (
    "Sjekkpunktet {sitat} står også på rad {rad}. Slett den ene raden, eller gi den et annet navn."
)
SJEKKPUNKT_UTEN_NAVN: Final = "Sjekkpunktet mangler navn. Skriv et navn i kolonnen Sjekkpunkt."
REGNES_FRA_UKJENT: Final = "{sitat} kan ikke en frist regnes fra. Velg en av disse: {lovlige}."
ENHET_UKJENT: Final = "Enheten {sitat} er ukjent. Velg en av disse: {lovlige}."
INNSTILLING_UKJENT: Final = (
    "Innstillingen {sitat} er ukjent og blir ikke brukt. Kjente innstillinger: {lovlige}."
)

# --- the book as a whole -------------------------------------------------------------------

UKLAR_GRAD: Final = (
    "Gradene under {sted} kan leses på to måter: det står både 1 og større tall (eller celler "
    "vist i prosent), og 1 kan bety 1 % eller 100 %. Ingenting er regnet ut. Skriv 100 i stedet "
    "for 1, eller si hva kolonnen er: --sett grad=prosent (1 er 1 %) eller --sett grad=brøk "
    "(1 er 100 %)."
)
UKLAR_DATO: Final = (
    "Datoene under {sted} kan leses på to måter: «{eksempel}» kan ha dag eller måned først, og "
    "ingen andre celler viser hva som er rett. Ingenting er regnet ut. Si hva som kommer først: "
    "--sett datoer=dag-måned eller --sett datoer=måned-dag."
)
UKLAR_DATO_MOTSIER: Final = (
    "Datoene under {sted} motsier hverandre: noen kan bare ha dag først og andre bare måned først "
    "(«{motsier}»), så «{eksempel}» er ikke til å stole på. Ingenting er regnet ut. Rett cellene, "
    "eller si hva som kommer først: --sett datoer=dag-måned eller --sett datoer=måned-dag."
)
UKLAR_DATO_BYTTET: Final = (
    "Noen datoer står som tekst med måneden først («{motsier}»), og under {sted} er andre ekte "
    "datoer som {eksempel}. Da har programmet som åpnet fila, kanskje byttet om dag og måned i "
    "dem. Ingenting er regnet ut. Hent fila inn på nytt som tekst, eller, når de ekte datoene er "
    "riktige, bruk --sett datoer=måned-dag."
)
TYPE_UKJENT_SKJULT: Final = (
    "Det som står i typekolonnen på denne raden, er ingen fraværstype vi kjenner (innholdet vises "
    "ikke). Skriv for eksempel Egenmelding, Sykmelding eller Ferie, eller legg koden inn under "
    "Fraværskoder."
)
KODE_TYPE_UKJENT: Final = (
    "{sitat} er ingen fraværstype. Ingenting er regnet ut. Velg en av disse: {typer}."
)
I_OPPSETTFILA: Final = "oppsettfila ved siden av boka"
KODE_TO_BETYDNINGER: Final = (
    "Koden {sitat} er {foer} i {a} og {naa} i {b}. Ingenting er regnet ut. Rett den som er feil, "
    "så de sier det samme."
)
KODE_DOBBEL: Final = (
    "Koden {sitat} står også på rad {rad}, med en annen type. Ingenting er regnet ut. Slett den "
    "raden som er feil."
)
KODE_SATT_ANNERLEDES: Final = (
    "Koden {sitat} står her som {type}, og --sett sier noe annet. Ingenting er skrevet. Er det "
    "som står her feil, rett det her, slett radene som er hentet inn med koden, og kjør igjen "
    "uten --sett for den."
)
DOBBEL_KOLONNE: Final = (
    "Både kolonne {brukt} og kolonne {annen} ligner på «{overskrift}». Kolonne {brukt} er brukt. "
    "Gi den andre kolonnen en annen overskrift hvis det er riktig."
)
UTEN_TYPE: Final = (
    "Ingen kolonne i arket {ark} sier hva slags fravær radene er (egenmelding, sykmelding, ferie "
    "…). Overskriftene er {overskrifter}. Ingenting er regnet ut. Er alle radene sykmeldinger, "
    "skriv --sett alle=sykmelding; står typen i en av kolonnene, skriv --sett type=Overskriften; "
    "ellers legg til en kolonne med overskriften Type."
)
UTEN_TYPEKOLONNE: Final = (
    "Tabellen har ingen kolonne for type, så ingenting er regnet ut. Legg til en kolonne med "
    "overskriften Type og skriv hva slags fravær hver rad er, for eksempel Sykmelding."
)
FLERE_TYPEKOLONNER: Final = (
    "I arket {ark} kan både kolonnen «{a}» og kolonnen «{b}» være type fravær, og de sier ikke "
    "det samme. Ingenting er regnet ut. Si hvilken som gjelder, for eksempel --sett type={sitert}."
)
UKLARE_TYPEDAGER: Final = (
    "Kolonne {kolonne} («{overskrift}») i arket {ark} har datoer under navnet på en fraværstype, "
    "og ingenting sier om det er første dag, siste dag eller dagen noe kom inn. Ingenting er "
    "regnet ut. Skriv det i overskriften, for eksempel «Egenmelding fra» og «Egenmelding til»; "
    "er det ikke fravær, gi kolonnen et annet navn."
)
ULEST_PERIODE: Final = (
    "Kolonne {kolonne} («{overskrift}») i arket {ark} ser ut til å ha første eller siste dag i et "
    "fravær, men kan ikke leses sammen med de andre. Ingenting er regnet ut. Gi kolonnene navn "
    "som «Sykmeldt fra» og «Sykmeldt til», eller før fraværet på egne rader; er det ikke fravær, "
    "gi kolonnen et annet navn."
)
NYE_OVERSKRIFTER: Final = (
    "Arket {ark} har overskrifter både i rad {forste} og rad {rad}, og det er ikke sikkert at "
    "radene under dem er av samme slag. Ingenting er regnet ut. Flytt den ene tabellen til et "
    "eget ark, eller gi begge de samme kolonnene, også Type."
)
UKLAR_FORLENGELSE: Final = (
    "Kolonne {kolonne} («{overskrift}») i arket {ark} ser ut til å ha en senere sluttdato enn "
    "Til. Ingenting er regnet ut. Før forlengelsen som en egen rad (ny sykmelding), og tøm "
    "kolonnen; er det ikke en sluttdato, gi kolonnen et annet navn."
)
UKLAR_SLUTT: Final = (
    "Kolonne {kolonne} («{overskrift}») i arket {ark} har en dag før fraværet slutter i Til. "
    "Ingenting er regnet ut. Er den ansatte frisk fra den dagen, sett Til til dagen før; betyr "
    "kolonnen noe annet, gi den en annen overskrift."
)
UKLAR_SLUTT_TEKST: Final = (
    "Kolonne {kolonne} («{overskrift}») i arket {ark} ser ut til å si når den ansatte er frisk "
    "igjen, men ikke som en hel dato. Ingenting er regnet ut. Skriv datoene som dd.mm.åååå, eller "
    "gi kolonnen en annen overskrift hvis den betyr noe annet."
)
UKLAR_ARBEIDSGRAD: Final = (
    "Kolonne {kolonne} («{overskrift}») i arket {ark} kan være hvor mye den ansatte arbeider, "
    "eller hvor mye hun er sykmeldt, og det er ingen kolonne Grad. Ingenting er regnet ut. Er det "
    "prosent sykmeldt, gi kolonnen overskriften Grad; ellers legg til en kolonne Grad med prosent "
    "sykmeldt."
)
UTEN_TIL: Final = (
    "Arket {ark} har ingen kolonne Til (overskrifter i rad {rad}), så det er ikke klart når noe "
    "fravær slutter. Ingenting er regnet ut. Legg til en kolonne Til med siste fraværsdag.{andre}"
)
UTEN_TIL_ANDRE: Final = (
    " Kolonne {kolonner} ligner på en dato, men er ikke lest: er det dagen noen er tilbake, er "
    "Til dagen før."
)
UKLARE_NUMRE: Final = (
    "Ansattnumrene i {a} og {b} er like, men skrevet på to måter, og kan være samme person. "
    "Ingenting er regnet ut. Skriv nummeret likt på alle radene."
)
LOPENUMMER: Final = (
    "Samme navn står i {a} og {b} med hvert sitt nummer, og numrene stiger med én for hver rad. "
    "Ingenting er regnet ut. Er de radnumre, gi kolonnen overskriften Radnr; ellers skriv samme "
    "nummer på alle radene til én ansatt."
)
NAVN_UNDER_FLERE_NUMRE: Final = (
    "Samme navn står også i {annen}, med et annet ansattnummer, og er regnet som en annen ansatt. "
    "Er det samme person, skriv samme nummer; ellers trenger du ikke gjøre noe."
)
NAVN_LIGNER: Final = (
    "Navnet er nesten likt det i {annen}, og er regnet som en annen ansatt. Er det samme person, "
    "skriv navnet likt; ellers trenger du ikke gjøre noe."
)
NAVN_OG_NUMRE: Final = (
    "Her står det et nummer, og i {annen} et navn. Står samme person med begge, er det regnet som "
    "to ansatte: skriv det samme på alle radene."
)
UKLARE_PAR: Final = (
    "Arket {ark} har flere par med Fra og Til (kolonne {kolonner}), og ingenting sier hva slags "
    "fravær hvert par er. Ingenting er regnet ut. Skriv typen i overskriften, for eksempel "
    "«Egenmelding fra», eller gi kolonner som ikke er fravær, en annen overskrift."
)
TO_LISTER: Final = (
    "Arket {ark} har to lister ved siden av hverandre, hver med sine ansatte (kolonne "
    "{kolonner}). Ingenting er regnet ut. Flytt den ene til et eget ark; har begge fravær, leses "
    "de som én liste."
)
UKLARE_DAGER: Final = (
    "Kolonnen {sted} («{overskrift}») sier hvor mange dager fraværet varer, men ikke om det er "
    "kalenderdager eller arbeidsdager. Ingenting er regnet ut. Skriv --sett dager=kalenderdager "
    "eller --sett dager=arbeidsdager, eller legg til en kolonne Til."
)
VALG_UKJENT: Final = "«{navn}» kan ikke settes. Kjente valg: {lovlige}."
VALG_TO_GANGER: Final = "{navn} er satt to ganger, og ikke likt. Ta bort den som er feil."
VALG_UGYLDIG: Final = "«{verdi}» er ikke gyldig for {navn}. Velg en av disse: {lovlig}."
VALG_UTEN_VERDI: Final = "Skriv valget som navn=verdi, for eksempel grad=brøk, ikke «{skrevet}»."
OPPSETTFIL_ULESELIG: Final = (
    "{fil} kan ikke leses. Rett fila, eller slett den og si det på nytt med --sett."
)
SVAR_IKKE_HUSKET: Final = (
    "Svaret med --sett er brukt, men ikke husket i {fil}: {grunn} Gi det igjen neste gang."
)
DAGER_UGYLDIG: Final = (
    "{sitat} er ikke et antall hele dager. Skriv et helt tall, eller datoene i Fra og Til."
)
SKJULTE_ARK: Final = (
    "Det skjulte arket {andre} ligner også på en fraværstabell, men er ikke lest; arket {brukt} "
    "er brukt. Skal det regnes med, vis arket, eller skriv --ark for hvert ark."
)
TYPE_ETTER_INNHOLD: Final = (
    "Kolonne {kolonne} («{overskrift}») er lest som type fravær, fordi det står slike ord i den. "
    "Gi kolonnen overskriften Type hvis det er riktig; ellers legg til en egen kolonne Type."
)
FLERE_FRAVAERSARK: Final = (
    "Også arket {andre} ligner på en fraværstabell, men bare arket {brukt} er lest. Velg et annet "
    "ark med --ark."
)
ANSATTE_PASSER_IKKE: Final = (
    "Arket {ark} ligner på en liste over ansatte, men {ukjente} av {alle} som har fravær, står "
    "ikke der. Arket er ikke brukt. Gi det navnet Ansatte hvis det skal brukes."
)
FLERE_ANSATTLISTER: Final = (
    "Både arket {brukt} og arket {annet} er en liste over ansatte, men bare én liste kan brukes. "
    "{antall} av dem som har fravær, står bare i {annet}. Samle alle ansatte i ett ark, og kall "
    "det Ansatte."
)
RADER_UTEN_FRAVAER: Final = (
    "{rader} har en ansatt, men ikke noe fravær, og er hoppet over (den første er rad "
    "{rad}). Fyll inn Fra og Til på dem som skal regnes med."
)
NOTATRADER: Final = (
    "{rader} ser ut som notater og er hoppet over (den første er rad {rad}). Er det en ansatt, "
    "fyll inn resten av raden."
)
SUMRAD: Final = "Rad {rad} er lest som en sumrad og hoppet over."

# --- the file ------------------------------------------------------------------------------

INGEN_FRAVAER: Final = (
    "Fant ingen fraværstabell i {fil}. Lette etter en rad med overskriftene {lette}. "
    "Arkene i boken: {ark}. Gi kolonnene disse overskriftene, eller pek ut arket med --ark."
)
INGEN_FRAVAER_I_ARK: Final = (
    "Fant ingen fraværstabell i arket {valgt} i {fil}. Lette etter en rad med overskriftene "
    "{lette}. Arkene i boken: {ark}. Rett overskriftene, eller pek ut et annet ark med --ark."
)
KALENDER: Final = (
    "{fil} er en kalender (arket {kalendere}): navn nedover, dager bortover og en kode i hver "
    "celle. Den regnes ikke ut slik den står. Lag en ny bok og hent den inn: sykefravaer-xl ny "
    "FRAVAER.xlsx, og så sykefravaer-xl importer FRAVAER.xlsx {fil}"
)
MANGLER_KOLONNER: Final = (
    "arket {ark} ser ut som en fraværstabell, men overskriftene i rad {rad} mangler {kolonner}. "
    "Legg til kolonnene, eller gi dem disse overskriftene."
)
LETTE_ETTER: Final = "Ansattnr eller Navn, Fra, Til og Type"
UKJENT_ARK: Final = "Arket {valgt} finnes ikke i {fil}. Arkene i boken: {ark}. Velg et av dem."
