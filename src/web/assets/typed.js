// What is typed survives a reload, the back button and a lost connection: it is kept in this tab until the server
// says that the press it was sent with was taken.
const PREFIX = 'typed ';
const BOXES =
  'textarea, select, input:not([type="hidden"], [type="file"], [type="password"], [autocomplete="one-time-code"])';
const AGAIN_AFTER = 5000;
const sayings = document.getElementById('sayings')?.dataset ?? {};
const { person, taken } = document.body.dataset;

/** Keeps what is typed into every form of the page, and puts back what was typed before. */
export function keepTyped() {
  tidy();
  const seen = {};
  for (const form of document.querySelectorAll('main form[method="post"]')) {
    const address = addressOf(form);
    seen[address] = (seen[address] ?? -1) + 1;
    if (/^\/(sign-in|drafts)(\/|$)/.test(address)) continue;
    keep(form, `${PREFIX}${address} ${form.id || seen[address]}`);
  }
  document.addEventListener('submit', onSubmit);
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('form[data-sending]')) delete form.dataset.sending;
  });
  document.addEventListener('htmx:error', unsaved);
  document.addEventListener('htmx:response:error', unsaved);
}

/** Forgets what was sent and taken, and what somebody else typed in this tab. */
function tidy() {
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX))) {
    const entry = JSON.parse(sessionStorage.getItem(key));
    if (entry.sent.includes(taken) || (person && entry.person !== person)) sessionStorage.removeItem(key);
  }
}

/** Forgets everything, as somebody goes. */
export function forgetTyped() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

function keep(form, key) {
  form.dataset.typed = key;
  const entry = read(key);
  const draftedAt = form.querySelector('.kept-note time')?.getAttribute('datetime');
  if (entry && draftedAt && Date.parse(draftedAt) > entry.at) sessionStorage.removeItem(key);
  else if (entry && putBack(form, entry.values)) say(form, 'restored', 'forget');
  const note = () => {
    const before = read(key);
    const values = { ...before?.values, ...changed(form) };
    write(key, { person, sent: before?.sent ?? [], values });
  };
  form.addEventListener('input', note);
  form.addEventListener('change', note);
}

/** A field may be called `action`, so the form's own property can't be trusted. */
export const addressOf = (form) => new URL(form.getAttribute('action') ?? '', location.href).pathname;

const read = (key) => JSON.parse(sessionStorage.getItem(key) ?? 'null');

function write(key, entry) {
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...entry, at: Date.now() }));
  } catch {
    // Full or refused by the browser: the server keeps what it is sent.
  }
}

/** Values of the fields that differ from what the page came with, and of those that did before. */
function changed(form) {
  const values = {};
  const known = read(form.dataset.typed)?.values ?? {};
  for (const box of form.querySelectorAll(BOXES))
    if (box.name && (box.name in known || isChanged(box))) values[box.name] = valueOf(form, box);
  return values;
}

function isChanged(box) {
  if (box.type === 'checkbox' || box.type === 'radio') return box.checked !== box.defaultChecked;
  if (box.localName === 'select') return [...box.options].some((one) => one.selected !== one.defaultSelected);
  return box.value !== box.defaultValue;
}

/** Several boxes of a name hold a list together: what is checked, or what each of them says. */
function valueOf(form, box) {
  const boxes = named(form, box.name);
  if (box.type === 'checkbox' || box.type === 'radio')
    return boxes.filter((one) => one.checked).map((one) => one.value);
  return boxes.map((one) => one.value);
}

const named = (form, name) => [...form.querySelectorAll(BOXES)].filter((box) => box.name === name);

/** @returns whether anything was different from what the page came with */
function putBack(form, values) {
  let differed = false;
  for (const [name, kept] of Object.entries(values))
    named(form, name).forEach((box, index) => {
      if (box.type === 'checkbox' || box.type === 'radio') {
        differed ||= box.checked !== kept.includes(box.value);
        box.checked = kept.includes(box.value);
      } else if (kept[index] !== undefined && box.value !== kept[index]) {
        differed = true;
        box.value = kept[index];
      }
    });
  return differed;
}

/** Says a sentence at the top of a form, aloud too; `way out` is a button that starts again. */
function say(form, sentence, wayOut) {
  form.querySelector('.said')?.remove();
  const box = document.createElement('div');
  box.className = 'govuk-inset-text said';
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  box.append(text);
  if (wayOut) box.append(forgetButton(form, box));
  form.prepend(box);
  // What is in a live region from the start is not read out.
  setTimeout(() => (text.textContent = sayings[sentence]), 100);
  return box;
}

function forgetButton(form, box) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'as-link';
  button.textContent = sayings.forget;
  button.addEventListener('click', () => {
    sessionStorage.removeItem(form.dataset.typed);
    form.reset();
    box.remove();
    form.querySelector(BOXES)?.focus();
  });
  return button;
}

function onSubmit(event) {
  const form = event.target;
  if (form.getAttribute('method') !== 'post' || event.defaultPrevented) return;
  if (addressOf(form) === '/sign-out') forgetTyped();
  if (navigator.onLine === false && form.dataset.typed) {
    event.preventDefault();
    return say(form, 'offline').scrollIntoView({ block: 'nearest' });
  }
  // A second click sends nothing while the first is on its way.
  if (form.dataset.sending) return event.preventDefault();
  form.dataset.sending = 'true';
  setTimeout(() => delete form.dataset.sending, AGAIN_AFTER);
  if (event.submitter?.formAction.includes('/drafts/discard')) sessionStorage.removeItem(form.dataset.typed);
  const entry = form.dataset.typed && read(form.dataset.typed);
  if (entry) write(form.dataset.typed, { ...entry, sent: [...entry.sent, form.elements._key?.value] });
}

function unsaved({ target }) {
  const status = target.closest?.('form')?.querySelector('.kept');
  if (status) status.textContent = sayings.unsaved;
}
