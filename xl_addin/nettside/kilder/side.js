// The page itself: books in, buttons, what came out.
const adresse = new URLSearchParams(location.search);
const stilt = adresse.has("naa") ? new Date(adresse.get("naa").replace(" ", "T")) : null;
const naa = () => (stilt === null ? new Date() : new Date(stilt));
const lokalDag = (tid) =>
  new Date(tid.getTime() - tid.getTimezoneOffset() * 60000).toISOString().slice(0, 10);

let boker = []; // {navn, data, handtak?}; the settings of a book (.oppsett.toml) may be among them
let lesesvar = []; // how they are to be read, as she has answered
let adresser = []; // of the files offered, so that they can be let go of
let opptatt = true;

const maaler = finn("maaler");
const vis = (hva, del) => {
  finn("hva").textContent = TEKST[hva] ?? hva;
  if (del === undefined) maaler.removeAttribute("value");
  else maaler.value = del;
};
const motor = new Motor(stilt === null ? null : stilt.getTime(), vis);

const settOpptatt = (ja) => {
  opptatt = ja;
  maaler.hidden = !ja;
  document.body.dataset.opptatt = ja ? "ja" : "nei";
  finn("avbryt").hidden = !ja || document.body.dataset.klar !== "ja";
  for (const knapp of document.querySelectorAll("[data-handling]")) knapp.disabled = ja;
  for (const id of ["person-forklar", "person-plan", "person-brev"]) finn(id).disabled = ja;
};

// ── the books ──────────────────────────────────────────────────────────────────────────────

const erOppsett = ({ navn }) => /\.oppsett\.toml$/i.test(navn);
const bareBoker = () => boker.filter((bok) => !erOppsett(bok));
const horerTil = (navn) => {
  const oppsett = navn.replace(/\.[^.]+$/, ".oppsett.toml");
  return (fil) => fil.navn === navn || fil.navn === oppsett;
};

const svarlinje = (svar) =>
  ny(
    "li",
    {},
    ny("span", { className: "navn", textContent: TEKST.svart(svar) }),
    ny("button", {
      type: "button",
      textContent: TEKST.fjern,
      aria: { label: `${TEKST.fjern} ${svar}` },
      onclick: () => {
        lesesvar = lesesvar.filter((ett) => ett !== svar);
        visBoker();
        vis(TEKST.svarFjernet(svar));
      },
    }),
  );

const visBoker = () => {
  if (!bareBoker().length) lesesvar = [];
  finn("boker").replaceChildren(
    ...boker.map((bok) =>
      ny(
        "li",
        {},
        ny("span", { className: "navn", textContent: bok.navn }),
        ny("span", { className: "liten", textContent: `${Math.ceil(bok.data.length / 1024)} kB` }),
        ny("button", {
          type: "button",
          textContent: TEKST.fjern,
          aria: { label: `${TEKST.fjern} ${bok.navn}` },
          onclick: () => {
            boker = boker.filter((en) => en !== bok);
            visBoker();
            vis(TEKST.fjernet(bok.navn));
          },
        }),
      ),
    ),
    ...lesesvar.map(svarlinje),
  );
};

const ledigNavn = (navn) => {
  const tatt = new Set(boker.map((bok) => bok.navn));
  const punkt = navn.lastIndexOf(".");
  let forslag = navn;
  for (let nr = 2; tatt.has(forslag); nr++) {
    forslag = `${navn.slice(0, punkt)} (${nr})${navn.slice(punkt)}`;
  }
  return forslag;
};

