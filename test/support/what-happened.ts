import type { StateValue } from 'xstate';
import { activeLeaves } from '../../workflows/kit/snapshot.js';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import type { Proposals } from './proposals.js';

/** What the database says of one proposal: everything that a preview may speak of. */
interface Picture {
  readonly states: readonly string[];
  readonly mover: string;
  readonly startOn: string | null;
  readonly format: string;
  readonly holders: readonly string[];
  readonly tasks: ReadonlyMap<string, TaskRow>;
  readonly given: ReadonlySet<string>;
  readonly supporters: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
}

interface TaskRow {
  readonly key: string;
  readonly iteration: number;
  readonly requirement: string;
  readonly status: string;
  readonly due: string | null;
  readonly owners: readonly string[];
}

interface Row {
  readonly state: StateValue;
  readonly mover: string;
  readonly context: ProposalContext;
  readonly tasks: readonly TaskRow[] | null;
  readonly given: readonly string[] | null;
  readonly supporters: readonly string[] | null;
  readonly waiting: readonly string[] | null;
  readonly letters: readonly string[] | null;
}

const PICTURE = `
  select i.state, i.mover, i.snapshot->'context' as context,
    (select json_agg(json_build_object('key', key, 'iteration', iteration, 'requirement', requirement, 'status', status,
       'due', due_on, 'owners', owner_roles)) from task where instance_id = i.id) as tasks,
    (select json_agg(stage || ' ' || resource_key || ' ' || iteration) from assignment where instance_id = i.id and resource_key is not null) as given,
    (select json_agg(stage || ' ' || role || ' ' || person_id) from assignment
       where instance_id = i.id and person_id is not null and released_at is null) as supporters,
    (select json_agg(stage || ' ' || role) from waiting_list where instance_id = i.id and resolved_at is null) as waiting,
    (select json_agg(letter || ' ' || person_id || ' ' || dedupe_key) from mail_message where instance_id = i.id) as letters
  from workflow_instance i where i.id = $1`;

/** A proposal as the database shows it now; null where there is none. */
export async function pictureOf(proposals: Proposals, id: string): Promise<Picture | null> {
  const [row] = await proposals.rows<Row>(PICTURE, [id]);
  if (!row) return null;
  const { context } = row;
  const named = (role: string, person: string | null): string[] =>
    person === null ? [] : [`${role} ${person}`];
  return {
    states: activeLeaves(row.state),
    mover: row.mover,
    startOn: context.startOn,
    format: context.format,
    holders: [
      ...named('partnerLead', context.lead),
      ...named('coLead', context.coLead),
      ...named('hubCoordinator', context.coordinator),
      ...Object.entries(context.people).flatMap(([role, people]) =>
        people.map((person) => `${role} ${person}`),
      ),
    ],
    tasks: new Map(
      (row.tasks ?? [])
        .filter(({ requirement }) => requirement !== 'notApplicable')
        .map((task) => [`${task.key} ${String(task.iteration)}`, task]),
    ),
    given: new Set(row.given),
    supporters: new Set(row.supporters),
    waiting: new Set(row.waiting),
    letters: new Set(row.letters),
  };
}

const nothing: Picture = {
  ...{ states: [], mover: '', startOn: null, format: '', holders: [], tasks: new Map() },
  ...{ given: new Set(), supporters: new Set(), waiting: new Set(), letters: new Set() },
};

/** What happened to a proposal between two pictures, one line each. */
export function happened(place: string, before: Picture | null, after: Picture): string[] {
  const was = before ?? nothing;
  const fresh = (a: Iterable<string>, b: Iterable<string>): string[] => {
    const known = new Set(b);
    return [...a].filter((one) => !known.has(one));
  };
  const states = fresh(after.states, was.states);
  return [
    ...(states.length > 0 ? [`leadsTo ${states.join(' ')}`] : []),
    ...(before && was.startOn !== after.startOn
      ? [`startMoves ${String(was.startOn)} ${String(after.startOn)}`]
      : []),
    ...(before && was.format !== after.format ? [`formatChanges ${was.format} ${after.format}`] : []),
    ...(before ? fresh(after.holders, was.holders).map((one) => `roleBegins ${one}`) : []),
    ...(before ? fresh(was.holders, after.holders).map((one) => `roleEnds ${one}`) : []),
    ...tasksBetween(was, after),
    ...(before ? tasksPassed(before, after) : []),
    // What is given again in another iteration is given anew.
    ...fresh(after.given, was.given).map((one) => `resourceGiven ${one.split(' ').slice(0, 2).join(' ')}`),
    ...fresh(after.supporters, was.supporters).map((one) => `supporterAssigned ${one}`),
    ...fresh(was.supporters, after.supporters).map((one) => `supporterReleased ${one}`),
    ...fresh(after.waiting, was.waiting).map((one) => `nobodyFree ${one}`),
    ...fresh(was.waiting, after.waiting).map((one) => `waitEnds ${one}`),
    ...fresh(after.letters, was.letters).map((one) => `letter ${one.split(' ').slice(0, 2).join(' ')}`),
    `nextMove ${after.mover}`,
  ].map((line) => `${place} ${line}`);
}

function tasksBetween(was: Picture, is: Picture): string[] {
  const lines: string[] = [];
  for (const [name, task] of is.tasks) {
    const before = was.tasks.get(name);
    const asked = `${name} ${String(task.due)} ${task.requirement} ${task.owners.join(',')}`;
    if (before?.status !== task.status) {
      if (task.status === 'done') lines.push(`taskCloses ${name}`);
      else if (task.status === 'waived') lines.push(`taskWaived ${name}`);
      else lines.push(`${before ? 'taskReopens' : 'taskOpens'} ${asked}`);
    }
    if (before && before.due !== task.due)
      lines.push(`dueDateMoves ${task.key} ${String(before.due)} ${String(task.due)}`);
  }
  for (const [name, task] of was.tasks)
    if (task.status === 'open' && !is.tasks.has(name)) lines.push(`taskDropped ${name}`);
  return lines;
}

/** Open tasks of whoever leads now and did not before. */
function tasksPassed(was: Picture, is: Picture): string[] {
  const [from, to] = [was, is].map(({ holders }) => holders.find((one) => one.startsWith('partnerLead ')));
  if (to === undefined || to === from) return [];
  return [...is.tasks]
    .filter(([, { status, owners }]) => status === 'open' && owners.includes('partnerLead'))
    .map(([name]) => `taskPasses ${name} ${to.split(' ')[1] ?? ''}`);
}
