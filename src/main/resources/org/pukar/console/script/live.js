/* Says whether news comes in, and shows that a case that is being read has moved on. */
(() => {
  const word = document.getElementById('live');
  if (!word) return;
  const say = (state, text) => {
    word.dataset.state = state;
    word.querySelector('span').textContent = text;
  };
  const time = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Kolkata' });
  document.addEventListener('htmx:sse:after:connection', () => say('on', word.dataset.live.replace('{time}', time())));
  document.addEventListener('htmx:sse:after:message', () => say('on', word.dataset.live.replace('{time}', time())));
  document.addEventListener('htmx:sse:error', () => say('again', word.dataset.again));
  window.addEventListener('offline', () => say('off', word.dataset.off));
  document.addEventListener('moved', () => { const news = document.getElementById('news'); if (news) news.hidden = false; });
})();
