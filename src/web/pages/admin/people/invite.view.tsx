import { phrase } from '../../../../../workflows/kit/workflow.js';
import { standingRoles } from '../../../../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { ChecksField, ChoiceField, LineField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { rolePageWords } from './words.js';

/** Makes somebody one of the hub's team. */
export function InviteView({ state }: { readonly state: FormState }) {
  const words = useWords(rolePageWords);
  const { language, audience } = useVisit();
  const labels = currentProposal.labels[language].roles;
  return (
    <AdminFrame section="people" heading={words.inviteTitle}>
      <ErrorSummary problems={state.problems} />
      <p class="govuk-body">{words.inviteText}</p>
      <Form state={state} keeps>
        <LineField name="name" label={words.name} autocomplete="off" width={30} />
        <LineField name="email" label={words.email} hint={words.emailHint} type="email" width={30} />
        <ChoiceField
          name="language"
          label={words.language}
          inline
          options={[
            { value: 'en', label: words.languages.en },
            { value: 'fr', label: words.languages.fr },
          ]}
        />
        <ChecksField
          name="roles"
          label={words.roles}
          options={standingRoles.map((role) => ({
            value: role,
            label: phrase(labels[role], audience, { key: role }),
            hint: words.rolesMean[role],
          }))}
        />
        <Button>{words.send}</Button>
      </Form>
    </AdminFrame>
  );
}
