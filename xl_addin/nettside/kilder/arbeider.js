// The worker: starts Python once, then runs one job at a time. Everything it needs is handed to
// it; nothing is fetched (the page's Content-Security-Policy would not let it).
const bytes = (tekst) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(tekst);
  const binaer = atob(tekst);
  const ut = new Uint8Array(binaer.length);
  for (let i = 0; i < binaer.length; i++) ut[i] = binaer.charCodeAt(i);
  return ut;
};
const strom = (tekst) => new Blob([bytes(tekst)]).stream().pipeThrough(new DecompressionStream("gzip"));
const modul = (innhold) => URL.createObjectURL(new Blob([innhold], { type: "text/javascript" }));
const si = (melding, flytt) => self.postMessage(melding, flytt ?? []);

// The parts come one by one while the page is still being read; whoever needs one waits for it.
const deler = new Map();
const del = (navn) => {
  if (!deler.has(navn)) {
    const ny = {};
    ny.kommet = new Promise((ferdig) => (ny.ferdig = ferdig));
    deler.set(navn, ny);
  }
  return deler.get(navn);
};
const pakkUt = async (navn, type = "") => {
  const tekst = await del(navn).kommet;
  deler.delete(navn); // let go of: it is asked for once
  return new Response(strom(tekst), { headers: { "Content-Type": type } });
};
const lest = async (navn) => (await pakkUt(navn)).text();

// Python reads the clock here; a test may stop it at a given moment
const settKlokka = (naa) => {
  if (naa === null) return;
  Date.now = () => naa;
};

const start = async ({ naa }) => {
  settKlokka(naa);
  si({ slag: "framdrift", hva: "pakker-ut", del: 0.05 });
  const [py, asm, las] = await Promise.all(["py", "asm", "las"].map(lest));
  self.fetch = async (adresse) => {
    const navn = String(adresse?.url ?? adresse).split("/").pop();
    if (navn === "pyodide.asm.wasm") return pakkUt("wasm", "application/wasm");
    if (navn === "python_stdlib.zip") return pakkUt("std", "application/zip");
    throw new Error(`ikke i filen: ${navn}`);
  };
  si({ slag: "framdrift", hva: "starter", del: 0.2 });
  self.importScripts = undefined; // so that Pyodide uses import(), and does not try data: addresses
  self.__asm = modul(asm);
  // its one import of a sister file is pointed at the copy that came along
  const { loadPyodide } = await import(
    modul(py.replace("import(e)", 'import(e.endsWith("pyodide.asm.mjs")?globalThis.__asm:e)'))
  );
  const pyodide = await loadPyodide({
    indexURL: "https://lokal.invalid/",
    lockFileContents: las,
    env: { HOME: "/home/pyodide", LANG: "C.UTF-8" },
    stdout: () => {},
    stderr: () => {},
  });
  si({ slag: "framdrift", hva: "henter-regler", del: 0.6 });
  pyodide.unpackArchive(await (await pakkUt("pakker")).arrayBuffer(), "zip", { extractDir: "/lib/python3.14/site-packages" });
  si({ slag: "framdrift", hva: "henter-regler", del: 0.75 });
  // the folder may have been listed at the same moment, with a stopped clock surely
  pyodide.runPython("import importlib; importlib.invalidate_caches()");
  const dor = pyodide.pyimport("sykefravaer_xl.nettside.fra_siden");
  return { pyodide, dor };
};

let python = null;

const kjor = ({ nr, jobb, filer }) => {
  const inn = python.pyodide.toPy(filer);
  const framdrift = (del) => si({ slag: "framdrift", hva: "arbeider", del });
  try {
    const svar = python.dor.fra_siden(JSON.stringify(jobb), inn, framdrift);
    const [tekst, ut] = svar.toJs({ create_pyproxies: false });
    svar.destroy();
    si({ slag: "svar", nr, svar: JSON.parse(tekst), filer: ut }, ut.map((f) => f.buffer));
  } finally {
    inn.destroy();
  }
};

self.onmessage = async ({ data }) => {
  try {
    if (data.slag === "del") {
      del(data.navn).ferdig(data.tekst);
    } else if (data.slag === "start") {
      python = await start(data);
      si({ slag: "klar" });
    } else {
      kjor(data);
    }
  } catch (feil) {
    si({ slag: "feil", nr: data.nr ?? null, tekst: String(feil?.message ?? feil) });
  }
};
