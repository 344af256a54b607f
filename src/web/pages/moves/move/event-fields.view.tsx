import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { SentEventType } from '../../../../proposals/forms/index.js';
import {
  ChecksField,
  ChoiceField,
  LineField,
  SelectField,
  WordsField,
  type Option,
} from '../../../components/fields.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { wordsOfField } from './field-words.js';
import { askedFields, type AskedField, type FieldName } from './fields.js';
import type { FieldOptions } from './move-page.js';
import { ratingField, rubric, rubricKeys, rubricWords } from './rubric.js';
import { OTHER, pageFields } from './typed-event.js';
import { moveWords } from './words.js';

interface EventFieldsProps {
  readonly type: SentEventType;
  readonly options: FieldOptions;
}

/** Longest list that is shown at once; a longer one is opened to choose from. */
const FEW = 8;

/** The fields of a move, each in the box that suits it. */
export function EventFields({ type, options }: EventFieldsProps) {
  const words = useWords(moveWords);
  const asked = askedFields(type).filter(({ name }) => type !== 'ROLE_ENDED' || name !== 'role');
  const wordy = asked.some(({ kind }) => kind === 'words');
  const boxes = asked.filter(({ kind }) => kind !== 'words');
  return (
    <>
      {boxes.map((field) => (
        <EventField key={field.name} {...{ type, options, field }} />
      ))}
      {wordy && <p class="govuk-body govuk-!-font-weight-bold">{words.deIdentify}</p>}
      {asked
        .filter(({ kind }) => kind === 'words')
        .map((field) => (
          <EventField key={field.name} {...{ type, options, field }} />
        ))}
    </>
  );
}

function EventField({ type, options, field }: EventFieldsProps & { readonly field: AskedField }) {
  const { language } = useVisit();
  const { name, kind, required } = field;
  const { label, hint } = wordsOfField(language, type, name);
  const common = { name, label, hint: hint || undefined, optional: !required };
  switch (kind) {
    case 'words':
      return <WordsField {...common} rows={name === 'comments' ? 8 : 4} />;
    case 'line':
      return <LineField {...common} width={20} spellcheck={false} />;
    case 'day':
      return <LineField {...common} type="date" width={10} />;
    case 'number':
      return <LineField {...common} type="number" width={5} />;
    case 'choice':
      return <ChoiceOf common={common} field={field} />;
    case 'yesNo':
      return <YesNo common={common} />;
    case 'person':
      return <PersonField common={common} people={options.people} else={type !== 'ROLE_ENDED'} />;
    case 'tasks':
      return <TasksField common={common} tasks={options.openTasks} />;
    case 'waivedTask':
      return <ChoiceField {...common} options={options.waivedTasks} />;
    case 'evidence':
      return <EvidenceField common={common} />;
    case 'rubric':
      return <RubricFields />;
  }
}

interface Common {
  readonly name: FieldName;
  readonly label: string;
  readonly hint: string | undefined;
  readonly optional: boolean;
}

function ChoiceOf({
  common,
  field: { name, choices },
}: {
  readonly common: Common;
  readonly field: AskedField;
}) {
  const { language, audience } = useVisit();
  const labels = currentProposal.labels[language];
  const known = name === 'role' ? labels.roles : name === 'returnTo' ? labels.stages : labels.values[name];
  const options = choices.map((value) => ({
    value,
    label: phrase(known?.[value], audience, { key: value }),
  }));
  return <ChoiceField {...common} options={options} />;
}

function YesNo({ common }: { readonly common: Common }) {
  const words = useWords(moveWords);
  const options = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.no },
  ];
  return <ChoiceField {...common} options={options} inline />;
}

interface PersonFieldProps {
  readonly common: Common;
  readonly people: readonly Option[];
  /** Whether somebody may be named who is not in the list. */
  readonly else: boolean;
}

function PersonField({ common, people, else: mayBeElse }: PersonFieldProps) {
  const words = useWords(moveWords);
  const other = { value: OTHER, label: words.somebodyElse, hint: words.somebodyElseHint };
  const options = mayBeElse ? [...people, other] : people;
  return (
    <>
      {people.length > FEW ? (
        <SelectField {...common} options={options} none={words.choose} />
      ) : (
        <ChoiceField {...common} options={options} />
      )}
      {mayBeElse && (
        <LineField
          name={pageFields.somebodyElse}
          label={words.email}
          type="email"
          autocomplete="off"
          width={30}
          optional
          spellcheck={false}
        />
      )}
    </>
  );
}

function TasksField({ common, tasks }: { readonly common: Common; readonly tasks: readonly Option[] }) {
  const words = useWords(moveWords);
  if (tasks.length === 0) return <p class="govuk-body">{words.noTasks}</p>;
  return <ChecksField {...common} options={tasks} />;
}

function EvidenceField({ common }: { readonly common: Common }) {
  const words = useWords(moveWords);
  const options = [
    { value: 'file', label: words.evidenceFile },
    { value: 'link', label: words.evidenceLink },
    { value: '', label: words.evidenceNothing },
  ];
  return (
    <>
      <ChoiceField {...common} name="evidence.kind" options={options} inline />
      <LineField name="evidence.text" label={words.evidenceText} optional />
    </>
  );
}

function RubricFields() {
  const words = useWords(rubricWords);
  const options = [1, 2, 3, 4, 5].map((rating) => ({ value: String(rating), label: String(rating) }));
  return (
    <>
      <p class="govuk-body">{words.scale}</p>
      {rubricKeys.map((key) => (
        <ChoiceField
          key={key}
          name={ratingField(key)}
          label={words.points[key]}
          hint={words.weight(String(rubric[key]))}
          options={options}
          inline
        />
      ))}
    </>
  );
}
