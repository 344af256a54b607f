import { Button, Form } from '../../components/form.js';
import { useWords } from '../../visit/visit.js';
import { signInWords } from './words.js';

/** The link from the letter: one press signs in. Only a script can read what stands after the # of an address. */
export function LinkView() {
  const words = useWords(signInWords).link;
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <div data-with-token hidden>
        <p class="govuk-body">{words.text}</p>
        <Form>
          <input type="hidden" name="t" value="" data-token />
          <Button>{words.go}</Button>
        </Form>
      </div>
      <p class="govuk-body" data-without-token>
        {words.plain} <a href="/sign-in/code">{words.plainLink}</a>
      </p>
      <script type="module" src="/assets/fragment-token.js" />
    </>
  );
}
