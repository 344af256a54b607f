import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OutboxHandlers } from '../../src/engine/outbox-handlers.js';
import { OutboxLimits } from '../../src/engine/outbox-limits.js';
import { JobsOptions } from '../../src/jobs/jobs-options.js';
import { schedules } from '../../src/jobs/schedules.js';
import { useServer } from '../support/rest.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/jobs.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('|'));
const row = (of: string): string => rows.find((line) => line.includes(of)) ?? `nothing about “${of}”`;

describe('the page about jobs', () => {
  const server = useServer();

  it('names every job that there is, and none that there is not', () => {
    const named = rows.flatMap((line) => /^\| `([a-z]+\.[a-zA-Z]+)`/.exec(line)?.[1] ?? []);
    expect(named.toSorted()).toEqual(server.get(OutboxHandlers).kinds());
  });

  it('says how often what comes by itself comes', () => {
    for (const { kind, everyMilliseconds: every } of schedules) {
      const hours = every / 3_600_000;
      const often =
        hours === 1
          ? 'every hour'
          : hours > 1
            ? `every ${String(hours)} hours`
            : `every ${String(hours * 60)} minutes`;
      expect(row(`\`${kind}\``)).toContain(often);
    }
  });

  it('gives the numbers that are in force', () => {
    const jobs = new JobsOptions({ databaseUrl: '', redisUrl: null });
    const limits = new OutboxLimits();
    const told: Readonly<Record<string, string>> = {
      queues: jobs.queueName,
      'rows at once': String(jobs.concurrency),
      'looked for anew': `every ${String(jobs.pollMilliseconds / 1000)} s`,
      'handed over at once': String(jobs.batch),
      'most that wait in the queue': String(jobs.mostWaiting),
      'handed over anew': `after ${String(jobs.sweepAfterSeconds)} s`,
      'first try again': `after ${String(limits.firstRetrySeconds)} s`,
      'longest wait': `${String(limits.lastRetrySeconds)} s`,
      'tries before': String(limits.maxAttempts),
      'workers that a job may take down': String(limits.maxStarts),
      'lock of a running job': `${String(jobs.lockMilliseconds / 1000)} s`,
    };
    for (const [what, number] of Object.entries(told))
      expect(row(what)).toMatch(new RegExp(`\\b${number}\\b`));
  });
});
