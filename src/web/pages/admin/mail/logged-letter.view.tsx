import type { LoggedLetter } from '../../../../mail/mail-log.js';
import { DateTime } from '../../../components/dates.js';
import { Button, Form } from '../../../components/form.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Facts } from '../frame/facts.js';
import { AboutProposal, Fate } from './mail-list.view.js';
import { letterInWords, mailLogWords } from './words.js';

interface LoggedLetterViewProps {
  readonly letter: LoggedLetter;
  /** What it says; null once it was erased, and for letters of which the text is never shown. */
  readonly text: string | null;
  readonly hidden: boolean;
}

/** One letter: what became of it, what to do about it, and what it says. */
export function LoggedLetterView({ letter, text, hidden }: LoggedLetterViewProps) {
  const words = useWords(mailLogWords);
  const { language, audience } = useVisit();
  const { kind, to, address, writtenAt, sentAt, attempts, fate, personId, jobId } = letter;
  return (
    <AdminFrame section="mail" heading={letterInWords(kind, language, audience)}>
      <Facts
        rows={[
          [words.to, to ?? words.erased],
          [words.address, address ?? words.unknownAddress],
          [words.proposal, <AboutProposal letter={letter} />],
          [words.written, <DateTime instant={writtenAt} />],
          ...(sentAt === null ? [] : [[words.sentAt, <DateTime instant={sentAt} />] as const]),
          [words.tries, String(attempts)],
          [words.fate, <Fate letter={letter} />],
        ]}
      />
      <h2 class="govuk-heading-m">{words.todoTitle}</h2>
      <p class="govuk-body">{words.todo[fate]}</p>
      {(fate === 'failed' || fate === 'bounced') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/people/${personId}`}>
            {words.openPerson}
          </a>
        </p>
      )}
      {fate === 'givenUp' && jobId !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/admin/jobs/${jobId}`}>
            {words.openJob}
          </a>
        </p>
      )}
      {text !== null && fate !== 'queued' && (
        <Form action={`/admin/mail/${letter.id}`}>
          <p class="govuk-body">{words.againText}</p>
          <Button kind="other">{words.again}</Button>
        </Form>
      )}
      <h2 class="govuk-heading-m">{words.textTitle}</h2>
      {text === null ? (
        <p class="govuk-body">{hidden ? words.hidden : words.textErased}</p>
      ) : (
        <div class="letter" lang={letter.language}>
          <strong>{letter.subject}</strong>
          {`\n\n${text}`}
        </div>
      )}
    </AdminFrame>
  );
}
