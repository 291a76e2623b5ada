"""What is done in the browser, step by step; the tests read what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

HANDLINGER: Final = ("beregn", "sjekk", "plan", "arbeidsliste", "rapport", "ny", "eksempel")

# a file on disk that the page may write to, as Chrome and Edge hand it out
_FILER: Final = """
window.skrevet = {};
const handtak = (name, innhold) => ({
  name,
  kind: "file",
  getFile: async () => new File([window.skrevet[name] ?? innhold], name),
  isSameEntry: async (annen) => annen.name === name,
  requestPermission: async () => "granted",
  createWritable: async () => {
    let nytt;
    return {
      write: async (data) => (nytt = data),
      abort: async () => {},
      close: async () => (window.skrevet[name] = nytt),
    };
  },
});
const binaer = atob("%(bok)s");
window.min_bok = Uint8Array.from(binaer, (t) => t.charCodeAt(0));
window.showOpenFilePicker = async () => [handtak("min bok.xlsx", window.min_bok)];
window.showSaveFilePicker = async (valg) => handtak(valg.suggestedName, null);
document.getElementById("apne").click();
new Promise((klar) => {
  const se = () => (document.getElementById("boker").textContent.includes("min bok.xlsx")
    && document.querySelectorAll("#boker li").length === 1 ? klar(true) : setTimeout(se, 20));
  se();
})
"""
_LAGRE: Final = """
const vent = (finnes) => new Promise((klar) => {
  const se = () => (finnes() ? klar(finnes()) : setTimeout(se, 20)); se();
});
const knapp = (tekst) => [...document.querySelectorAll("#filer button")].find(
  (b) => b.textContent.startsWith(tekst));
