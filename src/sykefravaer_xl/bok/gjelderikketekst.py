"""What is said of rows and sheets that may be cancelled."""

from __future__ import annotations

from typing import Final

GJELDER_IKKE: Final = "Rad {rad} er hoppet over, fordi det står {sitat} i kolonne {kolonne}."
KAN_VAERE_ANNULLERT: Final = (
    "Her står det {sitat}. Det kan bety at raden ikke gjelder. Gjør den ikke det, så slett raden "
    "eller skriv Annullert her; ellers tøm cellen."
)
MERKNAD_GJELDER_IKKE: Final = (
    "{Hvor} kan bety at raden ikke gjelder. Gjør den ikke det, så slett raden; ellers skriv "
    "{hvor} på en annen måte."
)
IKKE_AVGJORT: Final = (
    "Her står det {sitat}, altså er ikke raden avgjort ennå. Den er regnet med. Blir den ikke "
    "godkjent, så slett den, eller skriv Annullert her."
)
GJENNOMSTREKET: Final = (
    "Det som står her, er gjennomstreket. Gjelder raden ikke, så slett den; ellers ta bort "
    "gjennomstrekingen."
)
ARK_I_BRUK: Final = (
    "Arket {gamle} har fravær slik {andre} har, men navnet kan bety at det ikke er i bruk. "
    "Ingenting er regnet ut. Skjul arket, eller skriv {uten}, for å la det være; gi det et annet "
    "navn, eller skriv {med}, for å regne det med."
)
