'use strict';
// What htmx leaves to the page. Without scripts every link and form works as anywhere.
(() => {
  const IDLE_MINUTES = 20;
  let used = Date.now();
  let focused = false;

  const on = (name, act) => document.addEventListener(name, act);

  function tell(words) {
    let notice = document.getElementById('notice');
    if (!notice) {
      notice = document.createElement('p');
      notice.id = 'notice';
      notice.className = 'refused';
      notice.setAttribute('role', 'alert');
      document.querySelector('main').prepend(notice);
    }
    if (notice.textContent !== words) {
      notice.textContent = words;
    }
  }

  const use = () => { used = Date.now(); };
  on('keydown', use);
  on('pointerdown', use);
  on('pointermove', use);

  // Where there is little room a long page shows its headings first, but what somebody has to see.
  const folds = document.querySelectorAll('.fold');
  if (matchMedia('(max-width: 40rem)').matches) {
    folds.forEach(part => { part.open = 'stays' in part.dataset; });
  }
  window.addEventListener('beforeprint', () => folds.forEach(part => { part.open = true; }));

  function unfold(meant) {
    const folded = [];
    for (let box = meant?.closest('details'); box; box = box.parentElement.closest('details')) {
      folded.push(box);
    }
    if (folded.some(box => !box.open)) {
      folded.forEach(box => { box.open = true; });
      meant.scrollIntoView();
    }
  }
  const unfoldTarget = () => unfold(document.getElementById(location.hash.slice(1)));
  unfoldTarget();
  window.addEventListener('hashchange', unfoldTarget);
  on('click', clicked => {
    const link = clicked.target.closest('a[href^="#"]');
    if (link) {
      unfold(document.getElementById(link.hash.slice(1)));
    }
  });

  // What a page asks for by itself keeps a login alive that nobody uses any more.
  on('htmx:beforeRequest', asked => {
    const idle = Date.now() - used > IDLE_MINUTES * 60_000;
    if (!asked.detail.boosted && (idle || document.hidden)) {
      asked.preventDefault();
    }
    if (!asked.detail.boosted && idle) {
      tell(`Not brought up to date any more: nobody has used this page for ${IDLE_MINUTES} minutes.`);
    }
  });

  // What the server refuses somebody is shown as it would be without scripts.
  on('htmx:responseError', refused => {
    if (refused.detail.boosted) {
      location.assign(refused.detail.pathInfo.finalRequestPath);
    } else {
      tell(`Not brought up to date: the server answered ${refused.detail.xhr.status}.`);
    }
  });
  on('htmx:sendError', () => tell('The server does not answer. What stands here may be old.'));

  // Whoever stood on something that is gone goes on at what came in its place.
  on('htmx:beforeSwap', () => { focused = document.activeElement !== document.body; });
  on('htmx:afterSettle', settled => {
    document.getElementById('notice')?.remove();
    if (focused && document.activeElement === document.body) {
      document.getElementById(settled.detail.target.id)?.focus({ preventScroll: true });
    }
  });
})();