const taImot = async (filer, { bytt }) => {
  if (bytt) [boker, lesesvar] = [[], []];
  const meldinger = [];
  for (const { fil, handtak } of filer) {
    const bok = /\.xls[xm]$/i.test(fil.name) && !fil.name.startsWith("~$");
    if (!bok && !erOppsett({ navn: fil.name })) {
      meldinger.push(TEKST.ikkeBok(fil.name));
      continue;
    }
    try {
      const data = new Uint8Array(await fil.arrayBuffer());
      boker.push({ navn: ledigNavn(fil.name), data, handtak });
    } catch {
      meldinger.push(TEKST.uleselig(fil.name));
    }
  }
  visBoker();
  vis([...meldinger, TEKST.valgt(bareBoker().length)].join(" "), 1);
};

let lesing = Promise.resolve(); // a button waits until the books chosen are read

finn("bok").onchange = ({ target }) => {
  if (!target.files.length) return;
  lesing = taImot([...target.files].map((fil) => ({ fil })), { bytt: true });
};

const slipp = finn("slipp");
const harFiler = (hendelse) => [...(hendelse.dataTransfer?.types ?? [])].includes("Files");
window.addEventListener("dragover", (hendelse) => {
  if (!harFiler(hendelse)) return;
  hendelse.preventDefault();
  slipp.classList.add("over");
});
window.addEventListener("dragleave", (hendelse) => {
  if (!hendelse.relatedTarget) slipp.classList.remove("over");
});
window.addEventListener("drop", (hendelse) => {
  if (!harFiler(hendelse)) return;
  hendelse.preventDefault();
  slipp.classList.remove("over");
  // both must be asked for before the event is over
  const filer = [...hendelse.dataTransfer.items]
    .filter((ting) => ting.kind === "file")
    .map((ting) => ({ fil: ting.getAsFile(), loefte: ting.getAsFileSystemHandle?.() }))
    .filter(({ fil }) => fil);
  const medHandtak = async ({ fil, loefte }) => {
    const handtak = await Promise.resolve(loefte).catch(() => undefined);
    return { fil, handtak: handtak?.kind === "file" ? handtak : undefined };
  };
  lesing = Promise.all(filer.map(medHandtak)).then((alle) => taImot(alle, { bytt: false }));
});

if (kanSkriveTilbake) {
  finn("apne").hidden = false;
  finn("apne").onclick = async () => {
    let handtak;
    try {
      handtak = await window.showOpenFilePicker({ multiple: true, types: SLAG });
    } catch {
      return; // she changed her mind
    }
    const filer = await Promise.all(
      handtak.map(async (ett) => ({ fil: await ett.getFile(), handtak: ett })),
    );
    lesing = taImot(filer, { bytt: true });
  };
}

// ── jobs ───────────────────────────────────────────────────────────────────────────────────

const kjor = async (jobb, valgte, { iBakgrunnen = false } = {}) => {
  // what is done in the background must not talk over what she did meanwhile
  const si = iBakgrunnen ? () => {} : vis;
  if (!iBakgrunnen) settOpptatt(true);
  si("arbeider");
  try {
    const filer = valgte.map(({ navn, data }) => ({ navn, data }));
    const { svar, filer: innhold } = await motor.kjor(
      { dato: finn("dato").value, lesing: lesesvar, ...jobb },
      filer,
    );
    svar.filer.forEach((fil, nr) => (fil.data = innhold[nr]));
    si("klar");
    return svar;
  } catch (feil) {
    const avbrutt = feil.message === "avbrutt";
    if (!avbrutt) console.error(feil);
    if (!avbrutt || !iBakgrunnen) vis(avbrutt ? TEKST.avbrutt : TEKST.stoppet);
    return { kode: 1, tekst: avbrutt ? TEKST.avbrutt : TEKST.stoppet, filer: [], oversikt: [] };
  } finally {
    if (!iBakgrunnen && document.body.dataset.klar === "ja") settOpptatt(false);
  }
};

const MIME = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
  ics: "text/calendar",
};

