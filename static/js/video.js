// A click on a video's picture puts its player in the same place. Until then nothing is asked of another host,
// and without this file the link leads to the video's own page.

const HOSTS = ["https://www.youtube-nocookie.com/", "https://player.vimeo.com/"];

document.addEventListener("click", (event) => {
  const link = event.target.closest(".block-embed__link");
  const frame = link?.closest("[data-player]");
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  if (!frame || opensElsewhere || !HOSTS.some((host) => frame.dataset.player.startsWith(host))) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  player.src = frame.dataset.player;
  player.title = frame.dataset.title;
  player.allow = "autoplay; fullscreen; picture-in-picture";
  player.referrerPolicy = "strict-origin-when-cross-origin";
  player.tabIndex = 0;
  frame.replaceChildren(player);
  player.focus();
});
