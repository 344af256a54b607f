import type { ComponentChildren } from 'preact';
import type { PageAnswer } from '../visit/answers.js';
import { useVisit, useWords } from '../visit/visit.js';
import { Banner } from './banner.js';
import { Footer } from './footer.js';
import { Notice } from './notice.js';
import { secondsLeft, StaySignedIn } from './stay-signed-in.js';
import { layoutWords } from './words.js';

type LayoutProps = Omit<PageAnswer, 'kind' | 'body' | 'status'> & { readonly children: ComponentChildren };

/** The frame of every page: head, skip link, banner, navigation, main part, foot. */
export function Layout({ title, current, back, mistaken, wide, children }: LayoutProps) {
  const { language, notice, actor } = useVisit();
  const words = useWords(layoutWords);
  return (
    <html lang={language} class="govuk-template">
      <Head title={`${mistaken ? words.error : ''}${title} – ${words.product}`} />
      <body class={`govuk-template__body ${wide ? 'wide' : ''}`} {...useMarks()}>
        <a class="govuk-skip-link" href="#main">
          {words.skip}
        </a>
        <Banner current={current} />
        <div class="govuk-width-container">
          {back && (
            <nav aria-label={words.up}>
              <a class="govuk-back-link" href={back.href}>
                {back.text}
              </a>
            </nav>
          )}
          <main class="govuk-main-wrapper" id="main">
            {notice !== null && <Notice text={notice} />}
            {children}
          </main>
        </div>
        <Footer />
        {actor && <StaySignedIn />}
        <Sayings />
      </body>
    </html>
  );
}

function Head({ title }: { readonly title: string }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="stylesheet" href="/assets/govuk.css" />
      <link rel="stylesheet" href="/assets/echo.css" />
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      <meta name="htmx-config" content='{"includeIndicatorCSS":false,"noSwap":[204,304,"4xx","5xx"]}' />
      <script type="module" src="/assets/page.js" />
      <script defer src="/assets/htmx.js" />
    </head>
  );
}

/** What `page.js` needs to know: who is here, for how long, and which press was taken. */
function useMarks(): Readonly<Record<`data-${string}`, string | number | undefined>> {
  const visit = useVisit();
  const left = secondsLeft(visit);
  return {
    'data-person': visit.actor?.id,
    'data-idle': left?.idle,
    'data-whole': left?.whole,
    'data-taken': visit.taken ?? undefined,
  };
}

/** Sentences that `page.js` may have to say. */
function Sayings() {
  const { restored, forget, offline, unsaved } = useWords(layoutWords);
  return (
    <template
      id="sayings"
      data-restored={restored}
      data-forget={forget}
      data-offline={offline}
      data-unsaved={unsaved}
    />
  );
}
