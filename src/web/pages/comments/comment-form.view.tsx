import type { Reader } from '../../../comments/comment-readers.js';
import { ChoiceField, LineField, SelectField, WordsField } from '../../components/fields.js';
import { Button, Form } from '../../components/form.js';
import type { FormState } from '../../components/form-state.js';
import { useVisit, useWords } from '../../visit/visit.js';
import { useTaskName } from './comment.view.js';
import { commentWords } from './words.js';

interface CommentFormProps {
  readonly proposalRef: string;
  readonly organisation: string | null;
  readonly state: FormState;
  readonly tasks: readonly string[];
  /** Who may be told; the writer is left out. */
  readonly readers: readonly Reader[];
  /** Whether the text seems to say something about a patient, and the writer is to say why it does not. */
  readonly asksDenial: boolean;
}

/** What somebody has to say, to whom, and who is told. */
export function CommentForm(props: CommentFormProps) {
  const words = useWords(commentWords);
  const { audience } = useVisit();
  const { proposalRef, organisation, state, readers, asksDenial } = props;
  return (
    <section aria-labelledby="write" class="no-print">
      <h2 class="govuk-heading-m" id="write">
        {words.writeTitle}
      </h2>
      <Form action={`/p/${proposalRef}/comments`} state={state} keeps>
        <BodyField />
        {asksDenial && <DenialField />}
        {audience === 'staff' ? (
          <VisibilityField />
        ) : (
          <p class="govuk-body" id="field-visibility">
            {organisation === null ? words.audienceAlone : words.audienceOfPartner(organisation)}
          </p>
        )}
        <TaskField {...props} />
        <SelectField
          name="tell"
          label={words.labels.tell}
          optional
          none={words.nobodyToTell}
          options={readers.map(({ id, name, side }) => ({ value: id, label: `${name} (${words[side]})` }))}
        />
        <Button>{words.send}</Button>
      </Form>
    </section>
  );
}

/** The text itself, with what never belongs in it. */
export function BodyField() {
  const words = useWords(commentWords);
  return (
    <WordsField
      name="body"
      label={words.labels.body}
      hint={
        <>
          {words.patientReminder} {words.nameHint}
        </>
      }
    />
  );
}

/** Why what looks like a detail of a patient is none. */
export function DenialField() {
  const words = useWords(commentWords);
  return (
    <LineField name="denial" label={words.labels.denial} hint={words.patient.denialHint} autocomplete="off" />
  );
}

function VisibilityField() {
  const words = useWords(commentWords);
  return (
    <ChoiceField
      name="visibility"
      label={words.labels.visibility}
      hint={words.visibilityHint}
      options={(['staff', 'everyone'] as const).map((value) => ({
        value,
        label: words.visibilities[value],
        hint: words.visibilityHints[value],
      }))}
    />
  );
}

function TaskField({ tasks }: Pick<CommentFormProps, 'tasks'>) {
  const words = useWords(commentWords);
  return (
    <SelectField
      name="task"
      label={words.labels.task}
      none={words.wholeProposal}
      options={tasks.map((task) => ({ value: task, label: useTaskName(task) }))}
    />
  );
}
