import { Command } from 'commander';
import { phrase } from '../../../workflows/kit/words.js';
import { metaOf, pathOf, stateNodes } from '../../../workflows/kit/states.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { checklistItem } from '../../../workflows/proposal/vocabulary.js';
import {
  blockedIfRequired,
  releasedIfDropped,
  type BlockedMove,
  type ReleasedMove,
} from '../../proposals/what-if/criteria-then.js';
import { staysIn, type Stay } from '../../proposals/what-if/deadlines-then.js';
import type { PastLife } from '../../proposals/what-if/past-life.js';
import { PastLives } from '../../proposals/what-if/past-lives.js';
import { remindersThen } from '../../proposals/what-if/reminders-then.js';
import { reminderRules, type ReminderRule } from '../../reminders/rules.js';
import { answering, withJson } from '../answer.js';
import { counted, table, UsageError, type Outcome } from '../outcome.js';
import type { WithApplication } from '../with-application.js';

interface Options {
  readonly reminder?: string;
  readonly deadline?: string;
  readonly require?: string;
  readonly drop?: string;
}

interface Asked {
  /** What is asked, in words. */
  readonly question: string;
  /** Looks at one life after the other, so that nothing but the findings is kept. */
  readonly look: (life: PastLife, closed: readonly string[]) => void;
  readonly answer: () => Answered;
}

interface Answered {
  readonly document: object;
  readonly text: string;
}

const SHOWN = 20;

const after = `
Examples, each over every proposal that there was:
  what-if --reminder late3=5                    the reminder three days after the due date comes on the fifth
  what-if --deadline open.scoping.working=45    scoping may take 45 days
  what-if --require pi.spoke                    the practice run is no longer optional
  what-if --drop sc.budget                      the budget is no longer required

Nothing is written. A history tells what was done under the rules of then: what people would have done under others, it
does not know.`;

/** Lives past proposals again under a changed rule. */
export function whatIf(withApplication: WithApplication): Command {
  return withJson(new Command('what-if'))
    .description('say how past proposals would have fared under a changed reminder, deadline or requirement')
    .option('--reminder <rule=days>', 'a reminder rule on another day after (before: negative) the due date')
    .option('--deadline <state=days>', 'another deadline for a state')
    .option('--require <task>', 'a task that is required from now on')
    .option('--drop <task>', 'a task that is no longer required')
    .addHelpText('after', after)
    .action(
      answering((options: Options) => {
        const asked = askedOf(options);
        return withApplication(async ({ get }): Promise<Outcome> => {
          const past = get(PastLives);
          const closed = await past.closedDays();
          let proposals = 0;
          for await (const life of past.all()) {
            asked.look(life, closed);
            proposals += 1;
          }
          const { document, text } = asked.answer();
          return {
            document: { question: asked.question, proposals, ...document },
            text: `${asked.question} Over ${counted(proposals, 'proposal')}:\n\n${text}`,
          };
        });
      }),
    );
}

function askedOf(options: Options): Asked {
  const given = Object.entries(options).filter(
    ([name, value]) => name !== 'json' && typeof value === 'string',
  );
  const [first, ...others] = given as [string, string][];
  if (!first || others.length > 0)
    throw new UsageError('Ask one thing at a time: --reminder, --deadline, --require or --drop.');
  const [name, value] = first;
  switch (name) {
    case 'reminder':
      return reminder(value);
    case 'deadline':
      return deadline(value);
    case 'require':
      return required(taskOf(value));
    default:
      return dropped(taskOf(value));
  }
}

