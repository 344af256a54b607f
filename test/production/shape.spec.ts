import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { openGround, type Ground, type Plot } from '../faults/ground.js';
import { openMailSink, type MailSink } from '../faults/mail-sink.js';
import { addPeople } from '../faults/people.js';
import { Program, type Role } from '../faults/program.js';
import { until } from '../faults/waiting.js';
import { completeAnswers } from '../../workflows/proposal/journeys/answers.js';

const server = process.env.TEST_DATABASE_URL;
const redis = process.env.REDIS_URL;

/** Needs an existing PostgreSQL (as a superuser) and a Redis; without either, skipped with a visible line. */
const describeInProductionShape = server && redis ? describe : describe.skip;

describeInProductionShape('the production shape', () => {
  const programs: Program[] = [];
  let ground: Ground;
  let mail: MailSink;

  beforeAll(async () => {
    ground = await openGround(server);
    mail = await openMailSink();
  });
  afterEach(async () => {
    await Promise.all(programs.splice(0).map((program) => program.stop()));
  });
  afterAll(async () => {
    await mail.close();
    await ground.close();
  });

  const start = (role: Role, plot: Plot): Program => {
    const program = new Program(role, {
      ...{
        NODE_ENV: 'production',
        ECHO_SECRET: 'x'.repeat(32),
        DATABASE_URL: plot.runtimeUrl,
        DATABASE_OWNER_URL: plot.ownerUrl,
      },
      ...{ REDIS_URL: redis, SMTP_URL: mail.url, ECHO_DATA_DIR: join(ground.folder, 'data') },
    });
    programs.push(program);
    return program;
  };

  async function asking<T>(url: string, work: (database: Client) => Promise<T>): Promise<T> {
    const database = new Client({ connectionString: url });
    await database.connect();
    return work(database).finally(() => database.end());
  }

  it('moves a proposal in one process, and writes to people from another', async () => {
    const plot = await ground.plot();
    const [web] = await Promise.all([start('web', plot).started(), start('worker', plot).started()]);
    const { cast, tokens } = await asking(plot.ownerUrl, addPeople);
    const press = async (
      path: string,
      by: string,
      body: object,
      sequence?: number,
    ): Promise<Record<string, unknown>> => {
      const answer = await fetch(`${web.address}/api/v1/${path}`, {
        method: 'POST',
        headers: {
          ...{ authorization: `Bearer ${tokens[by] ?? ''}`, 'content-type': 'application/json' },
          ...{ 'idempotency-key': randomUUID(), ...(sequence && { 'if-match': `"${String(sequence)}"` }) },
        },
        body: JSON.stringify(body),
      });
      const told = (await answer.json()) as Record<string, unknown>;
      expect({ status: answer.status < 300, told }).toEqual({ status: true, told });
      return told;
    };

    const { ref } = await press('proposals', cast.partnerLead, {
      answers: completeAnswers('series', '2027-06-01'),
    });
    const events = `proposals/${String(ref)}/events`;
    await press(events, cast.partnerLead, { type: 'PROPOSAL_SUBMITTED' }, 1);
    const triage = await press(events, cast.hubCoordinator, { type: 'TRIAGE_STARTED' }, 2);
    expect(triage).toMatchObject({ sequence: 3, states: ['open.idea.inTriage'] });

    await asking(plot.ownerUrl, (database) =>
      until('letters have left', 20, async () => {
        const { rows } = await database.query<{ waits: number; sent: number }>(`
          select (select count(*) from outbox where done_at is null)::integer as waits,
            (select count(*) from mail_message where status = 'sent')::integer as sent`);
        return rows[0]?.waits === 0 && rows[0].sent > 0;
      }),
    );
    expect(mail.taken.size).toBeGreaterThan(0);
    expect((await fetch(`${web.address}/readyz`)).status).toBe(200);
  }, 90_000);

  it('lets the program’s login change no history, whichever role it steps into', async () => {
    const { ownerUrl, runtimeUrl } = await ground.plot();
    await asking(runtimeUrl, async (database) => {
      for (const role of ['none', 'echo_engine', 'echo_app', 'echo_worker'])
        for (const change of [
          "update history_event set type = 'X'",
          'delete from history_event',
          'truncate history_event cascade',
        ]) {
          await database.query(`set role ${role}`);
          const refusal = await database.query(change).then(
            () => 'changed',
            (error: unknown) => (error as { readonly code: string }).code,
          );
          expect({ role, change, refusal }).toEqual({ role, change, refusal: '42501' });
        }
      await database.query('reset role');
      await expect(database.query('alter table history_event disable trigger all')).rejects.toThrow(
        'must be owner',
      );
      await expect(database.query('set session_replication_role = replica')).rejects.toThrow(
        'permission denied',
      );
    });
    // The trigger stands even against the tables' owner.
    await asking(ownerUrl, (database) =>
      expect(database.query('truncate history_event cascade')).rejects.toThrow('append-only'),
    );
  });

  it('is migrated once when ten processes start on an empty database together', async () => {
    const plot = await ground.plot({ migrated: false });
    const roles: readonly Role[] = Array.from({ length: 10 }, (_, index) =>
      index % 2 === 0 ? 'web' : 'worker',
    );
    await Promise.all(roles.map((role) => start(role, plot).started(120)));
    await asking(plot.ownerUrl, async (database) => {
      const { rows } = await database.query<{ names: number; rows: number }>(
        'select count(distinct name)::integer as names, count(*)::integer as rows from schema_migration',
      );
      expect(rows[0]?.rows).toBe(rows[0]?.names);
      expect(rows[0]?.names).toBeGreaterThan(0);
    });
    expect(programs.filter(({ running }) => !running)).toEqual([]);
    const webs = programs.filter(({ role }) => role === 'web');
    for (const { address } of webs) expect((await fetch(`${address}/readyz`)).status).toBe(200);
  }, 150_000);
});
