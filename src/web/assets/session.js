// Warns two minutes before somebody is signed out, and keeps them signed in when they say so (WCAG 2.2.1).
import { addressOf, forgetTyped } from './typed.js';

const WARN_BEFORE = 120;
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('echo session') : null;
const dialog = document.getElementById('stay');
let timer;
let whole;

/** Tabs tell each other what was done in one of them, since it counts for all. */
export function watchSession() {
  const { idle, person } = document.body.dataset;
  document.addEventListener('submit', ({ target }) => {
    if (addressOf(target) === '/sign-out') tabs?.postMessage({ left: true });
  });
  tabs?.addEventListener('message', ({ data }) => {
    if (data.left) forgetTyped();
    else if (data.person === person) begin(data.idle, data.whole);
  });
  if (!dialog || idle === undefined) return;
  active(Number(idle), Number(document.body.dataset.whole));
  dialog.querySelector('form[action="/stay"]').addEventListener('submit', stay);
  document.addEventListener('htmx:response:error', ({ detail }) => {
    if (detail?.ctx?.response?.status === 401) end();
  });
}

/** Something was done: counts from now, here and in the other tabs. */
function active(idle, wholeSeconds) {
  begin(idle, wholeSeconds);
  tabs?.postMessage({ person: document.body.dataset.person, idle, whole: wholeSeconds });
}

function begin(idle, wholeSeconds) {
  whole = wholeSeconds <= idle;
  const left = Math.min(idle, wholeSeconds);
  clearTimeout(timer);
  if (dialog?.open) dialog.close();
  timer = setTimeout(() => warn(Math.min(left, WARN_BEFORE)), Math.max(0, left - WARN_BEFORE) * 1000);
}

function warn(left) {
  show(whole ? 'last' : 'soon');
  timer = setTimeout(end, left * 1000);
}

function end() {
  clearTimeout(timer);
  show('ended');
}

function show(when) {
  for (const part of dialog.querySelectorAll('[data-when]')) part.hidden = part.dataset.when !== when;
  if (!dialog.open) dialog.showModal();
}

async function stay(event) {
  event.preventDefault();
  const body = new URLSearchParams(new FormData(event.target));
  const answer = await fetch('/stay', { method: 'POST', body, headers: { 'hx-request': 'true' } }).catch(
    () => null,
  );
  if (answer === null) return;
  if (!answer.ok) return end();
  const [idle, wholeSeconds] = (await answer.text()).split(' ').map(Number);
  active(idle, wholeSeconds);
}
