// The dot in the top bar: what the browser and, on live pages, the circuit know about the way to the server.
const words = { online: 'Online', offline: 'Offline', trying: 'Reconnecting' };

function state() {
  const circuit = document.getElementById('components-reconnect-modal')?.classList;
  if (!navigator.onLine || circuit?.contains('components-reconnect-failed') || circuit?.contains('components-reconnect-rejected'))
    return 'offline';

  return circuit?.contains('components-reconnect-show') ? 'trying' : 'online';
}

function show() {
  const shown = document.querySelector('[data-connection]');
  if (!shown || shown.dataset.connection === state()) return;
  shown.dataset.connection = state();
  shown.querySelector('[data-connection-word]').textContent = words[state()];
}

async function reconnect() {
  // False means that the server answers and has forgotten this page.
  if ((await window.Blazor?.reconnect()) === false) location.reload();
}

const banner = document.getElementById('components-reconnect-modal');
if (banner) new MutationObserver(show).observe(banner, { attributes: true, attributeFilter: ['class'] });

document.addEventListener('click', event => {
  if (event.target.closest('[data-reconnect]')) reconnect();
});

window.addEventListener('online', show);
window.addEventListener('offline', show);
window.Blazor?.addEventListener('enhancedload', show);
show();
