"""A mail server as a URL: smtp://host or smtps://host, with a user name and never a password."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.grunn.feil import SykefravaerFeil

PASSORDVARIABEL: Final = "SYKEFRAVAER_SMTP_PASSORD"
_PORT: Final = {"smtp": 587, "smtps": 465}
_VERT: Final = re.compile(r"[\w.:\-]+")


class UgyldigTjenerFeil(SykefravaerFeil):
    """The address of the mail server is not one."""

    kode = "ugyldig_smtp"


@dataclass(frozen=True, slots=True)
class Tjener:
    """A mail server: ``smtp://bruker@tjener:587`` or ``smtps://tjener:465``."""

    vert: str
    port: int
    tls_fra_start: bool
    bruker: str | None = None

    @classmethod
    def les(cls, adresse: str) -> Tjener:
        """The server of a URL; raises UgyldigTjenerFeil, and never repeats a password."""
        try:
            url = urlsplit(adresse)
            port = url.port or _PORT.get(url.scheme, 0)
        except ValueError:
            url, port = urlsplit(""), 0
        if url.password is not None:
            raise UgyldigTjenerFeil(tekst.PASSORD_I_URL.format(variabel=PASSORDVARIABEL))
        gyldig = url.scheme in _PORT and url.hostname and not (url.path.strip("/") or url.query)
        if not gyldig or not _VERT.fullmatch(url.hostname or ""):
            raise UgyldigTjenerFeil(tekst.UGYLDIG_SMTP.format(verdi=adresse[:80]))
        bruker = unquote(url.username) if url.username else None
        return cls(str(url.hostname), port, url.scheme == "smtps", bruker)
