import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { FoundEvent } from '../../../../audit/history/logged-event.js';
import { localDate, localTime } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import type { Visit } from '../../../visit/visit.js';
import type { SheetColumn } from '../../staff/pipeline/spreadsheets.js';
import { rolesFor, statesInWords } from '../frame/states.js';
import { frameWords } from '../frame/words.js';
import { historyWords } from './words.js';

/** What a file of the history holds of each entry. */
export function historyColumns({
  language,
  audience,
}: Pick<Visit, 'language' | 'audience'>): readonly SheetColumn<FoundEvent>[] {
  const { csvColumns: names } = historyWords[language];
  const frame = frameWords[language];
  const { events, tasks } = currentProposal.labels[language];
  const text = (header: string, value: (event: FoundEvent) => string | null): SheetColumn<FoundEvent> => ({
    header,
    width: 20,
    kind: 'text',
    value,
  });
  return [
    text(names.when, ({ at }) => `${localDate(at, hubZone)} ${localTime(at, hubZone)}`),
    text(names.instant, ({ at }) => at),
    text(names.who, ({ by }) => (by.id === 'system' ? frame.system : (by.name ?? frame.erased))),
    text(names.roles, ({ type, as }) => rolesFor(type, as, language, audience)),
    text(names.what, ({ type }) => phrase(events[type], audience, { key: type })),
    text(names.task, ({ task }) => (task === null ? null : phrase(tasks[task], audience, { key: task }))),
    text(names.ref, ({ ref }) => ref),
    text(names.title, ({ title }) => title),
    { header: names.entry, width: 8, kind: 'number', value: ({ sequence }) => sequence },
    text(names.from, ({ from }) => statesInWords(from, language, audience)),
    text(names.to, ({ to }) => statesInWords(to, language, audience)),
    text(names.reason, ({ reason }) => reason),
    text(names.hash, ({ hash }) => hash),
  ];
}
