import { phrase } from '../../../../../workflows/kit/words.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { PipelineLine } from '../../../../proposals/pipeline/pipeline.js';
import { placeInWords } from '../../../../proposals/place.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import type { Visit } from '../../../visit/visit.js';
import type { SheetColumn } from './spreadsheets.js';
import { pipelineWords } from './words.js';

/** The columns of an exported pipeline, in words. */
export function exportColumns({
  language,
  audience,
}: Pick<Visit, 'language' | 'audience'>): readonly SheetColumn<PipelineLine>[] {
  const words = pipelineWords[language];
  const labels = currentProposal.labels[language];
  const valueOf = (of: 'format' | 'outcome', key: string | null): string | null =>
    key === null ? null : phrase(labels.values[of]?.[key], audience, { key });
  const text = (
    header: string,
    width: number,
    value: (line: PipelineLine) => string | null,
  ): SheetColumn<PipelineLine> => ({ header, width, kind: 'text', value });
  const { exported, columns, filters } = words;
  return [
    text(exported.ref, 16, ({ ref }) => ref),
    text(exported.title, 40, ({ title }) => title),
    text(columns.stage, 20, ({ stage }) => phrase(labels.stages[stage], audience, { key: stage })),
    text(exported.state, 30, ({ state }) => placeInWords(state, language, audience)),
    { header: columns.days, width: 12, kind: 'number', value: ({ daysInStage }) => daysInStage },
    { header: columns.due, width: 12, kind: 'day', value: ({ nextDueOn }) => nextDueOn },
    text(columns.coordinator, 24, ({ coordinator }) => coordinator),
    text(columns.waitingOn, 14, ({ status, waitingOn }) =>
      status === 'open' ? words.waiting[waitingOn as 'partner'] : words.waiting.nobody,
    ),
    { header: columns.start, width: 12, kind: 'day', value: ({ startOn }) => startOn },
    text(filters.organisation, 30, ({ organisation }) => organisation),
    text(exported.lead, 24, ({ lead }) => lead),
    text(filters.format, 16, ({ format }) => valueOf('format', format)),
    text(exported.outcome, 24, ({ outcome }) => valueOf('outcome', outcome)),
    {
      header: exported.updated,
      width: 12,
      kind: 'day',
      value: ({ updatedAt }) => localDate(updatedAt, hubZone),
    },
  ];
}
