import { phrase, type Labels } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { SeenProposal } from '../../../../proposals/proposal-finder.js';
import type { RepairKind } from '../../../../proposals/repairs/repair-of.js';
import type { ForeseenRepair } from '../../../../proposals/repairs/proposal-repairs.js';
import { repairableAnswers } from '../../../../proposals/repairs/repair-form.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { LineField, SelectField, WordsField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { formNames } from '../../../visit/posted.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { ForeseenView } from './foreseen.view.js';
import { useStateName } from './state-name.js';
import { repairWords } from './words.js';

interface RepairProps {
  readonly found: SeenProposal;
  readonly kind: RepairKind;
  /** Dotted paths of the states to choose from. */
  readonly targets: readonly string[];
  readonly state: FormState;
  /** What it would do; null before it was asked for. */
  readonly foreseen: ForeseenRepair | null;
}

/** One thing to put right: what it should be and why, then what that would do, then the repair. */
export function RepairView({ found, kind, targets, state, foreseen }: RepairProps) {
  const words = useWords(repairWords);
  const address = `/admin/repairs/${found.ref}/${kind}`;
  return (
    <AdminFrame section="repairs" heading={words.kinds[kind]}>
      <ErrorSummary problems={state.problems} />
      <p class="govuk-body">{words.kindHints[kind]}</p>
      <Form action={address} state={state}>
        <Fields kind={kind} targets={targets} />
        <WordsField name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
        <Button kind={foreseen ? 'other' : 'main'}>{words.look}</Button>
      </Form>
      {foreseen && (
        <>
          <ForeseenView foreseen={foreseen} />
          <Form action={address} sequence={foreseen.sequence}>
            {Object.entries(state.values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={String(value)} />
            ))}
            <Button name={formNames.button} value="repair" kind={kind === 'state' ? 'main' : 'warning'}>
              {kind === 'state' ? words.ask : words.doIt}
            </Button>
          </Form>
        </>
      )}
    </AdminFrame>
  );
}

function Fields({ kind, targets }: Pick<RepairProps, 'kind' | 'targets'>) {
  const words = useWords(repairWords);
  const { language, audience } = useVisit();
  const stateName = useStateName();
  const { values }: Labels = currentProposal.labels[language];
  switch (kind) {
    case 'undo':
      return null;
    case 'startOn':
      return <LineField name="startOn" label={words.startOn} type="date" width={10} />;
    case 'answer':
      return (
        <>
          <SelectField
            name="answer"
            label={words.answer}
            none=""
            options={repairableAnswers.map((key) => ({
              value: key,
              label: phrase(values.answer?.[key], audience, { key }),
            }))}
          />
          <WordsField name="text" label={words.text} hint={words.textHint} rows={4} />
        </>
      );
    case 'lead':
      return <LineField name="lead" label={words.lead} type="email" width={30} />;
    case 'state':
      return (
        <SelectField
          name="target"
          label={words.target}
          none=""
          options={targets.map((path) => ({ value: path, label: stateName(path) }))}
        />
      );
  }
}
