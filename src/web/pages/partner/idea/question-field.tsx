import type { ComponentChildren } from 'preact';
import { benefits } from '../../../../../workflows/proposal/vocabulary.js';
import { phrase, type Audience, type Language } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import { ChoiceField, LineField, SelectField, WordsField, type Option } from '../../../components/fields.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { choices, isChoice, isRequired, kindOf, rankNames, type QuestionKey } from './questions.js';
import { questionWords } from './question-words.js';

/** What a question is called, on its own page and wherever its answer is shown or missing. */
export function questionName(key: string, language: Language, audience: Audience): string {
  return phrase(currentProposal.labels[language].values.answer?.[key], audience, { key });
}

interface QuestionFieldProps {
  readonly question: QuestionKey;
  /** What was given before and could not be read, in its own words. */
  readonly unread: string | undefined;
  /** What helps with this question beyond its usual hint. */
  readonly hint?: ComponentChildren;
}

/** One question of the idea form, in the box that suits it. */
export function QuestionField({ question, unread, hint }: QuestionFieldProps) {
  const words = useWords(questionWords);
  const { language, audience } = useVisit();
  const field = {
    name: question,
    label: questionName(question, language, audience),
    hint: hint ?? (words.hints[question] || undefined),
    optional: !isRequired(question),
  };
  return (
    <>
      {unread !== undefined && (
        <div class="govuk-inset-text">
          {words.unread} <q>{unread}</q>
        </div>
      )}
      <Box question={question} field={field} />
    </>
  );
}

interface BoxProps {
  readonly question: QuestionKey;
  readonly field: {
    readonly name: string;
    readonly label: string;
    readonly hint: ComponentChildren;
    readonly optional: boolean;
  };
}

function Box({ question, field }: BoxProps) {
  const words = useWords(questionWords);
  const options = useOptions(question);
  switch (kindOf(question)) {
    case 'choice':
      return <ChoiceField {...field} options={options} />;
    case 'yesNo': {
      const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: words[value] }));
      return <ChoiceField {...field} options={yesNo} inline />;
    }
    case 'ranking':
      return <Ranking {...field} />;
    case 'line':
      return <LineField {...field} />;
    case 'box':
      return <WordsField {...field} rows={4} />;
    case 'number':
      return <LineField {...field} type="number" width={5} />;
    case 'day':
      return <LineField {...field} type="date" width={10} />;
    case 'time':
      return <LineField {...field} type="time" width={10} />;
  }
}

function useOptions(question: QuestionKey): readonly Option[] {
  const words = useWords(questionWords);
  const { language, audience } = useVisit();
  if (!isChoice(question)) return [];
  const { values, words: group } = choices[question];
  const names = currentProposal.labels[language].values[group];
  const more: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    format: words.formats,
    focusArea: words.focusAreas,
  };
  return values.map((value) => {
    const hint = more[question]?.[value];
    return { value, label: phrase(names?.[value], audience, { key: value }), ...(hint && { hint }) };
  });
}

/** Benefits by rank: one list for each place, so that nothing needs to be dragged. */
function Ranking({ label, hint }: BoxProps['field']) {
  const words = useWords(questionWords);
  const { language, audience } = useVisit();
  const names = currentProposal.labels[language].values.benefit;
  const options = benefits.map((value) => ({
    value,
    label: phrase(names?.[value], audience, { key: value }),
  }));
  return (
    <fieldset class="govuk-fieldset" aria-describedby="ranking-hint">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
      <div id="ranking-hint" class="govuk-hint">
        {hint}
      </div>
      {rankNames.map((name, index) => (
        <SelectField
          key={name}
          name={name}
          label={rankName(index, words.rank)}
          options={options}
          none={words.none}
          optional={index > 0}
        />
      ))}
    </fieldset>
  );
}

/** What a place in the ranking is called. */
export function rankName(index: number, names: Readonly<Record<number, string>>): string {
  return names[index + 1] ?? String(index + 1);
}
