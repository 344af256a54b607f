import { letterText } from '../../../mail/letter-text.js';
import type { NowPreview } from '../../../reminders/send-now.js';
import { Button, Form } from '../../components/form.js';
import { ProposalFrame } from '../../components/proposal-frame.js';
import { useWords } from '../../visit/visit.js';
import { LetterText } from '../mailbox/letter.view.js';
import type { TaskPage } from '../proposal/task/task-page.js';
import { reminderPageWords } from './words.js';

interface SendNowProps {
  readonly task: TaskPage;
  readonly letters: readonly NowPreview[];
}

/** What would be sent, to whom, and sending it. */
export function SendNowView({ task, letters }: SendNowProps) {
  const { now: words, somebody } = useWords(reminderPageWords);
  return (
    <ProposalFrame proposal={task.standing} section={null} heading={words.title}>
      <p class="govuk-body">
        <strong>{task.title}</strong>
      </p>
      {letters.length === 0 ? (
        <p class="govuk-inset-text">{words.nobody}</p>
      ) : (
        <>
          <p class="govuk-body">{words.intro}</p>
          {letters.map(({ person, name, letter }) => (
            <section key={person} aria-label={`${words.preview}: ${name ?? somebody}`}>
              <p class="govuk-body">
                {words.to}: {name ?? somebody}
                <br />
                {words.subject}: <strong lang={letter.language}>{letter.subject}</strong>
              </p>
              <LetterText text={letterText(letter)} language={letter.language} />
            </section>
          ))}
          <Form>
            <Button>{words.send}</Button>
          </Form>
        </>
      )}
    </ProposalFrame>
  );
}
