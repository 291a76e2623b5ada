// The few things the page does with elements.
const finn = (id) => document.getElementById(id);
const ny = (navn, egenskaper = {}, ...barn) => {
  const { data, aria, ...andre } = egenskaper;
  const element = Object.assign(document.createElement(navn), andre);
  Object.assign(element.dataset, data);
  for (const [nokkel, verdi] of Object.entries(aria ?? {})) {
    element.setAttribute(`aria-${nokkel}`, verdi);
  }
  element.append(...barn);
  return element;
};
const svg = (navn, attributter = {}, tekst = "") => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", navn);
  for (const [nokkel, verdi] of Object.entries(attributter)) element.setAttribute(nokkel, verdi);
  element.textContent = tekst;
  return element;
};
const norskDato = (iso) => iso.split("-").reverse().join(".");
