import { ErrorSummary } from '../../components/error-summary.js';
import { LineField } from '../../components/fields.js';
import { Button, Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { useWords } from '../../visit/visit.js';
import { signInWords } from './words.js';

/** Who is to be the first administrator? The key comes with the link, or is typed where no script moves it. */
export function FirstAdministratorView({ state }: { readonly state: FormState }) {
  const words = useWords(signInWords).first;
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.intro}</p>
      <Form state={state}>
        <LineField name="name" label={words.name} autocomplete="name" width={30} />
        <LineField
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          autocomplete="email"
          spellcheck={false}
          width={30}
        />
        <div data-token-box>
          <LineField
            name="token"
            label={words.token}
            hint={words.tokenHint}
            autocomplete="off"
            spellcheck={false}
          />
        </div>
        <Button>{words.go}</Button>
      </Form>
      <script type="module" src="/assets/fragment-token.js" />
    </>
  );
}
