/**
 * What is looked at inside the page, as source text: the tests have no DOM types. Each is an expression that
 * gives a list of violations in words.
 */

/** One heading of the first level, none left out on the way down, and a title that says when there is a mistake. */
export const headings = `(() => {
  const found = [];
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter((one) => one.checkVisibility())
    .map((one) => Number(one.localName.slice(1)));
  const firsts = levels.filter((level) => level === 1).length;
  if (firsts !== 1) found.push('has ' + firsts + ' headings of the first level');
  levels.forEach((level, index) => {
    if (index > 0 && level > levels[index - 1] + 1) found.push('goes from h' + levels[index - 1] + ' to h' + level);
  });
  return found;
})()`;

/** The language is told, and the title says "Error" exactly when there is something to mend. */
export const titleAndLanguage = `(() => {
  const found = [];
  const lang = document.documentElement.lang;
  if (lang !== 'en' && lang !== 'fr') found.push('has no language');
  const mistaken = document.querySelector('.govuk-error-summary') !== null;
  const says = /^(Error: |Erreur : )/.test(document.title);
  if (mistaken && !says) found.push('has mistakes that its title does not tell');
  if (!/ – (ECHO co-creation|Cocréation ECHO)$/.test(document.title)) found.push('has the title ' + document.title);
  return found;
})()`;

/** Help stands in the same place on every page: last, after the main part. */
export const help = `(() => {
  const footer = document.querySelector('footer');
  const main = document.querySelector('main');
  if (!footer || !main) return ['has no main part or no foot'];
  const after = main.compareDocumentPosition(footer) & Node.DOCUMENT_POSITION_FOLLOWING;
  const mail = footer.querySelector('h2 + p a[href^="mailto:"]');
  return after && mail ? [] : ['has its help in another place'];
})()`;

/** What has a colour has words as well, and nothing is told by colour alone. */
export const words = `(() => {
  const coloured = '.govuk-tag, .govuk-warning-text, [class*="late"], [class*="overdue"], [class*="good"]';
  return [...document.querySelectorAll('main :is(' + coloured + ')')]
    .filter((one) => one.checkVisibility() && one.textContent.trim() === '')
    .map((one) => 'tells by colour alone: ' + one.outerHTML.slice(0, 120));
})()`;

/** Buttons and boxes are large enough to be met with a finger; links in sentences are left to axe. */
export const targets = `(() => {
  const boxes = 'button, [role=button], input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, summary';
  return [...document.querySelectorAll(boxes)].filter((one) => one.checkVisibility()).flatMap((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width < 24 || height < 24 ? ['is ' + Math.round(width) + ' by ' + Math.round(height) + ': ' + one.outerHTML.slice(0, 120)] : [];
  });
})()`;

/** Nothing in the page is wider than the window. */
export const sideways = `(() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
    (one) => one.getBoundingClientRect().right > room + 1 && one.children.length === 0,
  );
  return ['scrolls sideways to ' + document.documentElement.scrollWidth + ': ' + (wide[0]?.outerHTML.slice(0, 160) ?? 'unknown')];
})()`;

/** The keyboard is at the very beginning of the page, as after it was opened. */
export const toTheBeginning = `{
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  window.scrollTo(0, 0);
}`;

/** Everything a keyboard must reach, in the order in which it is read; looks are remembered to be compared. */
export const beginWalk = `(() => {
  const stops = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], iframe';
  const seen = new Set();
  const reachable = [...document.querySelectorAll(stops)].filter((one) => {
    if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) return false;
    if (one.type !== 'radio') return true;
    const group = [...document.getElementsByName(one.name)].filter((other) => other.form === one.form);
    const way = group.find((other) => other.checked) ?? group[0];
    return one === way;
  });
  const looks = (one) => [one, one.nextElementSibling].filter(Boolean).map((part) => {
    const style = getComputedStyle(part);
    const before = getComputedStyle(part, '::before');
    return [style, before].map((s) => [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor, s.borderWidth].join()).join();
  }).join();
  window.walk = { reachable, looks, before: new Map(reachable.map((one) => [one, looks(one)])), seen };
  return reachable.length;
})()`;

/** Whether the keyboard has not left a stop yet. */
export const isStillAt = (index: number): string =>
  `window.walk.reachable[${String(index)}] !== undefined && document.activeElement === window.walk.reachable[${String(index)}]`;

/** What is wrong with the stop the keyboard is at, given how many came before it. */
export const atStop = (index: number): string => `(() => {
  const { reachable, looks, before } = window.walk;
  const here = document.activeElement;
  const name = (one) => one ? one.outerHTML.slice(0, 120).replace(/\\s+/g, ' ') : 'nothing';
  if (here !== reachable[${String(index)}]) return ['is left out or out of order: ' + name(reachable[${String(index)}]) + ', but here is ' + name(here)];
  const found = [];
  if (looks(here) === before.get(here)) found.push('does not show the focus: ' + name(here));
  const { left, top, width, height } = [...here.getClientRects()][0] ?? here.getBoundingClientRect();
  const x = left + width / 2;
  // Of a tall box the part that is seen counts: a browser scrolls to where one writes.
  const [seenFrom, seenTo] = [Math.max(top, 0), Math.min(top + height, innerHeight)];
  const y = (seenFrom + seenTo) / 2;
  if (seenTo - seenFrom < Math.min(height, 24) / 2) found.push('is out of sight when it has the focus: ' + name(here));
  else {
    const over = document.elementFromPoint(x, y);
    const mine = over && (here.contains(over) || over.contains(here) || over.closest('label')?.control === here);
    if (!mine) found.push('is covered when it has the focus: ' + name(here) + ' by ' + name(over));
  }
  return found;
})()`;
