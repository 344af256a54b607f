import type { SamplePerson } from '../../../people/people.service.js';
import { Form } from '../../components/form.js';
import { useWords } from '../../visit/visit.js';
import { signInWords } from './words.js';

interface SignInViewProps {
  /** Where to go on once somebody is signed in. */
  readonly to: string;
  readonly demoPeople: readonly SamplePerson[];
}

/** Who are you? In the demo: whom would you like to be? */
export function SignInView({ to, demoPeople }: SignInViewProps) {
  const words = useWords(signInWords);
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      {demoPeople.length > 0 && (
        <Form action="/sign-in/demo">
          <h2 class="govuk-heading-m">{words.demoTitle}</h2>
          <p class="govuk-body">{words.demoIntro}</p>
          <input type="hidden" name="to" value={to} />
          <ul class="govuk-list demo-people">
            {demoPeople.map(({ id, name, what }) => (
              <li key={id}>
                <button class="govuk-button govuk-button--secondary" name="person" value={id}>
                  {name}
                </button>{' '}
                {what}
              </li>
            ))}
          </ul>
        </Form>
      )}
    </>
  );
}
