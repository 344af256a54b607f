import type { Language } from '../../../../workflows/kit/workflow.js';
import type { ReadableMail } from '../../../mail/mail.service.js';
import { DateTime } from '../../components/dates.js';

/** One letter as its reader gets it, in plain text. */
export function LetterView({ letter }: { readonly letter: ReadableMail }) {
  return (
    <>
      <h1 class="govuk-heading-l" lang={letter.language}>
        {letter.subject}
      </h1>
      <p class="govuk-body">
        To {letter.to ?? 'somebody who was erased'}, <DateTime instant={letter.createdAt} />
      </p>
      {letter.text === null ? (
        <p class="govuk-body">What it said was erased.</p>
      ) : (
        <LetterText text={letter.text} language={letter.language} />
      )}
    </>
  );
}

interface LetterTextProps {
  readonly text: string;
  readonly language: Language;
}

/** What a letter says, in plain text. */
export function LetterText({ text, language }: LetterTextProps) {
  return (
    <div class="letter" lang={language}>
      <Linked text={text} />
    </div>
  );
}

/** Plain text with its addresses as links, as mail programs show it. */
function Linked({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/(https?:\/\/[^\s<>]+)/)
        .map((piece, index) => (index % 2 === 1 ? <a href={piece}>{piece}</a> : piece))}
    </>
  );
}
