import type { ComponentChildren } from 'preact';
import { Button } from '../components/form.js';
import type { PageAnswer } from '../visit/answers.js';
import { formNames } from '../visit/posted.js';
import { useVisit, useWords } from '../visit/visit.js';
import { Footer } from './footer.js';
import { Navigation } from './navigation.js';
import { layoutWords } from './words.js';

type LayoutProps = Omit<PageAnswer, 'kind' | 'body' | 'status'> & { readonly children: ComponentChildren };

/** The frame of every page: head, skip link, banner, navigation, main part, foot. */
export function Layout({ title, current, back, mistaken, wide, children }: LayoutProps) {
  const { language, notice } = useVisit();
  const words = useWords(layoutWords);
  return (
    <html lang={language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${mistaken ? words.error : ''}${title} – ${words.product}`}</title>
        <link rel="stylesheet" href="/assets/govuk.css" />
        <link rel="stylesheet" href="/assets/echo.css" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
        <script type="module" src="/assets/page.js" />
        <script defer src="/assets/htmx.js" />
      </head>
      <body class="govuk-template__body">
        <a class="govuk-skip-link" href="#main">
          {words.skip}
        </a>
        <Banner current={current} />
        <div class={`govuk-width-container ${wide ? 'wide' : ''}`}>
          {back && (
            <a class="govuk-back-link" href={back.href}>
              {back.text}
            </a>
          )}
          <main class="govuk-main-wrapper" id="main">
            {notice !== null && <Notice text={notice} />}
            {children}
          </main>
        </div>
        <Footer />
      </body>
    </html>
  );
}

function Banner({ current }: Pick<LayoutProps, 'current'>) {
  const words = useWords(layoutWords);
  return (
    <header class="banner">
      <div class="govuk-width-container banner-line">
        <a class="product" href="/">
          {words.product}
        </a>
        <WhoIsHere />
      </div>
      <div class="govuk-service-navigation" data-module="govuk-service-navigation">
        <div class="govuk-width-container">
          <Navigation current={current} />
        </div>
      </div>
    </header>
  );
}

function WhoIsHere() {
  const { actor, path, formToken, language } = useVisit();
  const words = useWords(layoutWords);
  const token = <input type="hidden" name={formNames.token} value={formToken} />;
  return (
    <div class="who">
      {actor ? <span>{actor.name}</span> : <a href="/sign-in">{words.signIn}</a>}
      <form method="post" action="/language">
        {token}
        <input type="hidden" name="back" value={path} />
        <button
          class="as-link"
          name="language"
          value={language === 'en' ? 'fr' : 'en'}
          lang={language === 'en' ? 'fr' : 'en'}
        >
          {words.otherLanguage}
        </button>
      </form>
      {actor && (
        <form method="post" action="/sign-out">
          {token}
          <Button kind="link">{words.signOut}</Button>
        </form>
      )}
    </div>
  );
}

/** What was just done, said once. */
function Notice({ text }: { readonly text: string }) {
  const words = useWords(layoutWords);
  return (
    <div
      class="govuk-notification-banner govuk-notification-banner--success"
      role="status"
      aria-labelledby="notice-title"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="notice-title">
          {words.done}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading">{text}</p>
      </div>
    </div>
  );
}
