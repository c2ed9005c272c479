import * as api from "./api.js";
import { find, make } from "./dom.js";
import * as preview from "./preview.js";
import { kindWord, languages } from "./texts.js";

let language = "vi";
let texts = languages.vi;
let maxFileBytes = Infinity;
let current = null;
const files = [];

const say = text => { find("status").textContent = text; };
const whole = file => file.report.files[0];

// The verdict of a file is that of all it holds; what was not read is never clear.
function wordOf(report) {
  if (report.verdict) return report.verdict;
  return report.status === "partial" ? "partial" : report.status === "skipped" ? "skipped" : "failed";
}

const styleOf = word => (["block", "review", "clear"].includes(word) ? word : "none");

function translate() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = texts[element.dataset.text];
  const other = find("language");
  other.textContent = texts.other;
  other.lang = texts.otherCode;
  renderList();
  if (current) renderDetail();
}

function renderList() {
  find("empty").hidden = files.length > 0;
  find("files").replaceChildren(...files.map(file => {
    const word = wordOf(whole(file));
    return make("li", {},
      make("button", { type: "button", class: "open", "aria-current": file === current ? "true" : null, on: { click: () => select(file) } },
        file.name, make("span", { class: `word ${styleOf(word)}` }, texts[word])),
      make("button", { type: "button", "aria-label": texts.remove(file.name), title: texts.remove(file.name), on: { click: () => remove(file) } }, "×"));
  }));
}

function facts(report) {
  const lines = [];
  if (report.subjects > 0) lines.push(texts.people(report.subjects));
  for (const list of report.lists ?? []) lines.push(texts.list(list.rows, list.columns.map(kind => kindWord(texts, kind)).join(", ")));
  for (const reason of report.reasons ?? []) lines.push(reason.text ?? reason);
  for (const notice of report.notices ?? []) lines.push(notice.text);
  return lines;
}

function renderVerdict() {
  const report = whole(current);
  const word = wordOf(report);
  const parts = [make("p", { class: `word ${styleOf(word)}` }, texts[word])];
  if (report.status === "partial" && word !== "partial") parts.push(make("p", { class: "word none" }, texts.partial));
  if (word === "clear") parts.push(make("p", {}, texts.clearText));
  if (report.nextStep) parts.push(make("p", {}, report.nextStep));
  const lines = facts(report);
  if (lines.length > 0) parts.push(make("ul", {}, ...lines.map(line => make("li", {}, line))));
  const inside = current.report.files.slice(1);
  if (inside.length > 0) parts.push(make("p", {}, `${texts.inside}:`), make("ul", {}, ...inside.map(file => make("li", {}, `${file.path.slice(file.path.indexOf("!") + 1)}: ${texts[wordOf(file)]}`))));
  find("verdict").replaceChildren(...parts);
}

const download = (what, words) => make("a", { class: "button", href: api.address(current.id, what), download: true }, words);

function renderActions() {
  const report = whole(current);
  const parts = [];
  if (report.verdict === "block" || report.verdict === "review") {
    const choice = make("select", { id: "preset", "aria-label": texts.preset }, ...Object.entries(texts.presets).map(([id, words]) => make("option", { value: id, selected: id === current.preset }, words)));
    choice.addEventListener("change", () => { current.preset = choice.value; });
    parts.push(choice, make("button", { type: "button", id: "redact", class: "main", on: { click: redact } }, texts.redact));
  }
  if (current.copyName) parts.push(download("copy", texts.copy));
  parts.push(download("report", texts.report));
  if (report.verdict === "review") parts.push(current.hasSheet ? download("sheet", texts.sheet) : make("button", { type: "button", on: { click: makeSheet } }, texts.sheet));
  find("actions").replaceChildren(...parts);
}

function renderPreview() {
  const target = find("preview");
  if (current.preview === undefined) target.replaceChildren(make("p", { class: "none" }, texts.loading));
  else if (current.preview === null) target.replaceChildren(make("p", { class: "none" }, texts.noPreview));
  else {
    const { id } = current;
    preview.show(target, current, current.preview, texts, what => api.address(id, what));
  }
}

function renderDetail() {
  find("detail").hidden = false;
  find("detail-title").textContent = current.name;
  renderVerdict();
  renderActions();
  renderPreview();
}

async function select(file) {
  current = file;
  find("action-status").textContent = "";
  renderList();
  renderDetail();
  find("detail-title").focus();
  if (file.preview !== undefined) return;
  const answer = await api.preview(file.id);
  file.preview = answer.isGood ? answer.body : null;
  if (current === file) renderPreview();
}

async function redact() {
  const file = current;
  find("redact").disabled = true;
  find("action-status").textContent = texts.redacting;
  const answer = await api.redact(file.id, file.preset ?? "publish-safe", language);
  file.copyName = answer.body?.isVerified ? answer.body.copyName : null;
  if (current !== file) return;
  renderActions();
  find("action-status").textContent = file.copyName ? texts.verified : `${texts.refused}\n${answer.body?.message ?? ""}`;
}

async function makeSheet() {
  const file = current;
  const answer = await api.makeSheet(file.id, language);
  file.hasSheet = answer.body?.isWritten === true;
  if (current !== file) return;
  renderActions();
  find("action-status").textContent = file.hasSheet ? texts.sheetDone : `${texts.sheetRefused}\n${answer.body?.message ?? ""}`;
}

async function remove(file) {
  await api.remove(file.id);
  files.splice(files.indexOf(file), 1);
  if (current === file) {
    current = null;
    find("detail").hidden = true;
  }
  renderList();
  find("choose").focus();
}

async function take(dropped) {
  let first = null;
  for (const file of dropped) {
    if (file.size > maxFileBytes) {
      say(texts.tooLarge(file.name));
      continue;
    }
    say(texts.reading(file.name));
    const answer = await api.add(file, language);
    if (!answer.isGood) {
      say(answer.status === 507 ? texts.full : answer.status === 413 ? texts.tooLarge(file.name) : `${texts.notRead(file.name)} ${answer.body?.message ?? ""}`);
      continue;
    }
    const added = answer.body;
    files.push(added);
    first ??= added;
    say(texts.read(added.name, texts[wordOf(whole(added))]));
    renderList();
  }
  if (first) await select(first);
}

function listen() {
  const drop = find("drop");
  for (const name of ["dragenter", "dragover"]) document.addEventListener(name, event => { event.preventDefault(); drop.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) document.addEventListener(name, event => { event.preventDefault(); drop.classList.remove("over"); });
  document.addEventListener("drop", event => take([...event.dataTransfer.files]));
  find("choose").addEventListener("change", event => {
    const chosen = [...event.target.files];
    event.target.value = "";
    take(chosen);
  });
  find("language").addEventListener("click", () => {
    language = texts.otherCode;
    texts = languages[language];
    translate();
  });
  find("stop").addEventListener("click", async () => {
    await api.stop();
    document.querySelector("main").replaceChildren(make("p", { role: "status" }, texts.stopped));
    find("stop").remove();
  });
}

const answer = await api.settings();
language = answer.body?.language === "en" ? "en" : "vi";
maxFileBytes = answer.body?.maxFileBytes ?? Infinity;
texts = languages[language];
listen();
translate();
// A file chosen before somebody listens would be lost without a word.
find("choose").disabled = false;