(async () => {
  const { data } = { data: new Uint8Array(await (await fetch(
    document.querySelector("#filer a").href)).arrayBuffer()) };
  knapp("Lagre tilbake").click();
  const foer = document.getElementById("lagre-skriv").disabled;
  document.getElementById("lagre-kopi").click();
  await vent(() => !document.getElementById("lagre-skriv").disabled);
  document.getElementById("lagre-skriv").click();
  await vent(() => !document.getElementById("lagre").open);
  await vent(() => document.getElementById("hva").textContent.endsWith("er skrevet."));
  const likt = (a, b) => a.length === b.length && a.every((x, nr) => x === b[nr]);
  return {
    foer,
    navn: Object.keys(window.skrevet),
    kopi: likt(Object.values(window.skrevet)[0], window.min_bok),
    bok: likt(window.skrevet["min bok.xlsx"], data),
    sagt: document.getElementById("hva").textContent,
  };
})()
"""
_ENDRET: Final = """
(async () => {
  window.skrevet["min bok.xlsx"] = new Uint8Array([1, 2, 3]); // somebody else saved it meanwhile
  document.querySelector("#filer button").click();
  document.getElementById("lagre-kopi").click();
  const si = document.getElementById("lagre-status");
  const skriv = document.getElementById("lagre-skriv");
  while (skriv.disabled) await new Promise((v) => setTimeout(v, 20));
  skriv.click();
  while (!si.textContent.includes("endret")) await new Promise((v) => setTimeout(v, 20));
  document.querySelector("#lagre form button").click();
  return { sagt: si.textContent, bok: window.skrevet["min bok.xlsx"].length };
})()
"""
_PERSON: Final = """
(async () => {
  const vent = async (ja) => { while (!ja()) await new Promise((v) => setTimeout(v, 20)); };
  const finn = (id) => document.getElementById(id);
  const ledig = () => document.body.dataset.opptatt === "nei";
  [...document.querySelectorAll("#liste button")].find((b) => /1002/.test(b.textContent)).click();
  await vent(() => finn("person-mal").options.length > 0 && ledig());
  const ut = { navn: finn("person-navn").textContent, maler: finn("person-mal").options.length };
  for (const hva of ["forklar", "plan", "brev"]) {
    finn(`person-${hva}`).click();
    await vent(ledig);
    ut[hva] = finn("person-svar").textContent;
    ut[`${hva}_filer`] = [...document.querySelectorAll("#person-filer a")].map((a) => a.download);
  }
  document.querySelector("#person form button").click();
  return ut;
})()
"""
_LEST: Final = """
document.querySelector("#lest details").open = true;
[...document.querySelectorAll("#lest caption, #lest tbody tr")].map((en) => en.innerText)
"""
_SPURT: Final = """
(() => ({
  skjult: document.getElementById("lesesvar").hidden,
  mulige: [...document.querySelectorAll("#lesesvar-mulige button")].map((b) => b.textContent),
}))()
"""
_SVAR: Final = """
(async () => {
  const vent = async (ja) => { while (!ja()) await new Promise((v) => setTimeout(v, 20)); };
  const finn = (id) => document.getElementById(id);
  const ledig = () => document.body.dataset.opptatt === "nei";
  const linjer = () => [...document.querySelectorAll("#boker .navn")].map((s) => s.textContent);
  const svar = async (hva) => {
    finn("lesesvar-svar").value = hva;
    finn("lesesvar").requestSubmit();
    await vent(ledig);
    await new Promise((v) => setTimeout(v, 50)); // the list of books is drawn last
    return { status: finn("status").textContent, linjer: linjer() };
  };
  const feil = await svar("--ut feil.xlsx");
  [...document.querySelectorAll("#lesesvar-mulige button")].forEach((b) => b.click());
  const rett = await svar("alle=sykmelding");
  const filer = [...document.querySelectorAll("#filer a")].map((a) => a.download);
  return { feil, rett, filer, skjult: finn("lesesvar").hidden };
})()
"""
_TASTATUR: Final = "document.activeElement.id || document.activeElement.dataset.handling"
_BREDDE: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def _mork(pa: str) -> dict[str, Any]:
    return {"media": [{"name": "prefers-color-scheme", "value": pa}]}


def trinn(
    bok: Path, egen: Path, kryptert: Path, uten_type: Path, bok64: str
) -> list[dict[str, Any]]:
    """The whole visit; the order is that of a clerk's first day."""
    ut: list[dict[str, Any]] = [
        {"axe": "start"},
        {"taster": ["Tab"]},
        {"kjor": {"navn": "tab1", "kode": "document.activeElement.className"}},
        {"taster": ["Tab"]},
        {"kjor": {"navn": "tab2", "kode": _TASTATUR}},
        {"velg": [str(bok)]},
        *({"trykk": hva} for hva in HANDLINGER),
        {"trykk": "beregn"},
        {"oversikt": True},
        {"axe": "liste"},
        {"bilde": "lys.png"},
        {"kjor": {"navn": "person", "kode": _PERSON}},
        {"kjor": {"navn": "fane", "kode": "document.getElementById('fane-liste').focus()"}},
        {"taster": ["ArrowRight"]},
        {"kjor": {"navn": "fanevalg", "kode": _TASTATUR}},
        {"axe": "tidslinje"},
        {"bilde": "tidslinje.png"},
        _mork("dark"),
        {"axe": "mørk"},
        {"bilde": "mork.png"},
        _mork("light"),
        {"bredde": [390, 844]},
        {"kjor": {"navn": "bredde_strek", "kode": _BREDDE}},
        {"kjor": {"navn": "x", "kode": "document.getElementById('fane-liste').click()"}},
        {"kjor": {"navn": "bredde_liste", "kode": _BREDDE}},
        {"axe": "telefon"},
        {"bilde": "telefon.png"},
        {"bredde": [1200, 900]},
        {"velg": [str(bok), str(egen), str(kryptert)]},
        {"trykk": "beregn"},
        {"velg": [str(kryptert)]},
        {"trykk": "sjekk"},
        {"velg": [str(egen)]},
        {"trykk": "sjekk"},
        {"oversikt": True},
        {"kjor": {"navn": "lest", "kode": _LEST}},
        {"axe": "lest"},
        {"bilde": "lest.png"},
        {"velg": [str(uten_type)]},
        {"trykk": "beregn"},
        {"kjor": {"navn": "spurt", "kode": _SPURT}},
        {"axe": "lesesvar"},
        {"bilde": "lesesvar.png"},
        {"kjor": {"navn": "svart", "kode": _SVAR}},
        {"trykk": "sjekk"},
        {"kjor": {"navn": "spurt_etter", "kode": _SPURT}},
    ]
    if bok64:  # only where the browser can write to a file
        ut += [
            {"kjor": {"navn": "apnet", "kode": _FILER % {"bok": bok64}}},
            {"trykk": "beregn"},
            {"kjor": {"navn": "lagret", "kode": _LAGRE}},
            {"kjor": {"navn": "endret", "kode": _ENDRET}},
        ]
    return ut
