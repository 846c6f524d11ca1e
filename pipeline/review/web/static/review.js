"use strict";
// The page works without this: it adds single keys, the check of a date while it is typed, and one send per click.

const field = (element) => element.matches("input, textarea, select") || element.isContentEditable;

function act(target) {
  if (field(target)) {
    const closed = target.closest("details:not([open])");
    if (closed) closed.open = true;
    target.focus();
    if (target.select) target.select();
  } else if (target instanceof HTMLButtonElement && target.form) {
    if (!target.form.reportValidity()) return;
    target.form.requestSubmit(target);
  } else {
    target.click();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
  const inField = field(event.target);
  if (event.key === "Escape" && inField) {
    event.target.blur();
    return;
  }
  if (inField || event.repeat || document.body.dataset.keys === "off") return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target) return;
  event.preventDefault();
  act(target);
});

for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
// A page that the browser brings back from memory can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

const typed = document.querySelector("[data-check]");
if (typed) {
  const said = document.getElementById(typed.getAttribute("aria-describedby"));
  const hint = said.textContent;
  let waiting = 0;
  const show = (words, state) => {
    said.textContent = words;
    said.className = state ? `check ${state}` : "check";
    typed.setAttribute("aria-invalid", String(state === "bad"));
  };
  typed.addEventListener("input", () => {
    clearTimeout(waiting);
    const value = typed.value.trim();
    if (!value) {
      show(hint, "");
      return;
    }
    waiting = setTimeout(async () => {
      const answer = await fetch(`${typed.dataset.check}?value=${encodeURIComponent(value)}`);
      const read = answer.ok ? await answer.json() : { valid: true, words: "" };
      if (typed.value.trim() === value) show(read.valid ? read.words : said.dataset.bad, read.valid ? "good" : "bad");
    }, 120);
  });
}

const error = document.getElementById("error");
if (error) error.scrollIntoView({ block: "nearest" });
