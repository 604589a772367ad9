// A list's filters apply as soon as one is chosen; without this script the button does it.
document.addEventListener('change', event => {
  const form = event.target.closest?.('[data-filters]');
  if (form && event.target.matches('select')) form.requestSubmit();
});
