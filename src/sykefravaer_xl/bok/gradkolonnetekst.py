"""What is said of the column of grades: which one it is, and what is asked about it."""

from __future__ import annotations

from typing import Final

ULIKE_GRADER: Final = (
    "Både kolonnen «{a}» og kolonnen «{b}» i arket {ark} kan være graden, og de sier ikke det "
    "samme. Ingenting er regnet ut. Gi den som ikke er sykmeldingsgrad, en annen overskrift, "
    "eller si hvilken som gjelder: --sett gradkolonne={svar_a} eller --sett gradkolonne={svar_b}."
)
STILLINGSPROSENT: Final = (
    "Kolonne {kolonne} («{overskrift}») i arket {ark} kan være hvor stor stilling den ansatte "
    "har, og ikke hvor mye hun er sykmeldt: {grunn}. Ingenting er regnet ut. Er det prosent "
    "sykmeldt, skriv --sett gradkolonne={svar}. Er det stillingen, skriv --sett "
    "gradkolonne=ingen (da er alle 100 % sykmeldt der typen ikke sier noe annet). "
    "Står graden i en annen kolonne, gi den overskriften Grad, og denne Stillingsprosent."
)
VED_STILLING: Final = "den står ved siden av «{stilling}»"
LIK_FOR_ALLE_TYPER: Final = (
    "den er den samme på alle radene til hver ansatt, også på fravær som bare regnes i hele dager "
    "(rad {rad})"
)
GRADKOLONNE_MANGLER: Final = (
    "Kolonnen «{overskrift}», som er satt som kolonne for grad, er ikke i noe ark som er lest, "
    "eller arket har flere fravær på hver rad. Svaret er ikke brukt. Rett det, eller ta det bort."
)
JA: Final = "ja"
NEI: Final = "nei"
GRADERT_UTEN_PROSENT: Final = (
    "I {celle} står det ja til gradert, men prosenten mangler. Skriv hvor mange prosent "
    "sykmeldt, for eksempel 50; er den ansatte helt sykmeldt, skriv nei i {celle}."
)
GRADERT_MOTSIER_GRAD: Final = (
    "Graden er {grad} %, men i {celle} står det {svar} til gradert. Rett den som er feil."
)
