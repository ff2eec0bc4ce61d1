// The switch in the footer: like my device, light, dark. Kept on this device only.

const KEY = "parvis-theme";

const read = () => {
  try {
    return localStorage.getItem(KEY) || "auto";
  } catch {
    return "auto";
  }
};

const keep = (theme) => {
  try {
    if (theme === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Not kept, but still shown on this page.
  }
};

export function apply(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
  }
}

export function start() {
  const theme = document.documentElement.dataset.theme || read();
  for (const place of document.querySelectorAll("[data-theme-switch]")) {
    place.hidden = false;
    place.addEventListener("click", (event) => {
      const choice = event.target.closest("[data-theme-choice]")?.dataset.themeChoice;
      if (!choice) return;
      keep(choice);
      apply(choice);
    });
  }
  apply(theme);
}