const fillinje = (fil, valgte) => {
  const href = URL.createObjectURL(
    new Blob([fil.data], { type: MIME[fil.navn.split(".").pop()] ?? "application/octet-stream" }),
  );
  adresser.push(href);
  const lenke = ny("a", { href, download: fil.navn, textContent: fil.navn, data: { fil: fil.navn } });
  const linje = ny("li", {}, lenke);
  if (!/\.xls[xm]$/i.test(fil.navn)) return linje;
  const fra = valgte.find((bok) => bok.navn === fil.navn);
  if (fil.bok && fra?.handtak) {
    linje.append(
      ny("button", {
        type: "button",
        textContent: TEKST.tilbake,
        onclick: async () => {
          if (!(await lagreTilbake(fra, fil.data, naa))) return;
          fra.data = fil.data;
          vis(TEKST.skrevet(fil.navn));
        },
      }),
    );
  }
  if (fil.bok || !fra) {
    linje.append(
      ny("button", {
        type: "button",
        textContent: TEKST.fortsett,
        aria: { label: `${TEKST.fortsett}: ${fil.navn}` },
        onclick: () => {
          boker = boker.filter((bok) => bok.navn !== fil.navn);
          boker.push({ navn: fil.navn, data: fil.data, handtak: undefined });
          visBoker();
          vis(TEKST.fortsatt(fil.navn));
        },
      }),
    );
  }
  return linje;
};

const FEIL_BRUK = 2;
const visSvar = (svar, valgte) => {
  for (const gammel of adresser.splice(0)) URL.revokeObjectURL(gammel);
  finn("filer").replaceChildren(...svar.filer.map((fil) => fillinje(fil, valgte)));
  const status = finn("status");
  status.className = svar.kode === 0 ? "" : svar.kode === 3 ? "delvis" : "feil";
  finn("svar").hidden = false;
  status.textContent = svar.tekst.trimEnd();
  if (svar.kode !== FEIL_BRUK) visMulige(svar.mulige_svar ?? []); // else she may answer anew
};

// what a message asks of how a book is read is answered where it stands
const visMulige = (mulige) => {
  finn("lesesvar").hidden = !mulige.length;
  finn("lesesvar-svar").value = "";
  finn("lesesvar-mulige").replaceChildren(
    ...mulige.map((svar) =>
      ny("button", {
        type: "button",
        textContent: svar,
        onclick: () => {
          finn("lesesvar-svar").value = svar;
          finn("lesesvar-svar").focus();
        },
      }),
    ),
  );
};
const gjelder = (svar) => svar.replace(/^--sett /, "").split(/[= ]/)[0];
finn("lesesvar").onsubmit = async (hendelse) => {
  hendelse.preventDefault();
  if (opptatt) return;
  const svar = finn("lesesvar-svar").value.trim();
  const foer = lesesvar;
  lesesvar = [...foer.filter((ett) => gjelder(ett) !== gjelder(svar)), svar];
  if ((await gjor(sist)) === FEIL_BRUK) lesesvar = foer; // no answer at all
  visBoker();
};

// what is looked at comes after the files, and never stands in the way of the next button
let visninger = 0;
const visOversikt = async (valgte) => {
  const denne = ++visninger;
  const svar = await kjor({ hva: "oversikt" }, valgte, { iBakgrunnen: true });
  if (denne !== visninger) return;
  finn("lest").replaceChildren(...lestVisning(svar.lest ?? {}));
  finn("oversikt").hidden = !svar.oversikt.length;
  finn("tall").textContent = TEKST.nTall(svar.oversikt);
  finn("liste").replaceChildren(...liste(svar.oversikt, (bok, g) => visPerson(bok, g, valgte)));
  finn("strek").replaceChildren(...strek(svar.oversikt, finn("dato").value));
};

const NAVN = { ny: "sykefravaer.xlsx", eksempel: "eksempel.xlsx" };
const MED_OVERSIKT = new Set(["beregn", "sjekk", "arbeidsliste"]);

let sist = ""; // the button pressed last

