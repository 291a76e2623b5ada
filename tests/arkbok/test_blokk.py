"""Rows written as a block give the very text, witness and refusals that single cells give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import arkbok.rader
from arkbok import URORT, ArkbokFeil, Arkendring, Blokk, Blokkverdi, Endringssporing, Stil, zipkopi
from arkbok.adresse import bokstaver
from tests.arkbok.grunnlag import ARKDEL, ark, del_, endre, minstebok, skriv_zip

KOLONNER = (2, 3, 5, 27)
STRENGER = ("Ola", "Kari", "x")
VERDIER = st.sampled_from(
    (URORT, None, 1, 7, "Ola", "x", "", "<&>", 1.0, Decimal("1.50"), True, date(2026, 1, 5),
     datetime(2026, 1, 5, 12, 30))  # noqa: DTZ001
)  # fmt: skip
INNHOLD = st.sampled_from(
    (
        "/>",
        ' t="s"><v>0</v></c>',
        ' t="s"><v>2</v></c>',
        "><v>7</v></c>",
        "><v>1</v></c>",
        "><v>1.5</v></c>",
        "><v>46027</v></c>",
        "><v></v></c>",
        "></c>",
        ' t="b"><v>1</v></c>',
        ' t="inlineStr"><is><t>Ola</t></is></c>',
        ' t="inlineStr"><is><t xml:space="preserve">x</t></is></c>',
        ' t="inlineStr"><is><r><t>O</t></r><r><t>la</t></r></is></c>',
        "><f>A1+1</f><v>7</v></c>",
        '><f t="shared" si="0"/><v>7</v></c>',
        ' t="str"><v>x</v></c>',
        ' cm="1"><v>7</v></c>',
        " vm='1'><v>1</v></c>",
        "\n/>",
        "/> ",
        '><v>1</v><extLst><ext uri="a"/></extLst></c>',
    )
)
STILER = st.sampled_from(("", "", "", ' s="0"', ' s="1"', " s='1'"))
RADATTR = st.sampled_from(
    ("", "", ' spans="1:30"', ' spans="2:3"', ' spans="1:3 4:8"', ' s="1" customFormat="1"')
)
UTEN_SPENN = ("", "", ' s="1" customFormat="1"', ' ht="30"')
HALER = st.sampled_from(("", "", "", "", "\n", '<extLst><ext uri="a"/></extLst>'))


@st.composite
def rader(draw: st.DrawFn) -> str:
    """Rows of which most are spelled the usual way, and some in any other."""
    ut = ""
    for r in sorted(draw(st.sets(st.integers(1, 9), max_size=6))):
        celler = ""
        for k in sorted(
            draw(st.sets(st.sampled_from((1, 2, 3, 4, 5, 6, 26, 27, 28)), max_size=7))
        ):
            rad = draw(st.sampled_from((r,) * 40 + (r + 1,)))
            adr = f'r="{bokstaver(k)}{rad}"'
            stil, innhold = draw(STILER), draw(INNHOLD)
            celler += draw(
                st.sampled_from((f"<c {adr}{stil}{innhold}",) * 30 + (f"<c{stil} {adr}{innhold}",))
            )
        celler += draw(HALER)
        apning = f'<row r="{r}"{draw(RADATTR)}'
        ut += draw(st.sampled_from(("", "", "\n ")))
        ut += f"{apning}>{celler}</row>" if celler or draw(st.booleans()) else f"{apning}/>"
    return ut


@st.composite
def like_rader(draw: st.DrawFn) -> str:
    """Rows of few forms, so that what is known of one row is used for the next."""
    former = []
    for _ in range(draw(st.integers(1, 3))):
        celler = "".join(
            f'<c r="{bokstaver(k)}¤"{draw(STILER)}{draw(INNHOLD)}'
            for k in sorted(
                draw(st.sets(st.sampled_from((1, 2, 3, 4, 5, 26, 27, 28)), max_size=7))
            )
        )
        apning = f'<row r="¤"{draw(st.sampled_from(UTEN_SPENN))}>'
        former.append(f"{apning}{celler}</row>")
    valg = draw(st.lists(st.sampled_from((*former, former[0], "")), min_size=8, max_size=16))
    return "".join(form.replace("¤", str(nr)) for nr, form in enumerate(valg, start=2))


def _sporing() -> Endringssporing:
    return Endringssporing(STRENGER.__getitem__, frozenset({5}))


def _svar(sti: Path, endring: Arkendring) -> object:
    """The sheet, the styles and what the witness saw; or the kind of refusal."""
    sporing = endring.sporing = _sporing()
    try:
        ut = endre(sti, endring)
    except ArkbokFeil as feil:
        return type(feil)
    return del_(ut, ARKDEL), del_(ut, "xl/styles.xml"), sporing.endringer, sporing.fylt


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rader(),
    st.dictionaries(st.integers(2, 10), st.tuples(*[VERDIER] * len(KOLONNER)), max_size=6),
    st.dictionaries(st.integers(2, 10), st.integers(100, 102), max_size=1),
    st.sampled_from((1 << 18, 40)),
)
def test_en_blokk_skrives_som_enkeltceller(
    tmp_path: Path,
    arkdata: str,
    nye: dict[int, Sequence[Blokkverdi]],
    enkle: dict[int, int],
    blokk: int,
) -> None:
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark(arkdata)))
    en = {(rad, 5): v for rad, v in enkle.items()}
    celler = {
        (rad, kol): v
        for rad, verdier in nye.items()
        for kol, v in zip(KOLONNER, verdier, strict=True)
        if v is not URORT
    }
    stiler = {3: Stil(tallformat="0.0"), 5: Stil(tallformat="dd.mm.yyyy")}
    ventet = _svar(inn, Arkendring("Data", {**celler, **en}, stiler=stiler, rad_fra=2))
    endring = Arkendring("Data", dict(en), Blokk(KOLONNER, nye), stiler=stiler, rad_fra=2)
    with pytest.MonkeyPatch.context() as m:
        m.setattr(zipkopi, "BLOKK", blokk)
        assert _svar(inn, endring) == ventet


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    like_rader(),
    st.lists(st.tuples(*[VERDIER] * len(KOLONNER)), min_size=1, max_size=3).flatmap(
        lambda former: st.lists(st.sampled_from(former), min_size=10, max_size=20)
    ),
    st.tuples(*[VERDIER] * len(KOLONNER)),
    st.sampled_from((KOLONNER, (2, 3, 4, 5))),
    st.sampled_from((1 << 18, 300, 40)),
)
def test_like_rader_skrives_som_enkeltceller_ogsa_for_annen_gang(
    tmp_path: Path,
    arkdata: str,
    verdier: list[Sequence[Blokkverdi]],
    endret: Sequence[Blokkverdi],
    kolonner: tuple[int, ...],
    blokk: int,
) -> None:
    stiler = {3: Stil(tallformat="0.0"), 5: Stil(tallformat="dd.mm.yyyy")}

    def begge(sti: Path, rader: dict[int, Sequence[Blokkverdi]]) -> object:
        celler = {
            (nr, kol): v
            for nr, rad in rader.items()
            for kol, v in zip(kolonner, rad, strict=True)
            if v is not URORT
        }
        ventet = _svar(sti, Arkendring("Data", celler, stiler=stiler, rad_fra=2))
        endring = Arkendring("Data", {}, Blokk(kolonner, rader), stiler=stiler, rad_fra=2)
        assert _svar(sti, endring) == ventet
        return ventet

    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark(arkdata)))
    rader = dict(enumerate(verdier, start=2))
    with pytest.MonkeyPatch.context() as m:
        m.setattr(zipkopi, "BLOKK", blokk)
        m.setattr(arkbok.rader, "_OM_GANGEN", 3)
        svar = begge(inn, rader)
        if isinstance(svar, tuple):
            skrevet = skriv_zip(tmp_path / "c.xlsx", minstebok(str(svar[0])))
            begge(skrevet, {**rader, 5: endret})


def test_spenn_som_er_for_trangt_for_de_nye_cellene_blir_borte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipkopi, "BLOKK", 100)  # rows come one by one, and the first is known
    spenn = {2: "1:5", 3: "1:3", 4: "1:2 3:5", 5: "1:2 4:5", 6: "1:3"}
    rader = "".join(
        f'<row r="{r}" spans="{s}"><c r="A{r}"><v>1</v></c></row>' for r, s in spenn.items()
    )
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark(rader)))
    verdier: dict[int, Sequence[Blokkverdi]] = {
        **dict.fromkeys(range(2, 6), (1, 2)),
        6: (1, None),
    }
    ut = del_(endre(inn, Arkendring("Data", blokk=Blokk((3, 5), verdier))), ARKDEL)
    assert ut.count("<v>2</v>") == 4
    assert [r for r in spenn if f'<row r="{r}" spans="{spenn[r]}">' in ut] == [2, 4, 6]


@pytest.mark.parametrize(
    ("vanlig", "uvanlig", "verdier", "ventet"),
    [
        # the cells of ours that are right stand side by side, but one more has a value
        (
            '<c r="C¤"><v>1</v></c>',
            '<c r="C¤"><v>1</v></c><c r="E¤"><v>9</v></c>',
            (1, None),
            '<c r="C¤"><v>1</v></c><c r="E¤"/>',
        ),
        (
            '<c r="C¤"><v>1</v></c>',
            '<c r="C¤"><v>1</v></c><c r="D¤"/><c><v>9</v></c>',
            (1, None),
            '<c r="C¤"><v>1</v></c><c r="D¤"/><c/>',
        ),
        # ours are new, and the clerk has one between them
        (
            '<c r="B¤"><v>7</v></c>',
            '<c r="D¤"><v>7</v></c>',
            (1, 2),
            '<c r="C¤"><v>1</v></c><c r="D¤"><v>7</v></c><c r="E¤"><v>2</v></c>',
        ),
        (
            '<c r="B¤"><v>7</v></c>',
            '<c r="B¤"><v>7</v></c><c><v>8</v></c><c r="F¤"/>',
            (1, 2),
            '<c r="B¤"><v>7</v></c><c><v>1</v></c><c r="E¤"><v>2</v></c><c r="F¤"/>',
        ),
    ],
)
def test_en_rad_som_ligner_de_andre_er_ikke_som_dem(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    vanlig: str,
    uvanlig: str,
    verdier: Sequence[Blokkverdi],
    ventet: str,
) -> None:
    monkeypatch.setattr(
        zipkopi, "BLOKK", 40
    )  # the rows above are written, and what they say known
    rader = "".join(
        f'<row r="{r}">{(uvanlig if r == 59 else vanlig).replace("¤", str(r))}</row>'
        for r in range(2, 60)
    )
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark(rader)))
    ut = endre(inn, Arkendring("Data", blokk=Blokk((3, 5), dict.fromkeys(range(2, 60), verdier))))
    assert f'<row r="59">{ventet.replace("¤", "59")}</row>' in del_(ut, ARKDEL)


@pytest.mark.parametrize(
    ("celle", "verdi"),
    [
        ('<c r="B2" s="0" t="s"><v>0</v></c>', "Ola"),
        ('<c r="B2"><v>1.50</v></c>', Decimal("1.5")),
        ('<c r="B2" t="inlineStr"><is><r><t>O</t></r><r><t>la</t></r></is></c>', "Ola"),
    ],
)
@pytest.mark.parametrize("form", [lambda v: {(2, 2): v}, None])
def test_celle_som_sier_det_samme_pa_en_annen_mate_far_sta(
    tmp_path: Path,
    celle: str,
    verdi: str | Decimal,
    form: Callable[[str | Decimal], dict[tuple[int, int], str | Decimal]] | None,
) -> None:
    # Excel makes shared strings of ours when it saves; that is no change
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark(f'<row r="2">{celle}</row>')))
    endring = Arkendring("Data", sporing=_sporing())
    if form is not None:
        endring.celler.update(form(verdi))
    else:
        endring.blokk = Blokk((2,), {2: (verdi,)})
    assert celle in del_(endre(inn, endring), ARKDEL)


def test_lik_formel_i_cellen_var_blir_likevel_en_verdi(tmp_path: Path) -> None:
    rad = '<row r="2"><c r="B2"><f>1+6</f><v>7</v></c></row>'
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark(rad)))
    endring = Arkendring("Data", blokk=Blokk((2,), {2: (7,)}), sporing=_sporing())
    assert '<c r="B2"><v>7</v></c>' in del_(endre(inn, endring), ARKDEL)
    assert endring.sporing is not None
    assert endring.sporing.endringer == []


def test_et_ark_av_tomme_rader_hoppes_over(tmp_path: Path) -> None:
    tomme = "".join(f'<row r="{r}" ht="15"/>' for r in range(1, 20_001))
    inn = skriv_zip(tmp_path / "b.xlsx", minstebok(ark(tomme)))
    ut = del_(endre(inn, Arkendring("Data", blokk=Blokk((2,), {7_000: ("x",)}))), ARKDEL)
    ny = (
        '<row r="7000" ht="15"><c r="B7000" t="inlineStr"><is><t xml:space="preserve">x</t></is>'
        "</c></row>"
    )
    assert ark(tomme.replace('<row r="7000" ht="15"/>', ny)) == ut
