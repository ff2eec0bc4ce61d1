// Runs before the first paint, so that a reader who chose light or dark never sees the other one flash by.
// A plain script on purpose: modules wait for the whole page.
try {
  const chosen = localStorage.getItem("parvis-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden: the system's preference then decides.
}
