// Writing back to the very file that was opened (Chrome and Edge), never without a backup.
const kanSkriveTilbake = "showOpenFilePicker" in window;
const SLAG = [
  {
    description: "Excel-bok",
    accept: {
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
      "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
    },
  },
];

const kopinavn = (navn, tid) => {
  const to = (tall) => String(tall).padStart(2, "0");
  const dag = `${tid.getFullYear()}${to(tid.getMonth() + 1)}${to(tid.getDate())}`;
  const kl = `${to(tid.getHours())}${to(tid.getMinutes())}${to(tid.getSeconds())}`;
  const punkt = navn.lastIndexOf(".");
  return `${navn.slice(0, punkt)}.sikkerhetskopi-${dag}-${kl}${navn.slice(punkt)}`;
};

const skrivAlt = async (handtak, data) => {
  const strom = await handtak.createWritable();
  try {
    await strom.write(data);
  } catch (feil) {
    await strom.abort();
    throw feil;
  }
  await strom.close(); // the file is replaced here, whole or not at all
};

const likt = (a, b) => a.length === b.length && a.every((byte, nr) => byte === b[nr]);

// asks, saves the backup where she says, and only then writes; true when the book was written
const lagreTilbake = (bok, nytt, naa) => {
  const dialog = finn("lagre");
  const si = (tekst) => (finn("lagre-status").textContent = tekst);
  const [kopi, skriv] = [finn("lagre-kopi"), finn("lagre-skriv")];
  finn("lagre-hva").textContent = TEKST.kopiForst(bok.navn);
  si("");
  kopi.disabled = false;
  skriv.disabled = true;
  kopi.onclick = async () => {
    try {
      const valg = { suggestedName: kopinavn(bok.navn, naa()), startIn: bok.handtak, types: SLAG };
      const handtak = await window.showSaveFilePicker(valg);
      if (await handtak.isSameEntry(bok.handtak)) return;
      await skrivAlt(handtak, bok.data);
      si(TEKST.kopiLagret(handtak.name));
      skriv.disabled = false;
      skriv.focus();
    } catch (feil) {
      if (feil.name !== "AbortError") si(TEKST.ikkeLov);
    }
  };
  return new Promise((ferdig) => {
    dialog.onclose = () => ferdig(dialog.returnValue === "skrevet");
    dialog.returnValue = "";
    skriv.onclick = async () => {
      skriv.disabled = true;
      try {
        if ((await bok.handtak.requestPermission({ mode: "readwrite" })) !== "granted") {
          si(TEKST.ikkeLov);
          return;
        }
        const naaværende = new Uint8Array(await (await bok.handtak.getFile()).arrayBuffer());
        if (!likt(naaværende, bok.data)) {
          si(TEKST.endret(bok.navn));
          return;
        }
        await skrivAlt(bok.handtak, nytt);
        dialog.close("skrevet");
      } catch {
        si(TEKST.ikkeSkrevet(bok.navn));
        skriv.disabled = false;
      }
    };
    dialog.showModal();
  });
};
