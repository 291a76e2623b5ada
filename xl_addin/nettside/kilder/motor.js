// The worker as the page sees it: started once, one job at a time, can be stopped and started anew.
const DELER = ["wasm", "asm", "py", "las", "std", "pakker"];

const pakkUtTekst = async (id) => {
  const binaer = atob(finn(id).textContent);
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
    const kode = await pakkUtTekst("del-arbeider");
    const adresse = URL.createObjectURL(new Blob([kode], { type: "text/javascript" }));
    this.arbeider = new Worker(adresse);
    const deler = Object.fromEntries(DELER.map((d) => [d, finn(`del-${d}`).textContent]));
    await new Promise((klar, feil) => {
      this.arbeider.onerror = (hendelse) => feil(new Error(hendelse.message ?? "arbeider"));
      this.arbeider.onmessage = ({ data }) => this.#melding(data, klar, feil);
      this.arbeider.postMessage({ slag: "start", deler, naa: this.naa });
    });
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
