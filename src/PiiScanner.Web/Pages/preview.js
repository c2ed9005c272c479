import { make } from "./dom.js";
import { kindWord } from "./texts.js";

const svg = "http://www.w3.org/2000/svg";

function marked(cell, texts) {
  const parts = [];
  let at = 0;
  for (const mark of cell.marks ?? []) {
    if (mark.start < at || mark.start >= cell.text.length) continue;
    parts.push(cell.text.slice(at, mark.start));
    at = mark.start + mark.length;
    parts.push(make("mark", { class: mark.severity, title: kindWord(texts, mark.kind) }, cell.text.slice(mark.start, at)));
  }
  parts.push(cell.text.slice(at));
  return parts;
}

function table(section, texts) {
  const width = Math.max(0, ...section.rows.flat().map(cell => cell.column + 1));
  const rows = section.rows.map(row => {
    const cells = Array.from({ length: Math.min(width, 200) }, () => make("td"));
    for (const cell of row) cells[cell.column]?.append(...marked(cell, texts));
    return make("tr", {}, ...cells);
  });
  return make("table", {}, make("tbody", {}, ...rows));
}

function heading(section, texts, page) {
  const words = [section.name ? texts.sheetName(section.name) : null, section.part ? `${texts.hidden}: ${section.part}` : null, page ? texts.page(page) : null].filter(Boolean);
  return words.length > 0 ? make("h4", {}, words.join(" · ")) : null;
}

// The boxes are in pixels of the picture, so the drawing above it is as large as the picture and shrinks with it.
function picture(file, data, texts, address) {
  const image = make("img", { src: address, alt: texts.pictureAlt(file.name) });
  const frame = make("div", { class: "picture" }, image);
  image.addEventListener("load", () => {
    const drawing = document.createElementNS(svg, "svg");
    drawing.setAttribute("viewBox", `0 0 ${image.naturalWidth} ${image.naturalHeight}`);
    drawing.setAttribute("preserveAspectRatio", "none");
    drawing.setAttribute("aria-hidden", "true");
    for (const mark of data.sections.flatMap(section => section.rows.flat()).flatMap(cell => cell.marks ?? []).filter(mark => mark.box)) {
      const [x, y, width, height] = mark.box;
      const rectangle = document.createElementNS(svg, "rect");
      for (const [key, value] of Object.entries({ x, y, width, height, class: mark.severity })) rectangle.setAttribute(key, value);
      const title = document.createElementNS(svg, "title");
      title.textContent = kindWord(texts, mark.kind);
      rectangle.append(title);
      drawing.append(rectangle);
    }
    frame.append(drawing);
  });
  return frame;
}

export function show(target, file, data, texts, pictureAddress) {
  const parts = [];
  if (file.isPicture) parts.push(picture(file, data, texts, pictureAddress));
  let page = null;
  for (const section of data.sections) {
    if (section.rows.length === 0) continue;
    const first = section.rows.flat().find(cell => cell.page)?.page ?? null;
    const title = heading(section, texts, first !== page ? first : null);
    page = first;
    if (title) parts.push(title);
    if (section.kind === "table") parts.push(table(section, texts));
    else parts.push(...section.rows.flat().map(cell => make("p", {}, ...marked(cell, texts))));
  }
  if (data.isCut) parts.push(make("p", { class: "none" }, texts.cut));
  target.replaceChildren(...parts);
}
