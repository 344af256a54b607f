import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

interface LayoutProps {
  readonly title: string;
  readonly language?: 'en' | 'fr';
  readonly children: ComponentChildren;
}

/** The frame of every page: head, skip link, banner, main part, foot. */
export function Layout({ title, language = 'en', children }: LayoutProps) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ECHO co-creation`}</title>
        <link rel="stylesheet" href="/assets/echo.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to main content
        </a>
        <header class="banner">
          <p class="wide">
            <a href="/">ECHO co-creation</a>
          </p>
        </header>
        <main id="main" class="wide">
          {children}
        </main>
        <footer class="foot">
          <p class="wide">Made for the BC Centre for Palliative Care and its partners.</p>
        </footer>
      </body>
    </html>
  );
}

/** A page as text, ready to send as `text/html; charset=utf-8`. */
export function pageOf(page: Parameters<typeof renderToString>[0]): string {
  return `<!doctype html>\n${renderToString(page)}`;
}
