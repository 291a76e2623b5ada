# mypy: ignore-errors
"""Opens an add-in in a running LibreOffice and calls procedures of it; run by a Python with uno.

``uno_kjor.py PIPE JOB.json ANSWER.json``. The job: ``fil``, and ``kall``: [module, procedure,
arguments] each. The answer: the modules as LibreOffice holds them, and what each call gave.
"""

import json
import os
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue


def egenskap(navn, verdi):
    """A named value, as UNO takes options."""
    ny = PropertyValue()
    ny.Name, ny.Value = navn, verdi
    return ny


def koble_til(pipe):
    """The desktop of the running office; waits until it answers."""
    lokal = uno.getComponentContext()
    loser = lokal.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", lokal
    )
    for _ in range(600):
        try:
            kontekst = loser.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.05)
        else:
            return kontekst.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", kontekst
            )
    raise SystemExit("LibreOffice svarer ikke")


def prov(skrivebord, jobb):
    """Open the file with macros allowed; the modules and the answers."""
    valg = (egenskap("Hidden", True), egenskap("MacroExecutionMode", 4))
    bok = skrivebord.loadComponentFromURL(Path(jobb["fil"]).as_uri(), "_blank", 0, valg)
    biblioteker = bok.BasicLibraries
    ut = {"moduler": {}, "svar": [], "vba": bok.BasicLibraries.VBACompatibilityMode}
    for navn in biblioteker.ElementNames:
        bibliotek = biblioteker.getByName(navn)
        for modul in bibliotek.ElementNames:
            ut["moduler"][f"{navn}.{modul}"] = bibliotek.getByName(modul)
    prosjekt = biblioteker.ProjectName
    for modul, prosedyre, argumenter in jobb["kall"]:
        adresse = f"vnd.sun.star.script:{prosjekt}.{modul}.{prosedyre}"
        try:
            skript = bok.getScriptProvider().getScript(
                f"{adresse}?language=Basic&location=document"
            )
            ut["svar"].append(skript.invoke(tuple(argumenter), (), ())[0])
        except Exception as feil:
            ut["svar"].append({"feil": str(feil)})
    bok.close(True)
    return ut


def main(pipe, jobb, svar):
    """Do the job; end the office whatever happens."""
    skrivebord = koble_til(pipe)
    try:
        ut = prov(skrivebord, json.loads(Path(jobb).read_text(encoding="utf-8")))
        Path(svar).write_text(json.dumps(ut), encoding="utf-8")
    finally:
        try:
            skrivebord.terminate()
        except Exception:
            print("LibreOffice sluttet av seg selv", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
    sys.stderr.flush()
    os._exit(0)  # UNO's bridge is gone: an orderly end crashes in it now and then
