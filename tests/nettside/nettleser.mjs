// Opens the page from disk in a real browser and does what a clerk would do.
// node nettleser.mjs JOB.json: {nettleser, side, sporring, mappe, trinn: [...]}; prints JSON.
// A step: {velg: [files]} · {trykk: handling} · {vis: name, ...} · {axe: name} · {bilde: name} …
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const jobb = JSON.parse(readFileSync(process.argv[2], "utf8"));
const krev = createRequire(join(jobb.verktoy, "package.json"));
const { default: puppeteer } = await import(
  pathToFileURL(join(jobb.verktoy, "node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js"))
);
const VENT = 120_000;
const oppstart = {
  chromium: {
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  },
  // its look cannot be changed on the way, so that all of its visit is in the dark
  firefox: {
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": 0 },
  },
}[jobb.nettleser];
const nettleser = await puppeteer.launch({
  ...oppstart,
  headless: true,
  timeout: VENT,
  protocolTimeout: VENT,
});
const ut = { foresporsler: [], konsoll: [], svar: [], axe: {}, vis: {}, tid: {} };

const base64 = (bytes) => Buffer.from(bytes).toString("base64");
// what the page offers, as the clerk would get it
const hentSvar = (side) =>
  side.evaluate(async () => ({
    status: document.getElementById("status").textContent,
    klasse: document.getElementById("status").className,
    filer: await Promise.all(
      [...document.querySelectorAll("#filer a[data-fil]")].map(async (a) => {
        const data = new Uint8Array(await (await fetch(a.href)).arrayBuffer());
        let binaer = "";
        for (let i = 0; i < data.length; i += 8192) {
          binaer += String.fromCharCode(...data.subarray(i, i + 8192));
        }
        return { navn: a.download, fil: a.dataset.fil, data: btoa(binaer) };
      }),
    ),
  }));

const ledig = (side) =>
  side.waitForFunction(() => document.body.dataset.opptatt === "nei", { timeout: VENT, polling: 25 });
const vist = (side) =>
  side.waitForFunction(() => !document.getElementById("oversikt").hidden, { timeout: VENT, polling: 25 });

const trinn = {
  velg: async (side, filer) => {
    const felt = await side.$("input#bok");
    await felt.uploadFile(...filer);
    await side.waitForFunction(
      (antall) => document.querySelectorAll("#boker li").length === antall,
      { timeout: VENT, polling: 25 },
      filer.length,
    );
  },
  trykk: async (side, hva) => {
    await ledig(side);
    const start = performance.now();
    await side.click(`button[data-handling="${hva}"]`);
    await ledig(side);
    ut.tid[hva] = (performance.now() - start) / 1000;
    ut.svar.push({ hva, ...(await hentSvar(side)) });
  },
  oversikt: (side) => vist(side),
  kjor: async (side, { navn, kode }) => {
    ut.vis[navn] = await side.evaluate(kode);
  },
  taster: async (side, taster) => {
    for (const tast of taster) await side.keyboard.press(tast);
  },
  media: (side, egenskaper) =>
    jobb.nettleser === "firefox" ? null : side.emulateMediaFeatures(egenskaper),
  bredde: (side, [width, height]) => side.setViewport({ width, height }),
  axe: async (side, navn) => {
    await side.evaluate(readFileSync(krev.resolve("axe-core"), "utf8"));
    ut.axe[navn] = await side.evaluate(async () => {
      const { violations } = await axe.run(document, { resultTypes: ["violations"] });
      return violations.map((v) => [v.impact, v.id, v.nodes.map((n) => n.html.slice(0, 150))]);
    });
  },
  bilde: (side, navn) => side.screenshot({ path: join(jobb.mappe, navn), fullPage: true }),
  vindu: (side, navn) => side.screenshot({ path: join(jobb.mappe, navn) }),
  pdf: (side, navn) => side.pdf({ path: join(jobb.mappe, navn), preferCSSPageSize: true }),
};

try {
  const side = await nettleser.newPage();
  await side.setViewport({ width: 1200, height: 900 });
  side.on("request", (f) => ut.foresporsler.push(f.url().slice(0, 100)));
  side.on("pageerror", (f) => ut.konsoll.push(String(f.message)));
  side.on("console", (m) => ut.konsoll.push(`${m.type()}: ${m.text()}`));
  const start = performance.now();
  const adresse = pathToFileURL(jobb.side);
  adresse.search = jobb.sporring;
  await side.goto(adresse.href, { waitUntil: "domcontentloaded", timeout: VENT });
  await side.waitForFunction(() => document.body.dataset.klar === "ja", { timeout: VENT, polling: 25 });
  ut.tid.klar = (performance.now() - start) / 1000;
  for (const ett of jobb.trinn) {
    const [[slag, verdi]] = Object.entries(ett);
    await trinn[slag](side, verdi);
  }
  process.stdout.write(JSON.stringify(ut));
} finally {
  await nettleser.close();
}
