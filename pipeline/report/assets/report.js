// The report works without this; it adds the language's memory, filters, deep links and the unpacking of long lists.
(() => {
"use strict";
const root = document.documentElement, form = document.getElementById("filters");
const GROUPS = ["kind", "severity", "status", "scope", "event"], PAGE = 50;
const fold = text => text.replaceAll("’", "'").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// What is typed: words, and phrases between quotation marks.
const words = typed => (fold(typed).match(/"[^"]+"|[^\s"]+/g) || []).map(word => word.replaceAll('"', ""));

// ---- language
function translate(within) {
  for (const node of within.querySelectorAll("[data-en]")) if (node.id !== "shown") node.textContent = node.dataset[root.dataset.lang];
}
function speak(code) {
  root.dataset.lang = root.lang = code;
  translate(document);
}
for (const radio of document.getElementsByName("lang")) {
  radio.checked = radio.value === root.dataset.lang;
  radio.addEventListener("change", () => {
    speak(radio.value);
    tell();
    try { localStorage.setItem("recoupe-lang", radio.value); } catch { /* the choice lasts as long as the page */ }
  });
}
speak(root.dataset.lang);

// ---- packed lists
async function unpack(id) {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), sign => sign.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}

class Roll {
  constructor(list) {
    this.list = list;
    this.kind = list.dataset.roll;
    this.packed = "chunks" in list.dataset;
    this.chunks = [];
    this.entries = [...list.children].map(node => this.#read(node));
    this.total = this.packed ? +list.dataset.total : this.entries.length;
    this.written = this.entries.length;
    this.hits = this.entries;
    this.nothing = document.getElementById(`${list.id}-nothing`);
    if (this.packed) this.#open();
  }
  #read(node) {
    const d = node.dataset, whole = value => value === undefined ? null : +value;
    return { node, ids: node.id, kind: d.k || "", severity: d.s || "", status: d.t || "", scope: d.c || "",
             first: whole(d.a), last: whole(d.b), text: null };
  }
  #open() {
    this.from = 0;
    this.upto = this.written;
    this.button = document.getElementById(`${this.list.id}-more`);
    this.button.firstElementChild.addEventListener("click", () => this.grow());
    this.button.lastElementChild.addEventListener("click", () => this.all());
    new IntersectionObserver(seen => { if (seen.some(one => one.isIntersecting)) this.grow(); },
                             { rootMargin: "600px" }).observe(this.button);
    this.button.hidden = false;
  }
  /** The index of a packed list, unpacked once, when it is first needed. */
  index() {
    if (!this.packed) return Promise.resolve();
    return this.opened ||= unpack(`${this.list.id}-index`).then(rows => {
      const nodes = this.entries.map(entry => entry.node);
      this.entries = rows.map(([ids, kind, severity, status, scope, first, last, text], at) => (
        { node: nodes[at] || null, at, ids, kind, severity, status, scope, first, last, text }));
      this.hits = this.entries;
    });
  }
  async node(entry) {
    if (!entry.node) {
      const at = entry.at, chunk = Math.floor(at / 100);
      const rows = await (this.chunks[chunk] ||= unpack(`${this.list.id}-${chunk}`));
      const holder = document.createElement("template");
      holder.innerHTML = rows[at % 100];
      entry.node = holder.content.firstElementChild;
    }
    return entry.node;
  }
  async grow() {
    await this.index();
    if (this.upto >= this.hits.length) return;
    this.upto += PAGE;
    await this.draw();
  }
  /** Everything there is under the filter, a part at a time so that the page goes on answering. */
  async all() {
    await this.index();
    while (this.upto < this.hits.length) {
      this.upto += 2 * PAGE;
      await this.draw();
      await new Promise(resolve => setTimeout(resolve));
    }
    document.getElementById(`${this.list.id}-rest`).remove();
  }
  /** Puts the entries that are to be seen into the page, in their order. */
  async draw() {
    const turn = this.turn = (this.turn || 0) + 1;
    const wanted = await Promise.all(this.hits.slice(this.from, this.upto).map(entry => this.node(entry)));
    if (turn !== this.turn) return;
    let before = null;
    const keep = new Set(wanted);
    for (const node of [...this.list.children]) if (!keep.has(node)) node.remove();
    for (const node of wanted) {
      const next = before ? before.nextElementSibling : this.list.firstElementChild;
      if (next !== node) { this.list.insertBefore(node, next); translate(node); }
      before = node;
    }
    this.button.hidden = this.upto >= this.hits.length;
  }
  /** Finds what goes with a filter. */
  async filter(wanted) {
    if (wanted.active || this.opened) await this.index();
    this.hits = wanted.active ? this.entries.filter(entry => this.#fits(entry, wanted)) : this.entries;
    this.found = wanted.active ? this.hits.length : this.total;
    if (this.nothing) this.nothing.hidden = this.found > 0;
  }
  /** Shows what was found, of a packed list no more than there is room for; the rest on scrolling. Tells how many. */
  async show(room, active) {
    if (!this.packed) {
      const hits = new Set(this.hits);
      for (const entry of this.entries) entry.node.hidden = !hits.has(entry);
    } else if (this.opened) {
      this.from = 0;
      this.upto = active ? Math.min(room, PAGE) : Math.max(this.written, Math.min(room, PAGE));
      await this.draw();
    }
    return Math.min(this.hits.length, PAGE);
  }
  #fits(entry, wanted) {
    const status = this.kind === "event" ? "event" : "status";
    const groups = this.kind === "event" ? [["event", "status"]] : GROUPS.slice(0, 4).map(name => [name, name]);
    for (const [group, field] of groups) if (wanted[group].size && !wanted[group].has(entry[field])) return false;
    if (wanted.from !== null && (entry.last === null || entry.last < wanted.from)) return false;
    if (wanted.to !== null && (entry.first === null || entry.first > wanted.to)) return false;
    if (!wanted.words.length) return true;
    entry.text ??= fold(entry.node.textContent);
    return wanted.words.every(word => entry.text.includes(word));
  }
  /** Brings the entry with this anchor into the page; tells whether there is one. */
  async reveal(id) {
    if (!this.packed) return false;
    await this.index();
    const at = this.entries.findIndex(entry => ` ${entry.ids} `.includes(` ${id} `));
    if (at < 0) return false;
    this.hits = this.entries;
    this.from = at < this.upto ? 0 : Math.max(at - 5, 0);
    this.upto = Math.max(this.from + PAGE, at + 1);
    await this.draw();
    return true;
  }
}
const rolls = [...document.querySelectorAll("[data-roll]")].map(list => new Roll(list));

