// What the page says; what the command line says comes from Python.
const TEKST = {
  "pakker-ut": "Pakker ut …",
  starter: "Starter Python …",
  "henter-regler": "Henter reglene …",
  arbeider: "Regner …",
  klar: "Klar.",
  avbrutt: "Avbrutt. Ingenting er endret.",
  gammel:
    "Nettleseren er for gammel for denne siden. Bruk en ny utgave av Edge, Chrome eller Firefox.",
  ikkeStartet:
    "Siden kom ikke i gang. Last den inn på nytt; hjelper ikke det, bruk en annen nettleser.",
  stoppet: "Noe gikk galt, og jobben ble stoppet. Bøkene dine er urørt. Prøv igjen.",
  uleselig: (navn) => `Får ikke lest ${navn}. Er den flyttet eller slettet, velg den på nytt.`,
  ikkeBok: (navn) => `${navn} er ikke en Excel-bok (.xlsx eller .xlsm) og er ikke tatt med.`,
  fjern: "Fjern",
  fjernet: (navn) => `${navn} er tatt bort.`,
  valgt: (antall) => (antall === 1 ? "1 bok valgt." : `${antall} bøker valgt.`),
  svart: (svar) => `Leses med ${svar}`,
  svarFjernet: (svar) => `Svaret ${svar} er tatt bort.`,
  fortsett: "Arbeid videre med denne",
  fortsatt: (navn) => `${navn} er nå boka du arbeider med.`,
  tilbake: "Lagre tilbake i samme fil …",
  hvorfor: (navn) => `${navn}: forklaring, plan og brev`,
  kopiForst: (navn) =>
    `${navn} skrives over. Lagre først en sikkerhetskopi av boka slik den er nå, ` +
    "helst i samme mappe. Lukk boka i Excel før du skriver.",
  kopiLagret: (navn) => `Sikkerhetskopien er lagret som ${navn}.`,
  skrevet: (navn) => `${navn} er skrevet.`,
  endret: (navn) =>
    `${navn} er endret etter at du åpnet den her. Ingenting er skrevet. Åpne boka på nytt.`,
  ikkeLov: "Nettleseren fikk ikke lov til å skrive til filen. Last ned resultatet i stedet.",
  ikkeSkrevet: (navn) =>
    `Fikk ikke skrevet til ${navn}. Er den åpen i Excel, lukk den der og prøv igjen; ` +
    "ellers last ned resultatet.",
  tomListe: "Ingenting er forfalt, og ingenting forfaller de neste ukene.",
  ingenPagaende: "Ingen pågående fravær.",
  nTall: (alle) => {
    const sum = (felt) => alle.reduce((n, o) => n + o[felt], 0);
    return `${sum("forfalt")} forfalt · ${sum("pagaende")} pågående fravær · ${sum("feil")} feil`;
  },
  flere: (vist, alle) => `Viser de ${vist} som haster mest av ${alle} pågående fravær.`,
  lest: "Slik ble boka lest",
  lestTabell: (t) => `${t.ark}: overskrifter i rad ${t.overskriftsrad}, ${t.rader} rader`,
  arkUtelatt: ({ ark, grunn }) => `Arket ${ark} er ikke tatt med: ${grunn}`,
  ikkeLest: (k) => `Kolonne ${k.kolonne} «${k.overskrift}» ligner på ${k.felt}, men er ikke lest.`,
};
const LISTETITTEL = { Forfalt: "Forfalt", Snart: "Forfaller snart", Kommende: "Kommer" };
