import { Command } from 'commander';
import { ConfigError } from '../../platform/config-error.js';
import { readConfig } from '../../platform/config.js';
import { failed } from '../../platform/health/health-check.js';
import { Readiness } from '../../platform/health/readiness.js';
import { answering, withJson } from '../answer.js';
import { checked, type Checked } from '../doctor/check.js';
import { diskCheck, nodeCheck } from '../doctor/machine-checks.js';
import { rolesCheck } from '../doctor/roles-check.js';
import { table, type Outcome } from '../outcome.js';
import type { Application, WithApplication } from '../with-application.js';

const nextSteps: Readonly<Record<string, string>> = {
  database: 'Check that it is no replica and was not set read-only.',
  migrations: 'Start the program, or any command, with a login that owns the tables (DATABASE_OWNER_URL).',
  pacificTime: 'Nothing has to be done; an update of Node or PostgreSQL brings current zone data.',
  outbox: 'Start the server (npm start): it does what waits. What was given up is named in the outbox.',
  queue: 'Check REDIS_URL, and that Redis runs there. Until then jobs wait in the database.',
};

/** Looks at everything the program stands on. */
export function doctor(withApplication: WithApplication): Command {
  return withJson(new Command('doctor'))
    .description('look at everything the program stands on, and say what to do about it')
    .action(
      answering(async () => {
        const checks = [nodeCheck(), await configuration(), ...(await database(withApplication))];
        const bad = checks.filter(({ status }) => status === 'failed');
        const cells = checks.map(({ name, status, detail, next }) => [
          status,
          name,
          next === null ? detail : `${detail.replace(/\.$/, '')}. ${next}`,
        ]);
        const verdict =
          bad.length === 0
            ? 'All that is needed is there.'
            : `To be mended: ${bad.map(({ name }) => name).join(', ')}.`;
        const text = `${table(['', 'What', 'How it is'], cells)}\n\n${verdict}`;
        return {
          document: { ok: bad.length === 0, checks },
          text,
          finding: bad.length > 0,
        } satisfies Outcome;
      }),
    );
}

async function configuration(): Promise<Checked> {
  try {
    return await diskCheck(readConfig(process.env).dataDir);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return checked('configuration', failed(error.message), 'Set the variables as it says.');
  }
}

async function database(withApplication: WithApplication): Promise<readonly Checked[]> {
  try {
    return await withApplication(running);
  } catch (error) {
    if (error instanceof ConfigError) return [];
    const message = error instanceof Error ? error.message : String(error);
    return [checked('database', failed(message), 'Check DATABASE_URL, or ECHO_DATA_DIR.')];
  }
}

async function running({ get, runtime }: Application): Promise<readonly Checked[]> {
  const { checks } = await get(Readiness).report();
  const health = Object.entries(checks).map(([name, { status, detail }]) =>
    checked(name, { status, detail }, nextSteps[name] ?? ''),
  );
  return [...health, await rolesCheck(runtime.runtimeUrl)];
}
