import type { Config } from '../config.js';
import type { DemoPerson } from './demo.js';
import type { Runtime } from './runtime.js';

/** What a start came to. */
export interface Started {
  /** Where pages are served; null for a worker. */
  readonly address: string | null;
  readonly people: readonly DemoPerson[];
  /** One-time link of whoever is to be the first administrator; null where there is one, or sample people. */
  readonly firstAdministrator: string | null;
}

/** What a person reads once the program runs: where things are and what to do next. */
export function greeting(
  config: Config,
  runtime: Runtime,
  { address, people, firstAdministrator }: Started,
): string {
  const lines: [string, string][] = [
    ...(address === null
      ? [['Role', 'worker: works jobs off, serves no pages'] as [string, string]]
      : [['Open', address] as [string, string], ['API', `${address}/api/docs`] as [string, string]]),
    ...(firstAdministrator === null
      ? []
      : [
          ['First', firstAdministrator] as [string, string],
          ['', 'open it within a day to become the first administrator; it works once'] as [string, string],
        ]),
    [
      'Database',
      runtime.kind === 'external' ? 'the one DATABASE_URL names' : `PostgreSQL in ${config.dataDir}`,
    ],
    ...runtime.notes.map((note): [string, string] => ['', note]),
    ['Queue', config.redisUrl === null ? 'in the same PostgreSQL' : 'in the Redis that REDIS_URL names'],
    [
      'Mail',
      config.smtpUrl === null
        ? `kept for reading${config.demo && address !== null ? ` at ${address}/mail` : ''}; none is sent`
        : 'sent through SMTP_URL',
    ],
    ...people.map(({ name, email, what }, index): [string, string] => [
      index === 0 ? 'People' : '',
      `${name} <${email}>, ${what}`,
    ]),
    ...(people[0] ? [['Token', `npm run -s echo -- token ${people[0].email}`] as [string, string]] : []),
    ['Stop', 'Ctrl+C'],
  ];
  const body = lines.map(([label, text]) => `  ${label.padEnd(9)} ${text}`).join('\n');
  return `\nECHO co-creation is running.\n\n${body}\n`;
}