const gjor = async (hva) => {
  settOpptatt(true);
  await lesing;
  sist = hva;
  const uten = hva in NAVN;
  const valgte = uten ? [] : [...boker];
  visninger++;
  finn("oversikt").hidden = true;
  finn("filer").replaceChildren();
  finn("lest").replaceChildren();
  finn("status").textContent = "";
  const svar = await kjor(uten ? { hva, navn: NAVN[hva] } : { hva }, valgte);
  if (uten && !boker.length && svar.filer.length) {
    boker = svar.filer.map(({ navn, data }) => ({ navn, data }));
    visBoker();
  }
  visSvar(svar, valgte);
  finn("svar").focus({ preventScroll: true });
  if (MED_OVERSIKT.has(hva) && valgte.length) visOversikt(valgte);
  return svar.kode;
};
for (const knapp of document.querySelectorAll("[data-handling]")) {
  knapp.onclick = () => (opptatt ? undefined : gjor(knapp.dataset.handling));
}

finn("avbryt").onclick = () => {
  document.body.dataset.klar = "nei";
  motor.stopp();
  start();
};

// ── one employee ───────────────────────────────────────────────────────────────────────────

const visPerson = async (boknavn, g, valgte) => {
  if (opptatt) return;
  const egen = valgte.filter(horerTil(boknavn));
  const ansatt = g.ansattnr || g.navn;
  finn("person-navn").textContent = [g.ansattnr, g.navn].filter(Boolean).join(" ");
  finn("person-filer").replaceChildren();
  finn("person-svar").textContent = "";
  const gjor = async (jobb) => {
    const svar = await kjor({ ansatt, ...jobb }, egen);
    finn("person-svar").textContent = svar.tekst.trimEnd();
    finn("person-filer").replaceChildren(...svar.filer.map((fil) => fillinje(fil, egen)));
  };
  finn("person-forklar").onclick = () => gjor({ hva: "forklar" });
  finn("person-plan").onclick = () => gjor({ hva: "plan" });
  finn("person-brev").onclick = () => gjor({ hva: "brev", mal: finn("person-mal").value });
  finn("person").showModal();
  const { tekst } = await kjor({ hva: "maler" }, egen);
  const maler = [...tekst.matchAll(/^([a-z0-9_-]+)(?: \([^)]*\))?: (.+)$/gm)];
  finn("person-mal").replaceChildren(
    ...maler.map(([, id, hva]) => ny("option", { value: id, textContent: hva })),
  );
};

// ── views ──────────────────────────────────────────────────────────────────────────────────

const faner = [finn("fane-liste"), finn("fane-strek")];
const velgFane = (valgt) => {
  for (const fane of faner) {
    const er = fane === valgt;
    fane.setAttribute("aria-selected", er);
    fane.tabIndex = er ? 0 : -1;
    finn(fane.getAttribute("aria-controls")).hidden = !er;
  }
};
for (const fane of faner) {
  fane.onclick = () => velgFane(fane);
  fane.onkeydown = ({ key }) => {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return;
    const andre = faner[(faner.indexOf(fane) + 1) % faner.length];
    velgFane(andre);
    andre.focus();
  };
}
finn("skrivut").onclick = () => window.print();

// ── start ──────────────────────────────────────────────────────────────────────────────────

const start = async () => {
  settOpptatt(true);
  vis("pakker-ut", 0);
  try {
    await motor.start();
  } catch (feil) {
    console.error(feil);
    maaler.hidden = true;
    finn("hva").textContent = TEKST.ikkeStartet;
    finn("hva").className = "varsel";
    return;
  }
  document.body.dataset.klar = "ja";
  settOpptatt(false);
  vis("klar", 1);
};

finn("dato").value = adresse.get("dato") ?? lokalDag(naa());
if (typeof DecompressionStream === "undefined" || typeof WebAssembly === "undefined") {
  maaler.hidden = true;
  finn("hva").textContent = TEKST.gammel;
  finn("hva").className = "varsel";
} else {
  start();
}
