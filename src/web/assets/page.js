// Makes pages pleasant; none needs it. Loaded once, after the page.
import { createAll, Button, ErrorSummary, NotificationBanner, ServiceNavigation } from './govuk.js';
import { keepTyped } from './typed.js';
import { watchSession } from './session.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
for (const component of [ErrorSummary, Button, NotificationBanner, ServiceNavigation]) createAll(component);
keepTyped();
watchSession();