// ---- filters
function chosen() {
  const data = new FormData(form), year = name => data.get(name) === "" ? null : +data.get(name);
  const wanted = { from: year("from"), to: year("to"), words: words(data.get("q")) };
  for (const group of GROUPS) wanted[group] = new Set(data.getAll(group));
  wanted.active = wanted.words.length > 0 || wanted.from !== null || wanted.to !== null || GROUPS.some(group => wanted[group].size);
  return wanted;
}
function tell() {
  const output = document.getElementById("shown"), number = new Intl.NumberFormat(root.dataset.lang);
  const sum = (kind, field) => number.format(rolls.filter(roll => roll.kind === kind).reduce((all, roll) => all + (roll[field] ?? roll.total), 0));
  output.textContent = !chosen().active ? "" : output.dataset[root.dataset.lang]
    .replace("%c", sum("conflict", "found")).replace("%C", sum("conflict", "total"))
    .replace("%e", sum("event", "found")).replace("%E", sum("event", "total"));
}
async function apply() {
  const wanted = chosen();
  for (const kind of ["conflict", "event"]) {
    const some = rolls.filter(roll => roll.kind === kind);
    await Promise.all(some.map(roll => roll.filter(wanted)));
    let room = PAGE;
    for (const roll of some) room = Math.max(0, room - await roll.show(room, wanted.active));
  }
  tell();
}
function share() {
  const asked = new URLSearchParams();
  for (const group of GROUPS) if (chosen()[group].size) asked.set(group, [...chosen()[group]].join(","));
  for (const name of ["from", "to", "q"]) if (form.elements[name].value) asked.set(name, form.elements[name].value);
  history.replaceState(null, "", asked.size ? `#${asked}` : location.pathname + location.search);
}
function restore(asked) {
  for (const box of form.querySelectorAll("[type=checkbox]")) box.checked = (asked.get(box.name) || "").split(",").includes(box.value);
  for (const name of ["from", "to", "q"]) form.elements[name].value = asked.get(name) || "";
  form.querySelector("details").open ||= chosen().active;
}
let waiting = 0;
form.hidden = false;
form.addEventListener("submit", event => event.preventDefault());
form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => { share(); apply(); }, 60); });
form.addEventListener("reset", () => setTimeout(() => { share(); apply(); }));

// ---- deep links
/** Scrolls to a place; again as long as heights that were only estimated move it away. */
async function arrive(target) {
  for (let tries = 0, last = null; tries < 8; tries++) {
    target.scrollIntoView({ behavior: "instant" });
    await new Promise(requestAnimationFrame);
    const { top } = target.getBoundingClientRect();
    if (top === last) return;
    last = top;
  }
}
async function visit() {
  const hash = decodeURIComponent(location.hash.slice(1));
  if (hash.includes("=")) { restore(new URLSearchParams(hash)); return apply(); }
  if (!hash) return undefined;
  let target = document.getElementById(hash);
  if (!target) for (const roll of rolls) if (await roll.reveal(hash)) break;
  target ||= document.getElementById(hash);
  if (!target) return undefined;
  if (target.closest("[hidden]")) { restore(new URLSearchParams()); await apply(); }
  for (let up = target.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  await arrive(target);
  const goal = target.matches(".anchor") ? target.parentElement : target.querySelector(":scope > :is(h2, h3, h4)") || target;
  goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  document.querySelector(".arrived")?.classList.remove("arrived");
  goal.classList.add("arrived");
  return undefined;
}
addEventListener("hashchange", visit);
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href^='#']");
  if (link && link.getAttribute("href") === location.hash) visit();
});
root.dataset.ready = "";
visit();
})();
