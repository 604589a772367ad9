// Panes of the challenge page: splitters that remember their place, and tabs on a phone. Works on static markup, so the
// statement can be read and resized before the editor is there.
const step = 16;

function apply(splitter, share) {
  const bounded = Math.min(Math.max(share, Number(splitter.dataset.min)), Number(splitter.dataset.max));
  splitter.closest('[data-panes]').style.setProperty(`--${splitter.dataset.splitter}`, `${bounded}%`);
  splitter.setAttribute('aria-valuenow', String(Math.round(bounded)));
  return bounded;
}

function share(splitter, event) {
  const area = (splitter.dataset.area ? splitter.closest(splitter.dataset.area) : splitter.parentElement).getBoundingClientRect();
  if (splitter.getAttribute('aria-orientation') === 'horizontal') return 100 * (area.bottom - event.clientY) / area.height;
  const fromStart = getComputedStyle(splitter).direction === 'rtl' ? area.right - event.clientX : event.clientX - area.left;
  return 100 * fromStart / area.width;
}

const remember = (splitter, value) => localStorage.setItem(`codelab-${splitter.dataset.splitter}`, String(value));

document.addEventListener('pointerdown', event => {
  const splitter = event.target.closest?.('[data-splitter]');
  if (!splitter) return;
  event.preventDefault();
  splitter.setPointerCapture(event.pointerId);
  const move = moved => apply(splitter, share(splitter, moved));
  splitter.addEventListener('pointermove', move);
  splitter.addEventListener('lostpointercapture', ended => {
    splitter.removeEventListener('pointermove', move);
    remember(splitter, splitter.getAttribute('aria-valuenow'));
  }, { once: true });
});

document.addEventListener('keydown', event => {
  const splitter = event.target.closest?.('[data-splitter]');
  const grows = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
  if (!splitter || !grows) return;
  event.preventDefault();
  remember(splitter, apply(splitter, Number(splitter.getAttribute('aria-valuenow')) + grows * step / 4));
});

document.addEventListener('click', event => {
  const tab = event.target.closest?.('[data-pane-tab]');
  if (tab) showPane(tab.closest('[data-panes]'), tab.dataset.paneTab);
});

// Brings one pane to the front where only one fits.
function showPane(panes, name) {
  panes.dataset.pane = name;
  for (const tab of panes.querySelectorAll('[data-pane-tab]'))
    tab.setAttribute('aria-selected', String(tab.dataset.paneTab === name));
}

function restore() {
  for (const splitter of document.querySelectorAll('[data-splitter]')) {
    const kept = Number(localStorage.getItem(`codelab-${splitter.dataset.splitter}`));
    if (kept) apply(splitter, kept);
  }
}

restore();
window.Blazor?.addEventListener('enhancedload', restore);
