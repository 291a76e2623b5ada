// The two ways to look at what must be done: a list, and a strip of weeks.
const UKE = 18;
const HOYDE = 22;

const listerad = (g, velg) => {
  const hvem = [g.ansattnr, g.navn].filter(Boolean).join(" ");
  const knapp = ny("button", {
    type: "button",
    className: "lenke",
    textContent: hvem,
    aria: { label: TEKST.hvorfor(hvem) },
    onclick: () => velg(g),
  });
  const ansvarlig = g.ansvarlig === "Leder" && g.leder ? `Leder ${g.leder}` : g.ansvarlig;
  return ny(
    "tr",
    { className: g.status },
    ny("td", { className: "frist", textContent: norskDato(g.frist) }),
    ny("td", {}, knapp),
    ny("td", { textContent: g.oppgave }),
    ny("td", { textContent: ansvarlig }),
    ny("td", { className: "liten", textContent: g.hjemmel }),
  );
};

const liste = (oversikter, velg) => {
  const ut = [];
  for (const bok of oversikter) {
    if (oversikter.length > 1) ut.push(ny("h3", { textContent: bok.bok }));
    for (const [status, tittel] of Object.entries(LISTETITTEL)) {
      const egne = bok.gjoremal.filter((g) => g.status === status);
      if (!egne.length) continue;
      const merke = ny("span", { className: `merke ${status}`, textContent: tittel });
      const hoder = ["Frist", "Hvem", "Hva", "Ansvarlig", "Hjemmel"];
      ut.push(
        ny(
          "table",
          {},
          ny("caption", {}, merke, ` ${egne.length}`),
          ny("thead", {}, ny("tr", {}, ...hoder.map((h) => ny("th", { scope: "col", textContent: h })))),
          ny("tbody", {}, ...egne.map((g) => listerad(g, (valgt) => velg(bok.bok, valgt)))),
        ),
      );
    }
    if (!bok.gjoremal.length) ut.push(ny("p", { textContent: TEKST.tomListe }));
  }
  return ut;
};

