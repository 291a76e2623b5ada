"""What is said of days that are not whole."""

from __future__ import annotations

from typing import Final

DEL_AV_DAG: Final = (
    "Her står det {sitat}, altså ikke hele dager. Arbeidsgiverperioden teller bare hele "
    "fraværsdager (ftrl § 8-19 (2)). Ble resten av dagen arbeidet, så slett raden eller del den; "
    "ellers skriv hele dager her."
)
REVERSERT: Final = (
    "Her står det {sitat}: raden ser ut til å ta tilbake en annen rad. Slett både den og raden "
    "den gjelder."
)
FAA_TIMER: Final = (
    "{timer} timer på {dager}. Bare hele fraværsdager teller i arbeidsgiverperioden (ftrl § 8-19 "
    "(2)), og raden er regnet som hele dager. Var det bare en del av dagen, så slett raden; er "
    "det en kort arbeidsdag, trenger du ikke gjøre noe."
)
FLERE_DAGER: Final = (
    "Her står det {skrevet}, men fra Fra til Til er det bare {dager}. Raden er regnet etter Fra "
    "og Til; rett dem hvis en av dem er feil."
)
FORSTE_HELE_DAG: Final = (
    "Arbeidsgiverperioden begynner på den første hele fraværsdagen (ftrl § 8-19 (2)): "
)
DATO_KLOKKESLETT: Final = (
    "Fra har klokkeslettet {klokke}. " + FORSTE_HELE_DAG + "skriv {neste} hvis noe av {dag} ble "
    "arbeidet, ellers {dag} uten klokkeslett."
)
KLOKKESLETT_VED_SIDEN: Final = (
    "Her står det {sitat}. " + FORSTE_HELE_DAG + "skriv {neste} i Fra hvis noe av {dag} ble "
    "arbeidet, og tøm denne cellen."
)
SAMME_KLOKKESLETT: Final = (
    "Alle radene i arket {ark} har det samme under «{overskrift}»: {klokke}. Det kan være "
    "arbeidstiden på en hel dag, eller at en del av dagen ble arbeidet, og bare hele "
    "fraværsdager teller i arbeidsgiverperioden (ftrl § 8-19 (2)). Ingenting er regnet ut. Er "
    "det hele dager, skriv --sett klokkeslett=hele-dager; ellers skriv --sett "
    "klokkeslett=del-av-dag, så sier hver rad hva som må rettes."
)
ANNEN_FORSTE_DAG: Final = (
    "Her står det {sitat}, og i Fra {dag}. " + FORSTE_HELE_DAG + "skriv den dagen begge steder."
)
