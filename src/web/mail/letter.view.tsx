import type { ReadableMail } from '../../mail/mail.service.js';
import { Layout } from '../layout.js';
import { writtenAt } from './written-at.js';

/** One letter as its reader gets it, in plain text. */
export function LetterView({ letter }: { readonly letter: ReadableMail }) {
  return (
    <Layout title={letter.subject}>
      <p>
        <a href="/mail">All letters</a>
      </p>
      <h1 lang={letter.language}>{letter.subject}</h1>
      <p>
        To {letter.to ?? 'somebody who was erased'}, {writtenAt(letter.createdAt)}
      </p>
      {letter.text === null ? (
        <p>What it said was erased.</p>
      ) : (
        <pre class="letter" lang={letter.language}>
          {letter.text}
        </pre>
      )}
    </Layout>
  );
}
