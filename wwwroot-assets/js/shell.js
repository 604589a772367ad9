// The frame's own switches: theme and rail. Clicks are heard at the document, because enhanced navigation may
// exchange the elements at any time.
const root = document.documentElement;
const year = 60 * 60 * 24 * 365;

function remember(name, value) {
  document.cookie = `${name}=${value ?? ''}; path=/; samesite=lax; max-age=${value ? year : 0}`;
}

export function setTheme(theme) {
  const pinned = theme === 'light' || theme === 'dark' ? theme : null;
  if (pinned) root.dataset.theme = pinned;
  else delete root.dataset.theme;
  remember('codelab-theme', pinned);
  showTheme();
  document.dispatchEvent(new CustomEvent('codelab:theme'));
}

function showTheme() {
  const theme = root.dataset.theme ?? 'system';
  for (const choice of document.querySelectorAll('[data-theme-choice]'))
    choice.setAttribute('aria-pressed', String(choice.dataset.themeChoice === theme));
}

function toggleRail() {
  const narrow = root.dataset.rail !== 'narrow';
  if (narrow) root.dataset.rail = 'narrow';
  else delete root.dataset.rail;
  remember('codelab-rail', narrow ? 'narrow' : null);
  showRail();
}

function showRail() {
  const narrow = root.dataset.rail === 'narrow';
  const toggle = document.querySelector('[data-rail-toggle]');
  toggle?.setAttribute('aria-expanded', String(!narrow));
  const label = toggle?.querySelector('.rail-label');
  if (label) label.textContent = narrow ? 'Expand' : 'Collapse';
}

document.addEventListener('click', event => {
  const choice = event.target.closest('[data-theme-choice]');
  if (choice) {
    setTheme(choice.dataset.themeChoice);
    choice.closest('[popover]')?.hidePopover();
  }

  if (event.target.closest('[data-rail-toggle]')) toggleRail();
  if (event.target.closest('[data-reload]')) location.reload();
  if (event.target.closest('[popover] a')) event.target.closest('[popover]').hidePopover();
});

function show() {
  showTheme();
  showRail();
}

show();
window.Blazor?.addEventListener('enhancedload', show);
