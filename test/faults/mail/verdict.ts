import type { Client } from 'pg';
import type { Report } from '../report.js';
import { arrives, type Fate, type FateKind } from './fates.js';
import type { FaultyRelay, Seen } from './faulty-relay.js';

interface Written {
  readonly email: string;
  readonly status: string;
  readonly message_id: string;
  /** Given up by the outbox. */
  readonly dead: boolean;
  readonly marked: boolean;
}

const WRITTEN = `
  select p.email, m.status, m.message_id, o.dead_at is not null as dead,
    exists (select from bounced_address b where b.person_id = p.id) as marked
  from mail_message m join person p on p.id = m.person_id
    join outbox o on o.kind = 'mail.send' and o.payload ->> 'message' = m.id::text
  where p.email = any($1)`;

const TAKEN: Fate = { kind: 'taken', times: 0 };
const NOBODY: Seen = { tries: [], taken: [], cutAfter: 0 };
const SHOWN = 10;
const PATIENCE_HOURS = 72;
const LEEWAY_HOURS = 2;

const ENDS: Readonly<Record<FateKind, string>> = {
  ...{ taken: 'sent', slow: 'sent', notYet: 'sent', full: 'sent', cutBefore: 'sent', cutAfter: 'sent' },
  ...{ nobody: 'bounced', refused: 'failed', never: 'given up' },
};

/** Compares what the database says of each letter with what the relay saw, and with what had to become of it. */
export async function verdictOn(
  database: Client,
  { seen, atTheDoor }: FaultyRelay,
  fates: ReadonlyMap<string, Fate>,
): Promise<Pick<Report, 'facts' | 'violations'>> {
  const { rows } = await database.query<Written>(WRITTEN, [[...fates.keys()]]);
  const letters = rows.map((letter) => ({
    ...{ letter, end: endOf(letter), saw: seen.get(letter.email) ?? NOBODY },
    fate: fates.get(letter.email) ?? TAKEN,
  }));
  const ids = new Set(rows.map(({ message_id: id }) => id));
  const copies = sum(letters.map(({ saw }) => Math.max(0, saw.taken.length - 1)));
  const ended = (as: string): number => letters.filter(({ end }) => end === as).length;
  const violations = letters.flatMap(({ letter, saw, fate }) =>
    complaints(letter, saw, fate).map((what) => `${letter.email} (${fate.kind}): ${what}`),
  );
  if (rows.length !== fates.size) violations.push(`${rows.length} letters to ${fates.size} people`);
  if (ids.size !== rows.length) violations.push(`${rows.length} letters share ${ids.size} Message-IDs`);
  if (copies === 0 || ended('bounced') === 0 || ended('given up') === 0)
    violations.push('no copy was ever made, nothing refused or nothing given up: such a run proves nothing');
  return {
    facts: {
      letters: rows.length,
      'times a recipient was named': sum(letters.map(({ saw }) => saw.tries.length)),
      'times turned away at the door': atTheDoor.turnedAway,
      'times told to wait': atTheDoor.busy,
      delivered: letters.filter(({ saw }) => saw.taken.length > 0).length,
      'address refused for good': ended('bounced'),
      'contents refused for good': ended('failed'),
      'given up after 72 hours': ended('given up'),
      lost: letters.filter(({ saw, fate }) => arrives(fate) && saw.taken.length === 0).length,
      'cut after the letter was taken': sum(letters.map(({ saw }) => saw.cutAfter)),
      copies,
      'Message-IDs': ids.size,
    },
    violations: violations.slice(0, SHOWN),
  };
}

/** What is wrong with what became of a letter. */
function complaints(letter: Written, { tries, taken, cutAfter }: Seen, fate: Fate): string[] {
  const { message_id: id, marked } = letter;
  const onceOnly = fate.kind === 'nobody' || fate.kind === 'refused';
  const [end, due] = [endOf(letter), ENDS[fate.kind]];
  const rules: readonly (readonly [boolean, string])[] = [
    [end === due, `ended as ${end}, not as ${due}`],
    [!arrives(fate) || taken.length > 0, 'never came'],
    [taken.length - 1 <= cutAfter, `came ${taken.length} times, after ${cutAfter} cuts`],
    [taken.every((head) => head.startsWith(`${id} `)), `came as ${taken.join(', ')}, written as ${id}`],
    [new Set(taken).size <= 1, `its copies are different letters: ${taken.join(', ')}`],
    [marked === (fate.kind === 'nobody'), marked ? 'marked as bounced' : 'not marked as bounced'],
    [!onceOnly || tries.length === 1, `tried ${tries.length} times, though it was refused for good`],
    [fate.kind !== 'never' || isPatience(tries), `tried from ${tries[0]} to ${tries.at(-1)}`],
  ];
  return rules.flatMap(([holds, what]) => (holds ? [] : [what]));
}

const endOf = ({ status, dead }: Written): string => (dead && status === 'queued' ? 'given up' : status);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Whether somebody tried for as long as a letter is tried, and no longer. */
function isPatience(tries: readonly string[]): boolean {
  const hours = (Date.parse(tries.at(-1) ?? '') - Date.parse(tries[0] ?? '')) / 3_600_000;
  return Math.abs(hours - PATIENCE_HOURS) <= LEEWAY_HOURS;
}
