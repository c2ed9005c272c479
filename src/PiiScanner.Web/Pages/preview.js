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

const cellsOf = data => data.sections.flatMap(section => section.rows.flat());
const marksOf = (cells, texts) => cells.flatMap(cell => cell.marks ?? []).filter(mark => mark.box).map(mark => ({ ...mark, words: kindWord(texts, mark.kind) }));

// The boxes are in units of the picture (pixels, or points of a page), so the drawing above it is as large as the picture and shrinks with it.
function picture(address, words, marks, unit) {
  const image = make("img", { src: address, alt: words });
  const frame = make("div", { class: "picture" }, image);
  image.addEventListener("load", () => {
    const drawing = document.createElementNS(svg, "svg");
    drawing.setAttribute("viewBox", `0 0 ${image.naturalWidth * unit} ${image.naturalHeight * unit}`);
    drawing.setAttribute("preserveAspectRatio", "none");
    drawing.setAttribute("aria-hidden", "true");
    for (const mark of marks) {
      const [x, y, width, height] = mark.box;
      const rectangle = document.createElementNS(svg, "rect");
      for (const [key, value] of Object.entries({ x, y, width, height, class: mark.severity })) rectangle.setAttribute(key, value);
      const title = document.createElementNS(svg, "title");
      title.textContent = mark.words;
      rectangle.append(title);
      drawing.append(rectangle);
    }
    frame.append(drawing);
  });
  // Where no picture can be drawn the text below says it all.
  image.addEventListener("error", () => frame.remove());
  return frame;
}

const mostPages = 30;
const pointsOfPixel = 72 / 96;

// Pages on which something is exposed, as they look.
function pages(file, data, texts, addressOf) {
  const cells = cellsOf(data).filter(cell => cell.page && cell.marks);
  const numbers = [...new Set(cells.map(cell => cell.page))].sort((a, b) => a - b).slice(0, mostPages);
  return numbers.flatMap(number => [
    make("h4", {}, texts.page(number)),
    picture(addressOf(`page/${number}`), `${texts.pictureAlt(file.name)} · ${texts.page(number)}`, marksOf(cells.filter(cell => cell.page === number), texts), pointsOfPixel),
  ]);
}

export function show(target, file, data, texts, addressOf) {
  const parts = [];
  if (file.isPicture) parts.push(picture(addressOf("picture"), texts.pictureAlt(file.name), marksOf(cellsOf(data), texts), 1));
  // The program that draws pages would have to be told the password where others can read it.
  else if (data.mediaType === "application/pdf" && !file.hasPassword) parts.push(...pages(file, data, texts, addressOf));
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
