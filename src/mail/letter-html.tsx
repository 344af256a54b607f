import { render } from 'preact-render-to-string';
import type { JSX } from 'preact';
import type { ComposedLetter, LetterGroup } from './letter.js';

// Styles stand in the elements because mail readers drop style sheets. No colours: readers choose them, light or dark.
const page = {
  fontFamily: 'Arial, Helvetica, sans-serif',
  fontSize: '16px',
  lineHeight: '1.5',
  maxWidth: '40em',
};
const quote = { whiteSpace: 'pre-line', margin: '0 0 0 1.5em' };
const note = { fontSize: '14px' };

function Page({ letter }: { readonly letter: ComposedLetter }): JSX.Element {
  return (
    <html lang={letter.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{letter.subject}</title>
      </head>
      <body>
        <div lang={letter.language} style={page}>
          <p>
            <strong>{letter.first}</strong>
          </p>
          {letter.quote.length > 0 && <Quote letter={letter} />}
          <p>{letter.then}</p>
          {letter.tasks.length > 0 && <Tasks letter={letter} />}
          {letter.groups?.map((group) => (
            <Group key={group.title} group={group} />
          ))}
          <p>
            {letter.open}
            <br />
            <a href={letter.link}>{letter.link}</a>
          </p>
          <p style={note}>
            {letter.why}
            <br />
            {letter.contact}
          </p>
          <p style={note}>{letter.sender}</p>
        </div>
      </body>
    </html>
  );
}

function Quote({ letter }: { readonly letter: ComposedLetter }): JSX.Element {
  return (
    <>
      <p>{letter.quoteTitle}</p>
      <blockquote style={quote}>{letter.quote.join('\n')}</blockquote>
    </>
  );
}

function Tasks({ letter }: { readonly letter: ComposedLetter }): JSX.Element {
  return (
    <>
      <p>{letter.tasksTitle}</p>
      <ul>
        {letter.tasks.map((task) => (
          <li key={task}>{task}</li>
        ))}
      </ul>
    </>
  );
}

function Group({ group: { title, lines } }: { readonly group: LetterGroup }): JSX.Element {
  return (
    <>
      <p>
        <strong>{title}</strong>
      </p>
      <ul>
        {lines.map(({ text, link }) => (
          <li key={link}>
            {text}
            <br />
            <a href={link}>{link}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The letter as HTML that loads nothing from anywhere. */
export function letterHtml(letter: ComposedLetter): string {
  return `<!doctype html>${render(<Page letter={letter} />)}`;
}