const dagEtter = (iso, dager) => {
  const dag = new Date(`${iso}T12:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + dager);
  return dag.toISOString().slice(0, 10);
};

const MANEDER = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"];

// with a viewBox, so that it may be made smaller on paper
const lerret = (t, height, mer) => {
  const width = t.uker * UKE;
  return svg("svg", { width, height, viewBox: `0 0 ${width} ${height}`, ...mer });
};

const ukehode = (t) => {
  const bilde = lerret(t, 16, { "aria-hidden": "true" });
  let forrige = "";
  let ledigFra = 0; // a month's name needs room
  for (let uke = 0; uke < t.uker; uke++) {
    const dag = dagEtter(t.mandag, 7 * uke);
    const maned = dag.slice(0, 7);
    if (maned !== forrige && (uke === 0 || Number(dag.slice(8)) <= 7)) {
      const navn = MANEDER[Number(dag.slice(5, 7)) - 1];
      const tekst = maned.endsWith("-01") || uke === 0 ? `${navn} ${dag.slice(0, 4)}` : navn;
      if (uke >= ledigFra && uke + 3 < t.uker) {
        bilde.append(svg("text", { x: uke * UKE, y: 12, class: "maned" }, tekst));
        ledigFra = uke + (tekst.length > 3 ? 4 : 2);
      }
    }
    forrige = maned;
  }
  return bilde;
};

const ukestrek = (rad, t, naa, koder) => {
  const bilde = lerret(t, HOYDE, { role: "img" });
  const ord = [];
  rad.uker.forEach(([grad, agp, ferie, tegn, merke], nr) => {
    const x = nr * UKE;
    const flate = { x, y: 2, width: UKE - 1, height: HOYDE - 4 };
    if (ferie) bilde.append(svg("rect", { ...flate, class: "ferie" }));
    else if (grad) bilde.append(svg("rect", { ...flate, class: `g${grad}` }));
    if (merke === "forfalt" || merke === "maksdato") {
      bilde.append(svg("rect", { ...flate, rx: 3, class: merke }));
    }
    if (agp) bilde.append(svg("rect", { x: x + 0.5, y: 2.5, width: UKE - 2, height: HOYDE - 5, class: "agp" }));
    if (tegn) {
      const stil = merke === "forfalt" || merke === "maksdato" ? merke : grad === 3 ? "paa3" : "";
      const utfort = merke === "utfort" ? " (utført)" : merke === "forfalt" ? " (forfalt)" : "";
      bilde.append(svg("text", { x: x + UKE / 2, y: HOYDE / 2 + 4, class: stil }, tegn));
      const hva = koder[tegn.replace("+", "")];
      if (hva) ord.push(`${hva}${utfort} uken ${norskDato(dagEtter(t.mandag, 7 * nr))}`);
    }
  });
  bilde.append(svg("rect", { x: naa * UKE - 1, y: 0, width: 2, height: HOYDE, class: "naa" }));
  const grad = rad.grad === null ? "" : `, ${rad.grad} % nå`;
  bilde.setAttribute("aria-label", [`Sykmeldt fra ${norskDato(rad.fra)}${grad}`, ...ord].join(". "));
  return bilde;
};

const nokkel = (t) => {
  const prove = (klasse) => {
    const bilde = svg("svg", { width: UKE, height: 14, "aria-hidden": "true" });
    bilde.append(svg("rect", { x: 1, y: 1, width: UKE - 2, height: 12, class: klasse }));
    return bilde;
  };
  const farger = [
    ["g3", "100 %"],
    ["g2", "50–99 %"],
    ["g1", "under 50 %"],
    ["ferie", "ferie"],
    ["agp", "arbeidsgiverperiode"],
    ["forfalt", "forfalt"],
    ["maksdato", "maksdato"],
  ].map(([klasse, hva]) => ny("span", {}, prove(klasse), hva));
  const tegn = t.koder.map(([kode, hva]) => ny("span", {}, ny("b", { textContent: kode }), ` ${hva}`));
  return ny("p", { className: "nokkel" }, ...farger, ...tegn);
};

const strek = (oversikter, dato) => {
  const ut = [];
  for (const { bok, tidslinje: t } of oversikter) {
    if (oversikter.length > 1) ut.push(ny("h3", { textContent: bok }));
    if (!t.rader.length) {
      ut.push(ny("p", { textContent: TEKST.ingenPagaende }));
      continue;
    }
    if (t.rader.length < t.alle) ut.push(ny("p", { textContent: TEKST.flere(t.rader.length, t.alle) }));
    const naa = (Date.parse(`${dato}T00:00Z`) - Date.parse(`${t.mandag}T00:00Z`)) / (7 * 864e5);
    const koder = Object.fromEntries(t.koder);
    const rader = t.rader.map((rad) =>
      ny(
        "tr",
        {},
        ny("th", { scope: "row", textContent: rad.hvem }),
        ny("td", {}, ukestrek(rad, t, naa, koder)),
      ),
    );
    const hode = ny(
      "thead",
      {},
      ny("tr", {}, ny("th", { scope: "col", textContent: "Hvem" }), ny("th", { scope: "col" }, ukehode(t), ny("span", { className: "skjult", textContent: "Uker" }))),
    );
    const ramme = { className: "rull", tabIndex: 0, role: "region", aria: { label: `Tidslinje ${bok}` } };
    ut.push(ny("div", ramme, ny("table", { className: "strek" }, hode, ny("tbody", {}, ...rader))), nokkel(t));
  }
  return ut;
};

// how each book was read: what every column was taken for, and what was left out
const lestTabell = (t) => {
  const rader = t.kolonner.map((k) =>
    ny(
      "tr",
      {},
      ny("th", { scope: "row", textContent: k.kolonne }),
      ny("td", { textContent: k.overskrift }),
      ny("td", { textContent: k.hvordan ? `${k.felt} (${k.hvordan})` : k.felt }),
    ),
  );
  const hoder = ["Kolonne", "Overskrift", "Lest som"].map((h) => ny("th", { scope: "col", textContent: h }));
  return ny(
    "table",
    {},
    ny("caption", { textContent: TEKST.lestTabell(t) }),
    ny("thead", {}, ny("tr", {}, ...hoder)),
    ny("tbody", {}, ...rader),
  );
};

const lestVisning = (lest) => {
  const alle = Object.entries(lest);
  return alle.map(([bok, hva]) => {
    const merknader = [
      ...hva.tabeller.flatMap((t) => [...t.merknader, ...t.utelatt]),
      ...hva.ark_utelatt.map(TEKST.arkUtelatt),
      ...hva.ikke_lest.map(TEKST.ikkeLest),
    ];
    const tittel = alle.length > 1 ? `${TEKST.lest}: ${bok}` : TEKST.lest;
    return ny(
      "details",
      { open: merknader.length > 0 }, // the ordinary is there to be opened
      ny("summary", { textContent: tittel }),
      ny("ul", {}, ...merknader.map((linje) => ny("li", { textContent: linje }))),
      ...hva.tabeller.map(lestTabell),
    );
  });
};
