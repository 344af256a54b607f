import { Button, Form } from '../../components/form.js';
import { useWords } from '../../visit/visit.js';
import { unsubscribeWords } from './words.js';

/** Asks before anything is done: mail scanners open every link they find. */
export function UnsubscribeView() {
  const words = useWords(unsubscribeWords);
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.text}</p>
      <Form>
        <input type="hidden" name="List-Unsubscribe" value="One-Click" />
        <Button>{words.go}</Button>
      </Form>
    </>
  );
}

/** Says that it is done, and how to undo it. */
export function UnsubscribedView() {
  const words = useWords(unsubscribeWords);
  return (
    <>
      <h1 class="govuk-heading-l">{words.stoppedTitle}</h1>
      <p class="govuk-body">{words.stopped}</p>
      <p class="govuk-body">
        {words.undo}{' '}
        <a class="govuk-link" href="/me/reminders">
          {words.undoLink}
        </a>
      </p>
    </>
  );
}
