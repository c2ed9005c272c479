import * as api from "./api.js";
import { find, make } from "./dom.js";
import * as preview from "./preview.js";
import { kindWord, languages } from "./texts.js";

let language = "vi";
let texts = languages.vi;
let maxFileBytes = Infinity;
let hasRegistry = false;
let words = { channels: [], purposes: [] };
let checks = 0;
let current = null;
const files = [];

const say = text => { find("status").textContent = text; };
const whole = file => file.report.files[0];

const choice = () => ({ lang: language, channel: find("channel").value, purpose: find("purpose").value });

// Without its code, which is for programs.
const reasonText = reason => reason.replace(/^[a-z0-9-]+: /, "");
const isLocked = file => file.report.files.some(part => (part.reasons ?? []).some(reason => reason.startsWith("encrypted")));

// The verdict of a file is that of all it holds; what was not read is never clear.
function wordOf(report) {
  if (report.isBusy) return "checking";
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
  renderPublication();
  renderList();
  if (current) renderDetail();
}

function options(select, list) {
  const before = select.value;
  select.replaceChildren(...list.map(word => make("option", { value: word.id, selected: word.id === before }, word[language] ?? texts.noPurpose)));
}

function renderPublication() {
  options(find("channel"), words.channels);
  options(find("purpose"), [{ id: "" }, ...words.purposes]);
  find("publication-text").textContent = hasRegistry ? texts.publicationAsked : texts.publicationSheet;
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
  for (const list of report.lists ?? []) {
    lines.push(texts.list(list.rows, list.columns.map(kind => kindWord(texts, kind)).join(", ")));
    if (list.consent) lines.push(texts.consent(list.consent, list.rows));
  }
  for (const reason of report.reasons ?? []) lines.push(reasonText(reason));
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
  const lines = [...facts(report), ...(current.report.remarks ?? []).filter(remark => remark.code.startsWith("consent")).map(remark => remark.text)];
  if (lines.length > 0) parts.push(make("ul", {}, ...lines.map(line => make("li", {}, line))));
  const inside = current.report.files.slice(1);
  if (inside.length > 0) parts.push(make("p", {}, `${texts.inside}:`), make("ul", {}, ...inside.map(file => make("li", {}, `${file.path.slice(file.path.indexOf("!") + 1)}: ${texts[wordOf(file)]}`))));
  if (isLocked(current) && !report.isBusy) parts.push(passwordForm());
  find("verdict").replaceChildren(...parts);
}

function passwordForm() {
  const file = current;
  const field = make("input", { type: "password", id: "password", autocomplete: "off", maxlength: "1000", "aria-describedby": "password-text" });
  const form = make("form", { id: "unlock" },
    make("label", { for: "password" }, texts.password), field, make("button", { type: "submit", class: "main" }, texts.open), make("p", { id: "password-text" }, texts.passwordText));
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (field.value.length === 0) return;
    await look(file, field.value);
    if (current !== file) return;
    find("action-status").textContent = isLocked(file) ? texts.wrongPassword(file.name) : "";
    find(isLocked(file) ? "password" : "detail-title").focus();
  });
  return form;
}

const download = (what, words) => make("a", { class: "button", href: api.address(current.id, what), download: true }, words);

function renderActions() {
  const report = whole(current);
  const parts = [];
  if (report.isBusy) {
    find("actions").replaceChildren();
    return;
  }
  if (report.verdict === "block" || report.verdict === "review") {
    const way = make("select", { id: "preset", "aria-label": texts.preset }, ...Object.entries(texts.presets).filter(([id]) => hasRegistry || id !== "rows-without-consent").map(([id, words]) => make("option", { value: id, selected: id === current.preset }, words)));
    way.addEventListener("change", () => { current.preset = way.value; });
    parts.push(way, make("button", { type: "button", id: "redact", class: "main", on: { click: redact } }, texts.redact));
  }
  if (current.copyName) parts.push(download("copy", texts.copy));
  parts.push(download("report", texts.report));
  if (report.verdict === "review") parts.push(current.hasSheet ? download("sheet", texts.sheet) : make("button", { type: "button", id: "sheet", on: { click: makeSheet } }, texts.sheet));
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
  await open(file);
}

