// The worker as the page sees it: started once, one job at a time, can be stopped and started anew.
const DELER = ["py", "las", "asm", "wasm", "std", "pakker"];

// a part of this file, as soon as the browser has read past it
const delen = async (navn) => {
  for (;;) {
    const element = finn(`del-${navn}`);
    if (element && (element.nextSibling || document.readyState !== "loading")) {
      return element.textContent;
    }
    await new Promise((videre) => setTimeout(videre, 10));
  }
};
const pakkUtTekst = async (navn) => {
  const binaer = atob(await delen(navn));
  const bytes = Uint8Array.from(binaer, (tegn) => tegn.charCodeAt(0));
  const strom = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(strom).text();
};

class Motor {
  constructor(naa, framdrift) {
    this.naa = naa;
    this.framdrift = framdrift;
    this.ventende = new Map();
    this.nr = 0;
  }

  async start() {
    const kode = await pakkUtTekst("arbeider");
    const adresse = URL.createObjectURL(new Blob([kode], { type: "text/javascript" }));
    const arbeider = new Worker(adresse);
    this.arbeider = arbeider;
    const klar = new Promise((ferdig, feil) => {
      arbeider.onerror = (hendelse) => feil(new Error(hendelse.message ?? "arbeider"));
      arbeider.onmessage = ({ data }) => this.#melding(data, ferdig, feil);
    });
    arbeider.postMessage({ slag: "start", naa: this.naa });
    for (const navn of DELER) {
      arbeider.postMessage({ slag: "del", navn, tekst: await delen(navn) });
    }
    await klar;
  }

  #melding(data, klar, feil) {
    if (data.slag === "framdrift") this.framdrift(data.hva, data.del);
    else if (data.slag === "klar") klar();
    else if (data.nr === null || data.nr === undefined) feil(new Error(data.tekst));
    else {
      const { ferdig, mislykket } = this.ventende.get(data.nr);
      this.ventende.delete(data.nr);
      if (data.slag === "svar") ferdig(data);
      else mislykket(new Error(data.tekst));
    }
  }

  kjor(jobb, filer) {
    const nr = ++this.nr;
    return new Promise((ferdig, mislykket) => {
      this.ventende.set(nr, { ferdig, mislykket });
      this.arbeider.postMessage({ slag: "jobb", nr, jobb, filer });
    });
  }

  stopp() {
    this.arbeider.terminate();
    for (const { mislykket } of this.ventende.values()) mislykket(new Error("avbrutt"));
    this.ventende.clear();
  }
}
