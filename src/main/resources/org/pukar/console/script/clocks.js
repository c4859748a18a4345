/* Keeps what is due true while the page stands open: each minute, in the chips' words alone. */
(() => {
  const said = document.body.dataset;
  const fill = (pattern, values) => pattern.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  function lasting(minutes) {
    const all = Math.max(1, minutes);
    const d = Math.floor(all / 1440), h = Math.floor(all / 60) % 24, m = all % 60;
    if (d) return fill(said.days, { d, h });
    return h ? fill(said.hours, { h, m }) : fill(said.minutes, { m });
  }

  setInterval(() => {
    for (const chip of document.querySelectorAll('[data-due]')) {
      const left = Math.floor((Date.parse(chip.dataset.due) - Date.now()) / 60000);
      if (left < 0 && !chip.classList.contains('due-late')) {
        chip.classList.remove('due-soon', 'due-ontime');
        chip.classList.add('due-late');
        chip.querySelector('use').setAttribute('href', '#i-late');
      }
      chip.lastChild.textContent = ' ' + (left < 0 ? fill(said.late, { time: lasting(-left) }) : lasting(left));
    }
  }, 60000);
})();
