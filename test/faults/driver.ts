import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Journal } from './journal.js';
import type { Pace } from './pace.js';
import type { Press } from './plan.js';
import type { Random } from './random.js';

/** What the driver needs to press. */
export interface Driving {
  readonly address: () => Promise<string>;
  readonly tokens: Readonly<Record<string, string>>;
  readonly journal: Journal;
  readonly random: Random;
  readonly pace: Pace;
}

interface Answered {
  readonly status: number;
  readonly id: string;
  readonly sequence: number;
  readonly text: string;
}

const PATIENCE_MS = 180_000;
const ANSWER_MS = 10_000;
const TWICE = 0.1;

/** Presses through several proposals side by side, each in its order; returns how many presses were sent. */
export async function drive(
  proposals: readonly (readonly Press[])[],
  side: number,
  driving: Driving,
): Promise<number> {
  const waiting = [...proposals];
  let sent = 0;
  const walk = async (): Promise<void> => {
    for (let presses = waiting.shift(); presses; presses = waiting.shift())
      sent += await walkOne(presses, driving);
  };
  await Promise.all(Array.from({ length: side }, walk));
  return sent;
}

/** Stops at the first press that is refused: those after it were planned on it. */
async function walkOne(presses: readonly Press[], driving: Driving): Promise<number> {
  let at: { readonly id: string; readonly sequence: number } | null = null;
  let sent = 0;
  for (const press of presses) {
    await driving.pace.turn();
    const entry = { key: randomUUID(), by: press.by, type: press.type };
    driving.journal.sent(entry);
    sent += 1;
    const answer = await driving.pace.during(() => settle(press, entry.key, at, driving));
    const { status, id, sequence, text }: Answered = answer;
    if (status !== 200 && status !== 201) {
      driving.journal.settled({ ...entry, outcome: 'refused', answer: `${status} ${text.slice(0, 500)}` });
      break;
    }
    driving.journal.settled({ ...entry, outcome: 'acknowledged', id, sequence });
    at = { id, sequence };
  }
  return sent;
}

/** Sends one press until its outcome is known, always under the same key; now and then twice at the same moment. */
async function settle(
  press: Press,
  key: string,
  at: { readonly id: string; readonly sequence: number } | null,
  driving: Driving,
): Promise<Answered> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const address = await driving.address();
    const once = (): Promise<Answered | null> =>
      send(address, press, key, at, driving.tokens[press.by] ?? '');
    const answers = await Promise.all(driving.random.chance(TWICE) ? [once(), once()] : [once()]);
    const known = answers.filter((answer) => answer !== null);
    const [first, second] = known;
    if (first && second && first.text !== second.text)
      return { ...first, status: 0, text: `two answers to one press: ${first.text} and ${second.text}` };
    if (first) return first;
    if (performance.now() > deadline) return { status: 0, id: '', sequence: 0, text: 'nobody knows' };
    await pause(driving.random.between(20, 80));
  }
}

/** Null when nobody knows whether it was done: no answer, or one that asks to try again. */
async function send(
  address: string,
  { type, body }: Press,
  key: string,
  at: { readonly id: string; readonly sequence: number } | null,
  token: string,
): Promise<Answered | null> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': key,
    ...(at && { 'if-match': `"${at.sequence}"` }),
  };
  const path = type === 'PROPOSAL_STARTED' ? 'proposals' : `proposals/${at?.id ?? ''}/events`;
  const signal = AbortSignal.timeout(ANSWER_MS);
  try {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal,
    });
    const text = await answer.text();
    if (answer.status === 503) return null;
    const { id = '' } = JSON.parse(text) as { readonly id?: string };
    return {
      status: answer.status,
      id,
      sequence: Number(answer.headers.get('etag')?.replaceAll('"', '')),
      text,
    };
  } catch {
    return null;
  }
}