async function open(file) {
  if (file.preview !== undefined || whole(file).isBusy) return;
  if (whole(file).status === "failed") {
    file.preview = null;
    if (current === file) renderPreview();
    return;
  }
  const { check } = file;
  const answer = await api.preview(file.id, choice());
  if (file.check !== check) return;
  file.preview = answer.isGood ? answer.body : null;
  if (current === file) renderPreview();
}

// Looks through a file again; what was said and made before counts no more.
async function look(file, password) {
  file.check = ++checks;
  const { check } = file;
  const tell = report => {
    Object.assign(file, { report, copyName: null, hasSheet: false, preview: undefined });
    renderList();
    if (current === file) renderDetail();
  };
  tell({ files: [{ ...whole(file), isBusy: true }, ...file.report.files.slice(1)] });
  say(texts.reading(file.name));
  file.hasPassword ||= password !== undefined;
  const answer = await api.scan(file.id, choice(), password);
  if (file.check !== check) return;
  tell(answer.isGood ? answer.body.report : { files: [{ path: file.name, status: "failed", verdict: null, reasons: [answer.body?.message ?? ""] }] });
  say(texts.read(file.name, texts[wordOf(whole(file))]));
  if (current === file) await open(file);
}

async function choosePublication() {
  for (const file of files) file.hasSheet = false;
  if (current) renderActions();
  if (hasRegistry) await Promise.all(files.map(file => look(file)));
}

async function redact() {
  const file = current;
  const { check } = file;
  find("redact").disabled = true;
  find("action-status").textContent = texts.redacting;
  const answer = await api.redact(file.id, file.preset ?? "publish-safe", choice());
  if (file.check !== check) return;
  file.copyName = answer.body?.isVerified ? answer.body.copyName : null;
  if (current !== file) return;
  renderActions();
  find("actions").querySelector(file.copyName ? "a[href$='/copy']" : "#redact")?.focus();
  find("action-status").textContent = file.copyName ? texts.verified : `${texts.refused}\n${answer.body?.message ?? ""}`;
}

async function makeSheet() {
  const file = current;
  const answer = await api.makeSheet(file.id, choice());
  file.hasSheet = answer.body?.isWritten === true;
  if (current !== file) return;
  renderActions();
  find("actions").querySelector(file.hasSheet ? "a[href$='/sheet']" : "#sheet")?.focus();
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
    const asked = choice();
    const answer = await api.add(file, asked);
    if (!answer.isGood) {
      say(answer.status === 507 ? texts.full : answer.status === 413 ? texts.tooLarge(file.name) : `${texts.notRead(file.name)} ${answer.body?.message ?? ""}`);
      continue;
    }
    const added = answer.body;
    files.push(added);
    first ??= added;
    say(texts.read(added.name, texts[wordOf(whole(added))]));
    renderList();
    // Chosen anew while it was being read.
    if (hasRegistry && ["channel", "purpose"].some(name => asked[name] !== choice()[name])) await look(added);
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
  for (const name of ["channel", "purpose"]) find(name).addEventListener("change", choosePublication);
  find("stop").addEventListener("click", async () => {
    await api.stop();
    document.querySelector("main").replaceChildren(make("p", { role: "status" }, texts.stopped));
    find("stop").remove();
  });
}

const answer = await api.settings();
language = answer.body?.language === "en" ? "en" : "vi";
maxFileBytes = answer.body?.maxFileBytes ?? Infinity;
hasRegistry = answer.body?.hasRegistry === true;
words = { channels: answer.body?.channels ?? [], purposes: answer.body?.purposes ?? [] };
texts = languages[language];
listen();
translate();
// A file chosen before somebody listens would be lost without a word.
find("choose").disabled = false;
