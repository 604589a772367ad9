// Tokens for what can't read css: the editor and charts drawn by a script.

/** The colour a token has in the theme in use, such as color('--code-keyword'), as #rrggbb. */
export function color(token) {
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  probe.style.color = `var(${token})`;
  const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  probe.remove();
  return '#' + [red, green, blue].map(part => Math.round(part).toString(16).padStart(2, '0')).join('');
}

export const isDark = () => {
  const pinned = document.documentElement.dataset.theme;
  return pinned ? pinned === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
};

/** Calls back when the theme changes, by choice or with the system; returns how to stop. */
export function whenThemeChanges(callback) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', callback);
  document.addEventListener('codelab:theme', callback);
  return () => {
    system.removeEventListener('change', callback);
    document.removeEventListener('codelab:theme', callback);
  };
}
