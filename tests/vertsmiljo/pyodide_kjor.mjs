// Starts Pyodide as xlwings Lite does, with wheels from disk, and runs a Python driver in it.
// node pyodide_kjor.mjs JOB.json: {pyodide, hjul: [...], filer: {name: path}, driver, data}
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const jobb = JSON.parse(readFileSync(process.argv[2], "utf8"));
const tid = {};
let forrige = performance.now();
const merk = (navn) => {
  const naa = performance.now();
  tid[navn] = (naa - forrige) / 1000;
  forrige = naa;
};

const { loadPyodide } = await import(pathToFileURL(join(jobb.pyodide, "pyodide.mjs")));
const py = await loadPyodide({
  indexURL: jobb.pyodide,
  // as Lite sets it; the licence key is for this test only, never for a user
  env: { HOME: "/home/pyodide", XLWINGS_ON_SERVER: "true", XLWINGS_LICENSE_KEY: "noncommercial" },
  stdout: () => {},
});
merk("pyodide");
for (const sti of jobb.hjul) {
  py.unpackArchive(new Uint8Array(readFileSync(sti)).buffer, "wheel");
}
merk("hjul");
for (const [navn, sti] of Object.entries(jobb.filer)) {
  py.FS.writeFile(navn, readFileSync(sti));
}
py.globals.set("data", py.toPy(jobb.data)); // JS null becomes what Excel's empty cells become
py.globals.set("merk", merk);
const svar = await py.runPythonAsync(readFileSync(jobb.driver, "utf8"));
merk("kall");
process.stdout.write(JSON.stringify({ tid, svar: JSON.parse(svar) }));
