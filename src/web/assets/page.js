// Makes pages pleasant; none needs it. Loaded once, after the page.
import { createAll, Button, ErrorSummary, NotificationBanner } from './govuk.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
createAll(ErrorSummary);
createAll(Button);
createAll(NotificationBanner);

// What is typed survives a reload, the back button and a lost connection: kept in this tab until it is sent.
const TYPED = 'typed ';
for (const form of document.querySelectorAll('main form[method="post"]')) {
  const key = `${TYPED}${form.action}`;
  const boxes = () => [
    ...form.querySelectorAll(
      'textarea, input[type="text"], input[type="email"], input[type="tel"], input[type="url"], input[type="date"], input[type="time"]',
    ),
  ];
  const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  const mistaken = document.querySelector('.govuk-error-summary') !== null;
  if (kept && !mistaken)
    for (const box of boxes())
      if (kept[box.name] !== undefined && box.value === box.defaultValue) box.value = kept[box.name];
  form.addEventListener('input', () => {
    const changed = boxes().filter((box) => box.value !== box.defaultValue);
    sessionStorage.setItem(
      key,
      JSON.stringify(Object.fromEntries(changed.map((box) => [box.name, box.value]))),
    );
  });
  // Sent is not yet taken: the next page clears what this one sent.
  form.addEventListener('submit', () => sessionStorage.setItem('sent', key));
}
const sent = sessionStorage.getItem('sent');
if (sent && !document.querySelector('.govuk-error-summary')) {
  sessionStorage.removeItem('sent');
  if (
    ![...document.querySelectorAll('main form[method="post"]')].some(
      (form) => `${TYPED}${form.action}` === sent,
    )
  )
    sessionStorage.removeItem(sent);
}
