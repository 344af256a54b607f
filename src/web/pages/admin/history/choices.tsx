import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { HistoryActor } from '../../../../audit/history/history-search.js';
import { useField } from '../../../components/form-state.js';
import type { Option } from '../../../components/fields.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { frameWords } from '../frame/words.js';
import { eventGroupNames, eventGroups, type EventGroup } from './event-groups.js';
import { historyWords } from './words.js';

interface GroupedSelectProps {
  readonly name: string;
  readonly label: string;
  readonly none: string;
  readonly loose?: readonly Option[];
  readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[];
}

/** One out of many that stand in groups. */
function GroupedSelect({ name, label, none, loose = [], groups }: GroupedSelectProps) {
  const field = useField(name);
  const option = ({ value, label: text }: Option) => (
    <option key={value} value={value} selected={field.text === value}>
      {text}
    </option>
  );
  return (
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for={field.id}>
        {label}
      </label>
      <select class="govuk-select" id={field.id} name={name}>
        <option value="">{none}</option>
        {loose.map(option)}
        {groups.map(({ label: group, options }) => (
          <optgroup key={group} label={group}>
            {options.map(option)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** Everybody who ever did something, and the program itself. */
export function WhoField({ actors }: { readonly actors: readonly HistoryActor[] }) {
  const words = useWords(historyWords);
  const frame = useWords(frameWords);
  const optionsOf = (staff: boolean): Option[] =>
    actors.filter((one) => one.staff === staff).map(({ id, name }) => ({ value: id, label: name }));
  const groups = [
    { label: words.whoStaff, options: optionsOf(true) },
    { label: words.whoOthers, options: optionsOf(false) },
  ];
  return (
    <GroupedSelect
      name="who"
      label={words.who}
      none={frame.any}
      loose={[{ value: 'system', label: frame.system }]}
      groups={groups.filter(({ options }) => options.length > 0)}
    />
  );
}

/** Everything that can happen, in groups; a group can be chosen whole. */
export function WhatField() {
  const words = useWords(historyWords);
  const frame = useWords(frameWords);
  const { language, audience } = useVisit();
  const labels = currentProposal.labels[language];
  const nameOf = (group: EventGroup): string =>
    (words.groups as Readonly<Record<string, string>>)[group] ??
    phrase(labels.stages[group], audience, { key: group });
  const groups = eventGroupNames.map((group) => ({
    label: nameOf(group),
    options: [
      { value: group, label: words.whatAll(nameOf(group)) },
      ...eventGroups[group].map((type) => ({
        value: type,
        label: phrase(labels.events[type], audience, { key: type }),
      })),
    ],
  }));
  return <GroupedSelect name="what" label={words.what} none={frame.any} groups={groups} />;
}
