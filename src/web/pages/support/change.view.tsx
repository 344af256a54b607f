import { phrase } from '../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../workflows/proposal/proposal.workflow.js';
import type { Supported } from '../../../resources/support-endings.js';
import type { SupportCandidate } from '../../../resources/support-people.js';
import { roleName } from '../../../resources/words.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { ChoiceField, WordsField, type Option } from '../../components/fields.js';
import { Button, Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { ProposalFrame, type FramedProposal } from '../../components/proposal-frame.js';
import { useVisit, useWords } from '../../visit/visit.js';
import { supportingWords } from './words.js';

/** Somebody's support, and who could follow. */
export interface Changing {
  readonly proposal: FramedProposal;
  readonly supported: Supported;
  readonly free: readonly SupportCandidate[];
  readonly full: readonly SupportCandidate[];
  /** Whoever would be chosen now; null where nobody is free. */
  readonly best: SupportCandidate | null;
}

interface ChangeViewProps {
  readonly changing: Changing;
  readonly state: FormState;
  readonly title: string;
}

/** Choosing who follows somebody, with the places they have. */
export function ChangeView({ changing, state, title }: ChangeViewProps) {
  const words = useWords(supportingWords).change;
  const { language } = useVisit();
  const { proposal, supported, full } = changing;
  const stage = phrase(currentProposal.labels[language].stages[supported.stage], 'staff', {
    key: supported.stage,
  });
  return (
    <ProposalFrame proposal={proposal} section={null} heading={title}>
      <ErrorSummary problems={state.problems} />
      <p class="govuk-body">
        <strong>{words.part(roleName(supported.role, language), stage)}</strong>
      </p>
      <p class="govuk-body">{words.next(supported.name ?? words.somebody)}</p>
      <Form state={state} keeps>
        <ChoiceField name="to" label={words.who} options={useFollowers(changing)} />
        {full.length > 0 && (
          <p class="govuk-body-s quiet">
            {words.full(full.map(({ name }) => name).join(', '))}{' '}
            <a href="/resources/people">{words.placesLink}</a>
          </p>
        )}
        <WordsField name="reason" label={words.reason} hint={words.hint} rows={3} />
        <Button>{words.button}</Button>
      </Form>
    </ProposalFrame>
  );
}

function useFollowers({ free, best }: Changing): readonly Option[] {
  const words = useWords(supportingWords).change;
  return [
    {
      value: 'best',
      label: words.best,
      hint: best === null ? words.bestNobody : words.bestNow(best.name),
    },
    ...free.map(({ person, name, load, capacity, region }) => ({
      value: person,
      label: name,
      hint: [words.places(load, capacity), ...(region === null ? [] : [words.knows])].join('; '),
    })),
  ];
}
