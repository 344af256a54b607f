import { uuidv7 } from '../../src/platform/ids.js';
import { seal } from '../../src/engine/command.js';
import { cook, ON, useKitchen } from '../support/tea.js';
import { always } from './invariants.js';
import { until } from './waiting.js';

const KETTLES = 100;

// Only what the write path holds: those of the test itself must live.
const END_ONE_CONNECTION = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and query like '%workflow_instance%'
  order by random() limit 1`;

describe('events whose connection is ended while they are written', () => {
  const kitchen = useKitchen();

  /** Sends one event until it is acknowledged, always under the same key; counts how often nobody knew. */
  async function insist(send: (key: string) => Promise<unknown>, unknown: { times: number }): Promise<void> {
    const key = uuidv7();
    let acknowledged = false;
    await until(
      'the event is acknowledged',
      20,
      async () => {
        acknowledged = await send(key).then(
          () => true,
          () => false,
        );
        if (!acknowledged) unknown.times += 1;
        return acknowledged;
      },
      0,
    );
  }

  async function makeTea(unknown: { times: number }): Promise<void> {
    const instanceId = uuidv7();
    const { ref, text } = seal('Not too hot');
    const bought = { type: 'KETTLE_BOUGHT', owner: cook.id };
    await insist(
      (key) =>
        kitchen().engine.start({ workflow: 'kettle', instanceId, event: bought, actor: cook, key, on: ON }),
      unknown,
    );
    const filled = { type: 'WATER_FILLED', litres: 1, note: ref };
    await insist((key) => kitchen().send(instanceId, filled, { key, texts: [text] }), unknown);
    for (const event of [
      { type: 'WATER_BOILED' },
      { type: 'LEAVES_CHOSEN', leaves: 'green' },
      { type: 'TEA_POURED' },
    ])
      await insist((key) => kitchen().send(instanceId, event, { key }), unknown);
  }

  /** What is half written: an event without its receipt, its outbox rows, its text, or the other way round. */
  async function halfWritten(): Promise<string[]> {
    const found: string[] = [];
    for (const [name, sql] of Object.entries(always))
      if ((await kitchen().rows(sql)).length > 0) found.push(name);
    return found;
  }

  it('are there wholly or not at all, and once however often they are sent again', async () => {
    const unknown = { times: 0 };
    const waiting = Array.from({ length: KETTLES }, () => makeTea);
    let over = false;
    let ended = 0;
    const wrong = new Set<string>();
    const ending = until(
      'the presses are over',
      60,
      async () => {
        ended += (await kitchen().owner.query(END_ONE_CONNECTION)).rowCount ?? 0;
        if (ended % 10 === 0) (await halfWritten()).forEach((name) => wrong.add(name));
        return over;
      },
      3,
    );
    const press = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await next(unknown);
    };
    await Promise.all(Array.from({ length: 8 }, press));
    over = true;
    await ending;
    (await halfWritten()).forEach((name) => wrong.add(name));
    expect([...wrong]).toEqual([]);
    expect(await kitchen().counts()).toMatchObject({
      ...{ workflow_instance: KETTLES, history_event: 5 * KETTLES, command_receipt: 5 * KETTLES },
      ...{ sealed_text: KETTLES, outbox: 2 * KETTLES, task: 2 * KETTLES, kettle: KETTLES },
    });
    expect(unknown.times).toBeGreaterThan(5);
    expect((await kitchen().verifier.verifyAll()).findings).toEqual([]);
    process.stdout.write(
      `${String(5 * KETTLES)} events, ${String(ended)} connections ended, ${String(unknown.times)} outcomes unknown, 0 half written\n`,
    );
  }, 90_000);
});
