import { phrase } from '../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../workflows/proposal/proposal.workflow.js';
import { localDate, localTime } from '../../../platform/pacific-time.js';
import type { AnswerMoment } from '../../../proposals/answer-moments.js';
import { hubZone } from '../../../proposals/proposal-finder.js';
import type { ProposalView } from '../../../proposals/proposal-queries.js';
import { shortDate } from '../../components/dates.js';
import { SelectField } from '../../components/fields.js';
import { Button } from '../../components/form.js';
import { FormProvider } from '../../components/form-state.js';
import { ProposalFrame } from '../../components/proposal-frame.js';
import { useVisit, useWords } from '../../visit/visit.js';
import type { ComparedAnswer } from './compared-answers.js';
import { AnswerDifference, SameAnswer } from './difference.view.js';
import { compareWords } from './words.js';

interface CompareViewProps {
  readonly proposal: ProposalView;
  readonly moments: readonly AnswerMoment[];
  /** Sequences of the two versions. */
  readonly first: number;
  readonly last: number;
  readonly compared: readonly ComparedAnswer[];
}

/** Two versions of the answers: what differs first, then what stayed. */
export function CompareView({ proposal, moments, first, last, compared }: CompareViewProps) {
  const words = useWords(compareWords);
  const changed = compared.filter(({ differs }) => differs);
  const same = compared.filter(({ differs }) => !differs);
  return (
    <ProposalFrame proposal={proposal} section="answers" heading={words.title}>
      {moments.length < 2 && <p class="govuk-inset-text">{words.onlyOne}</p>}
      <Chooser proposalRef={proposal.ref} moments={moments} first={first} last={last} />
      <p class="govuk-body" role="status">
        {changed.length === 0 ? words.nothing : words.summary(changed.length, same.length)}
      </p>
      {changed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{words.changedTitle}</h2>
          <p class="govuk-hint">{words.legend}</p>
          {changed.map((one) => (
            <section key={nameOf(one)} class="compared" aria-labelledby={nameOf(one)}>
              <h3 class="govuk-heading-s" id={nameOf(one)}>
                <AnswerName answer={one} />
              </h3>
              <AnswerDifference answer={one} />
            </section>
          ))}
        </>
      )}
      {same.length > 0 && <Same answers={same} />}
    </ProposalFrame>
  );
}

const nameOf = ({ key, unread }: ComparedAnswer): string => `answer-${key}${unread ? '-unread' : ''}`;

function AnswerName({ answer: { key, unread } }: { readonly answer: ComparedAnswer }) {
  const words = useWords(compareWords);
  const { language, audience } = useVisit();
  const label = phrase(currentProposal.labels[language].values.answer?.[key], audience, { key });
  return <>{unread ? words.unread(label) : label}</>;
}

function Same({ answers }: { readonly answers: readonly ComparedAnswer[] }) {
  const words = useWords(compareWords);
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.sameOpen(answers.length)}</span>
      </summary>
      <div class="govuk-details__text">
        <dl class="govuk-summary-list">
          {answers.map((one) => (
            <div key={nameOf(one)} class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">
                <AnswerName answer={one} />
              </dt>
              <dd class="govuk-summary-list__value">
                <SameAnswer answer={one} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}

type ChooserProps = Pick<CompareViewProps, 'moments' | 'first' | 'last'> & { readonly proposalRef: string };

/** Which two versions: every moment at which the answers were changed or handed in. */
function Chooser({ proposalRef, moments, first, last }: ChooserProps) {
  const words = useWords(compareWords);
  const { language } = useVisit();
  const options = moments.map((moment, index) => {
    const { sequence, at, by, label } = moment;
    const when = `${shortDate(localDate(at, hubZone), language)}, ${localTime(at, hubZone)}`;
    const now = index === moments.length - 1 ? ` (${words.now})` : '';
    return { value: String(sequence), label: `${when} · ${label} · ${by ?? words.somebody}${now}` };
  });
  const values = { from: String(first), to: String(last) };
  return (
    <form method="get" action={`/p/${proposalRef}/answers/compare`} class="list-filter no-print">
      <FormProvider value={{ values, problems: [], keptAt: null }}>
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-visually-hidden">{words.choose}</legend>
          <SelectField name="from" label={words.from} options={options} />
          <SelectField name="to" label={words.to} options={options} />
        </fieldset>
        <Button kind="other">{words.show}</Button>
      </FormProvider>
    </form>
  );
}
