/* What is typed is kept in this browser until it has arrived, and stands there again when the page comes back. */
(() => {
  const mark = 'pukar-draft-';
  const key = form => mark + form.dataset.draft;
  const area = form => form.querySelector('textarea');

  function tell(form) {
    const word = form.querySelector('[data-kept]');
    if (word) word.textContent = area(form).value ? word.dataset.kept : '';
  }

  function restore(form) {
    const kept = localStorage.getItem(key(form));
    const field = area(form);
    if (kept && field && !field.value) {
      field.value = kept;
      form.closest('details')?.setAttribute('open', '');
      tell(form);
    }
  }

  document.addEventListener('input', event => {
    const form = event.target.closest('form[data-draft]');
    if (!form || event.target !== area(form)) return;
    if (event.target.value) localStorage.setItem(key(form), event.target.value);
    else localStorage.removeItem(key(form));
    tell(form);
  });

  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.dataset.draft) sessionStorage.setItem('pukar-sent', key(form));
    if (form.getAttribute('action') === '/console/signout') {
      for (const name of Object.keys(localStorage)) if (name.startsWith(mark)) localStorage.removeItem(name);
    }
  });

  /* It has arrived if the page that follows is one of the desk and tells of no trouble. */
  const sent = sessionStorage.getItem('pukar-sent');
  if (sent && document.querySelector('.rooms') && !document.getElementById('trouble')) localStorage.removeItem(sent);
  if (document.querySelector('.rooms')) sessionStorage.removeItem('pukar-sent');
  for (const form of document.querySelectorAll('form[data-draft]')) restore(form);
})();
