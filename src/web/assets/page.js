// Makes pages pleasant; none needs it. Loaded once, after the page.
import { createAll, Button, ErrorSummary, NotificationBanner, ServiceNavigation } from './govuk.js';
import { keepTyped } from './typed.js';
import { watchSession } from './session.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const component of [ErrorSummary, Button, NotificationBanner, ServiceNavigation]) createAll(component);
keepTyped();
watchSession();

// A picture that is wider than the screen begins where the proposal is.
for (const picture of document.querySelectorAll('.picture')) {
  const here = [...picture.querySelectorAll('[data-here]')].at(-1)?.getBoundingClientRect();
  const { left, width } = picture.getBoundingClientRect();
  if (here) picture.scrollLeft += here.left + here.width / 2 - left - width / 2;
}
