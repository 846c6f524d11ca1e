// Before the page is drawn: the language last chosen, else the browser's own, else English.
(() => {
  const known = ["en", "fr"], root = document.documentElement;
  let wanted = new URLSearchParams(location.hash.slice(1)).get("lang");
  try { wanted ||= localStorage.getItem("recoupe-lang"); } catch { /* storage is off: nothing to remember */ }
  const browser = (navigator.languages || []).map(code => code.slice(0, 2)).find(code => known.includes(code));
  root.dataset.lang = known.includes(wanted) ? wanted : browser || "en";
  root.classList.add("js");
})();
