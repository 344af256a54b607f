import { ButtonLink, Button, Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { LineField } from '../../components/fields.js';
import { beginningOf } from '../../layout/navigation.js';
import { useVisit, useWords } from '../../visit/visit.js';
import type { SamplePerson } from '../../../people/people.service.js';
import { SamplePeople } from './sample-people.js';
import { signInWords } from './words.js';

interface SignInViewProps {
  /** Where to go on once somebody is signed in. */
  readonly to: string;
  /** Whether somebody was signed in until a moment ago. */
  readonly ranOut: boolean;
  /** What staff sign in with; null where everybody does so by code. */
  readonly provider: string | null;
  readonly demoPeople: readonly SamplePerson[];
  readonly state: FormState;
}

/** Who are you? In the demo: whom would you like to be? */
export function SignInView({ to, ranOut, provider, demoPeople, state }: SignInViewProps) {
  const words = useWords(signInWords);
  const demo = demoPeople.length > 0;
  return (
    <>
      <ErrorSummary problems={state.problems} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      <AlreadyIn />
      {ranOut && <div class="govuk-inset-text">{words.ranOut}</div>}
      {demo && <SamplePeople people={demoPeople} to={to} />}
      {demo && <h2 class="govuk-heading-m">{words.demoOr}</h2>}
      {provider !== null && !demo && <h2 class="govuk-heading-m">{words.partners}</h2>}
      <Form action="/sign-in" state={state}>
        <input type="hidden" name="to" value={to} />
        <LineField
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          autocomplete="email"
          spellcheck={false}
          width={30}
        />
        <Button kind={demo ? 'other' : 'main'}>{words.sendCode}</Button>
      </Form>
      {provider !== null && <StaffSignInOffer provider={provider} to={to} />}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.new}</span>
        </summary>
        <div class="govuk-details__text">{words.newText}</div>
      </details>
    </>
  );
}

/** Somebody who is signed in need not do so again. */
function AlreadyIn() {
  const { actor } = useVisit();
  const words = useWords(signInWords);
  if (!actor) return null;
  return (
    <div class="govuk-inset-text">
      {words.already(actor.name)} <a href={beginningOf(actor)}>{words.alreadyNext}</a>
    </div>
  );
}

function StaffSignInOffer({ provider, to }: { readonly provider: string; readonly to: string }) {
  const words = useWords(signInWords);
  return (
    <section>
      <h2 class="govuk-heading-m">{words.staff}</h2>
      <p class="govuk-body">{words.staffHint(provider)}</p>
      <ButtonLink href={`/oidc/start?to=${encodeURIComponent(to)}`} kind="other">
        {words.signInWith(provider)}
      </ButtonLink>
    </section>
  );
}
