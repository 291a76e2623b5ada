// Compiles Python sources with the very Python that will run them, so that the page need not.
// node kompiler.mjs PYODIDE INN.zip UT.zip: every .py becomes a .pyc beside where it stood;
// entries are stored, for the whole is packed once afterwards. Dates are fixed: same in, same out.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, inn, ut] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")));
const py = await loadPyodide({ indexURL: pyodide, stdout: () => {} });
py.FS.writeFile("/inn.zip", readFileSync(inn));
py.runPython(`
import importlib.util
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

with zipfile.ZipFile("/inn.zip") as inn, zipfile.ZipFile("/ut.zip", "w", zipfile.ZIP_STORED) as ut:
    for navn in sorted(inn.namelist()):
        if navn.endswith("/"):
            continue
        data = inn.read(navn)
        if navn.endswith(".py"):
            kode = compile(data, navn, "exec", dont_inherit=True)
            data = _code_to_hash_pyc(kode, importlib.util.source_hash(data), checked=False)
            navn += "c"
        ut.writestr(zipfile.ZipInfo(navn), data)
`);
writeFileSync(ut, py.FS.readFile("/ut.zip"));