function reminder(text: string): Asked {
  const [key, days] = assignment(text);
  const rules: readonly ReminderRule[] = reminderRules;
  const ofTasks = rules.filter(({ about, from }) => about === 'task' && from === 'due');
  const rule = ofTasks.find((one) => one.key === key);
  if (!rule)
    throw new UsageError(
      `There is no such reminder of a task: ${key}. There is: ${ofTasks.map((one) => one.key).join(', ')}.`,
    );
  const figures = {
    ...{ reminders: { was: 0, would: 0 }, tasks: { was: 0, would: 0 }, chasedFor: { was: 0, would: 0 } },
    ...{ neverChased: 0, newlyChased: 0 },
  };
  return {
    question: `What if the reminder ${key} came on day ${String(days)}, not on day ${String(rule.days)}?`,
    look: (life, closed) => {
      const [was, would] = [
        remindersThen([life], rule, closed),
        remindersThen([life], { ...rule, days }, closed),
      ];
      const only = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
        [...a].filter((one) => !b.has(one)).length;
      for (const [figure, of] of [
        [figures.reminders, 'reminders'],
        [figures.tasks, 'tasks'],
        [figures.chasedFor, 'proposals'],
      ] as const) {
        figure.was += was[of].size;
        figure.would += would[of].size;
      }
      figures.neverChased += only(was.tasks, would.tasks);
      figures.newlyChased += only(would.tasks, was.tasks);
    },
    answer: () => {
      const row = (what: string, one: { was: number; would: number }): string[] => [
        what,
        String(one.was),
        String(one.would),
      ];
      return {
        document: figures,
        text: [
          table(
            ['', 'as it was', 'as it would have been'],
            [
              row('reminders', figures.reminders),
              row('tasks chased', figures.tasks),
              row('proposals', figures.chasedFor),
            ],
          ),
          '',
          `${counted(figures.neverChased, 'task')} would not have been chased at all; ${counted(figures.newlyChased, 'task')} would have been, and ${figures.newlyChased === 1 ? 'was' : 'were'} not.`,
        ].join('\n'),
      };
    },
  };
}

function deadline(text: string): Asked {
  const [state, days] = assignment(text);
  const node = stateNodes(currentProposal.machine).find((one) => pathOf(one) === state);
  if (!node) throw new UsageError(`There is no state ${state}. See: workflows describe.`);
  const now = metaOf(node)?.days ?? null;
  const stays: Stay[] = [];
  return {
    question: `What if ${state} might take ${String(days)} days, not ${now === null ? 'any time' : String(now)}?`,
    look: (life) => {
      stays.push(...staysIn([life], state));
    },
    answer: () => {
      const late = (limit: number | null): number =>
        limit === null ? 0 : stays.filter((stay) => stay.days > limit).length;
      const [was, would] = [late(now), late(days)];
      const longest = Math.max(0, ...stays.map((stay) => stay.days));
      return {
        document: { stays: stays.length, late: { was, would }, longest },
        text: `${counted(stays.length, 'stay')}, the longest of ${counted(longest, 'day')}. Late as it was: ${String(was)}; as it would have been: ${String(would)}.`,
      };
    },
  };
}

function required(task: string): Asked {
  const blocked: BlockedMove[] = [];
  return {
    question: `What if “${named(task)}” had been required?`,
    look: (life) => {
      blocked.push(...blockedIfRequired([life], task));
    },
    answer: () => {
      const refs = new Set(blocked.map(({ ref }) => ref));
      return {
        document: { blocked },
        text: [
          `${counted(blocked.length, 'move')} of ${counted(refs.size, 'proposal')} would have been blocked until it was done.`,
          table(
            ['Proposal', 'Move', 'On'],
            blocked.slice(0, SHOWN).map(({ ref, type, on }) => [ref, type, on]),
          ),
        ]
          .filter((part) => part !== '')
          .join('\n\n'),
      };
    },
  };
}

function dropped(task: string): Asked {
  const released: ReleasedMove[] = [];
  return {
    question: `What if “${named(task)}” had not been required?`,
    look: (life) => {
      released.push(...releasedIfDropped([life], task));
    },
    answer: () => {
      const days = released.map((one) => one.days).toSorted((a, b) => a - b);
      const middle = days[Math.floor(days.length / 2)] ?? 0;
      return {
        document: { released, medianDays: middle },
        text: [
          `${counted(released.length, 'move')} would have been released earlier${released.length > 0 ? `, half of them by ${counted(middle, 'day')} or more` : ''}.`,
          table(
            ['Proposal', 'Move', 'On', 'Days earlier'],
            released.slice(0, SHOWN).map((one) => [one.ref, one.type, one.on, String(one.days)]),
          ),
        ]
          .filter((part) => part !== '')
          .join('\n\n'),
      };
    },
  };
}

function assignment(text: string): readonly [string, number] {
  const [, key = '', days = ''] = /^([\w.]+)=(-?\d{1,4})$/.exec(text) ?? [];
  if (key === '') throw new UsageError(`Give it as name=days, such as late3=5: ${text} is not.`);
  return [key, Number(days)];
}

function taskOf(key: string): string {
  if (checklistItem(key)) return key;
  throw new UsageError(`There is no task ${key}. The checklists are in docs/workflows.`);
}

function named(task: string): string {
  return phrase(currentProposal.labels.en.tasks[task], 'staff', { key: task });
}
