import type { Audience, Language } from '../../../../../workflows/kit/workflow.js';
import { phrase } from '../../../../../workflows/kit/words.js';
import { formats, stages } from '../../../../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { PipelineChoices } from '../../../../proposals/pipeline/pipeline.js';
import type { Option } from '../../../components/fields.js';
import { dues, movers, statuses, type FilterName } from './filters.js';
import { pipelineWords } from './words.js';

/** What can be chosen in each filter, and what it is called; filters that are typed into have none. */
export type FilterOptions = Readonly<Record<Exclude<FilterName, 'q'>, readonly Option[]>>;

/** The options of every filter, in one language. */
export function filterOptions(
  { organisations, coordinators }: PipelineChoices,
  language: Language,
  audience: Audience,
): FilterOptions {
  const words = pipelineWords[language];
  const labels = currentProposal.labels[language];
  const named = ({ id, name }: { readonly id: string; readonly name: string }): Option => ({
    value: id,
    label: name,
  });
  return {
    stage: stages.map((value) => ({ value, label: phrase(labels.stages[value], audience, { key: value }) })),
    status: statuses.map((value) => ({ value, label: words.status[value] })),
    waiting: movers.map((value) => ({ value, label: words.waiting[value] })),
    due: dues.map((value) => ({ value, label: words.due[value] })),
    coordinator: [{ value: 'nobody', label: words.nobodyYet }, ...coordinators.map(named)],
    organisation: organisations.map(named),
    format: formats.map((value) => ({
      value,
      label: phrase(labels.values.format?.[value], audience, { key: value }),
    })),
  };
}
