/* One key for each frequent act. Never inside a field, never with another key held. */
(() => {
  const isTyping = target => target.closest('input, textarea, select, [contenteditable]');
  const rows = () => [...document.querySelectorAll('[data-list] tbody a[href]')];

  function move(by) {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
  }

  const acts = {
    j: () => move(1),
    k: () => move(-1),
    '/': () => document.getElementById('find')?.focus(),
    n: () => document.getElementById('note')?.focus(),
    x: () => document.activeElement?.closest('tr')?.querySelector('.pick')?.click()
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      document.querySelector('details.me[open]')?.removeAttribute('open');
      if (isTyping(event.target)) event.target.blur();
      return;
    }
    const act = acts[event.key.toLowerCase()];
    if (act && !isTyping(event.target)) {
      event.preventDefault();
      act();
    }
  });
})();

/* How many cases are chosen. */
document.addEventListener('change', event => {
  const form = event.target.closest('.bulk');
  const count = form?.querySelector('[data-chosen]');
  if (count) count.textContent = form.querySelectorAll('.pick:checked').length;
});

/* What is read out to the worker stands there in the language that she speaks. */
document.getElementById('spoken')?.addEventListener('change', event => {
  for (const notice of document.querySelectorAll('[data-notice]')) notice.hidden = notice.dataset.notice !== event.target.value;
});
