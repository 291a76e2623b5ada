"""The product against the table of literal expectations."""

from __future__ import annotations

import pytest

from sykefravaer_xl.domene.sak import Oppsett
from sykefravaer_xl.lov.sjekkpunkter import sjekkpunkter
from tests.domene.boktall import ALLE, SJEKKPUNKTER


@pytest.mark.parametrize("navn", ALLE)
def test_boktallet_holder(navn: str) -> None:
    tall = ALLE[navn]
    assert tall.spor(Oppsett()) == tall.ventet


def test_hvert_sjekkpunkt_har_et_boktall() -> None:
    uten = [id_ for id_ in sjekkpunkter() if not any(n.startswith(id_) for n in SJEKKPUNKTER)]
    assert uten == []
