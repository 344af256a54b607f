import type { Language } from '../../../../workflows/kit/workflow.js';
import type { ReadableMail } from '../../../mail/mail.service.js';
import { DateTime } from '../../components/dates.js';

/** A letter with the names of what goes with it. */
export interface ShownLetter {
  readonly letter: ReadableMail;
  readonly files: readonly string[];
}

/** One letter as its reader gets it, in plain text. */
export function LetterView({ letter, files }: ShownLetter) {
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
      <LetterFiles label="Attached:" address={`/mail/${letter.id}`} files={files} />
    </>
  );
}

interface LetterFilesProps {
  readonly label: string;
  /** Of the letter's page. */
  readonly address: string;
  readonly files: readonly string[];
}

/** What goes with a letter, to be saved. */
export function LetterFiles({ label, address, files }: LetterFilesProps) {
  if (files.length === 0) return null;
  return (
    <p class="govuk-body">
      {label}{' '}
      {files.map((name, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={`${address}/${encodeURIComponent(name)}`} download>
            {name}
          </a>
        </>
      ))}
    </p>
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
