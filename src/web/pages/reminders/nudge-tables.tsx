import { phrase } from '../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../workflows/proposal/proposal.workflow.js';
import { localDate } from '../../../platform/pacific-time.js';
import { hubZone } from '../../../proposals/proposal-finder.js';
import type { ComingNudge, PastNudge } from '../../../reminders/nudge-calendar.js';
import { Day, shortDate } from '../../components/dates.js';
import { Table } from '../../components/table.js';
import { useVisit, useWords } from '../../visit/visit.js';
import { reminderPageWords } from './words.js';

interface NudgesProps {
  readonly coming: readonly ComingNudge[];
  readonly past: readonly PastNudge[];
  /** Whether everything is one person's, of several proposals; else it is one proposal's, to several people. */
  readonly mine: boolean;
}

/** What is to come and what came. */
export function Nudges({ coming, past, mine }: NudgesProps) {
  const words = useWords(reminderPageWords);
  const { language } = useVisit();
  const who = mine ? [] : [words.who];
  return (
    <>
      <h2 class="govuk-heading-m">{words.coming}</h2>
      <Table
        caption={words.coming}
        columns={[words.day, ...who, words.what, words.why]}
        empty={words.comingNone}
        rows={coming.map((nudge) => ({
          key: `${nudge.rule} ${nudge.instanceId} ${nudge.task} ${nudge.anchor} ${nudge.person}`,
          cells: [
            <Day date={nudge.mailOn} />,
            ...(mine ? [] : [<Name nudge={nudge} />]),
            <About nudge={nudge} mine={mine} />,
            [
              words.rules[nudge.rule],
              ...(nudge.why === null ? [] : [words.skipped[nudge.why]]),
              ...(nudge.putOffUntil === null
                ? []
                : [words.putOffUntil(shortDate(nudge.putOffUntil, language))]),
              ...(nudge.weekly ? [words.weekly] : []),
            ].join('; '),
          ],
        }))}
      />
      <h2 class="govuk-heading-m">{words.past}</h2>
      <Table
        caption={words.past}
        columns={[words.day, ...who, words.what, words.why, words.fate]}
        empty={words.pastNone}
        rows={past.map((nudge) => ({
          key: nudge.id,
          cells: [
            <Day date={localDate(nudge.at, hubZone)} plain />,
            ...(mine ? [] : [<Name nudge={nudge} />]),
            <About nudge={nudge} mine={mine} />,
            words.rules[nudge.rule],
            <Fate nudge={nudge} />,
          ],
        }))}
      />
    </>
  );
}

function Name({ nudge: { name, staff } }: { readonly nudge: ComingNudge | PastNudge }) {
  const words = useWords(reminderPageWords);
  return (
    <>
      {name ?? words.somebody}
      {staff && ` (${words.hub})`}
    </>
  );
}

function About({ nudge, mine }: { readonly nudge: ComingNudge | PastNudge; readonly mine: boolean }) {
  const { ref, title, task } = nudge;
  const what = useTaskTitle(task);
  return (
    <>
      <a href={`/p/${ref}${task === '' ? '' : `/t/${task}`}`}>{what}</a>
      {mine && (
        <span class="quiet">
          {' '}
          {ref}
          {title !== null && ` · ${title}`}
        </span>
      )}
    </>
  );
}

function Fate({ nudge: { fate, why } }: { readonly nudge: PastNudge }) {
  const words = useWords(reminderPageWords);
  const known: Readonly<Record<string, string>> = words.skipped;
  const said = why === null ? undefined : known[why];
  return (
    <>
      {words.fates[fate]}
      {said !== undefined && `: ${said}`}
    </>
  );
}

/** What a task is called to whoever looks; the proposal as a whole where the key is empty. */
export function useTaskTitle(task: string): string {
  const words = useWords(reminderPageWords);
  const { language, audience } = useVisit();
  if (task === '') return words.wholeProposal;
  return phrase(currentProposal.labels[language].tasks[task], audience, { key: task });
}
