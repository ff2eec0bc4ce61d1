// Small courtesies for forms; each of them works without this file too.

// After a refusal the reader stands at the summary of what is to be mended.
const toErrors = (root) => root.querySelector?.("[data-form-errors]")?.focus();

// "120 of 200 characters" below a field that has a maxlength and a [data-count-for].
function count(field) {
  const place = document.querySelector(`[data-count-for="${CSS.escape(field.id)}"]`);
  if (place) place.textContent = place.dataset.template.replace("{n}", String(field.value.length));
}

// A form is sent once, however often the button is pressed. Coming back with "Back" frees it again.
function once(event) {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
}

export function start() {
  toErrors(document);
  document.addEventListener("htmx:afterSwap", (event) => toErrors(event.target));
  document.addEventListener("input", (event) => {
    if (event.target.matches?.("textarea[maxlength], input[maxlength]")) count(event.target);
  });
  document.addEventListener("submit", once);
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
  // Filters apply as soon as a choice is made; the button stays for those who prefer it.
  document.addEventListener("change", (event) => {
    if (event.target.matches?.("form[data-auto-submit] select")) event.target.form.requestSubmit();
  });
}
