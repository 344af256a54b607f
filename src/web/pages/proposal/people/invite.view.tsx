import { ErrorSummary } from '../../../components/error-summary.js';
import { ChoiceField, LineField, SelectField, type Option } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { ProposalFrame } from '../../../components/proposal-frame.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { sendersInWords } from './senders.js';
import { partName, type PeoplePage } from './people-page.js';
import { peopleWords } from './words.js';

/** What somebody is who has no part by name. */
export const COLLEAGUE = 'colleague';

interface InviteViewProps {
  readonly page: PeoplePage;
  readonly state: FormState;
  /** What happened meanwhile, in words; null where nothing did. */
  readonly changed: string | null;
}

/** Inviting somebody of one's own organisation, with what they will be. */
export function InviteView({ page, state, changed }: InviteViewProps) {
  const words = useWords(peopleWords);
  const { language, audience, actor } = useVisit();
  const { standing, parts, colleagues } = page;
  const others = colleagues.filter(({ id }) => id !== actor?.id);
  const choosesColleague = others.length > 0 && parts.length > 0;
  const languages = (['en', 'fr'] as const).map((value) => ({ value, label: words.languages[value] }));
  return (
    <ProposalFrame proposal={standing} section="people" heading={words.inviteTitle}>
      <ErrorSummary problems={state.problems} />
      {changed !== null && (
        <div class="govuk-inset-text" role="alert">
          {changed}
        </div>
      )}
      <p class="govuk-body">{words.inviteIntro(standing.organisation?.name ?? '')}</p>
      <Form state={state} sequence={standing.sequence} keeps>
        {choosesColleague && (
          <SelectField
            name="colleague"
            label={words.existing}
            none={words.existingNone}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <LineField name="name" label={words.fullName} autocomplete="off" width={30} />
        <LineField
          name="email"
          label={words.email}
          type="email"
          autocomplete="off"
          spellcheck={false}
          width={30}
        />
        <ChoiceField name="language" label={words.language} inline options={languages} />
        {parts.length > 0 ? (
          <ChoiceField name="part" label={words.partAsked} options={usePartOptions(page)} />
        ) : (
          <>
            <input type="hidden" name="part" value={COLLEAGUE} />
            <p class="govuk-body">
              {words.colleagueHint}{' '}
              {words.rolesLater(sendersInWords('ROLE_GIVEN', language, audience).join('; '))}
            </p>
          </>
        )}
        <Button>{choosesColleague ? words.sendOrGive : words.send}</Button>
      </Form>
    </ProposalFrame>
  );
}

function usePartOptions({ parts, standing: { coLead } }: PeoplePage): readonly Option[] {
  const words = useWords(peopleWords);
  const { language, audience } = useVisit();
  return [
    { value: COLLEAGUE, label: words.colleague, hint: words.colleagueHint },
    ...parts.map((value) => ({
      value,
      label: partName(value, language, audience),
      ...(value === 'coLead' && coLead && { hint: words.replaces(coLead.name) }),
    })),
  ];
}
