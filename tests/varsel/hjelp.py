"""Workbooks with managers who have addresses, and a real mail server on loopback."""

from __future__ import annotations

import contextlib
import datetime as dt
import ipaddress
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.kjoring.bokhjelp import DATO, d, lag

KOLONNER = (
    "Ansattnr", "Navn", "Fødselsdato", "Leder", "Leder e-post", "Stedfortreder", "HR-kontakt",
)  # fmt: skip
ANSATTE: tuple[tuple[object, ...], ...] = (
    ("1001", "Ada Eksempelsen", d(1, 5, 1980), "Mona Modellhaug", "mona@eksempel.no", None,
     "hr@eksempel.no"),
    ("1002", "Bjørn Testvik", d(1, 5, 1981), "Mona Modellhaug", "mona@eksempel.no",
     "Tor Tenkerud", "hr@eksempel.no"),
    ("1003", "Cato Prøve", d(1, 5, 1982), "Tor Tenkerud", "tor@eksempel.no", None, None),
)  # fmt: skip
FRAVAER: tuple[tuple[object, ...], ...] = (
    ("Ansattnr", "Type", "Fra", "Til", "Grad"),
    ("1001", "Sykmelding", d(19, 10), d(31, 12), 100),
    ("1002", "Sykmelding", d(28, 10), d(31, 12), 60),
    ("1003", "Sykmelding", d(2, 11), d(31, 12), 100),
)


def bok(sti: Path, ansatte: object = None, **innstillinger: object) -> Path:
    """Three people on sick leave, two managers; settings by what they are called."""
    ark: dict[str, Any] = {
        "Ansatte": [KOLONNER, *(ansatte or ANSATTE)],  # type: ignore[misc]
        "Fravær": FRAVAER,
    }
    if innstillinger:
        rader = [(navn.replace("_", " "), verdi) for navn, verdi in innstillinger.items()]
        ark["Innstillinger"] = [("Innstilling", "Verdi", "Forklaring"), *rader]
    return lag(sti, ark)


class Postkasse:
    """Takes what is sent, but refuses the addresses in ``avvis``."""

    def __init__(self) -> None:
        self.mottatt: list[Envelope] = []
        self.kryptert: list[bool] = []
        self.avvis: set[str] = set()

    async def handle_RCPT(  # noqa: N802 -- the library's name
        self, _tjener: SMTP, _okt: Session, brev: Envelope, adresse: str, _valg: list[str]
    ) -> str:
        """Refuse, or take the address."""
        if adresse in self.avvis:
            return "550 nei"
        brev.rcpt_tos.append(adresse)
        return "250 OK"

    async def handle_DATA(self, tjener: SMTP, _okt: Session, brev: Envelope) -> str:  # noqa: N802
        """Keep the mail."""
        self.mottatt.append(brev)
        linje: Any = tjener.transport
        self.kryptert.append(linje.get_extra_info("ssl_object") is not None)
        return "250 OK"


def sertifikat(mappe: Path) -> tuple[Path, Path]:
    """A certificate of our own for the loopback address, and its key."""
    nokkel = ec.generate_private_key(ec.SECP256R1())
    navn = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    bevis = (
        x509.CertificateBuilder()
        .subject_name(navn)
        .issuer_name(navn)
        .public_key(nokkel.public_key())
        .serial_number(1)
        .not_valid_before(start)
        .not_valid_after(start + dt.timedelta(days=36500))
        .add_extension(
            x509.SubjectAlternativeName(
                [x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
            ),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(nokkel, hashes.SHA256())
    )
    fil, hemmelig = mappe / "bevis.pem", mappe / "nokkel.pem"
    fil.write_bytes(bevis.public_bytes(serialization.Encoding.PEM))
    hemmelig.write_bytes(
        nokkel.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return fil, hemmelig


def _ledig_port() -> int:
    with socket.socket() as sokkel:
        sokkel.bind(("127.0.0.1", 0))
        return int(sokkel.getsockname()[1])


@contextlib.contextmanager
def posttjener(
    mappe: Path, kasse: Postkasse, *, tls: bool = True, bruker: tuple[str, str] | None = None
) -> Iterator[tuple[str, Path]]:
    """The URL of a mail server that is up, and the certificate to trust."""
    bevis, nokkel = sertifikat(mappe)
    kontekst = None
    if tls:
        kontekst = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        kontekst.load_cert_chain(bevis, nokkel)

    def slipp_inn(
        _tjener: SMTP, _okt: Session, _brev: Envelope, _slag: str, data: LoginPassword
    ) -> AuthResult:
        ok = bruker is not None and (data.login.decode(), data.password.decode()) == bruker
        return AuthResult(success=ok, handled=False)

    valg: dict[str, Any] = {"tls_context": kontekst, "require_starttls": tls}
    if bruker is not None:
        valg |= {"authenticator": slipp_inn, "auth_required": True}
    tjener = Controller(kasse, hostname="127.0.0.1", port=_ledig_port(), **valg)
    tjener.start()
    try:
        for_bruker = f"{bruker[0]}@" if bruker else ""
        yield f"smtp://{for_bruker}127.0.0.1:{tjener.port}", bevis
    finally:
        tjener.stop()


__all__ = ["DATO", "Postkasse", "bok", "posttjener"]
