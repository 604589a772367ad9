// Runs before the first paint. The server draws the theme from the same cookie; this covers pages that come from
// somewhere else than the server, such as the browser's own cache.
(() => {
  const chosen = document.cookie.match(/(?:^|; )codelab-theme=(light|dark)/)?.[1];
  if (chosen) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
})();
