import type { CodeOver } from '../../../sign-in/sign-in-codes.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { LineField } from '../../components/fields.js';
import { Button, Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { formNames } from '../../visit/posted.js';
import { useWords } from '../../visit/visit.js';
import { signInWords } from './words.js';

interface CodeViewProps {
  /** Where the code was sent, masked. */
  readonly address: string;
  /** Whether letters can be read here, because none is sent. */
  readonly lettersHere: boolean;
  readonly state: FormState;
}

/** Asks for the code from the letter. */
export function CodeView({ address, lettersHere, state }: CodeViewProps) {
  const words = useWords(signInWords).code;
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.sent(address)}</p>
      {lettersHere && (
        <p class="govuk-inset-text">
          {words.read}{' '}
          <a href="/mail" target="_blank">
            {words.letters}
          </a>
        </p>
      )}
      <Form state={state}>
        <LineField
          name="code"
          label={words.label}
          hint={words.hint}
          autocomplete="one-time-code"
          spellcheck={false}
          width={10}
        />
        <Button>{words.go}</Button>
      </Form>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.nothing}</span>
        </summary>
        <div class="govuk-details__text">
          <p>{words.nothingText}</p>
          <AskAgain kind="other" />
        </div>
      </details>
    </>
  );
}

/** Says that the code is good for nothing any more, and offers a new one. */
export function CodeOverView({
  address,
  over,
  to,
}: Pick<CodeViewProps, 'address'> & { readonly over: CodeOver; readonly to: string }) {
  const words = useWords(signInWords).code;
  return (
    <>
      <h1 class="govuk-heading-l">{words.over[over].title}</h1>
      <p class="govuk-body">{words.over[over].text(address)}</p>
      <AskAgain kind="main" />
      {over === 'used' && (
        <p class="govuk-body">
          <a href={to}>{words.goOn}</a>
        </p>
      )}
    </>
  );
}

function AskAgain({ kind }: { readonly kind: 'main' | 'other' }) {
  const words = useWords(signInWords).code;
  return (
    <>
      <Form id="again">
        <Button kind={kind} name={formNames.button} value="again">
          {words.again}
        </Button>
      </Form>
      <p class="govuk-body">
        <a href="/sign-in">{words.otherAddress}</a>
      </p>
    </>
  );
}
