// The command palette: Ctrl+K anywhere, "/" outside fields.
import { setTheme } from './shell.js';

const actions = [
  { label: 'Use the light theme', icon: 'sun', group: 'Actions', run: () => setTheme('light') },
  { label: 'Use the dark theme', icon: 'moon', group: 'Actions', run: () => setTheme('dark') },
  { label: 'Use the theme of the system', icon: 'monitor', group: 'Actions', run: () => setTheme('system') },
];

let hits = [];
let chosen = 0;
let asking = null;
let pause = 0;

const dialog = () => document.getElementById('palette');
const field = () => dialog().querySelector('input');
const list = () => document.getElementById('palette-list');

function open() {
  if (!dialog() || dialog().open) return;
  field().value = '';
  dialog().showModal();
  ask();
}

// What is shown stays until the answer is there; a newer question cancels an older one.
async function ask() {
  asking?.abort();
  asking = new AbortController();
  const query = field().value.trim();
  try {
    const answer = await fetch('api/v1/navigation?q=' + encodeURIComponent(query), { signal: asking.signal });
    show(answer.ok ? (await answer.json()).items : [], query);
  } catch (error) {
    if (error.name !== 'AbortError') show([], query);
  }
}

function show(found, query) {
  const words = query.toLowerCase().split(/\s+/);
  const mine = actions.filter(action => words.every(word => action.label.toLowerCase().includes(word)));
  hits = [...found, ...mine];
  const lines = [];
  let group = null;
  hits.forEach((hit, index) => {
    if (hit.group !== group) lines.push(heading((group = hit.group)));
    lines.push(line(hit, index));
  });
  list().replaceChildren(...lines);
  dialog().querySelector('.palette-none').hidden = hits.length > 0;
  choose(0);
}

function heading(text) {
  const element = document.createElement('div');
  element.className = 'palette-group';
  element.setAttribute('role', 'presentation');
  element.textContent = text;
  return element;
}

function line(hit, index) {
  const element = document.createElement('div');
  element.className = 'palette-item';
  element.id = `palette-${index}`;
  element.setAttribute('role', 'option');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `icons/lucide.svg#${hit.icon}`);
  svg.append(use);
  element.append(svg, word(hit.label));
  if (hit.detail) element.append(word(hit.detail, 'detail'));
  element.addEventListener('mousemove', () => choose(index));
  element.addEventListener('click', go);
  return element;
}

function word(text, className = '') {
  const element = document.createElement('span');
  element.className = className;
  element.dir = 'auto';
  element.textContent = text;
  return element;
}

function choose(index) {
  chosen = hits.length ? (index + hits.length) % hits.length : 0;
  for (const option of list().querySelectorAll('[role=option]'))
    option.setAttribute('aria-selected', String(option.id === `palette-${chosen}`));
  const current = document.getElementById(`palette-${chosen}`);
  current?.scrollIntoView({ block: 'nearest' });
  if (current) field().setAttribute('aria-activedescendant', current.id);
  else field().removeAttribute('aria-activedescendant');
}

function go() {
  const hit = hits[chosen];
  if (!hit) return;
  dialog().close();
  if (hit.run) hit.run();
  else if (window.Blazor?.navigateTo) window.Blazor.navigateTo(hit.href);
  else location.assign(hit.href);
}

const moves = { ArrowDown: () => choose(chosen + 1), ArrowUp: () => choose(chosen - 1), Enter: go };

function typing(element) {
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

// In the capture phase, before the code editor takes Ctrl+K for its own two-key shortcuts.
window.addEventListener('keydown', event => {
  const asked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
  if (asked || slash) {
    event.preventDefault();
    event.stopPropagation();
    open();
  } else if (dialog()?.open && moves[event.key] && !event.isComposing) {
    event.preventDefault();
    moves[event.key]();
  }
}, true);

document.addEventListener('input', event => {
  if (event.target !== field()) return;
  clearTimeout(pause);
  pause = setTimeout(ask, 60);
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-palette-open]')) open();
  else if (event.target === dialog()) dialog().close();
});
