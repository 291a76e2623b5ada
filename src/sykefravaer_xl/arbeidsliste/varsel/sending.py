"""Sends mails over SMTP, never in the clear: STARTTLS or TLS from the start, or not at all."""

from __future__ import annotations

import smtplib
import ssl
from email.utils import getaddresses
from typing import TYPE_CHECKING, Final, Self

from sykefravaer_xl.arbeidsliste import tekst
from sykefravaer_xl.arbeidsliste.varsel.tjener import Tjener
from sykefravaer_xl.grunn.feil import SykefravaerFeil

if TYPE_CHECKING:
    from email.message import EmailMessage
    from types import TracebackType

TIDSGRENSE: Final = 30
_STENGER: Final = 421
_UTEN_INNLOGGING: Final = frozenset({530, 535, 538})


class UgyldigSertifikatFeil(SykefravaerFeil):
    """The certificate file is not there, or is none."""

    kode = "ugyldig_sertifikat"


class SendeFeil(SykefravaerFeil):
    """A mail was not sent; ``alle`` says that the next ones would fare no better."""

    kode = "ikke_sendt"

    def __init__(self, grunn: str, *, alle: bool) -> None:
        super().__init__(grunn)
        self.alle = alle


class Postkontor:
    """A connection that is opened when there is something to send, and again when it breaks."""

    def __init__(self, tjener: Tjener, passord: str | None, sertifikat: str | None = None) -> None:
        self._tjener = tjener
        self._passord = passord
        try:
            self._tls = ssl.create_default_context(cafile=sertifikat)
        except OSError:  # ssl.SSLError is one
            raise UgyldigSertifikatFeil(tekst.UGYLDIG_SERTIFIKAT.format(fil=sertifikat)) from None
        self._linje: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        slag: type[BaseException] | None,
        feil: BaseException | None,
        spor: TracebackType | None,
    ) -> None:
        self._legg_pa()

    def send(self, brev: EmailMessage) -> bool:
        """Send one mail; false when the copies of it did not go out.

        The recipient comes first and alone: when it is refused, nobody has got the mail, and it
        can be tried again. Raises SendeFeil, without any address in its text, when it did not go
        out.
        """
        mottaker, kopier = _adresser(brev["To"]), _adresser(brev["Cc"])
        self._send(brev, mottaker)
        try:
            return not kopier or not self._send(brev, kopier)
        except SendeFeil:
            return False

    def _send(self, brev: EmailMessage, til: list[str]) -> int:
        """Gives how many of the addresses were refused, where not all were."""
        try:
            linje = self._linje or self._ring()
            avvist = linje.send_message(brev, to_addrs=til)
        except smtplib.SMTPServerDisconnected:
            self._legg_pa()
            raise SendeFeil(tekst.SMTP_GRUNN["brutt"], alle=False) from None
        except smtplib.SMTPRecipientsRefused as feil:
            kode = next(iter(feil.recipients.values()))[0]
            raise self._avvist("avvist", kode) from None
        except smtplib.SMTPSenderRefused as feil:
            grunn = "krever_innlogging" if feil.smtp_code in _UTEN_INNLOGGING else "avsender"
            raise self._avvist(grunn, feil.smtp_code) from None
        except smtplib.SMTPResponseException as feil:
            raise self._avvist("avvist", feil.smtp_code) from None
        except (OSError, smtplib.SMTPException, UnicodeError):
            self._legg_pa()
            raise SendeFeil(tekst.SMTP_GRUNN["forbindelse"], alle=True) from None
        return len(avvist)

    def _avvist(self, grunn: str, kode: int) -> SendeFeil:
        self._legg_pa()
        # the next mail would fare no better with this sender, or while the server is closing
        alle = grunn != "avvist" or kode == _STENGER
        return SendeFeil(tekst.SMTP_GRUNN[grunn].format(kode=kode), alle=alle)

    def _ring(self) -> smtplib.SMTP:
        t = self._tjener
        grunn = "starttls"
        try:
            if t.tls_fra_start:
                self._linje = smtplib.SMTP_SSL(
                    t.vert, t.port, timeout=TIDSGRENSE, context=self._tls
                )
            else:
                self._linje = smtplib.SMTP(t.vert, t.port, timeout=TIDSGRENSE)
                self._linje.starttls(context=self._tls)
            grunn = "uten_innlogging"
            if t.bruker is not None:
                self._linje.login(t.bruker, self._passord or "")
        except smtplib.SMTPNotSupportedError:
            pass
        except ssl.SSLCertVerificationError:
            grunn = "sertifikat"
        except UnicodeError:  # the library's login knows ASCII only
            grunn = "innlogging_tegn"
        except smtplib.SMTPAuthenticationError:
            grunn = "innlogging"
        except (OSError, smtplib.SMTPException):
            grunn = "forbindelse"
        else:
            return self._linje
        self._legg_pa()
        raise SendeFeil(tekst.SMTP_GRUNN[grunn], alle=True)

    def _legg_pa(self) -> None:
        linje, self._linje = self._linje, None
        if linje is not None:
            try:
                linje.quit()
            except (OSError, smtplib.SMTPException):
                linje.close()


def _adresser(hode: str | None) -> list[str]:
    return [adresse for _, adresse in getaddresses([str(hode)])] if hode is not None else []
