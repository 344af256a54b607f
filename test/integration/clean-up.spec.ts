import { DataSource } from 'typeorm';
import { OutboxHandlers } from '../../src/engine/outbox-handlers.js';
import { Jobs } from '../../src/jobs/jobs.js';
import { Scheduler } from '../../src/jobs/scheduler.js';
import { CleanUp } from '../../src/retention/clean-up.js';
import { daysKept } from '../../src/retention/periods.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { useOffice } from '../support/office.js';
import { useServer } from '../support/rest.js';

const DAY = 24 * 60 * 60 * 1000;

describe('what is of no more use', () => {
  const office = useOffice();
  const { server } = office;
  const ago = (days: number): Date => new Date(server.now.getTime() - days * DAY);
  const run = () => server.get(CleanUp).run();
  const count = async (table: string): Promise<number> =>
    (await server.rows(`select 1 from ${table}`)).length;

  /** One row that has just become too old, and one that is a little younger. */
  async function both(insert: (at: Date) => Promise<unknown>, days: number): Promise<void> {
    await insert(ago(days + 0.01));
    await insert(ago(days - 0.01));
  }

  const code = (expires: Date) =>
    server.rows(
      `insert into sign_in_code (id, person_id, browser, created_at, expires_at) values ($1, $2, decode(repeat('ab', 32), 'hex'), $3, $3)`,
      [uuidv7(), office.partner.person.id, expires],
    );
  const attempt = (at: Date) =>
    server.rows(`insert into attempt (key, at, id) values ('somebody', $1, $2)`, [at, uuidv7()]);
  const link = (expires: Date) =>
    server.rows(
      `insert into first_administrator_link (hash, created_at, expires_at) values (decode(md5($2::text) || md5($2::text), 'hex'), $1, $1)`,
      [expires, uuidv7()],
    );
  const session = (started: Date, ended: Date | null) =>
    server.rows(
      `insert into session (id, person_id, hash, device, way, started_at, last_seen_at, ended_at)
       values ($1::uuid, $2, decode(md5($1::uuid::text) || md5($1::uuid::text), 'hex'), 'Test', 'code', $3, $3, $4)`,
      [uuidv7(), office.partner.person.id, started, ended],
    );
  const draft = (at: Date) =>
    server.rows(`insert into form_draft values ($1, $2, '{}', $3)`, [
      office.partner.person.id,
      `/${uuidv7()}`,
      at,
    ]);

  const former = (at: Date) =>
    server.rows(`insert into former_address values ($1, $2, 'before@example.org', $3)`, [
      uuidv7(),
      office.partner.person.id,
      at,
    ]);

  const job = (kind: string, done: Date | null) =>
    server.rows(
      `insert into outbox (id, kind, payload, dedupe_key, run_at, done_at) values ($1::uuid, $2, '{}', $1::uuid::text, 'infinity', $3)`,
      [uuidv7(), kind, done],
    );

  it('goes when its days are over, and not before', async () => {
    await both(code, daysKept.signInCodes);
    await both(attempt, daysKept.signInCodes);
    await both(link, daysKept.signInCodes);
    await both(draft, daysKept.typedForms);
    await both(former, daysKept.formerAddresses);
    await both((at) => job('reminders.run', at), daysKept.doneReminderJobs);
    await job('reminders.run', null);
    await job('proposal.assignSupport', ago(400));
    await both((at) => session(new Date(at.getTime() - DAY / 24), at), daysKept.sessions);
    // Nobody ended these: one is long over, the other may still be under way.
    await session(ago(daysKept.sessions + 1), null);
    await session(ago(0.1), null);
    expect(await run()).toMatchObject({
      ...{
        sign_in_code: 1,
        attempt: 1,
        first_administrator_link: 1,
        form_draft: 1,
        former_address: 1,
        outbox: 1,
        session: 2,
      },
    });
    expect(await run()).toMatchObject({ sign_in_code: 0, attempt: 0, form_draft: 0, session: 0 });
    for (const table of ['sign_in_code', 'attempt', 'first_administrator_link', 'form_draft'])
      expect([table, await count(table)]).toEqual([table, 1]);
    expect(await count('session')).toBe(2);
  });

  it('is nothing of the history: only keys of presses go, and not those of the system', async () => {
    const ref = await office.submitted();
    const before = [await count('history_event'), await count('sealed_text'), await count('proposal')];
    await server.rows(`update command_receipt set recorded_at = $1`, [ago(daysKept.pressKeys + 1)]);
    await server.rows(
      `insert into command_receipt select 'system', 'support-1', fingerprint, instance_id, sequence, recorded_at from command_receipt limit 1`,
    );
    expect((await run()).command_receipt).toBeGreaterThan(0);
    expect(await server.rows('select actor_id from command_receipt')).toEqual([{ actor_id: 'system' }]);
    expect([await count('history_event'), await count('sealed_text'), await count('proposal')]).toEqual(
      before,
    );
    expect((await office.partner.get(`/api/v1/proposals/${ref}`)).status).toBe(200);
  });

  it('is kept as long as the privacy page says', async () => {
    const { text } = await server.browser().open('/privacy');
    expect(text).toContain(`Sessions: ${String(daysKept.sessions)} days after they end.`);
    expect(text).toContain(`did not send: ${String(daysKept.typedForms)} days.`);
  });
});

describe('what comes by itself', () => {
  const server = useServer();

  it('is asked for once in each stretch of time, however many programs there are', async () => {
    const [one, other] = [0, 1].map(
      () => new Scheduler(server.get(DataSource), server.get(OutboxHandlers), server.clock),
    );
    const asked = async () =>
      (await server.rows(`select kind from outbox where kind = 'retention.cleanUp'`)).length;
    await one?.tick();
    await other?.tick();
    expect(await asked()).toBe(1);
    server.now = new Date(server.now.getTime() + DAY);
    await one?.tick();
    await other?.tick();
    await other?.tick();
    expect(await asked()).toBe(2);
  });

  it('is carried out like anything else that was asked for', async () => {
    const run = jest.spyOn(server.get(CleanUp), 'run');
    server.now = new Date(server.now.getTime() + DAY);
    await server.get(Scheduler).tick();
    await server.get(Jobs).drain();
    expect(run).toHaveBeenCalled();
  });
});
